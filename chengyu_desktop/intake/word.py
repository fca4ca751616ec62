"""The text of a Word document: paragraphs, tables and text boxes in reading order, without what was struck out."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.line import STRONG
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.yaml_tree import DEFAULT_LIMITS

_MOST_UNPACKED = 20 * DEFAULT_LIMITS.size  # bytes; a document that unpacks to more is no copy
_RESTORE = "open it in Word and save it again as .docx, or paste its text into a .txt"


def read_word(path: Path) -> Copy:
    """Raises ProjectFileError for what is no Word document."""
    file = str(path)
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
                raise ProjectFileError(
                    file, "the document is too large", "send its text without the pictures"
                )
    except FileNotFoundError:
        hint = "check the name, and that the network drive is connected"
        raise ProjectFileError(file, "there is no such file", hint) from None
    except (OSError, zipfile.BadZipFile):
        raise ProjectFileError(file, "this is no Word document, or it is damaged", _RESTORE) from None
    try:
        import docx

        document = docx.Document(file)
        lines = list(_lines(document))
    except Exception as error:  # whatever a damaged archive makes python-docx or lxml raise
        message = f"the Word document can't be read ({type(error).__name__})"
        raise ProjectFileError(file, message, _RESTORE) from None
    text: list[str] = []
    styles: dict[int, str] = {}
    offset = 0
    for line, style in lines:
        if style:
            styles[offset] = style
        text.append(line)
        offset += len(line) + 1
    whole = "\n".join(text)
    if not whole.strip():
        raise ProjectFileError(
            file, "there is no text in the document", "pictures of text must be read first"
        )
    return Copy(whole, styles)


def _lines(document: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph's text with its style; a table's row is one line, its cells between bars."""
    from docx.oxml.ns import qn

    names = {style.style_id: style.name for style in document.styles}
    paragraph, row, cell, run_text = qn("w:p"), qn("w:tr"), qn("w:tc"), qn("w:t")
    fallback = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

    def words(element: Any) -> str:
        """Its own text: not that of a paragraph within, as text boxes have."""
        found: list[str] = []
        for child in element:
            if child.tag in (paragraph, fallback):
                continue
            if child.tag == run_text:
                found.append(child.text or "")
            elif child.tag in (qn("w:tab"), qn("w:ptab")) and element.tag == qn("w:r"):
                found.append("\t")
            elif child.tag in (qn("w:br"), qn("w:cr")):
                found.append("\n")
            elif child.tag == qn("w:noBreakHyphen"):
                found.append("-")
            else:
                found.append(words(child))
        return "".join(found)

    def boxes(element: Any) -> Iterator[tuple[str, str]]:
        for child in element:
            if child.tag == paragraph:
                yield from one(child)
            elif child.tag != fallback:
                yield from boxes(child)

    def is_strong(element: Any) -> bool:
        """Whether every run with words in it is bold."""
        runs = [
            run
            for run in element.iter(qn("w:r"))
            if "".join(t.text or "" for t in run.iter(run_text)).strip()
        ]
        bold = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") for run in runs]
        return bool(runs) and all(
            b is not None and b.get(qn("w:val")) not in ("0", "false", "off") for b in bold
        )

    def one(element: Any) -> Iterator[tuple[str, str]]:
        properties = element.find(qn("w:pPr"))
        style = numbered = None
        if properties is not None:
            named = properties.find(qn("w:pStyle"))
            style = names.get(named.get(qn("w:val")), "") if named is not None else ""
            numbered = properties.find(qn("w:numPr"))
        line = words(element)
        kind = style or (STRONG if is_strong(element) else "")
        if numbered is not None and not kind.startswith(("Heading", "Title")):
            kind = "List Bullet"
        for part in line.split("\n"):
            yield part, kind
        yield from boxes(element)

    def walk(element: Any) -> Iterator[tuple[str, str]]:
        for child in element:
            if child.tag == paragraph:
                yield from one(child)
            elif child.tag == row:
                cells = [
                    " ".join(line for line, _ in walk(c) if line.strip()) for c in child if c.tag == cell
                ]
                yield "| " + " | ".join(cells) + " |", ""
            else:
                yield from walk(child)

    yield from walk(document.element.body)
