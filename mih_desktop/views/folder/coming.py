"""What comes next for one person: promises from talks, own milestones and those of the cohort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.enums import Actor
from mih_desktop.domain.people import FollowUpRow, RecruitDetails
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.domain.wording import ACTOR_NAMES
from mih_desktop.views.wording import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingThing:
    """One line of Neste; has either the talk it was promised in or its milestone."""

    on: date
    what: str
    who: str
    talk: FollowUpRow | None = None
    milestone: MilestoneRow | None = None

    def is_overdue(self, today: date) -> bool:
        """Tell whether its day has passed with something still to do."""
        if self.milestone is not None:
            return self.milestone.is_overdue(today)
        return self.on < today

    @property
    def is_own(self) -> bool:
        """Tell whether it concerns this person alone and can be ticked off here."""
        return self.talk is not None or (
            self.milestone is not None and self.milestone.recruit_id is not None
        )


def coming_things(
    details: RecruitDetails, milestones: Sequence[MilestoneRow], today: date
) -> tuple[ComingThing, ...]:
    """Return everything still open in date order: what is overdue of his own, then what comes.

    Milestones of the whole cohort that have passed, and the steering group's, are left to I dag
    and the wheel.
    """
    you = QCoreApplication.translate("ComingThings", "du")
    things = [
        ComingThing(
            on=talk.next_on,
            what=talk.next_what or QCoreApplication.translate("ComingThings", "Ta kontakt"),
            who=you,
            talk=talk,
        )
        for talk in details.follow_ups
        if talk.next_on is not None and not talk.next_done
    ]
    for row in milestones:
        if not row.is_open or row.recruit_id not in (None, details.row.id):
            continue
        of_cohort = row.cohort_id is not None and row.cohort_id == details.row.cohort_id
        is_about_men = row.actor is not Actor.STEERING_GROUP
        if row.recruit_id is None and not (of_cohort and is_about_men and row.last_day >= today):
            continue
        things.append(_of_milestone(row, today))
    return tuple(sorted(things, key=lambda thing: (thing.on, thing.what)))


def _of_milestone(row: MilestoneRow, today: date) -> ComingThing:
    has_begun = row.ends_on is not None and row.starts_on < today <= row.ends_on
    if not has_begun:
        return ComingThing(on=row.starts_on, what=row.title, who=_who(row), milestone=row)
    last_day = QCoreApplication.translate("ComingThings", "{what}, siste dag")
    return ComingThing(
        on=row.last_day, what=last_day.format(what=row.title), who=_who(row), milestone=row
    )


def _who(row: MilestoneRow) -> str:
    if row.responsible_name:
        return row.responsible_name
    if row.actor is Actor.COORDINATOR:
        return QCoreApplication.translate("ComingThings", "du")
    return worded(ACTOR_NAMES[row.actor])
