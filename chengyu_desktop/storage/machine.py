"""This machine, and which of its processes live: for locks and journals that name their holder."""

from __future__ import annotations

import hashlib
import os
import uuid
from functools import cache
from pathlib import Path


@cache
def machine_mark() -> str:
    """A mark of this very machine: many are called “localhost”, and a process of another one mustn't be held to be gone."""
    try:
        number = Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except (OSError, UnicodeError):
        number = str(uuid.getnode())
    return hashlib.sha256(f"chengyu {number}".encode()).hexdigest()[:16]


def is_running(process: int) -> bool:
    """Whether a process of this machine lives."""
    if os.name == "nt":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # another user's
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    import ctypes

    query, still_active = 0x1000, 259
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query, False, process)
    if not handle:
        return kernel.GetLastError() == 5  # access denied: another user's
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
