"""The export command as a script sees it: exit codes, files, messages."""

from __future__ import annotations

import json
import shutil
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms, ImageStat

from chengyu_desktop.cli import main
from tests.helpers.pdf_files import tool

PROJECTS = Path(__file__).parents[2] / "projects"
SHUANGHE = PROJECTS / "shuanghe.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "shuanghe.yaml"
    shutil.copy(SHUANGHE, path)
    return path


def test_both_formats_beside_the_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(project), "--dpi", "50"]) == 0
    svg, png = project.with_suffix(".svg"), project.with_suffix(".png")
    assert ElementTree.parse(svg).getroot().get("width") == "297mm"
    assert struct.unpack(">II", png.read_bytes()[16:24]) == (585, 827)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines] == [str(svg), str(png)]


def test_one_named_file(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "page.svg"
    assert main(["export", str(project), "-o", str(target)]) == 0
    assert target.exists()
    assert not project.with_suffix(".svg").exists()


def test_the_whole_text_is_in_the_svg(project: Path, tmp_path: Path) -> None:
    for mode in ("outlines", "live"):
        target = tmp_path / f"{mode}.svg"
        assert main(["export", str(project), "-o", str(target), "--text", mode]) == 0
        words = "".join("".join(ElementTree.parse(target).getroot().itertext()).split())
        for phrase in ("成效显著", "外债便利化试点落地", "同周边市县形成一体化发展的都市圈", "制图／丁龙"):
            assert phrase in words, (mode, phrase)


def test_pdf_for_the_press(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import pikepdf

    target = tmp_path / "page.pdf"
    assert main(["export", str(project), "-o", str(target), "--bleed", "3", "--marks"]) == 0
    with pikepdf.open(target) as pdf:
        trim = [float(v) for v in pdf.pages[0].TrimBox]
    assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([841.890, 1190.551], abs=0.001)


def test_a_profile_that_is_not_there(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "page.pdf"
    assert main(["export", str(project), "-o", str(target), "--profile", str(tmp_path / "no.icc")]) == 2
    assert "no.icc" in capsys.readouterr().err
    assert not target.exists()


def test_one_part_alone(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "panel.svg"
    assert main(["export", str(project), "-o", str(target), "--only", "panels/3"]) == 0
    words = "".join("".join(ElementTree.parse(target).getroot().itertext()).split())
    assert "加快共建西部金融中心" in words
    assert "西部科学城" not in words


def test_a_part_takes_no_other_files_name(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["export", str(project), "-d", str(out), "-f", "svg"]) == 0
    page = (out / "shuanghe.svg").read_bytes()
    assert main(["export", str(project), "-d", str(out), "-f", "svg", "--only", "panels/3"]) == 0
    assert main(["export", str(project), "-d", str(out), "-f", "svg", "--only", "panels/3/body/0"]) == 0
    assert main(
        [
            "export",
            str(project),
            "-d",
            str(out),
            "-f",
            "pdf",
            "--only",
            "panels/3",
            "--preset",
            "newspaper-black",
        ]
    ) in (0, 1)
    assert sorted(path.name for path in out.iterdir()) == [
        "shuanghe-panels-3-body-0.svg", "shuanghe-panels-3-newspaper-black.pdf", "shuanghe-panels-3.svg", "shuanghe.svg",
    ]  # fmt: skip
    assert (out / "shuanghe.svg").read_bytes() == page


def test_data_of_a_part_are_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(project), "-d", str(tmp_path / "out"), "-f", "csv", "--only", "panels/3"]) == 2
    assert "--only draws a part" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_part_that_is_not_there(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "panel.svg"
    assert main(["export", str(project), "-o", str(target), "--only", "panels/30"]) == 2
    assert "there is no part “panels/30”" in capsys.readouterr().err
    assert not target.exists()


def test_nothing_is_written_when_one_of_several_projects_is_wrong(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(
        "chengyu: 1\ntimeline:\n  events:\n  - date: 2022-02-30\n    text: x\n", encoding="utf-8"
    )
    out = tmp_path / "out"
    assert main(["export", str(project), str(wrong), "-d", str(out)]) == 2
    assert capsys.readouterr().err.startswith(f"{wrong}:4:")
    assert not out.exists()


def test_two_projects_of_one_name(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other" / "shuanghe.yaml"
    other.parent.mkdir()
    shutil.copy(SHUANGHE, other)
    assert main(["export", str(project), str(other), "-d", str(tmp_path / "out")]) == 2
    assert "two projects would write this file" in capsys.readouterr().err


def test_problems_of_severity_error_give_exit_1_and_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "long.yaml"
    events = "".join(f"  - date: {1900 + i}\n    text: {'内容' * 90}\n" for i in range(90))
    path.write_text(f"chengyu: 1\ntitle: 长\ntimeline:\n  events:\n{events}", encoding="utf-8")
    assert main(["export", str(path), "-f", "svg"]) == 1
    assert path.with_suffix(".svg").exists()
    error = capsys.readouterr().err
    assert "lines too long" in error
    assert error.startswith(f"{path}:")


def test_strict_counts_warnings(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("chengyu: 1\ntitle: 没有署名\n", encoding="utf-8")
    assert main(["export", str(path), "-f", "svg"]) == 0
    assert main(["export", str(path), "-f", "svg", "--strict"]) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export", "{p}", "-o", "x.gif"], "there is no format of that name"),
        (["export", "{p}", "{p}", "-o", "x.svg"], "there are several projects"),
        (["export", "{p}", "-o", "x.svg", "-f", "png"], "doesn't agree with -f"),
        (["export", "{p}", "--dpi", "3"], "3 dpi can't be made"),
        (["export", "{p}", "--bleed", "wide"], "“wide” is no number"),
        (["export", "{p}", "--bleed", "nan"], "is no bleed"),
        (["export", "{p}", "-f", "gif"], "invalid choice"),
        (["export"], "PROJECT"),
    ],
)
def test_wrong_usage(
    arguments: list[str], message: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([a.replace("{p}", str(project)) for a in arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_folder_that_cannot_be_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project.parent / "file"
    file.write_text("in the way", encoding="utf-8")
    assert main(["export", str(project), "-d", str(file / "sub"), "-f", "svg"]) == 2
    assert "can't be written" in capsys.readouterr().err


def test_marks_are_for_pages(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(project), "-f", "pdf", "-f", "csv", "--marks"]) == 2
    assert "export data without them" in capsys.readouterr().err
    more = ["--bleed", "3", "--color-bar", "--fold", "148.5", "--fold", "74", "--cross-fold", "210"]
    assert main(["export", str(project), "-f", "pdf", "-f", "svg", "--marks", *more]) == 0
    root = ElementTree.parse(project.with_suffix(".svg")).getroot()
    assert root.get("width") == "327mm"  # 3 mm of bleed and 12 of marks on either side
    layer = next(g for g in root.iter() if g.get("id") == "layer-marks")
    assert "shuanghe.yaml" in "".join(layer.itertext())
    dashed = [path for path in layer.iter() if path.get("stroke-dasharray")]
    assert len(dashed) == 6  # two folds, above and below, and one left and right
    assert len([patch for patch in layer.iter() if patch.tag.endswith("}rect")]) == 12


@pytest.mark.parametrize("option", ["--fold", "--cross-fold"])
def test_a_fold_that_is_not_on_the_page(
    project: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(project), "-f", "pdf", "--marks", option, "420"]) == 2
    assert "a fold at 420 mm isn't on the page" in capsys.readouterr().err
    assert not project.with_suffix(".pdf").exists()


@pytest.mark.parametrize(("kind", "mode"), [("png", "RGB"), ("tiff", "CMYK")])
def test_pictures_have_marks_too(project: Path, kind: str, mode: str) -> None:
    more = ["--bleed", "3", "--fold", "148.5", "--dpi", "127", "--color-bar"]  # five pixels a mm
    assert main(["export", str(project), "-f", kind, "--marks", *more]) == 0
    with Image.open(project.with_suffix(f".{kind}")) as picture:
        assert (picture.mode, picture.size) == (mode, (5 * 327, 5 * 450))
        grey = picture.convert("L")
    assert grey.getpixel((5 * 15, 5 * 9)) < 230  # the crop mark over the left edge of the trim
    assert grey.crop((0, 0, 5 * 15 - 3, 5 * 15 - 3)).getextrema()[1] == 255
    bar = [grey.crop((5 * x, 5 * 7, 5 * x + 10, 5 * 9)).getextrema() for x in range(165, 210, 4)]
    assert len(set(bar)) > 6  # patches of the inks


@pytest.mark.parametrize("name", ["page.tif", "page.tiff"])
def test_tiff_has_four_inks(project: Path, tmp_path: Path, name: str) -> None:
    assert main(["export", str(project), "-o", str(tmp_path / name), "--dpi", "50"]) == 0
    with Image.open(tmp_path / name) as picture:
        assert (picture.mode, picture.size) == ("CMYK", (585, 827))


@pytest.mark.parametrize(("mode", "expected"), [("rgb", "RGB"), ("grey", "L"), ("bilevel", "1")])
def test_modes_of_png(project: Path, tmp_path: Path, mode: str, expected: str) -> None:
    assert main(["export", str(project), "-o", str(tmp_path / "p.png"), "--dpi", "50", "--mode", mode]) == 0
    with Image.open(tmp_path / "p.png") as picture:
        assert picture.mode == expected


def test_live_text_can_carry_its_fonts(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.svg"
    assert main(["export", str(project), "-o", str(target), "--text", "live", "--embed-fonts"]) == 0
    assert b"@font-face" in target.read_bytes()


def test_a_profile_of_the_wrong_sort_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = tmp_path / "screen.icc"
    screen.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for name in ("p.pdf", "p.tiff"):
        assert main(["export", str(project), "-o", str(tmp_path / name), "--profile", str(screen)]) == 2
        assert "CMYK" in capsys.readouterr().err
        assert not (tmp_path / name).exists()
    assert (
        main(["export", str(project), "-o", str(tmp_path / "p.png"), "--dpi", "50", "--profile", str(screen)])
        == 0
    )


def test_the_project_as_data(project: Path, tmp_path: Path) -> None:
    formats = ["-f", "csv", "-f", "md", "-f", "json"]
    assert main(["export", str(project), "-d", str(tmp_path), *formats]) == 0
    assert project.with_suffix(".csv").read_text("utf-8-sig").startswith("栏目,日期")
    assert project.with_suffix(".md").read_text("utf-8").split("\n\n")[1].startswith("从案例看")
    assert json.loads(project.with_suffix(".json").read_text("utf-8"))["title"] == "“双核”联动 成效显著"


def test_the_proof_sheet(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(project), "--preset", "proof", "-d", str(tmp_path)]) == 0
    assert (tmp_path / "shuanghe-proof.pdf").exists()
    width = float(capsys.readouterr().out.split("  ")[1].split(" × ")[0])
    assert width > 400  # the page and the list beside it


def test_an_svg_that_lost_something_is_not_handed_on(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from chengyu_desktop.export import svg

    monkeypatch.setattr(svg, "join_lines", lambda lines: "")
    assert main(["export", str(project), "-f", "svg"]) == 2
    assert "is missing from the file that was written" in capsys.readouterr().err
    assert not project.with_suffix(".svg").exists()


def write_plates(pdf: Path, name: Path) -> None:
    """Ghostscript's, each beside ``name`` with its ink in brackets."""
    options = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r50")
    tool("gs", *options, f"-sOutputFile={name}", pdf)


def test_a_special_ink_goes_from_the_project_to_its_plate(project: Path, tmp_path: Path) -> None:
    style = "style: {palette: {accent: 0 100 80 0 spot PANTONE 186 C}}\n"
    project.write_text(project.read_text("utf-8") + style, encoding="utf-8")
    target = tmp_path / "page.pdf"
    assert main(["export", str(project), "-o", str(target), "-f", "pdf"]) == 0
    plates = tmp_path / "plates.tif"
    write_plates(target, plates)
    with Image.open(tmp_path / "plates(PANTONE 186 C).tif") as plate:
        assert plate.convert("L").getextrema()[0] == 0
    usual = tmp_path / "usual.pdf"
    project.write_text(project.read_text("utf-8").replace(style, ""), encoding="utf-8")
    assert main(["export", str(project), "-o", str(usual)]) == 0
    write_plates(usual, tmp_path / "u.tif")
    inks = []
    for name in ("plates", "u"):
        with Image.open(tmp_path / f"{name}(Magenta).tif") as plate:
            inks.append(255 - ImageStat.Stat(plate.convert("L")).mean[0])
    assert inks[0] < 0.8 * inks[1]  # what was red left the process plate


def test_bleed_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(project), "-f", "svg", "--bleed", "3"]) == 0
    assert "297 × 420 mm + 3 mm bleed" in capsys.readouterr().out


def test_no_temporary_file_is_left(project: Path) -> None:
    assert main(["export", str(project), "-f", "svg"]) == 0
    assert sorted(p.name for p in project.parent.iterdir()) == ["shuanghe.svg", "shuanghe.yaml"]
