"""Timelines to try layouts with, and what must hold of what they draw."""

from __future__ import annotations

from itertools import pairwise

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import Frame, TextLine
from tests.helpers.charts import text_boxes
from tests.helpers.frames import Box, boxes

WORDS = "两地共建高竹新区推进会召开，双城经济圈建设全面提速，一批合作项目集中开工，公共服务便捷共享，开放通道加快形成，营商环境持续优化"
DATES = (
    "2021-03-05", "2021-12-17/2021-12-18", "2022-03", "2022~", "2019-05-01?", "../2020-05", "2022-06/..",
    "2021", "201X", "2021-22", "2020-02-29", "2021-07/2022-04", "2018-11-30%", "2021-03-05",
)  # fmt: skip
KINDS = {
    "one": ("2021-03-05",),
    "two": ("2021-03-05", "2023-01-01"),
    "same": ("2021-03-05",) * 9,
    "same-ranges": ("2021-03-05/2021-09-01",) * 6,
    "ancient": ("0221", "0618", "1368~", "18XX", "1949-10-01", "2020-01-23", "2024-10-30/2024-11-04"),
    "before our era": ("-0355", "-0259/-0209", "-02XX", "-0137-03~", "../-0100", "-0001/0002", "0009/.."),
    "ends": ("-9999-01-01", "9999-12-31"),
    "first and last years": ("0001-01-01", "9999-12-31"),
    "open": ("../2020-05", "2019/..", "2021-01-01"),
    "days": ("2024-10-30", "2024-10-30/2024-11-04", "2024-11-01", "2024-11-02?"),
    "unsorted": ("2022-05-01", "2019-01-02", "2024-08", "2020", "2019-01-02"),
    "overlapping": ("2019/2021", "2020/2022", "2020-05-01", "2020-06/2024", "2021-03-01", "2021-03/2021-04"),
}


def events(count: int, length: int = 0) -> tuple[Event, ...]:
    """``count`` events of every sort of date, in four groups; texts of 1 to 60 characters, or of ``length``."""
    made: list[Event] = []
    for n in range(count):
        date = DATES[n % len(DATES)]
        if n >= len(DATES):
            date = f"{1990 + n * 7 % 35}-{1 + n * 5 % 12:02}-{1 + n * 11 % 28:02}"
        made.append(event(n, date, length or 1 + n * 13 % 60))
    return tuple(made)


def event(n: int, date: str, length: int = 14) -> Event:
    return Event(
        date=DateSpan.parse(date),
        text=WORDS[:length],
        key=n % 5 == 0,
        group=("", "重庆", "成都", "中央部委")[n % 4],
    )


def timeline(layout: str, made: tuple[Event, ...], years: bool = False) -> Timeline:
    return Timeline(layout=layout, events=made, years=years)


def kind(layout: str, name: str, years: bool = False) -> Timeline:
    return timeline(layout, tuple(event(n, date) for n, date in enumerate(KINDS[name])), years)


def assert_texts_apart(frame: Frame) -> None:
    """No line of text covers another: swept from the top, so that thousands take no time."""
    live: list[tuple[str, Box]] = []
    for text, box in sorted(text_boxes(frame), key=lambda each: each[1][1]):
        live = [other for other in live if other[1][3] > box[1] + 0.05]
        for other, q in live:
            assert box[2] <= q[0] + 0.05 or q[2] <= box[0] + 0.05, f"{text} {box} covers {other} {q}"
        live.append((text, box))


def assert_stems_clear(frame: Frame) -> None:
    """No stem runs through a text."""
    stems = [box for key, _, box in boxes(frame) if key.rpartition("/")[2] == "stem" or "/bend/" in key]
    lines = text_boxes(frame)
    for x0, y0, x1, y1 in stems:
        for text, (a, b, c, d) in lines:
            assert x1 <= a or x0 >= c or y1 <= b + 0.05 or y0 >= d - 0.05, (
                text,
                (x0, y0, x1, y1),
                (a, b, c, d),
            )


def assert_within(frame: Frame, width: float) -> None:
    for key, item, (x0, y0, x1, y1) in boxes(frame):
        slack = 0.35 * (y1 - y0) if isinstance(item, TextLine) else 0.02
        if key.startswith("events/") and not isinstance(item, TextLine):
            slack = 0.65  # a mark is larger than the date that it is centred on
        assert x0 >= -0.05, (key, x0)
        assert x1 <= width + 0.06, (key, x1)
        assert y0 >= -slack - 0.02, (key, y0)
        assert y1 <= frame.height + slack + 0.02, (key, y1)


def marks(frame: Frame) -> dict[str, Box]:
    return {key.removesuffix("/mark"): box for key, _, box in boxes(frame) if key.endswith("/mark")}


def is_ascending(values: list[float]) -> bool:
    return all(a <= b for a, b in pairwise(values))
