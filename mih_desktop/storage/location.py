"""Where a store lies, and whether that is a good place.

Imports nothing heavy: the window asks this before the password is typed. The checks for Windows
(drive kinds, share paths, OneDrive's variables) follow Microsoft's documentation and were not
tried on Windows; network volumes of macOS are not recognised.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

APPLICATION: Final = "mih-desktop"
DATABASE_NAME: Final = "mih.db"
KEY_NAME: Final = "mih.key"
LOCK_NAME: Final = "lock"
BACKUPS_NAME: Final = "backups"
MOUNT_TABLE: Final = Path("/proc/self/mounts")

_NETWORK_FILE_SYSTEMS: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "9p"),
        *("ceph", "glusterfs", "lustre", "davfs", "davfs2", "fuse.sshfs", "fuse.davfs2"),
        *("fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.smbnetfs"),
    }
)
_SYNCHRONISED_NAMES: Final = re.compile(
    r"onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|min disk|drivefs|icloud ?drive"
    r"|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud\d*|owncloud\d*|jottacloud"
    r"|box|box sync|pcloud ?drive|pclouddrive|mega|megasync|proton ?drive|syncthing",
    re.IGNORECASE,
)
_SYNCHRONISED_MARKERS: Final = (
    *(".dropbox", ".dropbox.cache", ".stfolder", ".sync", ".tmp.drivedownload"),
    *(".tmp.driveupload", ".nextcloudsync.log", ".owncloudsync.log"),
)
_SYNCHRONISED_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_OCTAL: Final = re.compile(rb"\\([0-7]{3})")
_DRIVE_REMOTE: Final = 4


class FolderWarning(StrEnum):
    """Why a folder is a poor place for a store."""

    SYNCHRONISED = "synchronised"
    """A program copies the folder to other machines while it is written to."""
    NETWORK = "network"
    """The folder lies on another machine, where the database's locks cannot be trusted."""


def default_folder() -> Path:
    """Return the place for a store unless the user chooses one: local, never roaming data."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False, roaming=False)


def has_store(folder: Path) -> bool:
    """Tell whether a folder holds a store, whole or not."""
    return (folder / DATABASE_NAME).exists() or (folder / KEY_NAME).exists()


def folder_warning(folder: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return "network" or "synchronised" for a folder to warn of, else None.

    The folder need not exist yet. A guess from names and marks: None is no promise.
    """
    if is_share(str(folder)) or _is_remote_drive(folder):
        return FolderWarning.NETWORK
    whole = folder.resolve()
    if _file_system(whole) in _NETWORK_FILE_SYSTEMS:
        return FolderWarning.NETWORK
    if _is_synchronised(whole, environment) or _is_synchronised(folder.absolute(), environment):
        return FolderWarning.SYNCHRONISED
    return None


def is_share(path: str) -> bool:
    r"""Tell whether a path is one of a share, like \\server\share, also in its long form."""
    plain = path.replace("/", "\\")
    if plain.startswith("\\\\?\\"):
        return plain.upper().startswith("\\\\?\\UNC\\")
    return plain.startswith("\\\\")


def _is_synchronised(folder: Path, environment: Mapping[str, str]) -> bool:
    for variable in _SYNCHRONISED_VARIABLES:
        root = environment.get(variable)
        if root and folder.is_relative_to(root):
            return True
    if any(_SYNCHRONISED_NAMES.fullmatch(part) for part in folder.parts):
        return True
    places = (folder, *folder.parents)
    return any((place / mark).exists() for place in places for mark in _SYNCHRONISED_MARKERS)


def _file_system(folder: Path) -> str | None:
    """Return the kind of file system a folder lies on, where the system tells (Linux)."""
    try:
        table = MOUNT_TABLE.read_bytes()
    except OSError:
        return None
    kind: str | None = None
    deepest = -1
    for line in table.split(b"\n"):
        # Device, place, kind and more; spaces in a name are written as octal numbers.
        _device, point, file_system = (*line.split(b" "), b"", b"")[:3]
        mounted_at = Path(os.fsdecode(_OCTAL.sub(lambda found: bytes([int(found[1], 8)]), point)))
        # A later mount at the same point hides the earlier one.
        if folder.is_relative_to(mounted_at) and len(mounted_at.parts) >= deepest:
            kind, deepest = os.fsdecode(file_system), len(mounted_at.parts)
    return kind


if sys.platform == "win32":  # pragma: no cover

    def _is_remote_drive(folder: Path) -> bool:
        import ctypes

        root = folder.absolute().anchor
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE)
else:

    def _is_remote_drive(folder: Path) -> bool:
        return False
