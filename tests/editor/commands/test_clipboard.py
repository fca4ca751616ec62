from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Panel, UnknownBlock
from chengyu_desktop.editor.commands.clipboard import (
    parts_from_mime,
    parts_from_text,
    parts_to_mime,
    parts_to_text,
)
from chengyu_desktop.layout.registry import BlockTypes, block_kind

BLOCKS = tuple(block_kind(name).sample() for name in BlockTypes())
EVENTS = (
    Event(date=DateSpan.parse("2021-12"), text="一", key=True),
    Event(date=DateSpan.parse("2022"), text="二"),
)


@pytest.mark.parametrize(
    "parts",
    [
        BLOCKS,
        EVENTS,
        (Panel(title="甲", body=BLOCKS[:2], note="x"), Panel()),
        (UnknownBlock(kind_name="new"),),
    ],
)
def test_parts_come_back_as_they_were(qapp, parts) -> None:
    assert parts_from_mime(parts_to_mime(parts)) == parts


def test_other_programs_get_yaml_of_blocks_and_panels(qapp) -> None:
    assert "kind: quote" in parts_to_mime(BLOCKS).text()
    assert "title: 甲" in parts_to_mime((Panel(title="甲"),)).text()


def test_spreadsheets_get_events_as_rows(qapp) -> None:
    assert parts_to_mime(EVENTS).text() == "2021-12\t一\t✓\t\n2022\t二\t\t\n"


def test_rows_of_a_spreadsheet_are_events(qapp) -> None:
    data = QMimeData()
    data.setText("2021-12\t一\t是\r\n2022年\t二\r\n")
    assert parts_from_mime(data) == EVENTS


def test_other_text_is_no_parts(qapp) -> None:
    data = QMimeData()
    assert parts_from_mime(data) == ()
    data.setText("甲\t乙")
    assert parts_from_mime(data) == ()


def test_only_parts_of_one_sort_are_copied() -> None:
    with pytest.raises(ValueError, match="one sort"):
        parts_to_text((*EVENTS, *BLOCKS))


def test_rows_of_a_chart_are_not_copied_alone() -> None:
    bars = next(block for block in BLOCKS if block.kind == "bars")
    with pytest.raises(ValueError, match="one sort"):
        parts_to_text((get(Panel(body=(bars,)), "body/0/items/0"),))  # type: ignore[arg-type]


def test_what_is_no_yaml_is_refused() -> None:
    with pytest.raises(ValueError, match="can't be pasted"):
        parts_from_text("title: [")
