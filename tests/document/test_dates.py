import copy
import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan, format_date

PRINTED = [
    # EDTF, Chinese, English
    ("2021-12-17", "2021年12月17日", "17 December 2021"),
    ("2022-03-07", "2022年3月7日", "7 March 2022"),
    ("2022-03", "2022年3月", "March 2022"),
    ("2022", "2022年", "2022"),
    ("0618", "618年", "618"),
    ("2022-21", "2022年春", "Spring 2022"),
    ("2022-22", "2022年夏", "Summer 2022"),
    ("2022-23", "2022年秋", "Autumn 2022"),
    ("2022-24", "2022年冬", "Winter 2022"),
    ("199X", "20世纪90年代", "1990s"),
    ("202X", "21世纪20年代", "2020s"),
    ("200X", "21世纪头10年", "2000s"),
    ("19XX", "20世纪", "20th century"),
    ("20XX", "21世纪", "21st century"),
    ("11XX", "12世纪", "12th century"),
    ("2022-XX", "2022年", "2022"),
    ("2022-03-XX", "2022年3月", "March 2022"),
    ("2022-XX-XX", "2022年", "2022"),
    ("2022~", "约2022年", "c. 2022"),
    ("2022?", "2022年（？）", "2022 (?)"),
    ("2022-03%", "约2022年3月（？）", "c. March 2022 (?)"),
    ("2022-21~", "约2022年春", "c. Spring 2022"),
    ("199X~", "约20世纪90年代", "c. 1990s"),
    ("2021-12-17/2021-12-18", "2021年12月17日—18日", "17–18 December 2021"),
    ("2021-11-30/2021-12-02", "2021年11月30日—12月2日", "30 November – 2 December 2021"),
    ("2021-12-30/2022-01-02", "2021年12月30日—2022年1月2日", "30 December 2021 – 2 January 2022"),
    ("2021-12-17/2022-12-17", "2021年12月17日—2022年12月17日", "17 December 2021 – 17 December 2022"),
    ("2021-03/2021-05", "2021年3月—5月", "March–May 2021"),
    ("2021-12/2022-01", "2021年12月—2022年1月", "December 2021 – January 2022"),
    ("2020/2022", "2020年—2022年", "2020–2022"),
    ("2022-21/2022-23", "2022年春—秋", "Spring–Autumn 2022"),
    ("2021-24/2022-21", "2021年冬—2022年春", "Winter 2021 – Spring 2022"),
    ("2021-03/2021-05-10", "2021年3月—5月10日", "March – 10 May 2021"),
    ("2021-03-05/2021-05", "2021年3月5日—5月", "5 March – May 2021"),
    ("2021/2022-03", "2021年—2022年3月", "2021 – March 2022"),
    ("2022-21/2022-10", "2022年春—2022年10月", "Spring 2022 – October 2022"),
    ("2021-03~/2021-05", "约2021年3月—5月", "c. March – May 2021"),
    ("2021-03/2021-05~", "2021年3月—约5月", "March – c. May 2021"),
    ("198X/199X", "20世纪80年代—20世纪90年代", "1980s–1990s"),
    ("2022/2022", "2022年", "2022"),
    ("../2021-05", "截至2021年5月", "Until May 2021"),
    ("2021/..", "2021年起", "From 2021"),
    ("2021-05-27/..", "2021年5月27日起", "From 27 May 2021"),
    ("-0220", "公元前221年", "221 BC"),
    ("0000", "公元前1年", "1 BC"),
    ("-0137-03~", "约公元前138年3月", "c. March 138 BC"),
    ("-0220/-0205", "公元前221年—公元前206年", "221 BC – 206 BC"),
    ("-0137/0009", "公元前138年—公元9年", "138 BC – AD 9"),
    ("-02XX", "公元前3世纪", "3rd century BC"),
    ("-00XX/01XX", "公元前1世纪—公元2世纪", "1st century BC – 2nd century"),
    ("../-0220", "截至公元前221年", "Until 221 BC"),
]


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("2021-12-17", "12月17日", "17 December"),
        ("2021-12", "12月", "December"),
        ("2021", "2021年", "2021"),
        ("2021-21", "春", "Spring"),
        ("2022-03", "2022年3月", "March 2022"),
        ("2021-12-17/2021-12-18", "12月17日—18日", "17–18 December"),
        ("2021-12-30/2022-01-02", "12月30日—2022年1月2日", "30 December – 2 January 2022"),
        ("2020-12-30/2021-01-02", "2020年12月30日—1月2日", "30 December 2020 – 2 January"),
        ("2021-05/..", "5月起", "From May"),
        ("../2021-05", "截至5月", "Until May"),
        ("202X", "21世纪20年代", "2020s"),
    ],
)
def test_the_year_of_a_heading_is_not_said_again(text: str, chinese: str, english: str) -> None:
    span = DateSpan.parse(text)
    assert format_date(span, "zh-Hans", 2021) == chinese
    assert format_date(span, "en", 2021) == english


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain", "is_range", "year"),
    [
        ("2022~", True, False, False, 2022),
        ("2022?", False, True, False, 2022),
        ("2022-03%", True, True, False, 2022),
        ("2021-03/2022-05~", True, False, True, 2021),
        ("../2021-05", False, False, True, 2021),
        ("2021/..", False, False, True, 2021),
        ("2021-12-31", False, False, False, 2021),
    ],
)
def test_what_is_not_known_of_a_date(
    text: str, approximate: bool, uncertain: bool, is_range: bool, year: int
) -> None:
    span = DateSpan.parse(text)
    assert (span.approximate, span.uncertain, span.is_range, span.year) == (
        approximate,
        uncertain,
        is_range,
        year,
    )


