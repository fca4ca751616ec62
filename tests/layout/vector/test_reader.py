"""SVG logos: what is drawn, what is said to be left out, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.export.svg_inks import inks_element
from chengyu_desktop.frame.color import Color, from_rgb
from chengyu_desktop.frame.geometry import path_bounds
from chengyu_desktop.layout.picture_check import PictureError
from chengyu_desktop.layout.vector.drawing import Drawing, placed_paths
from chengyu_desktop.layout.vector.path_data import read_path
from chengyu_desktop.layout.vector.reader import read_drawing

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">'
)


def read(body: str, head: str = HEAD) -> Drawing:
    return read_drawing(f"{head}{body}</svg>".encode(), "logo.svg")


def bounds(drawing: Drawing, index: int = 0) -> tuple[float, ...]:
    path = drawing.paths[index]
    return tuple(round(value, 3) for value in path_bounds(path.commands, path.points))


@pytest.mark.parametrize(
    ("body", "box"),
    [
        ('<rect x="1" y="2" width="10" height="20"/>', (1, 2, 11, 22)),
        ('<circle cx="20" cy="20" r="5"/>', (15, 15, 25, 25)),
        ('<ellipse cx="20" cy="20" rx="5" ry="2"/>', (15, 18, 25, 22)),
        ('<polygon points="0,0 10,0 10,5"/>', (0, 0, 10, 5)),
        ('<g transform="translate(10 5) scale(2)"><rect width="4" height="3"/></g>', (10, 5, 18, 11)),
        ('<rect width="10%" height="10%"/>', (0, 0, 10, 5)),
        ('<path d="M10 10h10v5H10z"/>', (10, 10, 20, 15)),
        ('<path d="M0 10a10 10 0 0120 0"/>', (0, 0, 20, 10)),
        ('<defs><rect id="a" width="2" height="1"/></defs><use xlink:href="#a" x="5" y="6"/>', (5, 6, 7, 7)),
        (('<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>'
         '<use href="#s" x="10" width="20" height="20"/>'), (10, 0, 30, 20)),
    ],
)  # fmt: skip
def test_shapes_lie_where_svg_puts_them(body: str, box: tuple[float, ...]) -> None:
    assert bounds(read(body)) == pytest.approx(box, abs=0.01)


@pytest.mark.parametrize(
    ("paint", "inks"),
    [
        ("device-cmyk(0 100% 90% 10%)", (0, 100, 90, 10, 1)),
        ("#c8102e device-cmyk(0, 1, .9, 0.1)", (0, 100, 90, 10, 1)),
        ("Device-CMYK(0 1 0.9 0.1 / 50%)", (0, 100, 90, 10, 0.5)),
        ("device-cmyk(0 9 .5 0)", (0, 100, 50, 0, 1)),
    ],
)
def test_inks_that_the_file_gives_are_kept(paint: str, inks: tuple[float, ...]) -> None:
    drawing = read(f'<g color="{paint}"><rect width="1" height="1" fill="currentColor"/></g>')
    color = drawing.paths[0].fill
    assert color is not None
    assert (color.c, color.m, color.y, color.k, color.alpha) == inks
    assert color.rgb is None


@pytest.mark.parametrize(
    "paint", ["device-cmyk(0 1 1)", "device-cmyk(a b c d)", "device-cmyk()", "red device-cmyk(-1 0 0 0)"]
)
def test_inks_that_are_none_leave_what_else_there_is(paint: str) -> None:
    color = read(f'<rect width="1" height="1" fill="{paint}"/>').paths[0].fill
    assert color is None or color.rgb is not None


def test_the_table_of_inks_that_exports_carry_is_read_back() -> None:
    red = Color(12, 100, 90, 6)
    table = inks_element([red, Color(k=100), from_rgb(0x123456)])
    body = f'{table}<rect width="1" height="1" fill="{red.hex}"/><rect width="1" height="1" fill="#123456"/>'
    own, other = (path.fill for path in read(body).paths)
    assert own == red
    assert other == from_rgb(0x123456)


def test_colours_become_inks_and_greys_stay_black() -> None:
    drawing = read(
        "<style>.a{fill:#808080} #b{fill:none;stroke:red;stroke-width:2}</style>"
        '<rect class="a" width="1" height="1"/><path id="b" d="M0 0L9 9"/><g opacity=".5"><rect width="1" height="1"/></g>'
    )
    grey, line, half = drawing.paths
    assert grey.fill is not None
    assert (grey.fill.c, grey.fill.m, grey.fill.y) == (0, 0, 0)
    assert line.fill is None
    assert line.stroke is not None
    assert line.stroke.width == 2
    assert half.fill is not None
    assert half.fill.alpha == 0.5


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<text>双核</text>", "svg-text"),
        ('<image href="file:///etc/passwd"/>', "svg-picture"),
        ('<linearGradient id="g"><stop stop-color="red"/></linearGradient><circle r="9" fill="url(#g)"/>', "svg-gradient"),
        ('<g clip-path="url(#c)"><circle r="9"/></g>', "svg-effect"),
        ('<use href="other.svg#a"/>', "svg-damaged"),
        ('<g id="a"><use href="#a"/></g>', "svg-damaged"),
        ('<path d="M0 0L5 5Lx"/>', "svg-damaged"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_said(body: str, rule: str) -> None:
    drawing = read(f'<rect width="9" height="9"/>{body}')
    assert [problem.rule for problem in drawing.problems] == [rule]


LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BOMB = '<g id="u0"><rect width="1" height="1"/></g>' + "".join(
    f'<g id="u{i}">{f"""<use href="#u{i - 1}"/>""" * 10}</g>' for i in range(1, 10)
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html/>",
        HEAD,
        f'<!DOCTYPE svg [<!ENTITY l0 "lol">{LAUGHS}]>{HEAD}&l9;</svg>',
        f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{HEAD}&x;</svg>',
        HEAD + "<g>" * 5000 + "</g>" * 5000 + "</svg>",
        f"{HEAD}{BOMB}</svg>",
        f'{HEAD}<rect width="1e308" height="1e308"/></svg>',
        f'{HEAD}<path d="M0 0L1e999 5"/></svg>',
        f'{HEAD}<g transform="scale(1e7)"><g transform="scale(1e7)"><rect width="9" height="9"/></g></g></svg>',
        f"{HEAD}{'<path/>' * 30_000}</svg>",
        f'{HEAD}<path d="M0 0{"L1 1" * 300_000}"/></svg>',
        f"{HEAD}<!--{' ' * 4_000_000}--></svg>",
        f"{HEAD}<text>only words</text></svg>",
        f'{HEAD}<rect width="nan" height="nan"/></svg>',
    ],
)
def test_hostile_and_empty_files_are_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(PictureError) as caught:
        read_drawing(text.encode(), "logo.svg")
    assert "logo.svg" in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.,- e", max_size=60))
def test_any_path_data_is_read_or_ends(text: str) -> None:
    outline, _ = read_path(text)
    counts = {"M": 2, "L": 2, "C": 6, "Z": 0}
    assert sum(counts[command] for command in outline.commands) == len(outline.points)


def test_a_drawing_is_scaled_to_mm_with_its_lines() -> None:
    drawing = read('<path d="M10 10L20 20" stroke="red" stroke-width="2" stroke-dasharray="4 1"/>')
    [path] = placed_paths(drawing, (5, 5, 50, 50), 0.5)
    assert path.points == (2.5, 2.5, 7.5, 7.5)
    assert path.stroke is not None
    assert (path.stroke.width, path.stroke.dash) == (1.0, (2.0, 0.5))
    assert placed_paths(drawing, (50, 0, 10, 10), 1.0) == ()
