from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import (
    Credits,
    Event,
    FrozenMapping,
    PageSetup,
    Panel,
    Project,
    Timeline,
    UnknownBlock,
)
from chengyu_desktop.storage.encode import PartwiseDump, dump_project
from chengyu_desktop.storage.load import parse_project
from tests.helpers.sample_blocks import BLOCK_TYPES, SAMPLE, Bar, Bars, Number, Statement


def test_the_house_style() -> None:
    project, _ = parse_project(SAMPLE, BLOCK_TYPES)
    assert dump_project(project) == (
        "chengyu: 1\n"
        "title: “双核”联动 成效显著\n"
        "lede: |\n"
        "  第一段\n"
        "  第二段\n"
        "page: {size: [297, auto], bleed: 5}\n"
        "timeline:\n"
        "  title: 大事记\n"
        "  events:\n"
        "  - date: 2021-12-17/2021-12-18\n"
        "    text: 来渝考察\n"
        "    key: true\n"
        "  - date: 2022-03\n"
        "    text: 'NO'\n"
        "panels:\n"
        "- title: 科学城\n"
        "  body:\n"
        "  - kind: number\n"
        "    value: 1054.5\n"
        "    unit: 亿元\n"
        "    change: -3\n"
        "  - kind: bars\n"
        "    items:\n"
        "    - {label: 甲, value: 12, highlight: true}\n"
        "  frame: [10, 20.5, 100, 80]\n"
        "- note: 待补\n"
        "credits: {source: 市发展改革委}\n"
    )


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("双核", "双核"),
        ("a b", "a b"),
        ("C#语言", "C#语言"),
        ("12:30", "'12:30'"),
        ("017", "'017'"),
        ("1_000", "'1_000'"),
        ("2020-01-03", "'2020-01-03'"),
        ("yes", "'yes'"),
        ("Null", "'Null'"),
        ("~", "'~'"),
        ("3家", "3家"),
        ("12 家", "12 家"),
        ("重庆: 成都", "'重庆: 成都'"),
        ("第1名 #3", "'第1名 #3'"),
        ("**12家**", "'**12家**'"),
        ("it's", "it's"),
        ("'x'", "'''x'''"),
        (" x", "' x'"),
        ("x:", "'x:'"),
        ("- x", "'- x'"),
        ("a, b", "a, b"),
        ("\u3000缩进", '"\u3000缩进"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a\tb", '"a\\tb"'),
        ("一\n二", "|-\n  一\n  二"),
        ("一\n\n二\n\n", "|+\n  一\n\n  二\n"),
        ("\n一", '"\\n一"'),
    ],
)
def test_text_is_quoted_only_where_it_must_be(title: str, written: str) -> None:
    text = dump_project(Project(title=title))
    assert text == f"chengyu: 1\ntitle: {written}\n"
    assert parse_project(text, BLOCK_TYPES)[0].title == title


_text = st.text(
    alphabet=st.one_of(
        st.sampled_from(" \n\t:-[]{}&*!|>'\"%@#?,：。“”~=<`\\\u3000\u2028\u0085\ufeff\u00a0中a1"),
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    ),
    max_size=30,
)
_typed_looking = st.sampled_from(
    ["NO", "12:30", "017", "1e5", "0x1F", "2020-01-03", "null", "~", "<<", "=", ".inf"]
)
_words = _text | _typed_looking
_key = (_words.filter(bool) | st.text("长k", min_size=90, max_size=130)).filter(lambda key: key != "<<")
_value = st.recursive(
    _words | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(_key, inner, max_size=3).map(lambda d: FrozenMapping(tuple(d.items())))
    ),
    max_leaves=6,
)


def _extra(*taken: str) -> st.SearchStrategy:
    known = {"note", "frame", "kind", *taken}
    keys = _key.filter(lambda key: key not in known)
    return st.dictionaries(keys, _value, max_size=2).map(lambda d: tuple(d.items()))


_decimal = st.decimals(-(10**9), 10**9, places=3) | st.integers(-(10**20), 10**20).map(Decimal)
_length = st.floats(-5000, 5000, width=32).map(lambda v: round(v, 3))
_frame = st.none() | st.tuples(_length, _length, _length, _length)
_date = st.dates().map(lambda day: DateSpan.parse(day.isoformat()))
_bar = st.builds(
    Bar,
    label=_words,
    value=_decimal.map(abs),
    highlight=st.booleans(),
    extra=_extra("label", "value", "highlight"),
)
_block = st.one_of(
    st.builds(Statement, text=_words, frame=_frame, note=_words, extra=_extra("text")),
    st.builds(Number, value=_decimal, unit=_words, change=st.none() | _decimal, digits=st.integers(0, 6)),
    st.builds(Bars, items=st.lists(_bar, max_size=3).map(tuple)),
    st.builds(UnknownBlock, kind_name=st.sampled_from(["sankey", "地图"]), fields=_extra(), frame=_frame),
)
_panel = st.builds(
    Panel, title=_words, body=st.lists(_block, max_size=3).map(tuple), frame=_frame, note=_words
)
_event = st.builds(
    Event, date=_date, text=_words, key=st.booleans(), extra=_extra("date", "text", "wording", "key")
)
_timeline = st.builds(Timeline, title=_words, events=st.lists(_event, max_size=3).map(tuple))
_side = st.floats(10, 5000).map(lambda v: round(v, 4))
_page = st.builds(
    PageSetup,
    size=st.sampled_from(["A3", "对开"]) | st.tuples(_side, st.none() | _side),
    bleed=st.floats(0, 50).map(lambda v: round(v, 3)),
)
_project = st.builds(
    Project,
    title=_words,
    lede=_words,
    page=_page,
    timeline=st.none() | _timeline,
    panels=st.lists(_panel, max_size=3).map(tuple),
    credits=st.builds(Credits, source=_words, note=_words),
    extra=_extra(*Project.__struct_fields__),
)


@settings(max_examples=300, deadline=None)
@given(_project)
def test_loading_what_was_dumped_gives_the_same_project(project: Project) -> None:
    text = dump_project(project)
    assert parse_project(text, BLOCK_TYPES)[0] == project
    assert dump_project(parse_project(text, BLOCK_TYPES)[0]) == text


@settings(deadline=None)
@given(_words)
def test_other_yaml_readers_take_text_for_text(title: str) -> None:
    assert yaml.safe_load(dump_project(Project(title=title)))["title" if title else "chengyu"] == (title or 1)


@settings(deadline=None)
@given(_project, _project, st.data())
def test_pieces_are_the_dump_whatever_was_dumped_before(first: Project, other: Project, data) -> None:
    dump = PartwiseDump()
    mixed = replace(
        first, panels=tuple(data.draw(st.permutations(first.panels + other.panels))), title=other.title
    )
    for project in (first, mixed, other, first):
        assert "\n".join(dump.pieces(project)) + "\n" == dump_project(project)


def test_only_the_edited_event_is_written_again() -> None:
    events = tuple(Event(date=DateSpan.parse(f"{1900 + i}"), text="甲") for i in range(50))
    project = Project(timeline=Timeline(events=events))
    dump = PartwiseDump()
    before = dump.pieces(project)
    edited = replace(events[7], text="乙")
    after = dump.pieces(replace(project, timeline=Timeline(events=(*events[:7], edited, *events[8:]))))
    fresh = [new for old, new in zip(before, after, strict=True) if old is not new and "date" in new]
    assert fresh == ["  - date: 1907\n    text: 乙"]
