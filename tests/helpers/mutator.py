"""Damaged and hostile project files without end, each made from its number alone."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from tests.helpers.sample_blocks import SAMPLE

_ROOT = Path(__file__).parents[2]
_LARGEST = 3_000_000  # bytes: what multiplies itself stops here
_SPLINTERS = [
    b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\t", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80",
    b"- ", b": ", b"? ", b"#", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!python/name:os.system ", b"<<: ", b"|\n",
    b">-\n", b"---\n", b"...\n", b"'", b'"', b"\\", b"%YAML 1.1\n", b"~", b"**", b"\xef\xbc\x9a", b"1e999", b"-0",
    b"9" * 400, b"NaN", b".inf", b"2022-02-30", b"0000", b"9999-12-31/..", b"../0001", b"null", b"true", b"auto",
    b"  ", b"\n", b"\n\n", b"kind: ", b"frame: [0, 0, 0, 0]", b"chengyu: 2", b"note: x", b"\xf0\x9f\x80\x84",
]  # fmt: skip


def corpus() -> list[bytes]:
    """The samples, and one with everything that YAML can do to a project."""
    files = sorted((_ROOT / "projects").glob("*.yaml"))
    return [
        SAMPLE.encode(),
        SAMPLE.replace("\n", "\r\n").encode("utf-8-sig"),
        *(path.read_bytes() for path in files),
    ]


class Mutator:
    """``mutated(number)`` is the same bytes for the same number, on every machine."""

    def __init__(self) -> None:
        self._corpus = corpus()
        self._ways: list[Callable[[random.Random, bytes], bytes]] = [
            _flip, _cut, _splinter, _repeat, _swap_lines, _cut_short, _indent, _extreme_value, _other_key, _graft,
            _encode, _nest,
        ]  # fmt: skip

    def mutated(self, number: int) -> bytes:
        chance = random.Random(number)
        # The small sample as often as all the others together: damage shows in it sooner.
        data = self._corpus[0] if chance.random() < 0.5 else chance.choice(self._corpus)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            data = chance.choice(self._ways)(chance, data) or data
        return data[:_LARGEST]


def _flip(chance: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def _cut(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 2, 3, 40, 400)) :]


def _splinter(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(_SPLINTERS) * chance.choice((1, 1, 1, 3, 70)) + data[at:]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    some = lines[at : at + chance.randrange(1, 12)]
    most = _LARGEST // (sum(map(len, some)) or 1)
    return b"".join(lines[:at] + some * min(chance.choice((2, 2, 3, 50, 2000)), most) + lines[at:])


def _swap_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    i, j = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[i], lines[j] = lines[j], lines[i]
    return b"".join(lines)


def _cut_short(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(1, len(data) + 1)]


def _indent(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    for i in range(at, min(at + chance.randrange(1, 6), len(lines))):
        lines[i] = lines[i][2:] if chance.random() < 0.5 else b" " * chance.randrange(1, 5) + lines[i]
    return b"".join(lines)


def _extreme_value(chance: random.Random, data: bytes) -> bytes:
    values = list(re.finditer(rb"(?<=: )[^\n{}\[\],]+", data))
    if not values:
        return data
    value = chance.choice(values)
    return data[: value.start()] + chance.choice(_SPLINTERS) * chance.choice((1, 1, 9)) + data[value.end() :]


def _other_key(chance: random.Random, data: bytes) -> bytes:
    keys = list(re.finditer(rb"[a-z_]+(?=:)", data))
    if not keys:
        return data
    key = chance.choice(keys)
    return data[: key.start()] + chance.choice(keys).group() + data[key.end() :]


def _graft(chance: random.Random, data: bytes) -> bytes:
    """Lines of one place in another."""
    lines = data.splitlines(keepends=True)
    i, j = chance.randrange(len(lines)), chance.randrange(len(lines))
    return b"".join(lines[:j] + lines[i : i + chance.randrange(1, 8)] + lines[j:])


def _encode(chance: random.Random, data: bytes) -> bytes:
    try:
        return data.decode().encode(chance.choice(("gb18030", "utf-16", "utf-32", "utf-8-sig", "utf-16-be")))
    except UnicodeError:
        return data


def _nest(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    opening = chance.choice((b"[", b"{a: ", b"- ", b"? ", b"[{a: "))
    lines.insert(
        chance.randrange(len(lines)), b"x: " + opening * chance.choice((3, 63, 64, 65, 5000)) + b"\n"
    )
    return b"".join(lines)
