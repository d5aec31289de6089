"""The month table: whole kroner per payer, so that months, periods and the total agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import Payer, Phase
from mih_desktop.domain.formats import day_and_month, table_day
from mih_desktop.domain.money import ForecastMonth
from mih_desktop.domain.wording import PHASE_NAMES
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import SUMMER_JOBS, Course, Where
from mih_desktop.economy.days import last_of_month, months_between, split_kroner, whole_kroner
from mih_desktop.economy.period_rows import phase_word
from mih_desktop.economy.stretches import Stretch

_MOST_HAPPENINGS = 2


def month_rows(
    course: Course, stretches: Sequence[Stretch], others: Sequence[Stretch], case: Case
) -> tuple[ForecastMonth, ...]:
    """Return a row for every month of the course.

    Each stretch is rounded as a whole and its kroner split by largest remainder over its months,
    so that the columns add up to the sums of the period table.
    """
    kroner_of: defaultdict[tuple[date, Payer], int] = defaultdict(int)
    for stretch in (*stretches, *others):
        cells = stretch.exact_cells()
        for (month, payer, _), part in zip(
            cells, split_kroner(stretch.total, [cell[2] for cell in cells]), strict=True
        ):
            kroner_of[month, payer] += part
    costs = costs_per_month(case)
    return tuple(
        ForecastMonth(
            month=month,
            nav=kroner_of[month, Payer.NAV],
            # The first job as certified is mostly with the municipality, and drawn as its pay.
            municipality=kroner_of[month, Payer.MUNICIPALITY] + kroner_of[month, Payer.EMPLOYER],
            other=kroner_of[month, Payer.OTHER],
            costs=costs,
            phase=_phase_of(month, course),
            happens=", ".join(_happenings(month, course, stretches, case)[:_MOST_HAPPENINGS]),
        )
        for month in months_between(course.starts_on, course.ends_on)
    )


def costs_per_month(case: Case) -> int:
    """Return all of the man's fixed costs per month in whole kroner."""
    costs = (case.per_month(cost.amount, cost.unit) for cost in case.plan.inputs.costs)
    return whole_kroner(sum(costs, Decimal(0)))


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
            told.append(words.format(day=day_and_month(part.starts_on)))
        elif part.phase in SUMMER_JOBS:
            told.append(case.translate("wording", PHASE_NAMES[part.phase]).lower())
        elif part.phase is not None and part.starts_on != course.starts_on:
            words = case.translate("economy", "{phase} fra {day}")
            told.append(
                words.format(phase=phase_word(part.phase, case), day=day_and_month(part.starts_on))
            )
    return list(dict.fromkeys(told))
