"""diff: what changed between two versions of a project, by meaning: in lines, or as a page with the changes marked."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from chengyu_desktop.cli import DONE, PROBLEMS, Refusal
from chengyu_desktop.cli.two_projects import read_version, to_json
from chengyu_desktop.document.change_text import describe_change
from chengyu_desktop.document.diff import Change, diff
from chengyu_desktop.document.project import Project
from chengyu_desktop.press.preset import Format

_PAGES: dict[str, Format] = {"pdf": "pdf", "png": "png", "svg": "svg", "tiff": "tiff", "tif": "tiff"}
_DPI = 150  # for looking at
_GIT = (
    7  # arguments of a diff command of git's: path, old file, its hash and mode, new file, its hash and mode
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="A B", help="the old and the new version")
    parser.add_argument("--json", action="store_true", help="one JSON object a change and line")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="also write the new page with the changes marked: .pdf, .png, .svg or .tiff",
    )
    parser.epilog = (
        "Exits with 1 when the two differ. Also takes the seven arguments of git's “diff.*.command”."
    )


def run(options: argparse.Namespace) -> int:
    """1 when there are differences; 0 for git, which takes anything else for a failure."""
    files: list[Path] = options.files
    if len(files) not in (2, _GIT):
        raise Refusal("diff takes two projects: the old version and the new one")
    for_git = len(files) == _GIT
    old_file, new_file = (files[1], files[4]) if for_git else files
    old, new = read_version(old_file), read_version(new_file)
    if options.output:
        _write_page(options.output, old, new, (old_file, files[0] if for_git else new_file))
    changes = diff(old, new)
    if for_git and not options.json:
        print(f"{files[0]}: {len(changes)} change{'' if len(changes) == 1 else 's'}")
    for change in changes:
        print(
            json.dumps(_as_json(change), ensure_ascii=False)
            if options.json
            else describe_change(change, old, new)
        )
    return PROBLEMS if changes and not for_git else DONE


def _write_page(target: Path, old: Project, new: Project, files: tuple[Path, Path]) -> None:
    """The new version's page with what changed, and the list beside it."""
    from chengyu_desktop.export.write import WriteOptions, write_file
    from chengyu_desktop.layout.comparison import layout_comparison
    from chengyu_desktop.layout.page import layout_page, make_context
    from chengyu_desktop.layout.theme import ThemeError
    from chengyu_desktop.typography.library import FontLibrary

    suffix = target.suffix.lower().lstrip(".")
    kind = _PAGES.get(suffix)
    if kind is None:
        raise Refusal(f"{target}: name a file that ends in {', '.join(f'.{name}' for name in _PAGES)}")
    fonts = FontLibrary.system()
    try:
        context = make_context(new, files[1].parent, fonts)
        page = layout_comparison(old, new, layout_page(new, context), context, (files[0].name, files[1].name))
        write_file(target, page, fonts, WriteOptions(kind, _DPI))
    except ThemeError as error:
        raise Refusal(f"{files[1]}: {error}") from None
    except OSError as error:
        raise Refusal(
            f"{target}: it can't be written ({error.strerror or error}); choose another folder"
        ) from None
    except ValueError as error:
        raise Refusal(f"{target}: {error}") from None


def _as_json(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "old_key": change.old_key,
        "new_key": change.new_key,
        "old": to_json(change.old),
        "new": to_json(change.new),
        **({"words": [list(word) for word in change.words]} if change.words else {}),
    }
