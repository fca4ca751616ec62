"""Find and replace across the whole project, with a preview."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.edits_values import refuse_control_characters
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.texts import texts_of

_GROUPS = re.compile(r"\\(0)(?!\d)|\\.|\$(\d)", re.DOTALL)


class Search(msgspec.Struct, frozen=True):
    """What to look for: words as they stand, or a regular expression of Python's ``re``."""

    pattern: str
    regex: bool = False
    match_case: bool = True
    in_notes: bool = False


class Match(msgspec.Struct, frozen=True):
    """One find: characters ``[start, end)`` of the text at ``key``, and what would take their place."""

    key: str
    start: int
    end: int
    text: str
    replacement: str


def find_text(project: Project, search: Search, replacement: str = "") -> Iterator[Match]:
    """Every place where the words stand, in the document's order; empty matches are passed over.

    In a regular expression's replacement ``\\1``, ``$1`` and ``\\g<name>`` stand for groups, ``\\0`` and ``$0`` for all
    that was found; ``\\$`` is a dollar. Raises ValueError with one sentence for a faulty expression or replacement.
    """
    return find_in(texts_of(project, search.in_notes), search, replacement)


def find_in(texts: Iterable[tuple[str, str]], search: Search, replacement: str = "") -> Iterator[Match]:
    """``find_text`` in texts with their keys, as ``texts_of`` gives them. Raises ValueError likewise."""
    pattern = _compiled(search)
    expand = _expander(pattern, replacement) if search.regex else None
    if not search.pattern:
        return
    for key, text in texts:
        for found in pattern.finditer(text):
            if found.end() > found.start():
                words = expand(found) if expand else replacement
                refuse_control_characters(words, replacement)
                yield Match(key, found.start(), found.end(), found.group(), words)


def replace_text(
    project: Project, search: Search, replacement: str, keys: Iterable[str] | None = None
) -> tuple[Project, int]:
    """The project with all matches replaced, or those in the texts that ``keys`` name; and how many they are."""
    wanted = None if keys is None else frozenset(keys)
    matches = [m for m in find_text(project, search, replacement) if wanted is None or m.key in wanted]
    return replace_matches(project, matches), len(matches)


def replace_matches(project: Project, matches: Iterable[Match]) -> Project:
    """With these matches replaced, as they came from ``find_text`` on the same project: all, or a choice of them."""
    by_key: dict[str, list[Match]] = {}
    for match in matches:
        by_key.setdefault(match.key, []).append(match)
    for key, found in by_key.items():
        text, at, pieces = get(project, key), 0, []
        for match in sorted(found, key=lambda match: match.start):
            pieces += (text[at : match.start], match.replacement)
            at = match.end
        project = with_value(project, key, "".join(pieces) + text[at:])
    return project


def _compiled(search: Search) -> re.Pattern[str]:
    flags = re.NOFLAG if search.match_case else re.IGNORECASE
    try:
        return re.compile(search.pattern if search.regex else re.escape(search.pattern), flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"“{search.pattern}” is no regular expression: {error}") from None


def _expander(pattern: re.Pattern[str], template: str) -> Callable[[re.Match[str]], str]:
    ready = _GROUPS.sub(lambda sign: _group(sign, pattern.groups), template)

    def expand(found: re.Match[str]) -> str:
        try:
            return found.expand(ready)
        except (re.error, IndexError) as error:
            raise ValueError(f"“{template}” can't be the replacement: {error}") from None

    return expand


def _group(sign: re.Match[str], groups: int) -> str:
    """A group as ``re`` writes it: to ``re``, ``\\0`` is a control character, and ``$1``, as InDesign has it, money; ``\\$1`` is
    money here too."""
    if sign[0] == r"\$":
        return "$"
    number = sign[1] or sign[2]
    return f"\\g<{number}>" if number and int(number) <= groups else sign[0]
