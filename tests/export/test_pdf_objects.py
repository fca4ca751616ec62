"""The file format's own layer, read back by another program."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.export.pdf_objects import ObjectWriter, name, number, text_string


def _with_value(value: str) -> BytesIO:
    out = BytesIO()
    writer = ObjectWriter(out)
    pages = writer.add("<</Type/Pages/Count 0/Kids[]>>")
    root = writer.add(f"<</Type/Catalog/Pages {pages} 0 R/Value {value}>>")
    writer.finish(root, writer.add("<<>>"))
    return BytesIO(out.getvalue())


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    with pikepdf.open(_with_value(text_string(text))) as pdf:
        assert str(pdf.Root.Value) == text


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    with pikepdf.open(_with_value(text_string("双\ud800核"))) as pdf:
        assert str(pdf.Root.Value) == "双\ufffd核"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_any_name_comes_back(text: str) -> None:
    with pikepdf.open(_with_value(name(text))) as pdf:
        assert str(pdf.Root.Value) == f"/{text}"


@given(st.floats(-1e6, 1e6))
def test_numbers_have_no_exponent_and_no_minus_nought(value: float) -> None:
    text = number(value)
    assert abs(float(text) - value) <= 0.00005001
    assert set(text) <= set("-.0123456789")
    assert text != "-0"
    assert not text.endswith(".")


@given(st.integers(0, 450), st.binary(max_size=300))
def test_objects_and_streams_are_found_again(count: int, data: bytes) -> None:
    out = BytesIO()
    writer = ObjectWriter(out)
    held = writer.reserve()
    pages = writer.reserve()
    page = writer.add(f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 9 9]/Resources<<>>>>")
    writer.add(f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>", pages)
    numbers = [writer.add(f"<</N {i}>>") for i in range(count)]
    stream = writer.add_stream(data)
    plain = writer.add_plain(data)
    writer.add("(last)", held)
    references = " ".join(f"{n} 0 R" for n in [*numbers, stream, plain, held])
    root = writer.add(f"<</Type/Catalog/Pages {pages} 0 R/All[{references}]>>")
    writer.finish(root, writer.add("<<>>"))
    with pikepdf.open(BytesIO(out.getvalue())) as pdf:
        found = list(pdf.Root.All)
        assert [int(o.N) for o in found[:count]] == list(range(count))
        assert found[count].read_bytes() == found[count + 1].read_bytes() == data
        assert str(found[count + 2]) == "last"
        assert not pdf.check_pdf_syntax()
