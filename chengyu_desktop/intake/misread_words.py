"""Words that no language has, and what an optical reader or a hurry made them of."""

from __future__ import annotations

import re

_CHINESE = (
    ("出士", "出土"), ("人土", "人士"), ("增牧", "增收"), ("显者", "显著"), ("桥粱", "桥梁"), ("清冼", "清洗"), ("隐思", "隐患"), ("人夏以来", "入夏以来"), ("贵任", "责任"), ("处埋", "处理"), ("招侍", "招待"), ("损资", "捐资"), ("损款", "捐款"), ("品圆", "晶圆"), ("光刻肢", "光刻胶"), ("立万米", "立方米"), ("承坦", "承担"), ("公順", "公噸"), ("己降", "已降"), ("億兀", "億元"), ("亿兀", "亿元"), ("万兀", "万元"), ("己是", "已是"), ("一侓", "一律"), ("末乾", "未乾"), ("末干", "未干"), ("唢吶", "嗩吶"), ("曰曬", "日曬"), ("曰晒", "日晒"), ("人睡", "入睡"), ("血庄", "血压"), ("巳經", "已經"), ("己經", "已經"), ("捡测", "检测"), ("捡查", "检查"), ("捡验", "检验"), ("百分占", "百分点"), ("白分点", "百分点"), ("白分之", "百分之"), ("保脸", "保险"), ("休育", "体育"), ("休系", "体系"), ("休制", "体制"), ("天燃气", "天然气"), ("标陪", "标配"),
    ("品著", "显著"), ("显箸", "显著"), ("末能", "未能"), ("末曾", "未曾"), ("末必", "未必"), ("末成年", "未成年"), ("从末", "从未"), ("尚末", "尚未"), ("末忘", "未忘"),
    ("建没", "建设"), ("没施", "设施"), ("没备", "设备"), ("没计", "设计"), ("没立", "设立"), ("开没", "开设"), ("铺没", "铺设"), ("己销", "已销"), ("己建", "已建"), ("己完", "已完"), ("己有", "已有"),
    ("己达", "已达"), ("己累", "已累"), ("己成", "已成"), ("早己", "早已"), ("支配收人", "支配收入"), ("总收人", "总收入"), ("均收人", "均收入"), ("业收人", "业收入"), ("政收人", "政收入"), ("投人使用", "投入使用"),
    ("总投人", "总投入"), ("投人资金", "投入资金"), ("纳人", "纳入"), ("列人", "列入"), ("融人", "融入"), ("深人", "深入"), ("徒置", "徙置"), ("昂著", "显著"), ("初昂", "初显"), ("成效昂", "成效显"), ("两汀", "两江"), ("准舰", "旗舰"), ("长汀经济", "长江经济"),
    ("市具", "市县"), ("区具", "区县"), ("省具", "省县"), ("各具级", "各县级"), ("具级", "县级"), ("具城", "县城"), ("具域", "县域"), ("具委", "县委"),
    ("人囗", "人口"), ("出囗", "出口"), ("进囗", "进口"), ("口前", "日前"), ("末来", "未来"), ("己经", "已经"), ("自已", "自己"),
    ("曰前", "日前"), ("工入", "工人"), ("入民", "人民"), ("千部", "干部"), ("天干万", "天千万"), ("若千", "若干"), ("巳经", "已经"), ("巳有", "已有"), ("巳建", "已建"), ("巳完", "已完"), ("巳达", "已达"), ("巳成", "已成"), ("土地使甩", "土地使用"),
    ("甩户", "用户"), ("应甩", "应用"), ("使甩", "使用"), ("侯选", "候选"), ("时侯", "时候"), ("气侯", "气候"), ("报到称", "报道称"),
    ("帐户", "账户"), ("按装", "安装"), ("布署", "部署"), ("既使", "即使"), ("坐谈会", "座谈会"), ("园满", "圆满"), ("凑效", "奏效"),
)  # fmt: skip
_ENGLISH_M = [
    "must",
    "from",
    "some",
    "them",
    "more",
    "most",
    "many",
    "made",
    "make",
    "month",
    "months",
    "million",
    "member",
    "members",
    "company",
    "government",
    "came",
    "home",
    "number",
    "December",
    "November",
    "September",
    "women",
    "summer",
    "system",
    "market",
    "time",
    "times",
    "same",
    "family",
    "community",
    "temple",
    "complaint",
    "complaints",
    "example",
    "employ",
    "employees",
    "complete",
    "amount",
    "among",
    "common",
    "commission",
    "committee",
    "former",
    "women",
    "human",
]
"""In which rn is read for m."""
_ENGLISH_H = [
    "the",
    "that",
    "this",
    "which",
    "who",
    "have",
    "has",
    "they",
    "their",
    "there",
    "wheat",
    "three",
    "through",
    "church",
    "torch",
    "March",
]
"""In which b or li is read for h."""

RIGHT = dict(_CHINESE) | {"0ctober": "October"}
"""What is meant, by what is written."""
RIGHT |= {
    word[:i] + "rn" + word[i + 1 :]: word for word in _ENGLISH_M for i, ch in enumerate(word) if ch == "m"
}
RIGHT |= {word.replace("h", wrong, 1): word for word in _ENGLISH_H for wrong in ("b", "li")}
for _word in ("bas", "wbo", "lias"):  # words of their own, or names
    RIGHT.pop(_word, None)
_NOT_BEFORE = {"人土": "(?![地壤木豪])", "显者": "(?!的)", "增牧": "(?!草)"}
"""What follows where the words are right: 每人土地面积."""
WORD = re.compile(
    "|".join(
        re.escape(wrong) + _NOT_BEFORE.get(wrong, "") if wrong > "\u2e80" else rf"\b{wrong}\b"
        for wrong in sorted(RIGHT, key=len, reverse=True)
    )
)
"""Any of them, the longest first."""
