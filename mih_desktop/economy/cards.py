"""Meldekort: what each period of 14 days pays, with the hours of work that stand on its card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.money import BenefitPeriod, SummerJob
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.days import DAY, WEEKDAYS_PER_WEEK, last_of_month, months_between, weekdays
from mih_desktop.economy.earning import CardRate, Earning
from mih_desktop.economy.payment_calendar import FORTNIGHT, card_pay_day, meldeperioder
from mih_desktop.economy.rules import aap, dagpenger, dagpenger_card
from mih_desktop.economy.rules.amounts import HUNDRED
from mih_desktop.economy.stretches import Stretch

_LEAD = timedelta(days=28)
"""So long before the first month a period may begin that is paid in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPeriod:
    """One meldeperiode of one benefit; the days are those with a right to it.

    `shares` are row, month and exact amount; row and month are None before the first month of the
    sheet. `work_pct` is the part of full or usual time that was worked, `pays` whether that leaves
    anything of the benefit, `is_stopped` that the benefit ended by too much work before.
    """

    earning: Earning
    starts_on: date
    ends_on: date
    pay_day: date
    hours: Decimal
    work_pct: Decimal
    pays: bool
    is_stopped: bool
    shares: tuple[tuple[int | None, date | None, Decimal], ...]


@dataclass(frozen=True, slots=True)
class _Segment:
    """Days of a benefit with the same daily amount; `row` None lies before the sheet."""

    row: int | None
    starts_on: date
    ends_on: date
    earning: Earning

    @property
    def source(self) -> str:
        return self.earning.source

    def within(self, first: date, last: date) -> _Segment:
        return _Segment(self.row, max(self.starts_on, first), min(self.ends_on, last), self.earning)

    @property
    def days(self) -> int:
        return weekdays(self.starts_on, self.ends_on)

    def weekdays(self) -> tuple[date, ...]:
        count = (self.ends_on - self.starts_on).days + 1
        days = (self.starts_on + timedelta(days=n) for n in range(count))
        return tuple(day for day in days if day.weekday() < WEEKDAYS_PER_WEEK)


def card_periods(rows: Sequence[Stretch], course: Course, case: Case) -> tuple[CardPeriod, ...]:
    """Return every meldeperiode of every benefit that has them, by benefit and time."""
    segments = [
        _Segment(number, stretch.starts_on, stretch.ends_on, earning)
        for number, stretch in enumerate(rows)
        for earning in stretch.earnings
        if earning.card is not None and earning.amount is not None
    ]
    segments.sort(key=attrgetter("source", "starts_on"))
    return tuple(
        period
        for _, mine in groupby(segments, key=attrgetter("source"))
        for period in _periods_of(_with_lead(list(mine), course, case), course, case)
    )


def worked_hours(
    first: date, last: date, benefit: BenefitPeriod, course: Course, case: Case
) -> Decimal:
    """Return the hours on the card of a period: those of the summer jobs and those typed in."""
    hours = benefit.work_hours_per_14_days
    for job, starts_on, ends_on in _jobs(course, case):
        days = weekdays(max(first, starts_on), min(last, ends_on))
        if days <= 0:
            continue
        hours += job_hours(job, starts_on, ends_on, case) * days / weekdays(starts_on, ends_on)
    return hours


def job_hours(job: SummerJob, starts_on: date, ends_on: date, case: Case) -> Decimal:
    """Return the hours of a whole summer job; a position counts as its share of the full week."""
    if job.position_pct is None:
        return job.hours_per_shift * job.shifts
    return (
        _full_week(starts_on, case)
        * job.position_pct
        / 100
        * weekdays(starts_on, ends_on)
        / WEEKDAYS_PER_WEEK
    )


def _jobs(course: Course, case: Case) -> Iterator[tuple[SummerJob, date, date]]:
    for number, span in course.summer_jobs():
        typed = next((j for j in case.plan.inputs.summer_jobs if j.number == number), None)
        yield typed or SummerJob(number=number), span.starts_on, span.ends_on


def _with_lead(segments: list[_Segment], course: Course, case: Case) -> list[_Segment]:
    """Put the days in front that are paid in the first month, where the benefit ran already."""
    first = segments[0]
    if first.starts_on != course.starts_on:
        return segments
    benefit = case.benefit_of(first.source)
    starts_on = max(benefit.starts_on or date.min, course.starts_on - _LEAD)
    if starts_on >= course.starts_on:
        return segments
    return [_Segment(None, starts_on, course.starts_on - DAY, first.earning), *segments]


def _periods_of(segments: list[_Segment], course: Course, case: Case) -> Iterator[CardPeriod]:
    benefit = case.benefit_of(segments[0].source)
    first, last = segments[0].starts_on, segments[-1].ends_on
    state = _State(benefit)
    for start in meldeperioder(first, last, benefit.card_from):
        end = start + FORTNIGHT - DAY
        parts = [
            s.within(start, end) for s in segments if s.starts_on <= end and start <= s.ends_on
        ]
        if any(part.days for part in parts):
            hours = worked_hours(start, end, benefit, course, case)
            yield state.period(parts, start, hours, case)


