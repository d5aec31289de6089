"""What a benefit would be by the rules, where nobody has decided it: an estimate, and its steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.formats import decimal_number, kroner, kroner_and_ore
from mih_desktop.domain.money import BenefitPeriod
from mih_desktop.economy.ages import birthday, earliest_birth
from mih_desktop.economy.benefit_amounts import Amount, child_supplement, graded_step, per_fortnight
from mih_desktop.economy.case import Case
from mih_desktop.economy.earning import CardRate, Per
from mih_desktop.economy.rates import RateValue
from mih_desktop.economy.rules import aap, dagpenger, overgangsstonad, sosialhjelp
from mih_desktop.economy.rules.amounts import HUNDRED, MONTHS_PER_YEAR

_G: Final = "basic_amount"


def estimated(benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    """Return what the rules give on a day.

    Raises:
        RateMissingError: A rate that it needs is not known for the day.
    """
    return _ESTIMATES[benefit.kind](benefit, on, case)


def _unsettled(note: str, step: str) -> Amount:
    return Amount(note=note, steps=(step,))


def _tiltakspenger(_benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    rate = case.rates.value("tiltakspenger.full", on)
    supplement = child_supplement(BenefitKind.TILTAKSPENGER, on, case)
    paid = Decimal(aap.paid_per_day(rate.value, supplement.amount, HUNDRED))
    words = case.translate("economy", "Full sats: {rate} per dag med deltakelse.")
    return Amount(
        amount=paid,
        note=case.translate("economy", "full sats"),
        steps=(
            words.format(rate=case.dated(rate)),
            *supplement.steps(rate.value, case),
            per_fortnight(paid, case),
        ),
        rates=(rate, *supplement.rates),
        children=supplement.children,
        card=CardRate(day_rate=rate.value, children=supplement.amount),
    )


def _aap(benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    """Work out AAP from a basis or three years' income where they are given, else the minimum."""
    basis = _aap_basis(benefit, case)
    minimum, steps, rates = _of_basic_amount(BenefitKind.AAP, "aap.minimum_g", on, case)
    note = case.translate("economy", "minste sats")
    yearly_g = aap.yearly_multiple(
        Decimal(0) if basis is None else basis.multiple,
        on,
        case.rates,
        birth_date=case.plan.birth_date,
    )
    rate = aap.day_rate(yearly_g, on, case.rates)
    days = case.rates.value("aap.days_per_year", on)
    if basis is not None:
        basis_steps, basis_rates = _basis_steps(basis, on, case)
        from_basis = basis.multiple * case.rates.value("aap.share", on).value / HUNDRED
        if from_basis >= yearly_g:
            note, steps = case.translate("economy", "av inntekt"), basis_steps
            rates = (case.rates.value(_G, on), *basis_rates)
        else:
            higher = case.translate("economy", "Minste sats er høyere: {amount} i året.")
            steps = (*basis_steps, *steps, higher.format(amount=kroner_and_ore(minimum)))
            rates = (*rates, *basis_rates)
    supplement = child_supplement(BenefitKind.AAP, on, case)
    grade = benefit.grade_pct if benefit.grade_pct is not None else HUNDRED
    paid = Decimal(aap.paid_per_day(rate, supplement.amount, grade))
    per_day = case.translate("economy", "Delt på {days} dager: {rate} per dag.")
    rounded = case.translate("economy", "Utbetalt i hele kroner: {paid} per dag.")
    return Amount(
        amount=paid,
        note=note,
        steps=(
            *steps,
            per_day.format(days=days.value, rate=kroner_and_ore(rate)),
            *(supplement.steps(rate, case) or (rounded.format(paid=kroner(paid)),)),
            *graded_step(paid, grade, case),
            per_fortnight(paid, case),
        ),
        rates=(*rates, *supplement.rates),
        children=supplement.children,
        card=CardRate(day_rate=rate, children=supplement.amount, grade_pct=grade),
    )


