"""Files that only their owner can read, and that are either whole or not there."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path

OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700
PART_PREFIX = ".mih-part-"
"""Start of the name of every unfinished file; such a file is of no value after a crash."""


def make_private_folder(folder: Path) -> None:
    """Create a folder, and those above it, that only the owner can enter.

    On Windows the rights are inherited from the user's profile; the mode says nothing there.
    """
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)


def create_private_file(path: Path) -> int:
    """Create a new empty file that only the owner can read and return its open descriptor.

    Raises FileExistsError when the name is taken. The mode is set at birth, so there is no moment
    in which another account can open it.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, OWNER_ONLY_FILE)


def part_name(folder: Path) -> Path:
    """Return an unused name in a folder for a file that is being written."""
    return folder / f"{PART_PREFIX}{secrets.token_hex(8)}"


def is_writable(folder: Path) -> bool:
    """Tell whether files can be made in a folder, by making one and removing it.

    The mode bits do not know about read-only disks and Windows' access lists.
    """
    probe = part_name(folder)
    try:
        os.close(create_private_file(probe))
    except OSError:
        return False
    probe.unlink()
    return True


def remove_parts(folder: Path) -> None:
    """Remove the unfinished files that an interrupted run left in a folder."""
    for leftover in folder.glob(f"{PART_PREFIX}*"):
        # Another program (a virus scanner) may hold it for a moment: it goes the next time.
        with contextlib.suppress(OSError):
            leftover.unlink()


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut; Windows has no such call and needs none."""
    if sys.platform == "win32":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make the content of a file survive a power cut."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_durably(part: Path, target: Path) -> None:
    """Give a finished file its name, over an older one if there is one."""
    part.replace(target)
    sync_folder(target.parent)


def write_whole(path: Path, content: bytes, check: Callable[[Path], None] | None = None) -> None:
    """Write a file so that a crash leaves either the old one or the new one.

    `check` gets the finished file before it takes the name, and raises when it is not good.
    Raises OSError; the unfinished file is removed.
    """
    part = part_name(path.parent)
    try:
        with open(create_private_file(part), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if check is not None:
            check(part)
        replace_durably(part, path)
    finally:
        part.unlink(missing_ok=True)
