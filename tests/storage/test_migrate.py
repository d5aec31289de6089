from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from mih_desktop.domain.errors import BackupFailedError
from mih_desktop.storage import migrate
from mih_desktop.storage import store as store_module
from mih_desktop.storage.backup import list_backups, open_backup
from mih_desktop.storage.engine import open_engine
from mih_desktop.storage.migrate import BrokenReferencesError
from mih_desktop.storage.store import Store
from tests.storage.conftest import PASSWORD, content_of, men
from tests.storage.small_schema import DANGLING, FAILING, FIRST, SECOND

KEY = bytes(32)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(
        tmp_path / "mih.db", KEY, enforce_foreign_keys=False, immediate=True, new=True
    )
    yield engine
    engine.dispose()


def fill(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (id, name) VALUES (1, 'one'), (2, 'two')")
        connection.exec_driver_sql("INSERT INTO note (man_id, text) VALUES (1, 'a'), (2, 'b')")


def everything(engine: Engine) -> list[object]:
    """Return the schema and the rows of every table."""
    with engine.connect() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        ).fetchall()
        return [
            tables,
            *(
                connection.execute(sa.select(sa.text("*")).select_from(sa.table(name))).fetchall()
                for name, sql in tables
                if sql.startswith("CREATE TABLE")
            ),
        ]


def current(engine: Engine) -> str | None:
    connection = engine.raw_connection()
    try:
        return migrate.current_revision(connection.driver_connection)
    finally:
        connection.close()


def test_a_changed_table_keeps_the_rows_that_hang_on_it(scripts, engine: Engine):
    scripts(FIRST, SECOND)
    migrate.upgrade(engine, "0001")
    fill(engine)
    before = everything(engine)
    migrate.upgrade(engine)
    assert current(engine) == "0002"
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 2
        assert connection.exec_driver_sql("SELECT phone FROM man").fetchall() == [("",), ("",)]
    migrate.downgrade(engine, "0001")
    assert everything(engine)[1:] == before[1:]


@pytest.mark.parametrize(
    ("revision", "fault"), [(FAILING, RuntimeError), (DANGLING, BrokenReferencesError)]
)
def test_a_revision_that_fails_changes_nothing(
    scripts, engine: Engine, revision: str, fault: type[Exception]
):
    scripts(FIRST, revision)
    migrate.upgrade(engine, "0001")
    fill(engine)
    before = everything(engine)
    with pytest.raises(fault):
        migrate.upgrade(engine)
    assert everything(engine) == before
    assert current(engine) == "0001"


def test_revisions_are_refused_where_foreign_keys_would_delete_rows(scripts, tmp_path: Path):
    engine = open_engine(tmp_path / "mih.db", KEY, new=True)
    with pytest.raises(AssertionError):
        migrate.upgrade(engine)
    engine.dispose()


def test_an_empty_database_has_no_revision(scripts, engine: Engine):
    assert current(engine) is None
    migrate.upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    assert current(engine) is None


def test_only_what_no_revision_made_is_newer(scripts):
    scripts(FIRST, SECOND)
    assert migrate.head_revision() == "0002"
    assert migrate.known_revisions() == {"0001", "0002"}
    assert not migrate.is_newer(None)
    assert not migrate.is_newer("0001")
    assert migrate.is_newer("0003")


def test_a_folder_with_a_percent_sign_is_a_folder(scripts, engine: Engine, monkeypatch):
    odd = migrate.SCRIPTS.with_name("100 % sikkert")
    migrate.SCRIPTS.rename(odd)
    monkeypatch.setattr(migrate, "SCRIPTS", odd)
    migrate.upgrade(engine)
    assert current(engine) == "0001"


def test_a_store_of_an_older_program_is_backed_up_and_brought_up_to_date(
    closed: Path, scripts: Callable[..., None]
):
    scripts(FIRST, SECOND)
    with Store.open(closed, password=PASSWORD) as store:
        assert men(store) == ["Planta Synlig"]
        with store.engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT phone FROM man").fetchall() == [("",)]
            assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 1
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        (before,) = list_backups(store.backups)
    assert before.reason == "migration"
    assert before.revision == "0001"
    assert open_backup(before.path, password=PASSWORD).rows["man"] == 1


def test_a_store_that_is_up_to_date_is_not_backed_up_at_opening(closed: Path):
    with Store.open(closed, password=PASSWORD) as store:
        assert list_backups(store.backups) == ()


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    closed: Path, scripts: Callable[..., None]
):
    before = content_of(closed)
    scripts(FIRST, FAILING)
    with pytest.raises(RuntimeError):
        Store.open(closed, password=PASSWORD)
    assert {name for name in content_of(closed) if not name.startswith("backups")} == set(before)
    scripts(FIRST)
    with Store.open(closed, password=PASSWORD) as store:
        assert men(store) == ["Planta Synlig"]


def test_without_a_backup_nothing_is_migrated(
    closed: Path, scripts: Callable[..., None], monkeypatch: pytest.MonkeyPatch
):
    scripts(FIRST, SECOND)
    before = content_of(closed)

    def fail(*_: object, **__: object) -> None:
        raise BackupFailedError(reason="rows")

    monkeypatch.setattr(store_module, "back_up", fail)
    with pytest.raises(BackupFailedError):
        Store.open(closed, password=PASSWORD)
    assert content_of(closed) == before


def test_opening_a_store_that_is_up_to_date_does_not_import_alembic(closed: Path):
    code = (
        "import sys; from pathlib import Path; from mih_desktop.storage import migrate;"
        "migrate.SCRIPTS = Path(sys.argv[1]);"
        "from mih_desktop.storage.store import Store;"
        "Store.open(Path(sys.argv[2]), password=sys.argv[3]).close();"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(migrate.SCRIPTS), str(closed), PASSWORD],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "False"
