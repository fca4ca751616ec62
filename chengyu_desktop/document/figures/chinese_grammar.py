"""The one regular expression that finds what may be a figure in Chinese prose.

Its alternatives stand in order of preference: what only looks like a figure is eaten first.
"""

from __future__ import annotations

import re
from functools import cache

from chengyu_desktop.document.figures.numerals import HAN_NUMERALS
from chengyu_desktop.document.units import CHINESE_UNITS, LATIN_UNITS, alternatives

_D = "[0-9０-９]"
_NUMBER = rf"[+\-−＋－]?{_D}+(?:,{_D}{{3}}(?!{_D}))*(?:[.．]{_D}+)?"
_HAN = f"[{HAN_NUMERALS}]"
_ANY = f"(?:{_NUMBER}|{_HAN}+)"
_DASH = "[—–―─\\-～~－]"
_TO = f"(?:{_DASH}|至|到)"

# 约 and 近 end other words too: 签约39个, 附近3所.
_BEFORE = "超过|不足|不到|大约|大概|将近|接近|至少|最多|最少|(?<![签节预合履公条违特邀解集])约|(?<![附最临靠亲邻接])近|(?<![赶反])超|逾"
_AFTER = r"左右|上下|以上|以下|[+＋](?![0-9０-９])"
# What a rate can be by: 元/公斤, 微克/立方米.
_PER = (
    "公斤", "千克", "克", "吨", "亩", "公顷", "平方米", "立方米",
    "升", "人", "年", "月", "日", "天", "小时", "秒", "件", "桶", "辆", "次", "股", "户", "千瓦时", "度",
)  # fmt: skip
_EXTRA_UNITS = (
    "乘次",
    "剂次",
    "剂",
    "单元",
    "部门",
    "部委",
    "人份",
    "倍",
    "成",
    "公斤/亩",
    "贯",
    "年级",
    "单位",
    "口之家",
)
_UNIT = (
    rf"(?:[%％‰]|(?!人口|件事)(?:{alternatives(CHINESE_UNITS + _EXTRA_UNITS)}|℃|℉|°C)"
    rf"(?:[/／](?:{alternatives(_PER)}))?(?:人民币)?"
    rf"|\x20?(?:{alternatives(tuple(unit for unit in LATIN_UNITS if unit != 'A'))})(?![A-Za-z0-9²³])(?:/(?:m³|L|h|s))?)"
)
_SIGN = r"US\$|HK\$|NT\$|RMB\x20?|[￥¥$＄€£]"

