from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chengyu_desktop.document.addresses import with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.pipeline import PageMaker, Pipeline, SystemFonts
from chengyu_desktop.editor.writing.caret_map import CaretMap, Place, caret_map
from chengyu_desktop.editor.writing.page_texts import markup_of, text_at
from chengyu_desktop.frame.caret_line import boundary_xs
from chengyu_desktop.frame.items import TextLine
from chengyu_desktop.frame.walk import walk
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.image import Image
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.pictogram import Counted, Pictogram
from chengyu_desktop.layout.blocks.quote import Quote
from chengyu_desktop.layout.blocks.statement import Statement

STATEMENT = "panels/0/body/0/text"

COPY = st.lists(
    st.sampled_from(["成渝", "“双核”", "（市）", "。", "，", "12家", "**", "\\*", "hello ", "effi", "e\u0301", " ", "《", "》", "——", "👩\u200d🌾"]),
    min_size=1,
    max_size=40,
).map("".join).filter(lambda text: plain_text(text).strip())  # fmt: skip


@pytest.fixture(scope="module")
def maker() -> PageMaker:
    return Pipeline(SystemFonts()).page_maker(None)


@pytest.fixture(scope="module")
def project() -> Project:
    body = (
        Statement(text="重庆高新区、成都高新区牵头**12家**国家级高新区建立协同创新战略联盟"),
        Quote(text="“唱好‘双城记’”", by="联席会议"),
        Number(
            value=300, approximate="余", unit="家", label="零部件企业", change=12, change_label="同比增长"
        ),
        Number(wording="第二", label="位次"),
        Pictogram(title="联盟", unit="家", items=(Counted(label="高新区", value=12),)),
        Bars(title="事项", unit="项", items=(Bar(label="川渝通办", value=311),)),
        Image(alt="示例", caption="图片说明", credit="资料图片"),
    )
    return Project(
        title="“双核”联动 成效显著",
        kicker="从案例看发展成果",
        lede_title="核心提示",
        lede="2020年1月，中央财经委员会会议作出推动成渝地区双城经济圈建设重大决策部署。\n\n  两年来，川渝蓉三方认真落实。",
        timeline=Timeline(
            title="大事记",
            events=(Event(date=DateSpan.parse("2022-03-07"), text="联合办公室成立", wording="今年春天"),),
        ),
        panels=(Panel(title="加快共建西部科学城", body=body),),
        credits=Credits(source="市发展改革委", compiled="记者申晓佳", drawn="丁龙"),
    )


def map_of(maker: PageMaker, project: Project, key: str) -> CaretMap:
    return caret_map(maker.page(project).frame, project, key, markup_of(project, key))


def with_text(project: Project, text: str) -> Project:
    panel = replace(project.panels[0], body=(Statement(text=text),))
    return replace(project, panels=(panel,))


FIELDS = [
    ("title", "“双核”联动 成效显著"),
    ("kicker", "从案例看发展成果"),
    ("lede_title", "核心提示"),
    ("timeline/title", "大事记"),
    ("timeline/events/0/text", "联合办公室成立"),
    ("timeline/events/0/wording", "今年春天"),
    ("panels/0/title", "加快共建西部科学城"),
    (STATEMENT, "重庆高新区、成都高新区牵头12家国家级高新区建立协同创新战略联盟"),
    ("panels/0/body/1/text", "“唱好‘双城记’”"),
    ("panels/0/body/1/by", "联席会议"),
    ("panels/0/body/2/unit", "家"),
    ("panels/0/body/2/label", "零部件企业"),
    ("panels/0/body/2/change_label", "同比增长"),
    ("panels/0/body/3/wording", "第二"),
    ("panels/0/body/4/title", "联盟"),
    ("panels/0/body/4/items/0/label", "高新区"),
    ("panels/0/body/5/title", "事项"),
    ("panels/0/body/5/items/0/label", "川渝通办"),
    ("panels/0/body/6/caption", "图片说明"),
    ("panels/0/body/6/credit", "资料图片"),
    ("credits/source", "市发展改革委"),
    ("credits/compiled", "记者申晓佳"),
    ("credits/drawn", "丁龙"),
]


@pytest.mark.parametrize(("key", "seen"), FIELDS)
def test_every_text_is_found_where_it_is_drawn(
    maker: PageMaker, project: Project, key: str, seen: str
) -> None:
    found = map_of(maker, project, key)
    assert found.text.text == seen
    assert found.lines[0].first == 0
    assert found.lines[-1].last == len(seen)
    page = maker.page(project)
    for line in found.lines:
        middle = (line.top + line.bottom) / 2
        for a, b in pairwise(line.xs):
            assert text_at(page.frame, project, (a + b) / 2, middle) == key


def test_drawn_words_that_are_no_text_of_the_document_are_not_edited(
    maker: PageMaker, project: Project
) -> None:
    page = maker.page(project)
    lines = {p.key: p for p in walk(page.frame) if isinstance(p.item, TextLine)}
    for key in ("panels/0/number/text", "panels/0/body/5/items/0/value"):
        line = lines[key]
        assert text_at(page.frame, project, line.x + line.item.x + 0.5, line.y + line.item.y - 0.5) is None
    assert text_at(page.frame, project, -5, -5) is None


def test_lede_paragraphs_are_counted_without_the_blank_lines(maker: PageMaker, project: Project) -> None:
    found = map_of(maker, project, "lede")
    lines = [
        project.lede[found.text.source(line.first) : found.text.source(line.last)] for line in found.lines
    ]
    assert "".join(lines) == project.lede.replace("\n\n  ", "")
    second = project.lede.index("两年来")
    caret = found.caret(Place(second))
    assert caret is not None
    assert found.lines[caret.line].first == found.text.boundary(second)


