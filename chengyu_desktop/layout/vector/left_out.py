"""What of an SVG file isn't drawn as it is meant, in words."""

from __future__ import annotations

from typing import Literal

from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.vector.paints import Paints

LeftOut = Literal["text", "picture", "effect", "damage", "reference"]


def left_out_problems(left_out: set[LeftOut], paints: Paints, name: str) -> list[Problem]:
    """``name`` is the file's."""
    values = said(name=name)
    found: list[Problem] = []
    if "text" in left_out:
        found.append(
            Problem(
                "warning",
                "svg-text",
                "the text in the drawing “{name}” is left out: its font may not be here",
                "convert it to outlines in the drawing program, and save the file again",
                values=values,
            )
        )
    if "picture" in left_out:
        found.append(
            Problem(
                "warning",
                "svg-picture",
                "a picture inside the drawing “{name}” is left out",
                "place the picture itself, as PNG or JPEG",
                values=values,
            )
        )
    if "effect" in left_out:
        found.append(
            Problem(
                "info",
                "svg-effect",
                "the drawing “{name}” has clips, masks or filters, which are not applied",
                "look at it on the page; where it is wrong, expand its effects in the drawing program",
                values=values,
            )
        )
    if paints.flattened:
        found.append(
            Problem(
                "info",
                "svg-gradient",
                "a gradient in the drawing “{name}” is drawn as one colour",
                "where the gradient matters, save the drawing as PNG",
                values=values,
            )
        )
    if paints.unknown or left_out & {"damage", "reference"}:
        found.append(
            Problem(
                "warning",
                "svg-damaged",
                "parts of the drawing “{name}” can't be read and are drawn as far as they can",
                "save it anew as plain SVG from the drawing program",
                values=values,
            )
        )
    return found
