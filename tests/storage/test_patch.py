"""Small diffs: what a colleague wrote stays, and what was edited is what the text then says."""

from __future__ import annotations

import difflib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, insert, move, sort_events
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.load import parse_project
from chengyu_desktop.storage.patch import patch_text

SAMPLES = sorted((Path(__file__).parents[2] / "projects").glob("*.yaml"))

HAND_WRITTEN = """\
# 编辑部：请勿改动次序
chengyu: 1
title:   '“双核”联动'   # 主标题
theme: chengxiao # 写明默认值
new_key: {a: [1, 2], b: null}

credits: { source: 市发展改革委 , drawn: 丁龙 } # 署名
timeline:
    title: "大事记"
    # 按时间排列

    events:
        # 第一条
        - date: 2020-01-03
          text: 会议  # 待核

        # 第二条的说明
        - text: >
            折行的
            文字
          date: 2021-10-20
          key: false
        -   date: 2022-06
            text: |  # 原样
                第一行
                第二行

            note: ~
panels:
    - body:
        - kind: bars
          items: [{label: 甲, value: 1.50},
                  {label: 乙, value: 2},  # 乙
                  {label: 丙, value: 3}]
          unit: 项
        - {kind: statement, text: "一句话"}
      # 题在后
      title: 面板
"""


def read(text: str) -> Project:
    return parse_project(text, BlockTypes())[0]


def patched(text: str, new: Project) -> str:
    result = patch_text(text, dump_project(read(text)), dump_project(new))
    assert result is not None
    assert dump_project(read(result)) == dump_project(new)
    return result


def changed_lines(old: str, new: str) -> list[str]:
    diff = difflib.ndiff(old.splitlines(keepends=True), new.splitlines(keepends=True))
    return [line for line in diff if line[0] in "+-"]


def edited(key: str, value: object) -> list[str]:
    new = with_value(read(HAND_WRITTEN), key, value)
    return changed_lines(HAND_WRITTEN, patched(HAND_WRITTEN, new))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_nothing_changed_gives_the_same_text(newline: str) -> None:
    text = HAND_WRITTEN.replace("\n", newline)
    assert patched(text, read(text)) == text


@pytest.mark.parametrize(
    ("key", "value", "lines"),
    [
        ("title", "it's 新", ["- title:   '“双核”联动'   # 主标题\n", "+ title:   'it''s 新'   # 主标题\n"]),
        ("theme", "other", ["- theme: chengxiao # 写明默认值\n", "+ theme: other # 写明默认值\n"]),
        ("timeline/title", '大"事', ['-     title: "大事记"\n', '+     title: "大\\"事"\n']),
        (
            "timeline/events/0/text",
            "散会",
            ["-           text: 会议  # 待核\n", "+           text: 散会  # 待核\n"],
        ),
        ("timeline/events/1/key", True, ["-           key: false\n", "+           key: true\n"]),
        (
            "timeline/events/2/text",
            "第一行\n第三行\n",
            ["-                 第二行\n", "+                 第三行\n"],
        ),
        ("timeline/events/0/key", True, ["+           key: true\n"]),
        ("timeline/events/0/text", "", ["-           text: 会议  # 待核\n"]),
        (
            "panels/0/body/0/items/1/value",
            Decimal("2.0"),
            [
                "-                   {label: 乙, value: 2},  # 乙\n",
                "+                   {label: 乙, value: 2.0},  # 乙\n",
            ],
        ),
        (
            "panels/0/body/1/text",
            "a, b",
            [
                '-         - {kind: statement, text: "一句话"}\n',
                '+         - {kind: statement, text: "a, b"}\n',
            ],
        ),
        (
            "credits",
            Credits(source="甲, 乙", drawn="丁龙", compiled="记者"),
            [
                "- credits: { source: 市发展改革委 , drawn: 丁龙 } # 署名\n",
                '+ credits: { source: "甲, 乙" , drawn: 丁龙, compiled: 记者 } # 署名\n',
            ],
        ),
    ],
)
def test_one_field_changes_its_line_only(key: str, value: object, lines: list[str]) -> None:
    assert [line for line in edited(key, value) if line[0] in "+-"] == lines


