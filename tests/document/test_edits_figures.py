"""The table of all figures."""

from decimal import Decimal

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.edits_figures import FigureRow, figures_of
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.number import Number

PROJECT = Project(
    panels=(
        Panel(body=(Number(value=Decimal("46.3"), unit="万人次", label="结算", change=Decimal(212)),)),
        Panel(
            body=(
                Bars(
                    title="事项",
                    unit="项",
                    items=(Bar(label="通办", value=Decimal(311)), Bar(value=Decimal(0)), Bar()),
                ),
            )
        ),
    )
)


def test_every_number_of_a_block_is_a_row() -> None:
    assert figures_of(PROJECT) == (
        FigureRow("panels/0/body/0/value", Decimal("46.3"), "万人次", "结算"),
        FigureRow("panels/0/body/0/change", Decimal(212), "%", "结算"),
        FigureRow("panels/1/body/0/items/0/value", Decimal(311), "项", "通办"),
        FigureRow("panels/1/body/0/items/1/value", Decimal(0), "项", "事项"),
    )


def test_a_row_can_be_corrected_by_its_key() -> None:
    for row in figures_of(PROJECT):
        assert get(PROJECT, row.key) == row.value
        new = set_value(PROJECT, row.key, row.value + 1)
        assert row.value + 1 in [other.value for other in figures_of(new)]


def test_no_blocks_no_rows() -> None:
    assert figures_of(Project(panels=(Panel(),))) == ()
