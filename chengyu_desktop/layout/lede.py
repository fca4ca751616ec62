"""The lede: its paragraphs flowing through balanced columns under the heading, with a tag when it has a title."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import paragraphs
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group, Item, Rect, TextLine
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.text import layout_text, make_spans, paragraph_style

_TAG_PADDING = 1.6  # mm around the tag's characters
_FEWEST_LINES = 3  # that make a column rather than a scrap


def layout_lede(project: Project, context: Context, width: float) -> Frame:
    key = ("lede", project.lede_title, project.lede, width)
    return context.memo.get(key, lambda: _lay_out(project, context, width))


def _lay_out(project: Project, context: Context, width: float) -> Frame:
    texts = [words for words, _ in paragraphs(project.lede)]
    if not texts:
        return Frame(width, 0)
    style = context.theme.lede
    tag = _tag(project.lede_title, context)
    x = tag.width + style.gap if tag.width else 0.0
    columns, lines, each = _columns(texts, context, width - x)
    flowed = _flow(lines, columns, each, context)
    height = max(flowed.height, tag.height)
    items: list[Item] = []
    if tag.items:
        items.append(Group("lede_title", Frame(tag.width, height, _tag_items(tag, context, height)), 0, 0))
    items.append(Group("lede", flowed, x, 0))
    return Frame(width, height, tuple(items), flowed.problems)


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


def _columns(
    texts: list[str], context: Context, width: float
) -> tuple[int, list[tuple[int, TextLine]], float]:
    """Number of columns, the lines set for them, and a column's width in mm: as many columns as the theme's width allows, but
    none of fewer than three lines."""
    style = context.theme.lede
    columns = max(1, int((width + style.gutter) // (style.column + style.gutter)))
    while True:
        each = (width - style.gutter * (columns - 1)) / columns
        lines = _set(texts, context, each)
        if columns == 1 or len(lines) >= columns * _FEWEST_LINES:
            return columns, lines, each
        columns -= 1


def _set(texts: list[str], context: Context, width: float) -> list[tuple[int, TextLine]]:
    """All lines with their paragraph's number."""
    role = context.role("lede")
    style = paragraph_style(context, role, None, 1.0, True)
    lines: list[tuple[int, TextLine]] = []
    for index, text in enumerate(texts):
        spans = make_spans(context, role, text, "lede_strong")
        paragraph = context.typesetter.set_paragraph(spans, style, width)
        lines += [(index, line) for line in paragraph.lines]
    return lines


def _flow(lines: list[tuple[int, TextLine]], columns: int, each: float, context: Context) -> Frame:
    """Lines shared out so that the columns differ by one line at most, on one baseline grid."""
    role = context.role("lede")
    style = paragraph_style(context, role, None, 1.0, True)
    leading, size = style.leading * MM_PER_PT, style.size * MM_PER_PT
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
    return Frame(each * columns + context.theme.lede.gutter * (columns - 1), height, tuple(items))