@pytest.mark.parametrize(("text", "chinese", "english"), PRINTED)
def test_printed_as_newspapers_do(text: str, chinese: str, english: str) -> None:
    span = DateSpan.parse(text)
    assert format_date(span, "zh-Hans") == chinese
    assert format_date(span, "en") == english


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2022-02-30", "“2022-02-30” is no day of the calendar: 2022-02 has 28 days"),
        ("2100-02-29", "2100-02 has 28 days"),
        ("2022-00", "no such month"),
        ("2022-13", "months run from 01 to 12"),
        ("2022-25", "seasons from 21 to 24"),
        ("2022-21-03", "a day in a season"),
        ("2022-05/2022-03", "runs backwards: put the earlier date first"),
        ("2022-03-08/2022-03-07", "runs backwards"),
        ("../..", "no date at all"),
        ("2022/", "write .. for an open end"),
        ("/2022", "write .. for an open end"),
        ("-0000", "1 BC is written 0000"),
        ("-022X", "is not a date"),
        ("公元前221年", "write -0220"),
        ("221 BC", "write -0220"),
        ("20XX-03", "no certain year"),
        ("2022-XX-03", "a day but no month"),
        ("2022年3月7日", "write 2022-03-07"),
        ("2022/3/7", "write 2022-03-07"),
        ("2022.3.7", "write 2022-03-07"),
        ("2022-3-7", "write 2022-03-07"),
        ("2022年3月", "write 2022-03"),
        ("２０２２", "write it like 2022"),
        ("昨天", "“昨天” is not a date: write it like 2022, 2022-03"),
        ("99999", "is not a date"),
        ("2022-W01-1", "is not a date"),
        ("2022-03-07T12:00", "is not a date"),
        ("", "the date is empty"),
    ],
)
def test_what_is_no_date_is_refused_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as caught:
        DateSpan.parse(text)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2022-03-07", date(2022, 3, 7), date(2022, 3, 7), "day"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2022", date(2022, 1, 1), date(2022, 12, 31), "year"),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28), "season"),
        ("9999-24", date(9999, 12, 1), date(9999, 12, 31), "season"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("00XX", date(1, 1, 1), date(99, 12, 31), "century"),
        ("2021-12-17/2022", date(2021, 12, 17), date(2022, 12, 31), "year"),
    ],
)
def test_keys_are_the_earliest_and_latest_day(text: str, first: date, last: date, precision: str) -> None:
    span = DateSpan.parse(text)
    assert (span.start_key, span.end_key) == (first.toordinal(), last.toordinal())
    assert span.precision == precision


def test_open_ends_sort_outside_everything() -> None:
    spans = [DateSpan.parse(text) for text in ("2021/..", "0001-01-01", "../2021", "9999-12-31", "2021")]
    assert [span.text for span in sorted(spans)] == ["../2021", "0001-01-01", "2021", "2021/..", "9999-12-31"]
    assert spans[0].end_key == OPEN_END > spans[3].end_key
    assert spans[2].start_key == OPEN_START < spans[1].start_key
    assert spans[0].is_open
    assert not spans[4].is_open


def test_a_span_is_a_value() -> None:
    span = DateSpan.parse(" 2022-03 ")
    assert span.text == "2022-03"
    assert span == DateSpan.parse("2022-03")
    assert len({span, DateSpan.parse("2022-03"), DateSpan.parse("2022-04")}) == 2
    assert pickle.loads(pickle.dumps(span)) == copy.deepcopy(span) == span
    assert span != "2022-03"
    with pytest.raises(AttributeError):
        span.text = "2023"
    with pytest.raises(AttributeError):
        del span.text


_day = st.dates(min_value=date(1, 1, 1))
_point = st.builds(
    lambda day, width, qualifier: day.isoformat()[:width] + qualifier,
    _day,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?", "%"]),
)


@given(_point)
def test_text_round_trips(text: str) -> None:
    assert DateSpan.parse(text).text == text


@given(_point, _point)
def test_a_range_holds_its_ends_or_is_refused(first: str, last: str) -> None:
    start, end = DateSpan.parse(first), DateSpan.parse(last)
    text = f"{first}/{last}"
    if start.start_key > end.end_key:
        with pytest.raises(ValueError, match="backwards"):
            DateSpan.parse(text)
    else:
        span = DateSpan.parse(text)
        assert (span.text, span.start_key, span.end_key) == (text, start.start_key, end.end_key)


@given(st.lists(_point, min_size=2, max_size=2))
def test_order_follows_time_and_agrees_with_equality(texts: list[str]) -> None:
    a, b = (DateSpan.parse(text) for text in texts)
    assert (a < b) + (b < a) + (a == b) == 1
    if a.end_key < b.start_key:
        assert a < b


@given(_day.filter(lambda day: day < date(9999, 12, 31)))
def test_consecutive_days_sort_in_order(day: date) -> None:
    assert DateSpan.parse(day.isoformat()) < DateSpan.parse((day + timedelta(days=1)).isoformat())


@given(st.text(alphabet="0123456789-/.XTZ~?%年月日 ", max_size=24))
def test_any_text_prints_or_is_refused(text: str) -> None:
    try:
        span = DateSpan.parse(text)
    except ValueError:
        return  # anything else fails the test
    assert format_date(span, "zh-Hans")
    assert format_date(span, "en")
