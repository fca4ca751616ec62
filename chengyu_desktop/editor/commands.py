"""Everything that the action table names, in groups."""

from __future__ import annotations

from typing import NamedTuple

from chengyu_desktop.editor.commands_arrange import ArrangeCommands
from chengyu_desktop.editor.commands_edit import EditCommands
from chengyu_desktop.editor.commands_file import FileCommands
from chengyu_desktop.editor.commands_tools import ToolCommands
from chengyu_desktop.editor.commands_view import ViewCommands
from chengyu_desktop.editor.insert_menu import InsertMenus


class Commands(NamedTuple):
    file: FileCommands
    edit: EditCommands
    insert: InsertMenus
    arrange: ArrangeCommands
    view: ViewCommands
    tools: ToolCommands
