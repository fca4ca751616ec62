"""What a window needs of the reader: spans, confidence, alternatives, roles by hand; and cases of their own."""

from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.compose import compose_project, everything, nothing
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.structure import Role, Structure

DAY = date(2022, 6, 25)


def structure_of(text: str, **options) -> Structure:
    return read_structure(Copy(text), DAY, **options)


def project_of(text: str, accept=nothing, **options) -> Project:
    return compose_project(structure_of(text, **options), accept)


def roles(text: str, **options) -> list[tuple[str, str]]:
    return [(piece.role, piece.text.text) for piece in structure_of(text, **options).pieces]


PAGE = """标题在此

大事记
2020年1月3日　起步
6月24日　收官

第一专题
●建成道路5OO公里,
里程居首
●新增学位2.8万个

资料来源:市统计局  制图/李明"""


def test_pieces_lie_where_their_words_are() -> None:
    structure = structure_of(PAGE)
    for piece in structure.pieces:
        words = "".join(PAGE[start:end] for start, end in piece.spans)
        assert "".join(words.split()) == "".join(piece.text.text.split())
    joined = structure.of("statement")[0]
    assert len(joined.spans) == 2  # two lines of the source, one statement
    assert joined.text.text == "建成道路5OO公里,里程居首"


def test_events_carry_the_year_over() -> None:
    assert [str(piece.date) for piece in structure_of(PAGE).of("event_date")] == ["2020-01-03", "2020-06-24"]


def test_misreadings_are_proposed_and_not_applied() -> None:
    structure = structure_of(PAGE)
    misread = [(one.text, one.replacement) for one in structure.proposals if one.kind == "misreading"]
    assert misread == [("5OO", "500")]
    assert compose_project(structure).panels[0].body[0].text == "建成道路5OO公里，里程居首"  # type: ignore[attr-defined]
    corrected = compose_project(structure, everything)
    assert corrected.panels[0].body[0].text == "建成道路**500公里**，里程居首"  # type: ignore[attr-defined]


def test_a_role_chosen_by_hand_stands() -> None:
    at = PAGE.index("第一专题")
    assert ("panel_title", "第一专题") in roles(PAGE)
    chosen = roles(PAGE, roles={at: "lede"})
    assert ("lede", "第一专题") in chosen
    left = structure_of(PAGE, roles={at: "left_over"})
    assert "第一专题" in [one.text for one in left.left_over if one.reason == "chosen"]
    assert ("title", "第一专题") in roles(PAGE, roles={at: "title"})
    assert ("kicker", "标题在此") in roles(PAGE, roles={at: "title"})


def test_a_dated_line_may_be_made_a_statement() -> None:
    text = "标题\n\n专题\n●2020年1月3日，起步\n●2021年1月3日，收官"
    assert [role for role, _ in roles(text)].count("event_date") == 2
    at = text.index("2020")
    assert ("statement", "2020年1月3日，起步") in roles(text, roles={at: "statement"})


def test_every_piece_has_alternatives_or_certainty() -> None:
    for piece in structure_of(PAGE).pieces:
        assert 0 < piece.confidence <= 1
        assert piece.why


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("标题\n\n第 3 版\n\n正文一句话。", "第 3 版"),
        ("标题\n\n正文一句话。\n\n上接第1版", "上接第1版"),
        ("标题\n\n正文一句话。\n阅读 10万+　点赞 3", "阅读 10万+　点赞 3"),
        ("2021年8月3日 星期二\n标题\n\n正文一句话。", "2021年8月3日 星期二"),
        ("标题\n\n正文一句话。\n\nPage 3 of 8", "Page 3 of 8"),
    ],
)
def test_page_furniture_is_left_over(text: str, furniture: str) -> None:
    left = [one.text for one in structure_of(text).left_over if one.reason == "furniture"]
    assert "".join(left) == furniture


def test_the_copys_own_dateline_is_its_reference() -> None:
    text = "2019年6月30日 星期日\n\n标题\n\n去年3月，开工建设。\n今年5月，建成通车。"
    structure = read_structure(Copy(text))
    assert [str(piece.date) for piece in structure.of("event_date")] == ["2018-03", "2019-05"]


def test_a_sentence_that_breaks_off_is_doubted() -> None:
    structure = structure_of("标题\n\n专题\n●中欧班列（成渝）今年1—5月联\n●完整的一句话")
    assert [piece.text.text for piece in structure.unsure() if piece.role == "statement"] == [
        "中欧班列（成渝）今年1—5月联"
    ]


def test_the_same_words_elsewhere_show_a_lost_mark() -> None:
    text = "标题\n\n到2035年,重庆、成都进入行列。\n\n大事记\n2021年10月20日 到2035年。重庆、成都进入行列\n2021年11月 开会"
    fixes = [(one.text, one.replacement) for one in structure_of(text).proposals if one.kind == "misreading"]
    assert fixes == [("。", "，")]


