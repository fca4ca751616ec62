"""Telling HarfBuzz which glyphs a subset of a font is to hold, in the way that is quick."""

from __future__ import annotations

from collections.abc import Iterable

import uharfbuzz as hb

from chengyu_desktop.typography.faces import Face

_STAND_INS = " ―"
"""Characters whose glyphs are set for others: the space for narrower ones, the bar for the Chinese dash."""


def plan_subset(
    face: Face, request: hb.SubsetInput, glyphs: set[int], characters: Iterable[str]
) -> tuple[hb.SubsetPlan, dict[int, int]]:
    """The plan of a subset of ``glyphs`` and .notdef, otherwise as ``request`` says, and the new ids of the old ones.
    ``characters`` are those that the glyphs may stand for.

    Asked for glyphs, HarfBuzz looks for theirs among all the characters of the font, which takes 3 to 8 ms a face; so it is
    asked for characters where every glyph is known to be one's. The subset is the same.

    Raises RuntimeError or ValueError for a font that it can't make one of.
    """
    request.flags |= hb.SubsetFlags.NO_BIDI_CLOSURE
    wanted = glyphs - {0}
    found = {gid: ord(c) for c in {*characters, *_STAND_INS} if (gid := face.glyph(c)) in wanted}
    if len(found) == len(wanted):
        request.unicode_set.update(found.values())
        plan = hb.SubsetPlan(face.hb_face, request)
        numbers = dict(plan.old_to_new_glyph_mapping)
        if wanted <= numbers.keys():
            return plan, numbers
        request.unicode_set.clear()
    request.glyph_set.update(glyphs)
    plan = hb.SubsetPlan(face.hb_face, request)
    return plan, dict(plan.old_to_new_glyph_mapping)
