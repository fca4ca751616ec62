"""A note to the desk is told by what it speaks of, and what a story says of papers and pages stays."""

from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.envelopes.desk import is_to_desk
from chengyu_desktop.intake.read import read_structure


@pytest.mark.parametrize(
    "text",
    [
        "NUMBERS BOX - Sat business, p.5 - 2 cols x 30cm",
        "Explainer for Sunday - inside spread - approx 480 words incl. timeline",
        "版面：C1文化 字数：约650字 交稿：陈主任",
        "校报第612期 三版稿，约600字，图片在共享盘 0510 文件夹",
        "阿怡：明日A4用，四栏阔，8点前畀初稿我睇，唔该。",
        "小安～明天B1的图表文字贴在下面，左边大事记、右边三个框",
        "编辑老师好，这是我们队的总结稿，文档里直接粘的，格式您再调。",
        "有问题打我分机 2317",
        "排版注意：本篇配车间照片一张，大事记放右栏",
        "Queries: science desk, ext 208",
        "县融媒体中心转来，由打印件扫描识别，未校",
        "港闻组传  图解版用",
        "请报社图表组协助设计，周三前返回清样为盼。",
        "（图7待补，下周一前给）",
        "小周，展签文字定稿了，照这个排，标题用大的",
        "[Image of the cradle to follow on Tuesday, leave half a column]",
        "SLUG: ROVER-BOX",
        "hi Jo, stamps graphic for tomorrow, all checked with the press office",
    ],
)
def test_a_note_is_told(text: str) -> None:
    assert is_to_desk(text)


@pytest.mark.parametrize(
    "text",
    [
        "你明天还能坐这班车吗？",
        "我们的老师",
        "头版头条背后的三十年",
        "A4复印纸涨价了",
        "校报改版，第4版增设读者栏目",
        "书稿出版历时九年",
        "Front page news: how the strike began",
        "Tomorrow's timetable, in five questions",
        "Please hold the line: 40 years of 999",
        "全市发放稿酬1200万元",
        "三栏杆被撞断",
        "一版难求",
        "老师傅的一天",
        "2024版比2023版多出126种药",
        "左边直行，右边掉头",
        "Arm ring: 7cm by 6cm",
        "该报去年头版刊发稿件1200篇，版面改为通栏，配图增加三成。",
        "图书馆里的老稿子",
        "明天开馆，您最关心的五个问题",
        "A page from history",
        "Your questions answered",
        "The story of the missing draft",
    ],
)
def test_a_headline_is_none(text: str) -> None:
    assert not is_to_desk(text)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("小安～明天B1的水情图表文字贴在下面，左边大事记、右边三个框\n有问题打我分机 2317\n\n", ""),
        ("> 校报第612期 三版稿，约600字，图片在共享盘\n\n", ""),
        ("【排版注意：本篇配车间照片一张，大事记放右栏】\n\n", "Queries: science desk, ext 208"),
    ],
)  # fmt: skip
def test_what_it_stands_around_is_read_alike(above: str, below: str) -> None:
    story = "老楼装上新电梯\n\n这个小区三年里装了41部电梯，居民出资两成，其余由街道和区里补贴。\n\n钱从哪儿来\n● 政府补贴每部28万元\n● 住户按楼层分摊\n\n资料来源：街道办"

    def pieces(text: str) -> list[tuple[str, str]]:
        return [(one.role, one.text.text) for one in read_structure(Copy(text), date(2024, 6, 30)).pieces]

    assert pieces(f"{above}{story}\n\n{below}") == pieces(story)
