from __future__ import annotations

import json

from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.dump import dump_lines
from chengyu_desktop.frame.items import Ellipse, FaceRef, Frame, Group, Image, Path, Rect, Run, TextLine

FACE = FaceRef("f.otf", 0, "Hei", "Hei-Regular")
BOLD = FaceRef("b.otf", 0, "Hei", "Hei-Bold", 700)


def test_every_kind_with_fixed_decimals():
    runs = (Run(FACE, 9, BLACK, 0, "字", b"", b""), Run(BOLD, 10.5, BLACK, 0, "“5”", b"", b""))
    items = (
        TextLine("t", 1, 2, 30, 3, 1, runs, "字“5”"),
        Rect("r", -0.0001, 0, 1 / 3, 4),
        Ellipse("e", 10, 10, 5, 2),
        Path("p", "MC", (0, 0, 0, 40, 40, 40, 40, 0)),
        Image("i", 0, 0, 8, 6, "p.png", "d", (4, 3), (0, 0, 4, 3), "照片"),
    )
    assert list(dump_lines(Frame(99, 99, (Group("g", Frame(9, 9, items)),)))) == [
        (
            '{"key": "g/t", "kind": "text", "x": 1.000, "y": 2.000, "w": 30.000, "h": 4.000, '
            '"size": 10.500, "font": "Hei-Regular+Hei-Bold", "text": "字“5”"}'
        ),
        '{"key": "g/r", "kind": "rect", "x": 0.000, "y": 0.000, "w": 0.333, "h": 4.000}',
        '{"key": "g/e", "kind": "ellipse", "x": 5.000, "y": 8.000, "w": 10.000, "h": 4.000}',
        '{"key": "g/p", "kind": "path", "x": 0.000, "y": 0.000, "w": 40.000, "h": 30.000}',
        '{"key": "g/i", "kind": "image", "x": 0.000, "y": 0.000, "w": 8.000, "h": 6.000, "text": "照片"}',
    ]


def test_places_are_absolute_and_transforms_are_told():
    box = Frame(9, 9, (Rect("r", 1, 1, 2, 2),))
    frame = Frame(99, 99, (Group("a", box, 10, 20), Group("b", box, 5, 6, (0, 1, -1, 0, 0, 0))))
    first, second = (json.loads(text) for text in dump_lines(frame))
    assert (first["x"], first["y"], "matrix" in first) == (11, 21, False)
    assert (second["x"], second["matrix"]) == (1, [0, 1, -1, 0, 5, 6])


def test_text_is_one_line_of_json():
    line = TextLine("k", 0, 0, 1, 1, 1, (), 'a"b\nc\\')
    (dumped,) = dump_lines(Frame(9, 9, (line,)))
    assert json.loads(dumped)["text"] == 'a"b\nc\\'
