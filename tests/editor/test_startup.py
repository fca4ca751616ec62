"""What the window doesn't wait for: modules that only some jobs need aren't loaded until they do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = (
    "pyqtgraph", "numpy", "PIL", "rich", "docx", "icalendar", "python_calamine", "charset_normalizer", "qtawesome",
    "chengyu_desktop.editor.files.welcome", "chengyu_desktop.preflight.check", "chengyu_desktop.intake",
    "chengyu_desktop.export.pdf", "chengyu_desktop.export.svg",
)  # fmt: skip
SCRIPT = """
import sys
from pathlib import Path
from chengyu_desktop.export.qt_imports import load_qt
load_qt()
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from chengyu_desktop.editor import session
from chengyu_desktop.editor.app import Windows
from chengyu_desktop.editor.environment import make_environment
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.storage.user_folders import UserFolders
session._PREFLIGHT_DELAY = 10**6  # on a busy machine its time would come before this script has looked
application = QApplication([])
folder = Path(sys.argv[1])
settings = Settings(QSettings(str(folder / "editor.ini"), QSettings.Format.IniFormat))
environment = make_environment(application, settings, UserFolders.under(folder), locks=False)
windows = Windows(environment)
windows.show((Path("projects/shuanghe.yaml"),))
while environment.workspace.current is None:
    application.processEvents()
application.processEvents()
assert environment.workspace.current.page.frame.items
print(*sorted(sys.modules))
environment.keeper.stop()
import os
os._exit(0) if sys.stdout.flush() is None else None
"""


def test_the_first_page_needs_none_of_these(tmp_path: Path) -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    loaded = done.stdout.split()
    assert "chengyu_desktop.layout.page" in loaded, done.stderr
    assert [name for name in LATER if name in loaded] == []
