"""Signs that several lines show together, each on the smallest copy that shows it."""

from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.read import read_structure


def parts(text: str, reference: date = date(2024, 6, 30)) -> list[str]:
    """Each piece as ``role: text``, an event's date as EDTF."""
    structure = read_structure(Copy(text), reference)
    return [f"{piece.role}: {piece.date or piece.text.text}" for piece in structure.pieces]


def test_a_figure_goes_with_the_label_below_it() -> None:
    text = "地铁九号线\n\n几个数字\n13.6公里\n线路全长\n10座\n新建车站"
    assert parts(text)[1:] == [
        "panel_title: 几个数字",
        "statement: 13.6公里\u3000线路全长",
        "statement: 10座\u3000新建车站",
    ]


def test_in_english_too_and_over_empty_lines() -> None:
    text = "A bridge\n\nBY THE NUMBERS\n\n168\nfeet from portal to portal\n\n$3,900\npaid in 1872"
    assert parts(text)[1:] == ["panel_title: BY THE NUMBERS", "statement: 168 feet from portal to portal", "statement: $3,900 paid in 1872"]  # fmt: skip


def test_one_pair_alone_is_no_pattern() -> None:
    text = "地铁九号线\n\n几个数字\n● 13.6公里\n● 线路全长二十里"
    assert parts(text)[2:] == ["statement: 13.6公里", "statement: 线路全长二十里"]


def test_short_lines_with_a_colon_lead_in_what_stands_below() -> None:
    text = "三万人跑过的江城\n赛事数据：\n参赛人数 30000\n完赛率 97.8%\n带动消费：\n外地选手占比61%\n酒店入住率96%"
    assert parts(text)[1:] == [
        "panel_title: 赛事数据", "statement: 参赛人数 30000", "statement: 完赛率 97.8%",
        "panel_title: 带动消费", "statement: 外地选手占比61%", "statement: 酒店入住率96%",
    ]  # fmt: skip


def test_headings_in_two_halves() -> None:
    text = "云溪县\n\n产业：越做越强\n产值突破80亿元；\n企业增加到103家。\n\n城市：越建越美\n改造小区62个；\n新建公园27个。"
    assert [part for part in parts(text) if part.startswith("panel")] == ["panel_title: 产业：越做越强", "panel_title: 城市：越建越美"]  # fmt: skip


def test_names_with_what_they_are_are_a_list() -> None:
    text = "The rover\n\nKEY PLAYERS\n\nAmara Lindqvist — mission director\n\nDesmond Wray — lead driver\n\nYuki Tanabe — dust specialist\n\nWHAT NEXT\n\nIt will climb."
    assert parts(text)[1:5] == [
        "panel_title: KEY PLAYERS", "statement: Amara Lindqvist — mission director", "statement: Desmond Wray — lead driver", "statement: Yuki Tanabe — dust specialist",
    ]  # fmt: skip


def test_a_list_without_a_heading_below_the_lede() -> None:
    text = "春运收官\n为期40天的春运结束，累计发送旅客1864万人次，创历史新高。\n铁路：612.3万人次\n公路：1093.5万人次\n民航：147.8万人次\n来源：交通局"
    found = parts(text)
    assert [part.split(":")[0] for part in found] == [
        "title",
        "lede",
        "statement",
        "statement",
        "statement",
        "source",
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("民生答卷2024\n十件实事 件件有回音", "2024-01-18"),
        ("2023年大事记", "2023-01-18"),
        ("十件实事 件件有回音", "2025-01-18"),
        ("2021年与2023年的对比", "2025-01-18"),
        ("走向2035年", "2025-01-18"),
    ],
)
def test_entries_without_a_year_are_of_the_year_that_the_head_names(head: str, expected: str) -> None:
    text = f"{head}\n\n进度条\n1月18日 票决产生项目\n3月2日 全部开工"
    assert f"event_date: {expected}" in parts(text, date(2025, 2, 10))


