"""Fields on their own: what they make of what is typed."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.inspector.choice_field import ChoiceField
from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.list_field import ListField
from chengyu_desktop.editor.inspector.number_field import NumberField
from chengyu_desktop.editor.inspector.picture_field import PictureField
from chengyu_desktop.editor.inspector.text_field import DateField, GrowingEdit, TextField
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from tests.helpers.forms import labels, retype, shown_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"


def shown(qtbot: QtBot, field: Field) -> tuple[list[object], list[str]]:
    """The field in a window; what it will tell, and what it will refuse."""
    values: list[object] = []
    refusals: list[str] = []
    field.edited.connect(values.append)
    field.refused.connect(refusals.append)
    qtbot.addWidget(field)
    field.resize(200, 60)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return values, refusals


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=st.decimals(-(10**12), 10**12, places=3) | st.integers(-(10**20), 10**20).map(Decimal))
def test_a_decimal_is_read_as_it_is_shown(value: Decimal, qtbot: QtBot) -> None:
    field = NumberField(Decimal)
    qtbot.addWidget(field)
    assert format(field.parse(field.spell(value)), "f") == format(value, "f")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [(Decimal, "1054.50", "1054.50"), (float, "-3.5", "-3.5"), (int, "12", "12"), (Decimal, " +7 % ", "7")],
)
def test_numbers_are_read(qtbot: QtBot, kind: type, text: str, value: str) -> None:
    field = NumberField(kind, unit="%")
    values, refusals = shown(qtbot, field)
    retype(qtbot, field.control, text)
    assert str(values[-1]) == value
    assert refusals == [] or text.strip()[0] in "+-"  # a sign alone is no number yet


@pytest.mark.parametrize(
    ("kind", "text"), [(Decimal, "1e5"), (float, "nan"), (Decimal, "1,000"), (int, "1.5")]
)
def test_what_is_no_number_is_refused(qtbot: QtBot, kind: type, text: str) -> None:
    field = NumberField(kind)
    _, refusals = shown(qtbot, field)
    retype(qtbot, field.control, text)
    assert refusals
    assert text in refusals[-1]


def test_an_empty_number_is_none_only_where_there_may_be_none(qtbot: QtBot) -> None:
    field = NumberField(Decimal, optional=True)
    values, refusals = shown(qtbot, field)
    field.show_value(Decimal(3))
    retype(qtbot, field.control, "")
    assert (values, refusals) == ([None], [])
    field = NumberField(Decimal)
    values, refusals = shown(qtbot, field)
    field.show_value(Decimal(3))
    retype(qtbot, field.control, "")
    assert values == []
    assert refusals == ["an empty field is no number: write plain digits, as in 1054.5"]


def test_a_text_grows_with_its_lines(qtbot: QtBot) -> None:
    field = TextField()
    shown(qtbot, field)
    edit = field.control
    assert isinstance(edit, QPlainTextEdit)
    one = edit.height()
    field.show_value("重庆成都双核联动发展成果" * 3)
    bottom = edit.blockBoundingGeometry(edit.document().lastBlock()).bottom()
    assert one < bottom <= edit.viewport().height()
    field.show_value("短")
    assert edit.height() < 2 * one


def test_pasted_lines_become_one_where_there_are_no_paragraphs(qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("一\n二")
    for paragraphs, text in ((False, "一 二"), (True, "一\n二")):
        edit = GrowingEdit(paragraphs)
        qtbot.addWidget(edit)
        edit.insertFromMimeData(data)
        assert edit.toPlainText() == text


def test_the_caret_stays_where_it_is_when_the_same_text_is_shown(qtbot: QtBot) -> None:
    field = TextField()
    shown(qtbot, field)
    field.show_value("abcdef")
    edit = field.control
    assert isinstance(edit, QPlainTextEdit)
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    field.show_value("abcdef")
    assert edit.textCursor().position() == 3


def test_a_date_is_shown_as_the_newspaper_prints_it(qtbot: QtBot) -> None:
    field = DateField("zh-Hans")
    values, refusals = shown(qtbot, field)
    field.show_value(DateSpan.parse("2022-03"))
    retype(qtbot, field.control, "2021-12-17/2021-12-18")
    assert values[-1] == DateSpan.parse("2021-12-17/2021-12-18")
    assert "2021年12月17日—18日" in labels(field)
    retype(qtbot, field.control, "2022-13")
    assert "no such month" in refusals[-1]


def test_a_value_that_is_not_among_the_choices_is_shown_until_another_is(qtbot: QtBot) -> None:
    field = ChoiceField([("a", "First"), ("b", "Second")])
    shown(qtbot, field)
    box = field.control
    assert isinstance(box, QComboBox)
    field.show_value("c")
    assert shown_text(box) == "c"
    field.show_value("b")
    assert [box.itemText(at) for at in range(box.count())] == ["First", "Second"]
    assert shown_text(box) == "Second"
    field.show_mixed()
    assert box.currentIndex() == -1


@pytest.fixture
def saved(tmp_path: Path) -> Session:
    shutil.copy(SAMPLE, tmp_path / "page.yaml")
    session = Session(Pipeline(SystemFonts()))
    assert session.open(tmp_path / "page.yaml")
    return session


@pytest.mark.parametrize("inside", [True, False])
def test_a_picture_from_elsewhere_is_copied_into_the_projects_folder(
    inside: bool, saved: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "photos" / "a.png" if inside else tmp_path.parent / f"{tmp_path.name}-other" / "b.png"
    chosen.parent.mkdir(exist_ok=True)
    QImage(3, 2, QImage.Format.Format_RGB32).save(str(chosen))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    field = PictureField(saved)
    values, refusals = shown(qtbot, field)
    [button] = field.findChildren(QToolButton)
    button.click()
    assert values == (["photos/a.png"] if inside else ["b.png"])
    assert refusals == []
    assert (tmp_path / values[0]).read_bytes() == chosen.read_bytes()


def test_a_project_without_a_folder_has_no_pictures(qtbot: QtBot) -> None:
    session = Session(Pipeline(SystemFonts()))
    session.new(Project())
    field = PictureField(session)
    values, refusals = shown(qtbot, field)
    [button] = field.findChildren(QToolButton)
    button.click()
    assert values == []
    assert refusals == ["Save the project first: pictures are kept in its folder."]


@pytest.mark.parametrize(
    ("kind", "gaps", "text", "value"),
    [
        (str, False, "New York，重庆、成都", ("New York", "重庆", "成都")),
        (str, False, "a, ", ("a",)),
        (Decimal, False, "1.50, 2 3、", (Decimal("1.50"), Decimal(2), Decimal(3))),
        (Decimal, True, "1, –, 3", (Decimal(1), None, Decimal(3))),
        (Decimal, False, "  ", ()),
    ],
)
def test_lists_are_read(qtbot: QtBot, kind: type, gaps: bool, text: str, value: object) -> None:
    field = ListField(kind, gaps)
    qtbot.addWidget(field)
    assert field.parse(text) == value
    field.show_value(value)
    assert field.parse(field.text()) == value


def test_a_list_of_numbers_refuses_words(qtbot: QtBot) -> None:
    field = ListField(Decimal)
    _, refusals = shown(qtbot, field)
    retype(qtbot, field.control, "1, x")
    assert refusals[-1] == "“x” is no number: write plain digits, as in 1054.5"


def test_a_chinese_window_speaks_of_millimetres_and_takes_both_spellings(
    qapp: QApplication, qtbot: QtBot
) -> None:
    translator = QTranslator()
    assert translator.load(str(SAMPLE.parents[1] / "resources/translations/zh_CN.qm"))
    qapp.installTranslator(translator)
    try:
        field = NumberField(float, unit="mm")
        qtbot.addWidget(field)
        assert [label.text() for label in field.findChildren(QLabel)] == ["毫米"]
        assert [field.parse(text) for text in ("12 毫米", "12 mm", "12")] == [12.0, 12.0, 12.0]
    finally:
        qapp.removeTranslator(translator)
