from __future__ import annotations

import io
import json
import struct
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mih_desktop.domain.errors import (
    MihError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    TornFileError,
)
from mih_desktop.storage import container
from mih_desktop.storage.container import Manifest, describe, pack, read_key, unpack_database
from mih_desktop.storage.keys import make_keys

KEY_FILE = make_keys("passord").file
DATABASE = bytes(range(256)) * 40
MANIFEST = Manifest(
    made_at=datetime(2026, 3, 4, 9, 30, 15), reason="auto", revision="0001", rows={"man": 3}
)


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    (tmp_path / "db").write_bytes(DATABASE)
    path = tmp_path / "a.mihbackup"
    with path.open("wb") as stream:
        pack(stream, MANIFEST, KEY_FILE.to_bytes(), tmp_path / "db")
    return path


def described(**changes: object) -> bytes:
    content = {
        "format": "mih-backup",
        "version": 1,
        "made_at": "2026-03-04T09:30:15",
        "reason": "auto",
        "revision": "0001",
        "rows": {"man": 3},
    } | changes
    return json.dumps(content).encode("ascii")


def archive(manifest: bytes, *members: tuple[str, bytes], compression: int = ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as target:
        for name, content in (("mih-backup.json", manifest), *members):
            target.writestr(ZipInfo(name), content, compress_type=compression)
    return stream.getvalue()


def test_what_was_packed_comes_out_again(packed: Path, tmp_path: Path):
    info = describe(packed)
    assert (info.made_at, info.reason, info.revision, info.rows) == (
        MANIFEST.made_at,
        "auto",
        "0001",
        {"man": 3},
    )
    assert info.path == packed
    assert info.size == packed.stat().st_size
    assert read_key(packed) == KEY_FILE
    unpack_database(packed, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == DATABASE


def test_any_archive_program_can_take_it_apart(packed: Path):
    with ZipFile(packed) as opened:
        assert opened.namelist() == ["mih-backup.json", "mih.key", "mih.db"]
        assert opened.read("mih.db") == DATABASE


def test_the_same_content_gives_the_same_file(packed: Path, tmp_path: Path):
    stream = io.BytesIO()
    pack(stream, MANIFEST, KEY_FILE.to_bytes(), tmp_path / "db")
    assert stream.getvalue() == packed.read_bytes()


def test_unpacking_never_overwrites(packed: Path, tmp_path: Path):
    (tmp_path / "out").touch()
    with pytest.raises(FileExistsError):
        unpack_database(packed, tmp_path / "out")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path):
    with pytest.raises(MissingFileError):
        describe(tmp_path / "none.mihbackup")


WHOLE = (("mih.key", KEY_FILE.to_bytes()), ("mih.db", DATABASE))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", NotOurFileError),
        (b"SQLite format 3\x00", NotOurFileError),
        (b"PK\x03\x04" + b"x" * 100, NotOurFileError),
        (archive(b"{}")[4:], NotOurFileError),
        (archive(described(format="other"), *WHOLE), NotOurFileError),
        (archive(described(version=2)), NewerFileError),
        (archive(described()), TornFileError),
        (archive(b"{}", *WHOLE), TornFileError),
        (archive(b"[]", *WHOLE), TornFileError),
        (archive(b"\xff", *WHOLE), TornFileError),
        (archive(described(made_at="i går"), *WHOLE), TornFileError),
        (archive(described(rows=None), *WHOLE), TornFileError),
        (archive(described(version="?"), *WHOLE), TornFileError),
        (archive(described(reason="x" * 300_000), *WHOLE), TornFileError),
        (archive(described(), *WHOLE, ("more", b"")), TornFileError),
        (archive(described(), *reversed(WHOLE)), TornFileError),
        (archive(described(), *WHOLE, compression=ZIP_DEFLATED), TornFileError),
        (archive(described(), ("mih.key", b"x" * 20_000), WHOLE[1]), TornFileError),
    ],
)
def test_what_this_program_did_not_write_is_refused(
    tmp_path: Path, content: bytes, kind: type[MihError]
):
    path = tmp_path / "a.mihbackup"
    path.write_bytes(content)
    with pytest.raises(kind) as caught:
        describe(path)
    assert type(caught.value) is kind


def test_a_database_that_is_squeezed_small_is_not_unpacked(tmp_path: Path):
    stream = io.BytesIO()
    with ZipFile(stream, "w") as target:
        target.writestr(ZipInfo("mih-backup.json"), described())
        target.writestr(ZipInfo("mih.key"), KEY_FILE.to_bytes())
        target.writestr(ZipInfo("mih.db"), b"\0" * 10_000_000, compress_type=ZIP_DEFLATED)
    path = tmp_path / "a.mihbackup"
    path.write_bytes(stream.getvalue())
    with pytest.raises(TornFileError):
        unpack_database(path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_archive_with_a_password_is_torn_to_us(packed: Path):
    content = bytearray(packed.read_bytes())
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(header)
        while start >= 0:
            content[start + flags] |= 1
            start = content.find(header, start + 1)
    packed.write_bytes(content)
    with pytest.raises(TornFileError):
        describe(packed)


def test_offsets_that_point_outside_the_file_are_torn(packed: Path):
    content = packed.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    offset = struct.unpack_from("<L", content, end + 16)[0]
    torn = bytearray(content)
    struct.pack_into("<L", torn, end + 16, offset + 100)
    packed.write_bytes(torn)
    with pytest.raises(TornFileError):
        describe(packed)


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    return tmp_path / "torn.mihbackup"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(data=st.data())
def test_damage_anywhere_is_told_or_harmless(packed: Path, scratch: Path, data: st.DataObject):
    whole = packed.read_bytes()
    # The small parts at both ends are where the structure is.
    ends = st.integers(0, 900) | st.integers(len(whole) - 500, len(whole) - 1)
    place = data.draw(ends | st.integers(0, len(whole) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=8))
    cut = data.draw(st.booleans())
    damaged = whole[:place] if cut else whole[:place] + noise + whole[place + len(noise) :]
    scratch.write_bytes(damaged)
    out = scratch.with_name("out")
    out.unlink(missing_ok=True)
    try:
        info = describe(scratch)
        key = read_key(scratch)
        unpack_database(scratch, out)
    except (TornFileError, NotOurFileError, NewerFileError):
        return
    assert info.rows == MANIFEST.rows
    assert key == KEY_FILE
    assert out.read_bytes() == DATABASE


def test_other_errors_of_the_system_go_on_as_they_are(packed: Path, tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        unpack_database(packed, tmp_path / "none" / "out")
    assert packed.suffix == container.EXTENSION
