"""A page in any format, with what is asked of it: the one place that knows which format takes what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from chengyu_desktop.export.replaced_file import replaced_file
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.press.preset import Format, Mode, TextMode
from chengyu_desktop.typography.library import FontLibrary


class WriteOptions(msgspec.Struct, frozen=True):
    """``dpi`` is for pictures; ``bleed`` in mm; ``folds`` in mm from the trim's left and ``cross_folds`` from its top; ``text`` None leaves a format its usual way.

    ``profile`` is an ICC file: of the press for PDF and TIFF, of a screen or printer in RGB for PNG. ``slug`` is a line beside
    the marks. What a format has no place for is passed over.
    """

    format: Format
    dpi: float = 300
    bleed: float = 0
    marks: bool = False
    color_bar: bool = False
    folds: tuple[float, ...] = ()
    cross_folds: tuple[float, ...] = ()
    text: TextMode | None = None
    embed_fonts: bool = False
    mode: Mode = "rgb"
    profile: str = ""
    slug: str = ""


Watch = Callable[[BinaryIO], Any]
"""Puts something that counts, or that can be stopped, before the file that is written to."""


def write_file(
    file: Path, page: Page, fonts: FontLibrary, options: WriteOptions, watch: Watch = lambda out: out
) -> tuple[int, tuple[Problem, ...]]:
    """Writes beside the target and takes its place when all is well; the size in bytes, and what the designer should know.

    An SVG is read again first: nothing of the page may be missing. Raises OSError, and ValueError with a sentence.
    """
    with replaced_file(file) as out:
        problems = write_page(page, fonts, watch(out), options)
        size = out.tell()
        if options.format == "svg":
            from mmap import ACCESS_READ, mmap

            from chengyu_desktop.export.svg_check import check_svg

            out.flush()
            with Path(out.name).open("rb") as again, mmap(again.fileno(), 0, access=ACCESS_READ) as written:
                check_svg(written, page)
    return size, problems


def write_page(page: Page, fonts: FontLibrary, out: Any, options: WriteOptions) -> tuple[Problem, ...]:
    """Writes to ``out``, open for writing bytes; what the designer should know. Raises OSError, and ValueError with a sentence."""
    return _WRITERS[options.format](page, fonts, out, options)


def _marks(options: WriteOptions) -> Any:
    if not options.marks:
        return False
    from chengyu_desktop.export.marks import Marks

    return Marks(folds_x=options.folds, folds_y=options.cross_folds, color_bar=options.color_bar)


def _sheet(page: Page, fonts: FontLibrary, options: WriteOptions) -> tuple[Page, float]:
    """What a picture shows, and its bleed: with marks the whole sheet, which has none."""
    if not options.marks:
        return page, options.bleed
    from chengyu_desktop.export.file_date import file_date
    from chengyu_desktop.export.marks import marked_page, page_marks, slug_line

    slug = slug_line(options.slug, file_date(page))
    marks = page_marks(page, fonts, _marks(options), options.bleed, slug)
    assert marks is not None  # they were asked for
    return marked_page(page, marks, options.bleed), 0.0


def _profile(options: WriteOptions) -> Path | None:
    return Path(options.profile) if options.profile else None


def _write_pdf(page: Page, fonts: FontLibrary, out: BinaryIO, options: WriteOptions) -> tuple[Problem, ...]:
    from chengyu_desktop.export.pdf import export_pdf

    return export_pdf(
        page,
        fonts,
        out,
        text=options.text or "live",
        bleed=options.bleed,
        marks=_marks(options),
        profile=_profile(options),
        slug=options.slug,
    )


def _write_svg(page: Page, fonts: FontLibrary, out: BinaryIO, options: WriteOptions) -> tuple[Problem, ...]:
    from chengyu_desktop.export.svg import export_svg

    return export_svg(
        page,
        fonts,
        out,
        text=options.text or "outlines",
        bleed=options.bleed,
        marks=_marks(options),
        slug=options.slug,
        embed_fonts=options.embed_fonts,
    )


def _write_png(page: Page, fonts: FontLibrary, out: BinaryIO, options: WriteOptions) -> tuple[Problem, ...]:
    _load_painter()
    from chengyu_desktop.export.png import export_png

    profile = _profile(options)
    page, bleed = _sheet(page, fonts, options)
    export_png(page, fonts, out, dpi=options.dpi, bleed=bleed, mode=options.mode, profile=profile)
    return ()


def _write_tiff(page: Page, fonts: FontLibrary, out: BinaryIO, options: WriteOptions) -> tuple[Problem, ...]:
    _load_painter()
    from chengyu_desktop.export.tiff import export_tiff

    page, bleed = _sheet(page, fonts, options)
    export_tiff(page, fonts, out, dpi=options.dpi, bleed=bleed, profile=_profile(options))
    return ()


def _load_painter() -> None:
    from chengyu_desktop.export.qt_imports import load_qt

    load_qt()


_WRITERS: dict[str, Callable[[Page, FontLibrary, BinaryIO, WriteOptions], tuple[Problem, ...]]] = {
    "pdf": _write_pdf,
    "svg": _write_svg,
    "png": _write_png,
    "tiff": _write_tiff,
}
