"""The real editor, to be killed: opens a file, edits the headline without end, and prints each one. Arguments: folder, file."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.editor.app import Windows
from tests.helpers.windows import own_environment


def main(folder: Path, file: Path) -> None:
    application = QApplication(sys.argv[:1])
    environment = own_environment(folder, locks=True)
    windows = Windows(environment)
    windows.show([file])
    count = 0

    def type_on() -> None:
        nonlocal count
        session = environment.workspace.current
        if session is None:
            return
        count += 1
        session.edit(lambda project: set_value(project, "title", f"第{count}字"), "Typing", merge_key="title")
        print(count, flush=True)

    timer = QTimer()
    timer.setInterval(40)
    timer.timeout.connect(type_on)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
