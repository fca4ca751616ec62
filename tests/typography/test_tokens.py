from __future__ import annotations

import pytest

from chengyu_desktop.typography import tokens as tokeniser
from chengyu_desktop.typography.classes import classify


def tokens(text):
    return [(kind, text[start:end]) for kind, start, end in tokeniser.tokens(text, classify(text))]


def test_plain_han_has_no_tokens():
    assert tokens("成渝地区双城经济圈第一第二") == []


@pytest.mark.parametrize(
    "figure",
    [
        "第5次",
        "300余家",
        "5亿3000万元",
        "2021年12月17日—18日",
        "1—5月",
        "-5℃",
        "US$30",
        "1.5万元/平方米",
        "120 km",
        "20%～30%",
    ],
)
def test_a_figure_is_one_token(figure):
    assert tokens(f"约{figure}共") == [("figure", figure)]


def test_a_space_after_a_number_stays_outside():
    assert tokens("12 成") == [("figure", "12 成")]  # 成 (tenths) is a unit
    assert tokens("12 渝") == [("figure", "12"), ("space", " ")]


def test_words_marks_and_dashes():
    assert tokens("R&D、C919——……？！") == [
        ("word", "R&D"),
        ("mark", "、"),
        ("word", "C919"),
        ("dash", "——"),
        ("ellipsis", "……"),
        ("stack", "？！"),
    ]


@pytest.mark.parametrize(
    "text", ["9" * 20000, "a" * 20000, "1-" * 10000, "a." * 10000, "1年" * 10000, "￥" * 10000]
)
def test_long_runs_are_walked_whole(text):
    assert "".join(piece for _, piece in tokens(text)) == text


@pytest.mark.parametrize(
    ("text", "language", "western"),
    [
        ("“双核”联动", "zh-Hans", ""),
        ("他说“OK”。", "zh-Hans", ""),
        ("the “smart” city", "zh-Hans", "“”"),
        ("don’t 去", "zh-Hans", "’"),
        ("他说“I don’t know”。", "zh-Hans", "’"),
        ("the “双核” plan", "zh-Hans", ""),
        ("“双核”", "en", "“”"),
    ],
)
def test_which_quotes_are_proportional(text, language, western):
    found = tokeniser.proportional_quotes(text, classify(text), language)
    assert "".join(text[i] for i in sorted(found)) == western


@pytest.mark.parametrize("blank", [" ", "\u2009"])
def test_thousands_kept_apart_by_a_blank_are_one_number(blank):
    figure = f"7{blank}218万标箱"
    assert tokens(f"吞吐量{figure}，") == [("figure", figure), ("mark", "，")]
    assert tokens(f"吞吐量12{blank}345{blank}678.5吨共")[0] == ("figure", f"12{blank}345{blank}678.5吨")


def test_other_numbers_with_a_blank_between_stay_two():
    assert [kind for kind, _ in tokens("电话0400 555 019")].count("figure") == 3
    assert tokens("May 5 340 people")[1:4:2] != [("figure", "5 340")]
