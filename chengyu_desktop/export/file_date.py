"""The moment that a written file names."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time

from chengyu_desktop.frame.page import Page


def file_date(page: Page, date: datetime | None = None) -> datetime | None:
    """``date``, else the page's day of issue, else SOURCE_DATE_EPOCH's moment, else none: the clock would make every run's file
    another one.

    A date without a zone counts as UTC. Raises ValueError if SOURCE_DATE_EPOCH is no number of seconds.
    """
    if date is not None:
        return date if date.tzinfo else date.replace(tzinfo=UTC)
    if page.date is not None:
        return datetime.combine(page.date, time(), UTC)
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(
            f"SOURCE_DATE_EPOCH is “{seconds}”; give whole seconds since 1970, or unset it"
        ) from None
