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

SPACES = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""Blanks a line may break at and which vanish at its ends, as the inside of a regular expression's set."""

IDEOGRAPHIC = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3098\u309b-\u30fa\u30fc-\u30ff\u3100-\u4dbf\u4e00-\ua4cf"
    "\uac00-\ud7a3\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\U0001f1e6-\U0001f3fa\U0001f400-\U000323af"
)
"""What is set in full squares with a break allowed on every side, as the inside of a regular expression's
set."""

ATTACHED = (
    "\u0300-\u036f\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"
)
"""Combining marks, selectors and joiners, as the inside of a regular expression's set."""

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
