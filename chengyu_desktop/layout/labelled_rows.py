"""Rows with a label at the left and a figure at the right, which bars and pictograms share: one label column for all rows."""

from __future__ import annotations

import msgspec

from chengyu_desktop.frame.items import Frame
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.text import layout_text, make_spans, paragraph_style

_LABEL_SHARE = 0.42  # of the width that labels may take before they wrap


class RowColumns(msgspec.Struct, frozen=True):
    """Widths in mm of the label column and the value column, and the gap between columns."""

    label: float
    value: float
    gap: float

    def plot(self, width: float) -> float:
        """What is left for the drawing."""
        used = (self.label + self.gap if self.label else 0) + (self.value + self.gap if self.value else 0)
        return max(width - used, 1.0)

    @property
    def plot_x(self) -> float:
        return self.label + self.gap if self.label else 0.0


def row_columns(context: Context, labels: list[str], values: list[str], width: float) -> RowColumns:
    widest = max((line_width(context, "chart_label", text) for text in labels), default=0.0)
    value = max((line_width(context, "chart_value", text) for text in values), default=0.0)
    gap = context.theme.figure.gap * 0.6
    return RowColumns(min(widest + 0.05, width * _LABEL_SHARE), min(value + 0.05, width * 0.4), gap)


def line_width(context: Context, role_name: str, text: str) -> float:
    """Width in mm of the text on one line in a role."""
    return context.memo.get(
        ("line width", role_name, text, context.fit), lambda: _line_width(context, role_name, text)
    )


def _line_width(context: Context, role_name: str, text: str) -> float:
    role = context.role(role_name)
    spans = make_spans(context, role, text)
    return context.typesetter.natural_width(spans, paragraph_style(context, role, None, 1.0, True))


def row_label(context: Context, text: str, columns: RowColumns) -> Frame:
    return layout_text(context, "chart_label", text, columns.label, align="end")
