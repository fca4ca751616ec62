"""The head of a copy: headline, kicker and deck, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chengyu_desktop.intake.builder import Builder
from chengyu_desktop.intake.characters import ends_sentence, is_latin, width
from chengyu_desktop.intake.credit_line import Credit
from chengyu_desktop.intake.headings import begins_list
from chengyu_desktop.intake.line import BRACKETED, SET_APART
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.paragraph import Paragraph
from chengyu_desktop.intake.paragraphs import is_heading_like
from chengyu_desktop.intake.structure import Role
from chengyu_desktop.intake.wording import (
    LINKS,
    follows_title,
    is_lede_title,
    is_subtitle,
    is_timeline_title,
    names_topic,
)

_INFORMATION = re.compile(r".{1,3}[：:](?=.*\d)|(?:时间|地点|来源|记者|编辑|时段|主办|承办|地址)[：:]")
_NAME = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z]\.)?(?: (?:de |van |von |al-)?[A-Z][A-Za-z'’-]+){1,2}")
_MOST_CAPITALS = 5  # words above a headline in small letters
_MOST_HEAD_LINES = 3
_TOPIC = 12  # columns of a word or two above a headline at least twice as long
_LATIN_HEADLINE = 100  # columns
_KICKER = 16  # columns of a line apart above a headline
_LATIN_DECK = 64
_LONGEST_HEADLINE = 120
_HALF = 32  # columns of half a headline
_DECK = 48  # columns from which a line below a headline says more than a kicker


def _is_headline(text: str) -> bool:
    """A headline may have commas, and a Latin one be longer than any heading, but it is no sentence."""
    if ends_sentence(text) or text[-1] in "，、,":
        return False
    if is_latin(text):
        return width(text) <= _LATIN_HEADLINE
    return width(text) <= _DECK and not any(mark in text for mark in "。；：")


def _is_list_of_entries(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether dated entries begin here, and no sentence that begins with a date."""
    return paragraphs[at].is_entry and at + 1 < len(paragraphs) and paragraphs[at + 1].is_entry


def _ends_no_line(text: str) -> bool:
    return text[-1] in "，," or (is_latin(text) and text.split()[-1].lower() in LINKS)


def _is_cut(first: str, second: str) -> bool:
    """LAST TRAIN FROM / GUNNERSIDE ROAD: capitals parted before or after a word that ends no line."""
    if is_latin(first) and first.split()[-1].lower() in LINKS:
        return True
    if not (first.isupper() and second.isupper() and is_latin(first)):
        return False
    return first.split()[-1].lower() in LINKS or second.split()[0].lower() in LINKS


def _is_above(first: str, second: Paragraph) -> bool:
    """Whether the first of two lines is a topic above the headline, told by how much shorter it is; with room between them, less
    will do."""
    if is_latin(first):
        is_set_off = first.isupper() and not second.text.isupper() and second.line.blank_before
        is_set_off = is_set_off and 3 * width(first) <= 2 * width(second.text)
        if is_set_off and len(first.split()) <= _MOST_CAPITALS:
            return True
        return len(first.split()) <= 3 and width(first) <= 20 and 2 * width(first) <= width(second.text)
    columns, below = width(first), width(second.text)
    if is_timeline_title(second.text) and below <= _TOPIC:
        return False
    if second.line.blank_before and (
        columns <= min(_KICKER, below) or (columns <= 24 and 3 * columns <= 2 * below)
    ):
        return True
    if columns <= _KICKER and 3 * columns <= 2 * below < 2 * _DECK:
        return True
    return columns <= _TOPIC and columns + 4 <= below < _DECK


