"""What to export and how, as chosen last; names of files from a pattern."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import msgspec
from msgspec.structs import replace

from chengyu_desktop.document.addresses import parent
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.files.preset_choice import find_preset
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.frame.find import find_group, page_of
from chengyu_desktop.frame.items import Group
from chengyu_desktop.frame.page import Page
from chengyu_desktop.press.folds import check_folds, read_folds, write_folds
from chengyu_desktop.press.preset import Preset, file_stem

FORMATS = ("pdf", "svg", "png", "tiff")
MODES = ("rgb", "grey", "bilevel")
_FORBIDDEN = '\\/:*?"<>|'


class ExportOptions(msgspec.Struct, frozen=True):
    """``bleed`` in mm; ``text`` is ``outlines`` or ``live``; ``pattern`` may hold ``{name}``, ``{title}``, ``{date}`` and ``{preset}``.
    ``folds`` and ``cross_folds`` are as they are typed."""

    format: str = "pdf"
    dpi: float = 300.0
    bleed: float = 0.0
    marks: bool = False
    text: str = "outlines"
    selection_only: bool = False
    folder: str = ""
    pattern: str = "{name}"
    preset: str = ""
    profile: str = ""
    black: bool = False
    color_bar: bool = False
    embed_fonts: bool = False
    mode: str = "rgb"
    folds: str = ""
    cross_folds: str = ""


def load_options(settings: Settings) -> ExportOptions:
    """Those used last, as far as they make sense."""
    known = ExportOptions()
    kind, text = settings.text("export/format", known.format), settings.text("export/text", known.text)
    mode = settings.text("export/mode", known.mode)
    return ExportOptions(
        format=kind if kind in FORMATS else known.format,
        dpi=min(max(settings.number("export/dpi", known.dpi), 36), 2400),
        bleed=min(max(settings.number("export/bleed", known.bleed), 0), 50),
        marks=settings.flag("export/marks", known.marks),
        text=text if text in ("outlines", "live") else known.text,
        folder=settings.text("export/folder"),
        pattern=settings.text("export/pattern", known.pattern) or known.pattern,
        preset=settings.text("export/preset"),
        profile=settings.text("export/profile"),
        black=settings.flag("export/black", known.black),
        color_bar=settings.flag("export/color_bar", known.color_bar),
        embed_fonts=settings.flag("export/embed_fonts", known.embed_fonts),
        mode=mode if mode in MODES else known.mode,
        folds=settings.text("export/folds"),
        cross_folds=settings.text("export/cross_folds"),
    )


def store_options(options: ExportOptions, settings: Settings) -> None:
    """All but what belongs to the moment: whether only the selection was meant."""
    for name in (
        "format",
        "dpi",
        "bleed",
        "marks",
        "text",
        "folder",
        "pattern",
        "preset",
        "profile",
        "black",
        "color_bar",
        "embed_fonts",
        "mode",
        "folds",
        "cross_folds",
    ):
        settings.set(f"export/{name}", getattr(options, name))


def with_preset(options: ExportOptions, name: str, preset: Preset) -> ExportOptions:
    """With all that a preset says; the format stays where the preset has it too."""
    return replace(
        options,
        preset=name,
        format=options.format if options.format in preset.formats else preset.formats[0],
        dpi=round(preset.resolution, 3),
        bleed=preset.bleed,
        marks=preset.marks,
        text=preset.text or "outlines",
        profile=preset.profile,
        black=preset.black,
        color_bar=preset.color_bar,
        embed_fonts=preset.embed_fonts,
        mode=preset.mode,
        folds=write_folds(preset.folds),
        cross_folds=write_folds(preset.cross_folds),
    )


def as_preset(options: ExportOptions, title: str) -> Preset:
    """A preset of the user's own from what is set, which ``check_options`` has passed; page and limits are those of the preset it came from."""
    base = find_preset(options.preset) or Preset()
    text: Any = options.text
    kind: Any = options.format
    mode: Any = options.mode
    return replace(
        base,
        title={"en": title, "zh": title},
        formats=(kind,),
        dpi=options.dpi,
        bleed=options.bleed,
        marks=options.marks,
        text=text,
        profile=options.profile,
        black=options.black,
        color_bar=options.color_bar,
        embed_fonts=options.embed_fonts,
        mode=mode,
        folds=read_folds(options.folds),
        cross_folds=read_folds(options.cross_folds),
    )


def check_options(options: ExportOptions, page: Page) -> None:
    """Raises ValueError, with a sentence, for folds that can't be marked on the page."""
    folds, cross_folds = read_folds(options.folds), read_folds(options.cross_folds)
    if options.marks:
        check_folds(folds, cross_folds, page.frame.width, page.frame.height)


def target_file(options: ExportOptions, session: Session) -> Path:
    """Where the export goes. A pattern with a place for the project's name but none for the preset's has that at its end, as the
    command line has it, and before it a part that is exported alone. Raises ValueError, with a sentence, for a pattern that gives no name."""
    title = plain_text(session.project.title)
    values = {
        "name": session.path.stem if session.path else title or "project",
        "title": title or "project",
        "date": date.today().isoformat(),
        "preset": options.preset,
    }
    try:
        name = options.pattern.format(**values)
        held = {field for _, field, _, _ in Formatter().parse(options.pattern) if field}
    except (KeyError, IndexError, ValueError, AttributeError):
        raise ValueError(
            "the file name may hold {name}, {title}, {date} and {preset}, and no other braces"
        ) from None
    if "preset" in held and not options.preset:
        name = name.strip(" -_")  # what stood between
    if held:  # else it was typed out, and stays
        found = _selected_group(session) if options.selection_only else None
        part = found[0] if found else ""
        name = file_stem(name, "" if "preset" in held else options.preset, part)
    name = "".join("_" if c in _FORBIDDEN or not c.isprintable() else c for c in name).strip(" .")
    if not name:
        raise ValueError("the file has no name; type one, for example {name}")
    folder = Path(options.folder) if options.folder else session.path.parent if session.path else Path.home()
    return folder / f"{name}.{options.format}"


def page_to_export(session: Session, options: ExportOptions) -> Page:
    """The page, or one of the first selected part's size with nothing but the part; set anew for a preset that has a page of
    its own, and in black alone where that is asked."""
    found = _selected_group(session) if options.selection_only else None
    if found is not None:
        page = page_of(session.page, *found)
    else:
        preset = find_preset(options.preset)
        page = session.preview(preset.sized(session.project)) if preset and preset.page else session.page
        if preset and preset.proof:
            page = session.proof(page)
    if not options.black:
        return page
    from chengyu_desktop.press.black import page_in_black

    return page_in_black(page)


def can_export_selection(session: Session) -> bool:
    return _selected_group(session) is not None


def _selected_group(session: Session) -> tuple[str, Group] | None:
    """Of the first selected part that is drawn as a group, or lies in one."""
    for key in session.selection:
        while key:
            group = find_group(session.page.frame, key)
            if group is not None:
                return key, group
            key = parent(key)
    return None
