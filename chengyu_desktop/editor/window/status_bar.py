"""The line at the foot: what is under the cursor and where, the zoom, how many problems there are."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.vision import Vision


class StatusBar(QStatusBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part_label = QLabel()
        self.position_label = QLabel()
        self.zoom_label = QLabel()
        self.count_label = QLabel()
        self.vision_label = QLabel()
        self.addWidget(self.part_label, 1)
        for label in (self.vision_label, self.position_label, self.zoom_label, self.count_label):
            label.setContentsMargins(8, 0, 8, 0)
            self.addPermanentWidget(label)
        names = (
            self.tr("Part"),
            self.tr("Position"),
            self.tr("Zoom"),
            self.tr("Problems"),
            self.tr("Colours shown"),
        )
        labels = (self.part_label, self.position_label, self.zoom_label, self.count_label, self.vision_label)
        for label, name in zip(labels, names, strict=True):
            label.setAccessibleName(name)

    def show_pointed(self, x: float, y: float, part: str) -> None:
        """``x`` and ``y`` in mm, and what the part there is called."""
        self.part_label.setText(part)
        self.position_label.setText(self.tr("{:.1f}, {:.1f} mm").format(x, y))

    def show_vision(self, vision: Vision) -> None:
        """Says so while the page isn't shown in its own colours."""
        words = {
            "protan": self.tr("Seen as protan"),
            "deutan": self.tr("Seen as deutan"),
            "tritan": self.tr("Seen as tritan"),
            "grey": self.tr("Seen in black and white"),
        }
        self.vision_label.setText(words.get(vision, ""))

    def show_zoom(self, zoom: float) -> None:
        percent = zoom * 100
        self.zoom_label.setText(f"{percent:.0f} %" if percent >= 1 else f"{percent:.1g} %")

    def show_session(self, session: Session | None) -> None:
        count = len(session.problems) if session else 0
        self.count_label.setText(self.tr("Problems: {}").format(count) if session else "")
        if session is None:
            for label in (self.part_label, self.position_label, self.zoom_label):
                label.clear()
