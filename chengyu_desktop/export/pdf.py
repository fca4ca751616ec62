"""PDF/X-4 from a page: exact boxes, printing inks, black text that overprints, text that can be read and searched.

Written over the display list alone: glyphs stand where the Frame has them, and nothing is set anew.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from chengyu_desktop.export.file_date import file_date
from chengyu_desktop.export.icc import PressProfile
from chengyu_desktop.export.marks import Marks, marks_margin, page_marks, slug_line
from chengyu_desktop.export.pdf_boxes import page_boxes
from chengyu_desktop.export.pdf_color import Inks, plate_names
from chengyu_desktop.export.pdf_content import ContentWriter
from chengyu_desktop.export.pdf_fonts import embed_font, embedding_problem, forbids_embedding
from chengyu_desktop.export.pdf_images import add_image
from chengyu_desktop.export.pdf_objects import ObjectWriter, text_string
from chengyu_desktop.export.pdf_outlines import GlyphForms
from chengyu_desktop.export.pdf_survey import Survey
from chengyu_desktop.export.pdf_tags import Structure
from chengyu_desktop.export.pdf_xmp import info_dictionary, xmp_packet
from chengyu_desktop.frame.color import WHITE
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.typography.library import FontLibrary

TextMode = Literal["live", "outlines"]

NEWSPRINT = "IFRA26"
"""The ICC registry's name for coldset offset on newsprint (ISO 12647-3)."""


def export_pdf(
    page: Page,
    fonts: FontLibrary,
    out: BinaryIO,
    *,
    text: TextMode = "live",
    bleed: float = 0,
    marks: bool | Marks = False,
    profile: Path | None = None,
    output_condition: str = NEWSPRINT,
    slug: str = "",
    date: datetime | None = None,
) -> tuple[Problem, ...]:
    """Writes the page to ``out``, open for writing bytes, and returns what the designer should know.

    ``bleed`` (mm) is shown around the trim; ``marks`` adds crop and registration marks beyond it, or those named.
    ``profile`` is the press's ICC profile, embedded and used for screen colours and RGB pictures;
    ``output_condition`` names the printing condition, by default newsprint. ``date`` goes into the file,
    else SOURCE_DATE_EPOCH, else no date at all: the same page gives the same bytes.

    Raises OSError when a font, picture or profile has gone, ValueError with a sentence when a picture or profile
    is no such thing; ``out`` is then incomplete and should be thrown away.
    """
    press = PressProfile(profile) if profile is not None else None
    moment = file_date(page, date)
    frame = page.frame
    survey = Survey()
    survey.add(frame)
    survey.colors[page.background] = None
    plates = plate_names(survey.colors, has_pictures=bool(survey.images))
    around = page_marks(page, fonts, marks, bleed, slug_line(slug, moment), plates)
    if around is not None:
        survey.add(around)
    boxes = page_boxes(frame.width, frame.height, bleed, marks_margin(bleed) if around is not None else 0.0)
    inks = Inks(survey.colors, press)
    problems = [*_pdf_x_problems(press, output_condition, moment), *inks.problems()]

    writer = ObjectWriter(out)
    page_number, pages_number = writer.reserve(), writer.reserve()
    structure = Structure(writer, page_number)
    pictures = _add_images(writer, survey, press)
    problems += pictures.problems
    if text == "outlines":
        texts = forms = GlyphForms(writer, fonts)
        embedded = []
    else:
        forms = None
        opened = [(fonts.open(ref), pairs) for ref, pairs in survey.glyphs.items()]
        problems += [embedding_problem(face) for face, _ in opened if forbids_embedding(face)]
        embedded = [embed_font(writer, face, pairs, f"F{i}") for i, (face, pairs) in enumerate(opened)]
        texts = dict(zip(survey.glyphs, embedded, strict=True))

    content = ContentWriter(boxes, inks, texts, pictures.resources, structure)
    content.add(f"q {boxes.bleed_rectangle} W n")
    if page.background != WHITE:
        content.fill_rectangle(page.background, boxes.bleed_rectangle)
    content.paint(frame, boxes.left, boxes.top)
    content.restore()
    if around is not None:
        content.paint_artifact(around, boxes.left, boxes.top)
    stream = writer.add_deflated(content.finish())
    structure.finish()

    objects = pictures.entries + (forms.resources() if forms is not None else "")
    resources = inks.resources(writer)
    if objects:
        resources += f"/XObject<<{objects}>>"
    if embedded:
        resources += "/Font<<" + "".join(f"/{f.resource} {f.number} 0 R" for f in embedded) + ">>"
    group = (
        "/Group<</S/Transparency/CS/DeviceCMYK/I true>>"
        if survey.is_transparent or pictures.transparent
        else ""
    )
    writer.add(
        f"<</Type/Page/Parent {pages_number} 0 R{boxes.entries}/Resources<<{resources}>>"
        f"/Contents {stream} 0 R/StructParents 0/Tabs/S{group}>>",
        page_number,
    )
    writer.add(f"<</Type/Pages/Count 1/Kids[{page_number} 0 R]>>", pages_number)
    intent = _add_output_intent(writer, press, output_condition)
    info = writer.add(info_dictionary(page, moment))
    accessible = bool(page.title and page.language and survey.is_readable)
    root = _add_catalog(writer, page, moment, pages_number, structure.number, intent, accessible)
    writer.finish(root, info)
    return tuple(problems)


