from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mih_desktop.domain.changes import Topic
from mih_desktop.domain.enums import (
    Channel,
    CohortKind,
    CommonSubject,
    ExitKind,
    OrganisationKind,
    Phase,
    Role,
    SubjectState,
)
from mih_desktop.domain.errors import GoneError, InvalidValueError, StaleEditError
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import (
    ChildRow,
    FollowUpEdit,
    NewRecruit,
    PhaseMove,
    RecruitEdit,
    SubjectRow,
)
from mih_desktop.domain.plan import NewCohort, PhaseSpan
from mih_desktop.services import (
    attachments,
    cohorts,
    follow_ups,
    partners,
    recruit_path,
    recruits,
    roles,
)
from mih_desktop.storage.store import Store
from tests.services.conftest import NOW

TODAY = NOW.date()
SPRING = date(2027, 4, 5)


def _cohort(store: Store, *, practice: bool = False):
    new = NewCohort(
        kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=SPRING, is_practice=practice
    )
    return cohorts.create_cohort(store, new).value


def _add(store: Store, name: str = "Hætta", **fields):
    return recruits.add_recruit(store, NewRecruit(family_name=name, **fields)).value


def _names(store: Store, **query) -> list[str]:
    rows = recruits.list_recruits(store, RecruitQuery(**query), TODAY)
    return [row.family_name for row in rows]


def test_a_man_is_added_with_everybody_around_him(store: Store):
    done = recruits.add_recruit(
        store,
        NewRecruit(
            family_name=" Hætta ",
            given_name="Øyvind",
            phone="+47 454 32 319",
            municipality="Gjesdal kommune",
            nav_office="NAV Gjesdal",
            nav_adviser="Kari V.",
            placement="Riska omsorgssenter",
            mentor="Siv",
            subjects=(SubjectRow(subject=CommonSubject.NORSK, state=SubjectState.MISSING),),
            children=(ChildRow(birth_year=2014), ChildRow(birth_year=2019)),
        ),
    )
    details = recruits.get_recruit(store, done.value)
    assert details.row.name == "Øyvind Hætta"
    assert details.row.phone == "45432319"
    assert details.row.municipality == "Gjesdal kommune"
    assert details.row.missing_subjects == 1
    assert [(r.role, r.contact_name, r.organisation_name) for r in details.roles] == [
        (Role.NAV_ADVISER, "Kari V.", "NAV Gjesdal"),
        (Role.MENTOR, "Siv", "Riska omsorgssenter"),
    ]
    assert [c.birth_year for c in details.children] == [2014, 2019]
    assert done.changes.touches(Topic.RECRUITS)
    assert done.changes.recruits == {done.value}


def test_partners_of_the_same_name_are_not_added_twice(store: Store):
    for name in ("Vik", "Moe"):
        _add(store, name, nav_office="NAV Gjesdal", nav_adviser="Kari V.")
    _add(store, "Lie", nav_office="nav gjesdal", nav_adviser="KARI V.")
    assert len(partners.list_organisations(store, OrganisationKind.NAV_OFFICE)) == 1
    assert len(partners.list_contacts(store)) == 1


def test_a_practice_man_gets_practice_partners(store: Store):
    _add(store, "Vik", nav_office="NAV Gjesdal")
    _add(store, "Moe", nav_office="NAV Gjesdal", cohort_id=_cohort(store, practice=True))
    rows = partners.list_organisations(store, OrganisationKind.NAV_OFFICE)
    assert sorted(row.is_practice for row in rows) == [False, True]


def test_a_man_without_a_name_is_refused(store: Store):
    with pytest.raises(InvalidValueError) as refused:
        _add(store, "   ")
    assert refused.value.values["field"] == "family_name"
    assert _names(store, listing=RecruitListFilter.ALL) == []


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(2200, 1, 1)])
def test_a_birth_date_no_man_has_is_refused(store: Store, day: date):
    with pytest.raises(InvalidValueError):
        _add(store, "Vik", birth_date=day)


def test_names_come_in_norwegian_order(store: Store):
    for name in ("Ødegård", "Aasen", "Ålgård", "Æsøy", "Zahl", "Čállo", "Đorđević"):
        _add(store, name)
    assert _names(store) == ["Aasen", "Čállo", "Đorđević", "Zahl", "Æsøy", "Ødegård", "Ålgård"]


@pytest.mark.parametrize("text", ["oyv", "ØYV", "hæt", "haet", "454 32", "45432319", "hætta øyv"])
def test_a_man_is_found_by_part_of_name_or_number(store: Store, text: str):
    _add(store, "Hætta", given_name="Øyvind", phone="45432319")
    _add(store, "Vik", given_name="Kåre", phone="41672326")
    assert _names(store, text=text) == ["Hætta"]


