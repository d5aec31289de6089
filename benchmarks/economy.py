"""A man's forecast to the certificate, as it is worked out at each key, beside a bare loop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from statistics import median

from benchmarks.table import Line, machine_loop, timed
from mih_desktop.domain.enums import AmountUnit, BenefitKind, Payer, Phase, SupplementKind
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    EconomyInputs,
    EconomyPlan,
    FixedCost,
    OtherMoney,
    SummerJob,
    SupplementPeriod,
)
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.tax import TaxCard, TaxCardKind
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import standard_rates


def _span(phase: Phase, first: date, last: date) -> PhaseSpan:
    return PhaseSpan(phase=phase, starts_on=first, ends_on=last)


def _plan() -> EconomyPlan:
    """A crowded case of 31 months: two benefits, a supplement, six children, a table card."""
    return EconomyPlan(
        today=date(2027, 3, 1),
        course=(
            _span(Phase.TRIAL, date(2027, 4, 5), date(2027, 6, 25)),
            _span(Phase.SUMMER_JOB_1, date(2027, 7, 1), date(2027, 7, 30)),
            _span(Phase.VG1, date(2027, 8, 16), date(2027, 12, 17)),
            _span(Phase.VG2, date(2028, 1, 3), date(2028, 6, 16)),
            _span(Phase.SUMMER_JOB_2, date(2028, 7, 3), date(2028, 7, 28)),
            _span(Phase.APPRENTICE, date(2028, 8, 14), date(2029, 9, 30)),
        ),
        inputs=EconomyInputs(
            benefits=(
                BenefitPeriod(kind=BenefitKind.AAP, ends_on=date(2028, 4, 30)),
                BenefitPeriod(
                    kind=BenefitKind.OVERGANGSSTONAD,
                    yearly_income=Decimal(150000),
                    ends_on=date(2028, 6, 30),
                ),
            ),
            summer_jobs=(SummerJob(number=1, weekend_hours=Decimal(16)), SummerJob(number=2)),
            apprenticeship=ApprenticeshipPay(
                percents=(Decimal(40), Decimal(60)), supplements_per_month=Decimal(1200)
            ),
            other=(OtherMoney(name="Bostøtte", amount=Decimal(2100)),),
            costs=(
                FixedCost(name="Husleie", amount=Decimal(11000)),
                FixedCost(name="Forsikring", amount=Decimal(3900), unit=AmountUnit.PER_QUARTER),
            ),
            supplements=(
                SupplementPeriod(kind=SupplementKind.PASS_AV_BARN, cost_per_month=Decimal(4000)),
            ),
            tax_card=TaxCard(
                kind=TaxCardKind.TABLE,
                table_number="8050",
                percent=Decimal(28),
                table_payer=Payer.NAV,
            ),
        ),
        birth_date=date(2002, 9, 9),
        children=tuple(ChildRow(birth_year=year) for year in range(2010, 2022, 2)),
        municipality="Havnes kommune",
    )


def measure() -> list[Line]:
    """Return the line about the forecast."""
    plan, rates = _plan(), standard_rates()
    forecast(plan, rates)
    typed = iter(range(10_000))

    def at_a_key() -> None:
        # Each key gives other inputs, so that nothing worked out before can be used again.
        cost = FixedCost(name="Mat", amount=Decimal(next(typed)))
        forecast(replace(plan, inputs=replace(plan.inputs, costs=(cost,))), rates)

    return [
        Line(
            "forecast of 31 months, two benefits, tax and payments",
            median(timed(at_a_key, 30)),
            "300 000 turns of a bare Python loop",
            machine_loop(),
            "< 20 ms",
        )
    ]
