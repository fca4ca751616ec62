"""Gathers the pieces of a structure, in the copy's order."""

from __future__ import annotations

import re

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.intake.characters import is_han
from chengyu_desktop.intake.credit_line import Credit
from chengyu_desktop.intake.date_phrase import DateContext
from chengyu_desktop.intake.entries import Entry, read_date
from chengyu_desktop.intake.line import Ledger, Line
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.structure import Piece, Role

_CJK_MARKS = '，。、；：？！“”‘’（）《》【】—…,;:"'
_BROKEN_OFF = re.compile(r"(?:[，、（“《—]|\d[年月日][\u4e00-\u9fff]|的|和|与)$")
"""How no sentence ends: a line of the copy was lost below."""
_DECORATION = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d↓→↑←⬇➡]+\\s*$")
_MONTH_AND_DAY = re.compile(r"(?<!\d)(\d{1,2})月\d{1,2}日")
_YEAR_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d(?![\d./年]?\d|年代)")
_YEARS_BACK = 5
_LEADING_DASH = re.compile(r"[—–─-]{1,2}\s*")


class Builder:
    def __init__(self, ledger: Ledger, context: DateContext, language: str) -> None:
        self.ledger = ledger
        self.context = context
        self.language = language
        self.pieces: list[Piece] = []
        self.events = self.panels = -1

    def has(self, role: Role) -> bool:
        return any(piece.role == role for piece in self.pieces)

    def add(
        self,
        role: Role,
        text: Mapped,
        confidence: float,
        why: str,
        alternatives: tuple[Role, ...] = (),
        group: int = -1,
        date: DateSpan | None = None,
    ) -> None:
        if role in ("panel_title", "timeline_title") and (kept := len(text.text.rstrip(" :："))):
            self.ledger.leave(text.part(kept), "marker")
            text = text.part(0, kept)
        if role not in ("source", "compiled", "drawn"):
            text = self._undecorated(text)
        if text.text:
            self.pieces.append(Piece(role, text, confidence, why, alternatives, group, date))

    def _undecorated(self, text: Mapped) -> Mapped:
        """Without the pictures and arrows that point at what comes next (👇, ↓↓↓): no newspaper's font has them."""
        found = _DECORATION.search(text.text)
        if not found or not found.start():
            return text
        self.ledger.leave(text.part(found.start()), "marker")
        return text.part(0, found.start()).strip()

    def title(self, line: Line, confidence: float, why: str) -> None:
        self.add("title", line.text, confidence, why, ("kicker", "panel_title"))

    def kicker(self, line: Line, confidence: float, why: str) -> None:
        text = line.text
        if (dash := _LEADING_DASH.match(text.text)) and dash.end() < len(text.text):
            self.ledger.leave(text.part(0, dash.end()), "marker")
            text = text.part(dash.end())
        if (kept := len(text.text.rstrip(" |｜丨"))) and kept < len(text.text):
            self.ledger.leave(text.part(kept), "marker")
            text = text.part(0, kept)
        self.add("kicker", text, confidence, why, ("title", "lede"))

    def lede_title(self, line: Line, confidence: float) -> None:
        words = len(line.text.text.rstrip(" :："))
        self.ledger.leave(line.text.part(words), "marker")
        self.add(
            "lede_title", tighten(line.text.part(0, words)), confidence, "its words say so", ("panel_title",)
        )

    def lede(self, line: Line, confidence: float, why: str) -> None:
        self.add("lede", tighten(line.text), confidence, why, ("statement", "left_over"))

    def panel(self, line: Line | None, confidence: float = 1.0, why: str = "") -> None:
        self.panels += 1
        if line is not None:
            self.add("panel_title", line.text, confidence, why, ("title", "statement"), self.panels)

    def statement(self, line: Line, confidence: float, why: str) -> None:
        if self.panels < 0:
            self.panels = 0
        if _BROKEN_OFF.search(line.text.text):
            confidence, why = min(confidence, 0.5), "the sentence seems to break off"
        self.add(
            "statement",
            tighten(line.text),
            confidence,
            why,
            ("panel_title", "lede", "event_text"),
            self.panels,
        )

    def date_header(self, line: Line, entry: Entry) -> None:
        """A year or month that holds for the entries under it, which name it no more."""
        self.ledger.leave(line.text, "heading")
        phrase = read_date(line.text.text, self.language, self.context) or entry.phrase
        if phrase.span is not None:
            self.context.follow(phrase.span)

    def begin_timeline(self) -> None:
        """Entries without a year are of the year that the heads name, if they name one."""
        if self.context.year is None and (year := self._year_named()):
            self.context.year, self.context.month = year, 0

    def event(self, line: Line, entry: Entry, confidence: float, why: str) -> None:
        text = line.text.text
        opened = 1 if text[:1] in "[【（(" else 0
        stroke = line.date_led
        phrase = read_date(text[opened:], self.language, self.context, stroke=stroke)
        if phrase is None or phrase.span is None:  # 同年 without a year before it
            month = self._month_before(line.start)
            year = self.context.year_of(month, 1)[0] if month else self.context.reference.year
            context = msgspec.structs.replace(
                self.context, year=year, month=month or self.context.reference.month, day=0
            )
            phrase = read_date(text[opened:], self.language, context, stroke=stroke) or entry.phrase
            confidence, why = 0.3, "no year stands before it"
        if entry.unread:
            span = entry.likely or self._last_date() or entry.phrase.span
            phrase = msgspec.structs.replace(entry.phrase, span=span)
            confidence, why = 0.3, "its date can't be read"
        assert phrase.span is not None
        end = phrase.end + opened
        while text[end - 1].isspace():
            end -= 1
        if phrase.guessed:
            confidence, why = min(confidence, 0.7), "the year is that of the reference date"
        self.events += 1
        self.ledger.leave(line.text.part(0, opened), "marker")
        self.add(
            "event_date",
            line.text.part(opened, end),
            confidence,
            why,
            ("statement", "lede"),
            self.events,
            phrase.span,
        )
        self.ledger.leave(line.text.part(end, entry.body), "marker")
        if not entry.alone:
            self.event_text(line.text.part(entry.body), confidence)
        self.context.follow(phrase.span)

    def _year_named(self) -> int:
        """The one year that the headline, what stands around it or the chronology's heading names; 0 for none or several."""
        named = {
            int(year)
            for piece in self.pieces
            if piece.role in ("title", "kicker", "timeline_title")
            for year in _YEAR_NAMED.findall(piece.text.text)
        }
        year = named.pop() if len(named) == 1 else 0
        return year if 0 <= self.context.reference.year - year <= _YEARS_BACK else 0

    def _month_before(self, offset: int) -> int:
        """The month that the copy has last named before a place (7月15日至16日, … above 15日14时); 0 for none."""
        found = list(_MONTH_AND_DAY.finditer(self.ledger.source, 0, offset))
        month = int(found[-1][1]) if found else 0
        return month if month <= 12 else 0

    def _last_date(self) -> DateSpan | None:
        return next((piece.date for piece in reversed(self.pieces) if piece.role == "event_date"), None)

    def hour(self, line: Line, end: int, body: int) -> None:
        """What happened at an hour of the day that stands above: its first goes with the day, the others are entries of their own."""
        index = next(i for i in reversed(range(len(self.pieces))) if self.pieces[i].role == "event_date")
        day = self.pieces[index]
        hour = line.text.part(0, end)
        if any(piece.role == "event_text" for piece in self.pieces[index:]):
            self.events += 1
            self.add(
                "event_date",
                hour,
                day.confidence,
                "an hour of the day above",
                ("statement",),
                self.events,
                day.date,
            )
        else:
            self.pieces[index] = msgspec.structs.replace(day, text=day.text.joined(hour, " "))
        self.ledger.leave(line.text.part(end, body), "marker")
        self.event_text(line.text.part(body), 0.85)

    def event_text(self, text: Mapped, confidence: float) -> None:
        self.add(
            "event_text", tighten(text.strip()), confidence, "it follows a date", ("statement",), self.events
        )

    def credits(self, credits: list[Credit]) -> None:
        for credit in credits:
            self.ledger.leave(credit.label, "label")
            self.ledger.leave(credit.rest, "label")
            if credit.role == "left_over" or self.has(credit.role):
                repeated = any(
                    p.role == credit.role and p.text.text == credit.value.text for p in self.pieces
                )
                self.ledger.leave(credit.value, "repeated" if repeated else "credit")
            else:
                self.add(credit.role, credit.value, 0.95, "its label says so", ("left_over",))


def tighten(text: Mapped) -> Mapped:
    """Without the spaces that an optical reader leaves between Chinese characters and beside their marks."""
    words = text.text
    gone = [
        i
        for i in range(1, len(words) - 1)
        if words[i] == " "
        and (
            (is_han(words[i - 1]) and is_han(words[i + 1]))
            or (words[i - 1] in _CJK_MARKS and (is_han(words[i + 1]) or words[i + 1] in _CJK_MARKS))
            or (words[i + 1] in _CJK_MARKS and is_han(words[i - 1]))
        )
    ]
    return text.without(gone)
