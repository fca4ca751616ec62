"""What of PDF/UA-1 (ISO 14289-1) a machine can check in the file's structure, after the Matterhorn Protocol's failure conditions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.blocks.image import Image as ImageBlock
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary
from tests.export.pdf_pages import save_picture
from tests.helpers.pdf_files import operators, parse, write

PROJECTS = Path(__file__).parents[2] / "projects"
MARK = b"<pdfuaid:part>1</pdfuaid:part>"
ROLES = {
    "/Document",
    "/Sect",
    "/P",
    "/Figure",
    "/H1",
    "/H2",
    "/H3",
    "/L",
    "/LI",
    "/Lbl",
    "/LBody",
    "/Table",
    "/TR",
    "/TH",
    "/TD",
}
INSIDE = {
    "/L": [["/LI"]],
    "/LI": [["/Lbl", "/LBody"], ["/LBody"]],
    "/Table": [["/TR"]],
    "/TR": [["/TH", "/TD"], ["/TH"], ["/TD"]],
}
"""What an element may hold, each once or oftener, in order (ISO 32000-1, 14.8.4.3)."""


def laid_out(project: Project, fonts: FontLibrary, folder: Path = PROJECTS) -> Page:
    return layout_page(project, make_context(project, folder, fonts))


def elements(element: Any) -> Iterator[Any]:
    yield element
    for kid in parts(element):
        assert kid.P.objgen == element.objgen  # what a part lies in is what holds it
        yield from elements(kid)


def parts(element: Any) -> list[Any]:
    return [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary)]


def headings(pdf: pikepdf.Pdf) -> list[int]:
    roles = [str(element.S) for element in elements(pdf.Root.StructTreeRoot.K)]
    return [int(role[2:]) for role in roles if role.startswith("/H")]


@pytest.mark.parametrize("text", ["live", "outlines"])
@pytest.mark.parametrize("name", [file.stem for file in sorted(PROJECTS.glob("*.yaml"))])
def test_a_sample_keeps_to_what_can_be_checked(name: str, text: str, fonts: FontLibrary) -> None:
    page = laid_out(load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project, fonts)
    pdf = parse(write(page, fonts, text=text, marks=True, bleed=3))
    root = pdf.Root
    assert bool(root.MarkInfo.Marked)  # 06: marked as tagged
    assert bool(root.ViewerPreferences.DisplayDocTitle)  # 07
    assert str(root.Lang)  # 11: natural language
    packet = root.Metadata.read_bytes()
    assert b"<dc:title>" in packet  # 06
    assert MARK in packet
    found = list(elements(root.StructTreeRoot.K))
    assert {str(element.S) for element in found} <= ROLES  # 02: standard types alone
    for element in found:
        if element.S == "/Figure":  # 13
            assert str(element.Alt).strip()
        if element.S in INSIDE:  # 09: lists and tables
            assert list(dict.fromkeys(str(part.S) for part in parts(element))) in INSIDE[str(element.S)]
        elif element.S not in ("/Document", "/Sect"):
            assert not {str(part.S) for part in parts(element)} & {
                "/LI",
                "/Lbl",
                "/LBody",
                "/TR",
                "/TH",
                "/TD",
            }
        if element.S == "/Table":  # 15: every row has all columns
            assert len({len(parts(row)) for row in parts(element)}) == 1
        if element.S == "/TH":
            assert str(element.A.Scope) in ("/Row", "/Column")
    levels = headings(pdf)
    assert levels[0] == 1  # 14
    assert all(after <= before + 1 for before, after in pairwise(levels))
    # 01: every mark belongs to one element, and all else is an artifact.
    owned = [
        int(kid)
        for element in found
        for kid in element.get("/K", [])
        if not isinstance(kid, pikepdf.Dictionary)
    ]
    marked = [
        int(operands[1]["/MCID"])
        for operator, operands in operators(pdf)
        if operator == "BDC" and "/MCID" in operands[1]
    ]
    assert sorted(owned) == marked
    fonts_of_page = pdf.pages[0].Resources.get("/Font", {})
    for font in fonts_of_page.values():  # 31: embedded, with a text for each glyph
        assert "/ToUnicode" in font
        (inner,) = font.DescendantFonts
        assert inner.FontDescriptor.keys() & {"/FontFile2", "/FontFile3"}
    assert bool(fonts_of_page) == (text == "live")


def test_headings_have_levels_by_what_they_head(fonts: FontLibrary) -> None:
    panels = tuple(Panel(title=title, body=(Statement(text="正文"),)) for title in "甲乙")
    titled = parse(write(laid_out(Project(title="题", panels=panels), fonts), fonts))
    bare = parse(write(laid_out(Project(panels=panels), fonts), fonts))
    assert headings(titled) == [1, 2, 2]
    assert headings(bare) == [1, 1]
    sample = laid_out(load_project(PROJECTS / "shuanghe.yaml", BlockTypes()).project, fonts)
    assert 3 in headings(parse(write(sample, fonts)))


def test_what_a_reader_would_miss_is_not_called_accessible(fonts: FontLibrary, tmp_path: Path) -> None:
    save_picture(tmp_path / "a.png")

    def is_called(alt: str = "桥", words: str = "正文", title: str = "题") -> bool:
        body = ImageBlock(path="a.png", alt=alt), Statement(text=words)
        page = laid_out(Project(title=title, panels=(Panel(body=body),)), fonts, tmp_path)
        return MARK in write(page, fonts)  # the packet is never packed

    assert is_called()
    assert not is_called(alt="")
    assert not is_called(words="象形\U00013000字")
    assert not is_called(title="")
    page = laid_out(Project(title="题", panels=(Panel(body=(Statement(text="正文"),)),)), fonts)
    assert MARK not in write(replace(page, language=""), fonts)
