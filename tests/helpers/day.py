"""What a designer does in a day, at random: every kind of edit of a session, with undo and redo in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, duplicate, insert, move, set_frame, set_value, sort_events
from chengyu_desktop.document.edits_statements import merge_statements, split_statement
from chengyu_desktop.document.edits_text import Search, replace_text
from chengyu_desktop.document.project import Event, PageSetup, Panel, Project
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.registry import BlockTypes, block_kind, timeline_layout_names

_WORDS = (
    "重庆",
    "成都",
    "1054.5亿元",
    "，",
    "。",
    "**双核**",
    "GDP",
    " ",
    "12家",
    "“",
    "”",
    "——",
    "\n",
    "🙂",
    "é",
    "3.5%",
)
_DATES = ("2021", "2021-12", "2021-12-17/2021-12-18", "2022~", "../2021-05", "1999-01-01")
_PATTERNS = (
    Search("重庆"),
    Search("[0-9]+", regex=True),
    Search("gdp", match_case=False),
    Search("(.)都", regex=True),
)
_MOST_PARTS = 60

Act = Callable[["Day"], object]


class Day:
    """Acts on a session, one step at a time; every choice is the ``hand``'s, so that a day can be had again."""

    def __init__(self, session: Session, hand: Random) -> None:
        self.session = session
        self.hand = hand
        self.edits = 0

    @property
    def project(self) -> Project:
        return self.session.project

    def step(self) -> None:
        """One act. An edit that can't be made is refused with a sentence, and nothing has happened then."""
        act = self.hand.choice(ACTS)
        before = self.project
        refusal = None
        try:
            act(self)
        except ValueError as error:
            refusal = str(error)
        if refusal is not None:
            assert refusal
            assert self.project is before

    def edit(self, edit: Callable[[Project], Project], merge_key: str | None = None) -> None:
        self.edits += self.session.edit(edit, "edit", merge_key=merge_key)

    def words(self) -> str:
        return "".join(self.hand.choices(_WORDS, k=self.hand.randint(0, 12)))

    def parts(self) -> list[str]:
        """Of all panels, blocks and events."""
        panels = [join("panels", i) for i in range(len(self.project.panels))]
        blocks = [
            join(panel, "body", i)
            for panel in panels
            for i in range(len(get(self.project, join(panel, "body"))))
        ]
        events = self.project.timeline.events if self.project.timeline else ()
        return [*panels, *blocks, *[join("timeline/events", i) for i in range(len(events))]]

    def some(self, keys: Sequence[str]) -> list[str]:
        return self.hand.sample(list(keys), self.hand.randint(0, min(4, len(keys))))

    def one(self, keys: Sequence[str]) -> str:
        if not keys:
            raise ValueError("there is nothing to choose from")
        return self.hand.choice(list(keys))


def type_text(day: Day) -> None:
    fields = ["title", "kicker", "lede_title", "lede", "credits/source"]
    for key in day.parts():
        part: Any = get(day.project, key)
        fields += [
            join(key, name) for name in ("title", "text", "label", "note", "wording") if hasattr(part, name)
        ]
    key = day.one(fields)
    for _ in range(day.hand.randint(1, 3)):
        day.edit(lambda p: set_value(p, key, f"{get(p, key)}{day.words()}"), f"type {key}")


def rewrite(day: Day) -> None:
    key = day.one([key for key in day.parts() if hasattr(get(day.project, key), "text")])
    day.edit(lambda p: set_value(p, join(key, "text"), day.words()))


def set_date(day: Day) -> None:
    key = day.one([key for key in day.parts() if key.startswith("timeline")])
    day.edit(lambda p: set_value(p, join(key, "date"), DateSpan.parse(day.hand.choice(_DATES))))


def set_number(day: Day) -> None:
    key = day.one([key for key in day.parts() if hasattr(get(day.project, key), "value")])
    day.edit(
        lambda p: set_value(
            p, join(key, "value"), day.hand.choice(("0", "-3.25", "1054.5", "9" * 18, "不详"))
        )
    )


