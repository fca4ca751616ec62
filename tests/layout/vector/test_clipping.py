"""Clip paths of SVG logos: what lies outside isn't drawn, whatever draws the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.geometry import path_bounds
from chengyu_desktop.frame.items import Path
from chengyu_desktop.layout.picture_check import PictureError
from chengyu_desktop.layout.vector.drawing import Drawing
from chengyu_desktop.layout.vector.reader import read_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'


def read(body: str) -> Drawing:
    return read_drawing(f"{HEAD}{body}</svg>".encode(), "logo.svg")


def box(path: Path) -> tuple[float, ...]:
    return tuple(round(value, 2) for value in path_bounds(path.commands, path.points))


def clip(shapes: str, more: str = "") -> str:
    return f'<defs><clipPath id="c" {more}>{shapes}</clipPath></defs>'


@pytest.mark.parametrize(
    ("body", "boxes"),
    [
        (clip('<rect x="10" y="10" width="20" height="20"/>') + '<rect clip-path="url(#c)" width="50" height="50"/>', [(10, 10, 30, 30)]),
        (clip('<circle cx="20" cy="20" r="10"/>') + '<g clip-path="url(#c)"><rect width="20" height="50"/></g>', [(10, 10, 20, 30)]),
        (clip('<rect width="5" height="5" transform="translate(40 0)"/>', 'transform="translate(0 20)"')
         + '<g clip-path="url(#c)" transform="scale(2)"><rect width="90" height="90"/></g>', [(80, 40, 90, 50)]),
        (clip('<rect width="10" height="10"/><rect x="20" width="10" height="10"/>')
         + '<path style="clip-path:url(#c)" d="M0 0H100V50H0z"/>', [(0, 0, 30, 10)]),
        (clip('<rect width="10" height="10"/>')
         + '<g clip-path="url(#c)"><g transform="translate(5 5)" clip-path="url(#c)"><rect width="90" height="90"/></g></g>', [(5, 5, 10, 10)]),
        (clip("") + '<rect width="3" height="3"/><rect clip-path="url(#c)" width="50" height="50"/>', [(0, 0, 3, 3)]),
    ],
)  # fmt: skip
def test_only_what_lies_inside_is_drawn(body: str, boxes: list[tuple[float, ...]]) -> None:
    drawing = read(body)
    assert [box(path) for path in drawing.paths] == boxes
    assert drawing.problems == ()


def test_a_clip_that_cuts_nothing_changes_nothing() -> None:
    shape = '<path d="M10 10C20 0 30 20 40 10" fill="none" stroke="red" stroke-width="2"/>'
    sheet = clip('<rect width="100" height="50"/>')
    assert read(f'{sheet}<g clip-path="url(#c)">{shape}</g>').paths == read(shape).paths


def test_a_line_is_cut_as_the_shape_that_it_paints() -> None:
    body = clip('<rect width="20" height="50"/>') + (
        '<path clip-path="url(#c)" d="M10 10H90" fill="none" stroke="red" stroke-width="4" stroke-dasharray="5 5"/>'
    )
    (path,) = read(body).paths
    assert path.stroke is None
    assert path.fill is not None
    assert box(path) == (10, 8, 15, 12)


def test_holes_stay_holes() -> None:
    """A frame cut in the middle: the hole's even-odd rule survives."""
    body = clip('<rect width="20" height="50"/>') + (
        '<path clip-path="url(#c)" fill-rule="evenodd" d="M0 0H40V40H0z M10 10H30V30H10z"/>'
    )
    (path,) = read(body).paths
    assert box(path) == (0, 0, 20, 40)
    assert len(path.points) > 10  # a C, not a box


@pytest.mark.parametrize(
    "body",
    [
        clip("<text>x</text>"),
        clip('<g><rect width="9" height="9"/></g>'),
        clip('<use href="#d"/>') + '<defs><g id="d"><rect width="9" height="9"/></g></defs>',
        clip('<rect width="9" height="9" clip-path="url(#c)"/>'),
        clip('<use href="#a"/>'),
        clip('<rect width="9" height="9"/>', 'clip-path="url(#c)"'),
        "",
    ],
)
def test_what_cannot_be_cut_is_drawn_whole_and_said(body: str) -> None:
    drawing = read(body + '<rect clip-path="url(#c)" width="50" height="50"/>')
    assert box(drawing.paths[0]) == (0, 0, 50, 50)
    assert [problem.rule for problem in drawing.problems] == ["svg-effect"]