def test_line_ends_stay_windows_ones() -> None:
    text = HAND_WRITTEN.replace("\n", "\r\n")
    new = insert(read(text), "timeline/events", 1, [Event(date=DateSpan.parse("2021"), text="甲\n乙")])
    result = patched(text, new)
    assert "\n" not in result.replace("\r\n", "")
    assert all(line.startswith("+") for line in changed_lines(text, result))


def test_a_deleted_item_takes_its_comment_along_and_no_other() -> None:
    project = read(HAND_WRITTEN)
    second = changed_lines(HAND_WRITTEN, patched(HAND_WRITTEN, delete(project, ["timeline/events/1"])))
    assert second[0] == "-         # 第二条的说明\n"
    assert len(second) == 6
    first = changed_lines(HAND_WRITTEN, patched(HAND_WRITTEN, delete(project, ["timeline/events/0"])))
    assert first == ["-         - date: 2020-01-03\n", "-           text: 会议  # 待核\n"]


def test_a_moved_item_keeps_its_words_and_comments() -> None:
    new = move(read(HAND_WRITTEN), ["timeline/events/1"], "timeline/events", 3)
    result = patched(HAND_WRITTEN, new)
    lines = changed_lines(HAND_WRITTEN, result)
    assert sorted(line[2:] for line in lines if line[0] == "+") == sorted(
        line[2:] for line in lines if line[0] == "-"
    )
    assert "        # 第二条的说明\n        - text: >\n" in result


def test_new_parts_follow_the_files_indentation() -> None:
    panel = Panel(title="新", body=(block_kind("statement").sample(), block_kind("bars").sample()))
    result = patched(HAND_WRITTEN, insert(read(HAND_WRITTEN), "panels", 1, [panel]))
    assert "\n    - title: 新\n      body:\n" in result
    dash = result.index("- kind: statement", result.index("title: 新"))
    column = dash - result.rindex("\n", 0, dash) - 1
    assert column == 10  # dashes stand four columns right of their key throughout the file


def test_a_value_left_empty_is_filled_in_its_place() -> None:
    text = "chengyu: 1\ntitle:  # 待定\npanels:\n- title:\n  body:\n"
    new = with_value(with_value(read(text), "title", "题"), "panels/0/title", "甲")
    assert patched(text, new) == "chengyu: 1\ntitle: 题  # 待定\npanels:\n- title: 甲\n  body:\n"


def test_a_file_without_a_last_line_feed_takes_more_lines() -> None:
    text = "chengyu: 1\ntitle: 甲"
    assert patched(text, with_value(read(text), "kicker", "乙")) == "chengyu: 1\ntitle: 甲\nkicker: 乙"


def test_a_project_in_braces_stays_in_braces() -> None:
    text = "{chengyu: 1, panels: [{title: 甲}, {title: 乙}]}\n"
    new = delete(with_value(read(text), "panels/1/title", "乙，丙"), ["panels/0"])
    assert patched(text, new) == "{chengyu: 1, panels: [{title: 乙，丙}]}\n"


@pytest.mark.parametrize(
    ("text", "key", "value", "result"),
    [
        ("page:\n  size: A3 # s\n", "page/size", (210.0, None), "page:\n  size: [210, auto] # s\n"),
        ("page: {size: A3, bleed: 3}\n", "page/bleed", 5.0, "page: {size: A3, bleed: 5}\n"),
        ("lede: |\n  a\n\n# c\n", "lede", "a\n\n\n", 'lede: "a\\n\\n\\n"\n\n# c\n'),
        ("lede: |+\n  a\n\ntitle: b\n", "kicker", "k", "lede: |+\n  a\n\ntitle: b\nkicker: k\n"),
        ("lede: >-\n  a\n  b\n", "lede", "c\nd", "lede: |-\n  c\n  d\n"),
        ("title: a\n  b # c\nlede: d\n", "title", "e", "title: e # c\nlede: d\n"),
        (
            "panels:\n- title: a # one\n  # two\n  body:\n  - kind: quote\n",
            "panels/0/title",
            "",
            "panels:\n-\n  # two\n  body:\n  - kind: quote\n",
        ),
        ("panels: []  # none\n", "panels", (Panel(title="a"),), "panels:\n- title: a\n"),
    ],
)
def test_corners_of_yaml(text: str, key: str, value: object, result: str) -> None:
    text = "chengyu: 1\n" + text
    assert patched(text, with_value(read(text), key, value)) == "chengyu: 1\n" + result


