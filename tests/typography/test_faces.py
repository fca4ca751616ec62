from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from chengyu_desktop.frame.geometry import path_bounds
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.faces import Face, open_face
from chengyu_desktop.typography.library import FontLibrary


@pytest.fixture(scope="module")
def library() -> FontLibrary:
    return FontLibrary.system()


@pytest.fixture(scope="module")
def chinese(library: FontLibrary) -> Face:
    return library.open(library.resolve(()).faces[0])


def test_glyph_of_a_missing_character_is_zero(chinese: Face):
    assert chinese.glyph("国") > 0
    assert chinese.glyph("\U000e0fff") == 0


def test_outline_lies_in_the_glyphs_extents(library: FontLibrary):
    refs = [f.styles[0].face for f in library.families()]
    assert refs
    for ref in refs[:12]:  # PostScript and TrueType outlines both, where the computer has both
        face = library.open(ref)
        for gid in range(min(face.hb_face.glyph_count, 40)):
            commands, points = face.outline(gid)
            assert len(points) == sum({"M": 2, "L": 2, "C": 6, "Z": 0}[c] for c in commands)
            extents = face.font.get_glyph_extents(gid)
            if not commands or extents is None:
                continue
            unit = 1000 / face.upem
            left, low, right, high = path_bounds(commands, points)
            box = (extents.x_bearing, extents.y_bearing + extents.height)
            far = (extents.x_bearing + extents.width, extents.y_bearing)
            # HarfBuzz counts the control points of PostScript outlines: between the curve's box and theirs.
            x0, y0, x1, y1 = (v * unit for v in (*box, *far))
            xs, ys, slack = points[0::2], points[1::2], 1.5 * unit
            assert min(xs) - slack <= x0 <= left + slack
            assert min(ys) - slack <= y0 <= low + slack
            assert right - slack <= x1 <= max(xs) + slack
            assert high - slack <= y1 <= max(ys) + slack


def test_blank_has_no_outline(chinese: Face):
    assert chinese.outline(chinese.glyph(" ")) == ("", ())


def test_lost_font_is_one_sentence(tmp_path: Path, chinese: Face):
    lost = msgspec.structs.replace(chinese.ref, path=str(tmp_path / "lost.otf"))
    with pytest.raises(OSError, match="can't be read any more"):
        open_face(lost)
    (tmp_path / "junk.otf").write_bytes(b"junk")
    with pytest.raises(OSError, match="can't be read any more"):
        open_face(FaceRef(str(tmp_path / "junk.otf"), 0, "Junk", "Junk"))
