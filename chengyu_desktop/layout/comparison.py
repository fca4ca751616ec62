"""Two versions of a project on one sheet: the new page with what was added, removed, moved and changed marked on it, and beside
it the list of the changes, by meaning and in the page's own terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

import msgspec

from chengyu_desktop.document.addresses import get, has, parent
from chengyu_desktop.document.change_text import describe_place, describe_value, describe_words, first_words
from chengyu_desktop.document.claims import visible_words
from chengyu_desktop.document.diff import Change, diff
from chengyu_desktop.document.merge_parts import ABSENT
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.document.text_merge import word_changes
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.frame.spans import FieldTexts
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.layout.sheet import (
    COLUMN,
    NUMBER,
    ROW_PAD,
    TAG,
    highlights,
    line,
    make_row,
    make_sheet,
    tag,
    tag_at,
)

Kind = Literal["added", "removed", "moved", "changed"]

_KIND = 15.0  # mm that a row leaves the kind of its change
_OUTLINE = 0.4  # mm
_PAD = 0.9  # mm between a part and its outline
_CARET = 0.5  # mm: where words went
_STEP = 18  # characters of a part's name
_COLORS: dict[Kind, Color] = {
    "added": Color(85, 10, 100, 10),
    "removed": Color(0, 95, 90, 0),
    "moved": Color(100, 50, 0, 0),
    "changed": Color(30, 100, 0, 10),
}


class _Words(msgspec.Struct, frozen=True):
    heading: str
    between: str
    count: str
    alike: str
    nothing: str
    moved: str
    panel: str
    kinds: dict[Kind, str]
    titles: dict[str, str] = {}


_CHINESE = _Words(
    "版本比较",
    "旧版：{old}　新版：{new}",
    "共{count}处",
    "两个版本没有差别。",
    "（无）",
    "第{old}位 → 第{new}位",
    "第{number}栏",
    {"added": "新增", "removed": "删除", "moved": "移动", "changed": "修改"},
    {
        "Alternative text": "替代文字", "Bleed": "出血", "Caption": "图注", "Colours": "颜色", "Compiled by": "整理",
        "Credits": "署名", "Date": "日期", "Day of issue": "出版日期", "Drawn by": "制图", "Group": "分组", "Headline": "主标题", "Highlight": "突出",
        "Items": "条目", "Key event": "重点事件", "Kicker": "肩题", "Label": "标签", "Language": "语言", "Layout": "版式",
        "Lede": "核心提示", "Lede title": "提示标题", "Note": "备注", "Page": "版面", "Place": "位置", "Project": "全文",
        "Quotation": "引语", "Size": "尺寸", "Source": "来源", "Style": "样式", "Text": "文字", "Theme": "主题",
        "Timeline": "时间线", "Title": "标题", "Trend": "走势", "Type sizes": "字号", "Unit": "单位", "Value": "数值",
        "Wording": "日期写法",
    },
)  # fmt: skip
_ENGLISH = _Words(
    "Changes",
    "From {old} to {new}",
    "{count} in all",
    "The two versions are alike.",
    "nothing",
    "place {old} → place {new}",
    "",
    {"added": "added", "removed": "removed", "moved": "moved", "changed": "changed"},
)


class _Entry(NamedTuple):
    """``words`` are boxes of words, ``carets`` of places where something went, ``outline`` is around a whole part."""

    number: int
    change: Change
    words: list[Bounds]
    carets: list[Bounds]
    outline: Bounds | None


def layout_comparison(
    old: Project, new: Project, page: Page, context: Context, names: tuple[str, str]
) -> Page:
    """A sheet with ``page``, which is ``new`` laid out, at its own size; ``names`` are those of the two versions. What isn't drawn
    on the page (a setting, what was cut off at the foot) is in the list without a call-out."""
    words = _CHINESE if context.language.startswith("zh") else _ENGLISH
    changes = diff(old, new)
    places = _Places(new, page.frame, changes)
    entries = [places.entry(number, change) for number, change in enumerate(changes, 1)]
    call_outs = [item for entry in entries for item in _call_outs(entry, context)]
    note = words.between.format(old=names[0], new=names[1])
    rows = [
        _head(len(changes), words, context),
        *(_row(entry, old, new, words, context) for entry in entries),
    ]
    return make_sheet(page, words.heading, note, call_outs, rows, context)


class _Places:
    """Where changes are on the new page."""

    def __init__(self, new: Project, frame: Frame, changes: Sequence[Change]) -> None:
        self._new = new
        self._frame = frame
        self._texts = FieldTexts(frame)
        self._gone = {c.old_key for c in changes if c.kind in ("removed", "moved") and c.old_key}
        self._come = {c.new_key for c in changes if c.kind in ("added", "moved") and c.new_key}

    def entry(self, number: int, change: Change) -> _Entry:
        if change.new_key is None:
            return _Entry(number, change, [], self._gap(change.old_key or ""), None)
        if change.kind == "changed":
            words, carets = self._changed_words(change)
            if words or carets:
                return _Entry(number, change, words, carets, None)
            if found := self._whole_text(change.new_key):
                return _Entry(number, change, found, [], None)
        return _Entry(number, change, [], [], self._box(change.new_key))

    def _changed_words(self, change: Change) -> tuple[list[Bounds], list[Bounds]]:
        if not (isinstance(change.old, str) and isinstance(change.new, str) and change.new_key):
            return [], []
        key = change.new_key
        before, after = visible_words(key, change.old), visible_words(key, change.new)
        words: list[Bounds] = []
        carets: list[Bounds] = []
        at = 0
        hows = word_changes(before, after)
        for index, (how, text) in enumerate(hows):
            if how == "removed":
                if index + 1 == len(hows) or hows[index + 1].how != "added":
                    carets += self._caret(key, after, at)
                continue
            if how == "added":
                words += self._texts.boxes(key, after, at, at + len(text))
            at += len(text)
        return words, carets

    def _caret(self, key: str, words: str, at: int) -> list[Bounds]:
        """A bar where words stood: before the character at a place, or behind the last."""
        if found := self._texts.boxes(key, words, at, at + 1):
            left, top, _, bottom = found[0]
            return [(left - _CARET / 2, top, left + _CARET / 2, bottom)]
        if at and (found := self._texts.boxes(key, words, at - 1, at)):
            _, top, right, bottom = found[-1]
            return [(right - _CARET / 2, top, right + _CARET / 2, bottom)]
        return []

    def _whole_text(self, key: str) -> list[Bounds]:
        value = get(self._new, key) if has(self._new, key) else None
        return self._texts.boxes(key, visible_words(key, value)) if isinstance(value, str) and value else []

    def _box(self, key: str) -> Bounds | None:
        """Of the part, or of the innermost one around it that is drawn."""
        while key:
            if box := find_box(self._frame, key):
                return box
            key = parent(key)
        return None

    def _gap(self, key: str) -> list[Bounds]:
        """A bar below the part that a removed one followed, or at the head of what held it."""
        container, _, last = key.rpartition("/")
        if not last.isdecimal():
            box = self._box(container)
        else:
            stayed = sum(f"{container}/{i}" not in self._gone for i in range(int(last)))
            followed = self._unmoved(container, stayed)
            if followed and (box := find_box(self._frame, followed)):
                return [(box[0], box[3] + _PAD, box[2], box[3] + _PAD + _CARET)]
            box = self._box(container)
        return [(box[0], box[1], box[2], box[1] + _CARET)] if box else []

    def _unmoved(self, container: str, count: int) -> str:
        """The key of the ``count``-th item of a list that stood in both versions in this order; empty for none."""
        items = get(self._new, container) if has(self._new, container) else ()
        for index in range(len(items) if isinstance(items, tuple) else 0):
            key = f"{container}/{index}"
            if key not in self._come:
                count -= 1
                if count == 0:
                    return key
        return ""


def _call_outs(entry: _Entry, context: Context) -> Iterator[Item]:
    color = _COLORS[entry.change.kind]
    yield from highlights(entry.words, color)
    for left, top, right, bottom in entry.carets:
        yield Rect("", left, top, right - left, bottom - top, fill=_COLORS["removed"])
        if right - left < bottom - top:  # among words: with a foot, as a reader's mark has
            yield Rect("", left - _CARET, bottom, right - left + 2 * _CARET, _CARET, fill=_COLORS["removed"])
    if entry.outline is not None:
        left, top, right, bottom = entry.outline
        dash = (1.6, 0.8) if entry.change.kind == "moved" else ()
        width, height = right - left + 2 * _PAD, bottom - top + 2 * _PAD
        yield Rect("", left - _PAD, top - _PAD, width, height, stroke=Stroke(color, _OUTLINE, dash))
        yield tag_at(entry.number, color, right, top, context)
    elif marks := [*entry.words, *entry.carets]:
        yield tag_at(entry.number, color, *marks[0][:2], context)


def _head(count: int, words: _Words, context: Context) -> Frame:
    title = words.count.format(count=count) if count else words.alike
    frame = line(context, "chart_title", title, COLUMN)
    return make_row([Group("", frame, 0, ROW_PAD)], frame.height + 2 * ROW_PAD)


def _row(entry: _Entry, old: Project, new: Project, words: _Words, context: Context) -> Frame:
    """Number and kind; where it is, and below what it was and is."""
    change = entry.change
    color = _COLORS[change.kind]
    width = COLUMN - NUMBER - _KIND
    kind = line(context, "caption", words.kinds[change.kind], _KIND, color="ink")
    project, key = (old, change.old_key) if change.new_key is None else (new, change.new_key)
    where = line(context, "caption", _place(project, key or "", words), width)
    what = line(context, "caption", _told(change, words, new.language), width, color="ink")
    height = max(where.height + what.height + (1.0 if what.items else 0.0), TAG) + 2 * ROW_PAD
    items: list[Item] = [
        Group("", tag(entry.number, color, context), 0, ROW_PAD),
        Group("", kind, NUMBER, ROW_PAD),
        Group("", where, NUMBER + _KIND, ROW_PAD),
        Group("", what, NUMBER + _KIND, ROW_PAD + where.height + 1.0),
    ]
    return make_row(items, height)


def _place(project: Project, key: str, words: _Words) -> str:
    """In the language of the page; a block is known by its words, where it has some."""
    return " · ".join(_step(step, words) for step in describe_place(project, key).split(" · "))


def _step(step: str, words: _Words) -> str:
    first, _, rest = step.partition(" ")
    if step in words.titles:
        return words.titles[step]
    if words.panel and first == "Panel":
        number, _, rest = rest.partition(" ")
        return f"{words.panel.format(number=number)} {_cut(rest)}".rstrip()
    return _cut(rest if rest and first in BlockTypes() else step)


def _cut(text: str) -> str:
    return text if len(text) <= _STEP else text[: _STEP - 1] + "…"


def _told(change: Change, words: _Words, language: str) -> str:
    if change.kind == "moved":
        places = [(key or "").rpartition("/")[2] for key in (change.old_key, change.new_key)]
        if not all(place.isdecimal() for place in places):
            return ""
        return words.moved.format(old=int(places[0]) + 1, new=int(places[1]) + 1)
    if change.kind == "added":
        return _value(change.new, words, language)
    if change.kind == "removed":
        return _value(change.old, words, language)
    if change.words:
        return describe_words(change.words)
    return f"{_value(change.old, words, language)} → {_value(change.new, words, language)}"


def _value(value: Any, words: _Words, language: str) -> str:
    if value is ABSENT or value is None or value == "":
        return words.nothing
    return first_words(value) if isinstance(value, Part) else describe_value(value, language)
