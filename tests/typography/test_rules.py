"""The rules of Chinese setting, one test each with its example and its number. Widths are in em."""

from __future__ import annotations

from itertools import pairwise

import pytest

from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.items import MM_PER_PT
from chengyu_desktop.typography.style import Span

COPY = (
    "总投资1054.5亿元，同比增长12.3%；服务46.3万人次、300余家企业（约￥3亿），气温-5℃至30℃。"
    "他说：“要牢牢把握‘双循环’机遇！”——这是关键……是否可行？《纲要》已明确；成都·重庆、北京～上海、成都／重庆，占3‰。"
)
MEASURES = [m / 4 for m in range(32, 161)]


def every_line(setting, text=COPY, **style):
    for measure in MEASURES:
        yield from setting.lines(text, measure, **style)


def test_rule_01_nothing_forbidden_starts_a_line(setting):
    found = {line[0] for line in every_line(setting)}
    assert not found & set("。，、；：？！）》」』”’】〉·—～-%‰℃")
    assert len(found) > 30  # many different breaks were tried


def test_rule_02_nothing_that_opens_ends_a_line(setting):
    assert not {line[-1] for line in every_line(setting)} & set("（《「『“‘【〈￥")


def test_rule_03_a_solidus_stands_at_neither_end(setting):
    for line in every_line(setting, "成都／重庆双城经济圈/成渝地区／川渝两地共建共享" * 2):
        assert line[0] not in "／/"
        assert line[-1] not in "／/"


def test_rule_04_dash_and_ellipsis_are_two_em_and_whole(setting):
    assert setting.width("——") == pytest.approx(2)
    assert setting.width("……") == pytest.approx(2)
    text = "国家战略——成渝地区双城经济圈……建设——提速……"
    for measure in MEASURES:
        lines = setting.lines(text, measure)
        assert sum(line.count("——") for line in lines) == 2
        assert sum(line.count("……") for line in lines) == 2


def test_rule_05_two_ellipses_are_four_em(setting):
    assert setting.width("…………") == pytest.approx(4)
    for measure in MEASURES:
        assert any("…………" in line for line in setting.lines("他想了又想…………终于说出了那句话来", measure))


@pytest.mark.parametrize(("marks", "width"), [("！？", 1), ("！！", 1), ("？！！", 2)])
def test_rule_06_stacked_marks(setting, marks, width):
    assert setting.width(marks) == pytest.approx(width)
    for measure in MEASURES:
        assert any(
            marks in line for line in setting.lines(f"这到底是怎么一回事呢{marks}没有人能够说得清楚", measure)
        )


@pytest.mark.parametrize(
    ("marks", "width"), [("。」", 1.5), ("》（", 1.5), ("：“", 1.5), ("（《", 1.5), ("》，（", 2)]
)
def test_rule_07_adjacent_marks_share_a_blank(setting, marks, width):
    assert setting.width(marks) == pytest.approx(width)


def test_rule_07_the_blank_goes_from_the_outer_side(setting):
    # 国 at 0, 。 at 1, 」 half an em after 。 (its ink is in its left half), 他 a full em after 」.
    assert setting.places("国。」他", 20) == pytest.approx([0, 1, 1.5, 2.5])
    # （ loses its left half at the line's start; 《 keeps the half between.
    assert setting.places("（《国", 20) == pytest.approx([-0.5, 0, 1])


FULL_WIDTH = "。，、；：？！（）《》〈〉「」『』【】〔〕“”‘’"


@pytest.mark.parametrize("mark", FULL_WIDTH)
def test_rule_07_compact_marks_are_half_wide_everywhere(setting, mark):
    assert setting.width(mark) == pytest.approx(1)
    assert setting.width(mark, compact_marks=True) == pytest.approx(0.5)


def test_rule_07_a_compact_headline_has_no_holes(setting):
    # “ at −½ as its left half is blank, ” straight after 核, 联 half an em after that.
    places = setting.places("“双核”联动", 20, compact_marks=True)
    assert places == pytest.approx([-0.5, 0.5, 1.5, 2.5, 3, 4])
    assert setting.width("？！", compact_marks=True) == pytest.approx(1)
    for measure in (4, 4.5, 5, 6.5):
        paragraph = setting.paragraph("成渝：“双核”，联动（见《纲要》）", measure, compact_marks=True)
        assert paragraph.width <= measure * setting.em + 1e-6


@pytest.mark.parametrize("mark", "。，）”")
def test_rule_08_a_mark_at_a_line_end_is_half_wide(setting, mark):
    assert setting.paragraph(f"国国国{mark}", 20).width / setting.em == pytest.approx(3.5)
    first = setting.paragraph(f"国国国国国国国{mark}国国国国国国国国", 7.5).lines[0]
    assert first.text.endswith(mark)
    assert first.width / setting.em == pytest.approx(7.5)


