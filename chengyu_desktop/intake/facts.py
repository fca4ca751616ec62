"""What the figures of a sentence count: 涉及总投资 of 1054.5亿元, 便捷生活行动任务 of 39项."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from chengyu_desktop.document.figures import Figure, parse_figures
from chengyu_desktop.intake import english_labels
from chengyu_desktop.intake.distributed import entities_of, times_of
from chengyu_desktop.intake.fact_labels import FROM, begins_clause, is_english, label_of, names_who

_BRACKETED_CHANGE = re.compile(r"\s*[(（]([+\-−]?)")
_TO = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,4}?)(?:提高|增加|上升|增长|下降|降低|减少|恢复|调整|扩大|缩短|压缩|升|降|增|减|拓展|发展)(?:到|至|为)(?:了)?$|^(?:提高|增加|上升|下降|降|减少|恢复|扩大)?(?:到|至)$"
)
_SHARE = re.compile(
    r"占比?[^，。；]{0,6}$|比重[^，。；]{0,4}$|比例[^，。；]{0,4}$|(?:accounts? for|accounted for|makes? up|, [a-z]+ for|and [a-z]+ for) $"
)
_RATE = re.compile(r"率[^，。；]{0,6}$|(?<!占)比例[^，。；]{0,4}$")
_WAS = re.compile(r"\b(?:(?:down|up) from|compared (?:with|to)|against|than)\s*$", re.IGNORECASE)
_LIMITS = ("超过", "超", "逾", "高于", "大于", "不足", "低于", "小于", "不低于", "不少于", "以上", "以下")
_ENDS_IN_HOURS = re.compile(r"\d(?:个?小时|时|分钟?)$")
"""Before 17秒 in 2小时10分17秒, which says nothing by itself."""
DURATIONS = frozenset(
    [
        "年",
        "天",
        "个月",
        "小时",
        "个小时",
        "周年",
        "岁",
        "月",
        "日",
        "days",
        "months",
        "years",
        "hours",
        "weeks",
    ]
)
"""Units of figures that seldom are what a panel is about (连续5年)."""


class Fact(msgspec.Struct, frozen=True):
    """A figure in the panel's ``statement``-th statement with what it counts; ``change`` is the one that goes with it.

    ``share`` says that it is a part of a whole, ``rate`` that it is one of a hundred. ``period`` is the time it is of.
    ``entity`` is whose it is where a sentence gives several their figures (甲、乙分别为…). ``earlier`` is what it was before, in
    ``earlier_period`` where that is said.
    """

    statement: int
    figure: Figure
    text: str
    label: str
    change: Figure | None = None
    share: bool = False
    rate: bool = False
    period: str = ""
    entity: str = ""
    earlier: Figure | None = None
    earlier_period: str = ""

    @property
    def unit(self) -> str:
        return unit_of(self.figure)

    @property
    def words(self) -> str:
        """The figure as the sentence has it."""
        return self.text[self.figure.start : self.figure.end]


def facts_of(text: str, statement: int = 0) -> list[Fact]:
    """The figures worth drawing, in order."""
    figures = [figure for figure in parse_figures(text) if not _ENDS_IN_HOURS.search(text, 0, figure.start)]
    facts: list[Fact] = []
    used = 0  # where the label of the figure before ends
    change_of: Fact | None = None
    times = times_of(text, figures)
    entities = {} if times else entities_of(text, figures)
    for index, figure in enumerate(figures):
        if (
            figure.kind == "period" or figure.start < used
        ):  # said within the label of the one before: 70% of them over 65
            continue
        if change_of is not None and (change := _change_of(change_of, text, figure)) is not None:
            facts[-1] = msgspec.structs.replace(change_of, change=change)
            change_of = None
            continue
        if (
            figure.kind in ("quantity", "range")
            and figure.value < 10
            and not figure.magnitude
            and text[figure.start] in "两二三四五六七八九一"
        ):
            continue
        if figure.kind in ("fraction", "range", "multiple") or _only_qualifies(text, figure):
            continue
        if (
            facts and _WAS.search(text[: figure.lead]) and facts[-1].unit == unit_of(figure)
        ):  # 5.1%, down from 6.8%
            facts[-1] = msgspec.structs.replace(facts[-1], earlier=figure)
            continue
        before = next((other for other in reversed(figures[:index]) if other.kind != "period"), None)
        after = figures[index + 1] if index + 1 < len(figures) else None
        earlier, earlier_period = None, ""
        if _is_reached(text, facts, figure):  # rose 12 percent to $3.2 billion
            change = facts.pop()
            label, used = change.label, figure.end
        elif (
            before is not None
            and facts
            and facts[-1].figure is before
            and FROM.search(text[: before.start])
            and _TO.match(_bare(text[before.end : figure.start]))
        ):
            change, earlier, earlier_period = None, before, facts[-1].period
            label, used = facts[-1].label, figure.end
            facts.pop()
        else:
            change = None
            label, used = label_of(text, figure, after, used)
            if not label and facts and is_english(text) and facts[-1].figure.unit == figure.unit:
                label = facts[-1].label
        lead = text[max(used and 0, figure.start - 14) : figure.start]
        fact = Fact(
            statement,
            figure,
            text,
            label,
            share=figure.kind == "percent" and (bool(_SHARE.search(lead)) or begins_clause(text, figure)),
            rate=figure.kind == "percent" and bool(_RATE.search(lead)),
            period=_period(text, figures, index),
            entity=entities.get(figure.start, ("", ""))[0],
            earlier=earlier,
            earlier_period=earlier_period,
            change=change.figure if change else None,
        )
        if figure.start in entities:
            entity, measure = entities[figure.start]
            fact = msgspec.structs.replace(fact, label=entity + measure)
        if figure.start in times:
            time, measure = times[figure.start]
            fact = msgspec.structs.replace(fact, label=measure or label, period=time)
        facts.append(fact)
        is_counted = figure.kind in ("quantity", "money", "percent") and figure.unit not in DURATIONS
        change_of = fact if is_counted else None
    return facts


def _change_of(fact: Fact, text: str, figure: Figure) -> Figure | None:
    """The change that a figure says of the fact before it: in percent, or in what is counted."""
    between = text[fact.figure.end : figure.lead]
    if fact.change is not None:
        return None
    bracketed = _BRACKETED_CHANGE.fullmatch(between)
    if (
        figure.kind == "percent" and bracketed and (bracketed[1] or text[figure.start] in "+-−")
    ):  # €14.2bn (+9%)
        is_up = "+" in (bracketed[1], text[figure.start])
        return msgspec.structs.replace(
            figure, kind="change", value=abs(figure.value), direction="up" if is_up else "down"
        )
    return figure if figure.kind == "change" and not _sentence_end(between) else None


def is_in_percent(change: Figure) -> bool:
    """Whether a change is told in percent or tenths, not in what is counted nor in percentage points."""
    return change.unit in ("%", "percent", "per cent", "成")


def percent_of(change: Figure) -> Decimal:
    """A change in percent, also where it is told in tenths (四成)."""
    if change.unit != "成":
        return change.value
    tenths = change.value * 100
    return tenths.quantize(Decimal(1)) if tenths == tenths.to_integral_value() else tenths


def unit_of(figure: Figure) -> str:
    """With its magnitude: 万人."""
    return figure.magnitude + ("%" if figure.unit == "percent" else figure.unit)


def _only_qualifies(text: str, figure: Figure) -> bool:
    """The same, or a figure that says from where on, or how much that is: 超过100毫米的站点, 相当于200层楼."""
    if names_who(text, figure) or text[: figure.lead].rstrip("约近").endswith(("相当于", "约合", "好比")):
        return True
    behind = text[figure.end : figure.end + 4]
    limits = figure.approximate in _LIMITS or behind.startswith(("以上", "以下"))
    return limits and bool(re.match(r"(?:以上|以下)?的[\u4e00-\u9fff]", behind))


def _bare(words: str) -> str:
    """Without the time that opens what follows: 增加到 of 增加到2024年的."""
    return re.sub(r"\d{4}年底?的?$", "", words)


def _is_reached(text: str, facts: Sequence[Fact], figure: Figure) -> bool:
    """Whether the change before led to the figure."""
    return (
        bool(facts)
        and facts[-1].figure.kind == "change"
        and text[facts[-1].figure.end : figure.start] == " to "
    )


def _sentence_end(text: str) -> bool:
    return any(mark in text for mark in "。；;") or text.count("，") > 1


def _period(text: str, figures: Sequence[Figure], index: int) -> str:
    """The time before a figure in the same clause, or opening its sentence; in English, the one after it."""
    if is_english(text) and (after := english_labels.period_after(text, figures, index)):
        return after
    figure = figures[index]
    for other in reversed(figures[:index]):
        between = text[other.end : figure.start]
        if any(mark in between for mark in "。；;"):
            return ""
        if other.kind == "period" and other.unit in ("年", "月", "季度"):
            return text[other.start : other.end]
        if other.kind != "period":
            return ""
    return ""
