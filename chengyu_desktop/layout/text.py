"""A field's text in a role of the theme: markup, figures made to stand out, and the paragraph set."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.document.figures import find_figures
from chengyu_desktop.document.rich_text import parse_rich
from chengyu_desktop.frame.items import MM_PER_PT, Frame, TextLine
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.theme import Role
from chengyu_desktop.typography.style import Align, ParagraphStyle, Span


def type_size(context: Context, role: Role, scale: float = 1.0) -> float:
    """The role's size under the current Fit in points, never under the theme's minimum."""
    return max(round(role.size * scale * context.fit.size, 2), min(context.theme.minimum_size, role.size))


def layout_text(
    context: Context,
    role_name: str,
    content: str,
    width: float,
    *,
    accent: str = "",
    figures: bool = False,
    align: Align | None = None,
    color: str = "",
    scale: float = 1.0,
    fit_leading: bool = True,
) -> Frame:
    """One paragraph as a Frame that reaches from the first line's em box to the last line's: gaps around it are then what
    the eye sees. ``accent`` names the role for ``**emphasis**`` and ``figures`` that stand out; without it neither is
    looked for.
    """
    key = (role_name, content, width, accent, figures, align, color, scale, fit_leading)
    return context.memo.get(("text", *key, context.fit, context.measuring), lambda: _set(context, *key))


def trimmed_height(style: ParagraphStyle, lines: int) -> float:
    return (max(0, lines - 1) * style.leading + style.size) * MM_PER_PT if lines else 0.0


def paragraph_style(
    context: Context, role: Role, align: Align | None, scale: float, fit_leading: bool
) -> ParagraphStyle:
    size = type_size(context, role, scale)
    leading = round(size * role.leading * (context.fit.leading if fit_leading else 1.0), 3)
    chosen = align or role.align
    if chosen == "justify" and not context.language.startswith("zh"):
        chosen = "start"  # without hyphenation a justified Latin column is full of holes
    return ParagraphStyle(
        size=size,
        leading=leading,
        align=chosen,
        indent=role.indent if context.language.startswith("zh") else 0.0,
        balance=role.balance,
        compact_marks=role.compact_marks,
        han_latin_gap=role.han_latin_gap,
        language=context.language,
    )


def make_spans(
    context: Context, role: Role, content: str, accent: str = "", color: str = "", figures: bool = False
) -> tuple[Span, ...]:
    faces = context.faces(role.stack, role.weight)
    tracking = (
        role.tracking if context.language.startswith("zh") else 0.0
    )  # Latin words fall apart when tracked
    ink = context.color(color or role.color)
    if not accent:
        return (Span(content, faces, ink, tracking=tracking),)
    strong = context.role(accent)
    strong_faces = context.faces(strong.stack, strong.weight)
    strong_ink = context.color(strong.color)
    scale = strong.size / role.size
    return tuple(
        Span(text, strong_faces, strong_ink, scale, strong.tracking, start)
        if emphasised
        else Span(text, faces, ink, 1.0, tracking, start)
        for text, emphasised, start in _emphases(content, figures)
        if text
    )


def _emphases(content: str, figures: bool) -> Iterator[tuple[str, bool, int]]:
    """Text with what stands out: marked by hand, and the figures found."""
    for piece in parse_rich(content):
        if piece.emphasised or not figures:
            yield piece.text, piece.emphasised, piece.start
            continue
        at = 0
        for figure in find_figures(piece.text):
            yield piece.text[at : figure.start], False, piece.start + at
            yield piece.text[figure.start : figure.end], True, piece.start + figure.start
            at = figure.end
        yield piece.text[at:], False, piece.start + at


def _set(
    context: Context,
    role_name: str,
    content: str,
    width: float,
    accent: str,
    figures: bool,
    align: Align | None,
    color: str,
    scale: float,
    fit_leading: bool,
) -> Frame:
    role = context.role(role_name)
    memo = context.memo
    style = memo.get(
        ("style", role_name, align, scale, fit_leading, context.fit),
        lambda: paragraph_style(context, role, align, scale, fit_leading),
    )
    if accent:
        spans = memo.get(
            ("spans", role_name, content, accent, color, figures),
            lambda: make_spans(context, role, content, accent, color, figures),
        )
    else:
        spans = make_spans(context, role, content, color=color)
    if context.measuring:
        return Frame(width, trimmed_height(style, context.typesetter.count_lines(spans, style, width)))
    paragraph = context.typesetter.set_paragraph(spans, style, width)
    inset = (style.leading - style.size) / 2 * MM_PER_PT
    lines = tuple(_shifted(line, inset) for line in paragraph.lines)
    return Frame(width, trimmed_height(style, len(lines)), lines, paragraph.problems)


def _shifted(line: TextLine, up: float) -> TextLine:
    return TextLine(
        line.key, line.x, line.y - up, line.width, line.ascent, line.descent, line.runs, line.text, line.start
    )
