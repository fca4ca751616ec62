"""The context of the page's layout is made anew only for what it depends on."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.document.project import Panel, Project, Style
from chengyu_desktop.document.style import Palette
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.frame.find import find_group
from chengyu_desktop.layout.blocks.statement import Statement

PROJECT = Project(panels=(Panel(title="甲", body=(Statement(text="共有项目"),)),))


def test_an_equal_style_finds_what_is_laid_out_and_another_one_lays_out_anew() -> None:
    maker = Pipeline(SystemFonts()).page_maker(None)
    styled = [
        replace(PROJECT, style=Style(palette=Palette({"accent": text}))) for text in ("#f00", "#f00", "#00f")
    ]
    first, second, third = (find_group(maker.page(project).frame, "panels/0/body/0") for project in styled)
    assert first is not None
    assert second is not None
    assert third is not None
    assert second.frame is first.frame
    assert third.frame is not first.frame
