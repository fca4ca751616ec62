"""Hard newspaper copy at every width: the laws that hold for all of it, and for any text at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chengyu_desktop.typography.tokens import CONTROL

CORPUS = """
2021年10月20日，中共中央、国务院印发《成渝地区双城经济圈建设规划纲要》。
总投资1054.5亿元，同比增长12.3%，2021年12月17日—18日召开会议，1—5月完成3.5万吨，气温-5℃至30℃，面积1200平方公里，占比约3/4。
他指出“要牢牢把握‘双循环’机遇”，并强调：“加快建设……”——这是关键！是否可行？！当然（见《纲要》）。
新增5G基站3万个，GDP达8.2万亿元（约合1.2万亿美元），R&D投入占2.5%，C919、CR400AF型动车组投运。
重庆高新区、成都高新区牵头12家国家级高新区，共同发起成立“成渝地区双城经济圈高新技术产业开发区协同创新战略联盟”。
“双核”联动，成效显著：共建西部科学城，累计引进科研平台46个，集聚高层次人才3.2万人次。
成渝中线高铁全长292公里，设计时速350km/h，预留400km/h提速条件，总投资约693亿元。
截至2022年3月底，两地联合推出“川渝通办”事项311项，办件量达1358万件次；跨省户口迁移3.4万余户。
第1批、第2批、第3批共224项；其中，第5次会议审议通过《实施方案》（渝府发〔2021〕15号）。
“你去过‘洪崖洞’吗？”“去过！”“真的？！”“当然！！！”
《人民日报》（海外版）、《重庆日报》、《四川日报》——三家报纸——同时刊发了这条消息。
约瑟夫·斯蒂格利茨与安东尼奥·古特雷斯在“一带一路”论坛上说：“这是机遇……也是挑战……”
汽车产量从2020年的158万辆增至2021年的199.8万辆，增长26.5%；笔记本电脑1.07亿台，占全球1/4。
人均GDP：重庆86879元，成都94622元；城镇化率70.32%、79.48%。
天府国际机场一期建成“三纵两横”5条跑道中的3条，航站楼71万平方米，年旅客吞吐量6000万人次。
中欧班列（成渝）2021年开行超4800列，运输箱量超40万标箱，约占全国30%。
进出口总值突破1.7万亿元，其中出口￥9,800亿、进口$1,150亿（US$1≈￥6.4）。
最低气温-12.5℃，最高38℃；PM2.5平均浓度35μg/m³，优良天数326天（89.3%）。
比赛将于7月15日20:30开始，比分为3:2，用时1小时45分钟；上座率98.6‰——创新高。
“5·12”汶川特大地震14周年之际，"12·4"国家宪法日、3·15晚会等活动陆续举办。
手机APP“渝快办”V3.0上线，注册用户2600万+，日活80万～100万，响应时间≤0.5秒。
成都／重庆、北京／天津／河北、上海／江苏／浙江／安徽分别编制了“十四五”规划。
项目（含续建）共160个，其中：基础设施40个（2.1万亿元）；产业75个（6900亿元）；科技创新25个（550亿元）。
这就是——我们要说的——“双城记”；这就是……新时代的“大合唱”。
北纬29°33′、东经106°33′处，海拔244m，距市中心约15km，高差>300m。
AI、IoT、5G-A、Wi-Fi 6、NB-IoT等新技术state-of-the-art应用超过1000个场景。
详见https://www.example.gov.cn/2021/10/content.html?id=12345&lang=zh，或致电023-63899999。
本报记者 申晓佳 制图 丁龙 资料来源：市发展改革委、四川省发展改革委
The Chengdu–Chongqing economic circle, launched in 2020, covers 185,000 km² and 29 districts.
"We are building one market," he said; 川渝 “twin cities” share 311 services, don’t they?
他引用了狄更斯的话“It was the best of times, it was the worst of times”，全场掌声。
A股、B股、H股和QDII、QFII等共3000多只，市值82.6万亿元；K线、T+0、ST股、P/E值。
2019—2021年，2021年1月—2022年3月，2021年12月31日24时—2022年1月1日8时30分实行临时管制。
长江上游珍稀特有鱼类国家级自然保护区核心区10803.48公顷、缓冲区15804.75公顷、实验区6709.47公顷。
习近平总书记指出，要推动成渝地区双城经济圈建设，在西部形成高质量发展的重要增长极。
“‘成渝’‘双核’‘联动’”《（试行）》【重磅】「建议」『意见』〈附件〉〔2021〕
￥3，￥35.6万，€20亿，£7.5，第100次，No.1，Top10，3D打印，7×24小时，50%～60%。
十百千万亿，零点五个百分点；五分之四、百分之八十、三百六十五天，一年之计在于春。
（一）坚持以人民为中心；（二）坚持新发展理念；（三）坚持“川渝一盘棋”思维：①统筹②协同③共享。
他说：“去！”她问：“去哪儿？”——“去成都！”他说；“好！”她说。
重庆大学城科学城“科学公园”“科学大道”“科学谷”“科学会堂”等12个项目同步开工……
Shanghai-Chongqing-Chengdu high-speed rail well-known long-distance multi-billion-yuan project.
1.全长1,068公里；2.桥隧比91.5%；3.投资2,345.67亿元；4.工期60个月；5.用工3.5万人。
""".strip().splitlines()

STARTS = set("。，、；：？！）》」』”’】〉·—～-%‰℃／/")
ENDS = set("（《「『“‘【〈／/")
UNIT = re.compile(
    r"——|……|[！？]{2,3}|[￥$€£]\d|\d[\d.,]*\d|\d(?=[%‰℃亿万个条公平件项列台辆家次])|-\d|第\d|(?<=\d)[万亿]+[元辆吨个件列台亿]"
)
STYLES = [{}, {"align": "start"}, {"indent": 2.0}, {"balance": True, "align": "center"}, {"language": "en"}]


def units(text):
    return [
        (m.start(), m.end() + (m.group()[-1].isdigit() and text[m.end() : m.end() + 1] in "%‰℃"))
        for m in UNIT.finditer(text)
    ]


def test_the_corpus_is_large():
    assert len(set(CORPUS)) >= 40


@settings(max_examples=400, deadline=None)
@given(
    text=st.sampled_from(CORPUS),
    measure=st.integers(32, 160).map(lambda quarter: quarter / 4),
    style=st.sampled_from(STYLES),
)
@example(CORPUS[1], 8.0, {})
@example(CORPUS[2], 12.25, {})
def test_hard_copy_obeys_the_rules(setting, text, measure, style):
    paragraph = setting.paragraph(text, measure, **style)
    lines = [line.text for line in paragraph.lines]
    broken = any(problem.rule == "unbreakable" for problem in paragraph.problems)

    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    for line, set_line in zip(lines, paragraph.lines, strict=True):
        assert line == line.strip()
        assert text[set_line.start : set_line.start + len(line)] == line
        assert set_line.x + set_line.width <= measure * setting.em + 0.01

    assert setting.typesetter.count_lines(
        setting.spans(text), setting.style(**style), measure * setting.em
    ) == len(lines)

    if broken:
        return
    for line in lines[1:]:
        assert line[0] not in STARTS
    for line in lines[:-1]:
        assert line[-1] not in ENDS
    starts = [line.start for line in paragraph.lines[1:]]
    for start, end in units(text):
        assert not any(start < s < end for s in starts), text[start:end]
    if len(lines) > 1:
        assert sum(c.isalnum() for c in lines[-1]) >= 2


CHINESE = [text for text in CORPUS if sum(c.isascii() for c in text) < len(text) / 2]


@pytest.mark.parametrize("text", CHINESE)
def test_justified_lines_end_at_the_measure(setting, text):
    lines = setting.paragraph(text, 24, loosest=1.0).lines
    for line in lines[:-1]:
        assert line.width / setting.em == pytest.approx(24, abs=1e-6)


ANY_TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("国，。（）“”‘’—…！？12万元年月A- \n\t·％／/𠀀é\u0301")),
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, st.sampled_from([0.0, 0.3, 2.0, 5.5, 12.0, 40.0]), st.sampled_from(STYLES))
def test_any_text_is_set_whole(setting, text, measure, style):
    paragraph = setting.paragraph(text, measure, **style)
    visible = CONTROL.sub(" ", text)
    out = "".join(line.text for line in paragraph.lines)
    assert re.sub(r"\s", "", out) == re.sub(r"\s", "", visible)
    assert setting.typesetter.count_lines(
        setting.spans(text), setting.style(**style), measure * setting.em
    ) == len(paragraph.lines)
    for line in paragraph.lines:
        assert "".join(run.text for run in line.runs) == line.text
        for run in line.runs:
            assert len(run.glyph_ids) == len(run.x_offsets) == len(run.cluster_starts)
    if not any(problem.rule == "unbreakable" for problem in paragraph.problems):
        assert paragraph.width <= measure * setting.em + 0.01


def test_western_quotes_may_stand_in_one_of_several_spans(setting):
    spans = setting.spans("“So” it is ") + setting.spans("12") + setting.spans(" times")
    paragraph = setting.typesetter.set_paragraph(spans, setting.style(), 40 * setting.em)
    assert "".join(line.text for line in paragraph.lines) == "“So” it is 12 times"
