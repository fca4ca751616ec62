"""Which item became which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.storage.patch_align import Origin, align


def test_a_moved_item_is_told_from_those_that_stay() -> None:
    assert align(["a", "b", "c", "d"], ["b", "c", "a", "d"]) == [
        Origin("kept", 1),
        Origin("kept", 2),
        Origin("moved", 0),
        Origin("kept", 3),
    ]


def test_a_changed_item_is_the_one_most_like_it() -> None:
    old = [{"kind": "x", "date": "1", "text": "a"}, {"kind": "x", "date": "2", "text": "b"}]
    new = [{"kind": "x", "date": "0", "text": "n"}, {"kind": "x", "date": "1", "text": "A"}, old[1]]
    assert align(old, new) == [Origin("new"), Origin("changed", 0), Origin("kept", 1)]


def test_a_block_of_another_kind_is_a_new_one() -> None:
    assert align([{"kind": "x", "text": "a"}], [{"kind": "y", "text": "a"}]) == [Origin("new")]
    assert align(["a"], [{"a": "b"}]) == [Origin("new")]


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_origins_are_true(old: list[int], new: list[int]) -> None:
    before, after = [str(n) for n in old], [str(n) for n in new]
    origins = align(before, after)
    assert len(origins) == len(after)
    sources = [origin.at for origin in origins if origin.how != "new"]
    assert len(sources) == len(set(sources))
    stay = [origin.at for origin in origins if origin.how in ("kept", "changed")]
    assert stay == sorted(stay)
    for origin, item in zip(origins, after, strict=True):
        if origin.how in ("kept", "moved"):
            assert before[origin.at] == item


@given(st.permutations(range(12)))
def test_as_many_as_possible_stay(order: list[int]) -> None:
    origins = align([str(n) for n in range(12)], [str(n) for n in order])
    longest = [1] * 12  # the longest rising subsequence, the slow and plain way
    for j in range(12):
        longest[j] += max((longest[i] for i in range(j) if order[i] < order[j]), default=0)
    assert sum(origin.how == "kept" for origin in origins) == max(longest)
    assert {origin.how for origin in origins} <= {"kept", "moved"}
