"""What every timeline layout promises, over the registry: a new layout is tested by being there."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.items import Frame, TextLine
from chengyu_desktop.frame.walk import hit_test
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.registry import timeline_layout, timeline_layout_names
from tests.helpers.frames import boxes, texts
from tests.helpers.timelines import (
    DATES,
    KINDS,
    assert_stems_clear,
    assert_texts_apart,
    assert_within,
    event,
    events,
    kind,
    marks,
    timeline,
)

LAYOUTS = timeline_layout_names()
WIDTHS = (80.0, 129.5, 277.0)


def laid_out(made: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    return timeline_layout(made.layout).layout(made, context, width, slack)


def assert_sound(frame: Frame, width: float) -> None:
    assert frame.width == pytest.approx(width)
    assert_texts_apart(frame)
    assert_stems_clear(frame)
    assert_within(frame, width)


def test_the_layouts_that_newspapers_use_are_registered() -> None:
    assert set(LAYOUTS) == {
        "vertical", "horizontal", "alternating", "serpentine", "lanes", "scaled", "calendar",
    }  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_module_and_layout_agree(name: str) -> None:
    assert timeline_layout(name).name == name


@pytest.mark.parametrize("count", [1, 2, 11, 60, 200])
@pytest.mark.parametrize("name", LAYOUTS)
def test_labels_never_overlap(name: str, count: int, context: Context) -> None:
    for width in WIDTHS:
        for years in (False, True):
            assert_sound(laid_out(timeline(name, events(count), years), context, width), width)


@pytest.mark.parametrize("length", [1, 60])
@pytest.mark.parametrize("name", LAYOUTS)
def test_short_and_long_labels(name: str, length: int, context: Context) -> None:
    for width in WIDTHS:
        assert_sound(laid_out(timeline(name, events(11, length)), context, width), width)


@pytest.mark.parametrize("dates", KINDS)
@pytest.mark.parametrize("name", LAYOUTS)
def test_every_kind_of_date(name: str, dates: str, context: Context) -> None:
    for width in WIDTHS:
        for years in (False, True):
            frame = laid_out(kind(name, dates, years), context, width)
            assert_sound(frame, width)
            found = {key.split("/")[1] for key in texts(frame) if key.startswith("events/")}
            assert found == {str(index) for index in range(len(KINDS[dates]))}


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_empty_timeline_lays_out(name: str, context: Context) -> None:
    made = Timeline(layout=name)
    assert timeline_layout(name).measure(made, context, 80.0) == 0.0
    assert laid_out(made, context, 80.0).items == ()
    assert laid_out(made, context, 80.0, 5.0).height == pytest.approx(5.0)


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_event_has_a_mark_and_is_said(name: str, context: Context) -> None:
    made = timeline(name, events(30))
    frame = laid_out(made, context, 200.0)
    marked = {key for key, _, _ in boxes(frame) if key.endswith("/mark")}
    said = texts(frame)
    for index, each in enumerate(made.events):
        assert f"events/{index}/mark" in marked
        assert said[f"events/{index}/text"] == each.text


@pytest.mark.parametrize("name", LAYOUTS)
def test_keys_of_different_parts_differ(name: str, context: Context) -> None:
    frame = laid_out(timeline(name, events(60), years=True), context, 200.0)
    counts = Counter(key for key, item, _ in boxes(frame) if not isinstance(item, TextLine))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_measuring_gives_the_height_that_setting_has(name: str, context: Context) -> None:
    for count in (1, 11, 60):
        for fit in (Fit(), Fit(0.8, 0.92, 0.55, 0.8), Fit(1.3, 1.1, 1.6, 1.4)):
            made = timeline(name, events(count), years=True)
            measured = timeline_layout(name).measure(made, context.measured(fit), 180.0)
            frame = laid_out(made, context.fitted(fit), 180.0)
            assert measured == pytest.approx(frame.height)
            assert_sound(frame, 180.0)


@pytest.mark.parametrize("name", LAYOUTS)
def test_growing_the_fit_never_makes_a_timeline_lower(name: str, context: Context) -> None:
    made = timeline(name, events(40), years=True)
    measure = timeline_layout(name).measure
    heights = [
        measure(made, context.measured(Fit(size, 1.0, gap)), 180.0)
        for size, gap in ((0.8, 0.6), (1.0, 1.0), (1.2, 1.5))
    ]
    assert heights == sorted(heights)


@pytest.mark.parametrize("name", LAYOUTS)
def test_slack_is_taken_without_overlap(name: str, context: Context) -> None:
    for count in (1, 11):
        made = timeline(name, events(count))
        height = laid_out(made, context, 180.0).height
        frame = laid_out(made, context, 180.0, 60.0)
        assert frame.height == pytest.approx(height + 60.0)
        assert_sound(frame, 180.0)


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_same_timeline_is_drawn_the_same(name: str, context: Context) -> None:
    made = timeline(name, events(30))
    first = laid_out(made, context, 150.0)
    context.memo.begin_pass()
    assert laid_out(made, context, 150.0) == first


@pytest.mark.parametrize("name", LAYOUTS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    dates=st.lists(st.tuples(st.sampled_from(DATES), st.integers(0, 60)), min_size=1, max_size=14),
    width=st.floats(80, 277),
    years=st.booleans(),
)
def test_any_timeline_is_sound(name: str, dates, width: float, years: bool, context: Context) -> None:
    made = tuple(event(n, date, length) for n, (date, length) in enumerate(dates))
    assert_sound(laid_out(timeline(name, made, years), context, width), width)


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_english_timeline(name: str, context: Context) -> None:
    from msgspec.structs import replace

    english = replace(context, language="en")
    made = tuple(
        replace(each, text="President Kennedy asks Congress to commit to a landing") for each in events(20)
    )
    for width in WIDTHS:
        frame = laid_out(timeline(name, made, years=True), english, width)
        assert_texts_apart(frame)
        assert_within(frame, width)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_click_on_a_mark_finds_its_event(name: str, context: Context) -> None:
    made = tuple(event(n, f"20{10 + n}-0{n + 1}") for n in range(6))
    frame = laid_out(timeline(name, made), context, 277.0)
    for key, box in marks(frame).items():
        found = hit_test(frame, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        assert found is not None
        assert found.startswith(key + "/")


def test_a_calendar_says_which_months_it_leaves_out(context: Context) -> None:
    months = ("2024-01-17", "2024-03-20", "2024-04-24", "2024-10-30", "2025-02-01")
    made = timeline("calendar", tuple(event(n, date) for n, date in enumerate(months)))
    words = list(texts(laid_out(made, context, 277.0)).values())
    assert [word for word in words if word.endswith("略")] == ["2月略", "5—9月略"]
    in_english = replace(context, language="en")
    words = list(texts(laid_out(made, in_english, 277.0)).values())
    assert [word for word in words if word.endswith("left out")] == ["Feb left out", "May–Sep left out"]
