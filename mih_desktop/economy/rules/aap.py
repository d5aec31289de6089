"""AAP: the basis, the day rate, grading by work, and what a meldeperiode gives.

Rules: folketrygdloven §§ 11-19, 11-20 and 11-23, as NAV's engine works them out
(aap-behandlingsflyt: GrunnlagetForBeregningen, BeregnTilkjentYtelseService, GraderingArbeidRegel).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from mih_desktop.economy.days import DAY, WEEKDAYS_PER_WEEK, weekdays, whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import (
    HUNDRED,
    AmountOn,
    given_or_dated,
    per_cent,
    same_each_day,
    share_for_the_young,
    to_ore,
)

_G_STEP = Decimal("0.0000000001")
_PER_MILLE = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What AAP is worked out from, as a multiple of G."""

    multiple: Decimal
    is_average: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGrade:
    """How much of full time was worked, and how much of the benefit is left, in percent."""

    work_pct: Decimal
    grade_pct: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPaid:
    """What one day gives in whole kroner."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AapCard:
    """A meldeperiode: its first and last day, hours of paid work, and the days with a right to AAP.

    `right_from` and `right_to` None mean that the right covers the period to that end.
    """

    first: date
    last: date
    work_hours: Decimal = Decimal(0)
    right_from: date | None = None
    right_to: date | None = None
    is_ramp_up: bool = False
    is_work_injury: bool = False
    decided_capacity_pct: Decimal = Decimal(0)

    @property
    def paid_from(self) -> date:
        """Return the first day of the period with a right."""
        return max(self.first, self.right_from or self.first)

    @property
    def paid_to(self) -> date:
        """Return the last day of the period with a right."""
        return min(self.last, self.right_to or self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class AapCardPaid:
    """What a meldeperiode gives, day by day; the grade is the same on all of them."""

    grade: WorkGrade
    days: tuple[DayPaid, ...]

    @property
    def total(self) -> int:
        """Return the whole period in kroner."""
        return sum(day.amount for day in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedMultiple:
    """A yearly benefit as a multiple of G, from a day."""

    starts_on: date
    multiple: Decimal


def basis_from_incomes(
    incomes: Mapping[int, Decimal], average_basic_amounts: Mapping[int, Decimal], cap_g: Decimal
) -> Basis:
    """Return the better of the last year and the average of the years, each capped in G.

    Args:
        incomes: Kroner by calendar year, the three before capacity for work was reduced.
        average_basic_amounts: The average G of each of these years.
        cap_g: The highest income of a year that counts, as a multiple of G.
    """
    multiples = {
        year: min((income / average_basic_amounts[year]).quantize(_G_STEP, ROUND_HALF_UP), cap_g)
        for year, income in incomes.items()
    }
    average = (sum(multiples.values(), Decimal(0)) / len(multiples)).quantize(
        _G_STEP, ROUND_HALF_UP
    )
    last = multiples[max(multiples)]
    return Basis(multiple=max(last, average), is_average=average > last)


def average_basic_amounts(years: Iterable[int], rates: Rates) -> dict[int, Decimal]:
    """Return the average G of each calendar year.

    Raises:
        RateMissingError: The average of a year is not known.
    """
    return {year: rates.value("basic_amount_average", date(year, 1, 1)).value for year in years}


def yearly_multiple(
    basis_g: Decimal,
    on: date,
    rates: Rates,
    *,
    birth_date: date | None = None,
    minimum_g: Decimal | None = None,
) -> Decimal:
    """Return the yearly benefit as a multiple of G: 66 % of the basis, at least the minimum.

    The minimum is two thirds until the day before the 25th birthday.

    Raises:
        RateMissingError: A rate is not known for the day.
    """
    minimum = given_or_dated(minimum_g, "aap.minimum_g", on, rates)
    minimum *= share_for_the_young("aap", birth_date, on, rates)
    return max(basis_g * per_cent(rates.value("aap.share", on).value), minimum)


def day_rate(
    yearly_g: Decimal, on: date, rates: Rates, *, basic_amount: Decimal | None = None
) -> Decimal:
    """Return the rate per day of a five-day week in kroner and øre, before grading and children.

    Raises:
        RateMissingError: G is not given and not known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    return to_ore(yearly_g * g / rates.value("aap.days_per_year", on).value)


