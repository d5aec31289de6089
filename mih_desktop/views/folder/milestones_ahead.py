"""The milestones that concern one person now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.services import milestones

if TYPE_CHECKING:
    from mih_desktop.storage.store import Store

_BACK = timedelta(days=365)
"""His own that were forgotten must still be found."""
_AHEAD = timedelta(days=120)


def milestones_ahead(store: Store, row: RecruitRow, today: date) -> tuple[MilestoneRow, ...]:
    """Return what touches the last year and the next four months, for his cohort or all."""
    return milestones.list_milestones(store, today - _BACK, today + _AHEAD, row.cohort_id)
