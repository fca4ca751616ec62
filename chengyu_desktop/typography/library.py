"""The font library: families by any of their names, the nearest weight, substitutes, and opened faces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.typography.index import (
    IndexedFace,
    IndexedFile,
    default_cache_folder,
    font_folders,
    index_fonts,
)

if TYPE_CHECKING:
    from chengyu_desktop.typography.faces import Face

_NORMAL_WIDTH = 5

_LAST_RESORTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
    "Hiragino Sans GB", "Heiti SC", "SimHei", "WenQuanYi Micro Hei",
    "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun",
)  # fmt: skip
"""Families that set any Chinese text tolerably, sans first: what the systems bring, best known first."""


class Style(msgspec.Struct, frozen=True):
    """One face of a family, for listings."""

    name: str
    weight: int
    italic: bool
    face: FaceRef


class Family(msgspec.Struct, frozen=True):
    """``names`` are all its names, the English one first; ``styles`` go by width, slant and weight."""

    names: tuple[str, ...]
    styles: tuple[Style, ...]
    chinese: bool

    @property
    def weights(self) -> tuple[int, ...]:
        return tuple(sorted({s.weight for s in self.styles}))

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(sorted({s.face.path for s in self.styles}))


class Resolution(msgspec.Struct, frozen=True):
    """``faces`` is the stack to set text in; it is empty only on a computer without any font."""

    faces: tuple[FaceRef, ...]
    problems: tuple[Problem, ...] = ()


class _Entry(msgspec.Struct, frozen=True):
    ref: FaceRef
    indexed: IndexedFace


class FontLibrary:
    """Fonts found once, and their faces opened once. Not for sharing between threads."""

    def __init__(self, files: Iterable[IndexedFile]) -> None:
        self._entries: list[_Entry] = []
        self._families: dict[str, list[_Entry]] = {}
        self._styles: dict[str, list[_Entry]] = {}
        self._resolved: dict[tuple[tuple[str, ...], int], Resolution] = {}
        self._open: dict[FaceRef, Face] = {}
        for file in files:
            for face in file.faces:
                self._add(file.path, face)

    @classmethod
    def system(cls, cache_folder: Path | None = None, folders: Iterable[Path] | None = None) -> FontLibrary:
        """The fonts of this computer, or of ``folders``; the index is kept in ``cache_folder``."""
        places = font_folders() if folders is None else folders
        return cls(index_fonts(places, cache_folder or default_cache_folder()))

    def _add(self, path: str, face: IndexedFace) -> None:
        ref = FaceRef(path, face.index, face.family, face.postscript_name, face.weight, face.italic)
        entry = _Entry(ref, face)
        self._entries.append(entry)
        for name in face.names:
            self._families.setdefault(_fold(name), []).append(entry)
        for name in face.style_names:
            self._styles.setdefault(_fold(name), []).append(entry)

    def families(self) -> tuple[Family, ...]:
        """Every family, sorted by its English name."""
        grouped: dict[str, list[_Entry]] = {}
        for entry in self._entries:
            grouped.setdefault(entry.ref.family, []).append(entry)
        return tuple(_family(grouped[name]) for name in sorted(grouped, key=lambda n: (_fold(n), n)))

    def find(self, family: str, weight: int = 400, italic: bool = False) -> FaceRef | None:
        """The face of a family nearest to a weight (1–1000), or None when the family isn't there.

        ``family`` is any of its names in any language, upper or lower case; the name of one style (“… Black”)
        gives that style. Nearness is CSS Fonts 4 §5.2's: width, then slant, then weight.
        """
        name = _fold(family)
        candidates = self._families.get(name) or self._styles.get(name)
        return _nearest(candidates, weight, italic).ref if candidates else None

    def resolve(self, families: tuple[str, ...], weight: int = 400) -> Resolution:
        """The faces for a theme's family stack: those present, in order, then one that has Chinese at all.

        Problems: ``font-substituted`` when the first family is absent, ``font-weight`` when its nearest
        weight is more than 100 away, ``font-missing`` (an error) when no font with Chinese is installed.
        """
        key = (families, weight)
        found = self._resolved.get(key)
        if found is None:
            found = self._resolved[key] = self._resolve(families, weight)
        return found

    def _resolve(self, families: tuple[str, ...], weight: int) -> Resolution:
        wanted = [self.find(family, weight) for family in families]
        stack = dict.fromkeys((*(f for f in wanted if f), *self._last_resorts(weight)))
        faces = tuple(stack)
        if not faces and self._entries:
            faces = (_nearest(self._entries, weight, False).ref,)
        problems: list[Problem] = []
        if not any(e.indexed.chinese for e in self._entries):
            problems.append(
                Problem(
                    "error",
                    "font-missing",
                    "no font with Chinese characters is installed, so Chinese text can't be set",
                    "install a Chinese font, for example Noto Sans CJK and Noto Serif CJK (on Debian or Ubuntu: "
                    "fonts-noto-cjk fonts-noto-cjk-extra), and start again",
                )
            )
        elif families and wanted[0] is None:
            problems.append(
                Problem(
                    "warning",
                    "font-substituted",
                    "the font “{wanted}” isn't installed; {used} is used instead",
                    "install {wanted}, or choose another font in the theme",
                    values=said(wanted=families[0], used=faces[0].family),
                )
            )
        if families and (first := wanted[0]) and self._off_weight(families[0], first, weight):
            problems.append(
                Problem(
                    "warning",
                    "font-weight",
                    "{family} has no weight near {wanted}; its weight {used} is used",
                    "install that weight of {family}, or choose another weight in the theme",
                    values=said(family=first.family, wanted=weight, used=first.weight),
                )
            )
        return Resolution(faces, tuple(problems))

    def _off_weight(self, name: str, face: FaceRef, weight: int) -> bool:
        """A style asked for by its own name is what was wanted, whatever its weight."""
        return _fold(name) in self._families and abs(face.weight - weight) > 100

    def _last_resorts(self, weight: int) -> list[FaceRef]:
        known = [face for family in _LAST_RESORTS if (face := self.find(family, weight))]
        if known:
            return known[:1]
        chinese = [e for e in self._entries if e.indexed.chinese]
        return [_nearest(chinese, weight, False).ref] if chinese else []

    def open(self, ref: FaceRef) -> Face:
        """The opened face. Raises OSError when its file is gone."""
        face = self._open.get(ref)
        if face is None:
            from chengyu_desktop.typography.faces import open_face

            face = self._open[ref] = open_face(ref)
        return face


def _fold(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _family(entries: list[_Entry]) -> Family:
    ordered = sorted(
        entries, key=lambda e: (_rank(e, 400, False)[:1], e.ref.italic, e.ref.weight, e.ref.path)
    )
    names = dict.fromkeys(name for e in entries for name in e.indexed.names)
    styles = tuple(Style(e.indexed.subfamily, e.ref.weight, e.ref.italic, e.ref) for e in ordered)
    return Family(tuple(names), styles, any(e.indexed.chinese for e in entries))


def _nearest(entries: list[_Entry], weight: int, italic: bool) -> _Entry:
    return min(
        entries, key=lambda e: _rank(e, weight, italic)
    )  # min keeps the first of equals: the user's own folder


def _rank(entry: _Entry, weight: int, italic: bool) -> tuple[int, bool, int, int]:
    off_width = abs(entry.indexed.width - _NORMAL_WIDTH)
    return off_width, entry.ref.italic != italic, *_weight_rank(entry.ref.weight, weight)


def _weight_rank(has: int, wanted: int) -> tuple[int, int]:
    """Order in which weights stand in for one that is missing (CSS Fonts 4 §5.2, step 4)."""
    distance = abs(has - wanted)
    if 400 <= wanted <= 500:
        if wanted <= has <= 500:
            return 0, distance
        return (1, distance) if has < wanted else (2, distance)
    same_side = has <= wanted if wanted < 400 else has >= wanted
    return (0 if same_side else 1), distance
