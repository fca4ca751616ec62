"""Projects, and edits of them as two people make them, for Hypothesis. Every text that is written bears a mark."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, insert, move, sort_events
from chengyu_desktop.document.project import Block, Event, Panel, Part, Project, UnknownBlock
from tests.helpers.sample_blocks import Bar, Bars, Number, Statement

MARK = re.compile(r"[a-z]+\d+z")
WORDS = "成都重庆双核联动，。a b12 "
DATES = st.sampled_from(["2020-01-03", "2021", "2021-12", "2021-12-17/2021-12-18", "1999~"]).map(
    DateSpan.parse
)


class Marks:
    """Marks that no other text bears: ``o1z``, ``o2z`` …"""

    def __init__(self, who: str) -> None:
        self._who = who
        self._count = 0

    def __call__(self) -> str:
        self._count += 1
        return f"{self._who}{self._count}z"


def marks_in(value: object) -> set[str]:
    return set(MARK.findall(repr(value)))


@st.composite
def projects(draw: st.DrawFn) -> Project:
    marks = Marks("b")
    project = Project(title=draw(_words(marks)), lede=draw(_words(marks)))
    events = [draw(_parts("timeline/events", marks)) for _ in range(draw(st.integers(0, 5)))]
    project = insert(project, "timeline/events", 0, events) if events else project
    for at in range(draw(st.integers(0, 3))):
        blocks = tuple(draw(_parts("body", marks)) for _ in range(draw(st.integers(0, 4))))
        panel = Panel(title=draw(_words(marks)), body=blocks, extra=draw(_extras(marks)))
        project = insert(project, "panels", at, [panel])
    return project


@st.composite
def edited(draw: st.DrawFn, project: Project, who: str, most: int = 4) -> Project:
    marks = Marks(who)
    for _ in range(draw(st.integers(1, most))):
        project = draw(_one_edit(project, marks))
    return project


def _words(marks: Marks) -> st.SearchStrategy[str]:
    return st.text(WORDS, max_size=12).map(lambda text: f"{text} {marks()} {text[::-1]}")


def _extras(marks: Marks) -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    names = st.lists(st.sampled_from(["x", "y", "w"]), unique=True, max_size=2)
    return names.map(lambda found: tuple((name, marks()) for name in found))


@st.composite
def _parts(draw: st.DrawFn, container: str, marks: Marks) -> Part:
    if container == "timeline/events":
        return Event(date=draw(DATES), text=draw(_words(marks)), note=marks())
    if container == "panels":
        return Panel(title=draw(_words(marks)))
    return draw(_blocks(marks))


@st.composite
def _blocks(draw: st.DrawFn, marks: Marks) -> Block:
    kind = draw(st.sampled_from(["statement", "number", "bars", "unknown"]))
    if kind == "statement":
        return Statement(text=draw(_words(marks)), extra=draw(_extras(marks)))
    if kind == "number":
        return Number(value=Decimal(draw(st.integers(0, 9))), unit=marks())
    if kind == "bars":
        return Bars(items=tuple(Bar(label=marks(), value=Decimal(n)) for n in range(draw(st.integers(0, 3)))))
    return UnknownBlock(kind_name="sankey", fields=(("flows", (marks(), marks())), ("title", marks())))


@st.composite
def _one_edit(draw: st.DrawFn, project: Project, marks: Marks) -> Project:
    bodies = [f"panels/{i}/body" for i in range(len(project.panels))]
    containers = ["panels", *bodies]
    if project.timeline is not None:
        containers.append("timeline/events")
    container = draw(st.sampled_from(containers))
    count = len(get(project, container))
    what = draw(
        st.sampled_from(["insert", "delete", "move", "text", "note", "frame", "sort", "head", "elsewhere"])
    )
    if what == "head":
        return with_value(
            project, draw(st.sampled_from(["title", "lede", "credits/source"])), draw(_words(marks))
        )
    if what == "sort":
        return sort_events(project)
    if what == "insert" or not count:
        name = "body" if container.endswith("body") else container
        return insert(project, container, draw(st.integers(0, count)), [draw(_parts(name, marks))])
    key = f"{container}/{draw(st.integers(0, count - 1))}"
    if what == "delete":
        return delete(project, [key])
    if what == "move":
        return move(project, [key], container, draw(st.integers(0, count)))
    if what == "elsewhere" and container in bodies:
        return move(project, [key], draw(st.sampled_from(bodies)), 0)
    if what == "frame" and container != "timeline/events":
        return with_value(project, f"{key}/frame", draw(st.sampled_from([None, (1.0, 2.5, 30.0, 40.0)])))
    part = get(project, key)
    if what == "text" and isinstance(part, Event | Statement):
        text = part.text
        at = draw(st.integers(0, len(text)))
        return with_value(
            project, f"{key}/text", f"{text[:at]} {marks()} {text[at + draw(st.integers(0, 3)) :]}"
        )
    return with_value(project, f"{key}/note", marks())
