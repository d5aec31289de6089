"""What a benefit amounts to, with the steps that lead there; the supplement for children."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.formats import decimal_number, kroner, kroner_and_ore
from mih_desktop.economy.ages import children_under
from mih_desktop.economy.case import WEEKDAYS_PER_FORTNIGHT, WEEKDAYS_PER_YEAR, Case
from mih_desktop.economy.earning import CardRate, Per
from mih_desktop.economy.rates import RateMissingError, RateValue
from mih_desktop.economy.rules.aap import paid_per_day
from mih_desktop.economy.rules.amounts import HUNDRED, MONTHS_PER_YEAR

_HAS_CHILD_SUPPLEMENT = frozenset(
    {
        BenefitKind.TILTAKSPENGER,
        BenefitKind.AAP,
        BenefitKind.DAGPENGER,
        BenefitKind.KVALIFISERINGSSTONAD,
    }
)


def child_age_limit(kind: BenefitKind, on: date, case: Case) -> int | None:
    """Return the age at which the child supplement ends; None where there is no supplement."""
    if kind not in _HAS_CHILD_SUPPLEMENT:
        return None
    limit = case.rates.known(f"{kind.value}.child_age", on)
    return None if limit is None else int(limit.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount per weekday or month; None where it is not known."""

    amount: Decimal | None = None
    per: Per = Per.WEEKDAY
    note: str = ""
    steps: tuple[str, ...] = ()
    rates: tuple[RateValue, ...] = ()
    children: int = 0
    missing: RateMissingError | None = None
    card: CardRate | None = None


@dataclass(frozen=True, slots=True)
class ChildSupplement:
    """The supplement for children: how many, and kroner a day for each."""

    children: int = 0
    per_child: Decimal = Decimal(0)
    rates: tuple[RateValue, ...] = ()

    @property
    def amount(self) -> Decimal:
        return self.per_child * self.children

    def steps(self, rate: Decimal, case: Case) -> tuple[str, ...]:
        if not self.children:
            return ()
        together = rate + self.amount
        paid = paid_per_day(rate, self.amount, HUNDRED)
        words = case.translate("economy", "Med barnetillegg {n} × {rate}: {amount} per dag.")
        if together != paid:
            words = case.translate(
                "economy", "Med barnetillegg {n} × {rate}: {amount}, rundet til {paid} per dag."
            )
        return (
            words.format(
                n=self.children,
                rate=case.dated(self.rates[0]),
                amount=kroner_and_ore(together),
                paid=kroner(paid),
            ),
        )


def child_supplement(kind: BenefitKind, on: date, case: Case) -> ChildSupplement:
    """Return the supplement on a day; nothing where the benefit has none.

    Raises:
        RateMissingError: There are such children, and the rate of the day is not known.
    """
    age = child_age_limit(kind, on, case)
    if age is None:
        return ChildSupplement()
    children = children_under(case.plan.children, age, on)
    if not children:
        return ChildSupplement()
    rate = case.rates.value(f"{kind.value}.child", on)
    return ChildSupplement(children, rate.value, (rate,))


def graded_step(paid: Decimal, grade_pct: Decimal, case: Case) -> tuple[str, ...]:
    """Tell what the grade leaves of a day's amount; nothing where it leaves all."""
    if grade_pct == HUNDRED:
        return ()
    words = case.translate("economy", "{percent} % av det: {paid} per dag.")
    return (words.format(percent=decimal_number(grade_pct), paid=kroner(paid)),)


def per_fortnight(paid: Decimal, case: Case) -> str:
    """Tell what a day's amount makes in 14 days and in a usual month."""
    words = case.translate("economy", "× 10 = {fortnight} per 14 dager, {month} i snitt per måned.")
    return words.format(
        fortnight=kroner(paid * WEEKDAYS_PER_FORTNIGHT),
        month=kroner(paid * WEEKDAYS_PER_YEAR / MONTHS_PER_YEAR),
    )
