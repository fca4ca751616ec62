"""Figures that a panel's sentences say and its blocks draw: changing one side changes the other.

Nothing in the file holds the link: a drawn number and a sentence's figure are linked as long as they say the same (value, unit,
and for the row of a chart a label that the sentence has) and nothing else in the panel does. What can't be followed so, because
a figure is spelled in words, stands twice or is taken out, is flagged by ``preflight.rules.figures_agree``.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from msgspec import structs

from chengyu_desktop.document.addresses import field_names, get, join, with_value
from chengyu_desktop.document.figures import Figure, parse_figures
from chengyu_desktop.document.figures.characters import digits_end
from chengyu_desktop.document.figures.numerals import read_digits
from chengyu_desktop.document.project import Panel, Part, Project
from chengyu_desktop.document.rich_text import plain_text

_TEXT = "text"
_STATEMENT = "statement"


class DrawnNumber(NamedTuple):
    """A number in a block: its key in the panel, what it says, and whether it is a change in percent."""

    key: str
    value: Decimal
    unit: str
    label: str
    is_change: bool


def follow_figures(before: Project, after: Project) -> Project:
    """``after``, with the other side of every link brought along that the edit from ``before`` has changed on one side.

    Panels are followed in which values or texts were changed, and not those in which blocks were put in, taken out or moved.
    """
    if before.panels is after.panels or len(before.panels) != len(after.panels):
        return after
    panels = tuple(
        new if old is new else _followed(old, new)
        for old, new in zip(before.panels, after.panels, strict=True)
    )
    if all(one is other for one, other in zip(panels, after.panels, strict=True)):
        return after
    return structs.replace(after, panels=panels)


def follow_run(base: Project, current: Project, after: Project) -> Project:
    """The same for one of a row of edits that belong together: typing in one text, digit by digit, or a drag.

    What the row has brought along so far stands in ``current``; it is brought along anew from ``base``, the state before the
    row, so that a link outlives the moment in which a figure has no digits or agrees with another one.
    """
    if base is current or not len(base.panels) == len(current.panels) == len(after.panels):
        return follow_figures(current, after)
    panels = tuple(
        new if new is now else _followed_anew(old, now, new)
        for old, now, new in zip(base.panels, current.panels, after.panels, strict=True)
    )
    if all(one is other for one, other in zip(panels, after.panels, strict=True)):
        return after
    return structs.replace(after, panels=panels)


def _followed_anew(old: Panel, now: Panel, new: Panel) -> Panel:
    if not len(old.body) == len(now.body) == len(new.body):
        return _followed(now, new)
    body = tuple(
        first if last is then else last
        for first, then, last in zip(old.body, now.body, new.body, strict=True)
    )
    by_hand = structs.replace(new, body=body)
    followed = _followed(old, by_hand)
    # What can't be followed at this moment stays as it last was.
    return new if followed is by_hand and body != old.body else followed


def _followed(old: Panel, new: Panel) -> Panel:
    if [block.kind for block in old.body] != [block.kind for block in new.body]:
        return new
    changed = [index for index, (a, b) in enumerate(zip(old.body, new.body, strict=True)) if a is not b]
    texts = [index for index in changed if new.body[index].kind == _STATEMENT]
    if texts and len(texts) == len(changed):
        for index in texts:
            new = _blocks_follow(old, new, index)
    elif changed and not texts and next(_statements(new), None) is not None:
        new = _texts_follow(old, new, changed)
    return new


def _blocks_follow(old: Panel, new: Panel, index: int) -> Panel:
    """A sentence's figure has another value: so have the blocks that drew it."""
    for was, now in _paired(_said(old, index), _said(new, index)):
        if _stays(was, now) or _unit(was) != _unit(now) or was.kind != now.kind:
            continue
        if sum(_same(was, other) for one in _statements(old) for other in _said(old, one)) != 1:
            continue
        text = _plain(old, index)
        for drawn in drawn_numbers(old):
            if _links(drawn, was, text):
                value = _signed(now) if drawn.is_change or drawn.value < 0 else now.value
                new = _set(new, drawn.key, value)
    return new


def _paired(said: list[Figure], says: list[Figure]) -> list[tuple[Figure, Figure]]:
    """What each figure has become, where as many stand between those that stayed as before; else none."""
    first = 0
    while first < min(len(said), len(says)) and _stays(said[first], says[first]):
        first += 1
    last = 0
    while last < min(len(said), len(says)) - first and _stays(said[-1 - last], says[-1 - last]):
        last += 1
    was, now = said[first : len(said) - last], says[first : len(says) - last]
    return list(zip(was, now, strict=True)) if len(was) == len(now) else []


