"""The menus of block kinds, each with a picture of its sample, and of timeline layouts, each with one of the project's own
timeline; made when they are opened."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from chengyu_desktop.editor.commands.edit import EditCommands
from chengyu_desktop.editor.inspector.texts import choice_words
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.workspace import Workspace

_PICTURE = QSize(80, 33)  # logical px; all kinds under one another are no higher than a screen

_TITLES = {
    "statement": QT_TRANSLATE_NOOP("BlockKinds", "Statement"),
    "number": QT_TRANSLATE_NOOP("BlockKinds", "Number"),
    "bars": QT_TRANSLATE_NOOP("BlockKinds", "Bars"),
    "columns": QT_TRANSLATE_NOOP("BlockKinds", "Columns"),
    "line": QT_TRANSLATE_NOOP("BlockKinds", "Line chart"),
    "area": QT_TRANSLATE_NOOP("BlockKinds", "Area chart"),
    "donut": QT_TRANSLATE_NOOP("BlockKinds", "Donut"),
    "pictogram": QT_TRANSLATE_NOOP("BlockKinds", "Pictogram"),
    "progress": QT_TRANSLATE_NOOP("BlockKinds", "Progress"),
    "ranking": QT_TRANSLATE_NOOP("BlockKinds", "Ranking"),
    "compare": QT_TRANSLATE_NOOP("BlockKinds", "Comparison"),
    "image": QT_TRANSLATE_NOOP("BlockKinds", "Picture"),
    "quote": QT_TRANSLATE_NOOP("BlockKinds", "Quotation"),
    "table": QT_TRANSLATE_NOOP("BlockKinds", "Table"),
    "dots": QT_TRANSLATE_NOOP("BlockKinds", "Dot plot"),
    "dumbbell": QT_TRANSLATE_NOOP("BlockKinds", "Dumbbell chart"),
    "gauge": QT_TRANSLATE_NOOP("BlockKinds", "Gauge"),
    "pie": QT_TRANSLATE_NOOP("BlockKinds", "Pie"),
    "slope": QT_TRANSLATE_NOOP("BlockKinds", "Slope chart"),
    "steps": QT_TRANSLATE_NOOP("BlockKinds", "Steps"),
    "treemap": QT_TRANSLATE_NOOP("BlockKinds", "Treemap"),
    "flow": QT_TRANSLATE_NOOP("BlockKinds", "Flow chart"),
    "map-tiles": QT_TRANSLATE_NOOP("BlockKinds", "Tile map"),
    "waffle": QT_TRANSLATE_NOOP("BlockKinds", "Waffle chart"),
}


def kind_title(name: str) -> str:
    """What a block kind is called; its own name where it has no title here, for a kind touches its own module alone."""
    title = _TITLES.get(name)
    return (
        QCoreApplication.translate("BlockKinds", str(title))
        if title
        else name.replace("_", " ").replace("-", " ").capitalize()
    )


def _place(name: str) -> tuple[int, str]:
    """Kinds in the order of their titles above, which begins with what is used most; others follow."""
    names = list(_TITLES)
    return (names.index(name) if name in names else len(names)), name


class InsertMenus(QObject):
    def __init__(self, workspace: Workspace, edit: EditCommands, fonts: SystemFonts, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._edit = edit
        self._fonts = fonts
        self._window = window

    def block_menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        return menu

    def _fill(self, menu: QMenu) -> None:
        session = self._workspace.current
        if session is None or not menu.isEmpty():
            return
        from chengyu_desktop.editor.commands.large_pictures import enlarge_pictures
        from chengyu_desktop.editor.commands.sample_pictures import SamplePictures
        from chengyu_desktop.layout.registry import BlockTypes

        enlarge_pictures(menu, _PICTURE.width())
        pictures = SamplePictures(session.project, self._fonts, self._window.devicePixelRatioF())
        for name in sorted(BlockTypes(), key=_place):
            action = menu.addAction(QIcon(pictures.picture(name, _PICTURE)), kind_title(name))
            action.setObjectName(f"insert-{name}")
            action.setIconVisibleInMenu(True)
            action.triggered.connect(lambda *_, name=name: self._edit.insert_block(name))

    def layout_menu(self) -> QMenu:
        """The timeline in every layout, the present one ticked; drawn anew whenever it is opened."""
        menu = QMenu(self._window)
        menu.aboutToShow.connect(lambda: self._fill_layouts(menu))
        return menu

    def _fill_layouts(self, menu: QMenu) -> None:
        menu.clear()
        session = self._workspace.current
        timeline = session.project.timeline if session else None
        if session is None or timeline is None:
            return
        from chengyu_desktop.editor.commands.large_pictures import enlarge_pictures
        from chengyu_desktop.editor.commands.sample_pictures import SamplePictures
        from chengyu_desktop.layout.registry import timeline_layout_names

        enlarge_pictures(menu, _PICTURE.width())
        pictures = SamplePictures(session.project, self._fonts, self._window.devicePixelRatioF())
        for name in timeline_layout_names():
            action = menu.addAction(QIcon(pictures.timeline(timeline, name, _PICTURE)), choice_words(name))
            action.setObjectName(f"layout-{name}")
            action.setIconVisibleInMenu(True)
            action.setCheckable(True)
            action.setChecked(name == timeline.layout)
            action.triggered.connect(lambda *_, name=name: self._edit.set_timeline_layout(name))
