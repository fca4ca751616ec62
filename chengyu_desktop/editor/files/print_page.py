"""Printing on the system's printers, with a preview, through the same painter as the canvas."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.page import Page

_MM_PER_INCH = 25.4


def print_with_preview(page: Page, name: str, fonts: SystemFonts, parent: QWidget) -> None:
    """Shows the preview, from which it can be printed; on the paper of the page's own size to begin with."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    size = QSizeF(page.frame.width, page.frame.height)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(size, QPageSize.Unit.Millimeter, name, QPageSize.SizeMatchPolicy.FuzzyMatch),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    dialog = QPrintPreviewDialog(printer, parent)
    painter = FramePainter(fonts)
    painter.prepare(page.frame)
    dialog.paintRequested.connect(lambda device: print_page(page, painter, device))
    dialog.exec()


def print_page(page: Page, painter: FramePainter, printer: QPrinter) -> None:
    """In its own size in the middle of the paper; smaller where the paper is. ``painter`` has been prepared for the page."""
    paper = printer.pageRect(QPrinter.Unit.DevicePixel)
    frame = page.frame
    scale = printer.resolution() / _MM_PER_INCH
    scale = min(scale, paper.width() / frame.width, paper.height() / frame.height)
    device = QPainter(printer)
    device.translate(
        round((paper.width() - frame.width * scale) / 2), round((paper.height() - frame.height * scale) / 2)
    )
    # Outlines: glyphs by number reach no printer through Qt's recorded preview.
    painter.paint(device, scale, (0.0, 0.0, frame.width, frame.height), exact=True)
    device.end()
