"""Charts for a panel's figures, by rules that each say why: from what its sentences say to blocks that draw it.

Pure: texts in, suggestions out. The blocks keep the figures and the words of the sentences, by which the two stay linked
(``document.edits_links``, ``preflight.rules.figures_agree``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from chengyu_desktop.document.figures import Figure
from chengyu_desktop.document.project import Block, Panel
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.intake.facts import (
    DURATIONS,
    Fact,
    facts_of,
    is_english,
    is_in_percent,
    percent_of,
    unit_of,
)
from chengyu_desktop.intake.tables.groups import are_groups
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.columns import Columns
from chengyu_desktop.layout.blocks.compare import Compare, CompareRow
from chengyu_desktop.layout.blocks.donut import Donut
from chengyu_desktop.layout.blocks.dumbbell import Dumbbell
from chengyu_desktop.layout.blocks.line import Line
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.pictogram import Counted, Pictogram
from chengyu_desktop.layout.blocks.progress import Progress
from chengyu_desktop.layout.blocks.ranking import Ranking
from chengyu_desktop.layout.blocks.slope import Slope
from chengyu_desktop.layout.chart_parts import Amount, Pair, SeriesRow, ShareItem

REASONS = {
    "change": "a figure with its change",
    "rank": "a rank",
    "number": "a figure that stands alone",
    "periods": "the same thing at several times",
    "many-periods": "the same thing at many times",
    "shares": "parts of one whole",
    "share": "one part of a whole",
    "rates": "rates, each of a hundred",
    "from-to": "what it was, and what it is",
    "two-sides": "two sides with the same measure",
    "things": "few things that can be counted",
    "same-unit": "figures of one unit",
    "order": "an order from first to last",
}
"""Why a rule suggests its block, by the rule's name."""

_COUNTED = frozenset(
    [
        "家",
        "个",
        "座",
        "所",
        "条",
        "项",
        "辆",
        "列",
        "艘",
        "架",
        "台",
        "人",
        "名",
        "位",
        "处",
        "种",
        "支",
        "枚",
        "栋",
        "株",
        "只",
        "头",
        "匹",
    ]
)
_MEASURES = frozenset(
    [
        "米",
        "公里",
        "千米",
        "毫米",
        "厘米",
        "平方米",
        "平方公里",
        "公顷",
        "亩",
        "立方米",
        "吨",
        "公斤",
        "千克",
        "克",
        "升",
        "度",
        "℃",
        "°C",
        "米/秒",
        "公里/小时",
        "百帕",
        "千瓦",
        "千瓦时",
        "m",
        "km",
        "cm",
        "mm",
        "kg",
        "g",
        "t",
    ]
)
"""Units of lengths, areas, weights and the like."""
_ORDERED = re.compile(r"依次|排名|前(?:[三五十]|\d+)(?:位|名|强|大)?(?!个|季度|年|月)")
_LISTED = re.compile(r"[^:：]{1,30}[:：]\s*#\s*[.;。；，,]?")
_OF_WHICH = re.compile(r"其中|包括|分为|of which|including")
_WORTH = 1.5  # weight from which something is drawn unasked
_MOST_THINGS = 60
_LINE_FROM = 8  # points from which a line says more than columns
_DIFFERENCE = re.compile(
    r"^[比较]|(?:贵|便宜|[多少高低快慢早晚][了出]?|缩短|节省|节约|增加|减少|提高|下降)了?$"
)
"""What is told against something else, and says nothing beside what is told by itself: 比日间贵 8元."""


class Suggestion(msgspec.Struct, frozen=True):
    """``rule`` names the reason; ``facts`` are the figures that the block draws, ``weight`` what to prefer."""

    rule: str
    block: Block
    facts: tuple[Fact, ...]
    weight: float

    @property
    def statements(self) -> tuple[int, ...]:
        return tuple(sorted({fact.statement for fact in self.facts}))


