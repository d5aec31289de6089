"""Benefits from NAV and the municipality: as decided, or estimated from dated rates.

The arithmetic stands first and takes plain numbers; below it the rules look up rates and tell in
words what they did. Rules: nav.no and NAV's own open source, named in `resources/rates`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mih_desktop.domain.enums import AmountUnit, BenefitKind, Certainty, Payer
from mih_desktop.domain.formats import decimal_number, kroner, kroner_and_ore
from mih_desktop.domain.money import BenefitPeriod
from mih_desktop.economy.ages import birthday, children_under
from mih_desktop.economy.case import (
    MONTHS_PER_YEAR,
    WEEKDAYS_PER_FORTNIGHT,
    WEEKDAYS_PER_YEAR,
    Case,
)
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.rates import RateMissingError, RateValue

_ORE = Decimal("0.01")
_KRONE = Decimal(1)

PAID_BY_MUNICIPALITY = frozenset(
    {
        BenefitKind.KVALIFISERINGSSTONAD,
        BenefitKind.INTRODUKSJONSSTONAD,
        BenefitKind.SOSIALHJELP,
    }
)
GIVEN_PER_MONTH = PAID_BY_MUNICIPALITY | {BenefitKind.OVERGANGSSTONAD}
"""Decided per month; the others per day of a five-day week."""

_HAS_CHILD_SUPPLEMENT = frozenset(
    {
        BenefitKind.TILTAKSPENGER,
        BenefitKind.AAP,
        BenefitKind.DAGPENGER,
        BenefitKind.KVALIFISERINGSSTONAD,
    }
)
ONLY_DAYS_TAKING_PART = frozenset({BenefitKind.TILTAKSPENGER})
"""Paid only for the days a man takes part, so not between the phases (nav.no/tiltakspenger)."""

_GOES_WITH_OTHERS = frozenset({BenefitKind.SOSIALHJELP, BenefitKind.OVERGANGSSTONAD})
"""May stand beside another benefit; any other two at once is a question to NAV."""


def day_rate(yearly: Decimal, days_per_year: Decimal) -> Decimal:
    """Return a yearly amount per day in kroner and øre, half up (as NAV writes an AAP day rate)."""
    return (yearly / days_per_year).quantize(_ORE, ROUND_HALF_UP)


def paid_per_day(
    rate: Decimal, child_supplement: Decimal = Decimal(0), grade: Decimal = Decimal(1)
) -> Decimal:
    """Return whole kroner a day: rate and supplement by the grade, together, half up."""
    return (rate * grade + child_supplement * grade).quantize(_KRONE, ROUND_HALF_UP)


def yearly_minimum(basic_amount: Decimal, multiple: Decimal, share: Decimal) -> Decimal:
    """Return a yearly amount that is a multiple of G, or a share of it for the young."""
    return basic_amount * multiple * share


def can_stand_together(first: BenefitKind, second: BenefitKind) -> bool:
    """Tell whether two benefits may be paid for the same days."""
    return bool({first, second} & _GOES_WITH_OTHERS)


def child_age_limit(kind: BenefitKind, on: date, case: Case) -> int | None:
    """Return the age at which the child supplement ends; None where there is no supplement."""
    if kind not in _HAS_CHILD_SUPPLEMENT:
        return None
    limit = case.rates.known(f"{kind.value}.child_age", on)
    return None if limit is None else int(limit.value)


def rate_keys(kind: BenefitKind) -> tuple[str, ...]:
    """Return the key of G and the prefix under which a benefit's own rates stand."""
    return ("basic_amount", kind.value)


