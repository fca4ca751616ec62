import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.rich_text import Piece, escape_rich, paragraphs, parse_rich, plain_text


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("", ()),
        ("联动", (Piece("联动", False, 0),)),
        ("牵头**12家**高新区", (Piece("牵头", False, 0), Piece("12家", True, 4), Piece("高新区", False, 9))),
        ("**全**", (Piece("全", True, 2),)),
        ("**甲****乙**", (Piece("甲", True, 2), Piece("乙", True, 7))),
        ("甲**乙", (Piece("甲**乙", False, 0),)),
        ("**甲**乙**", (Piece("甲", True, 2), Piece("乙**", False, 5))),
        ("****", ()),
        (r"3\*4", (Piece("3", False, 0), Piece("*4", False, 2))),
        (r"\**甲", (Piece("**甲", False, 1),)),
        (r"\*\*甲**", (Piece("*", False, 1), Piece("*甲**", False, 3))),
        (r"a\\b", (Piece("a", False, 0), Piece("\\b", False, 2))),
        (r"a\b*c", (Piece(r"a\b*c", False, 0),)),
    ],
)
def test_pieces(source: str, pieces: tuple[Piece, ...]) -> None:
    assert parse_rich(source) == pieces


_sources = st.text(alphabet="甲乙12*\\ \n")


@given(_sources)
def test_every_piece_stands_in_the_source_where_it_says(source: str) -> None:
    end = 0
    for piece in parse_rich(source):
        assert piece.text
        assert source[piece.start : piece.start + len(piece.text)] == piece.text
        assert piece.start >= end
        assert set(source[end : piece.start]) <= set("*\\")  # nothing but markup lies between
        end = piece.start + len(piece.text)
    assert set(source[end:]) <= set("*\\")


@given(_sources)
def test_escaped_text_reads_as_itself(text: str) -> None:
    assert plain_text(escape_rich(text)) == text
    assert not any(piece.emphasised for piece in parse_rich(escape_rich(text)))


def test_plain_text_drops_the_markup() -> None:
    assert plain_text(r"牵头**12家**高新区\*") == "牵头12家高新区*"


@given(st.text(alphabet="甲乙 　\t\r\n"))
def test_paragraphs_are_the_lines_with_words_at_their_offsets(text: str) -> None:
    found = list(paragraphs(text))
    assert [words for words, _ in found] == [line.strip() for line in text.split("\n") if line.strip()]
    for words, start in found:
        assert text[start : start + len(words)] == words
