"""PDF files at the level of objects: numbering, object streams, the cross-reference stream, values as text.

Written here instead of with a library: a file is some dozen kinds of object, and going through per-value
classes would cost more time than everything else that the writer does.
"""

from __future__ import annotations

import zlib
from hashlib import sha256
from struct import pack
from typing import BinaryIO

LEVEL = 6
_OBJECTS_PER_STREAM = 200


class ObjectWriter:
    """Writes a PDF 1.6 file to ``out`` from its beginning. Numbers of objects count from 1.

    Dictionaries are gathered in object streams (ISO 32000-1, 7.5.7); only streams stand by themselves. No
    position or time enters the file: equal calls give equal bytes.
    """

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._at = 0
        self._digest = sha256()
        self._places: list[tuple[int, int, int]] = [(0, 0, 65535)]
        self._waiting: list[tuple[int, str]] = []
        self._write(b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """The number of an object that is written later."""
        self._places.append((0, 0, 0))
        return len(self._places) - 1

    def add(self, body: str, number: int | None = None) -> int:
        """Adds an object other than a stream; ``body`` is ASCII."""
        number = self.reserve() if number is None else number
        self._waiting.append((number, body))
        if len(self._waiting) >= _OBJECTS_PER_STREAM:
            self._write_waiting()
        return number

    def add_stream(self, data: bytes, entries: str = "", number: int | None = None) -> int:
        """Adds a stream, deflated here; ``entries`` are its dictionary's own keys."""
        return self.add_deflated(zlib.compress(data, LEVEL), entries, number)

    def add_deflated(self, data: bytes, entries: str = "", number: int | None = None) -> int:
        return self._add_stream(data, f"{entries}/Filter/FlateDecode", number)

    def add_plain(self, data: bytes, entries: str = "") -> int:
        """Adds a stream as it is: metadata must be legible without decoding."""
        return self._add_stream(data, entries, None)

    def fingerprint(self) -> bytes:
        """SHA-256 of all that has been added so far."""
        self._write_waiting()
        return self._digest.digest()

    def finish(self, root: int, info: int) -> None:
        """Writes what is waiting, the cross-reference stream and the end. The file's ID is a digest of its content."""
        identity = self.fingerprint()[:16].hex()
        number = self.reserve()
        start = self._at
        self._places[number] = (1, start, 0)
        table = zlib.compress(b"".join([pack(">BIH", *place) for place in self._places]), LEVEL)
        entries = (
            f"/Type/XRef/Size {len(self._places)}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID[<{identity}><{identity}>]/Length {len(table)}/Filter/FlateDecode"
        )
        self._write(b"%d 0 obj\n<<%s>>stream\n" % (number, entries.encode("ascii")))
        self._write(table)
        self._write(b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start)

    def _add_stream(self, data: bytes, entries: str, number: int | None) -> int:
        number = self.reserve() if number is None else number
        self._places[number] = (1, self._at, 0)
        self._write(b"%d 0 obj\n<<%s/Length %d>>stream\n" % (number, entries.encode("ascii"), len(data)))
        self._write(data)
        self._write(b"\nendstream\nendobj\n")
        return number

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        holder = self.reserve()
        heads: list[str] = []
        bodies: list[str] = []
        at = 0
        for index, (number, body) in enumerate(waiting):
            self._places[number] = (2, holder, index)
            heads.append(f"{number} {at}")
            bodies.append(body)
            at += len(body) + 1
        head = " ".join(heads) + "\n"
        data = (head + "\n".join(bodies)).encode("ascii")
        self.add_stream(data, f"/Type/ObjStm/N {len(waiting)}/First {len(head)}", holder)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._digest.update(data)
        self._at += len(data)


def number(value: float, decimals: int = 4) -> str:
    """Fixed decimals without trailing zeros, as PDF knows no exponents."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def name(text: str) -> str:
    """A name object; what isn't a regular ASCII character is escaped (ISO 32000-1, 7.3.5)."""
    escaped = [
        chr(b) if 33 <= b <= 126 and b not in b"#()<>[]{}/%" else f"#{b:02X}" for b in text.encode("utf-8")
    ]
    return "/" + "".join(escaped)


def text_string(text: str) -> str:
    """A text string object: a literal for plain ASCII, otherwise UTF-16 (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<{utf16(chr(0xFEFF) + text)}>"


def utf16(text: str) -> str:
    """Hexadecimal UTF-16BE; a lone surrogate, which is no character, becomes U+FFFD."""
    try:
        return text.encode("utf-16-be").hex()
    except UnicodeEncodeError:
        return "".join(["\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text]).encode("utf-16-be").hex()
