from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.intake.chinese_dates import read_chinese_date
from chengyu_desktop.intake.date_phrase import DateContext
from chengyu_desktop.intake.english_dates import read_english_date

REFERENCE = date(2024, 9, 10)


def context() -> DateContext:
    return DateContext(REFERENCE, 2015, 3, 9)


@pytest.mark.parametrize(
    ("text", "words", "span", "wording"),
    [
        ("2020年1月3日，会议", "2020年1月3日", "2020-01-03", ""),
        ("2021年12月17日—18日", "2021年12月17日—18日", "2021-12-17/2021-12-18", ""),
        ("2021年12月30日至2022年1月2日", "2021年12月30日至2022年1月2日", "2021-12-30/2022-01-02", ""),
        ("2022年3月开工", "2022年3月", "2022-03", ""),
        ("6月24日 上午", "6月24日 上午", "2015-06-24", "6月24日 上午"),
        ("今年5月", "今年5月", "2024-05", ""),
        ("去年12月1日", "去年12月1日", "2023-12-01", ""),
        ("次年4月16日：", "次年4月16日", "2016-04-16", ""),
        ("同年冬，", "同年冬", "2015-24", ""),
        ("同年", "同年", "2015", ""),
        ("1—5月", "1—5月", "2015-01/2015-05", ""),
        ("今年1─5月", "今年1─5月", "2024-01/2024-05", ""),
        ("上半年", "上半年", "2015-01/2015-06", "上半年"),
        ("2024年一季度", "2024年一季度", "2024-01/2024-03", "2024年一季度"),
        ("二〇二二年十月二十日", "二〇二二年十月二十日", "2022-10-20", ""),
        ("十月二十日", "十月二十日", "2015-10-20", ""),
        ("一九三○年春", "一九三○年春", "1930-21", ""),
        ("“十四五”时期", "“十四五”时期", "2021/2025", "“十四五”时期"),
        ("“一五”时期", "“一五”时期", "1953/1957", "“一五”时期"),
        ("“三五”时期", "“三五”时期", "1966/1970", "“三五”时期"),
        ("20世纪80年代", "20世纪80年代", "198X", "20世纪80年代"),
        ("1950年代", "1950年代", "195X", "1950年代"),
        ("1966年至1969年", "1966年至1969年", "1966/1969", ""),
        ("2019年起", "2019年起", "2019/..", ""),
        ("2021年3月起步", "2021年3月", "2021-03", ""),
        ("2035年前后", "2035年前后", "2035~", ""),
        ("2022年底", "2022年底", "2022-12~", "2022年底"),
        ("2008-08-01", "2008-08-01", "2008-08-01", ""),
        ("2012.7", "2012.7", "2012-07", ""),
        ("3日 开幕", "3日", "2015-03-03", ""),
        ("公元前221年，秦统一", "公元前221年", "-0220", ""),
        ("公元前221—前206年", "公元前221—前206年", "-0220/-0205", ""),
        ("约公元前138年—公元9年", "约公元前138年—公元9年", "-0137~/0009", ""),
        ("公元前3世纪", "公元前3世纪", "-02XX", ""),
        ("公元97年：班超", "公元97年", "0097", ""),
        ("约公元399年，法显", "约公元399年", "0399~", ""),
        ("629年（唐贞观三年）　玄奘", "629年（唐贞观三年）", "0629", "629年（唐贞观三年）"),
        ("2025.8.21～8.25 | 试验", "2025.8.21～8.25", "2025-08-21/2025-08-25", ""),
        ("2025.8.21—25", "2025.8.21—25", "2025-08-21/2025-08-25", ""),
        ("2021—2022年 全覆盖", "2021—2022年", "2021/2022", ""),
        ("2022年9月1日、17日 出舱", "2022年9月1日、17日", "2022-09-01/2022-09-17", "2022年9月1日、17日"),
        ("同日，关闭", "同日", "2015-03-09", ""),
        ("次日，完成", "次日", "2015-03-10", ""),
        ("同月14日，立案", "同月14日", "2015-03-14", ""),
        ("“十四五”末", "“十四五”末", "2025~", "“十四五”末"),
        ("2月11—13日，冬季", "2月11—13日", "2015-02-11/2015-02-13", ""),
        ("2020年疫情期间 停工", "2020年疫情期间", "2020", "2020年疫情期间"),
        ("15日14：00 发布", "15日14：00", "2015-03-15", "15日14：00"),
        ("16日傍晚 减弱", "16日傍晚", "2015-03-16", "16日傍晚"),
        ("2O21年7月4日 出舱", "2O21年7月4日", "2021-07-04", ""),
    ],
)
def test_chinese(text: str, words: str, span: str, wording: str) -> None:
    phrase = read_chinese_date(text, context())
    assert phrase is not None
    assert (text[: phrase.end].strip(), str(phrase.span), phrase.wording) == (words, span, wording)


