import hashlib
from decimal import Decimal
from pathlib import Path

import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, FrozenMapping, PageSetup, UnknownBlock
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import key_position, load_project, parse_project
from tests.helpers.sample_blocks import BLOCK_TYPES, SAMPLE, Bar, Bars, Number, Statement


def load(text: str):
    return parse_project(text, BLOCK_TYPES, file="page.yaml")


def error_of(text: str) -> str:
    with pytest.raises(ProjectFileError) as caught:
        load(text)
    return str(caught.value)


def test_a_whole_project() -> None:
    project, notices = load(SAMPLE)
    assert notices == ()
    assert project.title == "“双核”联动 成效显著"
    assert project.lede == "第一段\n第二段\n"
    assert project.page == PageSetup(size=(297.0, None), bleed=5.0)
    assert project.timeline is not None
    assert project.timeline.events == (
        Event(date=DateSpan.parse("2021-12-17/2021-12-18"), text="来渝考察", key=True),
        Event(date=DateSpan.parse("2022-03"), text="NO"),
    )
    first, second = project.panels
    assert first.frame == (10.0, 20.5, 100.0, 80.0)
    assert first.body == (
        Number(value=Decimal("1054.5"), unit="亿元", change=Decimal(-3)),
        Bars(items=(Bar(label="甲", value=Decimal(12), highlight=True),)),
    )
    assert second.note == "待补"
    assert project.credits.source == "市发展改革委"
    hash(project)


def test_a_file_keeps_its_text_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "页面.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SAMPLE.replace("\n", "\r\n").encode())
    loaded = load_project(path, BLOCK_TYPES)
    assert loaded.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert loaded.text.startswith("chengyu: 1\r\n")
    assert loaded.project == load(SAMPLE)[0]
    assert loaded.notices == ()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-be-mark", "utf-32"])
