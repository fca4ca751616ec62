"""What each column of a sheet is for: guessed from its heading and from what stands in it."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from chengyu_desktop.intake.tables.cells import (
    begins_with_year,
    new_context,
    read_cell_date,
)
from chengyu_desktop.intake.tables.column_content import LOOKED_AT, PROSE, Content, read_content
from chengyu_desktop.intake.tables.head_words import (
    Role,
    is_aside,
    is_deadline,
    is_rank,
    is_reference,
    role_of_head,
)
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.unit_words import is_figure, is_unit, split_head, unit_under

Kind = Literal["events", "panels", "chart"]

_SENTENCE = re.compile(r"[。；;!?！？\d]|[,，.]\s*$")
_LONGEST_HEAD = 30  # characters of a heading over texts


class Column(msgspec.Struct, frozen=True):
    """``head`` is its heading without the unit in brackets, which is ``unit``."""

    role: Role
    head: str = ""
    unit: str = ""


class Guess(msgspec.Struct, frozen=True):
    """``confidence`` from 0 to 1 says how much speaks for it."""

    kind: Kind
    has_head: bool
    columns: tuple[Column, ...]
    confidence: float


def guess_columns(sheet: Sheet, kind: Kind | None = None, has_head: bool | None = None) -> Guess:
    """What most speaks for; with ``kind`` or ``has_head`` given, the rest of it."""
    has_head = _has_head(sheet) if has_head is None else has_head
    start = int(has_head)
    contents = [read_content(sheet.column(i, start)) for i in range(sheet.width)]
    heads = [split_head(cell) if has_head else ("", "") for cell in (sheet.rows[0] if sheet.rows else ())]
    roles = _assign([head for head, _ in heads], contents)
    guessed, confidence = _kind(roles, contents)
    kind, confidence = (guessed, confidence) if kind is None else (kind, 1.0)
    for i, (head, _) in enumerate(heads):
        if kind == "events" and is_reference(head):
            roles[i] = "ignore"
    roles = _fit(roles, contents, kind)
    columns = _with_units(sheet, heads, roles, contents)
    return Guess(kind, has_head, columns, confidence)


def _with_units(
    sheet: Sheet, heads: list[tuple[str, str]], roles: list[Role], contents: list[Content]
) -> tuple[Column, ...]:
    """A heading's own unit, else the one that the sheet names for its numbers, where most of them don't say their own."""
    values = [i for i, role in enumerate(roles) if role == "value"]
    columns: list[Column] = []
    for i, (role, (head, unit), content) in enumerate(zip(roles, heads, contents, strict=True)):
        if role == "value" and not unit and is_unit(head):
            unit = head  # 公里 over kilometres says in what is counted, and not what
        elif role == "value" and not unit and sheet.unit and content.measured < 0.5:
            unit = unit_under(head, sheet.unit, values.index(i), len(values))
        columns.append(Column(role, head, unit))
    return tuple(columns)


def _has_head(sheet: Sheet) -> bool:
    """A first row of words over columns of dates or numbers, or of words that head columns."""
    if len(sheet.rows) < 2:
        return False
    first = sheet.rows[0]
    named = sum(role_of_head(split_head(cell)[0]) is not None for cell in first)
    if named * 2 >= sum(map(bool, first)):
        return True
    below = [read_content(sheet.column(i, 1)) for i in range(sheet.width)]
    context = new_context()
    for cell, content in zip(first, below, strict=True):
        is_date = read_cell_date(cell, "zh-Hans", context) is not None
        if content.dates > 0.6 and content.numbers < 0.6 and cell and not is_date:
            return True
    if _heads_texts(sheet, below):
        return True
    numeric = [cell for cell, content in zip(first, below, strict=True) if content.numbers > 0.6]
    return any(numeric) and all(not is_figure(cell) or begins_with_year(cell) for cell in numeric)


def _heads_texts(sheet: Sheet, below: list[Content]) -> bool:
    """A word or two over each column, and long texts below one of them."""
    first = sheet.rows[0]
    if len(first) < 2 or len(set(first)) < len(first) or not all(first):
        return False
    if any(len(cell) > _LONGEST_HEAD or _SENTENCE.search(cell) for cell in first):
        return False
    columns = [sheet.column(i, 1)[:LOOKED_AT] for i in range(sheet.width)]
    if any(cell in column for cell, column in zip(first, columns, strict=True)):
        return False
    told = max(range(1, len(first)), key=lambda i: below[i].length)
    if below[0].is_categories and columns[0][0] and len(first[told]) <= min(map(len, columns[told])):
        return True
    return any(
        content.length >= PROSE and len(cell) * 2 <= content.length
        for cell, content in zip(first, below, strict=True)
    )


def _assign(heads: list[str], contents: list[Content]) -> list[Role]:
    """By the heading first, where what stands below agrees; else by content."""
    roles: list[Role] = []
    for head, content in zip(heads, contents, strict=True):
        named = role_of_head(head)
        is_counter = content.is_count and not head and len(heads) > 2
        if is_aside(head) or content.links > 0.8 or is_counter or (is_rank(head) and content.numbers > 0.9):
            roles.append("ignore")
        elif is_deadline(head) or content.clocks > 0.8:
            roles.append("label")
        else:
            roles.append(named if named and _agrees(named, content) else _by_content(content, bool(head)))
    if "date" in roles:  # hours are too fine for a timeline
        roles = [
            "ignore" if content.clocks > 0.8 else role for role, content in zip(roles, contents, strict=True)
        ]
    return _with_categories(_one_each(roles, contents), contents)


def _with_categories(roles: list[Role], contents: list[Content]) -> list[Role]:
    """Words that stand for several rows, before a column of other words, are the names of panels, whatever their heading is."""
    if any(role in ("date", "value", "panel", "group") for role in roles):
        return roles
    words = [i for i, role in enumerate(roles) if role in ("label", "title", "text")]
    if len(words) < 2 or not contents[words[0]].is_categories or contents[words[1]].is_categories:
        return roles
    return [*roles[: words[0]], "panel", *roles[words[0] + 1 :]]


def _agrees(role: Role, content: Content) -> bool:
    match role:
        case "date" | "end":
            return content.dates > 0.6
        case "value":
            return content.numbers > 0.6
        case "key":
            return content.length <= 4
        case "label" | "title" | "group" | "panel" | "text":
            return content.numbers < 0.6
        case "unit":
            return content.units > 0.5
        case "ignore":
            return content.length < 4 and (
                content.numbers < 0.1 or (content.numbers > 0.9 and content.distinct == 1)
            )
        case _:
            return True


def _by_content(content: Content, has_head: bool) -> Role:
    if not content.filled:
        return "ignore"
    is_year = content.dates > 0.9 and content.numbers > 0.9
    if content.dates > 0.8 and not is_year:
        return "date"
    if content.numbers > 0.5:
        return "value"
    if content.ticks > 0.9 and content.length <= 2:
        return "key"
    if content.length >= PROSE:
        return "text"
    return "label"


def _one_each(roles: list[Role], contents: list[Content]) -> list[Role]:
    """One date, one title and so on: a second date is the end. Several texts and labels follow one another, but for a label
    that names groups of rows."""
    out: list[Role] = []
    for role, content in zip(roles, contents, strict=True):
        if role == "date" and "date" in out:
            role = "end" if "end" not in out else "wording"
        elif role == "label" and content.is_categories and _may_group(out, contents):
            role = "group"
        elif role in ("title", "group") and role in out:
            role = "label"
        elif role in ("wording", "key", "panel", "unit", "end") and role in out:
            role = "ignore"
        out.append(role)
    return out


def _may_group(before: list[Role], contents: list[Content]) -> bool:
    """Whether a label that comes again and again may name groups: one behind the rows' own labels, and not who answers for what is
    said before."""
    if "label" not in before or any(role in before for role in ("group", "text", "title")):
        return False
    return not contents[before.index("label")].is_categories


def _kind(roles: list[Role], contents: list[Content]) -> tuple[Kind, float]:
    has_words = any(role in ("text", "title") for role in roles) or any(
        role == "label" and content.length >= 6 for role, content in zip(roles, contents, strict=True)
    )
    if "panel" in roles and any(role in roles for role in ("text", "title", "label")):
        return "panels", 0.9
    if "date" in roles and has_words:
        return "events", 0.95
    if "date" in roles and "label" in roles and "value" not in roles:
        return "events", 0.85
    if "group" in roles and any(role in roles for role in ("text", "title", "label")):
        if "value" not in roles:
            return "panels", 0.85
        if roles.count("value") == 1 and _are_mixed(roles, contents):
            return "panels", 0.8
    if "value" in roles:
        return "chart", 0.9 if any(role in roles for role in ("label", "title", "date", "group")) else 0.6
    if has_words:
        return "panels", 0.5
    return "chart", 0.2


def _are_mixed(roles: list[Role], contents: list[Content]) -> bool:
    """Whether each number is counted in something else: they are figures of their own then, not a chart's."""
    return any(
        (role == "unit" and content.kinds > 1) or (role == "value" and content.measures > 1)
        for role, content in zip(roles, contents, strict=True)
    )


def _fit(roles: list[Role], contents: list[Content], kind: Kind) -> list[Role]:
    """The same columns in the roles that this kind of import knows."""
    roles = list(roles)
    if kind == "events" and "text" not in roles:
        for other in ("title", "label", "group"):
            if other in roles:
                roles[roles.index(other)] = "text"
                break
    if kind == "chart":
        labels = [i for i, role in enumerate(roles) if role == "label"]
        best = max(labels, key=lambda i: (contents[i].distinct * contents[i].filled, -i), default=-1)
        for i in labels:
            if i != best:
                roles[i] = "ignore" if "group" in roles else "group"
    if kind == "chart" and "label" not in roles:
        for other in ("title", "date", "group", "text", "panel"):
            if other in roles:
                roles[roles.index(other)] = "label"
                break
        else:
            if roles and len([role for role in roles if role == "value"]) > 1:
                roles[0] = "label"  # years without a heading, as in 2021, 2022, 2023
    return roles
