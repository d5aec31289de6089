"""A man, his path, his follow-up and his papers. No national identity number has a place here."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mih_desktop.domain.changes import Topic
from mih_desktop.domain.enums import (
    BenefitKind,
    Channel,
    CommonSubject,
    ExitKind,
    NoteVisibility,
    Phase,
    SubjectState,
)
from mih_desktop.models.base import Journalled, WordColumn


class Recruit(Journalled):
    """A man from the first contact on; `phase` repeats the open entry of his history."""

    __tablename__ = "recruit"
    topic: ClassVar[Topic] = Topic.RECRUITS

    family_name: Mapped[str] = mapped_column(String(200))
    given_name: Mapped[str] = mapped_column(String(200), default="")
    birth_date: Mapped[date | None]
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    phase: Mapped[Phase] = mapped_column(WordColumn(Phase), index=True)
    cohort_id: Mapped[int | None] = mapped_column(ForeignKey("cohort.id"), index=True)
    school_class_id: Mapped[int | None] = mapped_column(ForeignKey("school_class.id"), index=True)
    municipality_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    nav_office_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    placement_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    benefit: Mapped[BenefitKind | None] = mapped_column(WordColumn(BenefitKind))
    is_reserve: Mapped[bool] = mapped_column(default=False)
    remark: Mapped[str] = mapped_column(Text, default="")
    heard_of: Mapped[str] = mapped_column(String(200), default="")
    search: Mapped[str] = mapped_column(Text, default="")
    sort_key: Mapped[str] = mapped_column(Text, default="", index=True)
    binned_at: Mapped[datetime | None]


class RecruitPhase(Journalled):
    """A stay in one phase; the funnel is counted from these."""

    __tablename__ = "recruit_phase"
    topic: ClassVar[Topic] = Topic.RECRUITS

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), index=True)
    phase: Mapped[Phase] = mapped_column(WordColumn(Phase))
    entered_on: Mapped[date]
    left_on: Mapped[date | None]
    exit_kind: Mapped[ExitKind | None] = mapped_column(WordColumn(ExitKind))
    reason: Mapped[str] = mapped_column(Text, default="")
    route_onward: Mapped[str] = mapped_column(Text, default="")


class CourseSpan(Journalled):
    """A man's own dates for a phase, where they differ from his cohort's."""

    __tablename__ = "course_span"
    topic: ClassVar[Topic] = Topic.RECRUITS

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), index=True)
    phase: Mapped[Phase] = mapped_column(WordColumn(Phase))
    starts_on: Mapped[date]
    ends_on: Mapped[date]


class Child(Journalled):
    """A child of a recruit: year, and day where it is known."""

    __tablename__ = "child"
    topic: ClassVar[Topic] = Topic.RECRUITS

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), index=True)
    birth_year: Mapped[int]
    birth_date: Mapped[date | None]


class RecruitSubject(Journalled):
    """How one common subject stands."""

    __tablename__ = "recruit_subject"
    topic: ClassVar[Topic] = Topic.RECRUITS

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), index=True)
    subject: Mapped[CommonSubject] = mapped_column(WordColumn(CommonSubject))
    state: Mapped[SubjectState] = mapped_column(WordColumn(SubjectState))
    planned_on: Mapped[date | None]


class FollowUp(Journalled):
    """An entry in the contact log."""

    __tablename__ = "follow_up"
    topic: ClassVar[Topic] = Topic.FOLLOW_UPS

    recruit_id: Mapped[int] = mapped_column(ForeignKey("recruit.id"), index=True)
    happened_on: Mapped[date]
    channel: Mapped[Channel] = mapped_column(WordColumn(Channel))
    topic_text: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    next_on: Mapped[date | None]
    next_what: Mapped[str] = mapped_column(String(200), default="")
    next_done: Mapped[bool] = mapped_column(default=False)
    visibility: Mapped[NoteVisibility] = mapped_column(WordColumn(NoteVisibility))
    is_draft: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime | None]


class Attachment(Journalled):
    """A paper in the folder, content and all, so that it is encrypted and backed up too."""

    __tablename__ = "attachment"
    topic: ClassVar[Topic] = Topic.ATTACHMENTS

    recruit_id: Mapped[int | None] = mapped_column(ForeignKey("recruit.id"), index=True)
    milestone_id: Mapped[int | None] = mapped_column(ForeignKey("milestone.id"), index=True)
    name: Mapped[str] = mapped_column(String(255))
    media_type: Mapped[str] = mapped_column(String(120), default="")
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    size: Mapped[int]
    added_on: Mapped[date]
