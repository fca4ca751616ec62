"""How much of the corpus is read as its author meant it: the figures are printed, and must stay above the goals."""

from __future__ import annotations

import pytest

from tests.helpers.copy_corpus import read, score, texts

EVENTS, PANELS = 0.98, 0.95  # goals: dates and boundaries of events; panels and statements
HEAD = 0.95


@pytest.mark.parametrize("half", ["open", "held", "later", "last", "third", "fourth", "desks", "houses"])
def test_reads_what_was_meant(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = score(half)
    events, panels, head = result.share("events"), result.share("panels", "statements"), result.share("head")
    with capsys.disabled():
        print(
            f"\n{half}: {len(texts(half))} texts, events {events:.1%}, panels and statements {panels:.1%}, head {head:.1%}"
        )
    faults = "\n".join(result.faults)
    assert events >= EVENTS, faults
    assert panels >= PANELS, faults
    assert head >= HEAD, faults
    assert result.right["proposals"] == result.of["proposals"], faults


def test_what_nobody_has_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    """Only the kinds of their faults are known to who made the rules, so none is shown."""
    result = score("sealed")
    events, panels = result.share("events"), result.share("panels", "statements")
    with capsys.disabled():
        print(
            f"\nsealed: {len(texts('sealed'))} texts, events {events:.1%}, panels and statements {panels:.1%}"
        )
    assert events >= EVENTS
    assert panels >= PANELS


@pytest.mark.parametrize("path", texts("open") + texts("later") + texts("desks"), ids=lambda path: path.name)
def test_language(path) -> None:
    structure, wanted = read(path)
    assert structure.language == wanted.get("language", "zh-Hans")
