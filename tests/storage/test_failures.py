from __future__ import annotations

import errno
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy.exc
from sqlcipher3 import dbapi2 as sqlcipher

from mih_desktop.domain.errors import (
    DiskFullError,
    DiskTroubleError,
    GoneError,
    InUseError,
    MihError,
    MissingFileError,
    ReadOnlyFolderError,
    TornFileError,
)
from mih_desktop.storage import failures
from mih_desktop.storage.failures import translated

IOERR_FSYNC = 1034
READONLY_DIRECTORY = 1544


def database_error(code: int | None) -> sqlcipher.Error:
    error = sqlcipher.OperationalError("as SQLite says it")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (3, ReadOnlyFolderError),
        (5, InUseError),
        (6, InUseError),
        (8, ReadOnlyFolderError),
        (READONLY_DIRECTORY, ReadOnlyFolderError),
        (10, DiskTroubleError),
        (IOERR_FSYNC, DiskTroubleError),
        (11, TornFileError),
        (13, DiskFullError),
        (24, TornFileError),
        (26, TornFileError),
    ],
)
def test_what_the_surroundings_do_becomes_a_failure_with_a_sentence(
    tmp_path: Path, code: int, kind: type[MihError]
):
    with pytest.raises(kind) as bare, translated(tmp_path):
        raise database_error(code)
    assert bare.value.values["path"] == str(tmp_path)
    with pytest.raises(kind) as wrapped, translated(tmp_path):
        raise sqlalchemy.exc.OperationalError("INSERT …", {"name": "Planta"}, database_error(code))
    assert isinstance(wrapped.value.__cause__, sqlcipher.Error)
    with pytest.raises(kind), translated():
        raise database_error(code)


@pytest.mark.parametrize("code", [1, 19, 20, 21, 25, None])
def test_a_fault_of_ours_goes_on_as_it_is(tmp_path: Path, code: int | None):
    with pytest.raises(sqlcipher.OperationalError), translated(tmp_path):
        raise database_error(code)
    with pytest.raises(sqlalchemy.exc.OperationalError), translated(tmp_path):
        raise sqlalchemy.exc.OperationalError("SELECT", {}, database_error(code))


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EACCES, ReadOnlyFolderError),
        (errno.EROFS, ReadOnlyFolderError),
        (errno.ENOENT, MissingFileError),
        (errno.EIO, DiskTroubleError),
    ],
)
def test_the_system_s_errors_are_told_too(tmp_path: Path, number: int, kind: type[MihError]):
    with pytest.raises(kind), translated(tmp_path):
        raise OSError(number, "as the system says it")


@pytest.mark.parametrize("error", [OSError(errno.EPIPE, "?"), OSError("without a number")])
def test_other_errors_of_the_system_go_on_as_they_are(tmp_path: Path, error: OSError):
    with pytest.raises(OSError, match=r"\?|number") as caught, translated(tmp_path):
        raise error
    assert caught.value is error


def test_our_own_failures_and_others_pass_through(tmp_path: Path):
    with pytest.raises(GoneError), translated(tmp_path):
        raise GoneError
    with pytest.raises(KeyError), translated(tmp_path):
        raise KeyError


def test_cannot_open_means_read_only_where_the_folder_is_there(tmp_path: Path):
    with pytest.raises(ReadOnlyFolderError), translated(tmp_path):
        raise database_error(14)
    with pytest.raises(MissingFileError), translated(tmp_path / "unplugged"):
        raise database_error(14)
    with pytest.raises(MissingFileError), translated(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "a file of the folder")


def test_a_failed_write_is_put_down_to_the_full_disk_where_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(failures.shutil, "disk_usage", lambda _: SimpleNamespace(free=4096))
    with pytest.raises(DiskFullError), translated(tmp_path):
        raise database_error(IOERR_FSYNC)
    monkeypatch.undo()
    assert shutil.disk_usage(tmp_path).free > 4096


def test_a_failed_read_means_missing_where_the_folder_has_gone(tmp_path: Path):
    with pytest.raises(MissingFileError), translated(tmp_path / "unplugged"):
        raise database_error(IOERR_FSYNC)
