"""Milestones: anchored to a phase of their cohort, or fixed."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import ClassVar

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mih_desktop.domain.changes import Topic
from mih_desktop.domain.enums import (
    Actor,
    DayRule,
    Edge,
    MilestoneKind,
    MilestoneStatus,
    OffsetUnit,
    Phase,
)
from mih_desktop.models.base import Journalled, WordColumn


class Milestone(Journalled):
    """A milestone; with `anchor_phase` set its day follows the anchor until it is hand-set."""

    __tablename__ = "milestone"
    topic: ClassVar[Topic] = Topic.MILESTONES

    title: Mapped[str] = mapped_column(String(200))
    actor: Mapped[Actor] = mapped_column(WordColumn(Actor))
    kind: Mapped[MilestoneKind] = mapped_column(WordColumn(MilestoneKind))
    status: Mapped[MilestoneStatus] = mapped_column(
        WordColumn(MilestoneStatus), default=MilestoneStatus.NOT_STARTED
    )
    starts_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date | None]
    at: Mapped[time | None]
    cohort_id: Mapped[int | None] = mapped_column(ForeignKey("cohort.id"), index=True)
    recruit_id: Mapped[int | None] = mapped_column(ForeignKey("recruit.id"), index=True)
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    anchor_phase: Mapped[Phase | None] = mapped_column(WordColumn(Phase))
    anchor_edge: Mapped[Edge | None] = mapped_column(WordColumn(Edge))
    anchor_amount: Mapped[int] = mapped_column(default=0)
    anchor_unit: Mapped[OffsetUnit] = mapped_column(WordColumn(OffsetUnit), default=OffsetUnit.DAYS)
    anchor_day_rule: Mapped[DayRule] = mapped_column(WordColumn(DayRule), default=DayRule.AS_IS)
    is_hand_set: Mapped[bool] = mapped_column(default=False)
    standard_key: Mapped[str | None] = mapped_column(String(80))
    why: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    place: Mapped[str] = mapped_column(String(200), default="")
    search: Mapped[str] = mapped_column(Text, default="")
    binned_at: Mapped[datetime | None]
