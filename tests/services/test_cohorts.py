from __future__ import annotations

from datetime import date, timedelta

import pytest

from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    Edge,
    ExitKind,
    FunnelStep,
    MilestoneKind,
    MilestoneStatus,
    OrganisationKind,
    Phase,
)
from mih_desktop.domain.errors import GoneError, InvalidValueError, StaleEditError
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit, ProfileEdit
from mih_desktop.domain.people import NewRecruit, PhaseMove
from mih_desktop.domain.plan import (
    MilestoneEdit,
    NewCohort,
    NewMilestone,
    StandardDeviationRow,
)
from mih_desktop.services import (
    cohorts,
    history,
    milestones,
    partners,
    profile,
    recruit_path,
    recruits,
)
from mih_desktop.storage.store import Store
from tests.services.conftest import NOW

TODAY = NOW.date()
SPRING = date(2027, 4, 5)
FIRST, LAST = date(2020, 1, 1), date(2035, 1, 1)


def _new(place: str = "Havnes", kind: CohortKind = CohortKind.MENN_I_HELSE, **fields) -> NewCohort:
    return NewCohort(kind=kind, place=place, starts_on=SPRING, **fields)


@pytest.fixture
def cohort_id(store: Store):
    return cohorts.create_cohort(store, _new()).value


def test_a_cohort_is_laid_out_whole_from_the_standard(store: Store, cohort_id):
    cohort = cohorts.get_cohort(store, cohort_id)
    assert cohort.name == "Kull 2027 Havnes"
    assert cohort.span(Phase.TRIAL).starts_on == SPRING
    assert cohort.targets == {
        FunnelStep.INFORMED: 80,
        FunnelStep.INTERVIEWED: 70,
        FunnelStep.TRIAL: 30,
        FunnelStep.SCHOOL: 25,
        FunnelStep.CERTIFIED: 20,
    }
    rows = milestones.list_milestones(store, FIRST, LAST, cohort_id)
    assert len(rows) > 30
    assert all(row.why and row.source and row.anchor for row in rows)


def test_cohorts_come_youngest_first(store: Store, cohort_id):
    older = NewCohort(kind=CohortKind.KVINNER_I_HELSE, place="Sandnes", starts_on=date(2025, 4, 7))
    cohorts.create_cohort(store, older)
    assert [c.year for c in cohorts.list_cohorts(store)] == [2027, 2025]


def test_moving_the_start_moves_what_hangs_on_it_and_one_undo_takes_it_back(
    store: Store, cohort_id
):
    before = cohorts.get_cohort(store, cohort_id), milestones.list_milestones(store, FIRST, LAST)
    fixed = before[1][3]
    milestones.edit_milestone(
        store, fixed.id, fixed.version, MilestoneEdit(starts_on=date(2027, 1, 20))
    )
    preview = cohorts.preview_move(
        store, cohort_id, Phase.TRIAL, Edge.START, SPRING + timedelta(days=7)
    )
    assert preview.milestones
    cohorts.move_phase_edge(store, preview)
    moved = {row.id: row for row in milestones.list_milestones(store, FIRST, LAST)}
    for change in preview.milestones:
        assert moved[change.milestone.id].starts_on == change.starts_on
    assert moved[fixed.id].starts_on == date(2027, 1, 20)
    assert moved[fixed.id].is_hand_set
    history.undo(store)
    history.undo(store)
    after = cohorts.get_cohort(store, cohort_id), milestones.list_milestones(store, FIRST, LAST)
    assert [s.starts_on for s in after[0].phases] == [s.starts_on for s in before[0].phases]
    assert [r.starts_on for r in after[1]] == [r.starts_on for r in before[1]]


def test_a_start_in_another_year_renames_the_cohort_that_kept_its_name(store: Store, cohort_id):
    preview = cohorts.preview_move(store, cohort_id, Phase.TRIAL, Edge.START, date(2028, 4, 3))
    cohorts.move_phase_edge(store, preview)
    cohort = cohorts.get_cohort(store, cohort_id)
    assert (cohort.name, cohort.year) == ("Kull 2028 Havnes", 2028)


def test_a_name_chosen_by_hand_stays_when_the_start_moves(store: Store, cohort_id):
    cohorts.rename_cohort(store, cohort_id, 1, "Vestkullet")
    preview = cohorts.preview_move(store, cohort_id, Phase.TRIAL, Edge.START, date(2028, 4, 3))
    cohorts.move_phase_edge(store, preview)
    assert cohorts.get_cohort(store, cohort_id).name == "Vestkullet"


