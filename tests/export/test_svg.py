from __future__ import annotations

import base64
import io
import os
import re
import subprocess
import sys
from pathlib import Path as FilePath
from typing import Any
from xml.etree import ElementTree

import pytest
import resvg_py
import uharfbuzz as hb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image as Picture

from chengyu_desktop.export.svg import TextMode, export_svg
from chengyu_desktop.export.svg_check import NotWhole, check_svg
from chengyu_desktop.export.svg_inks import NAMESPACE
from chengyu_desktop.frame.color import BLACK, Color, from_rgb
from chengyu_desktop.frame.items import (
    Ellipse,
    FaceRef,
    Frame,
    Group,
    Image,
    Item,
    Path,
    Rect,
    Stroke,
    TextLine,
)
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.shaped import make_line, shape_run

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
HREF = "{http://www.w3.org/1999/xlink}href"
RED, GREEN, BLUE = from_rgb(0xFF0000), from_rgb(0x00FF00), from_rgb(0x0000FF)


def write(
    page: Page, fonts: FontLibrary, text: TextMode = "outlines", bleed: float = 0, **options: Any
) -> bytes:
    out = io.BytesIO()
    export_svg(page, fonts, out, text=text, bleed=bleed, **options)
    return out.getvalue()


def page_of(*items: Item, width: float = 20, height: float = 10) -> Page:
    return Page(Frame(width, height, items))


def render(data: bytes) -> Picture.Image:
    """Ten pixels a millimetre, by a renderer that isn't ours."""
    png = resvg_py.svg_to_bytes(svg_string=data.decode(), dpi=254.0, skip_system_fonts=True)
    return Picture.open(io.BytesIO(bytes(png))).convert("RGB")


def test_size_is_in_millimetres(fonts: FontLibrary):
    root = ElementTree.fromstring(write(Page(Frame(297, 420)), fonts))
    assert root.attrib["width"] == "297mm"
    assert root.attrib["height"] == "420mm"
    assert root.attrib["viewBox"] == "0 0 297 420"
    assert root.attrib["version"] == "1.1"


def test_bleed_widens_the_sheet_and_its_background(fonts: FontLibrary):
    data = write(Page(Frame(20, 10), background=RED), fonts, bleed=3)
    root = ElementTree.fromstring(data)
    assert root.attrib["viewBox"] == "-3 -3 26 16"
    picture = render(data)
    assert picture.size == (260, 160)
    assert picture.getpixel((1, 1)) == picture.getpixel((258, 158)) == (255, 0, 0)


def test_marks_stand_outside_the_bleed_and_the_page_ends_there(fonts: FontLibrary):
    page = page_of(Rect("wide", -50, 20, 200, 4, fill=RED), height=30)
    root = ElementTree.fromstring(write(page, fonts, bleed=3, marks=True, slug="样张.yaml"))
    assert root.attrib["viewBox"] == "-15 -15 50 60"
    assert root.attrib["width"] == "50mm"
    layer = next(g for g in root.iter(SVG + "g") if g.attrib.get(INKSCAPE + "label") == "marks")
    assert "样张.yaml" in "".join(layer.itertext())
    picture = render(write(page, fonts, bleed=3, marks=True))
    assert picture.size == (500, 600)
    assert picture.getpixel((125, 370)) == (255, 0, 0)
    assert picture.getpixel((115, 370)) == (0, 0, 0)  # beyond the bleed there is nothing
    crop = next(element for element in layer.iter(SVG + "path"))
    assert crop.attrib["d"].replace(" ", "") in ("M-30L-90", "M-3,0L-9,0")


def test_inks_are_kept_as_metadata(fonts: FontLibrary):
    red = Color(0, 100, 90, 10)
    spot = Color(0, 60, 100, 0, spot="PANTONE & 021")
    page = page_of(
        Rect("a", 0, 0, 1, 1, fill=red),
        Rect("b", 1, 0, 1, 1, stroke=Stroke(spot, 0.2)),
        Rect("c", 2, 0, 1, 1, fill=BLUE),
    )
    root = ElementTree.fromstring(write(page, fonts))
    rows = [element.attrib for element in root.iter(f"{{{NAMESPACE}}}ink")]
    assert {"srgb": red.hex, "cyan": "0", "magenta": "100", "yellow": "90", "black": "10"} in rows
    assert [row["spot"] for row in rows if "spot" in row] == ["PANTONE & 021"]
    assert BLUE.hex not in [row["srgb"] for row in rows]


