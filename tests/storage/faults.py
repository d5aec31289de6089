"""Real faults of the surroundings: a disk that is full, a folder that cannot be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Take the right to write in a folder and its files away from this process.

    Root is not bound by rights, so it becomes an ordinary user for the time being; the folder must
    lie where everybody may go. The Windows branch was not tried.
    """
    if sys.platform == "win32":
        rule = ["icacls", str(folder), "/deny", "*S-1-1-0:(OI)(CI)(WD,AD,DC)"]
        subprocess.run(rule, check=True, capture_output=True)
        try:
            yield
        finally:
            back = ["icacls", str(folder), "/remove:d", "*S-1-1-0", "/T"]
            subprocess.run(back, check=True, capture_output=True)
        return
    is_root = os.geteuid() == 0
    places = [path for path in folder.rglob("*") if path.is_dir()] + [folder]
    files = [path for path in folder.rglob("*") if path.is_file()]
    if is_root:
        for path in places + files:
            os.chown(path, NOBODY, -1)
    for path in files:
        path.chmod(0o400)
    for path in places:
        path.chmod(0o500)
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path in reversed(places):
            path.chmod(0o700)
        for path in files:
            path.chmod(0o600)


@contextmanager
def folder_for_everybody() -> Iterator[Path]:
    """Make a folder that an ordinary user can reach; pytest's own is closed to others."""
    place = Path(tempfile.mkdtemp(prefix="mih-test-"))
    try:
        place.chmod(0o755)
        yield place
    finally:
        shutil.rmtree(place)


class SmallDisk:
    """A folder with little room, and a way to use it up and to give it back."""

    def __init__(self, folder: Path, size: int, *, is_real: bool) -> None:
        self.folder = folder
        self.is_real = is_real
        self._size = size
        self._filler = folder / "filler"

    @contextmanager
    def nearly_full(self, room: int) -> Iterator[None]:
        """Leave no more than `room` bytes."""
        if self.is_real:
            free = shutil.disk_usage(self.folder).free
            with self._filler.open("wb", buffering=0) as stream:
                for _ in range(max(0, free - room) // 4096):
                    stream.write(b"\0" * 4096)
            try:
                yield
            finally:
                self._filler.unlink()
            return
        with _files_no_larger_than(room):
            yield


@contextmanager
def _files_no_larger_than(size: int) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[SmallDisk]:
    """Give a disk of its own with `size` bytes where that can be had.

    Root gets a small tmpfs that really fills up. Others get a limit on the size of each file, at
    which SQLite's writes really fail, though with another error number.
    """
    place.mkdir()
    mount = shutil.which("mount")
    mounted = (
        mount is not None
        and sys.platform == "linux"
        and os.geteuid() == 0
        and subprocess.run(
            [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)],
            check=False,
            capture_output=True,
        ).returncode
        == 0
    )
    try:
        yield SmallDisk(place, size, is_real=mounted)
    finally:
        if mounted:
            umount = shutil.which("umount") or "umount"
            subprocess.run([umount, "--lazy", str(place)], check=True)
