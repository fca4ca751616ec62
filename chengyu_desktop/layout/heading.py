"""The heading: a heavy rule, the kicker on it, and the headline as large as the measure and the theme allow."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text, trimmed_height
from chengyu_desktop.typography.style import ParagraphStyle, Span


def layout_heading(project: Project, context: Context, width: float) -> Frame:
    key = ("heading", project.title, project.kicker, width)
    return context.memo.get(key, lambda: _lay_out(project, context, width))


def _lay_out(project: Project, context: Context, width: float) -> Frame:
    style = context.theme.heading
    stack = Stack(width)
    stack.items.append(Rect("heading/rule", 0, 0, width, style.rule, context.color("accent")))
    stack.space(style.rule)
    stack.add("kicker", layout_text(context, "kicker", project.kicker, width), gap=style.gap)
    stack.add("title", _headline(project.title, context, width), gap=style.gap * 1.4)
    stack.space(style.gap * 1.6)
    stack.items.append(Rect("heading/hairline", 0, stack.y, width, style.hairline, context.color("dark")))
    stack.space(style.hairline)
    return stack.finish()


def _headline(title: str, context: Context, width: float) -> Frame:
    """One line filling its share of the measure, or several balanced ones at the smallest size."""
    if not title:
        return Frame(width, 0)
    limits = context.theme.heading.title_size
    spans = headline_spans(title, context)
    natural = context.typesetter.natural_width(spans, _style(context, 100.0))
    wanted = width * context.theme.heading.title_measure
    size = limits.loose if natural <= 0 else 100.0 * wanted / natural
    size = round(min(max(size, limits.tight), limits.loose) - 0.005, 2)
    style = _style(context, size)
    paragraph = context.typesetter.set_paragraph(spans, style, width)
    inset = (style.leading - style.size) / 2 * MM_PER_PT
    lines = tuple(replace(line, y=line.y - inset) for line in paragraph.lines)
    return Frame(width, trimmed_height(style, len(lines)), lines, paragraph.problems)


def _style(context: Context, size: float) -> ParagraphStyle:
    role = context.role("title")
    return ParagraphStyle(
        size=size,
        leading=size * role.leading,
        align=role.align,
        balance=True,
        compact_marks=role.compact_marks,
        han_latin_gap=role.han_latin_gap,
        language=context.language,
    )


def headline_spans(title: str, context: Context) -> tuple[Span, ...]:
    """The title's words; with a two-tone heading they take the two colours in turn."""
    role = context.role("title")
    faces = context.faces(role.stack, role.weight)
    first = context.color(role.color)
    words = title.split(" ")
    if not context.theme.heading.two_tone or len(words) != 2:
        return (Span(title, faces, first, tracking=role.tracking),)
    second = context.color(context.theme.heading.second_color)
    head = words[0] + " "
    return (
        Span(head, faces, first, tracking=role.tracking),
        Span(words[1], faces, second, tracking=role.tracking, start=len(head)),
    )
