"""Cohorts, their dates, targets and classes, and local deviations from the standard."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mih_desktop.domain.changes import Topic
from mih_desktop.domain.enums import CohortKind, FunnelStep, Phase
from mih_desktop.models.base import Journalled, WordColumn


class Cohort(Journalled):
    """The people who start together."""

    __tablename__ = "cohort"
    topic: ClassVar[Topic] = Topic.COHORTS

    kind: Mapped[CohortKind] = mapped_column(WordColumn(CohortKind))
    name: Mapped[str] = mapped_column(String(200))
    year: Mapped[int]
    place: Mapped[str] = mapped_column(String(200), default="")
    is_practice: Mapped[bool] = mapped_column(default=False)
    binned_at: Mapped[datetime | None]

    phases: Mapped[list[CohortPhase]] = relationship(lazy="raise", viewonly=True)
    targets: Mapped[list[CohortTarget]] = relationship(lazy="raise", viewonly=True)
    classes: Mapped[list[SchoolClass]] = relationship(lazy="raise", viewonly=True)


class CohortPhase(Journalled):
    """First and last day of one phase of a cohort."""

    __tablename__ = "cohort_phase"
    topic: ClassVar[Topic] = Topic.COHORTS

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    phase: Mapped[Phase] = mapped_column(WordColumn(Phase))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    start_hand_set: Mapped[bool] = mapped_column(default=False)
    end_hand_set: Mapped[bool] = mapped_column(default=False)


class CohortTarget(Journalled):
    """A target of a cohort that differs from the standard's, or the standard's as it was."""

    __tablename__ = "cohort_target"
    topic: ClassVar[Topic] = Topic.COHORTS

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    step: Mapped[FunnelStep] = mapped_column(WordColumn(FunnelStep))
    value: Mapped[int]


class SchoolClass(Journalled):
    """A class of a cohort."""

    __tablename__ = "school_class"
    topic: ClassVar[Topic] = Topic.COHORTS

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))


class StandardDeviation(Journalled):
    """A local change of one field of one item of the programme standard."""

    __tablename__ = "standard_deviation"
    topic: ClassVar[Topic] = Topic.STANDARD

    cohort_kind: Mapped[CohortKind] = mapped_column(WordColumn(CohortKind))
    item_key: Mapped[str] = mapped_column(String(80))
    field_name: Mapped[str] = mapped_column(String(40))
    value: Mapped[str] = mapped_column(Text)
