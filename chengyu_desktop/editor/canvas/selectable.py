"""What can be selected on the page, by document keys: parts and their texts, from the outside in."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.document.addresses import get, join, nearest, parent
from chengyu_desktop.document.edits import EVENTS, PANELS
from chengyu_desktop.document.project import Block, Panel, Part, Project

_HEADING = ("kicker", "title", "lede_title", "lede")


def levels(project: Project, drawn: str) -> tuple[str, ...]:
    """The selectable parts that a drawn item's key stands for, the outermost first: panel, block, row, value."""
    key = nearest(project, drawn)
    found: list[str] = []
    while key:
        if not isinstance(get(project, key), tuple):
            found.append(key)
        key = parent(key)
    return tuple(reversed(found))


def first_level(project: Project, drawn: str) -> str:
    """What a click selects: a block rather than its panel or its value, an event rather than the timeline; empty for
    what belongs to no part."""
    found = levels(project, drawn)
    return next((key for key in reversed(found) if _is_unit(project, key)), found[0] if found else "")


def next_level(project: Project, drawn: str, current: str) -> str:
    """One step inwards from ``current`` towards a drawn item; ``current`` itself when it is the innermost."""
    found = levels(project, drawn)
    if current not in found:
        return first_level(project, drawn)
    return found[min(found.index(current) + 1, len(found) - 1)]


def outer_level(project: Project, key: str) -> str:
    """The selectable part around a key, or an empty one."""
    found = levels(project, key)
    return found[-2] if len(found) > 1 else ""


def reading_order(project: Project) -> Iterator[str]:
    """All parts that a click can select, as a reader meets them."""
    yield from _HEADING
    if project.timeline is not None:
        yield "timeline"
        yield from (join(EVENTS, index) for index in range(len(project.timeline.events)))
    for number, panel in enumerate(project.panels):
        yield join(PANELS, number)
        yield from (join(PANELS, number, "body", index) for index in range(len(panel.body)))
    yield "credits"


def movable(project: Project, key: str) -> str:
    """The block or panel to be moved when a key is selected; empty when there is none."""
    return next((k for k in reversed(levels(project, key)) if isinstance(get(project, k), Panel | Block)), "")


def is_container(key: str) -> bool:
    """Whether a part holds others that a click selects: a panel, or the timeline."""
    return key == "timeline" or (key.startswith(f"{PANELS}/") and key.count("/") == 1)


def _is_unit(project: Project, key: str) -> bool:
    return isinstance(get(project, key), Part) and (
        isinstance(get(project, key), Panel | Block) or parent(key) == EVENTS or key == "credits"
    )
