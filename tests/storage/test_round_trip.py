"""What is saved is what is loaded; what wasn't edited stays to the byte; one field is one field's lines."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import field_names, get, join, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.storage.positions import Positions
from chengyu_desktop.storage.save import save_project
from tests.helpers.edited_projects import edited, projects
from tests.helpers.sample_blocks import BLOCK_TYPES
from tests.storage.test_patch import HAND_WRITTEN

TYPES = BlockTypes()
SAMPLES = sorted((Path(__file__).parents[2] / "projects").glob("*.yaml"))
TEXTS = {"by hand": HAND_WRITTEN, **{path.stem: path.read_text(encoding="utf-8") for path in SAMPLES}}
FORMS = {
    "lf": ("\n", b""),
    "crlf": ("\r\n", b""),
    "bom": ("\n", b"\xef\xbb\xbf"),
    "bom crlf": ("\r\n", b"\xef\xbb\xbf"),
}


def in_form(text: str, form: str) -> bytes:
    newline, mark = FORMS[form]
    return mark + text.replace("\n", newline).encode()


@settings(max_examples=40)
@given(projects().flatmap(lambda base: st.tuples(st.just(base), edited(base, "o"))))
def test_what_is_saved_is_what_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, pair: tuple[Project, Project]
) -> None:
    path = tmp_path_factory.mktemp("saved") / "page.yaml"
    first, second = pair
    save_project(first, path, BLOCK_TYPES)
    opened = load_project(path, BLOCK_TYPES)
    assert opened.project == first
    save_project(second, path, BLOCK_TYPES, opened=opened)
    assert load_project(path, BLOCK_TYPES).project == second


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TEXTS)
def test_unedited_is_the_same_to_the_byte(name: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    data = in_form(TEXTS[name], form)
    path.write_bytes(data)
    opened = load_project(path, TYPES)
    save_project(opened.project, path, TYPES, opened=opened)
    assert path.read_bytes() == data
    # Edited and put back as it was, all the same.
    there = with_value(opened.project, "title", "另一个题目")
    saved = save_project(there, path, TYPES, opened=opened)
    save_project(with_value(there, "title", opened.project.title), path, TYPES, opened=saved.loaded)
    assert path.read_bytes() == data


def fields(part: Part, key: str = "") -> Iterator[tuple[str, object]]:
    """Of texts, numbers, dates and truth values that have a value of their own."""
    for name in field_names(part):
        value = getattr(part, name)
        at = join(key, name)
        if isinstance(value, Part):
            yield from fields(value, at)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Part):
                    yield from fields(item, join(at, index))
        elif name not in ("chengyu", "size", "theme", "language", "layout"):
            if isinstance(value, bool):
                yield at, not value
            elif isinstance(value, Decimal):
                yield at, value + 1
            elif isinstance(value, DateSpan):
                yield at, DateSpan.parse("1999-12-31")
            elif isinstance(value, str) and value:
                yield at, ("新的一段\n" * 2 if "\n" in value else "新的“一句”: # 话")


@pytest.mark.parametrize("form", ["lf", "bom crlf"])
@pytest.mark.parametrize("name", TEXTS)
def test_one_field_changes_its_own_lines_alone(name: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    data = in_form(TEXTS[name], form)
    path.write_bytes(data)
    opened = load_project(path, TYPES)
    positions = Positions(opened.text)
    lines = data.split(b"\n")
    every = list(fields(opened.project))
    for key, value in random.Random(7).sample(every, min(len(every), 20)):
        steps = tuple(int(step) if step.isdecimal() else step for step in key.split("/"))
        first = positions.at(steps)[0] - 1
        stands = steps[-1] in opened.text.splitlines()[first]
        old = get(opened.project, key)
        try:
            new = set_value(opened.project, key, value)
        except ValueError:  # one of a few words
            continue
        saved = save_project(new, path, TYPES, opened=opened)
        assert saved.notices == ()
        after = path.read_bytes().split(b"\n")
        same_above = next(i for i in range(len(after)) if i == len(lines) or lines[i] != after[i])
        same_below = next(i for i in range(len(after)) if lines[-1 - i] != after[-1 - i])
        length = old.count("\n") + 1 if isinstance(old, str) else 1
        if stands:
            assert same_above >= first, key
            assert len(lines) - same_below <= first + max(length, 3) + 1, key
        else:  # a default, now written out
            assert len(after) - len(lines) <= 1, key
        assert saved.data.count(b"#") >= data.count(b"#"), key
        path.write_bytes(data)
