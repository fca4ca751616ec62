"""The contact sheet of `make gallery`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]


def test_a_sheet_in_colour_and_one_in_grey(tmp_path: Path) -> None:
    projects = [ROOT / "projects" / name for name in ("gallery_change.yaml", "gallery_shares.yaml")]
    command = [sys.executable, ROOT / ".ci/gallery", tmp_path, *projects]
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, capture_output=True)
    with Image.open(tmp_path / "gallery.png") as colour, Image.open(tmp_path / "gallery_grey.png") as grey:
        assert colour.size == grey.size
        assert colour.width > 2 * 900  # side by side
        red, _, blue = colour.convert("RGB").split()
        assert any(abs(a - b) > 60 for a, b in zip(red.tobytes()[::97], blue.tobytes()[::97], strict=True))
        r, g, b = grey.convert("RGB").split()
        ground = (225, 226, 228)
        pixels = zip(r.tobytes()[::97], g.tobytes()[::97], b.tobytes()[::97], strict=True)
        assert all(pixel == ground or len(set(pixel)) == 1 for pixel in pixels)
