"""The fonts of this computer, and one Chinese face of them."""

from __future__ import annotations

import pytest

from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.library import FontLibrary


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    return FontLibrary.system()


@pytest.fixture(scope="session")
def face(fonts: FontLibrary) -> FaceRef:
    """A serif where there is one: it has the finer strokes."""
    resolution = fonts.resolve(("Noto Serif CJK SC", "Source Han Serif SC"))
    assert resolution.faces
    return resolution.faces[0]
