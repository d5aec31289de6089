"""Economy sheets: the inputs being worked on, and the frozen versions."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mih_desktop.domain.changes import Topic
from mih_desktop.models.base import Journalled


class EconomySheet(Journalled):
    """The present inputs of one man as one document (JSON with its own format version)."""

    __tablename__ = "economy_sheet"
    topic: ClassVar[Topic] = Topic.ECONOMY

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), unique=True)
    document: Mapped[str] = mapped_column(Text)


class EconomyVersion(Journalled):
    """A frozen sheet: everything it prints, whatever happens to rates afterwards."""

    __tablename__ = "economy_version"
    topic: ClassVar[Topic] = Topic.ECONOMY

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), index=True)
    number: Mapped[int]
    made_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(String(200), default="")
    signed_on: Mapped[date | None]
    control_code: Mapped[str] = mapped_column(String(20))
    content: Mapped[str] = mapped_column(Text)
