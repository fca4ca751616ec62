"""What fonts this computer has: the platform's font folders read without a GUI toolkit, and cached.

Reading every name of every face is slow on a computer with many fonts, so the result is kept in one file of
the user's cache folder; an entry holds as long as its font's size and time stay the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import uharfbuzz as hb

FONT_PATH_VARIABLE = "CHENGYU_FONT_PATH"
"""Environment variable: further font folders, searched first, separated as in PATH."""

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_CACHE_NAME = "fonts-1.msgpack"  # the number changes with the structs below
_SIMPLIFIED_SAMPLE = (
    "的国发这说难龙，。”"  # common characters, most of them only in simplified Chinese, and its marks
)


class IndexedFace(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One face of a font file.

    ``names`` are the typographic family's names in every language of the font, ``style_names`` those that
    mean this one style of it (“Noto Sans CJK SC Black”). ``weight`` (1–1000) and ``width`` (1–9, 5 normal)
    are OpenType's OS/2 values. ``chinese`` says that the face has simplified Chinese.
    """

    index: int
    family: str
    subfamily: str
    postscript_name: str
    names: tuple[str, ...]
    style_names: tuple[str, ...]
    weight: int
    width: int
    italic: bool
    chinese: bool


class IndexedFile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A font file as it was when read; no faces when it is no font."""

    path: str
    size: int
    mtime_ns: int
    faces: tuple[IndexedFace, ...]


class _Cache(msgspec.Struct, array_like=True):
    files: tuple[IndexedFile, ...]


def index_fonts(folders: Iterable[Path], cache_folder: Path | None = None) -> tuple[IndexedFile, ...]:
    """Every readable font file under ``folders``, in the order of the folders and then by path.

    ``cache_folder`` of None means no cache. Never raises because of a font, a folder or the cache: what can't
    be read is left out.
    """
    cache_file = cache_folder / _CACHE_NAME if cache_folder else None
    known = _load_cache(cache_file) if cache_file else {}
    files: list[IndexedFile] = []
    fresh: list[IndexedFile] = []
    for path, size, mtime_ns in _font_files(folders):
        found = known.get(path)
        if found is None or found.size != size or found.mtime_ns != mtime_ns:
            faces = read_faces(path)
            if faces is None:
                continue
            found = IndexedFile(path, size, mtime_ns, faces)
            fresh.append(found)
        files.append(found)
    if fresh and cache_file:
        _save_cache(cache_file, known, fresh)
    return tuple(f for f in files if f.faces)


def default_cache_folder(
    platform: str = sys.platform, environment: Mapping[str, str] | None = None, home: Path | None = None
) -> Path:
    """Where platformdirs has it too, which is used elsewhere; here its import would be 2 ms of every command."""
    env = os.environ if environment is None else environment
    home = home or _home()
    if platform == "win32":
        return Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local") / "chengyu-desktop" / "Cache"
    if platform == "darwin":
        return home / "Library" / "Caches" / "chengyu-desktop"
    return Path(env.get("XDG_CACHE_HOME") or home / ".cache") / "chengyu-desktop"


def font_folders(
    platform: str = sys.platform, environment: Mapping[str, str] | None = None, home: Path | None = None
) -> tuple[Path, ...]:
    """The folders to search, nearest first: the environment's, the user's, then the system's."""
    env = os.environ if environment is None else environment
    home = home or _home()
    extra = [Path(p) for p in env.get(FONT_PATH_VARIABLE, "").split(os.pathsep) if p]
    if platform == "win32":
        found = _windows_folders(env, home)
    elif platform == "darwin":
        found = _mac_folders(home)
    else:
        found = _unix_folders(env, home)
    return tuple(dict.fromkeys((*extra, *found)))


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a service account without one
        return Path(os.sep)


