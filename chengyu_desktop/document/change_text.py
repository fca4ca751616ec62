"""Changes and conflicts in words for a desk: where, in the page's own terms, and what; dates as they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import msgspec
from msgspec import structs

from chengyu_desktop.document.dates import DateSpan, format_date
from chengyu_desktop.document.diff import Change
from chengyu_desktop.document.merge_parts import ABSENT, Conflict
from chengyu_desktop.document.project import Block, Event, FrozenMapping, Panel, Part, Project, UnknownBlock
from chengyu_desktop.document.style import Overrides
from chengyu_desktop.document.text_merge import WordChange, tokens

_MOST = 60
_AROUND = 12
"""Characters of an unchanged stretch that are shown beside a change."""
_KEPT_WHOLE = 40  # characters up to which a text is shown whole


def describe_change(change: Change, old: Project, new: Project) -> str:
    """One line: ``+`` added, ``-`` removed, ``>`` moved, ``~`` changed; then where, and what.

    In a text ``[五→六]`` stands for words replaced, ``[-五]`` for words gone and ``[+六]`` for new ones.
    """
    project, key = (old, change.old_key) if change.new_key is None else (new, change.new_key)
    where = describe_place(project, key or "")
    if change.kind == "added":
        return f"+ {_with_words(where, change.new, new.language)}"
    if change.kind == "removed":
        return f"- {_with_words(where, change.old, old.language)}"
    if change.kind == "moved":
        return f"> {where}: moved from {_position(change.old_key)} to {_position(change.new_key)}"
    if change.words:
        return f"~ {where}: {describe_words(change.words)}"
    return (
        f"~ {where}: {describe_value(change.old, old.language)} → {describe_value(change.new, new.language)}"
    )


def describe_conflict(conflict: Conflict, project: Project) -> str:
    """One line about a conflict in a merged project: where, what it was, and what either side made of it."""
    language = project.language
    where = describe_place(project, conflict.key)
    base, ours, theirs = (
        describe_value(v, language) for v in (conflict.base, conflict.ours, conflict.theirs)
    )
    if conflict.kind == "removed":
        who = "ours removed it, theirs" if conflict.ours is ABSENT else "theirs removed it, ours"
        return f"{where}: {who} changed it; it was kept"
    if conflict.kind == "order":
        return f"{where}: both sides rearranged it; it stands as in ours"
    if conflict.kind == "panel":
        return f"{where}: ours moved it to panel {ours}, theirs to panel {theirs}; it stands as in ours"
    return f"{where}: it was {base}; ours says {ours}, theirs {theirs}"


def describe_place(project: Project, key: str) -> str:
    """``Timeline · 2022年6月 · Text`` for a key, which may go further than the document does."""
    words: list[str] = []
    value: Any = project
    for step in key.split("/") if key else ():
        if isinstance(value, Part):
            title = field_title(type(value), step)
            value = getattr(value, step, None) if step in value.__struct_fields__ else None
            if not _is_listing(value):
                words.append(title)
        elif isinstance(value, tuple) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
            words.append(describe_part(value, int(step), project.language))
        else:
            words.append(step)
            value = None
    return " · ".join(words) or "Project"


def describe_part(part: Any, index: int, language: str) -> str:
    """An item of a list: an event by its date, a panel by its number and title, another by what it says first."""
    if isinstance(part, Event):
        return part.wording or format_date(part.date, language)
    if isinstance(part, Panel):
        return f"Panel {index + 1} {_short(part.title)}".rstrip()
    if isinstance(part, Block):
        kind = part.kind_name if isinstance(part, UnknownBlock) else part.kind
        return f"{kind} {first_words(part)}".rstrip()
    return first_words(part) if isinstance(part, Part) and first_words(part) else str(index + 1)


def describe_value(value: Any, language: str) -> str:
    """A value as it would stand in a sentence."""
    if value is ABSENT or value is None or value == "":
        return "nothing"
    if isinstance(value, DateSpan):
        return format_date(value, language)
    if isinstance(value, str):
        words = _short(value)
        return words if words.startswith("“") else f"“{words}”"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        if value and all(isinstance(item, Decimal | float | int | type(None)) for item in value):
            return " × ".join("auto" if item is None else f"{item:g}" for item in value)
        return f"{len(value)} items" if len(value) != 1 else "1 item"
    if isinstance(value, Overrides | FrozenMapping):
        pairs = value.items() if isinstance(value, Overrides) else value.pairs
        return _short(", ".join(f"{name}: {inner}" for name, inner in pairs)) or "nothing"
    if isinstance(value, Part):
        return f"“{words}”" if (words := first_words(value)) else type(value).__name__.lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


def describe_words(words: Sequence[WordChange]) -> str:
    """The changed words with a little of what stands around them."""
    pieces: list[str] = []
    at = 0
    while at < len(words):
        how, text = words[at]
        text = text.replace("\n", " ⏎ ")
        if how == "same":
            pieces.append(_shortened_between(text, at > 0, at < len(words) - 1))
        elif how == "removed" and at + 1 < len(words) and words[at + 1].how == "added":
            pieces.append(f"[{_short(text)}→{_short(words[at + 1].text)}]")
            at += 1
        else:
            pieces.append(f"[{'-' if how == 'removed' else '+'}{_short(text)}]")
        at += 1
    return "".join(pieces)


@cache
def field_title(struct: type[Part], name: str) -> str:
    """The title that a field has in the inspector, else its name."""
    for field in structs.fields(struct):
        if field.encode_name == name and get_origin(field.type) is Annotated:
            for note in get_args(field.type)[1:]:
                if isinstance(note, msgspec.Meta) and note.title:
                    return note.title
    return name.replace("_", " ").capitalize() if name in struct.__struct_fields__ else name


def _is_listing(value: Any) -> bool:
    """Lists of parts go without saying: their items say what they are."""
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, Part) for item in value)


def _with_words(where: str, value: Any, language: str) -> str:
    if isinstance(value, Event):
        return f"{where}: {_short(value.text)}"
    if isinstance(value, Panel):
        return f"{where}: {len(value.body)} block{'' if len(value.body) == 1 else 's'}"
    return where if isinstance(value, Part) else f"{where}: {describe_value(value, language)}"


def first_words(part: Part) -> str:
    """What a part says first, on one line."""
    value = getattr(part, "value", None)
    number = f"{value}{getattr(part, 'unit', '')}" if isinstance(value, Decimal) else ""
    fields = (getattr(part, name, "") for name in ("title", "text", "label", "caption", "alt", "path"))
    words = next((text for text in fields if isinstance(text, str) and text), "")
    if words and not isinstance(part, Block):
        return _short(words)
    return _short(" ".join(filter(None, (number, words))))


def _position(key: str | None) -> str:
    steps = (key or "").split("/")
    place = f"place {int(steps[-1]) + 1}" if steps[-1].isdecimal() else steps[-1]
    return f"panel {int(steps[1]) + 1}, {place}" if len(steps) == 4 and steps[0] == "panels" else place


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"


def _shortened_between(text: str, after: bool, before: bool) -> str:
    """A stretch that stayed, cut where no change is beside it."""
    if len(text) <= (_KEPT_WHOLE if after and before else _AROUND):
        return text
    words = tokens(text)
    head = "".join(_until_enough(words)) if after else ""
    tail = "".join([*_until_enough(words[::-1])][::-1]) if before else ""
    return f"{head}…{tail}"


def _until_enough(words: Sequence[str]) -> Iterator[str]:
    """Whole words and numbers, some ``_AROUND`` characters of them."""
    length = 0
    for word in words:
        if length >= _AROUND:
            return
        length += len(word)
        yield word[:_KEPT_WHOLE]
