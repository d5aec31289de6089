"""Alternatives: one thing changed, all else as in the sheet, and what is compared."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.economy.alternatives import (
    Preset,
    alternative_of,
    compared,
    inputs_of,
    shortest,
    total_to,
)
from mih_desktop.economy.document import dump, load
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import standard_rates
from tests.economy.plans import plan, with_inputs

RATES = standard_rates()


@pytest.mark.parametrize("preset", Preset)
def test_an_alternative_changes_one_thing_and_can_be_stored(preset: Preset) -> None:
    inputs = plan().inputs
    made = alternative_of(inputs, preset, "Navn")
    other = inputs_of(inputs, made)
    changed = [
        name
        for name in ("benefits", "summer_jobs", "apprenticeship", "costs", "other")
        if getattr(other, name) != getattr(inputs, name)
    ]
    assert len(changed) == (0 if preset is Preset.FLAT_HALF else 1)
    kept = replace(inputs, alternatives=(made,))
    assert load(type(inputs), dump(kept)) == kept


def test_another_benefit_keeps_the_days_of_the_right_and_is_estimated() -> None:
    inputs = plan().inputs
    made = alternative_of(inputs, Preset.TILTAKSPENGER, "Med tiltakspenger")
    (benefit,) = made.benefits
    assert benefit.kind is BenefitKind.TILTAKSPENGER
    assert benefit.amount is None
    assert benefit.ends_on == inputs.benefits[0].ends_on
    bare = with_inputs(benefits=()).inputs
    assert len(alternative_of(bare, Preset.AAP, "Med AAP").benefits) == 1


def test_courses_of_two_lengths_are_compared_over_the_months_they_share() -> None:
    whole = plan()
    longer = inputs_of(whole.inputs, alternative_of(whole.inputs, Preset.MONTHS_24, "24"))
    first = forecast(whole, RATES)
    second = forecast(replace(whole, inputs=longer), RATES)
    assert compared(second).months > compared(first).months
    months = shortest([first, second])
    assert months == len(first.months)
    assert total_to(first, months) == sum(m.paid.net for m in first.months)
    assert total_to(second, months) == sum(m.paid.net for m in second.months[:months])


def test_what_is_compared_is_what_the_sheet_says() -> None:
    result = forecast(plan(), RATES)
    facts = compared(result)
    assert result.lowest is not None
    assert facts.lowest == result.lowest.comes_in
    assert facts.apprentice == 18221
    assert facts.total == sum(p.net for p in result.payments)
    assert facts.months_below == sum(m.comes_in < 13900 for m in result.months)
    no_percent = with_inputs(apprenticeship=replace(plan().inputs.apprenticeship, percents=()))
    assert compared(forecast(no_percent, RATES)).apprentice is None
    assert Decimal(compared(result).months) == len(result.months)
