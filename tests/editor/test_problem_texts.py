"""Problems in the language of the window: every sentence that the package makes is known and translated."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from chengyu_desktop.editor.problem_texts import PROBLEM_TEXTS, problem_hint, problem_message
from chengyu_desktop.frame.problem import Problem, said
from tests.helpers.problem_calls import problem_texts


def test_every_sentence_is_in_the_list_and_none_that_nothing_says() -> None:
    written = problem_texts()
    assert {text: place for text, place in written.items() if text not in PROBLEM_TEXTS} == {}
    assert [text for text in PROBLEM_TEXTS if text not in written] == []


def test_every_sentence_is_translated(in_chinese: QTranslator) -> None:
    untranslated = [
        text for text in map(str, PROBLEM_TEXTS) if in_chinese.translate("Problems", text) in ("", text)
    ]
    assert untranslated == []


def test_a_problem_in_chinese(in_chinese: QTranslator) -> None:
    problem = Problem(
        "info",
        "unknown-key",
        "{name} is no key of {noun}: it is kept but not shown",
        "did you mean “{meant}”?",
        values=said(name="“titel”", noun="the project", meant="title"),
    )
    assert problem_message(problem) == "项目里没有“titel”这一项：已保留，但不显示"
    assert problem_hint(problem) == "是不是“title”？"
    assert problem.message == "“titel” is no key of the project: it is kept but not shown"


def test_nouns_of_blocks_and_of_parts_without_a_name(in_chinese: QTranslator) -> None:
    template = "{name} is no key of {noun}: it is kept but not shown"
    for noun, shown in (("a bars block", "条形图"), ("a seriesrow", "条目")):
        problem = Problem("info", "unknown-key", template, values=said(name="“x”", noun=noun))
        assert shown in problem_message(problem)


def test_braces_in_what_a_user_wrote_stay(in_chinese: QTranslator) -> None:
    problem = Problem("error", "unknown-theme", "there is no theme “{name}”", values=said(name="{0} {name}"))
    assert "{0} {name}" in problem_message(problem)
    assert problem.message == "there is no theme “{0} {name}”"
