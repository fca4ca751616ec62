"""Rules about what is drawn: each has a page that breaks it and one that doesn't."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, PageSetup, Panel, Project, Style, Timeline
from chengyu_desktop.document.style import Palette, Sizes
from chengyu_desktop.frame.color import BLACK, WHITE, Color, parse_color
from chengyu_desktop.frame.items import (
    MM_PER_PT,
    FaceRef,
    Frame,
    Group,
    Image,
    Item,
    Rect,
    Run,
    Stroke,
    TextLine,
)
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.blocks.image import Image as ImageBlock
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.preflight.fixes import all_fixed, fixed
from chengyu_desktop.preflight.rules import RULES, rule_named
from chengyu_desktop.press.limits import NEWSPRINT, Limits
from chengyu_desktop.typography.library import FontLibrary

CREDITS = Credits(source="统计局", compiled="某某", drawn="某某")
PROJECT = Project(credits=CREDITS)
REGULAR = FaceRef("a.otf", 0, "Noto Sans CJK SC", "NotoSansCJKsc-Regular")
BOLD = replace(REGULAR, weight=700)
RED = Color(12, 100, 90, 6)
MAGENTA = Color(m=100)


def text(
    size: float = 9, color: Color = BLACK, face: FaceRef = REGULAR, x: float = 50, y: float = 50, words="重庆"
) -> TextLine:
    em = size * MM_PER_PT
    run = Run(face, size, color, 0, words, b"\1\0" * len(words), b"\0" * 4 * len(words))
    return TextLine("text", x, y, em * len(words), em * 0.88, em * 0.12, (run,), words)


def page(*items: Item, bleed: float = 0) -> Page:
    return Page(Frame(200, 200, (Group("panels/0", Frame(200, 200, items)),)), bleed=bleed)


def found(
    drawn: Page, project: Project = PROJECT, limits: Limits = NEWSPRINT, **more
) -> list[tuple[str, str]]:
    return [(p.severity, p.rule) for p in preflight(project, drawn, limits, **more)]


GROUND = Rect("box", 40, 40, 60, 30, RED)
ONE_INK = Rect("box", 40, 40, 60, 30, MAGENTA)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (text(7), []),
        (text(6.5), [("warning", "small-type")]),
        (text(5.5), [("error", "small-type")]),
        (text(10, RED), []),
        (text(9, RED), [("warning", "colored-type")]),
        (text(9, RED, BOLD), []),  # a quarter less in bold
        (text(7.4, RED, BOLD), [("warning", "colored-type")]),
        (text(8, MAGENTA), []),  # one ink needs no register
        (text(8, Color(k=65)), []),
        (text(12, parse_color("#cc2233")), [("warning", "rgb-color")]),
        (text(12, parse_color("#333333")), []),  # a grey is on the black plate
        (text(12, replace(RED, spot="P 186")), [("warning", "special-ink")]),
        (text(12, Color(95, 78, 35, 35)), [("warning", "total-ink")]),
        (text(12, Color(k=20)), [("warning", "low-contrast")]),
    ],
)
def test_type_on_paper(item: Item, told: Sequence[tuple[str, str]]) -> None:
    assert found(page(item)) == list(told)


def test_a_special_ink_needs_a_press_that_has_it(fonts: FontLibrary) -> None:
    gold = text(12, replace(RED, spot="P 186"))
    assert found(page(gold), limits=replace(NEWSPRINT, special_inks=True)) == []
    assert found(page(gold), limits=replace(NEWSPRINT, process_inks=False)) == []
    assert found(page(gold), black=True) == []
    project = replace(
        PROJECT, title="题", kicker="引题", style=Style(palette=Palette({"accent": "0 90 80 0 spot Gold"}))
    )
    problems = [p for p in preflight(project, laid_out(project, fonts)) if p.rule == "special-ink"]
    assert [dict(p.values)["name"] for p in problems] == ["Gold"]
    better = all_fixed(project, problems)
    assert better.style.palette["accent"] == "0 90 80 0"
    assert not [p for p in preflight(better, laid_out(better, fonts)) if p.rule == "special-ink"]


@pytest.mark.parametrize(
    ("ground", "item", "told"),
    [
        (GROUND, text(12, WHITE), []),
        (GROUND, text(11, WHITE), ["reversed-type"]),
        (GROUND, text(9, WHITE, BOLD), []),
        (ONE_INK, text(10, WHITE), []),
        (ONE_INK, text(9, WHITE), ["reversed-type"]),
        (ONE_INK, text(12, Color(k=40)), ["low-contrast"]),
        (Rect("box", 40, 40, 60, 30, Color(k=30)), text(9), []),
        (Rect("box", 40, 40, 60, 30, Color(k=40)), text(9), ["tint-under-type"]),
        (Rect("box", 40, 40, 60, 30, Color(k=40)), text(14), []),
        (Rect("box", 120, 40, 60, 30, RED), text(9, Color(k=40)), ["low-contrast"]),  # beside, not under
    ],
)
def test_type_on_a_ground(ground: Item, item: Item, told: Sequence[str]) -> None:
    rules = [rule for _, rule in found(page(ground, item))]
    if ground.x == 120:  # type: ignore[union-attr]
        assert "reversed-type" not in rules
    else:
        assert rules == list(told)


def test_what_is_painted_last_is_the_ground() -> None:
    white = Rect("box", 45, 42, 40, 20, WHITE)
    assert found(page(GROUND, white, text(9))) == []


def test_black_alone_has_no_register_and_less_ink() -> None:
    limits = replace(NEWSPRINT, total_ink=100, colored_type=0, reversed_type_inks=10)
    assert found(page(GROUND, text(10, WHITE)), limits=limits, black=True) == []
    assert found(page(GROUND, text(10, WHITE))) == [("warning", "reversed-type")]


@pytest.mark.parametrize(
    ("color", "points", "thin"),
    [
        (BLACK, 0.25, False),
        (BLACK, 0.2, True),
        (Color(k=50), 0.5, False),
        (Color(k=50), 0.3, True),
        (RED, 1.0, False),
        (RED, 0.7, True),
        (WHITE, 0.3, True),
    ],
)
def test_lines(color: Color, points: float, thin: bool) -> None:
    width = points * MM_PER_PT
    told = [("warning", "thin-line")] if thin else []
    assert found(page(Rect("rule", 20, 20, 50, width, color))) == told
    assert found(page(Rect("frame", 20, 20, 50, 50, stroke=Stroke(color, width)))) == told


def test_a_small_amount_is_no_line() -> None:
    assert found(page(Rect("bar", 20, 20, 0.1, 5, RED))) == []


def test_lines_are_measured_as_placed() -> None:
    rule = Frame(10, 10, (Rect("rule", 0, 0, 10, 0.5 * MM_PER_PT, BLACK),))
    small = Page(Frame(200, 200, (Group("a", rule, 50, 50, transform=(0.2, 0, 0, 0.2, 0, 0)),)))
    assert found(small) == [("warning", "thin-line")]


def test_a_fault_of_a_hundred_texts_is_told_once() -> None:
    assert found(page(*(text(6.5, y=20 + n) for n in range(100)))) == [("warning", "small-type")]


def test_what_a_clip_hides_is_not_looked_at() -> None:
    inner = Frame(100, 10, (text(5, y=50), Rect("rule", 0, 60, 50, 0.01, RED)))
    assert found(Page(Frame(200, 200, (Group("a", inner, clip=True),)))) == []


@pytest.mark.parametrize(
    ("family", "words", "told"),
    [
        ("Noto Sans CJK JP", "直骨", True),
        ("Noto Serif CJK TC", "直骨", True),
        ("MS Mincho", "直骨", True),
        ("Microsoft JhengHei", "直骨", True),
        ("Noto Sans CJK SC", "直骨", False),
        ("Noto Sans CJK JP", "Tokyo", False),
        ("Hiragino Sans GB", "直骨", False),
    ],
)
def test_faces_of_another_region(family: str, words: str, told: bool) -> None:
    drawn = page(text(9, face=replace(REGULAR, family=family), words=words))
    assert found(drawn) == ([("warning", "wrong-region")] if told else [])
    assert found(drawn, replace(PROJECT, language="zh-Hant")) == []


def picture(dpi: float, mode: str = "CMYK") -> Image:
    pixels = round(50 / 25.4 * dpi)
    return Image("picture", 40, 40, 50, 50, "p.png", "d", (pixels, pixels), (0, 0, pixels, pixels), mode=mode)


def test_pictures() -> None:
    assert found(page(picture(150))) == []
    assert found(page(picture(100))) == [("warning", "low-resolution")]
    assert found(page(picture(300, "1"))) == [("warning", "low-resolution")]
    assert found(page(picture(600, "1"))) == []
    assert found(page(picture(300, "RGB"))) == [("info", "rgb-image")]
    assert found(page(picture(100, "RGB")), limits=Limits(image_dpi=96, process_inks=False)) == []


def test_type_over_a_picture_is_left_to_the_eye() -> None:
    assert found(page(picture(300), text(9, Color(k=40)))) == []


@pytest.mark.parametrize(
    ("x", "told"), [(10, []), (1, [("warning", "near-edge")]), (-3, [("error", "off-page")])]
)
def test_text_at_the_edge(x: float, told: list[tuple[str, str]]) -> None:
    assert found(page(text(9, x=x))) == told


def test_a_part_cut_off_after_a_first_text_near_the_edge_is_an_error() -> None:
    assert found(page(text(9, x=1), text(9, x=-3), text(9, x=50))) == [("error", "off-page")]


def test_the_bleed_is_filled_or_the_edge_left_alone() -> None:
    def band(left: float) -> Page:
        return page(Rect("band", left, 60, 80, 20, BLACK), bleed=3)

    assert found(band(-3)) == []
    assert found(band(5)) == []
    assert found(band(0)) == [("warning", "bleed-not-filled")]
    assert found(band(-1.5)) == [("warning", "bleed-not-filled")]
    assert found(page(Rect("band", 0, 60, 80, 20, BLACK))) == []


def test_colours_of_a_key_that_differ_in_hue_alone() -> None:
    def key(*colors: Color) -> Page:
        marks = (Rect(f"body/0/key/{n}/mark", 20 + 5 * n, 20, 3, 3, c) for n, c in enumerate(colors))
        return page(*marks)

    alike = Color(12, 100, 90, 6), Color(100, 40, 60)
    assert found(key(*alike)) == [("info", "told-by-hue")]
    assert found(key(*alike), black=True, limits=Limits(total_ink=0)) == [("warning", "told-by-hue")]
    assert found(key(BLACK, Color(k=40))) == []


# What a project breaks, laid out


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    return FontLibrary.system()


def laid_out(project: Project, fonts: FontLibrary) -> Page:
    return layout_page(project, make_context(project, None, fonts))


def placed(*frames: tuple[float, float, float, float]) -> Project:
    panels = tuple(Panel(title="甲", frame=frame, body=(Statement(text="共有40个项目"),)) for frame in frames)
    return Project(credits=CREDITS, panels=panels)


def test_overlaps_and_margins_of_parts_placed_by_hand(fonts: FontLibrary) -> None:
    def rules(project: Project) -> set[str]:
        return {rule for _, rule in found(laid_out(project, fonts), project)} - {"underfull"}

    assert rules(placed((20, 100, 80, 60), (110, 100, 80, 60))) == set()
    over = placed((20, 100, 80, 60), (60, 120, 80, 60))
    assert rules(over) == {"overlap"}
    near = placed((8, 100, 80, 60))
    assert rules(near) == {"outside-margins"}
    off = placed((-20, 100, 80, 60))
    assert "off-page" in rules(off)
    assert rules(placed((0, 100, 80, 60))) <= {"bleed-not-filled"}
    for project in (over, near, off):
        assert rules(all_fixed(project, preflight(project, laid_out(project, fonts)))) == set()


def test_small_sizes_of_the_projects_own_are_raised(fonts: FontLibrary) -> None:
    style = Style(sizes=Sizes.from_file({"statement": "5", "credits": "9"}))
    project = replace(placed((20, 100, 80, 60)), style=style)
    problems = [p for p in preflight(project, laid_out(project, fonts)) if p.rule == "small-type"]
    better = fixed(project, problems[0])
    assert dict(better.style.sizes) == {"statement": 7, "credits": 9}
    assert not [p for p in preflight(better, laid_out(better, fonts)) if p.rule == "small-type"]


def test_screen_colours_of_the_projects_own_become_inks(fonts: FontLibrary) -> None:
    style = Style(palette=Palette.from_file({"accent": "#cc2233"}))
    project = replace(placed((20, 100, 80, 60)), style=style)
    problems = [p for p in preflight(project, laid_out(project, fonts)) if p.rule == "rgb-color"]
    better = all_fixed(project, problems)
    assert better.style.palette["accent"] == "0 83 75 20"
    assert not [p for p in preflight(better, laid_out(better, fonts)) if p.rule == "rgb-color"]


@pytest.mark.parametrize(
    ("paint", "rule"),
    [
        ("#cc2233", "rgb-image"),
        ("#333333", ""),
        ("#cc2233 device-cmyk(0 1 .9 .1)", ""),
    ],
)
def test_a_logo_s_colours_are_the_file_s(fonts: FontLibrary, tmp_path: Path, paint: str, rule: str) -> None:
    """The hint says what can be done about them: nothing on the page can."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="{paint}"/></svg>'
    (tmp_path / "logo.svg").write_text(svg, encoding="utf-8")
    project = replace(PROJECT, panels=(Panel(title="甲", body=(ImageBlock(path="logo.svg", alt="徽"),)),))
    drawn = layout_page(project, make_context(project, tmp_path, fonts))
    told = [p for p in preflight(project, drawn) if p.rule in ("rgb-color", "rgb-image")]
    assert [(p.rule, p.key) for p in told] == ([(rule, "panels/0/body/0")] if rule else [])
    assert all("logo.svg" in p.message and "device-cmyk" in p.hint for p in told)


