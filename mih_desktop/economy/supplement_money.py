"""Tilleggsstønader: what NAV pays on top for books, child care, housing and the way there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from mih_desktop.domain.enums import Certainty, Payer, SupplementKind
from mih_desktop.domain.formats import decimal_number, kroner, kroner_and_ore
from mih_desktop.domain.money import SupplementPeriod
from mih_desktop.domain.wording import SUPPLEMENT_NAMES
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course, Part, Where
from mih_desktop.economy.days import (
    days_in_month,
    last_of_month,
    months_between,
    weekdays,
    whole_kroner,
)
from mih_desktop.economy.earning import Earning, Per, Run
from mih_desktop.economy.rates import RateMissingError, RateValue
from mih_desktop.economy.rules import daily_travel, supplements
from mih_desktop.economy.stretches import Stretch

_Told = tuple[tuple[Run, ...], str, tuple[RateValue, ...]]
"""What is paid for which days, how in words, and the rates."""


def supplement_stretches(course: Course, case: Case) -> tuple[Stretch, ...]:
    """Return a stretch for each supplement that falls in the course."""
    stretches: list[Stretch] = []
    for number, supplement in enumerate(case.plan.inputs.supplements):
        start = max(supplement.starts_on or course.starts_on, course.starts_on)
        end = min(supplement.ends_on or course.ends_on, course.ends_on)
        if start <= end:
            part = Part(where=Where.NO_COURSE, starts_on=start, ends_on=end)
            earning = _earning(supplement, number, start, end, case)
            stretches.append(Stretch(part=part, starts_on=start, ends_on=end, earnings=(earning,)))
    return tuple(stretches)


def _earning(
    supplement: SupplementPeriod, number: int, first: date, last: date, case: Case
) -> Earning:
    name = case.translate("wording", SUPPLEMENT_NAMES[supplement.kind])
    bare = Earning(
        source=f"supplement.{number}",
        title=name,
        payer=Payer.NAV,
        payer_name=case.translate("economy", "NAV"),
        per=Per.MONTH,
        amount=None,
        detail=name,
        certainty=Certainty.UNSETTLED,
        certainty_note=case.translate("economy", "beløpet mangler"),
        ask=case.nav,
    )
    work_out = _RULES[supplement.kind] if supplement.amount is None else _decided
    try:
        runs, step, rates = work_out(supplement, first, last, case)
    except RateMissingError as missing:
        words = case.translate("economy", "Satsen er ikke kjent for denne tiden. Fyll den inn.")
        return replace(bare, steps=(words,), missing=missing)
    if not runs:
        return replace(bare, steps=(step,))
    months = Decimal(max(len(months_between(first, last)), 1))
    confirmed = supplement.confirmation if supplement.amount is not None else None
    return replace(
        bare,
        amount=sum((run.amount for run in runs), Decimal(0)) / months,
        runs=runs,
        certainty=Certainty.CONFIRMED if confirmed else Certainty.ESTIMATE,
        certainty_note=(
            case.confirmed_note(confirmed)
            if confirmed
            else case.translate("economy", "ikke bekreftet")
        ),
        steps=(step,),
        rates=rates,
    )


def _by_month(first: date, last: date) -> Iterable[tuple[date, date]]:
    for month in months_between(first, last):
        yield max(first, month), min(last, last_of_month(month))


def _decided(supplement: SupplementPeriod, first: date, last: date, case: Case) -> _Told:
    amount = supplement.amount or Decimal(0)
    words = case.translate("economy", "{amount} per måned som innvilget.")
    runs = tuple(
        Run(start, end, amount * ((end - start).days + 1) / days_in_month(start))
        for start, end in _by_month(first, last)
    )
    return runs, words.format(amount=kroner_and_ore(amount)), ()


def _learning_materials(supplement: SupplementPeriod, first: date, last: date, case: Case) -> _Told:
    level = supplements.StudyLevel.UPPER_SECONDARY
    periods = supplements.learning_materials_periods(
        first, last, level, supplement.study_pct, case.rates
    )
    rate = case.rates.value(f"supplement.learning_materials.{level.value}", first)
    words = case.translate("economy", "Læremidler, {percent} % studier: {rate} per måned.")
    return (
        tuple(Run(p.first, p.last, Decimal(p.amount)) for p in periods),
        words.format(percent=supplement.study_pct, rate=case.dated(rate)),
        (rate,),
    )


def _childcare(supplement: SupplementPeriod, first: date, last: date, case: Case) -> _Told:
    cost = supplement.cost_per_month
    if cost is None:
        return (), case.translate("economy", "Skriv inn hva passet koster i måneden."), ()
    runs = tuple(
        Run(
            start,
            end,
            Decimal(
                supplements.childcare_month(
                    supplement.children, cost, weekdays(start, end), start, case.rates
                )
            ),
        )
        for start, end in _by_month(first, last)
    )
    share = case.rates.value("supplement.childcare.share", first)
    rate = supplements.childcare_rate(supplement.children, cost, first, case.rates)
    words = case.translate(
        "economy", "{percent} % av {cost}, høyst {most}: {rate} per dag i aktivitet."
    )
    text = words.format(
        percent=decimal_number(share.value),
        cost=kroner(cost),
        most=kroner(rate.maximum),
        rate=kroner_and_ore(rate.day_rate),
    )
    return runs, text, (share,)


def _housing(supplement: SupplementPeriod, first: date, last: date, case: Case) -> _Told:
    cost = supplement.cost_per_month
    if cost is None:
        return (), case.translate("economy", "Skriv inn hva boligen koster i måneden."), ()
    periods = supplements.housing_periods(first, last, cost, case.rates)
    most = case.rates.value("supplement.housing.maximum", first)
    words = case.translate("economy", "Boutgifter {cost} i måneden, høyst {most}.")
    return (
        tuple(Run(p.first, p.last, Decimal(p.amount)) for p in periods),
        words.format(cost=kroner(cost), most=case.dated(most)),
        (most,),
    )


def _travel(supplement: SupplementPeriod, first: date, last: date, case: Case) -> _Told:
    if supplement.km_one_way is not None:
        return _own_car(supplement, supplement.km_one_way, first, last, case)
    if supplement.ticket_30_days is None and supplement.ticket_single is None:
        return (), case.translate("economy", "Skriv inn reisevei eller billettpris."), ()
    periods = daily_travel.public_travel(
        first,
        last,
        supplement.days_per_week,
        case.rates,
        price_30_days=supplement.ticket_30_days,
        price_single=supplement.ticket_single,
    )
    words = case.translate("economy", "Billigste billett i 30 dager, {n} dager i uken.")
    runs = tuple(Run(p.first, p.last, Decimal(p.amount)) for p in periods)
    return runs, words.format(n=supplement.days_per_week), ()


def _own_car(
    supplement: SupplementPeriod, km: Decimal, first: date, last: date, case: Case
) -> _Told:
    least = case.rates.value("supplement.travel.minimum_km", first)
    if not daily_travel.is_far_enough(km, first, case.rates):
        words = case.translate("economy", "Reiseveien må være minst {km} km hver vei.")
        return (), words.format(km=decimal_number(least.value)), ()
    runs = []
    for start, end in _by_month(first, last):
        day = daily_travel.own_car_day(
            km,
            start,
            case.rates,
            toll_per_day=supplement.toll_per_day,
            ferry_per_day=supplement.ferry_per_day,
        )
        days = daily_travel.travel_days(start, end, supplement.days_per_week)
        runs.append(Run(start, end, Decimal(whole_kroner(day.amount * days))))
    rate = case.rates.value("supplement.travel.km", first)
    words = case.translate("economy", "{km} km × 2 × {rate} og bom og ferge, {n} dager i uken.")
    text = words.format(km=decimal_number(km), rate=case.dated(rate), n=supplement.days_per_week)
    return tuple(runs), text, (rate,)


_RULES: Final[Mapping[SupplementKind, Callable[[SupplementPeriod, date, date, Case], _Told]]] = {
    SupplementKind.LAEREMIDLER: _learning_materials,
    SupplementKind.PASS_AV_BARN: _childcare,
    SupplementKind.BOUTGIFTER: _housing,
    SupplementKind.DAGLIG_REISE: _travel,
}
