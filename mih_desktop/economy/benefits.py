"""Benefits from NAV and the municipality on a day: as decided, or estimated from dated rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import AmountUnit, BenefitKind, Certainty, Payer
from mih_desktop.domain.formats import kroner_and_ore
from mih_desktop.domain.money import BenefitPeriod
from mih_desktop.economy.benefit_amounts import Amount, child_supplement, graded_step, per_fortnight
from mih_desktop.economy.benefit_estimates import estimated
from mih_desktop.economy.case import WEEKDAYS_PER_FORTNIGHT, WEEKDAYS_PER_YEAR, Case
from mih_desktop.economy.earning import CardRate, Earning, Per
from mih_desktop.economy.rates import RateMissingError
from mih_desktop.economy.rules.aap import paid_per_day
from mih_desktop.economy.rules.amounts import HUNDRED, MONTHS_PER_YEAR

PAID_BY_MUNICIPALITY = frozenset(
    {
        BenefitKind.KVALIFISERINGSSTONAD,
        BenefitKind.INTRODUKSJONSSTONAD,
        BenefitKind.SOSIALHJELP,
    }
)
PAID_BY_CARD = frozenset({BenefitKind.TILTAKSPENGER, BenefitKind.AAP, BenefitKind.DAGPENGER})
"""Paid for 14 days at a time, when the card for them has been sent."""

GIVEN_PER_MONTH = PAID_BY_MUNICIPALITY | {BenefitKind.OVERGANGSSTONAD}
"""Decided per month; the others per day of a five-day week."""

ONLY_DAYS_TAKING_PART = frozenset({BenefitKind.TILTAKSPENGER})
"""Paid only for the days a man takes part, so not between the phases (nav.no/tiltakspenger)."""

PAID_BESIDE_WORK = frozenset({BenefitKind.AAP, BenefitKind.DAGPENGER, BenefitKind.OVERGANGSSTONAD})
"""Run on beside a paid job, less by the hours on the meldekort or by the income of the year."""

_GOES_WITH_OTHERS = frozenset({BenefitKind.SOSIALHJELP, BenefitKind.OVERGANGSSTONAD})
"""May stand beside another benefit; any other two at once is a question to NAV."""


def can_stand_together(first: BenefitKind, second: BenefitKind) -> bool:
    """Tell whether two benefits may be paid for the same days."""
    return bool({first, second} & _GOES_WITH_OTHERS)


def rate_keys(kind: BenefitKind) -> tuple[str, ...]:
    """Return the key of G and the prefix under which a benefit's own rates stand."""
    return ("basic_amount", kind.value)


def benefit_earning(benefit: BenefitPeriod, number: int, on: date, case: Case) -> Earning:
    """Return what a benefit gives per day or month on a day, with the steps that lead there."""
    try:
        work_out = estimated if benefit.amount is None else _decided
        worked_out = work_out(benefit, on, case)
    except RateMissingError as missing:
        worked_out = Amount(
            note=case.translate("economy", "satsen er ikke kjent"),
            steps=(
                case.translate("economy", "Satsen er ikke kjent for denne tiden. Fyll den inn."),
            ),
            missing=missing,
        )
    by_municipality = benefit.kind in PAID_BY_MUNICIPALITY
    detail = case.benefit_title(benefit.kind)
    if worked_out.children:
        with_children = case.translate("economy", "{benefit}, barnetillegg for {n} barn")
        detail = with_children.format(benefit=detail, n=worked_out.children)
    certainty = Certainty.ESTIMATE
    if worked_out.amount is None:
        certainty = Certainty.UNSETTLED
    elif benefit.amount is not None and benefit.confirmation:
        certainty = Certainty.CONFIRMED
    return Earning(
        source=f"benefit.{number}",
        title=case.benefit_title(benefit.kind),
        payer=Payer.MUNICIPALITY if by_municipality else Payer.NAV,
        payer_name=case.municipality if by_municipality else case.translate("economy", "NAV"),
        per=worked_out.per,
        amount=worked_out.amount,
        detail=detail,
        certainty=certainty,
        certainty_note=worked_out.note,
        ask=case.municipality if by_municipality else case.nav,
        steps=worked_out.steps,
        rates=worked_out.rates,
        missing=worked_out.missing,
        children=worked_out.children,
        card=worked_out.card if benefit.kind in PAID_BY_CARD else None,
    )


def _decided(benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    """Take the amount as it was typed; only a rate per day gets the child supplement on top."""
    amount = benefit.amount or Decimal(0)
    note = (
        case.confirmed_note(benefit.confirmation)
        if benefit.confirmation
        else case.translate("economy", "ikke bekreftet")
    )
    grade = benefit.grade_pct if benefit.grade_pct is not None else HUNDRED
    if benefit.unit is AmountUnit.PER_DAY:
        supplement = child_supplement(benefit.kind, on, case)
        paid = Decimal(paid_per_day(amount, supplement.amount, grade))
        first = case.translate("economy", "{amount} per dag som innvilget.")
        return Amount(
            amount=paid,
            note=note,
            steps=(
                first.format(amount=kroner_and_ore(amount)),
                *supplement.steps(amount, case),
                *graded_step(paid, grade, case),
                per_fortnight(paid, case),
            ),
            rates=supplement.rates,
            children=supplement.children,
            card=CardRate(day_rate=amount, children=supplement.amount, grade_pct=grade),
        )
    if benefit.unit is AmountUnit.PER_14_DAYS:
        words = case.translate("economy", "{amount} per 14 dager, barnetillegg medregnet.")
        daily = amount / WEEKDAYS_PER_FORTNIGHT
        return Amount(
            amount=daily,
            note=note,
            steps=(words.format(amount=kroner_and_ore(amount)),),
            card=CardRate(day_rate=daily),
        )
    monthly = case.per_month(amount, benefit.unit)
    words = case.translate("economy", "{amount} per måned, barnetillegg medregnet.")
    daily = monthly * MONTHS_PER_YEAR / WEEKDAYS_PER_YEAR
    by_card = benefit.kind in PAID_BY_CARD
    return Amount(
        amount=daily if by_card else monthly,
        per=Per.WEEKDAY if by_card else Per.MONTH,
        note=note,
        steps=(words.format(amount=kroner_and_ore(monthly)),),
        card=CardRate(day_rate=daily),
    )
