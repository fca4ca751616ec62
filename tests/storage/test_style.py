"""Style overrides in project files."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.project import Project, Style
from chengyu_desktop.document.style import Palette, Sizes
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import parse_project

_ink = st.integers(0, 1000).map(lambda tenths: f"{tenths / 10:g}")
_color = st.lists(_ink, min_size=4, max_size=4).map(" ".join) | st.integers(0, 0xFFFFFF).map("#{:06x}".format)
_size = st.sampled_from(["小四", "4.2 mm"]) | st.decimals(3, 600, places=2)
_name = st.text("abc_yn 甲:#-", min_size=1, max_size=5)
_style = st.builds(
    Style,
    palette=st.dictionaries(_name, _color, max_size=3).map(Palette),
    sizes=st.dictionaries(_name, _size, max_size=3).map(Sizes),
)


def load(text: str) -> Project:
    return parse_project("chengyu: 1\n" + text, {}, file="a.yaml")[0]


def test_a_style_is_read_as_it_is_written_by_hand() -> None:
    project = load("style: {palette: {accent: 0 100 90 10, dark: }, sizes: {statement: 12, lede: 小四}}")
    assert project.style.palette == Palette({"accent": "0 100 90 10"})
    assert project.style.sizes == Sizes({"statement": Decimal(12), "lede": "小四"})


def test_a_style_is_written_an_entry_a_line() -> None:
    style = Style(
        palette=Palette({"accent": "0 100 90 10", "dark": "#1a2b3c"}), sizes=Sizes({"lede": "小四"})
    )
    assert dump_project(Project(style=style)) == (
        "chengyu: 1\n"
        "style:\n"
        "  palette:\n"
        "    accent: 0 100 90 10\n"
        "    dark: '#1a2b3c'\n"
        "  sizes:\n"
        "    lede: 小四\n"
    )


@given(_style)
def test_a_style_comes_back_as_it_was(style: Style) -> None:
    assert load(dump_project(Project(style=style)).removeprefix("chengyu: 1\n")).style == style


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("style:\n  palette:\n    dark: 0 0 0 9\n    accent: red\n", "a.yaml:5:5: “accent”: “red” is no colour: write"),
        ("style: {sizes: {lede: 巨号}}", "a.yaml:2:17: “lede”: “巨号” is no type size: write"),
        ("style: {sizes: {lede: 2}}", "a.yaml:2:17: “lede”: type of 2 pt can't be printed: give"),
        ("style: {sizes: 12}", "a.yaml:2:9: sizes must be names with values"),
        ("style: {palette: {dark: [0, 1, 2, 3]}}", "a.yaml:2:19: “dark”: give one value"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ProjectFileError) as caught:
        load(text)
    assert str(caught.value).startswith(message)
