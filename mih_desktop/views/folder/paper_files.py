"""Read a paper from the disk, and tell what kind of file it is."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from mih_desktop.domain.errors import InvalidValueError, MissingFileError

_UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file as it is put into a folder."""

    name: str
    content: bytes
    media_type: str


def read_paper(path: Path, largest: int) -> PaperFile:
    """Read a file; raises InvalidValueError(field='size'), or MissingFileError when it is gone."""
    try:
        # Looked at before it is read: a film would fill the memory first.
        if path.stat().st_size > largest:
            raise InvalidValueError(field="size")
        content = path.read_bytes()
    except OSError as error:
        raise MissingFileError(path=path.name) from error
    return PaperFile(path.name, content, mimetypes.guess_type(path.name)[0] or _UNKNOWN)
