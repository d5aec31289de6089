"""Worked cases of tax and municipal pay, by kind: each asks the rules that the forecast asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from mih_desktop.economy.pay import (
    ASSISTANT,
    SKILLED,
    full_year_hours,
    guaranteed_pay,
    percent_pay,
)
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.tax.annual import annual_tax
from mih_desktop.economy.tax.tables import table_of
from mih_desktop.economy.tax.withholding import table_withholding
from mih_desktop.economy.tax.year import WithholdingPeriod, rounded, tax_year

Case = Mapping[str, Any]

_PERIODS: Final = {
    "1 måned": WithholdingPeriod.MONTH,
    "14 dager": WithholdingPeriod.FORTNIGHT,
    "1 uke": WithholdingPeriod.WEEK,
    "4 dager": WithholdingPeriod.FOUR_DAYS,
    "3 dager": WithholdingPeriod.THREE_DAYS,
    "2 dager": WithholdingPeriod.TWO_DAYS,
    "1 dag": WithholdingPeriod.DAY,
}
_HUNDRED = 100


def _year(case: Case) -> int:
    return int(str(case["year"])[:4])


def _day(case: Case) -> date:
    """Return the day a case is of; a year or month alone is its first day."""
    parts = [int(part) for part in str(case["year"]).split("-") if part]
    year, month, day, *_ = (*parts, 1, 1)
    return date(year, month, day)


def _tabelltrekk(case: Case, rates: Rates) -> int:
    given = case["input"]
    return table_withholding(
        int(given["brutto"]),
        table_of(str(given["tabell"])),
        _PERIODS[given["periode"]],
        tax_year(_year(case), rates),
    )


def _tabellnummer_fradrag(case: Case, _rates: Rates) -> int:
    return table_of(str(case["input"]["tabell"])).deduction


def _trygdeavgift_opptrapping_slutt(case: Case, rates: Rates) -> int:
    year = tax_year(_year(case), rates)
    is_low = str(case["input"]["sats"]).startswith("lav")
    return year.full_social_from(year.social_low_rate if is_low else year.social_rate)


def _forskudd_minstefradrag_maks(case: Case, rates: Rates) -> int:
    on = date(_year(case), 1, 1)
    year = tax_year(_year(case), rates)
    if case["input"]["type"] == "lønn":
        return year.withheld_deduction_maximum
    maximum = rates.value("tax.minimum_deduction.pension_maximum", on).value
    return rounded(int(maximum) * year.withheld_deduction_rate / year.deduction_rate)


def _annual_tax_total(case: Case, rates: Rates) -> Decimal:
    tax = annual_tax(int(case["input"]["lonn"]), tax_year(_year(case), rates)).total
    return Decimal(tax.numerator) / tax.denominator


def _annual_tax_percent(case: Case, rates: Rates) -> Decimal:
    return _annual_tax_total(case, rates) * _HUNDRED / int(case["input"]["lonn"])


def _hta_garantilonn(case: Case, rates: Rates) -> Decimal:
    given = case["input"]
    group = SKILLED if str(given["gruppe"]).startswith("Fagarbeider") else ASSISTANT
    return guaranteed_pay(group, int(given["ansiennitet_aar"]), _day(case), rates).rate.value


def _laerling_maanedslonn(case: Case, _rates: Rates) -> Decimal:
    given = case["input"]
    return percent_pay(Decimal(given["fagarbeider_aarslonn"]), Decimal(given["prosent"]))


def _timelonn_divisor(case: Case, rates: Rates) -> Decimal:
    return full_year_hours(Decimal(case["input"]["timer_per_uke"]), _day(case), rates)


TAX_KINDS: Final[Mapping[str, Callable[[Case, Rates], Any]]] = {
    "tabelltrekk": _tabelltrekk,
    "tabellnummer_fradrag": _tabellnummer_fradrag,
    "trygdeavgift_opptrapping_slutt": _trygdeavgift_opptrapping_slutt,
    "forskudd_minstefradrag_maks": _forskudd_minstefradrag_maks,
    "annual_tax_total": _annual_tax_total,
    "annual_tax_percent": _annual_tax_percent,
    "hta_garantilonn": _hta_garantilonn,
    "laerling_maanedslonn": _laerling_maanedslonn,
    "timelonn_divisor": _timelonn_divisor,
}
"""Every kind of tax and pay case by its name in the file; a case is handed over whole."""
