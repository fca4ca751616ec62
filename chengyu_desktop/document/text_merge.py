"""Changes within a text: by the character in Chinese, by the word in English, by the number everywhere."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

# A run of Latin letters and digits is one piece with the signs inside it: names of files, figures, themes.
_TOKEN = re.compile(
    r"[0-9A-Za-z\u00c0-\u024f]+(?:[-._/:'’%][0-9A-Za-z\u00c0-\u024f]+)*%?|\*\*|\s+|.", re.DOTALL
)
_LETTER = re.compile(r"[^\W\d_]")
_LARGEST = 1200  # tokens on either side that are compared one by one; beyond, sentences are


class Hunk(NamedTuple):
    """The tokens ``start`` to ``end`` of the old text became ``words``."""

    start: int
    end: int
    words: tuple[str, ...]


class WordChange(NamedTuple):
    """A stretch of text that stayed, went or came."""

    how: Literal["same", "removed", "added"]
    text: str


class TextMerge(NamedTuple):
    """The merged text with ours, and with theirs, where both changed the same words: equal when nowhere."""

    ours: str
    theirs: str


def tokens(text: str) -> list[str]:
    """Words, numbers, spaces, marks of emphasis and single characters; joined they are the text."""
    return _TOKEN.findall(text)


def word_changes(old: str, new: str) -> tuple[WordChange, ...]:
    """The old text turned into the new one, stretch by stretch."""
    words = tokens(old)
    changes: list[WordChange] = []
    at = 0
    for hunk in _hunks(words, tokens(new)):
        _add(changes, "same", words[at : hunk.start])
        _add(changes, "removed", words[hunk.start : hunk.end])
        _add(changes, "added", hunk.words)
        at = hunk.end
    _add(changes, "same", words[at:])
    return tuple(changes)


def _add(changes: list[WordChange], how: Literal["same", "removed", "added"], words: object) -> None:
    text = "".join(words)  # type: ignore[arg-type]
    if text:
        changes.append(WordChange(how, text))


def merge_texts(base: str, ours: str, theirs: str) -> TextMerge:
    """Both sides' changes of one text. Changes meet when no word, character or line break between them stayed.

    What has no letters in it (a colour, a span of figures) is no text, and only ever changes as a whole.
    """
    if ours in (base, theirs):
        return TextMerge(theirs, theirs)
    if theirs == base:
        return TextMerge(ours, ours)
    whole = TextMerge(ours, theirs)
    if not all(_LETTER.search(text) for text in (base, ours, theirs)):
        return whole
    words = tokens(base)
    a, b = _hunks(words, tokens(ours)), _hunks(words, tokens(theirs))
    if _moves_emphasis(words, a) and _moves_emphasis(words, b) and _interleave(a, b):
        return whole
    return _merge_hunks(words, a, b)


def _moves_emphasis(words: list[str], hunks: list[Hunk]) -> bool:
    return any("**" in hunk.words or "**" in words[hunk.start : hunk.end] for hunk in hunks)


def _interleave(a: list[Hunk], b: list[Hunk]) -> bool:
    """Whether one side's changes aren't all before or all behind the other's."""
    return a[0].start <= b[-1].end and b[0].start <= a[-1].end


def _merge_hunks(words: list[str], a: list[Hunk], b: list[Hunk]) -> TextMerge:
    ours: list[str] = []
    theirs: list[str] = []
    at = 0
    for start, end, mine, other in _clusters(words, a, b):
        kept = words[at:start]
        ours += kept
        theirs += kept
        my_words, other_words = _replaced(words, start, end, mine), _replaced(words, start, end, other)
        ours += my_words if mine else other_words
        theirs += other_words if other else my_words
        at = end
    return TextMerge("".join(ours + words[at:]), "".join(theirs + words[at:]))


def _clusters(
    words: list[str], a: list[Hunk], b: list[Hunk]
) -> list[tuple[int, int, list[Hunk], list[Hunk]]]:
    """Stretches of the old text, each with the changes of both sides in it that meet one another."""
    clusters: list[tuple[int, int, list[Hunk], list[Hunk]]] = []
    tagged = sorted([(hunk, 0) for hunk in a] + [(hunk, 1) for hunk in b])
    for hunk, side in tagged:
        if clusters:
            start, end, *sides = clusters[-1]
            # Neighbours of one side are known to be apart; those of two sides must have a word between them.
            if sides[1 - side] and not _parted(words, end, hunk.start):
                sides[side].append(hunk)
                clusters[-1] = (start, max(end, hunk.end), sides[0], sides[1])
                continue
        clusters.append((hunk.start, hunk.end, [hunk] if not side else [], [hunk] if side else []))
    return clusters


def _parted(words: list[str], end: int, start: int) -> bool:
    return start > end and any(not word.isspace() or "\n" in word for word in words[end:start])


def _replaced(words: list[str], start: int, end: int, hunks: list[Hunk]) -> list[str]:
    result: list[str] = []
    for hunk in hunks:
        result += [*words[start : hunk.start], *hunk.words]
        start = hunk.end
    return result + words[start:end]


def _hunks(old: list[str], new: list[str]) -> list[Hunk]:
    """What changed, in order, with something unchanged between any two."""
    start, limit = 0, min(len(old), len(new))
    while start < limit and old[start] == new[start]:
        start += 1
    end = 0
    while end < limit - start and old[-1 - end] == new[-1 - end]:
        end += 1
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    if not inner_old and not inner_new:
        return []
    if max(len(inner_old), len(inner_new)) > _LARGEST:
        found = _by_sentences(inner_old, inner_new)
    else:
        found = _compare(inner_old, inner_new)
    shifted = [Hunk(hunk.start + start, hunk.end + start, hunk.words) for hunk in found]
    return _joined(old, shifted)


def _compare(old: list[str], new: list[str]) -> list[Hunk]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [Hunk(i, j, tuple(new[k:m])) for how, i, j, k, m in matcher.get_opcodes() if how != "equal"]


def _by_sentences(old: list[str], new: list[str]) -> list[Hunk]:
    """As ``_compare``, sentence by sentence; very many of them count as one change."""
    a, b = _sentences(old), _sentences(new)
    if max(len(a), len(b)) > _LARGEST:
        return [Hunk(0, len(old), tuple(new))]
    starts = [0]
    for sentence in a:
        starts.append(starts[-1] + len(tokens(sentence)))
    return [
        Hunk(starts[hunk.start], starts[hunk.end], tuple(tokens("".join(hunk.words))))
        for hunk in _compare(a, b)
    ]


def _sentences(words: list[str]) -> list[str]:
    """Made of whole tokens, so that their own tokens are the same again."""
    sentences: list[str] = []
    current: list[str] = []
    for word in words:
        current.append(word)
        if word[-1] in "。！？；\n.!?;":
            sentences.append("".join(current))
            current = []
    return [*sentences, "".join(current)] if current else sentences


def _joined(old: list[str], hunks: list[Hunk]) -> list[Hunk]:
    """Without chance agreements: what stayed between two larger changes, and is shorter than each, went too."""
    result: list[Hunk] = []
    for hunk in hunks:
        if result:
            last = result[-1]
            between = old[last.end : hunk.start]
            if len(between) < min(_extent(last), _extent(hunk)):
                result[-1] = Hunk(last.start, hunk.end, (*last.words, *between, *hunk.words))
                continue
        result.append(hunk)
    return result


def _extent(hunk: Hunk) -> int:
    return max(hunk.end - hunk.start, len(hunk.words))
