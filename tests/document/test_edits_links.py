from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.document.edits_links import follow_figures, follow_run
from chengyu_desktop.document.project import Block, Panel, Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.intake.suggest import choose, panel_texts, suggest_blocks
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement


def project_of(*body: Block) -> Project:
    return Project(panels=(Panel(body=body),))


def followed(project: Project, key: str, value: object) -> Project:
    return follow_figures(project, set_value(project, f"panels/0/body/{key}", value))


INVESTED = project_of(
    Statement(text="**40个**项目涉及总投资**1054.5亿元**"),
    Number(value=Decimal("1054.5"), unit="亿元", label="涉及总投资"),
)
CHECKS = project_of(
    Statement(text="16项临床检验、41项医学影像检查"),
    Bars(
        unit="项",
        items=(Bar(label="临床检验", value=Decimal(16)), Bar(label="医学影像检查", value=Decimal(41))),
    ),
)
SETTLED = project_of(
    Statement(text="结算46.3万人次、同比增长212%"),
    Number(value=Decimal("46.3"), unit="万人次", change=Decimal(212), change_label="同比增长"),
)


def test_a_sentence_changes_the_number() -> None:
    after = followed(INVESTED, "0/text", "**40个**项目涉及总投资**1100亿元**")
    assert get(after, "panels/0/body/1/value") == 1100


def test_a_number_changes_the_sentence() -> None:
    after = followed(INVESTED, "1/value", Decimal("987.6"))
    assert get(after, "panels/0/body/0/text") == "**40个**项目涉及总投资**987.6亿元**"


def test_a_bar_changes_the_sentence_that_names_it_and_no_other() -> None:
    after = followed(CHECKS, "1/items/1/value", Decimal(44))
    assert get(after, "panels/0/body/0/text") == "16项临床检验、44项医学影像检查"


def test_a_sentence_changes_the_bar() -> None:
    after = followed(CHECKS, "0/text", "18项临床检验、41项医学影像检查")
    assert [item.value for item in get(after, "panels/0/body/1/items")] == [18, 41]


def test_a_change_goes_both_ways() -> None:
    assert (
        get(followed(SETTLED, "1/change", Decimal(221)), "panels/0/body/0/text")
        == "结算46.3万人次、同比增长221%"
    )
    after = followed(SETTLED, "0/text", "结算46.3万人次、同比增长198%")
    assert get(after, "panels/0/body/1/change") == 198
    after = followed(SETTLED, "0/text", "结算46.3万人次、同比下降12%")
    assert get(after, "panels/0/body/1/change") == -12


def test_thousands_keep_their_commas() -> None:
    project = project_of(
        Statement(text="3,800 workers took part"), Number(value=Decimal(3800), label="workers")
    )
    assert (
        get(followed(project, "1/value", Decimal(12400)), "panels/0/body/0/text")
        == "12,400 workers took part"
    )


@pytest.mark.parametrize("blank", [" ", "\u2009"])
def test_thousands_keep_their_blanks(blank: str) -> None:
    project = project_of(
        Statement(text=f"吞吐量7{blank}218万标箱"), Number(value=Decimal(7218), unit="万标箱", label="吞吐量")
    )
    text = get(followed(project, "1/value", Decimal(12400)), "panels/0/body/0/text")
    assert text == f"吞吐量12{blank}400万标箱"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("四十项任务", "40", "项"),
        ("12家企业、12家高校", "12", "家"),
        ("12家企业", "12", "个"),
        ("12家企业", "13", "家"),
    ],
)
def test_what_is_not_the_same_or_not_alone_stays(text: str, value: str, unit: str) -> None:
    """Words, a figure that stands twice, another unit, another value."""
    project = project_of(Statement(text=text), Number(value=Decimal(value), unit=unit))
    assert get(followed(project, "1/value", Decimal(99)), "panels/0/body/0/text") == text


def test_an_edit_of_something_else_does_nothing() -> None:
    edited = set_value(INVESTED, "panels/0/body/1/label", "投资")
    assert follow_figures(INVESTED, edited) is edited
    removed = delete(INVESTED, ["panels/0/body/0"])
    assert follow_figures(INVESTED, removed) is removed
    assert follow_figures(INVESTED, INVESTED) is INVESTED


@given(st.integers(1, 99999), st.integers(1, 99999))
def test_there_and_back(first: int, second: int) -> None:
    text = f"建成道路{first}公里"
    project = project_of(Statement(text=text), Number(value=Decimal(first), unit="公里", label="建成道路"))
    there = followed(project, "1/value", Decimal(second))
    assert get(there, "panels/0/body/0/text") == f"建成道路{second}公里"
    back = followed(there, "0/text", text)
    assert back == project


def test_what_is_suggested_is_linked() -> None:
    """Every chart and number drawn from a sentence follows when its digits are changed there."""
    texts = [
        "规模以上企业38家，产值2105亿元，增长8.6%",
        "教育支出263亿元、卫生健康支出121亿元、社会保障支出198亿元",
    ]
    panel = Panel(body=tuple(Statement(text=text) for text in texts))
    blocks = tuple(one.block for one in choose(suggest_blocks(panel_texts(panel))))
    project = Project(panels=(Panel(body=(*panel.body, *blocks)),))
    edited = texts[1].replace("121", "133")
    after = followed(project, "1/text", edited)
    values = {
        item.label: item.value
        for block in after.panels[0].body
        if block.kind == "bars"
        for item in block.items
    }  # type: ignore[attr-defined]
    assert values == {"教育支出": 263, "卫生健康支出": 133, "社会保障支出": 198}
    assert plain_text(get(after, "panels/0/body/0/text")) == texts[0]


def typed(project: Project, *texts: str) -> Project:
    """The project after its first sentence was each of the texts in turn, as when somebody types."""
    now = project
    for text in texts:
        now = follow_run(project, now, set_value(now, "panels/0/body/0/text", text))
    return now


def test_a_link_outlives_all_digits_being_deleted() -> None:
    emptied = typed(INVESTED, "**40个**项目涉及总投资**1054.亿元**", "**40个**项目涉及总投资**亿元**")
    assert get(emptied, "panels/0/body/1/value") == Decimal("1054.5")  # preflight says that they differ
    again = typed(
        INVESTED,
        *(
            "**40个**项目涉及总投资**亿元**",
            "**40个**项目涉及总投资**9亿元**",
            "**40个**项目涉及总投资**98亿元**",
        ),
    )
    assert get(again, "panels/0/body/1/value") == 98


def test_a_link_outlives_a_moment_in_which_two_figures_agree() -> None:
    project = project_of(
        Statement(text="12家企业、35家高校"),
        Number(value=Decimal(12), unit="家", label="企业"),
        Number(value=Decimal(35), unit="家", label="高校"),
    )
    after = typed(
        project,
        "1家企业、35家高校",
        "家企业、35家高校",
        "3家企业、35家高校",
        "35家企业、35家高校",
        "356家企业、35家高校",
    )
    assert [block.value for block in after.panels[0].body[1:]] == [356, 35]  # type: ignore[attr-defined]


def test_a_drag_takes_the_sentence_along_all_the_way() -> None:
    """Every movement of a drag is made of the project as it was when the drag began."""
    now = CHECKS
    for value in (42, 43, 47):
        now = follow_run(CHECKS, now, set_value(CHECKS, "panels/0/body/1/items/1/value", Decimal(value)))
    assert get(now, "panels/0/body/0/text") == "16项临床检验、47项医学影像检查"
    back = follow_run(CHECKS, now, CHECKS)
    assert back == CHECKS
