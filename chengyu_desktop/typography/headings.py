"""Where a heading may break well: a few rules of thumb that keep words whole, without a dictionary.

Best is a break at a blank or after a mark, or where Han meets Western text. Between Han characters, most
words have two, so an even distance from the last sure edge is likelier a word's end; a break before a
particle or a suffix is surely not one, and inside a quoted phrase hardly ever. A statistical segmenter would
know more; the one small enough to load at once was seen to split common words of such copy.
"""

from __future__ import annotations

from chengyu_desktop.typography import characters as ch
from chengyu_desktop.typography.prepared import Breaks

_PARTICLES = frozenset("的了着过们地得之")
_SUFFIXES = frozenset("城区圈市县省镇村局厅院路站港园率者员性式型")
_LINKS = frozenset("和与及或在将为从向对把被以并而且")

_SCRIPT_CHANGE = 1.0
_EVEN = 2.0
_ODD = 4.0
_WORD = 8.0
_QUOTED = 6.0
_DAY = 20.0  # 6月/17日—9月17日 would read as from the 17th: after the year or the dash is better
_PHRASE_EDGE = -1.0


def heading_penalties(text: str, breaks: Breaks) -> list[float]:
    """One penalty a break, in em squared of raggedness, added to what the break costs anyway."""
    out = []
    edge = 0
    depth = 0
    at = 0
    last = len(breaks.begin) - 1
    for k, (b, e) in enumerate(zip(breaks.begin, breaks.end, strict=True)):
        for character in text[at:b]:
            depth += (character in ch.OPENING) - (character in ch.CLOSING)
        at = b
        c = breaks.penalty[k]
        if 0 < k < last:
            before, after = text[e - 1], text[b]
            if e < b or not before.isalnum() or not after.isalnum():
                edge = b
            elif (before < "\u2e80") != (after < "\u2e80"):
                c += _DAY if before == "月" and after.isdigit() else _SCRIPT_CHANGE
                edge = b
            else:
                c += _EVEN if (b - edge) % 2 == 0 else _ODD
                if after in _PARTICLES or after in _SUFFIXES or before in _LINKS:
                    c += _WORD
                elif after in _LINKS or before in _PARTICLES or before in _SUFFIXES:
                    c += _PHRASE_EDGE
                if before in _LINKS or before in _PARTICLES or before in _SUFFIXES:
                    edge = b
            if depth > 0:
                c += _QUOTED
        out.append(c)
    return out
