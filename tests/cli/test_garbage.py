"""A command makes no cycles to speak of, and is over soon."""

from __future__ import annotations

import subprocess
import sys


def test_no_garbage_is_collected_while_a_command_runs() -> None:
    code = """
import gc
import chengyu_desktop.cli, chengyu_desktop.__main__
chengyu_desktop.cli.main = lambda arguments: print(gc.isenabled()) or 0
chengyu_desktop.__main__.run()
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
