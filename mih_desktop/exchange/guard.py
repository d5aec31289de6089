"""Limits that a workbook must keep before openpyxl sees it: openpyxl has none of its own."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePath
from typing import Final

from mih_desktop.domain.errors import UnreadableWorkbookError

MAX_FILE_BYTES: Final = 20_000_000
"""A list of a thousand men is well under one megabyte."""
MAX_MEMBERS: Final = 1_000
MAX_UNPACKED_BYTES: Final = 150_000_000
MAX_RATIO: Final = 250
"""Sheets of empty formatted rows reach 60; a bomb of zeros reaches 1 000."""
RATIO_MATTERS_FROM: Final = 5_000_000
MAX_CONTENT_TYPES_BYTES: Final = 2_000_000

_OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_ZIP_MAGIC: Final = b"PK"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_WORKBOOK_TYPE: Final = b"spreadsheetml.sheet.main+xml"
_MACRO_TYPE: Final = b"macroEnabled"
_ENCRYPTED_FLAG: Final = 0x1


def unreadable(reason: str) -> UnreadableWorkbookError:
    """Return the error for one of the stable reasons."""
    return UnreadableWorkbookError(reason=reason)


def check_workbook(content: bytes, name: str) -> None:
    """Refuse what is not a plain .xlsx workbook of a sensible size.

    Raises:
        UnreadableWorkbookError: with the reason wrong_kind, password, torn, too_big, bomb or macro.
    """
    ending = PurePath(name).suffix.casefold()
    if ending in {".xlsm", ".xltm", ".xlsb"}:
        raise unreadable("macro")
    if ending != ".xlsx":
        raise unreadable("wrong_kind")
    if len(content) > MAX_FILE_BYTES:
        raise unreadable("too_big")
    if not content:
        raise unreadable("torn")
    if content.startswith(_OLE_MAGIC):
        raise unreadable("password" if _ENCRYPTED_PACKAGE in content else "wrong_kind")
    if not content.startswith(_ZIP_MAGIC):
        raise unreadable("wrong_kind")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_members(archive.infolist())
            _check_kind(archive)
    # A damaged archive answers with one of these, depending on which bytes are wrong.
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        ValueError,
    ) as e:
        raise unreadable("torn") from e


def _check_members(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_MEMBERS:
        raise unreadable("bomb")
    if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise unreadable("password")
    names = [member.filename for member in members]
    if len(set(names)) != len(names):
        raise unreadable("torn")
    # zipfile stops reading at the size a member states, so a lie about it cannot fill the memory.
    for member in members:
        is_dense = member.file_size > MAX_RATIO * max(member.compress_size, 1)
        if is_dense and member.file_size > RATIO_MATTERS_FROM:
            raise unreadable("bomb")
    if sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise unreadable("too_big")


def _check_kind(archive: zipfile.ZipFile) -> None:
    names = {member.filename: member.file_size for member in archive.infolist()}
    if _CONTENT_TYPES not in names:
        raise unreadable("wrong_kind")
    if names[_CONTENT_TYPES] > MAX_CONTENT_TYPES_BYTES:
        raise unreadable("bomb")
    types = archive.read(_CONTENT_TYPES)
    if _MACRO_TYPE in types or any(name.endswith("vbaProject.bin") for name in names):
        raise unreadable("macro")
    if _WORKBOOK_TYPE not in types:
        raise unreadable("wrong_kind")
