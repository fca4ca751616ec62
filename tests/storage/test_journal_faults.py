"""Every system call of the journal fails or is the last one: what can be read back is what was written up to then, and
an entry that was said to be written is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from chengyu_desktop.storage.journal import find_journals
from tests.helpers.faults import ERRORS, KILL, Stage, needs_strace, traced_or_skip
from tests.helpers.save_target import JOURNAL_STATES

pytestmark = needs_strace


def check_journal(stage: Stage, faults: list[str], step: int = 1) -> None:
    calls, _ = stage.calls()
    assert {"openat", "write", "fsync"} <= {call.name for call in calls}
    for number, fault in enumerate(faults):
        for call in calls[number % step :: step]:
            outcome = stage.inject(fault, call)
            place = f"{fault} at {call.line}: {outcome.said} {outcome.error}"
            found = find_journals(stage.folder / "journals")
            points = [point.pieces for point in found[0].points] if found else []
            assert points == [state for state in JOURNAL_STATES if state in points], place
            outcome = outcome._replace(said=outcome.said.partition("END\n")[2])  # after the warm-up
            claimed = [line.split()[1] for line in outcome.said.splitlines() if line.startswith("WROTE")]
            for index in claimed:
                assert JOURNAL_STATES[int(index)] in points, place
            if fault != KILL:
                assert "END" in outcome.said.splitlines(), place


def test_sampled(tmp_path: Path) -> None:
    traced_or_skip()
    check_journal(Stage(tmp_path, ".journal"), [KILL, *ERRORS], step=2)


@pytest.mark.soak
def test_everywhere(tmp_path: Path) -> None:
    traced_or_skip()
    check_journal(Stage(tmp_path, ".journal"), [KILL, *ERRORS])