def benefit_earning(benefit: BenefitPeriod, number: int, on: date, case: Case) -> Earning:
    """Return what a benefit gives per day or month on a day, with the steps that lead there."""
    try:
        work_out = _estimated if benefit.amount is None else _decided
        worked_out = work_out(benefit, on, case)
    except RateMissingError as missing:
        worked_out = _Amount(
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
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
    amount: Decimal | None = None
    per: Per = Per.WEEKDAY
    note: str = ""
    steps: tuple[str, ...] = ()
    rates: tuple[RateValue, ...] = ()
    children: int = 0
    missing: RateMissingError | None = None


def _decided(benefit: BenefitPeriod, on: date, case: Case) -> _Amount:
    """Take the amount as it was typed; only a rate per day gets the child supplement on top."""
    amount = benefit.amount or Decimal(0)
    note = (
        case.confirmed_note(benefit.confirmation)
        if benefit.confirmation
        else case.translate("economy", "ikke bekreftet")
    )
    if benefit.unit is AmountUnit.PER_DAY:
        supplement = _child_supplement(benefit.kind, on, case)
        paid = paid_per_day(amount, supplement.amount)
        first = case.translate("economy", "{amount} per dag som innvilget.")
        return _Amount(
            amount=paid,
            note=note,
            steps=(
                first.format(amount=kroner_and_ore(amount)),
                *supplement.steps(amount, case),
                _per_fortnight(paid, case),
            ),
            rates=supplement.rates,
            children=supplement.children,
        )
    if benefit.unit is AmountUnit.PER_14_DAYS:
        words = case.translate("economy", "{amount} per 14 dager, barnetillegg medregnet.")
        return _Amount(
            amount=amount / WEEKDAYS_PER_FORTNIGHT,
            note=note,
            steps=(words.format(amount=kroner_and_ore(amount)),),
        )
    monthly = case.per_month(amount, benefit.unit)
    words = case.translate("economy", "{amount} per måned, barnetillegg medregnet.")
    return _Amount(
        amount=monthly,
        per=Per.MONTH,
        note=note,
        steps=(words.format(amount=kroner_and_ore(monthly)),),
    )


def _estimated(benefit: BenefitPeriod, on: date, case: Case) -> _Amount:
    kind = benefit.kind
    if kind is BenefitKind.TILTAKSPENGER:
        return _tiltakspenger(on, case)
    if kind is BenefitKind.AAP:
        return _minimum_aap(on, case)
    if kind is BenefitKind.DAGPENGER:
        return _unsettled(
            case.translate("economy", "dagsatsen mangler"),
            case.translate(
                "economy",
                "Dagpenger regnes av tidligere inntekt. Skriv inn dagsatsen fra vedtaket.",
            ),
        )
    if kind is BenefitKind.SOSIALHJELP:
        return _unsettled(
            case.translate("economy", "kommunen avgjør"),
            case.translate(
                "economy", "Sosialhjelp er en skjønnsmessig ytelse. Skriv inn beløpet fra vedtaket."
            ),
        )
    return _monthly_of_basic_amount(kind, on, case)


def _unsettled(note: str, step: str) -> _Amount:
    return _Amount(note=note, steps=(step,))


def _tiltakspenger(on: date, case: Case) -> _Amount:
    rate = case.rates.value("tiltakspenger.full", on)
    supplement = _child_supplement(BenefitKind.TILTAKSPENGER, on, case)
    paid = paid_per_day(rate.value, supplement.amount)
    words = case.translate("economy", "Full sats: {rate} per dag med deltakelse.")
    return _Amount(
        amount=paid,
        note=case.translate("economy", "full sats"),
        steps=(
            words.format(rate=case.dated(rate)),
            *supplement.steps(rate.value, case),
            _per_fortnight(paid, case),
        ),
        rates=(rate, *supplement.rates),
        children=supplement.children,
    )


def _minimum_aap(on: date, case: Case) -> _Amount:
    yearly, steps, rates = _yearly_of_basic_amount(BenefitKind.AAP, "aap.minimum_g", on, case)
    days = case.rates.value("aap.days_per_year", on)
    rate = day_rate(yearly, days.value)
    supplement = _child_supplement(BenefitKind.AAP, on, case)
    paid = paid_per_day(rate, supplement.amount)
    per_day = case.translate("economy", "Delt på {days} dager: {rate} per dag.")
    rounded = case.translate("economy", "Utbetalt i hele kroner: {paid} per dag.")
    return _Amount(
        amount=paid,
        note=case.translate("economy", "minste sats"),
        steps=(
            *steps,
            per_day.format(days=days.value, rate=kroner_and_ore(rate)),
            *(supplement.steps(rate, case) or (rounded.format(paid=kroner(paid)),)),
            _per_fortnight(paid, case),
        ),
        rates=(*rates, *supplement.rates),
        children=supplement.children,
    )


def _monthly_of_basic_amount(kind: BenefitKind, on: date, case: Case) -> _Amount:
    yearly, steps, rates = _yearly_of_basic_amount(kind, f"{kind.value}.yearly_g", on, case)
    supplement = _child_supplement(kind, on, case)
    monthly = yearly / MONTHS_PER_YEAR
    per_month = case.translate("economy", "Delt på 12: {amount} per måned.")
    told = [*steps, per_month.format(amount=kroner_and_ore(monthly))]
    if supplement.children:
        days = case.rates.value(f"{kind.value}.days_per_year", on).value
        monthly += supplement.amount * days / MONTHS_PER_YEAR
        words = case.translate(
            "economy", "Barnetillegg {n} × {rate} per dag, {days} dager i året: {amount} per måned."
        )
        told.append(
            words.format(
                n=supplement.children,
                rate=kroner(supplement.per_child),
                days=days,
                amount=kroner_and_ore(monthly),
            )
        )
    return _Amount(
        amount=monthly,
        per=Per.MONTH,
        note=case.translate("economy", "full sats"),
        steps=tuple(told),
        rates=(*rates, *supplement.rates),
        children=supplement.children,
    )


def _yearly_of_basic_amount(
    kind: BenefitKind, multiple_key: str, on: date, case: Case
) -> tuple[Decimal, tuple[str, ...], tuple[RateValue, ...]]:
    """Return the yearly amount, the steps and the rates; a share of it while a man is young."""
    basic = case.rates.value("basic_amount", on)
    multiple = case.rates.value(multiple_key, on)
    full = yearly_minimum(basic.value, multiple.value, Decimal(1))
    words = case.translate("economy", "{multiple} G × {basic} = {amount} i året.")
    steps = [
        words.format(
            multiple=decimal_number(multiple.value),
            basic=case.dated(basic),
            amount=kroner_and_ore(full),
        )
    ]
    young = case.rates.known(f"{kind.value}.young_age", on)
    if young is None:
        return full, tuple(steps), (basic, multiple)
    age = int(young.value)
    if case.plan.birth_date is None:
        unknown = case.translate("economy", "Fødselsdatoen mangler. Regnet som fylt {age} år.")
        return full, (*steps, unknown.format(age=age)), (basic, multiple)
    if on >= birthday(case.plan.birth_date, age):
        return full, tuple(steps), (basic, multiple)
    share = case.rates.value(f"{kind.value}.young_share", on)
    yearly = yearly_minimum(basic.value, multiple.value, share.value)
    words = case.translate("economy", "Under {age} år: {share} av det = {amount} i året.")
    steps.append(
        words.format(age=age, share=share.fraction, amount=kroner_and_ore(yearly)),
    )
    return yearly, tuple(steps), (basic, multiple, share)


@dataclass(frozen=True, slots=True)
class _ChildSupplement:
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
        paid = paid_per_day(together)
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


def _child_supplement(kind: BenefitKind, on: date, case: Case) -> _ChildSupplement:
    age = child_age_limit(kind, on, case)
    if age is None:
        return _ChildSupplement()
    children = children_under(case.plan.children, age, on)
    if not children:
        return _ChildSupplement()
    rate = case.rates.value(f"{kind.value}.child", on)
    return _ChildSupplement(children, rate.value, (rate,))


def _per_fortnight(paid: Decimal, case: Case) -> str:
    words = case.translate("economy", "× 10 = {fortnight} per 14 dager, {month} i snitt per måned.")
    return words.format(
        fortnight=kroner(paid * WEEKDAYS_PER_FORTNIGHT),
        month=kroner(paid * WEEKDAYS_PER_YEAR / MONTHS_PER_YEAR),
    )
