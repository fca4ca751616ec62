"""A project as CSV for spreadsheets: a row an event, a text and a number, which importing puts together again."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.storage.data_form import (
    HEADS_EN,
    HEADS_ZH,
    NOT_DATA,
    TICK,
    Row,
    guarded,
    is_number,
    leaves,
)
from chengyu_desktop.storage.encode import plain_value

_EVENT = ("date", "wording", "text", "key", "group")
_BESIDE = ("label", "unit", "highlight")  # of an item: they stand in the rows of its figures


def export_csv(project: Project) -> str:
    """Events, panels, then what else the page says; emphasis is left out. With the byte order mark by which Excel knows UTF-8, and
    line ends as RFC 4180 has them."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADS_ZH if project.language.startswith("zh") else HEADS_EN)
    for row in _rows(plain_value(project)):
        writer.writerow([guarded(plain_text(cell)) for cell in row])
    return "\ufeff" + out.getvalue()


def _rows(tree: dict[str, Any]) -> Iterator[Row]:
    timeline = tree.get("timeline") or {}
    for index, event in enumerate(timeline.get("events", ())):
        yield from _event(event, f"timeline/events/{index}")
    for index, panel in enumerate(tree.get("panels", ())):
        yield from _panel(panel, f"panels/{index}")
    rest = {name: value for name, value in tree.items() if name not in ("timeline", "panels")}
    if timeline:
        rest["timeline"] = {name: value for name, value in timeline.items() if name != "events"}
    for address, words in leaves(rest, ""):
        yield _leaf(Row(), address, words)


def _event(event: dict[str, Any], address: str) -> Iterator[Row]:
    shown = {name: event.get(name, "") for name in _EVENT}
    yield Row(**{**shown, "key": TICK if shown["key"] == "true" else ""}, address=address)
    for inner, words in leaves({k: v for k, v in event.items() if k not in _EVENT}, address):
        yield _leaf(Row(), inner, words)


def _panel(panel: dict[str, Any], address: str) -> Iterator[Row]:
    base = Row(panel=panel.get("title", ""))
    rows = [
        *(_leaf(base, *one) for one in leaves({k: v for k, v in panel.items() if k not in ("title", "body")}, address)),
        *(
            row
            for index, block in enumerate(panel.get("body", ()))
            for row in _block(block, f"{address}/body/{index}", base)
        ),
    ]  # fmt: skip
    yield from rows or [base._replace(address=address)]


def _block(block: dict[str, Any], address: str, base: Row) -> Iterator[Row]:
    base = base._replace(kind=block["kind"])
    fields = {name: value for name, value in block.items() if name != "kind"}
    items = fields.get("items")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        yield from _figures(fields, address, base, "", {})
        return
    for inner, words in leaves({name: value for name, value in fields.items() if name != "items"}, address):
        yield _leaf(base, inner, words)
    for index, item in enumerate(items):
        yield from _figures(
            item, f"{address}/items/{index}", base, _text(fields, "unit"), _series_names(fields)
        )
    if not items and len(fields) == len(NOT_DATA & fields.keys()) + ("items" in fields):
        yield base._replace(address=address)


def _figures(
    node: dict[str, Any], address: str, base: Row, unit: str, series: dict[str, str]
) -> Iterator[Row]:
    """A row for each figure and text of an item, or of a block that has no items, with its label and unit beside it."""
    beside = [name for name in _BESIDE if isinstance(node.get(name), str)]
    if node.get("highlight") != "true" and "highlight" in beside:
        beside.remove("highlight")
    base = base._replace(
        item=_text(node, "label"), key=TICK if "highlight" in beside else "", address=address
    )
    own = _text(node, "unit") or unit
    is_told = False
    for inner, words in leaves({name: value for name, value in node.items() if name not in beside}, address):
        name = inner.removeprefix(address + "/")
        has_unit = not name.startswith("change")  # which is counted in its own
        is_told |= has_unit
        yield _leaf(base._replace(unit=own if has_unit else "", group=series.get(name, "")), inner, words)
    if not is_told:
        yield base._replace(unit=own)


def _series_names(block: dict[str, Any]) -> dict[str, str]:
    """By what the figures of a series are called within an item."""
    series = block.get("series")
    names = {f"values/{i}": name for i, name in enumerate(series)} if isinstance(series, list) else {}
    return {**names, **{name: block[name] for name in ("first", "second") if _text(block, name)}}


def _text(node: dict[str, Any], name: str) -> str:
    value = node.get(name)
    return value if isinstance(value, str) else ""


def _leaf(base: Row, address: str, words: str) -> Row:
    if is_number(words):
        return base._replace(value=words, address=address)
    return base._replace(text=words, address=address)
