"""Stretches of days in which the same money comes in, and how neighbours become one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from mih_desktop.domain.money import BenefitPeriod, SummerJob
from mih_desktop.economy.ages import birthday, earliest_birth
from mih_desktop.economy.benefit_amounts import child_age_limit
from mih_desktop.economy.benefits import (
    ONLY_DAYS_TAKING_PART,
    PAID_BESIDE_WORK,
    benefit_earning,
    rate_keys,
)
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import SUMMER_JOBS, Course, Part, Where
from mih_desktop.economy.days import DAY, weekdays
from mih_desktop.economy.earning import Earning
from mih_desktop.economy.other_money import income_today, other_earning
from mih_desktop.economy.pay import (
    SKILLED,
    apprentice_earning,
    certified_earning,
    half_year_starts,
    summer_job_earning,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days of one part of the course with the same earnings."""

    part: Part
    starts_on: date
    ends_on: date
    earnings: tuple[Earning, ...]

    @property
    def is_unpaid(self) -> bool:
        """Tell whether nobody pays."""
        return not self.earnings

    @property
    def is_unknown(self) -> bool:
        """Tell whether somebody pays an amount that is not known."""
        return any(earning.amount is None for earning in self.earnings)

    @property
    def sameness(self) -> tuple[object, ...]:
        """Return what two stretches must share to pay the same."""
        return tuple(earning.sameness for earning in self.earnings)

    @property
    def monthly(self) -> Decimal | None:
        """Return what a usual month gives, None where some of it is not known."""
        if self.is_unknown:
            return None
        return sum((earning.monthly or Decimal(0) for earning in self.earnings), Decimal(0))


def lay_stretches(course: Course, case: Case) -> tuple[Stretch, ...]:
    """Return all stretches of the course in order, neighbours that pay the same made one."""
    cut = [stretch for part in course.parts for stretch in _cut_part(part, course, case)]
    return _without_gaps(_joined(cut))


def certified_stretch(course: Course, case: Case) -> Stretch | None:
    """Return a stretch after the certificate that ends before it starts, to tell of its pay.

    None where the course's last month has such days itself, or the course is not laid so far.
    """
    start = course.certified_from
    if start is None or any(part.where is Where.CERTIFIED for part in course.parts):
        return None
    part = Part(where=Where.CERTIFIED, starts_on=start, ends_on=start)
    earning = certified_earning(start, case)
    return Stretch(part=part, starts_on=start, ends_on=start - DAY, earnings=(earning,))


def other_stretches(course: Course, case: Case) -> tuple[Stretch, ...]:
    """Return a stretch for each sum of money from elsewhere that falls in the course."""
    stretches: list[Stretch] = []
    for number, money in enumerate(case.plan.inputs.other):
        start = max(money.starts_on or course.starts_on, course.starts_on)
        end = min(money.ends_on or course.ends_on, course.ends_on)
        if start <= end:
            part = Part(where=Where.NO_COURSE, starts_on=start, ends_on=end)
            earning = other_earning(money, number, case)
            stretches.append(Stretch(part=part, starts_on=start, ends_on=end, earnings=(earning,)))
    return tuple(stretches)


def beside_stretches(course: Course, case: Case) -> tuple[Stretch, ...]:
    """Return a stretch for each benefit that runs on beside a summer job.

    What it pays there depends on the hours of the job, so it stands in a row of its own.
    """
    stretches: list[Stretch] = []
    for part in course.parts:
        if part.phase not in SUMMER_JOBS:
            continue
        for number, benefit in enumerate(case.plan.inputs.benefits):
            if benefit.kind in PAID_BESIDE_WORK:
                stretches += _beside(benefit, number, part, case)
    return tuple(stretches)


def _beside(benefit: BenefitPeriod, number: int, part: Part, case: Case) -> Iterable[Stretch]:
    cuts = {day for day in _benefit_days(part, case) if part.starts_on < day <= part.ends_on}
    days = sorted({part.starts_on, *cuts, part.ends_on + DAY})
    cut = (
        Stretch(
            part=part,
            starts_on=start,
            ends_on=following - DAY,
            earnings=(benefit_earning(benefit, number, start, case),),
        )
        for start, following in pairwise(days)
        if _is_paid(benefit, part, start)
    )
    return _joined(cut)


def _cut_part(part: Part, course: Course, case: Case) -> Iterable[Stretch]:
    """Cut a part where an amount may change, and ask what each piece earns."""
    days = sorted({part.starts_on, *_cut_days(part, course, case), part.ends_on + DAY})
    for start, following in pairwise(days):
        yield Stretch(
            part=part,
            starts_on=start,
            ends_on=following - DAY,
            earnings=_earnings(part, start, course, case),
        )