@pytest.mark.parametrize("style", [{}, {"balance": True, "align": "start"}, {"align": "start"}])
def test_rule_09_an_opening_mark_at_a_line_start_loses_its_blank(setting, style):
    assert setting.places("“双核”联动", 20, **style)[:2] == pytest.approx([-0.5, 0.5])
    lines = setting.paragraph("成渝共建成渝共建（双核联动成效）", 8, align="start").lines
    assert lines[1].text.startswith("（")
    assert lines[1].width / setting.em == pytest.approx(7)


def test_rule_10_the_middle_dot_is_half_wide(setting):
    assert setting.width("·") == pytest.approx(0.5)
    assert setting.places("中·国", 20) == pytest.approx([0, 0.75, 1.5])


def test_rule_11_a_quarter_em_between_han_and_western(setting):
    letter = setting.typesetter.natural_width(setting.spans("A"), setting.style()) / setting.em
    five_g = setting.typesetter.natural_width(setting.spans("5G"), setting.style()) / setting.em
    assert setting.width("A") == pytest.approx(letter + 0.5)
    assert setting.width("5G") == pytest.approx(five_g + 0.5)
    assert setting.width("（5G）") == pytest.approx(five_g + 2)  # none beside Chinese marks
    alone = setting.typesetter.natural_width(setting.spans("中A"), setting.style()) / setting.em
    assert alone == pytest.approx(1 + letter + 0.25)  # none at the line's end


def test_rule_11_the_gap_is_a_style_s(setting):
    bare = setting.width("2021年12月17日—18日", han_latin_gap=0.0)
    assert setting.width("2021年12月17日—18日", han_latin_gap=0.1) == pytest.approx(bare + 0.1 * 7)
    assert setting.width("2021年12月17日—18日") == pytest.approx(bare + 0.25 * 7)
    for text in ("300余家", "46.3万人次"):  # inside a unit of rule 12 too
        narrow = setting.typesetter.natural_width(setting.spans(text), setting.style(han_latin_gap=0.1))
        wide = setting.typesetter.natural_width(setting.spans(text), setting.style())
        assert (wide - narrow) / setting.em == pytest.approx(0.15)


FIGURES = ["1054.5亿元", "46.3万人次", "300余家", "￥3", "-5℃", "第5次", "212%", "1200平方公里", "5.6万多户"]
FIGURES += ["1,234.5万", "3/4", "US$30", "8.2个百分点", "30km/h", "5G", "12:30", "120 km", "￥35.6万"]


@pytest.mark.parametrize("figure", FIGURES)
def test_rule_12_a_figure_is_never_torn(setting, figure):
    for measure in MEASURES:
        lines = setting.lines(f"今年以来双方共同完成了{figure}比上年同期有很大的增长", measure)
        assert any(figure in line for line in lines), (measure, lines)


def test_rule_13_a_date_breaks_only_after_year_or_month(setting):
    text = "会议于2021年12月17日—18日在重庆召开，听取1—5月工作情况汇报，部署下一步工作"
    dashes = ends = 0
    for measure in MEASURES:
        lines = setting.lines(text, measure)
        assert any("1—5月" in line for line in lines)
        for line, following in pairwise(lines):
            assert following[0] != "—"
            if following[0].isdigit() and following not in text[:4]:
                at = text.index(following)
                if 3 < at < text.index("在重庆"):
                    assert line[-1] in "年月—", (measure, lines)
                    ends += 1
                    dashes += line[-1] == "—"
    assert ends > dashes  # last resorts happen in narrow columns
    wide = [setting.lines(text, measure) for measure in (24, 28, 32, 36)]
    assert all(any("2021年12月17日—18日" in line for line in lines) for lines in wide)


def test_rule_14_the_last_line_has_two_characters(setting):
    for count in range(9, 60):
        for measure in (8, 10, 13.3, 20):
            last = setting.lines("国" * count + "。", measure)[-1]
            assert sum(c == "国" for c in last) >= 2, (count, measure)


def test_rule_14_holds_without_justification_too(setting):
    for count in range(9, 40):
        assert len(setting.lines("国" * count, 8, align="start")[-1]) >= 2


def test_rule_15_first_line_indent(setting):
    paragraph = setting.paragraph("国" * 30, 12, indent=2.0)
    assert [line.x / setting.em for line in paragraph.lines] == pytest.approx([2, 0, 0])
    assert [len(line.text) for line in paragraph.lines] == [10, 12, 8]
    hanging = setting.paragraph("国" * 30, 12, hanging=1.0)
    assert [line.x / setting.em for line in hanging.lines] == pytest.approx([0, 1, 1])


