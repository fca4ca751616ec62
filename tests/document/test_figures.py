"""Figures in prose: what each form says, what is left alone, and laws that hold for any text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.figures import Figure, find_figures, parse_figures
from chengyu_desktop.document.figures.numerals import read_han

PROSE = "第前同比增长下降约近超余多至到—-～.,，、%‰万亿千百十一二三四两0123456789５年月日个项家元倍成分之翻番$￥ upbnto 上半季度"


def only(text: str) -> Figure:
    (figure,) = parse_figures(text)
    return figure


def texts(text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in find_figures(text)]


def test_the_value_is_before_its_magnitude():
    figure = only("总投资1054.5亿元")
    assert (figure.value, figure.magnitude, figure.unit, figure.kind) == (
        Decimal("1054.5"),
        "亿",
        "元",
        "money",
    )


def test_two_magnitudes_give_one_value_in_the_larger():
    assert (only("3亿5000万元").value, only("3亿5000万元").magnitude) == (Decimal("3.5"), "亿")


def test_ends_of_a_range_share_the_upper_magnitude():
    figure = only("投资8000万至1亿元")
    assert (figure.value, figure.high, figure.magnitude) == (Decimal("0.8"), Decimal(1), "亿")


def test_a_change_says_where_it_goes_and_where_its_words_begin():
    text = "结算46.3万人次、同比增长212%"
    change = list(parse_figures(text))[1]
    assert (change.kind, change.direction, change.compared) == ("change", "up", "同比")
    assert text[change.start : change.end] == "212%"
    assert text[change.lead : change.end] == "同比增长212%"


@pytest.mark.parametrize(
    ("text", "direction", "value"),
    [("同比-3.2%", "down", "3.2"), ("环比+0.5%", "up", "0.5"), ("同比增长-1%", "up", "-1")],
)
def test_a_sign_after_a_comparison_says_where_the_change_goes(text: str, direction: str, value: str):
    figure = only(text)
    assert (figure.kind, figure.direction, figure.value, figure.lead) == (
        "change",
        direction,
        Decimal(value),
        0,
    )
    assert figure.compared in ("同比", "环比")


@pytest.mark.parametrize("text", ["气温-3℃", "同比，-3%"])
def test_a_sign_without_a_comparison_is_part_of_the_value(text: str):
    assert (only(text).kind == "change", only(text).value) == (False, Decimal(-3))


@pytest.mark.parametrize(
    ("text", "value", "high", "unit"),
    [
        ("今年1—5月", 1, 5, "月"),
        ("2019年至2021年", 2019, 2021, "年"),
        ("2022年6月底", 6, None, "月"),
        ("去年第四季度", 4, None, "季度"),
        ("前三季度", 3, None, "季度"),
        ("2021年下半年", 2, None, "半年"),
        ("近3年来", 3, None, "年"),
        ("过去的五年里", 5, None, "年"),
        ("二十世纪九十年代", 90, None, "年代"),
    ],
)
def test_a_period_has_value_and_unit_of_its_last_number(text: str, value: int, high: int | None, unit: str):
    figure = only(text)
    assert text[figure.start : figure.end] == text
    assert figure.kind == "period"
    assert (figure.value, figure.high, figure.unit) == (value, high, unit)


def test_the_longest_unit_is_taken():
    assert [only(text).unit for text in ("3万人次", "3万人", "5元/公斤", "5个百分点", "6个")] == [
        "人次",
        "人",
        "元/公斤",
        "个百分点",
        "个",
    ]


def test_a_list_of_changes_goes_one_way():
    assert [f.direction for f in parse_figures("分别下降3.2%、4.1%和5%")] == ["down"] * 3


def test_a_level_is_not_a_change():
    assert [f.kind for f in parse_figures("由12%提高到28%")] == ["percent", "percent"]


def test_from_one_to_another_are_two_figures():
    assert texts("从300家到500家") == ["300家", "500家"]
    assert texts("Membership rose from 1,200 to 4,500 people") == ["1,200", "4,500"]


def test_an_approximation_may_stand_inside_the_magnitude():
    figure = only("3万多亿元")
    assert (figure.value, figure.magnitude, figure.approximate) == (Decimal(3), "万亿", "多")


def test_a_share_is_not_a_rank():
    assert [(f.kind, f.value) for f in parse_figures("前10%")] == [("percent", Decimal(10))]


def test_a_fraction_keeps_its_parts():
    figure = only("三分之一")
    assert (figure.denominator, round(figure.value, 4)) == (3, Decimal("0.3333"))


@pytest.mark.parametrize(
    ("text", "value"),
    [("十", 10), ("二十三", 23), ("一千零五", 1005), ("两百", 200), ("九千九百九十九", 9999)],
)
def test_chinese_numerals(text: str, value: int):
    assert read_han(text) == value


@pytest.mark.parametrize("text", ["一二三", "十百", "二五"])
def test_numerals_that_make_no_number(text: str):
    assert read_han(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "第四次会议",
        "第1届",
        "5G",
        "C919",
        "CR400AF",
        "COVID-19",
        "G20",
        "023-63907114",
        "第十二条",
        "三甲医院",
        "一带一路",
        "十四五",
        "双城",
        "一体化",
        "二十国集团",
        "2020年1月3日",
        "9时30分",
        "8:30",
        "3号线",
        "7×24小时",
        "〔2022〕12号",
        "The 14th Five-Year Plan",
        "June 23, 2022",
        "Article 5",
    ],
)
def test_not_figures(text: str):
    assert list(parse_figures(text)) == []


def test_what_stands_out_on_the_page():
    assert texts("今年1—5月，分列全国第二、第三，均保持全国前十") == ["第二", "第三", "前十"]
    assert texts("节约500元，签约39个项目，四个方面") == ["500元", "39个"]


@given(st.one_of(st.text(), st.text(alphabet=PROSE, max_size=60)))
def test_any_text_gives_spans_in_order_and_apart(text: str):
    at = 0
    for figure in parse_figures(text):
        assert at <= figure.start < figure.end <= len(text)
        assert 0 <= figure.lead <= figure.start
        assert figure.value.is_finite()
        assert figure.denominator > 0
        at = figure.end


@given(
    number=st.decimals(min_value=Decimal("0.1"), max_value=99999, places=1),
    magnitude=st.sampled_from(["", "万", "亿", "万亿"]),
    unit=st.sampled_from(["元", "美元", "家", "人次", "公里", "%", "个百分点", "倍"]),
    before=st.sampled_from(["", "约", "近", "超", "不足"]),
    lead=st.sampled_from(["", "同比增长", "环比下降", "提高"]),
)
def test_a_figure_alone_reads_as_it_does_in_its_sentence(
    number: Decimal, magnitude: str, unit: str, before: str, lead: str
):
    phrase = f"{lead}{before}{number}{magnitude}{unit}"
    text = f"据了解，{phrase}。"
    figure = only(text)
    assert text[figure.lead : figure.end] == phrase
    alone = only(phrase)
    shift = figure.lead
    assert (alone.start + shift, alone.end + shift) == (figure.start, figure.end)
    for field in ("kind", "value", "magnitude", "unit", "approximate", "high", "direction", "compared"):
        assert getattr(alone, field) == getattr(figure, field)
    assert figure.value == number
    assert (figure.magnitude, figure.unit, figure.approximate) == (magnitude, unit, before)


@pytest.mark.parametrize("blank", [" ", "\u2009", "\u202f", "\u00a0"])
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("集装箱吞吐量7 218万标箱", "7 218万标箱", "7218"),
        ("总产量12 345 678.5吨", "12 345 678.5吨", "12345678.5"),
        ("共1 200多个", "1 200多个", "1200"),
        ("累计超3 800亿美元", "超3 800亿美元", "3800"),
    ],
)
def test_a_blank_keeps_thousands_apart(blank: str, text: str, words: str, value: str) -> None:
    text, words = text.replace(" ", blank), words.replace(" ", blank)
    assert texts(text) == [words]
    assert only(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("从1 200家增至2 300家", ["1 200家", "2 300家"]),
        ("电话400 820 8820", []),
        ("图3 120家", ["120家"]),
        ("2024年 300家", ["300家"]),
        ("3 120家企业", ["120家"]),
        ("重庆 3 120人", ["120人"]),
        ("共0 120人", ["120人"]),
        ("共12 34人", ["34人"]),
    ],
)
def test_other_numbers_with_a_blank_between_are_two(text: str, words: list[str]) -> None:
    assert texts(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Night-time low of 29.6C on July 19", ["29.6C"]),
        ("The heat hit 41C, or 105F, at noon", ["41C", "105F"]),
        ("29.6 C", ["29.6 C"]),
        ("29.6°F", ["29.6°F"]),
        ("* Opened 340 cooling centers", ["340"]),
        ("Built 12 schools", ["12"]),
        ("By Tuesday 340 shelters were full", ["340"]),
        ("12\u2009345 people", ["12\u2009345"]),
        ("Seat 12C", []),
        ("the 3C certificate", []),
        ("United 93 passengers", []),
        ("Boeing 737 crews", []),
        ("Article 5 says", []),
    ],
)
def test_english_temperatures_and_counts_after_a_verb(text: str, words: list[str]) -> None:
    assert texts(text) == words


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("占全县的七成一，", "七成一", "0.71"),
        ("增长两成半", "两成半", "0.25"),
        ("八成三的人", "八成三", "0.83"),
        ("七成一线工人", "七成", "0.7"),
        ("三成五年内退休", "三成", "0.3"),
    ],
)
def test_tenths_and_hundredths(text: str, words: str, value: str):
    (figure,) = [one for one in parse_figures(text) if one.unit == "成"]
    assert (text[figure.start : figure.end], figure.value) == (words, Decimal(value))
