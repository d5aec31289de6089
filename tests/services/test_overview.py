from __future__ import annotations

from datetime import date, timedelta

import pytest

from mih_desktop.domain.enums import (
    Actor,
    Channel,
    CohortKind,
    MilestoneKind,
    MilestoneStatus,
    OrganisationKind,
    Phase,
)
from mih_desktop.domain.money import EconomyInputs, OpenQuestion
from mih_desktop.domain.overview import AgendaKind, HitKind
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit
from mih_desktop.domain.people import FollowUpEdit, NewRecruit
from mih_desktop.domain.plan import NewCohort, NewMilestone
from mih_desktop.services import (
    cohorts,
    economy,
    follow_ups,
    milestones,
    overview,
    partners,
    practice,
    recruits,
)
from mih_desktop.storage.store import Store
from tests.services.conftest import NOW

TODAY = NOW.date()


def _milestone(store: Store, title: str, days: int, **fields):
    day = TODAY + timedelta(days=days)
    kind = MilestoneKind.SPAN if "ends_on" in fields else MilestoneKind.EVENT
    new = NewMilestone(title=title, actor=Actor.NAV, kind=kind, starts_on=day, **fields)
    return milestones.add_milestone(store, new).value


def _titles(lines) -> list[str]:
    return [line.title for line in lines]


def test_an_empty_store_has_an_empty_day(store: Store):
    view = overview.today_view(store, TODAY)
    assert (view.overdue, view.today, view.fortnight, view.ahead, view.waiting) == ((),) * 5
    assert view.cards == ()


@pytest.mark.parametrize(
    ("days", "place"),
    [
        (-1, "overdue"),
        (0, "today"),
        (1, "fortnight"),
        (14, "fortnight"),
        (15, "ahead"),
        (92, "ahead"),
    ],
)
def test_a_milestone_stands_where_its_day_belongs(store: Store, days: int, place: str):
    _milestone(store, "Styringsgruppe", days)
    view = overview.today_view(store, TODAY)
    for name in ("overdue", "today", "fortnight", "ahead"):
        assert _titles(getattr(view, name)) == (["Styringsgruppe"] if name == place else [])


def test_what_is_farther_off_than_three_months_is_left_out(store: Store):
    _milestone(store, "Senere", 93)
    view = overview.today_view(store, TODAY)
    assert view.ahead == ()


def test_something_that_lasts_is_late_only_after_its_last_day(store: Store):
    _milestone(store, "Intervjuer", -5, ends_on=TODAY)
    assert overview.today_view(store, TODAY).overdue == ()
    assert _titles(overview.today_view(store, TODAY + timedelta(days=1)).overdue) == ["Intervjuer"]


def test_something_that_has_begun_and_lasts_stands_under_today_to_its_last_day(store: Store):
    milestone_id = _milestone(store, "Intervjuer", -5, ends_on=TODAY + timedelta(days=10))
    view = overview.today_view(store, TODAY)
    assert _titles(view.today) == ["Intervjuer"]
    assert (view.overdue, view.fortnight, view.ahead) == ((), (), ())
    assert _titles(overview.today_view(store, TODAY + timedelta(days=10)).today) == ["Intervjuer"]
    milestones.set_milestone_status(store, milestone_id, MilestoneStatus.DONE)
    assert overview.today_view(store, TODAY).today == ()


def test_what_has_been_late_longest_stands_first_by_its_last_day(store: Store):
    _milestone(store, "Begynte først", -30, ends_on=TODAY - timedelta(days=2))
    _milestone(store, "Var over først", -10)
    titles = _titles(overview.today_view(store, TODAY).overdue)
    assert titles == ["Var over først", "Begynte først"]


def test_done_today_is_shown_as_done_and_done_before_is_not(store: Store):
    for title, days in (("I dag", 0), ("I går", -1)):
        milestone_id = _milestone(store, title, days)
        milestones.set_milestone_status(store, milestone_id, MilestoneStatus.DONE)
    view = overview.today_view(store, TODAY)
    assert [(line.title, line.is_done) for line in view.today] == [("I dag", True)]
    assert view.overdue == ()


