"""Identifiers, one type per kind of row, so that they cannot be mixed up."""

from __future__ import annotations

from typing import NewType

CohortId = NewType("CohortId", int)
SchoolClassId = NewType("SchoolClassId", int)
RecruitId = NewType("RecruitId", int)
OrganisationId = NewType("OrganisationId", int)
ContactId = NewType("ContactId", int)
RoleId = NewType("RoleId", int)
MilestoneId = NewType("MilestoneId", int)
FollowUpId = NewType("FollowUpId", int)
PhaseEntryId = NewType("PhaseEntryId", int)
EconomyVersionId = NewType("EconomyVersionId", int)
AttachmentId = NewType("AttachmentId", int)
ActionId = NewType("ActionId", int)
