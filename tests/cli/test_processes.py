"""Whole processes: what they import, and that nothing around them changes a byte."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"
HEAVY = ("PySide6", "pyqtgraph", "PIL", "rich", "numpy")


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", str(PROJECT), "-f", "svg", "-d", "{out}"],
        ["export", str(PROJECT), "-f", "pdf", "-d", "{out}"],
        ["check", str(PROJECT)],
        ["dump", str(PROJECT)],
        ["schema"],
        ["kinds"],
        ["fonts"],
    ],
    ids=lambda a: "-".join(part for part in a if part.isalpha()),
)
def test_no_qt_and_nothing_heavy_is_imported(arguments: list[str], tmp_path: Path) -> None:
    arguments = [a.replace("{out}", str(tmp_path)) for a in arguments]
    code = (
        "import sys; from chengyu_desktop.cli import main; code = main(sys.argv[1:])\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], code, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr.strip().splitlines()[-1] == "[] 0"


@pytest.mark.parametrize("arguments", [["schema"], ["kinds"]], ids=lambda a: a[0])
def test_a_command_imports_only_what_it_needs(arguments: list[str]) -> None:
    code = (
        "import sys; from chengyu_desktop.cli import main; main(sys.argv[1:])\n"
        "print(sorted(m for m in sys.modules if m.startswith('chengyu_desktop.export')"
        " or m.startswith('chengyu_desktop.preflight')), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stderr.strip() == "[]"


def test_same_bytes_whatever_the_locale_the_time_zone_and_the_hash_seed(tmp_path: Path) -> None:
    digests = set()
    for index, around in enumerate(
        (
            {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
            {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "1"},
            {"LC_ALL": "ja_JP.UTF-8", "TZ": "America/New_York", "PYTHONHASHSEED": "77"},
        )
    ):
        out = tmp_path / str(index)
        code = (
            "from chengyu_desktop.cli import main\n"
            f"raise SystemExit(main(['export', {str(PROJECT)!r}, '-d', {str(out)!r}, '--dpi', '60',"
            " '-f', 'svg', '-f', 'png', '-f', 'pdf']))"
        )
        done = run(code, **around)
        assert done.returncode == 0, done.stderr
        digests.add(
            tuple(sha256((out / f"shuanghe.{f}").read_bytes()).hexdigest() for f in ("svg", "png", "pdf"))
        )
    assert len(digests) == 1
