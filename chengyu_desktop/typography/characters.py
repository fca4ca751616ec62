"""Classes of characters for Chinese setting, and where a full-width mark's blank half is.

Sources: GB/T 15834-2011 §5.1 for what may start and end a line, clreq ``punctuation_width_adjustment`` for
the blank sides. Plain Han characters belong to no class: nothing here is ever asked about them.
"""

from __future__ import annotations

from typing import Literal

from chengyu_desktop.typography.faces import Face

OPENING = "（《〈「『【〖〔［｛“‘"
CLOSING = "）》〉」』】〗〕］｝”’"
PAUSES = "，、；："
STOPS = "。！？．"
DOTS = "·・‧•"
QUOTES = "“”‘’"
MARKS = OPENING + CLOSING + PAUSES + STOPS

CONNECTORS = "—–～~―－-"
"""Dashes that join: never at a line's start (GB/T 15834 §5.1.6)."""

SOLIDUS = "／/"
ITERATION = "々〻ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ゛゜"
"""Kana and repeat marks that cling to the character before them."""

WESTERN_CLOSING = ",.;:!?)]}%‰℃℉°′″¢"
WESTERN_OPENING = "([{"

NEVER_AT_START = frozenset(
    CLOSING + PAUSES + STOPS + DOTS + CONNECTORS + SOLIDUS + ITERATION + WESTERN_CLOSING + "％…⋯⸺"
)
NEVER_AT_END = frozenset(OPENING + SOLIDUS + WESTERN_OPENING)

HANGING = frozenset("，。、．")
"""The marks clreq lets stand outside the measure."""

BLANKS = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""White space a line may break at, and which vanishes at its ends."""

Blank = tuple[float, float]
"""Removable blank at the left and right of a glyph, in em of its own size."""

Side = Literal["left", "right", "both"]


def nominal_side(character: str) -> Side | None:
    """Where mainland fonts leave a full-width mark's blank (clreq ``punctuation_width_adjustment``)."""
    if character in OPENING:
        return "left"
    if character in CLOSING or character in PAUSES or character in STOPS:
        return "right"
    return "both" if character in DOTS else None


class MarkBlanks:
    """The removable blanks of one face's marks, measured once for every mark.

    Half-width alternates (``halt``) and contextual spacing (``chws``) are missing from many fonts; the ink
    itself never lies. A mark whose ink reaches into the half that mainland fonts leave empty (as centred
    marks do) gives a quarter on each side, or nothing.
    """

    def __init__(self, face: Face) -> None:
        self._face = face
        self._blanks: dict[str, Blank] = {}

    def __getitem__(self, character: str) -> Blank:
        found = self._blanks.get(character)
        if found is None:
            found = self._blanks[character] = self._measure(character)
        return found

    def _measure(self, character: str) -> Blank:
        side = nominal_side(character)
        face = self._face
        gid = face.glyph(character)
        advance = (face.font.get_glyph_h_advance(gid) or 0) / face.upem
        if side is None or gid == 0 or advance < 0.9:
            return 0.0, 0.0
        extents = face.font.get_glyph_extents(gid)
        if extents is None:
            return 0.0, 0.0
        left = extents.x_bearing / face.upem
        right = advance - left - extents.width / face.upem
        half = advance / 2
        tolerance = 0.02
        if side == "left" and left >= half - tolerance:
            return half, 0.0
        if side == "right" and right >= half - tolerance:
            return 0.0, half
        if left >= half / 2 - tolerance and right >= half / 2 - tolerance:
            return half / 2, half / 2
        return 0.0, 0.0