def test_other_encodings_are_read_with_a_notice(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "page.yaml"
    if encoding == "utf-16-be-mark":
        path.write_bytes(b"\xfe\xff" + SAMPLE.encode("utf-16-be"))
    else:
        path.write_text(SAMPLE, encoding=encoding)
    loaded = load_project(path, BLOCK_TYPES)
    assert loaded.project == load(SAMPLE)[0]
    [notice] = loaded.notices
    assert (notice.severity, notice.rule) == ("info", "encoding")
    assert encoding.upper()[:6] in notice.message


def test_values_left_empty_are_absent() -> None:
    project, notices = load("chengyu: 1\ntitle:\nlede:\ntimeline:\npanels:\npage: {bleed: }\ncredits:\n")
    assert project == load("chengyu: 1")[0]
    assert notices == ()


def test_unknown_keys_are_kept_and_told_once() -> None:
    project, notices = load(
        "chengyu: 1\ntitel: 双核\npanels:\n- body:\n"
        "  - kind: statement\n    text: a\n    colour: {c: 100, list: [x, {y: }]}\n"
        "  - kind: statement\n    colour: red\n"
    )
    assert project.extra == (("titel", "双核"),)
    first, second = project.panels[0].body
    mapping = FrozenMapping((("c", "100"), ("list", ("x", FrozenMapping((("y", None),))))))
    assert first == Statement(text="a", extra=(("colour", mapping),))
    assert second.extra == (("colour", "red"),)
    assert [(n.severity, n.rule, n.key) for n in notices] == [
        ("info", "unknown-key", "titel"),
        ("info", "unknown-key", "panels/0/body/0/colour"),
    ]
    assert notices[0].message == "“titel” is no key of the project: it is kept but not shown"
    assert notices[0].hint == "did you mean “title”?"
    hash(project)


def test_unknown_kinds_are_kept_whole() -> None:
    project, [notice] = load(
        "chengyu: 1\npanels:\n- body:\n"
        "  - kind: sankey\n    frame: [1, 2, 3, 4]\n    note: n\n    flows: [{a: 1}]\n"
    )
    flows = (FrozenMapping((("a", "1"),)),)
    block = UnknownBlock(kind_name="sankey", frame=(1, 2, 3, 4), note="n", fields=(("flows", flows),))
    assert project.panels[0].body == (block,)
    assert (notice.severity, notice.rule, notice.key) == ("warning", "unknown-kind", "panels/0/body/0/kind")


def test_a_misspelt_kind_is_told_with_the_right_one() -> None:
    _, [notice] = load("chengyu: 1\npanels:\n- body:\n  - kind: statment\n")
    assert notice.hint == "did you mean “statement”?"


def test_a_newer_version_opens_with_a_notice() -> None:
    project, notices = load("chengyu: 2\ntitle: 双核\nfuture: x\n")
    assert project.chengyu == 2
    assert project.extra == (("future", "x"),)
    assert [n.rule for n in notices] == ["newer-version", "unknown-key"]


def test_notices_have_a_limit() -> None:
    _, notices = load("chengyu: 1\n" + "".join(f"key{n}: x\n" for n in range(3000)))
    assert len(notices) == 51
    assert notices[-1].message.startswith("2950 more")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "title: x\n",
            "page.yaml:1:1: this isn't a Chengyu project: it doesn't say “chengyu:”; add “chengyu: 1”",
        ),
        ("# only this\n", "it holds nothing but comments"),
        ("- a\n", "page.yaml:1:1: this isn't a Chengyu project: it holds a list"),
        (
            "标题：双核\n",
            "page.yaml:1:1: the colon after “标题” is a full-width one; type an ordinary colon",
        ),
        (
            "chengyu: one\n",
            "page.yaml:1:1: the version of the file must be a number, not “one”",
        ),
        ("chengyu: 00\n", "must be a number, not “00”"),
        ("chengyu: [1]\n", "page.yaml:1:1: the version of the file must be a number"),
        ("chengyu: 1\npanels: x\n", "page.yaml:2:1: “panels” must be a list"),
        (
            "chengyu: 1\npanels:\n- x\n",
            "page.yaml:3:3: item 1 of “panels” must be a mapping of keys and values, not “x”",
        ),
        ("chengyu: 1\npanels:\n- title：x\n", "page.yaml:3:3: item 1 of “panels” must be"),
        ("chengyu: 1\npanels:\n- title：x\n", "the colon after “title” is a full-width one"),
        ("chengyu: 1\npanels:\n- body: x\n", "page.yaml:3:3: “body” must be a list of blocks"),
        ("chengyu: 1\npanels:\n- body:\n  - text: x\n", "page.yaml:4:5: this block has no kind"),
        ("chengyu: 1\npanels:\n- body:\n  - x\n", "page.yaml:4:5: this block has no kind"),
        (
            "chengyu: 1\ntitle: {a: b}\n",
            "page.yaml:2:1: “title” must be text, not a mapping of keys and values",
        ),
        (
            "chengyu: 1\ntitle: [a]\n",
            "“title” must be text, not a list; put text that begins with [",
        ),
        ("chengyu: 1\ntimeline: x\n", "page.yaml:2:1: “timeline” must be a mapping"),
        (
            "chengyu: 1\ntimeline:\n  events:\n  -\n",
            "item 1 of “events” must be a mapping of keys and values, not nothing",
        ),
        (
            "chengyu: 1\ntimeline:\n  events:\n  - text: a\n",
            "page.yaml:4:5: an event must have a “date”; add “date: …”",
        ),
        ("chengyu: 1\ntimeline:\n  events:\n  - date:\n", "an event must have a “date”"),
        (
            "chengyu: 1\ntimeline:\n  events:\n  - text: a\n    date: 2022-02-30\n",
            "page.yaml:5:5: “2022-02-30” is no day of the calendar: 2022-02 has 28 days",
        ),
        (
            "chengyu: 1\ntimeline:\n  events: [{date: 2022/2021}]\n",
            "page.yaml:3:13: the range “2022/2021” runs backwards",
        ),
        ("chengyu: 1\ntimeline:\n  events: [{date: [2022]}]\n", "a date must be text"),
        (
            "chengyu: 1\ntimeline:\n  events: [{date: 2022, key: 对}]\n",
            "“key” must be true or false, not “对”",
        ),
        ("chengyu: 1\npage: {size: [297]}\n", "page.yaml:2:8: “size” must"),
        (
            "chengyu: 1\npage: {size: [297, x]}\n",
            "page.yaml:2:20: item 2 of “size” must be a number, not “x”",
        ),
        (
            "chengyu: 1\npage: {bleed: 60}\n",
            "page.yaml:2:8: “bleed” must be at most 50, not 60",
        ),
        ("chengyu: 1\npage: {bleed: nan}\n", "“bleed” must be a number, not “nan”"),
        (
            "chengyu: 1\npanels: [{frame: [1, 2, 3]}]\n",
            "page.yaml:2:11: “frame” must have 4 values, not 3",
        ),
    ],
)  # fmt: skip
def test_faults_are_located_and_told_plainly(text: str, message: str) -> None:
    assert message in error_of(text)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "value: abc",
            "page.yaml:5:5: “value” must be a number, not “abc”; write it in plain digits, as in 1054.5",
        ),
        ("value: 1,054.5", "write 1054.5, without separators"),
        ("value: 1054.5亿元", "put what follows them under “unit”"),
        ("value: １２", "must be a number"),
        ("value: NaN", "must be a number"),
        ("value: Infinity", "must be a number"),
        ("value: 1e999999999", "must be a number"),
        ("value: 1_000", "must be a number"),
        ("value: " + "9" * 5000, "must be a number"),
        ("value: ''", "must be a number"),
        ("value: [1]", "“value” must be a number"),
        ("change: x", "“change” must be a number"),
        ("digits: 1.5", "“digits” must be a whole number, not “1.5”"),
        ("digits: 9", "“digits” must be at most 6, not 9"),
        ("mark: star", "“mark” can't be “star”; choose one of: "),
    ],
)
def test_numbers_and_choices(fields: str, message: str) -> None:
    assert message in error_of(f"chengyu: 1\npanels:\n- body:\n  - kind: number\n    {fields}\n")


def test_bounds_of_decimals_come_from_the_schema() -> None:
    text = "chengyu: 1\npanels:\n- body:\n  - kind: bars\n    items:\n    - value: 0\n    - value: -1\n"
    assert error_of(text) == "page.yaml:7:7: “value” must be at least 0, not -1"


def test_problem_keys_lead_to_lines(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    positions = load_project(path, BLOCK_TYPES).positions()
    assert key_position(positions, "timeline/events/1/text") == (13, 21)
    assert key_position(positions, "panels/0/body/1/items/0/value") == (24, 18)
    assert key_position(positions, "panels/0/body/0/no-such/part") == (18, 5)
    assert key_position(positions, "") == (1, 1)


def test_a_sentence_that_quotes_a_value_is_one_short_line() -> None:
    for date in ('"2022-\\n\\n13"', "x" * 5000, "|\n      2022\n      03"):
        error = error_of(f"chengyu: 1\ntimeline:\n  events:\n  - date: {date}\n")
        assert "\n" not in error
        assert len(error) < 300
