from __future__ import annotations

from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.canvas.guides import Guide, Guides


def test_guides_are_added_moved_and_removed(qtbot: QtBot) -> None:
    guides = Guides()
    with qtbot.waitSignal(guides.changed):
        guides.add(Guide("x", 10.0))
    with qtbot.assertNotEmitted(guides.changed):
        guides.add(Guide("x", 10.0))
    moved = guides.move(Guide("x", 10.0), 12.5)
    assert guides.all == (moved,) == (Guide("x", 12.5),)
    guides.add(Guide("y", 3.0))
    guides.remove(moved)
    assert guides.all == (Guide("y", 3.0),)
    guides.clear()
    assert guides.all == ()


def test_the_nearest_guide_within_reach_is_found() -> None:
    guides = Guides()
    assert guides.near(0, 0, 100) is None
    for guide in (Guide("x", 10.0), Guide("x", 12.0), Guide("y", 50.0)):
        guides.add(guide)
    assert guides.near(11.5, 0, 2) == Guide("x", 12.0)
    assert guides.near(30, 49, 2) == Guide("y", 50.0)
    assert guides.near(30, 30, 2) is None
