"""Shaping the spans of a paragraph once: glyphs and advances, face by face, in em of the paragraph's base
size."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Any, Protocol

import msgspec
import uharfbuzz as hb

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography import characters as ch
from chengyu_desktop.typography import classes as cl
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.style import Span

_AMBIGUOUS = re.compile(f"[{ch.QUOTES}{ch.DOTS}…⋯—]")
_FOLLOWS = re.compile("[\\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]")
"""Blanks and joiners: set in the face of the character before them (as combining marks and selectors are), and not
missed when they have no glyph."""
_INTRICATE = re.compile(f"[{cl.LETTER}{cl.ATTACHED}{cl.NARROW}{cl.WIDE}]")
"""What may be shaped into several glyphs of a character, or glyphs that leave their place."""
_HAN_SAMPLE = "一"


class Fonts(Protocol):
    """Where faces come from (the font library)."""

    def open(self, ref: FaceRef) -> Face: ...


class Segment(msgspec.Struct, eq=False, gc=False):
    """Characters ``[start, end)`` of one span in one face.

    ``glyphs`` are glyph ids; ``clusters`` gives each glyph's character, or None when glyph i is character
    ``start + i``. ``nudges`` and ``rises`` move each glyph right and up from its character's place on the
    baseline, in thousandths of an em of the segment's size; None when all are nought.
    """

    start: int
    end: int
    span: int
    face: Face
    color: Color
    scale: float
    glyphs: list[int]
    clusters: list[int] | None
    nudges: list[float] | None
    rises: list[int] | None


class Shaped(msgspec.Struct, eq=False):
    """``advances`` are one a character, in em of the base size.

    ``joined`` are the characters that are not the first of their cluster (of a ligature, say); ``missing``
    those that no face of the stack has.
    """

    segments: list[Segment]
    advances: list[float]
    joined: list[int]
    missing: list[str]


def shape(
    text: str,
    classes: str,
    spans: tuple[Span, ...],
    fonts: Fonts,
    language: str,
    proportional: frozenset[int],
    *,
    vertical: bool = False,
) -> Shaped:
    """Shapes the text of all spans (already joined and freed of control characters), whose class string is
    ``classes``.

    ``proportional`` are the quotes that take their proportional alternates.
    """
    out = Shaped([], [], [], [])
    base = 0
    for number, span in enumerate(spans):
        end = base + len(span.text)
        if span.faces and end > base:
            look = (number, span, language, proportional, vertical)
            # Nearly always the first face has every glyph: shaped in one go, and looked at afterwards.
            first = fonts.open(span.faces[0])
            settled = (
                first.glyph(_HAN_SAMPLE) or len(span.faces) == 1 or not _AMBIGUOUS.search(text, base, end)
            )
            if not (settled and _shape_segment(out, text, classes, base, end, first, *look, whole=True)):
                faces = [fonts.open(ref) for ref in span.faces]
                for start, stop, face in _by_face(text, classes, base, end, faces, proportional, out.missing):
                    _shape_segment(out, text, classes, start, stop, face, *look)
        else:
            out.advances.extend([0.0] * (end - base))
        base = end
    return out


def _by_face(
    text: str,
    classes: str,
    start: int,
    end: int,
    faces: list[Face],
    proportional: frozenset[int],
    missing: list[str],
) -> list[tuple[int, int, Face]]:
    first = faces[0]
    # Quotes, dashes and dots exist in Western faces too, with other widths: in Chinese they come from the
    # Chinese face.
    chinese = (
        first
        if first.glyph(_HAN_SAMPLE)
        else next((face for face in faces if face.glyph(_HAN_SAMPLE)), first)
    )
    choose = _chooser(faces, chinese, missing)
    chosen: list[Face] = []
    for i in range(start, end):
        previous = chosen[-1] if chosen else None
        chosen.append(choose(text[i], classes[i], previous, i not in proportional))
    out = []
    at = start
    for _, group in groupby(chosen, key=id):
        members = list(group)
        out.append((at, at + len(members), chosen[at - start]))
        at += len(members)
    return out


def _chooser(
    faces: list[Face], chinese: Face, missing: list[str]
) -> Callable[[str, str, Face | None, bool], Face]:
    def choose(character: str, kind: str, previous: Face | None, in_chinese: bool) -> Face:
        if kind == cl.ATTACHED or _FOLLOWS.match(character):
            return previous or faces[0]
        if in_chinese and _AMBIGUOUS.match(character) and chinese.glyph(character):
            return chinese
        for face in faces:
            if face.glyph(character):
                return face
        if character not in missing:
            missing.append(character)
        return chinese

    return choose


def _shape_segment(
    out: Shaped,
    text: str,
    classes: str,
    start: int,
    end: int,
    face: Face,
    number: int,
    span: Span,
    language: str,
    proportional: frozenset[int],
    vertical: bool,
    *,
    whole: bool = False,
) -> bool:
    """Shapes characters ``[start, end)`` in one face. With ``whole``, False and nothing done when it lacks one."""
    buffer = hb.Buffer()
    buffer.add_str(text[start:end])
    buffer.direction = "ttb" if vertical else "ltr"
    buffer.script = "Hani" if language.startswith("zh") else "Latn"
    buffer.language = language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    features: dict[str, Any] = {}
    if ranges := [(i - start, i - start + 1, 1) for i in sorted(proportional) if start <= i < end]:
        features["pwid"] = (
            ranges  # never an empty list, which uharfbuzz (0.57) trips over beside other features
        )
    if span.tracking:
        features["liga"] = features["clig"] = False  # letters spaced out cannot stay joined
    hb.shape(face.font, buffer, features)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    glyphs = [info.codepoint for info in infos]
    if whole and 0 in glyphs:
        return False
    length = end - start
    unit = span.scale / face.upem
    nudges = rises = None
    if not (vertical or _INTRICATE.search(classes, start, end)):
        advances = [p.x_advance * unit for p in positions]
        plain = len(glyphs) == length
    else:
        travels = [p.position for p in positions]
        advances = [-t[3] * unit for t in travels] if vertical else [t[2] * unit for t in travels]
        if any(t[0] or t[1] for t in travels):
            nudges = [t[0] * 1000 / face.upem for t in travels]
            rises = [round(t[1] * 1000 / face.upem) for t in travels]
        plain = len(glyphs) == length and all(info.cluster == i for i, info in enumerate(infos))
    if plain:
        out.advances.extend(advances)
        out.segments.append(
            Segment(start, end, number, face, span.color, span.scale, glyphs, None, nudges, rises)
        )
        return True
    clusters = [info.cluster for info in infos]
    spread = [0.0] * length
    inner = nudges or [0.0] * len(glyphs)
    for i, (cluster, advance) in enumerate(zip(clusters, advances, strict=True)):
        if not vertical:
            inner[i] += spread[cluster] * 1000 / span.scale  # several glyphs of one cluster follow each other
        spread[cluster] += advance
    out.advances.extend(spread)
    heads = set(clusters)
    out.joined.extend(start + i for i in range(length) if i not in heads)
    places = [start + c for c in clusters]
    out.segments.append(
        Segment(
            start,
            end,
            number,
            face,
            span.color,
            span.scale,
            glyphs,
            places,
            inner if any(inner) else None,
            rises,
        )
    )
    return True
