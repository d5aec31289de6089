"""The whole state of a store as plain values, so that two moments can be compared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mih_desktop.models import Base, Journalled
from mih_desktop.storage.store import Store

JOURNALLED = [
    mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Journalled)
]


def state_of(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every journalled table, row versions left out."""
    state = {}
    with store.engine.connect() as connection:
        for table in JOURNALLED:
            rows = connection.execute(select(table).order_by(table.c.id)).mappings()
            state[table.name] = [
                {name: value for name, value in row.items() if name != "row_version"}
                for row in rows
            ]
    return state
