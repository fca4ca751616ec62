"""What to say when an import can't be read or set: one sentence with what to do. What was typed and chosen stays as it is."""

from __future__ import annotations

from traceback import print_exception

from PySide6.QtCore import QCoreApplication


def told(error: Exception) -> str:
    """Of a font or picture that can't be read its name; of a fault of the program's own how to go on, while its traceback goes to
    whoever looks into it."""
    if isinstance(error, OSError) and error.filename:
        return QCoreApplication.translate(
            "ImportFaults",
            "“{}” can’t be read, so that the page can’t be set: check the drive, then change something to try again.",
        ).format(error.filename)
    print_exception(error)
    return QCoreApplication.translate(
        "ImportFaults",
        "The program has failed at this. All that you typed and chose is kept: undo what you did last, or choose another role or "
        "kind, to try again; please report it with the text.",
    )


def told_unread(error: Exception) -> str:
    """Of copy or a table with which the window can't even be opened."""
    print_exception(error)
    return QCoreApplication.translate(
        "ImportFaults",
        "The program has failed at reading this, and nothing was changed: import a part of it at a time; please report it with the text.",
    )