def test_a_hostile_number_of_cuts_is_refused() -> None:
    edge = clip(f'<path d="M0 0{"L1 2L9 7" * 2000}z"/>')
    with pytest.raises(PictureError):
        read(edge + '<rect clip-path="url(#c)" width="50" height="50"/>' * 4000)


numbers = st.integers(-20, 120)


@given(
    st.lists(st.tuples(numbers, numbers), min_size=3, max_size=7),
    st.lists(st.tuples(numbers, numbers), min_size=3, max_size=7),
)
def test_nothing_reaches_beyond_the_clip(shape: list[tuple[int, int]], edge: list[tuple[int, int]]) -> None:
    def points(corners: list[tuple[int, int]]) -> str:
        return " ".join(f"{x},{y}" for x, y in corners)

    drawing = read(
        clip(f'<polygon points="{points(edge)}"/>')
        + f'<rect width="1" height="1"/><polygon clip-path="url(#c)" points="{points(shape)}"/>'
    )
    for path in drawing.paths[1:]:
        left, top, right, bottom = path_bounds(path.commands, path.points)
        assert min(x for x, _ in edge) - 0.1 <= left <= right <= max(x for x, _ in edge) + 0.1
        assert min(y for _, y in edge) - 0.1 <= top <= bottom <= max(y for _, y in edge) + 0.1


@pytest.mark.parametrize(
    "shape",
    [
        '<path fill="none" stroke="red" stroke-dasharray="2 2" d="M10 25' + "".join(f"L{10 + 80 * (n % 2)} {25 + n / 1000}" for n in range(60)) + '"/>',
        '<path fill="none" stroke="red" stroke-dasharray=".02" d="M0 10H100"/>',
        '<polygon points="' + " ".join(f"{n * 37 % 101},{n * 61 % 53}" for n in range(3000)) + '"/>',
    ],
)  # fmt: skip
def test_what_would_take_minutes_to_cut_stays_whole(shape: str) -> None:
    """Cutting can't be stopped, and the window stands still for it."""
    drawing = read(clip('<circle cx="50" cy="25" r="20"/>') + f'<g clip-path="url(#c)">{shape}</g>')
    assert len(drawing.paths) == 1
    assert drawing.paths == read(shape).paths
    assert len(drawing.problems) == 1


def test_a_hatch_is_cut() -> None:
    lines = "".join(f"M{n / 2} 0L{n / 2 + 50} 50" for n in range(100))
    body = clip('<circle cx="50" cy="25" r="20"/>') + (
        f'<path clip-path="url(#c)" fill="none" stroke="red" stroke-width=".1" d="{lines}"/>'
    )
    (path,) = read(body).paths
    assert box(path) == pytest.approx((30, 5, 70, 45), abs=0.5)


@pytest.mark.parametrize("dash", ["1 0", "0 0"])
def test_dashes_without_gaps_are_a_line(dash: str) -> None:
    body = clip('<rect width="20" height="50"/>') + (
        f'<path clip-path="url(#c)" d="M10 10H90" fill="none" stroke="red" stroke-dasharray="{dash}"/>'
    )
    assert [box(path) for path in read(body).paths] == [(10, 9.5, 20, 10.5)]


def test_round_ends_are_cut() -> None:
    """Contours of curves alone, which begin at no corner."""
    body = clip('<circle cx="20" cy="20" r="3"/>') + (
        '<path clip-path="url(#c)" d="M20 20h.001" stroke="red" stroke-width="8" stroke-linecap="round"/>'
    )
    assert [box(path) for path in read(body).paths][-1] == pytest.approx((17, 17, 23, 23), abs=0.1)


def test_a_hostile_number_of_clips_is_refused() -> None:
    points = " ".join(f"{n % 97},{n % 89}" for n in range(9000))
    groups = "".join(f'<g transform="translate({n})" clip-path="url(#c)"/>' for n in range(200))
    with pytest.raises(PictureError, match="intricate"):
        read(clip(f'<polygon points="{points}"/>') + groups)
