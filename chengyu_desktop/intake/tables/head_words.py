"""Words that head columns, and what they say a column is for."""

from __future__ import annotations

import re
from typing import Literal

Role = Literal[
    "ignore", "date", "end", "title", "text", "wording", "key", "group", "panel", "label", "value", "unit"
]

_HEADS: tuple[tuple[Role, str], ...] = (
    ("end", r"结束.*|截止.*|止|终止.*|至|end( ?date)?|until|to|finish"),
    (
        "date",
        r"日期|时间|年月日|年份?|年度|月份?|日|发生时间|起始?(日期|时间)?|开始.*|date|when|time|year|month|day|start( ?date)?|from",
    ),
    ("wording", r"时间表述|日期表述|显示日期|表述|display ?date|wording"),
    ("ignore", r"序号|编号|序|No\.?|#|id|index"),
    ("key", r"(?:是否)?重点|重要|关键|key|highlight|important"),
    (
        "group",
        (
            r"分组|组别|阶段|轮次|赛段|stage|phase|round|\S{0,2}(?:分类|类别|大类|类型|领域|方面|门类|方向|维度)|地区|主题|group|lane|category|type|tag|theme|area|"
            r"policy area|pillar|sector|domain|subject|heading|priority"
        ),
    ),
    ("panel", r"板块|栏目|章节|部分|专题|panel|section|topic"),
    ("title", r"标题|名称|事件|大事|headline|title|events?|name"),
    (
        "text",
        (
            r"\S{0,4}(?:内容|描述|说明|情况|措施|举措|任务|做法|要求|承诺|条款)|正文|事项|\S{0,2}事件内容|摘要|备注|\S{0,2}要点|亮点|事实|text|description|"
            r"details?|summary|notes?|statements?|what|pledges?|promises?|commitments?|actions?|measures?|policy|proposals?|findings?|"
            r"recommendations?|key points?|milestones?|facts?|comments?|remarks?|what happened"
        ),
    ),
    ("unit", r"(?:计量|数量)?单位|units?(?: of measure)?"),
    (
        "label",
        r"项目|指标|城市|区县|省份|国家|企业|单位名称|label|item|city|country|region|indicator|what it counts",
    ),
    (
        "value",
        r"数值|数量|数据|金额|总量|值|人数|占比|比重|增速|同比|value|amount|number|count|total|share|percent",
    ),
)
_PATTERNS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _HEADS
)
_PLACE = re.compile(
    r"\S{0,2}(?:地点|地址|场地|场馆)|地区|城市|国家|place|location|venue|where|city|country", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"\S{0,4}(?:时限|期限)|deadline|due(?: date| by)?|target (?:year|date)|by when", re.IGNORECASE
)
_RANK = re.compile(r"名次|排名|位次|排序|rank(?:ing)?|pos\.?|position", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:资料|信息|消息|数据)?来源|出处|信源|sources?|references?", re.IGNORECASE)
_ASIDE = re.compile(r"链接|网址|网站|来源链接|图片|照片|url|links?|website|photos?|images?", re.IGNORECASE)


def role_of_head(head: str) -> Role | None:
    return next((role for role, pattern in _PATTERNS if pattern.fullmatch(head)), None)


def is_place(head: str) -> bool:
    """Whether a column says where something is, which is said last."""
    return bool(_PLACE.fullmatch(head))


def is_deadline(head: str) -> bool:
    """Whether a column says until when something is promised, which is no event."""
    return bool(_DEADLINE.fullmatch(head))


def is_rank(head: str) -> bool:
    """Whether a column counts the rows by their size, as their order does."""
    return bool(_RANK.fullmatch(head))


def is_reference(head: str) -> bool:
    """Whether a column says who reported what its row tells."""
    return bool(_REFERENCE.fullmatch(head))


def is_aside(head: str) -> bool:
    """Whether a heading is of addresses and pictures, which are none of a page's words."""
    return bool(_ASIDE.fullmatch(head))
