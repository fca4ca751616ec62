"""What the readers of copy and tables say, in the language shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.intake.tables.mapping import Doubt

WHY = (
    QT_TRANSLATE_NOOP("ImportReasons", "chosen"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands first"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands first, in two lines"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands first, and is no sentence"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands beside the headline"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands below the headline"),
    QT_TRANSLATE_NOOP("ImportReasons", "a headline follows below"),
    QT_TRANSLATE_NOOP("ImportReasons", "a panel's heading follows directly"),
    QT_TRANSLATE_NOOP("ImportReasons", "nothing stands under it"),
    QT_TRANSLATE_NOOP("ImportReasons", "its heading says so"),
    QT_TRANSLATE_NOOP("ImportReasons", "its words say so"),
    QT_TRANSLATE_NOOP("ImportReasons", "its label says so"),
    QT_TRANSLATE_NOOP("ImportReasons", "a sign marks it"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands above a list"),
    QT_TRANSLATE_NOOP("ImportReasons", "dated entries follow"),
    QT_TRANSLATE_NOOP("ImportReasons", "a date stands at its head"),
    QT_TRANSLATE_NOOP("ImportReasons", "it follows a date"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands before the first entry"),
    QT_TRANSLATE_NOOP("ImportReasons", "prose before anything else"),
    QT_TRANSLATE_NOOP("ImportReasons", "a bullet marks it"),
    QT_TRANSLATE_NOOP("ImportReasons", "it stands under a heading"),
    QT_TRANSLATE_NOOP("ImportReasons", "it reads like a line around the copy, and stands in it"),
    QT_TRANSLATE_NOOP("ImportReasons", "the sentence seems to break off"),
    QT_TRANSLATE_NOOP("ImportReasons", "no year stands before it"),
    QT_TRANSLATE_NOOP("ImportReasons", "its date can't be read"),
    QT_TRANSLATE_NOOP("ImportReasons", "an hour of the day above"),
    QT_TRANSLATE_NOOP("ImportReasons", "the year is that of the reference date"),
)
"""Why a piece has its role."""

PROPOSED = (
    QT_TRANSLATE_NOOP("ImportReasons", "elsewhere in the copy it is so"),
    QT_TRANSLATE_NOOP("ImportReasons", "a letter in a number"),
    QT_TRANSLATE_NOOP("ImportReasons", "no such word"),
    QT_TRANSLATE_NOOP("ImportReasons", "a rule for a dash"),
    QT_TRANSLATE_NOOP("ImportReasons", "a dash between dates"),
    QT_TRANSLATE_NOOP("ImportReasons", "a point is missing"),
    QT_TRANSLATE_NOOP("ImportReasons", "full width in Chinese"),
    QT_TRANSLATE_NOOP("ImportReasons", "a curly quotation mark"),
    QT_TRANSLATE_NOOP("ImportReasons", "the same words stand elsewhere with it"),
)
"""Why something may be a misreading."""

LEFT = {
    "marker": QT_TRANSLATE_NOOP("ImportReasons", "a bullet or a number"),
    "label": QT_TRANSLATE_NOOP("ImportReasons", "a label"),
    "furniture": QT_TRANSLATE_NOOP(
        "ImportReasons", "no part of the text: a page number, a dateline or the like"
    ),
    "markup": QT_TRANSLATE_NOOP("ImportReasons", "a sign of markup"),
    "unprintable": QT_TRANSLATE_NOOP("ImportReasons", "it can’t be printed"),
    "credit": QT_TRANSLATE_NOOP("ImportReasons", "a maker whom no field names"),
    "repeated": QT_TRANSLATE_NOOP("ImportReasons", "it is there already"),
    "heading": QT_TRANSLATE_NOOP("ImportReasons", "a heading that nothing stands under"),
    "chosen": QT_TRANSLATE_NOOP("ImportReasons", "left out by hand"),
}
"""Why something was left over."""

ROWS = (
    QT_TRANSLATE_NOOP("ImportReasons", "there is no date; the row was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” is no date that is known; the row was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” is no year that is known; the row was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” can't be the end of {1}; it was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "there is no number; the row was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” is no number; it was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” is no number; it was kept as words"),
    QT_TRANSLATE_NOOP("ImportReasons", "the entry has no date that is known; it was left out"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” comes again and again; only the first time was taken"),
    QT_TRANSLATE_NOOP("ImportReasons", "“{0}” sums up the others; it was left out of the chart"),
)
"""What there is to say of a table's row."""


def reason(words: str) -> str:
    """Why a piece has its role, or a proposal was made."""
    return QCoreApplication.translate("ImportReasons", words) if words else ""


def left_reason(name: str) -> str:
    return QCoreApplication.translate("ImportReasons", str(LEFT[name]))


def row_message(doubt: Doubt) -> str:
    return QCoreApplication.translate("ImportReasons", doubt.sentence).format(*doubt.words)
