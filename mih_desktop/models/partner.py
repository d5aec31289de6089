"""Organisations, contacts and the roles contacts have."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mih_desktop.domain.changes import Topic
from mih_desktop.domain.enums import OrganisationKind, Role
from mih_desktop.models.base import Journalled, WordColumn


class Organisation(Journalled):
    """A partner."""

    __tablename__ = "organisation"
    topic: ClassVar[Topic] = Topic.PARTNERS

    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[OrganisationKind] = mapped_column(WordColumn(OrganisationKind))
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    search: Mapped[str] = mapped_column(Text, default="")
    is_practice: Mapped[bool] = mapped_column(default=False)


class Contact(Journalled):
    """A person at a partner."""

    __tablename__ = "contact"
    topic: ClassVar[Topic] = Topic.PARTNERS

    name: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    search: Mapped[str] = mapped_column(Text, default="")
    is_practice: Mapped[bool] = mapped_column(default=False)

    organisation: Mapped[Organisation | None] = relationship(lazy="raise", viewonly=True)


class ContactRole(Journalled):
    """What a contact is to a man or a cohort, and when."""

    __tablename__ = "contact_role"
    topic: ClassVar[Topic] = Topic.PARTNERS

    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)
    role: Mapped[Role] = mapped_column(WordColumn(Role))
    recruit_id: Mapped[int | None] = mapped_column(ForeignKey("recruit.id"), index=True)
    cohort_id: Mapped[int | None] = mapped_column(ForeignKey("cohort.id"), index=True)
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]

    contact: Mapped[Contact] = relationship(lazy="raise", viewonly=True)
