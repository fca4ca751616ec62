"""Merging by meaning: both people's work is in the result, or in a conflict that is shown."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, insert, move
from chengyu_desktop.document.matching import is_same
from chengyu_desktop.document.merge import ABSENT, Own, merge, resolve
from chengyu_desktop.document.project import Event, Panel, Project, Style, Timeline, UnknownBlock
from chengyu_desktop.document.style import Palette
from tests.helpers.edited_projects import edited, marks_in, projects
from tests.helpers.sample_blocks import Bar, Bars, Number, Statement


def event(date: str, text: str, **fields: Any) -> Event:
    return Event(date=DateSpan.parse(date), text=text, **fields)


EVENTS = (
    event("2020-01-03", "中央财经委员会第六次会议作出重大决策部署"),
    event("2021-10-20", "中共中央、国务院印发规划纲要"),
    event("2021-12-17/2021-12-18", "成都市党政代表团来渝考察。两地签订协议"),
    event("2022-06", "首批合作项目集中开工"),
)
BASE = Project(
    title="“双核”联动 成效显著",
    timeline=Timeline(title="大事记", events=EVENTS),
    panels=(
        Panel(
            title="科学城",
            body=(
                Number(value=Decimal("1054.5"), unit="亿元"),
                Statement(text="重庆高新区、成都高新区牵头12家国家级高新区"),
            ),
        ),
        Panel(title="新区", body=(Bars(items=(Bar(label="甲", value=Decimal(12)), Bar(label="乙", value=Decimal(7)))),)),
    ),
)  # fmt: skip


def texts(project: Project) -> list[str]:
    assert project.timeline is not None
    return [event.text for event in project.timeline.events]


def clean(ours: Project, theirs: Project, base: Project = BASE) -> Project:
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert merge(base, theirs, ours).project == merged.project
    return merged.project


def change(key: str, value: object, project: Project = BASE) -> Project:
    return with_value(project, key, value)


def test_different_fields_and_different_parts() -> None:
    ours = change("title", "新题", change("timeline/events/1/key", True))
    theirs = change("panels/0/body/0/value", Decimal("1100"), change("timeline/events/1/wording", "去年秋天"))
    project = clean(ours, theirs)
    assert project.title == "新题"
    assert get(project, "panels/0/body/0/value") == Decimal("1100")
    assert get(project, "timeline/events/1") == event(
        "2021-10-20", EVENTS[1].text, key=True, wording="去年秋天"
    )


def test_changes_within_one_text() -> None:
    key = "panels/0/body/1/text"
    ours = change(key, "重庆高新区与成都高新区牵头12家国家级高新区")
    theirs = change(key, "重庆高新区、成都高新区牵头14家国家级高新区，成立联盟")
    assert get(clean(ours, theirs), key) == "重庆高新区与成都高新区牵头14家国家级高新区，成立联盟"


def test_changes_on_either_side_of_a_line_break() -> None:
    base = change("lede", "第一段\n第二段\n")
    ours, theirs = change("lede", "第一章\n第二段\n"), change("lede", "第一段\n此二段\n")
    assert clean(ours, theirs, base).lede == "第一章\n此二段\n"


def test_emphasis_moves_as_a_pair() -> None:
    key = "panels/0/body/1/text"
    ours = change(key, "重庆高新区、成都高新区牵头**12家**国家级高新区")
    theirs = change(key, "重庆高新区、**成都高新区牵头12家国家级**高新区")
    assert [conflict.key for conflict in merge(BASE, ours, theirs).conflicts] == [key]
    theirs = change(key, "**重庆高新区**、成都高新区牵头12家国家级高新区")
    assert get(clean(ours, theirs), key) == "**重庆高新区**、成都高新区牵头**12家**国家级高新区"


def test_a_move_and_an_edit_of_the_same_event() -> None:
    ours = move(BASE, ["timeline/events/3"], "timeline/events", 0)
    theirs = change("timeline/events/3/text", "首批合作项目在永川集中开工")
    assert texts(clean(ours, theirs))[0] == "首批合作项目在永川集中开工"


def test_a_block_that_went_to_another_panel_and_was_edited_in_the_first() -> None:
    ours = delete(move(BASE, ["panels/0/body/1"], "panels/1/body", 0), ["panels/0"])
    theirs = change("panels/0/body/1/text", "重庆高新区、成都高新区牵头14家国家级高新区")
    [panel] = clean(ours, theirs).panels
    assert panel.title == "新区"
    assert panel.body[0] == Statement(text="重庆高新区、成都高新区牵头14家国家级高新区")


def test_both_add_events_at_the_end_in_the_order_of_their_dates() -> None:
    mine, other = event("2022-08", "我方新增"), event("2022-07", "对方添加")
    project = clean(insert(BASE, "timeline/events", 4, [mine]), insert(BASE, "timeline/events", 4, [other]))
    assert texts(project)[4:] == ["对方添加", "我方新增"]


def test_both_add_the_same_event() -> None:
    both = insert(BASE, "timeline/events", 2, [event("2021-11", "两次输入的同一条")])
    ours = change("title", "甲", both)
    assert clean(ours, change("lede", "乙", both)).timeline == both.timeline
    theirs = change("timeline/events/0/key", True, both)
    assert len(texts(clean(ours, theirs))) == 5


def test_a_date_put_right_is_still_the_same_event() -> None:
    ours = change("timeline/events/2/date", DateSpan.parse("2021-12-16"))
    theirs = change("timeline/events/2/text", "成都市党政代表团来渝考察。两地签订五项协议")
    assert get(clean(ours, theirs), "timeline/events/2") == event(
        "2021-12-16", "成都市党政代表团来渝考察。两地签订五项协议"
    )


def test_bars_and_unknown_parts_merge_too() -> None:
    base = insert(
        BASE, "panels/1/body", 1, [UnknownBlock(kind_name="sankey", fields=(("a", "1"), ("b", "2")))]
    )
    base = structs.replace(base, extra=(("future", "x"),))
    ours = structs.replace(base, extra=(("future", "y"),))
    ours = change("panels/1/body/0/items/0/value", Decimal("12.0"), ours)
    theirs = change("panels/1/body/0/items/1/label", "丙", base)
    theirs = change(
        "panels/1/body/1",
        UnknownBlock(kind_name="sankey", fields=(("a", "1"), ("b", "3"), ("c", "4"))),
        theirs,
    )
    project = clean(ours, theirs, base)
    assert str(get(project, "panels/1/body/0/items/0/value")) == "12.0"
    assert get(project, "panels/1/body/0/items/1/label") == "丙"
    assert get(project, "panels/1/body/1").fields == (("a", "1"), ("b", "3"), ("c", "4"))
    assert project.extra == (("future", "y"),)


def test_colours_by_name() -> None:
    ours = change("style", Style(palette=Palette({"red": "#ff0000"})))
    theirs = change("style", Style(palette=Palette({"blue": "#0000ff"})))
    assert clean(ours, theirs).style.palette == Palette({"red": "#ff0000", "blue": "#0000ff"})


@pytest.mark.parametrize(
    ("key", "ours", "theirs", "kind"),
    [
        ("panels/0/body/0/value", Decimal(1100), Decimal(1200), "value"),
        ("panels/0/body/0/value", Decimal("1054.50"), Decimal("1054.500"), "value"),
        ("panels/0/frame", (0.0, 0.0, 10.0, 10.0), (1.0, 0.0, 10.0, 10.0), "value"),
        ("theme", "moon", "rail", "text"),
        ("title", "“双城”联动 成效显著", "“两地”联动 成效显著", "text"),
        ("timeline/events/2/date", DateSpan.parse("2021-12"), DateSpan.parse("2021-11"), "value"),
    ],
)
def test_the_same_field_changed_twice_is_a_conflict(key: str, ours: Any, theirs: Any, kind: str) -> None:
    merged = merge(
        BASE, change("lede", "我", change(key, ours)), change("credits/source", "他", change(key, theirs))
    )
    [conflict] = merged.conflicts
    assert (conflict.kind, conflict.key) == (kind, key)
    assert conflict.base_key == conflict.ours_key == conflict.theirs_key == key
    assert is_same(conflict.base, get(BASE, key))
    assert is_same(get(merged.project, key), ours)
    assert (merged.project.lede, merged.project.credits.source) == ("我", "他")
    for side, value in (("ours", ours), ("theirs", theirs), ("base", get(BASE, key))):
        decided = resolve(merged, conflict, side)
        assert decided.conflicts == ()
        assert is_same(get(decided.project, key), value)
    assert get(resolve(merged, conflict, Own(get(BASE, key))).project, key) == get(BASE, key)


def test_where_texts_meet_the_rest_is_merged_on_both_sides_of_the_conflict() -> None:
    key = "timeline/events/2/text"
    ours = change(key, "成都市党政代表团来渝考察。两地签订五项协议")
    theirs = change(key, "成都党政代表团来渝考察。两地签订六项协议")
    merged = merge(BASE, ours, theirs)
    [conflict] = merged.conflicts
    assert conflict.ours == "成都党政代表团来渝考察。两地签订五项协议"
    assert conflict.theirs == "成都党政代表团来渝考察。两地签订六项协议"


def test_removed_by_one_and_changed_by_the_other_stays_until_decided() -> None:
    ours = delete(BASE, ["timeline/events/1"])
    theirs = change("timeline/events/1/key", True)
    merged = merge(BASE, ours, theirs)
    [conflict] = merged.conflicts
    assert (conflict.kind, conflict.key, conflict.ours) == ("removed", "timeline/events/1", ABSENT)
    assert (conflict.ours_key, conflict.theirs_key) == (None, "timeline/events/1")
    assert texts(merged.project) == texts(BASE)
    assert texts(resolve(merged, conflict, "ours").project) == texts(ours)
    assert resolve(merged, conflict, "theirs").project == theirs
    assert resolve(merged, conflict, "base").project == BASE


def test_a_panel_removed_by_one_and_changed_by_the_other() -> None:
    ours = delete(BASE, ["panels/0"])
    theirs = change("panels/0/body/1/text", "重庆高新区、成都高新区牵头14家国家级高新区")
    merged = merge(BASE, ours, theirs)
    [conflict] = merged.conflicts
    assert (conflict.kind, conflict.key) == ("removed", "panels/0")
    assert merged.project == theirs
    assert resolve(merged, conflict, "ours").project == ours
    assert resolve(merged, conflict, "theirs").project == theirs


def test_an_event_that_both_moved_to_different_places() -> None:
    ours = move(BASE, ["timeline/events/0"], "timeline/events", 4)
    theirs = move(BASE, ["timeline/events/0"], "timeline/events", 3)
    merged = merge(BASE, ours, theirs)
    [conflict] = merged.conflicts
    assert (conflict.kind, conflict.key) == ("order", "timeline/events")
    assert merged.project == ours
    for side, project in (("ours", ours), ("theirs", theirs), ("base", BASE)):
        assert resolve(merged, conflict, side).project == project


def test_a_block_that_both_moved_to_different_panels() -> None:
    base = insert(BASE, "panels", 2, [Panel(title="第三")])
    ours = move(base, ["panels/0/body/1"], "panels/1/body", 0)
    theirs = move(base, ["panels/0/body/1"], "panels/2/body", 0)
    merged = merge(base, ours, theirs)
    [conflict] = merged.conflicts
    assert (conflict.kind, conflict.key) == ("panel", "panels/1/body/0")
    for side, project in (("ours", ours), ("theirs", theirs), ("base", base)):
        assert resolve(merged, conflict, side).project == project


def test_choices_add_up() -> None:
    ours = change("title", "甲", delete(BASE, ["timeline/events/0"]))
    theirs = change("title", "乙", change("timeline/events/0/key", True))
    merged = merge(BASE, ours, theirs)
    first = resolve(merged, merged.conflicts[0], "theirs")
    [left] = first.conflicts
    second = resolve(first, left, "ours")
    assert second.conflicts == ()
    assert {second.project.title, first.project.title} & {"乙"}
    assert len(texts(second.project)) in (3, 4)


def test_bare_panels_that_both_rename_stay_the_same_panels() -> None:
    base = Project(panels=tuple(Panel(title=f"第{at}题") for at in range(4)))
    ours = change("panels/1/title", "科学城", change("panels/2/title", "新区", base))
    theirs = change("panels/1/title", "机场", change("panels/3/title", "班列", base))
    merged = merge(base, ours, theirs)
    [conflict] = merged.conflicts
    assert (conflict.kind, conflict.key) == ("text", "panels/1/title")
    assert [panel.title for panel in merged.project.panels] == ["第0题", "科学城", "新区", "班列"]


def test_a_panel_that_gets_the_title_another_had_is_still_itself() -> None:
    ours = change("panels/1/title", "机场")
    theirs = change("panels/0/title", "园区", change("panels/1/title", "科学城"))
    merged = merge(BASE, ours, theirs)
    assert [conflict.key for conflict in merged.conflicts] == ["panels/1/title"]
    assert [panel.title for panel in merged.project.panels] == ["园区", "机场"]


def test_a_bare_panel_that_goes_is_not_taken_for_a_full_one_that_comes() -> None:
    base = Project(panels=(Panel(title="甲"), Panel(title="乙")))
    full = Panel(title="新", body=(Statement(text="重庆高新区、成都高新区牵头12家国家级高新区"),))
    ours = structs.replace(base, panels=(full, base.panels[1]))
    theirs = change("panels/0/title", "丙", base)
    merged = merge(base, ours, theirs)
    assert [conflict.kind for conflict in merged.conflicts] == ["removed"]
    assert {panel.title for panel in merged.project.panels} == {"新", "丙", "乙"}


@st.composite
def renamed_panels(
    draw: st.DrawFn,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Titles of bare panels with their bodies, and what two people call them."""
    count = draw(st.integers(1, 6))
    bodies = draw(st.lists(st.text("甲乙丙丁", max_size=6), min_size=count, max_size=count))
    word = st.text("东西南北", min_size=1, max_size=5)
    base = tuple(f"{draw(word)}{at}" for at in range(count))
    sides = [
        tuple(f"{draw(word)}{who}{at}" if draw(st.booleans()) else base[at] for at in range(count))
        for who in "ab"
    ]
    return base, sides[0], sides[1], tuple(bodies)


