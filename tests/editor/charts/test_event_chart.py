from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.days import FIRST_DAY, LAST_DAY
from chengyu_desktop.document.edits import insert, set_value
from chengyu_desktop.document.project import Event, Project, Timeline
from chengyu_desktop.editor.appearance import make_palette
from chengyu_desktop.editor.charts.event_chart import EventChart
from chengyu_desktop.editor.charts.event_chart_view import EventChartView
from chengyu_desktop.editor.session import Session
from tests.helpers.chart_hands import ChartHands
from tests.helpers.lists import CTRL, SHIFT, new_session, show_with_focus, unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def made_event(date: str, text: str, key: bool = False) -> Event:
    return Event(date=DateSpan.parse(date), text=text, key=key)


PROJECT = Project(
    timeline=Timeline(
        events=(
            made_event("2020", "甲"),
            made_event("2021-12-17/2021-12-18", "乙", key=True),
            made_event("2022-03", "丙"),
            made_event("2023-01-01", "丁"),
        )
    )
)


@pytest.fixture
def session() -> Session:
    return new_session(PROJECT)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> EventChartView:
    made = EventChartView(session)
    show_with_focus(qtbot, made, 1000, 260)
    return made


@pytest.fixture
def chart(view: EventChartView) -> EventChart:
    return view.chart


@pytest.fixture
def hands(qtbot: QtBot, chart: EventChart) -> ChartHands:
    return ChartHands(qtbot, chart)


def dates(session: Session) -> str:
    timeline = session.project.timeline
    return " ".join(event.date.text for event in timeline.events) if timeline else ""


def texts(session: Session) -> str:
    timeline = session.project.timeline
    return "".join(event.text for event in timeline.events) if timeline else ""


def middle(chart: EventChart, index: int) -> QPointF:
    return chart.rect_of(index).center()


def show_days(chart: EventChart, first: str, last: str) -> None:
    chart.set_view(DateSpan.parse(first).start_key, DateSpan.parse(last).start_key)


# Selecting


def test_click_selects_in_the_session(chart: EventChart, session: Session, hands: ChartHands) -> None:
    hands.click(middle(chart, 2))
    assert session.selection == ("timeline/events/2",)
    hands.click(middle(chart, 3), CTRL)
    assert session.selection == ("timeline/events/2", "timeline/events/3")
    hands.click(middle(chart, 2), CTRL)
    assert session.selection == ("timeline/events/3",)
    hands.click(QPointF(2, chart.plot_rect.height() - 3))
    assert session.selection == ()
    assert not session.is_modified


def test_selection_from_elsewhere_comes_into_view(chart: EventChart, session: Session) -> None:
    show_days(chart, "2020-02-01", "2020-04-01")
    session.select(("timeline/events/3/text",))
    first, last = chart.view
    assert first <= DateSpan.parse("2023-01-01").start_key <= last
    assert last - first == pytest.approx(60)
    assert chart.selected == [3]
    assert chart.accessibleDescription() == "2023年1月1日  丁"


def test_keys_go_from_event_to_event(chart: EventChart, session: Session, hands: ChartHands) -> None:
    for key, expected in (
        (Qt.Key.Key_Down, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_End, 3), (Qt.Key.Key_Up, 2), (Qt.Key.Key_Home, 0)
    ):  # fmt: skip
        hands.key(key)
        assert session.selection == (f"timeline/events/{expected}",)


# Moving


def test_dragging_moves_by_the_dates_own_unit(chart: EventChart, session: Session, hands: ChartHands) -> None:
    show_days(chart, "2022-01-01", "2022-09-01")
    hands.drag(middle(chart, 2), 40 * chart.px_per_day)
    assert dates(session) == "2020 2021-12-17/2021-12-18 2022-04 2023-01-01"
    assert session.history.labels()[1:] == ("Change “Date”",)
    assert session.page.frame is not None
    session.undo()
    assert dates(session) == "2020 2021-12-17/2021-12-18 2022-03 2023-01-01"
    assert not session.is_modified
    session.redo()
    assert "2022-04" in dates(session)


def test_two_drags_are_two_steps(chart: EventChart, session: Session, hands: ChartHands) -> None:
    show_days(chart, "2022-01-01", "2022-09-01")
    for _ in range(2):
        hands.drag(middle(chart, 2), 31 * chart.px_per_day)
    assert "2022-05" in dates(session)
    session.undo()
    assert "2022-04" in dates(session)


def test_way_back_leaves_no_trace(chart: EventChart, session: Session, hands: ChartHands) -> None:
    at = middle(chart, 2)
    hands.press(at)
    hands.move(at + QPointF(90, 0))
    assert session.is_modified
    hands.move(at)
    assert not session.is_modified
    hands.release(at)
    assert session.project == PROJECT


