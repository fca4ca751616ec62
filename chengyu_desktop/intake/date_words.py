"""What Chinese dates are made of: their figures, and what may follow a date (起, 前后, a weekday, an hour)."""

from __future__ import annotations

import re

from chengyu_desktop.document.dates import format_date
from chengyu_desktop.intake.date_phrase import DatePhrase, span_of

JOIN = r"(?:\s*[—–\-─－~～]{1,2}\s*|[至到])"
DIGITS = "0123456789０１２３４５６７８９"
CHINESE = "〇○零一二三四五六七八九"
SMALL = rf"(?:[{DIGITS}]{{1,2}}|[廿卅]?[一二三四五六七八九十]{{1,3}})"
MONTH = rf"(?:(?P<m>{SMALL}|正|元|腊|冬)\s*月份?)"
OF_MONTH = r"(?:日|号(?![楼线路院馆桥机井仓文公令炉坑台厅厂码段标船舰店房床轮]))"
"""A day's sign, and no number of a building or a line."""
DAY = rf"(?:(?P<d>{SMALL}|初[一二三四五六七八九十])[日号]?)"
TIME = re.compile(
    r"\s*(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜)?\s*(?:\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分|半|整)?(?:许|左右|前后)?"
    r"(?:\s*[—–\-─至到]\s*\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分)?)?|(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜间?)(?=[\s,，:：]|$))"
)
_WEEKDAY = re.compile(r"\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?|\s*[（(][一二三四五六日][)）]")
_GLOSS = re.compile(r"\s*[（(][^（）()]{1,14}(?:[）)](?=[\s，,：:|｜]|$)|[年历][）)])")
MISREAD = str.maketrans("OolI|", "00111")
"""What optical readers make of figures."""
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
DIGIT_OF = {ch: str(i) for i, ch in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "O": "0",
    "Ｏ": "0",
    "L": "1",
    "I": "1",
    "|": "1",
}


def finish(text: str, end: int, code: str, *, worded: bool = False, **flags: bool) -> DatePhrase:
    """With what may follow a date: 起, 前后, a weekday, an hour, which DateSpan can't hold and the wording keeps."""
    qualified = re.compile(r"(?:前后|左右|许(?=[\s，,：:]|$))").match(text, end)
    if qualified and "/" not in code:
        code, end = code.rstrip("~") + "~", qualified.end()
    since = re.compile(r"(?:起(?=[\s，,：:、—-]|$)|以来|之后|以后|[—\-]?至今)").match(text, end)
    if since and "/" not in code:
        code, end = f"{code}/..", since.end()
    if week := _WEEKDAY.match(text, end):
        end = week.end()
    if len(code.removeprefix("-")) >= 10 and (hour := TIME.match(text, end)) and hour.end() > end:
        end, worded = hour.end(), True
    if gloss := _GLOSS.match(text, end):  # 629年（唐贞观三年）
        end, worded = gloss.end(), True
    if word := re.compile(
        r"(?:(?:春节|国庆|五一|端午|中秋|假日|节日|暑假|寒假|两会|汛|放假)?期间|[\u4e00-\u9fff]{1,4}期间(?![,，])|时期|间|以?内)(?=[\s,，:：]|$)"
    ).match(text, end):
        end, worded = word.end(), True
    span = span_of(code)
    wording = text[:end].strip() if worded and span is not None else ""
    if wording and span is not None and wording == format_date(span, "zh"):
        wording = ""
    fine = len(code.split("/")[0].rstrip("~").removeprefix("-")) > 4 and "X" not in code
    return DatePhrase(end, span, wording, fine=fine, **flags)


def small(words: str | None) -> int:
    """A number below a hundred in any figures: 12, 十二, 廿三, 初八, 正 (the first month); 0 for none."""
    if not words:
        return 0
    if words in "正元":
        return 1
    words = words.removeprefix("初") if words != "初" else words
    special = {"冬": 11, "腊": 12}
    if words in special:
        return special[words]
    if words[0] in DIGITS:
        return int(words)
    if words[0] in "廿卅":
        words = ("二" if words[0] == "廿" else "三") + "十" + words[1:]
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (int(DIGIT_OF.get(tens, "1")) if tens else 1) * 10 + (
            int(DIGIT_OF.get(ones, "0")) if ones else 0
        )
    return int("".join(DIGIT_OF.get(ch, "0") for ch in words))