@settings(max_examples=200)
@given(renamed_panels())
def test_renaming_never_makes_or_loses_a_panel(
    four: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]],
) -> None:
    *titles, bodies = four
    base, ours, theirs = (
        Project(
            panels=tuple(
                Panel(title=title, body=(Statement(text=body),) if body else ())
                for title, body in zip(side, bodies, strict=True)
            )
        )
        for side in titles
    )
    merged = merge(base, ours, theirs)
    assert len(merged.project.panels) == len(bodies)
    assert {conflict.kind for conflict in merged.conflicts} <= {"text"}
    for at, (old, mine, other) in enumerate(zip(*titles, strict=True)):
        decided = [conflict.key for conflict in merged.conflicts]
        if mine in (old, other) or other == old:
            assert merged.project.panels[at].title == (other if mine == old else mine)
        else:
            title = merged.project.panels[at].title
            assert f"panels/{at}/title" in decided or title not in (old, mine, other)


def versions() -> st.SearchStrategy[tuple[Project, Project, Project]]:
    return projects().flatmap(lambda base: st.tuples(st.just(base), edited(base, "o"), edited(base, "t")))


@settings(max_examples=100)
@given(versions())
def test_one_side_alone_is_the_result(three: tuple[Project, Project, Project]) -> None:
    base, one, _ = three
    copy = msgspec.structs.replace(base)
    assert merge(base, copy, one).project == one
    assert merge(base, one, copy).project == one
    assert merge(base, one, msgspec.structs.replace(one)).project == one
    assert merge(one, one, one).conflicts == ()


