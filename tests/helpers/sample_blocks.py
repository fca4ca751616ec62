"""A sample project and block kinds of the tests' own, so that storage is tested without layout."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from chengyu_desktop.document.project import Block, Part


class Statement(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "statement"
    text: Annotated[str, Meta(title="Text")] = ""


class Number(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "number"
    value: Annotated[Decimal, Meta(title="Value")] = Decimal(0)
    unit: str = ""
    change: Decimal | None = None
    digits: Annotated[int, Meta(ge=0, le=6)] = 0
    mark: Literal["square", "circle"] = "square"


class Bar(Part, frozen=True, kw_only=True):
    label: str = ""
    value: Annotated[Decimal, Meta(extra_json_schema={"minimum": 0})] = Decimal(0)
    highlight: bool = False


class Bars(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "bars"
    items: tuple[Bar, ...] = ()


BLOCK_TYPES: dict[str, type[Block]] = {block.kind: block for block in (Statement, Number, Bars)}

SAMPLE = """\
chengyu: 1
title: “双核”联动 成效显著
lede: |
  第一段
  第二段
page: {size: [297, auto], bleed: 5}
timeline:
  title: 大事记
  events:
  - date: 2021-12-17/2021-12-18
    text: 来渝考察
    key: true
  - {date: 2022-03, text: NO}
panels:
- title: 科学城
  frame: [10, 20.5, 100, 80]
  body:
  - kind: number
    value: 1054.5
    unit: 亿元
    change: -3
  - kind: bars
    items:
    - {label: 甲, value: 12, highlight: true}
- note: 待补
credits: {source: 市发展改革委}
"""
