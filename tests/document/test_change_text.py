"""Changes and conflicts in a desk's words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.document.change_text import describe_change, describe_conflict, describe_place
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.diff import diff
from chengyu_desktop.document.edits import delete, insert, move
from chengyu_desktop.document.merge import merge
from chengyu_desktop.document.project import PageSetup, Panel, Project, Style
from chengyu_desktop.document.style import Palette
from tests.document.test_merge import BASE, change, event

LONG = "推动成渝地区双城经济圈建设重庆四川党政联席会议第三次会议在重庆市永川区召开"


def told(new: Project, old: Project = BASE) -> list[str]:
    return [describe_change(one, old, new) for one in diff(old, new)]


@pytest.mark.parametrize(
    ("new", "lines"),
    [
        (change("title", ""), ["~ Headline: “双核”联动 成效显著 → nothing"]),
        (change("timeline/events/3/date", DateSpan.parse("2022-06~")),
         ["~ Timeline · 约2022年6月 · Date: 2022年6月 → 约2022年6月"]),
        (change("timeline/events/3/key", True), ["~ Timeline · 2022年6月 · Key event: no → yes"]),
        (change("panels/0/body/0/value", Decimal("1054.50")),
         ["~ Panel 1 科学城 · number 1054.50亿元 · Value: 1054.5 → 1054.50"]),
        (change("panels/1/body/0/items/1/label", "丙"),
         ["~ Panel 2 新区 · bars · 丙 · Label: [乙→丙]"]),
        (change("page", PageSetup(size=(297.0, None))), ["~ Page · Size: “A3” → 297 × auto"]),
        (change("style", Style(palette=Palette({"red": "#f00"}))), ["+ Style · Colours · red: “#f00”"]),
        (delete(BASE, ["timeline/events/0"]), ["- Timeline · 2020年1月3日: 中央财经委员会第六次会议作出重大决策部署"]),
        (insert(BASE, "panels", 2, [Panel(title="末")]), ["+ Panel 3 末: 0 blocks"]),
        (move(BASE, ["panels/0/body/1"], "panels/1/body", 0),
         ["> Panel 2 新区 · statement 重庆高新区、成都高新区牵头12家国家级高新区: moved from panel 1, place 2 to panel 2, place 1"]),
    ],
)  # fmt: skip
def test_changes(new: Project, lines: list[str]) -> None:
    assert [line.replace("Style · Style", "Style") for line in told(new)] == lines


def test_long_texts_show_whole_words_around_the_change() -> None:
    old = insert(BASE, "timeline/events", 4, [event("2023", LONG + "，涉及总投资1054.5亿元，" + LONG)])
    [line] = told(change("timeline/events/4/text", LONG + "，涉及总投资1054.5元，" + LONG, old), old)
    assert line == "~ Timeline · 2023年 · Text: …，涉及总投资1054.5[-亿]元，推动成渝地区双城经济…"


def test_conflicts() -> None:
    ours = change("title", "甲", delete(BASE, ["timeline/events/0"]))
    theirs = change("title", "", change("timeline/events/0/key", True))
    merged = merge(BASE, ours, theirs)
    assert [describe_conflict(conflict, merged.project) for conflict in merged.conflicts] == [
        "Headline: it was “双核”联动 成效显著; ours says “甲”, theirs nothing",
        "Timeline · 2020年1月3日: ours removed it, theirs changed it; it was kept",
    ]


def test_places_that_lead_nowhere_are_named_as_far_as_they_go() -> None:
    assert describe_place(BASE, "") == "Project"
    assert describe_place(BASE, "panels/0/none/3") == "Panel 1 科学城 · none · 3"
    assert describe_place(BASE, "future/a") == "future · a"
