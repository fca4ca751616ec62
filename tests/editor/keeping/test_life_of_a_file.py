"""Open, edit, save, crash, restore, and what others do meanwhile, in any order: nothing that was done is lost unseen."""

from __future__ import annotations

import gc
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.merge import resolve
from chengyu_desktop.editor.session import Session
from chengyu_desktop.storage.user_folders import UserFolders
from tests.helpers.program import Program

TEXT = """# 备注
chengyu: 1
title: t
kicker: k
page: {size: [100, 100]}
panels:
- title: a
  body:
  - {kind: statement, text: 两地共建科技创新中心，签署合作协议十二项}
  - {kind: statement, text: 高新区牵头成立产业联盟}
- title: b
  body:
  - {kind: statement, text: 中欧班列累计开行超过两万列}
  - {kind: statement, text: 江北机场与双流机场旅客吞吐量位居前列}
"""
PLACES = ("title", "kicker", "panels/0/title", "panels/1/title")
_place = st.sampled_from(PLACES)
_word = st.text("甲乙丙丁", min_size=1, max_size=3)


class Life(RuleBasedStateMachine):
    """``mine`` and ``disk`` are what the window and the file must hold, place by place."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.file = self.folder / "page.yaml"
        self.file.write_text(TEXT, encoding="utf-8")
        self.disk = dict(zip(PLACES, ("t", "k", "a", "b"), strict=True))
        self.mine: dict[str, str] = {}
        self.base: dict[str, str] = {}
        self.program = self._start()
        self._opened()

    def _start(self) -> Program:
        return Program(UserFolders.under(self.folder / "user"))

    def _opened(self) -> None:
        self.program.open(self.file)
        self.mine = dict(self.disk)
        self.base = dict(self.disk)

    @property
    def session(self) -> Session:
        session = self.program.workspace.current
        assert session is not None
        return session

    @rule(place=_place, word=_word)
    def edit(self, place: str, word: str) -> None:
        self.session.edit(lambda project: set_value(project, place, word), "Edit")
        self.mine[place] = word

    @rule(place=_place, word=_word)
    def somebody_else_saves(self, place: str, word: str) -> None:
        theirs = self.program.pipeline.read(self.file)
        self.program.pipeline.write(set_value(theirs.project, place, word), self.file, theirs)
        self.disk[place] = word

    @rule(side=st.sampled_from(["ours", "theirs"]))
    def save(self, side: str) -> None:
        """As the File menu does it: merged first, conflicts put to the user."""
        if not self.session.save():
            assert self.session.meets_change
            self._merge(side)
            assert self.session.save()
        self.disk = dict(self.mine)
        self.base = dict(self.mine)

    @rule(side=st.sampled_from(["ours", "theirs"]))
    def notice_the_change(self, side: str) -> None:
        self._merge(side)

    def _merge(self, side: str) -> None:
        changes = self.program.keeper.changes_of(self.session)
        assert changes is not None
        conflicts = {
            place for place in PLACES if len({self.base[place], self.mine[place], self.disk[place]}) == 3
        }
        assert changes.look_now()
        if conflicts:
            merged = changes.merged()
            chosen: dict[str, str] = {}  # a side's text has the other's changes too, where they don't meet
            if merged is not None:  # else both sides' words have come together without a question
                chosen = {conflict.key: getattr(conflict, side) for conflict in merged.conflicts}
                assert set(chosen) <= conflicts
                while merged.conflicts:
                    merged = resolve(merged, merged.conflicts[0], side)  # type: ignore[arg-type]
                assert changes.settle(merged)
            for place in conflicts:
                got = get(self.session.project, place)
                assert got == chosen.get(place, got)
                self.mine[place] = got
        for place in PLACES:
            if place not in conflicts and self.disk[place] != self.base[place]:
                self.mine[place] = self.disk[place]
        self.base = dict(self.disk)

    @rule()
    def undo_and_redo(self) -> None:
        if self.session.history.can_undo:
            self.session.undo()
            self.session.redo()

    @rule()
    def crash_and_restore(self) -> None:
        self.program.crash()
        self.program = self._start()
        (found,) = self.program.keeper.crashed()
        if found.has_changes:
            assert self.program.keeper.request(self.file) is None
            last = len(found.points) - 1
            assert found.restore(self.program.workspace, last, "Restored", self.program.keeper.flush)
        else:
            found.discard()
            self._opened()

    @rule()
    def close_and_open(self) -> None:
        if not self.session.is_modified:
            self.program.workspace.close(self.session)
            self.program.keeper.flush()
            assert not list((self.folder / "user" / "journals").iterdir())
            self._opened()

    @invariant()
    def window_and_file_hold_what_they_must(self) -> None:
        assert {place: get(self.session.project, place) for place in PLACES} == self.mine
        on_disk = self.program.pipeline.read(self.file)
        assert {place: get(on_disk.project, place) for place in PLACES} == self.disk
        assert on_disk.text.startswith("# 备注\n")

    def teardown(self) -> None:
        self.program.keeper.stop()
        shutil.rmtree(self.folder)
        gc.collect()  # in this thread: see editor/tidying.py


LifeOfAFile = Life.TestCase
LifeOfAFile.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_a_side_that_is_chosen_keeps_what_the_other_changed_elsewhere_in_the_text() -> None:
    state = Life()
    state.edit("title", "丁丁")
    state.save("ours")
    state.edit("title", "丙丁乙")
    state.somebody_else_saves("title", "丁")
    state.notice_the_change("theirs")
    assert state.session.project.title == "丙丁"
    state.window_and_file_hold_what_they_must()
    state.teardown()


class _Long(Life):
    pass


LongLifeOfAFile = pytest.mark.soak(_Long.TestCase)
LongLifeOfAFile.settings = settings(
    max_examples=300, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
)