class Head:
    """``labelled`` are the roles that the desk's own labels give, by the start of their lines."""

    def __init__(self, builder: Builder, labelled: dict[int, Role]) -> None:
        self._out = builder
        self._labelled = labelled

    def read(self, paragraphs: list[Paragraph]) -> int:
        """Headline and kicker; the index of the first paragraph after them."""
        at = last = 0
        lines: list[Paragraph] = []
        below: list[Paragraph] = []  # credits under the last head line
        if paragraphs and paragraphs[0].heading and "title" in self._labelled.values():
            return 0
        while at < len(paragraphs):
            one = paragraphs[at]
            if one.credits:
                below.append(one)
                at += 1
            elif not lines and self._is_dateline(one, paragraphs, at):
                self._out.ledger.leave(one.line.text, "furniture")
                at += 1
            elif self._is_bare_byline(one, lines, paragraphs, at):
                below.append(one)
                at += 1
            elif lines and begins_list(paragraphs, at):
                break
            elif len(lines) < _MOST_HEAD_LINES and self._is_head_line(one, lines, paragraphs, at):
                self._credits(below)
                below = []
                lines.append(one)
                last = at
                at += 1
            else:
                break
        is_third = len(lines) == _MOST_HEAD_LINES and self._is_like_headings(lines[-1], paragraphs, at)
        if is_third or (
            len(lines) >= 2 and lines[-1].line.blank_before and self._opens_section(lines[-1], paragraphs, at)
        ):
            lines.pop()
            at, below = last, []
        if not lines and self._is_long_headline(paragraphs, at):
            self._out.title(paragraphs[at].line, 0.6, "it stands first, and is no sentence")
            at += 1
        self._credits(below)
        self._name_head(lines)
        return at

    def _is_long_headline(self, paragraphs: list[Paragraph], at: int) -> bool:
        """Longer than any headline should be, but alone above prose."""
        if at + 1 >= len(paragraphs) or self._out.has("title"):
            return False
        one, below = paragraphs[at], paragraphs[at + 1]
        plain = not (one.line.marker or one.line.level or one.line.row or one.is_entry)
        return (
            plain
            and not ends_sentence(one.text)
            and width(one.text) <= _LONGEST_HEADLINE
            and not below.line.marker
            and (ends_sentence(below.text) or below.heading > 0)
        )

    def _credits(self, paragraphs: Sequence[Paragraph]) -> None:
        for one in paragraphs:
            self._out.credits(one.credits)

    def _is_bare_byline(
        self, one: Paragraph, lines: list[Paragraph], paragraphs: list[Paragraph], at: int
    ) -> bool:
        """A name on a line of its own between an English headline and its first sentence."""
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if not lines or following is None or not ends_sentence(following.text) or one.line.level:
            return False
        apart = one.line.blank_before or bool(lines[0].line.style)
        if not _NAME.fullmatch(one.text) or not apart or names_topic(one.text):
            return False
        one.credits = [Credit(Mapped(), one.line.text, "compiled")]
        return True

    def _is_dateline(self, one: Paragraph, paragraphs: list[Paragraph], at: int) -> bool:
        entry = one.entry
        if entry is None or not entry.alone or len(entry.phrase.span.text if entry.phrase.span else "") != 10:
            return False
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        return (
            below is not None
            and below.line.blank_before
            and not any(p.entry and p.entry.alone for p in paragraphs[at + 1 :])
        )

    def _is_head_line(
        self, one: Paragraph, lines: list[Paragraph], paragraphs: list[Paragraph], at: int
    ) -> bool:
        line = one.line
        signed = line.marker and (lines or sum(p.line.marker == line.marker for p in paragraphs) > 1)
        if signed or line.row or is_lede_title(one.text):
            return False
        if self._breaks_off(one, paragraphs, at) and len(lines) < 2:
            return True
        if lines and _ends_no_line(lines[-1].text) and not line.blank_before and width(one.text) <= _HALF:
            return True
        if line.style in ("Title", "Subtitle"):
            return True
        if lines and lines[-1].line.level == 1 and follows_title(one.text) and not one.is_entry:
            return True
        if line.level:
            return self._is_marked_head(one, lines, paragraphs, at)
        if lines and lines[0].line.level and lines[0].line.style != BRACKETED:
            if line.style == SET_APART and len(lines) == 1:
                below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
                plain = below is not None and not (
                    below.line.marker or _is_list_of_entries(paragraphs, at + 1) or below.line.level
                )
                return plain and is_heading_like(one.text) and not one.is_entry
            if len(lines) == 1 and self._is_plain_deck(one, paragraphs, at):
                return True
            return not line.blank_before and follows_title(one.text)
        attached = bool(lines) and not line.blank_before
        if one.entry is not None and one.entry.strong and not (attached and follows_title(one.text)):
            return False
        below = next((p for p in paragraphs[at + 1 :] if not p.credits), None)
        if lines and is_timeline_title(one.text) and self._heads_entries(one, below):
            return False
        if not self._may_be_head(one, lines):
            return False
        return (
            attached
            or not lines
            or (len(lines) == 1 and self._signs_mark_headings(paragraphs, at))
            or one.heading > 0
            or (
                at + 1 < len(paragraphs)
                and (
                    paragraphs[at + 1].line.blank_before
                    or bool(paragraphs[at + 1].credits)
                    or follows_title(paragraphs[at + 1].text)
                )
            )
        )

    def _breaks_off(self, one: Paragraph, paragraphs: list[Paragraph], at: int) -> bool:
        """灌河大桥大修， / 封闭110天怎么绕？ and The seven-year fight for / Cross Street: a headline in two lines whose first can't end there."""
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if below is None or below.line.blank_before or below.line.marker or below.line.level:
            return False
        is_short = width(one.text) <= _HALF and width(below.text) <= _HALF
        return is_short and below.text[-1] not in "。." and _ends_no_line(one.text)

    def _heads_entries(self, one: Paragraph, below: Paragraph | None) -> bool:
        """Whether a line that reads like a chronology's heading is that, and no part of the headline."""
        if below is None:
            return False
        if one.line.blank_before:
            return below.is_entry or bool(below.line.marker) or not ends_sentence(below.text)
        return below.is_entry and width(one.text) <= _TOPIC

    def _is_plain_deck(self, one: Paragraph, paragraphs: list[Paragraph], at: int) -> bool:
        """A few plain words below a marked headline, above its author or its first sentence."""
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if below is None or one.is_entry or not is_heading_like(one.text) or _INFORMATION.match(one.text):
            return False
        is_author = bool(below.credits) or bool(_NAME.fullmatch(below.text))
        if below.line.level > 1:
            return True
        return (is_author or ends_sentence(below.text)) and not below.line.marker and not below.line.level

    def _is_marked_head(
        self, one: Paragraph, lines: list[Paragraph], paragraphs: list[Paragraph], at: int
    ) -> bool:
        line = one.line
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if line.style == BRACKETED and not lines:  # 【新闻链接】 above the headline
            if below is None or below.line.marker or below.is_entry:
                return False
            is_only = sum(p.line.style == BRACKETED for p in paragraphs) == 1
            if is_only and below.text[-1] in "？?！!" and width(below.text) <= _DECK:
                return True
            return (is_only or not below.line.blank_before) and is_heading_like(below.text)
        if line.level == 1:
            return all(one.line.level != 1 for one in lines)
        if not lines:
            return not is_timeline_title(one.text) and below is not None and below.marked
        deeper = min((p.line.level for p in paragraphs[at + 1 :] if p.line.level), default=0)
        return not line.blank_before and lines[0].line.level < line.level < deeper  # it holds all the others

    def _may_be_head(self, one: Paragraph, lines: list[Paragraph]) -> bool:
        if (
            is_heading_like(one.text)
            or follows_title(one.text)
            or (len(lines) < 2 and _is_headline(one.text))
        ):
            label = bool(lines) and bool(_INFORMATION.match(one.text))
            label = label and lines[-1].text[-1] not in "|｜丨"
            return not label
        short = (
            width(one.text) <= 24
            and one.text.endswith(("：", ":", "！", "？", "!", "?"))
            and not one.text.endswith("。")
        )
        asked = (
            len(lines) == 1
            and (not one.line.blank_before or names_topic(lines[0].text))
            and one.text[-1] in "？?！!"
            and width(one.text) <= (_LATIN_HEADLINE if is_latin(one.text) else _DECK)
        )
        return asked or (
            not lines and (short or (width(one.text) <= 60 and one.text.endswith(("？", "！", "?", "!"))))
        )

    def _signs_mark_headings(self, paragraphs: list[Paragraph], at: int) -> bool:
        """Whether a line without a sign, above prose, can be no heading, for the copy's headings have signs."""
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if below is None or paragraphs[at].marked or below.line.marker or below.heading:
            return False
        return (
            not _is_list_of_entries(paragraphs, at + 1)
            and sum(one.marked for one in paragraphs[at + 1 :]) > 1
        )

    def _is_like_headings(self, one: Paragraph, paragraphs: list[Paragraph], at: int) -> bool:
        """Whether a word or two, apart, stands as the copy's other headings do."""
        alike = [p for p in paragraphs[at:] if p.heading and not p.marked and width(p.text) <= _TOPIC]
        return one.line.blank_before and width(one.text) <= _TOPIC and len(alike) > 1

    def _opens_section(self, one: Paragraph, paragraphs: list[Paragraph], at: int) -> bool:
        """Whether what follows a head line stands under it rather than under the whole head."""
        if at >= len(paragraphs) or follows_title(one.text):
            return False
        if begins_list(paragraphs, at):
            return True
        if (
            not one.marked
            and sum(p.marked for p in paragraphs[at:]) > 1
            and not (paragraphs[at].is_item or _is_list_of_entries(paragraphs, at))
        ):
            return False  # the copy's headings have signs
        below = paragraphs[at]
        others = [i for i, p in enumerate(paragraphs[at:-1], at) if p.heading and not p.marked]
        tight = [i for i in others if not paragraphs[i + 1].line.blank_before]
        if below.line.blank_before and others and len(tight) == len(others):
            return False  # other headings stand right above what is theirs
        return below.is_item or _is_list_of_entries(paragraphs, at) or not below.line.blank_before

    def _name_head(self, lines: list[Paragraph]) -> None:
        if not lines:
            return
        if self._out.has("title"):  # chosen by hand, or labelled
            if self._out.has("kicker"):
                self._out.ledger.leave(lines[0].line.text, "heading")
            else:
                self._out.kicker(lines[0].line, 0.6, "it stands beside the headline")
            for one in lines[1:]:
                self._out.lede(one.line, 0.5, "it stands below the headline")
            return
        if len(lines) == 1:
            self._out.title(lines[0].line, 0.9, "it stands first")
            return
        lines = self._joined_headline(lines)
        if len(lines) == 1:
            self._out.title(lines[0].line, 0.8, "it stands first, in two lines")
            return
        first, second = lines[0], lines[1]
        styled = next((i for i, one in enumerate(lines) if one.line.style == "Title"), None)
        if styled is not None:
            title, sure = styled, 0.98
        elif (below := next((i for i, one in enumerate(lines) if i and follows_title(one.text)), 0)) > 0:
            title, sure = below - 1, 0.9
        elif first.line.style == BRACKETED:
            title, sure = 1, 0.85
        elif (
            is_subtitle(second.text)
            and not (second.line.blank_before or names_topic(first.text))
            and len(lines) == 2
        ):
            title, sure = 0, 0.8
        elif 0 < first.line.level < (second.line.level or 9) and first.line.style != BRACKETED:
            title, sure = 0, 0.9
        elif names_topic(first.text) or first.line.style == BRACKETED or second.line.level == 1:
            title, sure = 1, 0.85
        elif _is_above(first.text, second):
            title, sure = 1, 0.7
        else:
            title, sure = 0, 0.65
        for index, one in enumerate(lines):
            if index == title:
                self._out.title(one.line, sure, "it stands first")
            elif title == 0 and self._is_deck(one.text, lines[0].text):
                self._out.lede(one.line, 0.7, "it stands below the headline")
            elif not self._out.has("kicker"):
                self._out.kicker(one.line, sure, "it stands beside the headline")
            else:
                self._out.lede(one.line, 0.5, "it stands below the headline")

    def _joined_headline(self, lines: list[Paragraph]) -> list[Paragraph]:
        """A line that can't end there (before a small letter, after a comma) goes on in the next."""
        whole = lines[:1]
        for line in lines[1:]:
            above = whole[-1]
            broken = line.text[:1].islower() or above.text[-1] in "，,、" or _is_cut(above.text, line.text)
            if not broken or line.line.blank_before or line.marked:
                whole.append(line)
                continue
            above.line.text = above.line.text.joined(line.line.text, " " if is_latin(above.text) else "")
        return whole

    def _is_deck(self, text: str, title: str) -> bool:
        """Whether a line below the headline says what the story is, at a length that no kicker has."""
        return (
            width(text) >= (_LATIN_DECK if is_latin(text) else _DECK)
            and width(text) > 1.3 * width(title)
            and not follows_title(text)
        )
