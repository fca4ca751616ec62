"""A Problem: something to tell the designer, located by the key of the document part it concerns."""

from __future__ import annotations

from typing import Literal

import msgspec

Severity = Literal["error", "warning", "info"]

Values = tuple[tuple[str, str], ...]
"""What fills the places of a sentence: ``("name", "title")`` for ``{name}``, in the order of the call."""


class Problem(msgspec.Struct, frozen=True, gc=False):
    """``key`` names the place (``panels/2/body/0``); relative inside a Frame, absolute once collected.

    ``rule`` is a stable identifier such as ``overset`` or ``missing-glyph``; ``template`` says what is wrong in one
    sentence, ``hint_template`` what to do. Both stand in the code as they are, with places such as ``{name}`` for what is
    known only later: the window translates the sentence, then fills them in from ``values``. A value called ``noun`` is a
    word of the program's own, and is translated too; one called ``place`` is the key of another part, shown by its name.
    """

    severity: Severity
    rule: str
    template: str
    hint_template: str = ""
    key: str = ""
    values: Values = ()

    @property
    def message(self) -> str:
        """The whole sentence in English."""
        return fill_in(self.template, self.values)

    @property
    def hint(self) -> str:
        return fill_in(self.hint_template, self.values)


def said(**values: object) -> Values:
    """The values of a Problem."""
    return tuple((name, str(value)) for name, value in values.items())


def fill_in(template: str, values: Values) -> str:
    """The sentence with its places filled; a template that was given no values is the sentence."""
    return template.format(**dict(values)) if values else template
