"""Each rule on a sentence of its kind; and what holds for any text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.intake.facts import facts_of
from chengyu_desktop.intake.suggest import REASONS, choose, suggest_blocks
from chengyu_desktop.layout.blocks.number import Number
from tests.helpers.copy_corpus import read, texts


def best(*sentences: str):
    return choose(suggest_blocks(sentences))


@pytest.mark.parametrize(
    ("sentences", "rule", "kind"),
    [
        (["结算46.3万人次、同比增长212%"], "change", "number"),
        (["货邮量均保持全国前十"], "rank", "number"),
        (["投营氢燃料电池汽车440辆"], "number", "number"),
        (["2020年，公园168个", "2021年，公园220个", "2023年，公园317个"], "periods", "columns"),
        (["12家国家级高新区、26家省级高新区"], "things", "pictogram"),
        (["39项行动任务和311项“川渝通办”事项", "16项临床检验、41项医学影像检查"], "same-unit", "bars"),
        (["第一产业占6%，第二产业占38%，第三产业占56%"], "shares", "donut"),
        (["0-14岁占17.2%，15-59岁占63.1%，60岁及以上占19.7%"], "shares", "bars"),
        (["绿地率由9%提高到31%，绿化率由12%提高到40%"], "from-to", "dumbbell"),
        (["甲市、乙市人口分别为3200万人、2140万人"], "two-sides", "compare"),
        (["宽带入户率达到98%，建制村通车率达到100%"], "rates", "progress"),
        (["森林覆盖率达到55%，垃圾分类覆盖率98%，空气优良天数比例87.4%"], "rates", "progress"),
        (["2021年、2022年和2023年，新建公园分别为12座、18座、25座"], "periods", "columns"),
        (["5G基站从2020年的4.9万个增加到2024年的13.2万个"], "from-to", "columns"),
        (["受访者中，72%支持延长开放时间，18%表示无所谓，10%反对"], "shares", "donut"),
        (["旅客吞吐量8739万人次，其中国际旅客420万人次，国内旅客8319万人次"], "shares", "donut"),
        (["前三季度，甲市、乙市、丙市产值分别为2.3万亿元、1.6万亿元和1.1万亿元"], "same-unit", "bars"),
        (["Netherlands: 160,000", "Germany: 142,000", "France: 136,000"], "same-unit", "bars"),
        (["Exports rose 12 percent to $3.2 billion in 2024."], "change", "number"),
        (["Wheat accounts for 46% of the harvest, maize for 31% and rice for 23%."], "shares", "donut"),
        (
            ["The line carried 1.2 million passengers in 2021, 1.9 million in 2022 and 2.6 million in 2023."],
            "periods",
            "columns",
        ),
    ],
)
def test_rules(sentences: list[str], rule: str, kind: str) -> None:
    first = suggest_blocks(sentences)[0]
    assert (first.rule, first.block.kind) == (rule, kind)
    assert first.rule in REASONS


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("40个项目涉及总投资1054.5亿元", ["项目", "涉及总投资"]),
        ("科技创新中心重大项目正加快实施，40个项目开工", ["科技创新中心重大项目"]),
        ("300余家零部件企业参与整车配套", ["零部件企业"]),
        ("39项便捷生活行动任务和311项政务服务事项持续落地", ["便捷生活行动任务", "政务服务事项"]),
        (
            "江北机场、双流机场旅客吞吐量分列全国第二、第三",
            ["江北机场旅客吞吐量居全国", "双流机场旅客吞吐量居全国"],
        ),
        ("种群由38头恢复到66头", ["种群"]),
        ("$39 billion in grants for factories", ["grants for factories"]),
        ("2021年、2022年，新建公园分别为12座、18座", ["新建公园", "新建公园"]),
        ("72%支持延长开放时间", ["支持延长开放时间"]),
        ("Wheat accounts for 46% of the harvest and rice for 23%.", ["Wheat", "rice"]),
        ("Imports fell 4 percent to $2.1 billion.", ["Imports"]),
        ("carried 1.2 million passengers in 2021, 1.9 million in 2022", ["passengers", "passengers"]),
        ("耐盐碱水稻：到2030年推广1000万亩", ["推广"]),
        ("60岁及以上人口占16.5%", ["60岁及以上人口"]),
        ("15岁及以上人口平均受教育年限达到10.9年", ["15岁及以上人口平均受教育年限"]),
        ("0—14岁人口占15.6%", ["0—14岁人口"]),
        ("城镇化率达到71.2%，提高2.3个百分点", ["城镇化率"]),
    ],
)
def test_labels(sentence: str, labels: list[str]) -> None:

    assert [fact.label for fact in facts_of(sentence)] == labels


def test_the_end_of_a_time_is_no_figure() -> None:
    assert [fact.words for fact in facts_of("早晚高峰每4分30秒一班，平峰8分钟一班")] == ["8分钟"]
    assert [fact.words for fact in facts_of("他用时2小时10分17秒，比去年快12秒")] == ["12秒"]


def test_a_fall_is_drawn_as_one() -> None:
    (one,) = best("住院人次达到1.2万人次，同比下降3.5%")
    assert isinstance(one.block, Number)
    assert (one.block.change, one.block.change_label) == (Decimal("-3.5"), "同比下降")


def test_no_figure_is_drawn_twice() -> None:
    for path in [*texts("open")]:
        structure, _ = read(path)
        drawn = [
            (fact.statement, fact.figure.start)
            for one in choose(suggest_blocks([piece.text.text for piece in structure.of("statement")]))
            for fact in one.facts
        ]
        assert len(drawn) == len(set(drawn))


@given(
    st.lists(
        st.text(alphabet="重庆成都项目由到占率和、，。12.5%亿元家增长同比分别第一二2021年月", max_size=40),
        max_size=4,
    )
)
@settings(max_examples=200, deadline=None)
def test_any_sentences(sentences: list[str]) -> None:
    for one in suggest_blocks(sentences):
        assert one.rule in REASONS
        for fact in one.facts:
            assert sentences[fact.statement][fact.figure.start : fact.figure.end] == fact.words


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("小时雨强超过100毫米的站点有31个", [("小时雨强超过100毫米的站点", 31)]),
        ("其余10名被告人分别判处有期徒刑3年至14年", [("被告人", 10)]),
        ("桥面距江面625米，相当于200层楼高", [("桥面距江面", 625)]),
        ("主缆由217根索股组成", [("索股", 217)]),
        ("Operating margin: 5.1%, down from 6.8%", [("Operating margin", "5.1")]),
        ("Asia-Pacific sales rose by a quarter to €2.9bn", [("Asia-Pacific sales", "2.9")]),
        ("2,300 excess deaths, 70 percent of them over 65", [("excess deaths", 2300), ("over 65", 70)]),
        ("9.5 million animals have died, worth about $2bn", [("animals", "9.5")]),
        ("$1.4bn spent on new security", [("spent on new security", "1.4")]),
        ("每10万人中拥有大学文化程度的由13462人上升为24873人", [("每10万人中拥有大学文化程度", 24873)]),
        ("主攻手陈欣共得412分，排名全联盟第一", [("主攻手陈欣", 412), ("主攻手陈欣居全联盟", 1)]),
        ("全市常住人口1046.3万人，与上次普查相比，十年增加203.7万人", [("常住人口", "1046.3")]),
    ],
)
def test_no_figure_is_drawn_under_words_that_do_not_name_it(
    text: str, drawn: list[tuple[str, object]]
) -> None:
    numbers = [one for one in suggest_blocks([text]) if one.block.kind == "number" and one.weight >= 1.5]
    assert [(one.block.label, one.block.value) for one in numbers] == [  # type: ignore[attr-defined]
        (label, Decimal(str(value))) for label, value in drawn
    ]


def test_a_change_in_tenths_is_drawn_in_percent() -> None:
    blocks = [one.block for one in suggest_blocks(["直接经济损失86.5亿元，较“山竹”减少约四成"])]
    assert [str(getattr(block, "change", "")) for block in blocks] == ["-40"]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("常住人口1046.3万人，增长24.2%", "24.2%"),
        ("常住人口1046.3万人，增加203.7万人", "203.7万人"),  # which is no 203.7 percent
        ("城镇化率达到71.2%，下降2.3个百分点", "-2.3个百分点"),
        ("十年增加203.7万人", ""),
        ("Revenue: €14.2bn (+9% y/y)", "9%"),
        ("Revenue: €14.2bn (-9% y/y)", "-9%"),
        ("Revenue: €14.2bn (9% of it abroad)", ""),
    ],
)
def test_a_change_keeps_its_unit(text: str, change: str) -> None:
    blocks = [one.block for one in suggest_blocks([text])]
    changes = [f"{block.change}{block.change_unit}" for block in blocks if getattr(block, "change", None)]  # type: ignore[attr-defined]
    assert changes == ([change] if change else [])


def test_a_change_that_stands_alone_keeps_its_unit() -> None:
    (block,) = (
        one.block for one in suggest_blocks(["十年来，城镇化率提高2.3个百分点"]) if one.block.kind == "number"
    )
    assert (block.wording, block.unit) == ("+2.3", "个百分点")  # type: ignore[attr-defined]


def test_unlike_measures_are_not_drawn_side_by_side() -> None:
    texts_ = ["小机械臂长约5米", "水下训练池深10米、直径23米", "组合后可达14.5米"]
    assert not [
        one for one in choose(suggest_blocks(texts_)) if one.rule == "same-unit" and len(one.statements) > 1
    ]


def test_groups_of_age_are_named_in_their_order() -> None:
    (bars,) = (
        one.block for one in best("0-14岁占17.2%，15-59岁占63.1%，60岁及以上占19.7%") if one.rule == "shares"
    )
    assert [item.label for item in bars.items] == ["0-14岁", "15-59岁", "60岁及以上"]  # type: ignore[attr-defined]


def test_a_blank_between_thousands_splits_no_fact() -> None:
    (number,) = (one.block for one in best("三港集装箱吞吐量7 218万标箱，同比增长6.3%"))
    assert (str(number.value), number.unit) == ("7218", "万标箱")  # type: ignore[attr-defined]
    assert number.label == "三港集装箱吞吐量"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("2 cold rooms serve 1,150 stalls", ["cold rooms", "stalls"]),
        (
            "22% of tomatoes are thrown away within a day of arrival",
            ["tomatoes are thrown away within a day"],
        ),
        ("300 workers built 12 bridges", ["workers", "bridges"]),
        ("坏桩不少：抽查的600台里有83台不能用", ["抽查", "不能用"]),
    ],
)
def test_a_label_is_whole_words_and_ends_where_it_says_something(text: str, labels: list[str]) -> None:
    assert [fact.label for fact in facts_of(text)] == labels


def test_a_difference_is_not_drawn_beside_what_is_told_by_itself() -> None:
    kinds = {suggestion.block.kind for suggestion in suggest_blocks(["票价：单程28元，比日间贵8元"])}
    assert kinds == {"number"}
