"""Type: how small it may be, solid, in a colour and reversed; and whether its face is made for the language."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from chengyu_desktop.document.project import Project
from chengyu_desktop.document.type_sizes import points_of, read_size
from chengyu_desktop.frame.black import in_black
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.preflight.marks import TypeUse, plates
from chengyu_desktop.press.limits import Limits

_BOLD = 600
_BOLD_BEARS = 0.75
"""The limits for reversed and coloured type are about thin strokes; a bold face's are twice as thick."""
_TOLERANCE = 0.05  # points
_LIGHT = 40.0  # percent of black, up to which type on a ground darker than itself is reversed

# Families made for another region's forms of the same characters: 骨, 直 and 门 look wrong in them.
_REGIONS = frozenset({"JP", "TC", "TW", "HK", "KR", "K", "J"})  # as a word of a family's name
_FAMILIES = (
    "Mincho", "JhengHei", "MingLiU", "Malgun", "Batang", "Gulim", "Meiryo", "Yu Gothic", "MS Gothic", "MS PGothic",
    "Hiragino Kaku", "Apple SD Gothic", "明朝", "ゴシック", "正黑體", "細明體",
)  # fmt: skip


def small_type(case: Case) -> Iterator[Problem]:
    limit, floor = case.limits.type_size, case.limits.type_floor
    for use in _by_size(case.marks.types) if limit else ():
        if use.size < limit - _TOLERANCE:
            yield Problem(
                "error" if use.size < floor - _TOLERANCE else "warning",
                "small-type",
                "“{text}” is set in {size} pt; less than {limit} pt can't be read by everybody",
                "make it larger, or shorten the text",
                use.key,
                said(text=_short(use.text), size=f"{use.size:g}", limit=f"{limit:g}"),
            )


def fix_small_type(project: Project, problem: Problem, limits: Limits) -> Project:
    """The project's own type sizes that are under the limit, at the limit."""
    sizes = project.style.sizes
    for name, size in sizes.items():
        if points_of(size) < limits.type_size:
            sizes = sizes.with_entry(name, read_size(f"{limits.type_size:g}"))
    if sizes is project.style.sizes:
        return project
    return replace(project, style=replace(project.style, sizes=sizes))


def reversed_type(case: Case) -> Iterator[Problem]:
    for use in _by_size(case.marks.types):
        if not _is_reversed(use):
            continue
        assert use.ground is not None
        several = len(plates(use.ground)) > 1 and not case.black
        limit = case.limits.reversed_type_inks if several else case.limits.reversed_type
        if use.size < _bearable(limit, use) - _TOLERANCE:
            yield Problem(
                "warning",
                "reversed-type",
                "“{text}”, light on dark, is set in {size} pt; the ink around it closes type under {limit} pt",
                "make it larger or bolder, or print it dark on light",
                use.key,
                said(text=_short(use.text), size=f"{use.size:g}", limit=f"{_bearable(limit, use):g}"),
            )


def colored_type(case: Case) -> Iterator[Problem]:
    limit = case.limits.colored_type
    for use in _by_size(case.marks.types) if limit else ():
        if _is_reversed(use) or len(plates(use.color)) < 2 or use.size >= _bearable(limit, use) - _TOLERANCE:
            continue
        yield Problem(
            "warning",
            "colored-type",
            "“{text}”, in several inks, is set in {size} pt; under {limit} pt it shows when a plate is out of register",
            "make it larger or bolder, or print it in black",
            use.key,
            said(text=_short(use.text), size=f"{use.size:g}", limit=f"{_bearable(limit, use):g}"),
        )


def wrong_region(case: Case) -> Iterator[Problem]:
    """Of glyphs: a Japanese or traditional face has other forms of the same characters."""
    if case.project.language not in ("zh", "zh-Hans", "zh-CN", "zh-Hans-CN"):
        return
    told: set[str] = set()
    for use in case.marks.types:
        family = use.face.family
        if family not in told and _is_of_another_region(family) and _has_han(use.text):
            told.add(family)
            yield Problem(
                "warning",
                "wrong-region",
                "“{text}” is set in {family}, whose characters have the forms of another region",
                "choose the font's version for simplified Chinese, often marked SC or CN",
                use.key,
                said(text=_short(use.text), family=family),
            )


def _is_of_another_region(family: str) -> bool:
    return not _REGIONS.isdisjoint(family.split()) or any(name in family for name in _FAMILIES)


def _has_han(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)


def _by_size(uses: tuple[TypeUse, ...]) -> Iterator[TypeUse]:
    """One for each size, colour, kind of ground and of weight: what is told of one holds for all that are alike."""
    seen: set[tuple[object, ...]] = set()
    for use in uses:
        several = use.ground is not None and len(plates(use.ground)) > 1
        what = use.size, use.color, _is_reversed(use), several, use.face.weight >= _BOLD
        if what not in seen and use.text.strip():
            seen.add(what)
            yield use


def _is_reversed(use: TypeUse) -> bool:
    if use.ground is None:
        return False
    return in_black(use.color).k <= _LIGHT and in_black(use.ground).k > in_black(use.color).k + 20


def _bearable(limit: float, use: TypeUse) -> float:
    return limit * _BOLD_BEARS if use.face.weight >= _BOLD else limit


def _short(text: str) -> str:
    return text if len(text) <= 12 else text[:11] + "…"


RULES = (
    Rule(
        "small-type",
        "error",
        "Newsprint carries type from 7 pt, in need from 6 pt; what is smaller fills in.",
        small_type,
        ("type_size", "type_floor"),
        fix_small_type,
    ),
    Rule(
        "reversed-type",
        "warning",
        "Light type on a dark ground closes up, the more so where several inks have to meet. Bold type bears a quarter less.",
        reversed_type,
        ("reversed_type", "reversed_type_inks"),
    ),
    Rule(
        "colored-type",
        "warning",
        "Thin strokes of several inks get coloured edges when a plate is out of register. Bold type bears a quarter less.",
        colored_type,
        ("colored_type",),
    ),
    Rule(
        "wrong-region",
        "warning",
        "Fonts for Japan, Taiwan, Hong Kong and Korea draw many characters in other forms than those of the mainland.",
        wrong_region,
    ),
    Rule("missing-glyph", "warning", "A character that no font of the role has is drawn as an empty box."),
    Rule(
        "font-substituted", "warning", "The theme's font isn't installed, and the page will look otherwise."
    ),
    Rule("font-weight", "warning", "The weight that the theme asks for isn't installed."),
    Rule("font-missing", "error", "Without a Chinese font nothing Chinese can be set."),
)
