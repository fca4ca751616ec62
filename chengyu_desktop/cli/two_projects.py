"""Reading the projects that are compared or merged, from files as a person names them or as git hands them over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from chengyu_desktop.cli import Refusal
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.merge_parts import ABSENT
from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.encode import plain_value
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import Loaded, load_project


def read_project(path: Path) -> Loaded:
    """Raises Refusal with a located message."""
    try:
        return load_project(path, BlockTypes())
    except ProjectFileError as error:
        raise Refusal(str(error)) from None


def read_version(path: Path) -> Project:
    """As ``read_project``, but the empty file that git gives for a version that isn't there is an empty project."""
    if is_missing(path):
        return Project()
    return read_project(path).project


def to_json(value: Any) -> Any:
    """A value of a project as JSON can hold it; None for what isn't there."""
    if value is ABSENT:
        return None
    return value.text if isinstance(value, DateSpan) else plain_value(value)


def is_missing(path: Path) -> bool:
    """Whether a version isn't there, as git has it: an empty file, or the null device."""
    try:
        return str(path) == os.devnull or (path.is_file() and path.stat().st_size == 0)
    except (OSError, ValueError):  # reading it will tell
        return False
