"""Bringing a database to the schema of this program.

Revisions run on an engine that never enforces foreign keys, because alembic's way of changing a
table would otherwise delete the rows of other tables that hang on it. Everything is one
transaction: a revision that fails, or leaves a reference that points nowhere, changes nothing.
"""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2 as sqlcipher

SCRIPT_LOCATION = "mih_desktop.storage:migrations"


class BrokenReferencesError(Exception):
    """A revision left rows that refer to rows which are not there; a fault of the program."""


def head_revision() -> str:
    """Return the revision that this program works with."""
    head = _scripts().get_current_head()
    if head is None:
        raise AssertionError("there are no revisions")
    return head


def known_revisions() -> frozenset[str]:
    """Return every revision that this program knows of."""
    return frozenset(script.revision for script in _scripts().walk_revisions())


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
    with engine.begin() as connection:
        _refuse_enforcement(connection)
        command.upgrade(_config(connection), revision)
        _check_references(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Run the revisions backwards to one; for tests and for a program that must step back."""
    with engine.begin() as connection:
        _refuse_enforcement(connection)
        command.downgrade(_config(connection), revision)
        _check_references(connection)


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", SCRIPT_LOCATION)
    if connection is not None:
        config.attributes["connection"] = connection
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _refuse_enforcement(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_keys").scalar() != 0:
        raise AssertionError("revisions must run without foreign keys")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = sorted({str(row[0]) for row in broken})
        raise BrokenReferencesError(", ".join(tables))
