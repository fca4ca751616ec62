"""The day on which a page is printed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.issue_date import issue_date
from chengyu_desktop.document.project import PageSetup
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import parse_project


@given(st.dates())
def test_every_day_can_be_given(day: date) -> None:
    assert issue_date(PageSetup(date=day.isoformat()).date) == day


@pytest.mark.parametrize("text", ["2022-02-30", "2022-7-1", "2022", "今天", "20220701"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no day of issue"):
        PageSetup(date=text)


def test_in_a_file_it_needs_no_quotes() -> None:
    text = "chengyu: 1\ntitle: 题\npage: {size: A3, date: DAY}\n"
    project, _ = parse_project(text.replace("DAY", "2022-07-01"), BlockTypes(), file="a.yaml")
    assert project.page.date == "2022-07-01"
    with pytest.raises(ProjectFileError, match=r"a\.yaml:3:.*no day of issue"):
        parse_project(text.replace("DAY", "2022-02-30"), BlockTypes(), file="a.yaml")
