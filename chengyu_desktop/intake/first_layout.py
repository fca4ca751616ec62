"""The first arrangement of imported copy: what stands where, and what is drawn, from what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from chengyu_desktop.document.project import Block, Event, PageSetup, Panel, Project
from chengyu_desktop.intake.suggest import Suggestion, choose, panel_texts, suggest_blocks

_FEW_EVENTS = 5  # up to which a timeline alone on a page stands in a row
_SOME_EVENTS, _SHORT_EVENT = 10, 40  # events and characters of each up to which one has two sides
_WEIGHTY = (
    "总书记",
    "中共中央",
    "国务院印发",
    "首次",
    "首届",
    "成立",
    "正式",
    "开通",
    "通车",
    "夺冠",
    "签署",
    "签订",
    "opens",
    "first",
    "signs",
    "founded",
)
_MOST_KEYS = 3
_NUMBERS, _FEW_NUMBERS = 3, 2  # that a panel draws, where there is room and where there is little
_IN_A_ROW = 18  # letters of three numbers and their units side by side, at a size that can be read
_DATE_LINE, _PANEL_LINES = 1.5, 3.0  # lines of an event's date, and of a panel's title and gaps
_LINE = 20  # Chinese characters of a line beside one another
_MOST_UNLIKE = 1.5  # times as high as the other that timeline or panels may be side by side
_PAGE = 1500.0  # characters, weighed, that fill a page of A3


def first_layout(project: Project) -> Project:
    """The project with page, timeline and panels arranged.

    Many events stand at the left of the panels, alone or with far less beside them across the page; much copy takes a page of A3,
    little what it needs. Where figures outweigh words, each panel begins with its numbers.
    """
    words = _words(project)
    beside = _is_beside(project)
    narrow = beside and words < _PAGE / 2  # beside a timeline on a small page
    most = _FEW_NUMBERS if narrow else _NUMBERS
    suggestions = [_chosen(suggest_blocks(panel_texts(panel)), most) for panel in project.panels]
    drawn = sum(len(chosen) for chosen in suggestions)
    numbers_first = project.timeline is None and drawn * 45 > words
    panels = tuple(
        _with_figures(panel, chosen, numbers_first)
        for panel, chosen in zip(project.panels, suggestions, strict=True)
    )
    timeline = project.timeline
    if timeline is not None:
        title = timeline.title or (
            "" if not panels else "大事记" if project.language.startswith("zh") else "Timeline"
        )
        timeline = replace(
            timeline,
            title=title,
            layout=_timeline_layout(timeline.events, not beside),
            events=_with_keys(timeline.events),
        )
    return replace(project, page=_page(project, words + 60 * drawn, beside), panels=panels, timeline=timeline)


def with_first_page(project: Project) -> Project:
    """The project with a page that fits what it says; nothing else is arranged."""
    layout = project.timeline.layout if project.timeline else ""
    beside = bool(_events(project) and project.panels) and layout == "vertical"
    drawn = sum(block.kind != "statement" for panel in project.panels for block in panel.body)
    return replace(project, page=_page(project, _words(project) + 60 * drawn, beside))


def _chosen(suggestions: Sequence[Suggestion], most: int) -> list[Suggestion]:
    """What to draw; a number fewer where all of them in a row would be set too small to be read."""
    chosen = choose(suggestions, most)
    numbers: list[Any] = [one.block for one in chosen if one.block.kind == "number"]
    letters = sum(len(f"{block.wording or block.value}{block.unit}") for block in numbers)
    return choose(suggestions, most - 1) if len(numbers) == _NUMBERS and letters > _IN_A_ROW else chosen


def _words(project: Project) -> int:
    """How much there is to read: a Latin letter is half of a Chinese character."""
    texts = [project.lede, *(text for panel in project.panels for text in panel_texts(panel))]
    texts += [event.text for event in _events(project)]
    return sum(map(_weight, texts))


def _weight(text: str) -> int:
    return sum(2 if ch > "\u2e80" else 1 for ch in text) // 2


def _page(project: Project, weight: float, beside: bool) -> PageSetup:
    """A3 for a page's worth; less is as high as it needs, wider where timeline and panels stand side by side."""
    if weight + 25 * len(_events(project)) + 60 * len(project.panels) > _PAGE:
        return PageSetup(size="A3", bleed=3.0)
    return PageSetup(size=(297.0 if beside else 210.0, None), bleed=3.0)


def _events(project: Project) -> tuple[Event, ...]:
    return project.timeline.events if project.timeline else ()


def _is_beside(project: Project) -> bool:
    """Whether timeline and panels stand side by side. Where one of them would end far above the other and leave the page empty, the
    events stand across it instead, if they can."""
    events = _events(project)
    if not events or not project.panels:
        return False
    if _timeline_layout(events, True) == "vertical":
        return True
    texts = [text for panel in project.panels for text in panel_texts(panel)]
    timeline = sum(_DATE_LINE + _lines(event.text) for event in events)
    panels = sum(map(_lines, texts)) + _PANEL_LINES * len(project.panels)
    return max(timeline, panels) <= _MOST_UNLIKE * min(timeline, panels)


def _lines(text: str) -> int:
    return -(-_weight(text) // _LINE)


def _timeline_layout(events: Sequence[Event], across: bool) -> str:
    """Beside panels events stand under one another. Across the page, a few stand in a row, some in short words on both sides of a
    line, and many fill columns."""
    letters = sum(_weight(event.text) for event in events) / max(len(events), 1)
    if across and len(events) <= _FEW_EVENTS:
        return "horizontal"
    if across and len(events) <= _SOME_EVENTS and letters <= _SHORT_EVENT:
        return "alternating"
    return "vertical"


def _with_keys(events: Sequence[Event]) -> tuple[Event, ...]:
    """Events with the weightiest marked, where they are few among many."""
    if len(events) < 5:
        return tuple(events)
    scores = [sum(word in event.text for word in _WEIGHTY) for event in events]
    best = sorted(range(len(events)), key=lambda i: (-scores[i], i))[: min(_MOST_KEYS, len(events) // 3)]
    return tuple(
        replace(event, key=True) if i in best and scores[i] else event for i, event in enumerate(events)
    )


def _with_figures(panel: Panel, chosen: Sequence[Suggestion], numbers_first: bool) -> Panel:
    blocks: tuple[Block, ...] = tuple(suggestion.block for suggestion in chosen)
    return replace(panel, body=(*blocks, *panel.body) if numbers_first else (*panel.body, *blocks))