def test_promises_drafts_and_questions_stand_on_the_day(store: Store):
    cohort_id = cohorts.create_cohort(
        store,
        NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2026, 4, 6)),
    ).value
    recruit_id = recruits.add_recruit(
        store, NewRecruit(family_name="Vik", phase=Phase.VG1, cohort_id=cohort_id)
    ).value
    promise = FollowUpEdit(
        happened_on=TODAY, channel=Channel.PHONE, next_on=TODAY, next_what="Ringe NAV"
    )
    follow_ups.add_follow_up(store, recruit_id, promise)
    draft = FollowUpEdit(happened_on=TODAY, channel=Channel.PHONE, topic="Ytelse", is_draft=True)
    follow_ups.add_follow_up(store, recruit_id, draft)
    asked = OpenQuestion(text="Forlenges AAP?", who="NAV Hå", due_on=TODAY + timedelta(days=3))
    answered = OpenQuestion(text="Gammelt", due_on=TODAY, answered_on=TODAY)
    economy.save_inputs(store, recruit_id, EconomyInputs(questions=(asked, answered)))
    for only in (None, cohort_id):
        view = overview.today_view(store, TODAY, only)
        kinds = {line.kind for line in view.today}
        assert kinds == {AgendaKind.FOLLOW_UP, AgendaKind.DRAFT}
        assert [(q.title, q.who) for q in view.waiting] == [("Forlenges AAP?", "Vik, NAV Hå")]
    other = cohorts.create_cohort(
        store,
        NewCohort(kind=CohortKind.MENN_I_HELSE, place="Hå", starts_on=date(2027, 4, 5)),
    ).value
    view = overview.today_view(store, TODAY, other)
    assert view.waiting == ()
    assert [line for line in view.today if line.recruit_id is not None] == []


def test_a_card_tells_who_needs_something(store: Store):
    cohort_id = cohorts.create_cohort(
        store,
        NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2026, 4, 6)),
    ).value
    recruit_id = recruits.add_recruit(
        store, NewRecruit(family_name="Vik", phase=Phase.VG2, cohort_id=cohort_id)
    ).value
    card = overview.today_view(store, TODAY).cards[0]
    assert card.phase is Phase.VG2
    assert card.people == 1
    assert card.not_followed_up == card.unsigned_sheets == (recruit_id,)
    assert card.next_milestone.starts_on >= TODAY


def test_a_cohort_that_is_long_over_has_no_card(store: Store):
    old = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2020, 4, 6))
    cohorts.create_cohort(store, old)
    assert overview.today_view(store, TODAY).cards == ()


def test_in_a_gap_the_cohort_is_in_the_phase_it_came_from(store: Store):
    cohort_id = cohorts.create_cohort(
        store,
        NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2026, 4, 6)),
    ).value
    cohort = cohorts.get_cohort(store, cohort_id)
    gap = cohort.span(Phase.SUMMER_JOB_1).ends_on + timedelta(days=1)
    assert overview.phase_now(cohort, gap) is Phase.SUMMER_JOB_1
    assert overview.phase_now(cohort, date(2020, 1, 1)) is None


def test_the_search_finds_men_contacts_partners_and_dates(store: Store):
    recruits.add_recruit(store, NewRecruit(family_name="Storelv", given_name="Øyvind"))
    office = OrganisationEdit(name="NAV Storelva", kind=OrganisationKind.NAV_OFFICE)
    office_id = partners.add_organisation(store, office).value
    partners.add_contact(
        store, ContactEdit(name="Anne Storelv", organisation_id=office_id, phone="51615363")
    )
    _milestone(store, "Møte i Storelva", 3)
    hits = overview.find(store, "storelv")
    assert {hit.kind for hit in hits} == set(HitKind)
    assert overview.find(store, "51 61 53")[0].title == "Anne Storelv"
    assert overview.find(store, "   ") == ()
    assert len(overview.find(store, "storelv", limit=2)) == 2


def test_the_practice_county_has_people_in_every_phase_and_goes_without_a_trace(store: Store):
    from tests.services.state import state_of

    before = state_of(store)
    assert not practice.has_practice(store)
    practice.create_practice(store, TODAY)
    assert practice.has_practice(store)
    phases = {row["phase"] for row in state_of(store)["recruit"]}
    assert {Phase(p) for p in phases} == set(Phase)
    names = {row["family_name"] for row in state_of(store)["recruit"]}
    assert len(names) > 50
    practice.remove_practice(store)
    assert state_of(store) == before


def test_practice_never_reaches_a_real_partner(store: Store):
    practice.create_practice(store, TODAY)
    assert all(row.is_practice for row in partners.list_organisations(store))
    assert all(row.is_practice for row in partners.list_contacts(store))


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2027, 7, 1), date(2028, 2, 29)])
def test_practice_fits_any_day_of_the_year(store: Store, today: date):
    practice.create_practice(store, today)
    assert len(overview.today_view(store, today).cards) == 3
