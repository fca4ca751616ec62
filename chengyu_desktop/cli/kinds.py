"""kinds: what the program knows to draw."""

from __future__ import annotations

import argparse

import msgspec

from chengyu_desktop.layout.registry import BlockTypes, timeline_layout_names
from chengyu_desktop.layout.theme import theme_names


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
    return 0
