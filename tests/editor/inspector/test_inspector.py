"""The inspector over all that can be selected: every field of every kind is there, and changes just its own value."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QCheckBox, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, set_frame, set_value
from chengyu_desktop.document.project import (
    Credits,
    Event,
    PageSetup,
    Panel,
    Part,
    Project,
    Style,
    Timeline,
    UnknownBlock,
)
from chengyu_desktop.editor.inspector.fields import field_specs, make_field
from chengyu_desktop.editor.inspector.inspector import Inspector
from chengyu_desktop.editor.inspector.list_field import ListField
from chengyu_desktop.editor.inspector.texts import FIELD_TEXTS, STYLE_NAMES
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.registry import BlockTypes, block_kind, timeline_layout_names
from chengyu_desktop.layout.theme import load_theme, theme_names
from tests.helpers.forms import (
    compose,
    control,
    controls,
    labels,
    leave,
    retype,
    sentences,
    show_inspector,
    shown_text,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Show = Callable[..., Inspector]
KINDS = tuple(BlockTypes())
PARTS: tuple[type[Part], ...] = (Event, Timeline, Panel, *(block_kind(name).struct for name in KINDS))
OTHERS: tuple[type[Part], ...] = (Project, PageSetup, Style, Credits)
BLOCK = "panels/0/body/0"


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def session(fonts: SystemFonts) -> Session:
    return Session(Pipeline(fonts))


@pytest.fixture
def show(session: Session, qtbot: QtBot) -> Show:
    """The inspector of a project and a selection."""
    return lambda project, *selection: show_inspector(qtbot, session, project, selection)


def project_of(struct: type[Part]) -> tuple[Project, str]:
    """A project that holds one of a kind, and its key."""
    event = Event(date=DateSpan.parse("2022-03"), text="事")
    if struct is Event:
        return Project(timeline=Timeline(events=(event,))), "timeline/events/0"
    if struct is Timeline:
        return Project(timeline=Timeline(title="大事记", events=(event,))), "timeline"
    if struct is Panel:
        return Project(panels=(Panel(title="甲"),)), "panels/0"
    return with_body(block_kind(struct.kind).sample()), BLOCK  # type: ignore[attr-defined]


def with_body(*body: Part) -> Project:
    return Project(title="题", panels=(Panel(title="甲", body=body),))  # type: ignore[arg-type]


def work(qtbot: QtBot, target: QWidget) -> None:
    """Changes the value of a control, of whatever sort, by keys."""
    if isinstance(target, QCheckBox):
        target.setFocus()
        qtbot.keyClick(target, Qt.Key.Key_Space)
    elif isinstance(target, QComboBox):
        target.setFocus()
        down = target.currentIndex() == 0
        qtbot.keyClick(target, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    elif isinstance(target, QAbstractSpinBox):
        retype(qtbot, target, "7.25")
    elif takes_numbers(target) and target.accessibleName() == "Crop":
        retype(qtbot, target, "0.1, 0.2, 0.5, 0.25")
    elif takes_numbers(target):
        retype(qtbot, target, "3, -, 7.25")
    elif isinstance(target, QPlainTextEdit):
        retype(qtbot, target, "new words")
    else:
        retype(qtbot, target, "2021-12-17/2021-12-18")


def takes_numbers(target: QWidget | None) -> bool:
    """Whether a control is that of a list of numbers."""
    while target is not None and not isinstance(target, ListField):
        target = target.parentWidget()
    return target is not None and target._kind is not str


def cases() -> list[tuple[type[Part], str, str]]:
    """Every field that has a control of its own: struct, field, and the name of the control."""
    found = []
    for struct in PARTS:
        for spec in field_specs(struct):
            if spec.item_struct is None and spec.name != "frame":
                unit = spec.extra.get("unit")
                found.append((struct, spec.name, f"{spec.title} ({unit})" if unit else spec.title))
    return found


@pytest.mark.parametrize(("struct", "field", "name"), cases(), ids=lambda v: getattr(v, "__name__", str(v)))
def test_every_field_changes_its_value_and_nothing_else(
    struct: type[Part], field: str, name: str, show: Show, session: Session, qtbot: QtBot
) -> None:
    project, key = project_of(struct)
    inspector = show(project, key)
    target = control(inspector, name)
    if isinstance(target, QComboBox) and target.count() < 2:
        pytest.skip("there is nothing else to choose")
    work(qtbot, target)
    old, new = get(project, key), get(session.project, key)
    changed = [f for f in old.__struct_fields__ if getattr(old, f) != getattr(new, f)]
    assert changed == [field]
    assert structs.replace(new, **{field: getattr(old, field)}) == old
    leave(target)
    session.undo()
    assert session.project == project
    assert not session.history.can_undo


@pytest.mark.parametrize("struct", [*PARTS, *OTHERS], ids=lambda struct: struct.__name__)
def test_no_field_of_any_struct_is_left_without_a_control(struct: type[Part], qtbot: QtBot) -> None:
    edited_otherwise = {
        "frame",
        "size",
        "page",
        "style",
        "timeline",
        "credits",
        "palette",
        "sizes",
        "chengyu",
    }
    for spec in field_specs(struct):
        field = make_field(spec)
        if field is not None:
            qtbot.addWidget(field)
        edited_in_lists = spec.item_struct is not None
        assert field is not None or edited_in_lists or spec.name in edited_otherwise, spec.name


def test_every_text_of_a_field_can_be_translated() -> None:
    known = set(map(str, FIELD_TEXTS))
    structs_ = [*PARTS, *OTHERS]
    structs_ += [spec.item_struct for s in PARTS for spec in field_specs(s) if spec.item_struct is not None]
    used = {
        text for s in structs_ for spec in field_specs(s) for text in (spec.title, spec.description) if text
    }
    used -= {"Chengyu", "Page", "Style", "Timeline", "Panels", "Credits", "Body", "Events", "Frame"}
    used |= {
        str(value) for s in structs_ for spec in field_specs(s) for value in getattr(spec.type, "values", ())
    }
    used |= set(timeline_layout_names())
    assert used - known == set(), "add these to inspector_texts.py, and their Chinese to zh_CN.ts"


@pytest.mark.parametrize("theme", theme_names())
def test_every_name_of_a_shipped_theme_can_be_translated(theme: str) -> None:
    loaded = load_theme(theme)
    assert {*loaded.palette, *loaded.roles} - {*STYLE_NAMES} == set(), "add these to inspector_texts.py"


@pytest.mark.parametrize("struct", PARTS, ids=lambda struct: struct.__name__)
def test_every_control_has_a_name_and_is_reached_by_the_tab_key(
    struct: type[Part], show: Show, qtbot: QtBot
) -> None:
    inspector = show(*project_of(struct))
    found = [c for c in controls(inspector) if not c.accessibleName() and not hasattr(c, "text")]
    assert found == []
    named = [c for c in controls(inspector) if c.accessibleName() and c.isEnabled()]
    assert [c.accessibleName() for c in named if not c.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_nothing_selected_is_the_page(show: Show, session: Session, qtbot: QtBot) -> None:
    inspector = show(Project(title="题"))
    assert labels(inspector)[0] == "Page"
    retype(qtbot, control(inspector, "Headline"), "New")
    assert session.project == Project(title="New")


@pytest.mark.parametrize(
    ("name", "text", "changed"),
    [
        ("Bleed (mm)", "5", PageSetup(bleed=5.0)),
        ("Width (mm)", "250", PageSetup(size=(250.0, 420.0))),
        ("Height (mm)", "", PageSetup(size=(297.0, None))),
        ("Height (mm)", "80 mm", PageSetup(size=(297.0, 80.0))),
    ],
)
def test_the_page(
    name: str, text: str, changed: PageSetup, show: Show, session: Session, qtbot: QtBot
) -> None:
    inspector = show(Project())
    retype(qtbot, control(inspector, name), text)
    assert session.project.page == changed
    assert sentences(inspector) == []


def test_a_preset_of_the_page_fills_the_sides_and_a_side_of_its_own_leaves_the_preset(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    inspector = show(Project())
    preset = control(inspector, "Size")
    assert isinstance(preset, QComboBox)
    preset.setFocus()
    qtbot.keyClicks(preset, "A4")
    assert session.project.page.size == "A4"
    assert shown_text(control(inspector, "Width (mm)")) == "210"
    retype(qtbot, control(inspector, "Width (mm)"), "200")
    assert shown_text(preset) == "Own size"


def test_the_sentence_stands_under_the_field_while_typing_and_goes_with_the_fault(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    inspector = show(Project())
    bleed = control(inspector, "Bleed (mm)")
    retype(qtbot, bleed, "60")
    assert session.project.page.bleed == 6.0  # as far as it could be read
    [sentence] = sentences(inspector)
    assert "must be at most 50" in sentence
    assert bleed.accessibleDescription() == sentence[0].lower() + sentence[1:]
    qtbot.keyClick(bleed, Qt.Key.Key_Return)
    assert shown_text(bleed) == "60"  # left to be mended
    leave(bleed)
    assert shown_text(bleed) == "6"
    assert sentences(inspector) == []


def test_words_that_are_no_number_are_refused(show: Show, session: Session, qtbot: QtBot) -> None:
    project, key = project_of(block_kind("number").struct)
    inspector = show(project, key)
    retype(qtbot, control(inspector, "Value"), "many")
    assert session.project == project
    assert sentences(inspector) == ["“many” is no number: write plain digits, as in 1054.5"]


def test_typing_is_one_step_until_enter_and_escape_takes_it_back(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    inspector = show(Project(title="甲"))
    title = control(inspector, "Headline")
    retype(qtbot, title, "One")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    retype(qtbot, title, "Two")
    assert len(session.history.labels()) == 3
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert session.project.title == "One"
    assert shown_text(title) == "One"
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert session.project.title == "One"  # what Enter has closed stays
    session.undo()
    assert session.project.title == "甲"


def test_enter_makes_no_new_line_but_shift_enter_does_where_there_are_paragraphs(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    inspector = show(Project())
    lede = control(inspector, "Lede")
    retype(qtbot, lede, "One")
    qtbot.keyClick(lede, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(lede, "Two")
    qtbot.keyClick(lede, Qt.Key.Key_Return)
    assert session.project.lede == "One\nTwo"
    title = control(inspector, "Headline")
    retype(qtbot, title, "One")
    qtbot.keyClick(title, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.project.title == "One"


def test_arrow_keys_step_the_last_digit_that_is_shown(show: Show, session: Session, qtbot: QtBot) -> None:
    project, key = project_of(block_kind("number").struct)
    inspector = show(set_value(project, f"{key}/value", Decimal("46.3")), key)
    value = control(inspector, "Value")
    value.setFocus()
    for _ in range(3):
        qtbot.keyClick(value, Qt.Key.Key_Up)
    assert str(get(session.project, key).value) == "46.6"
    qtbot.keyClick(value, Qt.Key.Key_Down)
    assert str(get(session.project, key).value) == "46.5"
    leave(value)
    session.undo()
    assert str(get(session.project, key).value) == "46.3"


def test_what_changes_elsewhere_is_shown(show: Show, session: Session) -> None:
    project, key = project_of(block_kind("statement").struct)
    inspector = show(project, key)
    session.edit(lambda p: set_value(p, f"{key}/text", "别处"), "elsewhere")
    assert shown_text(control(inspector, "Text")) == "别处"


def test_a_part_that_goes_gives_way_to_the_page(show: Show, session: Session) -> None:
    project, key = project_of(block_kind("statement").struct)
    inspector = show(project, key)
    session.edit(lambda p: delete(p, [key]), "delete", selection=())
    assert labels(inspector)[0] == "Page"
    session.undo()
    assert labels(inspector)[0] == "Statement"


def test_a_text_selected_on_the_page_shows_its_block(show: Show) -> None:
    project, key = project_of(block_kind("bars").struct)
    assert labels(show(project, f"{key}/items/1/label"))[0] == "Bars"


def test_several_parts_show_what_they_have_in_common(show: Show, session: Session, qtbot: QtBot) -> None:
    body = (
        block_kind("statement").struct(text="甲", note="一"),  # type: ignore[call-arg]
        block_kind("quote").struct(text="乙", note="一"),  # type: ignore[call-arg]
    )
    project = with_body(*body)
    inspector = show(project, BLOCK, "panels/0/body/1")
    assert labels(inspector)[0] == "2 parts selected"
    text, note = control(inspector, "Text"), control(inspector, "Note")
    assert isinstance(text, QPlainTextEdit)
    assert (text.toPlainText(), text.placeholderText()) == ("", "mixed")
    assert shown_text(note) == "一"
    assert "By" not in [c.accessibleName() for c in controls(inspector)]
    retype(qtbot, text, "Same")
    assert [block.text for block in session.project.panels[0].body] == ["Same", "Same"]  # type: ignore[attr-defined]
    leave(text)
    session.undo()
    assert session.project == project


def test_mixed_truths_become_one(show: Show, session: Session, qtbot: QtBot) -> None:
    date = DateSpan.parse("2022")
    events = (Event(date=date, key=True), Event(date=date))
    inspector = show(Project(timeline=Timeline(events=events)), "timeline/events/0", "timeline/events/1")
    key = control(inspector, "Key event")
    assert isinstance(key, QCheckBox)
    assert key.checkState() == Qt.CheckState.PartiallyChecked
    work(qtbot, key)
    assert session.project.timeline is not None
    assert [event.key for event in session.project.timeline.events] == [True, True]


def test_a_block_leaves_the_arrangement_moves_and_returns(show: Show, session: Session, qtbot: QtBot) -> None:
    project, key = project_of(block_kind("number").struct)
    inspector = show(project, key)
    left, automatic = control(inspector, "From left (mm)"), control(inspector, "Automatic")
    assert not left.isEnabled()
    was = float(shown_text(left))
    work(qtbot, automatic)
    frame = get(session.project, key).frame
    assert frame[0] == pytest.approx(was)
    assert left.isEnabled()
    assert not [p for p in session.problems if p.rule == "overset"]
    retype(qtbot, left, "33.5")
    assert get(session.project, key).frame == (33.5, *frame[1:])
    retype(qtbot, control(inspector, "Height (mm)"), "0")
    assert sentences(inspector) == ["A frame must be wider and higher than 0 mm"]
    work(qtbot, automatic)
    assert get(session.project, key).frame is None


def test_frames_that_differ_are_mixed_and_take_the_same_side(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    project = Project(panels=(Panel(title="甲"), Panel(title="乙")))
    project = set_frame(project, "panels/0", (10, 20, 30, 40))
    project = set_frame(project, "panels/1", (50, 20, 30, 40))
    inspector = show(project, "panels/0", "panels/1")
    left = control(inspector, "From left (mm)")
    assert shown_text(left) == ""
    assert shown_text(control(inspector, "From top (mm)")) == "20"
    retype(qtbot, left, "12")
    assert [panel.frame for panel in session.project.panels] == [(12, 20, 30, 40)] * 2


def test_an_unknown_block_says_so_and_keeps_its_note(show: Show, session: Session, qtbot: QtBot) -> None:
    project = with_body(UnknownBlock(kind_name="sankey", fields=(("flows", "1"),)))
    inspector = show(project, BLOCK)
    assert "This version doesn't know “sankey”. It is kept as it is." in labels(inspector)
    retype(qtbot, control(inspector, "Note"), "later")
    block = session.project.panels[0].body[0]
    assert block == UnknownBlock(kind_name="sankey", fields=(("flows", "1"),), note="later")


def test_the_columns_of_the_page(show: Show, session: Session, qtbot: QtBot) -> None:
    inspector = show(Project())
    columns = control(inspector, "Columns")
    retype(qtbot, columns, "2")
    assert session.project.page.columns == 2
    retype(qtbot, columns, "9")
    assert session.project.page.columns == 2
    assert any("at most 6" in text for text in labels(inspector))


def test_a_wheel_over_a_field_without_the_focus_scrolls_past_it(show: Show, qtbot: QtBot) -> None:
    inspector = show(Project())
    bleed = control(inspector, "Bleed (mm)")

    def turn() -> None:
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(bleed, event)

    turn()
    assert shown_text(bleed) == "3"
    # A real wheel, unlike this one, first gives the focus to whoever takes it.
    takers = [one for one in controls(inspector) if one.focusPolicy() == Qt.FocusPolicy.WheelFocus]
    assert takers == []
    bleed.setFocus()
    turn()
    assert shown_text(bleed) == "4"


def test_the_undo_key_is_left_to_the_window(show: Show, session: Session, qtbot: QtBot) -> None:
    inspector = show(Project(title="甲"))
    undo = QShortcut(QKeySequence.StandardKey.Undo, inspector)
    undo.activated.connect(session.undo)
    for name, text in (("Headline", "One"), ("Bleed (mm)", "9")):
        target = control(inspector, name)
        retype(qtbot, target, text)
        line = target.lineEdit() if isinstance(target, QAbstractSpinBox) else target
        qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert session.project == Project(title="甲")
        assert shown_text(target) == ("甲" if name == "Headline" else "3")


def test_digits_of_a_chinese_input_method_are_digits(show: Show, session: Session, qtbot: QtBot) -> None:
    inspector = show(Project())
    bleed = control(inspector, "Bleed (mm)")
    retype(qtbot, bleed, "")
    assert session.project.page.bleed == 3.0
    compose(bleed, "１２")
    assert session.project.page.bleed == 12.0


def test_chinese_words_are_composed_in_the_field(show: Show, session: Session, qtbot: QtBot) -> None:
    inspector = show(Project())
    title = control(inspector, "Headline")
    compose(title, "双核联动")
    assert session.project.title == "双核联动"


def test_what_was_folded_stays_folded(show: Show, session: Session, qtbot: QtBot) -> None:
    inspector = show(Project(panels=(Panel(),)))
    heading = inspector.sections[0].heading
    heading.setFocus()
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    session.select(("panels/0",))
    session.select(())
    assert not inspector.sections[0].is_open
    assert inspector.sections[1].is_open
