"""How timeline and panels share the page below the heading: side by side with the timeline at the left, or under one
another where the page is narrow, and copyfitted so that columns end together at the foot."""

from __future__ import annotations

from math import ceil

from chengyu_desktop.document.project import Project, Timeline
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit, FitResult, fit_height
from chengyu_desktop.layout.overset import cut_at, overset
from chengyu_desktop.layout.panels import layout_panels, measure_panels
from chengyu_desktop.layout.text import type_size
from chengyu_desktop.layout.timeline import layout_of, layout_timeline, measure_timeline

_MOST_SPREAD = 7  # columns
_MOST_STRETCHED = (
    0.3  # of the higher column by which the other may be spread, to end with it on a page of no set height
)
_UNDERFULL = 0.12  # of a column's height that may be spread between its parts before it looks empty


def arrange(project: Project, context: Context, width: float, height: float | None) -> Frame:
    """The page's body; without a height everything is set at the theme's own sizes and takes what it needs, and the lower of two
    columns is fitted to the other."""
    timeline = project.timeline if project.timeline and project.timeline.events else None
    has_panels = any(panel.frame is None for panel in project.panels)
    is_beside = timeline is not None and layout_of(timeline).place == "beside"
    if timeline and has_panels and is_beside and width >= context.theme.page.minimum_column * 2:
        return _side_by_side(project, timeline, context, width, height)
    if timeline and has_panels:
        return _under_one_another(project, timeline, context, width, height)
    if project.panels and not has_panels and not timeline:
        return Frame(width, 0.0)  # all of it is placed by hand: there is no column to fill
    if timeline:
        return _alone("timeline", _timeline_alone(timeline, context, width, height))
    return _alone("panels", _panels_column(project, context, width, height))


def _alone(key: str, frame: Frame) -> Frame:
    return Frame(frame.width, frame.height, (Group(key, frame, label=key),))


def _side_by_side(
    project: Project, timeline: Timeline, context: Context, width: float, height: float | None
) -> Frame:
    gutter = context.theme.page.gutter
    left_width = round((width - gutter) * _timeline_share(project, timeline, context, width - gutter), 2)
    right_width = width - gutter - left_width
    right = _panels_column(project, context, right_width, height)
    left = _timeline_column(timeline, context, left_width, height)
    if height is None:
        short = right.height - left.height
        if 0 < short <= right.height * _MOST_STRETCHED:
            left = layout_timeline(timeline, context, left_width, right.height)
        elif 0 < -short <= left.height * _MOST_STRETCHED:
            right = _panels_column(project, context, right_width, left.height)
    items = (
        Group("timeline", left, label=timeline.title or "timeline"),
        Group("panels", right, left_width + gutter, label="panels"),
    )
    return Frame(width, max(left.height, right.height), items)


def _timeline_share(project: Project, timeline: Timeline, context: Context, width: float) -> float:
    """The share at which the higher of the two columns is lowest at the theme's own sizes, taking heights to change evenly
    between the theme's limits; the smaller share where it makes no difference."""
    shares = context.theme.page.timeline_share

    def heights(share: float) -> tuple[float, float]:
        left = round(width * share, 2)
        return (
            measure_timeline(timeline, context, left, Fit()),
            measure_panels(project.panels, context, width - left, Fit(), project.page.columns),
        )

    (left_a, right_a), (left_b, right_b) = heights(shares.tight), heights(shares.loose)
    steps = [step / 10 for step in range(11)]
    higher = [max(left_a + (left_b - left_a) * t, right_a + (right_b - right_a) * t) for t in steps]
    best = next(t for t, h in zip(steps, higher, strict=True) if h <= min(higher) * 1.005)
    return shares.at(best)