def test_a_hand_set_edge_is_released_to_the_standard(store: Store, cohort_id):
    standard = cohorts.get_cohort(store, cohort_id).span(Phase.VG1)
    day = standard.ends_on - timedelta(days=10)
    preview = cohorts.preview_move(store, cohort_id, Phase.VG1, Edge.END, day)
    cohorts.move_phase_edge(store, preview)
    assert cohorts.get_cohort(store, cohort_id).span(Phase.VG1).end_hand_set
    cohorts.release_edge(store, cohort_id, Phase.VG1, Edge.END)
    assert cohorts.get_cohort(store, cohort_id).span(Phase.VG1) == standard


def test_targets_are_changed_added_and_removed(store: Store, cohort_id):
    cohorts.set_target(store, cohort_id, FunnelStep.TRIAL, 24)
    cohorts.set_target(store, cohort_id, FunnelStep.SCHOOL, None)
    targets = cohorts.get_cohort(store, cohort_id).targets
    assert targets[FunnelStep.TRIAL] == 24
    assert FunnelStep.SCHOOL not in targets
    cohorts.set_target(store, cohort_id, FunnelStep.SCHOOL, 22)
    assert cohorts.get_cohort(store, cohort_id).targets[FunnelStep.SCHOOL] == 22
    for value in (-1, 10_000):
        with pytest.raises(InvalidValueError):
            cohorts.set_target(store, cohort_id, FunnelStep.TRIAL, value)


def test_classes_are_added_renamed_and_removed_without_losing_anybody(store: Store, cohort_id):
    class_id = cohorts.add_class(store, cohort_id, "A").value
    cohorts.rename_class(store, class_id, "B")
    man = NewRecruit(family_name="Vik", cohort_id=cohort_id, class_id=class_id)
    recruit_id = recruits.add_recruit(store, man).value
    assert recruits.get_recruit(store, recruit_id).row.class_name == "B"
    cohorts.remove_class(store, class_id)
    assert recruits.get_recruit(store, recruit_id).row.class_name == ""
    assert cohorts.get_cohort(store, cohort_id).classes == ()


def test_the_bin_says_what_goes_along_and_gives_it_back(store: Store, cohort_id):
    recruits.add_recruit(store, NewRecruit(family_name="Vik", cohort_id=cohort_id))
    along = cohorts.goes_along(store, cohort_id)
    assert along["recruits"] == 1
    assert along["milestones"] > 30
    cohorts.bin_cohort(store, cohort_id)
    assert cohorts.list_cohorts(store) == ()
    assert milestones.list_milestones(store, FIRST, LAST) == ()
    assert [name for _, name in cohorts.list_binned_cohorts(store)] == ["Kull 2027 Havnes"]
    with pytest.raises(GoneError):
        cohorts.get_cohort(store, cohort_id)
    cohorts.restore_cohort(store, cohort_id)
    assert len(cohorts.list_cohorts(store)) == 1


def test_the_funnel_counts_from_the_history(store: Store, cohort_id):
    for number in range(3):
        recruits.add_recruit(
            store,
            NewRecruit(
                family_name=f"Mann {number}",
                phase=Phase.TRIAL,
                entered_on=date(2027, 2, 1),
                cohort_id=cohort_id,
            ),
        )
    gone = recruits.add_recruit(
        store,
        NewRecruit(
            family_name="Ute",
            phase=Phase.INTERVIEW,
            entered_on=date(2027, 1, 1),
            cohort_id=cohort_id,
        ),
    ).value
    out = PhaseMove(phase=Phase.LEFT, on=date(2027, 2, 2), exit_kind=ExitKind.OTHER)
    recruit_path.move_phase(store, gone, out)
    counts = {c.step: c for c in cohorts.funnel(store, cohort_id, TODAY)}
    assert counts[FunnelStep.TRIAL].actual == 3
    assert counts[FunnelStep.INTERVIEWED].actual == 4
    assert counts[FunnelStep.INTERVIEWED].left_other == 1


def test_a_local_deviation_shapes_the_next_cohort_and_can_be_reset(store: Store):
    local = StandardDeviationRow(
        cohort_kind=CohortKind.MENN_I_HELSE,
        item_key="target.school",
        field_name="value",
        value="22",
    )
    cohorts.set_deviation(store, local)
    changed = cohorts.create_cohort(store, _new()).value
    assert cohorts.get_cohort(store, changed).targets[FunnelStep.SCHOOL] == 22
    cohorts.reset_deviation(store, local)
    standard = cohorts.create_cohort(store, _new()).value
    assert cohorts.get_cohort(store, standard).targets[FunnelStep.SCHOOL] == 25
    assert not cohorts.reset_deviation(store, local).changes


def test_a_start_out_of_reach_is_refused_and_nothing_is_stored(store: Store):
    with pytest.raises(InvalidValueError):
        cohorts.create_cohort(
            store,
            NewCohort(kind=CohortKind.MENN_I_HELSE, place="X", starts_on=date(1902, 4, 5)),
        )
    assert cohorts.list_cohorts(store) == ()


