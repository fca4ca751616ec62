"""Inks: CMYK masters, spot plates, opacity, pictures; checked in the file and on Ghostscript's separations."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageStat

from chengyu_desktop.export.marks import Marks
from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.export.picture_inks import naive_inks
from chengyu_desktop.frame.color import BLACK, Color, from_rgb
from chengyu_desktop.frame.items import Frame, Group, Rect, Stroke
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.typography.library import FontLibrary
from tests.export.pdf_pages import page_of, picture_at, rich_page, save_picture, text_face
from tests.helpers.pdf_files import numbers, operators, parse, pdf_text, tool, write
from tests.helpers.shaped import make_line, shape_run

DPI = 100


def problems_of(page: Page, fonts: FontLibrary) -> tuple[Problem, ...]:
    """Without those about the file as a whole."""
    return tuple(p for p in export_pdf(page, fonts, BytesIO()) if not p.rule.startswith("pdfx-"))


def separations(data: bytes, folder: Path) -> dict[str, Pillow.Image]:
    """Ghostscript's plates: 0 is full ink."""
    (folder / "page.pdf").write_bytes(data)
    tool(
        "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{DPI}", "-dOverprint=/enable",
        f"-sOutputFile={folder / 'plates.tif'}", folder / "page.pdf",
    )  # fmt: skip
    plates: dict[str, Pillow.Image] = {}
    for file in sorted(folder.glob("plates(*.tif")):
        with Pillow.open(file) as plate:
            plates[file.name.partition("(")[2].rpartition(")")[0]] = plate.convert("L")
    return plates


def ink(plate: Pillow.Image, x: float, y: float) -> float:
    """Percent of ink at a place in mm."""
    value = plate.getpixel((round(x / 25.4 * DPI), round(y / 25.4 * DPI)))
    assert isinstance(value, int)
    return 100 - value / 2.55


def test_no_rgb_anywhere(fonts: FontLibrary, tmp_path: Path) -> None:
    page = rich_page(fonts, save_picture(tmp_path / "picture.png", "RGBA"))
    pdf = parse(write(page, fonts, bleed=3, marks=True))
    assert not {op for op, _ in operators(pdf)} & {"rg", "RG", "g", "G"}
    for thing in pdf.objects:
        assert "/DeviceRGB" not in repr(thing)


def test_black_text_is_on_the_black_plate_only_and_overprints(fonts: FontLibrary, tmp_path: Path) -> None:
    page = page_of(
        Rect("", 10, 10, 60, 30, fill=Color(0, 80, 0, 0)),
        make_line("p", 15, 35, shape_run(fonts, "■■■", text_face(fonts), 60)),
    )
    plates = separations(write(page, fonts), tmp_path)
    covered = [x for x in range(12, 68, 2) if ink(plates["Black"], x, 28) > 99]
    assert len(covered) > 10
    for x in covered:
        assert ink(plates["Magenta"], x, 28) == pytest.approx(80, abs=1)  # nothing knocked out under it
        assert ink(plates["Cyan"], x, 28) == ink(plates["Yellow"], x, 28) == 0


def test_a_spot_ink_has_its_own_plate(fonts: FontLibrary, tmp_path: Path) -> None:
    page = page_of(
        Rect("", 10, 10, 20, 20, fill=Color(0, 60, 100, 0, spot="专色 橙")),
        Rect("", 50, 10, 20, 20, fill=Color(0, 30, 50, 0, spot="专色 橙")),
    )
    data = write(page, fonts)
    pdf = parse(data)
    (space,) = pdf.pages[0].obj.Resources.ColorSpace.values()
    assert space[0] == "/Separation"
    assert space[2] == "/DeviceCMYK"
    assert numbers(space[3].C1) == [0, 0.6, 1, 0]
    plates = separations(data, tmp_path)
    (spot,) = [plate for name, plate in plates.items() if name not in ("Cyan", "Magenta", "Yellow", "Black")]
    assert ink(spot, 20, 20) == pytest.approx(100, abs=1)
    assert ink(spot, 60, 20) == pytest.approx(50, abs=1)
    for name in ("Cyan", "Magenta", "Yellow", "Black"):
        assert ink(plates[name], 20, 20) == 0
    assert problems_of(page, fonts) == ()


def test_tints_alone_of_a_spot_ink_print_as_tints(fonts: FontLibrary, tmp_path: Path) -> None:
    """Nothing on the page has the solid, which the plate must know all the same."""
    tint = Color(0, 60, 100, 0, spot="Gold").tint(40)
    page = page_of(Rect("", 10, 10, 20, 20, fill=tint))
    data = write(page, fonts)
    pdf = parse(data)
    (space,) = pdf.pages[0].obj.Resources.ColorSpace.values()
    assert numbers(space[3].C1) == [0, 0.6, 1, 0]
    (spot,) = [p for n, p in separations(data, tmp_path).items() if n == "Gold"]
    assert ink(spot, 20, 20) == pytest.approx(40, abs=1)
    assert problems_of(page, fonts) == ()


