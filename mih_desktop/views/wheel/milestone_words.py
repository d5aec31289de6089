"""What is said of a milestone or a phase: when, counted from what, and how it stands."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject

from mih_desktop.domain.enums import Edge, MilestoneStatus, OffsetUnit, Phase
from mih_desktop.domain.formats import (
    WEEKDAYS,
    clock_time,
    day_and_month,
    table_day,
    week_number,
)
from mih_desktop.domain.plan import AnchorRule, CohortRow, MilestoneRow, PhaseSpan
from mih_desktop.domain.wording import (
    ACTOR_NAMES,
    MILESTONE_KIND_NAMES,
    QT_TRANSLATE_NOOP,
    STATUS_NAMES,
)
from mih_desktop.programme.calendar import lands_on
from mih_desktop.views.wording import phase_name, translate, worded


class MarkState(StrEnum):
    """How a milestone's mark is drawn."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    OVERDUE = "overdue"


PHASE_STARTS: dict[Phase, str] = {
    Phase.INTERESTED: QT_TRANSLATE_NOOP("wheel", "rekrutteringen starter"),
    Phase.INFO_MEETING: QT_TRANSLATE_NOOP("wheel", "informasjonsmøtene starter"),
    Phase.INTERVIEW: QT_TRANSLATE_NOOP("wheel", "intervjuene starter"),
    Phase.TRIAL: QT_TRANSLATE_NOOP("wheel", "helserekruttperioden starter"),
    Phase.SUMMER_JOB_1: QT_TRANSLATE_NOOP("wheel", "sommerjobb 1 starter"),
    Phase.VG1: QT_TRANSLATE_NOOP("wheel", "Vg1 starter"),
    Phase.VG2: QT_TRANSLATE_NOOP("wheel", "Vg2 starter"),
    Phase.SUMMER_JOB_2: QT_TRANSLATE_NOOP("wheel", "sommerjobb 2 starter"),
    Phase.APPRENTICE: QT_TRANSLATE_NOOP("wheel", "læretiden starter"),
    Phase.TRADE_TEST: QT_TRANSLATE_NOOP("wheel", "fagprøvene starter"),
    Phase.CERTIFIED: QT_TRANSLATE_NOOP("wheel", "fagbrevene er klare"),
    Phase.LEFT: QT_TRANSLATE_NOOP("wheel", "noen slutter"),
}
PHASE_ENDS: dict[Phase, str] = {
    Phase.INTERESTED: QT_TRANSLATE_NOOP("wheel", "rekrutteringen slutter"),
    Phase.INFO_MEETING: QT_TRANSLATE_NOOP("wheel", "informasjonsmøtene er over"),
    Phase.INTERVIEW: QT_TRANSLATE_NOOP("wheel", "intervjuene er over"),
    Phase.TRIAL: QT_TRANSLATE_NOOP("wheel", "helserekruttperioden slutter"),
    Phase.SUMMER_JOB_1: QT_TRANSLATE_NOOP("wheel", "sommerjobb 1 slutter"),
    Phase.VG1: QT_TRANSLATE_NOOP("wheel", "Vg1 slutter"),
    Phase.VG2: QT_TRANSLATE_NOOP("wheel", "Vg2 slutter"),
    Phase.SUMMER_JOB_2: QT_TRANSLATE_NOOP("wheel", "sommerjobb 2 slutter"),
    Phase.APPRENTICE: QT_TRANSLATE_NOOP("wheel", "læretiden slutter"),
    Phase.TRADE_TEST: QT_TRANSLATE_NOOP("wheel", "fagprøvene er over"),
    Phase.CERTIFIED: QT_TRANSLATE_NOOP("wheel", "kullet er ferdig"),
    Phase.LEFT: QT_TRANSLATE_NOOP("wheel", "noen har sluttet"),
}


class Amounts(QObject):
    """Stretches of time in words; an object, because only its tr() is read as having plurals."""

    def days(self, count: int) -> str:
        """Return "1 dag" or "3 dager"."""
        return self.tr("%n dag(er)", "", count)

    def weeks(self, count: int) -> str:
        """Return "1 uke" or "3 uker"."""
        return self.tr("%n uke(r)", "", count)

    def months(self, count: int) -> str:
        """Return "1 måned" or "3 måneder"."""
        return self.tr("%n måned(er)", "", count)


def mark_state(milestone: MilestoneRow, today: date) -> MarkState:
    """Return how the mark is drawn; what is late and unfinished is overdue whatever its status."""
    if not milestone.is_open:
        return MarkState.DONE
    if milestone.is_overdue(today):
        return MarkState.OVERDUE
    if milestone.status is MilestoneStatus.NOT_STARTED:
        return MarkState.OPEN
    return MarkState.UNDER_WAY


def state_word(milestone: MilestoneRow, today: date) -> str:
    """Return the word that goes with the mark; nothing for what simply lies ahead."""
    if mark_state(milestone, today) is MarkState.OVERDUE:
        return translate("wheel", "forfalt")
    if milestone.status is MilestoneStatus.NOT_STARTED:
        return ""
    return worded(STATUS_NAMES[milestone.status])


def days(count: int) -> str:
    """Return "1 dag" or "3 dager"."""
    return Amounts().days(count)