def test_markdown_emphasis_is_kept() -> None:
    project = project_of("# 标题\n\n## 专题\n\n- 关键在于**人才**\n- 另一句")
    assert project.panels[0].body[0].text == "关键在于**人才**"  # type: ignore[attr-defined]


def test_nothing_is_made_of_nothing() -> None:
    assert structure_of("").pieces == ()
    assert structure_of("●\n\n---\n").pieces == ()


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 王海 通讯员 刘倩",
        "记者　郑好",
        "记者申晓佳",
        "首席记者 周尤 文/图",
        "By Dana Cole",
        "记者 卞立 成",
    ],
)
def test_bylines(line: str) -> None:
    assert ("compiled", line.replace("\u3000", " ").removeprefix("By ")) in roles(
        f"标题\n\n{line}\n\n正文一句话。"
    )


@pytest.mark.parametrize(
    "line", ["记者从市统计局获悉，全市经济稳中有进", "本报记者 通讯员 实习生 " * 6 + "走进了现场看到"]
)
def test_no_bylines(line: str) -> None:
    """The second took a pattern a quarter of a minute once."""
    assert "compiled" not in [role for role, _ in roles(f"标题\n\n{line}\n\n正文一句话。")]


def test_a_column_with_a_blank_line_after_every_line_is_one_paragraph() -> None:
    lines = [
        "地处秦岭南麓的这座小城，近年来依托丰富的竹",
        "林资源，大力发展竹加工产业，先后引进龙头企",
        "业十余家，建成标准化厂房六万平方米，带动周",
        "边农户三千多户增收，成为远近闻名的竹编之乡",
        "和劳务输出之乡。",
    ]
    text = "竹乡新貌\n\n" + "\n\n".join(lines)
    assert [piece.text.text for piece in structure_of(text).of("lede")] == ["".join(lines)]


HAND = """标题在此

05版 要闻

大事记

2020年1月3日
召开会议

重点任务

● 2021年10月20日，印发纲要
● 建成道路500公里
"""


@pytest.mark.parametrize(
    ("words", "role", "expected"),
    [
        ("05版 要闻", "kicker", ("kicker", "05版 要闻")),  # furniture, which no paragraph before it becomes
        ("2021年10月20日", "event_date", ("event_date", "2021年10月20日")),
        ("建成道路", "event_text", ("event_text", "建成道路500公里")),
        ("重点任务", "timeline_title", ("timeline_title", "重点任务")),
        ("大事记", "panel_title", ("panel_title", "大事记")),
        ("召开会议", "statement", ("statement", "召开会议")),
    ],
)
def test_a_role_by_hand_holds_and_is_beyond_doubt(words: str, role: Role, expected: tuple[str, str]) -> None:
    structure = read_structure(Copy(HAND), date(2022, 6, 25), {HAND.index(words): role})
    (piece,) = (one for one in structure.pieces if (one.role, one.text.text) == expected)
    assert (piece.confidence, piece.why) == (1.0, "chosen")
    taken = sorted(at for one in structure.pieces for at in one.text.at if at >= 0)
    assert len(taken) == len(set(taken))


def test_a_timeline_s_title_without_events_is_kept() -> None:
    text = "标题\n\n大事\n\n● 建成道路500公里\n● 建成桥梁\n"
    structure = read_structure(Copy(text), date(2022, 6, 25), {text.index("大事"): "timeline_title"})
    timeline = first_layout(compose_project(structure)).timeline
    assert timeline is not None
    assert (timeline.title, timeline.events) == ("大事", ())


def test_two_days_stay_two_days() -> None:
    copy = Copy("标题\n\n大事记\n2022年9月1日、17日 两次出舱\n2024年5月28日 再次出舱\n")
    timeline = compose_project(read_structure(copy), nothing).timeline
    assert timeline is not None
    assert [event.wording for event in timeline.events] == ["2022年9月1日、17日", ""]


def test_part_of_an_english_year_is_said_as_the_copy_says_it() -> None:
    copy = Copy(
        "The airport and its years\n\nTimeline\nMay 2014: It opens at last\nEarly 2016: The rail link opens\nLate 2019: It closes\n"
    )
    timeline = compose_project(read_structure(copy), nothing).timeline
    assert timeline is not None
    assert [event.wording for event in timeline.events] == ["", "Early 2016", "Late 2019"]


