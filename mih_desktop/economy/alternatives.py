"""Other ways the course could be paid, laid beside the sheet; never signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from mih_desktop.domain.enums import BenefitKind, Phase
from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.money import Alternative, BenefitPeriod, EconomyInputs
from mih_desktop.economy.days import months_from

MOST_ALTERNATIVES = 3


class Preset(StrEnum):
    """A change that coordinators ask for most."""

    FORTY_SIXTY = "40_60"
    FLAT_HALF = "50"
    MAIN_MODEL = "30_40_50_80"
    AAP = "aap"
    TILTAKSPENGER = "tiltakspenger"
    MONTHS_12 = "months_12"
    MONTHS_18 = "months_18"
    MONTHS_24 = "months_24"


_PERCENTS = {
    Preset.FORTY_SIXTY: (Decimal(40), Decimal(40), Decimal(60), Decimal(60)),
    Preset.FLAT_HALF: (Decimal(50),),
    Preset.MAIN_MODEL: (Decimal(30), Decimal(40), Decimal(50), Decimal(80)),
}
_MONTHS = {Preset.MONTHS_12: 12, Preset.MONTHS_18: 18, Preset.MONTHS_24: 24}
_BENEFITS = {
    Preset.AAP: BenefitKind.AAP,
    Preset.TILTAKSPENGER: BenefitKind.TILTAKSPENGER,
}


def alternative_of(inputs: EconomyInputs, preset: Preset, name: str) -> Alternative:
    """Return the sheet with one thing changed; another benefit is estimated from rates."""
    benefits, pay = inputs.benefits, inputs.apprenticeship
    if preset in _PERCENTS:
        pay = replace(pay, percents=_PERCENTS[preset])
    elif preset in _MONTHS:
        pay = replace(pay, months=_MONTHS[preset])
    else:
        kind = _BENEFITS[preset]
        first, *others = benefits or (BenefitPeriod(kind=kind),)
        changed = BenefitPeriod(
            kind=kind,
            starts_on=first.starts_on,
            ends_on=first.ends_on,
            card_from=first.card_from,
        )
        benefits = (changed, *others)
    return Alternative(
        name=name, benefits=benefits, summer_jobs=inputs.summer_jobs, apprenticeship=pay
    )


def inputs_of(inputs: EconomyInputs, alternative: Alternative) -> EconomyInputs:
    """Return the sheet's inputs as the alternative has them; all else is as in the sheet."""
    return replace(
        inputs,
        benefits=alternative.benefits,
        summer_jobs=alternative.summer_jobs,
        apprenticeship=alternative.apprenticeship,
        alternatives=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What is held side by side of a forecast; amounts in kroner, None where not known."""

    lowest: int | None
    apprentice: int | None
    total: int
    months_below: int
    months: int


def compared(forecast: Forecast) -> Compared:
    """Gather what is compared: after tax where that is known."""
    months = forecast.months
    apprentice = next(
        (p for p in forecast.periods if p.phase is Phase.APPRENTICE and p.per_month is not None),
        None,
    )
    figure = None if apprentice is None else apprentice.net_per_month
    if figure is None and apprentice is not None and not forecast.knows_tax:
        figure = apprentice.per_month
    return Compared(
        lowest=None if forecast.lowest is None else forecast.lowest.comes_in,
        apprentice=figure,
        total=sum(payment.net for payment in forecast.payments),
        months_below=sum(m.comes_in < m.costs for m in months if not m.is_unknown),
        months=len(months),
    )


def total_to(forecast: Forecast, months: int) -> int:
    """Return what has come in after so many months, so that courses of two lengths compare."""
    end = months_from(forecast.starts_on, months)
    return sum(payment.net for payment in forecast.payments if payment.pay_day < end)


def shortest(forecasts: Sequence[Forecast]) -> int:
    """Return the months that all of the forecasts cover."""
    return min((len(forecast.months) for forecast in forecasts), default=0)