def suggest_blocks(texts: Sequence[str]) -> list[Suggestion]:
    """Suggestions for the sentences of a panel, the best first; several may draw the same figure."""
    facts = [fact for index, text in enumerate(texts) for fact in facts_of(text, index)]
    found: list[Suggestion] = []
    for rule in (_periods, _shares, _parts, _rates, _from_to, _sides, _same_unit, _numbers):
        found += rule(facts)
    unique: list[Suggestion] = []
    for one in sorted(found, key=lambda s: -s.weight):
        if all(one.block != other.block for other in unique):
            unique.append(one)
    return unique


def panel_texts(panel: Panel) -> list[str]:
    """The sentences of a panel, without markup."""
    return [plain_text(block.text) for block in panel.body if block.kind == "statement"]  # type: ignore[attr-defined]


def choose(suggestions: Sequence[Suggestion], most_numbers: int = 3) -> list[Suggestion]:
    """What to draw at once: the best that draw no figure twice, one chart a panel, numbers first."""
    chosen: list[Suggestion] = []
    seen: set[tuple[int, int]] = set()
    charts = numbers = 0
    for one in suggestions:
        drawn = {(fact.statement, fact.figure.start) for fact in one.facts}
        number = isinstance(one.block, Number)
        if (
            one.weight < _WORTH
            or drawn & seen
            or (number and numbers >= most_numbers)
            or (not number and charts >= 1)
        ):
            continue
        seen |= drawn
        numbers += number
        charts += not number
        chosen.append(one)
    return sorted(
        chosen, key=lambda s: (not isinstance(s.block, Number), s.facts[0].statement, s.facts[0].figure.start)
    )


def _value(fact: Fact) -> Decimal:
    return -fact.figure.value if fact.figure.direction == "down" else fact.figure.value


