"""Finding a command by some of its letters."""

from __future__ import annotations


def fuzzy_score(query: str, text: str) -> float | None:
    """How well the query's characters appear in the text in their order; None when they don't. Higher is better.

    A character scores more at the beginning of a word and right after the one before it; shorter texts are better.
    """
    query, text = "".join(query.casefold().split()), text.casefold()
    score, at = 0.0, -1
    for character in query:
        found = _best_place(text, character, at + 1)
        if found < 0:
            return None
        score += 3.0 if found == at + 1 else 2.0 if _begins_word(text, found) else 0.5
        at = found
    return score - len(text) / 1000


def _best_place(text: str, character: str, start: int) -> int:
    """Right here, else at the next beginning of a word, else wherever it comes next."""
    if text[start : start + 1] == character:
        return start
    place = first = text.find(character, start)
    while place >= 0 and not _begins_word(text, place):
        place = text.find(character, place + 1)
    return place if place >= 0 else first


def _begins_word(text: str, index: int) -> bool:
    return index == 0 or not text[index - 1].isalnum()
