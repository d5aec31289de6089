"""What has changed from one economy sheet to another, in words and amounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.formats import MISSING, decimal_number, kroner, kroner_and_ore, table_date
from mih_desktop.domain.wording import (
    BENEFIT_NAMES,
    PHASE_NAMES,
    UNIT_NAMES,
    Translate,
    source_text,
)

Change: TypeAlias = tuple[str, str, str]
"""What, before, after."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact of a sheet as it is written, by its name."""

    name: str
    text: str


def compare(
    before: SheetContent, after: SheetContent, translate: Translate = source_text
) -> tuple[Change, ...]:
    """Return what differs, in the order of the sheet; what stands on one side only has a dash."""
    first, second = _facts(before, translate), _facts(after, translate)
    return tuple(_differences(first, second))


def _differences(
    first: Mapping[str, _Told], second: Mapping[str, _Told]
) -> Iterable[tuple[str, str, str]]:
    for key in dict.fromkeys((*second, *first)):
        old, new = first.get(key), second.get(key)
        told = new or old
        old_text = old.text if old else MISSING
        new_text = new.text if new else MISSING
        if told is not None and old_text != new_text:
            yield told.name, old_text, new_text


def _facts(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    """Return every fact a reader may want to know has changed, by a key that stays the same."""
    return {
        **_benefits(content, translate),
        **_summer_jobs(content, translate),
        **_apprenticeship(content, translate),
        **_other_money(content, translate),
        **_costs(content, translate),
        "household": _Told(translate("economy", "Husstand"), content.inputs.household or MISSING),
        **_course(content, translate),
        **_figures(content),
    }


def _benefits(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    facts: dict[str, _Told] = {}
    seen: dict[str, int] = {}
    for benefit in content.inputs.benefits:
        seen[benefit.kind] = seen.get(benefit.kind, 0) + 1
        key = f"benefit.{benefit.kind}.{seen[benefit.kind]}"
        name = translate("wording", BENEFIT_NAMES[benefit.kind])
        estimate = translate("economy", "anslag")
        facts[f"{key}.amount"] = _Told(
            name,
            estimate
            if benefit.amount is None
            else _amount(benefit.amount, benefit.unit, translate),
        )
        until = translate("economy", "{benefit}, rett til").format(benefit=name)
        facts[f"{key}.ends_on"] = _Told(until, table_date(benefit.ends_on))
        since = translate("economy", "{benefit}, fra").format(benefit=name)
        facts[f"{key}.starts_on"] = _Told(since, table_date(benefit.starts_on))
        if benefit.confirmation:
            words = translate("economy", "{benefit}, bekreftet").format(benefit=name)
            confirmed = benefit.confirmation
            facts[f"{key}.confirmed"] = _Told(
                words, " ".join(part for part in (confirmed.by, _day(confirmed.on)) if part)
            )
    return facts


def _summer_jobs(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    facts: dict[str, _Told] = {}
    for job in content.inputs.summer_jobs:
        name = translate("economy", "Sommerjobb {number}").format(number=job.number)
        pay = translate("economy", "garantilønn, {years} år").format(years=job.seniority_years)
        if job.amount is not None:
            pay = _amount(job.amount, job.unit, translate)
        shifts = translate("economy", "{shifts} vakter à {hours} timer").format(
            shifts=job.shifts, hours=decimal_number(job.hours_per_shift)
        )
        facts[f"summer_job.{job.number}.pay"] = _Told(name, pay)
        facts[f"summer_job.{job.number}.shifts"] = _Told(
            translate("economy", "{job}, vakter").format(job=name), shifts
        )
    return facts


def _apprenticeship(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    pay = content.inputs.apprenticeship
    percents = ", ".join(decimal_number(percent) for percent in pay.percents)
    base = (
        translate("economy", "garantilønn fagarbeider")
        if pay.base is None
        else _amount(pay.base, AmountUnit.PER_YEAR, translate)
    )
    return {
        "apprenticeship.percents": _Told(
            translate("economy", "Læretid, prosent"), f"{percents} %" if percents else MISSING
        ),
        "apprenticeship.base": _Told(translate("economy", "Læretid, grunnlag"), base),
    }


def _other_money(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    return {
        f"other.{money.name}": _Told(money.name, _amount(money.amount, money.unit, translate))
        for money in content.inputs.other
    }


def _costs(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    return {
        f"cost.{cost.name}": _Told(cost.name, _amount(cost.amount, cost.unit, translate))
        for cost in content.inputs.costs
    }


def _course(content: SheetContent, translate: Translate) -> dict[str, _Told]:
    return {
        f"course.{span.phase}": _Told(
            translate("wording", PHASE_NAMES[span.phase]),
            f"{table_date(span.starts_on)}–{table_date(span.ends_on)}",
        )
        for span in content.course
    }


def _figures(content: SheetContent) -> dict[str, _Told]:
    """Return the headline; today's figure is left out, for it follows the calendar."""
    return {
        f"figure.{number}": _Told(figure.name, kroner(figure.amount))
        for number, figure in enumerate(content.forecast.key_figures)
        if number
    }


def _amount(amount: Decimal, unit: AmountUnit, translate: Translate) -> str:
    per = translate("wording", UNIT_NAMES[unit]).removeprefix("kr ")
    return f"{kroner_and_ore(amount)} {per}"


def _day(day: date | None) -> str:
    return "" if day is None else table_date(day)
