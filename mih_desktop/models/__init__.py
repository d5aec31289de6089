"""What is stored, as mapped classes; importing this package maps them all."""

from __future__ import annotations

from mih_desktop.models.base import Base, Journalled
from mih_desktop.models.cohort import (
    Cohort,
    CohortPhase,
    CohortTarget,
    SchoolClass,
    StandardDeviation,
)
from mih_desktop.models.economy import EconomySheet, EconomyVersion
from mih_desktop.models.journal import JournalAction, JournalEntry
from mih_desktop.models.milestone import Milestone
from mih_desktop.models.partner import Contact, ContactRole, Organisation
from mih_desktop.models.profile import Profile, Setting
from mih_desktop.models.recruit import (
    Attachment,
    Child,
    CourseSpan,
    FollowUp,
    Recruit,
    RecruitPhase,
    RecruitSubject,
)

__all__ = [
    "Attachment",
    "Base",
    "Child",
    "Cohort",
    "CohortPhase",
    "CohortTarget",
    "Contact",
    "ContactRole",
    "CourseSpan",
    "EconomySheet",
    "EconomyVersion",
    "FollowUp",
    "JournalAction",
    "JournalEntry",
    "Journalled",
    "Milestone",
    "Organisation",
    "Profile",
    "Recruit",
    "RecruitPhase",
    "RecruitSubject",
    "SchoolClass",
    "Setting",
    "StandardDeviation",
]
