"""Reading a written SVG again: every text and every part of the page must be in it, or it isn't handed on."""

from __future__ import annotations

import re
from mmap import mmap
from xml.parsers import expat

from chengyu_desktop.export.svg_values import id_of, xml_clean
from chengyu_desktop.frame.items import Frame, Group, Image, TextLine, join_key
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.walk import frame_text

_ID = re.compile(rb' id="([^"]*)"')
_WORDS = re.compile(rb"<g\b[^>]*>\s*<desc>([^<]*)</desc>|<text\b[^>]*>(.*?)</text>", re.DOTALL)
"""What outlined text and pictures say, and live text. In a sound file “<” begins tags alone, and ours have no “>” inside."""
_TAG = re.compile(rb"<[^>]*>")


class NotWhole(ValueError):
    """What was written isn't the page; ``str()`` says what is missing."""


def check_svg(written: bytes | mmap, page: Page) -> None:
    """Raises NotWhole when a file isn't well-formed, or when a text or a named part of the page is missing from it or stands
    out of order.

    The parser is left to itself, and ids and texts are looked up beside it: nearly all elements are glyphs, and to be told of
    each takes three times as long as to read them.
    """
    try:
        expat.ParserCreate().Parse(written, True)
    except expat.ExpatError as error:
        raise NotWhole(f"the file that was written can't be read again ({error}); export it again") from None
    ids = {name.decode() for name in _ID.findall(written)}
    keys: list[str] = []
    _collect_keys(page.frame, "", keys)
    if missing := next((name for key in keys if (name := id_of(key)) not in ids), None):
        raise NotWhole(f"the part “{missing}” is missing from the file that was written; export it again")
    # Blanks may be swallowed at line breaks, and live text is cut at its lines.
    found = _squeezed(_words(written))
    expected: list[str] = []
    _collect_texts(page.frame, expected)
    at = 0
    for text in expected:
        squeezed = _squeezed(xml_clean(text))
        if not found.startswith(squeezed, at):
            raise NotWhole(
                f"the text “{squeezed[:20]}” is missing from the file that was written; export it again"
            )
        at += len(squeezed)


def _words(written: bytes | mmap) -> str:
    """Its texts in order: of ``<desc>`` within groups and of ``<text>``."""
    words = b"".join([described or _TAG.sub(b"", live) for described, live in _WORDS.findall(written)])
    text = words.decode()
    for escaped, character in (("&lt;", "<"), ("&gt;", ">"), ("&#13;", "\r"), ("&amp;", "&")):
        text = text.replace(escaped, character)
    return text


def _collect_keys(frame: Frame, prefix: str, keys: list[str]) -> None:
    """Of the groups that have a key of their own."""
    for item in frame.items:
        if isinstance(item, Group):
            key = join_key(prefix, item.key)
            if item.key:
                keys.append(key)
            _collect_keys(item.frame, key, keys)


def _collect_texts(frame: Frame, texts: list[str]) -> None:
    """In painting order: paragraphs, and what pictures are said to show."""
    lines: list[TextLine] = []
    for item in frame.items:
        if isinstance(item, TextLine):
            lines.append(item)
            continue
        if lines:
            texts += frame_text(Frame(0, 0, tuple(lines)))
            lines.clear()
        if isinstance(item, Group):
            if item.alt:
                texts.append(item.alt)
            _collect_texts(item.frame, texts)
        elif isinstance(item, Image) and item.alt:
            texts.append(item.alt)
    if lines:
        texts += frame_text(Frame(0, 0, tuple(lines)))


def _squeezed(text: str) -> str:
    return "".join(text.split())
