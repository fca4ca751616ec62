from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.editor.canvas.placing import (
    align_selection,
    can_distribute,
    distribute_selection,
    duplicate_parts,
    frame_of,
    is_placed,
    movable_keys,
    nudge,
    place,
    resize_by,
    return_to_automatic,
)
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"
BLOCKS = ("panels/0/body/2", "panels/0/body/3", "panels/1/body/1")


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def session(qtbot: QtBot, fonts: SystemFonts) -> Session:
    made = Session(Pipeline(fonts))
    assert made.open(SAMPLE)
    return made


def frames(session: Session):
    return [get(session.project, key).frame for key in BLOCKS]


def test_what_can_be_moved(session: Session) -> None:
    session.select(("panels/0/body/2/value", "panels/1", "panels/1/body/0", "title", "timeline/events/0"))
    assert movable_keys(session) == ("panels/0/body/2", "panels/1")


def test_aligning_several_is_one_step(session: Session) -> None:
    session.select(BLOCKS)
    align_selection(session, "left")
    assert len({frame[0] for frame in frames(session) if frame}) == 1
    assert is_placed(session)
    session.undo()
    assert frames(session) == [None, None, None]
    assert not session.history.can_undo


def test_one_is_aligned_with_the_page(session: Session) -> None:
    session.select(BLOCKS[:1])
    align_selection(session, "centre")
    x, _, w, _ = get(session.project, BLOCKS[0]).frame
    assert x + w / 2 == pytest.approx(session.page.frame.width / 2, abs=0.01)


def test_distributing_makes_gaps_equal(session: Session) -> None:
    for key, x in zip(BLOCKS, (20.0, 70.0, 150.0), strict=True):
        place(session, {key: (x, 50.0, 20.0, 30.0)}, "place")
    session.select(BLOCKS)
    assert can_distribute(session)
    distribute_selection(session, "across")
    assert [frame[0] for frame in frames(session)] == [20.0, 85.0, 150.0]
    session.select(BLOCKS[:2])
    assert not can_distribute(session)
    before = session.project
    distribute_selection(session, "across")
    assert session.project is before


def test_back_into_the_arrangement(session: Session) -> None:
    before = session.page
    session.select(BLOCKS[:1])
    assert nudge(session, 10, 10)
    assert session.page != before
    return_to_automatic(session)
    assert session.page == before
    assert not is_placed(session)


def test_what_cannot_be_moved_is_left_alone(session: Session) -> None:
    session.select(("title",))
    assert not nudge(session, 1, 1)
    assert not resize_by(session, 1, 1)
    assert not session.is_modified


def test_a_part_placed_by_hand_is_high_enough(session: Session) -> None:
    session.select(("panels/2/body/1",))
    before = frame_of(session, "panels/2/body/1")
    assert before is not None
    nudge(session, 0, 0.5)
    session.check_now()
    assert not [p for p in session.problems if p.rule == "overset" and p.key == "panels/2/body/1"]


def test_copies_of_several_are_selected(session: Session) -> None:
    keys = ("panels/0/body/2", "panels/0/body/3", "panels/1/body/1")
    originals = [get(session.project, key) for key in keys]
    copies = duplicate_parts(session, keys, "duplicate", "merge")
    assert copies == ("panels/0/body/3", "panels/0/body/5", "panels/1/body/2")
    assert session.selection == copies
    assert [get(session.project, key) for key in copies] == originals
