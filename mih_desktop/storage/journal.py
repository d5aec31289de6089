"""The change journal: notes what every flush did, and undoes and redoes it by name.

One mechanism serves undo after a restart, the history of a record and the proof that nothing was
lost. Row versions are not part of the state that undo restores: they only rise.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Table, delete, insert, inspect, select, text, update
from sqlalchemy.orm import InstanceState, Session

from mih_desktop.domain.changes import ALL_TOPICS, ActionName, ActionRow, Changes, Topic, UndoState
from mih_desktop.domain.errors import CannotUndoError
from mih_desktop.models import Base, JournalAction, JournalEntry, Journalled, Profile

DONE = "done"
UNDONE = "undone"
DROPPED = "dropped"
MERGE_WITHIN = timedelta(minutes=5)
_ROW_VERSION = "row_version"

_TOPIC_OF_TABLE: dict[str, Topic] = {
    mapper.local_table.name: mapper.class_.topic  # type: ignore[attr-defined]
    for mapper in Base.registry.mappers
    if issubclass(mapper.class_, Journalled)
}
_TABLE_ORDER: dict[str, int] = {
    table.name: position for position, table in enumerate(Base.metadata.sorted_tables)
}


def encode(value: Any) -> Any:  # noqa: ANN401
    """Make a column's value fit for JSON, with its type told where JSON has none for it."""
    match value:
        case datetime():
            return {"datetime": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat()}
        case Decimal():
            return {"decimal": str(value)}
        case bytes():
            return {"bytes": base64.b64encode(value).decode("ascii")}
        case str():
            return str(value)
        case _:
            return value


def decode(value: Any) -> Any:  # noqa: ANN401
    """Turn what `encode` made into the column's value again."""
    if not isinstance(value, dict):
        return value
    (kind, text_value), *_ = value.items()
    match kind:
        case "datetime":
            return datetime.fromisoformat(text_value)
        case "date":
            return date.fromisoformat(text_value)
        case "time":
            return time.fromisoformat(text_value)
        case "decimal":
            return Decimal(text_value)
        case "bytes":
            return base64.b64decode(text_value)
        case _:
            raise ValueError(kind)


def _dump(columns: dict[str, Any] | None) -> str | None:
    if columns is None:
        return None
    return json.dumps({k: encode(v) for k, v in columns.items()}, ensure_ascii=False)


def _load(document: str | None) -> dict[str, Any]:
    return {k: decode(v) for k, v in json.loads(document or "{}").items()}


class FlushRecorder:
    """Collects what the flushes of one session did, in an order that can be turned round."""

    def __init__(self) -> None:
        self.entries: list[JournalEntry] = []

    def after_flush(self, session: Session, _context: object) -> None:
        """Note every insert, update and delete of journalled rows in this flush."""
        inserted = [self._inserted(o) for o in session.new if isinstance(o, Journalled)]
        updated = [self._updated(o) for o in session.dirty if isinstance(o, Journalled)]
        deleted = [self._deleted(o) for o in session.deleted if isinstance(o, Journalled)]
        inserted.sort(key=lambda e: _TABLE_ORDER[e.table_name])
        deleted.sort(key=lambda e: -_TABLE_ORDER[e.table_name])
        self.entries += [*inserted, *(e for e in updated if e is not None), *deleted]

    @staticmethod
    def _inserted(row: Journalled) -> JournalEntry:
        state: InstanceState[Any] = inspect(row)
        return JournalEntry(
            table_name=row.__tablename__,
            row_id=row.id,
            operation="insert",
            after=_dump({a.key: state.attrs[a.key].value for a in state.mapper.column_attrs}),
        )

    @staticmethod
    def _updated(row: Journalled) -> JournalEntry | None:
        state: InstanceState[Any] = inspect(row)
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        for attribute in state.mapper.column_attrs:
            history = state.attrs[attribute.key].history
            if history.has_changes() and attribute.key != _ROW_VERSION:
                before[attribute.key] = history.deleted[0] if history.deleted else None
                after[attribute.key] = history.added[0] if history.added else None
        if not after:
            return None
        return JournalEntry(
            table_name=row.__tablename__,
            row_id=row.id,
            operation="update",
            before=_dump(before),
            after=_dump(after),
        )

    @staticmethod
    def _deleted(row: Journalled) -> JournalEntry:
        state: InstanceState[Any] = inspect(row)
        return JournalEntry(
            table_name=row.__tablename__,
            row_id=row.id,
            operation="delete",
            before=_dump({a.key: state.attrs[a.key].value for a in state.mapper.column_attrs}),
        )


