"""Whatever lies on the network drive: a project, or one located sentence, and never a traceback."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import load_project, parse_project
from chengyu_desktop.storage.text_file import decode_text
from tests.helpers.sample_blocks import BLOCK_TYPES, SAMPLE


def error_of(path: Path) -> ProjectFileError:
    with pytest.raises(ProjectFileError) as caught:
        load_project(path, BLOCK_TYPES)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    return caught.value


def written(folder: Path, data: bytes) -> Path:
    path = folder / "page.yaml"
    path.write_bytes(data)
    return path


def test_no_such_file(tmp_path: Path) -> None:
    assert error_of(tmp_path / "none.yaml").message == "there is no such file"
    assert error_of(tmp_path / "n\0ne.yaml").message.startswith("the file can't be read")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in error_of(tmp_path).message


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, SAMPLE.encode())
    path.chmod(0)
    assert "may not be read" in error_of(path).message


@pytest.mark.parametrize("data", [b"", b"\n", b"  \r\n\t\n"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert error_of(written(tmp_path, data)).message == "the file is empty"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff\n", b"\xff\xfe\x00\x00"])
def test_nothing_but_a_byte_order_mark(tmp_path: Path, data: bytes) -> None:
    error_of(written(tmp_path, data))


def test_binary(tmp_path: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20
    error = error_of(written(tmp_path, png))
    assert (error.line, error.column) == (1, 1)
    assert "isn't text" in error.message


def test_control_characters(tmp_path: Path) -> None:
    for character in "\0", "\x07", "\x1b", "\x7f", "\ufffe":
        error = error_of(written(tmp_path, f"chengyu: 1\ntitle: 双核{character}联动\n".encode()))
        assert (error.line, error.column) == (2, 10)
        assert f"U+{ord(character):04X}" in error.message
    error = error_of(written(tmp_path, b'chengyu: 1\ntitle: "a\\0b"\n'))
    assert (error.line, error.column) == (2, 8)


def test_truncated_at_any_byte(tmp_path: Path) -> None:
    data = SAMPLE.encode()
    for end in range(len(data)):
        path = written(tmp_path, data[:end])
        with suppress(ProjectFileError):  # anything else fails the test
            assert load_project(path, BLOCK_TYPES).encoding == "utf-8"  # never GB18030 mojibake


def test_cut_within_a_character(tmp_path: Path) -> None:
    error = error_of(written(tmp_path, "chengyu: 1\ntitle: 双核".encode()[:-1]))
    assert (error.line, error.column) == (2, 9)
    assert "cut short" in error.message
    assert "cut short" in error_of(written(tmp_path, SAMPLE.encode("utf-16")[:-1])).message


def test_one_damaged_byte_is_no_reason_to_read_mojibake() -> None:
    data = bytearray(SAMPLE.encode())
    at = data.index("第二段".encode())
    data[at] = 0xFF
    with pytest.raises(ProjectFileError, match="belongs to no character") as caught:
        decode_text(bytes(data), "page.yaml")
    assert (caught.value.line, caught.value.column) == (5, 3)


def test_a_file_of_50_mb(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    with path.open("wb") as stream:
        stream.write(SAMPLE.encode())
        stream.truncate(50_000_000)
    assert "larger than 10 MB" in error_of(path).message


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_a_hundred_thousand_levels_of_nesting(tmp_path: Path, opening: str) -> None:
    error = error_of(written(tmp_path, ("chengyu: 1\nx: \n  " + opening * 100_000).encode()))
    assert error.line == 3
    assert "nested more than 64 levels" in error.message or "key" in error.message


def test_nesting_by_indentation(tmp_path: Path) -> None:
    text = "chengyu: 1\n" + "".join(" " * n + "a:\n" for n in range(200))
    error = error_of(written(tmp_path, text.encode()))
    assert "nested more than 64 levels" in error.message


def test_alias_bomb(tmp_path: Path) -> None:
    lines = ["chengyu: 1", "a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    error = error_of(written(tmp_path, "\n".join(lines).encode()))
    assert (error.line, error.column) == (2, 5)
    assert "&a0" in error.message


def test_aliases_merge_keys_and_tags(tmp_path: Path) -> None:
    for line, column, sign in (
        ("x: *a", 4, "*a"),
        ("<<: {title: x}", 1, "<<"),
        ("x: !!python/object/apply:os.system [ls]", 4, "the tag"),
        ("x: !!binary aGk=", 4, "the tag"),
        ("x: &a 1", 4, "&a"),
    ):
        error = error_of(written(tmp_path, f"chengyu: 1\n{line}\n".encode()))
        assert (error.line, error.column) == (2, column)
        assert sign in error.message


def test_more_values_than_a_page_can_hold(tmp_path: Path) -> None:
    error = error_of(written(tmp_path, b"chengyu: 1\nx: [" + b"a," * 310_000 + b"]"))
    assert "more than 300,000 values" in error.message


def test_a_text_without_end(tmp_path: Path) -> None:
    error = error_of(written(tmp_path, b"chengyu: 1\ntitle: " + b"x" * 100_001))
    assert (error.line, error.column) == (2, 8)
    assert "more than 100,000 characters" in error.message


def test_many_long_texts_are_refused_where_they_become_too_many(tmp_path: Path) -> None:
    """A page of them would be laid out for minutes: 100,000 characters take 2 to 3 s."""
    panels = "".join(f"- title: {'长' * 90_000}\n" for _ in range(8))
    error = error_of(written(tmp_path, f"chengyu: 1\npanels:\n{panels}".encode()))
    assert (error.line, error.column) == (9, 10)
    assert "more than 600,000 characters of text" in error.message


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("chengyu: 1\ntitle: a\ntitle: b\n", (3, 1), "“title” is here a second time"),
        ("chengyu: 1\ntimeline:\n\tevents:\n", (3, 1), "a tab indents this line; indent with spaces"),
        ("chengyu: 1\ntitle: a\n\tkicker: b\n", (3, 1), "a tab indents this line"),
        ("chengyu: 1\n标题：双核\nlede: x\n", (2, 3), "the colon after “标题” is a full-width one"),
        ("chengyu: 1\ntitle：双核\n", (2, 6), "type an ordinary colon and a space: “title: …”"),
        ("chengyu: 1\ntitle: **12家**高新区\n", (2, 8), "text can't begin with “*”; put the text in quotes"),
        ('chengyu: 1\ntitle: "双核"联动\n', (2, 12), "the text goes on after the closing \""),
        ('chengyu: 1\ntitle: "双核\nlede: x\n', (2, 8), "the quotation mark opened here is never closed"),
        ("chengyu: 1\npage: {size: A3\n", (2, 7), "the brace { opened here is never closed"),
        ("chengyu: 1\npage: {size: [1, 2}\n", (2, 14), "the bracket [ opened here is never closed"),
        ("chengyu: 1\ntitle: 重庆: 成都\n", (2, 10), "put text that holds “: ” in quotes"),
        ("chengyu: 1\ntitle: @记者\n", (2, 8), "text can't begin with this character"),
        ("chengyu: 1\ntitle\n", (2, 1), "this line has no colon after its key"),
        ("chengyu: 1\npage:\n  size: A3\n bleed: 3\n", (4, 2), "isn't aligned"),
        ("chengyu: 1\npanels:\n- title: a\ncredits: {}\n- title: b\n", (5, 1), "isn't aligned"),
        ("chengyu: 1\n---\nchengyu: 1\n", (2, 1), "a second document begins here"),
        ("chengyu: 1\n? [a]\n: b\n", (2, 3), "stands where a key should"),
        ("chengyu: 1\n: b\n", (2, 1), ""),
        ('chengyu: 1\n"": b\n', (2, 1), "a key is missing before the colon"),
        ('chengyu: 1\ntitle: "\\q"\n', (2, 9), "no such escape"),
    ],
)  # fmt: skip
def test_slips_in_yaml_are_told_plainly(text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(ProjectFileError) as caught:
        parse_project(text, BLOCK_TYPES, file="page.yaml")
    assert (caught.value.line, caught.value.column) == place
    assert words in str(caught.value)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_project_loads_or_is_refused(data: st.DataObject) -> None:
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 6))
        junk = data.draw(st.text(alphabet=" \n\t:-[]{}&*!|>'\"%@#?,：双1\\\0\u2028", max_size=4))
        text = text[:at] + junk + text[at + cut :]
    with suppress(ProjectFileError):  # anything else fails the test
        parse_project(text, BLOCK_TYPES, file="page.yaml")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(ProjectFileError):
        text, _ = decode_text(data, "page.yaml")
        parse_project(text, BLOCK_TYPES, file="page.yaml")
