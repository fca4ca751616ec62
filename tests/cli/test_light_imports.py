"""Libraries imported without what they prepare are the same libraries."""

from __future__ import annotations

import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def test_what_was_put_off_is_done_when_it_is_needed() -> None:
    code = """
from chengyu_desktop.cli.light_imports import import_libraries
import_libraries()
import platform, re, yaml
assert isinstance(re.compile("a"), re.Pattern)
print(yaml.safe_load("[no, 1_0, 2020-01-03, 0x1F, 1.5]"))
try:
    yaml.safe_load("\\x01")
except yaml.reader.ReaderError as error:
    print(error.position)
print(yaml.safe_dump("012").strip(), platform.python_version() == ".".join(map(str, __import__("sys").version_info[:3])))
"""
    assert run(code).splitlines() == ["[False, 10, datetime.date(2020, 1, 3), 31, 1.5]", "0", "'012' True"]


def test_what_is_left_out_can_still_be_imported() -> None:
    code = """
import sys
from chengyu_desktop.cli.light_imports import import_libraries
import_libraries()
assert "msgspec" in sys.modules and "typing_extensions" not in sys.modules
import typing_extensions
import_libraries()
assert sys.modules["typing_extensions"] is typing_extensions
print(typing_extensions.Annotated[int, 1])
"""
    assert run(code) == "typing.Annotated[int, 1]"


def test_no_garbage_is_collected_while_a_command_runs() -> None:
    code = """
import gc, sys
import chengyu_desktop.cli, chengyu_desktop.__main__
chengyu_desktop.cli.main = lambda arguments: print(gc.isenabled()) or 0
chengyu_desktop.__main__.run()
"""
    assert run(code) == "False"
