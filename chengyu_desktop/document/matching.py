"""Which part of one version of a project is which of another: files hold no ids, so parts are known by what they say.

Equal parts are matched first, those that stand in the same order before those that moved; then those that say the same but
for their name, and those of the same name; then the likest, by the words and values they share, of which a title, a date or a
label counts most. A part that holds little besides its
name is known by its place among its neighbours when that has changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from chengyu_desktop.document.addresses import field_names
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import FrozenMapping, Part, UnknownBlock

_LIKE = 0.5
"""The likeness (0 to 1) from which two parts are held to be versions of one."""
_LIKE_BETWEEN = 0.15
"""The same where both stand alone between the same neighbours."""
_MOST_PAIRS = 60_000  # compared by likeness; beyond, only parts with the same title, date or label
_TITLES = ("title", "label", "name", "path")
"""Fields by which a part is known whatever else became of it, where no other in its list has the same."""
_NAMES = (*_TITLES, "date")
_NAME_WEIGHT = 4
_LARGEST_FIELD = 400  # characters of a text that are looked at
_THIN = 8
"""Marks (pairs of characters, values) besides its names up to which a part says too little to be known by it."""

Features = frozenset[Any]


def is_same(a: Any, b: Any) -> bool:
    """Whether two values are written alike; 1.0 equals 1.00, but is not set alike."""
    return a is b or (type(a) is type(b) and a == b and repr(a) == repr(b))


def match_items(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """New index → old index of the items that are versions of one another."""
    start, limit = 0, min(len(old), len(new))
    while start < limit and _equal(old[start], new[start]):
        start += 1
    end = 0
    while end < limit - start and _equal(old[-1 - end], new[-1 - end]):
        end += 1
    pairs = {i: i for i in range(start)}
    pairs |= {len(new) - 1 - i: len(old) - 1 - i for i in range(end)}
    olds = range(start, len(old) - end)
    news = range(start, len(new) - end)
    if olds and news:
        pairs |= _match_middle(old, new, olds, news)
    return pairs


def _match_middle(old: Sequence[Any], new: Sequence[Any], olds: range, news: range) -> dict[int, int]:
    pairs = _match_equal(old, new, olds, news)
    for mark in (_content, _title):
        rest = set(olds) - set(pairs.values()), set(news) - set(pairs)
        pairs |= _match_unique(old, new, *rest, mark)
    pairs |= _match_thin(old, new, pairs, olds, news, in_step=True)
    if len(pairs) < min(len(olds), len(news)):
        taken = set(pairs.values())
        rest_old = [i for i in olds if i not in taken]
        rest_new = [j for j in news if j not in pairs]
        pairs |= match_alike(old, new, rest_old, rest_new, _only_between(pairs, olds, news))
    if len(pairs) < min(len(olds), len(news)):
        pairs |= _match_thin(old, new, pairs, olds, news, in_step=False)
    return pairs


def _match_equal(old: Sequence[Any], new: Sequence[Any], olds: range, news: range) -> dict[int, int]:
    places: defaultdict[Any, deque[int]] = defaultdict(deque)
    for i in olds:
        places[old[i]].append(i)
    pairs: dict[int, int] = {}
    for j in news:
        if found := places.get(new[j]):
            pairs[j] = found.popleft()
    return pairs


def _match_unique(
    old: Sequence[Any], new: Sequence[Any], olds: set[int], news: set[int], mark: Callable[[Any], Any]
) -> dict[int, int]:
    """New index → old index of items that alone in their list bear the same mark."""
    ours, theirs = _unique(old, olds, mark), _unique(new, news, mark)
    return {at: ours[found] for found, at in theirs.items() if found in ours}


def _unique(items: Sequence[Any], places: set[int], mark: Callable[[Any], Any]) -> dict[Any, int]:
    found: dict[Any, int] = {}
    twice: set[Any] = set()
    for at in sorted(places):
        if (key := mark(items[at])) is not None:
            if key in found:
                twice.add(key)
            found[key] = at
    return {key: at for key, at in found.items() if key not in twice}


def _title(item: Any) -> Any:
    for field in _TITLES if isinstance(item, Part) else ():
        if text := getattr(item, field, ""):
            return type(item), field, text
    return None


def _content(item: Any) -> Any:
    """What a part says besides its names, where that is enough to be known by: it may have got another's name."""
    if not isinstance(item, Part) or _title(item) is None or _is_thin(item):
        return None
    return (
        type(item),
        *(getattr(item, name) for name in item.__struct_fields__ if name not in (*_NAMES, "frame")),
    )


def _only_between(pairs: Mapping[int, int], olds: range, news: range) -> dict[int, int]:
    """New index → old index of the unmatched that stand alone between the same matched neighbours."""
    return {ours[0]: theirs[0] for theirs, ours in _gaps(pairs, olds, news) if len(theirs) == len(ours) == 1}


def _match_thin(
    old: Sequence[Any],
    new: Sequence[Any],
    pairs: Mapping[int, int],
    olds: range,
    news: range,
    *,
    in_step: bool,
) -> dict[int, int]:
    """New index → old index of thin parts of one kind between the same neighbours, in order: a name that was changed.

    With ``in_step`` only where as many stand there as stood there, each in its own place.
    """
    found: dict[int, int] = {}
    for theirs, ours in _gaps(pairs, olds, news):
        if in_step and len(theirs) != len(ours):
            continue
        if not in_step:
            theirs = [i for i in theirs if _is_thin(old[i])]
            ours = [j for j in ours if _is_thin(new[j])]
        for i, j in zip(theirs, ours, strict=False):
            if type(old[i]) is type(new[j]) and (not in_step or (_is_thin(old[i]) and _is_thin(new[j]))):
                found[j] = i
    return found


