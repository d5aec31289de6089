"""From what is due to what lands on the account: pension and tax are taken off, day by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.payments import NOTHING_PAID, PaidSums, Payment, TaxYearCheck
from mih_desktop.economy.cards import CardPeriod
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.dues import Due, gather, payer_column
from mih_desktop.economy.holiday_money import (
    HOLIDAY_PAY,
    HOLIDAY_SUPPLEMENT,
    had_wages_all_year,
    holiday_money,
)
from mih_desktop.economy.stretches import Stretch
from mih_desktop.economy.taxing import Taxing

_JUNE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Paying:
    """All payments beside the sums they pay, in the same order; tax may not be known."""

    dues: tuple[Due, ...]
    payments: tuple[Payment, ...]
    knows_tax: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidOut:
    """The payments, the rows they are earned in (money for holidays last), and the meldekort."""

    rows: tuple[Stretch, ...]
    paying: Paying
    cards: tuple[CardPeriod, ...]
    tax_years: tuple[TaxYearCheck, ...]
    taxing: Taxing


def pay_out(earning: Sequence[Stretch], course: Course, case: Case) -> PaidOut:
    """Pay all that the stretches earn, with money for holidays, and take pension and tax off."""
    gathered = gather(earning, course, case)
    dues = [due for due in gathered.dues if not _is_replaced(due, gathered.dues, case)]
    holidays, holiday_rows = holiday_money(dues, gathered.cards, len(earning), course, case)
    ordered = sorted((*dues, *holidays), key=lambda due: (due.pay_day, due.earned_from))
    taxing = Taxing(case, ordered)
    payments = [
        payment
        for _, same_day in groupby(ordered, key=lambda due: due.pay_day)
        for payment in taxing.pay(list(same_day))
    ]
    paying = Paying(dues=tuple(ordered), payments=tuple(payments), knows_tax=taxing.is_known)
    return PaidOut(
        rows=(*earning, *holiday_rows),
        paying=paying,
        cards=gathered.cards,
        tax_years=taxing.years(course),
        taxing=taxing,
    )


def _is_replaced(due: Due, dues: Sequence[Due], case: Case) -> bool:
    """Tell whether a June wage is replaced by a full year's holiday pay."""
    return (
        due.earning.source == "apprenticeship"
        and due.pay_day.month == _JUNE
        and had_wages_all_year(due.pay_day.year - 1, dues, case)
    )


def paid_by_month(payments: Iterable[Payment]) -> Mapping[date, PaidSums]:
    """Return what is paid out per month; a month in which nothing is has nothing."""
    mine: defaultdict[date, list[Payment]] = defaultdict(list)
    for payment in payments:
        mine[payment.pay_day.replace(day=1)].append(payment)
    found: defaultdict[date, PaidSums] = defaultdict(lambda: NOTHING_PAID)
    for month, those in mine.items():
        found[month] = paid_sums(those)
    return found


def paid_sums(payments: Sequence[Payment]) -> PaidSums:
    """Return payments added up by whose they are."""
    columns: defaultdict[str, int] = defaultdict(int)
    for payment in payments:
        columns[paid_column(payment)] += payment.gross
    return PaidSums(
        **columns,
        withheld=sum(payment.withheld for payment in payments),
        pension=sum(payment.pension for payment in payments),
    )


PAID_COLUMNS = ("nav", "municipality", "holiday", "other")
"""What is paid out is drawn in these columns, from the bottom up."""


def paid_column(payment: Payment) -> str:
    """Return whose column a payment stands in."""
    if payment.source.startswith((HOLIDAY_PAY, HOLIDAY_SUPPLEMENT)):
        return "holiday"
    column = payer_column(payment.payer)
    return "other" if column is Payer.NONE else column.value
