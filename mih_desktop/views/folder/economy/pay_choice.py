"""How a summer job is paid: guaranteed pay by seniority, or own pay per hour or year."""

from __future__ import annotations

from dataclasses import dataclass

from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.money import SummerJob
from mih_desktop.economy.pay import ASSISTANT
from mih_desktop.economy.rates import Rates

OWN_UNITS = (AmountUnit.PER_HOUR, AmountUnit.PER_MONTH, AmountUnit.PER_YEAR)


@dataclass(frozen=True, slots=True)
class PayChoice:
    """One way to be paid; `unit` None is guaranteed pay of so many years."""

    years: int = 0
    unit: AmountUnit | None = None


def choice_of(job: SummerJob, *, has_own: bool) -> PayChoice:
    """Return the way a stored job is paid; own pay may be chosen before it is typed."""
    if has_own:
        return PayChoice(unit=job.unit if job.unit in OWN_UNITS else AmountUnit.PER_HOUR)
    return PayChoice(years=job.seniority_years)


def steps_of(rates: Rates) -> tuple[int, ...]:
    """Return the years of seniority at which guaranteed pay rises."""
    return tuple(sorted(int(key.rpartition(".")[2]) for key in rates.keys_under(ASSISTANT)))
