"""CSV and its kin: the encoding and the delimiter found out."""

from __future__ import annotations

import csv
import re
from collections import Counter
from contextlib import suppress
from io import StringIO

from chengyu_desktop.intake.tables.sheet import Sheet, make_sheet
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.text_file import decode_text

_DELIMITERS = ",\t;|，、"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LOOKED_AT = 60  # lines
_SAMPLE = 4000  # bytes
_ENCODINGS = ["big5", "gb18030", "cp1252", "utf_16"]


def read_delimited(data: bytes, name: str) -> Sheet:
    """Raises ValueError with a sentence when the bytes are no text."""
    return parse_delimited(decode_table(data, name), name)


def parse_delimited(text: str, name: str = "") -> Sheet:
    delimiter = find_delimiter(text)
    csv.field_size_limit(1_000_000)
    try:
        return make_sheet(name, list(csv.reader(StringIO(text, newline=""), delimiter=delimiter)))
    except csv.Error as error:
        raise ValueError(f"the table can't be read ({error}); save it anew as CSV") from None


def find_delimiter(text: str) -> str:
    """The one that cuts most lines into the same number of cells, more than one; a comma where none does."""
    sample = "\n".join(text.splitlines()[:_LOOKED_AT])
    if sample[:4].lower() == "sep=" and len(sample) > 4:  # Excel's own way of saying it
        return sample[4]
    best = (0.0, 0, ",")
    for rank, delimiter in enumerate(_DELIMITERS):
        try:
            lengths = [
                len(row) for row in csv.reader(StringIO(sample, newline=""), delimiter=delimiter) if row
            ]
        except csv.Error:
            continue
        if not lengths:
            continue
        length, count = Counter(lengths).most_common(1)[0]
        if (
            length > 1
            and (score := (count / len(lengths), -rank, delimiter)) > best
            and count * 2 > len(lengths)
        ):
            best = score
    return best[2]


def decode_table(data: bytes, name: str) -> str:
    """Raises ValueError with a sentence when the bytes are no text."""
    if unmarked := _utf_16(data):
        return unmarked
    try:
        text, encoding = decode_text(data, name)
    except ProjectFileError as fault:
        return _guessed(data, fault)
    if encoding == "gb18030" and _PRIVATE.search(text):  # hardly ever written, and what Big5 looks like
        with suppress(UnicodeDecodeError):
            return data.decode("big5hkscs")
    return text


def _utf_16(data: bytes) -> str:
    """Text of a program that leaves the byte-order mark out: its tabs, commas and ends of lines have a zero byte beside them."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" not in data[:_SAMPLE] or len(data) % 2:
        return ""
    for encoding, end in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        is_even = data.find(end) >= 0 and data.find(end) % 2 == 0
        with suppress(UnicodeDecodeError):
            if is_even and "\x00" not in (text := data.decode(encoding)):
                return text
    return ""


def _guessed(data: bytes, fault: ProjectFileError) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(data[:200_000], cp_isolation=_ENCODINGS).best()
    if found is None or (b"\x00" in data[:1000] and not found.encoding.startswith("utf_16")):
        raise ValueError("this is no table that can be read; save it as CSV in UTF-8, or as .xlsx") from fault
    return data.decode(found.encoding, "replace")
