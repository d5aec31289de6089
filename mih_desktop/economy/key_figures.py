"""What the headline says: the lowest month and why, and the usual months of the course."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.forecast import Forecast, ForecastMonth, KeyFigure
from mih_desktop.domain.formats import capitalised, day_and_month, long_date
from mih_desktop.domain.payments import Payment
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.month_rows import is_between_payments, touches
from mih_desktop.economy.pay import certified_earning
from mih_desktop.economy.period_rows import joined_words
from mih_desktop.economy.stretches import Stretch
from mih_desktop.economy.taxing import Taxing
from mih_desktop.economy.unpaid import ended_right, right_ended_words

_LEFT_BY_ROUNDING = 1
"""Months that differ by so many kroner are the same: a split sum leaves a krone somewhere."""

_ON_BENEFIT = frozenset({Phase.TRIAL, Phase.VG1, Phase.VG2})


def unknown_months(forecast: Forecast) -> frozenset[date]:
    """Return the months in which somebody pays an amount that is not known."""
    return frozenset(month.month for month in forecast.months if month.is_unknown)


def marked_unknown(
    months: Sequence[ForecastMonth], stretches: Sequence[Stretch]
) -> tuple[ForecastMonth, ...]:
    """Mark the months in which somebody pays an amount that is not known."""
    unknown = [stretch for stretch in stretches if stretch.is_unknown]
    return tuple(
        replace(month, is_unknown=any(touches(stretch, month.month) for stretch in unknown))
        for month in months
    )


def lowest_month(months: Sequence[ForecastMonth]) -> ForecastMonth | None:
    """Return the month in which least comes in, the first of several.

    A month in which an amount is not known is no low month: it is not known at all.
    """
    known = [m for m in months if not m.is_unknown]
    least = min((m.comes_in for m in known), default=0)
    return next((m for m in known if m.comes_in <= least + _LEFT_BY_ROUNDING), None)


def lowest_reason(
    lowest: ForecastMonth | None,
    stretches: Sequence[Stretch],
    payments: Sequence[Payment],
    case: Case,
) -> str:
    """Return in a sentence why the month is low."""
    if lowest is None:
        return ""
    if is_between_payments(lowest):
        return _between_payments(lowest, payments, case)
    in_month = [stretch for stretch in stretches if touches(stretch, lowest.month)]
    unpaid = next((stretch for stretch in in_month if stretch.is_unpaid), None)
    if unpaid is not None:
        right = ended_right(unpaid.starts_on, case)
        if right is not None:
            return right_ended_words(right, case)
        if not case.plan.inputs.benefits:
            return case.translate("economy", "Ingen ytelse er lagt inn.")
        words = case.translate("economy", "Ingen betaler fra {day}.")
        return words.format(day=long_date(unpaid.starts_on, case.translate))
    details = dict.fromkeys(e.detail for s in in_month for e in s.earnings)
    text = joined_words(tuple(details), case)
    return f"{capitalised(text)}."


def _between_payments(month: ForecastMonth, payments: Sequence[Payment], case: Case) -> str:
    """Tell of a month in which something is earned, but nothing paid out."""
    before = [p for p in payments if p.pay_day < month.month]
    after = [p for p in payments if p.pay_day > month.month]
    if not after:
        return case.translate("economy", "Pengene kommer etter siste måned.")
    if not before:
        words = case.translate("economy", "De første pengene kommer {day}.")
        return words.format(day=long_date(after[0].pay_day, case.translate))
    words = case.translate("economy", "Siste penger kommer {last_day}, neste {day}.")
    return words.format(
        last_day=day_and_month(before[-1].pay_day, case.translate),
        day=long_date(after[0].pay_day, case.translate),
    )


NetOf: TypeAlias = Callable[[Stretch], int | None]
"""What a usual month of a stretch leaves after tax; None where that is not known."""


def key_figures(
    course: Course, stretches: Sequence[Stretch], net_of: NetOf, taxing: Taxing, case: Case
) -> tuple[KeyFigure, ...]:
    """Return today, trial and school, apprenticeship, and certified: a usual month of each."""
    return (
        _today(stretches, net_of, taxing, case),
        _usual(
            case.translate("economy", "Helserekrutt og skole"),
            [s for s in stretches if s.part.phase in _ON_BENEFIT],
            net_of,
            case,
        ),
        _usual(
            case.translate("economy", "Læretid"),
            [s for s in stretches if s.part.is_apprenticeship],
            net_of,
            case,
        ),
        _certified(course, taxing, case),
    )


def _today(stretches: Sequence[Stretch], net_of: NetOf, taxing: Taxing, case: Case) -> KeyFigure:
    inputs = case.plan.inputs
    name = case.translate("economy", "I dag")
    if inputs.income_today is not None:
        detail = inputs.income_today_from or case.translate("economy", "som oppgitt")
        amount = whole_kroner(inputs.income_today)
        net: int | None = amount
        if inputs.income_today_is_taxable:
            on = case.plan.today
            net = taxing.net_of_month(inputs.income_today, on, has_pension=False)
        return KeyFigure(name=name, amount=amount, detail=detail, net=net)
    now = next((s for s in stretches if s.starts_on <= case.plan.today <= s.ends_on), None)
    if now is None or now.monthly is None or now.is_unpaid:
        return KeyFigure(name=name, amount=None, detail=case.translate("economy", "ikke fylt ut"))
    return KeyFigure(
        name=name,
        amount=whole_kroner(now.monthly),
        detail=_details(now, case),
        net=net_of(now),
    )


def _usual(name: str, stretches: Sequence[Stretch], net_of: NetOf, case: Case) -> KeyFigure:
    """Return the amount that holds for most days; the mean of all where it changes by plan."""
    paid = [s for s in stretches if not s.is_unpaid]
    known = [(s, s.monthly) for s in paid if s.monthly is not None]
    if not known:
        detail = case.translate("economy", "ikke avklart") if stretches else ""
        return KeyFigure(name=name, amount=None, detail=detail)
    longest, amount = max(known, key=lambda pair: _days(pair[0]))
    if longest.part.is_apprenticeship and len({monthly for _, monthly in known}) > 1:
        days = sum(_days(stretch) for stretch, _ in known)
        mean = sum((monthly * _days(s) for s, monthly in known), Decimal(0)) / days
        in_mean = case.translate("economy", "{name}, i snitt").format(name=name)
        detail = case.translate("economy", "endres underveis")
        nets = [(net_of(s), _days(s)) for s, _ in known]
        net = (
            None
            if any(kept is None for kept, _ in nets)
            else whole_kroner(sum((Decimal(kept or 0) * n for kept, n in nets), Decimal(0)) / days)
        )
        return KeyFigure(name=in_mean, amount=whole_kroner(mean), detail=detail, net=net)
    return KeyFigure(
        name=name,
        amount=whole_kroner(amount),
        detail=_details(longest, case),
        net=net_of(longest),
    )


def _certified(course: Course, taxing: Taxing, case: Case) -> KeyFigure:
    name = case.translate("economy", "Med fagbrev")
    if course.certified_from is None:
        return KeyFigure(name=name, amount=None)
    earning = certified_earning(course.certified_from, case)
    if earning.monthly is None:
        return KeyFigure(name=name, amount=None, detail=earning.detail)
    return KeyFigure(
        name=name,
        amount=whole_kroner(earning.monthly),
        detail=earning.detail,
        net=taxing.net_of_month(earning.monthly, course.certified_from, has_pension=True),
    )


def _days(stretch: Stretch) -> int:
    return (stretch.ends_on - stretch.starts_on).days + 1


def _details(stretch: Stretch, case: Case) -> str:
    return joined_words(tuple(earning.detail for earning in stretch.earnings), case)
