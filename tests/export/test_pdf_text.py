"""Text in the PDF: where its glyphs stand, what a reader makes of it, which fonts are in the file."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import resvg_py
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageChops, ImageStat

from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.frame.color import BLACK, Color
from chengyu_desktop.frame.items import FaceRef, Frame, Group, Run, TextLine, pack_glyphs, pack_offsets
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.export.pdf_pages import page_of, rich_page, save_picture, text_face
from tests.helpers.pdf_files import operators, parse, pdf_text, tool, write
from tests.helpers.shaped import make_line, shape_run

MM = 72 / 25.4


def placed_run(
    fonts: FontLibrary, ref: FaceRef, text: str, xs: list[int], ys: list[int] | None = None
) -> Run:
    glyphs = [fonts.open(ref).glyph(c) for c in text]
    return Run(
        ref, 10, BLACK, 0, text, pack_glyphs(glyphs), pack_offsets(xs), pack_offsets(ys) if ys else b""
    )


def glyph_places(pdf: pikepdf.Pdf) -> list[tuple[str, int, float, float]]:
    """Font resource, code and origin in points of every glyph, by PDF's own rules (ISO 32000-1, 9.4.4)."""
    resources = pdf.pages[0].obj.Resources.Font
    widths = {name: [float(w) for w in font.DescendantFonts[0].W[1]] for name, font in resources.items()}
    places: list[tuple[str, int, float, float]] = []
    font, size, x, y, rise = "", 0.0, 0.0, 0.0, 0.0
    for op, operands in operators(pdf):
        if op == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif op == "Tm":
            x, y = float(operands[4]), float(operands[5])
        elif op == "Ts":
            rise = float(operands[0])
        elif op in ("Tj", "TJ"):
            for part in operands[0] if op == "TJ" else operands:
                if isinstance(part, pikepdf.String):
                    data = bytes(part)
                    for i in range(0, len(data), 2):
                        code = data[i] << 8 | data[i + 1]
                        places.append((font, code, x, y + rise))
                        x += widths[font][code] * size / 1000
                else:
                    x -= float(part) * size / 1000
    return places


@given(
    steps=st.lists(st.integers(-1500, 3000), min_size=12, max_size=12),
    rises=st.none() | st.lists(st.sampled_from([0, 0, 50, -300]), min_size=12, max_size=12),
)
@settings(max_examples=60, deadline=None)
def test_every_glyph_stands_where_the_frame_has_it(
    fonts: FontLibrary, steps: list[int], rises: list[int] | None
) -> None:
    text = "重庆成都2021年，ab"
    xs = [sum(steps[:i]) for i in range(len(text))]
    run = placed_run(fonts, text_face(fonts), text, xs, rises)
    places = glyph_places(parse(write(page_of(TextLine("p", 10, 30, 50, 3, 1, (run,), text)), fonts)))
    assert len(places) == len(text)
    for i, (_, _, x, y) in enumerate(places):
        assert x == pytest.approx(10 * MM + xs[i] / 100, abs=0.001)
        assert y == pytest.approx((80 - 30) * MM + (rises[i] if rises else 0) / 100, abs=0.001)


@given(steps=st.lists(st.integers(-600, 900), min_size=15, max_size=15))
@settings(max_examples=25, deadline=None)
def test_a_reader_gets_the_text_however_it_is_spaced(
    fonts: FontLibrary, tmp_path_factory: pytest.TempPathFactory, steps: list[int]
) -> None:
    text = "于2021年12月，（重庆）"
    ref = text_face(fonts)
    run = shape_run(fonts, text, ref)
    xs = [x + sum(steps[:i]) for i, x in enumerate(run.x_offsets)]
    spaced = Run(ref, 10, BLACK, 0, text, run.glyphs, pack_offsets(xs))
    file = tmp_path_factory.mktemp("spaced") / "page.pdf"
    file.write_bytes(write(page_of(TextLine("p", 40, 30, 60, 3, 1, (spaced,), text)), fonts))
    assert pdf_text(file) == [text]


def test_text_comes_out_as_it_went_in(fonts: FontLibrary, tmp_path: Path) -> None:
    page = rich_page(fonts, save_picture(tmp_path / "picture.png"))
    file = tmp_path / "page.pdf"
    file.write_bytes(write(page, fonts, bleed=3))
    lines = pdf_text(file)
    assert lines[:3] == ["成效显著", "2021年，重庆、12家", "office 46.3万人次"]
    assert "".join(lines[3:]) == "转过来"


def test_a_blank_beside_a_gap_survives(fonts: FontLibrary, tmp_path: Path) -> None:
    sans, bold = text_face(fonts), text_face(fonts, 700)
    wide, small = shape_run(fonts, "300 ", bold, 30), shape_run(fonts, "余家", sans, 9)
    line = make_line("p", 10, 30, wide, small)
    closer = Run(
        *[getattr(small, f) for f in ("face", "size", "color")],
        line.runs[1].x - 1.5,
        *[getattr(small, f) for f in ("text", "glyphs", "xs")],
    )
    file = tmp_path / "page.pdf"
    file.write_bytes(write(page_of(TextLine("p", 10, 30, 60, 3, 1, (wide, closer), "300 余家")), fonts))
    assert pdf_text(file) == ["300 余家"]


