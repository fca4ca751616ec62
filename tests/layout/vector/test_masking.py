"""Clip paths and masks of SVG files by hand-computed geometry; what isn't done is said."""

from __future__ import annotations

import pytest

from chengyu_desktop.frame.geometry import path_bounds, path_contains
from chengyu_desktop.frame.items import Path
from chengyu_desktop.layout.picture_check import PictureError
from chengyu_desktop.layout.vector.drawing import Drawing
from chengyu_desktop.layout.vector.reader import read_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="1" height="1"/>'
SHEET = 'maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="50"'
BY_BOX = 'clipPathUnits="objectBoundingBox"'


def read(body: str) -> Drawing:
    return read_drawing(f"{HEAD}{body}</svg>".encode(), "logo.svg")


def box(path: Path) -> tuple[float, ...]:
    return tuple(round(value, 2) for value in path_bounds(path.commands, path.points))


def shown(body: str) -> list[tuple[float, ...]]:
    """The boxes of what is drawn, all of it as it is meant."""
    drawing = read(body)
    assert drawing.problems == ()
    return [box(path) for path in drawing.paths[1:]]


def covers(path: Path, x: float, y: float) -> bool:
    return path_contains(path.commands, path.points, x, y, path.even_odd)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Used shapes: their place, their transform, the use's own.
        ('<defs><rect id="r" width="10" height="5"/></defs><clipPath id="c"><use href="#r" x="20" y="10"/></clipPath>', (20, 10, 30, 15)),
        (('<defs><rect id="r" width="10" height="5" transform="translate(1 2)"/></defs>'
          '<clipPath id="c"><use href="#r" x="3" transform="scale(2)"/></clipPath>'), (8, 4, 28, 14)),
        ('<clipPath id="c"><use href="#r"/><rect width="4" height="4"/></clipPath><defs><rect id="r" x="50" width="9" height="9"/></defs>', (0, 0, 59, 9)),
        # Clips of clips, and of the shapes in them.
        ('<clipPath id="d"><rect width="30" height="30"/></clipPath><clipPath id="c" clip-path="url(#d)"><rect x="20" width="40" height="9"/></clipPath>', (20, 0, 30, 9)),
        ('<clipPath id="d"><rect width="30" height="30"/></clipPath><clipPath id="c"><rect x="20" width="40" height="9" clip-path="url(#d)"/></clipPath>', (20, 0, 30, 9)),
        # The element's box is the unit.
        (f'<clipPath id="c" {BY_BOX}><rect x=".25" width=".5" height=".1"/></clipPath>', (25, 0, 75, 5)),
        (f'<clipPath id="c" {BY_BOX} transform="translate(10 5)"><rect x=".25" width=".5" height=".1"/></clipPath>', (35, 5, 85, 10)),
        # What isn't shown takes nothing in.
        ('<clipPath id="c"><rect width="9" height="9"/><rect width="99" height="99" visibility="hidden"/><rect width="99" height="99" display="none"/></clipPath>', (0, 0, 9, 9)),
        ('<clipPath id="c"><title>a</title><rect width="9" height="9"/></clipPath>', (0, 0, 9, 9)),
    ],
)  # fmt: skip
def test_a_clip_path_shows_what_lies_in_it(body: str, expected: tuple[float, ...]) -> None:
    assert shown(f'{body}<rect clip-path="url(#c)" width="100" height="50"/>') == [expected]


def test_a_box_is_around_all_in_a_group_without_lines() -> None:
    body = (
        f'<clipPath id="c" {BY_BOX}><rect width=".5" height="1"/></clipPath>'
        '<g clip-path="url(#c)" transform="translate(10 0)"><rect width="20" height="10" stroke="red" stroke-width="4"/>'
        '<g transform="translate(30 0)"><rect width="10" height="10" opacity="0"/></g></g>'
    )
    assert shown(body) == [
        (10, 0, 30, 10),
        (10, 0, 30, 10),
    ]  # half of 40; the line at the left and above is off


def test_what_is_used_is_clipped_in_its_place() -> None:
    body = '<defs><rect id="r" width="20" height="9"/></defs><clipPath id="c"><rect width="5" height="50"/></clipPath>'
    assert shown(f'{body}<use clip-path="url(#c)" href="#r" x="30"/>') == [(30, 0, 35, 9)]


