"""One open project: what it is now, how it came to be so, what is wrong with it, and the state of its file.

Views read the session and listen to it, never to each other. All edits go through ``edit``; the page is laid out at once (an edit
re-lays one block), preflight follows when the hands rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from chengyu_desktop.document.addresses import has
from chengyu_desktop.document.edits_links import follow_run
from chengyu_desktop.document.history import History
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.beside import Beside
from chengyu_desktop.editor.keeping.saving import Saving
from chengyu_desktop.editor.pipeline import (
    CannotOpen,
    CannotSave,
    FileChanged,
    LaidOut,
    PageMaker,
    Pipeline,
    SystemFonts,
    is_large,
)
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.press.limits import NEWSPRINT, Limits

if TYPE_CHECKING:
    from chengyu_desktop.editor.keeping.save_job import SaveJob
    from chengyu_desktop.export.paint_marks import Marks
    from chengyu_desktop.storage.load import Loaded

Edit = Callable[[Project], Project]

_PREFLIGHT_DELAY = 200  # ms without an edit


class Change(msgspec.Struct, frozen=True):
    """``origin`` is the view that caused it, which may ignore its own echo; ``is_new`` says that this is another project
    altogether (opened, reverted, begun), for which views start afresh."""

    label: str = ""
    origin: object = None
    is_new: bool = False


class PictureOffer(msgspec.Struct, frozen=True):
    """Pictures for the project: ``files``, or ``png``, the bytes of one without a file.

    They go before the item at ``index`` of the list ``container``; or, with neither, to ``at``, a place on the page in mm, or else
    to where the selection is.
    """

    files: tuple[Path, ...] = ()
    png: bytes = b""
    container: str = ""
    index: int = 0
    at: tuple[float, float] | None = None


class Session(QObject):
    """``error`` is why the file last asked for can't be shown or saved; the project before it then stays. ``notice`` is
    what else there is to know about the file, ``notice_command`` the id of the command that it asks for. ``read_only`` is why nothing can be edited; else empty. ``meets_change`` says
    that the last save has met somebody else's work in the file, ``has_others_changes`` that what it holds waits for a decision."""

    changed = Signal(object)  # Change
    selection_changed = Signal(object)  # the origin
    problems_changed = Signal()
    limits_changed = Signal()  # it is checked for another press from now on
    file_state_changed = Signal()
    begun = Signal()  # another project, file or none
    save_met_change = Signal()  # a save that nobody waits for found the file changed by somebody else
    rebased = Signal()  # the file holds something else, by somebody else, and the project goes on from there
    saved = Signal()  # the file holds what the project was when saving began
    pictures_offered = Signal(object)  # PictureOffer

    def __init__(self, pipeline: Pipeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self.folder: Path | None = None
        """Where the project's pictures lie, also before it has a file of its own."""
        self._maker = pipeline.page_maker(None)  # replaced with each project
        self.path: Path | None = None
        self.history = History(Project())
        self.page = Page(Frame(0.0, 0.0))  # nothing to see before a project is open
        self._marks: Marks | None = None
        self.problems: tuple[Problem, ...] = ()
        self.error = ""
        self.notice = ""
        self.notice_command = ""
        self.read_only = ""
        self.meets_change = False
        self.has_others_changes = False
        self._saving = Saving(pipeline, self)
        self._saving.ended.connect(self._follow_save)
        self.selection: tuple[str, ...] = ()
        self.is_open = False
        self.preset_name = ""  # what the page is checked for; newsprint without one
        self.limits = NEWSPRINT
        self._run: str | None = None
        self._run_base = self._run_end = self.project  # the states before and after the edits of one run
        self._black = False
        self._preflight = QTimer(self)
        self._preflight.setSingleShot(True)
        self._preflight.setInterval(_PREFLIGHT_DELAY)
        self._preflight.timeout.connect(self.check)
        self._beside = Beside(self, "session")
        self._is_checking = False

    @property
    def project(self) -> Project:
        return self.history.current.project

    @property
    def is_modified(self) -> bool:
        return not self.history.is_clean

    # Editing

    def edit(
        self,
        edit: Edit,
        label: str,
        *,
        merge_key: str | None = None,
        selection: Sequence[str] | None = None,
        origin: object = None,
        run: str | None = None,
    ) -> bool:
        """Applies a pure function to the project as one undo step (one with those before it of the same ``merge_key``). Where it
        changes a figure that a sentence says and a block draws, the other side follows in the same step. Edits one after another of
        the same ``run`` (the ``merge_key`` without one) are followed as one, however many steps they are.

        False when nothing happened. Raises ValueError, with one sentence for the user, for an edit that can't be made.
        """
        if self._refuses():
            return False
        run = run or merge_key
        goes_on = run is not None and self._run == run and self._run_end is self.project
        base = self._run_base if goes_on else self.project
        edited = follow_run(base, self.project, edit(self.project))
        self._run, self._run_base, self._run_end = run, base, edited
        return self._push(edited, label, merge_key, selection, origin)

    def put(
        self,
        project: Project,
        label: str,
        selection: Sequence[str] | None = None,
        laid_out: LaidOut | None = None,
    ) -> bool:
        """Another state of the project as one undo step, exactly as it stands: a version, a merge. False when it is the same.
        ``laid_out`` is its page, where that is made already."""
        return not self._refuses() and self._push(project, label, None, selection, None, laid_out)

    def _push(
        self,
        project: Project,
        label: str,
        merge_key: str | None,
        selection: Sequence[str] | None,
        origin: object,
        laid_out: LaidOut | None = None,
    ) -> bool:
        chosen = self.selection if selection is None else tuple(selection)
        if not self.history.push(project, label, merge_key, chosen):
            return False
        before, self.selection = self.selection, chosen  # first: the old one may name what is gone
        self._show(Change(label, origin), laid_out)
        if chosen != before:
            self.selection_changed.emit(origin)
        return True

    def undo(self) -> None:
        self.jump(max(self.history.index - 1, 0))

    def redo(self) -> None:
        self.jump(min(self.history.index + 1, len(self.history.labels()) - 1))

    def jump(self, index: int) -> None:
        """To a step of the history."""
        if index == self.history.index or self._refuses():
            return
        step = self.history.jump(index)
        self.selection = step.selection
        self._show(Change(step.label))
        self.selection_changed.emit(None)

    def preview(self, project: Project) -> Page:
        """The page of a project that is no step of the history, as while an input method composes."""
        return self._maker.page(project)

    def offer_pictures(self, offer: PictureOffer) -> None:
        """Pictures were dropped or pasted in a view; who knows where files belong takes them."""
        self.pictures_offered.emit(offer)

    def take_marks(self) -> Marks | None:
        """The page made flat for painting, where that is done already; once."""
        marks, self._marks = self._marks, None
        return marks

    def proof(self, page: Page) -> Page:
        """The sheet on which the desk signs what a page of the project states."""
        return self._maker.proof(self.project, page)

    def select(self, keys: Sequence[str], origin: object = None) -> None:
        """Selects parts by their keys in the document."""
        keys = tuple(keys)
        if keys != self.selection:
            self.selection = keys
            self.history.select(keys)
            self.history.break_merge()
            self.selection_changed.emit(origin)

    # Files

    def new(self, project: Project, folder: Path | None = None, laid_out: LaidOut | None = None) -> None:
        """A project that has no file yet; its pictures lie in ``folder``. ``laid_out`` is its page, where that is made already."""
        self._begin(project, None, folder, laid_out)

    def open(self, path: Path) -> bool:
        """Shows a file; False when that can't be done and ``error`` says why."""
        try:
            loaded = self._pipeline.read(path)
        except CannotOpen as error:
            return self._fail(error)
        self.begin(loaded)
        return True

    def begin(self, loaded: Loaded, laid_out: LaidOut | None = None) -> None:
        """Shows a file that was read; its page, where that is made already."""
        self._pipeline.remember(loaded)
        self._begin(loaded.project, loaded.path, loaded.path.parent, laid_out)

    def reload(self) -> bool:
        """The file as it is on disk; False without a file, or when it can't be read any more."""
        path = self.path
        if path is None or not is_large(self.project):
            return path is not None and self.open(path)
        try:
            loaded, laid_out = self._beside.wait_for(lambda: self._read_beside(path))
        except CannotOpen as error:
            return self._fail(error)
        self.begin(loaded, laid_out)
        return True

    def _read_beside(self, path: Path) -> tuple[Loaded, LaidOut]:
        loaded = self._pipeline.read(path)
        return loaded, PageMaker(SystemFonts(), path.parent).laid_out(loaded.project)

    def adopt(self, loaded: Loaded, label: str) -> None:
        """The file as somebody else has left it, as one step that can be undone; view and selection stay."""
        self._pipeline.remember(loaded)
        if loaded.project != self.project:
            self.history.push(loaded.project, label, selection=self._kept_selection(loaded.project))
            self.history.mark_clean()
            self.selection = self.history.current.selection
            self._show(Change(label))
            self.selection_changed.emit(None)
        self.history.mark_clean()
        self._take_as_base()

    def rebase(self, loaded: Loaded, merged: Project, label: str) -> None:
        """The project with what somebody else has done to its file, as one step that can be undone: saving goes on from there."""
        self._pipeline.remember(loaded)
        self.history.break_merge()
        self.put(merged, label, self._kept_selection(merged))
        self.history.break_merge()
        if self.project == loaded.project:
            self.history.mark_clean()
        else:
            self.history.mark_unsaved()
        self._take_as_base()

    def restore(
        self,
        base: Loaded | None,
        before: Project,
        project: Project,
        label: str,
        pages: tuple[LaidOut | None, LaidOut | None] = (None, None),
    ) -> None:
        """A project as a crash has left it, as one step after what its file was; ``before`` is that, also without a file. ``pages``
        are those of both, where they are made already."""
        path = base.path if base else None
        if base is not None:
            self._pipeline.remember(base)
        self._begin(base.project if base else before, path, path.parent if path else None, pages[0])
        self.put(project, label, laid_out=pages[1])

    def start_save(self, path: Path | None = None) -> bool:
        """Begins to write the project to its file, or to another one that is its file from now on; ``saved`` follows, or
        ``error`` says why not. Editing can go on. False without a file."""
        target = path or self.path
        if target is None:
            return False
        self.wait_for_save()
        self.history.break_merge()
        opened = self._pipeline.loaded(self.path)
        self._saving.start(self.project, target, opened, self.folder, is_chosen=path is not None)
        return True

    def save(self, path: Path | None = None) -> bool:
        """The same, waiting until it is done; False when ``error`` says why it isn't."""
        return self.start_save(path) and self.wait_for_save()

    def wait_for_save(self) -> bool:
        """Until what is being written is; whether all went well."""
        return self._saving.wait()

    @property
    def is_saving(self) -> bool:
        return self._saving.is_running

    def save_copy(self, path: Path) -> bool:
        """Writes the project to a file without making it the project's own; waits until it is done."""
        job = self._saving.write_copy(self.project, path, self._pipeline.loaded(self.path), self.folder)
        if job.error is not None:
            return self._fail(job.error)
        self._tell_of_pictures(job)
        return True

    def check_for(self, name: str, limits: Limits = NEWSPRINT, *, black: bool = False) -> None:
        """Checks the page from now on for a press or a screen: by a preset's limits."""
        self.preset_name, self.limits, self._black = name, limits, black
        self.limits_changed.emit()
        if self.is_open:
            self.check()

    def set_read_only(self, reason: str) -> None:
        """Refuses edits from now on, with this sentence; allows them when it is empty, as under another name."""
        self.read_only = reason
        self.tell(reason, "save-as" if reason else "")

    def tell(self, notice: str, command: str = "") -> None:
        """What there is to know about the file, and the command that it asks for; an empty text when there is nothing any more."""
        self.notice, self.notice_command = notice, command
        self.file_state_changed.emit()

    def dismiss(self) -> None:
        """What was told has been read; that nothing can be edited goes on being shown."""
        self.error = ""
        if not self.read_only:
            self.notice, self.notice_command = "", ""
        self.file_state_changed.emit()

    def check(self) -> None:
        """Preflight, without waiting for a pause; of a large page beside the window."""
        if not is_large(self.project):
            self.check_now()
        elif not self._is_checking:
            self._is_checking = True
            self._preflight.stop()
            project, page, limits, black = self.project, self.page, self.limits, self._black
            self._beside.run(
                lambda: self._pipeline.problems(project, page, limits, black),
                lambda found: self._take(found, page, limits),
            )

    def check_now(self) -> None:
        """Preflight, here and now."""
        self._preflight.stop()
        self._show_problems(self._pipeline.problems(self.project, self.page, self.limits, self._black))

    def _take(self, found: tuple[Problem, ...], page: Page, limits: Limits) -> None:
        """What was found, unless it is another page by now."""
        self._is_checking = False
        if page is self.page and limits is self.limits:
            self._show_problems(found)
        elif not self._preflight.isActive():
            self._preflight.start()

    def _show_problems(self, found: tuple[Problem, ...]) -> None:
        problems = (*self._pipeline.notices(self.path), *found)
        if problems != self.problems:
            self.problems = problems
            self.problems_changed.emit()

    def _begin(
        self, project: Project, path: Path | None, folder: Path | None, laid_out: LaidOut | None = None
    ) -> None:
        self.path = path
        self.folder = folder
        self._maker = self._pipeline.page_maker(folder)
        self.history = History(project)
        self.selection = ()
        self.error = ""
        self.notice, self.notice_command = self.read_only, "save-as" if self.read_only else ""
        self.meets_change = False
        self.is_open = True
        self._lay_out(laid_out)
        self.begun.emit()
        self.file_state_changed.emit()
        self.changed.emit(Change(is_new=True))
        self.selection_changed.emit(None)
        self._preflight.start()  # what there is to see comes first

    def _lay_out(self, laid_out: LaidOut | None) -> None:
        if laid_out is not None:
            self._maker, self.page, self._marks = laid_out
        else:
            self.page, self._marks = self._maker.page(self.project), None

    def _show(self, change: Change, laid_out: LaidOut | None = None) -> None:
        self._lay_out(laid_out)
        self.changed.emit(change)
        self.file_state_changed.emit()
        self._preflight.start()

    def _take_as_base(self) -> None:
        self.meets_change = False
        self.error = ""
        self.rebased.emit()
        self.file_state_changed.emit()

    def _refuses(self) -> bool:
        """Tells why nothing can be edited, and has the views show again what is."""
        if self.read_only:
            self.error = self.read_only
            self.changed.emit(Change())
            self.file_state_changed.emit()
        return bool(self.read_only)

    def _kept_selection(self, project: Project) -> tuple[str, ...]:
        """What is selected, as far as it is there in another project."""
        return tuple(key for key in self.selection if has(project, key))

    def _follow_save(self, job: SaveJob, was_awaited: bool) -> None:
        self.meets_change = isinstance(job.error, FileChanged)
        if job.error is not None or job.loaded is None:
            self._fail(job.error or CannotSave(""))
            if self.meets_change and not was_awaited:
                self.save_met_change.emit()
            return
        self._pipeline.remember(job.loaded)
        if job.path != self.path:
            self.path = job.path
            self.read_only = self.notice = self.notice_command = ""  # they were the other file's
            self.folder = job.path.parent
            self._maker = self._pipeline.page_maker(self.folder)
        self.history.mark_clean(job.project)
        self.error = ""
        self._tell_of_pictures(job)
        self.saved.emit()
        self.file_state_changed.emit()

    def _tell_of_pictures(self, job: SaveJob) -> None:
        if job.left:
            words = self.tr(
                "These pictures couldn't be taken along to the new folder: {}. Put them there yourself."
            )
            self.tell(words.format(", ".join(job.left)))

    def _fail(self, error: Exception) -> bool:
        self.error = str(error)
        self.file_state_changed.emit()
        return False
