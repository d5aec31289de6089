"""What all mapped classes share: naming of constraints, enum columns, row versions, topics."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Dialect, Integer, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from mih_desktop.domain.changes import Topic

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class WordColumn(TypeDecorator[StrEnum]):
    """Stores a word of a closed list as its text, so that the file stays readable for others."""

    impl = String(40)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words
        # Asked for once per cell read: an enum's own call is four times as slow as a dictionary.
        self._words = {str(word): word for word in words}

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401
        return None if value is None else str(self.words(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ANN401
        return None if value is None else self._words[value]


class Base(DeclarativeBase):
    """Base of every mapped class."""

    metadata = MetaData(naming_convention=NAMING)


class Journalled(Base):
    """A row whose every change is noted in the journal.

    Children are deleted by services and never by the database (no ON DELETE CASCADE), because what
    the database deletes by itself never reaches the journal.
    """

    __abstract__ = True
    topic: ClassVar[Topic]

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    row_version: Mapped[int] = mapped_column(Integer, default=1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.row_version} if hasattr(cls, "__table__") else {}

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> Any:  # noqa: ANN401
        # A number is never used twice, so that a page that still holds a deleted row cannot hit
        # another one.
        return {"sqlite_autoincrement": True}
