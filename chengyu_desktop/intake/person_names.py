"""Who may have made something: whether words read like a person's or an office's name, and no like what a story says."""

from __future__ import annotations

import re

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹"
    "孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯"
    "纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂"
    "全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀胥南班储芮燕竹鹿洪"
)
"""The commonest ones, simplified."""
_NICKNAME = "阿老小"
_OFFICE = re.compile(
    r".{2,20}(?:室|部|组|社|中心|院|局|委|报|网|台|队|公司|集团|馆|会|处|科|司|团|大学|学校|中学|小学|学院|系|视觉|工作坊|办|厅|站|所|刊|融媒|传媒|新媒体|编辑部|频道|海关|银行)"
)
_OFFICE_IN_ENGLISH = re.compile(r"\b(?:desk|team|staff|agenc\w+|department|office|unit)\b")
_APART = re.compile(r"[\s、，,/／&＆·;；|｜]+")
_TITLES = re.compile(r"^(?:.{0,10}?(?:记者|通讯员|实习生|摄影师|插画师|设计师)|@|新媒体)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SMALL = re.compile(r"(?:^|\s)[a-z][a-z'’]+(?=\s|$)")
_LINKS = frozenset(
    ["and", "of", "the", "in", "for", "by", "at", "de", "van", "von", "with", "from", "to", "our", "al"]
)
_GIVEN = re.compile(r"(?<=\S)(?:提供|供图)$")
_MOST_SMALL = 2  # words that no name has
_NAME = 4  # characters of a Chinese name, a foreign one's part or a pen name


def has_surname(name: str) -> bool:
    """王海, 欧阳澈, 阿岚, but not 大赛 or 手记."""
    return name[:1] in _SURNAMES or (name[:1] in _NICKNAME and 2 <= len(name) <= 3)


def names_office(value: str) -> bool:
    """省统计局, 市图书馆."""
    return bool(_OFFICE.fullmatch(value))


def names_maker(value: str) -> bool:
    """Whether all of it may be names of people and offices (simplified): no figure, no sentence."""
    if any(mark in value for mark in "？！。?!"):
        return False
    if not _HAN.search(value):
        return _names_maker_in_english(value)
    if any(ch.isdigit() for ch in value):
        return False
    value = _GIVEN.sub("", value)
    if _OFFICE.fullmatch(value):
        return True
    parts = [_TITLES.sub("", part) for part in _APART.split(value) if part]
    return all(not _HAN.search(part) or len(part) <= _NAME or bool(_OFFICE.fullmatch(part)) for part in parts)


def _names_maker_in_english(value: str) -> bool:
    small = [word.strip() for word in _SMALL.findall(value) if word.strip() not in _LINKS]
    if any(ch.isdigit() for ch in value):  # Station 9 Design
        return value[0].isupper() and not small and value[-1].isalpha()
    is_office = bool(_OFFICE_IN_ENGLISH.search(value))
    return is_office or (not value[:1].islower() and len(small) <= _MOST_SMALL)