@pytest.mark.parametrize(
    ("head", "title", "kicker"),
    [
        ("奋力书写新答卷\n“双核”联动 成效显著\n——一体化发展三年综述", "“双核”联动 成效显著", "奋力书写新答卷"),
        ("盐河万里帆\n东关运盐文物特展", "盐河万里帆", "东关运盐文物特展"),
        ("数说“十四五”·交通篇\n四好农村路 通到家门口", "四好农村路 通到家门口", "数说“十四五”·交通篇"),
        ("红星轧钢厂厂史馆\n\n一座厂，一座城", "一座厂，一座城", "红星轧钢厂厂史馆"),
        ("OUR HERITAGE\nLight on Gannet Rock to go\ndark after 131 years", "Light on Gannet Rock to go dark after 131 years", "OUR HERITAGE"),
        ("EXPLAINER\n\nWhy the city is bringing back the vehicular ferry, and who will use it now", "Why the city is bringing back the vehicular ferry, and who will use it now", "EXPLAINER"),
    ],
)  # fmt: skip
def test_which_line_is_the_headline(head: str, title: str, kicker: str) -> None:
    is_english = head.isascii()
    lede = (
        "The pier has cost the city $41 million, and it will open in May."
        if is_english
        else "多年来，这里的人们一直等待着这一天，今天终于实现了。"
    )
    found = parts(f"{head}\n\n{lede}\n\n● 第一项28处\n● 第二项39处")
    assert f"title: {title}" in found
    assert f"kicker: {kicker}" in found


def test_a_name_below_an_english_headline_is_its_author() -> None:
    text = "The golden fibre: two hundred years of jute\n\nSudeshna Mitra\n\nNo crop has made so many fortunes in Bengal.\n\nWORDS\n- Retting: soaking the stalks"
    assert "compiled: Sudeshna Mitra" in parts(text)


def test_broken_lines_of_a_narrow_column() -> None:
    text = (
        "Lido to reopen\n\nThe open-air pool at Station Road, drained\nand boarded up since the summer of 1985, will\n"
        "welcome swimmers again on Saturday. Volun-\nteers have raised £412,000 and laid every one\nof the tiles by hand.\n\n"
        "1934   Council buys four acres from the\n       railway company for £900.\n1976   The filter plant fails.\n1991   Friends of the Lido formed."
    )
    found = parts(text)
    assert found[1].endswith("Volunteers have raised £412,000 and laid every one of the tiles by hand.")
    assert found[2:4] == [
        "event_date: 1934",
        "event_text: Council buys four acres from the railway company for £900.",
    ]
    assert len(found) == 8


def test_a_sign_of_the_copys_own_is_learned_from_its_lines() -> None:
    copy = "暖瓶的一百年\n\n它是怎么来的，谁还在用它，这一页说给您听。\n\n/ 拆开看 /\n〇 瓶塞用软木，透气不漏水\n〇 瓶胆是双层玻璃\n\n/ 图案小史 /\n〇 牡丹，结婚首选\n〇 双喜，成对出售\n\n资料来源：日用品博物馆\n"
    structure = read_structure(Copy(copy), date(2024, 6, 30))
    assert [piece.text.text for piece in structure.of("panel_title")] == ["拆开看", "图案小史"]
    assert next(piece.text.text for piece in structure.of("statement")) == "瓶塞用软木，透气不漏水"


def test_figures_before_a_space_that_count_nothing_are_no_numbers_of_a_list() -> None:
    copy = "泳池边的告别\n\n她游了二十年，今天上岸，记者算了算她的数字。\n\n【数字】\n7　全国冠军数\n3　参加奥运会届数\n2　肩部手术次数\n\n资料来源：省游泳队\n"
    structure = read_structure(Copy(copy), date(2024, 6, 30))
    assert [piece.text.text for piece in structure.of("statement")] == [
        "7 全国冠军数",
        "3 参加奥运会届数",
        "2 肩部手术次数",
    ]