@given(text=COPY)
def test_places_and_points_lead_to_each_other(maker: PageMaker, project: Project, text: str) -> None:
    found = map_of(maker, with_text(project, text), STATEMENT)
    boundaries = [boundary for line in found.lines for boundary in line.boundaries]
    assert boundaries == sorted(boundaries)
    for number, line in enumerate(found.lines):
        assert line.xs == sorted(line.xs)
        assert line.xs[0] >= line.left
        assert line.xs[-1] <= line.right + 1e-9
        for boundary, x in zip(line.boundaries, line.xs, strict=True):
            place = found.place_at(x, (line.top + line.bottom) / 2)
            assert place is not None
            caret = found.caret(place)
            assert caret is not None
            assert caret.line == number
            assert caret.x == pytest.approx(x)
            if line.xs.count(x) == 1:
                assert found.text.boundary(place.source) == boundary


@given(text=COPY)
def test_every_place_has_a_caret_and_only_blanks_share_one(
    maker: PageMaker, project: Project, text: str
) -> None:
    found = map_of(maker, with_text(project, text), STATEMENT)
    stood = {boundary for line in found.lines for boundary in line.boundaries}
    seen = found.text.text
    for stop in found.text.stops:
        assert found.caret(Place(found.text.source(stop))) is not None
        if stop not in stood:  # blanks are swallowed where lines begin and end
            assert seen[stop - 1 : stop].isspace() or seen[stop : stop + 1].isspace()


@given(text=COPY, start=st.integers(0, 60), end=st.integers(0, 60))
def test_selection_boxes_lie_on_their_lines(
    maker: PageMaker, project: Project, text: str, start: int, end: int
) -> None:
    found = map_of(maker, with_text(project, text), STATEMENT)
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    for box in found.boxes(start, end):
        assert any(
            box.y == line.top and line.left - 1e-9 <= box.x and box.x + box.width <= line.right + 1e-9
            for line in found.lines
        )
    all_of_it = found.boxes(0, len(text))
    assert len(all_of_it) == len(found.lines)


def test_a_line_end_and_the_next_start_are_told_apart(maker: PageMaker, project: Project) -> None:
    found = map_of(maker, project, STATEMENT)
    first, second = found.lines[:2]
    assert first.last == second.first
    at_end = found.line_end(Place(0))
    assert at_end.upstream
    end, start = found.caret(at_end), found.caret(Place(at_end.source))
    assert end is not None
    assert start is not None
    assert (end.x, end.line) == (first.right, 0)
    assert (start.x, start.line) == (second.left, 1)
    assert found.line_start(at_end) == Place(0)
    assert found.place_at(first.right + 5, first.top) == at_end


def test_up_and_down_keep_to_a_column_and_go_on_in_the_next(maker: PageMaker, project: Project) -> None:
    lede = "。".join(["推动成渝地区双城经济圈建设重大决策部署"] * 12)
    found = map_of(maker, with_value(project, "lede", lede), "lede")
    x = found.lines[1].x(found.lines[1].first + 4)
    place = Place(found.text.source(found.lines[1].first + 4))
    walked = []
    for _ in range(len(found.lines) - 2):
        place, x = found.by_lines(place, 1, x)
        caret = found.caret(place)
        assert caret is not None
        walked.append((caret.line, caret.x - found.lines[caret.line].left))
    assert [line for line, _ in walked] == list(range(2, len(found.lines)))
    columns = {round(line.left, 1) for line in found.lines[1:]}
    assert len(columns) > 1
    em = found.lines[1].xs[1] - found.lines[1].xs[0]
    assert all(abs(offset - 4 * em) < em for line, offset in walked[:-1])
    assert found.by_lines(place, 1, x)[0].source == len(lede)
    assert found.by_lines(Place(0), -1, x)[0] == Place(0)


def test_an_opening_mark_that_was_moved_left_has_its_caret_where_the_line_begins(
    maker: PageMaker, project: Project
) -> None:
    page = maker.page(with_text(project, "（一）和（二）"))
    (line,) = (p.item for p in walk(page.frame) if p.key == STATEMENT)
    assert isinstance(line, TextLine)
    xs = boundary_xs(line)
    em = xs[2] - xs[1]
    assert line.runs[0].x_offsets[0] < 0  # the glyph itself hangs out to the left
    assert xs[0] == 0
    assert xs[4] - xs[3] == pytest.approx(em, rel=0.02)


def test_characters_of_a_ligature_share_its_width(maker: PageMaker, project: Project) -> None:
    page = maker.page(with_text(project, "office"))
    (line,) = (p.item for p in walk(page.frame) if p.key == STATEMENT)
    assert isinstance(line, TextLine)
    xs = boundary_xs(line)
    assert len(xs) == 7
    assert all(b > a for a, b in pairwise(xs))


def test_only_texts_have_a_map(maker: PageMaker, project: Project) -> None:
    with pytest.raises(ValueError, match="is no text"):
        map_of(maker, project, "panels/0")


def test_a_text_that_is_not_drawn_has_no_places(maker: PageMaker, project: Project) -> None:
    found = map_of(maker, project, "panels/0/body/2/wording")
    assert found.caret(Place(0)) is None
    assert found.place_at(0, 0) is None
    assert found.bounds() is None
    assert found.line_end(Place(0)) == Place(0)
    assert found.by_lines(Place(0), 1, 3.0) == (Place(0), 3.0)
