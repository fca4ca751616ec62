"""Labels of charts: as wide as their text, spread so that none covers another, and a key where they can't stand at the
marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from chengyu_desktop.frame.color import Color, mix
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group, Item, Rect
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.frame.vision import luminance
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.text import layout_text, type_size
from chengyu_desktop.typography.style import Align

_DARK = 0.04  # luminance
_CLOSE = 0.4  # em between labels side by side
_SEQUENCE_APART = 0.75  # em between those that may be left out: 1 月 has a gap of its own


def em(context: Context, role_name: str) -> float:
    """The role's em under the current Fit in mm."""
    return type_size(context, context.role(role_name)) * MM_PER_PT


def tight_label(
    context: Context, role_name: str, text: str, room: float, *, align: Align = "start", color: str = ""
) -> Frame:
    """The text in a Frame no wider than its one line, or wrapped in ``room`` mm."""
    width = min(line_width(context, role_name, text) + 0.05, max(room, em(context, role_name) * 1.02))
    return layout_text(context, role_name, text, width, align=align, color=color)


def crowded(template: str, hint: str, **values: object) -> Problem:
    """``template`` and ``hint`` are a Problem's, to be written out in the call."""
    return Problem("warning", "crowded", template, hint, values=said(**values))


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Beginnings of intervals of these sizes, in this order, without overlap, within ``low`` to ``high`` where they all
    have room, and as near to ``wanted`` as they can be (least squares: pooling of adjacent violators)."""
    before = [0.0]
    for size in sizes:
        before.append(before[-1] + size)
    pools: list[tuple[float, int]] = []  # mean, members
    for at, offset in zip(wanted, before, strict=False):
        pools.append((at - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, n), (b, m) = pools[-2:]
            pools[-2:] = [((a * n + b * m) / (n + m), n + m)]
    free = [mean for mean, count in pools for _ in range(count)]
    top = max(high - before[-1], low)
    return [min(max(at, low), top) + offset for at, offset in zip(free, before, strict=False)]


def text_on(color: Color) -> str:
    """The palette's colour in which text is legible on a fill: that of the higher contrast (WCAG 2.2)."""
    return "paper" if luminance(color.rgb_tuple) < 0.179 else "ink"


def item_color(context: Context, highlighted: bool, among: bool) -> Color:
    """Of a mark of a chart of one series; ``among`` says that some mark of it is highlighted."""
    style = context.theme.figure
    return context.color(style.highlight if highlighted else style.muted if among else style.series[0])


def ramp(context: Context, part: float) -> Color:
    """A shade of the house's colour for a quantity: from next to nothing at 0 over ``muted`` to the first series' at 1. Screens
    of one dark blue alone would turn to violet."""
    style = context.theme.figure
    muted = context.color(style.muted)
    if part <= 0.5:
        return muted.tint(round(16 + 168 * part, 1))
    return mix(muted, context.color(style.series[0]), round(2 * part - 1, 3))


def series_color(context: Context, index: int) -> Color:
    """The theme's colours in turn; when they are used up, the same in lighter screens."""
    series = context.theme.figure.series
    round_, at = divmod(index, len(series))
    color = context.color(series[at])
    return color if round_ == 0 else color.tint(max(60.0 - 15.0 * (round_ - 1), 30.0))


def pale_series(context: Context, index: int) -> Color:
    """A series' colour as a ground that text can stand on (a screen of 30 percent at most on newsprint)."""
    if index == 0:
        return ramp(context, 0.18)
    color = series_color(context, index)
    if luminance(color.rgb_tuple) < _DARK:  # its screens would turn to violet
        return ramp(context, 0.3)
    return color.tint(30)


def color_key(context: Context, entries: Sequence[tuple[str, Color]], width: float) -> Frame:
    """Swatches with what they stand for, in as many lines as they need."""
    style = context.theme.figure
    side = em(context, "chart_label") * 0.75
    x = y = line = 0.0
    items: list[Item] = []
    for index, (text, color) in enumerate(entries):
        label = tight_label(context, "chart_label", text, width - side * 1.4)
        whole = side * 1.4 + label.width
        if x and x + whole > width:
            x, y, line = 0.0, y + line + style.bar_gap * 0.6, 0.0
        first = min(label.height, em(context, "chart_label"))
        items.append(Rect(f"key/{index}/mark", x, y + (first - side) / 2, side, side, color))
        items.append(Group(f"key/{index}", label, x + side * 1.4, y))
        x += whole + style.gap
        line = max(line, label.height)
    return Frame(width, y + line, tuple(items))


def category_labels(context: Context, labels: Sequence[str], centers: Sequence[float], width: float) -> Frame:
    """Labels under marks at ``centers`` (mm, rising), kept within ``width``. Where they are too many, those of a sequence
    (years, months: each has a digit) are thinned out evenly; others wrap, and what has to be left out is told."""
    shown = [index for index, text in enumerate(labels) if text]
    if not shown:
        return Frame(width, 0.0)
    size = em(context, "chart_label")
    spacing = min((b - a for a, b in pairwise(centers)), default=width)
    widest = max(line_width(context, "chart_label", labels[index]) for index in shown)
    sequence = len(labels) > 1 and all(any(c.isdigit() for c in labels[index]) for index in shown)
    apart = (_SEQUENCE_APART if sequence else _CLOSE) * size
    step = 1
    while step < len(labels) and not (
        widest <= step * spacing - apart
        or (not sequence and step * spacing >= min(3.5 * size, widest / 2 + _CLOSE * size))
    ):
        step += 1
    last = (len(labels) - 1) // step * step
    first = (len(labels) - 1 - last) if sequence else 0  # of a sequence the newest is always named
    chosen = [index for index in range(first, len(labels), step) if labels[index]] or shown[-1:]
    room = max(min(step * spacing, width / len(chosen)) - _CLOSE * size, size * 1.02)
    frames = [tight_label(context, "chart_label", labels[index], room, align="center") for index in chosen]
    gap = _CLOSE * size / 2
    wanted = [centers[index] - frame.width / 2 for index, frame in zip(chosen, frames, strict=True)]
    places = spread(wanted, [frame.width + gap for frame in frames], 0.0, width + gap)
    items = [Group(f"items/{n}/label", f, x) for n, f, x in zip(chosen, frames, places, strict=True)]
    height = max((frame.height for frame in frames), default=0.0)
    problems: tuple[Problem, ...] = ()
    if (step > 1 and not sequence) or widest > 6 * room:
        problems = (
            crowded(
                "the {count} labels have no room beside one another",
                "shorten the labels, show fewer items, or use bars",
                count=len(shown),
            ),
        )
    return Frame(width, height, tuple(items), problems)
