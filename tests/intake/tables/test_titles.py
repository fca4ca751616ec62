"""Headlines of tables: given by somebody, else made of what they hold."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from chengyu_desktop.intake.tables.compose import sheet_language
from chengyu_desktop.intake.tables.delimited import parse_delimited
from chengyu_desktop.intake.tables.mapping import apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.titles import Given, given_titles, made_title, words_of_file


def made(text: str) -> str:
    sheet = parse_delimited(text)
    language = sheet_language(sheet)
    mapping = guess_mapping(sheet, language)[0]
    return made_title(apply_mapping(sheet, mapping), language, mapping, sheet)


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("全市用电结构", "全市用电结构"),
        ("全市用电结构_终稿", "全市用电结构"),
        ("各区人口(1)", "各区人口"),
        ("各区人口-20240305", "各区人口"),
        ("2023年旅游数据", "2023年旅游数据"),
        ("Cases by age group", "Cases by age group"),
        ("ship-gbk", ""),
        ("power", ""),
        ("export_2023", ""),
        ("新建 文本文档", ""),
        ("工作簿1", ""),
        ("数据", ""),
        ("表格2", ""),
        ("副本各区人口", ""),
        ("Book1", ""),
        ("New Text Document", ""),
        ("Copy of data", ""),
        ("", ""),
    ],
)
def test_a_file_s_name_where_it_is_words(stem: str, words: str) -> None:
    assert words_of_file(stem) == words


@pytest.mark.parametrize(
    ("title", "sheet", "stem", "is_alone", "given"),
    [
        ("", "a", "a", True, Given()),
        ("", "各区人口", "a", True, Given("各区人口")),
        ("", "各区人口", "a", False, Given("各区人口")),
        ("", "各区人口", "城市年鉴", False, Given("城市年鉴", "各区人口")),
        ("", "Sheet1", "城市年鉴", True, Given("城市年鉴")),
        ("常住人口", "各区", "城市年鉴", False, Given("常住人口", "各区")),
        ("常住人口", "各区", "城市年鉴", True, Given("常住人口")),
    ],
)
def test_who_names_a_table(title: str, sheet: str, stem: str, is_alone: bool, given: Given) -> None:
    table = replace(parse_delimited("区,人\n甲,1\n", sheet), title=title)
    assert given_titles(table, stem, is_alone=is_alone) == given


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("日期,事件\n2012年9月25日,辽宁舰交接入列\n2024年5月1日,福建舰首次海试\n", "2012—2024年大事记"),
        ("日期,事件\n2024年1月25日,辽宁舰交接入列\n2024年5月1日,福建舰首次海试\n", "2024年大事记"),
        (
            "date,event\n2012-09-25,The first ship is commissioned\n2024-05-01,The third one sails\n",
            "Timeline, 2012–2024",
        ),
        (
            "日期,事件\n公元前221年,统一六国并称皇帝\n公元前209年,大泽乡起义爆发\n",
            "公元前221年—公元前209年大事记",
        ),
        ("品种,产量（万吨）\n柑橘,1024\n脐橙,412\n", "各品种产量"),
        ("品种,产量（万吨）,均价（元/公斤）\n柑橘,1024,4\n脐橙,412,6\n", "各品种产量、均价"),
        ("Variety,Output (t)\nOrange,1024\nLemon,412\n", "Output by variety"),
        ("年份,里程（公里）\n2021年,10\n2022年,12\n2023年,15\n", "2021—2023年里程"),
        ("月份,里程（公里）\n1月,10\n2月,12\n3月,15\n", "里程"),
        ("year,Output (t)\n2021,10\n2022,12\n2023,15\n", "Output, 2021–2023"),
        ("板块,要点,数值,单位\n稳增长,增速,7.2,%\n惠民生,就业,14,万人\n", "稳增长 惠民生"),
        ("城市,公里\n重庆,500\n成都,600\n", ""),  # in what is counted, not what
        ("产业,2022年,2023年\n第一产业,8,9\n第二产业,81,85\n", ""),
        ("甲,3\n乙,4\n", ""),
    ],
)
def test_made_of_what_it_holds(text: str, title: str) -> None:
    assert made(text) == title
