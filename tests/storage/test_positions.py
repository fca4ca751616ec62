"""Where parts stand: the quick search for one place agrees with the walk that keeps them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chengyu_desktop.storage.positions import Positions, position_of
from chengyu_desktop.storage.yaml_tree import load_yaml_tree

SAMPLES = sorted((Path(__file__).parents[2] / "projects").glob("*.yaml"))


def paths(value: object, around: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [around, *(path for step, inner in steps for path in paths(inner, (*around, step)))]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_part_of_a_sample(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    positions = Positions(text)
    found = paths(load_yaml_tree(text))
    for path in found[:: max(len(found) // 60, 1)]:
        for wanted in (path, (*path, "none"), (*path, 99), (*path[:-1], "none", "a")):
            assert position_of(text, wanted) == positions.at(wanted)


STEPS = st.sampled_from(["a", "b", 0, 1, 2])
TREES = st.recursive(
    st.just("x"), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner)
)


@example(["x", {"a": "x"}], (0, "a"))
@given(TREES, st.lists(STEPS, max_size=4).map(tuple))
def test_any_path_in_any_tree(tree: object, path: tuple[str | int, ...]) -> None:
    text = str(tree).replace("'", "")
    assert position_of(text, path) == Positions(text).at(path)
