"""Every sentence that the package makes Problems of, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "chengyu_desktop"

# Callable → which of its arguments are templates, by position and by name.
_MAKERS = {
    "Problem": ((2, "template"), (3, "hint_template")),
    "crowded": ((0, "template"), (1, "hint")),
    "PictureError": ((0, "template"),),
    "Rule": ((2, "explanation"),),
}
_PASSED_ON = {"template", "hint"}
"""Names under which a maker hands on what its caller has written out."""


def problem_texts() -> dict[str, str]:
    """Each template and hint with the place of its call; raises AssertionError where one isn't written out."""
    found: dict[str, str] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                for text in _templates(node, f"{file.relative_to(PACKAGE)}:{node.lineno}"):
                    found.setdefault(text, f"{file.relative_to(PACKAGE)}:{node.lineno}")
    return found


def _templates(call: ast.Call, place: str) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    for position, keyword in _MAKERS.get(name, ()):
        given = [each.value for each in call.keywords if each.arg == keyword]
        argument = call.args[position] if position < len(call.args) else next(iter(given), None)
        yield from _written(argument, place)


def _written(argument: ast.expr | None, place: str) -> Iterator[str]:
    match argument:
        case None:
            return
        case ast.Constant(value=str(text)):
            if text:
                yield text
        case ast.IfExp(body=body, orelse=otherwise):
            yield from _written(body, place)
            yield from _written(otherwise, place)
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in _PASSED_ON:
            return
        case _:
            raise AssertionError(f"{place}: write the sentence out in the call: {ast.unparse(argument)}")
