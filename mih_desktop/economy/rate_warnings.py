"""Which rates a forecast leaned on, and warnings about those that are missing or run out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mih_desktop.domain.forecast import ForecastWarning, UsedRate
from mih_desktop.domain.formats import long_date, month_and_year
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.days import DAY
from mih_desktop.economy.period_rows import joined_words
from mih_desktop.economy.rates import RateValue
from mih_desktop.economy.stretches import Stretch


def used_rates(stretches: Iterable[Stretch]) -> tuple[UsedRate, ...]:
    """Return each value once, in the order it is first needed; carried if it is so on any day."""
    return tuple(
        UsedRate(
            key=rate.key,
            name=rate.name,
            value=rate.text,
            valid_from=rate.valid_from,
            source=rate.source,
            status=rate.status.value,
        )
        for rate in _rates_of(stretches)
    )


def rate_warnings(
    course: Course, stretches: Sequence[Stretch], case: Case
) -> tuple[ForecastWarning, ...]:
    """Return what is to be filled in: rates without a value, outdated ones, and those ahead."""
    return (
        *_missing(stretches, case),
        *_outdated(course, stretches, case),
        *_carried_later(stretches, case),
    )


def _rates_of(stretches: Iterable[Stretch]) -> tuple[RateValue, ...]:
    kept: dict[tuple[object, ...], RateValue] = {}
    for stretch in stretches:
        for earning in stretch.earnings:
            for rate in earning.rates:
                place = (rate.key, rate.valid_from)
                if place not in kept or rate.is_carried:
                    kept[place] = rate
    return tuple(kept.values())


def _missing(stretches: Iterable[Stretch], case: Case) -> Iterable[ForecastWarning]:
    told: set[str] = set()
    for stretch in stretches:
        for earning in stretch.earnings:
            if earning.missing is None or earning.missing.key in told:
                continue
            told.add(earning.missing.key)
            words = case.translate(
                "economy", "{what} fra {day} kan ikke regnes ut før den er ført."
            )
            yield ForecastWarning(
                code="rate_missing",
                on=stretch.starts_on,
                title=case.translate("economy", "En sats mangler."),
                reason=words.format(
                    what=earning.title, day=long_date(stretch.starts_on, case.translate)
                ),
                ask=earning.ask,
            )


def _outdated(
    course: Course, stretches: Iterable[Stretch], case: Case
) -> Iterable[ForecastWarning]:
    """Name in one line the rates for which a newer one should be known today already."""
    groups: dict[str, str] = {}
    for rate in _rates_of(stretches):
        if _is_outdated(rate, case) and rate.valid_from is not None:
            name = case.translate("rates", rate.group)
            day = long_date(rate.valid_from, case.translate)
            groups.setdefault(rate.group, f"{name} ({day})")
    if groups:
        words = case.translate("economy", "{what} er ført videre til {year}.")
        yield ForecastWarning(
            code="rate_outdated",
            on=case.plan.today,
            title=case.translate("economy", "Eldre satser."),
            reason=words.format(
                what=joined_words(tuple(groups.values()), case), year=course.ends_on.year
            ),
            needs_action=False,
        )


def _is_outdated(rate: RateValue, case: Case) -> bool:
    return rate.known_to is not None and rate.known_to < case.plan.today


def _carried_later(stretches: Iterable[Stretch], case: Case) -> Iterable[ForecastWarning]:
    """Tell in one line which rates are good today and carried forward later."""
    carried = [r for r in _rates_of(stretches) if r.is_carried and not _is_outdated(r, case)]
    ends = [rate.known_to for rate in carried if rate.known_to is not None]
    if not ends:
        return
    first = min(ends) + DAY
    names = dict.fromkeys(case.translate("rates", rate.group) for rate in carried)
    groups = joined_words(tuple(names), case)
    words = case.translate("economy", "{what} er ført videre med dagens beløp fra {month}.")
    yield ForecastWarning(
        code="rate_carried",
        on=first,
        title=case.translate("economy", "Framskrevne satser."),
        reason=words.format(what=groups, month=month_and_year(first, case.translate)),
        needs_action=False,
    )
