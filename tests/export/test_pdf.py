"""The whole file: structure, boxes, what it says about itself, and the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageCms

from chengyu_desktop.document.project import PageSetup, Panel, Project
from chengyu_desktop.export.marks import Marks, layout_marks
from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Rect
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary
from tests.export.pdf_pages import RED, page_of, rich_page, save_picture, text_face
from tests.helpers.pdf_files import numbers, operators, parse, tool, write
from tests.helpers.shaped import make_line, shape_run

PROJECTS = Path(__file__).parents[2] / "projects"
MM = 72 / 25.4


@pytest.fixture
def page(fonts: FontLibrary, tmp_path: Path) -> Page:
    return rich_page(fonts, save_picture(tmp_path / "picture.png", "RGBA"))


@given(width=st.floats(10, 1200), height=st.floats(10, 1200), bleed=st.floats(0, 10), marks=st.booleans())
@settings(max_examples=60, deadline=None)
def test_boxes_are_exact(fonts: FontLibrary, width: float, height: float, bleed: float, marks: bool) -> None:
    pdf = parse(write(page_of(width=width, height=height), fonts, bleed=bleed, marks=marks))
    trim, bled, media = (numbers(pdf.pages[0].obj[name]) for name in ("/TrimBox", "/BleedBox", "/MediaBox"))
    assert trim[2] - trim[0] == pytest.approx(width * MM, abs=0.001)
    assert trim[3] - trim[1] == pytest.approx(height * MM, abs=0.001)
    for inner, outer, distance in ((trim, bled, bleed * MM), (bled, media, bled[0])):
        assert inner[0] - outer[0] == pytest.approx(distance, abs=0.001)
        assert inner[1] - outer[1] == pytest.approx(distance, abs=0.001)
        assert outer[2] - inner[2] == pytest.approx(distance, abs=0.001)
        assert outer[3] - inner[3] == pytest.approx(distance, abs=0.001)
    assert media[:2] == [0, 0]
    assert (bled[0] > 0) == marks


def test_a_huge_page_has_a_user_unit(fonts: FontLibrary) -> None:
    pdf = parse(write(page_of(Rect("", 0, 0, 6000, 10, fill=from_rgb(0)), width=6000, height=40), fonts))
    page = pdf.pages[0].obj
    unit = int(page.UserUnit)
    assert unit == 2
    media = numbers(page.MediaBox)
    assert max(media) <= 14400
    assert media[2] * unit == pytest.approx(6000 * MM, abs=0.001)
    (fill,) = [operands for op, operands in operators(pdf) if op == "re" and float(operands[3]) < 20]
    assert float(fill[2]) * unit == pytest.approx(6000 * MM, abs=0.001)


def test_what_pdf_x_asks_for(page: Page, fonts: FontLibrary) -> None:
    moment = datetime(2026, 7, 1, 12, 30, tzinfo=timezone(timedelta(hours=8)))
    data = write(page, fonts, date=moment)
    pdf = parse(data)
    assert data.startswith(b"%PDF-1.6\n")
    intent = pdf.Root.OutputIntents[0]
    assert intent.S == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == "IFRA26"
    assert str(intent.RegistryName) == "http://www.color.org"
    info = pdf.docinfo
    assert info["/Trapped"] == "/False"
    assert str(info["/GTS_PDFXVersion"]) == "PDF/X-4"
    assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20260701123000+08'00'"
    with pdf.open_metadata() as xmp:
        assert xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
        assert xmp["dc:title"] == str(info["/Title"]) == page.title
        assert xmp["dc:description"] == str(info["/Subject"]) == "说明"
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == xmp["xmp:MetadataDate"] == moment.isoformat()
        assert xmp["pdf:Trapped"] == "False"
        assert xmp["pdf:Producer"] == str(info["/Producer"])
        assert xmp["xmp:CreatorTool"] == str(info["/Creator"])
        assert xmp["xmpMM:DocumentID"].startswith("uuid:")
    assert str(pdf.Root.Lang) == "zh-Hans"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    identity = pdf.trailer.ID
    assert len(bytes(identity[0])) == 16
    assert bytes(identity[0]) == bytes(identity[1])


def test_no_date_unless_one_is_given(page: Page, fonts: FontLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    pdf = parse(write(page, fonts))
    assert "/CreationDate" not in pdf.docinfo
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    pdf = parse(write(page, fonts))
    assert str(pdf.docinfo["/CreationDate"]) == "D:19700102000000Z"
    assert write(page, fonts) == write(page, fonts, date=datetime(1970, 1, 2, tzinfo=UTC))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        write(page, fonts)


def test_the_page_s_day_of_issue_is_the_file_s(
    fonts: FontLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    setup = PageSetup(size=(100.0, None), date="2022-07-01")
    project = Project(title="题", page=setup, panels=(Panel(body=(Statement(text="正文"),)),))
    page = layout_page(project, make_context(project, tmp_path, fonts))
    file = tmp_path / "a.pdf"
    file.write_bytes(write(page, fonts, marks=True, slug="a.yaml"))
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20220701000000Z"
    assert "a.yaml 2022-07-01 " in " ".join(tool("pdftotext", file, "-").split())
    svg = BytesIO()
    export_svg(page, fonts, svg, marks=True, slug="a.yaml")
    assert "a.yaml  2022-07-01<" in svg.getvalue().decode()


def test_what_a_strict_checker_misses_is_said(
    page: Page, fonts: FontLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    rules = [p.rule for p in export_pdf(page_of(), fonts, BytesIO())]
    assert rules == ["pdfx-profile", "pdfx-date"]
    rules = [p.rule for p in export_pdf(page_of(), fonts, BytesIO(), date=datetime(2026, 7, 1, tzinfo=UTC))]
    assert rules == ["pdfx-profile"]


def test_the_id_follows_the_content(page: Page, fonts: FontLibrary) -> None:
    one, same, other = write(page, fonts), write(page, fonts), write(page_of(), fonts)
    assert one == same
    assert bytes(parse(one).trailer.ID[0]) != bytes(parse(other).trailer.ID[0])


_EXPORT = """
import sys
from io import BytesIO
from pathlib import Path
from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.typography.library import FontLibrary
from tests.export.pdf_pages import rich_page
fonts = FontLibrary.system()
page = rich_page(fonts, Path(sys.argv[1]))
for mode in ("live", "outlines"):
    out = BytesIO()
    export_pdf(page, fonts, out, text=mode, bleed=3, marks=True, slug="第一版")
    sys.stdout.buffer.write(out.getvalue())
