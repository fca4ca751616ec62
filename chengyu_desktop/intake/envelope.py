"""What copy arrives in, and is no part of: a mail's head, greeting and signature, chat stamps, a web page's bars, running heads.

Each sign counts only where it belongs (at the top, at the foot, beside another sign of the same envelope), so that the same words
inside a story stay.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.chat import chat
from chengyu_desktop.intake.envelopes.desk import to_desk
from chengyu_desktop.intake.envelopes.mail import foot, mail, signature
from chengyu_desktop.intake.envelopes.office import minutes, release
from chengyu_desktop.intake.envelopes.paper import captions, running_heads, scans
from chengyu_desktop.intake.envelopes.service import around
from chengyu_desktop.intake.envelopes.web_page import web
from chengyu_desktop.intake.furniture import is_furniture
from chengyu_desktop.intake.line import BRACKETED, Ledger, Line

_GAP = " " * 40
_WIDE_GAP = re.compile(r"\s{41,}")
"""More room than any page has: patterns with several gaps would take long over it."""
_RULES = (
    running_heads,
    scans,
    captions,
    minutes,
    web,
    release,
    mail,
    to_desk,
    chat,
    signature,
    foot,
    around,
)


def open_envelope(lines: list[Line], ledger: Ledger, kept: Collection[int] = ()) -> list[Line]:
    """The lines of the copy itself; those of what it came in go into the ledger, but for lines that start at ``kept``."""
    words = [_WIDE_GAP.sub(_GAP, simplified(line.text.text)) for line in lines]
    free = [line.start not in kept and (not line.level or line.style == BRACKETED) for line in lines]
    told = {i for i, line in enumerate(lines) if not read_credits(line.text)}
    gone: set[int] = set()
    for rule in _RULES:
        found = {i for i in rule(lines, words, gone) if free[i]}
        if 4 * len((gone | found) & told) <= 3 * len(told):
            gone |= found  # no envelope is most of what it comes with
    gone |= {i for i in _page_below(lines, words, gone) if free[i]}
    for index in sorted(gone):
        ledger.leave(lines[index].text, "furniture")
    rest: list[Line] = []
    broken = False
    for index, line in enumerate(lines):
        if index in gone:
            broken = broken or line.blank_before
            continue
        line.blank_before = line.blank_before or (broken and bool(rest))
        broken = False
        rest.append(line)
    return rest


def _page_below(lines: list[Line], words: list[str], gone: set[int]) -> set[int]:
    """What a page of paper has at its top, where something else stood above it: a mail, a chat."""
    rest = [i for i in range(len(lines)) if i not in gone]
    if not gone or not rest or rest[0] == 0:
        return set()
    below = list(running_heads([lines[i] for i in rest], [words[i] for i in rest], set()))
    return {rest[n] for n in below} | {i for n, i in enumerate(rest) if is_furniture(words[i], n)}
