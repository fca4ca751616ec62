from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.commands.sample_words import WORDS, sample_for
from chengyu_desktop.layout.registry import BlockTypes, block_kind

_CHINESE = re.compile("[\u4e00-\u9fff]")


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _words(getattr(value, name))


@pytest.mark.parametrize("name", sorted(BlockTypes()))
def test_a_sample_on_an_english_page_is_english_and_else_the_same(name: str) -> None:
    sample = block_kind(name).sample()
    english = sample_for(Project(language="en"), sample)
    assert [words for words in _words(english) if _CHINESE.search(words)] == []
    assert type(english) is type(sample)
    assert [WORDS.get(words, words) for words in _words(sample)] == list(_words(english))
    assert sample_for(Project(), sample) is sample


def test_no_word_is_left_that_no_sample_has() -> None:
    said = {words for name in BlockTypes() for words in _words(block_kind(name).sample())}
    assert [words for words in WORDS if words not in said] == []
