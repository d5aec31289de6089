"""Which amounts a sheet counts in: what lands on the account, or before tax while that is unknown.

Every part of the paper asks here, so that headline, columns, table and household never mix them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.forecast import Forecast, ForecastMonth, KeyFigure
from mih_desktop.domain.payments import Payment

_HOLIDAY = "holiday"
"""How the sources of money for holidays begin, whoever pays it."""


class Basis(StrEnum):
    """What is counted: paid after tax, paid before tax, or earned where no payment is known."""

    ACCOUNT = "account"
    PAID = "paid"
    EARNED = "earned"


def basis_of(forecast: Forecast) -> Basis:
    """Return what the sheet counts in; sheets frozen before payments were known count earnings."""
    if any(month.net is not None for month in forecast.months):
        return Basis.ACCOUNT
    return Basis.PAID if forecast.payments else Basis.EARNED


def counted(month: ForecastMonth, basis: Basis) -> int:
    """Return a month's amount in whole kroner."""
    return month.gross if basis is Basis.EARNED else month.comes_in


def left_of(month: ForecastMonth, basis: Basis) -> int:
    """Return what is left of a month when fixed costs are paid."""
    return counted(month, basis) - month.costs


def is_short(month: ForecastMonth, basis: Basis) -> bool:
    """Tell whether a month is below the man's own fixed costs, or has nothing."""
    amount = counted(month, basis)
    return not month.is_unknown and (amount < month.costs or amount == 0)


def figure_amount(figure: KeyFigure, basis: Basis) -> int | None:
    """Return a key figure as the sheet counts; before tax where its net is not known."""
    return figure.net if basis is Basis.ACCOUNT and figure.net is not None else figure.amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A month's amount by whose it is."""

    nav: int = 0
    wages: int = 0
    holiday: int = 0
    other: int = 0


def parts_by_month(forecast: Forecast) -> dict[date, Parts]:
    """Return each month's parts; they add up to what `counted` gives."""
    basis = basis_of(forecast)
    if basis is Basis.EARNED:
        return {
            month.month: Parts(nav=month.nav, wages=month.municipality, other=month.other)
            for month in forecast.months
        }
    paid: defaultdict[date, list[Payment]] = defaultdict(list)
    for payment in forecast.payments:
        paid[payment.pay_day.replace(day=1)].append(payment)
    return {month.month: _parts(paid[month.month], basis) for month in forecast.months}


def _parts(payments: Sequence[Payment], basis: Basis) -> Parts:
    sums: defaultdict[str, int] = defaultdict(int)
    for payment in payments:
        sums[_kind(payment)] += payment.net if basis is Basis.ACCOUNT else payment.gross
    return Parts(**sums)


def _kind(payment: Payment) -> str:
    if payment.source.startswith(_HOLIDAY):
        return "holiday"
    if payment.payer is Payer.NAV:
        return "nav"
    return "wages" if payment.payer in (Payer.MUNICIPALITY, Payer.EMPLOYER) else "other"