@pytest.mark.parametrize("text", ["%", "_", "\\", "100%"])
def test_wildcards_are_searched_for_as_they_are(store: Store, text: str):
    _add(store, "Vik")
    assert _names(store, text=text) == []


def test_filters_count_what_they_list(store: Store):
    cohort_id = _cohort(store)
    silent = _add(store, "Stille", phase=Phase.TRIAL, cohort_id=cohort_id)
    spoken = _add(store, "Snakket", phase=Phase.TRIAL, cohort_id=cohort_id)
    _add(store, "Ute", phase=Phase.LEFT, exit_kind=ExitKind.OWN_CHOICE, cohort_id=cohort_id)
    _add(store, "Reserve", is_reserve=True)
    missing = SubjectRow(subject=CommonSubject.ENGELSK, state=SubjectState.MISSING)
    recruits.set_subject(store, silent, missing)
    talk = FollowUpEdit(happened_on=TODAY - timedelta(days=3), channel=Channel.PHONE)
    follow_ups.add_follow_up(store, spoken, talk)
    counts = recruits.count_listings(store, None, TODAY)
    assert counts[RecruitListFilter.ACTIVE] == 3
    for listing, count in counts.items():
        assert len(_names(store, listing=listing)) == count
    assert _names(store, listing=RecruitListFilter.NOT_FOLLOWED_UP) == ["Stille"]
    assert _names(store, listing=RecruitListFilter.SUBJECTS_MISSING) == ["Stille"]
    assert _names(store, listing=RecruitListFilter.LEFT) == ["Ute"]
    assert _names(store, listing=RecruitListFilter.RESERVE) == ["Reserve"]
    assert recruits.count_listings(store, cohort_id, TODAY)[RecruitListFilter.ALL] == 3


def test_the_table_is_narrowed_by_cohort_phase_and_municipality(store: Store):
    cohort_id = _cohort(store)
    _add(store, "Vik", phase=Phase.TRIAL, cohort_id=cohort_id, municipality="Hå")
    _add(store, "Moe", municipality="Klepp")
    assert _names(store, cohort_id=cohort_id) == ["Vik"]
    assert _names(store, phase=Phase.INTERESTED) == ["Moe"]
    assert _names(store, municipality="Hå") == ["Vik"]


def test_only_given_fields_are_changed(store: Store):
    recruit_id = _add(store, "Vik", given_name="Kåre", phone="41672326", municipality="Hå")
    edit = RecruitEdit(phone="99 88 77 66", municipality="Time", remark="a\nb")
    version = recruits.edit_recruit(store, recruit_id, 1, edit).value
    details = recruits.get_recruit(store, recruit_id)
    assert (details.row.phone, details.row.municipality) == ("99887766", "Time")
    assert (details.row.given_name, details.remark) == ("Kåre", "a\nb")
    assert details.row.version == version
    recruits.edit_recruit(store, recruit_id, version, RecruitEdit(municipality=""))
    assert recruits.get_recruit(store, recruit_id).row.municipality == ""


def test_a_stale_edit_is_refused_and_changes_nothing(store: Store):
    recruit_id = _add(store, "Vik")
    recruits.edit_recruit(store, recruit_id, 1, RecruitEdit(phone="41672326"))
    with pytest.raises(StaleEditError):
        recruits.edit_recruit(store, recruit_id, 1, RecruitEdit(phone="99999999"))
    assert recruits.get_recruit(store, recruit_id).row.phone == "41672326"


def test_a_binned_man_is_gone_until_he_is_restored(store: Store):
    recruit_id = _add(store, "Vik", given_name="Kåre")
    recruits.bin_recruit(store, recruit_id)
    assert _names(store, listing=RecruitListFilter.ALL) == []
    assert recruits.list_binned(store) == ((recruit_id, "Vik, Kåre"),)
    with pytest.raises(GoneError):
        recruits.get_recruit(store, recruit_id)
    recruits.restore_recruit(store, recruit_id)
    assert _names(store) == ["Vik"]


def test_the_same_children_again_are_no_change(store: Store):
    recruit_id = _add(store, "Vik", children=(ChildRow(birth_year=2015),))
    done = recruits.set_children(store, recruit_id, (ChildRow(birth_year=2015),))
    assert not done.changes
    day = date(2015, 5, 1)
    recruits.set_children(store, recruit_id, (ChildRow(birth_year=2015, birth_date=day),))
    assert recruits.get_recruit(store, recruit_id).children[0].birth_date == day