def _cut_days(part: Part, course: Course, case: Case) -> set[date]:
    first, last = part.starts_on, part.ends_on
    if part.phase in SUMMER_JOBS:
        return set()
    if part.is_apprenticeship:
        span = course.apprenticeship
        cuts = case.rates.change_days((f"{SKILLED}.0",), first, last)
        return cuts | {day for day in half_year_starts(span, last) if day > first} if span else cuts
    if part.where is Where.CERTIFIED:
        return case.rates.change_days((f"{SKILLED}.0",), first, last)
    return {day for day in _benefit_days(part, case) if first < day <= last}


def _benefit_days(part: Part, case: Case) -> set[date]:
    """Return the days on which a benefit starts, ends, changes by age or gets a new rate."""
    plan = case.plan
    days: set[date] = set()
    for benefit in plan.inputs.benefits:
        if benefit.starts_on:
            days.add(benefit.starts_on)
        if benefit.ends_on:
            days.add(benefit.ends_on + DAY)
        own, prefix = rate_keys(benefit.kind)
        keys = (own, *case.rates.keys_under(prefix))
        days |= case.rates.change_days(keys, part.starts_on, part.ends_on)
        limit = child_age_limit(benefit.kind, part.starts_on, case)
        if limit is not None:
            births = [earliest_birth(child) for child in plan.children]
            days |= {*births, *(birthday(birth, limit) for birth in births)}
        young = case.rates.known(f"{benefit.kind.value}.young_age", part.starts_on)
        if young is not None and plan.birth_date is not None:
            days.add(birthday(plan.birth_date, int(young.value)))
    return days


def _earnings(part: Part, on: date, course: Course, case: Case) -> tuple[Earning, ...]:
    """Return what is earned on a day: pay where there is work, else the benefits of the day."""
    if part.phase in SUMMER_JOBS:
        number = SUMMER_JOBS[part.phase]
        typed = next((j for j in case.plan.inputs.summer_jobs if j.number == number), None)
        span = course.span(part.phase)
        job = typed or SummerJob(number=number)
        return (summer_job_earning(job, span, case),) if span else ()
    if part.is_apprenticeship:
        span = course.apprenticeship
        return (apprentice_earning(span, on, case),) if span else ()
    if part.where is Where.CERTIFIED:
        return (certified_earning(on, case),)
    if _is_after_apprenticeship_start(on, course):
        return ()
    earnings = tuple(
        benefit_earning(benefit, number, on, case)
        for number, benefit in enumerate(case.plan.inputs.benefits)
        if _is_paid(benefit, part, on)
    )
    if earnings or part.where not in (Where.BEFORE, Where.NO_COURSE):
        return earnings
    return income_today(case)


def _is_after_apprenticeship_start(on: date, course: Course) -> bool:
    span = course.apprenticeship
    return span is not None and on >= span.starts_on


def _is_paid(benefit: BenefitPeriod, part: Part, on: date) -> bool:
    if part.where is Where.BETWEEN and benefit.kind in ONLY_DAYS_TAKING_PART:
        return False
    starts = benefit.starts_on is None or benefit.starts_on <= on
    return starts and (benefit.ends_on is None or on <= benefit.ends_on)


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Make one of neighbours in the same part that pay the same."""
    joined: list[Stretch] = []
    for stretch in stretches:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.part.phase is stretch.part.phase
            and before.part.where is stretch.part.where
            and before.sameness == stretch.sameness
        ):
            joined[-1] = replace(
                before,
                ends_on=stretch.ends_on,
                earnings=_with_rates_of(before.earnings, stretch.earnings),
            )
        else:
            joined.append(stretch)
    return joined


def _with_rates_of(
    earnings: tuple[Earning, ...], others: tuple[Earning, ...]
) -> tuple[Earning, ...]:
    return tuple(
        replace(earning, rates=(*earning.rates, *other.rates))
        for earning, other in zip(earnings, others, strict=True)
    )


def _without_gaps(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Let a gap that pays as its neighbour be part of it, the one after before the one in front.

    A gap of no working day in which nothing is earned is left out.
    """
    kept: list[Stretch] = []
    held: Stretch | None = None
    for place, stretch in enumerate(stretches):
        current = stretch
        if held is not None:
            rates = _with_rates_of(current.earnings, held.earnings)
            current = replace(current, starts_on=held.starts_on, earnings=rates)
            held = None
        if current.part.where is not Where.BETWEEN:
            kept.append(current)
            continue
        if current.is_unpaid and not weekdays(current.starts_on, current.ends_on):
            continue
        after = stretches[place + 1] if place + 1 < len(stretches) else None
        if after is not None and _may_take(after, current):
            held = current
        elif kept and _may_take(kept[-1], current):
            rates = _with_rates_of(kept[-1].earnings, current.earnings)
            kept[-1] = replace(kept[-1], ends_on=current.ends_on, earnings=rates)
        else:
            kept.append(current)
    return tuple(kept)


def _may_take(neighbour: Stretch, gap: Stretch) -> bool:
    """Tell whether a gap with money may be counted with a phase; one without stands alone."""
    return (
        not gap.is_unpaid
        and neighbour.part.where is Where.PHASE
        and neighbour.sameness == gap.sameness
    )
