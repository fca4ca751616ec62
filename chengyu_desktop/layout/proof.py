"""The proof sheet: the page with a numbered call-out on everything that it states, and beside it the list for the desk to check
and sign: dates, figures, names and sources. Made of Frames like any page, so that every exporter writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from chengyu_desktop.document.addresses import get, parent
from chengyu_desktop.document.claims import Claim, ClaimKind, claims_of, visible_words
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.frame.spans import FieldTexts
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.sheet import (
    COLUMN,
    NUMBER,
    ROW_PAD,
    TAG,
    highlights,
    line,
    make_row,
    make_sheet,
    tag,
    tag_at,
)

_PRINTED, _BOX = 31.0, 4.0  # widths in a row; what is left goes to the words around
_COLORS: dict[ClaimKind, Color] = {
    "date": Color(100, 50, 0, 0),
    "figure": Color(0, 95, 90, 0),
    "name": Color(85, 10, 100, 10),
}


class _Words(msgspec.Struct, frozen=True):
    heading: str
    signed: str
    kinds: dict[ClaimKind, str]


_CHINESE = _Words(
    "校样",
    "核对：＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿",
    {"date": "日期", "figure": "数字", "name": "署名与来源"},
)
_ENGLISH = _Words(
    "Proof",
    "Checked by: ____________________  Date: ______________",
    {"date": "Dates", "figure": "Figures", "name": "Names and sources"},
)


class _Entry(NamedTuple):
    number: int
    claim: Claim
    boxes: list[Bounds]


def layout_proof(project: Project, page: Page, context: Context) -> Page:
    """A sheet with the page at its own size. What isn't drawn (a text cut off at the foot) is in the list without a
    call-out. The list takes as many columns as it needs."""
    words = _CHINESE if context.language.startswith("zh") else _ENGLISH
    entries = _entries(project, page.frame)
    call_outs = [item for entry in entries for item in _call_outs(entry, context)]
    return make_sheet(page, words.heading, words.signed, call_outs, _rows(entries, words, context), context)


def _entries(project: Project, frame: Frame) -> list[_Entry]:
    texts = FieldTexts(frame)
    return [
        _Entry(number, claim, _boxes(project, frame, texts, claim))
        for number, claim in enumerate(claims_of(project), 1)
    ]


def _boxes(project: Project, frame: Frame, texts: FieldTexts, claim: Claim) -> list[Bounds]:
    if claim.end:
        return texts.boxes(
            claim.key, visible_words(claim.key, get(project, claim.key)), claim.start, claim.end
        )
    if found := texts.boxes(claim.key, claim.text):
        return found
    # A chart may draw a value without a field's key on it: then its item is meant.
    box = find_box(frame, claim.key) or find_box(frame, parent(claim.key))
    return [box] if box else []


def _call_outs(entry: _Entry, context: Context) -> Iterator[Item]:
    color = _COLORS[entry.claim.kind]
    yield from highlights(entry.boxes, color)
    if entry.boxes:
        yield tag_at(entry.number, color, *entry.boxes[0][:2], context)


def _rows(entries: Iterable[_Entry], words: _Words, context: Context) -> Iterator[Frame]:
    kind = ""
    for entry in entries:
        if entry.claim.kind != kind:
            kind = entry.claim.kind
            title = line(context, "chart_title", words.kinds[entry.claim.kind], COLUMN)
            rule = Rect("", 0, title.height + 2.6, COLUMN, 0.3, fill=_COLORS[entry.claim.kind])
            yield Frame(COLUMN, title.height + 3.4, (Group("", title, 0, 1.8), rule))
        yield _row(entry, context)


def _row(entry: _Entry, context: Context) -> Frame:
    """Number, what is printed, the words around it, and a box to tick."""
    claim = entry.claim
    printed = line(context, "chart_value", claim.text, _PRINTED)
    around = f"…{claim.before}【{claim.text}】{claim.after}…" if claim.end else claim.after
    rest = COLUMN - NUMBER - _PRINTED - _BOX - 6.0
    context_words = line(context, "caption", around, rest, color="ink")
    height = max(printed.height, context_words.height, TAG) + 2 * ROW_PAD
    box = Rect("", COLUMN - _BOX, (height - _BOX) / 2, _BOX, _BOX, stroke=Stroke(Color(k=100), 0.2))
    items: list[Item] = [
        Group("", tag(entry.number, _COLORS[claim.kind], context), 0, ROW_PAD),
        Group("", printed, NUMBER, ROW_PAD),
        Group("", context_words, NUMBER + _PRINTED + 3.0, ROW_PAD),
        box,
    ]
    return make_row(items, height)
