"""What the forecast of an economy sheet gives out, as frozen rows in whole kroner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.enums import Certainty, Payer, Phase
from mih_desktop.domain.payments import NOTHING_PAID, PaidSums, Payment, TaxYearCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedRate:
    """A rate the forecast leaned on, as printed under the steps."""

    key: str
    name: str
    value: str
    valid_from: date | None
    source: str
    status: str
    """vedtatt, forslag, framskrevet or utfylt lokalt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one figure was worked out, as steps in words."""

    key: str
    title: str
    steps: tuple[str, ...]
    rate_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastMonth:
    """One month in whole kroner: what is earned per payer before tax, and what is paid out.

    `net` is what lands on the account in the month; None where tax is not known. `paid` holds what
    is paid out in the month, whenever it was earned.
    """

    month: date
    """First day of the month."""
    nav: int
    municipality: int
    other: int
    costs: int
    phase: Phase | None = None
    net: int | None = None
    happens: str = ""
    paid: PaidSums = NOTHING_PAID
    is_unknown: bool = False
    """True where somebody pays an amount that nobody has decided; such a month is not a low one."""

    @property
    def gross(self) -> int:
        """Return all that is earned in the month before tax."""
        return self.nav + self.municipality + self.other

    @property
    def comes_in(self) -> int:
        """Return what is paid out in the month: after tax, before it while that is unknown."""
        return self.paid.gross if self.net is None else self.net

    @property
    def left(self) -> int:
        """Return what is left of what comes in when fixed costs are paid."""
        return self.comes_in - self.costs


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPeriod:
    """A stretch with one payer and one amount; `phase` None is before or between phases."""

    name: str
    phase: Phase | None
    starts_on: date
    ends_on: date
    payer: Payer
    payer_name: str
    detail: str
    per_14_days: int | None
    per_month: int | None
    per_year: int | None
    total: int
    certainty: Certainty
    certainty_note: str
    explanation_key: str = ""
    ask: str = ""
    net_total: int | None = None
    """What is left of the total after tax and pension; None where tax is not known."""
    net_per_month: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastWarning:
    """Something that needs action: stable code, the day it begins, the reason and whom to ask."""

    code: str
    on: date
    title: str
    reason: str
    ask: str = ""
    needs_action: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One of the figures beside the headline, per month; None is not known.

    `amount` is before tax, `net` after.
    """

    name: str
    amount: int | None
    detail: str = ""
    net: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The whole result; sums of months, periods and payers agree to the krone."""

    starts_on: date
    ends_on: date
    months: tuple[ForecastMonth, ...]
    periods: tuple[ForecastPeriod, ...]
    lowest: ForecastMonth | None
    lowest_reason: str
    key_figures: tuple[KeyFigure, ...]
    warnings: tuple[ForecastWarning, ...]
    explanations: tuple[Explanation, ...]
    rates: tuple[UsedRate, ...]
    costs_per_month: int
    is_complete: bool
    """False while something the sheet cannot do without is missing."""
    payments: tuple[Payment, ...] = ()
    """By pay day. `opening` of their gross was earned before the first month; what `closing`
    holds is paid after the last. Months as paid + closing = payments = opening + periods, and
    opening + months as earned + later = payments."""
    opening: int = 0
    later: int = 0
    """Money for holidays that is paid after the last month; no month has earned it."""
    closing: PaidSums = NOTHING_PAID
    tax_years: tuple[TaxYearCheck, ...] = ()

    @property
    def knows_tax(self) -> bool:
        """Tell whether net amounts are known."""
        return any(month.net is not None for month in self.months)