@pytest.mark.parametrize(
    "text", ["6月30日前完成", "年底前", "2.2万人", "3600人", "一是", "12时52分", "下午", "1.2亿元", "2020个"]
)
def test_no_chinese_date(text: str) -> None:
    phrase = read_chinese_date(text, context())
    assert phrase is None or phrase.span is None or phrase.bare


def test_what_the_calendar_lacks_has_no_span() -> None:
    phrase = read_chinese_date("2021年2月30日", context())
    assert phrase is not None
    assert phrase.span is None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("March 14, 2022 - Inspectors", "2022-03-14"),
        ("Aug. 17-18, 2023", "2023-08-17/2023-08-18"),
        ("March 30-April 2, 2021", "2021-03-30/2021-04-02"),
        ("Dec. 30-Jan. 2, 2022", "2021-12-30/2022-01-02"),
        ("9 August 2022", "2022-08-09"),
        ("January–April 2023", "2023-01/2023-04"),
        ("June 2022", "2022-06"),
        ("Spring 2023", "2023-21"),
        ("Q3 2023", "2023-07/2023-09"),
        ("1990s", "199X"),
        ("c. 1850", "1850~"),
        ("May 6", "2015-05-06"),
        ("221 BC", "-0220"),
        ("221–206 BC", "-0220/-0205"),
        ("Mid-March 2023 – First", "2023-03~"),
        ("Late 2022", "2022-12~"),
        ("Since 2023", "2023/.."),
        ("c. 138 BC – AD 9", "-0137~/0009"),
    ],
)
def test_english(text: str, span: str) -> None:
    phrase = read_english_date(text, context())
    assert phrase is not None
    assert str(phrase.span) == span


def test_a_year_that_turns_between_two_entries() -> None:
    context = DateContext(REFERENCE)
    spans = []
    for text in ("2021年11月25日", "12月3日", "1月4日", "3月"):
        phrase = read_chinese_date(text, context)
        assert phrase is not None
        assert phrase.span is not None
        context.follow(phrase.span)
        spans.append(str(phrase.span))
    assert spans == ["2021-11-25", "2021-12-03", "2022-01-04", "2022-03"]


def test_a_bare_day_long_after_the_reference_was_last_years() -> None:
    phrase = read_chinese_date("12月3日", DateContext(REFERENCE))
    assert phrase is not None
    assert (str(phrase.span), phrase.guessed) == ("2023-12-03", True)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [(0, 1, 1, "0000-01-02"), (2024, 2, 28, "2024-02-29"), (9999, 12, 31, "9999-12-31")],
)
def test_the_next_day_at_the_ends_of_the_calendar(year: int, month: int, day: int, expected: str) -> None:
    phrase = read_chinese_date("次日，完成", DateContext(REFERENCE, year, month, day))
    assert phrase is not None
    assert phrase.span is not None
    assert phrase.span.text == expected