assert "PySide6" not in sys.modules
"""


def test_same_bytes_in_every_environment_and_without_qt(tmp_path: Path) -> None:
    picture = save_picture(tmp_path / "picture.png", "RGBA")
    outputs = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Asia/Shanghai", "C.UTF-8"),
        ("77", "America/New_York", "POSIX"),
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": "."}
        environment.pop("SOURCE_DATE_EPOCH", None)
        done = subprocess.run(
            [sys.executable, "-c", _EXPORT, picture], env=environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        outputs.add(done.stdout)
    assert len(outputs) == 1


@pytest.mark.parametrize("text", ["live", "outlines"])
def test_qpdf_finds_nothing_wrong(page: Page, fonts: FontLibrary, tmp_path: Path, text: str) -> None:
    file = tmp_path / "page.pdf"
    marks = Marks(folds_x=(60,), folds_y=(40,), color_bar=True)
    file.write_bytes(write(page, fonts, text=text, bleed=3, marks=marks, slug="第一版"))
    assert not parse(file.read_bytes()).check_pdf_syntax()
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", file)


def test_mutool_reads_the_file_cleanly(page: Page, fonts: FontLibrary, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(write(page, fonts, bleed=3, marks=True))
    assert "warning" not in tool("mutool", "info", file)


@pytest.mark.parametrize("folds", [(148.5,), (74.25, 148.5, 222.75), (60.0,), (72.0, 150.0, 151.0, 170.0)])
def test_no_mark_stands_in_another(folds: tuple[float, ...]) -> None:
    frame = layout_marks(Marks(folds_x=folds, folds_y=folds, color_bar=True), (297, 420), 3, "", (), None)
    patches = [item for item in frame.items if isinstance(item, Rect)]
    targets = [item for item in frame.items if isinstance(item, Ellipse)]
    assert len(patches) == 12
    assert len(targets) == 4
    for fold in folds:
        assert all(fold <= patch.x - 0.99 or fold >= patch.x + patch.w + 0.99 for patch in patches)
        for target in targets:
            across = target.cx if 0 < target.cx < 297 else target.cy
            assert abs(across - fold) > target.rx


def test_marks_stand_outside_the_bleed(page: Page, fonts: FontLibrary) -> None:
    pdf = parse(
        write(page, fonts, bleed=3, marks=Marks(folds_x=(60,), folds_y=(40,), color_bar=True), slug="第一版")
    )
    left, foot, right, top = numbers(pdf.pages[0].obj.BleedBox)
    found = operators(pdf)
    after_page = max(i for i, (op, _) in enumerate(found) if op == "Q")  # the clip to the bleed ends here
    points = [
        (float(operands[i]), float(operands[i + 1]))
        for op, operands in found[after_page:]
        if op in ("m", "l", "c", "re")
        for i in range(0, 2 if op == "re" else len(operands), 2)
    ]
    assert len(points) > 80
    media = numbers(pdf.pages[0].obj.MediaBox)
    for x, y in points:
        assert x <= left + 0.01 or x >= right - 0.01 or y <= foot + 0.01 or y >= top - 0.01
        assert 0 <= x <= media[2]
        assert 0 <= y <= media[3]
    trim = numbers(pdf.pages[0].obj.TrimBox)
    assert {trim[0], trim[2]} <= {round(x, 5) for x, _ in points} | {
        v for x, _ in points for v in (trim[0], trim[2]) if abs(x - v) < 1e-3
    }


def test_structure_names_what_it_is(page: Page, fonts: FontLibrary) -> None:
    pdf = parse(write(page, fonts))
    assert bool(pdf.Root.MarkInfo.Marked)
    tree = pdf.Root.StructTreeRoot
    document = tree.K
    assert document.S == "/Document"
    kinds = [(str(kid.S), str(kid.get("/T", ""))) for kid in document.K]
    assert kinds == [("/Sect", "heading"), ("/P", ""), ("/P", ""), ("/Figure", "")]
    assert "/ActualText" not in document.K[1]
    heading = document.K[0].K[0]
    assert heading.S == "/H1"
    figure = document.K[3]
    assert numbers(figure.A.BBox)[0] == pytest.approx(30 * MM, abs=0.001)
    assert str(figure.Alt) == "江北机场"
    parents = tree.ParentTree.Nums[1]
    marked = [
        operands[1]["/MCID"] for op, operands in operators(pdf) if op == "BDC" and operands[0] != "/Span"
    ]
    assert marked == list(range(len(parents)))
    for mark, parent in enumerate(parents):
        assert int(parent.K[0]) == mark


def test_everything_painted_is_tagged_or_an_artifact(page: Page, fonts: FontLibrary) -> None:
    depth = 0
    for op, _ in operators(parse(write(page, fonts, bleed=3, marks=True, slug="第一版"))):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(op, 0)
        assert depth >= 0
        if op in ("f", "S", "B", "f*", "B*", "Do", "Tj", "TJ"):
            assert depth > 0, op
    assert depth == 0


def test_profile_is_embedded_and_used(fonts: FontLibrary, tmp_path: Path) -> None:
    profile = _any_cmyk_profile()
    items = Rect("", 0, 0, 10, 10, fill=from_rgb(0x3366CC)), Rect("", 20, 0, 10, 10, fill=from_rgb(0x808080))
    out = BytesIO()
    moment = datetime(2026, 7, 1, tzinfo=UTC)
    problems = export_pdf(
        page_of(*items), fonts, out, profile=profile, output_condition="Custom", date=moment
    )
    assert problems == ()
    pdf = parse(out.getvalue())
    embedded = pdf.Root.OutputIntents[0].DestOutputProfile
    assert embedded.read_bytes() == profile.read_bytes()
    assert embedded.N == 4
    inks = [numbers(operands) for op, operands in operators(pdf) if op == "k"]
    srgb = ImageCms.createProfile("sRGB")
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    transform = ImageCms.buildTransform(
        srgb, str(profile), "RGB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC, flags
    )
    from PIL import Image

    expected = ImageCms.applyTransform(Image.new("RGB", (1, 1), (0x33, 0x66, 0xCC)), transform).getpixel(
        (0, 0)
    )
    assert inks[0] == pytest.approx([v / 255 for v in expected], abs=1e-4)
    assert inks[1][:3] == [0, 0, 0]  # grey stays on the black plate


def test_what_is_no_press_profile_is_refused(fonts: FontLibrary, tmp_path: Path) -> None:
    text = tmp_path / "notes.icc"
    text.write_text("no profile")
    screen = tmp_path / "screen.icc"
    screen.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for file, words in ((text, "no ICC profile"), (screen, "CMYK")):
        with pytest.raises(ValueError, match=words):
            write(page_of(), fonts, profile=file)
    with pytest.raises(OSError, match="gone"):
        write(page_of(), fonts, profile=tmp_path / "gone.icc")


def _any_cmyk_profile() -> Path:
    for folder in ("/usr/share/color/icc", "/usr/local/share/color/icc", "/Library/ColorSync/Profiles"):
        for file in sorted(Path(folder).rglob("*.ic[cm]")) if Path(folder).is_dir() else ():
            if file.read_bytes()[12:20] == b"prtrCMYK":
                return file
    pytest.skip("no CMYK profile is installed")


def test_a_chart_is_one_figure_with_its_words_in_it(fonts: FontLibrary) -> None:
    sans = text_face(fonts)
    chart = Frame(
        60,
        30,
        (
            Rect("", 0, 0, 40, 8, fill=RED),
            make_line("items/0/label", 0, 15, shape_run(fonts, "甲市", sans)),
            Group("", Frame(40, 8, (Rect("", 0, 0, 30, 8, fill=RED),)), 0, 18, label="marks", clip=True),
        ),
    )
    page = page_of(
        Rect("", 0, 0, 120, 4, fill=RED), Group("chart", chart, 10, 10, alt="条形图：甲市 3项"), make_line("p", 5, 60, shape_run(fonts, "后", sans))
    )  # fmt: skip
    pdf = parse(write(page, fonts))
    figure, after = pdf.Root.StructTreeRoot.K.K
    assert (figure.S, str(figure.Alt), after.S) == ("/Figure", "条形图：甲市 3项", "/P")
    assert numbers(figure.A.BBox)[0] == pytest.approx(10 * MM, abs=0.001)
    kinds = [int(kid) if isinstance(kid, int) else str(kid.S) for kid in figure.K]
    assert kinds == [0, "/P", 2]  # shapes, words, and the shapes of the layer in it
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    assert [str(parent.S) for parent in parents] == ["/Figure", "/P", "/Figure", "/P"]


def test_charts_of_the_sample_have_alternative_texts(fonts: FontLibrary) -> None:
    project = load_project(PROJECTS / "shuanghe.yaml", BlockTypes()).project
    pdf = parse(write(layout_page(project, make_context(project, PROJECTS, fonts)), fonts))
    told = [
        str(thing.Alt) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
    ]
    assert "象形图：协同创新战略联盟。国家级高新区 12家；省（市）级高新区 26家" in told
    assert len(told) == sum(
        block.kind in ("pictogram", "bars") for panel in project.panels for block in panel.body
    )
