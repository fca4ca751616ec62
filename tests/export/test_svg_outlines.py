from __future__ import annotations

import re

import pytest

from chengyu_desktop.export.svg_outlines import OutlineWriter
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.library import FontLibrary


def absolute(data: str, unit: float) -> tuple[str, list[float]]:
    """Path data made absolute and cubic again, in thousandths of an em, y upwards."""
    commands, points = "", []
    x = y = start_x = start_y = 0.0
    for command, rest in re.findall("([Mmlhvqcz])([^Mmlhvqcz]*)", data):
        commands += {"q": "C", "h": "L", "v": "L"}.get(command, command.upper())
        if command == "z":
            x, y = start_x, start_y
            continue
        values = [float(v) for v in re.findall(r"-?[0-9]+(?:\.[0-9]+)?", rest)]
        if command == "h":
            values.append(0.0)
        elif command == "v":
            values.insert(0, 0.0)
        pairs = [(x + values[k], y + values[k + 1]) for k in range(0, len(values), 2)]
        if command == "q":
            (a, b), end = pairs
            pairs = [(p + (a - p) * 2 / 3, q + (b - q) * 2 / 3) for p, q in ((x, y), end)] + [end]
        points += [v for p, q in pairs for v in (p * unit, -q * unit)]
        x, y = pairs[-1]
        if command in "Mm":
            start_x, start_y = x, y
    return commands, points


def assert_same_outline(face: Face, gid: int, outlines: OutlineWriter) -> None:
    commands, points = face.outline(gid)
    found, at = absolute(outlines.path_data(face, gid), 1000 / face.upem)
    assert found == commands
    assert at == pytest.approx(points, abs=0.011)


@pytest.mark.parametrize("character", "国龙,“8g·——g%@")
def test_relative_data_is_the_outline(fonts: FontLibrary, face: FaceRef, character: str):
    opened = fonts.open(face)
    assert_same_outline(opened, opened.glyph(character), OutlineWriter())


def test_every_kind_of_font_of_this_computer(fonts: FontLibrary):
    """One writer for all of them: nothing of a glyph is left for the next."""
    outlines = OutlineWriter()
    for family in fonts.families():
        opened = fonts.open(family.styles[0].face)
        for gid in range(min(opened.hb_face.glyph_count, 20)):
            assert_same_outline(opened, gid, outlines)


def test_blank_is_empty(fonts: FontLibrary, face: FaceRef):
    opened = fonts.open(face)
    assert OutlineWriter().path_data(opened, opened.glyph(" ")) == ""
