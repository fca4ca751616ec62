from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.export.svg_values import Ids, Paints, number, scale_number, xml_attribute, xml_text
from chengyu_desktop.frame.color import Color, from_rgb
from chengyu_desktop.frame.items import Stroke


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.0001, "0"),
        (12.5, "12.5"),
        (100, "100"),
        (-3.14159, "-3.142"),
        (1e-9, "0"),
        (1e7, "10000000"),
    ],
)
def test_numbers_are_short(value: float, written: str):
    assert number(value) == written


@given(st.floats(-1e5, 1e5))
def test_numbers_are_exact_to_a_thousandth(value: float):
    assert float(number(value)) == pytest.approx(value, abs=0.000501)
    assert float(scale_number(value)) == pytest.approx(value, abs=1e-9)


@given(st.text())
def test_text_survives_xml(text: str):
    root = ElementTree.fromstring(f'<a b="{xml_attribute(text)}">{xml_text(text)}</a>'.encode())
    assert len(root.text or "") == len(text)
    assert root.text in (None, root.attrib["b"])
    if text.isprintable():
        assert (root.text or "") == text


def test_lone_surrogate_can_be_written():
    assert xml_text("a\ud800b").encode() == "a\ufffdb".encode()


@given(st.lists(st.text(alphabet="a-2/ 字9", max_size=5)))
def test_ids_are_unique(keys: list[str]):
    ids = Ids()
    made = [ids.make(key) for key in keys]
    assert len(set(made)) == len(made)


def test_ids_are_readable():
    ids = Ids()
    keys = ("panels/2/body/0", "panels/2/body/0", "panels/2/body/0-2", "科学城", "2021", "", "_0")
    assert [ids.make(key) for key in keys] == [
        "panels-2-body-0",
        "panels-2-body-0-2",
        "panels-2-body-0-2-2",
        "科学城",
        "n2021",
        "item",
        "n0",
    ]


def test_paints():
    paints = Paints()
    half = Color(rgb=0x123456, alpha=0.5)
    assert paints.fill(None) == ' fill="none"'
    assert paints.fill(half) == ' fill="#123456" fill-opacity="0.5"'
    assert paints.stroke(None) == ""
    assert paints.stroke(Stroke(half, 0.25, (1, 0.5), "round", "bevel")) == (
        ' stroke="#123456" stroke-opacity="0.5" stroke-width="0.25" stroke-dasharray="1,0.5"'
        ' stroke-linecap="round" stroke-linejoin="bevel"'
    )
    assert paints.stroke(Stroke(from_rgb(0), 1)) == ' stroke="#000000" stroke-width="1"'
