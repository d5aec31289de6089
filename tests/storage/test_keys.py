from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.errors import (
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    TornFileError,
    WrongSecretError,
)
from mih_desktop.storage import keys, private_files
from mih_desktop.storage.keys import KeyFile, NewKeys, make_keys, parse_key_file, read_key_file

PASSWORD = "tre små kopper"


@pytest.fixture(scope="module")
def new() -> NewKeys:
    return make_keys(PASSWORD)


CONTENT = make_keys(PASSWORD).file.to_bytes()


def signed(content: dict[str, Any]) -> bytes:
    """Return a key file whose checksum fits, whatever stands in it."""
    content = {name: value for name, value in content.items() if name != "check"}
    plain = json.dumps(content, sort_keys=True, separators=(",", ":")).encode("ascii")
    content["check"] = hashlib.sha256(plain).hexdigest()
    return json.dumps(content).encode("ascii")


def test_password_and_code_open_the_same_random_key(new: NewKeys):
    assert len(new.data_key) == 32
    assert new.file.unlock_by_password(PASSWORD) == new.data_key
    assert new.file.unlock_by_code(new.recovery_code) == new.data_key
    assert new.file.unlock_by_code(new.recovery_code.lower().replace("-", " ")) == new.data_key
    assert new.file.unlock(PASSWORD, None) == new.data_key
    assert new.file.unlock(None, new.recovery_code) == new.data_key


def test_two_stores_have_nothing_in_common(new: NewKeys):
    other = make_keys(PASSWORD)
    assert other.data_key != new.data_key
    assert other.file.store_id != new.file.store_id
    assert other.file.by_password.salt != new.file.by_password.salt
    assert new.file.by_code.salt != new.file.by_password.salt


@pytest.mark.parametrize("wrong", ["", "tre små koppe", "tre små kopper ", "TRE SMÅ KOPPER"])
def test_a_wrong_password_opens_nothing(new: NewKeys, wrong: str):
    with pytest.raises(WrongSecretError) as caught:
        new.file.unlock(wrong, None)
    assert caught.value.values["reason"] == "wrong"


def test_no_password_at_all_opens_nothing(new: NewKeys):
    with pytest.raises(WrongSecretError):
        new.file.unlock(None, None)


def test_a_mistyped_code_is_told_from_a_wrong_one(new: NewKeys):
    with pytest.raises(WrongSecretError) as mistyped:
        new.file.unlock_by_code(new.recovery_code[:-1])
    with pytest.raises(WrongSecretError) as wrong:
        new.file.unlock_by_code(keys.recovery_code.new_code())
    assert mistyped.value.values["reason"] == "mistyped"
    assert wrong.value.values["reason"] == "wrong"


def test_the_password_is_the_same_however_the_keyboard_composes_it():
    new = make_keys("Pål på Ål")
    assert new.file.unlock_by_password("Pa\u030al pa\u030a A\u030al") == new.data_key


def test_a_password_may_hold_what_is_no_letter():
    new = make_keys("\ud800 \x00 🔑")
    assert new.file.unlock_by_password("\ud800 \x00 🔑") == new.data_key


def test_a_new_password_rewraps_the_same_key_and_leaves_the_code(new: NewKeys):
    changed = new.file.with_password(new.data_key, "fire store fat")
    assert changed.unlock_by_password("fire store fat") == new.data_key
    assert changed.by_code == new.file.by_code
    with pytest.raises(WrongSecretError):
        changed.unlock_by_password(PASSWORD)


def test_a_new_code_replaces_the_one_before_and_leaves_the_password(new: NewKeys):
    changed, code = new.file.with_new_code(new.data_key)
    assert changed.unlock_by_code(code) == new.data_key
    assert changed.by_password == new.file.by_password
    with pytest.raises(WrongSecretError):
        changed.unlock_by_code(new.recovery_code)