@pytest.mark.parametrize("flat", ["M10 10H90", ""])
def test_what_has_no_area_is_not_shown_by_its_box(flat: str) -> None:
    clip = f'<clipPath id="c" {BY_BOX}><rect width="1" height="1"/></clipPath>'
    assert shown(f'{clip}<path clip-path="url(#c)" d="{flat}" stroke="red"/>') == []


def test_holes_of_a_clip_stay_holes() -> None:
    """Also where both contours run the same way, and where the element that is clipped has another rule."""
    ring = '<path d="M10 5H60V45H10zM20 15H50V35H20z" {}/>'
    for rule, expected in (('clip-rule="evenodd"', False), ("", True)):
        body = f'<clipPath id="c">{ring.format(rule)}</clipPath><g clip-rule="evenodd" clip-path="url(#c)"><rect width="100" height="50"/></g>'
        path = read(body).paths[1]
        assert covers(path, 15, 10)
        assert covers(path, 30, 20) == expected


@pytest.mark.parametrize(
    ("mask", "expected"),
    [
        (f'<mask id="m" {SHEET}><rect x="10" y="10" width="20" height="20" fill="#fff"/></mask>', (10, 10, 30, 30)),
        (f'<mask id="m" {SHEET} fill="white"><rect x="10" y="10" width="20" height="20"/></mask>', (10, 10, 30, 30)),
        (f'<mask id="m" {SHEET} style="mask-type:alpha"><rect x="10" y="10" width="20" height="20" fill="#D9D9D9"/></mask>', (10, 10, 30, 30)),
        (f'<mask id="m" {SHEET} mask-type="alpha"><rect x="10" y="10" width="20" height="20"/></mask>', (10, 10, 30, 30)),
        (f'<mask id="m" {SHEET}><path d="M10 20H30" stroke="white" stroke-width="6"/></mask>', (10, 17, 30, 23)),
        (f'<mask id="m" {SHEET}><g transform="translate(10)"><rect width="9" height="9" fill="white"/></g></mask>', (10, 0, 19, 9)),
        # The region, by default a tenth more than the box on all sides.
        ('<mask id="m" maskUnits="userSpaceOnUse" x="5" y="5" width="10" height="10"><rect width="99" height="50" fill="white"/></mask>', (5, 5, 15, 15)),
        ('<mask id="m" x=".5" y="0" width=".5" height="1"><rect width="100" height="50" fill="white"/></mask>', (50, 0, 100, 50)),
        ('<mask id="m" maskContentUnits="objectBoundingBox"><rect width=".5" height=".5" fill="white"/></mask>', (0, 0, 50, 25)),
        # Black hides what is white before it, not after it.
        (f'<mask id="m" {SHEET}><rect width="60" height="30" fill="white"/><rect width="20" height="30"/></mask>', (20, 0, 60, 30)),
        (f'<mask id="m" {SHEET}><rect width="60" height="30" fill="white"/><rect width="20" height="30"/><rect width="5" height="5" fill="white"/></mask>', (0, 0, 60, 30)),
    ],
)  # fmt: skip
def test_a_mask_that_shows_wholly_or_not_at_all_is_a_clip(mask: str, expected: tuple[float, ...]) -> None:
    assert shown(f'{mask}<rect mask="url(#m)" width="100" height="50"/>') == [expected]


def test_a_mask_cuts_lines_at_its_region() -> None:
    mask = '<mask id="m"><rect width="100" height="50" fill="white"/></mask>'
    body = '<rect mask="url(#m)" x="20" y="20" width="20" height="10" fill="none" stroke="red" stroke-width="10"/>'
    assert shown(mask + body) == [(18, 19, 42, 31)]


def test_a_mask_with_a_hole_has_it() -> None:
    mask = f'<mask id="m" {SHEET}><rect width="60" height="30" fill="white"/><circle cx="30" cy="15" r="5"/></mask>'
    path = read(f'{mask}<rect mask="url(#m)" width="100" height="50"/>').paths[1]
    assert covers(path, 10, 10)
    assert not covers(path, 30, 15)


@pytest.mark.parametrize(
    "mask",
    [f'<mask id="m" {SHEET}/>', '<mask id="m" width="0"><rect width="9" height="9" fill="#fff"/></mask>'],
)
def test_an_empty_mask_shows_nothing(mask: str) -> None:
    assert shown(f'{mask}<rect mask="url(#m)" width="50" height="50"/>') == []


