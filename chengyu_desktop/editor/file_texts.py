"""Why a file can't be opened or saved, in the language of the window: the sentences of ``storage``, which can't mark them for Qt
Linguist. A test reads every text of its modules and tells what is missing here."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.editor.refusals import Form, forms_of, refusal_forms, said_by
from chengyu_desktop.storage.errors import ProjectFileError

FILE_TEXTS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Files", "save it elsewhere, or ask its owner for the right to change it"),
    QT_TRANSLATE_NOOP("Files", "the drive is full"),
    QT_TRANSLATE_NOOP("Files", "free some space, or save elsewhere"),
    QT_TRANSLATE_NOOP("Files", "your share of the drive is used up"),
    QT_TRANSLATE_NOOP("Files", "the file is too large for this drive"),
    QT_TRANSLATE_NOOP("Files", "save elsewhere"),
    QT_TRANSLATE_NOOP("Files", "you have no permission to write here"),
    QT_TRANSLATE_NOOP("Files", "the drive is read-only"),
    QT_TRANSLATE_NOOP("Files", "its folder is gone"),
    QT_TRANSLATE_NOOP("Files", "check that the network drive is connected, or save elsewhere"),
    QT_TRANSLATE_NOOP("Files", "the name is too long"),
    QT_TRANSLATE_NOOP("Files", "choose a shorter one"),
    QT_TRANSLATE_NOOP("Files", "it is a link that leads to itself"),
    QT_TRANSLATE_NOOP("Files", "the file has been changed by somebody else since you opened it"),
    QT_TRANSLATE_NOOP("Files", "save a copy under another name, or merge the two"),
    QT_TRANSLATE_NOOP("Files", "link loop"),
    QT_TRANSLATE_NOOP("Files", "this is no ordinary file"),
    QT_TRANSLATE_NOOP("Files", "choose another name"),
    QT_TRANSLATE_NOOP("Files", "the file is read-only"),
    QT_TRANSLATE_NOOP("Files", "nothing written"),
    QT_TRANSLATE_NOOP("Files", "keep the window open, and save a copy elsewhere"),
    QT_TRANSLATE_NOOP("Files", "unknown reason"),
    QT_TRANSLATE_NOOP("Files", "the file was written but can't be read back ({})"),
    QT_TRANSLATE_NOOP("Files", "the file was written, but the drive gives back something else"),
    QT_TRANSLATE_NOOP("Files", "the drive reports an error ({})"),
    QT_TRANSLATE_NOOP("Files", "save elsewhere, and check the drive"),
    QT_TRANSLATE_NOOP("Files", "the file can't be saved: {}"),
    QT_TRANSLATE_NOOP("Files", "this would land outside of the project's new folder"),
    QT_TRANSLATE_NOOP("Files", "save in another folder"),
    QT_TRANSLATE_NOOP("Files", "there is another picture of this name in the new folder"),
    QT_TRANSLATE_NOOP("Files", "save in another folder, or rename one of the two"),
    QT_TRANSLATE_NOOP("Files", "a whole number"),
    QT_TRANSLATE_NOOP("Files", "a number"),
    QT_TRANSLATE_NOOP("Files", "true or false"),
    QT_TRANSLATE_NOOP("Files", "a list"),
    QT_TRANSLATE_NOOP("Files", "a mapping of keys and values"),
    QT_TRANSLATE_NOOP("Files", "text"),
    QT_TRANSLATE_NOOP("Files", "nothing"),
    QT_TRANSLATE_NOOP("Files", "text or a list"),
    QT_TRANSLATE_NOOP("Files", "a list or text"),
    QT_TRANSLATE_NOOP("Files", "the project"),
    QT_TRANSLATE_NOOP("Files", "item {} of “{}”"),
    QT_TRANSLATE_NOOP("Files", "write it in plain digits, as in 1054.5"),
    QT_TRANSLATE_NOOP("Files", "write {}, without separators"),
    QT_TRANSLATE_NOOP("Files", "write the digits alone, and put what follows them under “unit”"),
    QT_TRANSLATE_NOOP("Files", "{} must be a number, not {}"),
    QT_TRANSLATE_NOOP("Files", "a part"),
    QT_TRANSLATE_NOOP("Files", "{} must have a “{}”"),
    QT_TRANSLATE_NOOP("Files", "add “{}: …”"),
    QT_TRANSLATE_NOOP("Files", "{} must have {} values, not {}"),
    QT_TRANSLATE_NOOP("Files", "{} must be at least {}, not {}"),
    QT_TRANSLATE_NOOP("Files", "{} must be at most {}, not {}"),
    QT_TRANSLATE_NOOP("Files", "{} must be above {}, not {}"),
    QT_TRANSLATE_NOOP("Files", "{} must be below {}, not {}"),
    QT_TRANSLATE_NOOP("Files", "{} must be {}, not {}"),
    QT_TRANSLATE_NOOP("Files", "choose one of: {}"),
    QT_TRANSLATE_NOOP("Files", "{} can't be {}"),
    QT_TRANSLATE_NOOP(
        "Files", "the colon after “{}” is a full-width one: type an ordinary colon and a space"
    ),
    QT_TRANSLATE_NOOP("Files", "put text that holds “: ” or begins with { in quotes"),
    QT_TRANSLATE_NOOP("Files", "put text that begins with [ or “- ” in quotes"),
    QT_TRANSLATE_NOOP("Files", "the list"),
    QT_TRANSLATE_NOOP("Files", "“panels” must be a list"),
    QT_TRANSLATE_NOOP("Files", "begin every panel with “- title: …”"),
    QT_TRANSLATE_NOOP("Files", "add “chengyu: {}” at the top"),
    QT_TRANSLATE_NOOP("Files", "this isn't a Chengyu project: it doesn't say “chengyu:”"),
    QT_TRANSLATE_NOOP("Files", "what stands here"),
    QT_TRANSLATE_NOOP("Files", "the version of the file must be a number, not {}"),
    QT_TRANSLATE_NOOP("Files", "“body” must be a list of blocks"),
    QT_TRANSLATE_NOOP("Files", "begin every block with “- kind: …”"),
    QT_TRANSLATE_NOOP("Files", "this block has no kind"),
    QT_TRANSLATE_NOOP("Files", "begin it with “- kind: …”, as in “- kind: statement”"),
    QT_TRANSLATE_NOOP("Files", "a block"),
    QT_TRANSLATE_NOOP("Files", "a {} block"),
    QT_TRANSLATE_NOOP("Files", "an {} block"),
    QT_TRANSLATE_NOOP("Files", "a panel"),
    QT_TRANSLATE_NOOP("Files", "an event"),
    QT_TRANSLATE_NOOP("Files", "a {}"),
    QT_TRANSLATE_NOOP("Files", "an {}"),
    QT_TRANSLATE_NOOP("Files", "a date must be text, as in 2022-03-07"),
    QT_TRANSLATE_NOOP("Files", "begin it with “chengyu: {}”"),
    QT_TRANSLATE_NOOP("Files", "type an ordinary colon and a space: “{}: …”"),
    QT_TRANSLATE_NOOP("Files", "the colon after {} is a full-width one"),
    QT_TRANSLATE_NOOP("Files", "nothing but comments"),
    QT_TRANSLATE_NOOP("Files", "only text"),
    QT_TRANSLATE_NOOP("Files", "this isn't a Chengyu project: it holds {}"),
    QT_TRANSLATE_NOOP("Files", "the file you opened has been moved or deleted"),
    QT_TRANSLATE_NOOP("Files", "save it under a new name"),
    QT_TRANSLATE_NOOP("Files", "the file can't be compared with the one you opened ({})"),
    QT_TRANSLATE_NOOP("Files", "check the drive, or save elsewhere"),
    QT_TRANSLATE_NOOP("Files", "what would be written doesn't read back as the same"),
    QT_TRANSLATE_NOOP("Files", "undo the last change and try again, and please report this"),
    QT_TRANSLATE_NOOP("Files", "the project can't be saved: {}"),
    QT_TRANSLATE_NOOP("Files", "restore the file from a copy, or send it again"),
    QT_TRANSLATE_NOOP("Files", "this is a folder, not a project file"),
    QT_TRANSLATE_NOOP("Files", "name the .yaml file in it"),
    QT_TRANSLATE_NOOP("Files", "there is no such file"),
    QT_TRANSLATE_NOOP("Files", "check the name, and that the network drive is connected"),
    QT_TRANSLATE_NOOP("Files", "this file may not be read"),
    QT_TRANSLATE_NOOP("Files", "ask its owner for the right to read it"),
    QT_TRANSLATE_NOOP("Files", "the file can't be read ({})"),
    QT_TRANSLATE_NOOP("Files", "check the drive, and try again"),
    QT_TRANSLATE_NOOP("Files", "the file is empty"),
    QT_TRANSLATE_NOOP("Files", "restore it from a copy, or begin one with “chengyu: 1”"),
    QT_TRANSLATE_NOOP("Files", "unexpected end"),
    QT_TRANSLATE_NOOP("Files", "the file ends in the middle of a character: it was cut short"),
    QT_TRANSLATE_NOOP("Files", "a byte here belongs to no character: the file is damaged, or isn't text"),
    QT_TRANSLATE_NOOP("Files", "a character here is incomplete: the {} text is damaged or cut short"),
    QT_TRANSLATE_NOOP("Files", "“{}” has more than {} characters"),
    QT_TRANSLATE_NOOP("Files", "shorten it, and save again"),
    QT_TRANSLATE_NOOP("Files", "“{}” holds a sign that no file may hold"),
    QT_TRANSLATE_NOOP("Files", "type its text anew, and save again"),
    QT_TRANSLATE_NOOP("Files", "the page holds more than {} characters"),
    QT_TRANSLATE_NOOP("Files", "split it into several pages"),
    QT_TRANSLATE_NOOP("Files", "put the text in quotes"),
    QT_TRANSLATE_NOOP("Files", "text can't begin with this character"),
    QT_TRANSLATE_NOOP(
        "Files", "there is a colon too many, or this line is indented further than the one above"
    ),
    QT_TRANSLATE_NOOP("Files", "put text that holds “: ” in quotes, and align keys of the same mapping"),
    QT_TRANSLATE_NOOP("Files", "this line stands among the items of a list but doesn't begin with “-”"),
    QT_TRANSLATE_NOOP("Files", "align it with the lines it belongs to"),
    QT_TRANSLATE_NOOP("Files", "this line isn't aligned with the lines it belongs to"),
    QT_TRANSLATE_NOOP("Files", "indent it like the other keys of its mapping, and write it as “key: value”"),
    QT_TRANSLATE_NOOP("Files", "this line has no colon after its key"),
    QT_TRANSLATE_NOOP("Files", "write it as “key: value”"),
    QT_TRANSLATE_NOOP("Files", "a value is missing here"),
    QT_TRANSLATE_NOOP("Files", "write it, or put text that begins with , ] or } in quotes"),
    QT_TRANSLATE_NOOP("Files", "a list can't begin on the line of its key"),
    QT_TRANSLATE_NOOP("Files", "begin it on the next line, or put text that begins with “- ” in quotes"),
    QT_TRANSLATE_NOOP("Files", "text can't follow | or > on the same line"),
    QT_TRANSLATE_NOOP("Files", "begin it on the next line, indented"),
    QT_TRANSLATE_NOOP("Files", "there is no such escape after the backslash"),
    QT_TRANSLATE_NOOP("Files", "write two backslashes, or use single quotes"),
    QT_TRANSLATE_NOOP("Files", "values are nested more than 64 levels deep"),
    QT_TRANSLATE_NOOP("Files", "values are nested more than {} levels deep"),
    QT_TRANSLATE_NOOP("Files", "remove surplus brackets or indentation"),
    QT_TRANSLATE_NOOP("Files", "“---” or “...” stands inside a quoted text"),
    QT_TRANSLATE_NOOP("Files", "indent that line"),
    QT_TRANSLATE_NOOP("Files", "the quotation mark opened here is never closed"),
    QT_TRANSLATE_NOOP("Files", "add it at the text's end"),
    QT_TRANSLATE_NOOP("Files", "the bracket [ opened here is never closed"),
    QT_TRANSLATE_NOOP("Files", "add ] at the list's end"),
    QT_TRANSLATE_NOOP("Files", "the brace { opened here is never closed"),
    QT_TRANSLATE_NOOP("Files", "add } at the mapping's end"),
    QT_TRANSLATE_NOOP("Files", "a tab indents this line"),
    QT_TRANSLATE_NOOP("Files", "indent with spaces"),
    QT_TRANSLATE_NOOP("Files", "text can't begin with “{}”"),
    QT_TRANSLATE_NOOP("Files", "the text goes on after the closing {} that ends it"),
    QT_TRANSLATE_NOOP("Files", "put the whole text in quotes, or use “ ” for quotations"),
    QT_TRANSLATE_NOOP("Files", "this isn't YAML ({})"),
    QT_TRANSLATE_NOOP("Files", "compare the line with those around it"),
    QT_TRANSLATE_NOOP("Files", "the control character {} stands here, which no text may hold"),
    QT_TRANSLATE_NOOP("Files", "delete it, or check that this is a text file"),
    QT_TRANSLATE_NOOP("Files", "the file is larger than {} MB, which no page needs"),
    QT_TRANSLATE_NOOP("Files", "check that it is the right file, or split it"),
    QT_TRANSLATE_NOOP("Files", "a second document begins here"),
    QT_TRANSLATE_NOOP("Files", "keep one document, without “---”"),
    QT_TRANSLATE_NOOP("Files", "the text holds a control character"),
    QT_TRANSLATE_NOOP("Files", "delete the escape"),
    QT_TRANSLATE_NOOP("Files", "this text has more than {} characters"),
    QT_TRANSLATE_NOOP("Files", "shorten it, or check that it is the right file"),
    QT_TRANSLATE_NOOP(
        "Files", "up to here the file has more than {} characters of text, and no page holds a tenth of them"
    ),
    QT_TRANSLATE_NOOP("Files", "split it, or check that it is the right file"),
    QT_TRANSLATE_NOOP("Files", "a list or a mapping stands where a key should"),
    QT_TRANSLATE_NOOP("Files", "put text that begins with { or [ in quotes"),
    QT_TRANSLATE_NOOP("Files", "“*{}” would refer to another part of the file, which projects don't do"),
    QT_TRANSLATE_NOOP("Files", "put text that begins with * in quotes"),
    QT_TRANSLATE_NOOP("Files", "the file has more than {} values"),
    QT_TRANSLATE_NOOP("Files", "split it"),
    QT_TRANSLATE_NOOP("Files", "a key is missing before the colon"),
    QT_TRANSLATE_NOOP("Files", "write it, as in “title: …”"),
    QT_TRANSLATE_NOOP("Files", "“<<” would merge another mapping into this one, which projects don't do"),
    QT_TRANSLATE_NOOP("Files", "write the keys out"),
    QT_TRANSLATE_NOOP("Files", "the key {} is here a second time in the same mapping"),
    QT_TRANSLATE_NOOP("Files", "keep one of the two"),
    QT_TRANSLATE_NOOP("Files", "“&{}” would name this value for use elsewhere, which projects don't do"),
    QT_TRANSLATE_NOOP("Files", "put text that begins with & in quotes"),
    QT_TRANSLATE_NOOP("Files", "the tag {} isn't used in projects"),
    QT_TRANSLATE_NOOP("Files", "remove it, or put text that begins with ! in quotes"),
    QT_TRANSLATE_NOOP("Files", "there is no theme “{}”; choose one of: {}"),
)
"""Messages, hints, and what is filled into them; ``{}`` stands for what is filled in."""


_WITH_HINT: object = QT_TRANSLATE_NOOP("Files", "{}; {}")


def file_refusal(error: ProjectFileError) -> str:
    """``file:line:column: what is wrong; what to do``."""
    place = f"{error.file}:{error.line}:{error.column}" if error.line else error.file
    sentence = file_text(error.message)
    if error.hint:
        both = QCoreApplication.translate("Files", str(_WITH_HINT))
        sentence = both.format(sentence, file_text(error.hint))
    return f"{place}: {sentence}" if place else sentence


def file_text(sentence: str) -> str:
    """A sentence about a file; as it is when it is none of these."""
    return said_by(sentence, _forms())


@cache
def _forms() -> list[Form]:
    return [*forms_of("Files", FILE_TEXTS), *refusal_forms()]  # a value of its own kind has its own sentence
