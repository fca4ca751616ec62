"""What a theme's role says of marks and gaps reaches the page."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from chengyu_desktop.layout.text import paragraph_style

HEADINGS = ["title", "kicker", "panel_title", "timeline_title", "lede_title", "event_date", "event_date_key"]


@pytest.mark.parametrize("name", HEADINGS)
def test_headings_of_the_house_style_are_compact(context, name):
    assert paragraph_style(context, context.role(name), None, 1.0, True).compact_marks


@pytest.mark.parametrize("name", ["lede", "event_text", "statement", "quote", "caption"])
def test_running_text_keeps_full_marks_and_the_quarter_em(context, name):
    style = paragraph_style(context, context.role(name), None, 1.0, True)
    assert not style.compact_marks
    assert style.han_latin_gap == 0.25


def test_a_role_s_gap_is_the_paragraph_s(context):
    role = replace(context.role("event_date"), han_latin_gap=0.07)
    assert paragraph_style(context, role, None, 1.0, True).han_latin_gap == 0.07
