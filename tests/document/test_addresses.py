"""Keys name parts, and a changed value leaves everything else the same object."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import (
    field_names,
    get,
    is_within,
    join,
    nearest,
    outermost,
    parent,
    split_item,
    with_value,
)
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Panel, Part, Project, Timeline, UnknownBlock
from tests.helpers.sample_blocks import Bar, Bars, Number, Statement

PROJECT = Project(
    title="题",
    timeline=Timeline(
        events=tuple(Event(date=DateSpan.parse(str(2020 + i)), text=f"事{i}") for i in range(4))
    ),
    panels=(
        Panel(title="甲", body=(Statement(text="句"), Number(value=Decimal("1.0")))),
        Panel(title="乙", body=(Bars(items=(Bar(label="a"), Bar(label="b"))), UnknownBlock(kind_name="new"))),
    ),
)


def keys_of(value: Any, key: str = "") -> list[str]:
    keys = [key]
    if isinstance(value, Part):
        for name in field_names(value):
            keys += keys_of(getattr(value, name), join(key, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            keys += keys_of(item, join(key, index))
    return keys


KEYS = keys_of(PROJECT)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "题"),
        ("timeline/events/3/date", DateSpan.parse("2023")),
        ("panels/0/body/0/text", "句"),
        ("panels/1/body/0/items/1/label", "b"),
        ("page/bleed", 3.0),
        ("", PROJECT),
    ],
)
def test_a_key_names_a_value(key: str, value: object) -> None:
    assert get(PROJECT, key) == value


@pytest.mark.parametrize(
    "key",
    ["nothing", "panels/2", "panels/-1", "panels/x", "panels/٢", "title/0", "panels/0/title/x", "/", "panels/",
     "panels/0/extra", "panels/" + "9" * 5000, "credits/0"],
)  # fmt: skip
def test_a_key_that_names_nothing_is_refused_with_a_sentence(key: str) -> None:
    for attempt in (lambda: get(PROJECT, key), lambda: with_value(PROJECT, key, "")):
        with pytest.raises(ValueError, match="names nothing in this project") as caught:
            attempt()
        assert "\n" not in str(caught.value)


@given(st.sampled_from(KEYS))
def test_the_value_that_is_there_changes_nothing(key: str) -> None:
    assert with_value(PROJECT, key, get(PROJECT, key)) is PROJECT


CHECKED = ("page/size", "page/date")  # by the page itself


@given(st.sampled_from([key for key in KEYS[1:] if key not in CHECKED]))
def test_only_what_a_key_leads_through_is_a_new_object(key: str) -> None:
    new_value = object()
    new = with_value(PROJECT, key, new_value)
    assert get(new, key) is new_value
    for other in KEYS:
        if not is_within(other, key):
            same = get(new, other) is get(PROJECT, other)
            assert same != is_within(key, other), other


def test_equal_text_is_no_change_but_another_zero_is() -> None:
    key = "panels/0/body/1/value"
    assert with_value(PROJECT, key, Decimal("1.0")) is PROJECT
    assert with_value(PROJECT, key, Decimal("1.00")) is not PROJECT
    assert with_value(PROJECT, "page/bleed", 3) is not PROJECT


def test_helpers_take_keys_apart_and_put_them_together() -> None:
    assert join("panels", 2, "", "body") == "panels/2/body"
    assert parent("panels/2") == "panels"
    assert parent("title") == parent("") == ""
    assert split_item("panels/2/body/10") == ("panels/2/body", 10)
    for key in ("title", "", "3"):
        with pytest.raises(ValueError, match="names no item"):
            split_item(key)
    assert is_within("panels/1/title", "panels/1")
    assert not is_within("panels/10", "panels/1")
    assert outermost(["panels/1/title", "panels/1", "panels/10", "panels/1"]) == ("panels/1", "panels/10")


def test_a_drawn_items_key_leads_to_the_part_it_belongs_to() -> None:
    assert nearest(PROJECT, "panels/1/body/0/items/1/bar") == "panels/1/body/0/items/1"
    assert nearest(PROJECT, "lede/2") == "lede"
    assert nearest(PROJECT, "heading") == ""
