"""Pictures: sharp enough at their size, in the press's inks, and told in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from chengyu_desktop.document.addresses import get, join, parent
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.press.limits import Limits

_RGB = frozenset({"RGB", "RGBA", "P", "PA", "YCbCr"})


def low_resolution(case: Case) -> Iterator[Problem]:
    for picture in case.marks.pictures:
        limit = case.limits.line_art_dpi if picture.image.mode == "1" else case.limits.image_dpi
        if picture.dpi < limit - 0.5:
            yield Problem(
                "warning",
                "low-resolution",
                "the picture “{name}” has {dpi} dpi at this size; {limit} are needed",
                "use a larger picture, or show it smaller",
                picture.key,
                said(name=PurePath(picture.image.path).name, dpi=f"{picture.dpi:.0f}", limit=f"{limit:g}"),
            )


def rgb_pictures(case: Case) -> Iterator[Problem]:
    for picture in case.marks.pictures if case.limits.process_inks else ():
        if picture.image.mode in _RGB and not picture.image.grey:
            yield Problem(
                "info",
                "rgb-image",
                "the picture “{name}” is in RGB, and is turned into printing inks when it is exported",
                "name the press's ICC profile when exporting, or use a picture already in CMYK",
                picture.key,
                said(name=PurePath(picture.image.path).name),
            )


def rgb_images(case: Case) -> Iterator[Problem]:
    yield from rgb_pictures(case)
    yield from rgb_drawings(case)


def rgb_drawings(case: Case) -> Iterator[Problem]:
    """One for each SVG with screen colours: they are the file's, and nothing on the page changes them."""
    told: set[str] = set()
    for use in case.marks.inks if case.limits.process_inks and not case.black else ():
        key, color = use.key, use.color
        if (
            key in case.drawings
            and key not in told
            and color.rgb is not None
            and (color.c or color.m or color.y)
        ):
            told.add(key)
            yield Problem(
                "info",
                "rgb-image",
                "the drawing “{name}” has screen colours, {color} among them, which are turned into printing inks when it is "
                "exported",
                "name the press's ICC profile when exporting, or give the file's colours as device-cmyk(…)",
                parent(key),
                said(name=PurePath(case.drawings[key]).name, color=color.hex),
            )


def missing_alternative(case: Case) -> Iterator[Problem]:
    for i, panel in enumerate(case.project.panels):
        for j, block in enumerate(panel.body):
            if block.kind == "image" and block.path and not block.alt.strip():  # type: ignore[attr-defined]
                yield Problem(
                    "warning" if case.limits.alternative_text else "info",
                    "missing-alt",
                    "the picture has no alternative text",
                    "say in a few words what it shows",
                    join("panels", i, "body", j),
                )


def fix_missing_alternative(project: Project, problem: Problem, limits: Limits) -> Project:
    """The caption says what the picture shows; without one there is nothing to take."""
    from chengyu_desktop.document.edits import set_value  # needed for fixes alone

    caption = plain_text(get(project, problem.key).caption).strip()
    return set_value(project, join(problem.key, "alt"), caption) if caption else project


RULES = (
    Rule(
        "low-resolution",
        "warning",
        "A picture with too few pixels for its size comes out soft, and line art jagged.",
        low_resolution,
        ("image_dpi", "line_art_dpi"),
    ),
    Rule(
        "rgb-image",
        "info",
        "An RGB picture is separated when it is exported; the press's profile decides how well.",
        rgb_images,
        ("process_inks",),
    ),
    Rule(
        "missing-alt",
        "warning",
        "Readers who don't see a picture are told what it shows.",
        missing_alternative,
        ("alternative_text",),
        fix_missing_alternative,
    ),
    Rule("image-unusable", "error", "A picture that isn't there or can't be read is not printed."),
    Rule("no-picture", "warning", "A picture block without a file shows an empty box."),
)
