"""One running program per store, by a lock that the system frees when the program dies.

The file stays behind and means nothing by itself, so that nobody has to remove it after a crash.
The Windows branch was not tried on Windows.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from mih_desktop.domain.errors import InUseError, NetworkFolderError
from mih_desktop.storage.location import LOCK_NAME
from mih_desktop.storage.private_files import OWNER_ONLY_FILE

_HELD_ELSEWHERE = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})
_NO_LOCKS_HERE = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class StoreLock:
    """The right to be the only program that has a store open."""

    def __init__(self, folder: Path) -> None:
        """Take the lock of a folder.

        Raises InUseError when another program, or this one, has it, NetworkFolderError when the
        file system has no locks, and OSError when the lock file cannot be made.
        """
        self._descriptor: int | None = None
        descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, OWNER_ONLY_FILE)
        try:
            _take(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD_ELSEWHERE:
                raise InUseError(path=str(folder)) from error
            if error.errno in _NO_LOCKS_HERE:
                raise NetworkFolderError(path=str(folder)) from error
            raise
        self._descriptor = descriptor

    def release(self) -> None:
        """Let others open the store; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