def squeezed(setting, text, measure):
    """What each boundary between glyphs lost against the natural setting."""
    natural, tight = setting.places(text, 100), setting.places(text, measure)
    assert setting.lines(text, measure) == [text]
    return [
        round((b - a) - (d - c), 3)
        for a, b, c, d in zip(natural, natural[1:], tight, tight[1:], strict=False)
    ]


def test_rule_16_pushes_in_before_out(setting):
    # 20.5 em of text: the comma gives way and the last character stays on the line.
    lines = setting.paragraph("国国国国国国国国，国国国国国国国国国国国国" + "国" * 20, 20.5).lines
    assert len(lines[0].text) == 21
    assert lines[0].width / setting.em == pytest.approx(20.5)


def test_rule_16_squeezes_in_order(setting):
    text = "国（国）国，国A国。国国"
    natural = setting.paragraph(text, 100).width / setting.em
    # glyphs: 国0 （1 国2 ）3 国4 ，5 国6 A7 国8 。9 国10 国11; boundary i lies between glyphs i and i+1
    brackets = squeezed(setting, text, natural - 0.5)
    assert brackets[0] == pytest.approx(0.25, abs=0.002)  # （ gives its left half
    assert brackets[3] == pytest.approx(0.25, abs=0.002)  # ） its right
    assert sum(brackets) == pytest.approx(0.5, abs=0.002)
    pauses = squeezed(setting, text, natural - 1.25)
    assert [pauses[0], pauses[3]] == pytest.approx([0.5] * 2, abs=0.002)
    assert pauses[5] == pytest.approx(0.25, abs=0.002)
    assert pauses[6] == pauses[7] == pauses[9] == 0
    gaps = squeezed(setting, text, natural - 1.6)
    assert gaps[5] == pytest.approx(0.5, abs=0.002)
    assert [gaps[6], gaps[7]] == pytest.approx([0.05] * 2, abs=0.002)
    assert gaps[9] == 0
    stops = squeezed(setting, text, natural - 2.25)
    assert [stops[6], stops[7]] == pytest.approx([0.125] * 2, abs=0.002)
    assert stops[9] == pytest.approx(0.5, abs=0.002)


def test_rule_17_justifies_in_order(setting):
    # First the word space up to ½ em, then 1/12 to each Han–Latin gap, then the Han gaps.
    space = setting.typesetter.natural_width(setting.spans("A A"), setting.style()) / setting.em
    letter = setting.typesetter.natural_width(setting.spans("A"), setting.style()) / setting.em
    space -= 2 * letter
    text = "国国国国A B国国国国"
    natural = setting.paragraph(text, 100).width / setting.em
    follow = "国" * 12
    free = setting.places(text, 100)

    def stretched(amount):
        lines = setting.paragraph(text + follow, natural + amount).lines
        assert lines[0].text == text
        assert lines[0].width / setting.em == pytest.approx(natural + amount)
        set_places = setting.places(text + follow, natural + amount)
        moved = [b - a for a, b in zip(free, set_places, strict=True)]
        return [round(b - a, 3) for a, b in pairwise(moved)]

    word = stretched(0.2)  # glyphs 国国国国 A space B 国国国国: the space is widened before B, boundary 5
    assert word[5] == pytest.approx(0.2, abs=0.002)
    assert sum(map(abs, word)) == pytest.approx(0.2, abs=0.01)
    room = 0.5 - space
    mixed = stretched(room + 0.1)
    assert mixed[5] == pytest.approx(room, abs=0.002)
    assert [mixed[3], mixed[6]] == pytest.approx([0.05] * 2, abs=0.002)
    han = stretched(room + 1 / 6 + 0.3)
    assert mixed[0] == 0
    assert [han[3], han[6]] == pytest.approx([1 / 12] * 2, abs=0.002)
    assert [han[i] for i in (0, 1, 2, 7, 8, 9)] == pytest.approx([0.05] * 6, abs=0.002)


def test_rule_17_never_stretches_inside_a_unit(setting):
    text = "国国国——国国1054.5亿元国国国国国国国国国国国国国国国国国国"
    for measure in (12.4, 12.9, 13.3):
        lines = setting.paragraph(text, measure).lines
        places = setting.places(text, measure)
        at = lines[0].text.index("亿")
        glyph = at - 1  # —— is one glyph
        assert places[glyph + 1] - places[glyph] == pytest.approx(1, abs=0.002)


def loosened(setting, text, measure, **style):
    """What is added between the characters of each line but the last, at most, in em."""
    found = []
    for number, line in enumerate(setting.paragraph(text, measure, **style).lines[:-1]):
        places = setting.places(text, measure, number, **style)
        natural = setting.places(line.text, 100)
        added = [
            (b - a) - (d - c) for (a, b), (c, d) in zip(pairwise(places), pairwise(natural), strict=True)
        ]
        found.append((max(added), line.width / setting.em))
    return found


