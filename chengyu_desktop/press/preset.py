"""Presets: where a page goes and what is asked of it there, all data from ``resources/presets`` and the user's own folder.

Lengths are millimetres. The format is the same in both places; a preset of the user's stands before a shipped one of its name.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from chengyu_desktop.document.page_sizes import resolve_page_size
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.press.limits import Limits
from chengyu_desktop.resources import resource_path
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.yaml_tree import load_yaml_tree

Format = Literal["svg", "png", "pdf", "tiff"]
TextMode = Literal["outlines", "live"]
Mode = Literal["rgb", "grey", "bilevel"]

MM_PER_INCH = 25.4
_NAME = re.compile(r"[\w][\w -]{0,39}")
_MOST_PIXELS = 30_000
_TAKEN = frozenset({"proof"})
"""Names with a meaning of their own on the command line."""


class PresetError(ValueError):
    """A preset that isn't there or can't be used; the message says which and what to do."""


class PresetPage(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A page size in place of the project's: mm, without a height as high as its content. ``pixels`` is how wide the PNG is."""

    width: float
    height: float | None = None
    pixels: int | None = None


class Preset(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``title`` is by language; ``text`` None leaves each format its usual way. ``profile`` is the path of an ICC file.

    ``black`` prints in black ink alone. ``dpi`` is for pictures; a page with ``pixels`` sets it. ``mode`` is for PNG: dots of one
    bit, or shares of black ink. ``color_bar``, ``folds`` (mm from the left) and ``cross_folds`` (from the top) go with ``marks``; ``embed_fonts`` with live text
    in SVG. ``proof`` writes the page with call-outs and the list of all that it states.
    """

    title: dict[str, str] = {}
    formats: tuple[Format, ...] = ("pdf",)
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
    black: bool = False
    proof: bool = False
    page: PresetPage | None = None
    limits: Limits = Limits()

    @property
    def resolution(self) -> float:
        """Of a PNG, in dpi."""
        if self.page is None or self.page.pixels is None:
            return self.dpi
        return self.page.pixels / self.page.width * MM_PER_INCH

    def sized(self, project: Project) -> Project:
        """The project on the preset's page, where it has one: nothing of such a page is trimmed, and places chosen by hand on the
        other page mean nothing on this one."""
        if self.page is None:
            return project
        size = self.page.width, self.page.height
        return replace(
            project,
            page=replace(project.page, size=size, bleed=0.0),
            panels=tuple(_released(panel) for panel in project.panels),
        )

    def title_in(self, language: str, name: str) -> str:
        return self.title.get(language) or self.title.get(language[:2]) or self.title.get("en") or name


def _released(panel: Panel) -> Panel:
    body = tuple(block if block.frame is None else replace(block, frame=None) for block in panel.body)
    return replace(panel, frame=None, body=body)


def file_stem(stem: str, preset: str, part: str = "") -> str:
    """What a file made by a preset is called, without its ending: several presets write the same format, and one's file shall not take
    another's place, nor that of one part (its key) the page's. Without a preset and a part, the stem as it is."""
    return "-".join(filter(None, (stem, part.replace("/", "-"), preset)))


def user_presets() -> Path:
    """The user's own folder of presets, which need not exist."""
    from platformdirs import user_config_path  # 2 ms

    return user_config_path("chengyu-desktop", appauthor=False) / "presets"


def preset_names(own: Path | None = None) -> tuple[str, ...]:
    """The shipped presets in the order of their files, then those in the folder ``own`` that have other names."""
    shipped = sorted(path.stem for path in resource_path("presets").glob("*.yaml"))
    added = sorted(path.stem for path in own.glob("*.yaml")) if own is not None and own.is_dir() else []
    return tuple(dict.fromkeys((*shipped, *added)))


def load_preset(name: str, own: Path | None = None) -> Preset:
    """The user's preset of this name in the folder ``own``, else the shipped one. Raises PresetError."""
    names = preset_names(own)
    if name not in names:
        raise PresetError(f"there is no preset “{name}”; choose one of: {', '.join(names)}")
    mine = own / f"{name}.yaml" if own is not None else None
    return read_preset(
        mine if mine is not None and mine.is_file() else resource_path("presets", f"{name}.yaml")
    )


def read_preset(path: Path) -> Preset:
    """Raises PresetError naming the part that is wrong."""
    try:
        tree = load_yaml_tree(path.read_text(encoding="utf-8"), file=path.name)
        preset = msgspec.convert(tree, Preset, strict=False)
        _check(preset)
    except (ProjectFileError, ValueError, OSError) as error:
        raise PresetError(f"preset {path.name}: {error}") from error
    return preset


def save_preset(preset: Preset, name: str, folder: Path) -> Path:
    """Writes a preset of the user's. Raises PresetError for a name that can't be one, or a folder that can't be written."""
    import yaml

    from chengyu_desktop.storage.atomic import write_atomically  # with its imports 6 ms of every command

    if not _NAME.fullmatch(name) or name in _TAKEN:
        raise PresetError(f"“{name}” can't name a preset; use letters, digits, blanks and hyphens")
    path = folder / f"{name}.yaml"
    text = yaml.safe_dump(msgspec.to_builtins(preset), allow_unicode=True, sort_keys=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    except (ProjectFileError, OSError) as error:
        raise PresetError(f"the preset can't be saved: {error}") from error
    return path


def _check(preset: Preset) -> None:
    if not preset.formats:
        raise ValueError("name at least one format: svg, png, pdf or tiff")
    if not 10 <= preset.dpi <= 4800:
        raise ValueError(f"{preset.dpi:g} dpi can't be made; choose 10 to 4800")
    if not 0 <= preset.bleed <= 50:
        raise ValueError(f"{preset.bleed:g} mm is no bleed; choose 0 to 50")
    if preset.page is not None:
        resolve_page_size((preset.page.width, preset.page.height))
        pixels = preset.page.pixels
        if pixels is not None and not 1 <= pixels <= _MOST_PIXELS:
            raise ValueError(f"a picture {pixels} pixels wide can't be made; choose 1 to {_MOST_PIXELS}")
    negative = next((n for n in preset.limits.__struct_fields__ if getattr(preset.limits, n) < 0), None)
    if negative:
        raise ValueError(f"the limit “{negative}” is below 0; write 0 to leave the rule out")
