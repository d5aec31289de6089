"""Payments as frozen rows: what lands on the account, when, and what is withheld of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from mih_desktop.domain.enums import Certainty, Payer


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One sum on the account, in whole kroner.

    `source` is the stable name of where it comes from: benefit.0, supplement.1, summer_job.1,
    apprenticeship, holiday_pay, certified, other.0, income_today. `tax_note` tells in words why so
    much was withheld, `tax_code` is its stable name.
    """

    source: str
    title: str
    payer: Payer
    payer_name: str
    earned_from: date
    earned_to: date
    pay_day: date
    gross: int
    withheld: int = 0
    pension: int = 0
    is_taxable: bool = True
    tax_code: str = ""
    tax_note: str = ""
    certainty: Certainty = Certainty.ESTIMATE
    explanation_key: str = ""

    @property
    def net(self) -> int:
        """Return what lands on the account."""
        return self.gross - self.withheld - self.pension


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidSums:
    """What is paid out in a stretch of time per payer, and what is taken off it.

    `municipality` is its wages and benefits, `holiday` money for holidays from whoever pays it.
    """

    nav: int = 0
    municipality: int = 0
    holiday: int = 0
    other: int = 0
    withheld: int = 0
    pension: int = 0

    @property
    def gross(self) -> int:
        """Return all that is paid before anything is taken off."""
        return self.nav + self.municipality + self.holiday + self.other

    @property
    def net(self) -> int:
        """Return what lands on the account."""
        return self.gross - self.withheld - self.pension


NOTHING_PAID: Final = PaidSums()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxYearCheck:
    """A calendar year's tax as it would be assessed, beside what is withheld in it.

    `income` holds the year's taxable gross, what was earned before the sheet begins included.
    `is_whole` is False where the sheet knows only part of the year.
    """

    year: int
    income: int
    withheld: int
    tax: int
    is_whole: bool = True

    @property
    def difference(self) -> int:
        """Return what comes back (positive) or is still to be paid (negative)."""
        return self.withheld - self.tax
