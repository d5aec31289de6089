"""The change journal: actions with names, and what each did to which row."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mih_desktop.models.base import Base


class JournalAction(Base):
    """One step a person took; `state` is done, undone or dropped (undone and then overtaken)."""

    __tablename__ = "journal_action"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    key: Mapped[str] = mapped_column(String(80))
    values: Mapped[str] = mapped_column(Text, default="{}")
    merge_key: Mapped[str | None] = mapped_column(String(120))
    by: Mapped[str] = mapped_column(String(200), default="")
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10), default="done", index=True)
    is_barrier: Mapped[bool] = mapped_column(default=False)
    is_kept: Mapped[bool] = mapped_column(default=False)


class JournalEntry(Base):
    """What one action did to one row; `before` and `after` hold the columns that differ."""

    __tablename__ = "journal_entry"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("journal_action.id"), index=True)
    table_name: Mapped[str] = mapped_column(String(80))
    row_id: Mapped[int]
    operation: Mapped[str] = mapped_column(String(10))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
