"""What each source owes, gathered into the sums that are paid out together.

A stretch's money is cut into parts by meldeperiode or month. Parts of one source that are paid on
one day are one due sum: it is rounded to the krone once, and its kroner are split over the parts by
largest remainder, so that payments, months and periods add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.working_days import working_days_after
from mih_desktop.economy.cards import CardPeriod, card_periods
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.days import (
    DAY,
    days_in_month,
    last_of_month,
    months_between,
    months_from,
    split_kroner,
    weekdays,
    whole_kroner,
)
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.payment_calendar import PAID_AFTER, wage_pay_day, wage_pay_day_from
from mih_desktop.economy.stretches import Stretch

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class DuePart:
    """A piece of a due sum: in which row of the period table and which month it was earned.

    Both are None for what was earned before the first month of the sheet.
    """

    row: int | None
    month: date | None
    exact: Decimal


@dataclass(slots=True)
class Due:
    """A sum that one source pays on one day."""

    earning: Earning
    earned_from: date
    earned_to: date
    pay_day: date
    parts: list[DuePart] = field(default_factory=list)
    gross: int = 0
    kroner: tuple[int, ...] = ()
    """The gross split over the parts."""

    def settle(self) -> None:
        """Round the sum and split its kroner."""
        exact = [part.exact for part in self.parts]
        self.gross = whole_kroner(sum(exact, _NOTHING))
        self.kroner = split_kroner(self.gross, exact)

    @property
    def days(self) -> int:
        """Return how many working days it is for, Mondays to Fridays."""
        return weekdays(self.earned_from, self.earned_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All sums that are due, by pay day, and the meldekort behind those that have one."""

    dues: tuple[Due, ...]
    cards: tuple[CardPeriod, ...]


def gather(rows: Sequence[Stretch], course: Course, case: Case) -> Gathered:
    """Return every sum that is paid out from the first month on for what the rows earn."""
    cards = card_periods(rows, course, case)
    found: dict[tuple[str, date, date], Due] = {}
    pieces = (*_card_pieces(cards), *_other_pieces(rows, course, case))
    for earning, first, last, pay_day, part in pieces:
        if pay_day < course.starts_on or not part.exact:
            continue
        key = (earning.source, pay_day, first if earning.card else pay_day)
        due = found.get(key)
        if due is None:
            due = found[key] = Due(earning, first, last, pay_day)
        due.earned_from, due.earned_to = min(due.earned_from, first), max(due.earned_to, last)
        due.parts.append(part)
    dues = sorted(found.values(), key=lambda due: (due.pay_day, due.earned_from))
    for due in dues:
        due.settle()
    return Gathered(dues=tuple(due for due in dues if due.gross), cards=cards)


_Piece = tuple[Earning, date, date, date, DuePart]
"""Whose money, the days it is for, the day it is paid, and the part."""


def _card_pieces(cards: Iterable[CardPeriod]) -> Iterator[_Piece]:
    for card in cards:
        for row, month, exact in card.shares:
            part = DuePart(row, month, exact)
            yield card.earning, card.starts_on, card.ends_on, card.pay_day, part


def _other_pieces(rows: Sequence[Stretch], course: Course, case: Case) -> Iterator[_Piece]:
    for number, stretch in enumerate(rows):
        for earning in stretch.earnings:
            if earning.amount is None or earning.card is not None:
                continue
            if earning.runs:
                yield from _runs(earning, number)
            elif earning.per is Per.MONTH:
                yield from _monthly(earning, stretch, number, case)
            else:
                yield from _by_the_hour(earning, stretch, number, course, case)


def _monthly(earning: Earning, stretch: Stretch, row: int, case: Case) -> Iterator[_Piece]:
    """Pay a month's amount in the month itself; what starts after pay day comes with the next."""
    pay_day_of_month = case.plan.inputs.pay_day
    for month in months_between(stretch.starts_on, stretch.ends_on):
        first = max(month, stretch.starts_on)
        last = min(last_of_month(month), stretch.ends_on)
        part = DuePart(row, month, earning.in_month(first, last))
        yield earning, first, last, wage_pay_day_from(first, pay_day_of_month), part
        if earning.in_arrears:
            extra = earning.in_arrears * ((last - first).days + 1) / days_in_month(month)
            pay_day = wage_pay_day(months_from(month, 1), pay_day_of_month)
            late = replace(earning, source=f"{earning.source}.supplements")
            yield late, first, last, pay_day, DuePart(row, month, extra)


def _runs(earning: Earning, row: int) -> Iterator[_Piece]:
    """Pay what has days of its own when they are over, as NAV pays a card."""
    for run in earning.runs:
        pay_day = working_days_after(run.last, PAID_AFTER)
        days = weekdays(run.first, run.last) or 1
        for month in months_between(run.first, run.last):
            first, last = max(month, run.first), min(last_of_month(month), run.last)
            share = run.amount * (weekdays(first, last) if days > 1 else 1) / days
            yield earning, run.first, run.last, pay_day, DuePart(row, month, share)


def _by_the_hour(
    earning: Earning, stretch: Stretch, row: int, course: Course, case: Case
) -> Iterator[_Piece]:
    """Pay hours a month in arrears, what was worked before the first month of the sheet too."""
    span = course.span_of_source(earning.source)
    starts_on = min(stretch.starts_on, span.starts_on) if span else stretch.starts_on
    for month in months_between(starts_on, stretch.ends_on):
        first, last = max(month, starts_on), min(last_of_month(month), stretch.ends_on)
        is_before = last < course.starts_on
        part = DuePart(
            None if is_before else row,
            None if is_before else month,
            earning.in_month(first, last),
        )
        pay_day = wage_pay_day(months_from(month, 1), case.plan.inputs.pay_day)
        yield earning, first, last, pay_day, part


def payer_column(payer: Payer) -> Payer:
    """Return the column a payer is drawn in.

    The first job as certified is mostly with the municipality, and drawn as its pay.
    """
    return Payer.MUNICIPALITY if payer is Payer.EMPLOYER else payer


def closing_edge(course: Course) -> date:
    """Return the first day after the last month of the sheet."""
    return last_of_month(course.ends_on) + DAY
