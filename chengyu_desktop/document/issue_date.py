"""The day on which a page is printed: in the file as it is written by hand, in exports as the moment that they name."""

from __future__ import annotations

import re
from datetime import date


def check_issue_date(text: str) -> None:
    """Raises ValueError with a sentence for what is no day; empty is none yet."""
    if text and issue_date(text) is None:
        raise ValueError(f"“{text}” is no day of issue: write year, month and day, as in 2022-07-01")


def issue_date(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
