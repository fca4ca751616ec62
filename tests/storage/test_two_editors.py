"""Two people at one file: who saves second merges, and nothing of either is lost unseen."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, insert, move
from chengyu_desktop.document.merge import merge
from chengyu_desktop.document.project import Event, Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import Loaded, load_project
from chengyu_desktop.storage.save import SaveConflict, save_project
from tests.helpers.edited_projects import marks_in

TYPES = BlockTypes()
SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"


class Editor:
    """One person, with what is open; every edit writes a mark of its own or takes something out."""

    def __init__(self, name: str, path: Path, seed: int) -> None:
        self.name = name
        self.path = path
        self.chance = random.Random(f"{name}{seed}")
        self.opened: Loaded = load_project(path, TYPES)
        self.count = 0

    def mark(self) -> str:
        self.count += 1
        return f"{self.name}{self.count}z"

    def edit(self) -> Project:
        project = self.opened.project
        events = len(get(project, "timeline/events"))
        at = self.chance.randrange(events)
        key = f"timeline/events/{at}"
        match self.chance.choice(["add", "text", "move", "note", "take out", "title"]):
            case "add":
                event = Event(
                    date=DateSpan.parse(f"20{self.chance.randrange(10, 30)}"), text=f"新添一条 {self.mark()}"
                )
                return insert(project, "timeline/events", at, [event])
            case "text":
                text = get(project, f"{key}/text")
                where = self.chance.randrange(len(text) + 1)
                return with_value(project, f"{key}/text", f"{text[:where]} {self.mark()} {text[where:]}")
            case "move":
                return move(project, [key], "timeline/events", self.chance.randrange(events))
            case "note":
                panel = self.chance.randrange(len(project.panels))
                return with_value(
                    project, f"panels/{panel}/note", f"{project.panels[panel].note} {self.mark()}"
                )
            case "take out" if events > 12:
                return delete(project, [key])
        return with_value(project, "kicker", f"引题 {self.mark()}")


def save(editor: Editor, project: Project) -> set[str]:
    """Saves as the program does; the marks that conflicts showed."""
    before = editor.opened
    try:
        editor.opened = save_project(project, editor.path, TYPES, opened=before).loaded
    except SaveConflict:
        theirs = load_project(editor.path, TYPES)
        merged = merge(before.project, project, theirs.project)
        editor.opened = save_project(merged.project, editor.path, TYPES, opened=theirs).loaded
        return marks_in(merged.conflicts)
    return set()


def run(path: Path, rounds: int, seed: int) -> None:
    path.write_bytes(SAMPLE.read_bytes())
    comments = path.read_bytes().count(b"#")
    editors = [Editor("a", path, seed), Editor("b", path, seed)]
    for _ in range(rounds):
        for editor in editors:
            editor.opened = load_project(path, TYPES)
        base = editors[0].opened.project
        edits = [editor.edit() for editor in editors]
        shown = set().union(*(save(editor, edit) for editor, edit in zip(editors, edits, strict=True)))
        now = marks_in(load_project(path, TYPES).project)
        for mine, other in (edits, edits[::-1]):
            assert marks_in(mine) - marks_in(base) <= now | shown
            assert marks_in(base) & marks_in(mine) & marks_in(other) <= now
            assert (marks_in(base) - marks_in(mine)) & now <= shown
    assert path.read_bytes().count(b"#") == comments


def test_twenty_rounds(tmp_path: Path) -> None:
    run(tmp_path / "page.yaml", 20, 1)


@pytest.mark.soak
def test_five_hundred_rounds(tmp_path: Path) -> None:
    run(tmp_path / "page.yaml", 500, 2)