def _texts_follow(old: Panel, new: Panel, changed: list[int]) -> Panel:
    """A drawn number has another value: so has the sentence that said it, if it was one, and its digits stand there."""
    was = {drawn.key: drawn for drawn in drawn_numbers(old)}
    for now in drawn_numbers(new):
        before = was.get(now.key)
        if before is None or before.value == now.value or (before.value < 0) != (now.value < 0):
            continue
        if int(now.key.split("/")[1]) not in changed:
            continue
        places = [
            (index, figure)
            for index in _statements(new)
            for figure in _said(new, index)
            if _links(before, figure, _plain(new, index))
        ]
        if len(places) == 1:
            index, figure = places[0]
            if (text := _rewritten(new.body[index].text, figure, abs(now.value))) is not None:  # type: ignore[attr-defined]
                new = _set(new, join("body", index, _TEXT), text)
    return new


def _links(drawn: DrawnNumber, figure: Figure, text: str) -> bool:
    if drawn.is_change:
        return figure.kind == "change" and abs(drawn.value) == figure.value and _signed(figure) == drawn.value
    if abs(drawn.value) != figure.value or figure.kind == "period":
        return False
    return drawn.unit == _unit(figure) and (not drawn.label or drawn.label in text)


def _signed(figure: Figure) -> Decimal:
    return -figure.value if figure.direction == "down" else figure.value


def _same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and _unit(one) == _unit(other) and one.kind == other.kind


def _stays(one: Figure, other: Figure) -> bool:
    return _same(one, other) and one.direction == other.direction


def _unit(figure: Figure) -> str:
    return figure.magnitude + figure.unit


def _statements(panel: Panel) -> Iterator[int]:
    return (index for index, block in enumerate(panel.body) if block.kind == _STATEMENT)


def _plain(panel: Panel, index: int) -> str:
    return plain_text(panel.body[index].text)  # type: ignore[attr-defined]


def _said(panel: Panel, index: int) -> list[Figure]:
    return [figure for figure in parse_figures(_plain(panel, index)) if figure.kind != "period"]


def drawn_numbers(panel: Panel) -> Iterator[DrawnNumber]:
    """The numbers that a panel's blocks show, but for those worded by hand."""
    for index, block in enumerate(panel.body):
        if block.kind != _STATEMENT:
            yield from _numbers(join("body", index), block, _text_of(block, "unit"), "")


def _numbers(key: str, part: Part, unit: str, label: str) -> Iterator[DrawnNumber]:
    if _text_of(part, "wording"):
        return  # it speaks for itself
    for name in field_names(part):
        value: Any = getattr(part, name)
        if isinstance(value, Decimal) and name not in ("per", "goal"):
            is_change = name == "change"
            yield DrawnNumber(join(key, name), value, "%" if is_change else unit, label, is_change)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Part):
                    own = _text_of(item, "label")
                    yield from _numbers(join(key, name, index), item, _text_of(item, "unit") or unit, own)
                elif isinstance(item, Decimal):
                    yield DrawnNumber(join(key, name, index), item, unit, label, False)


def _text_of(part: Part, name: str) -> str:
    value = getattr(part, name, "")
    return value if isinstance(value, str) else ""


def _set(panel: Panel, key: str, value: Any) -> Panel:
    holder = Project(panels=(panel,))
    key = join("panels", 0, key)
    if isinstance(get(holder, key), Decimal) and value == get(holder, key):
        return panel
    return with_value(holder, key, value).panels[0]


def _rewritten(source: str, figure: Figure, value: Decimal) -> str | None:
    """The source with other digits in a figure; None where its digits don't stand there in a row (四十项)."""
    places = _plain_places(source)
    plain = plain_text(source)
    at = next(
        (i for i in range(figure.start, figure.end) if plain[i].isdecimal() and plain[i].isascii()), None
    )
    if at is None:
        return None
    end = min(digits_end(plain, at), figure.end)
    digits = plain[at:end]
    if read_digits(digits) != figure.value or places[end - 1] - places[at] != end - 1 - at:
        return None
    apart = next((c for c in digits if not c.isdecimal() and c not in ".．"), "")  # thousands
    words = f"{value:,f}".replace(",", apart) if apart else f"{value:f}"
    return source[: places[at]] + words + source[places[end - 1] + 1 :]


def _plain_places(source: str) -> list[int]:
    """Where in the source each character of its plain text stands."""
    from chengyu_desktop.document.rich_text import parse_rich

    return [piece.start + offset for piece in parse_rich(source) for offset in range(len(piece.text))]
