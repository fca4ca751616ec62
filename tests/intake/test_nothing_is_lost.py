"""Every character of the copy is in a part of the project or in what is left over: once, and nothing is made up."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.intake.compose import compose_project, nothing
from chengyu_desktop.intake.copy_source import Copy, read_copy
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.structure import Structure
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.load import parse_project
from tests.helpers.copy_corpus import texts

DAY = date(2024, 6, 30)

lines = st.one_of(
    st.text(max_size=60),
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "● ", "1. ", "一、", "（二）", "- ", "# ", "> ", "| ", "—— ", "①", "【", "\u3000\u3000", "01", "**", "✅",
             "Q1：", "A：", "板块一：", "第二部分 ", "1️⃣ ", "▷", "．", "标题：", "Headline: ", "导语：", "---\n", "时政 | ", "题图：", "1", "2 "]),
        st.sampled_from(
            ["", "2021年3月5日", "6月24日", "同年", "次年", "今年1—5月", "“十四五”时期", "二〇二二年", "1937", "May 6, 2024 - ", "20世纪80年代", "2月30日",
             "13月", "9999年12月31日", "2020/1/1", "1—5月", "上半年", "去年底", "资料来源：", "制图/", "核心提示", "大事记", "第3版", "记者 王某",
             "次日", "同月14日", "公元97年", "约公元399年", "2025.8.21～8.25", "9月1日、17日", "629年（唐）", "Mid-March 2023", "Since 2023", "据新华社",
             "本报记者 王某 制图 李某", "a: b\n---", "数字一：量", "数字二：绿", "记者吴淼 美编陈一", "撰文 江鱼 / 设计 何木", "Source: A | B C", "Early May", "15日14：00", "时间线：", "👇",
             "民国二十一年（1932年）十月", "民國101年", "4/3 07:58", "4/22–4/23 ", "Sunday, April 14, 2024: ", "1934 ", "l953年4月", "8月上旬", "2022.03-2022.05",
             "发件人：王某", "主题：稿件", "您好！", "稿件如下，谢谢", "From: A", "Subject: B", "Hi all,", "Best,", "--", "此致", "小何 14:02", "群（46）", "首页 > 新闻 > 正文",
             "分享到：微信", "【打印本页】", "发布时间：2024-05-13 16:20　来源：某局　浏览次数：10", "图为某地。 马文斌摄", "会议时间：3日", "主持人：某某", "参会人员：某某", "ENDS",
             "Press contact: 0191 555", "A1 GAZETTE     Friday 14 June 1996     Page 7", "副标题：某", "时间轴 某", "公路：通", "Volun-", "teers have", "rnust"]
        ),
        st.sampled_from(["", "，", "：", " ", "  ", "—", "|", "起"]),
        st.text(alphabet="重庆成都建成通车同比增长23.5%亿元，。“”品著市具5OO1─2\\*_|`[](){}\u200b\x00\ufeff ab", max_size=50),
    ),
)  # fmt: skip
copies = st.lists(lines, max_size=14).map(lambda parts: "\n".join(parts))


def check(structure: Structure) -> None:
    source = structure.source
    times = Counter(at for piece in structure.pieces for at in piece.text.at if at >= 0)
    times.update(at for left in structure.left_over for at in range(*left.span))
    assert {at: n for at, n in times.items() if n > 1} == {}
    assert [(at, source[at]) for at in range(len(source)) if not source[at].isspace() and not times[at]] == []
    for piece in structure.pieces:  # and each piece says what stands there
        pairs = [(ch, source[at]) for ch, at in zip(piece.text.text, piece.text.at, strict=True) if at >= 0]
        assert all(a == b or (a == " " and b.isspace()) for a, b in pairs)
        assert list(piece.text.at) == sorted(at for at in piece.text.at if at >= 0) or -1 in piece.text.at
    for left in structure.left_over:
        assert source[slice(*left.span)] == left.text
    check_project(structure)


def check_project(structure: Structure) -> None:
    """The texts of the project are those of the pieces, character by character; only dates are put in another form."""
    project = compose_project(structure, nothing)
    words = [project.title, project.kicker, project.lede_title, project.lede]
    words += [project.credits.source, project.credits.compiled, project.credits.drawn]
    for panel in project.panels:
        words += [panel.title, *(plain_text(block.text) for block in panel.body)]  # type: ignore[attr-defined]
    if project.timeline:
        words += [project.timeline.title, *(event.text for event in project.timeline.events)]
        assert len(project.timeline.events) == len(
            {p.group for p in structure.of("event_date", "event_text")}
        )
    held = Counter("".join("".join(words).split()))
    wanted = Counter(
        "".join("".join(piece.text.text for piece in structure.pieces if piece.role != "event_date").split())
    )
    assert not wanted - held


@pytest.mark.parametrize("path", [*texts("open"), *texts("held")], ids=lambda path: path.name)
def test_of_the_corpus(path):
    check(read_structure(read_copy(path), DAY))


@given(copies)
@example("2020年1月3日\n\n2020年1月3日")
@example("同年\n次年")
@example("● \n●●●")
@settings(max_examples=250, deadline=None)
def test_of_anything(text):
    check(read_structure(Copy(text), DAY))


@given(copies)
@settings(max_examples=80, deadline=None)
def test_the_project_can_be_saved_and_read_back(text):
    structure = read_structure(Copy(text), DAY)
    project = first_layout(compose_project(structure))
    assert parse_project(dump_project(project), BlockTypes())[0] == project


@given(copies, st.data())
@settings(max_examples=80, deadline=None)
def test_nothing_is_lost_when_roles_are_chosen_by_hand(text, data):
    structure = read_structure(Copy(text), DAY)
    if not structure.pieces:
        return
    starts = st.sampled_from([piece.text.start for piece in structure.pieces])
    roles = st.sampled_from(
        [
            "title",
            "kicker",
            "lede",
            "lede_title",
            "panel_title",
            "timeline_title",
            "statement",
            "event_date",
            "event_text",
            "source",
            "left_over",
        ]
    )
    chosen = data.draw(st.dictionaries(starts, roles, max_size=3))
    check(read_structure(Copy(text), DAY, chosen))


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u3000", "\t"])
def test_a_line_of_room_is_read_at_once(space: str) -> None:
    text = f"标题\n\n正文在此。\n2020年5月1日 甲{space * 5000}乙。"
    check(read_structure(Copy(text), DAY))
