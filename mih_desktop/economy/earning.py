"""What one source of money gives in a stretch of days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum, auto

from mih_desktop.domain.enums import Certainty, Payer
from mih_desktop.economy.case import WEEKDAYS_PER_YEAR
from mih_desktop.economy.days import days_in_month, weekdays
from mih_desktop.economy.rates import RateMissingError, RateValue
from mih_desktop.economy.rules.amounts import MONTHS_PER_YEAR


class Per(Enum):
    """What the amount of an earning is for."""

    WEEKDAY = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A sum for a stretch of days of its own, both ends counted in."""

    first: date
    last: date
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRate:
    """What a benefit paid by meldekort is before the hours of work on a card are known.

    Per day in kroner: the rate before children, and the supplement for all of them. `grade_pct` is
    what the decided capacity for work leaves.
    """

    day_rate: Decimal
    children: Decimal = Decimal(0)
    grade_pct: Decimal = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earning:
    """Money from one source; `amount` None is owed, but not known.

    `source` is stable: benefit.0, summer_job.1, apprenticeship, certified, other.0, income_today.
    `job_total` is what a job gives from its first to its last day, where it is paid as a whole.
    """

    source: str
    title: str
    payer: Payer
    payer_name: str
    per: Per
    amount: Decimal | None
    detail: str
    certainty: Certainty
    certainty_note: str
    ask: str
    steps: tuple[str, ...] = ()
    rates: tuple[RateValue, ...] = field(default=(), compare=False)
    job_total: Decimal | None = None
    missing: RateMissingError | None = field(default=None, compare=False)
    children: int = 0
    card: CardRate | None = None
    runs: tuple[Run, ...] = ()
    """What is paid for which days, where neither days nor months have one amount."""
    in_arrears: Decimal = Decimal(0)
    """What comes a month later on top, per month: an apprentice's evenings and weekends."""

    @property
    def sameness(self) -> tuple[object, ...]:
        """Return what two stretches must share to be one: where a rate is from does not count."""
        return (self.source, self.per, self.amount, self.certainty, self.detail)

    @property
    def monthly(self) -> Decimal | None:
        """Return the amount of a usual month, or of the whole job."""
        if self.amount is None or self.per is Per.MONTH:
            return self.amount
        if self.job_total is not None:
            return self.job_total
        return self.amount * WEEKDAYS_PER_YEAR / MONTHS_PER_YEAR

    def in_month(self, first: date, last: date) -> Decimal:
        """Return what is earned from one day to another of the same month."""
        if self.amount is None:
            return Decimal(0)
        if self.per is Per.WEEKDAY:
            return self.amount * weekdays(first, last)
        return self.amount * ((last - first).days + 1) / days_in_month(first)