def test_escape_gives_up_a_drag(chart: EventChart, session: Session, hands: ChartHands) -> None:
    at = middle(chart, 3)
    hands.press(at)
    hands.move(at + QPointF(-200, 0))
    assert session.is_modified
    hands.key(Qt.Key.Key_Escape)
    hands.move(at + QPointF(-300, 0))
    hands.release(at + QPointF(-300, 0))
    assert session.project == PROJECT
    assert session.selection == ("timeline/events/3",)


def test_order_in_time_is_kept_and_lanes_stay(chart: EventChart, session: Session, hands: ChartHands) -> None:
    at = middle(chart, 3)
    hands.press(at)
    way = (DateSpan.parse("2021-06-01").start_key - DateSpan.parse("2023-01-01").start_key) * chart.px_per_day
    y = chart.rect_of(3).top()
    hands.move(at + QPointF(way, 0))
    assert texts(session) == "甲丁乙丙"
    assert session.selection == ("timeline/events/1",)
    assert chart.rect_of(1).top() == y
    hands.release(at + QPointF(way, 0))
    assert session.history.labels()[1:] == ("Change “Date”",)


def test_selected_events_move_together(chart: EventChart, session: Session, hands: ChartHands) -> None:
    show_days(chart, "2021-11-01", "2023-01-31")
    hands.click(middle(chart, 1))
    hands.click(middle(chart, 3), CTRL)
    hands.drag(middle(chart, 3), 10 * chart.px_per_day)
    assert dates(session) == "2020 2021-12-27/2021-12-28 2022-03 2023-01-11"


def test_ends_are_drawn_out(chart: EventChart, session: Session, hands: ChartHands) -> None:
    show_days(chart, "2021-12-01", "2022-01-10")
    end = chart.rect_of(1)
    hands.drag(QPointF(end.right() - 1, end.center().y()), 3 * chart.px_per_day)
    assert "2021-12-17/2021-12-21" in dates(session)
    start = chart.rect_of(1)
    hands.drag(QPointF(start.left() + 1, start.center().y()), 40 * chart.px_per_day)
    assert "2021-12-21 " in dates(session)  # never past the other end, and one day is no range
    assert len(session.history.labels()) == 3


def test_shift_makes_a_range_of_a_day(chart: EventChart, session: Session, hands: ChartHands) -> None:
    show_days(chart, "2022-10-01", "2023-03-31")
    hands.drag(middle(chart, 3), 20 * chart.px_per_day, modifiers=SHIFT)
    assert "2023-01-01/2023-01-21" in dates(session)


def test_keys_move_and_stretch(chart: EventChart, session: Session, hands: ChartHands) -> None:
    hands.click(middle(chart, 2))
    for _ in range(3):
        hands.key(Qt.Key.Key_Right)
    assert "2022-06" in dates(session)
    hands.key(Qt.Key.Key_Left)
    assert "2022-05" in dates(session)
    hands.key(Qt.Key.Key_Right, SHIFT)
    assert "2022-05/2022-06" in dates(session)
    session.undo()  # keys pressed one after the other are one step
    assert session.project == PROJECT


# Making, writing, deleting


@pytest.mark.parametrize(
    ("first", "last", "length"), [("2022-05-01", "2022-05-20", 10), ("2022-04-01", "2023-04-01", 7), ("1990-01-01", "2030-01-01", 4)]
)  # fmt: skip
def test_double_click_makes_an_event(
    chart: EventChart, session: Session, hands: ChartHands, qtbot: QtBot, first: str, last: str, length: int
) -> None:
    show_days(chart, first, last)
    at = QPointF(chart.plot_rect.width() * 0.7, chart.plot_rect.height() - 20)
    day = int(chart.day_at(hands.chart.place(QPointF(hands.point(at))).x()))
    hands.double_click(at)
    (key,) = session.selection
    timeline = session.project.timeline
    assert timeline is not None
    made = timeline.events[int(key.rpartition("/")[2])]
    assert len(made.date.text) == length
    assert made.date.start_key <= day <= made.date.end_key
    assert chart.editor is not None
    assert chart.editor.hasFocus()
    qtbot.keyClicks(chart.editor, "new")
    qtbot.keyClick(chart.editor, Qt.Key.Key_Return)
    assert "new" in texts(session)
    assert session.history.labels()[1:] == ("Insert Event", "Change “Text”")


def test_first_event_of_a_project(qtbot: QtBot) -> None:
    session = new_session(Project())
    view = EventChartView(session)
    show_with_focus(qtbot, view, 800, 200)
    hands = ChartHands(qtbot, view.chart)
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Delete)
    hands.key(Qt.Key.Key_Down)
    assert not session.is_modified
    hands.double_click(view.chart.plot_rect.center())
    assert texts(session) == "What happened"


