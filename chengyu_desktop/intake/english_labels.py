"""What the figures of an English sentence count: passengers of 1.2 million passengers, maize of maize for 31%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chengyu_desktop.document.figures import Figure
from chengyu_desktop.intake.wording import LINKS

_STOPS = re.compile(
    r"[,.;:!?()](?=\s|$)|\s(?:and|while|but|or|with|against|compared|than|as|who|which|that|when)(?=\s|$)"
)
# A noun that is counted ends before these.
_AFTER_NOUN = re.compile(
    r"\s(?:in|by|to|for|on|at|from|over|during|since|per|every|each|last|this|next|a|an|is|are|was|were|have|has|had"
    r"|will|would|can|took|take|takes|said|say|says|work|works|came|come|went|go|did|do)(?=\s|$)"
)
_NO_NOUN = frozenset(
    [
        "of",
        "year",
        "years-on",
        "a",
        "more",
        "less",
        "higher",
        "lower",
        "below",
        "above",
        "up",
        "down",
        "ago",
        "later",
        "points",
    ]
)
_VERBS = re.compile(
    r"(?:(?:^|\s)(?:accounts?|accounted|makes?|made|for|up|rose|rises?|grew|fell|dropped|slipped|climbed|jumped|increased|decreased|gained|lost"
    r"|reached|reaches|hit|hits|totall?ed|stood|stands?|was|were|is|are|came|has|have|had|been|to|of|at|by|from|in|on|about|some|"
    r"only|just|around|roughly|nearly|almost|over|more|than|as|much|record|carried|handled|raised|paid|spent|sold|built|a|an|the|"
    r"will|expected|forecast|against|now|another))+$",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\s(?:rose|rises|grew|fell|dropped|slipped|climbed|jumped|increased|decreased|gained|lost|up|down) by .*$"
)
_PARTICIPLES = frozenset(
    ["spent", "raised", "paid", "invested", "pledged", "lost", "saved", "sold", "earned"]
)
_HOLLOW = frozenset(["worth", "valued", "them", "those", "it", "or", "and"])
_TIME = re.compile(r"\s?\b(?:in|by|during|since|of)?\s?\b(?:19|20)\d\d\b")
_LEADS = re.compile(r"^(?:(?:and|while|but|with|of|the|its|their|all|against|by|in|a)\s+)+", re.IGNORECASE)
_MOST = 40  # characters


def label_of(text: str, figure: Figure, limit: int, used: int) -> str:
    """The noun after the figure, which ends before ``limit``; else what its clause, which begins after ``used``, is about; or nothing."""
    is_cut = limit < len(text)  # 2 cold rooms serve 1,150 stalls: a verb, or a word that links the two
    behind = _noun_after(text[figure.end : limit], is_cut=is_cut) if figure.kind != "change" else ""
    return behind or _subject(text[used : figure.lead]) or _purpose(text[figure.end : limit])


def period_after(text: str, figures: Sequence[Figure], index: int) -> str:
    """2021 in 1.2 million passengers in 2021: a time that ends the figure's clause."""
    figure = figures[index]
    following = figures[index + 1] if index + 1 < len(figures) else None
    if following is None or following.kind != "period":
        return ""
    between = text[figure.end : following.start]
    return (
        text[following.start : following.end]
        if re.fullmatch(r"[A-Za-z ]{0,30}\s(?:in|by|during|of)(?: the)? ", between)
        else ""
    )


def _noun_after(words: str, *, is_cut: bool) -> str:
    if not words.startswith(" "):
        return ""
    whole = words
    if (
        is_cut
        and not any(pattern.search(words) for pattern in (_STOPS, _AFTER_NOUN))
        and len(words.split()) > 1
    ):
        words = words.rsplit(maxsplit=1)[0]
    for pattern in (_STOPS, _AFTER_NOUN):
        stop = pattern.search(words)
        words = words[: stop.start()] if stop else words
    words = words.strip()
    if words in _PARTICIPLES:  # spent on new security
        stop = _STOPS.search(whole)
        words = (whole[: stop.start()] if stop else whole).strip()
    is_none = not words or words.split()[0].lower() in _NO_NOUN or words[0].isdigit()
    return "" if is_none else _shortened(words)


def _shortened(words: str) -> str:
    """As many whole words as a label has room for, and none at its end that leads on to another."""
    if len(words) > _MOST:
        words = words[: _MOST + 1].rsplit(maxsplit=1)[0]
    kept = words.split(" ")
    while len(kept) > 1 and kept[-1].lower() in LINKS:
        kept.pop()
    return " ".join(kept)


def _purpose(words: str) -> str:
    """grants for factories, of $39 billion in grants for factories."""
    stop = _STOPS.search(words)
    words = _TIME.sub("", words[: stop.start()] if stop else words).strip()
    found = re.match(r"(?:in|for|of|on)\s+(?=\D)", words)
    return _shortened(words[found.end() :]) if found else ""


def _subject(words: str) -> str:
    """The last clause that is about something."""
    stops = [0, *(stop.end() for stop in _STOPS.finditer(words))]
    for start, end in reversed(list(zip(stops, [*stops[1:], len(words)], strict=True))):
        clause = _LEADS.sub("", _TIME.sub("", words[start:end]).strip(" ,.;:"))
        label = _VERBS.sub("", _RISES.sub("", clause)).strip(" ,.;:")
        if label in _HOLLOW:
            return ""
        if len(label) >= 2 and not label.isdigit():
            return label[-_MOST:]
    return ""