@settings(max_examples=200)
@given(versions())
def test_nothing_is_lost_and_nobody_is_preferred(three: tuple[Project, Project, Project]) -> None:
    base, ours, theirs = three
    merged, mirrored = merge(base, ours, theirs), merge(base, theirs, ours)
    found = marks_in(merged.project)
    shown = found | marks_in(merged.conflicts)
    before = marks_in(base)
    assert (marks_in(ours) - before) | (marks_in(theirs) - before) <= shown
    removed = before - marks_in(ours) | before - marks_in(theirs)
    assert removed & found <= marks_in(merged.conflicts)
    assert (marks_in(ours) & marks_in(theirs) & before) <= found
    assert len(merged.conflicts) == len(mirrored.conflicts)
    if not merged.conflicts:
        assert merged.project == mirrored.project
        assert repr(merged.project) == repr(mirrored.project)
    for conflict in merged.conflicts:
        get(merged.project, conflict.key.rpartition("/")[0] if conflict.kind == "value" else conflict.key)


@settings(max_examples=100)
@given(versions(), st.data())
def test_every_conflict_can_be_decided(three: tuple[Project, Project, Project], data: st.DataObject) -> None:
    merged = merge(*three)
    count = len(merged.conflicts)
    while merged.conflicts:
        conflict = data.draw(st.sampled_from(merged.conflicts))
        merged = resolve(merged, conflict, data.draw(st.sampled_from(["base", "ours", "theirs"])))
        assert conflict.place not in {left.place for left in merged.conflicts}
        count -= 1
        assert len(merged.conflicts) <= count
