"""Ink and colour: how much of it, what is left in RGB, and what can't be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from chengyu_desktop.document.color_text import write_inks
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.black import in_black
from chengyu_desktop.frame.color import Color, parse_color
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.preflight.marks import described, distinct
from chengyu_desktop.press.limits import Limits

_ALIKE = 8.0  # percent of black: what differs by less is the same grey on newsprint
_LARGE = 14.0  # points; larger type stays legible on a tint
_DARK = 50.0  # percent of black, from which type counts as dark


def total_ink(case: Case) -> Iterator[Problem]:
    limit = case.limits.total_ink
    for use in distinct(case.marks.inks) if limit else ():
        ink = in_black(use.color).k if case.black else use.color.total_ink
        if use.color.spot is None and ink > limit + 0.5:
            yield Problem(
                "warning",
                "total-ink",
                "the colour {color} takes {ink} % of ink in all, more than the {limit} % that the paper bears",
                "take out of cyan, magenta and yellow what they have in common, and add black for it",
                use.key,
                said(color=described(use.color), ink=f"{ink:.0f}", limit=f"{limit:g}"),
            )


def rgb_colors(case: Case) -> Iterator[Problem]:
    """Greys given as hex print on the black plate alone, and are no leftovers. Those of drawings are told with the pictures."""
    uses = tuple(use for use in case.marks.inks if use.key not in case.drawings)
    for use in distinct(uses) if case.limits.process_inks else ():
        color = use.color
        if color.rgb is not None and not color.spot and (color.c or color.m or color.y):
            yield Problem(
                "warning",
                "rgb-color",
                "the colour {color} is one of a screen, and the press will show another",
                "write it as four ink percentages",
                use.key,
                said(color=color.hex),
            )


def fix_rgb_colors(project: Project, problem: Problem, limits: Limits) -> Project:
    """The project's own colours of that value as ink percentages; those of the theme are not the project's."""
    wanted = dict(problem.values).get("color")
    palette = project.style.palette
    for name, text in palette.items():
        color = parse_color(text)
        if color.rgb is not None and color.hex == wanted:
            palette = palette.with_entry(name, _as_inks(color, limits.total_ink))
    if palette is project.style.palette:
        return project
    return replace(project, style=replace(project.style, palette=palette))


def special_inks(case: Case) -> Iterator[Problem]:
    if case.black or case.limits.special_inks or not case.limits.process_inks:
        return
    told: set[str] = set()
    for use in distinct(case.marks.inks):
        spot = use.color.spot
        if spot and spot not in told:
            told.add(spot)
            yield Problem(
                "warning",
                "special-ink",
                "the special ink “{name}” needs a plate of its own, and this press has the four inks alone",
                "print it from the four inks, or choose a preset of a press that has a unit for it",
                use.key,
                said(name=spot),
            )


def fix_special_inks(project: Project, problem: Problem, limits: Limits) -> Project:
    """The project's own colours of that ink as the mixture that shows it."""
    wanted = dict(problem.values).get("name")
    palette = project.style.palette
    for name, text in palette.items():
        color = parse_color(text)
        if color.spot and color.spot == wanted:
            palette = palette.with_entry(name, write_inks((color.c, color.m, color.y, color.k)))
    if palette is project.style.palette:
        return project
    return replace(project, style=replace(project.style, palette=palette))


def _as_inks(color: Color, limit: float) -> str:
    scale = min(1.0, limit / color.total_ink) if limit and color.total_ink else 1.0
    return " ".join(f"{round(getattr(color, ink) * scale):g}" for ink in "cmyk")


def low_contrast(case: Case) -> Iterator[Problem]:
    """WCAG 2.2, 1.4.3: 4.5 for text and 3 for large text; a preset says which holds."""
    limit = case.limits.contrast
    seen: set[tuple[Color, Color]] = set()
    for use in case.marks.types if limit else ():
        if use.ground is None or (use.color, use.ground) in seen:
            continue
        seen.add((use.color, use.ground))
        ratio = _contrast(use.color, use.ground)
        if ratio < limit:
            yield Problem(
                "warning",
                "low-contrast",
                "“{text}” stands out from its ground by {ratio} : 1 only; {limit} : 1 is needed to read it",
                "make the text darker and the ground lighter, or the other way round",
                use.key,
                said(text=_short(use.text), ratio=f"{ratio:.1f}", limit=f"{limit:g}"),
            )


def tint_under_type(case: Case) -> Iterator[Problem]:
    limit = case.limits.tint_under_type
    seen: set[Color] = set()
    for use in case.marks.types if limit else ():
        ground = use.ground
        if ground is None or ground in seen or use.size >= _LARGE or in_black(use.color).k < _DARK:
            continue
        seen.add(ground)
        tint = in_black(ground).k
        if limit + 0.5 < tint < _DARK:  # what is darker still is a matter of contrast
            yield Problem(
                "warning",
                "tint-under-type",
                "“{text}” stands on a tint as dark as {tint} % black; up to {limit} % it stays easy to read",
                "make the tint lighter, or the type larger",
                use.key,
                said(text=_short(use.text), tint=f"{tint:.0f}", limit=f"{limit:g}"),
            )


def told_by_hue(case: Case) -> Iterator[Problem]:
    """Colours of one key that are the same grey: one reader in twelve, and every black plate, can't tell them apart."""
    for block, colors in case.marks.keys.items():
        for a, b in combinations(dict.fromkeys(colors.values()), 2):
            if abs(in_black(a).k - in_black(b).k) < _ALIKE:
                yield Problem(
                    "warning" if case.black else "info",
                    "told-by-hue",
                    "the key's colours {first} and {second} differ in hue alone",
                    "make one of them lighter, or label the parts themselves",
                    block,
                    said(first=described(a), second=described(b)),
                )
                break


def _contrast(a: Color, b: Color) -> float:
    """WCAG 2.2's ratio of the relative luminances, 1 to 21."""
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Color) -> float:
    r, g, b = (
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (c / 255 for c in color.rgb_tuple)
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _short(text: str) -> str:
    return text if len(text) <= 12 else text[:11] + "…"


RULES = (
    Rule(
        "total-ink",
        "warning",
        "Too much ink on a spot doesn't dry and sets off on the next sheet: the sum of the four inks has a limit "
        "(ISO 12647-3 allows 220 % on newsprint).",
        total_ink,
        ("total_ink",),
    ),
    Rule(
        "ink-on-paper",
        "warning",
        "What overprints and what a picture holds adds up on the sheet; Ghostscript measures it (check --ink).",
        limits=("total_ink",),
    ),
    Rule(
        "rgb-color",
        "warning",
        "A screen colour is separated by a formula that no press agrees with; ink percentages say what is printed.",
        rgb_colors,
        ("process_inks",),
        fix_rgb_colors,
    ),
    Rule(
        "special-ink",
        "warning",
        "Every special ink takes a plate and a unit of the press; newspapers print from four.",
        special_inks,
        ("special_inks",),
        fix_special_inks,
    ),
    Rule(
        "low-contrast",
        "warning",
        "Text must differ in lightness from what it stands on (WCAG 2.2, 1.4.3).",
        low_contrast,
        ("contrast",),
    ),
    Rule(
        "tint-under-type",
        "warning",
        "Small type on a tint is eaten by the dots of the screen.",
        tint_under_type,
        ("tint_under_type",),
    ),
    Rule(
        "told-by-hue",
        "info",
        "A key whose colours are equally dark can't be read in black and white, nor by colour-blind readers.",
        told_by_hue,
    ),
)