def test_embedded_fonts_hold_what_is_shown_and_no_more(fonts: FontLibrary, face: FaceRef):
    page = page_of(make_line("t", 1, 5, shape_run(fonts, "重庆，成都1054", face)))
    written = write(page, fonts, "live", embed_fonts=True)
    data = re.search(rb"src:url\(data:font/otf;base64,([^)]*)\)", written)
    assert data is not None
    font = hb.Face(base64.b64decode(data[1]))
    assert {chr(c) for c in font.unicodes} == set("重庆，成都1054")
    family = re.search(r"@font-face\{font-family:('[^']*');font-weight:(\d+)", written.decode())
    assert family is not None
    root = ElementTree.fromstring(written)
    spans = [element.attrib for element in root.iter(SVG + "tspan")]
    assert {(span["font-family"], span["font-weight"]) for span in spans} == {family.groups()}
    assert b"@font-face" not in write(page, fonts, "live")
    assert b"@font-face" not in write(page, fonts, embed_fonts=True)


@pytest.mark.parametrize("text", ["outlines", "live"])
def test_a_file_that_lost_something_is_found_out(fonts: FontLibrary, face: FaceRef, text: TextMode):
    words = Frame(9, 9, (make_line("text", 1, 5, shape_run(fonts, "重庆", face)),))
    other = Frame(9, 9, (make_line("text", 1, 5, shape_run(fonts, "成都", face)),))
    page = page_of(Group("panels/0", words), Group("panels/1", other))
    whole = write(page, fonts, text)
    check_svg(whole, page)
    for lost, missing in (
        (whole.replace("成都".encode(), b""), "成都"),
        (whole.replace("成都".encode(), b"+").replace("重庆".encode(), "成都".encode()), "重庆"),
        (whole.replace(b'id="panels-1"', b""), "panels-1"),
        (whole[:-30], "can't be read again"),
    ):
        assert lost != whole
        with pytest.raises(NotWhole, match=missing):
            check_svg(lost, page)


def test_title_and_description_come_first(fonts: FontLibrary):
    page = Page(Frame(9, 9), title="“双核”<联动>", description="A & B")
    root = ElementTree.fromstring(write(page, fonts))
    assert [(e.tag, e.text) for e in root[:2]] == [(f"{SVG}title", "“双核”<联动>"), (f"{SVG}desc", "A & B")]


def test_layers_carry_names(fonts: FontLibrary):
    inner = Group("body/0", Frame(9, 9, (Rect("box", 0, 0, 1, 1, RED),)), label="语句")
    sections = Group("", Frame(9, 9, (Group("panels/2", Frame(9, 9, (inner,)), label="科学城"),)))
    root = ElementTree.fromstring(write(page_of(sections), fonts))
    layers = {e.attrib["id"]: e for e in root.iter(f"{SVG}g") if "id" in e.attrib}
    assert list(layers) == ["panels-2", "panels-2-body-0"]
    assert layers["panels-2"].attrib[f"{INKSCAPE}label"] == "科学城"
    assert layers["panels-2"].attrib[f"{INKSCAPE}groupmode"] == "layer"
    assert f"{INKSCAPE}groupmode" not in layers["panels-2-body-0"].attrib
    assert root.find(f".//{SVG}rect[@id='panels-2-body-0-box']") is not None


def test_label_leaves_the_key_its_id(fonts: FontLibrary):
    inner = Group("lede", Frame(9, 9, (Rect("box", 0, 0, 1, 1, RED),)))
    data = write(page_of(Group("", Frame(9, 9, (inner,)), label="lede")), fonts)
    groups = ElementTree.fromstring(data).findall(f".//{SVG}g")
    assert [e.attrib["id"] for e in groups] == ["layer-lede", "lede"]


@pytest.mark.parametrize("text", ["outlines", "live"])
def test_whole_text_can_be_searched(fonts: FontLibrary, face: FaceRef, text: TextMode):
    first = make_line("t", 0, 5, shape_run(fonts, "涉及总投资", face), shape_run(fonts, "1054.5", face, 14))
    second = make_line("t", 0, 9, shape_run(fonts, "亿元<&>。", face), start=11)
    data = write(page_of(first, second), fonts, text)
    found = "".join(ElementTree.fromstring(data).itertext()).replace("\n", "")
    assert "涉及总投资1054.5亿元<&>。" in found


