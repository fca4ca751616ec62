"""Timelines of any length on one endless page, every event with a text of its own."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path

COLUMNS = 3
"""What the house style makes of a timeline 297 mm wide; Typst is told to make as many."""

_PLACES = [
    "重庆",
    "成都",
    "绵阳",
    "德阳",
    "宜宾",
    "泸州",
    "南充",
    "乐山",
    "眉山",
    "资阳",
    "内江",
    "自贡",
    "遂宁",
    "广安",
    "雅安",
    "达州",
    "永川",
    "万州",
    "涪陵",
    "江津",
]
_BODIES = [
    "发展改革部门",
    "交通部门",
    "科技部门",
    "生态环境部门",
    "文化旅游部门",
    "市场监管部门",
    "卫生健康部门",
    "人力社保部门",
]
_DEEDS = (
    "召开第{n}次联席会议，审议年度重点任务，安排部署下阶段工作",
    "签署合作协议{n}项，推动{m}个项目落地，涉及总投资{k}.5亿元",
    "联合发布“跨省通办”事项{n}项，办理时限压缩{m}%，惠及群众{k}万人次",
    "举行集中开工活动，{n}个重大项目开工，带动上下游企业{m}余家",
)


def write_generated(events: int, file: Path) -> Path:
    """A project of ``events`` dated events of 40 to 50 characters, a day apart."""
    lines = [
        "chengyu: 1",
        "title: 大事记",
        "page: {size: [297, auto], bleed: 0}",
        "timeline:",
        "  title: 大事记",
        "  events:",
    ]
    first = date(1990, 1, 1)
    wordings = product(range(1000), _DEEDS, _BODIES, _PLACES)
    for index, (_, deed, body, place) in enumerate(islice(wordings, events)):
        words = deed.format(n=index % 89 + 2, m=index % 53 + 11, k=index % 97 + 3)
        lines.append(f"  - date: {first + timedelta(days=index)}")
        lines.append(f"    text: {place}市{body}{words}，第{index + 1}条")
        if index % 10 == 0:
            lines.append("    key: true")
    lines.append("credits: {source: 程序生成, compiled: 测速, drawn: 测速}")
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file