def state_sentence(milestone: MilestoneRow, today: date) -> str:
    """Return how it stands in words, with how late it is."""
    if mark_state(milestone, today) is MarkState.OVERDUE:
        late = (today - milestone.last_day).days
        return translate("wheel", "forfalt, {days} over").format(days=days(late))
    return worded(STATUS_NAMES[milestone.status])


def long_day(day: date) -> str:
    """Return "torsdag 18. mars"."""
    return f"{WEEKDAYS[day.weekday()]} {day_and_month(day)}"


def list_date(milestone: MilestoneRow) -> str:
    """Return the date in the list: "18.03", or "til 12.03" for what lasts."""
    if milestone.ends_on is None:
        return table_day(milestone.starts_on)
    return translate("wheel", "til {day}").format(day=table_day(milestone.ends_on))


def when_text(milestone: MilestoneRow) -> str:
    """Return the day with week and time, or first and last day; names a day off."""
    first = milestone.starts_on
    if milestone.ends_on is not None:
        return translate("wheel", "{first} – {last}, uke {week}–{last_week}").format(
            first=day_and_month(first),
            last=day_and_month(milestone.ends_on),
            week=week_number(first),
            last_week=week_number(milestone.ends_on),
        )
    parts = [long_day(first), translate("wheel", "uke {week}").format(week=week_number(first))]
    if milestone.at is not None:
        parts.append(translate("wheel", "kl. {time}").format(time=clock_time(milestone.at)))
    off = lands_on(first)
    if off and off not in WEEKDAYS:
        parts.append(off)
    return ", ".join(parts)


def edge_text(anchor: AnchorRule, cohort_name: str) -> str:
    """Return what happens on the edge: "Kull 2027 starter", "Vg1 slutter"."""
    if (anchor.phase, anchor.edge) == (Phase.TRIAL, Edge.START) and cohort_name:
        return translate("wheel", "{cohort} starter").format(cohort=cohort_name)
    names = PHASE_STARTS if anchor.edge is Edge.START else PHASE_ENDS
    return translate("wheel", names[anchor.phase])


def distance_text(amount: int, unit: OffsetUnit) -> str:
    """Return "18 dager", "1 uke" or "6 måneder", without its sign."""
    count = abs(amount)
    if unit is OffsetUnit.WEEKS:
        return Amounts().weeks(count)
    if unit is OffsetUnit.MONTHS:
        return Amounts().months(count)
    return days(count)


def anchor_text(milestone: MilestoneRow) -> str:
    """Return what the day is counted from, or that it is fixed or set by hand."""
    anchor = milestone.anchor
    if anchor is None:
        return translate("wheel", "fast dato")
    edge = edge_text(anchor, milestone.cohort_name)
    if anchor.amount == 0:
        counted = translate("wheel", "dagen {edge}").format(edge=edge)
    else:
        before = translate("wheel", "{distance} før {edge}")
        after = translate("wheel", "{distance} etter at {edge}")
        counted = (before if anchor.amount < 0 else after).format(
            distance=distance_text(anchor.amount, anchor.unit), edge=edge
        )
    if milestone.is_hand_set:
        return translate("wheel", "satt for hånd; ellers {counted}").format(counted=counted)
    return counted


def belongs_to(milestone: MilestoneRow) -> str:
    """Return the cohort and the man it concerns, where what it is counted from does not say it."""
    names = (milestone.cohort_name, milestone.recruit_name)
    counted = anchor_text(milestone)
    return ", ".join(name for name in names if name and name not in counted)


def responsible_text(milestone: MilestoneRow) -> str:
    """Return the actor, and the person where one is named."""
    actor = worded(ACTOR_NAMES[milestone.actor])
    if milestone.responsible_name:
        return f"{actor}, {milestone.responsible_name}"
    return actor


def spoken_milestone(milestone: MilestoneRow, number: int, today: date) -> str:
    """Return all of a milestone as a screen reader says it and a tooltip shows it on one line."""
    parts = (
        f"{number}",
        milestone.title,
        worded(MILESTONE_KIND_NAMES[milestone.kind]),
        when_text(milestone),
        responsible_text(milestone),
        milestone.cohort_name,
        milestone.recruit_name,
        state_sentence(milestone, today),
    )
    return ", ".join(part for part in parts if part)


def milestone_tip(milestone: MilestoneRow, today: date) -> str:
    """Return the lines of the tooltip."""
    who = ", ".join(p for p in (responsible_text(milestone), milestone.cohort_name) if p)
    state = state_sentence(milestone, today)
    return "\n".join((milestone.title, when_text(milestone), f"{who} · {state}"))


def span_text(span: PhaseSpan) -> str:
    """Return first and last day with their years."""
    first, last = span.starts_on, span.ends_on
    start = (
        day_and_month(first) if first.year == last.year else f"{day_and_month(first)} {first.year}"
    )
    return f"{start} – {day_and_month(last)} {last.year}"


def phase_tip(cohort: CohortRow, span: PhaseSpan) -> str:
    """Return the lines of a phase's tooltip."""
    return f"{cohort.name}: {phase_name(span.phase)}\n{span_text(span)}"


def spoken_phase(cohort: CohortRow, span: PhaseSpan) -> str:
    """Return a phase as a screen reader says it."""
    return f"{cohort.name}, {phase_name(span.phase)}, {span_text(span)}"