def test_radicals_and_characters_that_share_a_glyph(fonts: FontLibrary, tmp_path: Path) -> None:
    """Noto has one glyph for 大 and the Kangxi radical ⼤: each has to read as what was written."""
    ref = text_face(fonts)
    face = fonts.open(ref)
    assert face.glyph("大") == face.glyph("⼤")
    file = tmp_path / "page.pdf"
    lines = [
        make_line(str(i), 10, 20 + 10 * i, shape_run(fonts, text, ref))
        for i, text in enumerate(("⼤事", "大事"))
    ]
    file.write_bytes(write(page_of(*lines), fonts))
    assert pdf_text(file) == ["⼤事", "大事"]
    plain = tmp_path / "plain.pdf"
    plain.write_bytes(write(page_of(lines[1]), fonts))
    assert not re.search("[\u2e80-\u2fdf]", "".join(pdf_text(plain)))
    pdf = parse(plain.read_bytes())
    (font,) = pdf.pages[0].obj.Resources.Font.values()
    to_unicode = font.ToUnicode.read_bytes()
    assert b"<5927>" in to_unicode
    assert b"<2f24>" not in to_unicode


def test_ligatures_and_clusters_of_several_glyphs(fonts: FontLibrary, tmp_path: Path) -> None:
    ref = fonts.find("DejaVu Sans")
    if ref is None:
        pytest.skip("DejaVu Sans is not installed")
    ligature = shape_run(fonts, "office", ref)
    assert len(ligature.glyph_ids) < len("office")
    marked = shape_run(fonts, "x\u0331\u0302y", ref)
    assert marked.clusters
    file = tmp_path / "page.pdf"
    file.write_bytes(write(page_of(make_line("a", 10, 20, ligature), make_line("b", 10, 40, marked)), fonts))
    assert [unicodedata.normalize("NFC", line) for line in pdf_text(file)] == ["office", "x\u0331\u0302y"]


def test_characters_beyond_the_basic_plane(fonts: FontLibrary, tmp_path: Path) -> None:
    ref = text_face(fonts)
    text = "𠮷野"
    assert fonts.open(ref).glyph("𠮷")
    file = tmp_path / "page.pdf"
    file.write_bytes(write(page_of(make_line("p", 10, 20, shape_run(fonts, text, ref))), fonts))
    assert pdf_text(file) == [text]