def changes_of(session: Session, entries: Iterable[JournalEntry]) -> Changes:
    """Tell which topics and which men the entries concern."""
    topics: set[Topic] = set()
    recruits: set[int] = set()
    for entry in entries:
        topics.add(_TOPIC_OF_TABLE[entry.table_name])
        if entry.table_name == "recruit":
            recruits.add(entry.row_id)
            continue
        for document in (entry.before, entry.after):
            recruit_id = _load(document).get("recruit_id")
            if recruit_id is not None:
                recruits.add(recruit_id)
        table = Base.metadata.tables[entry.table_name]
        if entry.operation == "update" and "recruit_id" in table.c:
            owner = session.execute(
                select(table.c.recruit_id).where(table.c.id == entry.row_id)
            ).scalar_one_or_none()
            if owner is not None:
                recruits.add(owner)
    return Changes(topics=frozenset(topics), recruits=frozenset(recruits))


def _last(session: Session, state: str, *, newest: bool) -> JournalAction | None:
    order = JournalAction.id.desc() if newest else JournalAction.id.asc()
    return session.scalars(
        select(JournalAction)
        .where(JournalAction.state == state, JournalAction.is_kept.is_(False))
        .order_by(order)
        .limit(1)
    ).first()


def record(
    session: Session,
    entries: list[JournalEntry],
    name: ActionName,
    now: datetime,
    *,
    merge_key: str | None = None,
    is_kept: bool = False,
) -> Changes:
    """Write the entries under one named action; key strokes in one field become one action.

    What had been undone can no longer be redone once something new is done. An action that is kept
    (a signature) is passed over by undo: it is superseded, never taken back.
    """
    if not entries:
        return Changes()
    session.execute(
        update(JournalAction).where(JournalAction.state == UNDONE).values(state=DROPPED)
    )
    last = _last(session, DONE, newest=True)
    if (
        merge_key is not None
        and last is not None
        and last.merge_key == merge_key
        and now - last.at < MERGE_WITHIN
    ):
        action = last
        action.at = now
        entries = _merged(session, action.id, entries)
    else:
        action = JournalAction(
            key=name.key,
            values=json.dumps(name.values, ensure_ascii=False),
            merge_key=merge_key,
            by=session.scalars(select(Profile.coordinator_name).limit(1)).first() or "",
            at=now,
            state=DONE,
            is_kept=is_kept,
        )
        session.add(action)
        session.flush()
    changes = changes_of(session, entries)
    for entry in entries:
        entry.action_id = action.id
        session.add(entry)
    session.flush()
    return changes


def _merged(session: Session, action_id: int, entries: list[JournalEntry]) -> list[JournalEntry]:
    """Fold updates of the same row into the entry that is there, so that typing stays small."""
    earlier = session.scalars(
        select(JournalEntry)
        .where(JournalEntry.action_id == action_id, JournalEntry.operation == "update")
        .order_by(JournalEntry.id)
    ).all()
    standing = {(e.table_name, e.row_id): e for e in earlier}
    kept: list[JournalEntry] = []
    for entry in entries:
        target = standing.get((entry.table_name, entry.row_id))
        if target is None or entry.operation != "update":
            kept.append(entry)
            continue
        target.before = _dump(_load(entry.before) | _load(target.before))
        target.after = _dump(_load(target.after) | _load(entry.after))
        kept.append(target)
    return kept


