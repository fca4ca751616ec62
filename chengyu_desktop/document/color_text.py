"""Colours as a designer writes them: ``#rrggbb``, ``#rgb``, or four ink percentages ``C M Y K``; and, behind these, the special
ink that is to print them: ``0 90 80 0 spot PANTONE 186 C``."""

from __future__ import annotations

from chengyu_desktop.document.plain_number import is_plain_number

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black in percent."""

_HEX_DIGITS = "0123456789abcdefABCDEF"
_LONGEST = 40  # characters: a PDF's names end at 127 bytes (ISO 32000-1, annex C)
_TAKEN = frozenset({"all", "none", "cyan", "magenta", "yellow", "black"})
"""Names that a Separation gives a meaning of their own (ISO 32000-1, 8.6.6.4), and the plates that there are anyway."""


def read_color(text: str) -> int | Inks:
    """``0xrrggbb`` or the four percentages; those of a special ink are how it is shown where it isn't printed. Raises ValueError
    with one sentence."""
    words, spot = _parts(text)
    if spot is not None:
        _check_spot(words, spot)
    digits = words[1:]
    if words.startswith("#") and len(digits) in (3, 6) and all(digit in _HEX_DIGITS for digit in digits):
        return int(digits if len(digits) == 6 else "".join(digit * 2 for digit in digits), 16)
    parts = words.replace(",", " ").split()
    values = [float(part) for part in parts if is_plain_number(part)]
    if len(parts) != 4 or len(values) != 4 or max(values) > 100:
        raise ValueError(f"“{text}” is no colour: write #RRGGBB or four ink percentages “C M Y K”")
    c, m, y, k = values
    return c, m, y, k


def spot_name(text: str) -> str:
    """The special ink of a colour that can be read; empty for one of the four inks or of a screen."""
    return _parts(text)[1] or ""


def write_inks(inks: Inks, spot: str = "") -> str:
    """Four percentages as they are written: ``0 100 90 10``, with the special ink that prints them."""
    percentages = " ".join(f"{round(ink, 1):g}" for ink in inks)
    return f"{percentages} spot {spot}" if spot else percentages


def _parts(text: str) -> tuple[str, str | None]:
    """The mixture and the ink's name, None without one."""
    words = text.split()
    at = next((i for i, word in enumerate(words) if word.lower() == "spot"), None)
    if at is None:
        return text.strip(), None
    return " ".join(words[:at]), " ".join(words[at + 1 :])


def _check_spot(mixture: str, name: str) -> None:
    if mixture.startswith("#"):
        raise ValueError(
            f"the special ink “{name}” needs four ink percentages before it, as in “0 90 80 0 spot {name}”"
        )
    if not name or len(name) > _LONGEST or not name.isprintable() or name.lower() in _TAKEN:
        raise ValueError(
            f"“{name}” can't name a special ink: write its name in up to {_LONGEST} characters, "
            "as in “0 90 80 0 spot PANTONE 186 C”"
        )