def test_glyphs_are_defined_once_and_before_use(fonts: FontLibrary, face: FaceRef):
    data = write(page_of(make_line("t", 0, 5, shape_run(fonts, "重重庆庆 重", face))), fonts)
    root = ElementTree.fromstring(data)
    defs = root.find(f"{SVG}defs")
    assert defs is not None
    assert len(defs) == 2  # the blank has no outline
    targets = [use.attrib[HREF] for use in root.iter(f"{SVG}use")]
    assert targets == ["#_0", "#_0", "#_1", "#_1", "#_0"]
    assert data.index(b"</defs>") < data.index(b"<use")
    assert b" href=" not in data  # Inkscape 1.2 looks at xlink:href only


@pytest.mark.parametrize("in_thousandths", [True, False])
def test_outline_stands_where_the_font_says(fonts: FontLibrary, in_thousandths: bool):
    faces = (style.face for family in fonts.families() for style in family.styles)
    usable = (ref for ref in faces if fonts.open(ref).glyph("R"))
    face = next((ref for ref in usable if (fonts.open(ref).upem == 1000) == in_thousandths), None)
    if face is None:
        pytest.skip("no font of this kind on this computer")
    size_mm = 10.0
    run = shape_run(fonts, "R", face, size_mm * 72 / 25.4)
    picture = render(write(page_of(make_line("t", 5, 10, run), width=20, height=15), fonts))
    opened = fonts.open(face)
    extents = opened.font.get_glyph_extents(opened.glyph("R"))
    assert extents is not None
    unit = size_mm / opened.upem * 10  # pixels
    left, top = 50 + extents.x_bearing * unit, 100 - extents.y_bearing * unit
    box = (left, top, left + extents.width * unit, top - extents.height * unit)
    ink = picture.convert("L").point([255 if v < 250 else 0 for v in range(256)]).getbbox()
    assert ink == pytest.approx(box, abs=1.5)


def test_raised_glyph_goes_up(fonts: FontLibrary, face: FaceRef):
    base = shape_run(fonts, "一", face, 14)
    raised = type(base)(face, 14, BLACK, 0, "一", base.glyphs, base.xs, (500).to_bytes(4, sys.byteorder))
    tops = []
    for run in (base, raised):
        picture = render(write(page_of(make_line("t", 1, 8, run)), fonts)).convert("L")
        box = picture.point([255 if v < 128 else 0 for v in range(256)]).getbbox()
        assert box is not None
        tops.append(box[1])
    assert tops[0] - tops[1] == pytest.approx(0.5 * 14 * 25.4 / 72 * 10, abs=1.5)


def test_live_text_names_font_and_places_every_character(fonts: FontLibrary, face: FaceRef):
    line = make_line("t", 2, 5, shape_run(fonts, "国家 级", face, 72, RED))
    root = ElementTree.fromstring(write(page_of(line), fonts, "live"))
    span = root.find(f".//{SVG}tspan")
    assert span is not None
    assert span.text == "国家 级"
    assert span.attrib["font-family"] == f"'{face.family}'"
    assert span.attrib["font-weight"] == str(round(face.weight / 100) * 100)
    assert span.attrib["font-size"] == "25.4"
    assert span.attrib["fill"] == "#ff0000"
    assert [float(x) for x in span.attrib["x"].split()][:2] == [2, 27.4]
    assert len(span.attrib["x"].split()) == 4


def test_live_clusters_stay_whole(fonts: FontLibrary, face: FaceRef):
    run = shape_run(fonts, "e\u0301𠮷字", face)
    root = ElementTree.fromstring(write(page_of(make_line("t", 0, 5, run)), fonts, "live"))
    spans = [e for e in root.iter(f"{SVG}tspan") if "x" in e.attrib]
    assert "".join(e.text or "" for e in spans) == "e\u0301𠮷字"
    assert [e.text for e in spans][-2:] == ["𠮷", "字"]
    assert all(len(e.attrib["x"].split()) == 1 for e in spans)


def test_shapes_draw_in_order_with_colour(fonts: FontLibrary):
    picture = render(
        write(
            page_of(
                Rect("a", 0, 0, 10, 10, RED),
                Ellipse("b", 5, 5, 2, 3, BLUE),
                Path(
                    "c",
                    "MLLLZMLLLZ",
                    (12, 1, 18, 1, 18, 7, 12, 7, 14, 3, 16, 3, 16, 5, 14, 5),
                    GREEN,
                    None,
                    True,
                ),
                Rect("d", 12, 8, 6, 1, None, Stroke(BLUE, 0.4)),
            ),
            fonts,
        )
    )
    assert picture.getpixel((5, 5)) == (255, 0, 0)
    assert picture.getpixel((50, 50)) == (0, 0, 255)
    assert picture.getpixel((130, 20)) == (0, 255, 0)
    assert picture.getpixel((150, 40)) == (255, 255, 255)
    assert picture.getpixel((150, 80)) == (0, 0, 255)
    assert picture.getpixel((150, 85)) == (255, 255, 255)