def undo_state(session: Session) -> UndoState:
    """Tell what undo and redo would do now."""
    done = _last(session, DONE, newest=True)
    undone = _last(session, UNDONE, newest=False)
    blocked = done is not None and done.is_barrier
    return UndoState(
        undo=None if done is None or blocked else _name(done),
        redo=None if undone is None else _name(undone),
        barrier=_name(done) if done is not None and blocked else None,
    )


def undo(session: Session) -> tuple[ActionName, Changes]:
    """Take back the newest action; raises CannotUndoError where none can be."""
    action = _last(session, DONE, newest=True)
    if action is None or action.is_barrier:
        raise CannotUndoError
    entries = _entries(session, action)
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    before_changes = changes_of(session, entries)
    for entry in reversed(entries):
        _apply(session, entry, backwards=True)
    action.state = UNDONE
    session.flush()
    return _name(action), before_changes


def redo(session: Session) -> tuple[ActionName, Changes]:
    """Do again what was undone last; raises CannotUndoError where nothing was."""
    action = _last(session, UNDONE, newest=False)
    if action is None:
        raise CannotUndoError
    entries = _entries(session, action)
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    for entry in entries:
        _apply(session, entry, backwards=False)
    action.state = DONE
    session.flush()
    return _name(action), changes_of(session, entries)


def list_actions(session: Session, limit: int) -> tuple[ActionRow, ...]:
    """Return the newest actions that stand or can be redone."""
    rows = session.scalars(
        select(JournalAction)
        .where(JournalAction.state != DROPPED)
        .order_by(JournalAction.id.desc())
        .limit(limit)
    )
    return tuple(
        ActionRow(
            id=row.id,
            name=_name(row),
            at=row.at.isoformat(timespec="minutes"),
            is_undone=row.state == UNDONE,
            is_barrier=row.is_barrier,
        )
        for row in rows
    )


def raise_barrier(session: Session, name: ActionName, now: datetime) -> None:
    """Mark that nothing before this point is undone (a migration, a restore, an erasure)."""
    session.execute(
        update(JournalAction).where(JournalAction.state == UNDONE).values(state=DROPPED)
    )
    session.add(
        JournalAction(
            key=name.key,
            values=json.dumps(name.values, ensure_ascii=False),
            at=now,
            state=DONE,
            is_barrier=True,
        )
    )
    session.flush()


def everything(session: Session) -> Changes:
    """Return a change that makes every page read again."""
    return Changes(topics=ALL_TOPICS)


def _name(action: JournalAction) -> ActionName:
    return ActionName(key=action.key, values=json.loads(action.values))


def _entries(session: Session, action: JournalAction) -> list[JournalEntry]:
    return list(
        session.scalars(
            select(JournalEntry)
            .where(JournalEntry.action_id == action.id)
            .order_by(JournalEntry.id)
        )
    )


def _apply(session: Session, entry: JournalEntry, *, backwards: bool) -> None:
    table = Base.metadata.tables[entry.table_name]
    removes = entry.operation == ("insert" if backwards else "delete")
    adds = entry.operation == ("delete" if backwards else "insert")
    columns = _load(entry.before if backwards else entry.after)
    if removes:
        touched = session.execute(delete(table).where(table.c.id == entry.row_id))
    elif adds:
        columns[_ROW_VERSION] = columns[_ROW_VERSION] + 1
        touched = session.execute(insert(table).values(_named(table, columns)))
    else:
        values = _named(table, columns) | {_ROW_VERSION: table.c.row_version + 1}
        touched = session.execute(update(table).where(table.c.id == entry.row_id).values(values))
    if touched.rowcount != 1:  # type: ignore[attr-defined]
        message = f"journal entry {entry.id} does not fit {entry.table_name}"
        raise RuntimeError(message)


def _named(table: Table, columns: dict[str, Any]) -> dict[str, Any]:
    return {table.c[name].name: value for name, value in columns.items()}