def _is_thin(item: Any) -> bool:
    """Whether a part has a name and holds little besides."""
    if _title(item) is None:
        return False
    rest: set[Any] = set()
    for field in item.__struct_fields__:
        inner = getattr(item, field)
        if field not in _NAMES and (inner or inner == 0):
            _gather(inner, field, rest)
    return len(rest) <= _THIN


def _gaps(pairs: Mapping[int, int], olds: range, news: range) -> list[tuple[list[int], list[int]]]:
    """The unmatched of old and new that stand between the same matched neighbours."""
    behind: dict[int, list[int]] = {}
    taken = set(pairs.values())
    anchor = olds.start - 1
    for i in olds:
        if i in taken:
            anchor = i
        else:
            behind.setdefault(anchor, []).append(i)
    gaps: list[tuple[list[int], list[int]]] = []
    anchor, run = olds.start - 1, []
    for j in [*news, news.stop]:
        if j in pairs or j == news.stop:
            if run and (found := behind.get(anchor)):
                gaps.append((found, run))
            anchor, run = pairs.get(j, -1), []
        else:
            run.append(j)
    return gaps


def match_alike(
    old: Sequence[Any],
    new: Sequence[Any],
    olds: Sequence[int],
    news: Sequence[int],
    lone: Mapping[int, int] | None = None,
) -> dict[int, int]:
    """New index → old index of the likest pairs, the likest first, near ones before far ones.

    ``lone`` pairs need be less alike.
    """
    features_old = {i: features(old[i]) for i in olds}
    features_new = {j: features(new[j]) for j in news}
    lone = lone or {}
    scored: list[tuple[float, int, int, int]] = []
    for i, j in _candidates(features_old, features_new):
        if type(old[i]) is not type(new[j]):
            continue
        score = _likeness(features_old[i], features_new[j])
        if score >= (_LIKE_BETWEEN if lone.get(j) == i else _LIKE):
            scored.append((-score, abs(i - j), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in taken and j not in pairs:
            taken.add(i)
            pairs[j] = i
    return pairs


def _candidates(old: Mapping[int, Features], new: Mapping[int, Features]) -> Iterable[tuple[int, int]]:
    if len(old) * len(new) <= _MOST_PAIRS:
        return ((i, j) for i in old for j in new)
    return _namesakes(old, new)


def _namesakes(old: Mapping[int, Features], new: Mapping[int, Features]) -> Iterator[tuple[int, int]]:
    """Pairs with the same title, date or label; of a name that many bear, the nearest few."""
    places: defaultdict[Any, list[int]] = defaultdict(list)
    for i, marks in old.items():
        for mark in marks:
            if isinstance(mark, tuple) and mark[-1] == 0:
                places[mark].append(i)
    for j, marks in new.items():
        seen: set[int] = set()
        for mark in marks:
            found = places.get(mark, ())
            at = bisect_left(found, j)
            seen.update(found[max(at - 4, 0) : at + 4])
        yield from ((i, j) for i in sorted(seen))


def _likeness(a: Features, b: Features) -> float:
    """Dice's coefficient: twice what is shared by what there is."""
    size = len(a) + len(b)
    return 2 * len(a & b) / size if size else 1.0


def features(value: Any) -> Features:
    """What a part or value is known by: pairs of characters of its texts, its other values, its names severalfold."""
    found: set[Any] = set()
    _gather(value, "", found)
    return frozenset(found)


def _gather(value: Any, name: str, found: set[Any]) -> None:
    if isinstance(value, Part):
        if isinstance(value, UnknownBlock):
            found.update(("kind", value.kind_name, weight) for weight in range(1, 3))
            _gather(FrozenMapping(value.fields), name, found)
        for field in field_names(value):
            inner = getattr(value, field)
            if inner or inner == 0:
                if field in _NAMES:
                    text = inner.text if isinstance(inner, DateSpan) else inner
                    found.update((field, text, weight) for weight in range(_NAME_WEIGHT))
                _gather(inner, field, found)
        if value.extra:
            _gather(FrozenMapping(value.extra), name, found)
    elif isinstance(value, str):
        words = value[:_LARGEST_FIELD]
        found.update(words[at : at + 2] for at in range(max(len(words) - 1, 1)))
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, name, found)
    elif isinstance(value, FrozenMapping):
        for key, inner in value.pairs:
            _gather(inner, key, found)
    elif value is not None and not isinstance(value, bool):
        found.add((name, str(value), -1))


def _equal(a: Any, b: Any) -> bool:
    return a is b or (type(a) is type(b) and a == b)


def longest_rise(numbers: Sequence[int]) -> set[int]:
    """Of different numbers, those of the longest subsequence that rises: what stays when the others move."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(places[length - 1] if length else -1)
        if length == len(tails):
            tails.append(number)
            places.append(at)
        else:
            tails[length] = number
            places[length] = at
    rise: set[int] = set()
    at = places[-1] if places else -1
    while at >= 0:
        rise.add(numbers[at])
        at = before[at]
    return rise
