"""Printers' marks around a page, as a Frame on the trim's own coordinates: crop, fold and registration marks, the
slug line, the colour bar. They stand outside the bleed and print on every plate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time

import msgspec
from msgspec.structs import replace

from chengyu_desktop.frame.color import WHITE, Color
from chengyu_desktop.frame.items import (
    MM_PER_PT,
    Ellipse,
    FaceRef,
    Frame,
    Group,
    Item,
    Path,
    Rect,
    Run,
    Stroke,
    TextLine,
    pack_glyphs,
    pack_offsets,
)
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.library import FontLibrary

MARGIN = 12.0
"""Millimetres of media beyond the bleed (or beyond ``_LEAST_GAP``) that marks need."""

_LEAST_GAP = 3.0  # marks keep off the trim even where nothing bleeds
_LENGTH = 6.0
_EVERY_PLATE = Color(100, 100, 100, 100, spot="All")  # ISO 32000-1, 8.6.6.4
_LINE = Stroke(_EVERY_PLATE, 0.25 * MM_PER_PT)
_DASHED = Stroke(_EVERY_PLATE, 0.25 * MM_PER_PT, dash=(1.0, 1.0))
_TARGET = 1.5  # radius of the registration mark
_SLUG_SIZE = 6.0
_PATCH = 4.0
_PATCHES = (
    Color(c=100), Color(c=50), Color(m=100), Color(m=50), Color(y=100), Color(y=50), Color(k=100), Color(k=50),
    Color(100, 100), Color(0, 100, 100), Color(100, 0, 100),
    Color(45, 35, 35),  # grey balance: a press out of balance shows a cast here
)  # fmt: skip


class Marks(msgspec.Struct, frozen=True):
    """What stands outside the bleed. ``folds_x`` and ``folds_y`` are folds in mm from the trim's left and top."""

    crop: bool = True
    registration: bool = True
    folds_x: tuple[float, ...] = ()
    folds_y: tuple[float, ...] = ()
    color_bar: bool = False


def marked_page(page: Page, marks: Frame, bleed: float) -> Page:
    """The whole sheet as a page: the page with its bleed, which cuts it off, and the marks around it on white paper."""
    margin = marks_margin(bleed)
    around = margin + bleed
    width, height = page.frame.width + 2 * bleed, page.frame.height + 2 * bleed
    paper = Rect("", 0, 0, width, height, fill=page.background)
    bled = Frame(width, height, (paper, Group("", page.frame, bleed, bleed)))
    items = Group("", bled, margin, margin, clip=True), Group("", marks, around, around, label="marks")
    frame = Frame(width + 2 * margin, height + 2 * margin, items)
    return replace(page, frame=frame, bleed=0.0, background=WHITE)


def marks_margin(bleed: float) -> float:
    """Millimetres of media to leave beyond the bleed."""
    return max(_LEAST_GAP - bleed, 0.0) + MARGIN


def slug_line(slug: str, moment: datetime | None) -> str:
    """``moment`` at midnight is a day, without an hour."""
    known = moment and (moment.strftime("%Y-%m-%d") + (f" {moment:%H:%M}" if moment.time() != time() else ""))
    parts = [slug, known or ""]
    return "  ".join(part for part in parts if part)


def page_marks(
    page: Page,
    fonts: FontLibrary,
    marks: bool | Marks,
    bleed: float,
    slug: str,
    plates: Iterable[tuple[str, Color]] = (),
) -> Frame | None:
    """The marks around a page, set in the face of its first text; None without any. True asks for crop and
    registration marks."""
    if not marks:
        return None
    ref = _first_face(page.frame) or next(iter(fonts.resolve(()).faces), None)
    face = fonts.open(ref) if ref is not None else None
    size = page.frame.width, page.frame.height
    return layout_marks(marks if isinstance(marks, Marks) else Marks(), size, bleed, slug, plates, face)


