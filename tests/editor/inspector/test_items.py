"""A block's items as a table of fields."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.inspector.fields import FieldSpec, field_specs, make_field
from chengyu_desktop.editor.inspector.inspector import Inspector
from chengyu_desktop.editor.inspector.list_field import ListField
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.pictogram import Counted, Pictogram
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from tests.helpers.forms import control, controls, leave, retype, sentences, show_inspector, shown_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BARS = Bars(items=(Bar(label="甲", value=Decimal(1)), Bar(label="乙", value=Decimal(2)), Bar(label="丙")))
PROJECT = Project(panels=(Panel(body=(BARS,)),))
WITH_ITEMS = [
    (name, spec)
    for name in BlockTypes()
    for spec in field_specs(block_kind(name).struct)
    if spec.item_struct is not None
]


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def session(fonts: SystemFonts) -> Session:
    return Session(Pipeline(fonts))


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Inspector:
    return show_inspector(qtbot, session, PROJECT, ("panels/0/body/0",))


def names(session: Session) -> str:
    return "".join(item.label for item in session.project.panels[0].body[0].items)  # type: ignore[attr-defined]


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = control(widget, name)
    assert isinstance(button, QToolButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("name", "spec"), WITH_ITEMS, ids=lambda v: v if isinstance(v, str) else v.name)
def test_every_field_of_every_kinds_items_changes_its_value(
    name: str, spec: FieldSpec, session: Session, qtbot: QtBot
) -> None:
    project = Project(panels=(Panel(body=(block_kind(name).sample(),)),))
    inspector = show_inspector(qtbot, session, project, ("panels/0/body/0",))
    assert spec.item_struct is not None
    for item_spec in field_specs(spec.item_struct):
        field = make_field(item_spec)
        if item_spec.name == "note":
            continue
        assert field is not None, item_spec.name
        qtbot.addWidget(field)
        target = control(inspector, f"{item_spec.title}, item 1")
        if isinstance(field.control, type(target)) and hasattr(target, "isChecked"):
            target.setFocus()
            qtbot.keyClick(target, Qt.Key.Key_Space)
        else:
            retype(qtbot, target, "7.25" if not isinstance(field, ListField) else "7.25, 8")
        old = getattr(project.panels[0].body[0], spec.name)
        new = getattr(session.project.panels[0].body[0], spec.name)
        changed = [f for f in old[0].__struct_fields__ if getattr(old[0], f) != getattr(new[0], f)]
        assert changed == [item_spec.name]
        assert new[1:] == old[1:]
        leave(target)
        session.undo()
        assert session.project == project


def test_an_item_is_added_at_the_end_and_typed_in_at_once(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, inspector, "Add to “Bars”")
    label = control(inspector, "Label, item 4")
    assert label.hasFocus()
    qtbot.keyClicks(label, "new")
    assert names(session) == "甲乙丙new"
    session.undo()
    session.undo()
    assert session.project == PROJECT
    assert "Label, item 4" not in [c.accessibleName() for c in controls(inspector)]


def test_items_are_moved_and_removed(inspector: Inspector, session: Session, qtbot: QtBot) -> None:
    press(qtbot, inspector, "Move item 1 down")
    assert names(session) == "乙甲丙"
    assert control(inspector, "Label, item 2").hasFocus()
    press(qtbot, inspector, "Move item 3 up")
    assert names(session) == "乙丙甲"
    press(qtbot, inspector, "Remove item 2")
    assert names(session) == "乙甲"
    assert shown_text(control(inspector, "Label, item 2")) == "甲"
    for _ in range(3):
        session.undo()
    assert session.project == PROJECT


def test_the_first_cannot_go_up_nor_the_last_down(inspector: Inspector) -> None:
    assert not control(inspector, "Move item 1 up").isEnabled()
    assert control(inspector, "Move item 2 up").isEnabled()
    assert not control(inspector, "Move item 3 down").isEnabled()


def test_the_last_item_can_go(inspector: Inspector, session: Session, qtbot: QtBot) -> None:
    for _ in range(3):
        press(qtbot, inspector, "Remove item 1")
    assert names(session) == ""
    assert control(inspector, "Add to “Bars”").hasFocus()


def test_a_value_that_a_kind_forbids_is_told(session: Session, qtbot: QtBot) -> None:
    block = Pictogram(items=(Counted(label="甲", value=Decimal(3)),))
    project = Project(panels=(Panel(body=(block,)),))
    inspector = show_inspector(qtbot, session, project, ("panels/0/body/0",))
    retype(qtbot, control(inspector, "Value, item 1"), "-2")
    assert session.project == project
    assert sentences(inspector) == ["A pictogram can't show -2; give a number of things, 0 or more"]


@pytest.mark.parametrize(("name", "spec"), WITH_ITEMS, ids=lambda v: v if isinstance(v, str) else v.name)
def test_every_kind_takes_another_item(name: str, spec: FieldSpec, session: Session, qtbot: QtBot) -> None:
    block = block_kind(name).sample()
    inspector = show_inspector(qtbot, session, Project(panels=(Panel(body=(block,)),)), ("panels/0/body/0",))
    press(qtbot, inspector, f"Add to “{spec.title}”")
    items = getattr(session.project.panels[0].body[0], spec.name)
    assert items == (*getattr(block, spec.name), spec.item_struct())  # type: ignore[misc]