def insert_block(day: Day) -> None:
    if len(day.parts()) > _MOST_PARTS:
        return delete_some(day)
    panel = day.one([key for key in day.parts() if key.startswith("panels") and "body" not in key])
    block = block_kind(day.hand.choice(list(BlockTypes()))).sample()
    index = day.hand.randint(0, len(get(day.project, join(panel, "body"))))
    return day.edit(lambda p: insert(p, join(panel, "body"), index, [block]))


def insert_panel(day: Day) -> None:
    if len(day.project.panels) < 9:
        index = day.hand.randint(0, len(day.project.panels))
        day.edit(lambda p: insert(p, "panels", index, [Panel(title=day.words())]))


def insert_event(day: Day) -> None:
    event = Event(date=DateSpan.parse(day.hand.choice(_DATES)), text=day.words(), key=day.hand.random() < 0.3)
    day.edit(lambda p: insert(p, "timeline/events", 0, [event]))


def delete_some(day: Day) -> None:
    day.edit(lambda p: delete(p, day.some(day.parts())))


def duplicate_one(day: Day) -> None:
    if len(day.parts()) < _MOST_PARTS:
        key = day.one(day.parts())
        day.edit(lambda p: duplicate(p, key))


def move_some(day: Day) -> None:
    keys = day.some([key for key in day.parts() if "/body/" in key])
    panel = day.hand.randint(0, len(day.project.panels))
    day.edit(lambda p: move(p, keys, f"panels/{panel}/body", day.hand.randint(0, 3)))


def place(day: Day) -> None:
    key = day.one(day.parts())
    box = (day.hand.uniform(-20, 320), day.hand.uniform(-20, 400), day.hand.uniform(5, 200), 30.0)
    day.edit(lambda p: set_frame(p, key, day.hand.choice((box, None))), f"drag {key}")  # type: ignore[arg-type]


def sort(day: Day) -> None:
    day.edit(sort_events)


def split(day: Day) -> None:
    key = day.one([key for key in day.parts() if "/body/" in key])
    day.edit(lambda p: split_statement(p, key, day.hand.randint(0, 30)))


def merge(day: Day) -> None:
    key = day.one([key for key in day.parts() if "/body/" in key])
    day.edit(lambda p: merge_statements(p, key))


def replace_all(day: Day) -> None:
    day.edit(lambda p: replace_text(p, day.hand.choice(_PATTERNS), day.hand.choice(("", "成都", "7")))[0])


def set_page(day: Day) -> None:
    size = day.hand.choice(("A3", "A4", (297.0, 420.0), (297.0, None), (90.0, 600.0), (30.0, 30.0)))
    day.edit(lambda p: set_value(p, "page", PageSetup(size=size, bleed=day.hand.choice((0.0, 3.0)))))


def set_look(day: Day) -> None:
    key, values = day.hand.choice(
        (
            ("language", ("zh-Hans", "en")),
            ("theme", ("chengxiao", "nowhere")),
            ("timeline/layout", (*timeline_layout_names(), "nowhere")),
        )
    )
    day.edit(lambda p: set_value(p, key, day.hand.choice(values)))


def select(day: Day) -> None:
    day.session.select(day.some(day.parts()))


def undo_some(day: Day) -> None:
    for _ in range(day.hand.randint(1, 5)):
        day.session.undo()


def redo_some(day: Day) -> None:
    for _ in range(day.hand.randint(1, 5)):
        day.session.redo()


def check(day: Day) -> None:
    day.session.check_now()


ACTS: tuple[Act, ...] = (
    type_text, type_text, type_text, rewrite, set_date, set_number, insert_block, insert_block, insert_panel,
    insert_event, delete_some, duplicate_one, move_some, place, place, sort, split, merge, replace_all, set_page,
    set_look, select, undo_some, redo_some, check,
)  # fmt: skip
