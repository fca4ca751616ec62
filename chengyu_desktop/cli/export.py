"""export: projects to SVG, PNG, PDF and TIFF files, and as data to CSV, Markdown and JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from chengyu_desktop.cli import Refusal
from chengyu_desktop.cli.open import Opened, exit_code, open_project, preset_named
from chengyu_desktop.cli.progress import JobProgress
from chengyu_desktop.export.replaced_file import replaced_file
from chengyu_desktop.export.write import WriteOptions, write_file
from chengyu_desktop.frame.find import find_group, page_of
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.press.folds import check_folds
from chengyu_desktop.press.preset import Preset, file_stem
from chengyu_desktop.typography.library import FontLibrary

_DATA = ("csv", "md", "json")
_FORMATS = ("svg", "png", "pdf", "tiff", *_DATA)
_OVERRIDES = ("bleed", "marks", "color_bar", "text", "embed_fonts", "mode", "black")
_SEPARATION = ("rgb-color", "rgb-image")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("projects", nargs="+", type=Path, metavar="PROJECT")
    target = parser.add_mutually_exclusive_group()
    target.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="the file to write (one project)"
    )
    target.add_argument(
        "-d",
        dest="folder",
        type=Path,
        metavar="DIR",
        help="the folder to write to: PROJECT.FORMAT; with a part and a preset, PROJECT-KEY-PRESET.FORMAT",
    )
    parser.add_argument("-f", dest="formats", action="append", choices=_FORMATS, help="may be repeated")
    parser.add_argument(
        "--preset",
        metavar="NAME",
        help="settings for a press or a screen (see kinds); other options override it",
    )
    parser.add_argument("--dpi", type=_dpi, help="resolution of PNG and TIFF (default 300)")
    parser.add_argument(
        "--text", choices=("outlines", "live"), help="as outlines (the default in SVG) or live (in PDF)"
    )
    parser.add_argument("--bleed", type=_bleed, metavar="MM", help="include this much bleed (default 0)")
    parser.add_argument(
        "--marks",
        action=argparse.BooleanOptionalAction,
        help="crop and registration marks and a slug line",
    )
    parser.add_argument(
        "--color-bar", action=argparse.BooleanOptionalAction, help="with --marks, patches of the inks"
    )
    parser.add_argument(
        "--fold",
        dest="folds",
        action="append",
        type=_length,
        metavar="MM",
        help="with --marks, a fold so far from the left",
    )
    parser.add_argument(
        "--cross-fold",
        dest="cross_folds",
        action="append",
        type=_length,
        metavar="MM",
        help="with --marks, a fold so far from the top",
    )
    parser.add_argument(
        "--embed-fonts", action=argparse.BooleanOptionalAction, help="the fonts of live text, in SVG"
    )
    parser.add_argument(
        "--mode",
        choices=("rgb", "grey", "bilevel"),
        help="of PNG: colours, shares of black ink, or black dots",
    )
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="ICC",
        help="the press's colour profile for PDF and TIFF, an RGB one for PNG",
    )
    parser.add_argument(
        "--black", action=argparse.BooleanOptionalAction, help="in black ink alone; PNG in greyscale"
    )
    parser.add_argument("--only", metavar="KEY", help="only this part, e.g. panels/2 (see dump)")
    parser.add_argument("--strict", action="store_true", help="exit 1 for any problem, not only for errors")


def run(options: argparse.Namespace) -> int:
    preset = _overridden(preset_named(options.preset), options)
    targets = _targets(options, preset)
    if options.marks and any(_format(file) in _DATA for files in targets for file in files):
        raise Refusal("--marks stand around a page; export data without them")
    if options.only and any(_format(file) in _DATA for files in targets for file in files):
        raise Refusal("--only draws a part of the page; data are of all of it: export them without --only")
    if preset.profile and not Path(preset.profile).is_file():
        raise Refusal(f"{preset.profile}: there is no colour profile here; name an .icc file")
    fonts = FontLibrary.system()
    opened: list[Opened] = []
    found: list[tuple[Opened, Problem]] = []
    with JobProgress() as progress:
        for path in options.projects:  # all are read before anything is written
            progress.step(f"{path.name}")
            opened.append(open_project(path, fonts, preset))
        pages = [_part(one, options.only) for one in opened]
        if preset.marks:
            _check_folds(opened, pages, preset)
        for one, page, files in zip(opened, pages, targets, strict=True):
            for file in files:
                progress.step(f"{one.path.name} → {file.name}")
                size, problems = _write(file, one, page, fonts, preset)
                found += [(one, problem) for problem in problems]
                print(f"{file}  {_measure(page, preset.bleed)}  {size / 1024:,.0f} KB")
    found = [*_beforehand(opened, targets), *found]
    for one, problem in found:
        print(one.located(problem), file=sys.stderr)
    return exit_code((problem for _, problem in found), options.strict)


def _overridden(preset: Preset, options: argparse.Namespace) -> Preset:
    """With what the command line says."""
    if options.dpi is not None:  # of the page as it is: the preset's size in pixels no longer holds
        page = preset.page and replace(preset.page, pixels=None)
        preset = replace(preset, dpi=options.dpi, page=page)
    given = {name: getattr(options, name) for name in _OVERRIDES}
    for name in ("folds", "cross_folds"):
        if getattr(options, name):
            given[name] = tuple(getattr(options, name))
    if options.profile:
        given["profile"] = str(options.profile)
    return replace(preset, **{name: value for name, value in given.items() if value is not None})


def _beforehand(opened: list[Opened], targets: list[list[Path]]) -> Iterator[tuple[Opened, Problem]]:
    """What preflight has found. What becomes of screen colours in a PDF its writer knows better."""
    for one, files in zip(opened, targets, strict=True):
        told_later = _SEPARATION if any(_format(file) == "pdf" for file in files) else ()
        yield from ((one, problem) for problem in one.problems if problem.rule not in told_later)


def _measure(page: Page, bleed: float) -> str:
    around = f" + {bleed:g} mm bleed" if bleed else ""
    return f"{page.frame.width:g} × {page.frame.height:g} mm{around}"


def _targets(options: argparse.Namespace, preset: Preset) -> list[list[Path]]:
    """The files to write for each project."""
    if options.output:
        if len(options.projects) > 1:
            raise Refusal("-o names one file but there are several projects; use -d with a folder")
        suffix = _format(options.output)
        if options.formats and options.formats != [suffix]:
            raise Refusal(
                f"{options.output}: the name doesn't agree with -f; leave -f out, or use -d with a folder"
            )
        if suffix not in _FORMATS:
            names = ", ".join(f".{name}" for name in _FORMATS)
            raise Refusal(f"{options.output}: there is no format of that name; end the name in {names}")
        return [[options.output]]
    usual = preset.formats if options.preset else ("svg", "png")
    part = (options.only or "").strip("/")
    formats = list(dict.fromkeys(options.formats or usual))
    targets = [
        [
            (options.folder or path.parent) / f"{file_stem(path.stem, options.preset, part)}.{f}"
            for f in formats
        ]
        for path in options.projects
    ]
    names = [file for files in targets for file in files]
    twice = next((file for file in names if names.count(file) > 1), None)
    if twice:
        raise Refusal(f"{twice}: two projects would write this file; export them to different folders")
    return targets


def _part(opened: Opened, key: str | None) -> Page:
    """The page, or a page of one part's size with nothing but the part."""
    if not key:
        return opened.page
    group = find_group(opened.page.frame, key)
    if group is None:
        raise Refusal(f"{opened.path}: there is no part “{key}”; “chengyu-desktop dump” lists the keys")
    return page_of(opened.page, key, group)


