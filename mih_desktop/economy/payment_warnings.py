"""Warnings about what lands on the account: empty months, meldekort with too much work, tax cards.

Each has a stable code, the day it begins, a sentence and who can answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from mih_desktop.domain.enums import BenefitKind, Payer, Phase
from mih_desktop.domain.forecast import ForecastMonth, ForecastWarning
from mih_desktop.domain.formats import (
    capitalised,
    decimal_number,
    kroner,
    long_date,
    month_and_year,
)
from mih_desktop.domain.payments import Payment
from mih_desktop.domain.tax import TaxCardKind
from mih_desktop.economy.cards import CardPeriod
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.days import in_a_row, is_next_month, months_from
from mih_desktop.economy.holiday_money import HOLIDAY_PAY
from mih_desktop.economy.month_rows import is_between_payments
from mih_desktop.economy.paying import Paying
from mih_desktop.economy.payment_calendar import FORTNIGHT
from mih_desktop.economy.period_rows import joined_names
from mih_desktop.economy.tax.card import is_readable, payroll_of
from mih_desktop.economy.unpaid import months_words

_JUNE = 6
_TWO = 2
_LAST_MONTH_FOR_TABLE = 5
"""A card changed after May is a percent card (Skatteetaten, Forskuddsutskrivingen 2026)."""


def payment_warnings(
    course: Course,
    months: Sequence[ForecastMonth],
    paying: Paying,
    cards: Sequence[CardPeriod],
    case: Case,
) -> tuple[ForecastWarning, ...]:
    """Return what the payments give reason to warn of."""
    return (
        *_empty_months(months, paying.payments, case),
        *_below_limit(months, case),
        *_too_much_work(cards, case),
        *_stopped(cards, case),
        *_not_taking_part(course, case),
        *_unreadable_card(case),
        *_one_table_for_two(paying.payments, case),
        *_card_after_may(course, case),
        *_june_with_withholding(course, paying, case),
    )


def _empty_months(
    months: Sequence[ForecastMonth], payments: Sequence[Payment], case: Case
) -> Iterable[ForecastWarning]:
    """Tell of months in which something is earned, or owed, but nothing comes."""
    empty = [m for m in months if is_between_payments(m) and not m.is_unknown]
    for run in in_a_row(empty, lambda a, b: is_next_month(a.month, b.month)):
        first, last = run[0].month, months_from(run[-1].month, 1)
        before = [p for p in payments if p.pay_day < first]
        after = [p for p in payments if p.pay_day >= last]
        if not after:
            continue
        named = months_words(first, run[-1].month, case.translate)
        title = case.translate("economy", "{months}: ingen utbetaling.")
        reason = case.translate("economy", "Neste penger kommer {day}.")
        if before:
            reason = case.translate(
                "economy", "Siste penger kommer {last_day}, neste kommer {day}."
            )
        yield ForecastWarning(
            code="no_payment",
            on=first,
            title=title.format(months=capitalised(named)),
            reason=reason.format(
                day=long_date(after[0].pay_day, case.translate),
                last_day=long_date(before[-1].pay_day, case.translate) if before else "",
            ),
            ask=case.municipality if after[0].payer is Payer.MUNICIPALITY else case.nav,
        )


def _below_limit(months: Sequence[ForecastMonth], case: Case) -> Iterable[ForecastWarning]:
    limit = case.plan.inputs.own_limit
    if limit is None:
        return
    low = [m for m in months if not m.is_unknown and m.comes_in < limit]
    for run in in_a_row(low, lambda a, b: is_next_month(a.month, b.month)):
        least = min(run, key=lambda m: m.comes_in)
        named = months_words(run[0].month, run[-1].month, case.translate)
        title = case.translate("economy", "{months}: under egen grense.")
        words = case.translate("economy", "{amount} kommer inn i {month} mot {limit} i måneden.")
        yield ForecastWarning(
            code="below_limit",
            on=run[0].month,
            title=title.format(months=capitalised(named)),
            reason=words.format(
                amount=kroner(least.comes_in),
                month=month_and_year(least.month, case.translate),
                limit=kroner(limit),
            ),
            ask=case.nav,
        )


def _too_much_work(cards: Sequence[CardPeriod], case: Case) -> Iterable[ForecastWarning]:
    """Name each run of meldekort that pay nothing as too many hours stand on them."""
    unpaid = [c for c in cards if not c.pays and not c.is_stopped]
    for full in in_a_row(unpaid, _is_next_card):
        first, last = full[0], full[-1]
        benefit = case.benefit_of(first.earning.source)
        code = "aap_over_60" if benefit.kind is BenefitKind.AAP else "dagpenger_over_50"
        title = case.translate("economy", "{day}: meldekortet gir ingen {benefit}.")
        words = case.translate(
            "economy",
            "{n} meldekort til {day} har opptil {hours} arbeid, {percent} % av full tid.",
        )
        most = max(full, key=lambda c: c.work_pct)
        yield ForecastWarning(
            code=code,
            on=first.starts_on,
            title=title.format(
                day=long_date(first.starts_on, case.translate),
                benefit=case.benefit_word(benefit.kind),
            ),
            reason=words.format(
                n=len(full),
                day=long_date(last.ends_on, case.translate),
                hours=case.hours(_rounded(most.hours)),
                percent=decimal_number(_rounded(most.work_pct)),
            ),
            ask=case.nav,
            needs_action=False,
        )


def _is_next_card(before: CardPeriod, after: CardPeriod) -> bool:
    is_same_benefit = before.earning.source == after.earning.source
    return is_same_benefit and before.ends_on < after.starts_on <= before.ends_on + FORTNIGHT


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1")).normalize() + 0


def _stopped(cards: Sequence[CardPeriod], case: Case) -> Iterable[ForecastWarning]:
    stopped = next((c for c in cards if c.is_stopped), None)
    if stopped is None:
        return
    title = case.translate("economy", "{day}: dagpengene stanser.")
    yield ForecastWarning(
        code="dagpenger_stopped",
        on=stopped.starts_on,
        title=title.format(day=long_date(stopped.starts_on, case.translate)),
        reason=case.translate(
            "economy",
            "Tre meldekort på rad er over grensen for arbeid. Etterpå må det søkes på nytt.",
        ),
        ask=case.nav,
    )


def _not_taking_part(course: Course, case: Case) -> Iterable[ForecastWarning]:
    """Tell that tiltakspenger are not paid on days with wages, nor in the summer holiday."""
    if not any(b.kind is BenefitKind.TILTAKSPENGER for b in case.plan.inputs.benefits):
        return
    for number, span in course.summer_jobs():
        if span.ends_on < case.plan.today:
            continue
        title = case.translate("economy", "{day}: ingen tiltakspenger i sommerjobb {number}.")
        yield ForecastWarning(
            code="tiltakspenger_in_summer",
            on=span.starts_on,
            title=title.format(day=long_date(span.starts_on, case.translate), number=number),
            reason=case.translate(
                "economy",
                "De betales ikke for dager med lønn, og som regel ikke i sommerferien.",
            ),
            ask=case.nav,
            needs_action=False,
        )


def _unreadable_card(case: Case) -> Iterable[ForecastWarning]:
    card = case.plan.inputs.tax_card
    if card is None or is_readable(card):
        return
    title = case.translate("economy", "Prosenten på skattekortet mangler.")
    if card.kind is TaxCardKind.TABLE:
        title = case.translate("economy", "Trekktabell {number} finnes ikke.").format(
            number=card.table_number or "–"
        )
    yield ForecastWarning(
        code="tax_card_unreadable",
        on=case.plan.today,
        title=title,
        reason=case.translate("economy", "Beløpene er før skatt til kortet er rettet."),
        ask=case.translate("economy", "Skatteetaten"),
    )


def _one_table_for_two(payments: Sequence[Payment], case: Case) -> Iterable[ForecastWarning]:
    card = case.plan.inputs.tax_card
    if card is None or card.kind is not TaxCardKind.TABLE:
        return
    for year, mine in groupby(payments, key=lambda p: p.pay_day.year):
        taxed = [p for p in mine if p.is_taxable and not p.source.startswith(HOLIDAY_PAY)]
        names = tuple(dict.fromkeys(p.payer_name for p in taxed))
        if len({payroll_of(p.payer) for p in taxed}) < _TWO:
            continue
        title = case.translate("economy", "{year}: to betalere, én trekktabell.")
        words = case.translate(
            "economy",
            "{names} trekker skatt. Bare én kan bruke tabellen om gangen, de andre bruker prosent.",
        )
        yield ForecastWarning(
            code="two_payers_one_table",
            on=next(p.pay_day for p in taxed if p.payer is not taxed[0].payer),
            title=title.format(year=year),
            reason=words.format(names=joined_names(names, case)),
            ask=case.translate("economy", "Skatteetaten"),
            needs_action=False,
        )


def _card_after_may(course: Course, case: Case) -> Iterable[ForecastWarning]:
    """Tell that the table cannot follow a man into an apprenticeship that begins after May."""
    card, span = case.plan.inputs.tax_card, course.apprenticeship
    if card is None or card.kind is not TaxCardKind.TABLE or span is None:
        return
    starts_late = span.starts_on.month > _LAST_MONTH_FOR_TABLE
    if card.table_payer is Payer.NAV and starts_late and span.starts_on > case.plan.today:
        title = case.translate("economy", "{day}: nytt skattekort blir et prosentkort.")
        yield ForecastWarning(
            code="card_after_may",
            on=span.starts_on,
            title=title.format(day=long_date(span.starts_on, case.translate)),
            reason=case.translate(
                "economy",
                "NAV har trekktabellen. Endres kortet etter mai, gjelder prosent ut året.",
            ),
            ask=case.translate("economy", "Skatteetaten"),
            needs_action=False,
        )


def _june_with_withholding(course: Course, paying: Paying, case: Case) -> Iterable[ForecastWarning]:
    """Tell of a June as apprentice in which wages are withheld from as usual."""
    span = course.span(Phase.APPRENTICE)
    if span is None:
        return
    for payment in paying.payments:
        if payment.pay_day.month == _JUNE and payment.source == "apprenticeship":
            title = case.translate("economy", "Juni {year}: vanlig trekk i lønnen.")
            yield ForecastWarning(
                code="june_not_free",
                on=payment.pay_day,
                title=title.format(year=payment.pay_day.year),
                reason=case.translate(
                    "economy",
                    "Det var ikke lønn herfra hele året før. Feriepengene er små, og ferie uten "
                    "feriepenger trekkes i lønnen.",
                ),
                ask=payment.payer_name,
                needs_action=False,
            )
