"""From the bytes of a file to its text, whatever a colleague's editor made of it."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.yaml_tree import DEFAULT_LIMITS, Limits, too_large


class TextFile(msgspec.Struct, frozen=True):
    """``data`` as it lies on disk, the ``text`` in it without a byte-order mark, and its encoding."""

    data: bytes
    text: str
    encoding: str


# A mark of UTF-32 begins like one of UTF-16, so it is looked for first.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_RESTORE = "restore the file from a copy, or send it again"


def read_text_file(path: Path, limits: Limits = DEFAULT_LIMITS) -> TextFile:
    """Raises ProjectFileError when there is no such file, it can't be read, is too large or isn't text."""
    data = _read_bytes(path, limits)
    text, encoding = decode_text(data, str(path))
    return TextFile(data, text, encoding)


def _read_bytes(path: Path, limits: Limits) -> bytes:
    file = str(path)
    try:
        if path.is_dir():
            raise ProjectFileError(file, "this is a folder, not a project file", "name the .yaml file in it")
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > limits.size:
                raise ProjectFileError(file, *too_large(limits))
            data = stream.read(limits.size + 1)  # a device or pipe has no size, and mustn't be read for ever
    except FileNotFoundError:
        message, hint = "there is no such file", "check the name, and that the network drive is connected"
        raise ProjectFileError(file, message, hint) from None
    except PermissionError:
        message, hint = "this file may not be read", "ask its owner for the right to read it"
        raise ProjectFileError(file, message, hint) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        message, hint = f"the file can't be read ({reason})", "check the drive, and try again"
        raise ProjectFileError(file, message, hint) from None
    if len(data) > limits.size:
        raise ProjectFileError(file, *too_large(limits))
    return data


def decode_text(data: bytes, file: str = "") -> tuple[str, str]:
    """Text and encoding: UTF-8 unless a byte-order mark says otherwise; what isn't is tried as GB18030.

    A damaged UTF-8 file is an error rather than GB18030 mojibake: in GB18030 text read as UTF-8 nearly every
    Chinese character is faulty, in damaged UTF-8 hardly any.
    """
    if not data.strip():
        message = "the file is empty"
        raise ProjectFileError(file, message, "restore it from a copy, or begin one with “chengyu: 1”")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, file), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        fault = error
    cut_short = fault.end == len(data) and "unexpected end" in fault.reason
    if not cut_short and b"\x00" not in data:
        lenient = data.decode("utf-8", "replace")
        sound = sum(ch > "\u07ff" for ch in lenient) - 2 * lenient.count("\ufffd")
        if sound < 0:
            try:
                return data.decode("gb18030"), "gb18030"
            except UnicodeDecodeError:
                pass
    before = data[: fault.start].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    if cut_short:
        message = "the file ends in the middle of a character: it was cut short"
    else:
        message = "a byte here belongs to no character: the file is damaged, or isn't text"
    raise ProjectFileError(file, message, _RESTORE, line, column)


def _decode_marked(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"a character here is incomplete: the {encoding.upper()} text is damaged or cut short"
        raise ProjectFileError(file, message, _RESTORE, line, column) from None
