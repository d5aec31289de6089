from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mih_desktop.domain.enums import CohortKind, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.importing import (
    ImportAnswers,
    ReadCohort,
    RowRef,
    SheetChoice,
    SheetKind,
)
from mih_desktop.domain.plan import NewCohort
from mih_desktop.exchange.field_names import field_name, sheet_kind_name
from mih_desktop.exchange.grid import MAX_ROWS_SEEN
from mih_desktop.exchange.reader import read_workbook
from mih_desktop.exchange.settling import chosen_index, import_plan, settled_people
from mih_desktop.exchange.titles import read_cohort
from tests.exchange.workbooks import SAMPLE, TODAY, read, workbook

HEAD = ["Navn", "Status"]
ROW = ["Vik, Kåre", "Rekrutt"]


@pytest.fixture(scope="module")
def sample():
    return read_workbook(SAMPLE.read_bytes(), SAMPLE.name, TODAY)


def test_the_sample_has_thirty_people_and_one_double(sample):
    assert len(sample.unique_people) == 30
    assert [(p.ref.row, p.duplicate_of.row) for p in sample.duplicates] == [(37, 7)]


def test_the_sample_is_read_whole(sample):
    assert sample.cohort == ReadCohort(place="Rogaland", year=2026)
    assert [s.kind for s in sample.sheets] == ["participants", "contacts", "dates"]
    assert [(r.ref.row) for r in sample.left_out] == [1, 2, 15, 39]
    assert (len(sample.contacts), len(sample.dates)) == (5, 7)
    assert {p.class_name for p in sample.unique_people} == {"A", "B"}
    assert all(p.recruit.birth_date and p.recruit.phone for p in sample.unique_people)


def test_every_answer_of_every_doubt_can_be_taken(sample):
    before = settled_people(sample, ImportAnswers())
    assert before == sample.people
    for doubt in sample.doubts:
        for number in range(len(doubt.choices)):
            answers = ImportAnswers(chosen={doubt.key: number})
            people = settled_people(sample, answers)
            others = [p for p in people if p.ref not in doubt.refs]
            assert others == [p for p in before if p.ref not in doubt.refs]


def test_all_answers_of_a_doubt_set_the_same_fields(sample):
    from dataclasses import fields

    from mih_desktop.domain.edits import UNSET

    for asked in (*sample.doubts, *sample.proposals):
        set_by = {
            frozenset(
                f.name
                for change in choice.changes
                for f in fields(change)
                if getattr(change, f.name) is not UNSET and not f.name.startswith("remark")
            )
            for choice in asked.choices
        }
        assert len(set_by) <= 1, asked.key


def test_no_two_questions_share_a_key(sample):
    keys = [asked.key for asked in (*sample.doubts, *sample.proposals)]
    assert len(keys) == len(set(keys))


def test_doubts_alike_are_in_one_group(sample):
    groups: dict[str, list[int]] = {}
    for doubt in sample.doubts:
        groups.setdefault(doubt.group, []).append(doubt.row)
    assert groups["0:status:exit:valgte selv:sluttet - valgte selv 12.5"] == [8, 16, 23, 31]


def test_an_answer_that_is_not_offered_is_the_proposed_one(sample):
    doubt = sample.doubts[0]
    assert chosen_index(doubt, ImportAnswers(chosen={doubt.key: 99})) == doubt.proposed
    assert chosen_index(doubt, ImportAnswers(chosen={doubt.key: -1})) == doubt.proposed


def test_a_plan_takes_the_rows_that_are_ticked(sample):
    starts = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Rogaland", starts_on=date(2026, 3, 30))
    taken = [p.ref for p in sample.people if p.is_taken]
    taken += [c.ref for c in sample.contacts] + [d.ref for d in sample.dates]
    plan = import_plan(sample, ImportAnswers(), taken=taken, new_cohort=starts)
    assert len(plan.people) == 30
    assert (len(plan.contacts), len(plan.phase_dates), len(plan.milestones)) == (5, 7, 5)
    assert plan.people[3].recruit.exit_phase is Phase.TRIAL
    assert plan.people[0].class_name == "A"
    assert plan.new_cohort is starts


def test_a_plan_without_a_cohort_has_no_dates(sample):
    taken = [d.ref for d in sample.dates]
    plan = import_plan(sample, ImportAnswers(), taken=taken)
    assert (plan.phase_dates, plan.milestones, plan.people) == ((), (), ())
    with_cohort = import_plan(sample, ImportAnswers(), taken=taken, cohort_id=CohortId(3))
    assert len(with_cohort.phase_dates) == 7