def test_moving_on_closes_the_stay_before(store: Store):
    recruit_id = _add(store, "Vik", phase=Phase.INTERVIEW, entered_on=date(2027, 2, 1))
    move = PhaseMove(phase=Phase.TRIAL, on=SPRING, reason="Avtalt", without_signature=True)
    recruit_path.move_phase(store, recruit_id, move)
    history = recruits.get_recruit(store, recruit_id).history
    assert [(e.phase, e.left_on) for e in history] == [
        (Phase.INTERVIEW, SPRING),
        (Phase.TRIAL, None),
    ]


def test_leaving_takes_who_wished_it_and_coming_back_needs_no_retyping(store: Store):
    recruit_id = _add(store, "Vik", phase=Phase.TRIAL, entered_on=SPRING)
    with pytest.raises(InvalidValueError):
        recruit_path.move_phase(store, recruit_id, PhaseMove(phase=Phase.LEFT, on=SPRING))
    out = PhaseMove(
        phase=Phase.LEFT,
        on=date(2027, 5, 1),
        exit_kind=ExitKind.OWN_CHOICE,
        reason="Jobb",
        route_onward="Fast jobb",
    )
    recruit_path.move_phase(store, recruit_id, out)
    left = recruits.get_recruit(store, recruit_id)
    assert left.row.phase is Phase.LEFT
    assert left.history[-1].route_onward == "Fast jobb"
    back = PhaseMove(phase=Phase.TRIAL, on=date(2027, 6, 1))
    recruit_path.move_phase(store, recruit_id, back)
    assert recruits.get_recruit(store, recruit_id).row.phase is Phase.TRIAL


def test_a_move_before_the_present_stay_is_refused(store: Store):
    recruit_id = _add(store, "Vik", phase=Phase.TRIAL, entered_on=SPRING)
    move = PhaseMove(phase=Phase.VG1, on=SPRING - timedelta(days=1))
    with pytest.raises(InvalidValueError):
        recruit_path.move_phase(store, recruit_id, move)


def test_a_man_read_in_as_left_has_the_phase_he_left(store: Store):
    recruit_id = _add(
        store,
        "Vik",
        phase=Phase.LEFT,
        entered_on=SPRING,
        left_on=date(2027, 5, 12),
        exit_kind=ExitKind.GUIDED_OUT,
        exit_phase=Phase.TRIAL,
    )
    history = recruits.get_recruit(store, recruit_id).history
    assert [e.phase for e in history] == [Phase.TRIAL, Phase.LEFT]
    assert history[0].left_on == history[1].entered_on == date(2027, 5, 12)


def test_history_is_corrected_within_reason(store: Store):
    recruit_id = _add(store, "Vik", phase=Phase.INTERVIEW, entered_on=date(2027, 2, 1))
    entry = recruits.get_recruit(store, recruit_id).history[0]
    recruit_path.edit_phase_entry(store, entry.id, date(2027, 1, 15), None)
    assert recruits.get_recruit(store, recruit_id).history[0].entered_on == date(2027, 1, 15)
    with pytest.raises(InvalidValueError):
        recruit_path.edit_phase_entry(store, entry.id, date(2027, 1, 15), date(2027, 2, 1))
    with pytest.raises(InvalidValueError):
        recruit_path.edit_phase_entry(store, entry.id, date(2027, 2, 2), date(2027, 2, 1))


def test_his_own_dates_stand_before_his_cohorts_until_they_are_reset(store: Store):
    cohort_id = _cohort(store)
    recruit_id = _add(store, "Vik", phase=Phase.TRIAL, cohort_id=cohort_id)
    shared = recruits.get_recruit(store, recruit_id).course[0]
    own = PhaseSpan(phase=Phase.TRIAL, starts_on=date(2027, 5, 3), ends_on=date(2027, 7, 2))
    recruit_path.set_course_span(store, recruit_id, own)
    mine = recruits.get_recruit(store, recruit_id).course[0]
    assert (mine.starts_on, mine.start_hand_set) == (date(2027, 5, 3), True)
    recruit_path.reset_course_span(store, recruit_id, Phase.TRIAL)
    assert recruits.get_recruit(store, recruit_id).course[0] == shared
    assert not recruit_path.reset_course_span(store, recruit_id, Phase.TRIAL).changes


def test_a_phase_that_ends_before_it_starts_is_refused(store: Store):
    recruit_id = _add(store, "Vik")
    span = PhaseSpan(phase=Phase.VG1, starts_on=date(2027, 5, 3), ends_on=date(2027, 5, 2))
    with pytest.raises(InvalidValueError):
        recruit_path.set_course_span(store, recruit_id, span)


