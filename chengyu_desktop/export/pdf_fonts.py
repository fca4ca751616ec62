"""Fonts in a PDF: HarfBuzz subsets as CID fonts, widths, and a ToUnicode made from the text that was set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from struct import unpack_from

import msgspec
import uharfbuzz as hb

from chengyu_desktop.export.font_subset import plan_subset
from chengyu_desktop.export.pdf_objects import ObjectWriter, name, number, utf16
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.typography.faces import Face

_CMAP_HEAD = (
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n"
)
_CMAP_FOOT = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"
_MAPPINGS_PER_BLOCK = 100  # the limit of a bfchar block
_NOT_TEXT = "\u200b"  # a part of a cluster: the cluster's ActualText speaks for it
_UNUSED_TABLES = (
    b"GSUB",
    b"GPOS",
    b"GDEF",
    b"BASE",
    b"VORG",
    b"vhea",
    b"vmtx",
    b"name",
    b"post",
    b"OS/2",
    b"cmap",
)
_RESTRICTED = 0x0002  # OS/2 fsType: no embedding without the owner's leave


class EmbeddedFont(msgspec.Struct, frozen=True):
    """``codes`` are the glyphs' codes in the file as four hexadecimal digits; ``widths`` are in thousandths of an
    em; ``texts`` is what a reader takes a glyph for; ``ambiguous`` glyphs also stand for something else."""

    resource: str
    number: int
    codes: dict[int, str]
    widths: dict[int, int]
    texts: dict[int, str]
    ambiguous: frozenset[int]


def embed_font(
    writer: ObjectWriter, face: Face, pairs: Iterable[tuple[int, str]], resource: str
) -> EmbeddedFont:
    """Adds a subset of ``face`` with the glyphs of ``pairs`` (glyph id, text), numbered anew from 0."""
    texts, ambiguous = _choose_texts(pairs)
    order, program, is_cff = _subset(face, texts)
    unit = 1000 / face.upem
    advance = face.font.get_glyph_h_advance
    widths = [round(advance(gid) * unit) for gid in order]
    codes = {gid: f"{code:04x}" for code, gid in enumerate(order)}
    base_font = _subset_tag(face, order) + "+" + _postscript_name(face)
    descriptor = _add_descriptor(writer, face, base_font, program, is_cff)
    system = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    kind = "/CIDFontType0" if is_cff else "/CIDFontType2/CIDToGIDMap/Identity"
    descendant = writer.add(
        f"<</Type/Font/Subtype{kind}/BaseFont{name(base_font)}/CIDSystemInfo{system}"
        f"/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{' '.join(map(str, widths))}]]>>"
    )
    to_unicode = writer.add_stream(_cmap({codes[gid]: text for gid, text in texts.items()}))
    font = writer.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name(base_font)}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {to_unicode} 0 R>>"
    )
    return EmbeddedFont(resource, font, codes, dict(zip(order, widths, strict=True)), texts, ambiguous)


def forbids_embedding(face: Face) -> bool:
    """Whether the font's maker restricts embedding (OpenType OS/2, fsType)."""
    table = face.hb_face.reference_table("OS/2").data
    return len(table) >= 10 and unpack_from(">H", table, 8)[0] & 0x000F == _RESTRICTED


def embedding_problem(face: Face) -> Problem:
    return Problem(
        "warning",
        "font-embedding",
        "the maker of the font {family} restricts embedding it in files",
        "export the text as outlines, or choose another font",
        values=said(family=face.ref.family),
    )


def _choose_texts(pairs: Iterable[tuple[int, str]]) -> tuple[dict[int, str], frozenset[int]]:
    """One text for each glyph. Fonts share a glyph between 大 and the radical ⼤: the character that normalises to
    itself wins, then the first by code."""
    texts: dict[int, str] = {}
    ambiguous: set[int] = set()
    for gid, text in sorted(pairs):
        known = texts.get(gid, "")
        if known and text and known != text:
            ambiguous.add(gid)
            if unicodedata.normalize("NFKC", known) == text:
                texts[gid] = text
        elif not known:
            texts[gid] = text
    return {gid: text or _NOT_TEXT for gid, text in texts.items()}, frozenset(ambiguous)


