from __future__ import annotations

import re
from pathlib import Path

import pytest

from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    Edge,
    FunnelStep,
    MilestoneKind,
    Phase,
)
from mih_desktop.domain.resources import resource_folder
from mih_desktop.programme.edge_rules import CohortStart
from mih_desktop.programme.standard import StandardError, load_standard

KINDS = list(CohortKind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_standard_has_all_phases_but_leaving(kind: CohortKind):
    standard = load_standard(kind)
    assert [r.phase for r in standard.phases] == [p for p in Phase if p is not Phase.LEFT]
    assert standard.actors == tuple(Actor)


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_standard_has_the_programmes_targets(kind: CohortKind):
    assert load_standard(kind).targets == {
        FunnelStep.INFORMED: 80,
        FunnelStep.INTERVIEWED: 70,
        FunnelStep.TRIAL: 30,
        FunnelStep.SCHOOL: 25,
        FunnelStep.CERTIFIED: 20,
    }


@pytest.mark.parametrize("kind", KINDS)
def test_everything_in_the_standard_says_why_and_where_from(kind: CohortKind):
    standard = load_standard(kind)
    items = [(i.why, i.source) for i in (*standard.phases, *standard.milestones)]
    for why, source in (*items, (standard.targets_why, standard.targets_source)):
        assert why.endswith(".")
        assert re.search(r"[AB]:\d+|lokalt valg", source)


@pytest.mark.parametrize("kind", KINDS)
def test_titles_are_short_enough_for_the_list_beside_the_wheel(kind: CohortKind):
    assert [m.title for m in load_standard(kind).milestones if len(m.title) > 28] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_actor_has_something_to_do(kind: CohortKind):
    assert {m.actor for m in load_standard(kind).milestones} == set(Actor)


def test_only_what_lasts_has_a_last_day():
    for milestone in load_standard(CohortKind.MENN_I_HELSE).milestones:
        assert (milestone.until is not None) == (milestone.kind is MilestoneKind.SPAN)


def test_there_are_three_gatherings_for_mentors_before_each_practice():
    standard = load_standard(CohortKind.MENN_I_HELSE)
    anchors = [standard.milestone(f"mentor_gathering_{n}") for n in (1, 2, 3)]
    assert [m.anchor.phase for m in anchors if m] == [Phase.TRIAL, Phase.VG1, Phase.VG2]
    assert all(m.anchor.amount < 0 for m in anchors if m)


def test_a_milestone_that_is_not_there_is_none():
    assert load_standard(CohortKind.MENN_I_HELSE).milestone("moon_landing") is None


def test_the_words_of_kvinner_i_helse_fit_anybody():
    standard = load_standard(CohortKind.KVINNER_I_HELSE)
    words = " ".join(f"{i.why}" for i in (*standard.phases, *standard.milestones)).casefold()
    words += " ".join(m.title for m in standard.milestones).casefold()
    assert not re.search(r"\bmenn\b|\bmann(en)?\b|\bhan\b|\bkvinner?\b|\bhun\b", words)
    assert standard.name == "Kvinner i helse"


def test_a_phase_without_rules_has_no_edge():
    standard = load_standard(CohortKind.MENN_I_HELSE)
    assert standard.edge_rule((Phase.LEFT, Edge.START)) is None
    assert isinstance(standard.edge_rule((Phase.TRIAL, Edge.START)), CohortStart)


def shipped() -> str:
    return (resource_folder() / "programme" / "menn_i_helse.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ('key = "menn_i_helse"', 'key = "kvinner_i_helse"'),
        ('rule = "cohort_start"', 'rule = "next_day", of = "vg1.end"'),
        ('{ rule = "next_day", of = "trade_test.end" }', '{ rule = "guess" }'),
        (
            'start = { rule = "next_day", of = "trade_test.end" }',
            'start = { rule = "next_day", of = "certified.start" }',
        ),
        (
            'start = { rule = "next_day", of = "trade_test.end" }',
            'start = { rule = "next_day", of = "left.start" }',
        ),
        ('key = "vg2_end"', 'key = "vg2_start"'),
        ('anchor = "apprentice.end"', 'anchor = "left.end"'),
        ('until = "trade_test.end"', 'until = "left.end"'),
        ("per_year = 4", "per_year = 9"),
        ("version = 1", ""),
    ],
)
def test_a_standard_that_could_not_lay_out_a_cohort_is_refused(
    tmp_path: Path, said: str, instead: str
):
    assert said in shipped()
    path = tmp_path / "menn_i_helse.toml"
    path.write_text(shipped().replace(said, instead), encoding="utf-8")
    with pytest.raises(StandardError):
        load_standard(CohortKind.MENN_I_HELSE, tmp_path)


def test_a_standard_that_is_missing_is_refused(tmp_path: Path):
    with pytest.raises(StandardError):
        load_standard(CohortKind.MENN_I_HELSE, tmp_path)


def test_a_built_program_finds_its_resources_where_they_were_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resource_folder() == tmp_path / "resources"
