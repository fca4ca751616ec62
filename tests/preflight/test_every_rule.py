"""Every rule there is, with a project file that breaks it and one that doesn't, read and laid out as any other; and after the
rule's fix, where it has one, nothing is left to tell. A rule without its pair fails."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from chengyu_desktop.document.project import Project
from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.layout.theme import ThemeError
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.preflight.fixes import all_fixed
from chengyu_desktop.preflight.plates import measure_ink
from chengyu_desktop.preflight.rules import RULES
from chengyu_desktop.press.limits import NEWSPRINT
from chengyu_desktop.storage.load import parse_project
from chengyu_desktop.typography.index import (
    IndexedFace,
    IndexedFile,
    default_cache_folder,
    font_folders,
    index_fonts,
)
from chengyu_desktop.typography.library import FontLibrary

TODAY = date(2026, 1, 1)
USUAL = {
    "chengyu": "1",
    "title": "标题",
    "credits": "{source: 统计局, compiled: 某某, drawn: 某某}",
    "page": "{size: [297, auto]}",
}


def statement(words: str) -> str:
    return f"panels: [{{title: 甲, body: [{{kind: statement, text: {words!r}}}]}}]"


def block(fields: str) -> str:
    return f"panels: [{{title: 甲, body: [{{{fields}}}]}}]"


def events(*entries: str) -> str:
    return f"timeline: {{events: [{', '.join(f'{{{entry}}}' for entry in entries)}]}}"


def placed(*frames: str, page: str = "{size: A3}") -> str:
    panels = ", ".join(
        f"{{title: 甲, frame: {f}, body: [{{kind: statement, text: 共有40个项目}}]}}" for f in frames
    )
    return f"page: {page}\npanels: [{panels}]"


def bleeding(frame: str) -> str:
    picture = f"kind: image, path: press.jpg, alt: 桥, fit: fill, frame: {frame}"
    return "page: {size: A3, bleed: 3}\n" + block(picture)


def palette(entry: str) -> str:
    return f"kicker: 引题\nstyle: {{palette: {{{entry}}}}}\n" + statement("共有40个项目")


def sizes(entry: str) -> str:
    return f"kicker: 引题\nlede_title: 提示\nlede: 共有40个项目\nstyle: {{sizes: {{{entry}}}}}\n" + statement(
        "正文"
    )


def items(kind: str, *entries: str, more: str = "") -> str:
    return block(f"kind: {kind}, {more}items: [{', '.join(f'{{{entry}}}' for entry in entries)}]")


def only(wanted: Callable[[IndexedFace], bool]) -> Callable[[], FontLibrary]:
    """This computer's fonts as far as they are wanted."""

    def made() -> FontLibrary:
        files = index_fonts(font_folders(), default_cache_folder())
        return FontLibrary(
            IndexedFile(file.path, file.size, file.mtime_ns, tuple(filter(wanted, file.faces)))
            for file in files
        )

    return made


@dataclass(frozen=True)
class Pair:
    """``fonts`` are those under which the first file breaks the rule; the second is laid out with all there are."""

    broken: str
    sound: str
    fonts: Callable[[], FontLibrary] = FontLibrary.system


