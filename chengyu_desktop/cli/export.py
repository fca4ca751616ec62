"""export: projects to SVG and PNG files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import BinaryIO

from chengyu_desktop.cli import Refusal
from chengyu_desktop.cli.open import Opened, exit_code, open_project
from chengyu_desktop.cli.progress import JobProgress
from chengyu_desktop.export.replaced_file import replaced_file
from chengyu_desktop.frame.find import find_group
from chengyu_desktop.frame.items import Group
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary


def run(options: argparse.Namespace) -> int:
    targets = _targets(options)
    fonts = FontLibrary.system()
    opened: list[Opened] = []
    with JobProgress() as progress:
        for path in options.projects:  # all are read before anything is written
            progress.step(f"{path.name}")
            opened.append(open_project(path, fonts))
        pages = [_part(one, options.only) for one in opened]
        for one, page, files in zip(opened, pages, targets, strict=True):
            for file in files:
                progress.step(f"{one.path.name} → {file.name}")
                size = _write(file, page, fonts, options)
                print(f"{file}  {page.frame.width:g} × {page.frame.height:g} mm  {size / 1024:,.0f} KB")
    for one in opened:
        for problem in one.problems:
            print(one.located(problem), file=sys.stderr)
    return exit_code(opened, options.strict)


def _targets(options: argparse.Namespace) -> list[list[Path]]:
    """The files to write for each project."""
    if options.output:
        if len(options.projects) > 1:
            raise Refusal("-o names one file but there are several projects; use -d with a folder")
        suffix = options.output.suffix.lower().lstrip(".")
        if options.formats and options.formats != [suffix]:
            raise Refusal(
                f"{options.output}: the name doesn't agree with -f; leave -f out, or use -d with a folder"
            )
        if suffix not in ("svg", "png"):
            raise Refusal(f"{options.output}: there is no format of that name; end the name in .svg or .png")
        return [[options.output]]
    formats = list(dict.fromkeys(options.formats or ["svg", "png"]))
    targets = [
        [(options.folder or path.parent) / f"{path.stem}.{f}" for f in formats] for path in options.projects
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
    from msgspec.structs import replace

    frame = group.frame
    alone = replace(frame, items=(Group(key, frame, label=group.label),), problems=())
    return replace(opened.page, frame=alone, bleed=0.0)


def _write(file: Path, page: Page, fonts: FontLibrary, options: argparse.Namespace) -> int:
    """Writes to a temporary file beside the target and puts it in its place; the size in bytes."""
    try:
        with replaced_file(file) as out:
            _export(file.suffix.lower(), page, fonts, out, options)
            return out.tell()
    except OSError as error:
        raise Refusal(
            f"{file}: it can't be written ({error.strerror or error}); choose another folder"
        ) from None
    except ValueError as error:
        raise Refusal(f"{file}: {error}") from None


def _export(suffix: str, page: Page, fonts: FontLibrary, out: BinaryIO, options: argparse.Namespace) -> None:
    if suffix == ".svg":
        from chengyu_desktop.export.svg import export_svg

        export_svg(page, fonts, out, text=options.text, bleed=options.bleed)
    else:
        from chengyu_desktop.export.png import export_png

        export_png(page, fonts, out, dpi=options.dpi, bleed=options.bleed)
