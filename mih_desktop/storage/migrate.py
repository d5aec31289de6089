"""Bringing a database to the schema of this program.

Revisions run on an engine that never enforces foreign keys, because alembic's way of changing a
table would otherwise delete the rows of other tables that hang on it. Everything is one
transaction: a revision that fails, or leaves a reference that points nowhere, changes nothing.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2 as sqlcipher

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).with_name("migrations")
"""Folder with `env.py` and `versions`; in a built program it lies beside the code as data."""

_REVISION: Final = re.compile(r"^revision\b[^=\n]*=\s*[\"'](\w+)[\"']", re.MULTILINE)
_FOLLOWS: Final = re.compile(r"^down_revision\b[^=\n]*=\s*[\"'](\w+)[\"']", re.MULTILINE)


class BrokenReferencesError(Exception):
    """A revision left rows that refer to rows which are not there; a fault of the program."""


def head_revision() -> str:
    """Return the revision that this program works with.

    The scripts are read as text, because alembic costs 150 ms to import and a start that has
    nothing to migrate should not pay them.
    """
    texts = _scripts()
    followed = {found[1] for text in texts for found in _FOLLOWS.finditer(text)}
    (head,) = known_revisions() - followed
    return head


def known_revisions() -> frozenset[str]:
    """Return every revision that this program knows of."""
    return frozenset(found[1] for text in _scripts() for found in _REVISION.finditer(text))


def is_newer(revision: str | None) -> bool:
    """Tell whether a revision was made by a newer program."""
    return revision is not None and revision not in known_revisions()


def current_revision(connection: sqlcipher.Connection) -> str | None:
    """Return the revision of a database; None when no revision has run."""
    has_table = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    ).fetchone()
    if has_table is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the missing revisions up to one, as a whole or not at all.

    `engine` must have been opened without foreign keys. Raises BrokenReferencesError and whatever
    a revision raises.
    """
    from alembic import command

    with engine.begin() as connection:
        _refuse_enforcement(connection)
        command.upgrade(_config(connection), revision)
        _check_references(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Run the revisions backwards to one; for tests and for a program that must step back."""
    from alembic import command

    with engine.begin() as connection:
        _refuse_enforcement(connection)
        command.downgrade(_config(connection), revision)
        _check_references(connection)


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    # A percent sign is special to the configuration, not to a folder's name.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _scripts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (SCRIPTS / "versions").glob("*.py")]


def _refuse_enforcement(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_keys").scalar() != 0:
        raise AssertionError("revisions must run without foreign keys")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = sorted({str(row[0]) for row in broken})
        raise BrokenReferencesError(", ".join(tables))
