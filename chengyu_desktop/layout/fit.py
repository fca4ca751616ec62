"""Fit: the four factors copyfitting may turn, and the search for the ones that fill a given height."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from chengyu_desktop.layout.theme import Copyfit


class Fit(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """Factors on type size, leading, gaps and the extents of figures; 1 is the theme's own value."""

    size: float = 1.0
    leading: float = 1.0
    gap: float = 1.0
    figure: float = 1.0


class FitResult(msgspec.Struct, frozen=True):
    """``slack`` is the height left over in mm, negative when the content doesn't fit at the tightest."""

    fit: Fit
    slack: float


_STEPS = 16  # of the way from the smallest setting to the largest; each is one probe's worth of layout
_FAR = 1.6  # times too high: not even the tightest setting will do
_COMFORT = 0.45  # how loose leading and gaps should be once the size is chosen: 0 tight, 1 loose


def fit_height(limits: Copyfit, height: float, measure: Callable[[Fit], float]) -> FitResult:
    """The largest setting whose content, at comfortable leading, is no higher than ``height`` mm; leading and gaps then take
    up the rest. ``measure`` gives the content's height for a Fit and grows with each factor.

    Line breaks depend on the size alone, so with the size chosen the height is affine in the looseness, and two
    measurements solve it exactly.
    """
    low, high = 0, _STEPS + 1
    comfortable = None
    while high - low > 1:
        middle = (low + high) // 2
        found = measure(_setting(limits, middle, _COMFORT))
        if found <= height:
            low, comfortable = middle, found
        elif low == 0 and found > height * _FAR and measure(_setting(limits, 0, 0.0)) >= height:
            break  # overset by pages: each setting in between would be thousands of texts for nothing
        else:
            high = middle
    return _loosen(limits, low, height, measure, comfortable)


def _setting(limits: Copyfit, step: int, t: float) -> Fit:
    u = step / _STEPS
    return Fit(
        size=round(limits.size.at(u), 4),
        leading=limits.leading.at(t),
        gap=limits.gap.at(t),
        figure=round(limits.figure.at(u), 4),
    )


def _loosen(
    limits: Copyfit, step: int, height: float, measure: Callable[[Fit], float], comfortable: float | None
) -> FitResult:
    """``comfortable`` is the height at that looseness where it fits, which saves a measurement."""
    t, at_t = _COMFORT, comfortable
    if at_t is None:
        tight = _setting(limits, step, 0.0)
        t, at_t = 0.0, measure(tight)
        if at_t >= height:
            return FitResult(tight, height - at_t)
    loose = _setting(limits, step, 1.0)
    at_loose = measure(loose)
    if at_loose <= height:
        return FitResult(loose, height - at_loose)
    fit = _setting(limits, step, t + (1.0 - t) * (height - at_t) / (at_loose - at_t))
    return FitResult(fit, height - measure(fit))
