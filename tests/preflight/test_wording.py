"""Each rule about words has a text that breaks it, one that doesn't, and a fix after which nothing is left to tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.preflight.fixes import all_fixed, can_fix
from chengyu_desktop.preflight.wording import RULES

PAGE = Page(Frame(297, 420))
CREDITS = Credits(source="统计局", compiled="某某", drawn="某某")


def with_texts(*texts: str, title: str = "", language: str = "zh-Hans") -> Project:
    body = tuple(Statement(text=text) for text in texts)
    return Project(credits=CREDITS, title=title, panels=(Panel(body=body),), language=language)


def told(project: Project) -> list[str]:
    return [problem.rule for problem in preflight(project, PAGE)]


def mended(project: Project) -> list[str]:
    fixed = all_fixed(project, preflight(project, PAGE))
    return [block.text for block in fixed.panels[0].body]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("rule", "text", "better"),
    [
        ("half-width-punctuation", "你好,世界", "你好，世界"),
        ("half-width-punctuation", "共(3)项", "共（3）项"),
        ("half-width-punctuation", "（见图3)三", "（见图3）三"),
        ("half-width-punctuation", "到此为止.", "到此为止。"),
        ("half-width-punctuation", "“双核”,联动", "“双核”，联动"),
        ("straight-quotes", '所谓"双核"联动', "所谓“双核”联动"),
        ("straight-quotes", "'双城'与'经济圈'", "‘双城’与‘经济圈’"),
        ("straight-quotes", '"it\'s"是英文', "“it's”是英文"),
        ("doubled-punctuation", "会议，，指出", "会议，指出"),
        ("doubled-punctuation", "会议指出，。", "会议指出。"),
        ("doubled-punctuation", "会议指出。。", "会议指出。"),
        ("doubled-punctuation", "是吗？，好", "是吗？好"),
        ("space-in-chinese", "双城 经济圈", "双城经济圈"),
        ("space-in-chinese", "会议， 指出", "会议，指出"),
        ("space-in-chinese", "双城\u3000经济圈", "双城经济圈"),
        ("false-dash", "目标--建成", "目标——建成"),
        ("false-dash", "目标──建成", "目标——建成"),
        ("false-dash", "目标－－建成", "目标——建成"),
        ("mixed-digits", "二0二二年", "二〇二二年"),
        ("mixed-digits", "二○二○年", "二〇二〇年"),
    ],
)
def test_slips_are_told_and_mended(rule: str, text: str, better: str) -> None:
    project = with_texts(text)
    assert rule in told(project)
    assert mended(project) == [better]
    assert told(with_texts(better)) == []


@pytest.mark.parametrize(
    "text",
    [
        "你好，世界",
        "GDP (2021), in 1,000 tonnes; it's “so”",
        "好！！！真的？！",
        "他说：“好。”，走了",
        "省略……之后——结束",
        "增长3.5%，达1,000亿元",
        "A股 B股",
        "PM2.5 浓度下降",
        "二〇二二年，第一百零一条",
        "北京—上海",
        "COVID-19疫情",
        "电话023-63658888转3",
        "2021-12-17这一天",
        "1—5月",
        "**重点**，之后",
        "比分3:2",
    ],
)
def test_good_texts_pass(text: str) -> None:
    assert told(with_texts(text)) == []


def test_blanks_part_in_headlines_names_and_captions() -> None:
    project = with_texts("好", title="“双核”联动 成效显著")
    assert told(project) == []


def test_ranges_are_told_apart_from_the_usual_ones() -> None:
    project = with_texts("1—5月", "2—6月", "3-7月", "8~9月")
    assert told(project) == ["mixed-dashes"] * 2
    assert mended(project) == ["1—5月", "2—6月", "3—7月", "8—9月"]
    assert told(with_texts("1-5月", "2-6月")) == []


def test_the_desks_own_mark_wins() -> None:
    assert mended(with_texts("1～5月", "2～6月", "3—7月")) == ["1～5月", "2～6月", "3～7月"]
    assert mended(with_texts("1-5月", "3—7月")) == ["1—5月", "3—7月"]


def test_english_pages_have_their_own_marks() -> None:
    assert told(with_texts("你好,世界 好--", language="en")) == []


def test_events_and_lede_are_read_too() -> None:
    event = Event(date=DateSpan.parse("2021"), text="你好,世界")
    project = Project(credits=CREDITS, lede="双城 经济圈", timeline=Timeline(events=(event,)))
    problems = preflight(project, PAGE)
    assert {(p.rule, p.key) for p in problems} == {
        ("half-width-punctuation", "timeline/events/0/text"),
        ("space-in-chinese", "lede"),
    }


@given(st.text("你好世二〇0○,;:.!?()，。；：？！、“”\"'- —~～─1年月 \u3000a*（）", max_size=14))
def test_fixes_leave_nothing_of_their_kind_and_change_nothing_else(text: str) -> None:
    """A fix either mends its problem or says that it can't: pressed again and again it comes to rest."""
    project = with_texts(text)
    for _ in range(8):
        problems = [p for p in preflight(project, PAGE) if any(p.rule == rule.name for rule in RULES)]
        helped = [p for p in problems if can_fix(project, p)]
        assert helped == problems
        if not problems:
            return
        project = all_fixed(project, problems)
    raise AssertionError(f"{text!r} never comes to rest")
