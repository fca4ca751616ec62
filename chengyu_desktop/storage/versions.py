"""The local history of a project: what was opened and saved, as plain files in the user's own data folder.

Beside the project they would clutter a shared folder and go with it. Each is an ordinary project file, named by when it was so and
by its content, so that whoever has lost the program still has the pages: ``20220317T081500.123Z-saved-3f2a….yaml``. A picture
of it may lie beside. Kept are the last saves, then one an hour for 48 hours of work, one a day for 92 days of work, within a size.

Clocks are set wrong, and right again. So the order of versions doesn't hang on them alone: each time the clock has been set back a
new era begins, which the name tells (``20220317T081500.123Z+1-saved-…``). And nothing is let go for its age: a clock set far ahead
would make all of the history old at once.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec

from chengyu_desktop.storage.atomic import write_atomically
from chengyu_desktop.storage.user_folders import make_private_folder

Reason = Literal["opened", "saved", "theirs"]
"""Why a version is kept: as found, as saved, as somebody else left it."""

_LAST = 30
_HOURS = 48  # in which there was a version
_DAYS = 92  # the same
_PAUSE = timedelta(days=2)  # versions of two days running are never so far apart
_JITTER = timedelta(minutes=1)  # by which a clock is set right all the time
_MOST_BYTES = 100_000_000  # of one project
_NAME = re.compile(r"(\d{8}T\d{6}\.\d{3}Z)(?:\+(\d{1,9}))?-([a-z]+)-([0-9a-f]{16})\.yaml")
_TIME = "%Y%m%dT%H%M%S.%fZ"


class Version(msgspec.Struct, frozen=True):
    """``time`` is what the clock showed, ``era`` how often it had been set back before; ``digest`` is the beginning of the
    SHA-256 (hex) of its bytes."""

    file: Path
    time: datetime
    reason: str
    digest: str
    era: int = 0

    @property
    def picture(self) -> Path:
        return self.file.with_suffix(".png")

    def read(self) -> bytes:
        """Raises OSError."""
        return self.file.read_bytes()


class Versions:
    """Those of one project file."""

    def __init__(self, folder: Path, path: Path) -> None:
        with suppress(OSError, RuntimeError):
            path = path.resolve()
        name = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self.folder = folder / f"{path.stem[:40]}-{name}"
        self._path = path

    def all(self) -> tuple[Version, ...]:
        """The newest first. Raises OSError when the folder can't be read."""
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:
            return ()
        found = (self._version(name) for name in names)
        return tuple(sorted(filter(None, found), key=_order, reverse=True))

    def keep(self, data: bytes, reason: Reason, now: datetime | None = None) -> Version | None:
        """Adds a version unless the newest is the same (what was merely found: any), and lets go of what is too old or too much. Raises OSError
        or SaveError."""
        digest = hashlib.sha256(data).hexdigest()[:16]
        known = self.all()
        same = [version for version in known if version.digest == digest]
        if same and (reason == "opened" or same[0] is known[0]):
            return None
        make_private_folder(self.folder)
        self._tell_whose()
        time, era = _next(known[0] if known else None, now or datetime.now(UTC))
        stamp = (
            time.strftime("%Y%m%dT%H%M%S.") + f"{time.microsecond // 1000:03d}Z" + (f"+{era}" if era else "")
        )
        file = self.folder / f"{stamp}-{reason}-{digest}.yaml"
        write_atomically(file, data)
        version = self._version(file.name)
        self._rotate()
        return version

    def find(self, digest: str) -> Version | None:
        """The version with this content, by its whole SHA-256 (hex). Raises OSError."""
        return next((version for version in self.all() if digest.startswith(version.digest)), None)

    def _version(self, name: str) -> Version | None:
        if (match := _NAME.fullmatch(name)) is None:
            return None
        try:
            time = datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
        except ValueError:
            return None
        return Version(self.folder / name, time, match[3], match[4], int(match[2] or 0))

    def _tell_whose(self) -> None:
        """For people who look into the folder."""
        note = self.folder / "path.txt"
        if not note.exists():
            note.write_text(f"{self._path}\n", encoding="utf-8", errors="replace")

    def _rotate(self) -> None:
        versions = self.all()
        kept = set(kept_versions(versions))
        size = 0
        for version in versions:
            with suppress(OSError):
                size += version.file.stat().st_size
            if version in kept and (size <= _MOST_BYTES or version is versions[0]):
                continue
            for file in (version.file, version.picture):
                with suppress(OSError):
                    file.unlink(missing_ok=True)


def _order(version: Version) -> tuple[int, str]:
    return version.era, version.file.name


def _next(newest: Version | None, now: datetime) -> tuple[datetime, int]:
    """Time and era of a new version: it comes after the newest, whatever the clock shows."""
    if newest is None or now - newest.time >= timedelta(milliseconds=1):
        return now, newest.era if newest else 0
    if newest.time - now < _JITTER:
        return newest.time + timedelta(milliseconds=1), newest.era
    return now, newest.era + 1


def kept_versions(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Of versions, the newest first, those to keep: the last ones, then the last of each hour, then of each day.

    Hours and days are counted in which there was a version, so that no version is let go because the clock runs ahead. How much time
    passed where the clock was set back, or seems to have stood for days, nobody knows: the last version before is kept, and not counted.
    """
    kept: list[Version] = []
    newer: Version | None = None
    hours = days = 0
    for index, version in enumerate(versions):
        slot = "%Y%m%d%H" if hours < _HOURS else "%Y%m%d"
        if newer is None or index < _LAST or newer.era != version.era or newer.time - version.time > _PAUSE:
            kept.append(version)
        elif newer.time.strftime(slot) != version.time.strftime(slot):
            if hours < _HOURS:
                hours += 1
            else:
                days += 1
            if days > _DAYS:
                break
            kept.append(version)
        newer = version
    return tuple(kept)
