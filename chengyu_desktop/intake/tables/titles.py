"""Headlines of tables: what somebody has called them, else what they hold, told in the fewest words."""

from __future__ import annotations

import re
from typing import NamedTuple

from chengyu_desktop.document.dates import format_year
from chengyu_desktop.document.project import Event
from chengyu_desktop.intake.tables.charts import is_course
from chengyu_desktop.intake.tables.mapping import Mapping, TablePart
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.totals import is_total_label
from chengyu_desktop.intake.tables.unit_words import is_unit

_DEFAULT_SHEET = re.compile(r"(sheet|table|工作表|表|feuille|tabelle)\s*\d*", re.IGNORECASE)
_DEFAULT_FILE = re.compile(
    r"(新建|未命名|无标题|工作簿|工作表|副本|导出|下载|数据|表格?|文档|untitled|new |copy of|book|data)\b.*"
    r"|(新建|未命名|无标题|工作簿|副本|导出|下载).*|(数据|表格?|文档)[\d\s()（）]*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s_\-—]*(?:[(（]\d+[)）]|v\d+(?:\.\d+)*|\d{6,8}|终稿|定稿|最终版?|修改稿?|final))+$", re.IGNORECASE
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN_WORDS = re.compile(r"[A-Z][\w’'&,.–-]*(?:\s+[\w’'&,.–-]+)+")
_MOST_NAMED = 3  # columns or panels that a headline can name
_MOST_LETTERS = 24


class Given(NamedTuple):
    """``headline`` and ``panel``, the title of a chart or of the only panel; empty where nobody has given one."""

    headline: str = ""
    panel: str = ""


def own_name(sheet: Sheet) -> str:
    """What somebody has called the sheet; empty where it is only numbered by its program."""
    return "" if _DEFAULT_SHEET.fullmatch(sheet.name.strip()) else sheet.name.strip()


def words_of_file(stem: str) -> str:
    """A file's name where it is words that can be printed: 全市用电结构_终稿 is, ship-gbk is not."""
    words = _TAIL.sub("", stem.strip()).replace("_", " ").strip()
    is_name = bool(_LATIN_WORDS.fullmatch(words)) or (len(words) > 1 and bool(_HAN.search(words)))
    return words if is_name and not _DEFAULT_FILE.fullmatch(words) else ""


def given_titles(sheet: Sheet, stem: str, *, is_alone: bool) -> Given:
    """From the table's own title, the sheet's name and the file's. ``is_alone`` is the only sheet of its file, of which both
    names may be."""
    own = own_name(sheet) if sheet.name != stem else ""
    headline = sheet.title or ("" if is_alone else words_of_file(stem)) or own or words_of_file(stem)
    return Given(headline, "" if is_alone or own == headline else own)


def made_title(
    part: TablePart, language: str, mapping: Mapping | None = None, sheet: Sheet | None = None
) -> str:
    """Of a table that nobody has called anything: 2012—2024年大事记, 各品种产量、均价; empty where its headings don't say it."""
    is_chinese = language.startswith("zh")
    made = ""
    if part.events:
        made = _title_of_events(part.events, language)
    elif mapping is not None and sheet is not None and mapping.kind == "chart":
        made = _title_of_chart(sheet, mapping, language)
    elif part.panels:
        titles = [panel.title for panel in part.panels]
        if all(titles) and len(titles) <= _MOST_NAMED:
            made = (" " if is_chinese else ", ").join(titles)
    return made if len(made) <= _MOST_LETTERS * (1 if is_chinese else 2) else ""


def placeholder(language: str) -> str:
    """What stands for a headline that is still to be written."""
    return "待拟标题" if language.startswith("zh") else "Headline to come"


def _title_of_events(events: tuple[Event, ...], language: str) -> str:
    years = [event.date.year for event in events]
    first, last = min(years), max(years)
    if not language.startswith("zh"):
        return f"Timeline, {_years(first, last, language)}"
    return _years(first, last, language) + "大事记"


def _title_of_chart(sheet: Sheet, mapping: Mapping, language: str) -> str:
    columns = mapping.columns
    values = [column.head for column in columns if column.role == "value"]
    label = next((i for i, column in enumerate(columns) if column.role == "label"), None)
    if label is None or not 0 < len(values) <= _MOST_NAMED or not all(map(_is_name, values)):
        return ""
    is_chinese = language.startswith("zh")
    measured = ("、" if is_chinese else ", ").join(values)
    labels = [cell for cell in sheet.column(label, int(mapping.has_head)) if not is_total_label(cell)]
    if is_course(labels):
        return _title_of_course(labels, measured, is_chinese)
    head = columns[label].head
    if not head:
        return ""
    return f"各{head}{measured}" if is_chinese else f"{measured} by {head.lower()}"


def _is_name(head: str) -> bool:
    """Whether a heading says what was measured: 2022年 says when, 公里 in what."""
    return bool(head) and not head[0].isdecimal() and not is_unit(head)


def _title_of_course(labels: list[str], measured: str, is_chinese: bool) -> str:
    """Over years that are told; months and quarters are seen on the axis."""
    years = [label.rstrip("年度") for label in (labels[0], labels[-1])]
    if not all(len(year) == 4 and year.isdecimal() for year in years):
        return measured
    return f"{years[0]}—{years[1]}年{measured}" if is_chinese else f"{measured}, {years[0]}–{years[1]}"


def _years(first: int, last: int, language: str) -> str:
    if first == last:
        return format_year(first, language)
    if first < 1000:  # BC, or too short to be carried
        return f"{format_year(first, language)}{'—' if language.startswith('zh') else '–'}{format_year(last, language)}"
    return f"{first}—{last}年" if language.startswith("zh") else f"{first}–{last}"