def _aap_basis(benefit: BenefitPeriod, case: Case) -> aap.Basis | None:
    """Return the basis as a multiple of G; kroner that are typed in are of today's G."""
    if benefit.basis is not None:
        g = case.rates.value(_G, case.plan.today).value
        cap = case.rates.value("aap.cap_g", case.plan.today).value
        return aap.Basis(multiple=min(benefit.basis / g, cap), is_average=False)
    if not benefit.incomes:
        return None
    incomes = {income.year: income.amount for income in benefit.incomes}
    averages = aap.average_basic_amounts(incomes, case.rates)
    cap = case.rates.value("aap.cap_g", case.plan.today).value
    return aap.basis_from_incomes(incomes, averages, cap)


def _basis_steps(
    basis: aap.Basis, on: date, case: Case
) -> tuple[tuple[str, ...], tuple[RateValue, ...]]:
    g, share = case.rates.value(_G, on), case.rates.value("aap.share", on)
    words = case.translate(
        "economy", "Grunnlag {multiple} G × {g} = {amount}. {percent} % av det er {yearly} i året."
    )
    if basis.is_average:
        words = case.translate(
            "economy",
            "Grunnlag, snittet av tre år, {multiple} G × {g} = {amount}. {percent} % av det er "
            "{yearly} i året.",
        )
    amount = basis.multiple * g.value
    return (
        words.format(
            multiple=decimal_number(basis.multiple.quantize(Decimal("0.001"))),
            g=case.dated(g),
            amount=kroner_and_ore(amount),
            percent=decimal_number(share.value),
            yearly=kroner_and_ore(amount * share.value / HUNDRED),
        ),
    ), (share,)


