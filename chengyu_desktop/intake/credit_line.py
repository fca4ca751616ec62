"""Lines that name sources and makers: 资料来源：… 资料整理：… 制图/…, Source: …, By ….

What a label means is told by its words; whom no field of a project names (摄影, 校对) is left over.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.person_names import has_surname, names_maker
from chengyu_desktop.intake.structure import Role

_ROLES: tuple[tuple[Role, str], ...] = (
    (
        "source",
        r"(?:(?:资料|数据|信息|图片|消息|文字|稿件|内容)\s*)?来\s*源(?:于)?(?:\s*Sources?)?|(?:资料|数据)(?=\s*[:：/／|｜丨])|出处|Sources?|Data sources?|Data(?=\s*:)",
    ),
    (
        "compiled",
        r"资料\s*整\s*理|记者(?=\s*[:：/／|｜丨])|数据整理|文字整理|整理|统计|报道(?=\s*[:：])|(?:采访|文字|采写|撰文)[、及和]?(?:撰文|采写|整理|摄影|报道)|采访|采写|撰文|文字|作者|撰稿|编写|执笔|Report(?:ed|ing)? by|Written by|Words by|Story by|Research by|Byline(?=\s*:)|Reporting by|Reported by|Compiled by|Reporting|Research|(?:Text|Words|Story|Copy)(?: by)?|文(?=\s*[/／:：丨|｜])",
    ),
    (
        "drawn",
        r"(?:美编|美术|美术编辑)(?=\s*[:：/／|｜丨])|(?:本版|图\s*表\s*)?制\s*图(?:\s*Graphics?)?|图表(?:制作|设计)?|绘\s*图|绘制|设计|制表|图解|插图|手绘|插画|视觉(?:设计)?|海报设计|Graphics?(?: by)?|Illustrat(?:ion|ed)(?: by)?|Design(?:ed)?(?: by)?|Layout(?: by)?(?=\s*:| by)|Chart by|展陈设计|美术设计|版面设计|(?:Illustrations?|Maps?|Charts?) and graphics?(?: by)?|Maps? by|(?:Maps?|Charts?|Visuals?|Infographics?)(?=\s*:)|Infographics? by|Drawings?(?: by)?(?=\s*:| by)|图(?=\s*[/／|｜丨]|\s*[:：]\s*[\u4e00-\u9fff]{2,4}$)|(?<=[；;，, ])图(?=\s*[:：])",
    ),
    (
        "left_over",
        r"摄\s*影|统筹|策划|总策划|主编|出品|监制|编审|(?:责任|版面|本版|文字)?(?:编辑|责编)|责编|校对|审校|审核|版式|值班编委|供图|图片|Photo(?:graph)?s?(?: by)?|Pictures?(?=\s*:)|Images?(?=\s*:)|Editing by|Editor|Edited by",
    ),
)
_LABEL = re.compile("|".join(f"(?P<{role}>{words})" for role, words in _ROLES) + "", re.IGNORECASE)
_PAIR = re.compile(
    rf"(?:{_LABEL.pattern})\s*(?:[:：/／丨|｜]\s*|(?<=by)\s+|(?:(?<=资料整理)|(?<=资料来源)|(?<=数据来源)|(?<=资料整理)|(?<=制图)|(?<=绘图))\s+)(?=\S)",
    re.IGNORECASE,
)
_MAKER = re.compile(
    r"(?:(?:本报|首席|特约|见习|实习|全媒体|新华社|[\u4e00-\u9fff]{2,10}(?:周刊|专刊|新闻部|中心|日报|晚报|电视台|新媒体)|(?:日报|晚报|早报|周报|本台|本刊)|驻\S{1,4}?)*(?:记者|通讯员|实习生|特约撰稿人|撰稿人)|[\u4e00-\u9fff]{2,12}(?:报道组|通讯组|宣传部|新闻中心))(?P<name>[\u4e00-\u9fff·]{0,4})"
)
_NAME = re.compile(r"[\u4e00-\u9fff·]{1,4}|文/图|文|图|摄影报道")
_MOST_WORDS = 16
_BY_WORD = re.compile(r"(?:[Bb]y|BY)\s+(?=[A-Z])")
_BY = re.compile(
    r"(?:[Bb]y|BY)(?! (?i:the|numbers?|country|region|state|city|age|year|month|day|sector|type|land|air|sea|christmas|\w+day)\b) [A-Z][\w.'-]+(?: (?:and (?:the )?|in |of |for |[A-Z])[\w.'-]+){0,6}(?:,? [A-Z][\w ]{2,24})?(?: and the \w+ (?:desk|team|staff))?|[A-Z][a-z'’-]+(?: [A-Z][\w.'’-]+){1,2}, (?:[A-Z]\w+ ){0,3}(?:Correspondent|Editor|Reporter|Writer|Staff)|文[/／]图\s*[/／:：]?\s*\S{2,10}(?:\s+\S{2,4})?"
)
_BY_PLACE = re.compile(
    r"(?:本报|本刊|本台)?(?:记者|特派员|特派记者|特约记者)\s*[\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,3}"
    r"\s*[/／]\s*[\u4e00-\u9fff]{2,6}(?:报道|报导|电)"
)
_ACCORDING = re.compile(
    r"[（(]\s*(?P<lead>(?:据|综合|来源[:：]?)\s*)(?P<value>[^（）()]{2,40}?)\s*(?:报道|消息|整理)?[)）]"
)
_PLAINLY = re.compile(r"(?P<lead>据)(?P<value>[\u4e00-\u9fff《][^，,。；;：:！？\d]{1,30})")
_PART = re.compile(r"(?:[^\s/／|｜丨　]|[ ](?![/／|｜丨]))+")
_GLUED = re.compile(
    r"(?P<drawn>美编|制图|绘图|制表|版面设计)[\u4e00-\u9fff·]{2,4}|(?P<compiled>整理|撰文|采写)[\u4e00-\u9fff·]{2,3}|(?P<left_over>校对|责编|审核|摄影)[\u4e00-\u9fff·]{2,3}"
)
_WORD = re.compile(r"\S+")
_AFTER_LABEL = re.compile(r"\s*[:：]?\s*([\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z·. ]{1,14})")
_DONE_BY = re.compile(r"[\u4e00-\u9fff]{2,8}?(供图|整理|摄影?|制图|绘图|综合)")
_HINT = re.compile(
    r"[:：/／丨|｜]|[Bb]y |BY |记者|通讯员|实习生|撰稿|报道|美编|校对|责编|审核|报道组|通讯组|宣传部|新闻中心|据|来源|综合|整理|供图|撰文|采写|设计|[摄绘制]图?|Correspondent|Editor|Reporter|Writer|Staff"
)
"""What every line of credits has, and few others."""
_LONGEST = 120


_LABEL_WORD = re.compile(
    r"(?P<source>资料来源|数据来源|来源)|(?P<compiled>整理|撰文|采写|文字)|(?P<drawn>美编|制图|绘图|制表|版面设计|设计)|(?P<left_over>编辑|责编|摄影|校对|策划|统筹)"
)
_PERSON = re.compile(r"[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fffA-Za-z]{2,8}(?:工作室|团队|视觉|设计|中心)")
_DONE = re.compile(
    r"(?P<who>(?:[\u4e00-\u9fff]{2,16}\s+)?[\u4e00-\u9fff·]{2,4})\s*(?:整理|撰文|采写|(?P<drawn>制图|绘图|制表))"
)
_TRAILED = re.compile(
    r"(?P<who>[\u4e00-\u9fff· ]{2,24}?)\s*[/／]\s*(?:整理|采写|撰文|(?P<other>摄|供图|摄影))"
)
"""汪清源/整理."""
_TOLD = re.compile(
    r"\d[\d.]*\s*(?:[%％万亿余多家人件种卷张倍吨次]|[TGM]B)|[，,].{0,8}占|占.{0,4}成|主要(?:是|来自|为)|每[天年月日]"
)
"""What no name of a source has, but a sentence about where something comes from."""
_WEAK_SOURCE = re.compile(r"(?:资料|数据|Data)\s*[:：/／|｜丨]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PICTURED = re.compile(r"(?:Photo|Picture|Image)s?\b", re.IGNORECASE)
_LABELLED = re.compile(r"记者\s*[:：]")
_AUTHOR = re.compile(r"作者\s*[:：]")
_PEN_NAME = re.compile(r"[^\s\d，。；：！？,;:!?]{1,10}")
_SENTENCE = 6  # words of an English value that begins with a small letter
_LONGEST_NAMES = 40
_COLON = re.compile("[:：]")
_DOING = ("整理", "报道", "采写", "摄影报道", "撰文", "文")
_APART = " ；;，,|｜丨·•"
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.$")


_LABEL_ALONE = re.compile(rf"(?:{_LABEL.pattern})\s*[:：]", re.IGNORECASE)


class Credit(NamedTuple):
    """A label (to be left over; it may be empty) and what it names."""

    label: Mapped
    value: Mapped
    role: Role
    rest: Mapped = Mapped()


def _spaced_credits(text: Mapped) -> list[Credit]:
    """撰文 江小鱼 / 设计 何木: labels and names with nothing but spaces between, in parts that all are such; 新华社供图　本报整理."""
    parts = [found for found in _PART.finditer(text.text) if found.group().strip()]
    if len(parts) == 1:
        parts = list(_WORD.finditer(text.text))
    credits: list[Credit] = []
    for index, part in enumerate(parts):
        start = part.start() + len(part.group()) - len(part.group().lstrip())
        words = part.group().strip()
        end = parts[index + 1].start() if index + 1 < len(parts) else len(text.text)
        rest = text.part(start + len(words), end)
        if glued := _GLUED.fullmatch(words):
            glued_role: Role = next(role for role, _ in _ROLES if role != "source" and glued[role])
            at = start + glued.end(glued_role)
            credits.append(Credit(text.part(start, at), text.part(at, start + len(words)), glued_role, rest))
            continue
        if (maker := _MAKER.fullmatch(words)) and maker["name"]:
            credits.append(Credit(Mapped(), text.part(start, start + len(words)), "compiled", rest))
            continue
        label = _LABEL.match(words.replace(" ", ":", 1))
        if label and (name := _AFTER_LABEL.fullmatch(words, label.end())):
            role: Role = next(role for role, _ in _ROLES if label[role])
            at = start + name.start(1)
            value = text.part(at, start + len(words))
            credits.append(Credit(text.part(start, at), value, role, rest))
        elif found := _DONE_BY.fullmatch(words):
            role = "compiled" if found[1].endswith("整理") else "left_over"
            credits.append(Credit(Mapped(), text.part(start, start + len(words)), role, rest))
        else:
            return []
    alone = len(parts) == 1 and len(credits) == 1 and bool(_GLUED.fullmatch(parts[0].group().strip()))
    return credits if len(credits) > 1 or (alone and has_surname(credits[0].value.text)) else []  # 摄影大赛


def _worded_credits(text: Mapped) -> list[Credit]:
    """本报记者 冯立群 整理　美编 黄若冰, 资料来源　海州市志办: labels, makers and names with spaces between, in this order."""
    words = list(_WORD.finditer(text.text))
    if not any(_LABEL_WORD.fullmatch(word.group()) for word in words):
        return []
    credits: list[Credit] = []
    at = 0
    while at < len(words):
        begin = at
        label = _LABEL_WORD.fullmatch(words[at].group())
        maker = _MAKER.fullmatch(words[at].group())
        if label is None and maker is None:
            return []
        at += 1
        first = at if label else begin
        if label and label["source"] and at < len(words) and not _COLON.search(words[at].group()):
            at += 1  # an office, whatever it is called
        while at < len(words) and _is_person(words[at].group()):
            at += 1
        if at == first:
            return []
        value = text.part(words[first].start(), words[at - 1].end())
        if maker and at < len(words) and words[at].group() in _DOING:
            at += 1
        end = words[at].start() if at < len(words) else len(text.text)
        role: Role = "compiled" if label is None else next(role for role, _ in _ROLES if label[role])
        rest = text.part(words[first].start() + len(value.text), end)
        credits.append(Credit(text.part(words[begin].start(), words[first].start()), value, role, rest))
    return credits


def _done(text: Mapped) -> list[Credit]:
    """秦牧野整理, in brackets."""
    found = _DONE.fullmatch(text.text)
    if not found:
        return []
    role: Role = "drawn" if found["drawn"] else "compiled"
    return [Credit(Mapped(), text.part(0, found.end("who")), role, text.part(found.end("who")))]


def _is_person(word: str) -> bool:
    return bool(_PERSON.fullmatch(word)) and not _LABEL_WORD.fullmatch(word) and not _MAKER.fullmatch(word)


def _may_name(label: str, value: str, role: Role) -> bool:
    """Whether what stands after a label can be what it promises: 设计：时速350公里 names no designer."""
    if _PICTURED.match(label):
        return not value[0].isdigit()  # what it shows
    if _AUTHOR.match(label) and _PEN_NAME.fullmatch(value):
        return True
    if role != "source":
        return len(value) <= _LONGEST_NAMES and names_maker(_BY_WORD.sub("", value, count=1))
    if _TOLD.search(value) or (value[:1].islower() and value.count(" ") >= _SENTENCE):
        return False
    is_weak = bool(_WEAK_SOURCE.match(label))
    return not is_weak or names_maker(value) or "《" in value or bool(_YEAR.search(value))


def _is_newsroom(words: str) -> bool:
    """Whether a line that only says 据… names who said it."""
    return bool(
        re.search(
            r"[志史书谱》]$|社|报|网|台|局|委|厅|部|院|署|处|会|中心|公司|公报|年鉴|协会|办|海关|站|馆|学院|大学",
            words,
        )
    )


def _is_byline(text: str) -> bool:
    """本报记者 王海 通讯员 刘倩: makers and names and nothing else, the first a maker, with a name at all."""
    if _BY.fullmatch(text) or _BY_PLACE.fullmatch(text):
        return True
    if any(_GLUED.fullmatch(word) for word in text.split()):
        return False
    if any(found.start() for found in _PAIR.finditer(text.replace("文/图", "文图"))):
        return False
    if _LABELLED.match(text):
        return False
    words = re.split(r"[\s:：/]+", text.strip())
    if len(words) > _MOST_WORDS or not _MAKER.fullmatch(words[0]):
        return False
    makers = [_MAKER.fullmatch(word) for word in words]
    if len(words) == 1 and makers[0] and makers[0]["name"] and not has_surname(makers[0]["name"]):
        return False  # 记者手记
    named = any(maker["name"] if maker else True for maker in makers)
    return named and all(maker or _NAME.fullmatch(word) for maker, word in zip(makers, words, strict=True))


def is_label_alone(text: str) -> bool:
    """责任编辑：, whose name stands on the next line."""
    return bool(_LABEL_ALONE.fullmatch(simplified(text).strip()))


def read_credits(text: Mapped) -> list[Credit]:
    """The credits of a line that has nothing but credits in it; else none."""
    words = simplified(text.text)
    if not _HINT.search(words):
        return []
    if words == text.text:
        return _read_credits(text)
    written = dict(zip(text.at, text.text, strict=True))

    def restored(part: Mapped) -> Mapped:
        return Mapped("".join(written[at] for at in part.at), part.at)

    return [
        Credit(restored(one.label), restored(one.value), one.role, restored(one.rest))
        for one in _read_credits(Mapped(words, text.at))
    ]


def _read_credits(text: Mapped) -> list[Credit]:
    words = text.text
    if len(words) > _LONGEST or not words:
        return []
    if (
        len(words) > 4
        and words[0] in "（("
        and words[-1] in "）)"
        and (inner := _read_credits(text.part(1, -1)) or _done(text.part(1, -1)))
    ):
        first = inner[0]
        inner[0] = first._replace(label=text.part(0, 1).joined(first.label))
        last = inner[-1]
        inner[-1] = last._replace(rest=last.rest.joined(text.part(-1)))
        return inner
    if worded := _worded_credits(text):
        return worded
    if trailed := _TRAILED.fullmatch(words):
        end = trailed.end("who")
        role = "left_over" if trailed["other"] else "compiled"
        return [Credit(Mapped(), text.part(0, end), role, text.part(end))]
    if _is_byline(words):
        start = _BY_WORD.match(words)
        label = start.end() if start else 0  # the page has its own words for it
        return [Credit(text.part(0, label), text.part(label), "compiled")]
    if found := _ACCORDING.fullmatch(words):
        start, end = found.span("value")
        return [Credit(text.part(0, start), text.part(start, end), "source", text.part(end))]
    if found := _PLAINLY.fullmatch(words):
        value = text.part(*found.span("value"))
        return (
            [Credit(text.part(0, found.start("value")), value, "source")] if _is_newsroom(value.text) else []
        )
    if spaced := _spaced_credits(text):
        return spaced
    pairs = [
        found
        for found in _PAIR.finditer(words)
        if found.start() == 0 or words[found.start() - 1] in " ；;，,|｜丨"
    ]
    if pairs and pairs[0].start() and _is_byline(words[: pairs[0].start()].rstrip(_APART)):
        # 本报记者 尚林 制图 竹子
        before = text.part(0, len(words[: pairs[0].start()].rstrip(_APART)))
        after = _read_credits(text.part(pairs[0].start()))
        between = text.part(len(before.text), pairs[0].start())
        return [Credit(Mapped(), before, "compiled", between), *after] if after else []
    if not pairs or pairs[0].start() != 0:
        return []
    credits: list[Credit] = []
    ends = [found.start() for found in pairs[1:]] + [len(words)]
    for found, end in zip(pairs, ends, strict=True):
        role: Role = next(role for role, _ in _ROLES if found[role])
        value = text.part(found.end(), end)
        kept = len(value.text.rstrip(_APART))
        if end < len(words) and value.text[:kept].endswith(".") and not _INITIAL.search(value.text[:kept]):
            kept -= 1  # Compiled by Amina Yusuf. Graphics: …
        aside = value.text.find(" | ")
        if 0 < aside < kept:  # the makers, whom no label names
            credits.append(
                Credit(
                    text.part(found.start(), found.end()),
                    value.part(0, aside),
                    role,
                    value.part(aside, aside + 3),
                )
            )
            credits.append(Credit(Mapped(), value.part(aside + 3, kept), "left_over", value.part(kept)))
            continue
        if not kept or not _may_name(found.group(), value.text[:kept], role):
            return []
        by = _BY_WORD.match(value.text)  # BYLINE: By Marcus Delgado
        begin = by.end() if by else 0
        label = text.part(found.start(), found.end() + begin)
        credits.append(Credit(label, value.part(begin, kept), role, value.part(kept)))
    return credits
