from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.files.print_page import print_page, print_with_preview
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Rect
from chengyu_desktop.frame.page import Page

pikepdf = pytest.importorskip("pikepdf")

PAGE = Page(Frame(100, 200, (Rect("a", 0, 0, 100, 200, fill=from_rgb(0xFF0000)),)))


def printed(tmp_path: Path, paper: QPageSize) -> tuple[float, float, float, float]:
    """The box of what was painted, in mm on the paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = FramePainter(SystemFonts())
    painter.prepare(PAGE.frame)
    print_page(PAGE, painter, printer)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        return painted_box(pikepdf.parse_content_stream(pdf.pages[0]), float(pdf.pages[0].MediaBox[3]))


def painted_box(instructions, height: float) -> tuple[float, float, float, float]:
    """Of the red path: its points through the matrices in force."""
    stack, matrix, red, points, box = [], pikepdf.Matrix(), False, [], []
    for operands, operator in instructions:
        name = str(operator)
        if name == "q":
            stack.append((matrix, red))
        elif name == "Q":
            matrix, red = stack.pop()
        elif name == "cm":
            matrix = pikepdf.Matrix(*[float(v) for v in operands]) @ matrix
        elif name in ("scn", "sc", "rg"):
            red = [float(v) for v in operands][:3] == [1, 0, 0]
        elif name in ("m", "l"):
            points.append(matrix.transform((float(operands[0]), float(operands[1]))))
        elif name == "re":
            x, y, w, h = (float(v) for v in operands)
            points += [matrix.transform(p) for p in ((x, y), (x + w, y + h))]
        elif name in ("f", "f*", "B", "B*", "n", "S", "W"):
            if name.startswith(("f", "B")) and red:
                box += points
            points = [] if name != "W" else points
    xs, ys = [x for x, _ in box], [height - y for _, y in box]
    return tuple(v * 25.4 / 72 for v in (min(xs), min(ys), max(xs), max(ys)))  # type: ignore[return-value]


def test_on_larger_paper_in_its_own_size_in_the_middle(qapp: QApplication, tmp_path: Path) -> None:
    box = printed(tmp_path, QPageSize(QPageSize.PageSizeId.A4))
    assert box == pytest.approx((55, 48.5, 155, 248.5), abs=0.3)


def test_on_smaller_paper_as_large_as_fits(qapp: QApplication, tmp_path: Path) -> None:
    box = printed(tmp_path, QPageSize(QPageSize.PageSizeId.A6))
    assert box == pytest.approx((52.5 - 37, 0, 52.5 + 37, 148), abs=0.4)


def test_preview_shows_one_page(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []

    def look(dialog: QPrintPreviewDialog) -> int:
        from PySide6.QtPrintSupport import QPrintPreviewWidget

        preview = dialog.findChild(QPrintPreviewWidget)
        preview.updatePreview()
        shown.append((preview.pageCount(), dialog.printer().docName()))
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    parent = QWidget()
    qtbot.addWidget(parent)
    print_with_preview(PAGE, "页", SystemFonts(), parent)
    assert shown == [(1, "页")]
