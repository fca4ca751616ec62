"""One search after another through a project, none of which can hold up the window."""

from __future__ import annotations

import sys

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from chengyu_desktop.document.edits_text import Search
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.texts import texts_of
from chengyu_desktop.editor.lists.find_worker import Answer, Task, answer

_TIME_LIMIT = 3000  # ms


class Finder(QObject):
    """``found`` gives the project that was searched and the matches in it, ``failed`` the sentence why there are none.

    Words are looked for at once; a regular expression in a process of its own, which is ended after ``time_limit`` ms and
    whenever another search begins.
    """

    found = Signal(object, object)  # Project, tuple[Match, ...]
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, time_limit: int = _TIME_LIMIT) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._project = Project()
        self._search = Search("")
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(time_limit)
        self._limit.timeout.connect(self._give_up)

    def find(self, project: Project, search: Search, replacement: str) -> None:
        self.stop()
        self._project, self._search = project, search
        task = Task(search, replacement, tuple(texts_of(project, search.in_notes)))
        if search.regex and search.pattern:
            self._send(task)
        else:
            self._tell(answer(task))

    def stop(self) -> None:
        """Ends the search that is under way, if any."""
        self._limit.stop()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._read)
            process.errorOccurred.disconnect(self._fail)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _send(self, task: Task) -> None:
        process = QProcess(self)
        process.finished.connect(self._read)
        process.errorOccurred.connect(self._fail)
        self._process = process
        self._limit.start()
        # -P: what lies in the folder from which the program was started is none of its modules.
        process.start(sys.executable, ["-P", "-m", "chengyu_desktop.editor.lists.find_worker"])
        process.write(msgspec.json.encode(task))
        process.closeWriteChannel()

    def _read(self) -> None:
        if self._process is not None:
            output = self._process.readAllStandardOutput().data()
            self.stop()
            try:
                self._tell(msgspec.json.decode(output, type=Answer))
            except msgspec.DecodeError:
                self._fail()

    def _tell(self, answered: Answer) -> None:
        if answered.error:
            self.failed.emit(answered.error)
        else:
            self.found.emit(self._project, answered.matches)

    def _fail(self) -> None:
        self.stop()
        self.failed.emit(self.tr("The search could not be carried out: try again, or search for plain words"))

    def _give_up(self) -> None:
        self.stop()
        words = self.tr("“{}” takes too long: make the expression simpler")
        self.failed.emit(words.format(self._search.pattern))
