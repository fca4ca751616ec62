from __future__ import annotations

import pytest

from chengyu_desktop.frame.color import BLACK, Color
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.style import Span
from chengyu_desktop.typography.typesetter import Typesetter

WESTERN = "DejaVu Sans"


@pytest.fixture(scope="module")
def western(setting) -> FaceRef:
    face = setting.fonts.find(WESTERN)
    if face is None:
        pytest.skip(f"needs {WESTERN}")
    return face


def test_the_same_paragraph_is_set_once(setting):
    assert setting.paragraph("成渝双城", 10) is setting.paragraph("成渝双城", 10)


def test_caches_are_bounded(setting):
    typesetter = Typesetter(setting.fonts)
    for n in range(1500):
        typesetter.set_paragraph(setting.spans(f"第{n}段"), setting.style(), 50)
    assert (len(typesetter._prepared), len(typesetter._paragraphs)) == (512, 1024)


def test_lines_stand_on_the_leading(setting):
    lines = setting.paragraph("国" * 30, 10).lines
    assert [round(line.y / setting.em, 6) for line in lines] == [1.18, 2.78, 4.38]
    assert setting.paragraph("国" * 30, 10).height == pytest.approx(4.8 * setting.em)


@pytest.mark.parametrize(("align", "x"), [("start", 0), ("center", 3), ("end", 6)])
def test_alignment(setting, align, x):
    assert setting.paragraph("国国国国", 10, align=align).lines[0].x / setting.em == pytest.approx(x)


def test_blank_paragraphs_have_no_lines(setting):
    for text in ("", " ", "\n\t", "\u3000"):
        paragraph = setting.paragraph(text, 10)
        assert (paragraph.lines, paragraph.height) == ((), 0)
        assert setting.typesetter.count_lines(setting.spans(text), setting.style(), 100) == 0
    assert setting.typesetter.set_paragraph((), setting.style(), 100).lines == ()
    assert setting.typesetter.set_paragraph((Span("成渝", (), BLACK),), setting.style(), 100).lines == ()


def test_line_ends_and_tabs_are_spaces(setting):
    assert setting.lines("Chongqing\nand\tChengdu", 40) == ["Chongqing and Chengdu"]


def test_a_missing_glyph_is_reported_by_name(setting):
    problems = setting.paragraph("成\U000f0000渝", 10).problems
    assert [(p.severity, p.rule, p.key) for p in problems] == [("warning", "missing-glyph", "")]
    assert "\U000f0000" in problems[0].message
    assert setting.paragraph("成\u200b渝\ufe0f", 10).problems == ()


def test_each_character_comes_from_the_first_face_that_has_it(setting, western):
    spans = (Span("共12家“双核”ABC", (western, setting.face), BLACK),)
    runs = setting.typesetter.set_paragraph(spans, setting.style(), 100).lines[0].runs
    assert [(run.text, run.face) for run in runs] == [
        ("共", setting.face),
        ("12", western),
        ("家“双核”", setting.face),  # quotes in Chinese come from the Chinese face
        ("ABC", western),
    ]


def test_colours_of_spans_are_kept(setting):
    red = Color(0, 100, 95, 10)
    spans = (Span("成渝", (setting.face,), BLACK), Span("双核", (setting.face,), red, start=4))
    line = setting.typesetter.set_paragraph(spans, setting.style(), 100).lines[0]
    assert [run.color for run in line.runs] == [BLACK, red]
    assert line.text == "成渝双核"


def test_tracking_widens_but_not_the_end(setting):
    width = setting.typesetter.natural_width(setting.spans("国国国", tracking=0.1), setting.style())
    assert width / setting.em == pytest.approx(3.2)


def test_positions_do_not_drift(setting):
    text = "国" * 50 + "，" + "国" * 20
    line = setting.paragraph(text, 60.37).lines[0]
    run = line.runs[0]
    step = (60.37 * 1000 - 1000 * len(line.text)) / (len(line.text) - 1)
    for i in range(40):
        assert abs(run.x_offsets[i] - i * (1000 + step)) <= 0.51


def test_a_heading_keeps_lines_even_and_phrases_whole(setting):
    lines = setting.lines("从案例看重庆成都“双核”联动发展成果", 15, balance=True, align="start")
    assert lines == ["从案例看重庆成都", "“双核”联动发展成果"]
    assert setting.lines("“双核”联动 成效显著", 8, balance=True, align="center") == ["“双核”联动", "成效显著"]


def test_a_balanced_heading_is_never_spread(setting):
    paragraph = setting.paragraph("从案例看重庆成都“双核”联动发展成果", 15, balance=True)
    assert paragraph.width / setting.em < 10