def _add_catalog(
    writer: ObjectWriter,
    page: Page,
    moment: datetime | None,
    pages: int,
    structure: int,
    intent: int,
    accessible: bool,
) -> int:
    """With the metadata, which come last: their identity is a digest of all else."""
    packet = xmp_packet(page, moment, writer.fingerprint(), accessible)
    metadata = writer.add_plain(packet, "/Type/Metadata/Subtype/XML")
    language = f"/Lang{text_string(page.language)}" if page.language else ""
    return writer.add(
        f"<</Type/Catalog/Pages {pages} 0 R/Metadata {metadata} 0 R/OutputIntents[{intent} 0 R]"
        f"{language}/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R"
        "/ViewerPreferences<</DisplayDocTitle true>>>>"
    )


class _Pictures(NamedTuple):
    """``resources`` names a picture by its path and crop; ``entries`` are for the XObject dictionary."""

    resources: dict[tuple[str, tuple[int, int, int, int]], str]
    entries: str
    transparent: bool
    problems: list[Problem]


def _add_images(writer: ObjectWriter, survey: Survey, press: PressProfile | None) -> _Pictures:
    resources: dict[tuple[str, tuple[int, int, int, int]], str] = {}
    entries = ""
    transparent = False
    problems: list[Problem] = []
    for i, (place, (image, key)) in enumerate(survey.images.items()):
        number, has_mask, found = add_image(writer, image, key, press)
        resources[place] = f"I{i}"
        entries += f"/I{i} {number} 0 R"
        transparent = transparent or has_mask
        problems += found
    return _Pictures(resources, entries, transparent, problems)


def _add_output_intent(writer: ObjectWriter, press: PressProfile | None, condition: str) -> int:
    """ISO 32000-1, 14.11.5. A profile is the condition itself; its own name then explains it."""
    entries = f"/OutputConditionIdentifier{text_string(condition)}"
    if press is None:
        entries += f"/RegistryName(http://www.color.org)/Info{text_string(condition)}"
    else:
        embedded = writer.add_stream(press.data, "/N 4/Alternate/DeviceCMYK")
        entries += f"/Info{text_string(press.description)}/DestOutputProfile {embedded} 0 R"
    return writer.add(f"<</Type/OutputIntent/S/GTS_PDFX{entries}>>")


def _pdf_x_problems(press: PressProfile | None, condition: str, moment: datetime | None) -> list[Problem]:
    """What a strict checker of PDF/X-4 would miss (ISO 15930-7, 6.2 and 6.3)."""
    found = []
    if press is None:
        found.append(
            Problem(
                "info",
                "pdfx-profile",
                "the PDF names its printing condition, {condition}, but holds no ICC profile of it",
                "name the press's ICC profile to have it embedded",
                values=said(condition=condition),
            )
        )
    if moment is None:
        found.append(
            Problem(
                "info",
                "pdfx-date",
                "the PDF has no creation date, because a date of its own would make every file another one",
                "give the page its day of issue, or set SOURCE_DATE_EPOCH",
            )
        )
    return found
