"""What a new project can begin from: the shipped templates and sample projects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.resources import resource_path, sample_path

DEFAULT = "newspaper"

_TITLES = {
    "newspaper": QT_TRANSLATE_NOOP("Templates", "Newspaper page, A3"),
    "half_page": QT_TRANSLATE_NOOP("Templates", "Half page"),
    "phone": QT_TRANSLATE_NOOP("Templates", "Long picture for phones"),
    "shuanghe": QT_TRANSLATE_NOOP("Templates", "Twin cities (A3, Chinese)"),
    "rail": QT_TRANSLATE_NOOP("Templates", "High-speed rail (half page, Chinese)"),
    "solar_terms": QT_TRANSLATE_NOOP("Templates", "Solar terms (Chinese)"),
    "gallery_comparison": QT_TRANSLATE_NOOP("Templates", "Charts: comparison"),
    "gallery_change": QT_TRANSLATE_NOOP("Templates", "Charts: change over time"),
    "gallery_shares": QT_TRANSLATE_NOOP("Templates", "Charts: shares"),
    "gallery_numbers": QT_TRANSLATE_NOOP("Templates", "Charts: numbers and icons"),
    "gallery_flows": QT_TRANSLATE_NOOP("Templates", "Charts: flows and maps"),
    "moon": QT_TRANSLATE_NOOP("Templates", "Walking on the Moon (A4, English)"),
}


def template_files() -> tuple[Path, ...]:
    """The default one first."""
    files = sorted(resource_path("templates").glob("*.yaml"))
    return tuple(sorted(files, key=lambda file: file.stem != DEFAULT))


def sample_files() -> tuple[Path, ...]:
    return tuple(sorted(sample_path().glob("*.yaml")))


def file_title(file: Path) -> str:
    """What a template or sample is called; its file's name where it has no title here."""
    title = _TITLES.get(file.stem)
    return (
        QCoreApplication.translate("Templates", str(title))
        if title
        else file.stem.replace("_", " ").capitalize()
    )
