from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from mih_desktop.domain.errors import InUseError, MihError, NetworkFolderError
from mih_desktop.storage import lock as lock_module
from mih_desktop.storage.lock import StoreLock

HOLDER = """
import sys
from pathlib import Path
from mih_desktop.storage.lock import StoreLock
lock = StoreLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_one_is_refused_until_the_first_lets_go(tmp_path: Path):
    first = StoreLock(tmp_path)
    with pytest.raises(InUseError) as caught:
        StoreLock(tmp_path)
    assert caught.value.values["path"] == str(tmp_path)
    first.release()
    first.release()
    StoreLock(tmp_path).release()


def test_two_folders_do_not_disturb_each_other(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = StoreLock(tmp_path / "a"), StoreLock(tmp_path / "b")
    first.release()
    second.release()


def test_the_lock_of_a_killed_program_is_free_although_its_file_is_there(tmp_path: Path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(InUseError):
            StoreLock(tmp_path)
        holder.kill()
        holder.wait()
        assert (tmp_path / "lock").exists()
        StoreLock(tmp_path).release()


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENOLCK, NetworkFolderError), (errno.EACCES, InUseError)]
)
def test_a_folder_without_locks_is_told_from_one_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[MihError]
):
    def refuse(descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(lock_module, "_take", refuse)
    with pytest.raises(kind):
        StoreLock(tmp_path)


def test_another_error_goes_on_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(descriptor: int) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(lock_module, "_take", fail)
    with pytest.raises(OSError, match="no"):
        StoreLock(tmp_path)
