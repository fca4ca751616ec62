"""What the figures of a sentence count: 涉及总投资 of 1054.5亿元, 便捷生活行动任务 of 39项."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from chengyu_desktop.document.figures import Figure, parse_figures
from chengyu_desktop.document.figures.characters import is_han
from chengyu_desktop.intake import english_labels

_STOPS = re.compile(
    r"[，。；：！？、,;:!?\n]|(?<=[\u4e00-\u9fff])(?:以及|(?<!总)和(?!谐)|(?<![参给赋])与|(?<![涉以普])(?<!国际)及(?!其|以[上下]))(?=[\u4e00-\u9fff\d]|$)"
)
_PREDICATE = re.compile(
    r"建立|参与|开展|落地|分别|组成|构成|持续|加快|启用|启动|实施|实现|完成|投用|投入|运行|签订|覆盖|涉及|共同|正在|牵头|推动|获|增长|下降|提高|达到|占|入驻|入盟|分布|同比|"
    r"进行|建设(?=\S)|建成|开工|上线|办理|就近|享受|受益|得到|作出|(?<![平人年月日户场次均])均|已|将|被(?!告)|比|较|由|从|为(?=\S)|在(?=\S)| (?:were|was|are|is|have|has|took|take|over|in|to|during|for) "
)
_VERB_END = re.compile(
    r"(?:[累总共]计|已?经?|均|都|仍|继续|连续\S{1,3}年|首次|再次|分别|一共|合计)*+"
    r"(?:达到|达|超过|突破|增长到|增长至|增加到|增加至|提高到|提高至|上升到|升至|增至|降至|降到|下降到|减少到|恢复到|扩大到|扩大至|保持在|稳定在|保持|维持|占比?|共有|已有|拥有|约有|有|共得|共|约|超|逾|近|为|是|"
    r"位居|位列|列居|居|列|排名|排|跃居|升至|分列|达成|完成|实现|由|从|到|至|上升为|下降为|增加为|减少为|只有|仅|不超过|不低于|高达|多达)*+$"
)
_PLACE = re.compile(r"(?:全国|全省|全市|全球|世界|国内|亚洲|西部|行业|全联盟|全区)$")
_GENERIC = ("项目", "企业", "单位", "机构", "城市", "学校", "小区", "平台", "人员")
_LEADS = re.compile(r"^(?:其中|以及|并|还|同时|目前|现在|如今|截至\S{0,8}|全年|全市|共|的|了)+(?=\S{2})")
_OF_THEM = re.compile(r" of (?:them|those|these|whom|which)\b ?([^,.;:]*)")
_BRACKETED_CHANGE = re.compile(r"\s*[(（]([+\-−]?)")
_FROM = re.compile(r"(?:由|从|原来的?)(?:\d{4}年底?的?)?$")
_TO = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,4}?)(?:提高|增加|上升|增长|下降|降低|减少|恢复|调整|扩大|缩短|压缩|升|降|增|减|拓展|发展)(?:到|至|为)(?:了)?$|^(?:提高|增加|上升|下降|降|减少|恢复|扩大)?(?:到|至)$"
)
_SHARE = re.compile(
    r"占比?[^，。；]{0,6}$|比重[^，。；]{0,4}$|比例[^，。；]{0,4}$|(?:accounts? for|accounted for|makes? up|, [a-z]+ for|and [a-z]+ for) $"
)
_RATE = re.compile(r"率[^，。；]{0,6}$|(?<!占)比例[^，。；]{0,4}$")
_WAS = re.compile(r"\b(?:(?:down|up) from|compared (?:with|to)|against|than)\s*$", re.IGNORECASE)
_LIMITS = ("超过", "超", "逾", "高于", "大于", "不足", "低于", "小于", "不低于", "不少于", "以上", "以下")
_AGES = ("及以上", "及以下", "以上", "以下")
_HOLLOW = re.compile(
    r"(?:^|[，、])(?:相当于|其余|其中|单独按|按|为\S{0,3}同期|同期|每|约|左右|达)$|按$|相当于$|的$"
)
"""Words before a figure that don't say what it counts."""
_DISTRIBUTED = re.compile(r"分别|分列|依次")
_ENDS_IN_HOURS = re.compile(r"\d(?:个?小时|时|分钟?)$")
"""Before 17秒 in 2小时10分17秒, which says nothing by itself."""
_MOST_LABEL = 22  # characters
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
    times = _times(text, figures)
    entities = {} if times else _entities(text, figures)
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
            and _FROM.search(text[: before.start])
            and _TO.match(_bare(text[before.end : figure.start]))
        ):
            change, earlier, earlier_period = None, before, facts[-1].period
            label, used = facts[-1].label, figure.end
            facts.pop()
        else:
            change = None
            label, used = _label(text, figure, after, used)
            if not label and facts and is_english(text) and facts[-1].figure.unit == figure.unit:
                label = facts[-1].label
        lead = text[max(used and 0, figure.start - 14) : figure.start]
        fact = Fact(
            statement,
            figure,
            text,
            label,
            share=figure.kind == "percent" and (bool(_SHARE.search(lead)) or _begins_clause(text, figure)),
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


def is_english(text: str) -> bool:
    """Whether a sentence has no Chinese in it; it may well have € and — ."""
    return not any(map(is_han, text))


def percent_of(change: Figure) -> Decimal:
    """A change in percent, also where it is told in tenths (四成)."""
    if change.unit != "成":
        return change.value
    tenths = change.value * 100
    return tenths.quantize(Decimal(1)) if tenths == tenths.to_integral_value() else tenths


def unit_of(figure: Figure) -> str:
    """With its magnitude: 万人."""
    return figure.magnitude + ("%" if figure.unit == "percent" else figure.unit)


def names_who(text: str, figure: Figure) -> bool:
    """A figure that only says who or which ones are counted, or out of how many: 15岁及以上人口, 每10万人, those over 65."""
    behind = text[figure.end : figure.end + 4]
    if text[: figure.lead].endswith("每"):
        return True
    if figure.unit == "岁":
        is_limit = text[: figure.end].endswith(("以上", "以下")) or behind.startswith(_AGES)
        return figure.kind == "range" or is_limit
    is_bare = not figure.unit and not figure.magnitude and figure.approximate in ("over", "under")
    return is_english(text) and is_bare and not re.match(r" [a-z]", behind)


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


def _begins_clause(text: str, figure: Figure) -> bool:
    """72%支持延长: who is counted follows the share, at a clause's beginning."""
    behind = text[figure.end : figure.end + 2]
    return (
        text[figure.start - 1 : figure.start] in ("，", "、", "；", "：")
        and len(behind) == 2
        and all(map(is_han, behind))
    )


def _sentence_end(text: str) -> bool:
    return any(mark in text for mark in "。；;") or text.count("，") > 1


def _label(text: str, figure: Figure, after: Figure | None, used: int) -> tuple[str, int]:
    """What a figure counts, and where the words end that say so."""
    limit = after.lead if after else len(text)
    following = text[figure.end : limit]
    stop = _STOPS.search(following)
    following = following[: stop.start()] if stop else following
    cut = _PREDICATE.search(following)
    behind = following[: cut.start()] if cut and cut.start() else "" if cut else following
    behind = behind.strip(" 的")
    if is_english(text):
        of_them = _OF_THEM.match(text, figure.end) if figure.kind == "percent" else None
        if of_them:  # who of those before they are
            return of_them[1].strip(), of_them.end()
        return english_labels.label_of(text, figure, limit, used), figure.end
    if figure.kind == "percent" and len(behind) >= 2 and _begins_clause(text, figure):
        return behind[:_MOST_LABEL], figure.end + len(following)
    countable = (
        (not _FROM.search(text[: figure.start]) or "组成" in following or "构成" in following)
        and figure.kind == "quantity"
        and figure.unit not in ("公里", "平方米", "亩", "吨", "%", "天", "年", "小时", "元")
    )
    if countable and len(behind) >= 2 and not figure.unit.endswith("次"):
        end = figure.end + text[figure.end :].index(behind[0]) + len(behind)
        return _fuller(behind, text[: figure.start])[:_MOST_LABEL], end
    start = max(used, figure.lead - 60)
    ahead = text[start : figure.lead]
    marks = list(_STOPS.finditer(ahead))
    label = _before(ahead, marks)
    label = label or behind or _before(text[: figure.lead], list(_STOPS.finditer(text[: figure.lead])))
    if _HOLLOW.search(label):
        label = behind if len(behind) >= 2 and not _HOLLOW.search(behind) else ""
    return label[-_MOST_LABEL:], figure.end


def _before(ahead: str, marks: Sequence[re.Match[str]]) -> str:
    """The clause before a figure, without its verb; the one before that where nothing is left."""
    for mark in reversed(marks):
        if label := _clean(ahead[mark.end() :]):
            return label
        if mark.group() in "。；！？\n":
            return ""
    return _clean(ahead)


def _clean(words: str) -> str:
    words = words.strip(' “”"（(')
    for period in reversed([figure for figure in parse_figures(words) if figure.kind == "period"]):
        words = words[: period.start].removesuffix("到") + words[period.end :]  # 到2030年推广
    words = words.strip(" ，,的")
    place = _PLACE.search(bare := words)
    if place:
        bare = words[: place.start()]
    bare = _VERB_END.sub("", bare).strip(" ，,的")
    for last in reversed([figure for figure in parse_figures(bare) if figure.kind != "period"]):
        if last.end == len(bare) and not names_who(
            bare, last
        ):  # what the figure before counts: 主攻手陈欣 of 主攻手陈欣共得412分，排名…
            bare = _VERB_END.sub("", bare[: last.lead]).strip(" ，,的")
    bare = _LEADS.sub("", bare).rstrip("：: ")
    return f"{bare}居{place[0]}" if place and bare else bare if len(bare) >= 2 else ""


def _fuller(label: str, before: str) -> str:
    """项目 is said in full where the words before say which: 科技创新中心重大项目."""
    if label not in _GENERIC:
        return label
    found = re.search(rf"(?:^|[的，。、；于])([^的，。、；]{{2,14}}{label})[^，。；]{{0,12}}[，、]", before)
    return found[1] if found else label


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


def _times(text: str, figures: Sequence[Figure]) -> dict[int, tuple[str, str]]:
    """When each figure was in 2022年、2023年新建公园分别为…, by the figure's place: time and measure."""
    found = _DISTRIBUTED.search(text)
    listed = _listed(text, figures, found.end()) if found else []
    times = [
        figure for figure in figures if found and figure.kind == "period" and figure.end <= found.start()
    ]
    times = times[-len(listed) :] if listed else []
    if not found or len(times) != len(listed) or len(times) < 2:
        return {}
    if any(
        text[one.end : other.start] not in ("、", "和", "与", "及")
        for one, other in itertools.pairwise(times)
    ):
        return {}
    measure = _clean(text[times[-1].end : found.start()])
    return {
        figure.start: (text[time.start : time.end], measure)
        for figure, time in zip(listed, times, strict=True)
    }


def _listed(text: str, figures: Sequence[Figure], start: int) -> list[Figure]:
    """The figures of one unit that are listed from ``start``."""
    after = [figure for figure in figures if figure.start >= start and figure.kind != "period"]
    listed = after[:1]
    for before, figure in itertools.pairwise(after):
        if len(text[before.end : figure.start]) > 2 or figure.unit != before.unit:
            break
        listed.append(figure)
    return listed


def _entities(text: str, figures: Sequence[Figure]) -> dict[int, tuple[str, str]]:
    """Whose each figure is in 甲、乙、丙人口分别为…, by the figure's place: entity and measure."""
    found = _DISTRIBUTED.search(text)
    if not found:
        return {}
    listed = _listed(text, figures, found.end())
    if len(listed) < 2:
        return {}
    clause = re.split(r"[。；，,]", text[: found.start()])[-1]
    for period in reversed([figure for figure in parse_figures(clause) if figure.kind == "period"]):
        clause = clause[period.end :]
    names = re.split(r"[、和与及]", clause)
    if len(names) != len(listed) or not all(names):
        return {}
    measure = ""
    for size in range(
        min(len(names[0]), 6), 0, -1
    ):  # 机场 ends each airport's name, and what follows is the measure
        at = names[-1].find(names[0][-size:])
        if at >= 0:
            cut = at + size
            names[-1], measure = names[-1][:cut], names[-1][cut:]
            break
    if names[-1] in measure or not names[-1]:
        return {}
    place = _PLACE.search(text[found.end() : listed[0].start])
    measure = measure.strip("的") + (f"居{place[0]}" if place else "")
    return {figure.start: (name, measure) for figure, name in zip(listed, names, strict=True)}
