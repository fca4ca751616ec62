from __future__ import annotations

import pytest

from chengyu_desktop.editor.canvas.scrolling import scroll

SHEET = (-10.0, 310.0)


def test_a_sheet_that_fits_stands_in_the_middle() -> None:
    found = scroll(SHEET, SHEET, 400, 24)
    assert found == (50.0, 0, 0, 0)
    assert not found.needs_bar


def test_a_sheet_that_doesnt_fit_is_scrolled_from_border_to_border() -> None:
    found = scroll(SHEET, SHEET, 200, 24)
    assert found.home + SHEET[0] == 24
    assert found.home - found.high + SHEET[1] == 200 - 24


@pytest.mark.parametrize("seen", [200.0, 400.0])
@pytest.mark.parametrize("strays", [(-500.0, 310.0), (-10.0, 900.0), (-700.0, 800.0), (400.0, 500.0)])
def test_what_lies_beside_the_sheet_comes_into_view_and_doesnt_move_it(
    strays: tuple[float, float], seen: float
) -> None:
    alone, found = scroll(SHEET, SHEET, seen, 24), scroll(SHEET, strays, seen, 24)
    assert found.home == alone.home
    assert found.sheet_high == alone.high
    assert found.home - found.low + strays[0] >= 0
    assert found.home - found.high + strays[1] <= seen


def test_what_lies_beside_the_sheet_in_view_needs_no_bar() -> None:
    assert not scroll(SHEET, (-40.0, 310.0), 400, 24).needs_bar


def test_a_bar_across_a_view_that_a_sheet_fits_brings_no_other() -> None:
    fitted = SHEET[1] - SHEET[0] + 2 * 24
    assert scroll(SHEET, SHEET, fitted - 14, 24) == (17.0 + 10, 0, 0, 0)
