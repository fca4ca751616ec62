"""Problems in the language of the window: the sentences of the rooms below, which those can't mark for Qt Linguist themselves.
A test reads every call that makes a Problem and tells what is missing here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.frame.problem import Problem, Values, fill_in
from chengyu_desktop.preflight.rules import rule_named

PROBLEM_TEXTS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP(
        "Problems", "the file is of version {version}, and was read as one of version {present}"
    ),
    QT_TRANSLATE_NOOP("Problems", "saving writes the present version; keep a copy for older programs"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the file was written anew in the present version; its comments are lost, but for those at the top",
    ),
    QT_TRANSLATE_NOOP("Problems", "a merge left a conflict here: {words}"),
    QT_TRANSLATE_NOOP("Problems", "decide, then delete the line from the note"),
    QT_TRANSLATE_NOOP("Problems", "What two people changed differently has to be decided before print."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the picture “{name}” takes too much time or memory to read; save it anew, as PNG or as a plain JPEG",
    ),
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
    QT_TRANSLATE_NOOP("Problems", "give the page its day of issue, or set SOURCE_DATE_EPOCH"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the screen colours {colors} were turned into printing inks by a simple formula, not for a press",
    ),
    QT_TRANSLATE_NOOP("Problems", "write them as four ink percentages, or name the press's ICC profile"),
    QT_TRANSLATE_NOOP(
        "Problems", "the spot colour “{name}” is mixed in different ways, but one ink has one colour"
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the special ink “{name}” needs a plate of its own, and this press has the four inks alone",
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "print it from the four inks, or choose a preset of a press that has a unit for it"
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "Every special ink takes a plate and a unit of the press; newspapers print from four."
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "give it the same four ink percentages wherever it is used, or another name"
    ),
    QT_TRANSLATE_NOOP("Problems", "the maker of the font {family} restricts embedding it in files"),
    QT_TRANSLATE_NOOP("Problems", "export the text as outlines, or choose another font"),
    QT_TRANSLATE_NOOP(
        "Problems", "the picture “{name}” was turned into printing inks by a simple formula, not for a press"
    ),
    QT_TRANSLATE_NOOP("Problems", "name the press's ICC profile, or use a picture already in CMYK"),
    QT_TRANSLATE_NOOP(
        "Problems", "the content ends {short} mm short of the foot at the largest size; gaps were widened"
    ),
    QT_TRANSLATE_NOOP("Problems", "add content, or make the page smaller"),
    QT_TRANSLATE_NOOP("Problems", "a value below zero has no share of a whole and isn't drawn"),
    QT_TRANSLATE_NOOP("Problems", "“{name}” has no value and isn't drawn"),
    QT_TRANSLATE_NOOP("Problems", "fill in its value, or take it out"),
    QT_TRANSLATE_NOOP("Problems", "“{name}” lacks a value, so no line is drawn for it"),
    QT_TRANSLATE_NOOP("Problems", "fill in both values, or take it out"),
    QT_TRANSLATE_NOOP("Problems", "choose another mode, or correct the value"),
    QT_TRANSLATE_NOOP("Problems", "{count} columns are too narrow to be told apart"),
    QT_TRANSLATE_NOOP("Problems", "show fewer items, or use a line"),
    QT_TRANSLATE_NOOP("Problems", "{number} lies outside of the gauge, which is drawn at its end"),
    QT_TRANSLATE_NOOP("Problems", "widen the gauge, or correct the value"),
    QT_TRANSLATE_NOOP("Problems", "no picture is named"),
    QT_TRANSLATE_NOOP("Problems", "choose a PNG, JPEG or SVG file"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the drawing “{name}” is too large or too intricate for a page; simplify it, or save it as PNG",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is no drawing that can be read; save it anew as plain SVG"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the drawing “{name}” shows nothing that can be printed: its shapes are hidden, or it holds only text or pictures; convert them to outlines",
    ),
    QT_TRANSLATE_NOOP("Problems", "the text in the drawing “{name}” is left out: its font may not be here"),
    QT_TRANSLATE_NOOP("Problems", "convert it to outlines in the drawing program, and save the file again"),
    QT_TRANSLATE_NOOP("Problems", "a picture inside the drawing “{name}” is left out"),
    QT_TRANSLATE_NOOP("Problems", "place the picture itself, as PNG or JPEG"),
    QT_TRANSLATE_NOOP("Problems", "the drawing “{name}” has clips, masks or filters, which are not applied"),
    QT_TRANSLATE_NOOP(
        "Problems", "look at it on the page; where it is wrong, expand its effects in the drawing program"
    ),
    QT_TRANSLATE_NOOP("Problems", "a gradient in the drawing “{name}” is drawn as one colour"),
    QT_TRANSLATE_NOOP("Problems", "where the gradient matters, save the drawing as PNG"),
    QT_TRANSLATE_NOOP(
        "Problems", "parts of the drawing “{name}” can't be read and are drawn as far as they can"
    ),
    QT_TRANSLATE_NOOP("Problems", "save it anew as plain SVG from the drawing program"),
    QT_TRANSLATE_NOOP("Problems", "the part shown of the picture is far too narrow for its height"),
    QT_TRANSLATE_NOOP("Problems", "crop less of its width"),
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
    QT_TRANSLATE_NOOP("Problems", "A timeline runs from the earliest to the latest."),
    QT_TRANSLATE_NOOP("Problems", "An event after the day of checking is planned, or its year is wrong."),
    QT_TRANSLATE_NOOP("Problems", "A day that the calendar doesn't have is a slip."),
    QT_TRANSLATE_NOOP("Problems", "{count} events are still to come, the first of them {date}"),
    QT_TRANSLATE_NOOP("Problems", "{date} is still to come"),
    QT_TRANSLATE_NOOP("Problems", "check the year, unless this is planned"),
    QT_TRANSLATE_NOOP("Problems", "{date} stands after {before}"),
    QT_TRANSLATE_NOOP("Problems", "{count} events stand out of order; the first is {date}, after {before}"),
    QT_TRANSLATE_NOOP("Problems", "sort the events by date"),
    QT_TRANSLATE_NOOP("Problems", "there is no {date} in the calendar"),
    QT_TRANSLATE_NOOP("Problems", "correct the date"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A number that a figure shows and a sentence of the same panel states must be one and the same.",
    ),
    QT_TRANSLATE_NOOP("Problems", "A value below zero is no part of a whole."),
    QT_TRANSLATE_NOOP("Problems", "A value outside of its scale is drawn at the scale's end."),
    QT_TRANSLATE_NOOP("Problems", "More marks than a reader can count say nothing."),
    QT_TRANSLATE_NOOP("Problems", "the figure {figure} isn't in this panel's sentences"),
    QT_TRANSLATE_NOOP("Problems", "make the figure and the sentence agree"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Too much ink on a spot doesn't dry and sets off on the next sheet: the sum of the four inks has a limit (ISO 12647-3 allows 220 % on newsprint).",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What overprints and what a picture holds adds up on the sheet; Ghostscript measures it (check --ink).",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A screen colour is separated by a formula that no press agrees with; ink percentages say what is printed.",
    ),
    QT_TRANSLATE_NOOP("Problems", "Text must differ in lightness from what it stands on (WCAG 2.2, 1.4.3)."),
    QT_TRANSLATE_NOOP("Problems", "Small type on a tint is eaten by the dots of the screen."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A key whose colours are equally dark can't be read in black and white, nor by colour-blind readers.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the colour {color} takes {ink} % of ink in all, more than the {limit} % that the paper bears",
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "take out of cyan, magenta and yellow what they have in common, and add black for it"
    ),
    QT_TRANSLATE_NOOP("Problems", "the colour {color} is one of a screen, and the press will show another"),
    QT_TRANSLATE_NOOP("Problems", "write it as four ink percentages"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{text}” stands out from its ground by {ratio} : 1 only; {limit} : 1 is needed to read it",
    ),
    QT_TRANSLATE_NOOP("Problems", "make the text darker and the ground lighter, or the other way round"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{text}” stands on a tint as dark as {tint} % black; up to {limit} % it stays easy to read",
    ),
    QT_TRANSLATE_NOOP("Problems", "make the tint lighter, or the type larger"),
    QT_TRANSLATE_NOOP("Problems", "the key's colours {first} and {second} differ in hue alone"),
    QT_TRANSLATE_NOOP("Problems", "make one of them lighter, or label the parts themselves"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A hairline of one solid ink holds from a quarter of a point; a screen or a reversed line needs twice that, and several inks four times, for they never register exactly.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "a line in {color} is {width} pt wide; under {limit} pt it breaks up in print"
    ),
    QT_TRANSLATE_NOOP("Problems", "make it wider, or print it in one solid ink"),
    QT_TRANSLATE_NOOP("Problems", "Without its theme a page is shown in another one."),
    QT_TRANSLATE_NOOP("Problems", "A newspaper graphic names its source and its makers."),
    QT_TRANSLATE_NOOP("Problems", "A panel with nothing but a number and a title was forgotten."),
    QT_TRANSLATE_NOOP("Problems", "no source is named"),
    QT_TRANSLATE_NOOP("Problems", "fill in credits: source"),
    QT_TRANSLATE_NOOP("Problems", "no compiler is named"),
    QT_TRANSLATE_NOOP("Problems", "fill in credits: compiled"),
    QT_TRANSLATE_NOOP("Problems", "no graphic artist is named"),
    QT_TRANSLATE_NOOP("Problems", "fill in credits: drawn"),
    QT_TRANSLATE_NOOP("Problems", "there is no theme “{name}”"),
    QT_TRANSLATE_NOOP("Problems", "this panel has nothing in it"),
    QT_TRANSLATE_NOOP("Problems", "add a block, or delete the panel"),
    QT_TRANSLATE_NOOP(
        "Problems", "A picture with too few pixels for its size comes out soft, and line art jagged."
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "An RGB picture is separated when it is exported; the press's profile decides how well."
    ),
    QT_TRANSLATE_NOOP("Problems", "Readers who don't see a picture are told what it shows."),
    QT_TRANSLATE_NOOP("Problems", "A picture that isn't there or can't be read is not printed."),
    QT_TRANSLATE_NOOP("Problems", "A picture block without a file shows an empty box."),
    QT_TRANSLATE_NOOP("Problems", "the picture “{name}” has {dpi} dpi at this size; {limit} are needed"),
    QT_TRANSLATE_NOOP("Problems", "use a larger picture, or show it smaller"),
    QT_TRANSLATE_NOOP(
        "Problems", "the picture “{name}” is in RGB, and is turned into printing inks when it is exported"
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "name the press's ICC profile when exporting, or use a picture already in CMYK"
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "the drawing “{name}” has screen colours, {color} among them, which are turned into printing inks when it is exported",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "name the press's ICC profile when exporting, or give the file's colours as device-cmyk(…)",
    ),
    QT_TRANSLATE_NOOP("Problems", "the picture has no alternative text"),
    QT_TRANSLATE_NOOP("Problems", "say in a few words what it shows"),
    QT_TRANSLATE_NOOP("Problems", "What lies outside of the trim is cut off with the waste."),
    QT_TRANSLATE_NOOP(
        "Problems", "Sheets are trimmed to about a millimetre; text keeps away from where the knife may go."
    ),
    QT_TRANSLATE_NOOP("Problems", "Parts keep the margins, or go right to the edge of the page."),
    QT_TRANSLATE_NOOP("Problems", "Parts that lie over one another hide what is below."),
    QT_TRANSLATE_NOOP("Problems", "Ink at the edge of the page must go on into the bleed."),
    QT_TRANSLATE_NOOP("Problems", "Text that has no room is cut off, and readers miss its end."),
    QT_TRANSLATE_NOOP("Problems", "The content doesn't fill the page even at the largest size."),
    QT_TRANSLATE_NOOP("Problems", "A number, a word or a unit is wider than its column and was broken."),
    QT_TRANSLATE_NOOP("Problems", "A figure shows more than can be told apart at its size."),
    QT_TRANSLATE_NOOP("Problems", "text stands outside of the page and is cut off"),
    QT_TRANSLATE_NOOP("Problems", "move it inside, or make the page larger"),
    QT_TRANSLATE_NOOP("Problems", "this part reaches {over} mm into the margin"),
    QT_TRANSLATE_NOOP("Problems", "move it inside of the margins, or all the way to the edge"),
    QT_TRANSLATE_NOOP(
        "Problems", "this reaches the edge of the page but not the bleed; {short} mm are missing"
    ),
    QT_TRANSLATE_NOOP("Problems", "make it go on for {bleed} mm beyond the edge, or keep it away from there"),
    QT_TRANSLATE_NOOP(
        "Problems", "text comes as near to the edge of the page as {distance} mm; the trim may cut it"
    ),
    QT_TRANSLATE_NOOP("Problems", "keep text {edge} mm away from the edge"),
    QT_TRANSLATE_NOOP("Problems", "this part lies over another one, {place}, by {across} × {down} mm"),
    QT_TRANSLATE_NOOP("Problems", "move one of them, or put it back into the arrangement"),
    QT_TRANSLATE_NOOP(
        "Problems", "up to {ink} % of ink come together here, more than the {limit} % that the paper bears"
    ),
    QT_TRANSLATE_NOOP("Problems", "use colours with less ink, or a picture separated for this paper"),
    QT_TRANSLATE_NOOP(
        "Problems", "Newsprint carries type from 7 pt, in need from 6 pt; what is smaller fills in."
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Light type on a dark ground closes up, the more so where several inks have to meet. Bold type bears a quarter less.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Thin strokes of several inks get coloured edges when a plate is out of register. Bold type bears a quarter less.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Fonts for Japan, Taiwan, Hong Kong and Korea draw many characters in other forms than those of the mainland.",
    ),
    QT_TRANSLATE_NOOP("Problems", "A character that no font of the role has is drawn as an empty box."),
    QT_TRANSLATE_NOOP("Problems", "The theme's font isn't installed, and the page will look otherwise."),
    QT_TRANSLATE_NOOP("Problems", "The weight that the theme asks for isn't installed."),
    QT_TRANSLATE_NOOP("Problems", "Without a Chinese font nothing Chinese can be set."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{text}”, in several inks, is set in {size} pt; under {limit} pt it shows when a plate is out of register",
    ),
    QT_TRANSLATE_NOOP("Problems", "make it larger or bolder, or print it in black"),
    QT_TRANSLATE_NOOP(
        "Problems", "“{text}” is set in {size} pt; less than {limit} pt can't be read by everybody"
    ),
    QT_TRANSLATE_NOOP("Problems", "make it larger, or shorten the text"),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{text}”, light on dark, is set in {size} pt; the ink around it closes type under {limit} pt",
    ),
    QT_TRANSLATE_NOOP("Problems", "make it larger or bolder, or print it dark on light"),
    QT_TRANSLATE_NOOP(
        "Problems", "“{text}” is set in {family}, whose characters have the forms of another region"
    ),
    QT_TRANSLATE_NOOP("Problems", "choose the font's version for simplified Chinese, often marked SC or CN"),
    QT_TRANSLATE_NOOP("Problems", "Chinese text takes full-width marks (GB/T 15834—2011)."),
    QT_TRANSLATE_NOOP("Problems", "Chinese quotation marks are “ ” and ‘ ’ (GB/T 15834—2011, 4.8)."),
    QT_TRANSLATE_NOOP("Problems", "Two marks of which one would do are a slip; ！！ and ？！ are not."),
    QT_TRANSLATE_NOOP("Problems", "Chinese sentences have no blanks; they come from copied lines."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The Chinese dash is two em wide (GB/T 15834—2011, 4.10); hyphens and table lines only look like it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "Ranges of numbers are written with one mark throughout a page (GB/T 15834—2011, 4.13)."
    ),
    QT_TRANSLATE_NOOP("Problems", "A year is 2022 or 二〇二二, never a mixture (GB/T 15835—2011)."),
    QT_TRANSLATE_NOOP("Problems", "the half-width mark {mark} stands in Chinese text"),
    QT_TRANSLATE_NOOP("Problems", "use the full-width Chinese mark"),
    QT_TRANSLATE_NOOP("Problems", "the straight mark {mark} stands in Chinese text"),
    QT_TRANSLATE_NOOP("Problems", "use Chinese quotation marks"),
    QT_TRANSLATE_NOOP("Problems", "two marks stand together: {marks}"),
    QT_TRANSLATE_NOOP("Problems", "leave one of them"),
    QT_TRANSLATE_NOOP("Problems", "a blank stands between Chinese characters: “{around}”"),
    QT_TRANSLATE_NOOP("Problems", "delete the blank"),
    QT_TRANSLATE_NOOP("Problems", "“{mark}” stands for a dash"),
    QT_TRANSLATE_NOOP("Problems", "use the Chinese dash ——"),
    QT_TRANSLATE_NOOP("Problems", "“{range}” has another mark than the other ranges, which have {usual}"),
    QT_TRANSLATE_NOOP("Problems", "write all ranges with the same mark"),
    QT_TRANSLATE_NOOP("Problems", "“{around}” mixes Chinese and other digits"),
    QT_TRANSLATE_NOOP("Problems", "write 〇 among Chinese digits, or the whole number in Arabic ones"),
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
    QT_TRANSLATE_NOOP("Problems", "nothing can lie on an area below zero, so the stack has a gap there"),
    QT_TRANSLATE_NOOP("Problems", "choose the mode overlaid, use columns, or correct the value"),
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


def problem_message(problem: Problem, place: Callable[[str], str] = str) -> str:
    """What is wrong. ``place`` gives the name for the key of another part that is concerned."""
    values = tuple((name, place(value) if name == "place" else value) for name, value in problem.values)
    return _in_words(problem.template, values)


def problem_hint(problem: Problem) -> str:
    """What to do; empty when there is nothing to say."""
    return _in_words(problem.hint_template, problem.values)


def rule_explanation(name: str) -> str:
    """What a rule is about; empty for what no rule speaks for."""
    rule = rule_named(name)
    return _in_words(rule.explanation, ()) if rule is not None else ""


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
