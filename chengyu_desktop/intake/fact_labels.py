"""What a figure counts, by the words around it: 涉及总投资 of 1054.5亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chengyu_desktop.document.figures import Figure, parse_figures
from chengyu_desktop.document.figures.characters import is_han
from chengyu_desktop.intake import english_labels

_STOPS = re.compile(
    r"[，。；：！？、,;:!?\n]|(?<=[\u4e00-\u9fff])(?:以及|(?<!总)和(?!谐)|(?<![参给赋])与|(?<![涉以普])(?<!国际)及(?!其|以[上下]))(?=[\u4e00-\u9fff\d]|$)"
)
_PREDICATE = re.compile(
    r"^里(?=有|的)|建立|参与|开展|落地|分别|组成|构成|持续|加快|启用|启动|实施|实现|完成|投用|投入|运行|签订|覆盖|涉及|共同|正在|牵头|推动|获|增长|下降|提高|达到|占|入驻|入盟|分布|同比|"
    r"进行|建设(?=\S)|建成|开工|上线|办理|就近|享受|受益|得到|作出|(?<![平人年月日户场次均])均|已|将|被(?!告)|比|较|由|从|为(?=\S)|在(?=\S)| (?:were|was|are|is|have|has|took|take|over|in|to|during|for) "
)
_VERB_END = re.compile(
    r"(?:[累总共]计|已?经?|均|都|仍|继续|连续\S{1,3}年|首次|再次|分别|一共|合计)*+"
    r"(?:达到|达|超过|突破|增长到|增长至|增加到|增加至|提高到|提高至|上升到|升至|增至|降至|降到|下降到|减少到|恢复到|扩大到|扩大至|保持在|稳定在|保持|维持|占比?|共有|已有|拥有|约有|有|共得|共|约|超|逾|近|为|是|"
    r"位居|位列|列居|居|列|排名|排|跃居|升至|分列|达成|完成|实现|由|从|到|至|上升为|下降为|增加为|减少为|只有|仅|不超过|不低于|高达|多达)*+$"
)
PLACE = re.compile(r"(?:全国|全省|全市|全球|世界|国内|亚洲|西部|行业|全联盟|全区)$")
_GENERIC = ("项目", "企业", "单位", "机构", "城市", "学校", "小区", "平台", "人员")
_LEADS = re.compile(r"^(?:其中|以及|并|还|同时|目前|现在|如今|截至\S{0,8}|全年|全市|共|的|了)+(?=\S{2})")
_OF_THEM = re.compile(r" of (?:them|those|these|whom|which)\b ?([^,.;:]*)")
FROM = re.compile(r"(?:由|从|原来的?)(?:\d{4}年底?的?)?$")
_AGES = ("及以上", "及以下", "以上", "以下")
_HOLLOW = re.compile(
    r"(?:^|[，、])(?:相当于|其余|其中|单独按|按|为\S{0,3}同期|同期|每|约|左右|达)$|按$|相当于$|的$"
)
"""Words before a figure that don't say what it counts."""
_MOST_LABEL = 22  # characters


def is_english(text: str) -> bool:
    """Whether a sentence has no Chinese in it; it may well have € and — ."""
    return not any(map(is_han, text))


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


def begins_clause(text: str, figure: Figure) -> bool:
    """72%支持延长: who is counted follows the share, at a clause's beginning."""
    behind = text[figure.end : figure.end + 2]
    return (
        text[figure.start - 1 : figure.start] in ("，", "、", "；", "：")
        and len(behind) == 2
        and all(map(is_han, behind))
    )


def label_of(text: str, figure: Figure, after: Figure | None, used: int) -> tuple[str, int]:
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
    if figure.kind == "percent" and len(behind) >= 2 and begins_clause(text, figure):
        return behind[:_MOST_LABEL], figure.end + len(following)
    countable = (
        (not FROM.search(text[: figure.start]) or "组成" in following or "构成" in following)
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
        if label := cleaned(ahead[mark.end() :]):
            return label
        if mark.group() in "。；！？\n":
            return ""
    return cleaned(ahead)


def cleaned(words: str) -> str:
    words = words.strip(' “”"（(')
    for period in reversed([figure for figure in parse_figures(words) if figure.kind == "period"]):
        words = words[: period.start].removesuffix("到") + words[period.end :]  # 到2030年推广
    words = words.strip(" ，,的")
    place = PLACE.search(bare := words)
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