def _windows_folders(env: Mapping[str, str], home: Path) -> list[Path]:
    local = Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local")
    windows = Path(env.get("SYSTEMROOT") or env.get("WINDIR") or "C:\\Windows")
    return [local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts"]


def _mac_folders(home: Path) -> list[Path]:
    assets = Path("/System/Library/AssetsV2")  # fonts that the system downloads: PingFang, Kaiti, Songti
    folders = [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    return [*folders, *sorted(assets.glob("com_apple_MobileAsset_Font*"))]


def _unix_folders(env: Mapping[str, str], home: Path) -> list[Path]:
    """fontconfig's defaults, and the host's fonts inside a Flatpak."""
    data_home = Path(env.get("XDG_DATA_HOME") or home / ".local/share")
    data_dirs = (env.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    shared = [Path(d) / "fonts" for d in data_dirs if d]
    always = [Path("/usr/local/share/fonts"), Path("/usr/share/fonts"), Path("/run/host/fonts")]
    return [data_home / "fonts", home / ".fonts", *shared, *always]


def _font_files(folders: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    """Path, size and modification time of every font file, each once."""
    seen: set[str] = set()
    for folder in folders:
        yield from sorted(_walk_folder(str(folder), seen))


def _walk_folder(folder: str, seen: set[str]) -> Iterator[tuple[str, int, int]]:
    real = os.path.realpath(folder)
    if real in seen:  # a folder linked from within itself, or named twice
        return
    seen.add(real)
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.name.lower().endswith(_SUFFIXES):
                if entry.is_file():
                    entry.path.encode()  # neither HarfBuzz nor the cache can name a path that isn't Unicode
                    status = entry.stat()
                    yield entry.path, status.st_size, status.st_mtime_ns
            elif entry.is_dir():
                yield from _walk_folder(entry.path, seen)
        except (OSError, UnicodeEncodeError):
            continue


def read_faces(path: str) -> tuple[IndexedFace, ...] | None:
    """All faces of one file; empty when it holds no font, None when it can't be read now."""
    import uharfbuzz as hb

    try:
        blob = hb.Blob.from_file_path(path)
    except (OSError, hb.HarfBuzzError):
        return None
    count = hb.Face(blob, 0).count
    return tuple(found for i in range(count) if (found := _read_face(hb.Face(blob, i), i)) is not None)


def _read_face(face: hb.Face, index: int) -> IndexedFace | None:
    """Names by OpenType's name ids: 16 or 1 family, 17 or 2 style, 4 full name, 6 PostScript name.

    Fonts have 16 and 17 only where they differ from 1 and 2, which allow a family four styles.
    """
    import uharfbuzz as hb

    if not face.glyph_count or not face.upem:
        return None
    names: dict[int, dict[str, str]] = {}
    for entry in face.list_names():
        if entry.name_id in (1, 2, 4, 6, 16, 17) and (text := face.get_name(entry.name_id, entry.language)):
            names.setdefault(int(entry.name_id), {})[entry.language or ""] = text
    legacy = names.get(1, {})
    typographic = names.get(16, {})
    families = {**legacy, **typographic}  # a language may have only the one or the other
    family = _english(typographic) or _english(legacy)
    if not family:
        return None
    unique = tuple(dict.fromkeys((family, *families.values())))
    style_names = dict.fromkeys((*legacy.values(), *names.get(4, {}).values()))
    font = hb.Font(face)
    weight, width, italic = _os2_style(face)
    return IndexedFace(
        index=index,
        family=family,
        subfamily=_english(names.get(17, {})) or _english(names.get(2, {})),
        postscript_name=_english(names.get(6, {})) or family.replace(" ", ""),
        names=unique,
        style_names=tuple(n for n in style_names if n not in unique),
        weight=weight,
        width=width,
        italic=italic,
        chinese=all(font.get_nominal_glyph(ord(ch)) for ch in _SIMPLIFIED_SAMPLE),
    )


def _english(names: Mapping[str, str]) -> str:
    for language, text in names.items():
        if language.startswith("en"):
            return text
    return next(iter(names.values()), "")


def _os2_style(face: hb.Face) -> tuple[int, int, bool]:
    """usWeightClass, usWidthClass and fsSelection's italic or oblique bit; regular without an OS/2 table."""
    table = face.reference_table("OS/2").data
    if len(table) < 64:
        return 400, 5, False
    weight = int.from_bytes(table[4:6], "big")
    width = int.from_bytes(table[6:8], "big")
    selection = int.from_bytes(table[62:64], "big")
    if weight < 10:  # some old fonts count 1 to 9
        weight *= 100
    return (
        min(max(weight, 1), 1000) if weight else 400,
        width if 1 <= width <= 9 else 5,
        bool(selection & 0x201),
    )


def _load_cache(file: Path) -> dict[str, IndexedFile]:
    try:
        cache = msgspec.msgpack.decode(file.read_bytes(), type=_Cache)
    except (OSError, msgspec.MsgspecError, ValueError):
        return {}
    return {f.path: f for f in cache.files}


def _save_cache(file: Path, known: Mapping[str, IndexedFile], fresh: Iterable[IndexedFile]) -> None:
    """Replaces the cache as a whole. What other folder lists have put there stays while its font exists."""
    import tempfile  # costs 5 ms, and only a changed font needs it

    merged = {path: f for path, f in known.items() if os.path.exists(path)} | {f.path: f for f in fresh}
    data = msgspec.msgpack.encode(_Cache(tuple(merged.values())))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=file.name, dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            os.replace(temporary, file)
        except OSError:
            os.unlink(temporary)
    except OSError:
        return
