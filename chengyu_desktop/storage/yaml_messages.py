"""libyaml's complaints in a designer's words, at the place where the slip was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from chengyu_desktop.storage.errors import ProjectFileError, quoted

if TYPE_CHECKING:
    from yaml import Mark

_FORBIDDEN = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # takes 4 ms to compile
FULL_WIDTH_KEY = re.compile(r"[\s-]*([^\s:：,，。;；“”\"'\[{]{1,24})：")
"""A key with a full-width colon at the beginning of a line or text."""

_QUOTE_TEXT = "put the text in quotes"
# libyaml's problem → message and hint, where the words alone say enough.
_PROBLEMS = {
    "found character that cannot start any token": ("text can't begin with this character", _QUOTE_TEXT),
    "mapping values are not allowed in this context": (
        "there is a colon too many, or this line is indented further than the one above",
        "put text that holds “: ” in quotes, and align keys of the same mapping",
    ),
    "did not find expected '-' indicator": (
        "this line stands among the items of a list but doesn't begin with “-”",
        "align it with the lines it belongs to",
    ),
    "did not find expected key": (
        "this line isn't aligned with the lines it belongs to",
        "indent it like the other keys of its mapping, and write it as “key: value”",
    ),
    "could not find expected ':'": ("this line has no colon after its key", "write it as “key: value”"),
    "did not find expected node content": (
        "a value is missing here",
        "write it, or put text that begins with , ] or } in quotes",
    ),
    "block sequence entries are not allowed in this context": (
        "a list can't begin on the line of its key",
        "begin it on the next line, or put text that begins with “- ” in quotes",
    ),
    "did not find expected comment or line break": (
        "text can't follow | or > on the same line",
        "begin it on the next line, indented",
    ),
    "found unknown escape character": (
        "there is no such escape after the backslash",
        "write two backslashes, or use single quotes",
    ),
    "exceeded maximum nesting depth": (
        "values are nested more than 64 levels deep",
        "remove surplus brackets or indentation",
    ),
    "found unexpected document indicator": ("“---” or “...” stands inside a quoted text", "indent that line"),
}
_OPENED = {
    "while scanning a quoted scalar": (
        "the quotation mark opened here is never closed",
        "add it at the text's end",
    ),
    "while parsing a flow sequence": ("the bracket [ opened here is never closed", "add ] at the list's end"),
    "while parsing a flow mapping": ("the brace { opened here is never closed", "add } at the mapping's end"),
}
_MARKUP = {
    "while scanning an alias": "*",
    "while scanning an anchor": "&",
    "while scanning a tag": "!",
    "while scanning a directive": "%",
}


def explain_yaml_error(error: yaml.YAMLError | UnicodeError, text: str, file: str) -> ProjectFileError:
    """A located error for what PyYAML raised on ``text``: bad YAML, or characters that YAML forbids."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _forbidden_character(text, file)
    lines = text.splitlines()
    mark, begun = error.problem_mark, error.context_mark or error.problem_mark
    problem, context = error.problem or "", error.context or ""
    for place in (begun, mark):
        line = _line(lines, place)
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return _at(file, lines, place, "a tab indents this line", "indent with spaces", column=1)
    key = FULL_WIDTH_KEY.match(_line(lines, begun))
    if key and problem in ("could not find expected ':'", "mapping values are not allowed in this context"):
        message = f"the colon after {quoted(key[1])} is a full-width one"
        hint = f"type an ordinary colon and a space: “{key[1]}: …”"
        return _at(file, lines, begun, message, hint, column=key.end())
    if problem == "could not find expected ':'":
        mark = begun  # found out only on a later line
    if context in _MARKUP:
        sign = _MARKUP[context]
        return _at(file, lines, begun, f"text can't begin with “{sign}”", _QUOTE_TEXT)
    if context in _OPENED and "escape" not in problem and "indicator" not in problem:
        return _at(file, lines, begun, *_OPENED[context])
    if problem == "did not find expected key" and _line(lines, mark)[: mark.column].strip():
        before = _line(lines, mark)[: mark.column].rstrip()[-1]
        message = f"the text goes on after the closing {before} that ends it"
        return _at(file, lines, mark, message, "put the whole text in quotes, or use “ ” for quotations")
    message, hint = _PROBLEMS.get(
        problem, (f"this isn't YAML ({problem})", "compare the line with those around it")
    )
    return _at(file, lines, mark, message, hint)


def _forbidden_character(text: str, file: str) -> ProjectFileError:
    """libyaml says “control characters are not allowed” with a byte offset only: find the first one again."""
    match = re.search(_FORBIDDEN, text)
    at = match.start() if match else 0
    name = f"U+{ord(match.group()):04X}" if match else "?"
    line, column = text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
    message = f"the control character {name} stands here, which no text may hold"
    return ProjectFileError(file, message, "delete it, or check that this is a text file", line, column)


def _line(lines: list[str], mark: Mark) -> str:
    return lines[mark.line] if mark.line < len(lines) else ""


def _at(
    file: str, lines: list[str], mark: Mark, message: str, hint: str, column: int | None = None
) -> ProjectFileError:
    """At a mark; one past the end of the file means the end of its last line."""
    if mark.line < len(lines):
        return ProjectFileError(file, message, hint, mark.line + 1, column or mark.column + 1)
    last = lines[-1] if lines else ""
    return ProjectFileError(file, message, hint, max(1, len(lines)), len(last) + 1)
