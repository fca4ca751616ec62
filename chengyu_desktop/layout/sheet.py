"""A page with numbered call-outs and a list beside it: what proof sheets and comparisons are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.text import layout_text
from chengyu_desktop.typography.style import Align

COLUMN = 104.0
"""Width of a column of the list, in mm."""
NUMBER = 9.0
"""Width that a row leaves its number."""
ROW_PAD = 1.1
"""Above and below a row, in mm."""
TAG = 3.1
"""Height of a call-out's number."""

_MARGIN = 12.0  # around the page and the columns
_HEAD = 16.0
_GAP = 8.0  # between columns
_EDGE = Stroke(Color(k=40), 0.09)
_HAIR = Color(k=30)


def make_sheet(
    page: Page, heading: str, note: str, call_outs: Iterable[Item], rows: Iterable[Frame], context: Context
) -> Page:
    """The page at its own size under ``call_outs``, which are in its own coordinates, and the rows in as many columns as they
    need. ``note`` stands over the columns."""
    width, height = page.frame.width, page.frame.height
    columns = list(_columns(list(rows), height))
    paper = [Rect("", 0, 0, width, height, fill=page.background, stroke=_EDGE)]
    title = f"{heading}　{page.title}"
    sheet: list[Item] = [
        Group("heading", line(context, "chart_title", title, width, scale=1.2), _MARGIN, 6.0),
        Group("heading", line(context, "caption", note, COLUMN, color="ink"), _MARGIN + width + _GAP, 6.6),
        Group("", Frame(width, height, tuple(paper)), _MARGIN, _HEAD),
        Group("", page.frame, _MARGIN, _HEAD, clip=True, label="page"),
        # Clipped as the page is: what is called out beside it isn't seen there, and its marks would lie over the list.
        Group(
            "call-outs", Frame(width, height, tuple(call_outs)), _MARGIN, _HEAD, clip=True, label="call-outs"
        ),
    ]
    for index, column in enumerate(columns):
        x = _MARGIN + width + _GAP + index * (COLUMN + _GAP)
        sheet.append(Group("list", column, x, _HEAD, label="list"))
    total = 2 * _MARGIN + width + max(len(columns), 1) * (COLUMN + _GAP)
    frame = Frame(total, _HEAD + height + _MARGIN, tuple(sheet))
    return replace(page, frame=frame, bleed=0.0, background=Color(), title=f"{heading} {page.title}")


def highlights(boxes: Iterable[Bounds], color: Color) -> Iterator[Item]:
    """Words under a wash of the colour, with a line below."""
    for left, top, right, bottom in boxes:
        yield Rect("", left, top, right - left, bottom - top, fill=replace(color, alpha=0.14))
        yield Rect("", left, bottom, right - left, 0.25, fill=color)


def tag_at(number: int, color: Color, left: float, top: float, context: Context) -> Group:
    """The number at a box's top left corner."""
    frame = tag(number, color, context)
    return Group("", frame, max(left - frame.width * 0.6, 0.0), max(top - frame.height * 0.75, 0.0))


def tag(number: int, color: Color, context: Context) -> Frame:
    width = 1.8 + 1.45 * len(str(number))
    words = line(context, "chart_value", str(number), width, align="center", color="paper", scale=0.74)
    ground = Rect("", 0, 0, width, TAG, fill=color, radius=0.8)
    return Frame(width, TAG, (ground, Group("", words, 0, (TAG - words.height) / 2)))


def make_row(items: Iterable[Item], height: float) -> Frame:
    """A row of the list with a hairline at its foot."""
    return Frame(COLUMN, height, (*items, Rect("", 0, height - 0.05, COLUMN, 0.1, fill=_HAIR)))


def line(
    context: Context,
    role: str,
    words: str,
    width: float,
    *,
    align: Align = "start",
    color: str = "",
    scale: float = 1.0,
) -> Frame:
    """Words of the sheet itself, which are no part of the document: they bear no key of it."""
    return layout_text(context, role, words, width, align=align, color=color, scale=scale)


def _columns(rows: list[Frame], height: float) -> Iterator[Frame]:
    items: list[Item] = []
    y = 0.0
    for row in rows:
        if items and y + row.height > height:
            yield Frame(COLUMN, height, tuple(items))
            items, y = [], 0.0
        items.append(Group("", row, 0, y))
        y += row.height
    if items:
        yield Frame(COLUMN, height, tuple(items))
