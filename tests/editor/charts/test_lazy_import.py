from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.windows import own_environment

application = QApplication([])
window = MainWindow(own_environment(Path(sys.argv[1])), expects_file=True)
window.show()
window.open_path(Path(sys.argv[2]))
for dock in ("outline", "problems", "timeline", "figures", "history"):
    window.docks.show(dock)
    QTest.qWait(30)
print("pyqtgraph" in sys.modules, "numpy" in sys.modules)
window.docks.show(sys.argv[3])
print("pyqtgraph" in sys.modules, window.docks[sys.argv[3]].widget().view() is not None)
window.replace()
"""


@pytest.mark.parametrize("dock", ["timeline-chart", "data"])
def test_pyqtgraph_is_loaded_with_the_first_chart_view(tmp_path: Path, dock: str) -> None:
    """In a process of its own: this one has long loaded it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), str(SAMPLE), dock], capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["False False", "True True"], done.stderr