def test_alternative_text() -> None:
    def project(**fields: str) -> Project:
        return Project(credits=CREDITS, panels=(Panel(body=(ImageBlock(**fields),)),))

    drawn = page()
    assert found(drawn, project(path="a.png", alt="大桥")) == []
    assert found(drawn, project(alt="")) == []
    bare = project(path="a.png", caption="长江**大桥**")
    assert found(drawn, bare) == [("info", "missing-alt")]
    assert found(drawn, bare, Limits(alternative_text=True)) == [("warning", "missing-alt")]
    better = all_fixed(bare, preflight(bare, drawn))
    assert better.panels[0].body[0].alt == "长江大桥"  # type: ignore[attr-defined]
    wordless = project(path="a.png")
    assert all_fixed(wordless, preflight(wordless, drawn)) is wordless


def dated(*dates: str, words: str = "事") -> Project:
    events = tuple(Event(date=DateSpan.parse(d), text=words) for d in dates)
    return Project(credits=CREDITS, timeline=Timeline(events=events))


def test_dates_to_come_are_told_by_the_day_that_is_given() -> None:
    project = dated("2021-05", "2022-06-30", "2022-07")
    assert found(page(), project, today=date(2022, 6, 30)) == [("info", "future-date")]
    assert found(page(), project, today=date(2022, 7, 1)) == []
    assert found(page(), project) == []


