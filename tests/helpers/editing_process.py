"""A colleague at another machine: edits one project file again and again, saves, merges what the other has saved, and says what became
of each edit. Run as a program: file, name, rounds, seed.

An edit of round ``n`` writes ``NAME-n`` somewhere, over what its author saw there: ``EDIT place word before``. A conflict that is
shown is printed too: ``CONFLICT place kept lost``.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.merge import merge, resolve
from chengyu_desktop.document.project import Project
from chengyu_desktop.storage.load import Loaded, load_project
from chengyu_desktop.storage.save import SaveConflict, save_project
from tests.helpers.sample_blocks import BLOCK_TYPES

PLACES = [
    "title",
    "kicker",
    *(f"timeline/events/{i}/text" for i in range(4)),
    *(f"panels/{i}/title" for i in range(4)),
]
PAGE = (
    "# shared\nchengyu: 1\ntitle: t\nkicker: k\ntimeline:\n  events:\n"
    + "".join(f"  - date: {2001 + i}\n    text: e{i}\n" for i in range(4))
    + "panels:\n"
    + "".join(
        f"- title: p{i}\n"
        + "".join(["  body:\n"] if bodies else [])
        + "".join(f"  - {{kind: statement, text: {words}}}\n" for words in bodies)
        for i, bodies in enumerate(
            (
                ("两地共建科技创新中心，签署合作协议十二项", "高新区牵头成立产业联盟"),
                ("中欧班列累计开行超过两万列", "江北机场与双流机场旅客吞吐量位居前列"),
                (),  # known by its title and its place alone
                (),
            )
        )
    )
)


def run(path: Path, name: str, rounds: int, seed: int) -> None:
    rng = random.Random(seed)
    opened = load_project(path, BLOCK_TYPES)
    for number in range(rounds):
        place = rng.choice(PLACES)
        word = f"{name}-{number}"
        print(f"EDIT {place} {word} {get(opened.project, place)}", flush=True)
        opened = save(path, opened, with_value(opened.project, place, word), rng)
        time.sleep(rng.random() * 0.004)


def save(path: Path, opened: Loaded, project: Project, rng: random.Random) -> Loaded:
    while True:
        try:
            return save_project(project, path, BLOCK_TYPES, opened=opened).loaded
        except SaveConflict:
            theirs = load_project(path, BLOCK_TYPES)
            merged = merge(opened.project, project, theirs.project)
            while merged.conflicts:
                conflict = merged.conflicts[0]
                side = rng.choice(("ours", "theirs"))
                kept, lost = (
                    (conflict.ours, conflict.theirs) if side == "ours" else (conflict.theirs, conflict.ours)
                )
                print(f"CONFLICT {conflict.key} {kept} {lost}", flush=True)
                merged = resolve(merged, conflict, side)
            opened, project = theirs, merged.project


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
