"""Problems in the language of the window: the sentences of the rooms below, which those can't mark for Qt Linguist themselves.
A test reads every call that makes a Problem and tells what is missing here."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.frame.problem import Problem, Values, fill_in

PROBLEM_TEXTS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Problems", "the maker of the font {family} restricts embedding it in files"),
    QT_TRANSLATE_NOOP("Problems", "export the text as outlines, or choose another font"),
    QT_TRANSLATE_NOOP(
        "Problems", "the PDF names its printing condition, {condition}, but holds no ICC profile of it"
    ),
    QT_TRANSLATE_NOOP("Problems", "name the press's ICC profile to have it embedded"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the PDF has no creation date, because a date of its own would make every file another one",
    ),
    QT_TRANSLATE_NOOP("Problems", "give the page a date, or set SOURCE_DATE_EPOCH"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the screen colours {colors} were turned into printing inks by a simple formula, not for a press",
    ),
    QT_TRANSLATE_NOOP("Problems", "write them as four ink percentages, or name the press's ICC profile"),
    QT_TRANSLATE_NOOP(
        "Problems", "the spot colour “{name}” is mixed in different ways, but one ink has one colour"
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "give it the same four ink percentages wherever it is used, or another name"
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "the picture “{name}” was turned into printing inks by a simple formula, not for a press"
    ),
    QT_TRANSLATE_NOOP("Problems", "name the press's ICC profile, or use a picture already in CMYK"),
    QT_TRANSLATE_NOOP(
        "Problems", "the content ends {short} mm short of the foot at the largest size; gaps were widened"
    ),
    QT_TRANSLATE_NOOP("Problems", "add content, or make the page smaller"),
    QT_TRANSLATE_NOOP("Problems", "a value below zero has no share of a whole and isn't drawn"),
    QT_TRANSLATE_NOOP("Problems", "choose another mode, or correct the value"),
    QT_TRANSLATE_NOOP("Problems", "{count} columns are too narrow to be told apart"),
    QT_TRANSLATE_NOOP("Problems", "show fewer items, or use a line"),
    QT_TRANSLATE_NOOP("Problems", "{number} lies outside of the gauge, which is drawn at its end"),
    QT_TRANSLATE_NOOP("Problems", "widen the gauge, or correct the value"),
    QT_TRANSLATE_NOOP("Problems", "no picture is named"),
    QT_TRANSLATE_NOOP("Problems", "choose a PNG or JPEG file"),
    QT_TRANSLATE_NOOP("Problems", "{count} marks are more than a reader can count; {drawn} are drawn"),
    QT_TRANSLATE_NOOP("Problems", "let one mark stand for more, in “per”"),
    QT_TRANSLATE_NOOP("Problems", "{number} is more than the goal, {goal}, and is drawn as all of it"),
    QT_TRANSLATE_NOOP("Problems", "raise the goal, or use bars"),
    QT_TRANSLATE_NOOP("Problems", "{count} columns are too many for the width"),
    QT_TRANSLATE_NOOP("Problems", "leave some out"),
    QT_TRANSLATE_NOOP("Problems", "{count} of the areas are too small for their names"),
    QT_TRANSLATE_NOOP("Problems", "join small parts to one, or shorten the labels"),
    QT_TRANSLATE_NOOP("Problems", "a share of less than one in a hundred has no square of its own"),
    QT_TRANSLATE_NOOP("Problems", "join small shares to one, or use bars"),
    QT_TRANSLATE_NOOP("Problems", "the {count} labels have no room beside one another"),
    QT_TRANSLATE_NOOP("Problems", "shorten the labels, show fewer items, or use bars"),
    QT_TRANSLATE_NOOP("Problems", "the names of {count} lines have no room at their ends"),
    QT_TRANSLATE_NOOP("Problems", "show fewer"),
    QT_TRANSLATE_NOOP("Problems", "{count} slices can't be told apart"),
    QT_TRANSLATE_NOOP("Problems", "join the small ones to one, or use bars"),
    QT_TRANSLATE_NOOP("Problems", "the picture “{name}” is larger than {most} MB; make it smaller"),
    QT_TRANSLATE_NOOP("Problems", "the picture “{name}” has more than {most} megapixels; make it smaller"),
    QT_TRANSLATE_NOOP(
        "Problems", "the picture “{name}” can't be found before the project is saved; save it first"
    ),
    QT_TRANSLATE_NOOP("Problems", "the picture “{name}” lies outside the project's folder; move it inside"),
    QT_TRANSLATE_NOOP("Problems", "the picture “{name}” has too many pixels; make it smaller"),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is no picture that can be read; use PNG or JPEG"),
    QT_TRANSLATE_NOOP("Problems", "the picture “{name}” isn't there; put it into the project's folder"),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is no file name; name a picture in the project's folder"),
    QT_TRANSLATE_NOOP("Problems", "the text is 1 line too long for its place, even at the smallest size"),
    QT_TRANSLATE_NOOP(
        "Problems", "the text is {lines} lines too long for its place, even at the smallest size"
    ),
    QT_TRANSLATE_NOOP("Problems", "shorten it, or make the page larger"),
    QT_TRANSLATE_NOOP("Problems", "the content is {over} mm higher than its frame"),
    QT_TRANSLATE_NOOP("Problems", "make the frame higher, or shorten the content"),
    QT_TRANSLATE_NOOP("Problems", "the theme has no colour “{name}”, so nothing on the page changes with it"),
    QT_TRANSLATE_NOOP("Problems", "choose one of: {names}"),
    QT_TRANSLATE_NOOP("Problems", "the theme has no type “{name}”, so nothing on the page changes with it"),
    QT_TRANSLATE_NOOP("Problems", "there is no timeline layout “{name}”; {used} is shown instead"),
    QT_TRANSLATE_NOOP("Problems", "no source is named"),
    QT_TRANSLATE_NOOP("Problems", "fill in credits: source"),
    QT_TRANSLATE_NOOP("Problems", "no compiler is named"),
    QT_TRANSLATE_NOOP("Problems", "fill in credits: compiled"),
    QT_TRANSLATE_NOOP("Problems", "no graphic artist is named"),
    QT_TRANSLATE_NOOP("Problems", "fill in credits: drawn"),
    QT_TRANSLATE_NOOP("Problems", "there is no theme “{name}”"),
    QT_TRANSLATE_NOOP("Problems", "this panel has nothing in it"),
    QT_TRANSLATE_NOOP("Problems", "add a block, or delete the panel"),
    QT_TRANSLATE_NOOP("Problems", "{date} stands after {before}"),
    QT_TRANSLATE_NOOP("Problems", "sort the events by date"),
    QT_TRANSLATE_NOOP("Problems", "the half-width mark {mark} stands in Chinese text"),
    QT_TRANSLATE_NOOP("Problems", "use the full-width Chinese mark"),
    QT_TRANSLATE_NOOP("Problems", "the straight mark {mark} stands in Chinese text"),
    QT_TRANSLATE_NOOP("Problems", "the figure {figure} isn't in this panel's sentences"),
    QT_TRANSLATE_NOOP("Problems", "make the figure and the sentence agree"),
    QT_TRANSLATE_NOOP("Problems", "{name} is no kind of block: it is kept, and drawn as a placeholder"),
    QT_TRANSLATE_NOOP("Problems", "did you mean “{meant}”?"),
    QT_TRANSLATE_NOOP("Problems", "{count} more unknown names are kept but not shown"),
    QT_TRANSLATE_NOOP("Problems", "the file is of version {version}, this program knows version {known}"),
    QT_TRANSLATE_NOOP("Problems", "update the program; what it doesn't know is kept but not shown"),
    QT_TRANSLATE_NOOP("Problems", "{name} is no key of {noun}: it is kept but not shown"),
    QT_TRANSLATE_NOOP("Problems", "the file doesn't end with a line break, so its end may be missing"),
    QT_TRANSLATE_NOOP("Problems", "compare it with a copy; saving adds the line break"),
    QT_TRANSLATE_NOOP("Problems", "the file is in {encoding}, not UTF-8, and was read as such"),
    QT_TRANSLATE_NOOP("Problems", "check the text; saving writes UTF-8"),
    QT_TRANSLATE_NOOP(
        "Problems", "the file was written anew: its comments and the way it was laid out are lost"
    ),
    QT_TRANSLATE_NOOP("Problems", "compare it with an older copy if you need them"),
    QT_TRANSLATE_NOOP(
        "Problems", "no font with Chinese characters is installed, so Chinese text can't be set"
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "install a Chinese font, for example Noto Sans CJK and Noto Serif CJK (on Debian or Ubuntu: fonts-noto-cjk fonts-noto-cjk-extra), and start again",
    ),
    QT_TRANSLATE_NOOP("Problems", "{family} has no weight near {wanted}; its weight {used} is used"),
    QT_TRANSLATE_NOOP("Problems", "install that weight of {family}, or choose another weight in the theme"),
    QT_TRANSLATE_NOOP("Problems", "the font “{wanted}” isn't installed; {used} is used instead"),
    QT_TRANSLATE_NOOP("Problems", "install {wanted}, or choose another font in the theme"),
    QT_TRANSLATE_NOOP("Problems", "no font of this role has the character {characters}"),
    QT_TRANSLATE_NOOP("Problems", "choose another font for this role, or replace the character"),
    QT_TRANSLATE_NOOP(
        "Problems", "a unit that should stay on one line is wider than the column and was broken: {around}"
    ),
    QT_TRANSLATE_NOOP("Problems", "widen the column, reduce the type size or shorten the text"),
    QT_TRANSLATE_NOOP("Problems", "{count} of the pieces are too short for their values"),
    QT_TRANSLATE_NOOP("Problems", "join series, widen the chart, or set the mode to grouped"),
    QT_TRANSLATE_NOOP("Problems", "the values of the broken columns have no room over them"),
    QT_TRANSLATE_NOOP("Problems", "break fewer, or use bars"),
    QT_TRANSLATE_NOOP("Problems", "“{source}” to “{target}” flows back, and isn't drawn"),
    QT_TRANSLATE_NOOP("Problems", "leave it out, or name the place it comes back to differently"),
    QT_TRANSLATE_NOOP("Problems", "{count} flows can't be followed"),
    QT_TRANSLATE_NOOP("Problems", "join the small ones to one"),
    QT_TRANSLATE_NOOP("Problems", "{count} of the flows are too thin to be printed"),
    QT_TRANSLATE_NOOP("Problems", "join them to one"),
    QT_TRANSLATE_NOOP("Problems", "{count} of the tiles are too small for their names"),
    QT_TRANSLATE_NOOP("Problems", "widen the map"),
    QT_TRANSLATE_NOOP("Problems", "the map has no tile “{name}”, so its value isn't shown"),
    QT_TRANSLATE_NOOP("Problems", "name it as the map does, or add it to the map"),
    QT_TRANSLATE_NOOP("Problems", "“{name}” has a second value, which isn't shown"),
    QT_TRANSLATE_NOOP("Problems", "leave one of them out"),
    QT_TRANSLATE_NOOP("Problems", "there is no icon “{name}”, so a plain mark is drawn"),
    QT_TRANSLATE_NOOP("Problems", "choose a name of Font Awesome’s, as in person"),
    QT_TRANSLATE_NOOP("Problems", "{count} of the values have no room at their points"),
    QT_TRANSLATE_NOOP("Problems", "write only the highest and lowest, or show fewer points"),
    QT_TRANSLATE_NOOP("Problems", "pieces of a stack are never broken, so “break above” does nothing here"),
    QT_TRANSLATE_NOOP("Problems", "choose the mode grouped, or clear the field"),
)
"""The sentences, in the order of the package's files."""