NARROW = "今年1—5月成渝两地参保人员异地就医46.3万人次同比增长212%"


def test_rule_17_a_line_that_would_gape_is_left_ragged(setting):
    ragged = spread = 0
    for measure in MEASURES[:60]:
        for added, width in loosened(setting, NARROW, measure):
            assert added <= 0.25 + 0.002
            if abs(width - measure) > 1e-6:
                assert added <= 0.002  # left as it is, not spread halfway
                ragged += 1
            else:
                spread += added > 0.01
    assert ragged > 5
    assert spread > 50


def test_rule_17_the_limit_is_a_style_s(setting):
    text = "国国国国国国国2021年12月国国国国国国国国国国"
    lines = setting.paragraph(text, 10, loosest=0.6).lines
    assert lines[0].text == "国国国国国国国"
    assert lines[0].width / setting.em == pytest.approx(10)
    assert setting.paragraph(text, 10, loosest=0.4).lines[0].width / setting.em == pytest.approx(7)
    assert setting.paragraph(text, 10).lines[0].width / setting.em == pytest.approx(7)


def test_rule_18_western_punctuation_is_shown_as_typed(setting):
    text = '他说"双核",联动(成效)!'
    paragraph = setting.paragraph(text, 40)
    assert paragraph.lines[0].runs[0].text == text
    places = setting.places(text, 40)
    for i, character in enumerate(text[:-1]):
        if character in '",()':
            assert places[i + 1] - places[i] < 0.6  # its own half width


def test_rule_19_hanging_punctuation_is_an_option(setting):
    text = "国国国国国国国国，国国国国国国国国国国"
    off = setting.paragraph(text, 8)
    assert off.width / setting.em == pytest.approx(8)
    assert not off.lines[1].text.startswith("，")
    on = setting.paragraph(text, 8, hang_punctuation=True)
    assert on.lines[0].text == "国国国国国国国国，"
    assert setting.places(text, 8, hang_punctuation=True)[:9] == pytest.approx(list(range(9)))
    consecutive = setting.paragraph("国国国国国国国”，国国国国国国国国国国", 8, hang_punctuation=True)
    assert consecutive.width / setting.em <= 8.001


def test_rule_20_quotes_are_full_width_in_chinese_and_proportional_between_latin_words(setting):
    plain = setting.typesetter.natural_width(setting.spans("国“双核”国"), setting.style()) / setting.em
    assert plain == pytest.approx(6)
    face = setting.fonts.open(setting.face)
    runs = setting.paragraph("他说“双核”联动", 40).lines[0].runs
    assert face.glyph("“") in list(runs[0].glyph_ids)
    western = setting.paragraph("the “smart” city", 40).lines[0].runs[0]
    assert face.glyph("“") not in list(western.glyph_ids)
    quoted = setting.typesetter.natural_width(setting.spans("a “b” c"), setting.style()) / setting.em
    bare = setting.typesetter.natural_width(setting.spans("a b c"), setting.style()) / setting.em
    assert quoted - bare < 1.1  # two proportional quotes; full width would be 2


def test_rule_22_a_long_token_is_broken_and_reported(setting):
    text = "网址https://www.example.com/chengyu/shuanghe/liandong/2021年"
    paragraph = setting.paragraph(text, 8)
    assert "".join(line.text for line in paragraph.lines) == text
    assert paragraph.width <= 8 * setting.em + 0.01
    assert [p.rule for p in paragraph.problems] == ["unbreakable"]
    assert any(line.text[-1] in "/." for line in paragraph.lines[:-1])


def test_rule_22_a_measure_narrower_than_a_character(setting):
    paragraph = setting.paragraph("成都，重庆2021年", 0.5)
    assert "".join(line.text for line in paragraph.lines) == "成都，重庆2021年"
    assert "unbreakable" in [p.rule for p in paragraph.problems]


def test_spans_keep_their_looks_and_places(setting):
    spans = (
        Span("投资", (setting.face,), BLACK, start=0),
        Span("1054", (setting.face,), BLACK, scale=2.0, start=4),
        Span("亿元，增长", (setting.face,), BLACK, start=10),
    )
    line = setting.typesetter.set_paragraph(spans, setting.style(), 100).lines[0]
    assert [run.text for run in line.runs] == ["投资", "1054", "亿元，增长"]
    assert [run.size for run in line.runs] == [10, 20, 10]
    assert line.ascent == pytest.approx(0.88 * 20 * MM_PER_PT)
    end = line.runs[1].x + line.runs[1].advance * 20 * MM_PER_PT / 1000
    assert end == pytest.approx(line.runs[2].x, abs=0.005)
    second = setting.typesetter.set_paragraph(spans, setting.style(), 9.5 * setting.em).lines[1]
    assert second.start == 10 + "亿元，增长".index(second.text[0])
