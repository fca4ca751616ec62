"""Where a sheet is folded, as a designer types it: millimetres from the trim's left, or from its top."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MOST = 8


def read_folds(text: str) -> tuple[float, ...]:
    """Numbers between blanks, commas or semicolons. Raises ValueError with a sentence."""
    words = [word for word in re.split(r"[\s,;，；、]+", text.strip()) if word]
    if len(words) > _MOST:
        raise ValueError(f"{len(words)} folds can't be marked: give up to {_MOST}")
    for word in words:
        if not re.fullmatch(r"\d{1,4}(\.\d{1,3})?", word):
            raise ValueError(f"“{word}” is no place of a fold: write millimetres, as in 148.5 297")
    return tuple(float(word) for word in words)


def write_folds(folds: Iterable[float]) -> str:
    return " ".join(f"{fold:g}" for fold in folds)


def check_folds(folds: Iterable[float], cross_folds: Iterable[float], width: float, height: float) -> None:
    """Raises ValueError for one that isn't on a page of this size in mm."""
    for fold in folds:
        if not 0 < fold < width:
            raise ValueError(
                f"a fold at {fold:g} mm isn't on the page, which is {width:g} mm wide: correct it"
            )
    for fold in cross_folds:
        if not 0 < fold < height:
            raise ValueError(
                f"a fold at {fold:g} mm isn't on the page, which is {height:g} mm high: correct it"
            )
