from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.lists.rows import Inserted, Removed, Reordered, Updated, row_steps

_PARTS = tuple(object() for _ in range(6))
_LISTS = st.lists(st.sampled_from(_PARTS), max_size=7)


@given(_LISTS, _LISTS)
def test_steps_lead_from_one_list_to_the_other(old: list[object], new: list[object]) -> None:
    rows = list(old)
    for step in row_steps(old, new):
        if isinstance(step, Updated):
            rows[step.row] = step.item
        elif isinstance(step, Removed):
            del rows[step.first : step.last + 1]
        elif isinstance(step, Inserted):
            rows[step.first : step.first] = step.items
        else:
            assert sorted(step.order) == list(range(len(rows)))
            rows = [rows[row] for row in step.order]
    assert rows == new


def steps(old: str, new: str) -> list[object]:
    """Of lists in which equal letters are the same object."""
    parts = {letter: object() for letter in old + new}
    return [
        Inserted(
            step.first, tuple(letter for part in step.items for letter in parts if parts[letter] is part)
        )
        if isinstance(step, Inserted)
        else Updated(step.row, next(letter for letter in parts if parts[letter] is step.item))
        if isinstance(step, Updated)
        else step
        for step in row_steps([parts[letter] for letter in old], [parts[letter] for letter in new])
    ]


def test_an_edit_touches_its_row_alone() -> None:
    assert steps("abcd", "abxd") == [Updated(2, "x")]
    assert steps("abcd", "xbcy") == [Updated(0, "x"), Updated(3, "y")]


def test_what_comes_and_goes_is_told_in_runs() -> None:
    assert steps("abcde", "ae") == [Removed(1, 3)]
    assert steps("abcde", "bd") == [Removed(4, 4), Removed(2, 2), Removed(0, 0)]
    assert steps("ad", "abcd") == [Inserted(1, ("b", "c"))]


def test_a_duplicate_is_one_more_row() -> None:
    assert steps("abc", "abbc") == [Inserted(2, ("b",))]


def test_a_move_is_another_order() -> None:
    assert steps("abcde", "acdbe") == [Reordered((0, 2, 3, 1, 4))]


def test_nothing_to_tell() -> None:
    assert steps("abc", "abc") == []