SHARES = "label: 甲, value: 60", "label: 乙, value: 40"
COLUMNS = items(
    "columns", "label: 甲, values: [3, 4]", "label: 乙, values: [4, 5]", more="series: [铁路, 公路], "
)
PAIRS = {
    "merge-conflict": Pair("note: 【合并冲突】甲改作乙", "note: 无冲突"),
    "unknown-theme": Pair("theme: nosuch", "theme: chengxiao"),
    "missing-credits": Pair("credits: {source: 统计局}", ""),
    "empty-panel": Pair("panels: [{title: 甲}]", statement("共有40个项目")),
    "dates-out-of-order": Pair(
        events("date: '2021', text: 事", "date: '2020', text: 事"),
        events("date: '2020', text: 事", "date: '2021', text: 事"),
    ),
    "future-date": Pair(events("date: 2026-01-02, text: 事"), events("date: 2026-01-01, text: 事")),
    "impossible-date": Pair("lede: 2021年2月29日", "lede: 2020年2月29日"),
    "half-width-punctuation": Pair(statement("重庆,成都"), statement("重庆，成都")),
    "straight-quotes": Pair(statement('"双核"联动'), statement("“双核”联动")),
    "doubled-punctuation": Pair(statement("会议，，指出"), statement("会议，指出")),
    "space-in-chinese": Pair(statement("双城 经济圈"), statement("双城经济圈")),
    "false-dash": Pair(statement("目标--建成"), statement("目标——建成")),
    "mixed-dashes": Pair(statement("1—5月、2—6月、3-7月"), statement("1—5月、2—6月、3—7月")),
    "mixed-digits": Pair(statement("二0二二年"), statement("二〇二二年")),
    "figure-differs": Pair(
        block("kind: statement, text: 投资40亿元}, {kind: number, value: 41, unit: 亿元"),
        block("kind: statement, text: 投资40亿元}, {kind: number, value: 40, unit: 亿元"),
    ),
    "negative-share": Pair(items("columns", "label: 甲, values: [3, -4]", more="mode: share, series: [铁路, 公路], "),
        items("columns", "label: 甲, values: [3, 4]", more="mode: share, series: [铁路, 公路], "),),
    "past-goal": Pair(items("progress", "label: 甲, value: 120"), items("progress", "label: 甲, value: 100")),
    "too-many-marks": Pair(
        items("pictogram", "label: 甲, value: 5000", more="per: 1, "), items("pictogram", "label: 甲, value: 50", more="per: 1, ")
    ),
    "off-page": Pair(placed("[-20, 100, 80, 60]"), placed("[20, 100, 80, 60]")),
    "near-edge": Pair(placed("[20, 0.5, 80, 60]"), placed("[20, 100, 80, 60]")),
    "outside-margins": Pair(placed("[8, 100, 80, 60]"), placed("[20, 100, 80, 60]")),
    "overlap": Pair(
        placed("[20, 100, 80, 60]", "[60, 120, 80, 60]"), placed("[20, 100, 80, 60]", "[110, 100, 80, 60]")
    ),
    "bleed-not-filled": Pair(bleeding("[0, 100, 100, 80]"), bleeding("[-3, 100, 103, 80]")),
    "overset": Pair("page: {size: [120, 60]}\n" + statement("正文" * 900), statement("正文" * 900)),
    "underfull": Pair("page: {size: A3}\n" + statement("正文"), statement("正文")),
    "unbreakable": Pair(statement("https://www.example.com/" + "shuanghe" * 60), statement("https://www.example.com/")),
    "crowded": Pair(items("pie", *(f"label: {n}类, value: 1" for n in range(9))), items("pie", *SHARES)),
    "small-type": Pair(sizes("statement: 5"), sizes("statement: 9")),
    "reversed-type": Pair(sizes("lede_title: 7"), sizes("lede_title: 15")),
    "colored-type": Pair(sizes("kicker: 7"), sizes("kicker: 13")),
    "wrong-region": Pair(statement("直骨"), statement("直骨"), only(lambda face: "CJK JP" in face.family)),
    "missing-glyph": Pair(statement("象形\U00013000字"), statement("象形文字")),
    "font-substituted": Pair(statement("正文"), statement("正文"), only(lambda face: "Serif" not in face.family)),
    "font-weight": Pair(statement("正文"), statement("正文"), only(lambda face: face.weight <= 400)),
    "font-missing": Pair(statement("正文"), statement("正文"), lambda: FontLibrary([])),
    "thin-line": Pair("style: {palette: {hair: 30 20 20 0}}\n" + COLUMNS.replace("columns", "line"), COLUMNS.replace("columns", "line")),
    "total-ink": Pair(palette("accent: 100 90 90 0"), palette("accent: 0 90 90 0")),
    "ink-on-paper": Pair(palette("accent: 100 90 90 0"), palette("accent: 0 90 90 0")),
    "rgb-color": Pair(palette("accent: '#cc2233'"), palette("accent: 0 83 75 20")),
    "special-ink": Pair(palette("accent: 0 90 80 0 spot Gold"), palette("accent: 0 90 80 0")),
    "low-contrast": Pair(palette("accent: 0 0 20 0"), palette("accent: 0 90 80 20")),
    "tint-under-type": Pair(
        "style: {palette: {pale: 0 0 0 42}}\n" + events("date: '2020', text: 事"),
        "style: {palette: {pale: 0 0 0 12}}\n" + events("date: '2020', text: 事"),
    ),
    "told-by-hue": Pair("style: {palette: {tint: 20 100 90 10}}\n" + COLUMNS, COLUMNS),
    "low-resolution": Pair(block("kind: image, path: small.jpg, alt: 桥"), block("kind: image, path: press.jpg, alt: 桥")),
    "rgb-image": Pair(block("kind: image, path: screen.png, alt: 桥"), block("kind: image, path: press.jpg, alt: 桥")),
    "missing-alt": Pair(
        block("kind: image, path: press.jpg, caption: 大桥"), block("kind: image, path: press.jpg, alt: 桥")
    ),
    "image-unusable": Pair(block("kind: image, path: gone.png, alt: 桥"), block("kind: image, path: press.jpg, alt: 桥")),
    "no-picture": Pair(block("kind: image"), block("kind: image, path: press.jpg, alt: 桥")),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the pictures that the files name."""
    made = tmp_path_factory.mktemp("pictures")
    Image.new("CMYK", (3000, 2000), (10, 80, 40, 0)).save(made / "press.jpg")
    Image.new("CMYK", (60, 40), (10, 80, 40, 0)).save(made / "small.jpg")
    Image.new("RGB", (3000, 2000), (200, 80, 40)).save(made / "screen.png")
    return made


def read(text: str) -> Project:
    given = {line.partition(":")[0] for line in text.splitlines()}
    lines = [f"{name}: {value}" for name, value in USUAL.items() if name not in given]
    return parse_project("\n".join([*lines, text, ""]), BlockTypes(), file="page.yaml")[0]


def laid_out(project: Project, folder: Path, fonts: FontLibrary) -> Page:
    try:
        context = make_context(project, folder, fonts)
    except ThemeError:  # told by preflight; the window shows such a page in the usual theme
        context = make_context(replace(project, theme=Project().theme), folder, fonts)
    return layout_page(project, context)


def told(rule: str, project: Project, folder: Path, fonts: FontLibrary) -> list[Problem]:
    page = laid_out(project, folder, fonts)
    found = list(preflight(project, page, NEWSPRINT, today=TODAY))
    if rule == "ink-on-paper":
        with (folder / "ink.pdf").open("wb") as out:
            export_pdf(page, fonts, out)
        found += measure_ink(folder / "ink.pdf", page, NEWSPRINT)
    return [problem for problem in found if problem.rule == rule]


def test_every_rule_has_its_pair() -> None:
    assert set(PAIRS) == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_what_breaks_a_rule_and_what_does_not(rule, folder: Path) -> None:
    if rule.name == "ink-on-paper" and shutil.which("gs") is None:
        pytest.skip("Ghostscript isn't installed")
    pair = PAIRS[rule.name]
    broken, sound = read(pair.broken), read(pair.sound)
    fonts = pair.fonts()
    problems = told(rule.name, broken, folder, fonts)
    assert problems
    assert all(problem.message and re.search(r"\w", problem.hint or problem.message) for problem in problems)
    order = ["info", "warning", "error"]
    assert max(order.index(problem.severity) for problem in problems) <= order.index(rule.severity)
    assert told(rule.name, sound, folder, FontLibrary.system()) == []
    if rule.fix is not None:
        better = all_fixed(broken, problems)
        assert better is not broken
        assert told(rule.name, better, folder, fonts) == []
