"""The fonts of live text inside the SVG: subsets with the characters that the page shows, as CSS ``@font-face`` rules."""

from __future__ import annotations

from base64 import b64encode

import uharfbuzz as hb

from chengyu_desktop.export.pdf_fonts import embedding_problem, forbids_embedding
from chengyu_desktop.export.svg_text import css_family, css_weight
from chengyu_desktop.frame.items import FaceRef, Frame, Group, TextLine
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.library import FontLibrary

_UNUSED_TABLES = (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"VORG", b"vhea", b"vmtx", b"DSIG")
"""Every character is placed by the file, so that no reader has to shape it; what a face substitutes by itself (as half-width
marks) is shown in its plain form."""


def font_faces(frame: Frame, fonts: FontLibrary) -> tuple[str, tuple[Problem, ...]]:
    """The rules, and a Problem for each face whose maker restricts embedding; that one is left out. Raises OSError for a
    lost font."""
    characters: dict[FaceRef, set[str]] = {}
    _collect(frame, characters)
    rules = []
    problems = []
    for ref, used in characters.items():
        face = fonts.open(ref)
        if forbids_embedding(face):
            problems.append(embedding_problem(face))
            continue
        data = b64encode(_subset(face, used)).decode("ascii")
        italic = "font-style:italic;" if ref.italic else ""
        rules.append(
            f"@font-face{{font-family:{css_family(ref)};font-weight:{css_weight(ref)};{italic}"
            f"src:url(data:font/otf;base64,{data})}}\n"
        )
    return "".join(rules), tuple(problems)


def _collect(frame: Frame, characters: dict[FaceRef, set[str]]) -> None:
    for item in frame.items:
        if isinstance(item, Group):
            _collect(item.frame, characters)
        elif isinstance(item, TextLine):
            for run in item.runs:
                characters.setdefault(run.face, set()).update(run.text)


def _subset(face: Face, characters: set[str]) -> bytes:
    request = hb.SubsetInput()
    request.unicode_set.update(sorted(map(ord, characters)))
    request.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    request.drop_table_tag_set.update({int.from_bytes(tag, "big") for tag in _UNUSED_TABLES})
    if face.hb_face.has_var_data:
        request.pin_all_axes_to_default(face.hb_face)
    return hb.subset(face.hb_face, request).blob.data
