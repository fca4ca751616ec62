"""Replacing a file's content: at every moment it is the old or the new one, whatever fails on the way."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from chengyu_desktop.storage.errors import ProjectFileError

_RETRY_DELAYS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # s; on Windows a virus scanner holds new files for a moment
_GATE_PATIENCE, _GATE_PAUSE = 3.0, 0.01  # s
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK}
_ELSEWHERE = "save it elsewhere, or ask its owner for the right to change it"
_REASONS = {
    errno.ENOSPC: ("the drive is full", "free some space, or save elsewhere"),
    errno.EDQUOT: ("your share of the drive is used up", "free some space, or save elsewhere"),
    errno.EFBIG: ("the file is too large for this drive", "save elsewhere"),
    errno.EACCES: ("you have no permission to write here", _ELSEWHERE),
    errno.EPERM: ("you have no permission to write here", _ELSEWHERE),
    errno.EROFS: ("the drive is read-only", "save elsewhere"),
    errno.ENOENT: ("its folder is gone", "check that the network drive is connected, or save elsewhere"),
    errno.ENOTDIR: ("its folder is gone", "check that the network drive is connected, or save elsewhere"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
    errno.ELOOP: ("it is a link that leads to itself", "save elsewhere"),
}


class SaveError(ProjectFileError):
    """A file could not be saved. Unless the message says otherwise it holds what it held before."""


class SaveConflict(SaveError):
    """The file on disk is no longer the one that was opened: writing would undo somebody else's work."""


def write_atomically(path: Path, data: bytes, *, expected: str | None = None) -> None:
    """Makes ``data`` the content of the file at ``path``, which need not exist; its folder must.

    A link is followed; permissions are kept; a read-only file is refused. ``expected`` is the SHA-256 (hex) of
    what the file must still hold right before it is replaced: else somebody changed it, a SaveConflict.
    Returns only when the data has reached the drive and was read back; raises SaveError otherwise.
    """
    name = str(path)
    temporary: Path | None = None
    try:
        target = _resolve(path)
        status = _check_target(target, name)
        temporary, descriptor = _create_beside(target, status)
        try:
            if status is not None:
                _keep_access(descriptor, target, status)
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        with _alone(target) if expected is not None else nullcontext():
            if expected is not None and file_digest(target) != expected:
                raise conflict(name)
            replace_with_retry(temporary, target)
            temporary = None
            _sync_folder(target.parent)
            _read_back(target, data, name)
    except OSError as error:
        raise explained(error, name) from None
    finally:
        if temporary is not None:
            _remove(temporary)


def create_atomically(path: Path, data: bytes) -> None:
    """The same for a file that isn't there yet, at no moment in the place of another one: raises FileExistsError when there is one."""
    name = str(path)
    temporary: Path | None = None
    try:
        temporary, descriptor = _create_beside(path, None)
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        _put_in_free_place(temporary, path)
        _sync_folder(path.parent)
        _read_back(path, data, name)
    except FileExistsError:
        raise
    except OSError as error:
        raise explained(error, name) from None
    finally:
        if temporary is not None:
            _remove(temporary)


def may_replace(path: Path) -> bool:
    """Whether a file that is there could be saved, as far as its permissions and those of its folder tell."""
    try:
        target = _resolve(path)
        _check_target(target, str(path))
    except (OSError, SaveError):
        return False
    return os.access(target.parent, os.W_OK)


def file_digest(path: Path) -> str | None:
    """SHA-256 (hex) of a file's content; None when there is no such file. Raises OSError."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def conflict(name: str) -> SaveConflict:
    message = "the file has been changed by somebody else since you opened it"
    return SaveConflict(name, message, "save a copy under another name, or merge the two")


def replace_with_retry(
    source: Path, target: Path, delays: tuple[float, ...] = _RETRY_DELAYS if os.name == "nt" else ()
) -> None:
    """``os.replace``, tried again after each delay (seconds) as long as another program holds the file."""
    for delay in delays:
        try:
            os.replace(source, target)
        except PermissionError:
            time.sleep(delay)
        else:
            return
    os.replace(source, target)


def _put_in_free_place(temporary: Path, target: Path) -> None:
    """Gives a file its name, if that is free; the temporary one may stay beside it. Raises FileExistsError."""
    if os.name == "nt":
        os.rename(temporary, target)
        return
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with _alone(target):  # a drive without links, as many shares are
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
            os.replace(temporary, target)


def _resolve(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # how Python 3.11 reports a loop of links
        raise OSError(errno.ELOOP, "link loop") from None


def _check_target(target: Path, name: str) -> os.stat_result | None:
    """None for a file that doesn't exist yet."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise SaveError(name, "this is no ordinary file", "choose another name")
    # The mode is asked too, for an administrator may write to whatever is marked read-only.
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise SaveError(name, "the file is read-only", _ELSEWHERE)
    return status