def test_a_role_takes_his_own_office_and_replaces_who_had_it(store: Store):
    recruit_id = _add(store, "Vik", nav_office="NAV Hå", placement="Riska", municipality="Hå")
    roles.set_role(store, recruit_id, Role.NAV_ADVISER, "Kari", "51 61 53 63")
    roles.set_role(store, recruit_id, Role.NAV_ADVISER, "Ola")
    roles.set_role(store, recruit_id, Role.APPRENTICE_OFFICER, "Eva")
    roles.set_role(store, recruit_id, Role.TEACHER, "Per", organisation="Time vgs")
    role_id = roles.set_role(store, recruit_id, Role.CONTACT, "Tor").value
    around = recruits.get_recruit(store, recruit_id).roles
    assert [(r.contact_name, r.organisation_name) for r in around] == [
        ("Ola", "NAV Hå"),
        ("Per", "Time vgs"),
        ("Eva", "Hå"),
        ("Tor", ""),
    ]
    roles.remove_role(store, role_id)
    assert len(recruits.get_recruit(store, recruit_id).roles) == 3
    assert "Tor" in {c.name for c in partners.list_contacts(store)}


def test_a_known_contact_gets_the_newer_number(store: Store):
    recruit_id = _add(store, "Vik", nav_office="NAV Hå")
    roles.set_role(store, recruit_id, Role.NAV_ADVISER, "Kari")
    roles.set_role(store, recruit_id, Role.NAV_ADVISER, "Kari", "51 61 53 63")
    assert partners.list_contacts(store)[0].phone == "51615363"


def test_papers_are_kept_and_taken_out(store: Store):
    recruit_id = _add(store, "Vik")
    paper = attachments.add_attachment(
        store, recruit_id, "signert.pdf", b"%PDF-1", "application/pdf", TODAY
    ).value
    row = recruits.get_recruit(store, recruit_id).attachments[0]
    assert (row.name, row.size) == ("signert.pdf", 6)
    assert attachments.attachment_content(store, paper) == b"%PDF-1"
    attachments.remove_attachment(store, paper)
    for read in (attachments.attachment_content, attachments.remove_attachment):
        with pytest.raises(GoneError):
            read(store, paper)


def test_a_paper_too_large_for_every_backup_is_refused(store: Store, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 3)
    with pytest.raises(InvalidValueError):
        attachments.add_attachment(store, _add(store, "Vik"), "x", b"1234", "", TODAY)


def test_a_note_is_kept_as_typed_and_changed_by_version(store: Store):
    recruit_id = _add(store, "Vik")
    edit = FollowUpEdit(
        happened_on=TODAY, channel=Channel.PHONE, note="Linje 1\n<b>=1+1</b>", is_draft=True
    )
    note_id = follow_ups.add_follow_up(store, recruit_id, edit).value
    assert [d.id for d in follow_ups.list_drafts(store)] == [note_id]
    assert recruits.get_recruit(store, recruit_id).row.last_follow_up_on is None
    finished = FollowUpEdit(
        happened_on=TODAY,
        channel=Channel.VISIT,
        note="Ferdig",
        next_on=TODAY + timedelta(days=7),
        next_what="Ringe",
    )
    follow_ups.edit_follow_up(store, note_id, 1, finished)
    row = recruits.get_recruit(store, recruit_id).row
    assert (row.last_follow_up_on, row.next_what) == (TODAY, "Ringe")
    with pytest.raises(StaleEditError):
        follow_ups.edit_follow_up(store, note_id, 1, finished)
    follow_ups.remove_follow_up(store, note_id)
    assert follow_ups.list_follow_ups(store, recruit_id) == ()


def test_the_nearest_promise_is_the_next_thing(store: Store):
    recruit_id = _add(store, "Vik")
    for days, what in ((9, "Senere"), (2, "Først"), (5, "Midt")):
        follow_ups.add_follow_up(
            store,
            recruit_id,
            FollowUpEdit(
                happened_on=TODAY,
                channel=Channel.PHONE,
                next_on=TODAY + timedelta(days=days),
                next_what=what,
            ),
        )
    assert recruits.get_recruit(store, recruit_id).row.next_what == "Først"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=60), note=st.text(max_size=200))
def test_any_text_is_stored_whole_or_refused_with_a_kind(store: Store, name: str, note: str):
    try:
        recruit_id = _add(store, name)
    except InvalidValueError:
        return
    edit = FollowUpEdit(happened_on=TODAY, channel=Channel.PHONE, note=note)
    follow_ups.add_follow_up(store, recruit_id, edit)
    details = recruits.get_recruit(store, recruit_id)
    dropped = {c for c in note if unicodedata.category(c) in ("Cc", "Cs")} - {"\n", "\t"}
    expected = unicodedata.normalize("NFC", note.replace("\r\n", "\n"))
    expected = "".join(c for c in expected if c not in dropped)
    assert details.follow_ups[0].note == expected
    assert details.row.family_name == " ".join(details.row.family_name.split())
    assert recruits.list_recruits(store, RecruitQuery(text=name), TODAY) is not None
