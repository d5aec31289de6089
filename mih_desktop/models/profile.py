"""The coordinator, the county and the county's switches."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mih_desktop.domain.changes import Topic
from mih_desktop.models.base import Journalled


class Profile(Journalled):
    """The one row about who uses this store."""

    __tablename__ = "profile"
    topic: ClassVar[Topic] = Topic.PROFILE

    coordinator_name: Mapped[str] = mapped_column(String(200), default="")
    county: Mapped[str] = mapped_column(String(200), default="")
    region: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    employer: Mapped[str] = mapped_column(String(200), default="")


class Setting(Journalled):
    """A switch of the county, as text."""

    __tablename__ = "setting"
    topic: ClassVar[Topic] = Topic.PROFILE

    key: Mapped[str] = mapped_column(String(80), unique=True)
    value: Mapped[str] = mapped_column(Text, default="")