_DAY = rf"(?:{_D}{{1,2}}月)?{_D}{{1,2}}[日号](?!线|楼|文|院|机|门|令)"
_SKIP = rf"""
    (?:{_D}{{2,4}}年)?(?:{_DAY}(?:[—–\-～~至到、]|和)?)+
  | (?:{_D}{{2,4}}年)?{_D}{{1,2}}月{_D}{{1,2}}(?!{_D})
  | {_D}+(?:[:：∶]{_D}+)+ | {_D}{{1,2}}[时点](?:{_D}{{1,2}}分|半|整|许|前|后|起)? (?![.．0-9])
  | {_D}+比{_D}+ | {_D}+[×xX*]{_D}+ | {_D}{{1,2}}[·.]{_D}{{1,2}}(?=晚会|事件|大地震)
  | [A-Za-z]+[\-‐]?{_D}+(?:\.{_D}+)?[A-Za-z0-9\-]*
  | {_D}{{3,4}}-{_D}{{7,8}} | 1{_D}{{10}}(?!{_D}) | [〔\[（(]20{_D}{{2}}[〕\]）)]{_D}*号?
  | {_D}{{4}}年第{_D}+[期号版]
  | (?:{_D}+|百|千)强
  | [数几好若干成上][十百千万亿]+[余多]? | {_HAN}*[十百千]几
  | [两三四五六八]个(?:维护|确立|代表|自信|意识|全面|务必|转变|清单|统一|百年|一百年) | 千方百计 | 一千零一夜 | 五一
"""
_PERIOD = rf"""
    (?:{_D}{{4}}年?{_TO})?(?:(?:19|20){_D}{{2}}|[今去明前当本上次])年
      (?:第?[一二三四1-4]季度?(?!节)|前[一二三1-3]季度|前{_ANY}个月|[上下]半年|{_D}{{1,2}}(?:月?{_TO}{_D}{{1,2}})?月(?:份|底|初|末|[上中下]旬)?)
  | {_D}{{4}}年?{_TO}{_D}{{4}}年[底初末]? | (?:19|20|１９|２０){_D}{{2}}(?:年度|年代|年)[底初末]?
  | (?:上|{_D}{{1,2}}|{_HAN}{{1,3}})世纪(?:{_D}0年代|{_HAN}十年代)?[初末]?
  | (?:第?[一二三四1-4]{_TO}?)?第?[一二三四1-4]季度 | 前[一二三1-3]季度 | 前{_ANY}个月 | [上下]半年
  | {_D}{{1,2}}(?:月?{_TO}{_D}{{1,2}})?月(?:份|底|初|末|[上中下]旬)?
  | (?:过去|最近|未来|今后)(?:的)?{_ANY}(?:年|个月)(?:[来间]|以来|里|内)? | (?<![附最])近{_ANY}(?:年|个月)(?:来|以来|间)?
  | (?<![第0-9０-９]){_ANY}(?:年|个月)(?:来|以来|间)
"""
_RANK = rf"""
    第(?P<nth>{_D}+|{_HAN}+)(?P<nth_unit>[位名]|大(?![会学队型道街厦楼桥股]))?
  | (?<![目以之提空当日年此事会生面眼跟史从])前(?P<top>{_D}+|{_HAN}+)(?P<top_unit>[名位强]|大(?![家多]))?(?!{_D}|{_HAN}|分钟|[年个月天日次届期批季轮甲排余多万亿%％.．])
"""
_FRACTION = rf"""
    (?P<part_before>{_BEFORE})?
    (?:(?P<parts>{_HAN}+|万)分之(?P<of_parts>{_HAN}+(?:点{_HAN}+)?|{_NUMBER})(?P<high_part>{_TO}(?:百分之)?(?:{_HAN}+|{_NUMBER}))?
      |(?<![0-9/A-Za-z])(?P<over>[1-9]{_D}{{0,2}})[/／](?P<under>[1-9]{_D}{{0,3}})(?![0-9/]))
    (?P<part_after>{_AFTER})?
"""
_DOUBLING = rf"翻(?:了)?(?P<doubled_before>{_BEFORE})?(?P<doubled>{_ANY})?番"
_QUANTITY = rf"""
    (?:(?P<before>{_BEFORE})\x20?)?(?P<sign>{_SIGN})?
    (?<![0-9０-９.．])(?P<value>{_NUMBER}|{_HAN}+|(?=[万亿]))
    (?P<middle>[余多])?(?:\x20?(?P<magnitude>[十百千万亿兆]+))?
    (?:(?P<value2>{_D}+(?:\.{_D}+)?)(?P<magnitude2>[百千万]))?
    (?:(?P<late>[余多])(?P<late_magnitude>[万亿])?)?
    (?:(?P<low_unit>{_UNIT})?(?P<to>{_TO})(?:{_SIGN})?(?P<high>{_NUMBER}|{_HAN}+)(?P<high_magnitude>[百千万亿兆]+)?)?
    (?:(?P<high_late>[余多]))?
    (?:\x20?(?P<unit>{_UNIT}))?(?P<after>{_AFTER}|多(?![\u4e00-\u9fff]))?(?![0-9０-９A-Za-z])
"""


# Nearly every character of prose begins none of these, so this keeps the search quick.
_FIRST = rf"0-9０-９A-Za-z{HAN_NUMERALS}万亿约近超逾不大将接至最数几好若干成上下今去明前当本次过未第翻〔（(\[￥¥$＄€£+\-−＋－"


@cache
def pattern() -> re.Pattern[str]:
    """Groups by alternative: skip, period, rank, fraction, doubling, or those of a quantity."""
    return re.compile(
        rf"(?=[{_FIRST}])(?:"
        rf"(?=[^第翻约近超逾不大将接至])(?P<skip>{_SKIP})|(?=[^翻约超逾不大将接至])(?P<period>{_PERIOD})"
        rf"|(?=[第前])(?P<rank>{_RANK})|(?=[^第前今去])(?P<fraction>{_FRACTION})"
        rf"|(?P<doubling>{_DOUBLING})|(?=[^第前今去明当本次过未下数几好若翻])(?:{_QUANTITY}))",
        re.VERBOSE,
    )


_UP = "增长|增加|提高|提升|上升|上涨|上浮|上调|扩大|攀升|增多|前进|跃升|回升|增幅|增速|涨幅|升幅"
_DOWN = "下降|减少|降低|下滑|下跌|回落|收窄|缩减|缩小|压减|下调|下浮|萎缩|减幅|降幅|跌幅|后退|缩短"


@cache
def lead_pattern() -> re.Pattern[str]:
    """The words just before a number that make a change of it: 同比分别增长, 增幅达, 涨."""
    return re.compile(
        r"(?P<compared>同比|环比|年均)?(?:名义|实际|分别|累计|大幅|小幅|净|再|将|可|又|各|均|已)*"
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})"
        r"|(?:(?<=同比)|(?<=环比)|(?<![\u4e00-\u9fff]))(?:(?P<up_short>[增升涨])|(?P<down_short>[减降跌])))"
        r"(?:(?<=幅|速)(?:分别)?(?:为|达到|达|是)|了|分别)?\Z"
    )


@cache
def rank_word_pattern() -> re.Pattern[str]:
    """Words after which 第三 is a place among others, whatever follows."""
    return re.compile(
        r"(?:全国|全球|世界|全省|全市|全区|西部|中部|东部|亚洲|国内|国际|行业|居|列|排|排名|名|升至|均|并列)\Z"
    )
