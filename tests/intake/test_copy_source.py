from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from chengyu_desktop.intake.copy_source import read_copy
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.storage.errors import ProjectFileError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(path: Path) -> Path:
    made = docx.Document()
    made.add_paragraph("“双核”联动", style="Title")
    made.add_paragraph("发展成果", style="Subtitle")
    made.add_heading("第一专题", 2)
    made.add_paragraph("建成道路500公里", style="List Bullet")
    made.add_paragraph("新增学位2.8万个", style="List Bullet")
    made.add_heading("大事记", 2)
    table = made.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("2021年3月", "开工"), ("2022年6月", "通车")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    struck = made.add_paragraph("资料来源：市统计局")
    struck._p.append(parse_xml(f'<w:del xmlns:w="{_W}"><w:r><w:delText>作废</w:delText></w:r></w:del>'))
    made.save(str(path))
    return path


def test_word_styles_lists_and_tables(tmp_path: Path) -> None:
    copy = read_copy(document(tmp_path / "稿.docx"))
    assert "作废" not in copy.text
    structure = read_structure(copy, date(2022, 6, 25))
    parts = [(piece.role, piece.text.text, str(piece.date or "")) for piece in structure.pieces]
    assert parts == [
        ("title", "“双核”联动", ""),
        ("kicker", "发展成果", ""),
        ("panel_title", "第一专题", ""),
        ("statement", "建成道路500公里", ""),
        ("statement", "新增学位2.8万个", ""),
        ("timeline_title", "大事记", ""),
        ("event_date", "2021年3月", "2021-03"),
        ("event_text", "开工", ""),
        ("event_date", "2022年6月", "2022-06"),
        ("event_text", "通车", ""),
        ("source", "市统计局", ""),
    ]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("正文")
    box = (
        f'<w:r xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml">'
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
        "</mc:Choice><mc:Fallback><w:p><w:r><w:t>框内</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(parse_xml(box))
    made.save(str(tmp_path / "box.docx"))
    assert read_copy(tmp_path / "box.docx").text.split() == ["正文", "框内"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "“双核”联动成效显著\n\n●今年1—5月，结算46.3万人次\n" * 3
    (tmp_path / "稿.txt").write_bytes(text.encode(encoding))
    assert read_copy(tmp_path / "稿.txt").text == text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("稿.docx", b"PK not a zip", "no Word document"),
        ("稿.doc", b"x", "can't be read"),
        ("稿", b"x", "no suffix"),
        ("稿.txt", b"\xe5\x8f\x8c\xff\xfe\xfd\xe6", "damaged"),
        ("稿.txt", b"   ", "empty"),
    ],
)
def test_what_is_no_copy(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ProjectFileError, match=words) as caught:
        read_copy(tmp_path / name)
    assert name in str(caught.value)


def test_what_is_not_there(tmp_path: Path) -> None:
    for name in ("稿.docx", "稿.txt"):
        with pytest.raises(ProjectFileError, match="no such file"):
            read_copy(tmp_path / name)


def test_a_zip_that_is_no_document(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "稿.docx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(ProjectFileError, match="can't be read"):
        read_copy(tmp_path / "稿.docx")


def test_an_empty_text_is_told_without_a_word_of_projects(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(ProjectFileError, match="the file is empty; choose another one"):
        read_copy(tmp_path / "a.txt")
