"""One call of a service is one transaction: read only, or written whole with its journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import event, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from mih_desktop.domain.changes import ActionName, Changes, Done
from mih_desktop.domain.errors import CannotUndoError, GoneError, StaleEditError
from mih_desktop.models import Journalled
from mih_desktop.storage import journal
from mih_desktop.storage.engine import WRITING
from mih_desktop.storage.failures import translated
from mih_desktop.storage.store import Store

T = TypeVar("T")
RowT = TypeVar("RowT", bound=Journalled)


class Work:
    """A transaction that writes; what it changed is known when it has been committed."""

    def __init__(self, session: Session, name: ActionName) -> None:
        self.session = session
        self.name = name
        self.changes = Changes()

    def get(self, kind: type[RowT], row_id: int | None) -> RowT:
        """Return a row or raise GoneError."""
        return found(self.session, kind, row_id)

    def get_version(self, kind: type[RowT], row_id: int, version: int) -> RowT:
        """Return a row as it was read, or raise StaleEditError where it has changed since."""
        row = found(self.session, kind, row_id)
        if row.row_version != version:
            raise StaleEditError
        return row

    def add(self, row: RowT) -> RowT:
        """Add a row and give it its number."""
        self.session.add(row)
        self.session.flush()
        return row

    def done(self, value: T) -> Done[T]:
        """Return the value with what was changed; call it after the transaction."""
        return Done(value, self.changes)


def found(session: Session, kind: type[RowT], row_id: int | None) -> RowT:
    """Return a row or raise GoneError."""
    row = None if row_id is None else session.get(kind, row_id)
    if row is None:
        raise GoneError
    return row


@contextmanager
def reading(store: Store) -> Iterator[Session]:
    """Give a session for reading; nothing it changes is kept."""
    with translated(store.folder), Session(store.engine, expire_on_commit=False) as session:
        yield session


@contextmanager
def writing(
    store: Store,
    name: ActionName,
    *,
    merge_key: str | None = None,
    is_kept: bool = False,
) -> Iterator[Work]:
    """Give a unit of work that is committed with its journal at the end, or not at all.

    The transaction takes the write lock at once (BEGIN IMMEDIATE), so that it never fails half-way
    because another one was first.
    """
    engine = store.engine.execution_options(**WRITING)
    recorder = journal.FlushRecorder()
    with translated(store.folder), Session(engine, expire_on_commit=False) as session:
        event.listen(session, "after_flush", recorder.after_flush)
        work = Work(session, name)
        try:
            yield work
            session.flush()
            work.changes = journal.record(
                session,
                recorder.entries,
                work.name,
                store.clock(),
                merge_key=merge_key,
                is_kept=is_kept,
            )
            session.commit()
        except StaleDataError as error:
            raise StaleEditError from error


@contextmanager
def rewinding(store: Store) -> Iterator[Session]:
    """Give a session for undo and redo, whose own changes are not noted again.

    Raises CannotUndoError where a row that is kept (a signed sheet) still needs what would go.
    """
    engine = store.engine.execution_options(**WRITING)
    with translated(store.folder), Session(engine, expire_on_commit=False) as session:
        yield session
        session.flush()
        # Asked before COMMIT: a commit that fails leaves SQLite's transaction open.
        if session.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise CannotUndoError
        session.commit()
