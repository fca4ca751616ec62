"""The ink of every spot of a page, as Ghostscript separates it: overprinting, transparency and pictures included.

It takes a second or more and a program that may not be there, so it is done only when asked for.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.frame.regions import Regions
from chengyu_desktop.press.limits import Limits

_DPI = 100  # a spot of a quarter of a millimetre, far below what a densitometer sees
_TILE = 24  # pixels, 6 mm: how exactly places are told
_SPECKS = 4  # pixels of a tile that may be over: edges where plates meet
_SECONDS = 120


class InkError(Exception):
    """Why nothing can be measured, in a sentence."""


def measure_ink(pdf: Path, page: Page, limits: Limits) -> Iterator[Problem]:
    """A Problem for each part of the page that takes more than the limit, with the most it takes. Raises InkError."""
    if not limits.total_ink:
        return
    worst: dict[str, float] = {}
    regions = Regions(page.frame)
    scale = 25.4 / _DPI
    for (x, y), ink in _over(_separated(pdf), limits.total_ink):
        key = next((key for key in regions.at(x * scale, y * scale) if key), "")
        part = "/".join(key.split("/")[:4])
        worst[part] = max(worst.get(part, 0.0), ink)
    for part, ink in worst.items():
        yield Problem(
            "warning",
            "ink-on-paper",
            "up to {ink} % of ink come together here, more than the {limit} % that the paper bears",
            "use colours with less ink, or a picture separated for this paper",
            part,
            said(ink=f"{ink:.0f}", limit=f"{limits.total_ink:g}"),
        )


def _separated(pdf: Path) -> Any:
    """The page as a CMYK picture."""
    from io import BytesIO

    from PIL import Image

    program = shutil.which("gs") or shutil.which("gswin64c")
    if program is None:
        raise InkError("Ghostscript isn't installed; install it, or leave --ink out")
    with TemporaryDirectory() as folder:
        target = Path(folder) / "plates.tif"
        command = [program, "-dSAFER", "-dBATCH", "-dNOPAUSE", "-q", "-sDEVICE=tiff32nc", f"-r{_DPI}"]
        command += ["-dUseTrimBox", "-dOverprint=/simulate", f"-sOutputFile={target}", str(pdf)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise InkError(f"Ghostscript failed ({error})") from None
        if done.returncode or not target.exists():
            raise InkError(f"Ghostscript failed ({done.stderr.decode(errors='replace').strip()[:200]})")
        with Image.open(BytesIO(target.read_bytes())) as opened:
            opened.load()
            return opened


def _over(plates: Any, limit: float) -> Iterator[tuple[tuple[float, float], float]]:
    """Tiles with more ink than the limit: the middle of what is over, in pixels, and the most in percent."""
    from PIL import ImageMath

    cyan, magenta, yellow, black = plates.split()
    total = ImageMath.lambda_eval(
        lambda a: a["convert"](a["c"], "I") + a["m"] + a["y"] + a["k"], c=cyan, m=magenta, y=yellow, k=black
    )
    most = round((limit + 1) * 2.55)  # a percent for rounding to bytes
    width, height = total.size
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            tile = total.crop((left, top, min(left + _TILE, width), min(top + _TILE, height)))
            highest = tile.getextrema()[1]
            if highest <= most:
                continue
            mask = ImageMath.lambda_eval(lambda a: a["convert"](a["t"] > most, "L"), t=tile)
            box = mask.getbbox()
            if box and sum(mask.histogram()[1:]) > _SPECKS:
                place = left + (box[0] + box[2]) / 2, top + (box[1] + box[3]) / 2
                yield place, highest / 2.55
