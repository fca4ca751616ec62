"""Why files can't be opened or saved, in the language of the window: every sentence is known and translated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from chengyu_desktop.editor.file_texts import FILE_TEXTS, file_refusal, file_text
from chengyu_desktop.editor.importing.source import source_of_file, source_of_words
from chengyu_desktop.editor.pipeline import CannotOpen, CannotSave, Pipeline, SystemFonts
from chengyu_desktop.editor.problem_texts import PROBLEM_TEXTS
from chengyu_desktop.storage.errors import ProjectFileError
from tests.helpers.file_sentences import file_sentences, import_sentences

_COMPOSED = {
    "at least", "at most", "{} must be {} {}, not {}", "“{}” must be {} {}, not {}",  # written out in the list
    "did you mean “{meant}”?",
}  # fmt: skip
_NOT_SAID = re.compile(
    r"while (scanning|parsing) .*|found (character that|unknown|unexpected) .*|(did|could) not .*|mapping values .*"
    r"|block sequence .*|exceeded .*|Object missing .*|Expected .*|Invalid .*|no decoder .*"
)
"""What libyaml and msgspec say, and programmers."""


def test_every_sentence_is_in_the_list() -> None:
    known = {*map(str, FILE_TEXTS), *map(str, PROBLEM_TEXTS), *_COMPOSED}
    said = {text: module for text, module in file_sentences().items() if not _NOT_SAID.fullmatch(text)}
    assert {text: module for text, module in said.items() if text not in known} == {}


def test_every_sentence_about_what_is_imported_is_in_the_list() -> None:
    known = {*map(str, FILE_TEXTS)}
    assert {text: module for text, module in import_sentences().items() if text not in known} == {}


def test_every_sentence_is_translated_with_its_places(in_chinese: QTranslator) -> None:
    for text in map(str, FILE_TEXTS):
        shown = in_chinese.translate("Files", text) or ""
        assert shown, text
        assert shown != text or not re.search("[a-z]", text), text
        assert shown.count("{}") == text.count("{}"), text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("chengyu: 1\ntitle: a\n\tb: c\n", "3:1: 这一行用制表符缩进；请用空格缩进"),
        ("chengyu: 1\ntitle: [1\n", "这里的左方括号没有成对"),
        ("chengyu: 1\ntitle: a\ntitle: b\n", "键“title”在同一组里出现了两次；请只留一个"),
        ("chengyu: 1\npage: {bleed: 99}\n", "“bleed”不能大于 50，现在是 99"),
        ("chengyu: 1\npage: {columns: two}\n", "“columns”必须是数字，不能是“two”；请只用数字"),
        ("chengyu: 1\npage: {size: X9}\n", "没有“X9”这种版面尺寸"),
        ("chengyu: 1\ntimeline: {events: [{date: 2022-13}]}\n", "“2022-13”没有这个月份"),
        ("chengyu: 1\ntimeline: {events: [{text: x}]}\n", "事件缺少“date”；请加上“date: …”"),
        ("chengyu: 1\npanels: [{body: [{kind: number, value: abc}]}]\n", "“value”必须是数字，不能是“abc”"),
        ("chengyu: 1\npanels: [{body: [{kind: bars, items: x}]}]\n", "“items”必须是列表，不能是“x”"),
        ("chengyu: 1\ntheme: nowhere\n", "没有名为“nowhere”的主题；可选：chengxiao"),
        ("chengyu: 1\ntitle：甲\n", "“title”后面的冒号是全角的"),
        ("", "文件是空的"),
        ("你好", "这不是 Chengyu 项目：只有文字"),
    ],
)
def test_a_file_that_is_none_is_refused_in_chinese(
    in_chinese: QTranslator, tmp_path: Path, content: str, words: str
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(content, "utf-8")
    with pytest.raises(CannotOpen) as refused:
        Pipeline(SystemFonts()).read(file)
    assert words in str(refused.value)
    assert str(refused.value).startswith(str(file))


def test_a_file_that_isnt_there_and_one_that_cant_be_written(in_chinese: QTranslator, tmp_path: Path) -> None:
    pipeline = Pipeline(SystemFonts())
    with pytest.raises(CannotOpen, match="没有这个文件；请检查文件名"):
        pipeline.read(tmp_path / "gone.yaml")
    good = tmp_path / "good.yaml"
    good.write_text("chengyu: 1\ntitle: a\n", "utf-8")
    project = pipeline.read(good).project
    good.chmod(0o444)
    with pytest.raises(CannotSave, match="文件是只读的；请另存到别处"):
        pipeline.write(project, good, None)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", b"", "文件是空的；请选择其他文件"),
        ("a.json", b"{}", "这个 JSON 里没有时间轴；应有 TimelineJS 所写的"),
        ("a.xlsx", b"x", "；请重新存为 .xlsx 或 CSV"),
        ("a.docx", b"x", "这不是 Word 文档，或文件已损坏"),
        ("a.pdf", b"x", "无法读取这种文稿（.pdf）；请另存为"),
    ],
)
def test_what_cant_be_imported_is_told_in_chinese(
    in_chinese: QTranslator, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(ValueError, match="；") as refused:
        source_of_file(file)
    assert words in str(refused.value)


def test_an_empty_clipboard_is_told_in_chinese(in_chinese: QTranslator) -> None:
    with pytest.raises(ValueError, match="剪贴板里没有文字，也没有表格；请先复制"):
        source_of_words(" ")


def test_in_english_they_are_as_they_were() -> None:
    error = ProjectFileError("a.yaml", "the drive is full", "save elsewhere", 2, 5)
    assert file_refusal(error) == str(error)
    assert file_text("something {else}") == "something {else}"
