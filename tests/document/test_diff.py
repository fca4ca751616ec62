"""What changed between two versions, by meaning."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.diff import Change, diff
from chengyu_desktop.document.edits import delete, insert, move
from chengyu_desktop.document.matching import is_same
from chengyu_desktop.document.merge import ABSENT
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.document.text_merge import WordChange, merge_texts, tokens, word_changes
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.load import parse_project
from tests.document.test_merge import BASE, event
from tests.helpers.edited_projects import edited, marks_in, projects
from tests.helpers.sample_blocks import BLOCK_TYPES

PAIRS = projects().flatmap(lambda base: st.tuples(st.just(base), edited(base, "o")))


def kinds(changes: tuple[Change, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(change.kind, change.old_key, change.new_key) for change in changes]


def test_a_field_and_the_words_of_a_text() -> None:
    new = with_value(BASE, "panels/0/body/0/value", Decimal(1100))
    new = with_value(new, "timeline/events/2/text", "成都市党政代表团来渝考察。两地签订五项协议")
    text, value = diff(BASE, new)
    assert kinds((text, value)) == [
        ("changed", "timeline/events/2/text", "timeline/events/2/text"),
        ("changed", "panels/0/body/0/value", "panels/0/body/0/value"),
    ]
    assert (value.old, value.new) == (Decimal("1054.5"), Decimal(1100))
    assert text.words == (
        WordChange("same", "成都市党政代表团来渝考察。两地签订"),
        WordChange("added", "五项"),
        WordChange("same", "协议"),
    )


def test_added_removed_and_moved_events() -> None:
    new = delete(BASE, ["timeline/events/1"])
    new = insert(new, "timeline/events", 3, [event("2023", "新添")])
    new = move(new, ["timeline/events/0"], "timeline/events", 4)
    assert kinds(diff(BASE, new)) == [
        ("added", None, "timeline/events/2"),
        ("moved", "timeline/events/0", "timeline/events/3"),
        ("removed", "timeline/events/1", None),
    ]


def test_a_block_in_another_panel_is_moved_and_its_change_told() -> None:
    new = move(BASE, ["panels/0/body/1"], "panels/1/body", 0)
    new = with_value(new, "panels/1/body/0/note", "核")
    assert kinds(diff(BASE, new)) == [
        ("moved", "panels/0/body/1", "panels/1/body/0"),
        ("changed", "panels/0/body/1/note", "panels/1/body/0/note"),
    ]


def test_a_new_panel_is_one_change() -> None:
    [change] = diff(BASE, insert(BASE, "panels", 1, [Panel(title="第三")]))
    assert (change.kind, change.new_key, change.old) == ("added", "panels/1", ABSENT)


@settings(max_examples=150)
@given(PAIRS)
def test_nothing_is_told_of_the_same_and_everything_of_the_different(pair: tuple[Project, Project]) -> None:
    old, new = pair
    again = parse_project(dump_project(new), BLOCK_TYPES)[0]
    assert diff(new, again) == ()
    changes = diff(old, new)
    assert bool(changes) != is_same(old, new)
    told = marks_in([(change.old, change.new, change.words) for change in changes])
    assert marks_in(old) ^ marks_in(new) <= told
    for change in changes:
        for project, key, value in ((old, change.old_key, change.old), (new, change.new_key, change.new)):
            if key is not None and "sankey" not in repr(value):
                try:
                    assert is_same(get(project, key), value)
                except ValueError:
                    assert {"x", "y", "w", "flows", "title"} & set(key.split("/"))  # keys that nobody knows


TEXTS = st.text("成都重庆。\n**ab 12,./", max_size=30)


@settings(max_examples=150)
@given(TEXTS, TEXTS)
def test_changed_words_give_both_texts(old: str, new: str) -> None:
    assert "".join(tokens(old)) == old
    changes = word_changes(old, new)
    assert "".join(change.text for change in changes if change.how != "added") == old
    assert "".join(change.text for change in changes if change.how != "removed") == new
    assert merge_texts(old, new, old) == merge_texts(old, old, new) == (new, new)
    mine, other = merge_texts(old, new, old[::-1])
    assert merge_texts(old, old[::-1], new) == (other, mine)


def test_long_texts_are_compared_by_sentences() -> None:
    sentences = [f"第{n}句，说的是成都和重庆的第{n * 7}件事。" for n in range(300)]
    old = "".join(sentences)
    new = "".join(["开头。", *sentences[:100], "中间换了。", *sentences[101:], "结尾。"])
    changes = word_changes(old, new)
    assert "".join(change.text for change in changes if change.how != "removed") == new
    assert sum(len(change.text) for change in changes if change.how == "same") > 0.9 * len(old)
