"""Pay from municipality and employer: summer job, apprenticeship and the first job as certified.

Rules: KS' main collective agreement (HTA) chapters 4, 5 and 6, as far as it is stored, with the
sources named in `resources/rates/municipal_pay.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import AmountUnit, Certainty, Payer
from mih_desktop.domain.formats import decimal_number, kroner, kroner_and_ore
from mih_desktop.domain.money import Confirmation, SummerJob
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP
from mih_desktop.economy.case import Case
from mih_desktop.economy.days import months_from, weekdays
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.rates import RateMissingError, Rates, RateValue
from mih_desktop.economy.rules.amounts import HUNDRED, MONTHS_PER_YEAR

ASSISTANT = "guaranteed_pay.assistant"
SKILLED = "guaranteed_pay.skilled"
MONTHS_PER_HALF_YEAR = 6
_WEEKEND = QT_TRANSLATE_NOOP("economy", "Helg {hours} × {rate} = {amount}.")
_NIGHT = QT_TRANSLATE_NOOP("economy", "Natt {hours} × {rate} = {amount}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuaranteedPay:
    """Guaranteed yearly pay and the step of the table it was read from."""

    rate: RateValue
    step: int
    asked_step: int

    @property
    def is_lower_step(self) -> bool:
        """Tell whether a lower step is used, as the one asked for is not known so late."""
        return self.step != self.asked_step


def guaranteed_pay(group: str, seniority_years: int, on: date, rates: Rates) -> GuaranteedPay:
    """Return the guaranteed yearly pay of a group ("guaranteed_pay.assistant") by seniority.

    The table rises with seniority, so where a higher step is only known for earlier years than a
    lower one, the best of them is a floor that holds.

    Raises:
        RateMissingError: No step is known on the day.
    """
    steps = {int(key.rpartition(".")[2]): key for key in rates.keys_under(group)}
    reached = [step for step in sorted(steps) if step <= max(seniority_years, 0)]
    found = [(rate, step) for step in reached if (rate := rates.known(steps[step], on))]
    if not found:
        raise RateMissingError(f"{group}.0", on)
    rate, step = max(found, key=lambda pair: (pair[0].value, pair[1]))
    return GuaranteedPay(rate=rate, step=step, asked_step=reached[-1])


def hourly_pay(yearly: Decimal, hours_per_year: Decimal) -> Decimal:
    """Return the pay per hour of a yearly pay, not rounded."""
    return yearly / hours_per_year


def percent_pay(yearly_base: Decimal, percent: Decimal) -> Decimal:
    """Return an apprentice's pay per month, not rounded."""
    return yearly_base * percent / HUNDRED / MONTHS_PER_YEAR


def hours_key(week_hours: Decimal) -> str:
    """Return under which rate the hours of a full year stand, for a full week of so many hours."""
    return f"pay.hours_per_year.{format(week_hours.normalize(), 'f').replace('.', '_')}"


def full_year_hours(week_hours: Decimal, on: date, rates: Rates) -> Decimal:
    """Return the hours that a yearly pay is divided by: the tariff's own, else 52 weeks of them."""
    known = rates.known(hours_key(week_hours), on)
    if known is not None:
        return known.value
    return week_hours * rates.value("pay.weeks_per_year", on).value


def share_of_pay(hourly: Decimal, share: Decimal, minimum: Decimal) -> Decimal:
    """Return a supplement per hour: a percent of the pay, at least so many kroner."""
    return max(hourly * share / HUNDRED, minimum)


def percent_of_half_year(percents: tuple[Decimal, ...], half_year: int) -> Decimal:
    """Return the percent of a half-year counted from 0; the last one holds for the rest."""
    return percents[min(half_year, len(percents) - 1)]


def half_year_starts(apprenticeship: PhaseSpan, last: date) -> tuple[date, ...]:
    """Return the first day of each half-year up to a day."""
    starts: list[date] = []
    day = apprenticeship.starts_on
    while day <= last:
        starts.append(day)
        day = months_from(apprenticeship.starts_on, MONTHS_PER_HALF_YEAR * len(starts))
    return tuple(starts)