def rate_from_basis(
    basis_g: Decimal,
    rates: Rates,
    *,
    birth_date: date | None = None,
    minimum_g: Decimal | None = None,
    basic_amount: Decimal | None = None,
) -> AmountOn:
    """Return the day rate on any day from the basis: G, the minimum and his age may change it."""

    def on_day(on: date) -> Decimal:
        yearly = yearly_multiple(basis_g, on, rates, birth_date=birth_date, minimum_g=minimum_g)
        return day_rate(yearly, on, rates, basic_amount=basic_amount)

    return on_day


def rate_from_multiples(
    multiples: Iterable[DatedMultiple], rates: Rates, *, basic_amount: Decimal | None = None
) -> AmountOn:
    """Return the day rate on any day from yearly benefits that hold each from a day on.

    Before the first of them the rate is 0.
    """
    ordered = sorted(multiples, key=lambda dated: dated.starts_on)

    def on_day(on: date) -> Decimal:
        holding = [dated.multiple for dated in ordered if dated.starts_on <= on]
        if not holding:
            return Decimal(0)
        return day_rate(holding[-1], on, rates, basic_amount=basic_amount)

    return on_day


def paid_per_day(rate: Decimal, child_supplement: Decimal, grade_pct: Decimal) -> int:
    """Return whole kroner a day: rate and supplement by the grade, added, half up."""
    grade = per_cent(grade_pct)
    return whole_kroner(rate * grade + child_supplement * grade)


def work_limit(
    on: date, rates: Rates, *, is_ramp_up: bool = False, is_work_injury: bool = False
) -> Decimal:
    """Return the highest percentage of full time that still gives AAP."""
    if is_ramp_up:
        return rates.value("aap.work_limit_ramp_up", on).value
    key = "aap.work_limit_injury" if is_work_injury else "aap.work_limit"
    return rates.value(key, on).value


def work_grade(
    hours: Decimal,
    weekdays_with_right: int,
    on: date,
    rates: Rates,
    *,
    is_ramp_up: bool = False,
    is_work_injury: bool = False,
    decided_capacity_pct: Decimal = Decimal(0),
) -> WorkGrade:
    """Return the share of full time worked and the grade of the benefit.

    Full time is 75 hours in 10 weekdays, fewer where the right covers fewer weekdays. The share is
    rounded to per mille and then to percent, both half up, as NAV does, and is at most 100. What is
    left is 100 less the greater of work and decided capacity; nothing above the limit.
    """
    if not weekdays_with_right:
        return WorkGrade(work_pct=Decimal(0), grade_pct=Decimal(0))
    full_hours = rates.value("aap.full_time_hours", on).value
    full_weekdays = rates.value("aap.full_time_weekdays", on).value
    share = (hours * full_weekdays / (full_hours * weekdays_with_right)).quantize(
        _PER_MILLE, ROUND_HALF_UP
    )
    work = min(HUNDRED, (share * HUNDRED).quantize(Decimal(1), ROUND_HALF_UP))
    limit = work_limit(on, rates, is_ramp_up=is_ramp_up, is_work_injury=is_work_injury)
    left = HUNDRED - max(work, decided_capacity_pct)
    return WorkGrade(work_pct=work, grade_pct=Decimal(0) if work > limit else left)


def card_paid(
    card: AapCard,
    rate_on: AmountOn,
    rates: Rates,
    *,
    child_supplement_on: AmountOn | None = None,
) -> AapCardPaid:
    """Return what a meldeperiode gives on each weekday with a right.

    Args:
        card: The period, its hours and its days with a right.
        rate_on: The day rate before grading on any day (`rate_from_basis`, `rate_from_multiples`,
            or `same_each_day` for a rate that is decided).
        rates: The rates.
        child_supplement_on: The supplement for all children per day before grading.
    """
    grade = work_grade(
        card.work_hours,
        weekdays(card.paid_from, card.paid_to),
        card.first,
        rates,
        is_ramp_up=card.is_ramp_up,
        is_work_injury=card.is_work_injury,
        decided_capacity_pct=card.decided_capacity_pct,
    )
    supplement_on = child_supplement_on or same_each_day(Decimal(0))
    days = tuple(
        DayPaid(on=on, amount=paid_per_day(rate_on(on), supplement_on(on), grade.grade_pct))
        for on in _weekdays(card.paid_from, card.paid_to)
    )
    return AapCardPaid(grade=grade, days=days)


def _weekdays(first: date, last: date) -> Iterable[date]:
    count = (last - first) // DAY + 1
    for on in (first + timedelta(days=n) for n in range(count)):
        if on.weekday() < WEEKDAYS_PER_WEEK:
            yield on