def layout_marks(
    marks: Marks,
    size: tuple[float, float],
    bleed: float,
    slug: str,
    plates: Iterable[tuple[str, Color]],
    face: Face | None,
) -> Frame:
    """``size`` is the trim and ``bleed`` what is kept clear, in mm. The slug is set in ``face``: without one it
    is left out. Each of ``plates`` has its name in the slug in its own ink, so that a film shows only its own."""
    width, height = size
    gap = max(bleed, _LEAST_GAP)
    items: list[Item] = []
    if marks.crop:
        items += _corners(width, height, gap)
    for x in marks.folds_x:
        items += [
            _line(x, -gap, x, -gap - _LENGTH, _DASHED),
            _line(x, height + gap, x, height + gap + _LENGTH, _DASHED),
        ]
    for y in marks.folds_y:
        items += [
            _line(-gap, y, -gap - _LENGTH, y, _DASHED),
            _line(width + gap, y, width + gap + _LENGTH, y, _DASHED),
        ]
    if marks.registration:
        away = gap + _LENGTH / 2
        x, y = _clear_of(marks.folds_x, width / 4), _clear_of(marks.folds_y, height / 4)
        for place in ((x, -away), (x, height + away), (-away, y), (width + away, y)):
            items += _target(*place)
    if marks.color_bar:
        plates = tuple(plates)
        spots = [color for _, color in plates if color.spot]
        items += _bar(width, -gap - _LENGTH / 2 - _PATCH / 2, spots, marks.folds_x)
    if face is not None:
        items += _slug(slug, plates, face, height + gap + _LENGTH + 3.0)
    return Frame(width, height, tuple(items))


def _corners(width: float, height: float, gap: float) -> Iterator[Path]:
    for x, out in ((0.0, -1), (width, 1)):
        for y, down in ((0.0, -1), (height, 1)):
            yield _line(x + out * gap, y, x + out * (gap + _LENGTH), y, _LINE)
            yield _line(x, y + down * gap, x, y + down * (gap + _LENGTH), _LINE)


def _target(x: float, y: float) -> Iterator[Item]:
    reach = _TARGET * 1.8
    yield Ellipse("", x, y, _TARGET, _TARGET, stroke=_LINE)
    yield _line(x - reach, y, x + reach, y, _LINE)
    yield _line(x, y - reach, x, y + reach, _LINE)


def _clear_of(folds: Iterable[float], at: float) -> float:
    """The place, or one before it where a fold's mark would stand in a target."""
    reach = 2 * _TARGET * 1.8
    for fold in sorted(folds, reverse=True):
        if abs(fold - at) < reach:
            at = fold - reach
    return at


def _bar(width: float, y: float, spots: Iterable[Color], folds: tuple[float, ...]) -> Iterator[Rect]:
    """From the middle rightwards, as far as there is room, with room for folds; special inks first, for nothing else on the
    sheet shows them."""
    x = width / 2
    for color in [*(part for spot in spots for part in (spot, spot.tint(50))), *_PATCHES]:
        for fold in sorted(folds):
            if x - 1 < fold < x + _PATCH + 1:
                x = fold + 1
        if x + _PATCH <= width:
            yield Rect("", x, y, _PATCH, _PATCH, fill=color)
        x += _PATCH


def _line(x0: float, y0: float, x1: float, y1: float, stroke: Stroke) -> Path:
    return Path("", "ML", (x0, y0, x1, y1), stroke=stroke)


def _slug(slug: str, plates: Iterable[tuple[str, Color]], face: Face, y: float) -> Iterator[TextLine]:
    parts = [(slug, _EVERY_PLATE), *plates] if slug else list(plates)
    x = 0.0
    for text, color in parts:
        run = _set(text, color, face)
        advance = run.advance * run.size * MM_PER_PT / 1000
        yield TextLine("slug", x, y, advance, 2.0, 0.6, (run,), text)
        x += advance + _SLUG_SIZE * MM_PER_PT


def _set(text: str, color: Color, face: Face) -> Run:
    """Nominal glyphs side by side: a line for the printer, not for readers."""
    glyphs = [face.glyph(character) for character in text]
    places = [0]
    for gid in glyphs:
        places.append(places[-1] + round(face.font.get_glyph_h_advance(gid) * 1000 / face.upem))
    return Run(
        face.ref,
        _SLUG_SIZE,
        color,
        0.0,
        text,
        pack_glyphs(glyphs),
        pack_offsets(places[:-1]),
        advance=places[-1],
    )


def _first_face(frame: Frame) -> FaceRef | None:
    """The face of the first text painted."""
    for item in frame.items:
        if isinstance(item, TextLine) and item.runs:
            return item.runs[0].face
        if isinstance(item, Group) and (found := _first_face(item.frame)) is not None:
            return found
    return None
