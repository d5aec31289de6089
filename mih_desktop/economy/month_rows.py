"""The month table: whole kroner per payer, so that months, periods and the total agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import Payer, Phase
from mih_desktop.domain.forecast import ForecastMonth
from mih_desktop.domain.formats import day_and_month, table_day
from mih_desktop.domain.wording import PHASE_NAMES
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import SUMMER_JOBS, Course, Where
from mih_desktop.economy.days import last_of_month, months_between, whole_kroner
from mih_desktop.economy.dues import payer_column
from mih_desktop.economy.paying import Paying, paid_by_month
from mih_desktop.economy.period_rows import phase_word
from mih_desktop.economy.stretches import Stretch

_MOST_HAPPENINGS = 2


def month_rows(
    course: Course, stretches: Sequence[Stretch], paying: Paying, case: Case
) -> tuple[ForecastMonth, ...]:
    """Return a row for every month of the course: what is earned in it, and what is paid out."""
    earned: defaultdict[tuple[date | None, Payer], int] = defaultdict(int)
    for due in paying.dues:
        for part, kroner in zip(due.parts, due.kroner, strict=True):
            earned[part.month, payer_column(due.earning.payer)] += kroner
    paid = paid_by_month(paying.payments)
    costs = costs_per_month(case)
    return tuple(
        ForecastMonth(
            month=month,
            nav=earned[month, Payer.NAV],
            municipality=earned[month, Payer.MUNICIPALITY],
            other=earned[month, Payer.OTHER],
            costs=costs,
            phase=_phase_of(month, course),
            net=paid[month].net if paying.knows_tax else None,
            paid=paid[month],
            happens=", ".join(_happenings(month, course, stretches, case)[:_MOST_HAPPENINGS]),
        )
        for month in months_between(course.starts_on, course.ends_on)
    )


def costs_per_month(case: Case) -> int:
    """Return all of the man's fixed costs per month in whole kroner."""
    costs = (case.per_month(cost.amount, cost.unit) for cost in case.plan.inputs.costs)
    return whole_kroner(sum(costs, Decimal(0)))


def is_between_payments(month: ForecastMonth) -> bool:
    """Tell whether something is earned in the month, but nothing paid out."""
    return month.gross > 0 and not month.paid.gross


def touches(stretch: Stretch, month: date) -> bool:
    """Tell whether any day of the stretch lies in the month."""
    return stretch.starts_on <= last_of_month(month) and month <= stretch.ends_on


def _phase_of(month: date, course: Course) -> Phase | None:
    """Return the phase that fills most of the month."""
    end = last_of_month(month)
    days: defaultdict[Phase | None, int] = defaultdict(int)
    for part in course.parts:
        first, last = max(part.starts_on, month), min(part.ends_on, end)
        days[part.phase] += max((last - first).days + 1, 0)
    return max(days, key=lambda phase: days[phase])


def _happenings(month: date, course: Course, stretches: Iterable[Stretch], case: Case) -> list[str]:
    """Return in few words what begins and ends in the month, what needs action first."""
    end = last_of_month(month)
    told: list[str] = []
    for stretch in stretches:
        if stretch.is_unpaid and touches(stretch, month):
            told.append(case.translate("economy", "ingen betaler"))
        elif stretch.is_unknown and touches(stretch, month):
            told.append(case.translate("economy", "beløpet er ikke avklart"))
    for benefit in case.plan.inputs.benefits:
        if benefit.ends_on is not None and month <= benefit.ends_on <= end:
            words = case.translate("economy", "{benefit} til {day}.")
            told.append(
                words.format(
                    benefit=case.benefit_word(benefit.kind), day=table_day(benefit.ends_on)
                )
            )
    for part in course.parts:
        if not month <= part.starts_on <= end:
            continue
        if part.where is Where.CERTIFIED:
            words = case.translate("economy", "fagbrev fra {day}")
            told.append(words.format(day=day_and_month(part.starts_on, case.translate)))
        elif part.phase in SUMMER_JOBS:
            told.append(case.translate("wording", PHASE_NAMES[part.phase]).lower())
        elif part.phase is not None and part.starts_on != course.starts_on:
            words = case.translate("economy", "{phase} fra {day}")
            told.append(
                words.format(
                    phase=phase_word(part.phase, case),
                    day=day_and_month(part.starts_on, case.translate),
                )
            )
    return list(dict.fromkeys(told))
