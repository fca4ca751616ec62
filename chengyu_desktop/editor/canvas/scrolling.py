"""How far a view can be scrolled in one direction: to both ends of the sheet, and to what lies beside it."""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

_EDGE = 8  # px kept between the view's edge and what is seen whole
_HAIR = 0.01  # px: what fits a view to the last bit may come out larger


class Scroll(NamedTuple):
    """``home`` is where the trimmed page's corner stands in the view (px) when the bar's value is 0; the bar goes from ``low`` to
    ``high``, and from 0 to ``sheet_high`` over the sheet alone."""

    home: float
    low: int
    high: int
    sheet_high: int

    @property
    def needs_bar(self) -> bool:
        return self.low < self.high


Span = tuple[float, float]


def scroll(sheet: Span, strays: Span, seen: float, border: float) -> Scroll:
    """For a sheet in a view ``seen`` px long, with a ``border`` (px) around it. Both spans are px from the trimmed page's corner;
    what strays beyond the sheet doesn't move it: a part that is dragged there stays under the hand."""
    length = sheet[1] - sheet[0]
    fits = (
        length - _HAIR + 2 * min(border, _EDGE) <= seen
    )  # also in what the other direction's bar leaves of a fitting view
    home = ((seen - length) / 2 if fits else border) - sheet[0]
    sheet_high = 0 if fits else ceil(length - _HAIR + 2 * border - seen)
    low, high = 0, sheet_high
    if strays[0] < sheet[0]:
        low = min(low, floor(home + strays[0] - _EDGE))
    if strays[1] > sheet[1]:
        high = max(high, ceil(home + strays[1] + _EDGE - seen))
    return Scroll(home, low, high, sheet_high)
