"""Figures that are listed together, each of something of its own: 甲、乙分别为…, 2022年、2023年分别为…."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from chengyu_desktop.document.figures import Figure, parse_figures
from chengyu_desktop.intake.fact_labels import PLACE, cleaned

_DISTRIBUTED = re.compile(r"分别|分列|依次")


def times_of(text: str, figures: Sequence[Figure]) -> dict[int, tuple[str, str]]:
    """When each figure was in 2022年、2023年新建公园分别为…, by the figure's place: time and measure."""
    found = _DISTRIBUTED.search(text)
    listed = _listed(text, figures, found.end()) if found else []
    times = [
        figure for figure in figures if found and figure.kind == "period" and figure.end <= found.start()
    ]
    times = times[-len(listed) :] if listed else []
    if not found or len(times) != len(listed) or len(times) < 2:
        return {}
    if any(
        text[one.end : other.start] not in ("、", "和", "与", "及")
        for one, other in itertools.pairwise(times)
    ):
        return {}
    measure = cleaned(text[times[-1].end : found.start()])
    return {
        figure.start: (text[time.start : time.end], measure)
        for figure, time in zip(listed, times, strict=True)
    }


def _listed(text: str, figures: Sequence[Figure], start: int) -> list[Figure]:
    """The figures of one unit that are listed from ``start``."""
    after = [figure for figure in figures if figure.start >= start and figure.kind != "period"]
    listed = after[:1]
    for before, figure in itertools.pairwise(after):
        if len(text[before.end : figure.start]) > 2 or figure.unit != before.unit:
            break
        listed.append(figure)
    return listed


def entities_of(text: str, figures: Sequence[Figure]) -> dict[int, tuple[str, str]]:
    """Whose each figure is in 甲、乙、丙人口分别为…, by the figure's place: entity and measure."""
    found = _DISTRIBUTED.search(text)
    if not found:
        return {}
    listed = _listed(text, figures, found.end())
    if len(listed) < 2:
        return {}
    clause = re.split(r"[。；，,]", text[: found.start()])[-1]
    for period in reversed([figure for figure in parse_figures(clause) if figure.kind == "period"]):
        clause = clause[period.end :]
    names = re.split(r"[、和与及]", clause)
    if len(names) != len(listed) or not all(names):
        return {}
    measure = ""
    for size in range(
        min(len(names[0]), 6), 0, -1
    ):  # 机场 ends each airport's name, and what follows is the measure
        at = names[-1].find(names[0][-size:])
        if at >= 0:
            cut = at + size
            names[-1], measure = names[-1][:cut], names[-1][cut:]
            break
    if names[-1] in measure or not names[-1]:
        return {}
    place = PLACE.search(text[found.end() : listed[0].start])
    measure = measure.strip("的") + (f"居{place[0]}" if place else "")
    return {figure.start: (name, measure) for figure, name in zip(listed, names, strict=True)}
