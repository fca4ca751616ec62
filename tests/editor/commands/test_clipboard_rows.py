from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event
from chengyu_desktop.editor.commands.clipboard_rows import events_from_rows, events_to_rows, sheet_date

_DATES = st.sampled_from(["2022", "2022-03", "2021-12-17/2021-12-18", "2022~", "../2021-05"])
_WORDS = st.text('甲乙ab12"“”*，。 ', max_size=12).map(str.strip)
_EVENTS = st.builds(Event, date=_DATES.map(DateSpan.parse), text=_WORDS, wording=_WORDS, key=st.booleans())


def texts(rows: str) -> list[str]:
    return [event.text for event in events_from_rows(rows)]


@given(st.lists(_EVENTS, max_size=5))
def test_rows_come_back_as_the_events_they_were(events: list[Event]) -> None:
    assert events_from_rows(events_to_rows(events)) == tuple(events)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2022-03-07", "2022-03-07"),
        ("2022/3/7", "2022-03-07"),
        ("2022.3.7", "2022-03-07"),
        ("2022/3/7 0:00", "2022-03-07"),
        ("2022年3月7日", "2022-03-07"),
        ("2021/12", "2021-12"),
        ("2021年12月", "2021-12"),
        ("2022年", "2022"),
        ("2021/2022", "2021/2022"),
        ("2021-12-17/2021-12-18", "2021-12-17/2021-12-18"),
    ],
)
def test_dates_as_spreadsheets_show_them(written: str, date: str) -> None:
    assert sheet_date(written) == DateSpan.parse(date)


@pytest.mark.parametrize("written", ["", "3/7/2022", "2022/13", "2022/2/30", "2022年3月7日8", "下周"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        sheet_date(written)


def test_heading_and_empty_rows_are_passed_over() -> None:
    assert texts("日期\t事件\n2022-01\t一\n\t\n\n2022-02\t二") == ["一", "二"]


def test_cells_in_quotes_may_hold_lines_tabs_and_quotes() -> None:
    assert texts('2022\t"一\n二"\n2023\t"""甲""\t乙"\n') == ["一 二", '"甲"\t乙']


def test_text_that_begins_with_a_quotation_mark_keeps_it() -> None:
    assert texts('2022\t"双核"联动\n') == ['"双核"联动']


def test_a_row_without_a_date_is_told_with_its_number() -> None:
    with pytest.raises(ValueError, match=r"^row 2 can't be pasted: “明天” is not a date"):
        events_from_rows("2022\t一\n明天\t二\n")


@pytest.mark.parametrize("text", ["", "2022", "甲\t乙\n丙\t丁", "2022-03-07\n2022-03-08"])
def test_other_text_is_no_rows(text: str) -> None:
    assert events_from_rows(text) == ()


def test_long_text_with_an_open_quote_takes_no_time() -> None:
    assert texts("2022\t" + '"' * 20_001) == ['"' * 20_001]


def test_groups_come_back_where_events_have_any() -> None:
    grouped = (
        Event(date=DateSpan.parse("2021-03-05"), text="开工", group="重庆"),
        Event(date=DateSpan.parse("2021-04"), text="通车", key=True, wording="四月"),
    )
    assert events_from_rows(events_to_rows(grouped)) == grouped
    assert events_to_rows(grouped[1:]).count("\t") == 3
