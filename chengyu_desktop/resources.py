"""Where the files shipped with the program are: the one function that knows."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Path of a shipped resource, e.g. ``resource_path("themes", "chengxiao.yaml")``.

    In a wheel the resources lie inside the package; in a checkout beside it.
    """
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def sample_path() -> Path:
    """The folder of the sample projects, which a wheel has among its resources."""
    inside = resource_path("samples")
    return inside if inside.is_dir() else _PACKAGE.parent / "projects"