def test_a_milestone_added_by_hand_is_found_changed_and_binned(store: Store, cohort_id):
    new = NewMilestone(
        title="Fagdag om demens",
        actor=Actor.MUNICIPALITY,
        kind=MilestoneKind.SPAN,
        starts_on=date(2027, 5, 10),
        ends_on=date(2027, 5, 12),
        cohort_id=cohort_id,
    )
    milestone_id = milestones.add_milestone(store, new).value
    row = milestones.get_milestone(store, milestone_id)
    assert row.last_day == date(2027, 5, 12)
    milestones.set_milestone_status(store, milestone_id, MilestoneStatus.DONE)
    version = milestones.get_milestone(store, milestone_id).version
    milestones.edit_milestone(
        store, milestone_id, version, MilestoneEdit(kind=MilestoneKind.EVENT, title="Fagdag")
    )
    changed = milestones.get_milestone(store, milestone_id)
    assert (changed.title, changed.ends_on, changed.is_open) == ("Fagdag", None, False)
    with pytest.raises(StaleEditError):
        milestones.edit_milestone(store, milestone_id, version, MilestoneEdit(title="Igjen"))
    milestones.bin_milestone(store, milestone_id)
    with pytest.raises(GoneError):
        milestones.get_milestone(store, milestone_id)
    milestones.restore_milestone(store, milestone_id)
    assert milestones.get_milestone(store, milestone_id).title == "Fagdag"


def test_a_hand_set_milestone_follows_its_anchor_again(store: Store, cohort_id):
    row = milestones.list_milestones(store, FIRST, LAST)[5]
    milestones.edit_milestone(
        store, row.id, row.version, MilestoneEdit(starts_on=row.starts_on + timedelta(days=2))
    )
    milestones.release_milestone(store, row.id)
    again = milestones.get_milestone(store, row.id)
    assert (again.starts_on, again.is_hand_set) == (row.starts_on, False)


def test_a_milestone_that_ends_before_it_starts_is_refused(store: Store):
    with pytest.raises(InvalidValueError):
        milestones.add_milestone(
            store,
            NewMilestone(
                title="Feil",
                actor=Actor.NAV,
                kind=MilestoneKind.SPAN,
                starts_on=date(2027, 5, 10),
                ends_on=date(2027, 5, 9),
            ),
        )


def test_a_milestone_without_a_cohort_shows_under_every_cohort(store: Store, cohort_id):
    recruit_id = recruits.add_recruit(store, NewRecruit(family_name="Vik")).value
    milestones.add_milestone(
        store,
        NewMilestone(
            title="Fagprøve",
            actor=Actor.COUNTY_SCHOOL,
            kind=MilestoneKind.EVENT,
            starts_on=date(2027, 6, 1),
            recruit_id=recruit_id,
        ),
    )
    rows = milestones.list_milestones(store, date(2027, 6, 1), date(2027, 6, 1), cohort_id)
    assert "Fagprøve" in {row.title for row in rows}
    assert recruits.get_recruit(store, recruit_id).row.next_what == "Fagprøve"


def test_partners_are_changed_and_removed_only_when_nobody_needs_them(store: Store):
    place = OrganisationEdit(name="NAV Hå", kind=OrganisationKind.NAV_OFFICE, phone="51 53 80 68")
    office = partners.add_organisation(store, place).value
    other = OrganisationEdit(name="NAV Time", kind=OrganisationKind.NAV_OFFICE)
    partners.edit_organisation(store, office, 1, other)
    contact = partners.add_contact(store, ContactEdit(name="Kari", organisation_id=office)).value
    with pytest.raises(InvalidValueError):
        partners.remove_organisation(store, office)
    partners.edit_contact(store, contact, 1, ContactEdit(name="Kari Vik", title="Veileder"))
    assert partners.list_contacts(store)[0].title == "Veileder"
    partners.remove_organisation(store, office)
    partners.remove_contact(store, contact)
    assert partners.list_contacts(store) == partners.list_organisations(store) == ()


def test_the_profile_is_made_once_and_changed_by_field(store: Store):
    assert profile.get_profile(store).version == 0
    profile.set_profile(store, ProfileEdit(coordinator_name="Kari", county="Rogaland"))
    profile.set_profile(store, ProfileEdit(phone="51 61 53 63"))
    row = profile.get_profile(store)
    assert (row.coordinator_name, row.county, row.phone) == ("Kari", "Rogaland", "51 61 53 63")


def test_a_setting_has_a_default_until_it_is_set(store: Store):
    assert profile.get_setting(store, "follow_up_days", "30") == "30"
    profile.set_setting(store, "follow_up_days", "21")
    profile.set_setting(store, "follow_up_days", "14")
    assert profile.get_setting(store, "follow_up_days", "30") == "14"
    assert recruits.follow_up_days(store) == 14
