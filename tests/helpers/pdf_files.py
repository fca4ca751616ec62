"""Reading PDFs back in tests."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary


def write(page: Page, fonts: FontLibrary, **options: Any) -> bytes:
    out = BytesIO()
    export_pdf(page, fonts, out, **options)
    return out.getvalue()


def parse(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def operators(pdf: pikepdf.Pdf) -> list[tuple[str, list[Any]]]:
    """The page's operators with their operands."""
    return [(str(op), list(operands)) for operands, op in pikepdf.parse_content_stream(pdf.pages[0])]


def numbers(array: Any) -> list[float]:
    return [float(v) for v in array]


def tool(name: str, *arguments: str | Path) -> str:
    """Runs a program on the PATH and returns what it printed; the test is skipped where it isn't installed."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    done = subprocess.run(
        [path, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pdf_text(file: Path) -> list[str]:
    """The lines of text in the order of the content stream."""
    return tool("pdftotext", "-raw", "-enc", "UTF-8", file, "-").replace("\f", "").rstrip("\n").split("\n")
