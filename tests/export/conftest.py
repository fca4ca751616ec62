from __future__ import annotations

import pytest

from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.library import FontLibrary


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    return FontLibrary.system()


@pytest.fixture(scope="session")
def song(fonts: FontLibrary) -> FaceRef:
    """A Chinese face; the system must have one, as for every test of typesetting."""
    resolution = fonts.resolve(("Noto Serif CJK SC", "Source Han Serif SC"))
    assert resolution.faces
    return resolution.faces[0]
