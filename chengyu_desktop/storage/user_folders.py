"""Where the program keeps what is the user's own: in the user's folders, never beside the project on a shared drive.

There it would clutter the colleagues' folder, need rights the user may not have, and be gone when the drive is.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

_PROGRAM = "chengyu-desktop"


class UserFolders(msgspec.Struct, frozen=True):
    """``journals`` of what is open now, ``versions`` of what was saved."""

    journals: Path
    versions: Path

    @classmethod
    def under(cls, folder: Path) -> UserFolders:
        return cls(folder / "journals", folder / "versions")


def user_folders() -> UserFolders:
    """Those of whoever runs the program; made when something is written."""
    from platformdirs import user_data_path, user_state_path

    return UserFolders(
        user_state_path(_PROGRAM, appauthor=False) / "journals",
        user_data_path(_PROGRAM, appauthor=False) / "versions",
    )


def make_private_folder(folder: Path) -> None:
    """Only its owner may look in: unpublished pages lie there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
