"""Which paragraphs are dated entries: a date at their head that is more than part of the sentence."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.chinese_dates import read_chinese_date, read_stroke_date
from chengyu_desktop.intake.date_phrase import DateContext, DatePhrase
from chengyu_desktop.intake.date_words import TIME
from chengyu_desktop.intake.english_dates import read_english_date
from chengyu_desktop.intake.line import Line

_SEPARATOR = re.compile(r"[\s→➜►▶:：|｜丨—–\-─,，.。、]+")
_LIST_SEPARATOR = re.compile(r"\s*[:：|｜丨—–─]\s*|\s*-\s+|\s+")
ANY_YEAR = DateContext(date(2020, 12, 31), 2000, 1, 1)


class Entry(msgspec.Struct, frozen=True):
    """``alone``: nothing stands after the date. ``strong``: the date is set off from what follows, or is a line's own.

    ``body`` is where the text after the date begins. ``unread``: by its place it must be one, though its date can't be read; ``likely`` is what a misread one may be.
    """

    phrase: DatePhrase
    body: int
    alone: bool
    strong: bool
    may_be_list: bool
    unread: bool = False
    likely: DateSpan | None = None


def read_date(text: str, language: str, context: DateContext, *, stroke: bool = False) -> DatePhrase | None:
    """The date at the head of a text; ``stroke`` lets 4/3 be one."""
    if stroke and (phrase := read_stroke_date(simplified(text), context)) is not None:
        return phrase
    phrase = read_chinese_date(text, context)
    if phrase is None or (language == "en" and phrase.bare):
        phrase = read_english_date(text, context) or phrase
    return phrase


def read_entry(line: Line, language: str) -> Entry | None:
    """The entry that a paragraph may be, whatever the year; None when no date stands at its head."""
    text = line.text.text
    opened = 1 if text[:1] in "[【（(" and len(text) > 4 else 0
    phrase = read_date(text[opened:], language, ANY_YEAR, stroke=line.date_led)
    if phrase is None or phrase.span is None:
        return None
    end = phrase.end + opened
    if opened:
        if text[end : end + 1] not in ("]", "】", "）", ")"):
            return None
        end += 1
    rest = text[end:]
    separator = _SEPARATOR.match(rest)
    body = end + (separator.end() if separator else 0)
    alone = not text[body:].strip()
    if phrase.bare:
        if not alone and not re.match(r"\s*[:：|｜丨—–─]|\s+-\s|\s+(?=[^\d\s])", rest):
            return None
        if (
            not alone
            and language == "en"
            and not (line.date_led or line.row)
            and not re.match(r"\s*[:：|—–]|\s+-\s", rest)
        ):
            return None
    spaced = text[end - 1 : end].isspace() or bool(separator and _LIST_SEPARATOR.match(rest))
    strong = alone or opened == 1 or bool(separator) or text[end - 1 : end].isspace()
    listed = (
        alone or (phrase.fine and (bool(separator) or not rest[:1].isalnum() or bool(line.marker))) or spaced
    )
    return Entry(phrase, body, alone, strong, listed)


def hour_of(text: str) -> tuple[int, int] | None:
    """Where the hour at the head of a line ends, and where what happened then begins: 8:30　签到; None for no hour."""
    clock = TIME.match(simplified(text))
    if clock is None or not clock.end() or not any(ch.isdigit() for ch in clock.group()):
        return None
    separator = _LIST_SEPARATOR.match(text, clock.end())  # 12时52分，… is a sentence
    return (clock.end(), separator.end()) if separator and separator.end() < len(text) else None


def is_entry(line: Line, entry: Entry | None) -> bool:
    """Whether it counts as a dated entry where others stand around it."""
    if entry is None:
        return False
    if entry.alone:
        return True
    if line.marker:
        return entry.may_be_list
    return entry.strong or entry.phrase.fine or entry.phrase.carried
