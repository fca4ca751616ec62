"""What is exported as data comes back: all that the format can hold, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chengyu_desktop.document.project import Credits, Project, Timeline
from chengyu_desktop.document.rich_text import looks_of, plain_text
from chengyu_desktop.export.tables import export_csv, export_json, export_markdown
from chengyu_desktop.intake.exported.read import read_exported
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.storage.data_form import NOT_DATA
from chengyu_desktop.storage.decode import decode_project
from chengyu_desktop.storage.encode import dump_project, plain_value
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import load_project, parse_project
from tests.helpers.edited_projects import DATES

PROJECTS = sorted((Path(__file__).parents[3] / "projects").glob("*.yaml"))
RICH = (
    "title",
    "label",
    "text",
    "caption",
    "by",
    "middle",
    "wording",
    "group",
    "kicker",
    "lede",
    "cells",
    "source",
)
WORDS = st.text("成都重庆，。“” a1.-=+@|#*_<>[]`\\'\",;\t—", max_size=14).map(
    lambda words: " ".join(words.split())
)
NUMBERS = st.decimals(0, 99, places=2).map(lambda number: format(number, "f"))


def back(file: Path, text: str) -> Project:
    file.write_bytes(text.encode())
    found = read_exported(file)
    assert found is not None
    assert not found.doubts
    assert not found.left_over
    return found.project


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Pages of every kind of block, whose samples' words and figures are changed at will."""
    kinds = draw(st.lists(st.sampled_from(sorted(BlockTypes())), max_size=4))
    blocks = [draw(_changed(plain_value(block_kind(kind).sample()))) for kind in kinds]
    cuts = sorted(draw(st.lists(st.integers(0, len(blocks)), max_size=2)))
    bodies = [blocks[a:b] for a, b in zip([0, *cuts], [*cuts, len(blocks)], strict=True)]
    events = draw(st.lists(st.fixed_dictionaries(
        {"date": DATES.map(lambda date: date.text), "text": WORDS},
        optional={"wording": WORDS, "group": WORDS, "key": st.just("true")},
    ), max_size=4))  # fmt: skip
    tree: dict[str, Any] = {
        "chengyu": "1",
        "title": draw(WORDS),
        "kicker": draw(WORDS),
        "lede": "\n".join(words for words in draw(st.lists(WORDS, max_size=3)) if words.strip("*\\")),
        "language": draw(st.sampled_from(["zh-Hans", "en"])),
        "panels": [{"title": draw(WORDS), "body": body} for body in bodies],
        "credits": {"source": draw(WORDS)},
    }
    if draw(st.booleans()):
        tree["timeline"] = {"title": draw(WORDS), "layout": "lanes", "events": events}
    return decode_project(tree, BlockTypes())[0]


@st.composite
def _changed(draw: st.DrawFn, value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: draw(_changed(inner, key)) for key, inner in value.items()}
    if isinstance(value, list):
        members = [draw(_changed(inner, name)) for inner in value]
        return members[: draw(st.integers(0, len(members)))] if name == "items" else members
    if name in RICH and draw(st.booleans()):
        return draw(WORDS)
    if name in ("value", "values", "first", "second", "trend") and value and draw(st.booleans()):
        return draw(NUMBERS) if value.replace(".", "").lstrip("-").isdecimal() else value
    return value


def said(project: Project, change: Callable[[str], str]) -> Any:
    """All that is data, without what no reader sees: gaps at the ends of rows, items without a word at the ends of lists, units that are the block's."""
    told = _said(plain_value(project), change)
    return {name: value for name, value in told.items() if name != "credits" or value}


def _said(value: Any, change: Callable[[str], str], unit: str = "") -> Any:
    if isinstance(value, dict):
        out = {
            name: _said(inner, change, value.get("unit", unit))
            for name, inner in value.items()
            if name not in NOT_DATA
        }
        if unit and out.get("unit") == unit and "kind" not in out:
            del out["unit"]
        return {name: inner for name, inner in out.items() if inner not in ("", [], None)}
    if isinstance(value, list):
        members = [_said(inner, change, unit) for inner in value]
        while members and members[-1] in ("", None, {}):
            members.pop()
        return members
    return change(str(value)) if value else value


def plain(words: str) -> str:
    return plain_text(words)


def looks(words: str) -> str:
    return repr(looks_of(" ".join(words.split())))


def small() -> Project:
    return load_project(PROJECTS[[path.stem for path in PROJECTS].index("rail")], BlockTypes()).project


@given(projects())
def test_json_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, project: Project) -> None:
    assert back(tmp_path_factory.getbasetemp() / "page.json", export_json(project)) == project


@given(projects())
@example(Project(kicker="****", credits=Credits(source="****")))
@example(Project(timeline=Timeline(title="****")))
def test_csv_comes_back_in_plain_words(tmp_path_factory: pytest.TempPathFactory, project: Project) -> None:
    again = back(tmp_path_factory.getbasetemp() / "page.csv", export_csv(project))
    assert said(again, plain) == said(project, plain)


@given(projects())
def test_markdown_comes_back(tmp_path_factory: pytest.TempPathFactory, project: Project) -> None:
    again = back(tmp_path_factory.getbasetemp() / "page.md", export_markdown(project))
    assert said(again, looks) == said(project, looks)


