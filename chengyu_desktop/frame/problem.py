"""A Problem: something to tell the designer, located by the key of the document part it concerns."""

from __future__ import annotations

from typing import Literal

import msgspec

Severity = Literal["error", "warning", "info"]


class Problem(msgspec.Struct, frozen=True):
    """``key`` names the place (``panels/2/body/0``); relative inside a Frame, absolute once collected.

    ``rule`` is a stable identifier such as ``overset`` or ``missing-glyph``; ``message`` says what is wrong
    in one sentence, ``hint`` what to do.
    """

    severity: Severity
    rule: str
    message: str
    hint: str = ""
    key: str = ""
