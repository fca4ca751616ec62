"""kinds: what the program knows to draw."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from chengyu_desktop.layout.registry import BlockTypes, timeline_layout_names
from chengyu_desktop.layout.theme import theme_names
from chengyu_desktop.press.preset import PresetError, load_preset, preset_names, user_presets


def run(options: argparse.Namespace) -> int:
    print("blocks")
    for name, struct in BlockTypes().items():
        fields = [f.encode_name for f in msgspec.structs.fields(struct) if f.name != "extra"]
        print(f"  {name}: {', '.join(fields)}")
    print("timeline layouts")
    for name in timeline_layout_names():
        print(f"  {name}")
    print("themes")
    for name in theme_names():
        print(f"  {name}")
    own = user_presets()
    print("presets")
    for name in preset_names(own):
        print(f"  {name}: {_described(name, own)}")
    return 0


def _described(name: str, own: Path) -> str:
    try:
        preset = load_preset(name, own)
    except PresetError as error:  # one of the user's that is damaged doesn't hide the others
        return str(error)
    return f"{preset.title_in('en', name)} ({', '.join(preset.formats)})"
