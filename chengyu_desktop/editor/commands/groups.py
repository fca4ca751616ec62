"""Everything that the action table names, in groups."""

from __future__ import annotations

from typing import NamedTuple

from chengyu_desktop.editor.commands.arrange import ArrangeCommands
from chengyu_desktop.editor.commands.edit import EditCommands
from chengyu_desktop.editor.commands.file import FileCommands
from chengyu_desktop.editor.commands.importing import ImportCommands
from chengyu_desktop.editor.commands.insert_menu import InsertMenus
from chengyu_desktop.editor.commands.pictures import PictureCommands
from chengyu_desktop.editor.commands.suggestions import SuggestCommands
from chengyu_desktop.editor.commands.tools import ToolCommands
from chengyu_desktop.editor.commands.view import ViewCommands


class Commands(NamedTuple):
    file: FileCommands
    edit: EditCommands
    insert: InsertMenus
    suggest: SuggestCommands
    pictures: PictureCommands
    importing: ImportCommands
    arrange: ArrangeCommands
    view: ViewCommands
    tools: ToolCommands