_NOUNS = {
    "the project": QT_TRANSLATE_NOOP("ProblemNouns", "the project"),
    "a block": QT_TRANSLATE_NOOP("ProblemNouns", "a block"),
    "a panel": QT_TRANSLATE_NOOP("ProblemNouns", "a panel"),
    "an event": QT_TRANSLATE_NOOP("ProblemNouns", "an event"),
    "a timeline": QT_TRANSLATE_NOOP("ProblemNouns", "a timeline"),
    "a credits": QT_TRANSLATE_NOOP("ProblemNouns", "a credits"),
    "a pagesetup": QT_TRANSLATE_NOOP("ProblemNouns", "a pagesetup"),
    "a style": QT_TRANSLATE_NOOP("ProblemNouns", "a style"),
}
_ITEM = QT_TRANSLATE_NOOP("ProblemNouns", "an item")


def problem_message(problem: Problem) -> str:
    """What is wrong."""
    return _in_words(problem.template, problem.values)


def problem_hint(problem: Problem) -> str:
    """What to do; empty when there is nothing to say."""
    return _in_words(problem.hint_template, problem.values)


def _in_words(template: str, values: Values) -> str:
    if not template:
        return ""
    shown = tuple((name, _noun(value) if name == "noun" else value) for name, value in values)
    return fill_in(QCoreApplication.translate("Problems", template), shown)


def _noun(words: str) -> str:
    """A part as ``noun_of`` calls it: ``a bars block`` by the kind's title, what has no name of its own as an item."""
    kind = words.removesuffix(" block").rpartition(" ")[2]
    if words.endswith(" block") and words != "a block":
        return kind_title(kind)
    return QCoreApplication.translate("ProblemNouns", str(_NOUNS.get(words, _ITEM)))
