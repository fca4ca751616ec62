from __future__ import annotations

import re

import pytest

from chengyu_desktop.export.svg_text import glyph_path_data
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.library import FontLibrary


def absolute(data: str) -> tuple[str, list[float]]:
    """Relative path data made absolute again, y upwards."""
    commands, points = "", []
    x = y = start_x = start_y = 0.0
    for command, rest in re.findall("([mlcz])([^mlcz]*)", data):
        values = [float(v) for v in re.findall(r"-?[0-9]+(?:\.[0-9]+)?", rest)]
        commands += command.upper()
        if command == "z":
            x, y = start_x, start_y
            continue
        for k in range(0, len(values), 2):
            points += [x + values[k], -(y + values[k + 1])]
        x, y = points[-2], -points[-1]
        if command == "m":
            start_x, start_y = x, y
    return commands, points


def assert_same_outline(face: Face, gid: int) -> None:
    commands, points = face.outline(gid)
    found, at = absolute(glyph_path_data(face, gid))
    assert found == commands
    assert at == pytest.approx(points, abs=0.051)


@pytest.mark.parametrize("character", "国龙,“8g·——g%@")
def test_relative_data_is_the_outline(fonts: FontLibrary, face: FaceRef, character: str):
    opened = fonts.open(face)
    assert_same_outline(opened, opened.glyph(character))


def test_every_kind_of_font_of_this_computer(fonts: FontLibrary):
    """Fonts of 2048 units have fractions, whose rounding must not add up."""
    for family in fonts.families():
        opened = fonts.open(family.styles[0].face)
        for gid in range(min(opened.hb_face.glyph_count, 20)):
            assert_same_outline(opened, gid)


def test_blank_is_empty(fonts: FontLibrary, face: FaceRef):
    opened = fonts.open(face)
    assert glyph_path_data(opened, opened.glyph(" ")) == ""
