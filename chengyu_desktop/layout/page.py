"""The page: heading and lede at the top, credits at the foot, the arrangement of timeline and panels between them, and
whatever has been given a place of its own."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from pathlib import Path

from chengyu_desktop.document.issue_date import issue_date
from chengyu_desktop.document.page_sizes import resolve_page_size
from chengyu_desktop.document.project import Block, FrameBox, Panel, Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group, Item
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.arrangement import arrange
from chengyu_desktop.layout.block import block_alt, layout_block
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.credits import layout_credits
from chengyu_desktop.layout.heading import layout_heading
from chengyu_desktop.layout.images import ImageStore
from chengyu_desktop.layout.lede import layout_lede
from chengyu_desktop.layout.overset import cut_at, overset
from chengyu_desktop.layout.panel import layout_panel
from chengyu_desktop.layout.theme import load_theme, unknown_names
from chengyu_desktop.typography.library import FontLibrary
from chengyu_desktop.typography.typesetter import Typesetter

_MOST_OF_PAGE = 0.5  # of what is left, that the heading or the lede may take


def make_context(project: Project, folder: Path | None, fonts: FontLibrary) -> Context:
    """The context for a project. Raises ThemeError for a theme that isn't there."""
    theme = load_theme(project.theme).styled(project.style)
    return Context(theme, fonts, Typesetter(fonts), ImageStore(folder), project.language)


def restyled(context: Context, project: Project) -> Context:
    """The context for the same project with another style: what is shaped once is not shaped again.

    Raises ThemeError for a theme that isn't there.
    """
    theme = load_theme(project.theme).styled(project.style)
    return Context(theme, context.fonts, context.typesetter, context.images, project.language)


def layout_page(project: Project, context: Context) -> Page:
    """Lays the whole page out; parts that are the same as in the last pass are not laid out again."""
    context.memo.begin_pass()
    width, height = resolve_page_size(project.page.size)
    top, right, bottom, left = context.theme.page.margins
    measure = width - left - right
    gap = context.theme.page.section_gap
    head = layout_heading(project, context, measure)
    if height is not None and head.height > (height - top - bottom) * _MOST_OF_PAGE:
        head = _cut_heading(head, (height - top - bottom) * _MOST_OF_PAGE, context)
    items: list[Item] = [Group("", head, left, top, label="heading")]
    y = top + head.height + gap
    limit = None if height is None else (height - bottom - y) * _MOST_OF_PAGE
    lede = layout_lede(project, context, measure, limit)
    if lede.items:
        items.append(Group("", lede, left, y, label="lede"))
        y += lede.height + gap
    credits = layout_credits(project.credits, context, measure)
    room = None
    if height is not None:
        room = max(height - bottom - (credits.height + gap if credits.items else 0.0) - y, 1.0)
    body = arrange(project, context, measure, room)
    items.append(Group("", body, left, y))
    foot = y + body.height + gap if height is None else height - bottom - credits.height
    if credits.items:
        items.append(Group("credits", credits, left, foot, label="credits"))
    total = foot + credits.height + bottom if height is None else height
    items += _placed_by_hand(project, context)
    problems = (*unknown_names(project.style, context.theme), *context.font_problems())
    return Page(
        Frame(width, total, tuple(items), problems),
        bleed=project.page.bleed,
        background=context.color(context.theme.page.background),
        title=plain_text(project.title),
        description=plain_text(project.kicker),
        language=project.language,
        margins=context.theme.page.margins,
        date=issue_date(project.page.date),
    )


def _cut_heading(head: Frame, height: float, context: Context) -> Frame:
    leading = context.theme.heading.title_size.tight * context.role("title").leading * MM_PER_PT
    cut = cut_at(head, height)
    return Frame(cut.width, height, cut.items, (overset(ceil((head.height - height) / leading)),))


def _placed_by_hand(project: Project, context: Context) -> Iterator[Group]:
    """Panels and blocks that have left the automatic arrangement."""
    for number, panel in enumerate(project.panels, 1):
        key = f"panels/{number - 1}"
        if panel.frame is not None:
            yield _in_box(key, _panel_frame(panel, number, context), panel.frame)
        for index, block in enumerate(panel.body):
            if block.frame is not None:
                frame, alt = _block_frame(block, context), block_alt(block, context)
                yield _in_box(f"{key}/body/{index}", frame, block.frame, alt)


def _panel_frame(panel: Panel, number: int, context: Context) -> Frame:
    assert panel.frame is not None
    return layout_panel(panel, number, context, panel.frame[2])


def _block_frame(block: Block, context: Context) -> Frame:
    assert block.frame is not None
    return layout_block(block, context, block.frame[2])


def _in_box(key: str, frame: Frame, box: FrameBox, alt: str = "") -> Group:
    x, y, _, h = box
    if frame.height > h + 0.05:
        problem = Problem(
            "error",
            "overset",
            "the content is {over} mm higher than its frame",
            "make the frame higher, or shorten the content",
            values=said(over=f"{frame.height - h:.1f}"),
        )
        frame = Frame(frame.width, frame.height, frame.items, (*frame.problems, problem))
    return Group(key, frame, x, y, alt=alt)
