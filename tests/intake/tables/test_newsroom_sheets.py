"""Sheets as newsrooms are sent them: what stands around, between and in their cells is read as a reader sees it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.tables.delimited import parse_delimited, read_delimited
from chengyu_desktop.intake.tables.files import read_table_part
from chengyu_desktop.intake.tables.mapping import apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.number_formats import read_format, shown_number, with_shares
from chengyu_desktop.intake.tables.unit_words import (
    is_unit,
    split_head,
    unit_of_line,
    unit_under,
    without_unit,
)
from tests.helpers.sheet_corpus import chart_cells, read_sheet_project

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def of_text(folder: Path, text: str, suffix: str = ".csv", encoding: str = "utf-8") -> Project:
    path = folder / f"t{suffix}"
    path.write_bytes(text.encode(encoding))
    return read_sheet_project(path)


def of_book(folder: Path, book: Workbook) -> Project:
    path = folder / "t.xlsx"
    book.save(path)
    return read_sheet_project(path)


def cells(project: Project) -> list[str]:
    return [cell for panel in project.panels for block in panel.body for cell in chart_cells(block)]


def events(project: Project) -> list[tuple[str, str]]:
    assert project.timeline is not None
    return [(event.date.text, event.text) for event in project.timeline.events]


def statements(project: Project, kind: str = "statement") -> dict[str, list[str]]:
    name = "text" if kind == "statement" else "label"
    return {
        panel.title: [getattr(block, name) for block in panel.body if block.kind == kind]
        for panel in project.panels
    }


def rows_of(book: Workbook, name: str, rows: Sequence[Sequence[object]], *merged: str) -> None:
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)


def new_book() -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


# Around the table


def test_cover_contents_empty_and_hidden_sheets_are_passed_over(tmp_path: Path) -> None:
    book = new_book()
    rows_of(
        book,
        "封面",
        [
            ["（内部资料）"],
            ["清水河治理大事记"],
            ["编制单位：市水务局"],
            ["资料整理：陈默"],
            ["二〇二五年三月"],
        ],
    )
    rows_of(book, "Sheet2", [])
    rows_of(book, "目录", [["序号", "表名"], [1, "大事记"], [2, "工程量"]])
    rows_of(book, "底稿", [["甲", "乙"], ["丙", "丁"]])
    book["底稿"].sheet_state = "hidden"
    book.create_chartsheet("图")
    rows_of(
        book, "Sheet5", [["年份", "大事"], [1998, "特大洪水，堤防加固启动"], [2005, "污水处理厂建成投运"]]
    )
    project = of_book(tmp_path, book)
    assert events(project) == [("1998", "特大洪水，堤防加固启动"), ("2005", "污水处理厂建成投运")]
    assert (project.title, project.credits.compiled) == ("清水河治理大事记", "陈默")


def test_unit_in_the_title_notes_and_missing_figures(tmp_path: Path) -> None:
    text = (
        "附表3;;\n2023年各县（区）粮食产量（单位：万吨）;;\n县区;夏粮;秋粮\n东平县;12.5;20.1\n西林县;…;15.6\n南谷县;暂无;9.0\n"
        "注：1.数据为初步核算数;;\n2.西林县未报送夏粮。数据来源：市统计局;;\n"
    )
    project = of_text(tmp_path, text, encoding="gb18030")
    assert project.title == "2023年各县（区）粮食产量"
    assert project.credits.source == "市统计局"
    assert cells(project) == [
        "东平县 夏粮 12.5", "东平县 秋粮 20.1", "西林县 夏粮 null", "西林县 秋粮 15.6", "南谷县 夏粮 null", "南谷县 秋粮 9", "unit 万吨",
    ]  # fmt: skip


def test_a_unit_row_in_english_a_total_and_a_note_over_two_rows(tmp_path: Path) -> None:
    text = (
        'Exports by destination 2020-2024,,,\nUS$ million,,,\nDestination,2020,2022,2024\nJapan,"1,204","1,330","1,410"\n'
        'Korea,980,n/a,"1,012"\nTotal,"2,184","1,330","2,422"\nNote: 2024 figures are provisional.,,,\n'
        "Korea's figure for 2022 was not published.,,,\nSource - Customs Service,,,\n"
    )
    project = of_text(tmp_path, text)
    assert (project.title, project.credits.source) == ("Exports by destination 2020-2024", "Customs Service")
    assert cells(project)[3:6] == ["Korea 2020 980", "Korea 2022 null", "Korea 2024 1012"]
    assert cells(project)[-2:] == ["Korea 2024 1012", "unit US$ million"]  # the total is none of the places


def test_two_units_are_told_apart_by_what_they_count(tmp_path: Path) -> None:
    text = "主要经济指标,,,\n,,,单位：亿元、%\n指标,2023年,2024年,同比增长\n投资,450.1,478.2,6.2\n零售额,390.6,412.0,5.5\n"
    table = of_text(tmp_path, text).panels[0].body[0]
    assert table.kind == "table"
    assert table.heads == ("指标", "2023年（亿元）", "2024年（亿元）", "同比增长（%）")  # type: ignore[attr-defined]


def test_the_unit_in_the_corner_and_beside_the_title(tmp_path: Path) -> None:
    corner = of_text(tmp_path, "单位：亿元,2022年,2023年\n第一产业,8.6,9.1\n第二产业,812.4,851.0\n")
    assert cells(corner)[-1] == "unit 亿元"
    beside = of_text(tmp_path, "工程进度,,单位：万元\n项目,计划,完成\n北线,12000,9800\n南线,8600,8600\n")
    assert beside.title == "工程进度"
    assert cells(beside)[-1] == "unit 万元"


def test_the_foot_of_a_form_and_a_label_in_a_cell_of_its_own(tmp_path: Path) -> None:
    text = "区县,户数,人数\n东城,1200,3600\n西城,980,2900\n注册资本,,\n填表人：张三,,审核人：李四\n资料来源：,市民政局,\n填报日期：2024年3月1日,,\n"
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    part = read_table_part(path)
    assert part.credits == (("source", "市民政局"),)
    assert [words for row, words in part.left_over if row > 4] == [
        "填表人：张三",
        "审核人：李四",
        "填报日期：2024年3月1日",
    ]
    assert (4, "注册资本") in part.left_over  # a row without a figure, and no note (注)


def test_a_web_page_around_its_table(tmp_path: Path) -> None:
    html = (
        "<h3>Seats won</h3><p>Updated daily</p><table><tr><th rowspan=2>Party<th colspan=2>2019<th colspan=2>2024"
        "<tr><th>Seats<th>Vote (%)<th>Seats<th>Vote (%)<tr><td>Green<td>12<td>8.1<td>–<td>–<tr><td>Labour<td>101<td>33.5<td>130<td>41.2"
        "<tr><td colspan=2>Note: by-elections are left out</td><td></td></tr></table><p>Source: <b>Electoral Commission</b></p><p>More news</p>"
    )
    project = of_text(tmp_path, html, ".html")
    assert (project.title, project.credits.source) == ("Seats won", "Electoral Commission")
    assert cells(project)[:4] == [
        "Green 2019 Seats 12",
        "Green 2019 Vote 8.1",
        "Green 2024 Seats null",
        "Green 2024 Vote null",
    ]
    assert len(cells(project)) == 8


def test_heads_of_three_rows_the_last_of_units(tmp_path: Path) -> None:
    text = "地区,产量,,单产,\n,2022,2023,2022,2023\n,万吨,万吨,公斤/亩,公斤/亩\n东乡,12.3,13.4,420,433\n西乡,8.8,9.1,398,402\n"
    table = of_text(tmp_path, text).panels[0].body[0]
    assert table.heads == (  # type: ignore[attr-defined]
        "地区", "产量 2022（万吨）", "产量 2023（万吨）", "单产 2022（公斤/亩）", "单产 2023（公斤/亩）",
    )  # fmt: skip


# Cells as they are shown


def test_a_workbooks_formats(tmp_path: Path) -> None:
    book = new_book()
    rows_of(
        book,
        "Sheet1",
        [["区", "占比", "面积"], ["东区", 0.2134, 12.3456], ["西区", 0.187, 8], ["合计", 0.2, 20.3456]],
    )
    sheet = book["Sheet1"]
    for row in (2, 3, 4):
        sheet[f"B{row}"].number_format, sheet[f"C{row}"].number_format = "0.0%", '0.00"公顷"'
    assert cells(of_book(tmp_path, book)) == [
        "东区 占比 21.3", "东区 面积 12.35", "西区 占比 18.7", "西区 面积 8", "合计 占比 20", "合计 面积 20.35",
    ]  # fmt: skip


def test_a_day_is_as_fine_as_its_format_shows_it(tmp_path: Path) -> None:
    book = new_book()
    rows_of(book, "Sheet1", [["时间", "事件"], [date(2016, 3, 1), "立项"], [date(2018, 9, 15), "开工"]])
    book["Sheet1"]["A2"].number_format = 'yyyy"年"m"月"'
    assert events(of_book(tmp_path, book)) == [("2016-03", "立项"), ("2018-09-15", "开工")]


def test_an_open_document_shows_shares_and_months(tmp_path: Path) -> None:
    def cell(kind: str, value: str, words: str) -> str:
        name = {"percentage": "value", "date": "date-value"}.get(kind)
        value = f' office:{name}="{value}"' if name else ""
        return (
            f'<table:table-cell office:value-type="{kind}"{value}><text:p>{words}</text:p></table:table-cell>'
        )

    rows = [
        [("string", "", "时间"), ("string", "", "占比")],
        [("date", "2016-03-01", "2016年3月"), ("percentage", "0.382", "38.2%")],
        [("date", "2017-03-01", "2017年3月"), ("percentage", "0.41", "41.0%")],
    ]
    body = "".join(f"<table:table-row>{''.join(cell(*one) for one in row)}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content xmlns:office="{OFFICE}:office:1.0" xmlns:table="{OFFICE}:table:1.0" xmlns:text="{OFFICE}:text:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="表">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    path = tmp_path / "t.ods"
    with ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", content)
        file.writestr(
            "META-INF/manifest.xml", '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
    assert cells(read_sheet_project(path)) == ["2016-03  38.2", "2017-03  41", "unit %"]


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("0%", 0.5, "50%"), ("0.0%", 0.1234, "12.3%"), ("#,##0.00", 1234.567, "1234.57"), ('0.0"万吨";-0.0"万吨"', 2.25, "2.3万吨"),
        ("0", 3, "3"), ("_-* #,##0.0_-", 5.25, "5.3"), ("#.##%", 0.125, "12.5%"), ("0.00", 1e20, "100000000000000000000"),
    ],
)  # fmt: skip
def test_formats(code: str, value: float, shown: str) -> None:
    number_format = read_format(code)
    assert number_format is not None
    assert shown_number(value, number_format) == shown


@pytest.mark.parametrize("code", ["General", "@", "0.00E+00", "#,##0,", "yyyy-mm-dd", "h:mm", "# ?/?", ""])
def test_formats_that_change_nothing(code: str) -> None:
    assert read_format(code) is None


def test_shares_where_formats_cannot_be_read() -> None:
    rows = [
        ["类型", "占比", "增速"],
        ["甲", "0.6", "0.2"],
        ["乙", "0.25", "0.3"],
        ["丙", "0.15", "0.5"],
        ["合计", "1", "0.3"],
    ]
    with_shares(rows)
    assert [row[1:] for row in rows[1:]] == [["60%", "0.2"], ["25%", "0.3"], ["15%", "0.5"], ["100%", "0.3"]]
    other = [["类型", "占比"], ["甲", "0.6"], ["乙", "0.25"], ["丙", "0.5"]]
    with_shares(other)
    assert other[1] == ["甲", "0.6"]


def test_marks_that_lead_to_notes_and_blanks_in_thousands() -> None:
    part = apply_mapping(
        sheet := parse_delimited("City,Visits\nA,1 204*\nB,980†\nC,1 010 500\n"), guess_mapping(sheet)[0]
    )
    assert [str(item.value) for item in part.block.items] == ["1204", "980", "1010500"]  # type: ignore[union-attr]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize(
    "text", ["主题\t内容\r\n教育\t建校\r\n", "Theme\tPledge\r\nHomes\tBuild 400 flats\r\n"]
)
def test_utf_16_without_its_mark(encoding: str, text: str) -> None:
    rows = [tuple(line.split("\t")) for line in text.splitlines()]
    assert list(read_delimited(text.encode(encoding), "t").rows) == rows


# Panels


@pytest.mark.parametrize("head", ["领域,承诺", "条线,干什么"])  # known and unknown words
def test_categories_carried_down(tmp_path: Path, head: str) -> None:
    text = f"{head}\n一、住房,1.筹建保障性租赁住房一万二千套以上\n,2.改造老旧小区和城中村，惠及两万户居民\n二、教育,1.新增公办幼儿园学位八千个以上\n来源：市政府办公厅,\n"
    project = of_text(tmp_path, text, encoding="utf-16")
    assert statements(project) == {
        "住房": ["筹建保障性租赁住房一万二千套以上", "改造老旧小区和城中村，惠及两万户居民"],
        "教育": ["新增公办幼儿园学位八千个以上"],
    }
    assert project.credits.source == "市政府办公厅"


def test_rows_that_head_the_rows_below(tmp_path: Path) -> None:
    text = "序号,实事项目,进展\n一、教育,,\n1,新建公办幼儿园若干所，增加学位,已完成\n2,为中小学教室更换护眼灯,\n二、养老,,\n3,建成社区老年食堂并投入使用,已完成\n"
    assert statements(of_text(tmp_path, text)) == {
        "教育": ["新建公办幼儿园若干所，增加学位，已完成", "为中小学教室更换护眼灯"],
        "养老": ["建成社区老年食堂并投入使用，已完成"],
    }


@pytest.mark.parametrize(
    ("cell", "entries"),
    [
        ("1.新建学校；\n2.更换护眼灯", ["新建学校；", "更换护眼灯"]), ("①建成食堂②培训护理员", ["建成食堂", "培训护理员"]),
        ("1. Open clinics\n2. Hire nurses", ["Open clinics", "Hire nurses"]), ("2.5亿元投入1.2万亩", ["2.5亿元投入1.2万亩"]),
        ("1.新建学校", ["新建学校"]), ("投入1.2亿元，其中2.学校", ["投入1.2亿元，其中2.学校"]),
    ],
)  # fmt: skip
def test_a_cell_that_counts_its_entries(tmp_path: Path, cell: str, entries: list[str]) -> None:
    project = of_text(tmp_path, f'类别,内容\n民生,"{cell}"\n其他,略\n')
    assert statements(project)["民生"] == entries


def test_figures_in_units_of_their_own_are_no_chart(tmp_path: Path) -> None:
    grouped = of_text(
        tmp_path,
        "类别,指标,数值,单位\n交通,轨道里程,538,公里\n交通,公交线路,320,条\n民生,新增就业,14.6,万人\n",
    )
    assert statements(grouped, "number") == {"交通": ["轨道里程", "公交线路"], "民生": ["新增就业"]}
    listed = of_text(tmp_path, "指标,数值\n轨道里程,538公里\n新增就业,14.6万人\n")
    assert [block.kind for block in listed.panels[0].body] == ["table"]


# Events and labels


def test_dates_hours_places_and_references_of_events(tmp_path: Path) -> None:
    text = (
        "日期,时间,地点,会议名称,主要内容,来源\n2024/3/1-2024/3/5,09:30,市民中心,第一次联席会议,审议通过合作规划和三年行动方案,新华社\n"
        ",14:00-16:00,,第二次联席会议,签署合作协议,本报\n20240918,,,开工,,\n"
    )
    assert events(of_text(tmp_path, text)) == [
        ("2024-03-01/2024-03-05", "第一次联席会议，审议通过合作规划和三年行动方案，市民中心"),
        ("2024-03-01/2024-03-05", "第二次联席会议，签署合作协议"),
        ("2024-09-18", "开工"),
    ]


def test_a_form_s_stamps_and_addresses_are_no_words(tmp_path: Path) -> None:
    text = (
        "Timestamp,Email Address,Date of the incident,What happened?\n"
        "2024/07/29 9:12:33 AM GMT+1,a@example.com,2024-07-14,Flash flood on Mill Lane\n"
        "2024/07/29 9:40:05 AM GMT+1,b@example.com,2024-07-16,Primary school closed\n"
    )
    project = of_text(tmp_path, text)
    assert project.timeline is not None
    assert [(str(event.date), event.text) for event in project.timeline.events] == [
        ("2024-07-14", "Flash flood on Mill Lane"),
        ("2024-07-16", "Primary school closed"),
    ]


def test_a_row_heads_events_as_their_group(tmp_path: Path) -> None:
    text = "时间,事项\n筹备阶段,\n2021年3月,成立指挥部\n2021年9月,完成征迁\n建设阶段,\n2022年1月,主体施工\n"
    timeline = of_text(tmp_path, text).timeline
    assert timeline is not None
    assert [(event.group, event.text) for event in timeline.events] == [
        ("筹备阶段", "成立指挥部"),
        ("筹备阶段", "完成征迁"),
        ("建设阶段", "主体施工"),
    ]


@pytest.mark.parametrize("head", ["月,日,事件", "month,day,event"])
def test_the_year_stands_in_the_title(tmp_path: Path, head: str) -> None:
    text = f"2023年防汛大事记,,\n{head}\n6,18,进入汛期\n,20,启动响应\n7,2,解除响应\n"
    assert [day for day, _ in events(of_text(tmp_path, text))] == ["2023-06-18", "2023-06-20", "2023-07-02"]
    english = "Year,Month,Day,What happened\n2021,June,4,The first trams run in test\n,July,,The line opens\n"
    assert [day for day, _ in events(of_text(tmp_path, english))] == ["2021-06-04", "2021-07"]


def test_deadlines_and_those_who_answer_make_no_events_and_no_panels(tmp_path: Path) -> None:
    text = (
        "重点领域,主要任务,完成时限,牵头单位\n产业,建设先进制造业集群,2025年6月,市工信局\n,培育专精特新企业,2025年12月,市工信局\n"
        "乡村,新建高标准农田,2025年9月,市农业农村局\n"
    )
    assert statements(of_text(tmp_path, text)) == {
        "产业": ["建设先进制造业集群，2025年6月，市工信局", "培育专精特新企业，2025年12月，市工信局"],
        "乡村": ["新建高标准农田，2025年9月，市农业农村局"],
    }


def test_a_title_that_begins_with_a_number(tmp_path: Path) -> None:
    project = of_text(
        tmp_path, "10件民生实事,,\n主题,事实,备注\n水,新建水库三座,\n水,清淤河道,完成\n林,植树造林,\n"
    )
    assert project.title == "10件民生实事"
    assert statements(project) == {"水": ["新建水库三座", "清淤河道，完成"], "林": ["植树造林"]}


def test_units_by_the_order_of_their_columns(tmp_path: Path) -> None:
    text = (
        "学校情况,,,\n类别,学校数,在校生,教师\n小学,210,18.5,1.1\n初中,86,8.9,0.8\n单位：所、万人、千人,,,\n"
    )
    assert of_text(tmp_path, text).panels[0].body[0].heads == (  # type: ignore[attr-defined]
        "类别", "学校数（所）", "在校生（万人）", "教师（千人）",
    )  # fmt: skip


def test_rows_in_units_of_their_own_share_no_scale(tmp_path: Path) -> None:
    text = "项目,2022年,2023年\n游客（万人次）,12.1,88.0\n收入（亿元）,320,610\n"
    assert of_text(tmp_path, text).panels[0].body[0].kind == "table"


@pytest.mark.parametrize("heads", ["起止时间,,事件\n开始,结束,", "起止时间,起止时间,事件\n开始,结束,事件"])
def test_beginnings_and_ends_under_one_heading(tmp_path: Path, heads: str) -> None:
    text = f"{heads}\n2015-03-01,2015-09-01,选址论证\n2018-05-20,,开工\n"
    assert events(of_text(tmp_path, text)) == [("2015-03-01/2015-09-01", "选址论证"), ("2018-05-20", "开工")]


def test_short_events_without_figures(tmp_path: Path) -> None:
    assert events(of_text(tmp_path, "时间,里程碑\n2011年,立项\n2013年,开工\n")) == [
        ("2011", "立项"),
        ("2013", "开工"),
    ]


def test_ranks_and_outer_labels_are_no_series(tmp_path: Path) -> None:
    ranked = of_text(
        tmp_path, "Rank,City,Population (millions)\n1,Tokyo,37.1\n2,Delhi,33.8\n3,Shanghai,29.9\n"
    )
    assert cells(ranked) == ["Tokyo  37.1", "Delhi  33.8", "Shanghai  29.9", "unit millions"]
    nested = of_text(
        tmp_path, "区县,街道,2022年,2023年\n东城,和平街,120,130\n,朝阳街,98,110\n西城,建设街,76,80\n"
    )
    assert [cell.split()[0] for cell in cells(nested)[::2]] == ["和平街", "朝阳街", "建设街"]


def test_heads_that_begin_with_digits_and_a_counter_without_a_head(tmp_path: Path) -> None:
    aged = of_text(tmp_path, "地区,65岁及以上,5G用户,1季度\n东江,12.1,80.2,3.1\n南屏,11.8,60.9,2.8\n")
    assert cells(aged)[:3] == ["东江 65岁及以上 12.1", "东江 5G用户 80.2", "东江 1季度 3.1"]
    counted = of_text(tmp_path, ",城市,人口\n1,东江,420.5\n2,南屏,310.2\n3,西泠,280.0\n")
    assert cells(counted) == ["东江  420.5", "南屏  310.2", "西泠  280"]


def test_numbers_of_rows_are_no_words(tmp_path: Path) -> None:
    text = "序号,类别,实事\n一,教育,新建幼儿园若干所\n一,教育,更换教室护眼灯\n二,养老,建成社区食堂\n"
    assert statements(of_text(tmp_path, text)) == {
        "教育": ["新建幼儿园若干所", "更换教室护眼灯"],
        "养老": ["建成社区食堂"],
    }


# Units


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("（单位：亿元）", "亿元"), ("单位:万元、%", "万元、%"), ("Unit: thousand TEU", "thousand TEU"), ("(in thousands of tonnes)", "thousands of tonnes"),
        ("（万人次）", "万人次"), ("计量单位：公斤/亩", "公斤/亩"), ("US$ million", "US$ million"), ("单位：市统计局", ""), ("（截至2024年底）", ""), ("合计", ""),
        ("填报单位：市统计局", ""), ("(provisional)", ""),
    ],
)  # fmt: skip
def test_lines_of_units(line: str, unit: str) -> None:
    assert unit_of_line(line) == unit


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("粮食产量（万吨）", ("粮食产量", "万吨")), ("大事记（截至2024年底）", ("大事记（截至2024年底）", "")), ("产量（试行）", ("产量（试行）", "")),
        ("Steel output, million tonnes", ("Steel output", "million tonnes")), ("Rents, wages and prices", ("Rents, wages and prices", "")),
        ("GDP (billion yuan)", ("GDP", "billion yuan")), ("外贸情况 单位：亿元", ("外贸情况", "亿元")),
    ],
)  # fmt: skip
def test_titles_with_units(title: str, parts: tuple[str, str]) -> None:
    assert without_unit(title) == parts


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("产量（万吨）", ("产量", "万吨")), ("人口（2023年）", ("人口（2023年）", "")), ("产量/万吨", ("产量", "万吨")), ("Growth %", ("Growth", "%")),
        ("2023 (provisional)", ("2023 (provisional)", "")), ("均价（单位：元）", ("均价", "元")), ("出口/进口", ("出口/进口", "")),
    ],
)  # fmt: skip
def test_heads_with_units(head: str, parts: tuple[str, str]) -> None:
    assert split_head(head) == parts


def test_which_unit_is_a_columns() -> None:
    assert [unit_under(head, "亿元、%") for head in ("出口", "同比增长")] == ["亿元", "%"]
    assert [unit_under(head, "亿元") for head in ("出口", "增速")] == ["亿元", ""]
    assert unit_under("出口", "亿元、万吨") == ""
    assert is_unit("元/公斤")
    assert not is_unit("市场")


def test_rates_where_formats_cannot_be_read() -> None:
    rows = [["网上购药使用率", "", ""], ["年份", "城镇", "乡村"], ["2019", "0.186", "0.064"], ["2020", "0.312", "0.125"], ["2021", "0.357", "0.168"]]  # fmt: skip
    with_shares(rows)
    assert [row[1:] for row in rows[2:]] == [["18.6%", "6.4%"], ["31.2%", "12.5%"], ["35.7%", "16.8%"]]
    other = [["汇率", ""], ["年份", "元"], ["2019", "0.145"], ["2020", "0.153"], ["2021", "0.157"]]
    with_shares(other)
    assert other[2][1] == "0.145"


def test_figures_of_four_digits_are_no_years(tmp_path: Path) -> None:
    project = of_text(
        tmp_path,
        "在校生,,,,\n街道,小学,,初中,\n,2023年,2024年,2023年,2024年\n东门,8420,8215,3960,4105\n南湖,9735,9080,5240,5518\n古塔,6190,5874,3022,2987\n",
    )
    assert project.timeline is None
    assert len(project.panels[0].body[0].series) == 4  # type: ignore[attr-defined]


def test_who_set_up_a_table_has_compiled_it(tmp_path: Path) -> None:
    project = of_text(tmp_path, "粮食产量,\n年份,万吨\n2022,21.4\n2023,22.1\n2024,23.5\n制表：贺青,\n")
    assert project.credits.compiled == "贺青"
