"""fonts: the families found on this machine."""

from __future__ import annotations

import argparse

from chengyu_desktop.typography.library import FontLibrary


def run(options: argparse.Namespace) -> int:
    for family in FontLibrary.system().families():
        weights = " ".join(str(weight) for weight in family.weights)
        print(f"{' / '.join(family.names)}  {weights}")
    return 0
