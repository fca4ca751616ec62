from __future__ import annotations

from pathlib import Path

import pytest

from chengyu_desktop import cli
from chengyu_desktop.cli.crash import report_crash


def crashed(folder: Path) -> str:
    try:
        raise ZeroDivisionError("deep inside")
    except ZeroDivisionError:
        return report_crash(folder)


def test_the_traceback_goes_to_a_file_and_a_sentence_to_the_user(tmp_path: Path) -> None:
    message = crashed(tmp_path / "logs")
    assert len(message.splitlines()) == 1
    assert str(tmp_path / "logs" / "crash.txt") in message
    assert "deep inside" in (tmp_path / "logs" / "crash.txt").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    assert "deep inside" in crashed(tmp_path / "logs")


def test_a_command_that_fails_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from chengyu_desktop.cli import kinds

    def fail(options: object) -> int:
        raise RuntimeError("broken")

    monkeypatch.setattr(kinds, "run", fail)
    monkeypatch.setattr("platformdirs.user_log_path", lambda name: tmp_path)
    assert cli.main(["kinds"]) == cli.CRASHED
    assert "Traceback" not in capsys.readouterr().err