def _dagpenger(benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    if benefit.basis is None:
        return _unsettled(
            case.translate("economy", "dagsatsen mangler"),
            case.translate(
                "economy",
                "Dagpenger regnes av tidligere inntekt. Skriv inn grunnlaget eller dagsatsen fra "
                "vedtaket.",
            ),
        )
    basis = dagpenger.capped_basis(benefit.basis, case.plan.today, case.rates)
    supplement = child_supplement(BenefitKind.DAGPENGER, on, case)
    rate = Decimal(dagpenger.day_rate(basis, supplement.amount, on, case.rates))
    alone = Decimal(dagpenger.day_rate(basis, Decimal(0), on, case.rates))
    share = case.rates.value("dagpenger.day_share", on)
    words = case.translate("economy", "{percent} % av grunnlaget {basis} = {rate} per dag.")
    return Amount(
        amount=rate,
        note=case.translate("economy", "av inntekt"),
        steps=(
            words.format(
                percent=decimal_number(share.value), basis=kroner(basis), rate=kroner(alone)
            ),
            *supplement.steps(alone, case),
            per_fortnight(rate, case),
        ),
        rates=(share, *supplement.rates),
        children=supplement.children,
        card=CardRate(day_rate=rate),
    )


def _sosialhjelp(_benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    household = case.plan.inputs.household_kind
    if household is None:
        return _unsettled(
            case.translate("economy", "kommunen avgjør"),
            case.translate(
                "economy",
                "Sosialhjelp er en skjønnsmessig ytelse. Skriv inn beløpet fra vedtaket, eller "
                "velg husholdning for den veiledende satsen.",
            ),
        )
    births = [earliest_birth(child) for child in case.plan.children]
    guideline = sosialhjelp.guideline_month(household, births, on, case.rates)
    rent = case.plan.inputs.rent_and_power or Decimal(0)
    rate = case.rates.value(f"sosialhjelp.{household.value}", on)
    words = case.translate("economy", "Veiledende sats for husholdningen: {amount} per måned.")
    housing = case.translate("economy", "Bolig og strøm {rent}: {amount} per måned.")
    steps = [words.format(amount=kroner(guideline))]
    if rent:
        steps.append(housing.format(rent=kroner(rent), amount=kroner(guideline + rent)))
    return Amount(
        amount=guideline + rent,
        per=Per.MONTH,
        note=case.translate("economy", "veiledende sats"),
        steps=tuple(steps),
        rates=(rate,),
    )


def _overgangsstonad(benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    _, steps, rates = _of_basic_amount(
        BenefitKind.OVERGANGSSTONAD, "overgangsstonad.yearly_g", on, case
    )
    monthly = Decimal(overgangsstonad.full_month(on, case.rates))
    per_month = case.translate("economy", "Delt på 12: {amount} per måned.")
    told = [*steps, per_month.format(amount=kroner(monthly))]
    if benefit.yearly_income:
        monthly = Decimal(overgangsstonad.month(on, benefit.yearly_income, case.rates))
        words = case.translate(
            "economy",
            "Med {income} i inntekt i året trekkes {percent} % av det over et halvt G: {amount} "
            "per måned.",
        )
        reduction = case.rates.value("overgangsstonad.reduction", on)
        told.append(
            words.format(
                income=kroner(benefit.yearly_income),
                percent=decimal_number(reduction.value),
                amount=kroner(monthly),
            )
        )
    return Amount(
        amount=monthly,
        per=Per.MONTH,
        note=case.translate("economy", "full sats"),
        steps=tuple(told),
        rates=rates,
    )


def _by_month(benefit: BenefitPeriod, on: date, case: Case) -> Amount:
    """Work out what the municipality pays by the month: a multiple of G, and the children's."""
    kind = benefit.kind
    share_key = "parents_share" if benefit.lives_with_parents else "young_share"
    yearly, steps, rates = _of_basic_amount(kind, f"{kind.value}.yearly_g", on, case, share_key)
    supplement = child_supplement(kind, on, case)
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
    return Amount(
        amount=monthly,
        per=Per.MONTH,
        note=case.translate("economy", "full sats"),
        steps=tuple(told),
        rates=(*rates, *supplement.rates),
        children=supplement.children,
    )


def _of_basic_amount(
    kind: BenefitKind, multiple_key: str, on: date, case: Case, share_key: str = "young_share"
) -> tuple[Decimal, tuple[str, ...], tuple[RateValue, ...]]:
    """Return the yearly amount, the steps and the rates; a share of it while a man is young."""
    basic = case.rates.value(_G, on)
    multiple = case.rates.value(multiple_key, on)
    full = basic.value * multiple.value
    words = case.translate("economy", "{multiple} G × {basic} = {amount} i året.")
    steps = (
        words.format(
            multiple=decimal_number(multiple.value),
            basic=case.dated(basic),
            amount=kroner_and_ore(full),
        ),
    )
    young = case.rates.known(f"{kind.value}.young_age", on)
    if young is None:
        return full, steps, (basic, multiple)
    age = int(young.value)
    if case.plan.birth_date is None:
        unknown = case.translate("economy", "Fødselsdatoen mangler. Regnet som fylt {age} år.")
        return full, (*steps, unknown.format(age=age)), (basic, multiple)
    if on >= birthday(case.plan.birth_date, age):
        return full, steps, (basic, multiple)
    share = case.rates.value(f"{kind.value}.{share_key}", on)
    yearly = full * share.value
    words = case.translate("economy", "Under {age} år: {share} av det = {amount} i året.")
    step = words.format(age=age, share=share.fraction, amount=kroner_and_ore(yearly))
    return yearly, (*steps, step), (basic, multiple, share)


_ESTIMATES: Final[Mapping[BenefitKind, Callable[[BenefitPeriod, date, Case], Amount]]] = {
    BenefitKind.TILTAKSPENGER: _tiltakspenger,
    BenefitKind.AAP: _aap,
    BenefitKind.DAGPENGER: _dagpenger,
    BenefitKind.SOSIALHJELP: _sosialhjelp,
    BenefitKind.OVERGANGSSTONAD: _overgangsstonad,
    BenefitKind.KVALIFISERINGSSTONAD: _by_month,
    BenefitKind.INTRODUKSJONSSTONAD: _by_month,
}