def _create_beside(target: Path, status: os.stat_result | None) -> tuple[Path, int]:
    """A new file in the same folder (a rename works only within a drive), not more open than the target."""
    temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.tmp")
    mode = 0o666 if status is None else stat.S_IMODE(status.st_mode) & 0o777
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return temporary, os.open(temporary, flags, mode)


def _keep_access(descriptor: int, target: Path, status: os.stat_result) -> None:
    """The target's owner (which an administrator alone can give), group, permissions and attributes for the new file."""
    if os.name == "nt":
        return
    mode = stat.S_IMODE(status.st_mode)
    if os.fstat(descriptor).st_uid != status.st_uid:
        with suppress(OSError):
            os.fchown(descriptor, status.st_uid, -1)
    if os.fstat(descriptor).st_gid != status.st_gid:
        try:
            os.fchown(descriptor, -1, status.st_gid)
        except PermissionError:
            # What the old group was allowed must not pass to another one.
            mode = mode & ~0o070 | (mode & 0o007) << 3 & mode
    if stat.S_IMODE(os.fstat(descriptor).st_mode) != mode:
        os.fchmod(descriptor, mode)
    if (
        os.fstat(descriptor).st_gid == status.st_gid
    ):  # a list of rights speaks of the group that it was made for
        _keep_attributes(descriptor, target)


def _keep_attributes(descriptor: int, target: Path) -> None:
    """Lists of rights (ACLs), tags and comments of a file manager; as far as the drive knows them."""
    if sys.platform != "linux":
        return
    with suppress(OSError):
        for name in os.listxattr(target):
            if name.startswith("user.") or name == "system.posix_acl_access":
                with suppress(OSError):
                    os.setxattr(descriptor, name, os.getxattr(target, name))


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Keeps others from replacing the file between the look at it and its replacement: by a file that only one can create.

    It is there for milliseconds. One that doesn't change for seconds was left behind by a program that ended right then.
    """
    gate = target.with_name(f".{target.name[:40]}.saving")
    seen, begun = None, time.monotonic()
    since = begun
    while True:
        try:
            descriptor = os.open(gate, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            with suppress(OSError):  # it is there, and that is all it is for
                os.close(descriptor)
            break
        except FileExistsError:
            pass
        except PermissionError:  # so Windows speaks of a file that is just being removed
            if os.name != "nt" or time.monotonic() - begun > _GATE_PATIENCE:
                raise
        with suppress(FileNotFoundError):
            status = gate.stat()
            now = status.st_ino, status.st_mtime_ns
            if now != seen:
                seen, since = now, time.monotonic()
            elif time.monotonic() - since > _GATE_PATIENCE:
                gate.unlink(missing_ok=True)
        time.sleep(_GATE_PAUSE)
    try:
        yield
    finally:
        for _ in range(2):  # left behind, it would keep the next one waiting
            with suppress(OSError):
                gate.unlink(missing_ok=True)
                break


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)  # may write less, as on a full drive
        if not written:
            raise OSError(errno.ENOSPC, "nothing written")
        rest = rest[written:]


def _remove(temporary: Path) -> None:
    with suppress(OSError):  # the reason why saving failed is the one to tell
        temporary.unlink()


def _sync_folder(folder: Path) -> None:
    """Best effort: not every system can, and the file itself is complete already."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _read_back(target: Path, data: bytes, name: str) -> None:
    hint = "keep the window open, and save a copy elsewhere"
    try:
        found = target.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        message = f"the file was written but can't be read back ({reason})"
        raise SaveError(name, message, hint) from None
    if found != data:
        raise SaveError(name, "the file was written, but the drive gives back something else", hint)


def explained(error: OSError, name: str) -> SaveError:
    """What the system says, as a sentence about the file ``name``."""
    other = (f"the drive reports an error ({error.strerror or error})", "save elsewhere, and check the drive")
    message, hint = _REASONS.get(error.errno or 0, other)
    return SaveError(name, f"the file can't be saved: {message}", hint)