@pytest.mark.parametrize(
    ("titles", "sheets", "file_name", "cohort"),
    [
        (["MENN I HELSE – ROGALAND – KULL 2026"], [], "x.xlsx",
         ReadCohort(place="Rogaland", year=2026)),
        (["Kvinner i helse Troms"], ["Kull 2027"], "x",
         ReadCohort(kind=CohortKind.KVINNER_I_HELSE, place="Troms", year=2027)),
        ([], ["Ark1"], "deltakerliste_kull_2026.xlsx", ReadCohort(year=2026)),
        (["Menn i helse, AGDER VEST, 2026"], [], "", ReadCohort(place="Agder", year=2026)),
        (["Menn i helse – Setesdal – oppdatert 3. april"], [], "", ReadCohort(place="Setesdal")),
        (["Menn i helse - KYSTEN"], [], "", ReadCohort(place="Kysten")),
        (["Menn i helse"], [], "", ReadCohort()),
        (["Deltakere"], ["Ark1"], "liste.xlsx", ReadCohort()),
        (["Oppdatert 2025. 2026-kullet"], [], "", ReadCohort(year=2026)),
    ],
)  # fmt: skip
def test_the_cohort_is_read_from_titles(titles, sheets, file_name, cohort):
    assert read_cohort(titles, sheets, file_name) == cohort


def test_of_several_lists_the_newest_is_taken():
    reading = read([HEAD, ROW], title="Kull 2026", more={"Kull 2025": [HEAD, ROW]})
    assert [s.is_taken for s in reading.sheets] == [True, False]
    assert [(r.text, r.reason) for r in reading.left_out] == [
        ("Kull 2025", "arket tas ikke med nå")
    ]
    assert len(reading.people) == 1


def test_of_several_lists_without_years_the_last_is_taken():
    reading = read([HEAD, ROW], title="Ark1", more={"Ark2": [HEAD, ROW]})
    assert [s.is_taken for s in reading.sheets] == [False, True]


def test_the_user_may_take_another_list():
    choices = {0: SheetChoice(is_taken=False), 1: SheetChoice(is_taken=True)}
    reading = read([HEAD, ROW], title="Kull 2026", more={"Kull 2025": [HEAD, ROW]}, choices=choices)
    assert [s.is_taken for s in reading.sheets] == [False, True]


def test_a_sheet_that_is_no_list_is_named_as_not_read():
    reading = read([HEAD, ROW], more={"Budsjett": [["Post", "Kroner"], ["Mat", 300]], "Tom": []})
    assert [(r.ref, r.reason) for r in reading.left_out] == [
        (RowRef(sheet=1, row=1), "arket leses ikke: vi finner ingen overskrifter vi kjenner")
    ]


def test_rows_beyond_what_is_looked_at_are_told():
    rows = [HEAD, ROW, *[[] for _ in range(MAX_ROWS_SEEN)], ["x"]]
    reading = read(rows)
    assert reading.left_out[-1].reason.startswith(f"rad {MAX_ROWS_SEEN + 1} og videre er ikke lest")


def test_fields_and_kinds_have_names():
    from mih_desktop.domain.importing import ColumnField
    from mih_desktop.domain.wording import source_text

    assert all(field_name(f, source_text) for f in ColumnField)
    assert sheet_kind_name(SheetKind.DATES, source_text) == "Datoer"


HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["=1+1", "\u202eretteP", "A" * 5000, "12.5", "-", "(x)", "AAP ut 31.10", "Sluttet 29.2",
         "#REF!",
         "2 barn 2014", "ma/no", "+47", "15038510007", "uke 53", "Klasse B", "Antall:"]
    ),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(2199, 12, 31)),
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(HOSTILE, min_size=8, max_size=8), max_size=6))
def test_any_list_becomes_people_that_can_be_stored(rows):
    head = ["Navn", "Født", "Mobil", "E-post", "Ytelse", "Fellesfag", "Status", "Merknad"]
    printable = [
        ["".join(c for c in v if c.isprintable()) if isinstance(v, str) else v for v in row]
        for row in rows
    ]
    reading = read([head, *printable])
    keys = [asked.key for asked in (*reading.doubts, *reading.proposals)]
    assert len(keys) == len(set(keys))
    for pick in (0, 99):
        answers = ImportAnswers(
            chosen={d.key: min(pick, len(d.choices) - 1) for d in reading.doubts if d.choices},
            accepted=frozenset(p.key for p in reading.proposals),
        )
        for person in settled_people(reading, answers):
            recruit = person.recruit
            assert recruit.family_name
            assert recruit.birth_date is None or recruit.birth_date.year >= 1900
            assert (recruit.phase is Phase.LEFT) == (recruit.exit_kind is not None)


def test_a_thousand_rows_are_read_in_seconds():
    rows = [
        ["Etternavn, fornavn", "Født", "Mobil", "Status", "Merknad"],
        *(
            [f"Vik{n}, Kåre", "16.03.90", 40000000 + n, "Rekrutt", "AAP går ut 31.10"]
            for n in range(1000)
        ),
    ]
    content = workbook({"Kull 2026": rows})
    started = time.perf_counter()
    reading = read_workbook(content, "x.xlsx", TODAY)
    assert len(reading.people) == 1000
    assert time.perf_counter() - started < 10