def test_a_wrapped_key_cannot_be_moved_to_another_slot_or_store(new: NewKeys):
    moved = KeyFile(
        store_id=new.file.store_id, by_password=new.file.by_code, by_code=new.file.by_password
    )
    elsewhere = KeyFile(
        store_id="0" * 32, by_password=new.file.by_password, by_code=new.file.by_code
    )
    for file in (moved, elsewhere):
        with pytest.raises(WrongSecretError):
            file.unlock_by_password(PASSWORD)


def test_the_file_is_read_as_it_was_written_and_holds_no_secret(new: NewKeys, tmp_path: Path):
    path = tmp_path / "mih.key"
    new.file.write(path)
    assert read_key_file(path) == new.file
    content = path.read_bytes()
    for secret in (PASSWORD.encode(), new.data_key, new.data_key.hex().encode()):
        assert secret not in content
    assert keys.recovery_code.normalised(new.recovery_code).encode() not in content
    assert sorted(tmp_path.iterdir()) == [path]


if sys.platform != "win32":

    def test_only_the_owner_can_read_the_file_whatever_the_mask(new: NewKeys, tmp_path: Path):
        before = os.umask(0)
        try:
            new.file.write(tmp_path / "mih.key")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "mih.key").stat().st_mode) == 0o600


def test_a_file_that_reads_back_differently_never_takes_the_name(
    new: NewKeys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "mih.key"
    path.write_bytes(b"the one before")
    monkeypatch.setattr(private_files.os, "fsync", lambda descriptor: os.truncate(descriptor, 100))
    with pytest.raises(TornFileError):
        new.file.write(path)
    assert path.read_bytes() == b"the one before"
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path):
    with pytest.raises(MissingFileError):
        read_key_file(tmp_path / "mih.key")


@pytest.mark.parametrize(
    "foreign", [b"\x89PNG\r\n", b"{}", b"[]", b'{"format": "other"}', b"x" * 20_000, b"\xff" * 9]
)
def test_a_foreign_file_is_said_to_be_foreign(foreign: bytes):
    with pytest.raises(NotOurFileError):
        parse_key_file(foreign, "mih.key")


@pytest.mark.parametrize(
    "torn",
    [
        b"",
        CONTENT[:-10],
        CONTENT[: len(CONTENT) // 2],
        b'"mih-key"',
        b'["mih-key"]',
        b'{"format": "mih-key"}',
        b"[" * 10_000 + b"mih-key",
        CONTENT.replace(b'"store"', b'"st\xf8re"'),
    ],
)
def test_a_torn_file_is_said_to_be_torn(torn: bytes):
    with pytest.raises(TornFileError):
        parse_key_file(torn, "mih.key")


@given(st.integers(0, len(CONTENT) - 1), st.integers(0, 255))
def test_damage_is_never_taken_for_a_wrong_password(place: int, byte: int):
    damaged = CONTENT[:place] + bytes([byte]) + CONTENT[place + 1 :]
    try:
        file = parse_key_file(damaged, "mih.key")
    except (TornFileError, NotOurFileError):
        return
    # White space between the values means nothing.
    assert file == parse_key_file(CONTENT, "mih.key")


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(content: bytes):
    with pytest.raises((TornFileError, NotOurFileError)):
        parse_key_file(content, "mih.key")


def test_a_newer_file_is_said_to_be_newer():
    newer = json.loads(CONTENT) | {"version": 2, "password": "in a way we do not know"}
    with pytest.raises(NewerFileError):
        parse_key_file(signed(newer), "mih.key")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("n", 2**30),
        ("n", 3),
        ("r", 64),
        ("p", 0),
        ("p", 100),
        ("kdf", "none"),
        ("salt", ""),
        ("salt", "!!"),
        ("salt", 5),
        ("nonce", "AAAA"),
        ("sealed", "AAAA"),
    ],
)
def test_figures_that_this_program_never_wrote_are_refused_before_they_cost_anything(
    name: str, value: object
):
    content = json.loads(CONTENT)
    content["password"][name] = value
    with pytest.raises(TornFileError):
        parse_key_file(signed(content), "mih.key")
