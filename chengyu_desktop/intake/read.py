"""From copy to structure: which paragraph is the headline, a panel, a statement, an event, a credit.

The steps, one module each: lines (``line``), broken ones joined (``paragraphs``), credits and furniture taken out, dated entries
found (``entries``), then the paragraphs gone through section by section (``sections``), and misreadings looked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from chengyu_desktop.intake.builder import Builder
from chengyu_desktop.intake.characters import LINE_BREAK, language_of
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.credit_place import join_labels, mark_story
from chengyu_desktop.intake.date_phrase import DateContext
from chengyu_desktop.intake.entries import read_entry
from chengyu_desktop.intake.envelope import open_envelope
from chengyu_desktop.intake.furniture import dateline
from chengyu_desktop.intake.headings import mark_headings
from chengyu_desktop.intake.line import Ledger, Line
from chengyu_desktop.intake.lines import read_lines
from chengyu_desktop.intake.mapped import NOWHERE
from chengyu_desktop.intake.misreadings import find_proposals
from chengyu_desktop.intake.paragraphs import join_lines
from chengyu_desktop.intake.sections import Sections
from chengyu_desktop.intake.signs import read_signs
from chengyu_desktop.intake.structure import LeftOver, Piece, Role, Structure
from chengyu_desktop.intake.wording import begins_alike, has_gap, has_label


def read_structure(
    copy: Copy, reference: date | None = None, roles: Mapping[int, Role] | None = None
) -> Structure:
    """What the copy is made of. ``reference`` is the day 今年 is read against: by default the copy's own dateline, else today.

    ``roles`` are chosen by hand: the role of the paragraph in whose first line an offset lies (as that of a piece's start does),
    which then stands whatever the rules say.
    """
    ledger = Ledger(copy.text)
    language = language_of(copy.text)
    lines = read_lines(copy, ledger, roles or ())
    chosen = _by_line(copy.text, lines, roles or {})
    lines = open_envelope(join_labels(lines, chosen), ledger, chosen)
    labelled = read_signs(lines, ledger, language, chosen)
    mark_story(lines)
    credits = [not line.in_story and bool(read_credits(line.text)) for line in lines]
    entries = [read_entry(line, language) for line in lines]
    is_own = [
        credits[i]
        or (entry.strong if (entry := entries[i]) else False)
        or line.start in chosen
        or line.start in labelled
        or _is_one_of_list(lines, i)
        for i, line in enumerate(lines)
    ]
    is_alone = [entry is not None and entry.alone for entry in entries]
    paragraphs = join_lines(lines, is_own, is_alone, language, ledger)
    day = reference or _dateline(ledger) or date.today()
    builder = Builder(ledger, DateContext(day, is_republican="民國" in copy.text), language)
    Sections(builder, mark_headings(paragraphs, language), chosen, labelled).read()
    starts = [line.start for line in lines]
    pieces = [
        _as_chosen(piece, chosen, starts)
        for piece in sorted(builder.pieces, key=lambda piece: piece.text.start)
    ]
    proposals = find_proposals(pieces, language)
    return Structure(
        copy.text,
        language,
        day,
        tuple(pieces),
        _all_left_over(copy.text, pieces, ledger.left_over),
        proposals,
        tuple(ledger.emphasis),
    )


def _is_one_of_list(lines: list[Line], index: int) -> bool:
    """台铁：…, 公路：…; 458　　受伤人数: whether a line begins as one beside it does, with a short label or with room after it."""
    text = lines[index].text.text
    beside = [line.text.text for line in lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]]
    if len(beside) > 1 and all(begins_alike(text, other) for other in beside):
        return True
    return any(shape(text) and any(shape(other) for other in beside) for shape in (has_label, has_gap))


def _by_line(source: str, lines: Sequence[Line], roles: Mapping[int, Role]) -> dict[int, Role]:
    """By the start of the line in which each offset lies; one in an empty line is nobody's."""
    starts = [line.start for line in lines]
    chosen: dict[int, Role] = {}
    for offset, role in roles.items():
        place = bisect_right(starts, offset)
        if place and not LINE_BREAK.search(source, starts[place - 1], offset):
            chosen[starts[place - 1]] = role
    return chosen


def _as_chosen(piece: Piece, chosen: Mapping[int, Role], starts: Sequence[int]) -> Piece:
    """A piece that is what its line was chosen to be is beyond doubt; the text beside a chosen date is its event's."""
    if not chosen or piece.text.start == NOWHERE:
        return piece
    role = chosen.get(starts[max(bisect_right(starts, piece.text.start) - 1, 0)])
    is_it = role == piece.role or (role == "event_date" and piece.role == "event_text")
    return replace(piece, confidence=1.0, why="chosen") if is_it else piece


def _dateline(ledger: Ledger) -> date | None:
    days = (dateline(one.text) for one in ledger.left_over if one.reason == "furniture")
    return next((day for day in days if day), None)


def _all_left_over(source: str, pieces: list[Piece], left_over: list[LeftOver]) -> tuple[LeftOver, ...]:
    """In order, with whatever no rule has spoken for: nothing may be lost."""
    taken = bytearray(len(source))
    for piece in pieces:
        for at in piece.text.at:
            if at != NOWHERE:
                taken[at] = 1
    for one in left_over:
        for at in range(*one.span):
            taken[at] = 1
    found = list(left_over)
    start = -1
    for at, ch in enumerate((*source, " ")):
        free = at < len(source) and not taken[at] and not ch.isspace()
        if free and start < 0:
            start = at
        elif not free and start >= 0:
            found.append(LeftOver((start, at), source[start:at], "furniture"))
            start = -1
    return tuple(sorted(found, key=lambda one: one.span))
