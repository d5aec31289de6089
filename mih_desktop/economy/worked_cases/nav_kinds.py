"""The kinds of worked examples from NAV: their input handed to the rules that answer it.

Each entry takes the input of a case as it stands in the file (numbers as int or Decimal) and
returns what the rules say under the names the file uses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules import (
    aap,
    aap_calculator,
    dagpenger,
    dagpenger_basis,
    dagpenger_calculator,
    dagpenger_card,
    daily_travel,
    overgangsstonad,
    supplements,
    tiltakspenger,
)
from mih_desktop.economy.rules.amounts import AmountOn

Input = Mapping[str, Any]

_NO_DAY = date.max
"""Stands for the day where a case has none: rules without dates hold, else the newest rate."""

_STUDY_LEVELS = {
    "videregående": supplements.StudyLevel.UPPER_SECONDARY,
    "høyere utdanning": supplements.StudyLevel.HIGHER,
}


def _decimal(given: Input, key: str, default: int = 0) -> Decimal:
    return Decimal(given.get(key, default))


def _decimal_or_none(given: Input, key: str) -> Decimal | None:
    return Decimal(given[key]) if given.get(key) is not None else None


def _day(text: str) -> date:
    """Read a date, or a month as its first day."""
    return date.fromisoformat(text if text.count("-") > 1 else f"{text}-01")


def _day_or_none(given: Input, key: str) -> date | None:
    return _day(given[key]) if given.get(key) is not None else None


def _aap_supplement(given: Input, on: date, rates: Rates) -> Decimal:
    children = int(given.get("children", 0))
    if not children:
        return Decimal(0)
    rate = _decimal_or_none(given, "child_rate")
    return children * (rates.value("aap.child", on).value if rate is None else rate)


def _aap_rate(given: Input, rates: Rates) -> AmountOn:
    basic_amount = _decimal_or_none(given, "G")
    if "yearly_benefit_G" in given:
        multiples = [
            aap.DatedMultiple(starts_on=_day(part["from"]), multiple=Decimal(part["G_multiple"]))
            for part in given["yearly_benefit_G"]
        ]
        return aap.rate_from_multiples(multiples, rates, basic_amount=basic_amount)
    return aap.rate_from_basis(
        _decimal(given, "basis_G"),
        rates,
        birth_date=_day_or_none(given, "birth_date"),
        minimum_g=_decimal_or_none(given, "minimum_yearly_G"),
        basic_amount=basic_amount,
    )


def _aap_day(given: Input, rates: Rates) -> dict[str, Any]:
    on = _day(given["date"])
    rate = _aap_rate(given, rates)(on)
    grade = _decimal(given, "grade_pct", 100)
    paid = aap.paid_per_day(rate, _aap_supplement(given, on, rates), grade)
    return {"day_rate": rate, "paid_per_day": paid}


def _aap_period(given: Input, rates: Rates) -> dict[str, Any]:
    card = aap.AapCard(
        first=_day(given["from"]),
        last=_day(given["to"]),
        work_hours=_decimal(given, "work_hours"),
        right_from=_day_or_none(given, "right_from"),
        right_to=_day_or_none(given, "right_to"),
        is_ramp_up=bool(given.get("ramp_up", False)),
        decided_capacity_pct=_decimal(given, "decided_capacity_pct"),
    )
    paid = aap.card_paid(
        card,
        _aap_rate(given, rates),
        rates,
        child_supplement_on=lambda on: _aap_supplement(given, on, rates),
    )
    return {
        "sum": paid.total,
        "work_pct": paid.grade.work_pct,
        "grade_pct": paid.grade.grade_pct,
    }


def _aap_work_grade(given: Input, rates: Rates) -> dict[str, Any]:
    grade = aap.work_grade(
        _decimal(given, "hours"),
        int(given.get("workdays", 10)),
        _day(given["date"]),
        rates,
        is_ramp_up=bool(given.get("ramp_up", False)),
        decided_capacity_pct=_decimal(given, "decided_capacity_pct"),
    )
    return {"work_pct": grade.work_pct, "grade_pct": grade.grade_pct}


def _aap_basis(given: Input, rates: Rates) -> dict[str, Any]:
    incomes = {int(year): Decimal(income) for year, income in given["incomes"].items()}
    if "average_G" in given:
        averages = {int(year): Decimal(g) for year, g in given["average_G"].items()}
    else:
        averages = aap.average_basic_amounts(incomes, rates)
    cap = rates.value("aap.cap_g", date(max(incomes), 12, 31)).value
    basis = aap.basis_from_incomes(incomes, averages, cap)
    return {"basis_G": basis.multiple, "is_average": basis.is_average}


def _aap_calculator(given: Input, rates: Rates) -> dict[str, Any]:
    question = aap_calculator.AapQuestion(
        year_ill=int(given["year_ill"]),
        incomes=(
            _decimal(given, "income_last_year"),
            _decimal(given, "income_second_last"),
            _decimal(given, "income_third_last"),
        ),
        children=int(given.get("children", 0)),
        is_25=bool(given.get("is_25", True)),
        work_pct=_decimal(given, "work_pct"),
        has_aap_already=bool(given.get("has_aap_already", False)),
        basic_amount=_decimal_or_none(given, "G"),
        minimum_g=_decimal_or_none(given, "minimum_yearly_G"),
        child_rate=_decimal_or_none(given, "child_rate"),
    )
    return {"yearly": aap_calculator.yearly_estimate(question, _NO_DAY, rates)}


def _aap_calculator_children(given: Input, rates: Rates) -> dict[str, Any]:
    found = aap_calculator.with_children(
        _decimal(given, "yearly_without_children"),
        int(given["children"]),
        _NO_DAY,
        rates,
        child_rate=_decimal_or_none(given, "child_rate"),
    )
    return {
        "yearly": found.yearly,
        "yearly_rounded_up": found.yearly_rounded_up,
        "child_cap": found.child_cap_rounded_up,
    }


def _tiltakspenger_rate(given: Input, rates: Rates) -> dict[str, Any]:
    found = tiltakspenger.day_rates(_day(given["date"]), rates)
    return {
        "rate": found.full,
        "reduced_rate": found.reduced,
        "child_rate": found.child,
        "reduced_child_rate": found.reduced_child,
    }


def _tiltakspenger_days(given: Input, rates: Rates) -> dict[str, Any]:
    days = [
        tiltakspenger.DayCount(
            on=_day(group["date"]),
            full=int(group.get("full", 0)),
            reduced=int(group.get("reduced", 0)),
        )
        for group in given["days"]
    ]
    paid = tiltakspenger.days_paid(days, int(given.get("children", 0)), rates)
    return {
        "ordinary": paid.ordinary,
        "child_supplement": paid.child_supplement,
        "sum": paid.total,
    }


def _dagpenger_rate(given: Input, rates: Rates) -> dict[str, Any]:
    on = _day(given["date"])
    children = int(given.get("children", 0))
    child_rate = _decimal_or_none(given, "child_rate")
    if child_rate is None:
        child_rate = rates.value("dagpenger.child", on).value
    rate = dagpenger.day_rate(_decimal(given, "basis"), children * child_rate, on, rates)
    return {"day_rate": rate, "week_rate": dagpenger.week_rate(rate, on, rates)}


def _dagpenger_basis(given: Input, rates: Rates) -> dict[str, Any]:
    incomes = {_day(month): Decimal(income) for month, income in given["incomes"].items()}
    return {"basis": dagpenger_basis.basis(_day(given["date"]), incomes, rates).amount}


def _dagpenger_card(given: Input, rates: Rates) -> dict[str, Any]:
    dated = sorted((_day(part["from"]), Decimal(part["day_rate"])) for part in given["rates"])
    right_from = max(_day_or_none(given, "decision_from") or dated[0][0], dated[0][0])
    first = _day(given["from"])
    card = dagpenger_card.DagpengerCard(
        benefit_days=dagpenger_card.benefit_days(
            first, count=int(given["benefit_days"]), right_from=right_from
        ),
        hours_worked=_decimal(given, "hours_worked"),
        usual_week_hours=_decimal(given, "usual_week_hours"),
        own_share_left=_decimal(given, "own_share"),
        limit_pct=_decimal_or_none(given, "threshold_pct"),
    )

    def rate_on(on: date) -> Decimal:
        return [rate for starts_on, rate in dated if starts_on <= on][-1]

    paid = dagpenger_card.card_paid(card, rate_on, rates)
    return {"paid": paid.total, "own_share_used": paid.own_share_used}


def _dagpenger_own_share(given: Input, rates: Rates) -> dict[str, Any]:
    share = dagpenger.own_share(_decimal(given, "day_rate"), _day(given["date"]), rates)
    return {"own_share": share}


def _dagpenger_holiday_supplement(given: Input, rates: Rates) -> dict[str, Any]:
    supplement = dagpenger.holiday_supplement(
        int(given["days_used"]), _decimal(given, "paid_in_earning_year"), _NO_DAY, rates
    )
    return {"supplement": supplement}


def _dagpenger_child_rate(given: Input, rates: Rates) -> dict[str, Any]:
    return {"child_rate": rates.value("dagpenger.child", _day(given["date"])).value}


def _dagpenger_calculator(given: Input, rates: Rates) -> dict[str, Any]:
    found = dagpenger_calculator.estimate(
        [_decimal(given, "income_12_months")],
        int(given.get("children", 0)),
        _NO_DAY,
        rates,
        basic_amount=_decimal_or_none(given, "G"),
        child_rate=_decimal_or_none(given, "child_rate"),
    )
    return {"yearly": found.yearly, "per_14_days": found.per_14_days}


def _childcare_max(given: Input, rates: Rates) -> dict[str, Any]:
    children = int(given["children"])
    cost = children * _decimal(given, "cost_per_child_month")
    found = supplements.childcare_rate(children, cost, _day(given["month"]), rates)
    return {"day_rate": found.day_rate, "max_month": found.maximum}


def _childcare_month(given: Input, rates: Rates) -> dict[str, Any]:
    children, on = int(given["children"]), _day(given["month"])
    cost = _decimal(given, "cost_month")
    amount = supplements.childcare_month(children, cost, int(given["days"]), on, rates)
    found = supplements.childcare_rate(children, cost, on, rates)
    return {"day_rate": found.day_rate, "amount": amount}


def _learning_materials_month(given: Input, rates: Rates) -> dict[str, Any]:
    level, on = _STUDY_LEVELS[given["level"]], _day(given["month"])
    study_pct = int(given.get("study_pct", 100))
    return {
        "rate": supplements.learning_materials_rate(level, on, rates),
        "amount": supplements.learning_materials_month(level, study_pct, on, rates),
    }


def _learning_materials_periods(given: Input, rates: Rates) -> dict[str, Any]:
    parts = supplements.learning_materials_periods(
        _day(given["from"]),
        _day(given["to"]),
        _STUDY_LEVELS[given["level"]],
        int(given.get("study_pct", 100)),
        rates,
    )
    return {"amounts": [part.amount for part in parts]}


def _housing_month(given: Input, rates: Rates) -> dict[str, Any]:
    on = _day(given["month"])
    return {
        "amount": supplements.housing_month(_decimal(given, "cost_month"), on, rates),
        "max_month": supplements.housing_maximum(on, rates),
    }


def _housing_periods(given: Input, rates: Rates) -> dict[str, Any]:
    parts = supplements.housing_periods(
        _day(given["from"]), _day(given["to"]), _decimal(given, "cost_month"), rates
    )
    return {"amounts": [part.amount for part in parts]}


def _travel_own_car_day(given: Input, rates: Rates) -> dict[str, Any]:
    found = daily_travel.own_car_day(
        _decimal(given, "km_one_way"),
        _day(given["date"]),
        rates,
        toll_per_day=_decimal(given, "toll_per_day"),
        ferry_per_day=_decimal(given, "ferry_per_day"),
        km_rate=_decimal_or_none(given, "km_rate"),
    )
    return {"km_rate": found.km_rate, "day_amount": found.amount}


def _travel_public(given: Input, rates: Rates) -> dict[str, Any]:
    parts = daily_travel.public_travel(
        _day(given["from"]),
        _day(given["to"]),
        int(given["days_per_week"]),
        rates,
        price_30_days=_decimal_or_none(given, "price_30_days"),
        price_single=_decimal_or_none(given, "price_single"),
    )
    return {"amounts": [part.amount for part in parts]}


def _overgangsstonad_month(given: Input, rates: Rates) -> dict[str, Any]:
    amount = overgangsstonad.month(
        _day(given["month"]),
        _decimal(given, "yearly_income"),
        rates,
        basic_amount=_decimal_or_none(given, "G"),
    )
    return {"amount": amount}


NAV_KINDS: dict[str, Callable[[Mapping[str, Any], Rates], Any]] = {
    "aap_basis": _aap_basis,
    "aap_calculator": _aap_calculator,
    "aap_calculator_children": _aap_calculator_children,
    "aap_day": _aap_day,
    "aap_period": _aap_period,
    "aap_work_grade": _aap_work_grade,
    "childcare_max": _childcare_max,
    "childcare_month": _childcare_month,
    "dagpenger_basis": _dagpenger_basis,
    "dagpenger_calculator": _dagpenger_calculator,
    "dagpenger_card": _dagpenger_card,
    "dagpenger_child_rate": _dagpenger_child_rate,
    "dagpenger_holiday_supplement": _dagpenger_holiday_supplement,
    "dagpenger_own_share": _dagpenger_own_share,
    "dagpenger_rate": _dagpenger_rate,
    "housing_month": _housing_month,
    "housing_periods": _housing_periods,
    "learning_materials_month": _learning_materials_month,
    "learning_materials_periods": _learning_materials_periods,
    "overgangsstonad_month": _overgangsstonad_month,
    "tiltakspenger_days": _tiltakspenger_days,
    "tiltakspenger_rate": _tiltakspenger_rate,
    "travel_own_car_day": _travel_own_car_day,
    "travel_public": _travel_public,
}
"""Every kind of NAV case by its name in the file."""
