"""Measure words, magnitudes, units and currencies of Chinese newspaper copy.

One list for everybody: typography keeps a number and its unit on one line, the figure parser reads the unit.
Longer words come first in the patterns, so that 人次 is never read as 人.
"""

from __future__ import annotations

import re

MAGNITUDES = "十百千万亿兆"
"""Characters that multiply the number before them, alone or in a row (万亿)."""

APPROXIMATIONS = "多余"
"""Characters between a number and its unit that make it approximate: 300余家, 1000多万元."""

CURRENCY_SIGNS = "￥¥$＄€£￡₩￦₽₹"
CURRENCY_PREFIXES = ("US", "HK", "NT", "RMB", "AU", "CA", "SG", "A", "C", "S")

SIGNS = "%％‰℃℉°′″"
"""Signs that close a number."""

_WORDS = {
    "money": "人民币 美元 欧元 英镑 日元 港元 港币 澳元 卢布 韩元 新加坡元 元 角 分 块",
    "area": "平方公里 平方千米 平方米 平方厘米 平方 公顷 公亩 亩",
    "volume": "立方米 立方 毫升 公升 升 加仑 桶",
    "length": "公里 千米 厘米 毫米 微米 纳米 海里 光年 英里 英尺 英寸 米 里",
    "weight": "公斤 千克 毫克 微克 克 斤 吨公里 吨标准煤 吨位 吨",
    "power": "千瓦时 兆瓦时 瓦时 千瓦 兆瓦 吉瓦时 吉瓦 太瓦 瓦 千伏 伏 焦耳 赫兹 马力 帕 摄氏度 度",
    "data": "比特 字节",
    "share": "个百分点 百分点 个基点 基点 番 倍 成 折",
    "date": "世纪 年代 年度 周年 周岁 年 季度 月份 个月 月 旬 星期 周 个工作日 日 号 天 岁 代 期",
    "time": "个小时 小时 时 分钟 刻钟 秒钟 毫秒 秒",
    "people": "人次 人天 人 户次 户 位 名 员 口 队 团 群 行",
    "houses": "家次 家 所 座 栋 幢 间 套 处 片 室 层 楼 号楼 站 环 票 席 床位 张床位 床",
    "cases": "条 项 件 例 起 宗 桩 笔 单 份 批次 批 回 次 届 轮 场次 场 遍",
    "kinds": "种 类 样 级别 级 档 道 股 手 步 点",
    "paper": "封 张 页 幅 册 本 部 篇 章 节 款 则 版 集 季 字",
    "vehicles": "辆次 车次 车公里 辆 架次 架 艘次 艘 列次 列 班次 班列 班 趟 车 船",
    "transport": "航段 航次 车道 号线 路 标准箱 标箱 箱",
    "things": "个 台套 台 组 支 枝 根 只 头 匹 棵 株 朵 粒 颗 枚 门 面 顶 扇 圈 对 双 副 串 排",
    "vessels": "盘 杯 瓶 碗 盒 包 袋 篮 筐",
}

CHINESE_UNITS: tuple[str, ...] = tuple(word for words in _WORDS.values() for word in words.split())
"""Measure words and units that follow a number."""

LATIN_UNITS: tuple[str, ...] = tuple(
    word
    for words in (
        "km/h m/s km² m² cm² hm² m³ km cm mm nm μm m kg mg g t mL ml L h s",
        "kW·h kWh MWh GWh TWh kW MW GW TW W kV V A GHz MHz kHz Hz",
        "Gbps Mbps kbps GB TB MB PB KB EFLOPS PFLOPS",
    )
    for word in words.split()
)
"""Symbols that may stand after a number with a space between."""


def alternatives(words: tuple[str, ...]) -> str:
    """A regular expression's alternatives, the longest word first."""
    unique = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in unique)
