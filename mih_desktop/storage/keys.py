"""The data key of a store, and the key file that keeps it wrapped.

A random key encrypts the database. It is wrapped twice with AES-GCM: by a key that scrypt makes
from the password, and by one that scrypt makes from the recovery code. A new password rewraps and
leaves the database alone. The parameters and the id of the store are authenticated with the
wrapped key, so nothing can be moved between slots or stores. Python cannot wipe a secret from
memory; it is only let go of.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mih_desktop.domain.errors import (
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    TornFileError,
    WrongSecretError,
)
from mih_desktop.storage import recovery_code
from mih_desktop.storage.private_files import write_whole

KEY_LENGTH: Final = 32
FORMAT: Final = "mih-key"
VERSION: Final = 1
MOST_BYTES: Final = 16 * 1024
"""A key file is about 700 bytes; a larger file is none."""

_START = f'{{\n "format": "{FORMAT}"'.encode()
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
_TAG_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """How dear scrypt makes one guess; memory is 128 * n * r bytes."""

    n: int = 2**15
    r: int = 8
    p: int = 1

    def is_sane(self) -> bool:
        """Tell whether a file's figures are ones that this program may have written."""
        return self.n in {2**power for power in range(14, 19)} and self.r == 8 and 1 <= self.p <= 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """The data key, locked by one secret."""

    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What stands in the key file: the same data key, wrapped by password and by code."""

    store_id: str
    by_password: Wrapped
    by_code: Wrapped

    def unlock_by_password(self, password: str) -> bytes:
        """Return the data key; raises WrongSecretError. Takes about 0.1 s by design."""
        return _unwrap(self.by_password, _password_bytes(password), self.store_id, "password")

    def unlock_by_code(self, typed: str) -> bytes:
        """Return the data key.

        Raises WrongSecretError, with `reason` "mistyped" when the code's own check fails.
        """
        if not recovery_code.is_well_formed(typed):
            raise WrongSecretError(reason="mistyped")
        secret = recovery_code.normalised(typed).encode("ascii")
        return _unwrap(self.by_code, secret, self.store_id, "code")

    def unlock(self, password: str | None, typed_code: str | None) -> bytes:
        """Return the data key by whichever secret is given; raises WrongSecretError."""
        if typed_code is not None:
            return self.unlock_by_code(typed_code)
        return self.unlock_by_password(password or "")

    def with_password(self, data_key: bytes, password: str) -> KeyFile:
        """Return the file with the data key wrapped by another password."""
        wrapped = _wrap(data_key, _password_bytes(password), self.store_id, "password")
        return replace(self, by_password=wrapped)

    def with_new_code(self, data_key: bytes) -> tuple[KeyFile, str]:
        """Return the file with the data key wrapped by a fresh recovery code, and that code."""
        code = recovery_code.new_code()
        secret = recovery_code.normalised(code).encode("ascii")
        return replace(self, by_code=_wrap(data_key, secret, self.store_id, "code")), code

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        content: dict[str, Any] = {
            "format": FORMAT,
            "version": VERSION,
            "store": self.store_id,
            "password": _slot_to_json(self.by_password),
            "code": _slot_to_json(self.by_code),
        }
        content["check"] = _checksum(content)
        return (json.dumps(content, indent=1) + "\n").encode("ascii")

    def write(self, path: Path) -> None:
        """Put the file in place of an older one, whole or not at all, readable by its owner.

        It is read back before it takes the name. Raises OSError.
        """
        content = self.to_bytes()

        def same(part: Path) -> None:
            if part.read_bytes() != content:
                raise TornFileError(path=str(path))

        write_whole(path, content, same)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKeys:
    """A new store's key, the file that wraps it and the code that is printed."""

    data_key: bytes
    file: KeyFile
    recovery_code: str


def make_keys(password: str, chosen_code: str | None = None) -> NewKeys:
    """Draw the key of a new store and wrap it by a password and a recovery code.

    A code that a person has already been shown and has printed can be handed in; else one is drawn.
    """
    data_key = secrets.token_bytes(KEY_LENGTH)
    store_id = secrets.token_hex(16)
    code = chosen_code or recovery_code.new_code()
    return NewKeys(
        data_key=data_key,
        file=KeyFile(
            store_id=store_id,
            by_password=_wrap(data_key, _password_bytes(password), store_id, "password"),
            by_code=_wrap(
                data_key, recovery_code.normalised(code).encode("ascii"), store_id, "code"
            ),
        ),
        recovery_code=code,
    )


