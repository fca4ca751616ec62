"""What was made of a piece of copy: every character in a piece or in what is left over, with doubts and alternatives."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.intake.mapped import Mapped, Span

Role = Literal[
    "title",
    "kicker",
    "lede_title",
    "lede",
    "timeline_title",
    "event_date",
    "event_text",
    "panel_title",
    "statement",
    "source",
    "compiled",
    "drawn",
    "left_over",
]
"""What a piece of copy becomes in the project."""

Reason = Literal[
    "marker", "label", "furniture", "markup", "unprintable", "credit", "repeated", "heading", "chosen"
]
"""Why something was left over: a bullet or number; a label (资料来源：); a page number, dateline or the like; Markdown's
signs; characters that no file may hold; a maker whom no field names; what is there already; a heading with nothing under it; by hand."""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of copy with one role. ``group`` numbers the event or panel that it belongs to.

    ``text`` is as the project will have it, but for the proposals, mapped to the source. ``confidence`` is from 0 to 1, and
    ``why`` says in a word what it rests on; ``alternatives`` are other roles it might have, the likeliest first.
    """

    role: Role
    text: Mapped
    confidence: float = 1.0
    why: str = ""
    alternatives: tuple[Role, ...] = ()
    group: int = -1
    date: DateSpan | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.text.spans()


class LeftOver(msgspec.Struct, frozen=True):
    """A stretch of the source that the project doesn't hold. Markers, labels and markup say nothing by themselves."""

    span: Span
    text: str
    reason: Reason

    @property
    def is_silent(self) -> bool:
        return self.reason in ("marker", "label", "markup", "unprintable", "repeated")


class Proposal(msgspec.Struct, frozen=True):
    """``text`` at ``span`` of the source may have to be ``replacement``. House style (full-width marks) is told from
    likely misreadings, which are never applied unseen. An empty ``text`` is an insertion."""

    span: Span
    text: str
    replacement: str
    kind: Literal["style", "misreading"]
    why: str
    confidence: float


class Structure(msgspec.Struct, frozen=True):
    """``pieces`` and ``left_over`` in the order of the source; all that isn't white space is in one of them, once.

    ``emphasis`` are stretches that Markdown emphasised. ``reference`` is the day that 今年 was read against.
    """

    source: str
    language: str
    reference: date
    pieces: tuple[Piece, ...]
    left_over: tuple[LeftOver, ...]
    proposals: tuple[Proposal, ...] = ()
    emphasis: tuple[Span, ...] = ()

    def of(self, *roles: Role) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.role in roles)

    def unsure(self, below: float = 0.75) -> tuple[Piece, ...]:
        """Pieces about whose role there is doubt."""
        return tuple(piece for piece in self.pieces if piece.confidence < below)
