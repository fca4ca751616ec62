"""What a page needs before its first operator can be written: glyphs by face, inks, pictures."""

from __future__ import annotations

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import FaceRef, Frame, Group, Image, Run, TextLine, join_key


class Survey:
    """Faces, inks and pictures come in painting order, so that what is numbered by it is the same in every run.

    ``glyphs`` holds for every face the pairs (glyph id, text that it stands for); the text is empty for a
    glyph that is only part of what its cluster shows. ``images`` gives each picture's first absolute key.
    """

    def __init__(self) -> None:
        self.glyphs: dict[FaceRef, set[tuple[int, str]]] = {}
        self.colors: dict[Color, None] = {}
        self.images: dict[tuple[str, tuple[int, int, int, int]], tuple[Image, str]] = {}
        self.are_described = True  # the pictures

    def add(self, frame: Frame, prefix: str = "") -> None:
        for item in frame.items:
            if isinstance(item, TextLine):
                for run in item.runs:
                    self._add_run(run)
            elif isinstance(item, Group):
                self.add(item.frame, join_key(prefix, item.key))
            elif isinstance(item, Image):
                self.are_described = self.are_described and bool(item.alt)
                self.images.setdefault((item.path, item.crop), (item, join_key(prefix, item.key)))
            else:
                if item.fill is not None:
                    self.colors[item.fill] = None
                if item.stroke is not None:
                    self.colors[item.stroke.color] = None

    def _add_run(self, run: Run) -> None:
        self.colors[run.color] = None
        pairs = self.glyphs.get(run.face)
        if pairs is None:
            pairs = self.glyphs[run.face] = set()
        if run.clusters:
            pairs.update(zip(run.glyph_ids, cluster_texts(run), strict=True))
        else:
            pairs.update(zip(run.glyph_ids, run.text, strict=False))

    @property
    def is_readable(self) -> bool:
        """Whether a reader who sees nothing misses nothing: every glyph is a character, every picture is described."""
        return self.are_described and not any(gid == 0 for pairs in self.glyphs.values() for gid, _ in pairs)

    @property
    def is_transparent(self) -> bool:
        return any(color.alpha < 1 for color in self.colors)


def cluster_texts(run: Run) -> list[str]:
    """The text of every glyph that is alone in its cluster (a ligature has several characters), else ``""``."""
    starts = list(run.cluster_starts)
    ends = dict(zip(sorted(set(starts)), [*sorted(set(starts))[1:], len(run.text)], strict=True))
    counts: dict[int, int] = {}
    for start in starts:
        counts[start] = counts.get(start, 0) + 1
    return [run.text[start : ends[start]] if counts[start] == 1 else "" for start in starts]
