from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.typography.index import IndexedFace, IndexedFile
from chengyu_desktop.typography.library import FontLibrary


def face(
    family: str,
    weight: int = 400,
    *,
    width: int = 5,
    italic: bool = False,
    chinese: bool = True,
    other: tuple[str, ...] = (),
    style_names: tuple[str, ...] = (),
) -> IndexedFile:
    name = f"{family.replace(' ', '')}-{weight}{'i' if italic else ''}{width}"
    entry = IndexedFace(
        0, family, str(weight), name, (family, *other), style_names, weight, width, italic, chinese
    )
    return IndexedFile(f"{name}.otf", 1, 1, (entry,))


HEI = [
    face("Test Hei", w, other=("测试黑体",), style_names=(f"Test Hei {w}",))
    for w in (300, 400, 500, 700, 900)
]
SONG = [face("Test Song", 400)]
LATIN = [face("Latin", 400, chinese=False), face("Latin", 400, italic=True, chinese=False)]


@pytest.mark.parametrize("name", ["Test Hei", "test hei", "TEST  HEI", "测试黑体", "Ｔｅｓｔ Ｈｅｉ"])
def test_found_by_any_name(name: str):
    found = FontLibrary(HEI).find(name)
    assert found is not None
    assert (found.family, found.weight) == ("Test Hei", 400)


def test_name_of_a_style_gives_that_style():
    library = FontLibrary(HEI)
    found = library.find("Test Hei 900", 400)
    assert found is not None
    assert found.weight == 900
    assert library.resolve(("Test Hei 900",), 400).problems == ()


# CSS Fonts 4 §5.2: 400 and 500 stand in for each other first; lighter looks lighter, bolder looks bolder.
@pytest.mark.parametrize(
    ("has", "wanted", "expected"),
    [
        ((300, 500), 400, 500),
        ((300, 600), 400, 300),
        ((600, 900), 400, 600),
        ((400, 600), 500, 400),
        ((200, 400), 300, 200),
        ((400, 700), 300, 400),
        ((500, 900), 600, 900),
        ((300, 500), 700, 500),
        ((300, 450, 500), 420, 450),
    ],
)
def test_nearest_weight(has: tuple[int, ...], wanted: int, expected: int):
    found = FontLibrary([face("F", w) for w in has]).find("F", wanted)
    assert found is not None
    assert found.weight == expected


@given(
    st.sets(st.integers(1, 1000), min_size=1, max_size=6),
    st.integers(1, 1000),
    st.randoms(use_true_random=False),
)
def test_weight_there_is_the_weight_found_whatever_the_order(weights: set[int], wanted: int, random):
    files = [face("F", w) for w in sorted(weights)]
    found = FontLibrary(files).find("F", wanted)
    random.shuffle(files)
    assert found == FontLibrary(files).find("F", wanted)
    assert found is not None
    if wanted in weights:
        assert found.weight == wanted


def test_width_before_slant_before_weight():
    library = FontLibrary([face("F", 400, width=3), face("F", 400, italic=True), face("F", 900)])
    upright, slanted = library.find("F", 400), library.find("F", 400, italic=True)
    assert upright is not None
    assert slanted is not None
    assert (upright.weight, upright.italic) == (900, False)
    assert slanted.italic
    assert slanted.postscript_name.endswith("i5")


def test_first_folder_wins():
    mine, theirs = face("F"), face("F")
    files = [IndexedFile("mine.otf", 1, 1, mine.faces), IndexedFile("theirs.otf", 1, 1, theirs.faces)]
    found = FontLibrary(files).find("F")
    assert found is not None
    assert found.path == "mine.otf"


def test_stack_keeps_its_order_and_ends_with_chinese():
    library = FontLibrary([*LATIN, *SONG, *HEI])
    got = library.resolve(("Latin", "Test Song"), 400)
    assert [f.family for f in got.faces[:2]] == ["Latin", "Test Song"]
    assert got.problems == ()
    assert FontLibrary([*LATIN, *SONG]).resolve(("Latin",)).faces[-1].family == "Test Song"


def test_substitute_is_named():
    got = FontLibrary([*SONG, *HEI]).resolve(("Nowhere Song", "Test Song"), 400)
    assert got.faces[0].family == "Test Song"
    (problem,) = got.problems
    assert (problem.rule, problem.severity) == ("font-substituted", "warning")
    assert "Nowhere Song" in problem.message
    assert "Test Song" in problem.message


def test_absent_fallbacks_are_no_problem():
    assert FontLibrary(HEI).resolve(("Test Hei", "Nowhere"), 400).problems == ()


@pytest.mark.parametrize(
    ("weight", "expected"), [(500, ()), (501, ("font-weight",)), (900, ("font-weight",))]
)
def test_weight_off_by_more_than_a_hundred(weight: int, expected: tuple[str, ...]):
    problems = FontLibrary(SONG).resolve(("Test Song",), weight).problems
    assert tuple(p.rule for p in problems) == expected


def test_no_chinese_font_is_an_error_with_what_to_install():
    got = FontLibrary(LATIN).resolve(("Test Song", "Test Hei"))
    assert [f.family for f in got.faces] == ["Latin"]
    (problem,) = got.problems
    assert (problem.rule, problem.severity) == ("font-missing", "error")
    assert "fonts-noto-cjk fonts-noto-cjk-extra" in problem.hint


def test_no_font_at_all():
    got = FontLibrary([]).resolve(("Test Song",))
    assert got.faces == ()
    assert [p.rule for p in got.problems] == ["font-missing"]


def test_families_are_listed_once_with_weights_and_files():
    hei, song = FontLibrary([*HEI, *SONG]).families()
    assert hei.names == ("Test Hei", "测试黑体")
    assert hei.weights == (300, 400, 500, 700, 900)
    assert len(hei.files) == 5
    assert song.names == ("Test Song",)
    assert song.chinese


def test_listing_of_the_system_is_sorted_and_opens():
    library = FontLibrary.system()
    families = library.families()
    assert all(a.names[0].casefold() <= b.names[0].casefold() for a, b in pairwise(families))
    chinese = next(f for f in families if f.chinese)
    opened = library.open(chinese.styles[0].face)
    assert opened.glyph("国")
    assert library.open(chinese.styles[0].face) is opened


def test_resolved_once():
    library = FontLibrary(HEI)
    assert library.resolve(("Test Hei",), 700) is library.resolve(("Test Hei",), 700)