def _subset(face: Face, texts: dict[int, str]) -> tuple[list[int], bytes, bool]:
    """The old glyph ids in their new order, the font program, and whether it is a bare CFF."""
    request = hb.SubsetInput()
    request.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.CFF_IDENTITY_CHARSET  # so that a CID is the new glyph id
        | hb.SubsetFlags.DOWNGRADE_CFF2  # PDF knows no CFF2
    )
    request.drop_table_tag_set.update({int.from_bytes(tag, "big") for tag in _UNUSED_TABLES})
    if face.hb_face.has_var_data:
        request.pin_all_axes_to_default(face.hb_face)
    plan, old_to_new = plan_subset(face, request, set(texts), "".join(texts.values()))
    subset = plan.execute()
    order = sorted(old_to_new, key=old_to_new.__getitem__)
    if "CFF " in subset.table_tags:
        return order, subset.reference_table("CFF ").data, True
    return order, subset.blob.data, False


def _subset_tag(face: Face, order: list[int]) -> str:
    """Six letters that differ for different subsets (ISO 32000-1, 9.6.4) and never from run to run."""
    identity = f"{face.ref.postscript_name} {' '.join(map(str, order))}"
    value = int.from_bytes(sha256(identity.encode()).digest()[:8], "big")
    letters = []
    for _ in range(6):
        value, letter = divmod(value, 26)
        letters.append(chr(65 + letter))
    return "".join(letters)


def _postscript_name(face: Face) -> str:
    cleaned = "".join(c for c in face.ref.postscript_name if c.isascii() and (c.isalnum() or c in "-_."))
    return cleaned or "Font"


def _add_descriptor(writer: ObjectWriter, face: Face, base_font: str, program: bytes, is_cff: bool) -> int:
    unit = 1000 / face.upem
    if is_cff:
        file = f"/FontFile3 {writer.add_stream(program, '/Subtype/CIDFontType0C')} 0 R"
    else:
        file = f"/FontFile2 {writer.add_stream(program, f'/Length1 {len(program)}')} 0 R"
    head = face.hb_face.reference_table("head").data
    box = unpack_from(">4h", head, 36) if len(head) >= 44 else (0, 0, face.upem, face.upem)
    extents = face.font.get_font_extents("ltr")
    cap_height = face.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    slant = face.font.get_style_value(hb.StyleTag.SLANT_ANGLE)
    flags = 4 | (64 if face.ref.italic else 0)
    stem = (
        10 + 220 * (face.ref.weight - 50) / 900
    )  # no font states it; readers only use it to fake a missing one
    return writer.add(
        f"<</Type/FontDescriptor/FontName{name(base_font)}/Flags {flags}"
        f"/FontBBox[{' '.join(str(round(v * unit)) for v in box)}]/ItalicAngle {number(slant)}"
        f"/Ascent {round(extents.ascender * unit)}/Descent {round(extents.descender * unit)}"
        f"/CapHeight {round(cap_height * unit)}/StemV {round(stem)}{file}>>"
    )


def _cmap(texts: dict[str, str]) -> bytes:
    parts = [_CMAP_HEAD]
    mappings = [f"<{code}><{utf16(text)}>\n" for code, text in sorted(texts.items())]
    for start in range(0, len(mappings), _MAPPINGS_PER_BLOCK):
        block = mappings[start : start + _MAPPINGS_PER_BLOCK]
        parts += [f"{len(block)} beginbfchar\n", *block, "endbfchar\n"]
    parts.append(_CMAP_FOOT)
    return "".join(parts).encode("ascii")