def test_words_are_written_in_place(
    chart: EventChart, session: Session, hands: ChartHands, qtbot: QtBot
) -> None:
    hands.double_click(middle(chart, 2))
    assert chart.editor is not None
    qtbot.keyClicks(chart.editor, "x")
    qtbot.keyClick(chart.editor, Qt.Key.Key_Escape)
    assert session.project == PROJECT
    QApplication.processEvents()
    hands.key(Qt.Key.Key_F2)
    assert chart.editor is not None
    chart.editor.insert("甲\x07乙")
    chart.editor.textEdited.emit(chart.editor.text())
    assert chart.editor.problem == "“text” holds the control character U+0007: delete it"
    qtbot.keyClick(chart.editor, Qt.Key.Key_Return)
    assert session.project == PROJECT


def test_delete_key(chart: EventChart, session: Session, hands: ChartHands) -> None:
    hands.click(middle(chart, 0))
    hands.click(middle(chart, 2), CTRL)
    hands.key(Qt.Key.Key_Delete)
    assert texts(session) == "乙丁"
    assert chart.selected == [0]
    session.undo()
    assert texts(session) == "甲乙丙丁"


# Zooming


def test_wheel_zooms_to_the_cursor(chart: EventChart, hands: ChartHands) -> None:
    at = QPointF(300, 50)
    day, scale = chart.day_at(300), chart.px_per_day
    hands.wheel(at, 120)
    assert chart.px_per_day == pytest.approx(scale * 1.25)
    assert chart.day_at(300) == pytest.approx(day, abs=2 / scale)
    for turn in (1, -1):
        for _ in range(80):
            hands.wheel(at, 120 * turn)
        first, last = chart.view
        assert (last - first) == pytest.approx(5 if turn > 0 else (LAST_DAY - FIRST_DAY) * 1.1, rel=1e-6)
        chart.grab()
    hands.key(Qt.Key.Key_0)
    assert chart.px_per_day == pytest.approx(scale)


def test_dragging_the_ground_pans(chart: EventChart, session: Session, hands: ChartHands) -> None:
    first, last = chart.view
    hands.drag(QPointF(500, chart.plot_rect.height() - 5), 100)
    moved, _ = chart.view
    assert moved == pytest.approx(first - 100 / chart.px_per_day)
    hands.wheel(QPointF(10, 10), 120, SHIFT)
    assert chart.view[0] < moved
    assert chart.view[1] - chart.view[0] == pytest.approx(last - first)
    assert session.project == PROJECT


def test_panning_keeps_lanes(chart: EventChart) -> None:
    before = chart.arrangement()
    chart.scroll_by(137, 0)
    assert chart.arrangement() is before


# Following


def test_edits_from_elsewhere_are_shown(chart: EventChart, session: Session) -> None:
    session.edit(lambda p: set_value(p, "timeline/events/0/date", DateSpan.parse("2024")), "elsewhere")
    assert chart.events[0].date.text == "2024"
    session.edit(lambda p: insert(p, "timeline/events", 0, (made_event("2019", "零"),)), "elsewhere")
    assert len(chart.arrangement().marks) == 5
    session.new(Project())
    assert chart.events == ()
    chart.grab()


def test_colours_follow_the_window(view: EventChartView, chart: EventChart) -> None:
    light = chart.grab().toImage()
    ground = light.pixelColor(light.width() - 4, light.height() - 4)
    assert ground == make_palette("light").base().color() or ground.lightness() > 200
    view.setPalette(make_palette("dark"))
    dark = chart.grab().toImage()
    assert dark.pixelColor(dark.width() - 4, dark.height() - 4) == make_palette("dark").base().color()


def test_two_hundred_events_scroll(qtbot: QtBot) -> None:
    events = tuple(made_event(f"2022-03-{n % 28 + 1:02}", f"第{n}件") for n in range(200))
    session = new_session(Project(timeline=Timeline(events=events)))
    view = EventChartView(session)
    show_with_focus(qtbot, view, 900, 220)
    assert view.scroll_bar.isVisible()
    view.scroll_bar.setValue(view.scroll_bar.maximum())
    assert view.chart.top == view.scroll_bar.maximum()
    session.select(("timeline/events/0",))
    rect = view.chart.rect_of(0)
    assert 0 <= rect.top() <= rect.bottom() <= view.chart.plot_rect.height()


def test_vague_and_open_dates_are_drawn(qtbot: QtBot) -> None:
    texts = (
        "2022~",
        "202X",
        "19XX",
        "2022-21",
        "../2021-05",
        "2021/..",
        "2021-12-17?/2022",
        "0001-01-01",
        "9999-12-31",
    )
    session = new_session(Project(timeline=Timeline(events=tuple(made_event(text, text) for text in texts))))
    view = EventChartView(session)
    show_with_focus(qtbot, view, 900, 260)
    hands = ChartHands(qtbot, view.chart)
    for index in range(len(texts)):
        session.select((f"timeline/events/{index}",))
        hands.key(Qt.Key.Key_Right)
        view.grab()
    assert dates(session).split()[-1] == "9999-12-31"