def read_key_file(path: Path) -> KeyFile:
    """Read a key file.

    Raises MissingFileError, NotOurFileError, TornFileError, NewerFileError, or OSError.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise MissingFileError(path=str(path)) from error
    return parse_key_file(content, str(path))


def parse_key_file(content: bytes, path: str) -> KeyFile:
    """Return the key file that some bytes are; `path` is only named in the failures.

    A damaged file is told from a wrong password by its checksum. Raises what `read_key_file` does.
    """
    is_start_of_ours = _START.startswith(content[: len(_START)])
    if len(content) > MOST_BYTES or (not is_start_of_ours and FORMAT.encode() not in content):
        raise NotOurFileError(path=path)
    try:
        read = json.loads(content.decode("ascii"))
        if _checksum(read) != read["check"]:
            raise TornFileError(path=path)
        if read["version"] > VERSION:
            raise NewerFileError(path=path)
        return KeyFile(
            store_id=read["store"],
            by_password=_slot_from_json(read["password"]),
            by_code=_slot_from_json(read["code"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TornFileError(path=path) from error


def _password_bytes(password: str) -> bytes:
    # A Mac types å as two code points and Windows as one: it must be the same password on both.
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")


def _wrap(data_key: bytes, secret: bytes, store_id: str, slot: str) -> Wrapped:
    cost = Cost()
    salt = secrets.token_bytes(_SALT_LENGTH)
    nonce = secrets.token_bytes(_NONCE_LENGTH)
    bound_to = _bound_to(store_id, slot, cost)
    sealed = AESGCM(_stretched(secret, salt, cost)).encrypt(nonce, data_key, bound_to)
    return Wrapped(cost=cost, salt=salt, nonce=nonce, sealed=sealed)


def _unwrap(wrapped: Wrapped, secret: bytes, store_id: str, slot: str) -> bytes:
    key = _stretched(secret, wrapped.salt, wrapped.cost)
    bound_to = _bound_to(store_id, slot, wrapped.cost)
    try:
        return AESGCM(key).decrypt(wrapped.nonce, wrapped.sealed, bound_to)
    except InvalidTag as error:
        raise WrongSecretError(reason="wrong") from error


def _stretched(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    # OpenSSL refuses to use more than 32 MiB unless it is told that it may.
    allowed = 128 * cost.r * (cost.n + cost.p + 2)
    return hashlib.scrypt(
        secret, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=allowed, dklen=KEY_LENGTH
    )


def _bound_to(store_id: str, slot: str, cost: Cost) -> bytes:
    return f"{FORMAT}/{VERSION}/{store_id}/{slot}/{cost.n}/{cost.r}/{cost.p}".encode()


def _checksum(content: dict[str, Any]) -> str:
    # Newer formats keep this rule, so that a newer file is told from a damaged one.
    body = {name: value for name, value in content.items() if name != "check"}
    plain = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("ascii")).hexdigest()


def _slot_to_json(wrapped: Wrapped) -> dict[str, Any]:
    return {
        "kdf": "scrypt",
        "n": wrapped.cost.n,
        "r": wrapped.cost.r,
        "p": wrapped.cost.p,
        "salt": base64.b64encode(wrapped.salt).decode("ascii"),
        "nonce": base64.b64encode(wrapped.nonce).decode("ascii"),
        "sealed": base64.b64encode(wrapped.sealed).decode("ascii"),
    }


def _slot_from_json(slot: dict[str, Any]) -> Wrapped:
    cost = Cost(n=slot["n"], r=slot["r"], p=slot["p"])
    if slot["kdf"] != "scrypt" or not cost.is_sane():
        raise ValueError(slot["kdf"])
    return Wrapped(
        cost=cost,
        salt=_decoded(slot["salt"], _SALT_LENGTH),
        nonce=_decoded(slot["nonce"], _NONCE_LENGTH),
        sealed=_decoded(slot["sealed"], KEY_LENGTH + _TAG_LENGTH),
    )


def _decoded(text: str, length: int) -> bytes:
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(text) from error
    if len(content) != length:
        raise ValueError(length)
    return content