@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: path.stem)
def test_sample_pages_come_back(tmp_path: Path, path: Path) -> None:
    project = load_project(path, BlockTypes()).project
    assert back(tmp_path / "page.json", export_json(project)) == project
    assert said(back(tmp_path / "page.csv", export_csv(project)), plain) == said(project, plain)
    assert said(back(tmp_path / "page.md", export_markdown(project)), looks) == said(project, looks)


def test_a_spreadsheet_may_have_changed_it(tmp_path: Path) -> None:
    """Another figure, a row less, an event more, a date in the spreadsheet's own way, and the encoding of a Chinese Excel."""
    lines = export_csv(small()).replace("2011-06-30", "2011/6/30").replace(",4.5,", ",4.6,").splitlines()
    lines = [line for line in lines if ",2021年,4.0," not in line]
    lines.append(",2021-12,,中老铁路通车,,,,,,,")
    lines.append(",,,没有地址的一行,,,,,,,")
    (tmp_path / "page.csv").write_bytes("\n".join(lines).removeprefix("\ufeff").encode("gb18030"))
    found = read_exported(tmp_path / "page.csv")
    assert found is not None
    timeline, bars = found.project.timeline, found.project.panels[0].body[2]
    assert timeline is not None
    assert [event.date.text for event in timeline.events] == [
        "2008-08-01",
        "2011-06-30",
        "2017-09-21",
        "2021-12",
    ]
    assert [str(item.value) for item in bars.items] == ["3.8", "4.2", "4.6", "4.8"]  # type: ignore[attr-defined]
    assert [words for _, words in found.left_over] == ["没有地址的一行"]


def test_an_editor_may_have_changed_the_markdown(tmp_path: Path) -> None:
    text = (
        export_markdown(small())
        .replace("**2011年6月30日** 京沪", "**2011年7月1日** 京沪")
        .replace("| 4.5 |", "| 4.6 |")
    )
    text = text.replace("\n\n国铁集团", "\n\n- 新加的一句\n\n国铁集团") + "\n| 甲 | 乙 |\n"
    (tmp_path / "page.md").write_text(text, "utf-8")
    found = read_exported(tmp_path / "page.md")
    assert found is not None
    timeline, panels = found.project.timeline, found.project.panels
    assert timeline is not None
    assert timeline.events[1].date.text == "2011-07-01"
    assert str(panels[0].body[2].items[3].value) == "4.6"  # type: ignore[attr-defined]
    assert panels[1].body[-1].text == "新加的一句"  # type: ignore[attr-defined]
    assert [words for _, words in found.left_over] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("panels/0/body/2/items/1/value", "panels/0/body/2/items/0/value/deep", "is no address"),
        ("panels/0/body/2/items/1/value", "/".join("a" * 40), "is no address"),
        (",3.8,", ",viel,", "must be a number"),
        ("2008-08-01", "neulich", "neulich"),
        (",bars,", ",,", "has no kind"),
    ],
)
def test_a_damaged_csv_is_refused_with_its_row(tmp_path: Path, before: str, after: str, said: str) -> None:
    file = tmp_path / "page.csv"
    file.write_bytes(export_csv(small()).replace(before, after).encode())
    with pytest.raises(ProjectFileError, match=said) as refused:
        read_exported(file)
    assert refused.value.line > 1


def test_other_tables_and_texts_are_left_alone(tmp_path: Path) -> None:
    for name, text in {
        "a.csv": "日期,内容\n2021-12,通车\n", "b.csv": "位置,形式\n1,2\n", "c.json": '{"events": []}',
        "d.md": "# 题\n\n- 一\n", "e.md": "", "f.csv": "", "g.json": "[", "h.txt": "chengyu",
    }.items():  # fmt: skip
        (tmp_path / name).write_text(text, "utf-8")
        assert read_exported(tmp_path / name) is None
    assert read_exported(tmp_path / "gone.csv") is None


@given(st.data(), st.sampled_from(["csv", "md", "json"]))
def test_no_damage_is_too_odd(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, form: str
) -> None:
    """Whatever was done to an export, it comes back, is another file, or is refused with its line."""
    text = {"csv": export_csv, "md": export_markdown, "json": export_json}[form](small())
    for _ in range(data.draw(st.integers(1, 4))):
        at, size = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 12))
        piece = data.draw(
            st.sampled_from(
                [
                    "/",
                    "0",
                    "panels/",
                    "-1",
                    "\n",
                    ",",
                    '"',
                    "{",
                    "}",
                    "]",
                    "|",
                    "<!-- {} -->",
                    ": ",
                    "x",
                    "9" * 5000,
                    "\x07",
                    "é",
                ]
            )
        )
        text = text[:at] + piece + text[at + size :]
    file = tmp_path_factory.getbasetemp() / f"odd.{form}"
    file.write_bytes(text.encode())
    try:
        found = read_exported(file)
    except ProjectFileError:
        found = None
    if found is not None:  # and can be saved
        assert parse_project(dump_project(found.project), BlockTypes())[0] == found.project


def test_a_comment_of_endless_depth_is_refused(tmp_path: Path) -> None:
    deep = '{"panel": ' * 400 + "1" + "}" * 400
    (tmp_path / "a.md").write_text(f'<!-- {{"chengyu": "1"}} -->\n\n## 1 x <!-- {deep} -->\n', "utf-8")
    with pytest.raises(ProjectFileError, match="is no address"):
        read_exported(tmp_path / "a.md")