def test_group_clip_transform_and_alpha(fonts: FontLibrary):
    inner = Frame(
        4, 4, (Rect("r", 0, 0, 9, 2, RED), Rect("s", 0, 2, 4, 2, Color(0, 0, 0, 0, 0x0000FF, None, 0.5)))
    )
    turned = Group("g", inner, 10, 2, (0, 1, -1, 0, 0, 0), clip=True)  # a quarter turn to the right
    picture = render(write(page_of(turned), fonts))
    assert picture.getpixel((90, 50)) == (255, 0, 0)
    assert picture.getpixel((90, 65)) == (255, 255, 255)  # cut at the frame's width
    assert picture.getpixel((70, 50)) == pytest.approx((127, 127, 255), abs=1)
    assert picture.getpixel((110, 50)) == (255, 255, 255)


@pytest.fixture
def picture_file(tmp_path: FilePath) -> FilePath:
    """40 × 20 pixels, the left half red, the right half blue."""
    picture = Picture.new("RGB", (40, 20), (255, 0, 0))
    picture.paste((0, 0, 255), (20, 0, 40, 20))
    picture.save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def image(file: FilePath, x: float, crop: tuple[int, int, int, int] = (0, 0, 40, 20)) -> Image:
    return Image("photo", x, 1, 8, 8, str(file), "d", (40, 20), crop, "照片 <1>")


def test_image_is_embedded_as_it_is_and_cropped(fonts: FontLibrary, picture_file: FilePath):
    data = write(page_of(image(picture_file, 1), image(picture_file, 11, (20, 0, 20, 20))), fonts)
    picture = render(data)
    assert picture.getpixel((20, 50)) == (255, 0, 0)
    assert picture.getpixel((80, 50)) == (0, 0, 255)
    assert picture.getpixel((105, 50)) == (255, 255, 255)  # the part cropped away
    assert picture.getpixel((120, 50)) == picture.getpixel((180, 50)) == (0, 0, 255)
    assert data.count(b"data:image/png;base64,") == 1  # the second refers to the first
    assert "照片 &lt;1&gt;".encode() in data


def test_jpeg_keeps_its_bytes(fonts: FontLibrary, tmp_path: FilePath):
    from base64 import b64decode

    file = tmp_path / "photo.jpg"
    Picture.effect_noise((300, 300), 90).save(file, quality=95)
    assert file.stat().st_size > 60_000, "the test needs a file of several pieces"
    item = Image("p", 0, 0, 9, 9, str(file), "d", (300, 300), (0, 0, 300, 300))
    root = ElementTree.fromstring(write(page_of(item), fonts))
    element = root.find(f".//{SVG}image")
    assert element is not None
    media_type, _, content = element.attrib[HREF].partition(",")
    assert media_type == "data:image/jpeg;base64"
    assert b64decode(content, validate=True) == file.read_bytes()


def test_other_pictures_are_refused(fonts: FontLibrary, tmp_path: FilePath):
    file = tmp_path / "drawing.png"
    file.write_text("<svg/>")
    with pytest.raises(ValueError, match=r"drawing\.png"):
        write(page_of(image(file, 1)), fonts)
    with pytest.raises(FileNotFoundError):
        write(page_of(image(tmp_path / "lost.png", 1)), fonts)


WILD = st.text(max_size=12)
TEXTS = ("国家级", "office", "", "<&\"'>", " 5G ", "\x00\x0b\ufffe", "e\u0301", "𠮷")
number = st.floats(-1000, 1000)
colors = st.builds(Color, *[st.floats(0, 100)] * 4, alpha=st.floats(0, 1))
strokes = st.none() | st.builds(
    Stroke,
    colors,
    st.floats(0, 5),
    st.tuples() | st.tuples(st.floats(0, 5), st.floats(0, 5)),
    st.sampled_from(["butt", "round", "square"]),
    st.sampled_from(["miter", "round", "bevel"]),
)
fills = st.none() | colors
shapes = (
    st.builds(Rect, WILD, number, number, number, number, fills, strokes, st.floats(0, 9))
    | st.builds(Ellipse, WILD, number, number, number, number, fills, strokes)
    | st.builds(Path, WILD, st.just("MLCZ"), st.tuples(*[number] * 10), fills, strokes, st.booleans())
)


