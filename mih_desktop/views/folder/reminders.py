"""What the coordinator must not forget about one person, as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.enums import CANDIDATE_PHASES, CommonSubject, Phase, SubjectState
from mih_desktop.domain.formats import day_and_month, long_date, month_and_year
from mih_desktop.domain.people import RecruitDetails, SubjectRow
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.wording import SUBJECT_NAMES
from mih_desktop.views.widgets.notices import NoticeKind
from mih_desktop.views.wording import worded


class ReminderAction(StrEnum):
    """What the link at the end of a reminder does."""

    NONE = ""
    OPEN_ECONOMY = "economy"
    PLAN_SUBJECTS = "subjects"
    WRITE_NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A sentence with the matter in bold first."""

    lead: str
    text: str = ""
    kind: NoticeKind = "signal"
    action: ReminderAction = ReminderAction.NONE


def day_in_text(day: date, today: date) -> str:
    """Write 5. april, with the year where it is another than today's."""
    return day_and_month(day) if day.year == today.year else long_date(day)


def reminders(details: RecruitDetails, today: date, follow_up_days: int) -> tuple[Reminder, ...]:
    """Return what asks for something first, then what is in order or under way."""
    if details.row.phase is Phase.LEFT:
        return ()
    found = [
        *_economy(details, today),
        *_subjects(details, today),
        *_follow_up(details, today, follow_up_days),
    ]
    order: tuple[NoticeKind, ...] = ("signal", "info", "done")
    return tuple(sorted(found, key=lambda reminder: order.index(reminder.kind)))


def unsigned_economy_deadline(details: RecruitDetails, today: date) -> date | None:
    """Return the last day to sign before the first phase begins, None where nothing hangs on it.

    The economy is to be settled before the first day (S287); a man who has begun is past it.
    """
    first = _span(details.course, Phase.TRIAL)
    if details.row.economy_signed_on is not None or first is None or first.starts_on <= today:
        return None
    return first.starts_on


def _economy(details: RecruitDetails, today: date) -> list[Reminder]:
    signed_on = details.row.economy_signed_on
    if signed_on is not None:
        lead = QCoreApplication.translate("Reminders", "Økonomioversikten er signert {day}.")
        return [Reminder(lead="", text=lead.format(day=long_date(signed_on)), kind="done")]
    if details.row.phase is Phase.CERTIFIED:
        return []
    deadline = unsigned_economy_deadline(details, today)
    text = ""
    if deadline is not None:
        text = QCoreApplication.translate("Reminders", "Den må signeres før {day}.").format(
            day=day_in_text(deadline, today)
        )
    return [
        Reminder(
            lead=QCoreApplication.translate("Reminders", "Økonomioversikten er ikke signert."),
            text=text,
            action=ReminderAction.OPEN_ECONOMY,
        )
    ]


def _subjects(details: RecruitDetails, today: date) -> list[Reminder]:
    if details.row.phase is Phase.CERTIFIED:
        return []
    found: list[Reminder] = []
    missing = _in_state(details.subjects, SubjectState.MISSING)
    if missing:
        test = _span(details.course, Phase.TRADE_TEST)
        text = ""
        if test is not None and test.starts_on > today:
            text = QCoreApplication.translate(
                "Reminders", "Må være på plass før fagprøven i {month}."
            ).format(month=month_and_year(test.starts_on))
        found.append(
            Reminder(
                lead=QCoreApplication.translate("Reminders", "Mangler {subjects}.").format(
                    subjects=_listed([_name(row.subject) for row in missing])
                ),
                text=text,
                action=ReminderAction.PLAN_SUBJECTS,
            )
        )
    applied = _in_state(details.subjects, SubjectState.PRIOR_LEARNING_APPLIED)
    if applied:
        text = QCoreApplication.translate(
            "Reminders", "Venter på svar om realkompetanse i {subjects}."
        ).format(subjects=_listed([_name(row.subject) for row in applied]))
        found.append(Reminder(lead="", text=text, kind="info"))
    for row in _in_state(details.subjects, SubjectState.PLANNED):
        if row.planned_on is not None:
            text = QCoreApplication.translate("Reminders", "Prøve i {subject} {day}.").format(
                subject=_name(row.subject), day=day_in_text(row.planned_on, today)
            )
            found.append(Reminder(lead="", text=text, kind="info"))
    return found


def _follow_up(details: RecruitDetails, today: date, follow_up_days: int) -> list[Reminder]:
    row = details.row
    if row.phase in CANDIDATE_PHASES or row.phase is Phase.CERTIFIED:
        return []
    spoken = row.last_follow_up_on
    if spoken is None:
        return [
            Reminder(
                lead=QCoreApplication.translate("Reminders", "Ingen samtale er skrevet ennå."),
                action=ReminderAction.WRITE_NOTE,
            )
        ]
    if (today - spoken).days < follow_up_days:
        return []
    since = QCoreApplication.translate("Reminders", "Ikke fulgt opp siden {day}.")
    return [
        Reminder(
            lead=since.format(day=day_in_text(spoken, today)), action=ReminderAction.WRITE_NOTE
        )
    ]


def _in_state(subjects: Sequence[SubjectRow], state: SubjectState) -> list[SubjectRow]:
    order = list(CommonSubject)
    rows = [row for row in subjects if row.state is state]
    return sorted(rows, key=lambda row: order.index(row.subject))


def _name(subject: CommonSubject) -> str:
    return worded(SUBJECT_NAMES[subject]).lower()


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    last = QCoreApplication.translate("Reminders", "{first} og {last}")
    return last.format(first=", ".join(words[:-1]), last=words[-1])


def _span(course: Sequence[PhaseSpan], phase: Phase) -> PhaseSpan | None:
    return next((span for span in course if span.phase is phase), None)
