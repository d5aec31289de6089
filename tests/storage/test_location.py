from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mih_desktop.storage import location
from mih_desktop.storage.location import default_folder, folder_warning, has_store, is_share

MOUNTS = """\
sysfs /sys sysfs rw,nosuid 0 0
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/kari/local ext4 rw 0 0
//fil01/felles /mnt/felles\\040omr\\303\\245de cifs rw 0 0
/dev/sdc1 /media/stick vfat rw 0 0
kari@fil02:/ /media/stick fuse.sshfs rw 0 0
"""


@pytest.fixture(autouse=True)
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS)
    monkeypatch.setattr(location, "MOUNT_TABLE", table)
    return table


def test_the_default_is_local_data_of_the_user(monkeypatch: pytest.MonkeyPatch):
    assert default_folder().name == location.APPLICATION
    assert default_folder().is_absolute()
    assert "roaming" not in str(default_folder()).lower()


@pytest.mark.parametrize("name", [location.DATABASE_NAME, location.KEY_NAME])
def test_half_a_store_counts_as_one(tmp_path: Path, name: str):
    assert not has_store(tmp_path)
    assert not has_store(tmp_path / "none")
    (tmp_path / name).touch()
    assert has_store(tmp_path)


@pytest.mark.parametrize(
    "path",
    [r"\\fil01\felles\MiH", "//fil01/felles/MiH", r"\\?\UNC\fil01\felles", r"\\?\unc\fil01\felles"],
)
def test_a_share_is_known_by_its_name(path: str):
    assert is_share(path)


@pytest.mark.parametrize("path", [r"C:\Users\kari", r"\\?\C:\Users\kari", "/home/kari", "mappe"])
def test_a_drive_is_no_share(path: str):
    assert not is_share(path)


@pytest.mark.parametrize(
    ("path", "warning"),
    [
        ("/home/kari/mih", "network"),
        ("/home/kari/local/mih", None),
        ("/mnt/felles område/mih", "network"),
        ("/mnt/felles", None),
        ("/media/stick/mih", "network"),
        ("/var/lib/mih", None),
        ("//fil01/felles/mih", "network"),
        ("/var/OneDrive - Kommunen/mih", "synchronised"),
        ("/var/onedrive/mih", "synchronised"),
        ("/var/Dropbox (Privat)/mih", "synchronised"),
        ("/var/GoogleDrive/Min disk/mih", "synchronised"),
        ("/var/Library/CloudStorage/x/mih", "synchronised"),
        ("/var/Mobile Documents/com~apple~CloudDocs", "synchronised"),
        ("/var/Nextcloud/mih", "synchronised"),
        ("/var/Dropboxer/mih", None),
    ],
)
def test_a_poor_place_is_warned_of_before_it_exists(path: str, warning: str | None):
    assert folder_warning(Path(path), environment={}) == warning


def test_a_folder_inside_the_one_that_onedrive_names_is_synchronised():
    environment = {"OneDriveCommercial": "/var/skyen", "OneDrive": ""}
    assert folder_warning(Path("/var/skyen/mih"), environment) == "synchronised"
    assert folder_warning(Path("/var/annet/mih"), environment) is None


@pytest.mark.parametrize("mark", [".stfolder", ".dropbox.cache", ".nextcloudsync.log"])
def test_a_synchronising_program_is_known_by_its_marks_above(tmp_path: Path, mark: str):
    assert folder_warning(tmp_path / "a" / "b", environment={}) is None
    (tmp_path / mark).touch()
    assert folder_warning(tmp_path / "a" / "b", environment={}) == "synchronised"


def test_a_link_into_a_poor_place_is_one(tmp_path: Path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    assert folder_warning(tmp_path / "link" / "mih", environment={}) == "synchronised"


def test_without_a_table_of_mounts_nothing_is_said(mounts: Path):
    mounts.unlink()
    assert folder_warning(Path("/home/kari/mih"), environment={}) is None


def test_asking_costs_no_heavy_import():
    code = (
        "import sys; import mih_desktop.storage.location as l; l.default_folder();"
        "print([m for m in ('sqlalchemy', 'sqlcipher3', 'cryptography') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
