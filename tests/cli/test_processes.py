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


def run(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    around = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**around, "PYTHONUTF8": "1", **environment},
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


_EVERYTHING = """
import sys
from chengyu_desktop.cli import main
project, other, out = sys.argv[1:]
formats = [part for name in ("svg", "png", "pdf", "tiff", "csv", "md", "json") for part in ("-f", name)]
marks = ["--marks", "--bleed", "3", "--color-bar", "--fold", "148.5", "-f", "svg", "-f", "pdf"]
for arguments in (
    ["export", project, "-d", out, "--dpi", "60", *formats],
    ["export", project, "-d", out + "/grey", "--dpi", "60", "--mode", "grey", "-f", "png"],
    ["export", project, "-d", out + "/dots", "--preset", "line-art", "--dpi", "120"],
    ["export", project, "-d", out + "/marks", *marks],
    ["export", project, "-d", out + "/live", "-f", "svg", "--text", "live", "--embed-fonts"],
    ["export", project, "-d", out + "/proof", "--preset", "proof", "-f", "pdf", "-f", "svg"],
):
    assert main(arguments) == 0
assert main(["diff", other, project, "-o", out + "/diff.pdf"]) == 1
"""
_FILES = 7 + 1 + 1 + 2 + 1 + 2 + 1


@pytest.mark.parametrize("moment", ["", "1767225599"], ids=["no date", "the last second of a year"])
def test_same_bytes_whatever_the_locale_the_time_zone_and_the_hash_seed(moment: str, tmp_path: Path) -> None:
    """All formats, with all that is added to them. A moment near midnight is another day in another zone."""
    other = tmp_path / "other.yaml"
    other.write_text(PROJECT.read_text("utf-8").replace("5个子协议", "6个子协议"), encoding="utf-8")
    digests: list[dict[str, str]] = []
    for index, around in enumerate(
        (
            {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
            {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "1"},
            {"LC_ALL": "ja_JP.UTF-8", "TZ": "America/New_York", "PYTHONHASHSEED": "77"},
        )
    ):
        out = tmp_path / str(index)
        epoch = {"SOURCE_DATE_EPOCH": moment} if moment else {}
        done = run(_EVERYTHING, str(PROJECT), str(other), str(out), **around, **epoch)
        assert done.returncode == 0, done.stderr
        files = sorted(file for file in out.rglob("*") if file.is_file())
        assert len(files) == _FILES
        digests.append({str(f.relative_to(out)): sha256(f.read_bytes()).hexdigest() for f in files})
    assert digests[0] == digests[1] == digests[2]