def test_nothing_of_a_spot_ink_is_bare_paper(fonts: FontLibrary) -> None:
    page = page_of(Rect("", 10, 10, 20, 20, fill=Color(0, 60, 100, 0, spot="Gold").tint(0)))
    assert ["0", "0", "0", "0"] in [
        [str(o) for o in operands] for op, operands in operators(parse(write(page, fonts))) if op == "k"
    ]


def test_a_spot_ink_with_two_recipes_is_reported(fonts: FontLibrary) -> None:
    page = page_of(
        Rect("", 0, 0, 9, 9, fill=Color(0, 60, 100, 0, spot="X")),
        Rect("", 0, 0, 9, 9, fill=Color(100, 0, 0, 0, spot="X")),
    )
    (problem,) = problems_of(page, fonts)
    assert problem.rule == "spot-color"
    assert "“X”" in problem.message


def test_screen_colours_are_reported_and_greys_are_not(fonts: FontLibrary) -> None:
    (problem,) = problems_of(page_of(Rect("", 0, 0, 9, 9, fill=from_rgb(0xCC2233))), fonts)
    assert problem.rule == "rgb-color"
    assert "#cc2233" in problem.message
    assert (
        problems_of(page_of(Rect("", 0, 0, 9, 9, fill=from_rgb(0x777777), stroke=Stroke(BLACK, 1))), fonts)
        == ()
    )


def test_opacity_is_kept_and_blends_in_inks(fonts: FontLibrary, tmp_path: Path) -> None:
    page = page_of(Rect("", 10, 10, 20, 20, fill=Color(0, 100, 0, 0, alpha=0.4)))
    data = write(page, fonts)
    pdf = parse(data)
    assert pdf.pages[0].obj.Group.CS == "/DeviceCMYK"
    assert ink(separations(data, tmp_path)["Magenta"], 20, 20) == pytest.approx(40, abs=1)
    opaque = parse(write(page_of(Rect("", 0, 0, 9, 9, fill=BLACK)), fonts))
    assert "/Group" not in opaque.pages[0].obj


def test_the_state_is_right_after_a_clipped_group(fonts: FontLibrary, tmp_path: Path) -> None:
    """Colours set inside a group are gone after it; a writer that forgot would paint the next item wrong."""
    inner = Frame(10, 10, (Rect("", 0, 0, 30, 10, fill=Color(0, 100, 0, 0)),))
    cyan = Color(100, 0, 0, 0)
    page = page_of(
        Rect("", 0, 0, 10, 10, fill=cyan),
        Group("", inner, 20, 0, clip=True),
        Rect("", 60, 0, 10, 10, fill=cyan),
    )
    plates = separations(write(page, fonts), tmp_path)
    assert ink(plates["Cyan"], 65, 5) == pytest.approx(100, abs=1)
    assert ink(plates["Magenta"], 65, 5) == 0
    assert ink(plates["Magenta"], 25, 5) == pytest.approx(100, abs=1)
    assert ink(plates["Magenta"], 35, 5) == 0  # cut off


@given(r=st.integers(0, 255), g=st.integers(0, 255), b=st.integers(0, 255))
def test_pictures_use_the_formula_of_colours(r: int, g: int, b: int) -> None:
    color = from_rgb(r << 16 | g << 8 | b)
    inks = naive_inks(Pillow.new("RGB", (1, 1), (r, g, b))).getpixel((0, 0))
    assert [v / 2.55 for v in inks] == pytest.approx([color.c, color.m, color.y, color.k], abs=0.3)


@pytest.mark.parametrize(
    ("mode", "suffix", "space", "first"),
    [
        ("RGB", ".png", "/DeviceCMYK", (0, 217, 204, 55)),
        ("RGBA", ".png", "/DeviceCMYK", (0, 217, 204, 55)),
        ("L", ".png", "/DeviceGray", (90,)),
        ("L", ".jpg", "/DeviceGray", (90,)),
        ("I;16", ".png", "/DeviceGray", (117,)),
        ("CMYK", ".jpg", "/DeviceCMYK", (0, 200, 100, 10)),
    ],
)
def test_pictures_become_inks(
    fonts: FontLibrary, tmp_path: Path, mode: str, suffix: str, space: str, first: tuple[int, ...]
) -> None:
    file = save_picture(tmp_path / f"picture{suffix}", mode, (40, 300))
    page = page_of(picture_at(file, 10, 10, 40, 20, alt="图", crop=(0, 100, 40, 200)))
    pdf = parse(write(page, fonts))
    (image,) = pdf.pages[0].obj.Resources.XObject.values()
    assert (int(image.Width), int(image.Height)) == (40, 200)
    assert image.ColorSpace == space
    pixels = image.read_bytes()
    assert len(pixels) == 40 * 200 * len(first)
    assert list(pixels[: len(first)]) == pytest.approx(list(first), abs=3 if suffix == ".jpg" else 0)
    if mode == "RGBA":
        mask = image.SMask.read_bytes()
        assert (mask[0], mask[39]) == (255, 0)
    found = problems_of(page, fonts)
    assert [(p.rule, p.key) for p in found] == ([("rgb-image", "picture")] if mode.startswith("RGB") else [])


