"""A line in a run of dated entries that begins as they do, whose date no grammar knows: 清末　…, Now: …, 二期投产后：….

It keeps its words for a date, takes the entry's above for its place in time, and is doubted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from chengyu_desktop.intake.characters import width
from chengyu_desktop.intake.date_phrase import DatePhrase
from chengyu_desktop.intake.date_words import MISREAD
from chengyu_desktop.intake.entries import ANY_YEAR, Entry, read_date
from chengyu_desktop.intake.paragraph import Paragraph

_FEWEST = 3  # entries that show how one begins
_LONGEST = 20  # columns of the words for a date
_HEAD = re.compile(
    r"(?P<date>[^\s:：|｜丨，,。；;—–]+(?: [^\s:：|｜丨，,。；;—–]+){0,2}?)(?P<gap>\s*[:：|｜丨]\s*|\s*[—–]{1,2}\s*|\s+)(?=\S)"
)
_OF_TIME = re.compile(
    r"\d|[年月日初末代期今现前后元春夏秋冬时]|\b(?:now|today|present|next|later|then|soon|spring|summer|autumn|fall|winter|since|until|early|late|mid)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"[^\s:：]{1,12}(?:前|之前|以前)(?:[\s:：]|$)")
_OF_PAST = re.compile(r"[年末初代元](?:间|期)?$|\d")


def fill_slots(paragraphs: Sequence[Paragraph], language: str) -> None:
    """Marks such lines as entries, in place."""
    gaps = Counter(gap for one in paragraphs if one.is_entry and (gap := _gap(one)))
    if not gaps:
        return
    usual, count = gaps.most_common(1)[0]
    if count < _FEWEST:
        return
    for index, one in enumerate(paragraphs):
        above = paragraphs[index - 1] if index else None
        below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        first = not (above and above.is_entry)
        beside = below if first else above
        if beside is None or not beside.is_entry or beside.entry is None or _is_another(one, beside):
            continue
        found = _HEAD.match(one.text)
        if not found or _kind(found["gap"]) != usual or width(found["date"]) > _LONGEST:
            continue
        is_placed = not first or not beside.entry.phrase.carried
        if is_placed and (_OF_PAST if first else _OF_TIME).search(found["date"]):
            phrase = DatePhrase(found.end("date"), beside.entry.phrase.span)
            likely = read_date(found["date"].translate(MISREAD), language, ANY_YEAR)
            one.entry = Entry(
                phrase,
                found.end(),
                alone=False,
                strong=True,
                may_be_list=True,
                unread=True,
                likely=likely.span if likely and not likely.carried else None,
            )


def _is_another(one: Paragraph, beside: Paragraph) -> bool:
    """Whether a line is no entry for being something else, or not of one list with the entry beside it."""
    is_set_apart = one.line.level or one.line.row or one.credits or _DEADLINE.match(one.text)
    return bool(one.is_entry or is_set_apart or one.line.marker != beside.line.marker)


def _gap(one: Paragraph) -> str:
    """What kind of gap parts an entry's date from its text; none for a comma, as a sentence has."""
    if one.entry is None or one.entry.alone:
        return ""
    date = one.text[: one.entry.phrase.end].rstrip()
    return _kind(one.text[len(date) : one.entry.body])


def _kind(gap: str) -> str:
    sign = gap.strip()[:1].translate(str.maketrans("：｜丨–", ":||—"))
    if sign in ("", ":", "|", "—"):
        return sign or (" " if gap else "")
    return ""
