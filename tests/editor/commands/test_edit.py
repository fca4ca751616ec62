from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.commands.edit import EditCommands
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace
from tests.helpers.windows import SAMPLES


@pytest.fixture
def workspace(qapp: QApplication) -> Workspace:
    made = Workspace(Pipeline(SystemFonts()))
    assert made.open(SAMPLES / "shuanghe.yaml")
    return made


@pytest.fixture
def commands(workspace: Workspace) -> EditCommands:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    return EditCommands(workspace, workspace)


def current(workspace: Workspace) -> Session:
    assert workspace.current is not None
    return workspace.current


def titles(session: Session) -> list[str]:
    return [panel.title[-4:] for panel in session.project.panels]


def test_cut_and_paste_between_projects(workspace: Workspace, commands: EditCommands) -> None:
    source = current(workspace)
    source.select(("panels/1/title", "panels/3"))
    commands.cut()
    assert titles(source) == ["交通枢纽", "部科学城", "国际都市"]
    target = workspace.new(Project())
    commands.paste()
    assert titles(target) == ["造业集群", "金融中心"]
    assert target.selection == ("panels/0", "panels/1")
    target.undo()
    assert target.project == Project()


def test_blocks_go_after_the_selected_one(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    session.select(("panels/0/body/0",))
    commands.copy()
    block = session.project.panels[0].body[0]
    session.select(("panels/2/body/1",))
    commands.paste()
    assert session.project.panels[2].body[2] == block
    session.select(("panels/3",))
    commands.paste()
    assert session.project.panels[3].body[-1] == block


def test_block_into_an_empty_project_makes_a_panel(workspace: Workspace, commands: EditCommands) -> None:
    session = workspace.new(Project())
    commands.insert_block("statement")
    assert len(session.project.panels[0].body) == 1
    assert session.selection == ("panels/0/body/0",)


def test_event_goes_after_the_selected_one_on_its_day(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    session.select(("timeline/events/2/text",))
    commands.insert_event()
    assert session.project.timeline is not None
    events = session.project.timeline.events
    assert events[3].date == events[2].date
    assert session.selection == ("timeline/events/3",)


def test_first_event_makes_a_timeline(workspace: Workspace, commands: EditCommands) -> None:
    session = workspace.new(Project())
    commands.insert_event()
    assert session.project.timeline is not None
    assert len(session.project.timeline.events) == 1


def test_duplicate_several(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    body = session.project.panels[2].body
    session.select(("panels/2/body/0", "panels/2/body/3"))
    commands.duplicate()
    assert session.project.panels[2].body == (*body[:1], body[0], *body[1:4], body[3], *body[4:])
    assert session.selection == ("panels/2/body/1", "panels/2/body/5")


def test_duplicate_of_a_panel_and_a_block_elsewhere(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    session.select(("panels/0", "panels/2/body/0"))
    commands.duplicate()
    panels = session.project.panels
    assert panels[1] == panels[0]
    assert panels[3].body[0] == panels[3].body[1]
    assert session.selection == ("panels/1", "panels/3/body/1")


@pytest.mark.parametrize(
    ("command", "order", "selection"),
    [
        ("move_up", [1, 3, 0, 2, 4], ("panels/0", "panels/1")),
        ("move_down", [0, 2, 4, 1, 3], ("panels/3", "panels/4")),
    ],
)
def test_move_keeps_the_selection(
    workspace: Workspace, commands: EditCommands, command: str, order: list[int], selection: tuple[str, ...]
) -> None:
    session = current(workspace)
    before = session.project.panels
    session.select(("panels/1", "panels/3"))
    getattr(commands, command)()
    assert session.project.panels == tuple(before[i] for i in order)
    assert session.selection == selection


def test_moving_past_the_end_does_nothing(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    session.select(("panels/0",))
    commands.move_up()
    session.select(("panels/4",))
    commands.move_down()
    assert not session.is_modified


def test_delete_selects_what_takes_the_place(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    session.select(("panels/4", "panels/3"))
    commands.delete()
    assert session.selection == ("panels/2",)
    commands.delete()
    commands.delete()
    commands.delete()
    assert session.project.panels == ()
    assert session.selection == ()


def test_select_all_grows(workspace: Workspace, commands: EditCommands) -> None:
    session = current(workspace)
    session.select(("panels/3/body/0/text",))
    commands.select_all()
    assert session.selection == ("panels/3/body/0", "panels/3/body/1")
    commands.select_all()
    assert session.selection == tuple(f"panels/{i}" for i in range(5))


def test_copying_different_sorts_is_refused_with_a_sentence(
    workspace: Workspace, commands: EditCommands
) -> None:
    session = current(workspace)
    session.select(("panels/0", "timeline/events/0"))
    commands.cut()
    assert "one sort" in workspace.error
    assert not session.is_modified


def test_pasting_what_can_not_stand_there_is_refused(workspace: Workspace, commands: EditCommands) -> None:
    data = QMimeData()
    data.setData("application/x-chengyu-part", b"title: [")
    QGuiApplication.clipboard().setMimeData(data)
    commands.paste()
    assert "can't be pasted" in workspace.error


def test_nothing_happens_without_a_project(qapp: QApplication) -> None:
    commands = EditCommands(Workspace(Pipeline(SystemFonts())))
    for name in ("undo", "redo", "cut", "copy", "paste", "duplicate", "delete", "select_all", "move_up"):
        getattr(commands, name)()