def lines(fonts: FontLibrary, face: FaceRef) -> st.SearchStrategy[TextLine]:
    runs = [shape_run(fonts, text, face) for text in TEXTS]
    return st.builds(
        lambda key, x, y, chosen, start: make_line(key, x, y, *chosen, start=start),
        WILD,
        number,
        number,
        st.lists(st.sampled_from(runs), min_size=1, max_size=3),
        st.integers(0, 9),
    )


def pages(fonts: FontLibrary, face: FaceRef) -> st.SearchStrategy[Page]:
    def group(items: st.SearchStrategy[list[Item]]) -> st.SearchStrategy[Group]:
        matrix = st.none() | st.tuples(*[number] * 6)
        frames = st.builds(
            lambda its, w, h: Frame(w, h, tuple(its)), items, st.floats(0, 99), st.floats(0, 99)
        )
        return st.builds(Group, WILD, frames, number, number, matrix, st.booleans(), WILD)

    leaves = shapes | lines(fonts, face)
    tree = st.recursive(leaves, lambda inner: group(st.lists(inner, max_size=4)), max_leaves=12)
    frames = st.builds(lambda items: Frame(100, 100, tuple(items)), st.lists(tree, max_size=6))
    return st.builds(Page, frames, background=colors, title=WILD, description=WILD)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), text=st.sampled_from(["outlines", "live"]))
def test_any_page_is_sound_svg(fonts: FontLibrary, face: FaceRef, data: st.DataObject, text: TextMode):
    page = data.draw(pages(fonts, face))
    written = write(page, fonts, text)
    root = ElementTree.fromstring(written)
    ids = [e.attrib["id"] for e in root.iter() if "id" in e.attrib]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("[A-Za-z_\u4e00-\u9fa5][A-Za-z0-9_\u4e00-\u9fa5-]*", name) for name in ids)
    allowed = "svg title desc defs clipPath path rect circle ellipse g use image text tspan metadata"
    inks = {f"{{{NAMESPACE}}}inks", f"{{{NAMESPACE}}}ink"}
    assert {e.tag for e in root.iter()} <= {SVG + name for name in allowed.split()} | inks
    check_svg(written, page)
    for element in root.iter():
        href = element.attrib.get(HREF, "#")
        assert href[1:] in ids or href == "#"
        clip = element.attrib.get("clip-path")
        assert clip is None or clip[5:-1] in ids
        for value in element.attrib.values():
            assert "nan" not in value
            assert "inf" not in value or element.tag == SVG + "g"
    assert write(page, fonts, text) == written


SCRIPT = """
import io, sys
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.frame.color import BLACK, Color
from chengyu_desktop.frame.items import Frame, Group, Rect, Stroke
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.shaped import make_line, shape_run
fonts = FontLibrary.system()
faces = [fonts.resolve((), weight).faces[0] for weight in (400, 700)]
runs = [shape_run(fonts, "重庆成都1054.5亿元", face) for face in faces]
lines = [make_line(f"t/{i}", 1.1, 3.3 * i, run) for i, run in enumerate(runs)]
box = Rect("box", 0.1, 0.2, 3, 4, Color(1, 2, 3, 4), Stroke(BLACK, 0.25, (1, 2)))
groups = [Group(f"g{i}", Frame(9 + i, 9, (box, *lines)), 1 / 3, clip=True) for i in range(3)]
out = io.BytesIO()
export_svg(Page(Frame(99, 99, tuple(groups))), fonts, out, text=sys.argv[1])
sys.stdout.buffer.write(out.getvalue())
"""


@pytest.mark.parametrize("text", ["outlines", "live"])
def test_bytes_do_not_depend_on_the_process(text: str):
    root = FilePath(__file__).parents[2]
    seen = set()
    for seed, locale, zone in (("0", "C", "UTC"), ("4242", "zh_CN.UTF-8", "Asia/Shanghai")):
        env = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone, "PYTHONPATH": str(root)}
        done = subprocess.run([sys.executable, "-c", SCRIPT, text], env=env, capture_output=True, check=True)
        seen.add(done.stdout)
    assert len(seen) == 1
    assert len(seen.pop()) > 2000


def test_qt_is_not_imported():
    script = (
        "import sys, chengyu_desktop.export.svg; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
