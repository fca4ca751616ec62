"""A fault of the program's own: the user gets one sentence, the developers a file with the traceback."""

from __future__ import annotations

import traceback
from pathlib import Path


def report_crash(folder: Path | None = None) -> str:
    """Writes the exception being handled to a file; the sentence for the user."""
    if folder is None:
        from platformdirs import user_log_path

        folder = user_log_path("chengyu-desktop")
    text = traceback.format_exc()
    file = folder / "crash.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError:
        return f"the program has failed ({text.strip().splitlines()[-1]}); please report it with the project file"
    return f"the program has failed; your files are as they were. Please report it with {file}"
