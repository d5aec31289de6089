"""What holds for the program's own revisions, each of them, those to come included."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from mih_desktop.models import Base
from mih_desktop.storage import migrate
from mih_desktop.storage.engine import open_engine

KEY = bytes(32)


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    return ScriptDirectory.from_config(config)


REVISIONS = [script.revision for script in reversed(list(scripts().walk_revisions()))]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    engine = open_engine(
        tmp_path / "mih.db", KEY, enforce_foreign_keys=False, immediate=True, new=True
    )
    yield engine
    engine.dispose()


def own_tables(engine: sa.Engine) -> list[sa.Table]:
    """Return the tables of the schema; those that full-text search keeps for itself aside."""
    with engine.connect() as connection:
        virtual = [
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'"
            )
        ]
        found = sa.MetaData()
        found.reflect(connection)
    return [
        table
        for table in found.sorted_tables
        if table.name != "alembic_version"
        and not any(table.name == name or table.name.startswith(f"{name}_") for name in virtual)
    ]


def value_for(column: sa.Column) -> object:
    """Return a value of the column's kind; 1 where it refers to a row, for each table has one."""
    kinds: dict[type, object] = {
        bool: True,
        int: 1,
        float: 1.0,
        bytes: b"\x00\xff",
        datetime.datetime: datetime.datetime(2026, 3, 4, 5, 6, 7),
        datetime.date: datetime.date(2026, 3, 4),
        datetime.time: datetime.time(12, 30),
    }
    python_type = column.type.python_type
    return kinds.get(python_type, "Ærlig talt"[: getattr(column.type, "length", None)])


def fill(engine: sa.Engine) -> None:
    tables = own_tables(engine)
    assert tables
    with engine.begin() as connection:
        for table in tables:
            row = {column.name: value_for(column) for column in table.columns}
            connection.execute(table.insert().values(row))


def rows_of(engine: sa.Engine) -> dict[str, list[dict[str, object]]]:
    with engine.connect() as connection:
        return {
            table.name: [dict(row) for row in connection.execute(table.select()).mappings()]
            for table in own_tables(engine)
        }


def schema_of(engine: sa.Engine) -> dict[str, object]:
    """Return columns, references and indexes by table; the order of columns means nothing."""
    return {
        table.name: (
            {(column.name, str(column.type), column.nullable) for column in table.columns},
            {(key.parent.name, key.target_fullname) for key in table.foreign_keys},
            {(index.name, tuple(index.columns.keys()), index.unique) for index in table.indexes},
        )
        for table in own_tables(engine)
    }


def test_the_models_are_what_the_revisions_make(engine: sa.Engine):
    migrate.upgrade(engine)
    ours = {table.name for table in own_tables(engine)}
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": lambda name, kind, _: kind != "table" or name in ours,
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_the_program_reads_its_revisions_as_alembic_does():
    assert migrate.head_revision() == scripts().get_current_head()
    assert migrate.known_revisions() == set(REVISIONS)


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_goes_up_and_down_and_keeps_every_row(engine: sa.Engine, revision: str):
    before = scripts().get_revision(revision).down_revision
    if before is not None:
        migrate.upgrade(engine, before)
        fill(engine)
    schema, rows = schema_of(engine), rows_of(engine)
    migrate.upgrade(engine, revision)
    once = schema_of(engine)
    after = rows_of(engine)
    for table, kept in rows.items():
        assert len(after.get(table, kept)) == len(kept), table
    migrate.downgrade(engine, before or "base")
    assert schema_of(engine) == schema
    assert rows_of(engine) == rows
    migrate.upgrade(engine, revision)
    assert schema_of(engine) == once


def test_every_table_of_the_newest_schema_can_hold_a_row_that_refers(engine: sa.Engine):
    migrate.upgrade(engine)
    fill(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    assert all(len(rows) == 1 for rows in rows_of(engine).values())


@pytest.mark.parametrize("path", sorted((migrate.SCRIPTS / "versions").glob("*.py")), ids=str)
def test_a_revision_never_imports_the_models(path: Path):
    assert "mih_desktop" not in path.read_text(encoding="utf-8")


def test_the_database_deletes_nothing_by_itself(engine: sa.Engine):
    migrate.upgrade(engine)
    for table in own_tables(engine):
        for constraint in table.foreign_key_constraints:
            assert constraint.ondelete in (None, "NO ACTION", "RESTRICT"), table.name
