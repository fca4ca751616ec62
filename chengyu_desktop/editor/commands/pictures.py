"""Pictures into the project: chosen, dropped or pasted; replaced; cropped on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.edits import PANELS, insert, set_value
from chengyu_desktop.document.project import Block, FrameBox, Panel, Project
from chengyu_desktop.editor.canvas.placing import rounded
from chengyu_desktop.editor.commands.conditions import picture_key
from chengyu_desktop.editor.commands.file import FileCommands
from chengyu_desktop.editor.commands.insertion import insert_parts
from chengyu_desktop.editor.files.picture_files import SUFFIXES, bring_in, picture_size, write_new
from chengyu_desktop.editor.session import PictureOffer, Session
from chengyu_desktop.editor.window.tabs import Tabs
from chengyu_desktop.editor.workspace import Workspace

_WIDTH = 70.0  # mm of a picture that is dropped on empty page
_MOST = 0.5  # of the page's height that it takes at first
_STEP = 6.0  # mm from one to the next of several


class PictureCommands(QObject):
    def __init__(self, workspace: Workspace, file: FileCommands, tabs: Tabs, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._file = file
        self._tabs = tabs
        self._window = window
        workspace.pictures_offered.connect(self.take)

    def insert(self) -> None:
        """Files to choose, to where the selection is."""
        session = self._workspace.current
        if session is None:
            return
        files = self._choose(session, self.tr("Insert Picture"), several=True)
        if files:
            self.take(session, PictureOffer(files=files))

    def replace(self) -> None:
        """Another file for the selected picture; its frame, caption and credit stay."""
        session = self._workspace.current
        key = picture_key(session)
        if session is None or not key:
            return
        files = self._choose(session, self.tr("Replace Picture"), several=False)
        if files and self._folder(session) is not None:
            self._tell(lambda: self._replace(session, key, files[0]))

    def crop(self) -> None:
        """The selected picture can be moved in its frame on the page."""
        if (editor := self._tabs.editor) and (key := picture_key(self._workspace.current)):
            editor.crop_tool.edit(key)

    def show_whole(self) -> None:
        """Without its crop."""
        session = self._workspace.current
        if session is not None and (key := picture_key(session)):
            session.edit(
                lambda project: set_value(project, join(key, "crop"), None), self.tr("Show Whole Picture")
            )

    def take(self, session: Session, offer: PictureOffer) -> None:
        """Puts pictures that were dropped, pasted or chosen into the project: one step to undo."""
        self._tell(lambda: self._take(session, offer))

    def _take(self, session: Session, offer: PictureOffer) -> None:
        if session.read_only:  # before anything is copied
            raise ValueError(session.read_only)
        folder = self._folder(session)
        if folder is None:
            return
        names = [bring_in(file, folder) for file in offer.files]
        if offer.png:
            names.append(write_new(folder, self.tr("picture") + ".png", offer.png))
        if not names:
            return
        label = self.tr("Insert Picture")
        if offer.at is not None:
            self._place(session, folder, names, offer.at, label)
        elif offer.container:
            self._insert(session, names, offer.container, offer.index, label)
        elif (key := picture_key(session)) and not get(session.project, key).path and len(names) == 1:
            session.edit(lambda project: set_value(project, join(key, "path"), names[0]), label)
        else:
            insert_parts(session, [_image(name) for name in names], label)

    def _insert(self, session: Session, names: Sequence[str], container: str, index: int, label: str) -> None:
        """Into a panel; a picture block without a picture takes the first one."""
        body = get(session.project, container)
        if index < len(body) and body[index].kind == "image" and not body[index].path and len(names) == 1:
            key = join(container, index)
            session.edit(
                lambda project: set_value(project, join(key, "path"), names[0]), label, selection=(key,)
            )
            return
        blocks = [_image(name) for name in names]
        selection = [join(container, index + i) for i in range(len(blocks))]
        session.edit(lambda project: insert(project, container, index, blocks), label, selection=selection)

    def _place(
        self, session: Session, folder: Path, names: Sequence[str], at: tuple[float, float], label: str
    ) -> None:
        """On empty page, with frames of their own around the place; they belong to the last panel."""
        page = session.page.frame
        blocks: list[Block] = []
        for i, name in enumerate(names):
            box = _frame(
                picture_size(folder, name), (at[0] + i * _STEP, at[1] + i * _STEP), page.width, page.height
            )
            blocks.append(replace(_image(name), fit="fill", frame=box))

        def edit(project: Project) -> Project:
            if not project.panels:
                project = insert(project, PANELS, 0, (Panel(),))
            body = join(PANELS, len(project.panels) - 1, "body")
            return insert(project, body, len(get(project, body)), blocks)

        panels = session.project.panels
        body = join(PANELS, max(len(panels) - 1, 0), "body")
        first = len(panels[-1].body) if panels else 0
        session.edit(edit, label, selection=[join(body, first + i) for i in range(len(blocks))])

    def _replace(self, session: Session, key: str, file: Path) -> None:
        if session.read_only:
            raise ValueError(session.read_only)
        folder = self._folder(session)
        assert folder is not None
        name = bring_in(file, folder)

        def edit(project: Project) -> Project:
            project = set_value(project, join(key, "crop"), None)
            return set_value(project, join(key, "path"), name)

        session.edit(edit, self.tr("Replace Picture"))

    def _folder(self, session: Session) -> Path | None:
        """The project's; a project without a file is saved first, when the user agrees. None when it isn't."""
        if session.path is None and not (self._ask_to_save() and self._file.save_session(session)):
            return None
        return session.path.parent if session.path else None

    def _ask_to_save(self) -> bool:
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Save the project first?"))
        box.setInformativeText(
            self.tr("Pictures are kept in the project's folder, and this project has none yet.")
        )
        box.setStandardButtons(buttons.Save | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        return QMessageBox.StandardButton(box.exec()) == buttons.Save

    def _choose(self, session: Session, title: str, *, several: bool) -> tuple[Path, ...]:
        folder = str(session.path.parent) if session.path else ""
        kinds = self.tr("Pictures ({})").format(" ".join(f"*{suffix}" for suffix in SUFFIXES))
        if several:
            names, _ = QFileDialog.getOpenFileNames(self._window, title, folder, kinds)
            return tuple(map(Path, names))
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        return (Path(name),) if name else ()

    def _tell(self, command: Callable[[], None]) -> None:
        """Does it, and tells why it can't be done."""
        try:
            command()
        except ValueError as error:
            self._workspace.set_error(str(error))
        else:
            self._workspace.set_error("")


def _image(name: str) -> Block:
    from chengyu_desktop.layout.registry import block_kind

    return block_kind("image").struct(path=name)  # type: ignore[call-arg]


def _frame(size: tuple[float, float], at: tuple[float, float], width: float, height: float) -> FrameBox:
    """Around a place, in the picture's shape, inside the page."""
    w = min(_WIDTH, width)
    h = w * size[1] / size[0]
    if h > height * _MOST:
        w, h = w * height * _MOST / h, height * _MOST
    x, y = at[0] - w / 2, at[1] - h / 2
    return rounded((min(max(x, 0.0), width - w), min(max(y, 0.0), height - h), w, h))
