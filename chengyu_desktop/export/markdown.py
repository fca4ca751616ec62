"""A project as Markdown for readers, the whole page in reading order. What they needn't see, and importing needs, stands in comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from chengyu_desktop.document.dates import DateSpan, format_date
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import paragraphs, parse_rich, plain_text
from chengyu_desktop.storage.data_form import (
    HEADS_EN,
    HEADS_ZH,
    NOT_DATA,
    TICK,
    Row,
    comment,
    is_number,
    leaves,
)
from chengyu_desktop.storage.encode import plain_value

_WORDS = ("text", "by", "caption", "credit")
_FIGURE = ("label", "value", "unit", "change_label", "change", "change_unit")
_CREDITS = ("source", "compiled", "drawn")
_HEADING = ("kicker", "title", "lede_title", "lede", "timeline", "panels", "credits")
_SPECIAL = "\\`*_[]<>|#"


def export_markdown(project: Project) -> str:
    return "\n\n".join(_pieces(plain_value(project))) + "\n"


def _pieces(tree: dict[str, Any]) -> Iterator[str]:
    language = tree.get("language", Project().language)
    heads = HEADS_ZH if language.startswith("zh") else HEADS_EN
    yield comment({"chengyu": tree["chengyu"], **_rest(tree, *_HEADING)})
    if kicker := inline(tree.get("kicker", "")):
        yield kicker
    yield f"# {inline(tree.get('title', ''))}".rstrip()
    if lede_title := inline(tree.get("lede_title", "")):
        yield f"## {lede_title}"
    for words, _ in paragraphs(tree.get("lede", "")):
        yield inline(words)
    timeline = tree.get("timeline")
    if timeline is not None:
        yield _heading("## ", timeline, {"timeline": _rest(timeline, "title", "events")})
        if events := timeline.get("events"):
            yield "\n".join(_event(event, language) for event in events)
    for number, panel in enumerate(tree.get("panels", ()), 1):
        yield _heading(f"## {number} ", panel, {"panel": _rest(panel, "title", "body")})
        for block in panel.get("body", ()):
            yield from _block(block, heads)
    credits = tree.get("credits", {})
    for name in _CREDITS:
        if words := inline(credits.get(name, "")):
            yield f"{words} {comment({'credit': name})}"


def _rest(node: dict[str, Any], *shown: str) -> dict[str, Any]:
    return {name: value for name, value in node.items() if name not in NOT_DATA and name not in shown}


def _heading(mark: str, node: dict[str, Any], told: dict[str, Any]) -> str:
    title = inline(node.get("title", ""))
    return f"{mark}{title} {comment(told)}" if title or len(mark) > 3 else comment(told)


def _event(event: dict[str, Any], language: str) -> str:
    wording = _escaped(" ".join(plain_text(event.get("wording", "")).split()))
    shown = wording or format_date(DateSpan.parse(event["date"]), language)
    told = _rest(event, "text", *(("wording",) if wording else ()))
    return " ".join(
        filter(
            None,
            (
                f"- **{shown}**",
                inline(event.get("text", "")),
                comment({**told, **({"worded": "true"} if wording else {})}),
            ),
        )
    )


def _block(block: dict[str, Any], own: Row) -> Iterator[str]:
    fields = _rest(block, "kind")
    if block["kind"] == "statement" and fields.keys() == {"text"} and inline(fields["text"]):
        yield f"- {inline(fields['text'])}"
        return
    title = inline(_text(fields, "title"))
    words = [name for name in _WORDS if inline(_text(fields, name))]
    table = _table(fields, own)
    gone = {*words, *(table.told if table else ()), *(("title",) if title else ())}
    told = {"kind": block["kind"], **_rest(fields, *gone)}
    shown = {**({"words": words} if words else {}), **(table.shown if table else {})}
    yield comment({**told, **({"shown": shown} if shown else {})})
    if title:
        yield f"### {title}"
    if words:
        yield "\n".join(f"- {inline(fields[name])}" for name in words)
    if table:
        yield "\n".join(f"| {' | '.join(line)} |" for line in table.lines)


class _Table(NamedTuple):
    """``told`` are the block's fields that its lines say, ``shown`` what a comment has to say of its columns."""

    lines: list[list[str]]
    told: list[str]
    shown: dict[str, Any]


def _table(fields: dict[str, Any], own: Row) -> _Table | None:
    """Of a block's items, or of the block itself where it is a figure; None for others."""
    items = fields.get("items")
    if isinstance(items, list) and items and all(isinstance(item, dict) for item in items):
        rows, told, shown = [dict(leaves(item, "")) for item in items], ["items"], {}
    elif isinstance(fields.get("value"), str):
        told = [name for name in _FIGURE if inline(_text(fields, name))]
        rows, shown = [{name: fields[name] for name in told}], {"rows": "block"}
    else:
        return None
    columns = _columns(rows)
    if not columns:
        return None
    heads, named = _heads(fields, columns, own)
    numeric = [all(is_number(row[name]) for row in rows if name in row) for name in columns]
    lines = [heads, ["--:" if is_right else "---" for is_right in numeric]]
    lines += [[_cell(name, row.get(name, "")) for name in columns] for row in rows]
    return _Table(
        lines, [*told, *named], {**shown, "columns": columns, **({"heads": named} if named else {})}
    )


def _cell(name: str, words: str) -> str:
    return TICK if name == "highlight" and words == "true" else inline(words)


def _columns(rows: list[dict[str, str]]) -> list[str]:
    names = dict.fromkeys(name for row in rows for name in row)
    return sorted(names, key=lambda name: name != "label") if names else []


def _heads(fields: dict[str, Any], columns: list[str], own: Row) -> tuple[list[str], list[str]]:
    """The words over the columns, and the block's fields that they say and that need no comment."""
    if _heads_all(fields, columns):
        over = dict(
            zip(["label", *(f"cells/{i}" for i in range(len(columns)))], fields["heads"], strict=False)
        )
        return [inline(over.get(name, own.key if name == "highlight" else "")) for name in columns], ["heads"]
    series = fields.get("series")
    over = {"label": "", "value": own.value, "unit": own.unit, "highlight": own.key, "text": own.text}
    if "unit" not in columns and (unit := _text(fields, "unit")):
        over["value"] = inline(unit)
    named: list[str] = []
    if isinstance(series, list) and len(series) == sum(name.startswith("values/") for name in columns):
        over |= {f"values/{i}": inline(name) for i, name in enumerate(series)}
        named = ["series"] if series else []
    for name in ("first", "second"):
        if name in columns and inline(_text(fields, name)):
            over[name] = inline(fields[name])
            named.append(name)
    return [over.get(name, _escaped(name)) for name in columns], named


def _heads_all(fields: dict[str, Any], columns: list[str]) -> bool:
    """Whether a table's heads all stand over a column."""
    heads, cells = fields.get("heads"), sum(name.startswith("cells/") for name in columns)
    if not isinstance(heads, list) or not 0 < len(heads) <= cells + 1:
        return False
    return all(map(inline, heads[1:])) and ("label" in columns or not heads[0])


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def inline(source: str) -> str:
    """One line of Markdown; emphasis is written as in projects."""
    pieces = (
        f"**{_escaped(piece.text)}**" if piece.emphasised else _escaped(piece.text)
        for piece in parse_rich(" ".join(source.split()))
    )
    return "".join(pieces)


def _escaped(words: str) -> str:
    return "".join("\\" + c if c in _SPECIAL else c for c in words)
