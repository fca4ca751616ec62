"""What a page says of itself, in whatever order a site has it."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.page_fields import is_about_page, page_fields, parts
from chengyu_desktop.intake.read import read_structure

FIELDS = ["发布时间：2020-12-19 10:44:01", "浏览：38次", "阅读 3878", "分享到：", "字体大小", "【打印本页】", "2年前", "责任编辑：刘映", "来源：某某在线"]  # fmt: skip
BODY = "石桥高速公路上周建成通车，全长54.8公里，比原计划提前15个月完工，沿线六个乡镇从此连成一片。"


@given(
    st.permutations(FIELDS).flatmap(lambda order: st.integers(2, len(order)).map(lambda n: order[:n])),
    st.sampled_from(["  ", " ", " | ", "　", " / "]),
)
def test_their_order_and_what_stands_between_them_say_nothing(fields: list[str], between: str) -> None:
    line = between.join(fields)
    found = page_fields(line)
    assert len(found) >= len(fields)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2015-12-29浏览量：2299次",
        "查看: 10085|回复: 32",
        "发表于 2019-1-3 17:31:43 | 显示全部楼层 |阅读模式",
        "somebody 提交于 周三, 2019/03/27 - 23:38",
        "Published: 12 March 2024 · 4 min read · 12 comments",
        "分享到：",
        "返回列表",
        "我来说两句排行榜",
    ],
)
def test_a_line_about_the_page(line: str) -> None:
    assert is_about_page(line)


@pytest.mark.parametrize(
    "line",
    [
        "时间：2024年6月28日 19:00",
        "2024年6月28日",
        "阅读的城市",
        "分享会日程",
        "微信支付十年",
        "评论",
        "来源：某某统计局",
        "浏览量最高的三个馆",
        "Search for the missing boat",
        "Print is back",
        "浏览：新馆开放首月接待读者",
    ],
)
def test_a_line_of_the_story(line: str) -> None:
    assert not is_about_page(line)


def test_a_line_of_fields_is_parted_where_it_names_somebody() -> None:
    line = "来源：四川在线 时间：2020-12-19 10:44:01编辑：刘映"
    begins = [*parts(line), len(line)]
    assert [line[a:b].strip() for a, b in itertools.pairwise(begins)] == [
        "来源：四川在线",
        "时间：2020-12-19 10:44:01",
        "编辑：刘映",
    ]


@pytest.mark.parametrize(
    "above",
    [
        "> 新闻中心 > 公司新闻\n石桥高速公路建成通车\n发布日期：2016年01月04日 来源：某某在线 阅读：3878\n分享到：\n\n",
        "石桥高速公路建成通车\n\n  • 发布时间:2015-12-17\n  • 信息来源:某某在线\n  字体大小:\n\n",
        "导 航\n查看: 10085|回复: 32\n\n石桥高速公路建成通车\n\n2019-01-03 来源: 某某在线\n\n",
        "石桥高速公路建成通车\n\nsomebody 提交于 周三, 2019/03/27 - 23:38\n分类\n\n来源:某某在线 日期:2017-01-03\n\n",
    ],
)
def test_what_stands_above_the_story(above: str) -> None:
    structure = read_structure(Copy(above + BODY), date(2024, 6, 30))
    assert [(one.role, one.text.text) for one in structure.pieces] == [
        ("title", "石桥高速公路建成通车"),
        ("source", "某某在线"),
        ("lede", BODY),
    ]


def test_a_label_and_its_name_on_the_next_line() -> None:
    structure = read_structure(
        Copy(f"石桥高速公路建成通车\n\n{BODY}（记者 刘某）\n责任编辑：\n刘怡\n扫一扫在手机打开当前页")
    )
    assert [one.role for one in structure.pieces] == ["title", "lede"]
    assert [one.text for one in structure.left_over if not one.is_silent] == [
        "刘怡",
        "扫一扫在手机打开当前页",
    ]


def test_a_notice_of_rights_below_a_chronology_is_none_of_its_entries() -> None:
    copy = "地铁大事记\n2005年9月20日，完成全线初步设计。\n2006年5月，西延线获批。\n2010年7月1日，开始空载试运行。\n注：本站部分文章收集自网络，仅供学习参考之用，如有侵权之处请及时联系我们修改、删除，谢谢！"
    structure = read_structure(Copy(copy), date(2024, 6, 30))
    assert not [one for one in structure.pieces if "侵权" in one.text.text]


def test_a_headline_longer_than_any_should_be() -> None:
    headline = "政府工作报告②|川渝两地67个合作共建重大项目开工65个完成投资2154亿元"
    structure = read_structure(Copy(f"{headline}\n{BODY}\n{BODY}"), date(2024, 6, 30))
    assert [one.text.text for one in structure.of("title")] == [headline]


def test_the_headline_stands_right_above_what_the_page_says_of_itself() -> None:
    copy = f"路桥工程股份有限公司【官网】\n\n公司新闻\n\n石桥连接线建成通车\n\n发布时间：2015-12-29浏览量：2299次\n\n{BODY}\n\n返回列表\n"
    structure = read_structure(Copy(copy), date(2024, 6, 30))
    assert [one.text.text for one in structure.of("title")] == ["石桥连接线建成通车"]
