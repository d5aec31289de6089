"""One man's case: his plan, the rates it is worked out from, and the words it is told in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mih_desktop.domain.enums import AmountUnit, BenefitKind
from mih_desktop.domain.formats import (
    capitalised,
    decimal_number,
    kroner,
    kroner_and_ore,
    table_date,
)
from mih_desktop.domain.money import BenefitPeriod, Confirmation, EconomyPlan
from mih_desktop.domain.wording import BENEFIT_NAMES, UNIT_NAMES, Translate
from mih_desktop.economy.rates import Rates, RateValue
from mih_desktop.economy.rules.amounts import MONTHS_PER_YEAR

_DAYS_PER_YEAR = Decimal(365)
_FORTNIGHTS_PER_YEAR = Decimal(26)
_QUARTERS_PER_YEAR = Decimal(4)
WEEKDAYS_PER_FORTNIGHT = Decimal(10)
WEEKDAYS_PER_YEAR = _FORTNIGHTS_PER_YEAR * WEEKDAYS_PER_FORTNIGHT
FULL_TIME_HOURS = "pay.hours_per_year.37_5"


@dataclass(frozen=True, slots=True)
class Case:
    """What every rule needs to know."""

    plan: EconomyPlan
    rates: Rates
    translate: Translate

    @property
    def nav(self) -> str:
        """Return the NAV office, or NAV where it is not known."""
        return self.plan.nav_office or self.translate("economy", "NAV")

    @property
    def municipality(self) -> str:
        """Return the municipality by name, or as a word."""
        return self.plan.municipality or self.translate("economy", "kommunen")

    def benefit_of(self, source: str) -> BenefitPeriod:
        """Return the benefit a source of money (benefit.0) stands for."""
        return self.plan.inputs.benefits[int(source.rpartition(".")[2])]

    def per_month(self, amount: Decimal, unit: AmountUnit) -> Decimal:
        """Return money that comes or goes all year round per month; an hour is of full time."""
        if unit is AmountUnit.PER_HOUR:
            hours = self.rates.value(FULL_TIME_HOURS, self.plan.today).value
            return amount * hours / MONTHS_PER_YEAR
        times_per_year = {
            AmountUnit.PER_DAY: _DAYS_PER_YEAR,
            AmountUnit.PER_14_DAYS: _FORTNIGHTS_PER_YEAR,
            AmountUnit.PER_MONTH: MONTHS_PER_YEAR,
            AmountUnit.PER_QUARTER: _QUARTERS_PER_YEAR,
            AmountUnit.PER_YEAR: Decimal(1),
        }
        return amount * times_per_year[unit] / MONTHS_PER_YEAR

    def benefit_word(self, kind: BenefitKind) -> str:
        """Return the benefit as it stands inside a sentence; AAP is said by its letters."""
        if kind is BenefitKind.AAP:
            return self.translate("economy", "AAP")
        name = self.translate("wording", BENEFIT_NAMES[kind])
        return name[:1].lower() + name[1:]

    def benefit_title(self, kind: BenefitKind) -> str:
        """Return the benefit as a heading."""
        return capitalised(self.benefit_word(kind))

    def dated(self, rate: RateValue) -> str:
        """Write a rate in kroner with the day it is from, and that it is carried where it is."""
        amount = kroner_and_ore(rate.value)
        if rate.valid_from is None:
            return amount
        day = table_date(rate.valid_from)
        if rate.is_carried:
            carried = self.translate("economy", "{amount} ({day}, framskrevet)")
            return carried.format(amount=amount, day=day)
        return f"{amount} ({day})"

    def confirmed_note(self, confirmation: Confirmation) -> str:
        """Write who confirmed an amount and when."""
        by = " ".join(part for part in (confirmation.by, confirmation.role) if part)
        return f"{by} {table_date(confirmation.on)}" if confirmation.on else by

    def hours(self, hours: Decimal) -> str:
        """Write a number of hours, thousands apart."""
        whole = hours == hours.to_integral_value()
        number = kroner(hours, unit=False) if whole else decimal_number(hours)
        return self.translate("economy", "{n} timer").format(n=number)

    def cost_words(self, amount: Decimal, unit: AmountUnit) -> str:
        """Write an amount as it was given, and per month where that is something else."""
        given = f"{kroner_and_ore(amount)} {self.per_unit(unit)}"
        if unit is AmountUnit.PER_MONTH:
            return f"{given}."
        words = self.translate("economy", "{given} = {month} per måned.")
        return words.format(given=given, month=kroner(self.per_month(amount, unit)))

    def per_unit(self, unit: AmountUnit) -> str:
        """Return a unit without its kroner: per måned."""
        return self.translate("wording", UNIT_NAMES[unit]).removeprefix("kr ")
