"""Kinds of characters and widths of lines, for telling what a line of copy is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
_HAN = re.compile(f"[{HAN}]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
TERMINAL = "。！？；!?;…"
"""What ends a sentence, or a clause that a list gives a line of its own."""
CLOSERS = "”’」』》）)】\"'"
_OPEN_END = re.compile(r"(?:[，、,（(《“—·]|(?<=[\u4e00-\u9fff])(?:和|与|及|以及))$")


_SAYING = 30  # columns
_SIGNED = re.compile(r"[。！？”][（(][^（()）。]{1,24}[）)]\s*$")
"""A sentence, and who wrote or said it in brackets: …全线通车。（记者 刘佳）"""


def is_han(character: str) -> bool:
    return bool(_HAN.match(character))


def is_latin(text: str) -> bool:
    """Whether there is no Chinese character in it."""
    return text.isascii() or not _HAN.search(text)


def unprintable(text: str) -> list[int]:
    """Places of characters that no project may hold or nobody sees."""
    return [found.start() for found in _UNPRINTABLE.finditer(text)]


_TRADITIONAL = (
    "時點間線軸錶製圖繪資來記報導據攝編輯計體觀語題標東節長發佈稱從這將會協醫學門開關數聞聯絡號傳電郵網頁閱讀誌歷內員級組實習視設總後當農曆陰陽個進億萬歲屆"
    "訊綜譯審對顧問圍區縣縮專動畫經濟現場統單響應處廠團隊雙頭條錄與為並於書寫業務責還過運達選擇麼準備貼閉顯週樣說讓國際獻見兩禮讚遠劃風險負採寧賽蹟紀變裏裡"
    "邊簡紹壇賬幾樓館園樹較臺灣滿獎勝屬歸檔緊漲繼續縱橫鐘鍾檢測話請謝聲訂預約費熱車輛貨幣銀難優結構擬籌廣雜連複麗壓減塊牆齡歡樂買賣愛聽課術藝築環頓項類價錢"
    "寶質產薦訪護辦權職廳橋鐵機衛藥養兒婦競績勢憶懷傷搶災損壞補償規則懸調詢盤評議論證釋詞譜傑僑匯灘塵鏡鎮鄉鄰釐針飛駐驗鮮鹽麵齊龍講錯藍紅綠黃鳥魚參軍戰爭島"
    "擴創極試紡織綫衝蓋蘇顆餘殘遺鑄鋼"
)
_SIMPLIFIED = (
    "时点间线轴表制图绘资来记报导据摄编辑计体观语题标东节长发布称从这将会协医学门开关数闻联络号传电邮网页阅读志历内员级组实习视设总后当农历阴阳个进亿万岁届"
    "讯综译审对顾问围区县缩专动画经济现场统单响应处厂团队双头条录与为并于书写业务责还过运达选择么准备贴闭显周样说让国际献见两礼赞远划风险负采宁赛迹纪变里里"
    "边简绍坛账几楼馆园树较台湾满奖胜属归档紧涨继续纵横钟钟检测话请谢声订预约费热车辆货币银难优结构拟筹广杂连复丽压减块墙龄欢乐买卖爱听课术艺筑环顿项类价钱"
    "宝质产荐访护办权职厅桥铁机卫药养儿妇竞绩势忆怀伤抢灾损坏补偿规则悬调询盘评议论证释词谱杰侨汇滩尘镜镇乡邻厘针飞驻验鲜盐面齐龙讲错蓝红绿黄鸟鱼参军战争岛"
    "扩创极试纺织线冲盖苏颗余残遗铸钢"
)
_WIDE = (
    "".join(chr(code) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
    + "．／－"
)
_NARROW = "".join(chr(ord(ch) - 0xFEE0) for ch in _WIDE)
_AS_SIMPLIFIED = str.maketrans(_TRADITIONAL + _WIDE, _SIMPLIFIED + _NARROW)


@lru_cache(maxsize=4096)  # the same line is asked for by many rules
def simplified(text: str) -> str:
    """With the simplified form of those traditional characters that labels, dates and headings use, and figures and letters of half
    width, one for one: for matching words, never for setting them."""
    return text if text.isascii() else text.translate(_AS_SIMPLIFIED)


class _Widths(dict[str, int]):
    """Learns each character when it first meets it."""

    def __missing__(self, ch: str) -> int:
        is_wide = (ch > "\u2e7f" and unicodedata.east_asian_width(ch) in "WF") or ch in "“”‘’—…"
        found = self[ch] = 2 if is_wide else 1
        return found


_WIDTHS = _Widths()


def width(text: str) -> int:
    """Columns on a terminal: two for a Chinese character, one for a Latin one."""
    if text.isascii():
        return len(text)
    return sum(map(_WIDTHS.__getitem__, text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence does, whatever bracket or quotation mark closes after it."""
    bare = text.rstrip().rstrip(CLOSERS)
    if not bare:
        return False
    if text.rstrip()[-1] in "）)" and _SIGNED.search(text):
        return True
    return bare[-1] in TERMINAL or bare[-1] == "：" or (bare[-1] == "." and not bare[-2:-1].isdigit())


def tells(text: str) -> bool:
    """Whether it is a sentence longer than any bar, label or note's signature: the story itself has begun."""
    return ends_sentence(text) and width(text) > _SAYING


def ends_open(text: str) -> bool:
    """Whether a line can't end there: after a comma, an opening bracket or the like."""
    return bool(_OPEN_END.search(text.rstrip()))


def language_of(text: str) -> str:
    """``zh-Hans`` or ``en``: which one most of the letters are of; a Chinese character counts as a word of four."""
    han = len(_HAN.findall(text))
    latin = sum(1 for ch in text if "a" <= ch <= "z" or "A" <= ch <= "Z")
    return "en" if latin > 4 * han else "zh-Hans"