class _State:
    """What one card leaves to the next: dagpenger's own share, and how many cards paid nothing."""

    def __init__(self, benefit: BenefitPeriod) -> None:
        self._benefit = benefit
        self._own_share: Decimal | None = None if benefit.is_new else Decimal(0)
        self._above = 0
        self._is_stopped = False

    def period(
        self, parts: Sequence[_Segment], start: date, hours: Decimal, case: Case
    ) -> CardPeriod:
        """Work out one card."""
        kind = self._benefit.kind
        if kind is BenefitKind.AAP:
            work_pct, pays, amounts = self._aap(parts, hours, case)
        elif kind is BenefitKind.DAGPENGER:
            work_pct, pays, amounts = self._dagpenger(parts, hours, case)
        else:
            work_pct, pays = Decimal(0), True
            amounts = [_in_full(part) for part in parts]
        return CardPeriod(
            earning=parts[-1].earning,
            starts_on=parts[0].starts_on,
            ends_on=parts[-1].ends_on,
            pay_day=card_pay_day(start),
            hours=hours,
            work_pct=work_pct,
            pays=pays,
            is_stopped=self._is_stopped,
            shares=tuple(_shares(parts, amounts)),
        )

    def _aap(
        self, parts: Sequence[_Segment], hours: Decimal, case: Case
    ) -> tuple[Decimal, bool, list[Decimal]]:
        """Grade by the hours, the same on all days of the card."""
        rates = [part.earning.card or CardRate(day_rate=Decimal(0)) for part in parts]
        grade = aap.work_grade(
            hours,
            sum(part.days for part in parts),
            parts[0].starts_on,
            case.rates,
            decided_capacity_pct=HUNDRED - rates[-1].grade_pct,
        )
        pays = grade.grade_pct > 0
        if not hours:
            # As decided: an amount that was typed for 14 days is not rounded day by day.
            return grade.work_pct, pays, [_in_full(part) for part in parts]
        amounts = [
            Decimal(aap.paid_per_day(rate.day_rate, rate.children, grade.grade_pct)) * part.days
            for part, rate in zip(parts, rates, strict=True)
        ]
        return grade.work_pct, pays, amounts

    def _dagpenger(
        self, parts: Sequence[_Segment], hours: Decimal, case: Case
    ) -> tuple[Decimal, bool, list[Decimal]]:
        """Lessen by the hours of usual time; three cards above the limit in a row are the last."""
        nothing = [Decimal(0)] * len(parts)
        days = tuple(day for part in parts for day in part.weekdays())
        week = self._benefit.usual_week_hours or _full_week(parts[0].starts_on, case)
        usual = week / WEEKDAYS_PER_WEEK * len(days)
        work_pct = min(hours / usual, Decimal(1)) * HUNDRED if usual else Decimal(0)
        if self._is_stopped:
            return work_pct, False, nothing
        rates = {
            day: part.earning.amount or Decimal(0) for part in parts for day in part.weekdays()
        }
        if self._own_share is None:
            self._own_share = dagpenger.own_share(rates[days[0]], days[0], case.rates)
        paid = dagpenger_card.card_paid(
            dagpenger_card.DagpengerCard(
                benefit_days=days,
                hours_worked=hours,
                usual_week_hours=week,
                own_share_left=self._own_share,
            ),
            rates.__getitem__,
            case.rates,
        )
        self._own_share -= paid.own_share_used
        self._above = self._above + 1 if paid.is_over_limit else 0
        limit = case.rates.value("dagpenger.stop_cards", days[0]).value
        self._is_stopped = self._above >= limit
        amounts = [Decimal(sum(paid.by_day[day] for day in part.weekdays())) for part in parts]
        return work_pct, not paid.is_over_limit, amounts


def _full_week(on: date, case: Case) -> Decimal:
    """Return the hours of a full week: half of what NAV counts as full time in 14 days."""
    return case.rates.value("aap.full_time_hours", on).value / 2


def _in_full(part: _Segment) -> Decimal:
    return (part.earning.amount or Decimal(0)) * part.days


def _shares(
    parts: Sequence[_Segment], amounts: Sequence[Decimal]
) -> Iterator[tuple[int | None, date | None, Decimal]]:
    """Part what each segment gives over its months, by weekdays."""
    for part, amount in zip(parts, amounts, strict=True):
        if not part.days:
            continue
        for month in months_between(part.starts_on, part.ends_on):
            days = weekdays(max(part.starts_on, month), min(part.ends_on, last_of_month(month)))
            if days:
                share = amount * days / part.days
                yield part.row, None if part.row is None else month, share