@pytest.mark.parametrize(
    "mask",
    [
        '<mask id="m"><rect width="99" height="50" fill="#888"/></mask>',
        '<mask id="m"><rect width="99" height="50" fill="#fff" opacity=".5"/></mask>',
        '<mask id="m" mask-type="alpha"><rect width="99" height="50" fill-opacity=".5"/></mask>',
        '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1"/></linearGradient><mask id="m"><rect width="9" height="9" fill="url(#g)"/></mask>',
        '<mask id="m"><text>x</text></mask>',
        '<mask id="m"><image width="9" height="9"/></mask>',
        '<mask id="m"><rect width="9" height="9" fill="#fff" filter="url(#f)"/></mask>',
        '<mask id="m"><rect width="9" height="9" fill="#fff" mask="url(#m)"/></mask>',
        '<mask id="m" mask="url(#n)"><rect width="9" height="9" fill="#fff"/></mask>',
        '<clipPath id="m"><rect width="9" height="9"/></clipPath>',
        "",
    ],
)  # fmt: skip
def test_what_a_clip_cannot_be_is_drawn_whole_and_said(mask: str) -> None:
    drawing = read(f'{mask}<rect mask="url(#m)" width="50" height="50"/>')
    assert [box(path) for path in drawing.paths[1:]] == [(0, 0, 50, 50)]
    assert [problem.rule for problem in drawing.problems] == ["svg-effect"]


def test_a_box_that_is_not_known_is_said() -> None:
    clip = f'<clipPath id="c" {BY_BOX}><rect width=".5" height="1"/></clipPath>'
    drawing = read(f'{clip}<g clip-path="url(#c)"><text>字</text><rect width="9" height="9"/></g>')
    assert box(drawing.paths[1]) == (0, 0, 9, 9)
    assert [problem.rule for problem in drawing.problems] == ["svg-text", "svg-effect"]


def chain(tag: str, link: str, count: int, fan: int) -> str:
    """Clip paths or masks, each of whose ``fan`` shapes asks for the next."""
    return "".join(
        f'<{tag} id="c{n}">'
        + f'<rect width="9" height="9" fill="#fff" {link}="url(#c{n + 1})"/>' * fan
        + f"</{tag}>"
        for n in range(count)
    )


@pytest.mark.parametrize(
    "body",
    [
        chain("mask", "mask", 12, 10) + '<rect mask="url(#c0)" width="9" height="9"/>',
        chain("clipPath", "clip-path", 12, 10) + '<rect clip-path="url(#c0)" width="9" height="9"/>',
        chain("clipPath", "clip-path", 3000, 1) + '<rect clip-path="url(#c0)" width="9" height="9"/>',
        '<mask id="m"><use href="#g"/></mask><g id="g" mask="url(#m)"><rect width="9" height="9" fill="#fff"/></g>',
    ],
)  # fmt: skip
def test_clips_and_masks_that_lead_nowhere_are_said(body: str) -> None:
    assert [problem.rule for problem in read(body).problems] == ["svg-effect"]


@pytest.mark.parametrize(
    "body",
    [
        chain("mask", "mask", 3000, 1) + '<rect mask="url(#c0)" width="9" height="9"/>',
        f'<clipPath id="c" {BY_BOX}><rect width=".9" height=".9"/></clipPath><g id="u0"><rect width="1" height="1"/></g>'
        + "".join(f'<g id="u{n}" clip-path="url(#c)">{f"""<use href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, 9)),
        '<mask id="m" x="1e9"><rect width="9" height="9" fill="#fff"/></mask><rect mask="url(#m)" width="9" height="9"/>',
    ],
)  # fmt: skip
def test_hostile_clips_and_masks_are_refused(body: str) -> None:
    with pytest.raises(PictureError, match="too intricate"):
        read(body)


def test_many_that_share_a_mask_are_drawn() -> None:
    """Each is cut at what was made once; counted as made each time, it would be too much."""
    circles = "".join(f'<circle cx="{n % 25 * 4}" cy="{n // 25 * 4}" r="1" fill="#fff"/>' for n in range(300))
    rects = "".join(f'<rect mask="url(#m)" x="{n % 90}" width="9" height="50"/>' for n in range(300))
    assert len(shown(f'<mask id="m" {SHEET}>{circles}</mask>{rects}')) == 300
