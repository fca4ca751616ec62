"""Refusals in the language of the window: the sentences with which the rooms below, which can't mark them for Qt Linguist, turn
down what was typed. A test reads every such sentence and tells what is missing here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

REFUSALS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no colour: write #RRGGBB or four ink percentages “C M Y K”"),
    QT_TRANSLATE_NOOP(
        "Refusals", "the special ink “{}” needs four ink percentages before it, as in “0 90 80 0 spot {}”"
    ),
    QT_TRANSLATE_NOOP(
        "Refusals",
        "“{}” can't name a special ink: write its name in up to {} characters, as in “0 90 80 0 spot PANTONE 186 C”",
    ),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no day of issue: write year, month and day, as in 2022-07-01"),
    QT_TRANSLATE_NOOP("Refusals", "the date is empty: {}"),
    QT_TRANSLATE_NOOP("Refusals", "the range “{}” lacks a date: write .. for an open end, as in 2021/.."),
    QT_TRANSLATE_NOOP("Refusals", "the range “{}” has no date at all: give at least one end"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no year: 1 BC is written 0000, and 2 BC -0001"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” has no such month: months run from 01 to 12, seasons from 21 to 24"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no day of the calendar: {}-{} has {} days"),
    QT_TRANSLATE_NOOP("Refusals", "the range “{}” runs backwards: put the earlier date first"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” has a month but no certain year: {}"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” has a day but no month: {}"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” has a day in a season: give the month instead"),
    QT_TRANSLATE_NOOP("Refusals", "only two blocks of the same kind, one after the other, can be merged"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no block of running text"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no regular expression: {}"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” can't be the replacement: {}"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” holds the control character U+{}: delete it"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” can't be {}: it must be a number"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” can't be {}: {}"),
    QT_TRANSLATE_NOOP("Refusals", "{} folds can't be marked: give up to {}"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no place of a fold: write millimetres, as in 148.5 297"),
    QT_TRANSLATE_NOOP("Refusals", "a fold at {} mm isn't on the page, which is {} mm wide: correct it"),
    QT_TRANSLATE_NOOP("Refusals", "a fold at {} mm isn't on the page, which is {} mm high: correct it"),
    QT_TRANSLATE_NOOP(
        "Refusals", "the file name may hold {name}, {title}, {date} and {preset}, and no other braces"
    ),
    QT_TRANSLATE_NOOP("Refusals", "the file has no name; type one, for example {name}"),
    QT_TRANSLATE_NOOP("Refusals", "there is no page size “{}”: give [width, height] in mm, or one of {}"),
    QT_TRANSLATE_NOOP("Refusals", "a page of {} mm can't be made: give each side 10 to 5000 mm"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no type size: {}"),
    QT_TRANSLATE_NOOP("Refusals", "type of {} pt can't be printed: give a size from {} to {} pt"),
    QT_TRANSLATE_NOOP(
        "Refusals", "this kind of block has its columns once and for all: no series can be added"
    ),
    QT_TRANSLATE_NOOP("Refusals", "“{}” belongs to every row of this kind and can't be removed"),
    QT_TRANSLATE_NOOP("Refusals", "there is no table on the clipboard: copy cells of a spreadsheet first"),
    QT_TRANSLATE_NOOP("Refusals", "the table has {} rows and no more can be added: paste fewer"),
    QT_TRANSLATE_NOOP("Refusals", "what a number is called is not for this table to say: only its value is"),
    QT_TRANSLATE_NOOP("Refusals", "row {} can't be pasted: {}"),
    QT_TRANSLATE_NOOP("Refusals", "select a block with data first: a chart, a table or a number"),
    QT_TRANSLATE_NOOP(
        "Refusals", "this kind of block has a fixed number of figures: change their values instead"
    ),
    QT_TRANSLATE_NOOP(
        "Refusals", "only panels, only blocks or only events can be copied together; select one sort"
    ),
    QT_TRANSLATE_NOOP("Refusals", "what is on the clipboard can't be pasted: {}"),
    QT_TRANSLATE_NOOP(
        "Refusals", "a crop is four numbers: left, top, width and height, each between 0 and 1"
    ),
    QT_TRANSLATE_NOOP("Refusals", "{} no number: write plain digits, as in 1054.5"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” must be a whole number"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is no number: write it in digits, like 1054.5"),
    QT_TRANSLATE_NOOP("Refusals", "the text has changed since: choose the number again"),
    QT_TRANSLATE_NOOP("Refusals", "a flow can't be {}; turn it round, and give a number of 0 or more"),
    QT_TRANSLATE_NOOP("Refusals", "a gauge can't end at {}; give a number above {}"),
    QT_TRANSLATE_NOOP(
        "Refusals", "a crop is left, top, width and height between 0 and 1, inside the picture"
    ),
    QT_TRANSLATE_NOOP("Refusals", "a pictogram can't show {}; give a number of things, 0 or more"),
    QT_TRANSLATE_NOOP("Refusals", "a mark can't stand for {}; give a number above 0"),
    QT_TRANSLATE_NOOP("Refusals", "a goal can't be {}; give a number above 0"),
    QT_TRANSLATE_NOOP("Refusals", "a part of a whole can't be {}; give a number of 0 or more"),
    QT_TRANSLATE_NOOP("Refusals", "bars can't be broken at {}; give a number above 0"),
)
"""``{}`` stands for what is filled in."""

PHRASES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Refusals", "“{}” is not a date: {}"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is not a date as it stands: write {}"),
    QT_TRANSLATE_NOOP("Refusals", "write it like 2022, 2022-03, 2022-03-07 or 2021-12-17/2021-12-18"),
    QT_TRANSLATE_NOOP("Refusals", "write points as in 10.5, a named size as in 小四, or 4.2 mm"),
    QT_TRANSLATE_NOOP("Refusals", "“{}” is"),
    QT_TRANSLATE_NOOP("Refusals", "an empty field is"),
    QT_TRANSLATE_NOOP("Refusals", "it must be a number"),
    QT_TRANSLATE_NOOP("Refusals", "it must be a whole number"),
    QT_TRANSLATE_NOOP("Refusals", "it must be text"),
    QT_TRANSLATE_NOOP("Refusals", "it must be a date"),
    QT_TRANSLATE_NOOP("Refusals", "it must be true or false"),
    QT_TRANSLATE_NOOP("Refusals", "it must be a list"),
    QT_TRANSLATE_NOOP("Refusals", "it must be at least {}"),
    QT_TRANSLATE_NOOP("Refusals", "it must be at most {}"),
    QT_TRANSLATE_NOOP("Refusals", "it must be above {}"),
    QT_TRANSLATE_NOOP("Refusals", "it must be below {}"),
    # Those of Python's ``re``.
    QT_TRANSLATE_NOOP("Refusals", "{} at position {}"),
    QT_TRANSLATE_NOOP("Refusals", "missing ), unterminated subpattern"),
    QT_TRANSLATE_NOOP("Refusals", "unbalanced parenthesis"),
    QT_TRANSLATE_NOOP("Refusals", "unterminated character set"),
    QT_TRANSLATE_NOOP("Refusals", "nothing to repeat"),
    QT_TRANSLATE_NOOP("Refusals", "multiple repeat"),
    QT_TRANSLATE_NOOP("Refusals", "min repeat greater than max repeat"),
    QT_TRANSLATE_NOOP("Refusals", "bad escape (end of pattern)"),
    QT_TRANSLATE_NOOP("Refusals", "bad escape {}"),
    QT_TRANSLATE_NOOP("Refusals", "incomplete escape {}"),
    QT_TRANSLATE_NOOP("Refusals", "bad character range {}"),
    QT_TRANSLATE_NOOP("Refusals", "invalid group reference {}"),
    QT_TRANSLATE_NOOP("Refusals", "unknown group name {}"),
    QT_TRANSLATE_NOOP("Refusals", "unknown extension {}"),
    QT_TRANSLATE_NOOP("Refusals", "look-behind requires fixed-width pattern"),
    QT_TRANSLATE_NOOP("Refusals", "unexpected end of pattern"),
    QT_TRANSLATE_NOOP("Refusals", "cannot refer to an open group"),
)
"""Sentences, or parts of them, that are put together in a function of their own."""


class Form(NamedTuple):
    """A template in its context, and the pattern of what is made from it."""

    context: str
    template: str
    pattern: re.Pattern[str]


def refusal(sentence: str) -> str:
    """The sentence in the language of the window; as it is when it is none of these. What is filled in may be one too."""
    return said_by(sentence, refusal_forms())


def said_by(sentence: str, forms: Sequence[Form]) -> str:
    """The sentence translated by the form that says most of it."""
    found = [(form, match) for form in forms if (match := form.pattern.fullmatch(sentence))]
    if not found:
        return sentence
    form, match = max(found, key=lambda known: len(known[0].template))
    words = QCoreApplication.translate(form.context, form.template).split("{}")
    filled = [said_by(value, forms) for value in match.groups()]
    return words[0] + "".join(value + after for value, after in zip(filled, words[1:], strict=True))


def forms_of(context: str, templates: Sequence[object]) -> list[Form]:
    return [
        Form(context, template, re.compile("(.+?)".join(map(re.escape, template.split("{}"))), re.DOTALL))
        for template in map(str, templates)
    ]


@cache
def refusal_forms() -> list[Form]:
    return forms_of("Refusals", (*REFUSALS, *PHRASES))