def summer_job_earning(job: SummerJob, span: PhaseSpan, case: Case) -> Earning:
    """Return what a summer job gives: shifts spread over its weekdays, or a position by month."""
    work_out = _summer_job_total if job.position_pct is None else _position_pay
    try:
        told = work_out(job, span.starts_on, case)
    except RateMissingError as missing:
        told = _missing_rate(missing, case)
    if job.position_pct is None:
        hours = job.hours_per_shift * job.shifts
        detail = case.translate("economy", "{shifts} vakter, {hours}").format(
            shifts=job.shifts, hours=case.hours(hours)
        )
    else:
        detail = case.translate("economy", "{percent} % stilling").format(
            percent=decimal_number(job.position_pct)
        )
    certainty, note = _certainty_of(told, job.confirmation, case)
    days = max(weekdays(span.starts_on, span.ends_on), 1)
    by_shift = told.total is not None and job.position_pct is None
    return Earning(
        source=f"summer_job.{job.number}",
        title=case.translate("economy", "Sommerjobb"),
        payer=Payer.MUNICIPALITY,
        payer_name=job.employer or case.municipality,
        per=Per.WEEKDAY if job.position_pct is None else Per.MONTH,
        amount=told.total / days if by_shift and told.total is not None else told.total,
        job_total=told.total if by_shift else None,
        in_arrears=told.in_arrears,
        detail=detail,
        certainty=certainty,
        certainty_note=note,
        ask=job.employer or case.municipality,
        steps=told.steps,
        rates=told.rates,
        missing=told.missing,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pay:
    total: Decimal | None
    steps: tuple[str, ...]
    rates: tuple[RateValue, ...] = ()
    missing: RateMissingError | None = None
    in_arrears: Decimal = Decimal(0)


def _certainty_of(
    told: _Pay, confirmation: Confirmation | None, case: Case
) -> tuple[Certainty, str]:
    """Return how sure a pay is: confirmed pay on a table that has run out is still an estimate."""
    if told.total is None:
        return Certainty.UNSETTLED, case.translate("economy", "satsen er ikke kjent")
    if confirmation is None:
        return Certainty.ESTIMATE, case.translate("economy", "ikke bekreftet")
    outdated = next((rate for rate in told.rates if rate.is_carried and rate.valid_from), None)
    if outdated is not None and outdated.valid_from is not None:
        words = case.translate("economy", "tabell fra {year}")
        return Certainty.ESTIMATE, words.format(year=outdated.valid_from.year)
    return Certainty.CONFIRMED, case.confirmed_note(confirmation)


def _missing_rate(missing: RateMissingError, case: Case) -> _Pay:
    step = case.translate("economy", "Lønnstabellen er ikke kjent for denne tiden. Fyll den inn.")
    return _Pay(total=None, steps=(step,), missing=missing)


def _summer_job_total(job: SummerJob, on: date, case: Case) -> _Pay:
    hourly, first_steps, rates = _hourly_pay_of(job, on, case)
    hours = job.hours_per_shift * job.shifts
    total = hourly * hours
    words = case.translate("economy", "{shifts} vakter à {length} = {hours}: {amount}.")
    steps = [
        *first_steps,
        words.format(
            shifts=job.shifts,
            length=case.hours(job.hours_per_shift),
            hours=case.hours(hours),
            amount=kroner(total),
        ),
    ]
    used = list(rates)
    supplements = _unsocial_hours(job, hourly, on, case)
    total += supplements.total or 0
    steps += supplements.steps
    used += supplements.rates
    holiday = case.rates.value("pay.holiday_share", on)
    used.append(holiday)
    steps.append(_holiday_step(job, total, holiday, case))
    return _Pay(total=total, steps=tuple(steps), rates=tuple(used))


def _holiday_step(job: SummerJob, total: Decimal, holiday: RateValue, case: Case) -> str:
    words = case.translate(
        "economy",
        "I alt {amount}. Feriepenger, {percent} %, er {holiday} og kommer i juni året etter.",
    )
    if job.holiday_pay_with_last_wage:
        words = case.translate(
            "economy",
            "I alt {amount}. Feriepenger, {percent} %, er {holiday} og kommer med siste lønn.",
        )
    return words.format(
        amount=kroner(total),
        percent=decimal_number(holiday.value),
        holiday=kroner(total * holiday.value / HUNDRED),
    )


def _unsocial_hours(job: SummerJob, hourly: Decimal, on: date, case: Case) -> _Pay:
    """Return what weekends, evenings and nights give on top (HTA chapter 5)."""
    total = Decimal(0)
    steps: list[str] = []
    used: list[RateValue] = []
    by_share = (
        (job.weekend_hours, "pay.weekend", _WEEKEND),
        (job.night_hours, "pay.night", _NIGHT),
    )
    for hours, key, words in by_share:
        if hours:
            share = case.rates.value(f"{key}_share", on)
            minimum = case.rates.value(f"{key}_minimum", on)
            per_hour = share_of_pay(hourly, share.value, minimum.value)
            total += per_hour * hours
            used.append(minimum if per_hour == minimum.value else share)
            told = case.translate("economy", words)
            steps.append(_supplement_step(told, hours, per_hour, case))
    if job.evening_hours:
        evening = case.rates.value("pay.evening_rotation", on)
        total += evening.value * job.evening_hours
        used.append(evening)
        words = case.translate("economy", "Kveld {hours} × {rate} = {amount}.")
        steps.append(_supplement_step(words, job.evening_hours, evening.value, case))
    return _Pay(total=total, steps=tuple(steps), rates=tuple(used))


def _position_pay(job: SummerJob, on: date, case: Case) -> _Pay:
    """Return the pay per month of a share of a full position; unsocial hours a month later."""
    hourly, first_steps, rates = _hourly_pay_of(job, on, case)
    full = case.rates.value(hours_key(job.week_hours), on)
    percent = job.position_pct or Decimal(0)
    monthly = hourly * full.value / MONTHS_PER_YEAR * percent / HUNDRED
    words = case.translate("economy", "{percent} % stilling: {amount} per måned.")
    supplements = _unsocial_hours(job, hourly, on, case)
    return _Pay(
        total=monthly,
        steps=(
            *first_steps,
            words.format(percent=decimal_number(percent), amount=kroner_and_ore(monthly)),
            *supplements.steps,
        ),
        rates=(*rates, *supplements.rates),
        in_arrears=supplements.total or Decimal(0),
    )


def _supplement_step(words: str, hours: Decimal, per_hour: Decimal, case: Case) -> str:
    return words.format(
        hours=case.hours(hours), rate=kroner_and_ore(per_hour), amount=kroner(per_hour * hours)
    )


def _hourly_pay_of(
    job: SummerJob, on: date, case: Case
) -> tuple[Decimal, tuple[str, ...], tuple[RateValue, ...]]:
    """Return pay per hour, from what is typed or the guaranteed pay of an assistant."""
    hours = case.rates.value(hours_key(job.week_hours), on)
    if job.amount is not None:
        if job.unit is AmountUnit.PER_HOUR:
            words = case.translate("economy", "{amount} i timen som avtalt.")
            return job.amount, (words.format(amount=kroner_and_ore(job.amount)),), ()
        yearly = case.per_month(job.amount, job.unit) * MONTHS_PER_YEAR
        hourly = hourly_pay(yearly, hours.value)
        words = case.translate("economy", "{yearly} i året ÷ {hours} = {hourly} i timen.")
        step = words.format(
            yearly=kroner_and_ore(yearly),
            hours=case.hours(hours.value),
            hourly=kroner_and_ore(hourly),
        )
        return hourly, (step,), (hours,)
    pay = guaranteed_pay(ASSISTANT, job.seniority_years, on, case.rates)
    hourly = hourly_pay(pay.rate.value, hours.value)
    words = case.translate(
        "economy", "Garantilønn assistent, {years} år: {pay} ÷ {hours} = {hourly} i timen."
    )
    step = words.format(
        years=pay.step,
        pay=case.dated(pay.rate),
        hours=case.hours(hours.value),
        hourly=kroner_and_ore(hourly),
    )
    return hourly, (step, *_lower_step(pay, case)), (pay.rate, hours)


def _lower_step(pay: GuaranteedPay, case: Case) -> tuple[str, ...]:
    if not pay.is_lower_step:
        return ()
    words = case.translate(
        "economy", "Trinnet for {asked} år er ikke kjent så sent. Trinnet for {used} år er brukt."
    )
    return (words.format(asked=pay.asked_step, used=pay.step),)


def apprentice_earning(apprenticeship: PhaseSpan, on: date, case: Case) -> Earning:
    """Return an apprentice's pay per month on a day; unsettled while nobody has set a percent."""
    pay = case.plan.inputs.apprenticeship
    told = _apprentice_pay(apprenticeship, on, case)
    certainty, note = _certainty_of(told, pay.confirmation, case)
    if not pay.percents:
        note = case.translate("economy", "prosenten mangler")
    detail = case.translate("economy", "Lærlinglønn")
    if pay.percents:
        percent = percent_of_half_year(pay.percents, _half_year(apprenticeship, on))
        words = case.translate("economy", "{percent} % av fagarbeiderlønn")
        detail = words.format(percent=decimal_number(percent))
    return Earning(
        source="apprenticeship",
        title=case.translate("economy", "Læretid"),
        payer=Payer.MUNICIPALITY,
        payer_name=pay.employer or case.municipality,
        per=Per.MONTH,
        amount=told.total,
        detail=detail,
        certainty=certainty,
        certainty_note=note,
        ask=pay.employer or case.municipality,
        steps=told.steps,
        rates=told.rates,
        missing=told.missing,
        in_arrears=pay.supplements_per_month,
    )


def _half_year(apprenticeship: PhaseSpan, on: date) -> int:
    return max(len(half_year_starts(apprenticeship, on)) - 1, 0)


def _apprentice_pay(apprenticeship: PhaseSpan, on: date, case: Case) -> _Pay:
    pay = case.plan.inputs.apprenticeship
    if not pay.percents:
        step = case.translate(
            "economy", "Kommunen avgjør hvor mange prosent av fagarbeiderlønn en lærling får."
        )
        return _Pay(total=None, steps=(step,))
    percent = percent_of_half_year(pay.percents, _half_year(apprenticeship, on))
    rates: tuple[RateValue, ...] = ()
    if pay.base is not None:
        base, base_words = pay.base, kroner_and_ore(pay.base)
    else:
        try:
            guaranteed = guaranteed_pay(SKILLED, 0, on, case.rates)
        except RateMissingError as missing:
            return _missing_rate(missing, case)
        base, base_words = guaranteed.rate.value, case.dated(guaranteed.rate)
        rates = (guaranteed.rate,)
    monthly = percent_pay(base, percent)
    words = case.translate("economy", "{base} × {percent} % ÷ 12 = {amount} per måned.")
    step = words.format(
        base=base_words, percent=decimal_number(percent), amount=kroner_and_ore(monthly)
    )
    return _Pay(total=monthly, steps=(step,), rates=rates)


def certified_earning(on: date, case: Case) -> Earning:
    """Return the guaranteed pay of a skilled worker without seniority, per month."""
    try:
        pay = guaranteed_pay(SKILLED, 0, on, case.rates)
    except RateMissingError as missing:
        told = _missing_rate(missing, case)
    else:
        monthly = pay.rate.value / MONTHS_PER_YEAR
        words = case.translate("economy", "{pay} ÷ 12 = {amount} per måned i full stilling.")
        step = words.format(pay=case.dated(pay.rate), amount=kroner_and_ore(monthly))
        told = _Pay(total=monthly, steps=(step,), rates=(pay.rate,))
    employer = case.translate("economy", "arbeidsgiver")
    return Earning(
        source="certified",
        title=case.translate("economy", "Med fagbrev"),
        payer=Payer.EMPLOYER,
        payer_name=employer,
        per=Per.MONTH,
        amount=told.total,
        detail=case.translate("economy", "garantilønn fagarbeider, 0 år"),
        certainty=Certainty.UNSETTLED if told.total is None else Certainty.ESTIMATE,
        certainty_note=case.translate("economy", "full stilling, ikke avtalt"),
        ask=employer,
        steps=told.steps,
        rates=told.rates,
        missing=told.missing,
    )
