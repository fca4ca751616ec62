"""A theme: palette, type roles, spacing, marks and copyfitting limits, all data from ``resources/themes``.

Lengths are millimetres, type sizes points, leading a ratio of the size, tracking and indents em.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from chengyu_desktop.document.project import Style
from chengyu_desktop.document.type_sizes import points_of
from chengyu_desktop.frame.color import Color, parse_color
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.resources import resource_path
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.yaml_tree import load_yaml_tree
from chengyu_desktop.typography.style import Align


class ThemeError(ValueError):
    """A theme that isn't there or can't be used; the message says which and what to do."""


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one kind of text is set. ``stack`` names a list of families in the theme.

    ``compact_marks`` and ``han_latin_gap`` are ParagraphStyle's.
    """

    stack: str
    size: float
    weight: int = 400
    leading: float = 1.5
    color: str = "ink"
    tracking: float = 0.0
    align: Align = "start"
    indent: float = 0.0
    balance: bool = False
    follows: str = ""  # the role whose size this one's goes with, when a project changes that
    compact_marks: bool = False
    han_latin_gap: float = 0.25


class Range(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What copyfitting may choose from: from ``tight`` to ``loose``."""

    tight: float
    loose: float

    def at(self, t: float) -> float:
        return self.tight + (self.loose - self.tight) * t


class Copyfit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limits for fitting a column: factors on the roles' sizes, on leading and on gaps, and on figures' extents."""

    size: Range
    leading: Range
    gap: Range
    figure: Range


class PageStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``margins`` are top, right, bottom, left."""

    margins: tuple[float, float, float, float]
    gutter: float
    timeline_share: Range
    minimum_column: float
    section_gap: float
    background: str = "paper"


class HeadingStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rule: float
    hairline: float
    gap: float
    title_measure: float  # share of the measure a headline should fill
    title_size: Range  # points
    two_tone: bool  # words of the headline take the two colours in turn
    second_color: str


class LedeStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    column: float  # width a column should have, mm
    gutter: float
    gap: float


class TimelineStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    background: str
    padding: float
    mark_radius: float
    mark_stroke: float
    line_width: float
    line_color: str
    mark_color: str
    key_color: str
    text_offset: float
    date_gap: float
    event_gap: float
    title_gap: float
    key_scale: float  # of a key event's mark, to the others'
    range_length: float  # of a range's mark where the line isn't true to time
    halo_color: str  # behind the mark of a date that is known to the month or the year alone
    stem: float  # between a mark and its text
    stem_color: str
    row_gap: float
    column_gap: float
    band: float  # height of the axis that is true to time
    band_color: str
    band_quiet: str  # every other year of it
    bar: float  # thickness of a range on it
    year_gap: float


class PanelStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rule: float
    rule_color: str
    badge: float
    badge_color: str
    badge_gap: float
    title_gap: float
    block_gap: float
    panel_gap: float
    text_share: float  # of the panel's inner width, where text and figures stand side by side
    column_gap: float
    beside_minimum: float  # inner width from which they do
    bullet: float
    bullet_color: str
    divider_color: str
    divider: float


class FigureStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers, bars and pictograms. ``series`` are the palette's names in order of use; beside a highlighted item the others
    are ``muted``, so that a page in black alone tells them apart too."""

    series: tuple[str, ...]
    highlight: str
    quiet: str
    rule: float
    rule_color: str
    bar: float
    bar_gap: float
    mark: float
    mark_gap: float
    mark_radius: float
    gap: float
    row_minimum: float  # narrowest column for a number in a row
    plot: float = 34.0  # height of a plot with an upright axis, and diameter of a round one
    hairline: float = 0.18  # half a point: what newsprint holds of a screened line
    grid_color: str = "hair"
    muted: str = "tint"
    line: float = 0.65
    dot: float = 0.95  # radius


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wording of what the program adds, per language."""

    source: str
    compiled: str
    drawn: str
    unknown_block: str
    per_mark: str
    unit: str = "in {unit}"
    broken: str = "Broken ones are not to scale"
    left_out: str = "{months} left out"


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    palette: dict[str, str]
    stacks: dict[str, tuple[str, ...]]
    roles: dict[str, Role]
    labels: dict[str, Labels]
    page: PageStyle
    heading: HeadingStyle
    lede: LedeStyle
    timeline: TimelineStyle
    panel: PanelStyle
    figure: FigureStyle
    fit_timeline: Copyfit
    fit_panels: Copyfit
    minimum_size: float  # points; copyfitting never sets type smaller
    title: dict[str, str] = {}

    def color(self, name: str) -> Color:
        """A palette colour by name, or a colour written out."""
        text = self.palette.get(name, name)
        return parse_color(text)

    def styled(self, style: Style) -> Theme:
        """The theme with a project's own colours and type sizes; names it doesn't have are passed over."""
        if not style.palette and not style.sizes:
            return self
        palette = self.palette | {n: text for n, text in style.palette.items() if n in self.palette}
        sizes = {name: points_of(size) for name, size in style.sizes.items() if name in self.roles}
        roles = {name: _resized(name, role, self.roles, sizes) for name, role in self.roles.items()}
        heading = self.heading
        if "title" in sizes:  # a headline is as large as its limits allow: now they leave no choice
            heading = replace(heading, title_size=Range(sizes["title"], sizes["title"]))
        return replace(self, palette=palette, roles=roles, heading=heading)

    def labels_for(self, language: str) -> Labels:
        return self.labels.get(language) or next(iter(self.labels.values()))


def _resized(name: str, role: Role, roles: Mapping[str, Role], sizes: Mapping[str, float]) -> Role:
    if name in sizes:
        return replace(role, size=sizes[name])
    if role.follows in sizes:
        return replace(role, size=round(role.size * sizes[role.follows] / roles[role.follows].size, 3))
    return role


def theme_names() -> tuple[str, ...]:
    """Names of the shipped themes."""
    return tuple(sorted(path.stem for path in resource_path("themes").glob("*.yaml")))


@cache
def load_theme(name: str) -> Theme:
    """The shipped theme of this name, read once. Raises ThemeError with the names there are."""
    path = resource_path("themes", f"{name}.yaml")
    if name not in theme_names():
        raise ThemeError(f"there is no theme “{name}”; choose one of: {', '.join(theme_names())}")
    return read_theme(path)


def read_theme(path: Path) -> Theme:
    """Raises ThemeError naming the part that is wrong."""
    try:
        tree = load_yaml_tree(path.read_text(encoding="utf-8"), file=path.name)
        theme = msgspec.convert(tree, Theme, strict=False)
        _check_names(theme)
    except (ProjectFileError, ValueError, OSError) as error:
        raise ThemeError(f"theme {path.name}: {error}") from error
    return theme


def unknown_names(style: Style, theme: Theme) -> Iterator[Problem]:
    """A Problem for each name of a project's style that the theme doesn't have."""
    for name in style.palette:
        if name not in theme.palette:
            yield Problem(
                "warning",
                "unknown-style",
                "the theme has no colour “{name}”, so nothing on the page changes with it",
                "choose one of: {names}",
                "style/palette",
                said(name=name, names=", ".join(theme.palette)),
            )
    for name in style.sizes:
        if name not in theme.roles:
            yield Problem(
                "warning",
                "unknown-style",
                "the theme has no type “{name}”, so nothing on the page changes with it",
                "choose one of: {names}",
                "style/sizes",
                said(name=name, names=", ".join(theme.roles)),
            )


def _check_names(theme: Theme) -> None:
    """Every colour and stack that the theme speaks of must exist."""
    for color in theme.palette.values():
        parse_color(color)
    for name, role in theme.roles.items():
        theme.color(role.color)
        if role.stack not in theme.stacks:
            raise ValueError(f"role {name} names the unknown stack {role.stack}")
        if role.follows and role.follows not in theme.roles:
            raise ValueError(f"role {name} follows the unknown role {role.follows}")
