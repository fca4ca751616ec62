"""Where parts stand: within the page, clear of one another, and out to the bleed where they reach the edge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from chengyu_desktop.document.addresses import get, is_within, join, parent
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.press.limits import Limits

_TOUCH = 0.5  # mm; what meets by less doesn't overlap
_EDGE = 0.1  # mm; as near is at the trim


def off_page(case: Case) -> Iterator[Problem]:
    """Text that the trim cuts, or may cut: sheets are trimmed to about a millimetre."""
    edge = case.limits.edge
    width, height = case.page.frame.width, case.page.frame.height
    placed = [key for key, _ in _placed(case.project)]
    nearest: dict[
        str, float
    ] = {}  # of all texts of a part: one may be cut off, and the first only near the edge
    for key, box in case.marks.texts:
        inside = min(box[0], box[1], width - box[2], height - box[3])
        if inside < edge - 0.05:
            part = next((place for place in placed if is_within(key, place)), _part_of(key))
            nearest[part] = min(inside, nearest.get(part, inside))
    for part, inside in nearest.items():
        if inside < -_TOUCH:
            yield Problem(
                "error",
                "off-page",
                "text stands outside of the page and is cut off",
                "move it inside, or make the page larger",
                part,
            )
        elif edge:
            yield Problem(
                "warning",
                "near-edge",
                "text comes as near to the edge of the page as {distance} mm; the trim may cut it",
                "keep text {edge} mm away from the edge",
                part,
                said(distance=f"{max(inside, 0):.1f}", edge=f"{edge:g}"),
            )


def outside_margins(case: Case) -> Iterator[Problem]:
    """Of parts placed by hand: the arrangement keeps the margins by itself."""
    top, right, bottom, left = case.page.margins
    width, height = case.page.frame.width, case.page.frame.height
    for key, box in _placed(case.project):
        over = max(left - box[0], top - box[1], box[2] - (width - right), box[3] - (height - bottom))
        reaches_edge = min(box[0], box[1], width - box[2], height - box[3]) < _EDGE
        if over > _TOUCH and not reaches_edge:  # what goes to the edge is meant to
            yield Problem(
                "info",
                "outside-margins",
                "this part reaches {over} mm into the margin",
                "move it inside of the margins, or all the way to the edge",
                key,
                said(over=f"{over:.1f}"),
            )


def overlaps(case: Case) -> Iterator[Problem]:
    by_hand = dict(_placed(case.project))
    if not by_hand:
        return
    boxes = _boxes(case)
    for a, b in combinations(boxes, 2):
        if (a in by_hand or b in by_hand) and not is_within(a, b) and not is_within(b, a):
            first, second = boxes[a], boxes[b]
            across = min(first[2], second[2]) - max(first[0], second[0])
            down = min(first[3], second[3]) - max(first[1], second[1])
            if across > _TOUCH and down > _TOUCH:
                yield Problem(
                    "warning",
                    "overlap",
                    "this part lies over another one, {place}, by {across} × {down} mm",
                    "move one of them, or put it back into the arrangement",
                    a if a in by_hand else b,
                    said(place=b if a in by_hand else a, across=f"{across:.1f}", down=f"{down:.1f}"),
                )


def short_of_bleed(case: Case) -> Iterator[Problem]:
    """What reaches the trim must go on to the bleed, or a white line shows where the knife goes astray."""
    bleed = case.page.bleed
    if not bleed:
        return
    width, height = case.page.frame.width, case.page.frame.height
    told: set[str] = set()
    for key, box in case.marks.edges:
        reaches = (-box[0], -box[1], box[2] - width, box[3] - height)
        short = [bleed - reach for reach in reaches if -_TOUCH <= reach < bleed - _EDGE]
        part = _part_of(key)
        if short and part not in told:
            told.add(part)
            yield Problem(
                "warning",
                "bleed-not-filled",
                "this reaches the edge of the page but not the bleed; {short} mm are missing",
                "make it go on for {bleed} mm beyond the edge, or keep it away from there",
                part,
                said(short=f"{max(short):.1f}", bleed=f"{bleed:g}"),
            )


def fix_placement(project: Project, problem: Problem, limits: Limits) -> Project:
    """Back into the automatic arrangement."""
    from chengyu_desktop.document.edits import set_frame  # needed for fixes alone

    key = problem.key
    while key:
        if getattr(get(project, key), "frame", None) is not None:
            return set_frame(project, key, None)
        key = parent(key)
    return project


def _placed(project: Project) -> Iterator[tuple[str, Bounds]]:
    """Parts placed by hand, with their boxes."""
    for i, panel in enumerate(project.panels):
        parts = [(join("panels", i), panel.frame)]
        parts += [(join("panels", i, "body", j), block.frame) for j, block in enumerate(panel.body)]
        for key, frame in parts:
            if frame is not None:
                x, y, w, h = frame
                yield key, (x, y, x + w, y + h)


def _boxes(case: Case) -> dict[str, Bounds]:
    """Of everything that others may lie over: parts placed by hand in their own boxes, the others where they are drawn."""
    project = case.project
    keys = ["kicker", "title", "lede", "timeline", "credits"]
    for i, panel in enumerate(project.panels):
        apart = any(block.frame is not None for block in panel.body)
        if not apart or panel.frame is not None:
            keys.append(join("panels", i))
        else:  # its box reaches round a block that has left it
            keys += [
                join("panels", i, "title"),
                *(join("panels", i, "body", j) for j in range(len(panel.body))),
            ]
    boxes = {key: box for key in keys if (box := find_box(case.page.frame, key))}
    return boxes | dict(_placed(project))


def _part_of(key: str) -> str:
    """The panel's block, the event, or the part of the page that an item belongs to."""
    steps = key.split("/")
    if steps[0] == "panels":
        return "/".join(steps[:4] if len(steps) > 3 and steps[2] == "body" else steps[:2])
    return "/".join(steps[:3]) if steps[0] == "timeline" and len(steps) > 2 else steps[0]


RULES = (
    Rule(
        "off-page",
        "error",
        "What lies outside of the trim is cut off with the waste.",
        off_page,
        fix=fix_placement,
    ),
    Rule(
        "near-edge",
        "warning",
        "Sheets are trimmed to about a millimetre; text keeps away from where the knife may go.",
        limits=("edge",),
        fix=fix_placement,
    ),
    Rule(
        "outside-margins",
        "info",
        "Parts keep the margins, or go right to the edge of the page.",
        outside_margins,
        fix=fix_placement,
    ),
    Rule(
        "overlap",
        "warning",
        "Parts that lie over one another hide what is below.",
        overlaps,
        fix=fix_placement,
    ),
    Rule(
        "bleed-not-filled",
        "warning",
        "Ink at the edge of the page must go on into the bleed.",
        short_of_bleed,
    ),
    Rule("overset", "error", "Text that has no room is cut off, and readers miss its end."),
    Rule("underfull", "info", "The content doesn't fill the page even at the largest size."),
    Rule("unbreakable", "warning", "A number, a word or a unit is wider than its column and was broken."),
    Rule("crowded", "warning", "A figure shows more than can be told apart at its size."),
)
