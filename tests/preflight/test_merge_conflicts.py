"""A merge's conflicts stay problems until somebody deletes their lines."""

from __future__ import annotations

from chengyu_desktop.document.addresses import with_value
from chengyu_desktop.document.merge import merge
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.page import Page
from chengyu_desktop.preflight.case import Case
from chengyu_desktop.preflight.merge_conflicts import find_conflicts
from chengyu_desktop.preflight.rules import RULES
from chengyu_desktop.storage.merge_notes import with_conflict_notes
from tests.document.test_merge import change


def keys(project: Project) -> list[str]:
    page = Page(Frame(1, 1, ()), 0)
    return [problem.key for problem in find_conflicts(Case(project, page))]


def test_a_line_a_conflict_and_none_without() -> None:
    assert find_conflicts in [rule.find for rule in RULES]
    base = change("timeline/events/1/note", "待核\n第二行")
    for language in ("zh-Hans", "en"):
        base = change("language", language, base)
        ours = change("timeline/events/1/wording", "甲", change("page/bleed", 4.0, base))
        theirs = change("timeline/events/1/wording", "乙", change("page/bleed", 5.0, base))
        merged = merge(base, ours, theirs)
        noted = with_conflict_notes(merged.project, merged.conflicts)
        assert keys(base) == []
        assert keys(noted) == ["page/note", "timeline/events/1/note"]
        assert noted.timeline is not None
        note = noted.timeline.events[1].note
        assert note.startswith("待核\n第二行\n")
        assert "乙" in note
        assert keys(with_value(noted, "page/note", "")) == ["timeline/events/1/note"]


def test_a_note_stays_one_that_a_file_may_hold() -> None:
    base = change("lede", "甲" * 90_000)
    merged = merge(base, change("lede", "乙" * 90_000, base), change("lede", "丙" * 90_000, base))
    noted = with_conflict_notes(merged.project, merged.conflicts)
    assert len(noted.note) < 5_000
    assert keys(noted) == ["note"]
