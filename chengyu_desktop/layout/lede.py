"""The lede: its paragraphs flowing through balanced columns under the heading, with a tag when it has a title."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import paragraphs
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group, Item, Rect, TextLine
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.overset import overset
from chengyu_desktop.layout.text import layout_text, make_spans, paragraph_style

_TAG_PADDING = 1.6  # mm around the tag's characters
_FEWEST_LINES = 3  # that make a column rather than a scrap


def layout_lede(project: Project, context: Context, width: float, limit: float | None) -> Frame:
    """``limit`` is the height in mm that the page can give it: a longer lede is set smaller, and cut with a Problem when even
    the smallest size is too large."""
    key = ("lede", project.lede_title, project.lede, width, limit)
    return context.memo.get(key, lambda: _fitted(project, context, width, limit))


def _fitted(project: Project, context: Context, width: float, limit: float | None) -> Frame:
    sizes = context.theme.fit_timeline.size
    tight = max(sizes.tight, context.theme.minimum_size / context.role("lede").size)
    for size in (1.0, (1 + tight) / 2, tight):
        frame = _lay_out(project, context.fitted(Fit(size=size)), width, None)
        if limit is None or frame.height <= limit:
            return frame
    return _lay_out(project, context.fitted(Fit(size=tight)), width, limit)


def _lay_out(project: Project, context: Context, width: float, limit: float | None) -> Frame:
    texts = [words for words, _ in paragraphs(project.lede)]
    if not texts:
        return Frame(width, 0)
    style = context.theme.lede
    tag = _tag(project.lede_title, context)
    x = tag.width + style.gap if tag.width else 0.0
    columns, text, each = _columns(texts, context, width - x)
    flowed = _flow(text, columns, each, context, limit)
    height = max(flowed.height, tag.height)
    items: list[Item] = []
    if tag.items:
        items.append(Group("lede_title", Frame(tag.width, height, _tag_items(tag, context, height)), 0, 0))
    items.append(Group("lede", flowed, x, 0))
    return Frame(width, height, tuple(items))


def _tag(title: str, context: Context) -> Frame:
    """The lede's title in a box, one or two characters a line as a label at the column's side."""
    if not title:
        return Frame(0, 0)
    size = context.role("lede_title").size * MM_PER_PT
    per_line = 2 if len(title) == 4 and context.language.startswith("zh") else len(title)
    measure = per_line * size * 1.08 if context.language.startswith("zh") else size * 6
    text = layout_text(context, "lede_title", title, measure, align="center")
    return Frame(
        measure + 2 * _TAG_PADDING, text.height + 2 * _TAG_PADDING, (Group("text", text, _TAG_PADDING, 0),)
    )


def _tag_items(tag: Frame, context: Context, height: float) -> tuple[Item, ...]:
    box = Rect("box", 0, 0, tag.width, height, context.color("accent"))
    (text,) = tag.items
    assert isinstance(text, Group)
    return (box, replace(text, y=(height - text.frame.height) / 2))


class _Text(NamedTuple):
    """All lines, each with its paragraph's number, and what the typesetter had to say."""

    lines: list[tuple[int, TextLine]]
    problems: tuple[Problem, ...]


def _columns(texts: list[str], context: Context, width: float) -> tuple[int, _Text, float]:
    """Number of columns, the text set for them, and a column's width in mm: as many columns as the theme's width allows, but
    none of fewer than three lines."""
    style = context.theme.lede
    columns = max(1, int((width + style.gutter) // (style.column + style.gutter)))
    while True:
        each = (width - style.gutter * (columns - 1)) / columns
        text = _set(texts, context, each)
        if columns == 1 or len(text.lines) >= columns * _FEWEST_LINES:
            return columns, text, each
        columns -= 1


def _set(texts: list[str], context: Context, width: float) -> _Text:
    role = context.role("lede")
    style = paragraph_style(context, role, None, 1.0, True)
    lines: list[tuple[int, TextLine]] = []
    problems: list[Problem] = []
    for index, text in enumerate(texts):
        spans = make_spans(context, role, text, "lede_strong")
        paragraph = context.typesetter.set_paragraph(spans, style, width)
        lines += [(index, line) for line in paragraph.lines]
        problems += paragraph.problems
    return _Text(lines, tuple(dict.fromkeys(problems)))


def _flow(text: _Text, columns: int, each: float, context: Context, limit: float | None) -> Frame:
    """Lines shared out so that the columns differ by one line at most, on one baseline grid."""
    role = context.role("lede")
    style = paragraph_style(context, role, None, 1.0, True)
    leading, size = style.leading * MM_PER_PT, style.size * MM_PER_PT
    lines, problems = text
    if limit is not None:
        room = max(1, int((limit - size) / leading) + 1) * columns
        if len(lines) > room:
            problems = (*problems, overset(len(lines) - room))
            lines = lines[:room]
    rows, longer = divmod(len(lines), columns)
    counts = [rows + (index < longer) for index in range(columns)]
    items: list[Item] = []
    at = 0
    for column, count in enumerate(counts):
        x = column * (each + context.theme.lede.gutter)
        for row, (paragraph, line) in enumerate(lines[at : at + count]):
            y = row * leading + 0.88 * size
            items.append(replace(line, key=str(paragraph), x=line.x + x, y=y))
        at += count
    height = (max(counts) - 1) * leading + size
    width = each * columns + context.theme.lede.gutter * (columns - 1)
    return Frame(width, height, tuple(items), problems)