def test_groups_have_lanes_of_their_own(chart: EventChart, session: Session) -> None:
    for index, group in enumerate(("甲组", "乙组", "甲组", "")):
        key = f"timeline/events/{index}/group"
        session.edit(lambda p, key=key, group=group: set_value(p, key, group), "elsewhere")
    made = chart.arrangement()
    assert [band.group for band in made.lanes.bands] == ["甲组", "乙组", ""]
    assert made.lanes.of[0] < made.lanes.of[1] < made.lanes.of[3]
    chart.grab()


def test_every_control_has_a_name(view: EventChartView) -> None:
    assert unnamed(view) == []


def groups(session: Session) -> list[str]:
    timeline = session.project.timeline
    return [event.group for event in timeline.events] if timeline else []


def in_groups(session: Session, *names: str) -> None:
    for index, name in enumerate(names):
        session.edit(
            lambda p, at=index, name=name: set_value(p, f"timeline/events/{at}/group", name), "elsewhere"
        )


def test_an_event_is_dragged_into_another_group(
    chart: EventChart, session: Session, hands: ChartHands
) -> None:
    in_groups(session, "甲组", "乙组", "甲组", "乙组")
    before, steps = dates(session), len(session.history.labels())
    at = middle(chart, 0)
    way = middle(chart, 3).y() - at.y()
    hands.press(at)
    hands.move(at + QPointF(2, way / 2))
    hands.move(at + QPointF(3, way))
    assert groups(session) == ["乙组", "乙组", "甲组", "乙组"]
    assert chart.rect_of(0).center().y() == middle(chart, 3).y()
    chart.grab()
    hands.release(at + QPointF(3, way))
    assert dates(session) == before  # straight down, as a hand means it
    assert session.history.labels()[steps:] == ("Change “Group”",)
    session.undo()
    assert groups(session) == ["甲组", "乙组", "甲组", "乙组"]


def test_a_way_back_into_its_group_leaves_no_trace(
    chart: EventChart, session: Session, hands: ChartHands
) -> None:
    in_groups(session, "甲组", "乙组", "甲组", "乙组")
    project, at = session.project, middle(chart, 0)
    hands.press(at)
    hands.move(at + QPointF(0, 500))  # beyond the last lane
    assert groups(session)[0] == "乙组"
    hands.move(at + QPointF(0, -500))
    assert groups(session)[0] == "甲组"
    hands.move(at)
    hands.release(at)
    assert session.project == project


def test_group_and_date_change_together(chart: EventChart, session: Session, hands: ChartHands) -> None:
    in_groups(session, "甲组", "乙组", "甲组", "乙组")
    at, way = middle(chart, 3), middle(chart, 0).y() - middle(chart, 3).y()
    days = DateSpan.parse("2021-06-01").start_key - DateSpan.parse("2023-01-01").start_key
    hands.drag(at, days * chart.px_per_day, way)
    assert texts(session) == "甲丁乙丙"
    assert groups(session) == ["甲组", "甲组", "乙组", "甲组"]


def test_without_groups_only_dates_change(chart: EventChart, session: Session, hands: ChartHands) -> None:
    hands.drag(middle(chart, 3), 40, 120)
    assert groups(session) == [""] * 4
    assert session.history.labels()[1:] == ("Change “Date”",)


def test_keys_take_events_from_group_to_group(chart: EventChart, session: Session, hands: ChartHands) -> None:
    in_groups(session, "甲组", "乙组", "甲组", "乙组")
    hands.click(middle(chart, 0))
    hands.key(Qt.Key.Key_Down, SHIFT)
    assert groups(session) == ["乙组", "乙组", "甲组", "乙组"]
    chart.select([3])
    hands.key(Qt.Key.Key_Up, SHIFT)
    hands.key(Qt.Key.Key_Down, SHIFT)
    hands.key(Qt.Key.Key_Down, SHIFT)  # there is no further one
    session.select(())
    hands.key(Qt.Key.Key_Down, SHIFT)
    assert groups(session) == ["乙组", "乙组", "甲组", "甲组"]


def test_a_double_click_in_a_groups_lane_makes_an_event_of_that_group(
    chart: EventChart, session: Session, hands: ChartHands
) -> None:
    in_groups(session, "甲组", "乙组", "甲组", "乙组")
    show_days(chart, "2019-01-01", "2024-01-01")
    at = QPointF(chart.x_of(DateSpan.parse("2019-06-01").start_key), middle(chart, 1).y())
    hands.double_click(at)
    assert session.selection == ("timeline/events/0",)
    assert groups(session)[0] == "乙组"
