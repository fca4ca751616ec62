"""Lines that read like what stands around a copy (mails, web pages, credits, page numbers) and are the story's own: they stay."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chengyu_desktop.intake.copy_source import Copy, read_copy
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.structure import Structure
from tests.helpers.copy_corpus import COPY

DAY = date(2024, 6, 30)

# A line between others of its list, with a bullet and without.
CHINESE = (
    (
        "老城有了新邻居\n\n这个街区改造两年，今天有了自己的服务清单。\n\n服务清单\n● 第一项惠及28处小区的居民\n● {}\n● 第三项带动就业3200人\n\n"
        "后续安排\n● 明年再建5处站点\n● 后年全部完成\n\n资料来源：街道办"
    ),
    (
        "老城有了新邻居\n\n这个街区改造两年，今天有了自己的服务清单。\n\n一、服务清单\n第一项惠及28处小区的居民。\n{}\n第三项带动就业3200人。\n\n"
        "二、后续安排\n明年再建5处站点。\n后年全部完成。\n\n资料来源：街道办"
    ),
)
ENGLISH = (
    (
        "A pier for the town\n\nThe pier has cost the city $41 million, and it will open in May.\n\nWhat it does\n- The first part cost 28 million\n- {}\n"
        "- Some 3,200 people found work\n\nWhat next\n- Five more stops\n- All done in 2026\n\nSource: City council"
    ),
    (
        "A pier for the town\n\nThe pier has cost the city $41 million, and it will open in May.\n\nWhat it does\nThe first part cost 28 million.\n"
        "Another line is here.\n{}\nSome 3,200 people found work.\n\nWhat next\nFive more stops.\nAll done in 2026.\n\nSource: City council"
    ),
)
CHINESE_LINES = """
便民电话：12345
电力服务热线 95598
燃气抢修电话：0551-62345678
举报邮箱：jubao@example.cn
报名网址：https://www.example.gov.cn/apply
地址：人民路18号政务服务中心一楼
联系人：社区工作人员张敏 13800001111
时间：5月1日至5月5日
主办：市文化和旅游局
点击查看“电子证照”，核对信息
点击报名按钮，填写姓名和身份证号
点击下方“立即办理”
打开手机 > 设置 > 隐私
扫描二维码，填写信息
扫码关注“云河发布”公众号，进入服务大厅
关注我们身边的每一位老人
长按识别图中植物，即可知道名字
分享：把经验带给更多村庄
阅读、分享、讨论三步走
阅读 4.78本
点赞 560万
图为改造前的老厂房，屋顶漏雨
图1 显示客流在8点达到高峰
上图为1982年的码头
图片：馆藏3.2万张
编辑：基因编辑技术进入临床
审核：3个工作日内完成
校对：古籍120万字
监制：故宫博物院
文字：甲骨文已释读约1500字
设计：时速350公里
设计：陈工团队三易其稿
整理：老照片3200张
统计：全年客流3.2亿人次
采访：历时40天走访12个村
来源：上海占三成，北京占两成
数据：新时代的石油
资料：馆藏档案12万卷
作者：唐代诗人李白
策划：从一张图开始
视觉：每平方米亮度提高三成
制图：从手绘到卫星
摄影：李明（右）教孩子拍照
记者：为什么选择这里？
未经授权不得使用，违者最高罚500万元
转载须经授权，违者追责
原创 歌曲占六成
完
首班车 6:00
杨绍辉 2:07:26
9:00 开幕式
14:00-15:30 分论坛
A组 > B组
首页 > 个人中心 > 我的证照
1/4的居民支持
1.6亿人次出行
3·15晚会曝光9家企业
3.15 国际消费者权益日
A4 纸
B2 停车场
体育12
国际 28个航班
下一站：深海
下一场：5月8日 主场对北京
广告 收入下降12%
大 中 小
收藏
分享
打印
如有疑问可联系12345
谢谢大家
此致
顺颂时祺
老师，您好
发自我的故乡
以上供60岁以上老人使用
有事找我：网格员的一天
△ 表示涨幅
（来电必回）
（热线24小时开通）
（咨询服务28万人次）
整理旧物
出处：《史记》
热线：受理12万件
手机 2.9亿部
登录 | 注册 | 认证 三步完成
产量  2300  2400
2024年 | 全国 | 3200万吨
""".strip().splitlines()
ENGLISH_LINES = """
By Train
By Land and Sea
By Monday the water had gone
Data: the new oil
Data: 2.3 TB a day
Best of the decade
Thanks to volunteers, 412 homes were saved
Note: figures are rounded
Share of renewables
Share: 28%
Email: 31 million a day
Facebook | Twitter | TikTok
Home > Office > Home
COVID-19
SARS-CoV-2
A4 paper
P53
Words: Twelve new ones a year
Story: The cat came back
Text: Every message has 160 characters
Design: A single arch
Written by hand
Drawing by numbers
Photos: 1,200 a day
Editor: Vim or Emacs?
Source: the river rises in the hills
Contact: 1,200 people traced
Call: 999
Phone: 0191 555 0147
Population: 12 345 678
LENGTH: 1,600 m
FOR: 52
From: London
To: Paris
Subject: History
Published in 1859, the book sold 1,250 copies
Updated every 15 minutes in 2024
Sign up | Log in | Vote
Read more
The end
Let me know, say the young
Any questions? Ask the crew
Anna Lee 2:31:05
3-1
3/4 of homes
28%
2.5bn
Jane Roe | Chief Executive
Tom Ray, Science Writer
Norway  82  2023
M 7.8
Mobile: 12 million
""".strip().splitlines()

HEADINGS = """记者手记 记者节 主题活动 来源多元 数据来源 摄影大赛 审核流程 制图技术 图片故事 采写背后 联系我们 关于我们 关注我们 分享 收藏热 点赞 扫一扫 点击率 广告收入
    首页 登录 热门推荐 推荐阅读 下一站 谢谢你 越来越好 你好 完 电话 便民电话 联系方式 要闻 体育 据点 出处 附件 主题 会议 出席 版权 转载 老师 此致 文安 COVID-19
    Share Print Home Notes Sources Data Design Words Research Graphics Editors Best Thanks Cheers Regards Hello Contacts Information Call Related Ends By|Country
    By|The|Numbers Photo|finish Share|of|renewables A4|paper Best|of|the|decade"""


def read(text: str) -> Structure:
    return read_structure(Copy(text), DAY)


def bare(text: str) -> str:
    return "".join(text.split())


def of(structure: Structure, *roles: str) -> list[str]:
    return [bare(piece.text.text) for piece in structure.of(*roles)]  # type: ignore[arg-type]


@pytest.mark.parametrize("line", CHINESE_LINES)
@pytest.mark.parametrize("place", CHINESE, ids=["bullet", "plain"])
def test_a_line_stays_in_its_list(place: str, line: str) -> None:
    structure = read(place.format(line))
    words = bare(line).lstrip("△")
    assert any(words in one for one in of(structure, "statement"))
    assert of(structure, "source") == ["街道办"]


@pytest.mark.parametrize("line", ENGLISH_LINES)
@pytest.mark.parametrize("place", ENGLISH, ids=["bullet", "plain"])
def test_an_english_line_stays_in_its_list(place: str, line: str) -> None:
    structure = read(place.format(line))
    assert any(bare(line) in one for one in of(structure, "statement"))
    assert of(structure, "source") == ["Citycouncil"]


@pytest.mark.parametrize(
    "heading",
    HEADINGS.split(),
)
def test_a_heading_stays(heading: str) -> None:
    heading = heading.replace("|", " ")
    lines = (
        ["A pier for the town", "The pier has cost the city $41 million.", "What it does", "The first part cost 28 million"]
        if heading.isascii() and heading != "COVID-19"
        else ["老城有了新邻居", "这个街区改造两年，今天有了自己的清单。", "服务清单", "第一项惠及28处小区的居民"]
    )  # fmt: skip
    title, lede, first, item = lines
    structure = read(f"{title}\n\n{lede}\n\n{first}\n- {item}\n- {item}\n\n{heading}\n- {item}\n- {item}")
    assert of(structure, "panel_title") == [bare(first), bare(heading)]


@pytest.mark.parametrize(
    "title",
    [
        "日子越来越好", "重庆，你好！", "AI生成内容须标识", "图像识别技术走进农田", "语音识别走进法庭", "@考生 这份指南请收好", "扫一扫就能借书", "未经授权 谁在卖我们的脸",
        "记者手记", "摄影大赛", "1/4的人在等什么", "Morning rush hour returns", "Hello again, Halley", "US-China trade deal, 2020", "SARS-CoV-2",
        "Home > Work", "Share of renewables", "A4 paper", "COVID-19", "Best of the decade", "By Sea", "Note: all figures are estimates", "Thanks to volunteers",
        "Published in 1859", "2024版比2023版多出126种药", "左边直行，右边掉头", "“有事找我”", "先排查，再排险", "身份证照片普通版和完整版差在哪", "数据产业发展提速，三年蓝图发布",
        "一图看懂：征求意见稿发布", "Explainer: five questions on the rail strike", "New road layout: your questions answered", "Oil embargo deadline passes",
        "Solar panel deadline tomorrow", "NBA draft: trade deadline tonight", "语文新课标：习作字数减半，配图日记进课堂", "38万点赞", "A14 reopens early", "健康 > 颜值", "读者调查 > 分析结果",
    ],
)  # fmt: skip
def test_a_headline_stays(title: str) -> None:
    rest = (
        "The pier has cost the city $41 million, and it will open in May.\n\nWhat it does\n- The first part cost 28 million\n- Some 3,200 found work"
        if title.isascii()
        else "这个街区改造两年，今天有了自己的服务清单。\n\n服务清单\n● 第一项惠及28处小区的居民\n● 第三项带动就业3200人"
    )
    assert of(read(f"{title}\n\n{rest}"), "title") == [bare(title)]


@pytest.mark.parametrize(
    "last",
    [
        "她说有事就打我电话", "拨打电话119报警", "打热线12333", "收藏 66万", "给环卫工点个赞", "椅高 30 cm 至 46 cm",
        "主席：王海 副主席：李芳", "主教练：蔡斌",
    ],
)  # fmt: skip
def test_a_last_item_stays(last: str) -> None:
    text = f"老楼装上新电梯\n\n这个小区三年里装了41部电梯，居民出资两成。\n\n钱从哪儿来\n政府补贴每部28万元\n住户按楼层分摊\n{last}\n\n资料来源：街道办"
    assert len(of(read(text), "statement")) == 3


def test_each_of_several_short_lists_apart_from_its_heading_keeps_it() -> None:
    lists = {
        "签约前": "看营业执照 看过往案例 看报价单",
        "签约后": "留样品 记进度 分期付款",
        "入住前": "测甲醛 查水电 留票据",
    }
    body = "\n\n".join(f"{heading}\n\n" + "\n".join(items.split()) for heading, items in lists.items())
    structure = read(
        f"装修合同怎么签\n\n签合同前后各有三件事要做，一件也不能少。\n\n{body}\n\n资料来源：消协"
    )
    assert of(structure, "panel_title") == list(lists)
    assert len(of(structure, "statement")) == 9


def test_a_panel_below_a_source_of_another_stays() -> None:
    structure = read(
        "粮食收购进度过半\n\n全省夏粮收购过半，农民卖粮不愁。\n\n收了多少\n国有企业 720万吨\n民营企业 510万吨\n\n来源：省粮食局\n\n下一步\n腾仓备库\n敞开收购\n不打白条"
    )
    assert of(structure, "panel_title") == ["收了多少", "下一步"]


def test_days_with_a_clock_are_entries() -> None:
    structure = read(
        "一场大火的四小时\n\n厂区起火后，消防员用了四个小时把火扑灭。\n\n时间线\n2024年6月18日 15:20\n厂区起火\n2024年6月18日 15:31\n消防到场\n2024年6月18日 19:40\n明火扑灭\n"
    )
    assert of(structure, "event_text") == ["厂区起火", "消防到场", "明火扑灭"]


TEXTS = {
    "a list of numbers to call ends the copy": (
        "办事不跑腿\n\n云河区上线便民服务地图。\n\n怎么办\n先在小程序上预约窗口。\n再到大厅取号。\n\n便民电话\n政务服务：12345\n供水抢修热线：96968\n燃气抢修电话：0551-62345678\n地址：人民路18号",
        ["怎么办", "便民电话"],
    ),
    "an event": (
        "读书讲座预告\n\n时间：5月4日14：00\n地点：市图书馆报告厅\n主办：市文旅局\n主持人：王明\n\n看点\n● 三位作家对谈\n● 现场签售200册\n\n报名方式\n● 电话：0555-6600123\n● 扫描二维码，填写信息",
        ["看点", "报名方式"],
    ),
    "a timetable": ("地铁3号线时刻表\n首班车 6:00\n末班车 22:30\n高峰间隔 3分20秒\n平峰间隔 6分钟", []),
    "results": ("江城马拉松成绩单\n男子组 何杰 2:07:30\n女子组 张德顺 2:24:05\n完赛 28143人", []),
    "tables of the same rows": (
        "两座城的账\n\n一组对比，看差距。\n\nGDP（亿元）\n重庆   30146\n成都   22075\n\n人口（万人）\n重庆   3191\n成都   2140\n\n面积\n重庆   824\n成都   143",
        ["GDP（亿元）", "人口（万人）", "面积"],
    ),
    "rows between bars": ("三地产量\n地区 | 2022年 | 2023年\n北京 | 230 | 240\n上海 | 310 | 320", []),
    "a farewell in the middle": (
        "便民服务指南\n\n云河区上线便民服务地图，今年办件28万件。\n\n温馨提示\n如有疑问可联系窗口\n谢谢大家配合\n\n大事记\n2020年1月 大厅启用\n2021年3月 网上办开通\n2022年5月 全城通办",
        ["温馨提示", "大事记"],
    ),
    "numbers under their names": ("应急号码\n\n关键时刻用得上。\n\n急救\n120\n\n火警\n119\n\n报警\n110", ["急救", "火警", "报警"]),
    "dashes and decimals": ("三年三个数\n\n一组数据看变化。\n\n人次\n1.6亿\n2.5亿\n3.2亿\n\n金额\n1.6亿元\n2.5亿元", ["人次", "金额"]),
    "names under what they did": ("名录\n\n全市共有传承人8名。\n\n设计\n张明远\n李思齐\n\n整理\n陈大年\n赵一鸣", ["设计", "整理"]),
    "two visits": ("活动一览\n活动一 夜游博物馆\n时间：5月18日19:00\n地点：市博物馆\n报名：电话 0551-62345678\n活动二 文物修复\n时间：5月19日9:00\n地点：文保中心\n报名：扫描二维码", ["活动一 夜游博物馆", "活动二 文物修复"]),
    "a table of a journey": ("成渝高铁\n\nFrom: Chongqing\nTo: Chengdu\nDate: 2015-12-26\nTime: 1h 2m", []),
    "facts in capitals": ("Severn Bridge\nLENGTH: 1,600 m\nSPAN: 988 m\nOPENED: 8 September 1966\nSTATUS: Grade I listed", []),
    "thanks at the end": ("Who designed what\n\nThe building had five architects and took 14 years.\n\nDesign\nAnn Lee\nTom Ray\n\nThanks\nTo all who gave", ["Design", "Thanks"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_leaves_a_text(name: str) -> None:
    text, titles = TEXTS[name]
    structure = read(text)
    assert [one.text for one in structure.left_over if not one.is_silent] == []
    assert of(structure, "panel_title", "timeline_title") == [bare(title) for title in titles]


def test_days_and_hours_that_stand_several_times_are_entries() -> None:
    text = "发射实录\n2024-05-03 17:27 点火\n2024-05-03 17:35 器箭分离\n2024-05-04 18:02 太阳翼展开"
    assert [f"{piece.date}" for piece in read(text).of("event_date")] == ["2024-05-03", "2024-05-03", "2024-05-04"]  # fmt: skip
    text = "音乐节日程\n2024年5月1日 星期三 开幕式\n2024年5月2日 星期四 民谣专场"
    assert len(read(text).of("event_date")) == 2


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("2024年6月9日　星期日\n", ""), ("城市发布 2024-06-09 09:00\n", ""), ("要闻 3\n", ""), ("", "咨询电话：0518-1234567"), ("", "（读者如有疑问，可拨打12333咨询）"),
        ("", "编辑：小满　审核：老程\n阅读 2.3万　点赞 356"), ("", "点击“阅读原文”查看政策全文"), ("", "扫描二维码，把问题告诉我们"), ("", "图为改造后的小区。　马文斌摄"), ("", "（完）"),
    ],
)  # fmt: skip
def test_around_a_copy_the_same_lines_leave(above: str, below: str) -> None:
    story = "老楼装上新电梯\n\n这个小区三年里装了41部电梯。\n\n钱从哪儿来\n● 政府补贴每部28万元\n● 住户按楼层分摊\n\n资料来源：街道办"
    expected = [(piece.role, piece.text.text) for piece in read(story).pieces]
    found = read(f"{above}{story}\n\n{below}")
    assert [(piece.role, piece.text.text) for piece in found.pieces] == expected


def test_a_line_that_reads_like_a_credit_is_kept_in_doubt() -> None:
    structure = read(CHINESE[0].format("作者：佚名"))
    assert bare("作者：佚名") in [bare(piece.text.text) for piece in structure.unsure()]


def test_a_source_below_its_panel_is_one() -> None:
    text = (
        CHINESE[0]
        .replace("\n\n后续安排", "\n\n来源：市统计局\n\n后续安排")
        .format("第二项")
        .rpartition("\n\n")[0]
    )
    assert of(read(text), "source") == ["市统计局"]


def test_the_years_at_the_head_of_a_table_are_told_of() -> None:
    text = "三地产量\n\n各地都有增长。\n\n## 产量\n\n| 地区 | 2022 | 2023 |\n|---|---|---|\n| 北京 | 230 | 240 |\n| 上海 | 310 | 320 |"
    told = "".join(one.text for one in read(text).left_over if not one.is_silent)
    assert "2022" in told


def double_spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


def full_width_digits(text: str) -> str:
    return text.translate({ord("0") + n: ord("０") + n for n in range(10)})


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: re.sub(r"(?m)^(?=.)", "  ", text),
        lambda text: re.sub(r"(?m)$", "  ", text),
        lambda text: re.sub(r"\n(?:\s*\n)+", "\n\n\n\n", text),
        lambda text: text.replace("\n\n", "\n\u3000\n"),
        lambda text: text.replace("（", " (").replace("）", ") "),
        double_spaced,
        full_width_digits,
    ],
    ids=["crlf", "byte order mark", "set in", "trailing", "more room", "white lines", "brackets", "double", "full width"],
)  # fmt: skip
@pytest.mark.parametrize(
    "name", ["houses/many-shitang.txt", "houses/sub-04.txt", "houses/house-metro-tw.txt", "houses/monthly-visa.txt", "houses/sub-02.txt"]
)  # fmt: skip
def test_how_a_copy_is_typed_changes_nothing(name: str, rewrite) -> None:
    text = read_copy(COPY / name).text
    assert told(rewrite(text)) == told(text)


def told(text: str) -> list[tuple[str, str]]:
    half_width = {ord("０") + n: ord("0") + n for n in range(10)} | {ord("（"): "(", ord("）"): ")"}
    structure = read(text)
    return [(piece.role, f"{piece.date}" if piece.date else bare(piece.text.text.translate(half_width))) for piece in structure.pieces]  # fmt: skip
