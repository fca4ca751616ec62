"""Refusals in the language of the window: every sentence that turns down what was typed is known and translated."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QTranslator

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits_text import Search, find_in
from chengyu_desktop.document.edits_values import checked
from chengyu_desktop.editor.refusals import PHRASES, REFUSALS, refusal
from tests.helpers.refusal_calls import refusal_templates


def test_every_sentence_is_in_the_list_and_none_that_nothing_says() -> None:
    said = refusal_templates()
    assert {text: file for text, file in said.items() if text not in REFUSALS} == {}
    assert [text for text in REFUSALS if text not in said] == []


def test_every_sentence_is_translated_with_its_places(in_chinese: QTranslator) -> None:
    for text in map(str, (*REFUSALS, *PHRASES)):
        shown = in_chinese.translate("Refusals", text) or ""
        assert shown not in ("", text), text
        assert shown.count("{}") == text.count("{}"), text


@pytest.mark.parametrize(
    "typed", ["", "gestern", "2021-13", "2021-02-30", "2022/2021", "2021/", "../..", "2022.3", "-0000"]
)
def test_a_date_that_is_none_is_refused_in_chinese_alone(in_chinese: QTranslator, typed: str) -> None:
    with pytest.raises(ValueError, match=r"\S") as refused:
        DateSpan.parse(typed)
    shown = refusal(str(refused.value))
    assert typed in shown
    words = shown.replace(typed, "")
    assert not any(word in words for word in ("the ", "date", "write", "range", " no ", "give")), shown


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [("(", ""), (")", ""), ("[", ""), ("*", ""), ("a**", ""), ("a{2,1}", ""), ("\\", ""), (r"\q", ""), ("[b-a]", ""),
     (r"(\1)", ""), ("(?<!a*)", ""), ("(?", ""), ("(?Px)", ""), (r"\x1", ""), ("a", r"\2"), ("a", r"\g<b>")],
)  # fmt: skip
def test_an_expression_that_is_none_is_refused_in_chinese_alone(
    in_chinese: QTranslator, pattern: str, replacement: str
) -> None:
    with pytest.raises(ValueError, match="”") as refused:
        list(find_in([("title", "a")], Search(pattern, regex=True), replacement))
    shown = refusal(str(refused.value)).split("”", 1)[1]
    assert not re.search(r"[a-z]{3}", shown), shown


def test_a_value_that_a_field_cant_have(in_chinese: QTranslator) -> None:
    with pytest.raises(ValueError, match="key") as refused:
        checked("x", bool, "key")
    assert "必须" in refusal(str(refused.value))


def test_words_of_the_writer_stay_as_they_are() -> None:
    assert refusal("“{0} {} %s” is no number: write it in digits, like 1054.5").startswith("“{0} {} %s”")
    assert refusal("something else") == "something else"