def _under_one_another(
    project: Project, timeline: Timeline, context: Context, width: float, height: float | None
) -> Frame:
    gap = context.theme.page.section_gap
    if height is None:
        fit = FitResult(Fit(), 0.0)
    else:
        fit = fit_height(
            context.theme.fit_panels,
            height - gap,
            lambda f: (
                measure_panels(project.panels, context, width, f, project.page.columns)
                + measure_timeline(timeline, context, width, f)
            ),
        )
    fitted = context.fitted(fit.fit)
    panels = layout_panels(project.panels, fitted, width, columns=project.page.columns)
    timeline_height = (
        None if height is None else max(0.0, height - gap - panels.height) if fit.slack >= 0 else None
    )
    events = layout_timeline(timeline, fitted, width, timeline_height)
    items = (
        Group("panels", panels, label="panels"),
        Group("timeline", events, 0, panels.height + gap, label=timeline.title or "timeline"),
    )
    frame = Frame(width, panels.height + gap + events.height, items)
    return _cut_to(frame, height, fit, fitted, "event_text")


def _fit_timeline(timeline: Timeline, context: Context, width: float, height: float) -> FitResult:
    return fit_height(
        context.theme.fit_timeline, height, lambda fit: measure_timeline(timeline, context, width, fit)
    )


def _fit_panels(project: Project, context: Context, width: float, height: float) -> FitResult:
    return fit_height(
        context.theme.fit_panels,
        height,
        lambda fit: measure_panels(project.panels, context, width, fit, project.page.columns),
    )


def _timeline_column(timeline: Timeline, context: Context, width: float, height: float | None) -> Frame:
    if height is None:
        return layout_timeline(timeline, context, width, None)
    result = _fit_timeline(timeline, context, width, height)
    fitted = context.fitted(result.fit)
    frame = layout_timeline(timeline, fitted, width, None if result.slack < 0 else height)
    return _cut_to(frame, height, result, fitted, "event_text")


def _timeline_alone(timeline: Timeline, context: Context, width: float, height: float | None) -> Frame:
    """A page of its own. Where its events side by side leave much of it empty, they stand in fewer columns; what is then still
    empty lies below the ground, not within it."""
    if height is None:
        return layout_timeline(timeline, context, width, None)
    best = _fit_timeline(timeline, context, width, height)
    chosen, enough = context, height * _UNDERFULL
    for spread in range(1, _MOST_SPREAD + 1):
        if best.slack <= enough:
            break
        spreading = context.spreading(spread)
        result = _fit_timeline(timeline, spreading, width, height)
        if result.slack < 0 or result.fit.size < 1.0:
            break
        if result.slack < best.slack:
            best, chosen = result, spreading
    fitted = chosen.fitted(best.fit)
    filled = height - max(0.0, best.slack - enough)
    frame = layout_timeline(timeline, fitted, width, None if best.slack < 0 else filled)
    return _cut_to(frame, height, best, fitted, "event_text")


def _panels_column(project: Project, context: Context, width: float, height: float | None) -> Frame:
    if height is None:
        return layout_panels(project.panels, context, width, columns=project.page.columns)
    result = _fit_panels(project, context, width, height)
    fitted = context.fitted(result.fit)
    frame = layout_panels(project.panels, fitted, width, result.slack, project.page.columns)
    return _cut_to(frame, height, result, fitted, "statement")


def _cut_to(frame: Frame, height: float | None, result: FitResult, context: Context, role: str) -> Frame:
    """The frame at the height it has to have, with a Problem when content is overset or far too short."""
    if height is None:
        return frame
    if frame.height > height + 0.05:
        lines = ceil((frame.height - height) / _leading(context, role))
        cut = cut_at(frame, height)
        return Frame(cut.width, height, cut.items, (overset(lines),))
    if result.slack > height * _UNDERFULL:
        problem = Problem(
            "info",
            "underfull",
            "the content ends {short} mm short of the foot at the largest size; gaps were widened",
            "add content, or make the page smaller",
            values=said(short=f"{result.slack:.0f}"),
        )
        return Frame(frame.width, frame.height, frame.items, (*frame.problems, problem))
    return frame


def _leading(context: Context, role_name: str) -> float:
    role = context.role(role_name)
    return type_size(context, role) * role.leading * context.fit.leading * MM_PER_PT