@pytest.mark.parametrize("words", ["2021年2月29日", "13月起", "6月31日", "0月"])
def test_days_that_the_calendar_doesnt_have(words: str) -> None:
    assert found(page(), dated("2021", words=words)) == [("warning", "impossible-date")]


@pytest.mark.parametrize("words", ["2020年2月29日", "2月29日", "12月31日", "历时18个月", "112月报"])
def test_days_that_it_has(words: str) -> None:
    assert found(page(), dated("2021", words=words)) == []


def test_events_are_sorted_and_empty_panels_deleted() -> None:
    project = dated("2022", "2020", "2021")
    project = replace(project, panels=(Panel(title="甲"), Panel(body=(Statement(text="乙"),)), Panel()))
    better = all_fixed(project, preflight(project, page()))
    assert better.timeline is not None
    assert [event.date.text for event in better.timeline.events] == ["2020", "2021", "2022"]
    assert len(better.panels) == 1
    assert preflight(better, page()) == ()


def test_a_fix_whose_place_has_gone_does_nothing() -> None:
    project = Project(credits=CREDITS, panels=(Panel(),))
    (problem,) = preflight(project, page())
    gone = replace(project, panels=())
    assert fixed(gone, problem) is gone


# The registry


def test_rules_have_names_of_their_own_and_are_explained() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    for rule in RULES:
        assert rule.explanation.endswith(".")
        assert rule_named(rule.name) is rule
        assert set(rule.limits) <= set(Limits.__struct_fields__)


def test_every_limit_is_some_rules() -> None:
    assert {limit for rule in RULES for limit in rule.limits} == set(Limits.__struct_fields__)


def test_limits_of_nought_leave_everything_out() -> None:
    none = Limits(**dict.fromkeys(Limits.__struct_fields__, 0))
    bad = page(
        Rect("rule", 20, 20, 50, 0.01, RED), GROUND, text(3, WHITE), text(3, Color(k=5), y=150), picture(5)
    )
    assert found(bad, limits=none) == []


def test_the_same_call_gives_the_same_answer(fonts: FontLibrary) -> None:
    project = replace(placed((20, 100, 80, 60), (60, 120, 80, 60)), page=PageSetup(bleed=3))
    drawn = laid_out(project, fonts)
    assert preflight(project, drawn) == preflight(project, drawn)