def test_old_line_ends_are_left_to_the_dump() -> None:
    text = "chengyu: 1\rtitle: 甲\r"
    assert patch_text(text, dump_project(read(text)), "chengyu: 1\ntitle: 乙\n") is None


# Texts that tempt a YAML writer: what looks typed, indicators, quotes, several lines, spaces at the ends.
WORDS = st.sampled_from(
    [
        "",
        "甲",
        "no",
        "12",
        "a: b",
        "# c",
        "- x",
        "'",
        '"',
        "a, b]",
        "{",
        "**b**",
        "x\ny",
        "x\n\ny\n",
        " s ",
        "~",
        "\\",
    ]
) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
    max_size=6,
)
DATES = st.sampled_from(
    [DateSpan.parse(text) for text in ("2020-01-03", "2021", "2021-12-17/2021-12-18", "1999~")]
)
EVENTS = st.builds(Event, date=DATES, text=WORDS, note=WORDS, key=st.booleans())
BLOCKS = st.sampled_from([block_kind(name).sample() for name in BlockTypes()])
PANELS = st.builds(Panel, title=WORDS, body=st.lists(BLOCKS, max_size=3).map(tuple))
TEXTS = [
    HAND_WRITTEN,
    HAND_WRITTEN.replace("\n", "\r\n"),
    *(path.read_text(encoding="utf-8") for path in SAMPLES),
]


@st.composite
def edits(draw: st.DrawFn, project: Project) -> Project:
    for _ in range(draw(st.integers(1, 4))):
        project = draw(one_edit(project))
    return project


@st.composite
def one_edit(draw: st.DrawFn, project: Project) -> Project:
    lists = ["panels", *(f"panels/{i}/body" for i in range(len(project.panels)))]
    if project.timeline is not None:
        lists.append("timeline/events")
    container = draw(st.sampled_from(lists))
    count = len(get(project, container))
    new = EVENTS if container == "timeline/events" else PANELS if container == "panels" else BLOCKS
    what = draw(st.sampled_from(["insert", "delete", "move", "text", "field", "frame", "sort"]))
    if what == "insert" or not count:
        return insert(project, container, draw(st.integers(0, count)), [draw(new)])
    key = f"{container}/{draw(st.integers(0, count - 1))}"
    if what == "delete":
        return delete(project, [key])
    if what == "move":
        return move(project, [key], container, draw(st.integers(0, count)))
    if what == "sort":
        return sort_events(project)
    if what == "frame" and container != "timeline/events":
        return with_value(project, f"{key}/frame", draw(st.sampled_from([None, (1.0, 2.5, 30.0, 40.0)])))
    if what == "field":
        name = draw(st.sampled_from(["title", "lede", "kicker", "credits/source", "credits/drawn"]))
        return with_value(project, name, draw(WORDS))
    return with_value(project, f"{key}/note", draw(WORDS))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_patched_text_says_what_was_edited(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    project = read(text)
    new = data.draw(edits(project))
    result = patch_text(text, dump_project(project), dump_project(new))
    if result is not None:
        assert dump_project(read(result)) == dump_project(new)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_comments_outlive_edits_of_single_fields(data: st.DataObject) -> None:
    project = read(HAND_WRITTEN)
    key = data.draw(st.sampled_from(["title", "timeline/title", "timeline/events/0/text", "panels/0/title"]))
    words = data.draw(st.text("甲乙a1 ：，", min_size=1, max_size=8))
    result = patched(HAND_WRITTEN, with_value(project, key, words))
    assert result.count("#") == HAND_WRITTEN.count("#")
    assert len(changed_lines(HAND_WRITTEN, result)) <= 2


def test_no_timeline_at_all_then_one_and_back() -> None:
    text = "chengyu: 1\npanels:\n- title: 甲 # c\n"
    new = with_value(read(text), "timeline", Timeline(events=(Event(date=DateSpan.parse("2022"), text="x"),)))
    more = patched(text, new)
    assert "# c" in more
    assert patched(more, read(text)) == text