def _by_unit(facts: Sequence[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    groups: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.figure.kind in ("quantity", "money", "percent") and fact.earlier is None and fact.unit:
            groups[fact.unit].append(fact)
    yield from groups.items()


def _title(facts: Sequence[Fact]) -> str:
    """The words with which all labels end, where there are such."""
    labels = [fact.label for fact in facts]
    if len(set(labels)) == 1:
        return labels[0]
    size = 0
    while (
        all(len(label) > size + 1 for label in labels) and len({label[-size - 1 :] for label in labels}) == 1
    ):
        size += 1
    return labels[0][-size:] if size >= 2 else ""


def _measure(facts: Sequence[Fact]) -> str:
    """What is measured of several: 地区生产总值 of 甲市地区生产总值 and 乙市地区生产总值."""
    measures = {fact.label.removeprefix(fact.entity) for fact in facts}
    return next(iter(measures)) if len(measures) == 1 and all(fact.entity for fact in facts) else ""


def _periods(facts: list[Fact]) -> Iterator[Suggestion]:
    for unit, group in _by_unit([fact for fact in facts if fact.period]):
        points = list({fact.period: fact for fact in group}.values())
        if len(points) < 3:
            continue
        rows = tuple(SeriesRow(label=fact.period, values=(_value(fact),)) for fact in points)
        title = _title(points) or points[0].label
        if len(points) >= _LINE_FROM:
            yield Suggestion("many-periods", Line(title=title, unit=unit, items=rows), tuple(points), 3.6)
        else:
            last = (*rows[:-1], msgspec.structs.replace(rows[-1], highlight=True))
            yield Suggestion("periods", Columns(title=title, unit=unit, items=last), tuple(points), 3.5)
            yield Suggestion("periods", Line(title=title, unit=unit, items=rows), tuple(points), 1.5)


def _shares(facts: list[Fact]) -> Iterator[Suggestion]:
    shares = [fact for fact in facts if fact.share and 0 < fact.figure.value < 100]
    whole = sum((fact.figure.value for fact in shares), Decimal(0))
    if len(shares) >= 2 and Decimal("99") <= whole <= Decimal("101"):
        block: Block = Donut(
            unit="%", items=tuple(ShareItem(label=fact.label, value=fact.figure.value) for fact in shares)
        )
        if are_groups([fact.label for fact in shares]):  # of age: their order is seen in bars
            block = Bars(
                unit="%", items=tuple(Bar(label=fact.label, value=fact.figure.value) for fact in shares)
            )
        yield Suggestion("shares", block, tuple(shares), 3.4)
    for fact in shares:
        rest = ShareItem(label="Other" if is_english(fact.text) else "其他", value=100 - fact.figure.value)
        part = ShareItem(label=fact.label, value=fact.figure.value, highlight=True)
        yield Suggestion("share", Donut(middle=fact.words, items=(part, rest)), (fact,), 1.6)
        yield Suggestion("share", Progress(items=(part,)), (fact,), 2.1)


def _parts(facts: list[Fact]) -> Iterator[Suggestion]:
    """全市8739万人次，其中国内8319万人次、国际420万人次: what adds up to the whole that stands before it."""
    for index, whole in enumerate(facts):
        parts: list[Fact] = []
        for fact in facts[index + 1 :]:
            if fact.statement != whole.statement or fact.unit != whole.unit or not fact.label:
                break
            parts.append(fact)
        between = whole.text[whole.figure.end : parts[0].figure.start] if parts else ""
        added = sum((fact.figure.value for fact in parts), Decimal(0))
        if (
            len(parts) < 2
            or not _OF_WHICH.search(between)
            or abs(added - whole.figure.value) * 200 > whole.figure.value
        ):
            continue
        items = tuple(ShareItem(label=fact.label, value=fact.figure.value) for fact in parts)
        block = Donut(middle=whole.words, unit=whole.unit, items=items)
        yield Suggestion("shares", block, tuple(parts), 3.3)


def _rates(facts: list[Fact]) -> Iterator[Suggestion]:
    rates = [fact for fact in facts if fact.rate and fact.earlier is None and 0 < fact.figure.value <= 100]
    if rates:
        items = tuple(ShareItem(label=fact.label, value=fact.figure.value) for fact in rates)
        weight = 2.2 if len(rates) == 1 else 2.5 if len(rates) == 2 else 3.25
        yield Suggestion("rates", Progress(items=items), tuple(rates), weight)


def _from_to(facts: list[Fact]) -> Iterator[Suggestion]:
    groups: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.earlier is not None and fact.earlier.magnitude + fact.earlier.unit == fact.unit:
            groups[fact.unit].append(fact)
    for unit, group in groups.items():
        pairs = tuple(
            Pair(label=f.label, first=f.earlier.value, second=f.figure.value) for f in group if f.earlier
        )
        times = {(f.earlier_period, f.period) for f in group}
        dated = len(times) == 1 and all(next(iter(times)))
        plain = ("Before", "Now") if is_english(group[0].text) else ("原来", "现在")
        first, second = next(iter(times)) if dated else plain
        if len(group) >= 2:
            block = Dumbbell(unit=unit, first=first, second=second, items=pairs)
            yield Suggestion("from-to", block, tuple(group), 3.0)
            continue
        weight = 1.4
        if dated:  # two times and what it was in each
            rows = (
                SeriesRow(label=first, values=(pairs[0].first,)),
                SeriesRow(label=second, values=(pairs[0].second,), highlight=True),
            )
            yield Suggestion(
                "from-to", Columns(title=pairs[0].label, unit=unit, items=rows), tuple(group), 2.4
            )
            weight = 2.3
        yield Suggestion(
            "from-to", Slope(unit=unit, first=first, second=second, items=pairs), tuple(group), weight
        )


def _sides(facts: list[Fact]) -> Iterator[Suggestion]:
    groups: defaultdict[tuple[int, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.entity and fact.figure.kind in ("quantity", "money", "percent"):
            groups[fact.statement, fact.unit].append(fact)
    for (_, unit), group in groups.items():
        if len(group) == 2:
            one, other = group
            measure = one.label.removeprefix(one.entity)
            row = CompareRow(label=measure, first=one.figure.value, second=other.figure.value, unit=unit)
            yield Suggestion(
                "two-sides", Compare(first=one.entity, second=other.entity, items=(row,)), tuple(group), 3.3
            )


def _comparable(facts: list[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    """Things that are counted may be compared across a panel's sentences, money, shares and what is measured only within one:
    the depth of one thing and the length of another say nothing side by side."""
    plain = [fact for fact in facts if fact.change is None and not _DIFFERENCE.search(fact.label)]

    def is_counted(fact: Fact) -> bool:
        return fact.figure.kind == "quantity" and fact.figure.unit not in _MEASURES

    yield from _by_unit([fact for fact in plain if is_counted(fact)])
    listed = [
        fact for fact in plain if not fact.unit and _LISTED.fullmatch(fact.text.replace(fact.words, "#", 1))
    ]
    if len(listed) > 2:  # France: 136,000, where the panel's title says of what
        yield "", listed
    for statement in sorted({fact.statement for fact in plain}):
        yield from _by_unit([f for f in plain if f.statement == statement and not is_counted(f)])


def _same_unit(facts: list[Fact]) -> Iterator[Suggestion]:
    for unit, group in _comparable([fact for fact in facts if fact.label]):
        if len({fact.label for fact in group}) != len(group) or len(group) < 2:
            continue
        if len({fact.period for fact in group}) > 1 and all(fact.period for fact in group):
            continue
        whole = all(fact.figure.value == int(fact.figure.value) for fact in group)
        most = max(fact.figure.value for fact in group)
        named = tuple(group)
        if 2 <= len(group) <= 4 and whole and most <= _MOST_THINGS and unit in _COUNTED:
            items = tuple(Counted(label=fact.label, value=fact.figure.value) for fact in group)
            yield Suggestion("things", Pictogram(unit=unit, items=items), named, 3.1)
        ranked = sorted(group, key=lambda fact: -fact.figure.value)
        title = _measure(group)
        if any(_ORDERED.search(fact.text) for fact in group) and len(group) >= 3:
            items = tuple(
                Amount(label=f.label.removesuffix(title), value=f.figure.value, highlight=f is ranked[0])
                for f in ranked
            )
            yield Suggestion("order", Ranking(title=title, unit=unit, items=items), named, 3.25)
        if len(group) >= 3 or most <= 100 * min(fact.figure.value for fact in group):
            bars = tuple(
                Bar(label=f.label.removesuffix(title), value=f.figure.value, highlight=f is ranked[0])
                for f in ranked
            )
            block = Bars(title=title, unit=unit, items=bars)
            yield Suggestion("same-unit", block, named, 3.2 if len(group) >= 3 else 1.8)


def _sized(change: Figure) -> dict[str, Any]:
    """The fields of a Number that say how much it has changed."""
    size, unit = (percent_of(change), "%") if is_in_percent(change) else (change.value, unit_of(change))
    return {"change": -size if change.direction == "down" else size, "change_unit": unit}


def _numbers(facts: list[Fact]) -> Iterator[Suggestion]:
    for fact in facts:
        figure = fact.figure
        if figure.kind == "rank":
            block = Number(value=figure.value, wording=fact.words, label=fact.label)
            yield Suggestion("rank", block, (fact,), 1.9)
            continue
        approximate = figure.approximate if figure.kind != "money" or figure.unit != "$" else ""
        block = Number(value=_value(fact), unit=fact.unit, approximate=approximate, label=fact.label)
        if figure.kind == "change":
            sign = "+" if figure.direction == "up" else "−"
            said = fact.text[figure.lead : figure.start].strip()
            label = f"{fact.label} {said}" if is_english(fact.text) else fact.label + said
            size, unit = abs((sized := _sized(figure))["change"]), sized["change_unit"]
            block = Number(value=size, wording=f"{sign}{size.normalize():f}", unit=unit, label=label)
            yield Suggestion("number", block, (fact,), 1.1)
            continue
        if not fact.text[figure.start : figure.start + 1].isdigit() and not approximate:
            block = msgspec.structs.replace(block, wording=fact.words, unit="")
        if fact.change is not None:
            said = fact.text[fact.change.lead : fact.change.start].strip(" ，、")
            changed = msgspec.structs.replace(block, change_label=said, **_sized(fact.change))
            yield Suggestion("change", changed, (fact,), 2.6)
            continue
        if figure.unit in DURATIONS and fact.earlier is None:
            yield Suggestion("number", block, (fact,), 1.0)
            continue
        if not fact.label:
            yield Suggestion("number", block, (fact,), 1.2)
            continue
        large = 0.2 if figure.magnitude or figure.value >= 100 else 0.0
        yield Suggestion("number", block, (fact,), 1.7 + large)
