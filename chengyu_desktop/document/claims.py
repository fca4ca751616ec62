"""What a page states and a desk has to check before print: dates, figures, names and sources, each with the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.dates import format_date
from chengyu_desktop.document.edits_figures import figures_of
from chengyu_desktop.document.figures import find_figures
from chengyu_desktop.document.figures.chinese_date import date_end
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import paragraphs, plain_text
from chengyu_desktop.document.texts import texts_of

ClaimKind = Literal["date", "figure", "name"]

_AROUND = 11  # characters of the text on either side
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = re.compile(r"[0-9]{4}年(?:代|[0-9]{1,2}月(?![0-9])|底|初)?")
_ENGLISH_DATE = re.compile(
    rf"(?:\d{{1,2}} )?\b(?:{_MONTHS})\b(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?|\b(?:1[5-9]|20)\d\d\b"
)
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9.])[0-9][0-9,.:]*(?:[—–~～至-][0-9][0-9,.:]*)*(?<=[0-9])[年月日时分]?(?![A-Za-z0-9])"
)
_Found = tuple[ClaimKind, int, int]
_NAMES = frozenset({"source", "compiled", "drawn", "credit", "by"})


class Claim(msgspec.Struct, frozen=True):
    """``text`` as it is printed. In running text it stands at ``[start, end)`` of the visible text (without markup) of the field
    at ``key``; ``end`` is 0 where the whole field is meant. ``before`` and ``after`` are the words around it, or what a
    figure of a chart counts."""

    kind: ClaimKind
    key: str
    text: str
    start: int = 0
    end: int = 0
    before: str = ""
    after: str = ""


def claims_of(project: Project) -> tuple[Claim, ...]:
    """All of a project's claims: those of a kind follow one another in the document's order. The same date or figure is listed as
    often as it stands there."""
    found = [*_event_dates(project), *_in_texts(project), *_in_charts(project)]
    order = {"date": 0, "figure": 1, "name": 2}
    return tuple(sorted(found, key=lambda claim: order[claim.kind]))


def _event_dates(project: Project) -> Iterator[Claim]:
    for index, event in enumerate(project.timeline.events if project.timeline else ()):
        printed = event.wording or format_date(event.date, project.language)
        yield Claim(
            "date",
            join("timeline", "events", index, "date"),
            printed,
            after=plain_text(event.text)[: _AROUND * 2],
        )


def _in_texts(project: Project) -> Iterator[Claim]:
    for key, source in texts_of(project):
        text = visible_words(key, source)
        if key.rpartition("/")[2] in _NAMES:
            yield Claim("name", key, text)
            continue
        if key.endswith("/wording"):  # printed as the event's date, which is listed
            continue
        yield from _in_text(key, text)


def _in_text(key: str, text: str) -> list[Claim]:
    found: list[Claim] = []
    for kind, start, end in (*_dates_in(text), *_figures_in(text), *_other_numbers_in(text)):
        if not any(start < claim.end and claim.start < end for claim in found):
            around = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
            found.append(Claim(kind, key, text[start:end], start, end, *around))
    return sorted(found, key=lambda claim: claim.start)


def _figures_in(text: str) -> Iterator[_Found]:
    for figure in find_figures(text):
        start = figure.lead if figure.kind == "change" else figure.start
        yield "date" if figure.kind == "period" else "figure", start, figure.end


def _other_numbers_in(text: str) -> Iterator[_Found]:
    """Digits that no rule knows must be asked about too; not those of names such as 5G and Apollo 11."""
    if not text.isascii():
        for found in _NUMBER.finditer(text):
            yield "date" if found[0][-1] in "年月日时分" else "figure", found.start(), found.end()


def _in_charts(project: Project) -> Iterator[Claim]:
    for row in figures_of(project):
        if row.key.endswith(("/per", "/break_above")):  # the scale of a chart, not a claim
            continue
        yield Claim("figure", row.key, f"{row.value}{row.unit}", after=plain_text(row.label))


def visible_words(key: str, source: str) -> str:
    """A field's text as it is read, without markup; paragraphs follow one another without a break."""
    if key == "lede":
        return "".join(plain_text(line) for line, _ in paragraphs(source))
    return plain_text(source)


def _dates_in(text: str) -> Iterator[_Found]:
    at = 0
    while at < len(text):
        if text[at].isdigit() and not (at and text[at - 1].isdigit()):
            end = date_end(text, at)
            if end == at and (year := _YEAR.match(text, at)):
                end = year.end()
            if end > at:
                yield "date", at, end
                at = end
                continue
        at += 1
    if text.isascii():
        for found in _ENGLISH_DATE.finditer(text):
            yield "date", *found.span()
