"""For every test: no window on a screen."""

from __future__ import annotations

import os

# Before Qt is loaded; a developer may still ask for a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
