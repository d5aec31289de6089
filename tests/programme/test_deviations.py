from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    DayRule,
    Edge,
    FunnelStep,
    OffsetUnit,
    Phase,
)
from mih_desktop.programme.deviations import deviation, is_deviating, with_deviations
from mih_desktop.programme.plan import lay_out_phases
from mih_desktop.programme.standard import ProgrammeStandard, load_standard

KIND = CohortKind.MENN_I_HELSE


def changed(item_key: str, field_name: str, value: str | int) -> ProgrammeStandard:
    return with_deviations(load_standard(KIND), [deviation(KIND, item_key, field_name, value)])


def test_without_deviations_the_standard_is_as_shipped():
    assert with_deviations(load_standard(KIND), []) == load_standard(KIND)


def test_the_shipped_standard_is_not_touched_by_a_deviation():
    before = load_standard(KIND)
    changed("target.school", "value", 22)
    assert load_standard(KIND) == before


@pytest.mark.parametrize(
    ("field_name", "value", "expected"),
    [
        ("title", "Kurs for veiledere", "Kurs for veiledere"),
        ("why", "Avtalt med kommunene.", "Avtalt med kommunene."),
        ("actor", "county_school", Actor.COUNTY_SCHOOL),
    ],
)
def test_a_field_of_a_milestone_is_changed(field_name: str, value: str, expected: object):
    standard = changed("mentor_gathering_1", field_name, value)
    assert getattr(standard.milestone("mentor_gathering_1"), field_name) == expected
    assert is_deviating(standard, "mentor_gathering_1")
    assert not is_deviating(standard, "mentor_gathering_2")


@pytest.mark.parametrize(
    ("field_name", "value", "expected"),
    [
        ("amount", "-20", -20),
        ("amount", "99999", 600),
        ("unit", "weeks", OffsetUnit.WEEKS),
        ("edge", "end", Edge.END),
        ("phase", "vg1", Phase.VG1),
        ("day_rule", "as_is", DayRule.AS_IS),
    ],
)
def test_a_part_of_an_anchor_is_changed(field_name: str, value: str, expected: object):
    milestone = changed("mentor_gathering_1", field_name, value).milestone("mentor_gathering_1")
    assert milestone is not None
    assert getattr(milestone.anchor, field_name) == expected


def test_a_milestone_that_is_switched_off_is_not_laid_out():
    assert changed("handover", "is_off", "true").milestone("handover") is None
    assert changed("handover", "is_off", "false").milestone("handover") is not None


def test_what_is_switched_off_may_have_other_changes_too():
    rows = [
        deviation(KIND, "handover", "is_off", "true"),
        deviation(KIND, "handover", "title", "Overlevering"),
    ]
    standard = with_deviations(load_standard(KIND), rows)
    assert standard.milestone("handover") is None
    assert standard.unused_deviations == ()


def test_another_length_moves_the_last_day_of_the_phase():
    standard = changed("phase.trial", "length", 10)
    trial = lay_out_phases(standard, date(2027, 4, 5))[3]
    assert trial.ends_on == date(2027, 6, 11)


def test_another_target_stands_instead_of_the_programmes():
    assert changed("target.school", "value", 22).targets[FunnelStep.SCHOOL] == 22
    assert changed("target.school", "value", 22).targets[FunnelStep.TRIAL] == 30


def test_a_series_takes_another_frequency_title_or_none():
    six = changed("series.national_network", "per_year", 6)
    assert sum(m.series_key == "national_network" for m in six.milestones) == 6
    named = changed("series.steering_group", "title", "Møte {n}")
    assert named.milestone("steering_group_2").title == "Møte 2"  # type: ignore[union-attr]
    assert changed("series.steering_group", "is_off", "true").milestone("steering_group_1") is None


@pytest.mark.parametrize(
    ("item_key", "field_name", "value"),
    [
        ("no_such_milestone", "title", "Noe"),
        ("mentor_gathering_1", "colour", "blue"),
        ("mentor_gathering_1", "title", "   "),
        ("mentor_gathering_1", "amount", "many"),
        ("mentor_gathering_1", "actor", "king"),
        ("mentor_gathering_1", "phase", "left"),
        ("mentor_gathering_1", "is_off", "perhaps"),
        ("phase.trial", "is_off", "true"),
        ("phase.trial", "weeks", "3"),
        ("phase.vg1", "length", "3"),
        ("phase.nowhere", "length", "3"),
        ("target.school", "value", "-1"),
        ("target.school", "per_year", "1"),
        ("target.moon", "value", "1"),
        ("series.steering_group", "per_year", "52"),
        ("series.steering_group", "colour", "blue"),
        ("series.nothing", "per_year", "4"),
    ],
)
def test_a_deviation_that_fits_nothing_is_set_aside(item_key: str, field_name: str, value: str):
    standard = changed(item_key, field_name, value)
    assert [r.item_key for r in standard.unused_deviations] == [item_key]
    assert standard.deviations == ()
    assert replace(standard, unused_deviations=()) == load_standard(KIND)


def test_deviations_of_another_programme_are_left_alone():
    row = deviation(CohortKind.KVINNER_I_HELSE, "target.school", "value", 5)
    assert with_deviations(load_standard(KIND), [row]) == load_standard(KIND)
