"""Dates: in order, not yet to come, and on days that the calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chengyu_desktop.document.days import days_in
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.timeline import layout_of
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.press.limits import Limits

_EACH = 10  # events out of order that are told one by one: a sheet that was never sorted has thousands
_LEAP = 2020  # a year that has every day
_DAY = r"(?:(\d{4})年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?"


def dates_in_order(case: Case) -> Iterator[Problem]:
    timeline = case.project.timeline
    if timeline is None or layout_of(timeline).by_date:
        return
    dates = [event.date for event in timeline.events]
    wrong = [i for i in range(1, len(dates)) if dates[i].start_key < dates[i - 1].start_key]
    are_few = len(wrong) <= _EACH
    for index in wrong if are_few else wrong[:1]:
        words = {"date": dates[index].text, "before": dates[index - 1].text}
        yield Problem(
            "warning",
            "dates-out-of-order",
            "{date} stands after {before}"
            if are_few
            else "{count} events stand out of order; the first is {date}, after {before}",
            "sort the events by date",
            f"timeline/events/{index}",
            said(**words) if are_few else said(count=len(wrong), **words),
        )


def fix_order(project: Project, problem: Problem, limits: Limits) -> Project:
    from chengyu_desktop.document.edits import sort_events  # needed for fixes alone

    return sort_events(project)


def future_dates(case: Case) -> Iterator[Problem]:
    """What is planned may well stand in a timeline; a wrong year is as likely."""
    if case.today is None:
        return
    today = case.today.toordinal()
    events = case.project.timeline.events if case.project.timeline else ()
    to_come = [index for index, event in enumerate(events) if event.date.start_key > today]
    if to_come:
        yield Problem(
            "info",
            "future-date",
            "{count} events are still to come, the first of them {date}"
            if len(to_come) > 1
            else "{date} is still to come",
            "check the year, unless this is planned",
            f"timeline/events/{to_come[0]}",
            said(count=len(to_come), date=events[to_come[0]].date.text),
        )


def impossible_dates(case: Case) -> Iterator[Problem]:
    """In sentences; the dates of events are checked when they are read."""
    if not case.is_chinese:
        return
    for key, text in case.texts:
        if "月" not in text:
            continue
        for found in re.finditer(_DAY, text):
            year, month, day = (int(part) if part else None for part in found.groups())
            assert month is not None
            if not 1 <= month <= 12 or (day is not None and not 1 <= day <= days_in(year or _LEAP, month)):
                yield Problem(
                    "warning",
                    "impossible-date",
                    "there is no {date} in the calendar",
                    "correct the date",
                    key,
                    said(date=found.group()),
                )


RULES = (
    Rule(
        "dates-out-of-order",
        "warning",
        "A timeline runs from the earliest to the latest.",
        dates_in_order,
        fix=fix_order,
    ),
    Rule(
        "future-date",
        "info",
        "An event after the day of checking is planned, or its year is wrong.",
        future_dates,
    ),
    Rule("impossible-date", "warning", "A day that the calendar doesn't have is a slip.", impossible_dates),
)
