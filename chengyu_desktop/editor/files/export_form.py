"""The fields of the export dialog."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.files.export_options import ExportOptions, with_preset
from chengyu_desktop.editor.files.preset_choice import find_preset, preset_choices


class ExportForm(QWidget):
    """Shows and gives ExportOptions; the button's texts and the progress too."""

    changed = Signal()
    folder_asked = Signal()
    profile_asked = Signal()
    saving_asked = Signal()  # of what is set, as a preset
    accepted = Signal()
    rejected = Signal()

    def __init__(self, options: ExportOptions, has_selection: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = options.folder
        self._is_busy = False
        self._make_fields(has_selection)
        self._make_foot()
        self._arrange()
        self.set_options(options)
        self._connect()

    def options(self) -> ExportOptions:
        return ExportOptions(
            format=self.format.currentData(),
            dpi=self.dpi.value(),
            bleed=self.bleed.value(),
            marks=self.marks.isChecked(),
            text=self.text.currentData(),
            selection_only=self.range.currentData(),
            folder=self._folder,
            pattern=self.pattern.text(),
            preset=self.preset.currentData() or "",
            profile=self.profile.text().strip(),
            black=self.black.isChecked(),
            color_bar=self.color_bar.isChecked(),
            embed_fonts=self.embed_fonts.isChecked(),
            mode=self.mode.currentData(),
            folds=self.folds.text().strip(),
            cross_folds=self.cross_folds.text().strip(),
        )

    def set_options(self, options: ExportOptions) -> None:
        self._folder = options.folder
        self._show_preset(options.preset)
        self.profile.setText(options.profile)
        self.black.setChecked(options.black)
        self.color_bar.setChecked(options.color_bar)
        self.folds.setText(options.folds)
        self.cross_folds.setText(options.cross_folds)
        self.embed_fonts.setChecked(options.embed_fonts)
        self.mode.setCurrentIndex(max(self.mode.findData(options.mode), 0))
        self.format.setCurrentIndex(self.format.findData(options.format))
        self.dpi.setValue(options.dpi)
        self.bleed.setValue(options.bleed)
        self.marks.setChecked(options.marks)
        self.text.setCurrentIndex(self.text.findData(options.text))
        self.range.setCurrentIndex(int(options.selection_only and self.range.count() > 1))
        self.pattern.setText(options.pattern)
        self._follow_format()
        self.changed.emit()

    def show_target(self, path: str) -> None:
        self.target.setText(path)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(path) and not self._is_busy)

    def show_size(self, size: int | None) -> None:
        """Bytes; None while they are being counted, 0 when that can't be done."""
        known = self.tr("about {}").format(_size(size)) if size else ""
        self.size_label.setText("…" if size is None else known or "—")

    def show_written(self, size: int) -> None:
        self.progress.setFormat(_size(size))

    def show_message(self, message: str) -> None:
        self.message.setText(message)
        self.message.setVisible(bool(message))

    def set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        for field in self._fields:
            field.setEnabled(not busy)
        self.progress.setVisible(busy)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Stop") if busy else self.tr("Cancel"))
        if not busy:
            self._follow_format()

    def _make_fields(self, has_selection: bool) -> None:
        self.preset = QComboBox()
        self.save_preset = QPushButton(self.tr("Save as Preset…"))
        self.save_preset.setAutoDefault(False)
        self.profile = QLineEdit()
        self.profile.setPlaceholderText(self.tr("None: inks by a simple formula"))
        self.profile_button = QPushButton(self.tr("Choose…"))
        self.profile_button.setAutoDefault(False)
        self.black = QCheckBox(self.tr("Black ink alone"))
        self.format = QComboBox()
        for name, title in (
            ("pdf", "PDF"),
            ("svg", "SVG"),
            ("png", "PNG"),
            ("tiff", self.tr("TIFF, four inks")),
        ):
            self.format.addItem(title, name)
        self.range = QComboBox()
        self.range.addItem(self.tr("The page"), False)
        if has_selection:
            self.range.addItem(self.tr("The selected part"), True)
        self.text = QComboBox()
        self.text.addItem(self.tr("As outlines"), "outlines")
        self.text.addItem(self.tr("As text"), "live")
        self.dpi = _number(36, 2400, 1, " dpi")  # pixels of a given width need the tenth
        self.bleed = _number(0, 50, 1, self.tr(" mm"))
        self.marks = QCheckBox(self.tr("Crop and registration marks"))
        self.color_bar = QCheckBox(self.tr("With a bar of the inks"))
        self.folds = QLineEdit()
        self.folds.setPlaceholderText(self.tr("mm from the left"))
        self.cross_folds = QLineEdit()
        self.cross_folds.setPlaceholderText(self.tr("mm from the top"))
        self.embed_fonts = QCheckBox(self.tr("With their fonts, for browsers"))
        self.mode = QComboBox()
        for name, title in (
            ("rgb", self.tr("Colours")),
            ("grey", self.tr("Greys")),
            ("bilevel", self.tr("Black and white dots")),
        ):
            self.mode.addItem(title, name)
        self.pattern = QLineEdit()
        self.pattern.setToolTip(
            self.tr(
                "May hold {name}, {title}, {date} and {preset}. A pattern without {preset} has the preset's name at its end; "
                "a name typed out stays as it is."
            )
        )
        self.folder_button = QPushButton(self.tr("Folder…"))
        self.folder_button.setAutoDefault(False)  # Enter exports
        self._fields = (
            self.preset, self.save_preset, self.format, self.range, self.text, self.dpi, self.bleed, self.marks,
            self.color_bar, self.folds, self.cross_folds, self.embed_fonts, self.mode, self.black, self.profile, self.profile_button, self.pattern, self.folder_button,
        )  # fmt: skip

    def _make_foot(self) -> None:
        self.target = QLabel()
        self.target.setWordWrap(True)
        self.size_label = QLabel()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)  # how far it is can't be known
        self.progress.hide()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self.buttons.button(kinds.Save).setText(self.tr("Export"))
        self.buttons.button(kinds.Cancel).setText(self.tr("Cancel"))

    def _arrange(self) -> None:
        name = QHBoxLayout()
        name.addWidget(self.pattern, 1)
        name.addWidget(self.folder_button)
        form = QFormLayout()
        presets = _side_by_side(self.preset, self.save_preset)
        self._fold_row = _side_by_side(self.folds, self.cross_folds, 1)
        self.folds.setAccessibleName(self.tr("Folds, mm from the left"))
        self.cross_folds.setAccessibleName(self.tr("Folds, mm from the top"))
        for line in (self.folds, self.cross_folds):
            line.setToolTip(line.accessibleName())
        self._profile_row = _side_by_side(self.profile, self.profile_button)
        form.addRow(self.tr("Preset"), presets)
        self.preset.setAccessibleName(self.tr("Preset"))
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Format"), self.format),
            (self.tr("Range"), self.range),
            (self.tr("Text"), self.text),
            (self.tr("Fonts"), self.embed_fonts),
            (self.tr("Resolution"), self.dpi),
            (self.tr("Bleed"), self.bleed),
            (self.tr("Marks"), self.marks),
            (self.tr("Ink bar"), self.color_bar),
            (self.tr("Folds"), self._fold_row),
            (self.tr("Pixels"), self.mode),
            (self.tr("Colours"), self.black),
        )
        for label, field in rows:
            form.addRow(label, field)
            field.setAccessibleName(label)
        form.addRow(self.tr("Profile"), self._profile_row)
        self.profile.setAccessibleName(self.tr("Profile"))
        form.addRow(self.tr("File name"), name)
        self.pattern.setAccessibleName(self.tr("File name"))
        form.addRow(self.tr("File"), self.target)
        form.addRow(self.tr("Size"), self.size_label)
        self._form = form
        rows_layout = QVBoxLayout(self)
        rows_layout.addLayout(form)
        rows_layout.addStretch(1)
        for widget in (self.message, self.progress, self.buttons):
            rows_layout.addWidget(widget)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._follow_format)
        self.text.currentIndexChanged.connect(self._follow_format)
        self.marks.toggled.connect(self._follow_format)
        for flag in (self.color_bar, self.embed_fonts):
            flag.toggled.connect(self.changed)
        for box in (self.format, self.range, self.text, self.mode):
            box.currentIndexChanged.connect(self.changed)
        for number in (self.dpi, self.bleed):
            number.valueChanged.connect(self.changed)
        self.preset.activated.connect(self._apply_preset)
        self.save_preset.clicked.connect(self.saving_asked)
        for line in (self.profile, self.folds, self.cross_folds):
            line.textChanged.connect(self.changed)
        self.profile_button.clicked.connect(self.profile_asked)
        self.black.toggled.connect(self.changed)
        self.marks.toggled.connect(self.changed)
        self.pattern.textChanged.connect(self.changed)
        self.folder_button.clicked.connect(self.folder_asked)
        self.buttons.accepted.connect(self.accepted)
        self.buttons.rejected.connect(self.rejected)

    def _follow_format(self) -> None:
        """Only what the format knows can be set."""
        kind = self.format.currentData()
        is_picture = kind in ("png", "tiff")
        shown = {
            self.dpi: is_picture,
            self.text: not is_picture,
            self.embed_fonts: kind == "svg" and self.text.currentData() == "live",
            self.color_bar: self.marks.isChecked(),
            self._fold_row: self.marks.isChecked(),
            self.mode: kind == "png",
            self.black: kind != "tiff",
            self._profile_row: kind != "svg",
        }
        for row, is_shown in shown.items():
            self._form.setRowVisible(row, is_shown)

    def _apply_preset(self) -> None:
        name = self.preset.currentData()
        preset = find_preset(name)
        options = self.options()
        self.set_options(with_preset(options, name, preset) if preset else replace(options, preset=""))

    def _show_preset(self, name: str) -> None:
        """Also one saved since the list was made; one that has gone is none."""
        self.preset.clear()
        for known, title in preset_choices():
            self.preset.addItem(title, known)
        self.preset.setCurrentIndex(max(self.preset.findData(name), 0))


def _side_by_side(field: QWidget, other: QWidget, stretch: int = 0) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field, 1)
    layout.addWidget(other, stretch)
    return row


def _number(least: float, most: float, decimals: int, unit: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setDecimals(decimals)
    box.setSuffix(unit)
    return box


def _size(size: int) -> str:
    """Bytes as file managers show them."""
    decimals = 0 if size < 1 << 20 else 1
    return QLocale().formattedDataSize(size, decimals, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
