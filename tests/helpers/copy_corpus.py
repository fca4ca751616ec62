"""Scores how copy was read against what its author meant (``tests/data/copy``)."""

from __future__ import annotations

import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from chengyu_desktop.intake.copy_source import read_copy
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.structure import Structure

COPY = Path(__file__).parents[1] / "data/copy"
_SAME = str.maketrans({'"': "“", "”": "“", "'": "‘", "’": "‘", "─": "—", "-": "—", "–": "—", "。": "."})


class Score(NamedTuple):
    """Right ones among all that are there or were found, by what they are."""

    right: Counter[str]
    of: Counter[str]
    faults: list[str]

    def share(self, *kinds: str) -> float:
        return sum(self.right[kind] for kind in kinds) / max(sum(self.of[kind] for kind in kinds), 1)


def texts(half: str) -> list[Path]:
    return sorted(path for path in (COPY / half).iterdir() if path.suffix != ".yaml")


def read(path: Path) -> tuple[Structure, dict[str, Any]]:
    wanted = yaml.load(path.with_suffix(".yaml").read_text("utf-8"), yaml.BaseLoader)
    reference = date.fromisoformat(wanted.get("reference", "2024-06-30"))
    return read_structure(read_copy(path), reference), wanted


def folded(text: str) -> str:
    """Without spaces and without the widths and shapes of marks."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_SAME).split())


def score(half: str) -> Score:
    total = Score(Counter(), Counter(), [])
    for path in texts(half):
        structure, wanted = read(path)
        _score_one(path.name, structure, wanted, total)
    return total


def _score_one(name: str, structure: Structure, wanted: dict[str, Any], total: Score) -> None:
    found = found_parts(structure)
    for kind in ("events", "panels", "statements", "head", "proposals"):
        right, of, faults = compare(_wanted_parts(wanted, kind), found[kind], kind)
        total.right[kind] += right
        total.of[kind] += of
        total.faults.extend(f"{name}: {kind}: {fault}" for fault in faults)


def _wanted_parts(wanted: dict[str, Any], kind: str) -> list[str]:
    panels = wanted.get("panels", [])
    if kind == "events":
        return [f"{event}" for event in wanted.get("events", [])]
    if kind == "panels":
        return [f"{panel.get('title', '')}" for panel in panels]
    if kind == "statements":
        return [
            f"{panel.get('title', '')} {statement}" for panel in panels for statement in panel["statements"]
        ]
    if kind == "proposals":
        return list(wanted.get("proposals", []))
    head = [f"{key} {wanted[key]}" for key in ("title", "kicker", "lede_title") if key in wanted]
    head += [f"timeline {wanted['timeline']}"] if "timeline" in wanted else []
    head += [f"lede {paragraph}" for paragraph in wanted.get("lede", [])]
    return head + [f"{key} {value}" for key, value in wanted.get("credits", {}).items()]


def found_parts(structure: Structure) -> dict[str, list[str]]:
    titles = {piece.group: piece.text.text for piece in structure.of("panel_title")}
    groups = dict.fromkeys(piece.group for piece in structure.of("panel_title", "statement"))
    dates = {piece.group: piece.date for piece in structure.of("event_date")}
    bodies: dict[int, str] = dict.fromkeys(dates, "")
    for piece in structure.of("event_text"):
        bodies[piece.group] = bodies.get(piece.group, "") + " " + piece.text.text
    head = [
        f"{piece.role} {piece.text.text}"
        for piece in structure.of("title", "kicker", "lede_title", "lede", "source", "compiled", "drawn")
    ]
    head += [f"timeline {piece.text.text}" for piece in structure.of("timeline_title")]
    return {
        "events": [f"{dates.get(group)} {body}" for group, body in bodies.items()],
        "panels": [titles.get(group, "") for group in groups],
        "statements": [
            f"{titles.get(piece.group, '')} {piece.text.text}" for piece in structure.of("statement")
        ],
        "head": head,
        "proposals": [
            f"{one.text}→{one.replacement}"
            for one in structure.proposals
            if one.kind == "misreading" and one.text
        ],
    }


def compare(wanted: list[str], found: list[str], kind: str = "") -> tuple[int, int, list[str]]:
    """Right ones, how many there are, and the faults; what is missing counts as wrong, and so does what is too much."""
    left = list(found)
    faults: list[str] = []
    right = 0
    for pattern in wanted:
        begin, dots, end = folded(pattern.replace("…", "\0", 1)).partition("\0")
        match = next(
            (
                text
                for text in left
                if (
                    folded(text).startswith(begin) and folded(text).endswith(end)
                    if dots
                    else folded(text) == begin
                )
            ),
            None,
        )
        if match is None:
            faults.append(f"missing {pattern!r}")
        else:
            left.remove(match)
            right += 1
    if kind == "proposals":
        return right, len(wanted), faults
    faults += [f"unexpected {text!r}" for text in left]
    return right, max(len(wanted), len(found)), faults
