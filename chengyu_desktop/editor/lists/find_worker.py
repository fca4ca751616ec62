"""Searches texts in a process of its own, which can be ended: some regular expressions never are.

Reads a Task as JSON from standard input and writes an Answer to standard output.
"""

from __future__ import annotations

import sys

import msgspec

from chengyu_desktop.document.edits_text import Match, Search, find_in


class Task(msgspec.Struct, frozen=True):
    """``texts`` are those of a project with their keys."""

    search: Search
    replacement: str
    texts: tuple[tuple[str, str], ...]


class Answer(msgspec.Struct, frozen=True):
    """``error`` is the sentence why nothing could be searched for."""

    matches: tuple[Match, ...] = ()
    error: str = ""


def answer(task: Task) -> Answer:
    try:
        return Answer(tuple(find_in(task.texts, task.search, task.replacement)))
    except ValueError as error:
        return Answer(error=str(error))


def main() -> None:
    task = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    sys.stdout.buffer.write(msgspec.json.encode(answer(task)))


if __name__ == "__main__":
    main()
