"""What a new project can begin from: the shipped templates and sample projects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.editor.language import CHINESE, ENGLISH
from chengyu_desktop.resources import resource_path, sample_path

DEFAULT = "newspaper"
_GALLERIES = ("gallery_", "timelines_")

_TITLES = {
    "newspaper": QT_TRANSLATE_NOOP("Templates", "Newspaper page, A3"),
    "half_page": QT_TRANSLATE_NOOP("Templates", "Half page"),
    "phone": QT_TRANSLATE_NOOP("Templates", "Long picture for phones"),
    "empty": QT_TRANSLATE_NOOP("Templates", "Empty page, A3"),
    "shuanghe": QT_TRANSLATE_NOOP("Templates", "Twin cities (A3, Chinese)"),
    "rail": QT_TRANSLATE_NOOP("Templates", "High-speed rail (half page, Chinese)"),
    "solar_terms": QT_TRANSLATE_NOOP("Templates", "Solar terms (Chinese)"),
    "gallery_comparison": QT_TRANSLATE_NOOP("Templates", "Charts: comparison"),
    "gallery_change": QT_TRANSLATE_NOOP("Templates", "Charts: change over time"),
    "gallery_shares": QT_TRANSLATE_NOOP("Templates", "Charts: shares"),
    "gallery_numbers": QT_TRANSLATE_NOOP("Templates", "Charts: numbers and icons"),
    "gallery_flows": QT_TRANSLATE_NOOP("Templates", "Charts: flows and maps"),
    "timelines_alternating": QT_TRANSLATE_NOOP("Templates", "Timelines: alternating"),
    "timelines_calendar": QT_TRANSLATE_NOOP("Templates", "Timelines: calendar"),
    "timelines_flags": QT_TRANSLATE_NOOP("Templates", "Timelines: flags on a scale"),
    "timelines_horizontal": QT_TRANSLATE_NOOP("Templates", "Timelines: horizontal"),
    "timelines_lanes": QT_TRANSLATE_NOOP("Templates", "Timelines: lanes"),
    "timelines_scaled": QT_TRANSLATE_NOOP("Templates", "Timelines: true to time"),
    "timelines_serpentine": QT_TRANSLATE_NOOP("Templates", "Timelines: serpentine"),
    "wetland": QT_TRANSLATE_NOOP("Templates", "Wetlands, with a picture and a logo (Chinese)"),
    "moon": QT_TRANSLATE_NOOP("Templates", "Walking on the Moon (A4, English)"),
}


def template_files(language: str = CHINESE) -> tuple[Path, ...]:
    """Those for who has the window in a language, the default one first."""
    folder = resource_path("templates") if language == CHINESE else resource_path("templates", ENGLISH)
    files = sorted(folder.glob("*.yaml"))
    return tuple(sorted(files, key=lambda file: file.stem != DEFAULT))


def sample_files() -> tuple[Path, ...]:
    """Whole pages first, then those that show what charts and timelines there are."""
    return (*page_samples(), *gallery_samples())


def page_samples() -> tuple[Path, ...]:
    return tuple(file for file in _samples() if not file.stem.startswith(_GALLERIES))


def gallery_samples() -> tuple[Path, ...]:
    """Pages of charts, then of timelines, one sort each."""
    return tuple(file for file in _samples() if file.stem.startswith(_GALLERIES))


def _samples() -> list[Path]:
    return sorted(sample_path().glob("*.yaml"))


def file_title(file: Path) -> str:
    """What a template or sample is called; its file's name where it has no title here."""
    title = _TITLES.get(file.stem)
    return (
        QCoreApplication.translate("Templates", str(title))
        if title
        else file.stem.replace("_", " ").capitalize()
    )
