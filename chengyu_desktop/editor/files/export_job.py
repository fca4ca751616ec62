"""Exports and guesses at their size, in threads of their own that can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from io import RawIOBase
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from msgspec.structs import replace
from PySide6.QtCore import QObject, QThread, Signal

from chengyu_desktop.editor.files.export_options import ExportOptions
from chengyu_desktop.editor.problem_texts import problem_message
from chengyu_desktop.frame.page import Page
from chengyu_desktop.press.folds import read_folds

if TYPE_CHECKING:
    from chengyu_desktop.export.write import WriteOptions

_PROBE_DPI = 36.0, 72.0  # pictures small enough to be made for a guess


class Stopped(Exception):
    """The user has had enough."""


def export_page(page: Page, options: ExportOptions, out: Any) -> None:
    """Writes to ``out``. Raises OSError and ValueError as the exporters do."""
    from chengyu_desktop.export.write import write_page
    from chengyu_desktop.typography.library import FontLibrary

    write_page(page, FontLibrary.system(), out, _written_as(options))  # fonts of this thread's own


def _written_as(options: ExportOptions, slug: str = "") -> WriteOptions:
    from chengyu_desktop.export.write import WriteOptions

    kind: Any = options.format
    text: Any = options.text
    mode: Any = "grey" if options.black and options.mode == "rgb" else options.mode
    return WriteOptions(
        kind,
        options.dpi,
        options.bleed,
        options.marks,
        options.color_bar,
        read_folds(options.folds),
        read_folds(options.cross_folds),
        text,
        options.embed_fonts,
        mode,
        options.profile if kind != "svg" else "",
        slug,
    )


class ExportJob(QThread):
    """Writes a file; ``finished`` follows, with ``error`` (a sentence, or empty) and ``size`` in bytes."""

    written = Signal(int)  # bytes so far

    def __init__(self, page: Page, options: ExportOptions, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._options = options
        self._file = file
        self.size = 0
        self.error = ""
        self.notices: tuple[str, ...] = ()
        self.was_stopped = False

    def run(self) -> None:
        from chengyu_desktop.export.write import write_file
        from chengyu_desktop.typography.library import FontLibrary

        try:
            self.size, problems = write_file(
                self._file,
                self._page,
                FontLibrary.system(),  # of this thread's own
                _written_as(self._options, self._file.stem),
                lambda out: _Watched(self, out, self.written.emit),
            )
            self.notices = tuple(problem_message(found) for found in problems if found.severity != "info")
        except Stopped:
            self.was_stopped = True
        except OSError as error:
            reason = error.strerror or error
            self.error = self.tr("{} can't be written ({}); choose another folder.").format(
                self._file, reason
            )
        except ValueError as error:
            self.error = f"{self._file.name}: {error}"


class SizeJob(QThread):
    """How large the file would be, in ``size`` (bytes; 0 when that can't be told).

    SVG and PDF are made and counted. A picture is made twice, small, and its size taken to grow on in the same way.
    """

    def __init__(self, page: Page, options: ExportOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._options = options
        self.size = 0

    def run(self) -> None:
        try:
            if self._options.format in ("png", "tiff"):
                low, high = (self._count(replace(self._options, dpi=dpi)) for dpi in _PROBE_DPI)
                power = log(high / low) / log(_PROBE_DPI[1] / _PROBE_DPI[0])
                self.size = round(high * (self._options.dpi / _PROBE_DPI[1]) ** power)
            else:
                self.size = self._count(self._options)
        except (Stopped, OSError, ValueError):
            self.size = 0

    def _count(self, options: ExportOptions) -> int:
        sink = _Watched(self)
        export_page(self._page, options, sink)
        return sink.tell()


class _Watched(RawIOBase):
    """A file that counts, and refuses more once its thread is to stop. Without a file beneath it keeps nothing."""

    def __init__(
        self, thread: QThread, out: BinaryIO | None = None, tell_size: Callable[[int], None] | None = None
    ) -> None:
        self._thread = thread
        self._out = out
        self._tell_size = tell_size
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if self._thread.isInterruptionRequested():
            raise Stopped
        if self._out is not None:
            self._out.write(data)
        count = memoryview(data).nbytes
        self._size += count
        if self._tell_size is not None:
            self._tell_size(self._size)
        return count

    def tell(self) -> int:
        return self._size
