"""The forecast: from a plan and rates to months, periods, headline, warnings and explanations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mih_desktop.domain.forecast import Explanation, Forecast, ForecastWarning
from mih_desktop.domain.formats import kroner
from mih_desktop.domain.money import EconomyPlan
from mih_desktop.domain.wording import Translate, source_text
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Where, lay_out
from mih_desktop.economy.dues import closing_edge
from mih_desktop.economy.key_figures import (
    key_figures,
    lowest_month,
    lowest_reason,
    marked_unknown,
)
from mih_desktop.economy.money_warnings import money_warnings
from mih_desktop.economy.month_rows import costs_per_month, month_rows
from mih_desktop.economy.paying import Paying, paid_sums, pay_out
from mih_desktop.economy.payment_warnings import payment_warnings
from mih_desktop.economy.period_rows import RowSums, net_per_month, period_rows, row_sums
from mih_desktop.economy.rate_warnings import rate_warnings, used_rates
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.stretches import (
    Stretch,
    beside_stretches,
    certified_stretch,
    lay_stretches,
    other_stretches,
)
from mih_desktop.economy.supplement_money import supplement_stretches
from mih_desktop.economy.taxing import Taxing

BLOCKING_CODES = frozenset(
    {
        "no_course",
        "no_income",
        "benefit_amount_missing",
        "apprentice_percent_missing",
        "rate_missing",
    }
)
"""Warnings of something without which a sheet is not ready to be signed."""


def forecast(plan: EconomyPlan, rates: Rates, translate: Translate = source_text) -> Forecast:
    """Work out every month from today's to the certificate's: earned, paid, withheld, and how.

    Sums of months, periods and payments agree to the krone. Without a tax card net is unknown.
    """
    case = Case(plan, rates, translate)
    course = lay_out(plan)
    stretches = lay_stretches(course, case)
    after = certified_stretch(course, case)
    earning = (
        *stretches,
        *((after,) if after else ()),
        *beside_stretches(course, case),
        *supplement_stretches(course, case),
        *other_stretches(course, case),
    )
    paid = pay_out(earning, course, case)
    told, paying = paid.rows, paid.paying
    sums = _with_certified(row_sums(len(told), paying), told, paid.taxing)
    sums_of = {id(stretch): row for stretch, row in zip(told, sums, strict=True)}

    def net_of(stretch: Stretch) -> int | None:
        return net_per_month(stretch.monthly, sums_of[id(stretch)])

    periods, explanations = period_rows(told, sums, case)
    months = marked_unknown(month_rows(course, stretches, paying, case), stretches)
    lowest = lowest_month(months)
    warnings = (
        *money_warnings(course, months, stretches, case),
        *payment_warnings(course, months, paying, paid.cards, case),
        *rate_warnings(course, told, case),
    )
    return Forecast(
        starts_on=course.starts_on,
        ends_on=course.ends_on,
        months=months,
        periods=periods,
        lowest=lowest,
        lowest_reason=lowest_reason(lowest, stretches, paying.payments, case),
        key_figures=key_figures(course, stretches, net_of, paid.taxing, case),
        warnings=tuple(sorted(warnings, key=_urgency)),
        explanations=(*explanations, *_costs_explained(case)),
        rates=used_rates(told),
        costs_per_month=costs_per_month(case),
        is_complete=_is_complete(warnings),
        payments=paying.payments,
        opening=_earned_apart(paying, is_later=False),
        later=_earned_apart(paying, is_later=True),
        closing=paid_sums([p for p in paying.payments if p.pay_day >= closing_edge(course)]),
        tax_years=paid.tax_years,
    )


def _with_certified(
    sums: Sequence[RowSums], told: Sequence[Stretch], taxing: Taxing
) -> tuple[RowSums, ...]:
    """Tell what a month as certified leaves: the sheet ends before it is paid."""
    return tuple(
        replace(
            row, usual_net=taxing.net_of_month(stretch.monthly, stretch.starts_on, has_pension=True)
        )
        if stretch.part.where is Where.CERTIFIED and stretch.monthly is not None
        else row
        for row, stretch in zip(sums, told, strict=True)
    )


def _earned_apart(paying: Paying, *, is_later: bool) -> int:
    """Add up what no month of the sheet has earned: what came before it, or what comes later."""
    return sum(
        kroner
        for due in paying.dues
        for part, kroner in zip(due.parts, due.kroner, strict=True)
        if part.month is None and (part.row is not None) is is_later
    )


def _urgency(warning: ForecastWarning) -> tuple[bool, int]:
    return (not warning.needs_action, warning.on.toordinal())


def _is_complete(warnings: tuple[ForecastWarning, ...]) -> bool:
    """Tell whether nothing is missing that the sheet cannot do without.

    A month without a payer is no such thing: it is just what the sheet is there to show.
    """
    return not any(warning.code in BLOCKING_CODES for warning in warnings)


def _costs_explained(case: Case) -> tuple[Explanation, ...]:
    costs = case.plan.inputs.costs
    if not costs:
        return ()
    steps = [f"{cost.name}: {case.cost_words(cost.amount, cost.unit)}" for cost in costs]
    total = case.translate("economy", "I alt {amount} i måneden.")
    title = case.translate("economy", "Faste utgifter")
    return (
        Explanation(
            key="costs",
            title=title,
            steps=(*steps, total.format(amount=kroner(costs_per_month(case)))),
        ),
    )
