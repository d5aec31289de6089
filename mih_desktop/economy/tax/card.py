"""What a payer withholds by the card it finds, in an ordinary month and in a light one.

Rules: skattebetalingsforskriften § 5-7, Skatteetaten «Forskuddsutskrivingen 2026», and NAV's
«Skattetrekk i juni og desember» and «Skattetrekk» for how many days choose which table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from fractions import Fraction

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.tax import TaxCard, TaxCardKind
from mih_desktop.economy.tax.tables import Table, UnknownTableError, table_of
from mih_desktop.economy.tax.withholding import table_withholding
from mih_desktop.economy.tax.year import TaxYear, WithholdingPeriod, rounded

_JUNE, _DECEMBER = 6, 12
_INTRODUCTION_AS_WAGE = 2025
_HUNDRED = 100


class TaxedAs(Enum):
    """Which rules a payment is withheld from by."""

    FREE = auto()
    WITHOUT_WITHHOLDING = auto()
    AAP = auto()
    DAGPENGER = auto()
    MONTHLY_BENEFIT = auto()
    INTRODUCTION = auto()
    WAGE = auto()
    OTHER = auto()


class TaxCode(StrEnum):
    """Why so much was withheld."""

    FREE = "free"
    HOLIDAY = "holiday"
    LIGHT_JUNE = "light_june"
    LIGHT_DECEMBER = "light_december"
    HALF_DECEMBER = "half_december"
    TABLE = "table"
    PERCENT = "percent"
    BELOW_LIMIT = "below_limit"
    ABOVE_LIMIT = "above_limit"
    NO_CARD = "no_card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """What is withheld of a payment in whole kroner, and why."""

    amount: int
    code: TaxCode
    period: WithholdingPeriod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxed:
    """A payment as the card sees it: what is left when pension is off, and the days it is for.

    `earlier_in_month` counts the payments of the same kind before it in the calendar month.
    """

    pay: int
    taxed_as: TaxedAs
    payer: Payer
    month: int
    days: int
    earlier_in_month: int = 0


def free_payments(taxed_as: TaxedAs, month: int, year: int) -> int:
    """Return how many payments of a month are without withholding (NAV; § 5-7-1)."""
    if month == _JUNE:
        if taxed_as is TaxedAs.AAP:
            return 2
        as_wage = taxed_as is TaxedAs.INTRODUCTION and year >= _INTRODUCTION_AS_WAGE
        return 1 if taxed_as is TaxedAs.MONTHLY_BENEFIT or as_wage else 0
    if month == _DECEMBER:
        by_card = taxed_as in (TaxedAs.AAP, TaxedAs.DAGPENGER)
        before = taxed_as is TaxedAs.INTRODUCTION and year < _INTRODUCTION_AS_WAGE
        return 1 if by_card or before else 0
    return 0


def is_half(taxed_as: TaxedAs, month: int, year: int) -> bool:
    """Tell whether half is withheld: in December, of what is paid by the month."""
    if month != _DECEMBER:
        return False
    if taxed_as is TaxedAs.INTRODUCTION:
        return year >= _INTRODUCTION_AS_WAGE
    return taxed_as in (TaxedAs.WAGE, TaxedAs.MONTHLY_BENEFIT)


def table_in_use(card: TaxCard) -> Table | None:
    """Return the card's table; None where the card has none.

    Raises:
        UnknownTableError: The number on the card is no table's.
    """
    return table_of(card.table_number) if card.kind is TaxCardKind.TABLE else None


def is_readable(card: TaxCard) -> bool:
    """Tell whether the card says enough to withhold by."""
    if card.kind is TaxCardKind.PERCENT:
        return card.percent is not None
    try:
        table_in_use(card)
    except UnknownTableError:
        return False
    return True


def withhold(taxed: Taxed, card: TaxCard, left_of_limit: int, year: TaxYear) -> Withheld:
    """Return what a payer withholds of a payment.

    `left_of_limit` is what may still be earned this year on an exemption card.
    """
    if taxed.taxed_as is TaxedAs.FREE:
        return Withheld(amount=0, code=TaxCode.FREE)
    if card.kind is TaxCardKind.EXEMPTION:
        return _exempt(taxed.pay, left_of_limit, year)
    if taxed.taxed_as is TaxedAs.WITHOUT_WITHHOLDING:
        return Withheld(amount=0, code=TaxCode.HOLIDAY)
    if card.kind is TaxCardKind.NONE:
        return Withheld(amount=rounded(taxed.pay * year.no_card_share), code=TaxCode.NO_CARD)
    table = table_in_use(card)
    full = _full(taxed, card, table, year)
    if table is not None and table.withholds_all_year and full.code is TaxCode.TABLE:
        return full
    if taxed.earlier_in_month < free_payments(taxed.taxed_as, taxed.month, year.year):
        code = TaxCode.LIGHT_JUNE if taxed.month == _JUNE else TaxCode.LIGHT_DECEMBER
        return Withheld(amount=0, code=code)
    if is_half(taxed.taxed_as, taxed.month, year.year):
        return Withheld(
            amount=rounded(Fraction(full.amount, 2)),
            code=TaxCode.HALF_DECEMBER,
            period=full.period,
        )
    return full


def _exempt(pay: int, left: int, year: TaxYear) -> Withheld:
    above = max(0, pay - max(0, left))
    if not above:
        return Withheld(amount=0, code=TaxCode.BELOW_LIMIT)
    return Withheld(amount=rounded(above * year.no_card_share), code=TaxCode.ABOVE_LIMIT)


def _full(taxed: Taxed, card: TaxCard, table: Table | None, year: TaxYear) -> Withheld:
    has_table = table is not None and (
        payroll_of(taxed.payer) is card.table_payer or card.percent is None
    )
    if not has_table or table is None:
        share = Fraction(card.percent or 0) / _HUNDRED
        return Withheld(amount=rounded(taxed.pay * share), code=TaxCode.PERCENT)
    by_days = taxed.taxed_as in (TaxedAs.AAP, TaxedAs.DAGPENGER)
    period, times = period_of_days(taxed.days) if by_days else (WithholdingPeriod.MONTH, 1)
    each = table_withholding(taxed.pay // times, table, period, year)
    return Withheld(amount=min(taxed.pay, each * times), code=TaxCode.TABLE, period=period)


def payroll_of(payer: Payer) -> Payer:
    """Return whose payroll it is; the first job as certified counts as the municipality's."""
    return Payer.MUNICIPALITY if payer is Payer.EMPLOYER else payer


def period_of_days(days: int) -> tuple[WithholdingPeriod, int]:
    """Return NAV's table for a payment of so many days, and how many of its periods it makes."""
    for longest, period, times in _BY_DAYS:
        if days <= longest:
            return period, times
    return WithholdingPeriod.MONTH, 1


_BY_DAYS = (
    (1, WithholdingPeriod.DAY, 1),
    (2, WithholdingPeriod.TWO_DAYS, 1),
    (3, WithholdingPeriod.THREE_DAYS, 1),
    (4, WithholdingPeriod.FOUR_DAYS, 1),
    (10, WithholdingPeriod.WEEK, 1),
    (17, WithholdingPeriod.FORTNIGHT, 1),
    (24, WithholdingPeriod.WEEK, 3),
)
