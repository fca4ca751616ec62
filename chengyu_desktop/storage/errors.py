"""What is wrong with a file, and where."""

from __future__ import annotations


class ProjectFileError(Exception):
    """A file that can't be used; ``str()`` gives ``file:line:column: what is wrong; what to do``.

    ``line`` and ``column`` count from 1, and are 0 where the whole file is meant.
    """

    def __init__(self, file: str, message: str, hint: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(file, message, hint, line, column)
        self.file = file
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        sentence = f"{self.message}; {self.hint}" if self.hint else self.message
        return f"{place}: {sentence}" if place else sentence


def quoted(value: str, limit: int = 40) -> str:
    """A value from the file as it stands in a message: cut when long, on one line."""
    words = " ".join(value.split())
    return f"“{words[:limit]}…”" if len(words) > limit else f"“{words}”"
