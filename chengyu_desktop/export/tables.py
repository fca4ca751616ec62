"""A project as data for other programs: CSV for spreadsheets, Markdown for readers, JSON for scripts."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO

import msgspec

from chengyu_desktop.document.dates import format_date
from chengyu_desktop.document.edits_figures import figures_of
from chengyu_desktop.document.project import Block, Panel, Project
from chengyu_desktop.document.rich_text import paragraphs, plain_text
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.yaml_tree import load_yaml_tree

_HEADS_ZH = ("栏目", "日期", "时间表述", "内容", "重点", "分组", "项目", "数值", "单位")
_HEADS_EN = ("panel", "date", "wording", "text", "key", "group", "item", "value", "unit")


def export_csv(project: Project) -> str:
    """A row an event, a statement and a number, with a heading that importing knows again. With the byte order mark by which Excel
    knows UTF-8, and line ends as RFC 4180 has them."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    chinese = project.language.startswith("zh")
    writer.writerow(_HEADS_ZH if chinese else _HEADS_EN)
    for row in (*_event_rows(project), *_panel_rows(project)):
        writer.writerow([_guarded(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def _event_rows(project: Project) -> Iterator[tuple[str, ...]]:
    for event in project.timeline.events if project.timeline else ():
        yield (
            "", event.date.text, plain_text(event.wording), plain_text(event.text), "✓" if event.key else "",
            plain_text(event.group), "", "", "",
        )  # fmt: skip


def _panel_rows(project: Project) -> Iterator[tuple[str, ...]]:
    figures = figures_of(project)
    for number, panel in enumerate(project.panels):
        title = plain_text(panel.title)
        for index, block in enumerate(panel.body):
            own = f"panels/{number}/body/{index}/"
            if words := _words(block):
                yield title, "", "", words, "", "", "", "", ""
            for figure in figures:
                if figure.key.startswith(own):
                    yield title, "", "", "", "", "", plain_text(figure.label), str(figure.value), figure.unit


def export_markdown(project: Project) -> str:
    """The whole page in reading order."""
    return "\n\n".join(_markdown(project)) + "\n"


def _markdown(project: Project) -> Iterator[str]:
    if project.kicker:
        yield _inline(project.kicker)
    yield f"# {_inline(project.title)}"
    if project.lede_title:
        yield f"## {_inline(project.lede_title)}"
    for words, _ in paragraphs(project.lede):
        yield _inline(words)
    if project.timeline and project.timeline.events:
        if project.timeline.title:
            yield f"## {_inline(project.timeline.title)}"
        yield "\n".join(
            f"- **{_inline(event.wording) or format_date(event.date, project.language)}** {_inline(event.text)}"
            for event in project.timeline.events
        )
    for number, panel in enumerate(project.panels, 1):
        yield f"## {number} {_inline(panel.title)}".rstrip()
        yield from _panel(project, panel, number - 1)
    credits = project.credits
    if makers := [_inline(words) for words in (credits.source, credits.compiled, credits.drawn) if words]:
        yield " · ".join(makers)


def _panel(project: Project, panel: Panel, number: int) -> Iterator[str]:
    for index, block in enumerate(panel.body):
        if words := _words(block):
            yield f"- {_escaped(words)}"
        own = f"panels/{number}/body/{index}/"
        rows = [figure for figure in figures_of(project) if figure.key.startswith(own)]
        if rows:
            title = getattr(block, "title", "")
            table = [f"| {_inline(title)} | |", "|---|--:|"]
            table += [f"| {_inline(row.label)} | {row.value}{_escaped(row.unit)} |" for row in rows]
            yield "\n".join(table)


def export_json(project: Project) -> str:
    """The project's own structure, keys as in its file. Numbers and dates are texts, as they are to be printed."""
    return json.dumps(load_yaml_tree(dump_project(project)), ensure_ascii=False, indent=2) + "\n"


def _words(block: Block) -> str:
    """What a block says in words: a statement, a quotation; not the labels of its figures."""
    names = [
        name for name in ("text", "by", "caption", "credit") if isinstance(getattr(block, name, None), str)
    ]
    return " ".join(plain_text(getattr(block, name)) for name in names if getattr(block, name))


def _inline(source: str) -> str:
    """One line of Markdown; emphasis is written as in projects."""
    return _escaped(" ".join(plain_text(source).split()))


def _escaped(words: str) -> str:
    return "".join("\\" + c if c in "\\`*_[]<>|#" else c for c in words)


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection); numbers don't."""
    if cell[:1] in ("=", "@", "\t", "\r") or (cell[:1] in ("+", "-") and not _is_number(cell)):
        return "'" + cell
    return cell


def _is_number(cell: str) -> bool:
    try:
        msgspec.convert(cell, float, strict=False)
        return True
    except msgspec.ValidationError:
        return False
