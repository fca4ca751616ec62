"""``python -m chengyu_desktop`` and the installed command."""

from __future__ import annotations

import gc
import os
import sys


def run() -> None:
    """Runs the command line and leaves without the interpreter's tidying up, which costs tens of milliseconds.

    Nor is garbage collected: a job makes no cycles to speak of, and going through all that it does make takes a tenth of the time
    for 10,000 events. The editor does it when it is at rest (editor/tidying.py).
    """
    gc.disable()
    from chengyu_desktop.cli import main

    code = main(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    os._exit(code)


if __name__ == "__main__":
    run()
