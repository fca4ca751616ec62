"""What copy arrives in is left over, and the same words inside a story stay."""

from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.structure import Structure

STORY = """老楼装上新电梯

这个小区三年里装了41部电梯。

钱从哪儿来
● 政府补贴每部28万元
● 住户按楼层分摊

资料来源：街道办"""
ENGLISH = """Harlow Bridge reopens after 19 months

The repair cost $41 million, and the county says the bridge is good for another 60 years.

What changes
- The speed limit drops from 45 to 35 mph.
- Tolls stay at $2.50.

Source: Roads department"""


def read(text: str) -> Structure:
    return read_structure(Copy(text), date(2024, 6, 30))


def words(structure: Structure) -> list[tuple[str, str]]:
    return [(piece.role, piece.text.text) for piece in structure.pieces]


def furniture(structure: Structure) -> set[str]:
    return {one.text for one in structure.left_over if one.reason == "furniture"}


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("发件人：市博物馆 <a@example.org>\n收件人：专刊部\n主题：供稿（请查收）\n附件：照片3张.zip\n\n苗编辑，您好！\n\n稿件如下，麻烦您审改。\n", ""),
        ("", "以上请审，如需补充随时联系。\n顺颂\n编安！\n\n陈璐\n宣传教育部\n电话：0555-6600123\n地址：文化路18号"),
        ("-----原始邮件-----\n发件人：王某\n日期：2024年6月1日\n主题：稿\n", "发自我的手机"),
        ("民生版供稿群（46）\n实习生小何 14:02\n电梯那篇写好了，老师们看看行不行\n", "图片我单独发邮箱哈"),
        ("首页 > 新闻中心 > 要闻 > 正文\n", "分享到：微信 微博\n【打印本页】 【关闭窗口】\n上一篇：市领导检查\n下一篇：机场新增航线"),
        ("首頁 / 生活 / 地方 / 內文\n", "看更多地方新聞\n推薦閱讀：\n夜市搬家\n車站改建"),
        ("新闻稿\n发稿日期：2024年3月15日\n", "新闻联络人：推广组 黄先生\n电话：(03) 555-0147"),
        ("【照片识别结果 IMG_2291】\n", "图为改造后的小区。　马文斌摄"),
        ("第3版　　　要闻　　　2024年6月9日　星期日\n", ""),
        ("录音转文字 新录音 37　2024年6月2日 21:17\n", "（以上由语音自动识别，可能存在误差）"),
    ],
)  # fmt: skip
def test_it_is_left_over(above: str, below: str) -> None:
    expected = words(read(STORY))
    structure = read(f"{above}\n{STORY}\n\n{below}")
    assert words(structure) == expected
    for line in filter(None, f"{above}\n{below}".split("\n")):
        assert any(part and part in line for part in furniture(structure)), line


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("From: Nora Whitlock\nTo: graphics desk\nSubject: copy for Saturday\n\nHi all,\n\nCopy below, as promised.\n", "Best,\nNora\n\n--\nNora Whitlock | Press Officer\nT 555-0182"),
        ("FOR IMMEDIATE RELEASE\n", "ENDS\n\nNotes to editors\nThe bridge was built in 1911.\nMedia contact: 0191 555 0147"),
        ("THE GAZETTE            Friday 14 June 1996            Page 7\n", ""),
        ("Dear Sam,\n\nPlease find the copy below.\n", "Kind regards,\nNora"),
    ],
)  # fmt: skip
def test_in_english(above: str, below: str) -> None:
    expected = words(read(ENGLISH))
    assert words(read(f"{above}\n{ENGLISH}\n\n{below}")) == expected


@pytest.mark.parametrize(
    "line",
    ["主题：守护古城中轴线", "时间：4月12日至15日", "感谢信送到了社区", "收件人多为老人", "图为先、字为后的排版", "Thanks to volunteers, 412 homes were saved"],
)  # fmt: skip
def test_the_same_words_in_a_story_stay(line: str) -> None:
    structure = read(
        f"{STORY.split(chr(10) * 2)[0]}\n\n活动看点\n● {line}\n● 第二项有28处\n\n资料来源：街道办"
    )
    assert ("statement", line) in words(structure)


def test_a_web_page_s_line_gives_its_source() -> None:
    head, rest = STORY.split("\n\n", 1)
    line = "发布时间：2024-05-13 16:20　　来源：临湖市人社局　　浏览次数：1026"
    structure = read(f"{head}\n\n{line}\n\n{rest.rpartition('资料来源')[0]}")
    assert [piece.text.text for piece in structure.of("source")] == ["临湖市人社局"]


def test_a_line_chosen_by_hand_is_no_envelope() -> None:
    text = f"新闻稿\n\n{STORY}"
    structure = read_structure(Copy(text), date(2024, 6, 30), {0: "kicker"})
    assert [piece.text.text for piece in structure.of("kicker")] == ["新闻稿"]


def test_an_advertisement_between_paragraphs_goes_in_traditional_characters_too() -> None:
    structure = read("老街新顏\n\n這條街走過百年，今年換了新貌。\n\n廣告\n\n數字\n● 街長600米\n● 店鋪120間")
    assert [one.text for one in structure.left_over if one.reason == "furniture"] == ["廣告"]