def test_hours_under_a_day_are_entries_and_keep_their_words() -> None:
    copy = Copy(
        "标题\n\n日程\n6月3日\n9:30　开幕\n14时　首演\n6月4日（周二）\n10:00　讲座\n15:00-17:00　工作坊\n6月5日\n闭幕\n"
    )
    timeline = compose_project(read_structure(copy, DAY), nothing).timeline
    assert timeline is not None
    assert [(str(event.date), event.wording, event.text) for event in timeline.events] == [
        ("2022-06-03", "2022年6月3日 9:30", "开幕"),
        ("2022-06-03", "14时", "首演"),
        ("2022-06-04", "2022年6月4日（周二） 10:00", "讲座"),
        ("2022-06-04", "15:00-17:00", "工作坊"),
        ("2022-06-05", "", "闭幕"),
    ]


def test_sentences_that_begin_with_an_hour_are_one_days() -> None:
    copy = Copy("标题\n\n大事记\n9月5日\n12时52分，发生地震。\n13时，启动响应。\n9月6日\n救援展开。\n")
    assert len(read_structure(copy, DAY).of("event_date")) == 2


def test_bodies_below_bulleted_days() -> None:
    copy = Copy(
        "标题\n\n【进展】\n● 2020年3月\n工程开工建设。\n● 2021年5月\n主体结构封顶。\n● 2022年6月\n全线通车。\n"
    )
    structure = read_structure(copy, DAY)
    assert [piece.text.text for piece in structure.of("event_text")] == [
        "工程开工建设。",
        "主体结构封顶。",
        "全线通车。",
    ]


def test_a_list_below_a_heading_that_stands_apart_has_no_second_heading() -> None:
    copy = "标题在此\n\n三点做法\n\n一是下沉。\n二是共享。\n\n群众感受\n\n“现在方便多了。”居民说。\n\n下一步打算\n\n建成中心4个\n每个村有村医\n签约率达到85%以上\n\n数据来源：卫健局"
    structure = structure_of(copy)
    assert [piece.text.text for piece in structure.of("panel_title")] == [
        "三点做法",
        "群众感受",
        "下一步打算",
    ]
    assert len(structure.of("statement")) == 6


def test_headings_as_wide_as_a_column_are_no_broken_lines() -> None:
    headings = [
        "一、加强基层基础设施建设工程",
        "二、推进城乡公共服务均等化",
        "三、提升困难群众兜底保障力",
        "四、完善乡村综合治理新体系",
    ]
    prose = "这是一段相当长的文字，" * 7 + "到此为止。"
    copy = "全县民生实事年度任务完成情况\n——来自县政府督查室的报告\n" + "".join(
        f"{one}\n{prose}\n" for one in headings
    )
    structure = structure_of(copy)
    assert [piece.text.text for piece in structure.of("title")] == ["全县民生实事年度任务完成情况"]
    assert len(structure.of("panel_title")) == 4


def test_a_line_among_entries_whose_date_no_grammar_knows_is_one_and_doubted() -> None:
    copy = "老厂区的一百二十年\n\n大事记\n清末　织布局建厂\n1912年　改为官商合办\n民国初年　添置蒸汽机\n1937年　毁于战火\n1956年　公私合营\n如今　改为文创园\n"
    structure = structure_of(copy)
    dates = structure.of("event_date")
    assert [piece.text.text for piece in dates] == ["清末", "1912年", "民国初年", "1937年", "1956年", "如今"]
    assert [piece.text.text for piece in dates if piece.confidence < 0.5] == ["清末", "民国初年", "如今"]
    timeline = compose_project(structure, nothing).timeline
    assert timeline is not None
    assert [(str(event.date), event.wording) for event in timeline.events][:3] == [
        ("1912", "清末"),
        ("1912", ""),
        ("1912", "民国初年"),
    ]


def test_a_misread_year_among_entries_is_read_for_what_it_may_be() -> None:
    copy = "The club and its years\n\nTimeline\n1878 The club is founded.\n1889 A first win, by one run.\n19l4 Ten of the eleven enlist.\n1921 A new pavilion opens.\n"
    structure = structure_of(copy)
    assert [str(piece.date) for piece in structure.of("event_date")] == ["1878", "1889", "1914", "1921"]


SPACED = """江城夜市走过五年

五年里，夜市从一条街变成八条街，摊位从三百个增加到两千一百个，管理也跟着变了样。

大事记
2019年6月　河南街试办周末夜市
2020年5月　管理办法出台
2021年8月　松江路段暂停营业
2023年4月　划定八条街区

怎么管
● 熟食摊主须持证上岗
● 油烟设备每周清洗一次
● 凌晨一点前清场

居民怎么说
致和街的赵先生说，油烟比往年少得多了，只是晚上回家找车位要绕三圈。

资料来源：市商务局
记者 王海"""


def test_an_empty_line_between_every_two_lines_says_nothing() -> None:
    spaced = "\n\n".join(line for line in SPACED.splitlines() if line)
    assert roles(spaced) == roles(SPACED)
