"""The presets that there are, as a designer chooses from them: in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from chengyu_desktop.press.preset import Preset, PresetError, load_preset, preset_names, user_presets


def preset_choices() -> list[tuple[str, str]]:
    """Names and titles; the first, without a name, is none. One of the user's that can't be read is left out."""
    own = user_presets()
    language = QLocale().name()
    choices = [("", QCoreApplication.translate("Presets", "No preset"))]
    for name in preset_names(own):
        try:
            choices.append((name, load_preset(name, own).title_in(language, name)))
        except PresetError:
            continue
    return choices


def preset_title(name: str) -> str:
    """A preset as it is called in the choice; by its bare name when it has gone."""
    preset = find_preset(name)
    if preset is None:
        return name or QCoreApplication.translate("Presets", "No preset")
    return preset.title_in(QLocale().name(), name)


def find_preset(name: str) -> Preset | None:
    """None for no name, and for a preset that has gone or can't be read."""
    try:
        return load_preset(name, user_presets()) if name else None
    except PresetError:
        return None
