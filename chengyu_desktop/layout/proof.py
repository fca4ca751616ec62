"""The proof sheet: the page with a numbered call-out on everything that it states, and beside it the list for the desk to check
and sign: dates, figures, names and sources. Made of Frames like any page, so that every exporter writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

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
from chengyu_desktop.layout.text import layout_text

_MARGIN = 12.0  # mm around the page and the columns
_HEAD = 16.0
_COLUMN = 104.0
_GAP = 8.0  # between columns
_NUMBER, _PRINTED, _BOX = 9.0, 31.0, 4.0  # widths in a row; what is left goes to the words around
_PAD = 1.1  # above and below a row
_TAG = 3.1  # height of a call-out
_EDGE = Stroke(Color(k=40), 0.09)
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
    width, height = page.frame.width, page.frame.height
    columns = list(_columns(list(_rows(entries, words, context)), height))
    marks = [item for entry in entries for item in _call_outs(entry, context)]
    paper = [Rect("", 0, 0, width, height, fill=page.background, stroke=_EDGE)]
    sheet: list[Item] = [
        *_head(project, words, width, context),
        Group("", Frame(width, height, tuple(paper)), _MARGIN, _HEAD),
        Group("", page.frame, _MARGIN, _HEAD, clip=True, label="page"),
        Group("call-outs", Frame(width, height, tuple(marks)), _MARGIN, _HEAD, label="call-outs"),
    ]
    for index, column in enumerate(columns):
        x = _MARGIN + width + _GAP + index * (_COLUMN + _GAP)
        sheet.append(Group("list", column, x, _HEAD, label="list"))
    total = 2 * _MARGIN + width + len(columns) * (_COLUMN + _GAP)
    frame = Frame(total, _HEAD + height + _MARGIN, tuple(sheet))
    return replace(page, frame=frame, bleed=0.0, background=Color(), title=f"{words.heading} {page.title}")


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
    for left, top, right, bottom in entry.boxes:
        yield Rect("", left, top, right - left, bottom - top, fill=replace(color, alpha=0.14))
        yield Rect("", left, bottom, right - left, 0.25, fill=color)
    if entry.boxes:
        left, top = entry.boxes[0][:2]
        tag = _tag(entry, context)
        yield Group("", tag, max(left - tag.width * 0.6, 0.0), max(top - tag.height * 0.75, 0.0))


def _tag(entry: _Entry, context: Context) -> Frame:
    width = 1.8 + 1.45 * len(str(entry.number))
    number = _line(
        context, "chart_value", str(entry.number), width, align="center", color="paper", scale=0.74
    )
    ground = Rect("", 0, 0, width, _TAG, fill=_COLORS[entry.claim.kind], radius=0.8)
    return Frame(width, _TAG, (ground, Group("", number, 0, (_TAG - number.height) / 2)))


def _head(project: Project, words: _Words, width: float, context: Context) -> Iterator[Item]:
    title = _line(context, "chart_title", f"{words.heading}　{project.title}", width, scale=1.2)
    yield Group("heading", title, _MARGIN, 6.0)
    signed = _line(context, "caption", words.signed, _COLUMN, color="ink")
    yield Group("heading", signed, _MARGIN + width + _GAP, 6.6)


def _rows(entries: Iterable[_Entry], words: _Words, context: Context) -> Iterator[Frame]:
    kind = ""
    for entry in entries:
        if entry.claim.kind != kind:
            kind = entry.claim.kind
            title = _line(context, "chart_title", words.kinds[entry.claim.kind], _COLUMN)
            rule = Rect("", 0, title.height + 2.6, _COLUMN, 0.3, fill=_COLORS[entry.claim.kind])
            yield Frame(_COLUMN, title.height + 3.4, (Group("", title, 0, 1.8), rule))
        yield _row(entry, context)


def _row(entry: _Entry, context: Context) -> Frame:
    """Number, what is printed, the words around it, and a box to tick."""
    claim = entry.claim
    printed = _line(context, "chart_value", claim.text, _PRINTED)
    around = f"…{claim.before}【{claim.text}】{claim.after}…" if claim.end else claim.after
    rest = _COLUMN - _NUMBER - _PRINTED - _BOX - 6.0
    context_words = _line(context, "caption", around, rest, color="ink")
    height = max(printed.height, context_words.height, _TAG) + 2 * _PAD
    tag = _tag(entry, context)
    box = Rect("", _COLUMN - _BOX, (height - _BOX) / 2, _BOX, _BOX, stroke=Stroke(Color(k=100), 0.2))
    items: list[Item] = [
        Group("", tag, 0, _PAD),
        Group("", printed, _NUMBER, _PAD),
        Group("", context_words, _NUMBER + _PRINTED + 3.0, _PAD),
        box,
        Rect("", 0, height - 0.05, _COLUMN, 0.1, fill=Color(k=30)),
    ]
    return Frame(_COLUMN, height, tuple(items))


def _columns(rows: list[Frame], height: float) -> Iterator[Frame]:
    items: list[Item] = []
    y = 0.0
    for row in rows:
        if items and y + row.height > height:
            yield Frame(_COLUMN, height, tuple(items))
            items, y = [], 0.0
        items.append(Group("", row, 0, y))
        y += row.height
    if items:
        yield Frame(_COLUMN, height, tuple(items))


def _line(
    context: Context,
    role: str,
    words: str,
    width: float,
    *,
    align: str = "start",
    color: str = "",
    scale: float = 1.0,
) -> Frame:
    """Words of the proof itself, which are no part of the document: they bear no key of it."""
    return layout_text(context, role, words, width, align=align, color=color, scale=scale)  # type: ignore[arg-type]