@pytest.mark.parametrize(
    ("family", "kind", "program"),
    [
        ("Noto Sans CJK SC", "/CIDFontType0", "/FontFile3"),  # CID-keyed CFF
        ("Nimbus Sans", "/CIDFontType0", "/FontFile3"),  # name-keyed CFF
        ("DejaVu Sans", "/CIDFontType2", "/FontFile2"),  # TrueType, 2048 units an em
    ],
)
def test_every_kind_of_font(fonts: FontLibrary, tmp_path: Path, family: str, kind: str, program: str) -> None:
    ref = fonts.find(family)
    if ref is None:
        pytest.skip(f"{family} is not installed")
    file = tmp_path / "page.pdf"
    data = write(page_of(make_line("p", 10, 20, shape_run(fonts, "Hamburg 2021", ref))), fonts)
    file.write_bytes(data)
    pdf = parse(data)
    (font,) = pdf.pages[0].obj.Resources.Font.values()
    descendant = font.DescendantFonts[0]
    assert descendant.Subtype == kind
    assert re.fullmatch("/[A-Z]{6}\\+.+", str(font.BaseFont))
    embedded = descendant.FontDescriptor[program]
    assert len(embedded.read_bytes()) < 20_000  # a subset, not the font
    assert pdf_text(file) == ["Hamburg 2021"]
    name, *rest = tool("pdffonts", file).splitlines()[2].split()
    assert name == str(font.BaseFont)[1:]
    assert rest[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, Unicode


def test_the_embedded_glyphs_are_the_ones_on_the_page(fonts: FontLibrary, tmp_path: Path) -> None:
    """Each code's outline in the subset is the outline of the Frame's glyph."""
    import uharfbuzz as hb

    ref = fonts.find("DejaVu Sans")
    if ref is None:
        pytest.skip("DejaVu Sans is not installed")
    run = shape_run(fonts, "zyxabc", ref)
    pdf = parse(write(page_of(make_line("p", 10, 20, run)), fonts))
    (font,) = pdf.pages[0].obj.Resources.Font.values()
    program = hb.Face(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes())
    subset = hb.Font(program)
    codes = [code for _, code, _, _ in glyph_places(pdf)]
    whole = fonts.open(ref).font
    for gid, code in zip(run.glyph_ids, codes, strict=True):
        assert subset.get_glyph_extents(code) == whole.get_glyph_extents(gid)
        assert subset.get_glyph_h_advance(code) == whole.get_glyph_h_advance(gid)


def test_black_text_overprints_and_nothing_else(fonts: FontLibrary) -> None:
    ref = text_face(fonts)
    inks: dict[str, Any] = {
        "black": BLACK,
        "grey": Color(k=60),
        "rich": Color(40, 30, 30, 100),
        "white": Color(),
    }
    for name, color in inks.items():
        pdf = parse(write(page_of(make_line("p", 10, 20, shape_run(fonts, "字", ref, 12, color))), fonts))
        found = operators(pdf)
        (state,) = [operands[0] for op, operands in found if op == "gs"]
        entries = pdf.pages[0].obj.Resources.ExtGState[str(state)]
        assert int(entries.OPM) == 1
        assert bool(entries.op) == bool(entries.OP) == (name == "black"), name
        (k,) = [[float(v) for v in operands] for op, operands in found if op == "k"]
        assert k == [color.c / 100, color.m / 100, color.y / 100, color.k / 100]


def test_outlined_text_has_no_font_but_the_same_places(fonts: FontLibrary) -> None:
    ref = text_face(fonts)
    run = placed_run(fonts, ref, "重庆 ab", [0, 900, 2000, 2300, 2850], [0, 0, 0, 100, 0])
    pdf = parse(write(page_of(TextLine("p", 10, 30, 50, 3, 1, (run,), "重庆 ab")), fonts, text="outlines"))
    page = pdf.pages[0].obj
    assert "/Font" not in page.Resources
    assert str(pdf.Root.StructTreeRoot.K.K[0].ActualText) == "重庆 ab"
    places, matrix = [], (1.0, 0.0, 0.0)
    for op, operands in operators(pdf):
        if op == "cm":
            a, _, _, _, e, f = map(float, operands)
            matrix = (matrix[0] * a, matrix[1] + matrix[0] * e, matrix[2] + matrix[0] * f)
        elif op == "Do":
            places.append(matrix[1:])
    expected = [(x / 100, y / 100) for x, y in ((0, 0), (900, 0), (2300, 100), (2850, 0))]
    assert len(places) == 4  # the blank has no outline
    for (x, y), (dx, dy) in zip(places, expected, strict=True):
        assert x == pytest.approx(10 * MM + dx, abs=0.001)
        assert y == pytest.approx(50 * MM + dy, abs=0.001)


@pytest.mark.parametrize("text", ["live", "outlines"])
def test_pdf_and_svg_agree(fonts: FontLibrary, tmp_path: Path, text: str) -> None:
    """Two formats through two renderers, the black of each taken as black. On average, cells of 0.5 mm differ by
    rasterising alone; a shift of a fifth of a millimetre makes three times as much of it."""
    sans, bold = text_face(fonts), text_face(fonts, 700)
    turned = Frame(30, 10, (make_line("", 2, 6, shape_run(fonts, "转过来看", sans, 14)),))

    def page(shift: float) -> Page:
        return page_of(
            make_line("a", 5 + shift, 20, shape_run(fonts, "成效显著 2021", bold, 40)),
            make_line("b", 5 + shift, 40, shape_run(fonts, "推动成渝地区双城经济圈建设", sans, 16)),
            Group("c", turned, 60 + shift, 50, transform=(0.8, 0.6, -0.6, 0.8, 1, 2)),
        )

    svg = BytesIO()
    export_svg(page(0), fonts, svg)
    drawn = resvg_py.svg_to_bytes(svg_string=svg.getvalue().decode(), dpi=508.0, skip_system_fonts=True)
    expected = cells(BytesIO(bytes(drawn)))
    means = []
    for shift in (0.0, 0.2):
        file = tmp_path / "page.pdf"
        file.write_bytes(write(page(shift), fonts, text=text))
        tool("pdftoppm", "-r", "508", "-png", "-singlefile", file, tmp_path / "page")
        difference = ImageChops.difference(expected, cells(tmp_path / "page.png"))
        means.append(ImageStat.Stat(difference).mean[0])
    assert means[0] < 1, means
    assert means[1] > 3 * means[0], means


def cells(file: Path | BytesIO) -> Pillow.Image:
    """How white the paper is in cells of 10 × 10 pixels."""
    with Pillow.open(file) as image:
        inked = image.convert("L").point(lambda v: 255 if v > 140 else 0)
        return inked.resize((240, 160), Pillow.Resampling.BOX)


def test_a_font_that_forbids_embedding_is_reported(fonts: FontLibrary, tmp_path: Path) -> None:
    ref = fonts.find("DejaVu Sans")
    if ref is None:
        pytest.skip("DejaVu Sans is not installed")
    data = bytearray(Path(ref.path).read_bytes())
    for at in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        if data[at : at + 4] == b"OS/2":
            table = int.from_bytes(data[at + 8 : at + 12], "big")
            data[table + 8 : table + 10] = b"\0\2"
    restricted = FaceRef(str(tmp_path / "restricted.ttf"), 0, "Restricted", "Restricted")
    Path(restricted.path).write_bytes(data)
    for face, mode, expected in (
        (ref, "live", False),
        (restricted, "live", True),
        (restricted, "outlines", False),
    ):
        page = page_of(make_line("p", 10, 20, shape_run(fonts, "ab", face)))
        problems = export_pdf(page, fonts, BytesIO(), text=mode)
        assert ("font-embedding" in [p.rule for p in problems]) == expected
