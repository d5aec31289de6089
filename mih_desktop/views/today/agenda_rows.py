"""Lines of I dag as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from mih_desktop.domain.formats import (
    capitalised,
    short_day_and_month,
    short_weekday_date,
    table_date,
)
from mih_desktop.domain.overview import AgendaKind, AgendaLine
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.domain.wording import ACTOR_NAMES
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.rows import DONE, DRAFT, OVERDUE, TO_DO, UNDER_WAY, ListRow, Mark
from mih_desktop.views.wording import worded


class AgendaRows(QObject):
    """Gives the texts of this module their context; plural forms are found in classes only."""

    def days_over(self, count: int) -> str:
        """Return how many days something is late."""
        return self.tr("%n dag(er) over", "", count)

    def things_today(self, count: int) -> str:
        """Return how much there is today."""
        return self.tr("%n ting i dag", "", count)

    def things_late(self, count: int) -> str:
        """Return how much is late."""
        return self.tr("%n ting har gått over fristen", "", count)


def short_cohort(name: str) -> str:
    """Return a cohort's name without its place: Kull 2027."""
    return " ".join(name.split()[:2])


def days_over(day: date, today: date) -> str:
    """Return how long ago a day was, in words."""
    return AgendaRows().days_over((today - day).days)


def row_of(line: AgendaLine, number: int, today: date) -> ListRow:
    """Return a line for the lists Forfalt, I dag and 14 dager."""
    due = line.on if line.milestone is None else line.milestone.last_day
    late = due < today and not line.is_done
    end, late_words, link = _when(line, due, today)
    return ListRow(
        key=number,
        title=_title(line),
        mark=OVERDUE if late else _mark(line),
        who=line.who or _actor(line.milestone),
        group_phase=line.phase,
        group=short_cohort(line.cohort_name),
        end=end,
        late=late_words if late else "",
        link=link,
        struck=line.is_done and line.on == today,
    )


def ahead_row(line: AgendaLine, number: int) -> ListRow:
    """Return a line for 2–3 måneder."""
    return ListRow(
        key=number,
        lead=short_day_and_month(line.on),
        title=_title(line),
        phase=line.phase,
    )


def waiting_row(line: AgendaLine, number: int, today: date) -> ListRow:
    """Return a line for Venter på svar: how long until or since the answer was due."""
    return ListRow(
        key=number,
        lead=short_day_and_month(line.on),
        title=line.title,
        phase=line.phase,
        who=line.who,
        late=QCoreApplication.translate("AgendaRows", "forfalt") if line.on < today else "",
    )


def target_of(line: AgendaLine) -> NavigationTarget | None:
    """Return what a line opens: the man it is about, else its milestone on the wheel."""
    if line.kind is AgendaKind.QUESTION or line.kind is AgendaKind.ECONOMY:
        return NavigationTarget(page="folder", recruit_id=line.recruit_id, tab="economy")
    if line.kind in (AgendaKind.DRAFT, AgendaKind.FOLLOW_UP):
        return NavigationTarget(page="folder", recruit_id=line.recruit_id, tab="follow_up")
    if line.milestone is not None:
        return NavigationTarget(page="wheel", milestone_id=line.milestone.id)
    return None


def summary(lines_today: Sequence[AgendaLine], overdue: int) -> str:
    """Return the sentence under the day."""
    waiting = sum(1 for line in lines_today if not line.is_done)
    parts = []
    if waiting:
        parts.append(AgendaRows().things_today(waiting))
    if overdue:
        parts.append(AgendaRows().things_late(overdue))
    if not parts:
        return QCoreApplication.translate("AgendaRows", "Ingenting haster i dag.")
    return f"{capitalised(', '.join(parts))}."


def _title(line: AgendaLine) -> str:
    if line.kind is AgendaKind.DRAFT:
        return (
            QCoreApplication.translate("AgendaRows", "Halvskrevet notat: {topic}").format(
                topic=line.title
            )
            if line.title
            else QCoreApplication.translate("AgendaRows", "Halvskrevet notat")
        )
    return line.title or QCoreApplication.translate("AgendaRows", "Følg opp")


def _mark(line: AgendaLine) -> Mark:
    if line.kind is AgendaKind.DRAFT:
        return DRAFT
    if line.is_done:
        return DONE
    row = line.milestone
    if row is not None and row.status.value in ("in_progress", "partly"):
        return UNDER_WAY
    return TO_DO


def _actor(row: MilestoneRow | None) -> str:
    return "" if row is None else worded(ACTOR_NAMES[row.actor])


def _when(line: AgendaLine, due: date, today: date) -> tuple[str, str, bool]:
    if line.kind is AgendaKind.DRAFT:
        return QCoreApplication.translate("AgendaRows", "Skriv ferdig"), "", True
    if due < today:
        day = short_day_and_month(due) if due.year == today.year else table_date(due)
        return day, days_over(due, today), False
    if line.on < today:
        words = QCoreApplication.translate("AgendaRows", "til {day}")
        return words.format(day=short_day_and_month(due)), "", False
    if line.on == today:
        if line.time_text:
            return (
                QCoreApplication.translate("AgendaRows", "kl. {time}").format(time=line.time_text),
                "",
                False,
            )
        return QCoreApplication.translate("AgendaRows", "i dag"), "", False
    return short_weekday_date(line.on), "", False
