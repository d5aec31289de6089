from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from mih_desktop.storage import private_files
from mih_desktop.storage.private_files import (
    PART_PREFIX,
    create_private_file,
    is_writable,
    make_private_folder,
    part_name,
    remove_parts,
    write_whole,
)


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path):
    path = tmp_path / "file"
    write_whole(path, b"one")
    write_whole(path, b"two\r\n\x1a\x00")
    assert path.read_bytes() == b"two\r\n\x1a\x00"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("at_fault", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_fault: str
):
    path = tmp_path / "file"
    write_whole(path, b"one")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if at_fault == "fsync":
        monkeypatch.setattr(private_files.os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_never_opens_an_old_one(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(FileExistsError):
        create_private_file(tmp_path / "file")


def test_writing_is_tried_and_leaves_no_trace(tmp_path: Path):
    assert is_writable(tmp_path)
    assert not is_writable(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_only_unfinished_files_are_cleared_away(tmp_path: Path):
    part_name(tmp_path).touch()
    part_name(tmp_path).touch()
    (tmp_path / "mih.db").touch()
    # What cannot be removed now is left for the next time.
    (tmp_path / f"{PART_PREFIX}held").mkdir()
    remove_parts(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{PART_PREFIX}held", "mih.db"]


def test_a_folder_may_be_there_already(tmp_path: Path):
    make_private_folder(tmp_path / "a" / "b")
    make_private_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


if sys.platform != "win32":

    def test_files_and_folders_are_the_owner_s_alone(tmp_path: Path):
        before = os.umask(0)
        try:
            make_private_folder(tmp_path / "folder")
            write_whole(tmp_path / "folder" / "file", b"")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "folder").stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "folder" / "file").stat().st_mode) == 0o600
