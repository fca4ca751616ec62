"""The commands of the window in one table: menus, toolbar, context menu, shortcut editor and command palette are made from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from chengyu_desktop.editor.commands import conditions
from chengyu_desktop.editor.session import Session


class Command(NamedTuple):
    """``handler`` is an attribute path from Commands (``file.save``). ``text`` and ``menu`` are English, translated when shown;
    they are strings, which PySide's declaration of QT_TRANSLATE_NOOP doesn't say. ``context`` is that of the text's translation.

    With ``argument`` the handler is called with it. With ``ticked``, the path of a question that takes the argument, the action
    shows the answer as a tick. With ``is_submenu`` the handler makes the menu to show. ``icon`` names a glyph of the icon font (Font Awesome 6 Solid).
    """

    id: str
    text: object
    menu: object
    handler: str
    shortcuts: tuple[str, ...] = ()
    when: Callable[[Session | None], bool] = conditions.always
    icon: str = ""
    separated: bool = False
    in_toolbar: bool = False
    in_context_menu: bool = False
    is_submenu: bool = False
    argument: str = ""
    ticked: str = ""
    context: str = "Actions"


_FILE = QT_TRANSLATE_NOOP("Actions", "&File")
_EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
_INSERT = QT_TRANSLATE_NOOP("Actions", "&Insert")
_ARRANGE = QT_TRANSLATE_NOOP("Actions", "&Arrange")
_VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
_WINDOW = QT_TRANSLATE_NOOP("Actions", "&Window")
_HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

_OPEN = conditions.is_open
_ITEMS = conditions.has_items

FILE_COMMANDS = (
    Command("new", QT_TRANSLATE_NOOP("Actions", "&New"), _FILE, "file.new", ("Ctrl+N",),
            icon="file-circle-plus", in_toolbar=True),
    Command("new-from-template", QT_TRANSLATE_NOOP("Actions", "New from &Template"), _FILE,
            "file.template_menu", is_submenu=True),
    Command("new-from-sample", QT_TRANSLATE_NOOP("Actions", "New from Sa&mple"), _FILE, "file.sample_menu",
            is_submenu=True),
    Command("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), _FILE, "file.open", ("Ctrl+O",),
            icon="folder-open", in_toolbar=True, separated=True),
    Command("open-recent", QT_TRANSLATE_NOOP("Actions", "Open &Recent"), _FILE, "file.recent_menu",
            is_submenu=True),
    Command("import", QT_TRANSLATE_NOOP("Actions", "&Import…"), _FILE, "importing.choose", ("Ctrl+Shift+O",),
            icon="file-import", in_toolbar=True),
    Command("close", QT_TRANSLATE_NOOP("Actions", "&Close"), _FILE, "file.close", ("Ctrl+W",), _OPEN),
    Command("save", QT_TRANSLATE_NOOP("Actions", "&Save"), _FILE, "file.save", ("Ctrl+S",), _OPEN,
            icon="floppy-disk", in_toolbar=True, separated=True),
    Command("save-as", QT_TRANSLATE_NOOP("Actions", "Save &As…"), _FILE, "file.save_as", ("Ctrl+Shift+S",), _OPEN),
    Command("save-copy", QT_TRANSLATE_NOOP("Actions", "Save a Cop&y…"), _FILE, "file.save_copy", (), _OPEN),
    Command("revert", QT_TRANSLATE_NOOP("Actions", "Re&vert to Saved"), _FILE, "file.revert", ("F5",),
            conditions.has_file),
    Command("file-history", QT_TRANSLATE_NOOP("Actions", "File &History…"), _FILE, "file.show_versions",
            ("Ctrl+Alt+H",), conditions.has_file),
    Command("compare", QT_TRANSLATE_NOOP("Actions", "Compare with &File…"), _FILE, "file.compare", (), _OPEN),
    Command("merge-changes", QT_TRANSLATE_NOOP("Actions", "Mer&ge Changes…"), _FILE, "file.merge_changes", (),
            conditions.has_others_changes),
    Command("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), _FILE, "file.export", ("Ctrl+E",), _OPEN,
            icon="file-export", in_toolbar=True, separated=True),
    Command("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), _FILE, "file.print", ("Ctrl+P",), _OPEN),
    Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), _FILE, "file.quit", ("Ctrl+Q",), separated=True),
)  # fmt: skip

EDIT_COMMANDS = (
    Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), _EDIT, "edit.undo", ("Ctrl+Z",), conditions.can_undo,
            icon="arrow-rotate-left", in_toolbar=True),
    Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), _EDIT, "edit.redo", ("Ctrl+Shift+Z", "Ctrl+Y"),
            conditions.can_redo, icon="arrow-rotate-right", in_toolbar=True),
    Command("cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), _EDIT, "edit.cut", ("Ctrl+X",), _ITEMS, separated=True,
            in_context_menu=True),
    Command("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), _EDIT, "edit.copy", ("Ctrl+C",), _ITEMS,
            in_context_menu=True),
    Command("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), _EDIT, "edit.paste", ("Ctrl+V",), _OPEN,
            in_context_menu=True),
    Command("paste-special", QT_TRANSLATE_NOOP("Actions", "Paste &Special…"), _EDIT, "importing.paste_special",
            ("Ctrl+Shift+V",)),
    Command("duplicate", QT_TRANSLATE_NOOP("Actions", "&Duplicate"), _EDIT, "edit.duplicate", ("Ctrl+D",), _ITEMS,
            in_context_menu=True),
    Command("delete", QT_TRANSLATE_NOOP("Actions", "De&lete"), _EDIT, "edit.delete", ("Del",), _ITEMS,
            in_context_menu=True),
    Command("select-all", QT_TRANSLATE_NOOP("Actions", "Select &All"), _EDIT, "edit.select_all", ("Ctrl+A",), _OPEN,
            separated=True),
    Command("find", QT_TRANSLATE_NOOP("Actions", "Fi&nd and Replace…"), _EDIT, "view.find", ("Ctrl+F", "Ctrl+H"), _OPEN,
            icon="magnifying-glass", separated=True),
    Command("move-up", QT_TRANSLATE_NOOP("Actions", "&Move Up"), _EDIT, "edit.move_up", ("Alt+Up",), _ITEMS,
            icon="arrow-up", in_context_menu=True, separated=True),
    Command("move-down", QT_TRANSLATE_NOOP("Actions", "Move Do&wn"), _EDIT, "edit.move_down", ("Alt+Down",), _ITEMS,
            icon="arrow-down", in_context_menu=True),
    Command("fix-problems", QT_TRANSLATE_NOOP("Actions", "&Fix Problems Here"), _EDIT, "edit.fix_problems", (),
            conditions.has_fixable, in_context_menu=True, separated=True),
)  # fmt: skip

INSERT_COMMANDS = (
    Command("insert-panel", QT_TRANSLATE_NOOP("Actions", "&Panel"), _INSERT, "edit.insert_panel",
            ("Ctrl+Shift+N",), _OPEN),
    Command("insert-block", QT_TRANSLATE_NOOP("Actions", "&Block"), _INSERT, "insert.block_menu", (), _OPEN,
            icon="square-plus", in_toolbar=True, in_context_menu=True, is_submenu=True),
    Command("suggest-charts", QT_TRANSLATE_NOOP("Actions", "&Suggest Charts…"), _INSERT, "suggest.charts",
            ("Ctrl+Shift+G",), conditions.has_panel, icon="chart-simple", in_context_menu=True),
    Command("chart-from-table", QT_TRANSLATE_NOOP("Actions", "Chart from &Table"), _INSERT, "importing.chart_menu",
            (), _OPEN, is_submenu=True),
    Command("insert-picture", QT_TRANSLATE_NOOP("Actions", "Pi&cture…"), _INSERT, "pictures.insert",
            ("Ctrl+Shift+I",), _OPEN, icon="image", in_toolbar=True),
    Command("insert-event", QT_TRANSLATE_NOOP("Actions", "&Event"), _INSERT, "edit.insert_event",
            ("Ctrl+Shift+E",), _OPEN),
    Command("replace-picture", QT_TRANSLATE_NOOP("Actions", "&Replace Picture…"), _INSERT, "pictures.replace", (),
            conditions.is_picture, separated=True, in_context_menu=True),
    Command("crop-picture", QT_TRANSLATE_NOOP("Actions", "Cr&op Picture"), _INSERT, "pictures.crop", (),
            conditions.has_picture_file, icon="crop-simple", in_context_menu=True),
    Command("whole-picture", QT_TRANSLATE_NOOP("Actions", "Show &Whole Picture"), _INSERT, "pictures.show_whole", (),
            conditions.is_cropped, in_context_menu=True),
    Command("timeline-layout", QT_TRANSLATE_NOOP("Actions", "Timeline &Layout"), _INSERT, "insert.layout_menu", (),
            conditions.has_timeline, separated=True, is_submenu=True),
)  # fmt: skip

_MOVABLE = conditions.has_movable

ARRANGE_COMMANDS = (
    Command("align-left", QT_TRANSLATE_NOOP("Actions", "Align &Left"), _ARRANGE, "arrange.align", when=_MOVABLE,
            argument="left"),
    Command("align-centre", QT_TRANSLATE_NOOP("Actions", "Align &Centre"), _ARRANGE, "arrange.align", when=_MOVABLE,
            argument="centre"),
    Command("align-right", QT_TRANSLATE_NOOP("Actions", "Align &Right"), _ARRANGE, "arrange.align", when=_MOVABLE,
            argument="right"),
    Command("align-top", QT_TRANSLATE_NOOP("Actions", "Align &Top"), _ARRANGE, "arrange.align", when=_MOVABLE,
            argument="top", separated=True),
    Command("align-middle", QT_TRANSLATE_NOOP("Actions", "Align &Middle"), _ARRANGE, "arrange.align", when=_MOVABLE,
            argument="middle"),
    Command("align-bottom", QT_TRANSLATE_NOOP("Actions", "Align &Bottom"), _ARRANGE, "arrange.align", when=_MOVABLE,
            argument="bottom"),
    Command("distribute-across", QT_TRANSLATE_NOOP("Actions", "Distribute &Across"), _ARRANGE, "arrange.distribute",
            when=conditions.can_distribute, argument="across", separated=True),
    Command("distribute-down", QT_TRANSLATE_NOOP("Actions", "Distribute &Down"), _ARRANGE, "arrange.distribute",
            when=conditions.can_distribute, argument="down"),
    Command("return-to-automatic", QT_TRANSLATE_NOOP("Actions", "Return to &Automatic"), _ARRANGE,
            "arrange.return_to_automatic", ("Ctrl+Shift+A",), conditions.is_placed, separated=True,
            in_context_menu=True),
    Command("clear-guides", QT_TRANSLATE_NOOP("Actions", "Clear &Guides"), _ARRANGE, "arrange.clear_guides",
            when=_OPEN),
)  # fmt: skip

VIEW_COMMANDS = (
    Command("zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), _VIEW, "view.zoom_in", ("Ctrl++", "Ctrl+="), _OPEN,
            icon="magnifying-glass-plus", in_toolbar=True),
    Command("zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), _VIEW, "view.zoom_out", ("Ctrl+-",), _OPEN,
            icon="magnifying-glass-minus", in_toolbar=True),
    Command("fit-page", QT_TRANSLATE_NOOP("Actions", "Fit &Page"), _VIEW, "view.fit_page", ("Ctrl+0",), _OPEN,
            icon="expand", in_toolbar=True, separated=True),
    Command("fit-width", QT_TRANSLATE_NOOP("Actions", "Fit &Width"), _VIEW, "view.fit_width", ("Ctrl+2",), _OPEN),
    Command("actual-size", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), _VIEW, "view.actual_size", ("Ctrl+1",),
            _OPEN),
    Command("show-rulers", QT_TRANSLATE_NOOP("Actions", "R&ulers"), _VIEW, "view.toggle", ("Ctrl+R",), _OPEN,
            argument="rulers", ticked="view.shows", separated=True),
    Command("show-bleed", QT_TRANSLATE_NOOP("Actions", "&Bleed"), _VIEW, "view.toggle", (), _OPEN,
            argument="bleed", ticked="view.shows"),
    Command("show-margins", QT_TRANSLATE_NOOP("Actions", "&Margins and Columns"), _VIEW, "view.toggle", (), _OPEN,
            argument="margins", ticked="view.shows"),
    Command("present", QT_TRANSLATE_NOOP("Actions", "P&resentation"), _VIEW, "view.present", ("F11",), _OPEN),
    Command("vision-normal", QT_TRANSLATE_NOOP("Actions", "All Colours as the&y Are"), _VIEW, "view.see_as", when=_OPEN,
            argument="normal", ticked="view.sees_as", separated=True),
    Command("vision-protan", QT_TRANSLATE_NOOP("Actions", "As Seen without Red Cones (Pro&tan)"), _VIEW, "view.see_as",
            when=_OPEN, argument="protan", ticked="view.sees_as"),
    Command("vision-deutan", QT_TRANSLATE_NOOP("Actions", "As Seen without Green Cones (D&eutan)"), _VIEW, "view.see_as",
            when=_OPEN, argument="deutan", ticked="view.sees_as"),
    Command("vision-tritan", QT_TRANSLATE_NOOP("Actions", "As Seen without Blue &Cones (Tritan)"), _VIEW, "view.see_as",
            when=_OPEN, argument="tritan", ticked="view.sees_as"),
    Command("vision-grey", QT_TRANSLATE_NOOP("Actions", "As on a Blac&k-and-White Page"), _VIEW, "view.see_as",
            when=_OPEN, argument="grey", ticked="view.sees_as"),
    Command("appearance-system", QT_TRANSLATE_NOOP("Actions", "Colours of the &System"), _VIEW,
            "view.set_appearance", argument="system", ticked="view.has_appearance", separated=True),
    Command("appearance-light", QT_TRANSLATE_NOOP("Actions", "&Light"), _VIEW, "view.set_appearance",
            argument="light", ticked="view.has_appearance"),
    Command("appearance-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), _VIEW, "view.set_appearance",
            argument="dark", ticked="view.has_appearance"),
    Command("language-system", QT_TRANSLATE_NOOP("Actions", "Lan&guage of the System"), _VIEW,
            "view.set_language", argument="system", ticked="view.has_language", separated=True),
    # In their own languages, so that whoever needs one finds it.
    Command("language-zh", "中文", _VIEW, "view.set_language", argument="zh_CN", ticked="view.has_language"),
    Command("language-en", "English", _VIEW, "view.set_language", argument="en", ticked="view.has_language"),
)  # fmt: skip


def _dock(dock: str, text: object, keys: str, *, separated: bool = False) -> Command:
    """Brings a dock to the front; one that is there goes away."""
    return Command(f"show-{dock}", text, _WINDOW, "view.toggle_dock", (keys,), _OPEN, argument=dock,
                   ticked="view.shows_dock", separated=separated, context="Docks")  # fmt: skip


WINDOW_COMMANDS = (
    Command("next-tab", QT_TRANSLATE_NOOP("Actions", "&Next Project"), _WINDOW, "view.next_tab", ("Ctrl+Tab",), _OPEN),
    Command("previous-tab", QT_TRANSLATE_NOOP("Actions", "&Previous Project"), _WINDOW, "view.previous_tab",
            ("Ctrl+Shift+Tab",), _OPEN),
    Command("reset-layout", QT_TRANSLATE_NOOP("Actions", "&Reset Layout"), _WINDOW, "view.reset_layout",
            when=_OPEN, separated=True),
    # The views around the page.
    _dock("outline", QT_TRANSLATE_NOOP("Docks", "Outline"), "Alt+1", separated=True),
    _dock("timeline", QT_TRANSLATE_NOOP("Docks", "Timeline"), "Alt+2"),
    _dock("figures", QT_TRANSLATE_NOOP("Docks", "Figures"), "Alt+3"),
    _dock("find", QT_TRANSLATE_NOOP("Docks", "Find and Replace"), "Alt+4"),
    _dock("problems", QT_TRANSLATE_NOOP("Docks", "Problems"), "Alt+5"),
    _dock("history", QT_TRANSLATE_NOOP("Docks", "History"), "Alt+6"),
    _dock("inspector", QT_TRANSLATE_NOOP("Docks", "Inspector"), "Alt+7"),
    _dock("timeline-chart", QT_TRANSLATE_NOOP("Docks", "Timeline Chart"), "Alt+8"),
    _dock("data", QT_TRANSLATE_NOOP("Docks", "Data Chart"), "Alt+9"),
    Command("palette", QT_TRANSLATE_NOOP("Actions", "&All Commands…"), _HELP, "tools.show_palette", ("Ctrl+Shift+P",)),
    Command("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts…"), _HELP, "tools.edit_shortcuts"),
    Command("about", QT_TRANSLATE_NOOP("Actions", "A&bout"), _HELP, "tools.about", separated=True),
)  # fmt: skip

COMMANDS = (
    *FILE_COMMANDS,
    *EDIT_COMMANDS,
    *INSERT_COMMANDS,
    *ARRANGE_COMMANDS,
    *VIEW_COMMANDS,
    *WINDOW_COMMANDS,
)
