"""Going through the paragraphs after the head, section by section, each a lede, a timeline or a panel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chengyu_desktop.intake.builder import Builder
from chengyu_desktop.intake.characters import ends_sentence, width
from chengyu_desktop.intake.entries import hour_of
from chengyu_desktop.intake.heads import Head
from chengyu_desktop.intake.paragraph import Paragraph
from chengyu_desktop.intake.structure import Piece, Role
from chengyu_desktop.intake.wording import has_label, is_lede_title, is_timeline_title

_QUANTITY = re.compile(
    r"[值额量率]$|票房|产[量值]|收入|人数|人次|总量|规模|余额|投资|销[量售]|增速|客流|利润|营收|占比|价格|支出|赤字|用电|里程|面积|（[\u4e00-\u9fff]{1,4}）$|数量|件数|排放|"
    r"revenue|profit|sales|output|turnover|deficit|number of|passengers",
    re.IGNORECASE,
)
"""Of what a table of years gives figures."""
_FEW_PARAGRAPHS = 3
_PROSE = 60  # columns
_LISTED = 60  # columns of a line in a list
_COUNTS = re.compile(r"(?!第\s*\d|.*\d\s*/\s*\d).*\d")
"""A figure, but not 展板 2/5."""
_AMOUNT = re.compile(
    r"(?:约|近|超|逾|about |over )?[£$€¥]?[-+−]?\d[\d,.]*\s*(?:%|％|bn|m|million|billion|[\u4e00-\u9fff]{1,6}|[A-Za-z]{1,4})?[。.;；]?"
)


def _are_hours(content: list[Paragraph], at: int) -> bool:
    """Whether a line beside one that begins with an hour does so too."""
    return any(
        hour_of(one.text) for one in [*content[at - 1 : at], *content[at + 1 : at + 2]] if not one.is_entry
    )


def _is_date_alone(one: Paragraph) -> bool:
    return one.is_entry and one.entry is not None and one.entry.alone


def _is_amount(one: Paragraph) -> bool:
    """Whether a dated entry names a figure and nothing else."""
    return one.entry is not None and bool(_AMOUNT.fullmatch(one.text, one.entry.body))


def _is_set_off(one: Paragraph) -> bool:
    """Whether a space, a colon or a dash parts the date from what follows, as no sentence has it."""
    return (
        one.is_entry
        and one.entry is not None
        and one.text[one.entry.body - 1 : one.entry.body] in (*" :：—–|",)
    )


class Sections:
    def __init__(
        self, builder: Builder, paragraphs: list[Paragraph], roles: dict[int, Role], labelled: dict[int, Role]
    ) -> None:
        self._out = builder
        self._labelled = labelled
        self._roles = roles
        self._all = paragraphs

    def read(self) -> None:
        rest = self._take_chosen(self._all)
        at = Head(self._out, self._labelled).read(rest)
        while at < len(rest):
            heading = rest[at] if rest[at].heading else None
            if heading is not None:
                at += 1
            end = at
            while end < len(rest) and not rest[end].heading:
                end += 1
            following = rest[end] if end < len(rest) else None
            for content in self._runs(rest[at:end]):
                self._section(heading, content, following)
                heading = None
            at = end

    def _take_chosen(self, paragraphs: list[Paragraph]) -> list[Paragraph]:
        """Paragraphs whose role was chosen by hand are what they were chosen to be; those of panels and events stay in
        their place, and are told apart there."""
        rest: list[Paragraph] = []
        for one in paragraphs:
            role = self._roles.get(one.line.start)
            if role is None and (named := self._labelled.get(one.line.start)) is not None:
                if named == "lede":
                    self._out.lede(one.line, 0.95, "its label says so")
                else:
                    self._out.add(named, one.line.text, 0.95, "its label says so", ("lede", "left_over"))
            elif role is None:
                rest.append(one)
            elif role == "left_over":
                self._out.ledger.leave(one.line.text, "chosen")
            elif role in ("panel_title", "timeline_title", "lede_title"):
                one.heading, one.marked, one.credits = 1.0, True, []
                rest.append(one)
            elif role in ("statement", "event_date", "event_text"):
                one.heading, one.credits = 0.0, []
                if role != "event_date":
                    one.entry = None
                if role == "statement":
                    one.line.marker = one.line.marker or "•"
                rest.append(one)
            else:
                if role == "lede":
                    self._out.lede(one.line, 1.0, "chosen")
                else:
                    self._out.add(role, one.line.text, 1.0, "chosen")
        return rest

    def _runs(self, content: Sequence[Paragraph]) -> list[list[Paragraph]]:
        """What stands under one heading, parted where credits end one thing and where dates of their own begin another."""
        runs: list[list[Paragraph]] = [[]]
        entries_left = sum(one.is_entry for one in content)
        items = dates = False  # whether the run has undated items, and dates on lines of their own
        for one in content:
            if one.credits:
                self._out.credits(one.credits)
                if runs[-1]:
                    runs.append([])
                    items = dates = False
                continue
            alone = one.is_entry and one.entry is not None and one.entry.alone
            entries_left -= one.is_entry
            if alone and items and not dates and entries_left:
                runs.append([])
                items = False
            items, dates = items or one.is_item, dates or alone
            runs[-1].append(one)
        return runs if runs[-1] or len(runs) == 1 else runs[:-1]

    def _section(
        self, heading: Paragraph | None, content: list[Paragraph], following: Paragraph | None
    ) -> None:
        if content and self._is_closing_date(content[-1]):
            self._out.ledger.leave(content[-1].line.text, "furniture")
            content = content[:-1]
        role = self._roles.get(heading.line.start) if heading else None
        if heading is not None and role is None and is_lede_title(heading.text):
            role = "lede_title"
        if heading is not None and role == "lede_title":
            self._out.lede_title(heading.line, heading.heading)
            self._lede_section(content)
        elif not content:
            if heading is not None:
                self._empty(heading, following, role)
        elif role != "panel_title" and self._is_timeline(heading, content):
            self._timeline(heading, content)
        elif heading is None:
            self._untitled(content)
        elif role == "timeline_title":
            self._out.add("timeline_title", heading.line.text, 1.0, "chosen", ("panel_title",))
            self._untitled(content)
        else:
            self._out.panel(
                heading.line,
                heading.heading,
                "a sign marks it" if heading.marked else "it stands above a list",
            )
            self._statements(content)

    def _is_closing_date(self, one: Paragraph) -> bool:
        """A day on a line of its own with nothing after it, as under a letter."""
        entry = one.entry
        if entry is None or not entry.alone or one.line.marker or one.line.start in self._roles:
            return False
        return entry.phrase.span is not None and len(entry.phrase.span.text) == 10

    def _empty(self, heading: Paragraph, following: Paragraph | None, role: Role | None) -> None:
        """A heading with another one directly below: the graphic's headline, when no sign marks it as less."""
        if role == "timeline_title":
            self._out.add("timeline_title", heading.line.text, 1.0, "chosen", ("panel_title",))
        elif role == "panel_title" or (heading.marked and following is None):
            self._out.panel(heading.line, 0.6, "nothing stands under it")
        elif self._may_be_headline(heading, following):
            self._headline(heading)
        elif not heading.marked and _COUNTS.match(heading.text):  # more likely of a list
            self._out.statement(heading.line, 0.5, "nothing stands under it")
        else:
            self._out.ledger.leave(heading.line.text, "heading")

    def _may_be_headline(self, heading: Paragraph, following: Paragraph | None) -> bool:
        if following is None or heading.marked or self._out.panels >= 0:
            return False
        return not self._out.has("lede") or self._out.has("lede_title")  # else it heads several headings

    def _headline(self, heading: Paragraph) -> None:
        """The line that stood first was the line above the headline, then."""
        for index, piece in enumerate(self._out.pieces):
            if piece.role == "title":
                if self._out.has("kicker"):
                    self._out.ledger.leave(heading.line.text, "heading")
                    return
                self._out.pieces[index] = Piece(
                    "kicker", piece.text, 0.7, "a headline follows below", ("title", "left_over")
                )
        self._out.title(heading.line, 0.7, "a panel's heading follows directly")

    def _lede_section(self, content: list[Paragraph]) -> None:
        dated = sum(one.is_entry for one in content) > 1
        for index, one in enumerate(content):
            if dated and _is_set_off(one) and self._is_timeline(None, content[index:]):
                self._timeline(None, content[index:])
                return
            if one.is_item and not self._roles.get(one.line.start):
                self._untitled(content[index:])
                return
            self._out.lede(one.line, 0.95, "its heading says so")

    def _is_timeline(self, heading: Paragraph | None, content: list[Paragraph]) -> bool:
        entries = [one for one in content if one.is_entry]
        if not entries:
            return False
        if heading is not None and (
            is_timeline_title(heading.text) or self._roles.get(heading.line.start) == "timeline_title"
        ):
            return True
        if any(self._roles.get(one.line.start) == "event_date" for one in entries):
            return True
        alone = sum(1 for one in entries if one.entry and one.entry.alone)
        bodies = sum(
            1
            for i, one in enumerate(content)
            if not one.is_entry
            and i
            and not one.is_item
            and (not content[i - 1].is_item or _is_date_alone(content[i - 1]))
        )
        attached = sum(
            1
            for above, one in pairwise(content)
            if above.is_entry and not one.is_entry and not one.is_item and not one.line.blank_before
        )
        others = len(content) - len(entries) - (bodies if alone else attached)
        if alone and heading is None:
            return len(entries) * 2 >= others
        is_table = heading is not None and bool(_QUANTITY.search(heading.text))
        if 3 * sum(_is_amount(one) for one in entries) >= 2 * len(entries) and (
            is_table or any(one.is_entry and not _is_amount(one) for one in self._all)
        ):
            return False  # years and figures, beside a chronology
        if heading is None and self._begins_in_prose(entries):
            return False
        if len(entries) < 2 or len(entries) < 0.6 * (len(entries) + max(others, 0)):
            return False
        if all(
            one.entry and one.entry.phrase.span == entries[0].entry.phrase.span
            for one in entries
            if entries[0].entry
        ):  # type: ignore[union-attr]
            return False
        firm = sum(1 for one in entries if one.entry and (one.entry.strong or one.entry.phrase.fine))
        return firm * 2 >= len(entries)

    def _begins_in_prose(self, entries: list[Paragraph]) -> bool:
        """Whether a few paragraphs above all else only happen to begin with a day: 上半年，…, 7月18日，…, as a story's first ones do."""
        if self._out.panels >= 0 or self._out.events >= 0 or len(entries) > _FEW_PARAGRAPHS:
            return False
        return all(
            one.entry is not None
            and one.text[one.entry.phrase.end : one.entry.body].strip() in ("，", ",")
            and ends_sentence(one.text)
            and width(one.text) >= _PROSE
            for one in entries
        )

    def _timeline(self, heading: Paragraph | None, content: list[Paragraph]) -> None:
        if heading is not None:
            is_chosen = self._roles.get(heading.line.start) == "timeline_title"
            if self._out.has("timeline_title") and not is_chosen:
                self._out.ledger.leave(heading.line.text, "heading")
            else:
                self._out.add(
                    "timeline_title",
                    heading.line.text,
                    heading.heading,
                    "dated entries follow",
                    ("panel_title",),
                )
        self._out.begin_timeline()
        first = next(i for i, one in enumerate(content) if one.is_entry)
        self._before(content[:first])
        entries = [one for one in content if one.is_entry]
        listed = sum(bool(one.line.marker) for one in entries) * 2 > len(entries)
        spaced = sum(one.line.blank_before for one in entries) * 2 > len(entries)
        last = max(i for i, one in enumerate(content) if one.is_entry)
        alone = False
        for index, one in enumerate(content[first:], first):
            below = content[index + 1] if index + 1 < len(content) else None
            if self._roles.get(one.line.start) == "statement":
                self._statements([one])
            elif one.entry is not None and (one.is_entry or (listed and one.entry.strong)):
                if self._is_year_header(one, below):
                    self._out.date_header(one.line, one.entry)
                    continue
                alone = one.entry.alone
                self._out.event(
                    one.line, one.entry, 0.95 if one.entry.strong else 0.8, "a date stands at its head"
                )
            elif alone and (hour := hour_of(one.text)) and _are_hours(content, index):
                self._out.hour(one.line, *hour)
            elif (one.is_item and not listed and not alone) or (
                one.line.blank_before and not alone and not one.is_item and (index > last or not spaced)
            ):
                self._untitled(content[index:])
                return
            else:
                self._out.event_text(one.line.text, 0.85 if alone else 0.6)

    def _is_year_header(self, one: Paragraph, below: Paragraph | None) -> bool:
        """A year or month on a line of its own, under which finer dates follow that don't name it."""
        if (
            one.entry is None
            or not one.entry.alone
            or below is None
            or not below.is_entry
            or below.entry is None
        ):
            return False
        if one.entry.phrase.fine:
            return below.entry.phrase.day_only and not one.entry.phrase.day_only
        return below.entry.phrase.carried and below.entry.phrase.fine

    def _before(self, content: list[Paragraph]) -> None:
        if not content:
            return
        if self._out.panels < 0 and self._out.events < 0:
            for one in content:
                self._out.lede(one.line, 0.8, "it stands before the first entry")
        else:
            self._untitled(content)

    def _untitled(self, content: list[Paragraph]) -> None:
        """Under no heading: prose at the beginning is the lede, all else a panel without a title."""
        begins = self._out.panels < 0 and self._out.events < 0
        if begins:
            prose = next(
                (
                    i
                    for i, one in enumerate(content)
                    if one.is_item
                    or (one.is_entry and one.entry and one.entry.alone)
                    or self._begins_list(content, i)
                ),
                len(content),
            )
            if prose == len(content) and prose > 3 and self._all[-1] is content[-1]:
                prose = 1  # an article without any structure
            for one in content[:prose]:
                self._out.lede(one.line, 0.85, "prose before anything else")
            content = content[prose:]
        if content:
            self._out.panel(None)
            self._statements(content)

    def _begins_list(self, content: list[Paragraph], at: int) -> bool:
        """Whether three lines or more follow here of which none is a sentence and each has a figure (铁路：612.3万人次) or a label
        (地点：市民广场)."""
        run = content[at:]
        short = [
            not one.text.endswith(("。", ".", "”", "：", ":")) and width(one.text) <= _LISTED for one in run
        ]
        return (
            len(run) >= 3
            and all(short)
            and (
                sum(any(ch.isdigit() for ch in one.text) for one in run) * 3 >= 2 * len(run)
                or all(has_label(one.text) for one in run)
            )
        )

    def _statements(self, content: list[Paragraph]) -> None:
        for one in content:
            if self._roles.get(one.line.start) == "event_text" and self._out.events >= 0:
                self._out.event_text(one.line.text, 1.0)
                continue
            if one.line.in_story:
                self._out.statement(one.line, 0.7, "it reads like a line around the copy, and stands in it")
                continue
            sure = 0.95 if one.is_item else 0.85
            self._out.statement(
                one.line, sure, "a bullet marks it" if one.is_item else "it stands under a heading"
            )
