"""Rule 21: vertical setting of headings and side titles."""

from __future__ import annotations

import pytest

from chengyu_desktop.frame.items import MM_PER_PT


def columns(setting, text, height, **style):
    return setting.typesetter.set_vertical(setting.spans(text), setting.style(**style), height * setting.em)


def downs(line):
    """How far below the column's top each glyph's square begins, in em."""
    return [round(-y / 1000, 3) for run in line.runs for y in (run.y_offsets or ())]


def test_rule_21_han_runs_down_and_columns_run_right_to_left(setting):
    paragraph = columns(setting, "成渝双核联动", 3)
    assert [line.text for line in paragraph.lines] == ["成渝双", "核联动"]
    assert paragraph.lines[0].x - paragraph.lines[1].x == pytest.approx(16 * MM_PER_PT)
    assert paragraph.height == pytest.approx(3 * setting.em)
    assert paragraph.width == pytest.approx(32 * MM_PER_PT)
    assert downs(paragraph.lines[0]) == pytest.approx([0, 1, 2], abs=0.01)


def test_rule_21_letters_and_acronyms_stand_upright(setting):
    paragraph = columns(setting, "人均GDP与A股", 20)
    assert paragraph.groups == ()
    assert downs(paragraph.lines[0]) == pytest.approx(list(range(8)), abs=0.01)


@pytest.mark.parametrize("digits", ["12", "365"])
def test_rule_21_two_or_three_digits_share_a_square(setting, digits):
    paragraph = columns(setting, f"共{digits}天", 20)
    assert paragraph.groups == ()
    assert paragraph.height == pytest.approx(3 * setting.em)
    square = next(run for run in paragraph.lines[0].runs if run.text == digits)
    assert len(set(square.y_offsets or ())) == 1
    assert square.x >= 0
    assert square.x + square.advance * square.size / 1000 * MM_PER_PT <= setting.em + 1e-6


def test_rule_21_longer_text_lies_on_its_side(setting):
    paragraph = columns(setting, "在2021年建成Shanghai港", 30)
    assert [group.frame.items[0].text for group in paragraph.groups] == ["2021", "Shanghai"]
    for group in paragraph.groups:
        assert group.transform == (0, 1, -1, 0, 0, 0)
    upright = "".join(run.text for run in paragraph.lines[0].runs)
    assert upright == "在年建成港"
    first = paragraph.groups[0]
    assert first.y == pytest.approx(1.25 * setting.em)  # after 在 and the gap
    assert first.x == pytest.approx(paragraph.lines[0].x + setting.em)


def test_rule_21_brackets_and_dashes_take_their_vertical_forms(setting):
    face = setting.fonts.open(setting.face)
    for character in "（）《》…":
        run = columns(setting, f"国{character}国", 20).lines[0].runs[0]
        assert run.glyph_ids[1] != face.glyph(character)
    across = setting.paragraph("国——国", 20).lines[0].runs[0]
    down = columns(setting, "国——国", 20).lines[0].runs[0]
    assert down.glyph_ids[1] != across.glyph_ids[1]
    assert columns(setting, "国——国", 20).height == pytest.approx(4 * setting.em)


def test_rule_21_the_other_rules_hold_in_columns(setting):
    text = "“双核”联动，成效显著；1054.5亿元投资——落地。"
    for height in range(4, 20):
        paragraph = columns(setting, text, height)
        lines = [line.text for line in paragraph.lines]
        assert "".join(lines) == text
        assert not {line[0] for line in lines[1:]} & set("，；。”—")
        assert not any(line.endswith("“") for line in lines)
        if height >= 7:
            assert any("1054.5亿元" in line for line in lines)
            assert paragraph.height <= height * setting.em + 0.01


def test_blank_text_has_no_columns(setting):
    assert columns(setting, " \n", 5).lines == ()
