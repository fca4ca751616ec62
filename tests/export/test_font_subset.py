"""A subset is the same however HarfBuzz is asked for it."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from chengyu_desktop.export.font_subset import plan_subset
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.library import FontLibrary

_TEXT = "双核（联动）“成效”——1,054.5 亿元"


@pytest.fixture(scope="module")
def opened(fonts: FontLibrary, face: FaceRef) -> Face:
    return fonts.open(face)


def request() -> hb.SubsetInput:
    made = hb.SubsetInput()
    made.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE
    made.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in (b"cmap", b"OS/2", b"GSUB", b"GPOS"))
    return made


def subset(face: Face, glyphs: set[int], characters: str) -> tuple[bytes, dict[int, int], bool]:
    """The font, the new ids, and whether HarfBuzz was asked for glyphs."""
    asked = request()
    plan, numbers = plan_subset(face, asked, glyphs, characters)
    return plan.execute().blob.data, numbers, bool(asked.glyph_set)


def test_asking_for_characters_gives_what_asking_for_glyphs_does(opened: Face) -> None:
    glyphs = {opened.glyph(c) for c in _TEXT}
    *by_characters, asked_for_glyphs = subset(opened, glyphs, _TEXT)
    assert not asked_for_glyphs
    *by_glyphs, asked_for_glyphs = subset(opened, glyphs, "")
    assert asked_for_glyphs
    assert by_characters == by_glyphs


def test_characters_of_other_glyphs_add_nothing(opened: Face) -> None:
    glyphs = {opened.glyph("双"), 0}
    _, numbers, _ = subset(opened, glyphs, _TEXT)
    assert numbers.keys() == glyphs


def test_a_glyph_that_is_no_characters_is_asked_for_itself(opened: Face) -> None:
    nominal = {opened.font.get_nominal_glyph(code) for code in opened.hb_face.unicodes}
    variant = next(gid for gid in range(1, opened.hb_face.glyph_count) if gid not in nominal)
    glyphs = {opened.glyph("双"), variant}
    _, numbers, asked_for_glyphs = subset(opened, glyphs, _TEXT)
    assert asked_for_glyphs
    assert numbers.keys() == glyphs | {0}