def _check_folds(opened: list[Opened], pages: list[Page], preset: Preset) -> None:
    for one, page in zip(opened, pages, strict=True):
        try:
            check_folds(preset.folds, preset.cross_folds, page.frame.width, page.frame.height)
        except ValueError as error:
            raise Refusal(f"{one.path}: {error}") from None


def _format(file: Path) -> str:
    suffix = file.suffix.lower().lstrip(".")
    return {"tif": "tiff"}.get(suffix, suffix)


def _write(
    file: Path, opened: Opened, page: Page, fonts: FontLibrary, preset: Preset
) -> tuple[int, tuple[Problem, ...]]:
    """The size in bytes, and what the format had to give up."""
    kind: Any = _format(file)
    try:
        if kind in _DATA:
            return _write_data(file, opened, kind), ()
        mode = "grey" if preset.black and preset.mode == "rgb" else preset.mode
        options = WriteOptions(
            kind,
            preset.resolution,
            preset.bleed,
            preset.marks,
            preset.color_bar,
            preset.folds,
            preset.cross_folds,
            preset.text,
            preset.embed_fonts,
            mode,
            preset.profile,
            opened.path.name,
        )
        return write_file(file, page, fonts, options)
    except OSError as error:
        raise Refusal(
            f"{file}: it can't be written ({error.strerror or error}); choose another folder"
        ) from None
    except ValueError as error:
        raise Refusal(f"{file}: {error}") from None


def _write_data(file: Path, opened: Opened, kind: str) -> int:
    from chengyu_desktop.export import tables

    made = {"csv": tables.export_csv, "md": tables.export_markdown, "json": tables.export_json}[kind]
    with replaced_file(file) as out:
        return out.write(made(opened.project).encode())


def _dpi(text: str) -> float:
    value = _number(text)
    if not 10 <= value <= 4800:
        raise argparse.ArgumentTypeError(f"{text} dpi can't be made; choose 10 to 4800")
    return value


def _length(text: str) -> float:
    value = _number(text)
    if not 0 <= value <= 5000:
        raise argparse.ArgumentTypeError(f"{text} mm lies outside any page")
    return value


def _bleed(text: str) -> float:
    value = _number(text)
    if not 0 <= value <= 50:
        raise argparse.ArgumentTypeError(f"{text} mm is no bleed; choose 0 to 50")
    return value


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no number") from None
