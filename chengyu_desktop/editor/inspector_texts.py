"""What the kinds' fields are called, for translation: the structs' own English (``Meta(title=…, description=…)``), which
layout and document can't mark for Qt Linguist themselves. A test tells what is missing here."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

FIELD_TEXTS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Fields", "Note"),
    QT_TRANSLATE_NOOP("Fields", "For colleagues; never printed"),
    QT_TRANSLATE_NOOP("Fields", "Headline"),
    QT_TRANSLATE_NOOP("Fields", "Kicker"),
    QT_TRANSLATE_NOOP("Fields", "The line above the headline"),
    QT_TRANSLATE_NOOP("Fields", "Lede title"),
    QT_TRANSLATE_NOOP("Fields", "Lede"),
    QT_TRANSLATE_NOOP("Fields", "Paragraphs, one a line"),
    QT_TRANSLATE_NOOP("Fields", "Language"),
    QT_TRANSLATE_NOOP("Fields", "Of labels, dates and line breaking: zh-Hans or en"),
    QT_TRANSLATE_NOOP("Fields", "Theme"),
    QT_TRANSLATE_NOOP("Fields", "Title"),
    QT_TRANSLATE_NOOP("Fields", "Place"),
    QT_TRANSLATE_NOOP("Fields", "x, y, width and height in mm; without it the place is automatic"),
    QT_TRANSLATE_NOOP("Fields", "Size"),
    QT_TRANSLATE_NOOP("Fields", "Bleed"),
    QT_TRANSLATE_NOOP("Fields", "Colours"),
    QT_TRANSLATE_NOOP("Fields", "Type sizes"),
    QT_TRANSLATE_NOOP("Fields", "Source"),
    QT_TRANSLATE_NOOP("Fields", "Compiled by"),
    QT_TRANSLATE_NOOP("Fields", "Drawn by"),
    QT_TRANSLATE_NOOP("Fields", "Layout"),
    QT_TRANSLATE_NOOP("Fields", "Date"),
    QT_TRANSLATE_NOOP("Fields", "Text"),
    QT_TRANSLATE_NOOP("Fields", "What happened"),
    QT_TRANSLATE_NOOP("Fields", "Wording"),
    QT_TRANSLATE_NOOP("Fields", "Shown instead of the date"),
    QT_TRANSLATE_NOOP("Fields", "Key event"),
    QT_TRANSLATE_NOOP("Fields", "Unit"),
    QT_TRANSLATE_NOOP("Fields", "Set after every value"),
    QT_TRANSLATE_NOOP("Fields", "Bars"),
    QT_TRANSLATE_NOOP("Fields", "Label"),
    QT_TRANSLATE_NOOP("Fields", "Value"),
    QT_TRANSLATE_NOOP("Fields", "Highlight"),
    QT_TRANSLATE_NOOP("Fields", "File"),
    QT_TRANSLATE_NOOP("Fields", "Inside the project's folder; PNG or JPEG"),
    QT_TRANSLATE_NOOP("Fields", "Alternative text"),
    QT_TRANSLATE_NOOP("Fields", "For readers who don't see it"),
    QT_TRANSLATE_NOOP("Fields", "Caption"),
    QT_TRANSLATE_NOOP("Fields", "Credit"),
    QT_TRANSLATE_NOOP("Fields", "Photographer or source"),
    QT_TRANSLATE_NOOP("Fields", "Digits as they shall be printed"),
    QT_TRANSLATE_NOOP("Fields", "Magnitude and measure word, as in 亿元"),
    QT_TRANSLATE_NOOP("Fields", "Approximate"),
    QT_TRANSLATE_NOOP("Fields", "余, 多, 约, 近, 超 …"),
    QT_TRANSLATE_NOOP("Fields", "What the number counts"),
    QT_TRANSLATE_NOOP("Fields", "Shown instead of the number, as in 第二"),
    QT_TRANSLATE_NOOP("Fields", "Change"),
    QT_TRANSLATE_NOOP("Fields", "Change label"),
    QT_TRANSLATE_NOOP("Fields", "As in 同比增长"),
    QT_TRANSLATE_NOOP("Fields", "One mark stands for"),
    QT_TRANSLATE_NOOP("Fields", "Mark"),
    QT_TRANSLATE_NOOP("Fields", "circle"),
    QT_TRANSLATE_NOOP("Fields", "square"),
    QT_TRANSLATE_NOOP("Fields", "Items"),
    QT_TRANSLATE_NOOP("Fields", "Mode"),
    QT_TRANSLATE_NOOP("Fields", "grouped"),
    QT_TRANSLATE_NOOP("Fields", "share"),
    QT_TRANSLATE_NOOP("Fields", "stacked"),
    QT_TRANSLATE_NOOP("Fields", "Series"),
    QT_TRANSLATE_NOOP("Fields", "Name of each series"),
    QT_TRANSLATE_NOOP("Fields", "Places"),
    QT_TRANSLATE_NOOP("Fields", "Values"),
    QT_TRANSLATE_NOOP("Fields", "One for each series"),
    QT_TRANSLATE_NOOP("Fields", "First value’s name"),
    QT_TRANSLATE_NOOP("Fields", "Second value’s name"),
    QT_TRANSLATE_NOOP("Fields", "First moment"),
    QT_TRANSLATE_NOOP("Fields", "As in 2020年"),
    QT_TRANSLATE_NOOP("Fields", "Second moment"),
    QT_TRANSLATE_NOOP("Fields", "Heads"),
    QT_TRANSLATE_NOOP("Fields", "The first stands over the labels"),
    QT_TRANSLATE_NOOP("Fields", "Cells"),
    QT_TRANSLATE_NOOP("Fields", "Left side"),
    QT_TRANSLATE_NOOP("Fields", "Right side"),
    QT_TRANSLATE_NOOP("Fields", "Rows"),
    QT_TRANSLATE_NOOP("Fields", "% where the goal is 100"),
    QT_TRANSLATE_NOOP("Fields", "Goal"),
    QT_TRANSLATE_NOOP("Fields", "In their order, the first at the top"),
    QT_TRANSLATE_NOOP("Fields", "Shares"),
    QT_TRANSLATE_NOOP("Fields", "Rows of one unit share a scale"),
    QT_TRANSLATE_NOOP("Fields", "Set above the axis"),
    QT_TRANSLATE_NOOP("Fields", "Name of each area"),
    QT_TRANSLATE_NOOP("Fields", "Name of each line"),
    QT_TRANSLATE_NOOP("Fields", "Highlighted series"),
    QT_TRANSLATE_NOOP("Fields", "Points"),
    QT_TRANSLATE_NOOP("Fields", "Without one, shares are shown in percent"),
    QT_TRANSLATE_NOOP("Fields", "Middle"),
    QT_TRANSLATE_NOOP("Fields", "Stands in the ring, as in 总计100家"),
    QT_TRANSLATE_NOOP("Fields", "Slices"),
    QT_TRANSLATE_NOOP("Fields", "First value"),
    QT_TRANSLATE_NOOP("Fields", "Second value"),
    QT_TRANSLATE_NOOP("Fields", "vertical"),
    QT_TRANSLATE_NOOP("Fields", "horizontal"),
    QT_TRANSLATE_NOOP("Fields", "alternating"),
    QT_TRANSLATE_NOOP("Fields", "serpentine"),
    QT_TRANSLATE_NOOP("Fields", "scaled"),
    QT_TRANSLATE_NOOP("Fields", "The words, with their quotation marks"),
    QT_TRANSLATE_NOOP("Fields", "By"),
    QT_TRANSLATE_NOOP("Fields", "Who said it, with their office"),
    QT_TRANSLATE_NOOP("Fields", "One sentence; **…** makes part of it stand out"),
)
"""Strings, which PySide's declaration of QT_TRANSLATE_NOOP doesn't say."""

STYLE_NAMES: dict[str, object] = {
    "ink": QT_TRANSLATE_NOOP("StyleNames", "Ink"),
    "quiet": QT_TRANSLATE_NOOP("StyleNames", "Quiet"),
    "paper": QT_TRANSLATE_NOOP("StyleNames", "Paper"),
    "accent": QT_TRANSLATE_NOOP("StyleNames", "Accent"),
    "dark": QT_TRANSLATE_NOOP("StyleNames", "Dark"),
    "blue": QT_TRANSLATE_NOOP("StyleNames", "Blue"),
    "pale": QT_TRANSLATE_NOOP("StyleNames", "Pale"),
    "line": QT_TRANSLATE_NOOP("StyleNames", "Line"),
    "sand": QT_TRANSLATE_NOOP("StyleNames", "Sand"),
    "tint": QT_TRANSLATE_NOOP("StyleNames", "Tint"),
    "kicker": QT_TRANSLATE_NOOP("StyleNames", "Kicker"),
    "title": QT_TRANSLATE_NOOP("StyleNames", "Headline"),
    "lede_title": QT_TRANSLATE_NOOP("StyleNames", "Lede title"),
    "lede": QT_TRANSLATE_NOOP("StyleNames", "Lede"),
    "lede_strong": QT_TRANSLATE_NOOP("StyleNames", "Lede, emphasis"),
    "timeline_title": QT_TRANSLATE_NOOP("StyleNames", "Timeline title"),
    "event_date": QT_TRANSLATE_NOOP("StyleNames", "Date of an event"),
    "event_date_key": QT_TRANSLATE_NOOP("StyleNames", "Date of a key event"),
    "event_text": QT_TRANSLATE_NOOP("StyleNames", "Text of an event"),
    "panel_number": QT_TRANSLATE_NOOP("StyleNames", "Panel number"),
    "panel_title": QT_TRANSLATE_NOOP("StyleNames", "Panel title"),
    "statement": QT_TRANSLATE_NOOP("StyleNames", "Statement"),
    "statement_figure": QT_TRANSLATE_NOOP("StyleNames", "Figures in a statement"),
    "number_value": QT_TRANSLATE_NOOP("StyleNames", "Number"),
    "number_unit": QT_TRANSLATE_NOOP("StyleNames", "Unit of a number"),
    "number_label": QT_TRANSLATE_NOOP("StyleNames", "Label of a number"),
    "number_change": QT_TRANSLATE_NOOP("StyleNames", "Change of a number"),
    "chart_title": QT_TRANSLATE_NOOP("StyleNames", "Chart title"),
    "chart_label": QT_TRANSLATE_NOOP("StyleNames", "Chart label"),
    "chart_value": QT_TRANSLATE_NOOP("StyleNames", "Chart value"),
    "quote": QT_TRANSLATE_NOOP("StyleNames", "Quotation"),
    "quote_by": QT_TRANSLATE_NOOP("StyleNames", "Who is quoted"),
    "caption": QT_TRANSLATE_NOOP("StyleNames", "Caption"),
    "credits": QT_TRANSLATE_NOOP("StyleNames", "Credits"),
    "placeholder": QT_TRANSLATE_NOOP("StyleNames", "Placeholder"),
}
"""Colours and type roles of the shipped themes; another theme's own names are shown as they are."""


def translated(text: str) -> str:
    """A field's title or description in the language of the window."""
    return QCoreApplication.translate("Fields", text) if text else ""


def choice_words(value: str) -> str:
    """A value to choose, in words: ``square`` as Square."""
    words = translated(value)
    return words[:1].upper() + words[1:]


def style_name(name: str) -> str:
    """A colour's or a role's name in words."""
    known = STYLE_NAMES.get(name)
    return (
        QCoreApplication.translate("StyleNames", str(known)) if known else name.replace("_", " ").capitalize()
    )
