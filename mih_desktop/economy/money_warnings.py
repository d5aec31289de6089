"""Warnings about money: months without a payer, rights that end, pay below a man's own costs.

Each has a stable code, the day it begins, a sentence and who can answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mih_desktop.domain.enums import BenefitKind, Certainty, Phase
from mih_desktop.domain.forecast import ForecastMonth, ForecastWarning
from mih_desktop.domain.formats import capitalised, kroner, long_date
from mih_desktop.domain.money import BenefitPeriod
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.economy.ages import birthday, earliest_birth
from mih_desktop.economy.benefit_amounts import child_age_limit
from mih_desktop.economy.benefits import (
    ONLY_DAYS_TAKING_PART,
    can_stand_together,
)
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course, Where
from mih_desktop.economy.days import DAY, in_a_row, is_next_month
from mih_desktop.economy.month_rows import is_between_payments, touches
from mih_desktop.economy.period_rows import joined_words, phase_word, who_to_ask_in_gap
from mih_desktop.economy.stretches import Stretch
from mih_desktop.economy.unpaid import (
    UnpaidDays,
    ended_right,
    months_words,
    range_words,
    right_ended_words,
    unpaid_days,
)

_DAYS_PER_WEEK = 7
_TOLD_IN_WEEKS_FROM = 21
"""From so many days on a distance is told in weeks."""


def money_warnings(
    course: Course, months: Sequence[ForecastMonth], stretches: Sequence[Stretch], case: Case
) -> tuple[ForecastWarning, ...]:
    """Return what the money itself gives reason to warn of."""
    unpaid = unpaid_days(stretches)
    return (
        *_course_missing(course, case),
        *_no_income(case),
        *(_unpaid_warning(days, course, case) for days in unpaid if not _is_told(days, case)),
        *_below_costs(months, stretches, unpaid, case),
        *_unknown_amounts(stretches, case),
        *_two_at_once(case),
        *_own_birthdays(course, stretches, case),
        *_children(course, stretches, case),
        *_ends_with_apprenticeship(course, case),
        *_pay_to_the_trade_test(course, case),
        *_unconfirmed(stretches, case),
    )


def _course_missing(course: Course, case: Case) -> Iterable[ForecastWarning]:
    if not course.spans:
        yield ForecastWarning(
            code="no_course",
            on=case.plan.today,
            title=case.translate("economy", "Løpet mangler datoer."),
            reason=case.translate(
                "economy", "Velg kull eller sett datoene under Løp, så regnes alt ut."
            ),
        )


def _has_nothing(case: Case) -> bool:
    return not case.plan.inputs.benefits and case.plan.inputs.income_today is None


def _no_income(case: Case) -> Iterable[ForecastWarning]:
    if _has_nothing(case):
        yield ForecastWarning(
            code="no_income",
            on=case.plan.today,
            title=case.translate("economy", "Ingen ytelse er lagt inn."),
            reason=case.translate("economy", "Hvem betaler fram til læretiden?"),
            ask=case.nav,
        )


def _is_told(days: UnpaidDays, case: Case) -> bool:
    """Tell whether it has been said already that nothing is laid in at all."""
    return _has_nothing(case) and days.stretches[0].part.after is not Phase.APPRENTICE


def _unpaid_warning(days: UnpaidDays, course: Course, case: Case) -> ForecastWarning:
    first = days.stretches[0]
    right = ended_right(days.starts_on, case)
    title = case.translate("economy", "{days}: ingen betaler.").format(
        days=range_words(days.starts_on, days.ends_on, case.translate)
    )
    ask = who_to_ask_in_gap(first, case)
    span = course.span(first.part.phase) if first.part.phase else None
    if right is not None and right.ends_on == days.starts_on - DAY and span is not None:
        return ForecastWarning(
            code="right_ends_in_phase",
            on=days.starts_on,
            title=title,
            reason=_ends_before_words(right, right.ends_on, span, case),
            ask=ask,
        )
    return ForecastWarning(
        code="no_payer",
        on=days.starts_on,
        title=title,
        reason=_unpaid_reason(days, right, case),
        ask=ask,
    )


def _ends_before_words(right: BenefitPeriod, ends_on: date, span: PhaseSpan, case: Case) -> str:
    words = case.translate(
        "economy", "Retten til {benefit} slutter {day}, {distance} før {phase} er ferdig."
    )
    return words.format(
        benefit=case.benefit_word(right.kind),
        day=long_date(ends_on, case.translate),
        distance=_distance((span.ends_on - ends_on).days, case),
        phase=phase_word(span.phase, case),
    )


def _distance(days: int, case: Case) -> str:
    if days >= _TOLD_IN_WEEKS_FROM:
        return case.translate("economy", "{n} uker").format(n=round(days / _DAYS_PER_WEEK))
    if days == 1:
        return case.translate("economy", "én dag")
    return case.translate("economy", "{n} dager").format(n=days)


def _unpaid_reason(days: UnpaidDays, right: BenefitPeriod | None, case: Case) -> str:
    benefits = case.plan.inputs.benefits
    part = days.stretches[0].part
    running = [
        b
        for b in benefits
        if b.kind in ONLY_DAYS_TAKING_PART
        and (b.ends_on is None or b.ends_on >= days.starts_on)
        and (b.starts_on is None or b.starts_on <= days.starts_on)
    ]
    if running and part.where is Where.BETWEEN:
        words = case.translate("economy", "{benefit} betales bare for dager med deltakelse.")
        return words.format(benefit=case.benefit_title(running[0].kind))
    if part.after is Phase.APPRENTICE:
        return case.translate("economy", "Læretiden er over, og fagprøven er ikke begynt.")
    if right is not None:
        return right_ended_words(right, case)
    return case.translate("economy", "Ingen ytelse er lagt inn for disse dagene.")


def _below_costs(
    months: Sequence[ForecastMonth],
    stretches: Sequence[Stretch],
    unpaid: Sequence[UnpaidDays],
    case: Case,
) -> Iterable[ForecastWarning]:
    """Warn of months in which less comes in than the costs.

    Those with unpaid days or without a payment are told of already.
    """
    silent = [s for days in unpaid for s in days.stretches]
    silent += [s for s in stretches if s.is_unknown]
    low = [
        m
        for m in months
        if m.comes_in < m.costs
        and not is_between_payments(m)
        and not any(touches(s, m.month) for s in silent)
    ]
    for group in in_a_row(low, lambda a, b: is_next_month(a.month, b.month)):
        yield _below_costs_warning(group, stretches, case)


def _below_costs_warning(
    group: Sequence[ForecastMonth], stretches: Sequence[Stretch], case: Case
) -> ForecastWarning:
    lowest = min(group, key=lambda m: m.comes_in)
    earnings = [e for s in stretches if touches(s, lowest.month) for e in s.earnings]
    words = case.translate("economy", "{earned} før skatt mot {costs} i måneden: {what}.")
    if lowest.net is not None:
        words = case.translate("economy", "{earned} etter skatt mot {costs} i måneden: {what}.")
    title = case.translate("economy", "{months}: under faste utgifter.")
    named = months_words(group[0].month, group[-1].month, case.translate)
    return ForecastWarning(
        code="below_costs",
        on=group[0].month,
        title=title.format(months=capitalised(named)),
        reason=words.format(
            earned=kroner(lowest.comes_in),
            costs=kroner(lowest.costs),
            what=joined_words(tuple(dict.fromkeys(e.detail for e in earnings)), case)
            if earnings
            else case.translate("economy", "ingen betaler"),
        ),
        ask=next((e.ask for e in earnings if e.ask), case.nav),
    )


def _unknown_amounts(stretches: Sequence[Stretch], case: Case) -> Iterable[ForecastWarning]:
    told: set[str] = set()
    for stretch in stretches:
        for earning in stretch.earnings:
            if earning.amount is not None or earning.missing or earning.source in told:
                continue
            told.add(earning.source)
            if earning.source == "apprenticeship":
                title = case.translate("economy", "Læretid fra {day}: prosenten er ikke avgjort.")
                yield ForecastWarning(
                    code="apprentice_percent_missing",
                    on=stretch.starts_on,
                    title=title.format(day=long_date(stretch.starts_on, case.translate)),
                    reason=earning.steps[0],
                    ask=earning.ask,
                )
            else:
                title = case.translate("economy", "{benefit}: beløpet mangler.")
                yield ForecastWarning(
                    code="benefit_amount_missing",
                    on=stretch.starts_on,
                    title=title.format(benefit=earning.title),
                    reason=earning.steps[0],
                    ask=earning.ask,
                )


def _two_at_once(case: Case) -> Iterable[ForecastWarning]:
    benefits = case.plan.inputs.benefits
    for place, second in enumerate(benefits):
        for first in benefits[:place]:
            start = max(first.starts_on or case.plan.today, second.starts_on or case.plan.today)
            end = min(first.ends_on or date.max, second.ends_on or date.max)
            if start > end or can_stand_together(first.kind, second.kind):
                continue
            title = case.translate("economy", "Fra {day}: to ytelser samtidig.")
            words = case.translate(
                "economy", "{first} og {second} kan vanligvis ikke betales for de samme dagene."
            )
            yield ForecastWarning(
                code="benefits_overlap",
                on=start,
                title=title.format(day=long_date(start, case.translate)),
                reason=words.format(
                    first=case.benefit_title(first.kind), second=case.benefit_word(second.kind)
                ),
                ask=case.nav,
            )


def _own_birthdays(
    course: Course, stretches: Sequence[Stretch], case: Case
) -> Iterable[ForecastWarning]:
    for benefit in case.plan.inputs.benefits:
        age = case.rates.known(f"{benefit.kind.value}.young_age", case.plan.today)
        if age is None or benefit.amount is not None:
            continue
        if case.plan.birth_date is None:
            yield ForecastWarning(
                code="birth_date_missing",
                on=case.plan.today,
                title=case.translate("economy", "Fødselsdatoen mangler."),
                reason=case.translate(
                    "economy", "{benefit} er regnet som for en som har fylt {age} år."
                ).format(benefit=case.benefit_title(benefit.kind), age=age.value),
                needs_action=False,
            )
            return
        day = birthday(case.plan.birth_date, int(age.value))
        if course.starts_on < day <= course.ends_on and _pays_on(
            day, benefit.kind, stretches, case
        ):
            title = case.translate("economy", "{day}: fyller {age} år.")
            words = case.translate("economy", "Minste {benefit} blir høyere fra den dagen.")
            yield ForecastWarning(
                code="turns_25",
                on=day,
                title=title.format(day=long_date(day, case.translate), age=age.value),
                reason=words.format(benefit=case.benefit_word(benefit.kind)),
                needs_action=False,
            )


def _children(
    course: Course, stretches: Sequence[Stretch], case: Case
) -> Iterable[ForecastWarning]:
    for benefit in case.plan.inputs.benefits:
        limit = child_age_limit(benefit.kind, case.plan.today, case)
        if limit is None:
            continue
        for child in case.plan.children:
            day = birthday(earliest_birth(child), limit)
            if not course.starts_on < day <= course.ends_on:
                continue
            if not _pays_on(day, benefit.kind, stretches, case):
                continue
            known = child.birth_date is not None
            when = long_date(day, case.translate) if known else str(day.year)
            title = case.translate("economy", "{when}: et barn fyller {age} år.")
            words = (
                case.translate("economy", "Barnetillegget til {benefit} faller bort.")
                if known
                else case.translate(
                    "economy",
                    "Barnetillegget til {benefit} faller bort den dagen. Dagen er ikke kjent, så "
                    "det er regnet til nyttår.",
                )
            )
            yield ForecastWarning(
                code=f"child_turns_{limit}",
                on=day,
                title=title.format(when=when, age=limit),
                reason=words.format(benefit=case.benefit_word(benefit.kind)),
                needs_action=False,
            )


def _pays_on(day: date, kind: BenefitKind, stretches: Sequence[Stretch], case: Case) -> bool:
    """Tell whether a benefit of the kind pays on the day."""
    sources = {
        f"benefit.{number}"
        for number, benefit in enumerate(case.plan.inputs.benefits)
        if benefit.kind is kind
    }
    return any(
        stretch.starts_on <= day <= stretch.ends_on
        and any(earning.source in sources for earning in stretch.earnings)
        for stretch in stretches
    )


def _ends_with_apprenticeship(course: Course, case: Case) -> Iterable[ForecastWarning]:
    span = course.apprenticeship
    if span is None or span.starts_on <= case.plan.today:
        return
    running = [
        b for b in case.plan.inputs.benefits if b.ends_on is None or b.ends_on >= span.starts_on
    ]
    if running:
        title = case.translate("economy", "{day}: {benefits} stanser.")
        names = tuple(dict.fromkeys(case.benefit_word(b.kind) for b in running))
        yield ForecastWarning(
            code="benefit_ends_with_apprenticeship",
            on=span.starts_on,
            title=title.format(
                day=long_date(span.starts_on, case.translate), benefits=joined_words(names, case)
            ),
            reason=case.translate("economy", "Læretiden begynner, og kommunen betaler lønn."),
            needs_action=False,
        )


def _pay_to_the_trade_test(course: Course, case: Case) -> Iterable[ForecastWarning]:
    apprentice, trade_test = course.span(Phase.APPRENTICE), course.span(Phase.TRADE_TEST)
    if apprentice is None or trade_test is None or trade_test.ends_on <= apprentice.ends_on:
        return
    title = case.translate("economy", "{day}: læretiden er over før fagprøven er ferdig.")
    yield ForecastWarning(
        code="trade_test_after_apprenticeship",
        on=apprentice.ends_on,
        title=title.format(day=long_date(apprentice.ends_on, case.translate)),
        reason=case.translate("economy", "Lærlinglønnen er regnet videre til fagprøven er ferdig."),
        ask=case.plan.inputs.apprenticeship.employer or case.municipality,
        needs_action=False,
    )


def _unconfirmed(stretches: Sequence[Stretch], case: Case) -> Iterable[ForecastWarning]:
    """Name the figures that nobody has confirmed, once for each who could."""
    first: dict[str, date] = {}
    titles: dict[str, list[str]] = {}
    for stretch in stretches:
        for earning in stretch.earnings:
            is_open = earning.certainty is Certainty.ESTIMATE and earning.ask
            if not is_open or earning.source == "certified":
                continue
            first.setdefault(earning.ask, stretch.starts_on)
            titles.setdefault(earning.ask, []).append(earning.title)
    for ask, day in first.items():
        names = tuple(dict.fromkeys(titles[ask]))
        words = case.translate("economy", "{what} er anslag som ingen har bekreftet.")
        text = joined_words(tuple(names), case)
        yield ForecastWarning(
            code="unconfirmed",
            on=max(day, case.plan.today),
            title=case.translate("economy", "Ikke bekreftet ennå."),
            reason=words.format(what=text),
            ask=ask,
            needs_action=False,
        )
