"""Placing parts by hand: what of the selection can be moved, where it is, and the edits that put it elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from chengyu_desktop.document.addresses import get, join, nearest, outermost, split_item
from chengyu_desktop.document.edits import duplicate, set_frame
from chengyu_desktop.document.edits_follow import Rearranged, follow
from chengyu_desktop.document.project import FrameBox, Project
from chengyu_desktop.editor.canvas.align import Axis, Edge, align, distribute
from chengyu_desktop.editor.canvas.selectable import movable
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.find import find_group
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import find_box

LEAST_SIDE = 3.0  # mm; a smaller frame could not be taken hold of
_SLACK = 0.01  # mm of difference in height that is none


def movable_keys(session: Session) -> tuple[str, ...]:
    """The panels and blocks that are selected or hold what is selected. A block that moves with its panel is left out."""
    keys = outermost(key for part in session.selection if (key := movable(session.project, part)))
    return tuple(key for key in keys if frame_of(session, key) is not None)


def bounds_of(session: Session, key: str) -> Bounds | None:
    """Where a part is on the page (mm); None when it isn't drawn, or not there any more.

    What was placed by hand is as large as its frame.
    """
    if nearest(session.project, key) != key:
        return None
    frame = getattr(get(session.project, key), "frame", None)
    if frame is None:
        return find_box(session.page.frame, key)
    x, y, w, h = frame
    return x, y, x + w, y + h


def frame_of(session: Session, key: str) -> FrameBox | None:
    """The same as ``x, y, w, h``."""
    box = bounds_of(session, key)
    return None if box is None else (box[0], box[1], box[2] - box[0], box[3] - box[1])


def known_boxes(project: Project) -> dict[str, Bounds]:
    """The boxes of all that was placed by hand."""
    found: dict[str, Bounds] = {}
    for number, panel in enumerate(project.panels):
        parts = [(join("panels", number), panel)]
        parts += [(join("panels", number, "body", index), block) for index, block in enumerate(panel.body)]
        for key, part in parts:
            if part.frame is not None:
                x, y, w, h = part.frame
                found[key] = (x, y, x + w, y + h)
    return found


def place(
    session: Session,
    frames: Mapping[str, FrameBox],
    label: str,
    *,
    merge_key: str | None = None,
    origin: object = None,
) -> None:
    """Puts panels and blocks to frames in mm, as one undo step.

    One that leaves the automatic arrangement is no longer copyfitted and may need more height than it had; it gets it.
    """
    leaving = [key for key in frames if get(session.project, key).frame is None]
    merge_key = merge_key or f"place {session.history.index}"
    session.edit(_framed(frames), label, merge_key=merge_key, origin=origin)
    grown: dict[str, FrameBox] = {}
    for key in leaving:
        x, y, w, h = frames[key]
        group = find_group(session.page.frame, key)
        if group is not None and group.frame.height > h + _SLACK:
            grown[key] = (x, y, w, round(group.frame.height + _SLACK, 2))
    if grown:
        session.edit(_framed(grown), label, merge_key=merge_key, origin=origin)


def duplicate_parts(session: Session, keys: Sequence[str], label: str, merge_key: str) -> tuple[str, ...]:
    """Duplicates parts and selects the copies, whose keys are given back in the same order."""
    copies: tuple[str, ...] = ()
    rest = tuple(keys)
    steps: list[str] = []
    while rest:
        container, index = split_item(rest[0])
        step = Rearranged(container=container, index=index + 1, count=1)
        steps.append(rest[0])
        copies = (*follow(copies, step), join(container, index + 1))
        rest = follow(rest[1:], step)

    def edit(project: Project) -> Project:
        for key in steps:
            project = duplicate(project, key)
        return project

    session.edit(edit, label, merge_key=merge_key, selection=copies)
    return copies


def nudge(session: Session, dx: float, dy: float) -> bool:
    """Moves what is selected by mm; steps that follow each other are undone together. False when nothing can be moved."""
    keys = movable_keys(session)
    frames = {key: frame_of(session, key) for key in keys}
    moved = {key: (f[0] + dx, f[1] + dy, f[2], f[3]) for key, f in frames.items() if f is not None}
    if not moved:
        return False
    place(
        session,
        _rounded(moved),
        QCoreApplication.translate("Placing", "Nudge"),
        merge_key=f"nudge {' '.join(keys)}",
    )
    return True


def resize_by(session: Session, dx: float, dy: float) -> bool:
    """Makes what is selected wider and higher by mm; steps that follow each other are undone together. False when nothing
    can be resized."""
    keys = movable_keys(session)
    frames = {key: frame_of(session, key) for key in keys}
    resized = {key: (f[0], f[1], f[2] + dx, f[3] + dy) for key, f in frames.items() if f is not None}
    if not resized:
        return False
    label = QCoreApplication.translate("Placing", "Resize")
    place(session, _rounded(resized), label, merge_key=f"resize {' '.join(keys)}")
    return True


def return_to_automatic(session: Session) -> None:
    """Panels and blocks that are selected go back into the arrangement."""
    keys = [key for part in session.selection if (key := movable(session.project, part))]

    def edit(project: Project) -> Project:
        for key in keys:
            project = set_frame(project, key, None)
        return project

    session.edit(edit, QCoreApplication.translate("Placing", "Return to Automatic"))


def align_selection(session: Session, edge: Edge) -> None:
    """Aligns several parts with each other, and a single one with the page."""
    page = session.page.frame
    whole = (0.0, 0.0, page.width, page.height)
    _rearrange(
        session,
        lambda boxes: align(boxes, edge, whole if len(boxes) == 1 else None),
        QCoreApplication.translate("Placing", "Align"),
        least=1,
    )


def distribute_selection(session: Session, axis: Axis) -> None:
    """Spreads three parts or more with equal gaps."""
    _rearrange(
        session,
        lambda boxes: distribute(boxes, axis),
        QCoreApplication.translate("Placing", "Distribute"),
        least=3,
    )


def can_distribute(session: Session) -> bool:
    return len(movable_keys(session)) >= 3


def is_placed(session: Session) -> bool:
    """Whether something selected has left the automatic arrangement."""
    keys = (movable(session.project, part) for part in session.selection)
    return any(get(session.project, key).frame is not None for key in keys if key)


def _rearrange(
    session: Session, arrange: Callable[[list[FrameBox]], list[FrameBox]], label: str, least: int
) -> None:
    frames = {key: frame for key in movable_keys(session) if (frame := frame_of(session, key)) is not None}
    if len(frames) >= least:
        placed = arrange(list(frames.values()))
        moved = {key: new for key, new in zip(frames, placed, strict=True) if new != frames[key]}
        if moved:
            place(session, _rounded(moved), label)


def _framed(frames: Mapping[str, FrameBox]) -> Callable[[Project], Project]:
    def edit(project: Project) -> Project:
        for key, frame in frames.items():
            project = set_frame(project, key, frame)
        return project

    return edit


def rounded(frame: FrameBox) -> FrameBox:
    """To hundredths of a mm, as the file should have it."""
    x, y, w, h = frame
    return round(x, 2), round(y, 2), round(max(w, LEAST_SIDE), 2), round(max(h, LEAST_SIDE), 2)


def _rounded(frames: Mapping[str, FrameBox]) -> dict[str, FrameBox]:
    return {key: rounded(frame) for key, frame in frames.items()}