def test_the_same_picture_is_embedded_once(fonts: FontLibrary, tmp_path: Path) -> None:
    file = save_picture(tmp_path / "picture.png")
    page = page_of(picture_at(file, 10, 10, 40, 20), picture_at(file, 60, 10, 40, 20))
    pdf = parse(write(page, fonts))
    assert len(pdf.pages[0].obj.Resources.XObject) == 1
    assert len([op for op, _ in operators(pdf) if op == "Do"]) == 2


def test_a_broken_picture_is_named(fonts: FontLibrary, tmp_path: Path) -> None:
    page = page_of(picture_at(save_picture(tmp_path / "picture.png"), 10, 10, 40, 20))
    (tmp_path / "picture.png").write_text("no picture")
    with pytest.raises(ValueError, match=r"picture\.png"):
        write(page, fonts)


def test_the_file_looks_like_the_frame(fonts: FontLibrary, tmp_path: Path) -> None:
    """Rendered by another program: shapes, turned groups and pictures are where the Frame has them."""
    file = tmp_path / "page.pdf"
    turned = Frame(10, 10, (Rect("", 0, 0, 20, 4, fill=BLACK),))
    picture = save_picture(tmp_path / "picture.png", "L", (20, 10), 0)
    page = page_of(
        Rect("", 10, 10, 20, 10, fill=BLACK),
        Group("", turned, 60, 40, transform=(0.0, 1.0, -1.0, 0.0, 3.0, 2.0)),
        picture_at(picture, 80, 10, 20, 10),
        Rect("", 78, 8, 1, 1, fill=BLACK),
    )
    file.write_bytes(write(page, fonts))
    tool("pdftoppm", "-r", str(DPI), "-gray", "-singlefile", file, tmp_path / "page")
    with Pillow.open(tmp_path / "page.pgm") as image:
        assert image.size == (473, 315)

        def dark(x: float, y: float) -> bool:
            value = image.getpixel((round(x / 25.4 * DPI), round(y / 25.4 * DPI)))
            assert isinstance(value, int)
            return value < 80

        for edge, inside, outside in (
            ((10, 15), (0.5, 0), (-0.5, 0)),
            ((30, 15), (-0.5, 0), (0.5, 0)),
            ((20, 20), (0, -0.5), (0, 0.5)),
        ):
            assert dark(edge[0] + inside[0], edge[1] + inside[1])
            assert not dark(edge[0] + outside[0], edge[1] + outside[1])
        # A quarter turn clockwise about (63, 42): the bar hangs down and lies to the left.
        assert dark(61, 43)
        assert dark(61, 61)
        assert not dark(64, 50)
        assert not dark(61, 63)
        assert dark(85, 15)


def test_the_slug_names_each_plate_on_its_own_plate(fonts: FontLibrary, tmp_path: Path) -> None:
    spot = Color(0, 60, 100, 0, spot="Gold")
    page = page_of(Rect("", 10, 10, 20, 20, fill=Color(m=50, k=20)), Rect("", 50, 10, 20, 20, fill=spot))
    data = write(page, fonts, marks=True, slug="A1")
    (tmp_path / "slug.pdf").write_bytes(data)
    assert pdf_text(tmp_path / "slug.pdf")[-1].split() == ["A1", "Magenta", "Black", "Gold"]
    plates = separations(data, tmp_path)
    width, height = plates["Cyan"].size
    foot = (0, round(height - 8 / 25.4 * DPI), width, height)  # crop marks and slug
    amounts = {name: 255 - ImageStat.Stat(plate.crop(foot)).mean[0] for name, plate in plates.items()}
    assert amounts["Cyan"] == amounts["Yellow"] > 0  # marks and “A1” alone
    for name in ("Magenta", "Black", "Gold"):
        assert amounts[name] > amounts["Cyan"]


def test_the_colour_bar_shows_a_spot_ink_solid_and_at_half(fonts: FontLibrary, tmp_path: Path) -> None:
    page = page_of(Rect("", 10, 10, 20, 20, fill=Color(0, 60, 100, 0, spot="Gold").tint(20)))
    data = write(page, fonts, marks=Marks(color_bar=True))
    (spot,) = [p for n, p in separations(data, tmp_path).items() if n == "Gold"]
    patches = [ink(spot, 15 + 60 + 2 + at * 4, 15 - 6) for at in range(3)]
    assert patches == pytest.approx([100, 50, 0], abs=1)
