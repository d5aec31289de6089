"""Tiltakspenger: rates per day, the days of a card, and what illness does to them.

Rules: nav.no/tiltakspenger and NAV's engine (BeregnMeldeperioder of
tiltakspenger-saksbehandling-api).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto

from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates


class DayLevel(Enum):
    """How much of the rate a day gives."""

    FULL = auto()
    REDUCED = auto()
    NOTHING = auto()


class CardDayStatus(StrEnum):
    """What a day on the card was."""

    TOOK_PART = "took_part"
    SICK = "sick"
    CHILD_SICK = "child_sick"
    APPROVED_ABSENCE = "approved_absence"
    OTHER_ABSENCE = "other_absence"
    PAID_WORK = "paid_work"
    NO_COURSE_DAY = "no_course_day"


_LEVEL_OF_STATUS = {
    CardDayStatus.TOOK_PART: DayLevel.FULL,
    CardDayStatus.APPROVED_ABSENCE: DayLevel.FULL,
    CardDayStatus.OTHER_ABSENCE: DayLevel.NOTHING,
    CardDayStatus.PAID_WORK: DayLevel.NOTHING,
    CardDayStatus.NO_COURSE_DAY: DayLevel.NOTHING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDay:
    """One day of a card, with the children who give a supplement on it."""

    on: date
    status: CardDayStatus
    children: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """A number of days with full and with reduced rate, at the rates of the day `on`."""

    on: date
    full: int
    reduced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRates:
    """Kroner per day; `child` and `reduced_child` are per child."""

    full: Decimal
    reduced: Decimal
    child: Decimal
    reduced_child: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysPaid:
    """What days give in whole kroner."""

    ordinary: int = 0
    child_supplement: int = 0

    @property
    def total(self) -> int:
        """Return both together."""
        return self.ordinary + self.child_supplement

    def plus(self, other: DaysPaid) -> DaysPaid:
        """Return the sum of two."""
        return DaysPaid(
            ordinary=self.ordinary + other.ordinary,
            child_supplement=self.child_supplement + other.child_supplement,
        )


def day_rates(on: date, rates: Rates) -> DayRates:
    """Return the four rates of a day; the reduced ones are 75 % in whole kroner, half up.

    Raises:
        RateMissingError: One of them is not known for the day.
    """
    return DayRates(
        full=rates.value("tiltakspenger.full", on).value,
        reduced=rates.value("tiltakspenger.reduced", on).value,
        child=rates.value("tiltakspenger.child", on).value,
        reduced_child=rates.value("tiltakspenger.reduced_child", on).value,
    )


def day_paid(on: date, level: DayLevel, children: int, rates: Rates) -> DaysPaid:
    """Return what one day gives; the supplement for children follows the level of the day.

    Raises:
        RateMissingError: A rate that the day needs is not known.
    """
    if level is DayLevel.NOTHING:
        return DaysPaid()
    is_full = level is DayLevel.FULL
    rate = rates.value("tiltakspenger.full" if is_full else "tiltakspenger.reduced", on).value
    supplement = Decimal(0)
    if children:
        key = "tiltakspenger.child" if is_full else "tiltakspenger.reduced_child"
        supplement = children * rates.value(key, on).value
    return DaysPaid(ordinary=whole_kroner(rate), child_supplement=whole_kroner(supplement))


def days_paid(days: Iterable[DayCount], children: int, rates: Rates) -> DaysPaid:
    """Return what counted days give, each group at the rates of its own day.

    Raises:
        RateMissingError: A rate that a group needs is not known.
    """
    total = DaysPaid()
    for group in days:
        for level, count in ((DayLevel.FULL, group.full), (DayLevel.REDUCED, group.reduced)):
            if count:
                one = day_paid(group.on, level, children, rates)
                total = total.plus(
                    DaysPaid(
                        ordinary=one.ordinary * count,
                        child_supplement=one.child_supplement * count,
                    )
                )
    return total


def day_levels(days: Sequence[CardDay], rates: Rates) -> tuple[DayLevel, ...]:
    """Return how much each day gives; earlier sick days must stand among the days, in order.

    Sick days are counted, three at the full rate and then the reduced one until the sixteenth;
    after that nothing. The count starts again when sixteen days lie between two sick days. His own
    illness and that of a child are counted each for itself.
    """
    own, child = _SickCount(rates), _SickCount(rates)
    levels: list[DayLevel] = []
    for day in days:
        if day.status is CardDayStatus.SICK:
            levels.append(own.level(day.on))
        elif day.status is CardDayStatus.CHILD_SICK:
            levels.append(child.level(day.on))
        else:
            levels.append(_LEVEL_OF_STATUS[day.status])
    return tuple(levels)


def card_paid(days: Sequence[CardDay], rates: Rates, *, before: Sequence[CardDay] = ()) -> DaysPaid:
    """Return what the days of a card give, with the days before it that may count as illness.

    Raises:
        RateMissingError: A rate that a day needs is not known.
    """
    levels = day_levels((*before, *days), rates)[len(before) :]
    total = DaysPaid()
    for day, level in zip(days, levels, strict=True):
        total = total.plus(day_paid(day.on, level, day.children, rates))
    return total


class _SickCount:
    """Counts the sick days of one kind, in order of date."""

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        self._last: date | None = None
        self._count = 0

    def level(self, on: date) -> DayLevel:
        between = self._limit("tiltakspenger.sick_reset_days", on)
        # Sixteen days between means that the dates lie at least seventeen apart.
        is_new = self._last is None or (on - self._last).days > between
        self._count = 1 if is_new else self._count + 1
        self._last = on
        if self._count <= self._limit("tiltakspenger.sick_full_days", on):
            return DayLevel.FULL
        if self._count <= self._limit("tiltakspenger.sick_days", on):
            return DayLevel.REDUCED
        return DayLevel.NOTHING

    def _limit(self, key: str, on: date) -> int:
        return int(self._rates.value(key, on).value)
