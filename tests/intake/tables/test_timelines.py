"""Timelines of other programs: TimelineJS and calendars."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.intake.tables.calendars import read_calendar
from chengyu_desktop.intake.tables.delimited import parse_delimited
from chengyu_desktop.intake.tables.files import read_table_part
from chengyu_desktop.intake.tables.timelinejs import is_timelinejs, read_timelinejs_json, timelinejs_rows
from chengyu_desktop.storage.errors import ProjectFileError

CSV = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Type,Group\n"
    ",,,,,,,,,双城经济圈,两年来的大事,,,title,\n"
    "2020,1,3,,,,,,,财经委会议,<p>作出<b>部署</b></p>,http://x/y.jpg,新华社,,会议\n"
    "2021,12,17,,2021,12,18,,去年底,党政代表团来渝,,,,,\n"
    "两千年,,,,,,,,,没有年份,,,,,\n"
)


def test_the_spreadsheet() -> None:
    sheet = parse_delimited(CSV)
    assert is_timelinejs(sheet)
    found = timelinejs_rows(sheet)
    assert [(e.date.text, e.text, e.wording) for e in found.events] == [
        ("2020-01-03", "财经委会议　作出部署", ""),
        ("2021-12-17/2021-12-18", "党政代表团来渝", "去年底"),
    ]
    assert [doubt.row for doubt in found.doubts] == [5]
    left = {cell for _, cell in found.left_over}
    assert found.title == "双城经济圈"
    assert {"两年来的大事", "http://x/y.jpg", "新华社", "没有年份"} <= left


def test_json(tmp_path: Path) -> None:
    timeline = {
        "title": {"text": {"headline": "题"}},
        "events": [
            {
                "start_date": {"year": "2020", "month": 1, "day": "3"},
                "text": {"headline": "会议", "text": "a &amp; b"},
            },
            {"start_date": {"year": "-221"}, "text": {"headline": "统一"}},
            {"start_date": {}, "text": {"headline": "无日期"}},
            "no event",
        ],
    }
    file = tmp_path / "timeline.json"
    file.write_text(json.dumps(timeline), encoding="utf-8")
    found = read_table_part(file)
    assert [(e.date.text, e.text) for e in found.events] == [
        ("2020-01-03", "会议　a & b"),
        ("-0220", "统一"),  # 221 BC: EDTF has a year 0, TimelineJS none
    ]
    assert [doubt.row for doubt in found.doubts] == [3, 4]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"events": 3}', b"[" * 100_000, b"\xff\xfe"])
def test_other_json_is_refused(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(data)
    with pytest.raises(ProjectFileError, match=r"x\.json"):
        read_table_part(file)


ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20211217
DTEND;VALUE=DATE:20211219
SUMMARY:代表团来渝\\, 考察
DESCRIPTION:签订协议\\n及子协议
LOCATION:重庆
END:VEVENT
BEGIN:VEVENT
UID:1
DTSTART:20200103T093000Z
DTEND:20200103T110000Z
SUMMARY:会议
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:无日期
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def test_a_calendar() -> None:
    found = read_calendar(ICS.encode())
    assert [(e.date.text, e.text) for e in found.events] == [
        ("2020-01-03", "会议"),
        ("2021-12-17/2021-12-18", "代表团来渝, 考察　签订协议 及子协议"),
    ]
    assert [doubt.row for doubt in found.doubts] == [2, 3]
    assert {cell for _, cell in found.left_over} == {"重庆", "无日期"}


def test_a_calendar_in_the_time_of_its_desk() -> None:
    """22:00 in UTC is the next day in Shanghai; what was called off is no event."""
    text = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nX-WR-TIMEZONE:Asia/Shanghai\n"
        "BEGIN:VEVENT\nUID:1\nDTSTART:20250529T220000Z\nDTEND:20250529T233000Z\nSUMMARY:报告会\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:2\nDTSTART:20250530T220000Z\nSUMMARY:讲座\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    found = read_calendar(text.replace("\n", "\r\n").encode())
    assert [(e.date.text, e.text) for e in found.events] == [("2025-05-30", "报告会")]
    assert found.left_over == ((2, "讲座"),)


@given(st.binary(max_size=300) | st.text("BEGIN:VCALENDAR\r\nEVT;=DTSTART2021", max_size=200).map(str.encode))
def test_no_calendar_is_too_odd(data: bytes) -> None:
    with suppress(ValueError):
        read_calendar(data)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["events", "start_date", "year", "text", "timeline"]), inner)
        ),
    )
)
def test_no_json_is_too_odd(value: object) -> None:
    with suppress(ValueError):
        read_timelinejs_json(json.dumps(value).encode())
