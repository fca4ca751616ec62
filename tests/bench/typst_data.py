"""The data.json that page.typ sets: the project's own texts, dates and figures in the order of the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from chengyu_desktop.document.dates import format_date
from chengyu_desktop.document.page_sizes import resolve_page_size
from chengyu_desktop.document.project import Block, Event, Panel, Project
from chengyu_desktop.document.rich_text import paragraphs, parse_rich
from chengyu_desktop.layout.blocks.bars import Bars
from chengyu_desktop.layout.blocks.number import Number, spoken
from chengyu_desktop.layout.blocks.pictogram import Pictogram
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.numbers import plain_number


def write_typst(project: Project, folder: Path, *, columns: int = 1, paged: bool = False) -> Path:
    """Writes page.typ and data.json to ``folder``; the path of page.typ.

    ``columns`` is the number of the timeline's. ``paged`` breaks an endless page into pages of A3's height.
    """
    folder.mkdir()
    source = folder / "page.typ"
    source.write_bytes(Path(__file__).with_name("page.typ").read_bytes())
    width, height = resolve_page_size(project.page.size)
    timeline = project.timeline
    credits = project.credits
    data = {
        "width": width,
        "height": 420 if paged else height,
        "columns": columns,
        "paged": paged,
        "kicker": project.kicker,
        "title": project.title,
        "lede_title": project.lede_title,
        "lede": [words for words, _ in paragraphs(project.lede)],
        "timeline_title": timeline.title if timeline else "",
        "events": [_event(event, project.language) for event in (timeline.events if timeline else ())],
        "panels": [_panel(panel) for panel in project.panels],
        "credits": [
            label + words
            for label, words in (
                ("资料来源：", credits.source),
                ("资料整理：", credits.compiled),
                ("制图／", credits.drawn),
            )
            if words
        ],
    }
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return source


def _event(event: Event, language: str) -> dict[str, Any]:
    return {"date": event.wording or format_date(event.date, language), "text": event.text, "key": event.key}


def _panel(panel: Panel) -> dict[str, Any]:
    return {"title": panel.title, "body": [_block(block) for block in panel.body]}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Statement():
            return {"kind": "statement", "runs": [[p.text, p.emphasised] for p in parse_rich(block.text)]}
        case Number():
            value, unit = spoken(block)
            change = ""
            if block.change is not None:
                change = f"▲ {block.change_label}{plain_number(block.change)}%"
            return {"kind": "number", "value": value, "unit": unit, "label": block.label, "change": change}
        case Bars():
            items = [
                {
                    "label": item.label,
                    "value": float(item.value),
                    "shown": plain_number(item.value) + block.unit,
                    "highlight": item.highlight,
                }
                for item in block.items
            ]
            return {"kind": "bars", "items": items}
        case Pictogram():
            items = [
                {
                    "label": item.label,
                    "count": int(item.value / block.per),
                    "shown": plain_number(item.value) + block.unit,
                }
                for item in block.items
            ]
            return {"kind": "pictogram", "title": block.title, "items": items}
    raise NotImplementedError(f"page.typ has no {block.kind}: add it there, so that both set the same page")
