"""Tables and timelines on the command line: a project with its first layout, and all that was unsure of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from chengyu_desktop.cli import DONE, PROBLEMS, WRONG, main
from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project

DATA = Path(__file__).parents[1] / "data/tables"
EVENTS = "日期,内容,数量\n2021年10月20日,印发规划纲要,12\n改天,开会,34\n2022年6月24日,召开会议,\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20220307\r\n"
    "SUMMARY:The working group meets\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
TIMELINEJS = (
    '{"events": [{"start_date": {"year": "2022", "month": "3"}, "text": {"headline": "组建工作组"}}]}'
)


def imported(path: Path, *options: str, code: int = DONE) -> Project:
    target = path.with_name("out.yaml")
    assert main(["import", str(path), "-o", str(target), "--force", *options]) == code
    return load_project(target, BlockTypes()).project


@pytest.fixture
def events(tmp_path: Path) -> Path:
    path = tmp_path / "大事.csv"
    path.write_text(EVENTS, "gb18030")
    return path


def test_events(events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = imported(events)
    assert project.title == "大事"
    assert project.timeline is not None
    assert [event.date.text for event in project.timeline.events] == ["2021-10-20", "2022-06-24"]
    out = capsys.readouterr().out
    assert "out.yaml  2 events, 0 panels" in out
    assert f"{events}:3:1: unsure: “改天” is no date that is known; the row was left out" in out
    assert f"{events}:2:1: left-over: “12” is not in the project" in out
    assert f"{events}:3:1: left-over: “改天”, “开会”, “34” are not in the project" in out


def test_strict_and_json(events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(events, "--strict", "--json", code=PROBLEMS)
    doubts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [doubt["line"] for doubt in doubts] == sorted(doubt["line"] for doubt in doubts)
    assert {cell for doubt in doubts for cell in doubt.get("cells", ())} == {"12", "34", "改天", "开会"}


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_workbooks(tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(shutil.copy(DATA / f"two-sheets.{suffix}", tmp_path))
    project = imported(path)
    assert project.timeline is not None
    assert [event.date.text for event in project.timeline.events] == [
        "2021-10-20",
        "2022-03-07",
        "2022-06-24",
    ]
    assert "the sheet “数据” was not read; --sheet reads it" in capsys.readouterr().out
    (panel,) = imported(path, "--sheet", "数据").panels
    assert panel.body[0].kind == "table"  # 亿元 and % are no one chart
    assert main(["import", str(path), "--sheet", "无"]) == WRONG
    assert "choose one of “大事”, “数据”" in capsys.readouterr().err


def test_a_kind_that_was_said(events: Path) -> None:
    (panel,) = imported(events, "--as", "panels").panels
    assert len(panel.body) == 3
    (panel,) = imported(events, "--as", "chart").panels
    assert panel.body[0].kind == "bars"


@pytest.mark.parametrize(
    ("name", "text", "date"),
    [("a.ics", CALENDAR, "2022-03-07"), ("a.json", TIMELINEJS, "2022-03")],
)
def test_timelines(
    tmp_path: Path, name: str, text: str, date: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    project = imported(path)
    assert project.timeline is not None
    assert [event.date.text for event in project.timeline.events] == [date]
    assert project.language == ("en" if name == "a.ics" else "zh-Hans")
    assert main(["import", str(path), "-o", str(tmp_path / "b.yaml"), "--as", "chart"]) == WRONG
    assert "events alone" in capsys.readouterr().err


def test_a_spreadsheet_of_timelinejs(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Year,Month,Day,Headline,Text\n2022,3,7,组建工作组,三方牵头\n", "utf-8")
    timeline = imported(path).timeline
    assert timeline is not None
    assert timeline.events[0].date.text == "2022-03-07"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", "日期,内容\n改天,开会\n".encode(), "--as events, panels or chart"),
        ("a.xlsx", b"nonsense", "can't be read"),
        ("a.json", b"[]", "holds no timeline"),
        ("a.ics", b"nonsense", "calendar"),
        ("a.ods", None, "no such file"),
    ],
)
def test_what_can_not_be_read(
    tmp_path: Path, name: str, data: bytes | None, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    assert main(["import", str(path), *(["--as", "events"] if name == "a.csv" else [])]) == WRONG
    assert not path.with_suffix(".yaml").exists()
    err = capsys.readouterr().err
    assert words in err
    assert "Traceback" not in err


def test_a_text_has_no_sheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# 标题\n\n## 专题\n\n- 建成道路500公里\n", "utf-8")
    assert main(["import", str(path), "--sheet", "大事"]) == WRONG
    assert "not a table" in capsys.readouterr().err


OWN = "chengyu: 1\n# by hand\ntitle: 自己的\ntimeline:\n  events:\n  - {date: 2022-01, text: 甲}\npanels:\n- title: 乙\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, "utf-8")
    return path


def test_events_into_a_project(events: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(events), "--into", str(own)]) == DONE
    project = load_project(own, BlockTypes()).project
    assert project.title == "自己的"
    assert project.timeline is not None
    assert [event.date.text for event in project.timeline.events] == ["2021-10-20", "2022-01", "2022-06-24"]
    assert [panel.title for panel in project.panels] == ["乙"]
    assert "# by hand" in own.read_text("utf-8")
    assert "own.yaml  2 events, 0 panels, 0 statements, 0 figures drawn added" in capsys.readouterr().out


def test_a_chart_into_a_project_and_elsewhere(tmp_path: Path, own: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("城市,人口（万人）\n重庆,3213\n成都,2127\n", "utf-8")
    out = tmp_path / "out.yaml"
    assert main(["import", str(table), "--into", str(own), "-o", str(out), "--chart", "columns"]) == DONE
    assert own.read_text("utf-8") == OWN
    panels = load_project(out, BlockTypes()).project.panels
    assert [panel.title for panel in panels] == ["乙", "各城市人口"]
    assert panels[1].body[0].kind == "columns"


def test_what_can_not_be_drawn_or_added_to(
    events: Path, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(events), "--into", str(tmp_path / "none.yaml")]) == WRONG
    assert "none.yaml: there is no such file" in capsys.readouterr().err
    assert main(["import", str(events), "--into", str(own), "--chart", "compare"]) == WRONG
    assert "“compare” can't draw this table; choose one of area, bars" in capsys.readouterr().err
    assert own.read_text("utf-8") == OWN


def test_a_table_without_a_title_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ship-gbk.csv"
    path.write_text(EVENTS, "gb18030")
    assert imported(path).title == "2021—2022年大事记"
    assert "1:1: unsure: the table has no title; “2021—2022年大事记” stands for it" in capsys.readouterr().out
    path.write_text("甲,3\n乙,4\n", "gb18030")
    assert imported(path).title == "待拟标题"


@pytest.mark.parametrize("suffix", ["csv", "md", "json"])
def test_an_export_comes_back_as_the_project(tmp_path: Path, suffix: str) -> None:
    sample = DATA.parents[2] / "projects/rail.yaml"
    exported = tmp_path / f"rail.{suffix}"
    assert main(["export", str(sample), "-o", str(exported)]) == DONE
    project, back = load_project(sample, BlockTypes()).project, imported(exported, "--strict")
    assert back.title == project.title
    assert back.timeline == project.timeline
    kinds = [[block.kind for block in panel.body] for panel in project.panels]
    assert [[block.kind for block in panel.body] for panel in back.panels] == kinds
    assert back.panels[0].body[2] == project.panels[0].body[2]
    assert main(["import", str(exported), "--into", str(tmp_path / "out.yaml")]) == DONE
    again = load_project(tmp_path / "out.yaml", BlockTypes()).project
    assert len(again.panels) == 2 * len(project.panels)


def test_an_export_that_was_damaged_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"chengyu": "1",\n "title": ["x"]}\n', "utf-8")
    assert main(["import", str(path), "-o", str(tmp_path / "out.yaml")]) == WRONG
    assert "a.json:2:" in capsys.readouterr().err
    assert not (tmp_path / "out.yaml").exists()


def test_an_export_may_be_read_as_a_table(tmp_path: Path) -> None:
    exported = tmp_path / "rail.csv"
    assert main(["export", str(DATA.parents[2] / "projects/rail.yaml"), "-o", str(exported)]) == DONE
    assert imported(exported, "--as", "chart").timeline is None


def test_a_text_that_holds_a_table(tmp_path: Path) -> None:
    path = tmp_path / "人口.txt"
    path.write_text("区县\t人口\n锦江区\t90.3\n青羊区\t95.6\n金牛区\t126.5\n", "utf-8")
    project = imported(path)
    assert [block.kind for panel in project.panels for block in panel.body] == ["bars"]
    assert [block.kind for panel in imported(path, "--chart", "pie").panels for block in panel.body] == [
        "pie"
    ]
