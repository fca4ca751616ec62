"""Checks that every chart's drawing has to pass, and how to try one with all sorts of data."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from chengyu_desktop.frame.items import MM_PER_PT, Frame, TextLine
from tests.helpers.frames import Box, boxes

VALUES = {
    "zero": ["0", "0", "0"],
    "negative": ["-3", "5", "-8.5"],
    "equal": ["4", "4", "4", "4"],
    "enormous": ["123456789012345678", "98765432109876543210", "1"],
    "tiny": ["0.000001", "0.0000025", "1"],
    "one": ["7"],
    "sixty": [str(n * 37 % 101) for n in range(60)],
}


def cases(*, negative: bool = True) -> list[tuple[str, list[tuple[str, Decimal]]]]:
    """Names and (label, value) lists, with long labels last."""
    found = [
        (name, [(f"第{index + 1}项", Decimal(value)) for index, value in enumerate(values)])
        for name, values in VALUES.items()
        if negative or name != "negative"
    ]
    found.append(("long", [("成渝地区双城经济圈建设稳步推进" * 4, Decimal(n + 1)) for n in range(5)]))
    return found


def text_boxes(frame: Frame) -> list[tuple[str, Box]]:
    """The em boxes of all lines: what the eye takes for the text's extent."""
    found = []
    for _, item, (x0, _, x1, y1) in boxes(frame):
        if isinstance(item, TextLine):
            size = max(run.size for run in item.runs) * MM_PER_PT
            baseline = y1 - item.descent
            found.append((item.text, (x0, baseline - 0.86 * size, x1, baseline + 0.1 * size)))
    return found


def assert_sound(frame: Frame, width: float) -> None:
    """No text covers another, and all of it is within the frame."""
    texts = text_boxes(frame)
    for (a, p), (b, q) in combinations(texts, 2):
        apart = p[2] <= q[0] + 0.05 or q[2] <= p[0] + 0.05 or p[3] <= q[1] + 0.05 or q[3] <= p[1] + 0.05
        assert apart, f"{a} {p} covers {b} {q}"
    for key, item, (x0, y0, x1, y1) in boxes(frame):
        slack = (
            max(1.0, 0.35 * (y1 - y0)) if isinstance(item, TextLine) else 0.05
        )  # ascenders, of large type too
        assert x0 >= -0.05, key
        assert x1 <= width + 0.05, (key, x1)
        assert y0 >= -slack, key
        assert y1 <= frame.height + slack, key
