"""Making a paragraph ready: spans are shaped, walked over and summed up once, whatever the size and the
measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.characters import MarkBlanks
from chengyu_desktop.typography.classes import classify
from chengyu_desktop.typography.gathering import Gathering
from chengyu_desktop.typography.prepared import Prepared
from chengyu_desktop.typography.shaping import Fonts, shape
from chengyu_desktop.typography.style import ParagraphStyle, Span
from chengyu_desktop.typography.tokens import CONTROL, has_ideographs, proportional_quotes


def joined_text(spans: tuple[Span, ...]) -> str:
    """The visible text of a paragraph, with every control character (tabs and line ends too) as a space."""
    text = "".join([span.text for span in spans])
    return CONTROL.sub(" ", text) if CONTROL.search(text) else text


def prepare(
    spans: tuple[Span, ...], style: ParagraphStyle, fonts: Fonts, blanks: Callable[[FaceRef], MarkBlanks]
) -> Prepared | None:
    """Shapes and measures a paragraph; None when there is nothing to show: only white space, or no face at all.

    Of ``style`` only the language, ``compact_marks`` and ``han_latin_gap`` matter here.
    """
    text = joined_text(spans)
    if not text.strip():
        return None
    classes = classify(text)
    language = style.language
    western = proportional_quotes(text, classes, language)
    shaped = shape(text, classes, spans, fonts, language, western)
    if not shaped.segments:
        return None
    work = Gathering(text, classes, shaped.segments, shaped.advances, western, blanks, style)
    work.walk()
    chinese = language.startswith("zh") and has_ideographs(classes)
    if not chinese:
        work.stretch_spaces()
    return finish(work, spans, shaped.joined, shaped.missing, chinese)


def finish(
    work: Gathering, spans: tuple[Span, ...], joined: Sequence[int], missing: Sequence[str], chinese: bool
) -> Prepared:
    """Sums up what a walk has gathered. ``joined`` characters cannot be parted from the one before them."""
    text = work.text
    base = 0
    for span in spans:
        end = base + len(span.text)
        if span.tracking:
            extra = span.tracking * span.scale
            for i in range(base, end):
                work.advances[i] += extra
                work.tail[i] += extra
        base = end
    for c in joined:
        work.legal[c] = 0
        work.han[c] = 0
    pen = list(accumulate(work.advances, initial=0.0))
    return Prepared(
        text, spans, work.segments, pen, work.head, work.tail, work.shift, sorted(work.flexible),
        work.han, work.legal, work.soft, frozenset(joined), _orphan_start(text), tuple(missing), chinese,
    )  # fmt: skip


def _orphan_start(text: str) -> int:
    """The last index a line may begin at and still hold two characters besides punctuation (rule 14)."""
    seen = 0
    for i in range(len(text) - 1, -1, -1):
        if text[i].isalnum():
            seen += 1
            if seen == 2:
                return i
    return len(text)
