from __future__ import annotations

import io
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.enums import (
    Actor,
    AmountUnit,
    BenefitKind,
    CohortKind,
    Edge,
    ExitKind,
    MilestoneKind,
    OrganisationKind,
    Phase,
)
from mih_desktop.domain.errors import (
    GoneError,
    InvalidValueError,
    MissingFileError,
    WrongSecretError,
)
from mih_desktop.domain.ids import EconomyVersionId
from mih_desktop.domain.importing import (
    BenefitEnd,
    ImportPlan,
    PhaseDate,
    PlannedContact,
    PlannedMilestone,
    PlannedPerson,
    RowRef,
)
from mih_desktop.domain.money import BenefitPeriod, EconomyInputs, FixedCost
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit, ProfileEdit
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.plan import NewCohort, NewMilestone
from mih_desktop.domain.wording import PEOPLE_LABELS, source_text
from mih_desktop.services import (
    backups,
    cohorts,
    economy,
    history,
    importing,
    milestones,
    national,
    opening,
    partners,
    practice,
    profile,
    recruits,
    reporting,
)
from mih_desktop.storage.store import Store
from tests.services.conftest import NOW, PASSWORD
from tests.services.state import state_of

TODAY = NOW.date()
SPRING = date(2027, 4, 5)
REF = RowRef(sheet=0, row=5)


def _text(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def cohort_id(store: Store):
    profile.set_profile(store, ProfileEdit(coordinator_name="Kari Vik", county="Rogaland"))
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Sandnes", starts_on=SPRING)
    return cohorts.create_cohort(store, new).value


@pytest.fixture
def recruit_id(store: Store, cohort_id):
    man = NewRecruit(
        family_name="Hætta",
        given_name="Øyvind",
        phase=Phase.INTERVIEW,
        birth_date=date(1989, 8, 19),
        cohort_id=cohort_id,
        municipality="Gjesdal",
        nav_office="NAV Gjesdal",
        nav_adviser="Kari V.",
    )
    return recruits.add_recruit(store, man).value


def _inputs(amount: int = 1072) -> EconomyInputs:
    return EconomyInputs(
        benefits=(BenefitPeriod(kind=BenefitKind.AAP, amount=Decimal(amount)),),
        costs=(FixedCost(name="Husleie", amount=Decimal(8500), unit=AmountUnit.PER_MONTH),),
    )


def test_inputs_are_read_back_as_they_were_typed(store: Store, recruit_id):
    assert economy.get_inputs(store, recruit_id) == EconomyInputs()
    economy.save_inputs(store, recruit_id, _inputs())
    assert economy.get_inputs(store, recruit_id) == _inputs()


def test_the_live_forecast_is_that_of_the_draft(store: Store, recruit_id):
    economy.save_inputs(store, recruit_id, _inputs())
    live = economy.forecast_for(store, recruit_id, _inputs(), TODAY)
    assert live == economy.draft_sheet(store, recruit_id, TODAY).forecast


def test_a_frozen_sheet_stays_as_it_was_and_the_next_tells_what_changed(store: Store, recruit_id):
    economy.save_inputs(store, recruit_id, _inputs())
    first = economy.freeze_sheet(store, recruit_id, TODAY).value
    economy.sign_version(store, first, TODAY + timedelta(days=1))
    frozen = economy.frozen_sheet(store, first)
    before = reporting.version_pdf(store, first, source_text, with_months=True)
    economy.save_inputs(store, recruit_id, _inputs(1148))
    assert economy.frozen_sheet(store, first) == frozen
    assert reporting.version_pdf(store, first, source_text, with_months=True) == before
    draft = economy.draft_sheet(store, recruit_id, TODAY)
    assert draft.version_number == 2
    assert draft.changes
    assert draft.control_code != frozen.control_code
    assert recruits.get_recruit(store, recruit_id).row.economy_signed_on == TODAY + timedelta(1)


def test_a_version_is_signed_once_and_not_before_it_was_made(store: Store, recruit_id):
    version = economy.freeze_sheet(store, recruit_id, TODAY).value
    with pytest.raises(InvalidValueError):
        economy.sign_version(store, version, TODAY - timedelta(days=1))
    economy.sign_version(store, version, TODAY)
    with pytest.raises(InvalidValueError):
        economy.sign_version(store, version, TODAY)
    with pytest.raises(GoneError):
        economy.frozen_sheet(store, EconomyVersionId(999))


def test_the_sheet_names_the_man_and_says_that_it_decides_nothing(store: Store, recruit_id):
    economy.save_inputs(store, recruit_id, _inputs())
    pdf = reporting.economy_sheet_pdf(store, recruit_id, TODAY, source_text, with_months=False)
    text = _text(pdf)
    for words in ("Øyvind Hætta", "Gjesdal", "Kari Vik", "ikke et vedtak", "UTKAST"):
        assert words in text
    assert "ØVING" not in text


def test_the_cohort_list_has_everybody_by_municipality(store: Store, cohort_id, recruit_id):
    other = NewRecruit(family_name="Moe", cohort_id=cohort_id)
    recruits.add_recruit(store, other)
    content = reporting.cohort_list_content(store, cohort_id, TODAY, source_text)
    assert [group.name for group in content.groups] == ["Gjesdal", ""]
    assert "Hætta" in _text(reporting.cohort_list_pdf(store, cohort_id, TODAY, source_text))


def test_the_cohort_list_calls_people_what_they_are_and_marks_reserves(
    store: Store, cohort_id, recruit_id
):
    present = recruits.get_recruit(store, recruit_id).row.phase
    reserve = NewRecruit(
        family_name="Lunde", given_name="Ola", cohort_id=cohort_id, is_reserve=True
    )
    recruits.add_recruit(store, reserve)
    content = reporting.cohort_list_content(store, cohort_id, TODAY, source_text)
    assert content.people_noun == PEOPLE_LABELS[present]
    people = [p for group in content.groups for p in group.people]
    assert "Ola (reserve)" in [p.given_name for p in people]
    other = NewRecruit(family_name="Moe", phase=Phase.APPRENTICE, cohort_id=cohort_id)
    recruits.add_recruit(store, other)
    mixed = reporting.cohort_list_content(store, cohort_id, TODAY, source_text)
    assert (mixed.people_noun, mixed.phase_name) == (("mann", "menn"), "")


def test_the_wheel_holds_the_year_of_one_cohort_or_all(store: Store, cohort_id):
    content = reporting.wheel_content(store, 2027, TODAY, source_text)
    assert [c.id for c in content.cohorts] == [cohort_id]
    narrowed = reporting.wheel_content(store, 2027, TODAY, source_text, cohort_id)
    assert narrowed.filter_words == "Kull 2027 Sandnes"
    assert reporting.wheel_content(store, 2040, TODAY, source_text).cohorts == ()
    assert "Årshjul 2027" in _text(reporting.wheel_pdf(store, 2027, TODAY, source_text))


def test_papers_of_practice_say_so(store: Store):
    practice.create_practice(store, TODAY)
    cohort = cohorts.list_cohorts(store)[1]
    assert "ØVING" in _text(reporting.cohort_list_pdf(store, cohort.id, TODAY, source_text))
    assert "ØVING" in _text(reporting.wheel_pdf(store, 2027, TODAY, source_text))
    man = recruits.list_recruits(store, RecruitQuery(cohort_id=cohort.id), TODAY)[0]
    pdf = reporting.economy_sheet_pdf(store, man.id, TODAY, source_text, with_months=False)
    assert "ØVING" in _text(pdf)


def test_the_recovery_sheet_holds_the_code_and_no_password():
    code = "M4QH-7TXB-2KPD-9WRC-F6NJ-3ZVA"
    text = _text(reporting.recovery_code_pdf(code, "Kari", "Rogaland", "X", TODAY, source_text))
    for group in code.split("-"):
        assert group in "".join(text.split())
    assert PASSWORD not in text


def test_a_file_is_written_whole_over_what_was_there(tmp_path: Path):
    path = tmp_path / "ark.pdf"
    path.write_bytes(b"gammelt")
    reporting.write_file(path, b"nytt")
    assert path.read_bytes() == b"nytt"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_gets_its_own_refusal(tmp_path: Path):
    with pytest.raises(MissingFileError):
        reporting.write_file(tmp_path / "borte" / "ark.pdf", b"x")


def test_the_national_report_counts_people_exits_sheets_and_dates(store: Store, cohort_id):
    begun = []
    for number in range(3):
        man = NewRecruit(
            family_name=f"Mann {number}",
            phase=Phase.TRIAL,
            entered_on=date(2027, 3, 1),
            cohort_id=cohort_id,
        )
        begun.append(recruits.add_recruit(store, man).value)
    gone = NewRecruit(
        family_name="Ute",
        phase=Phase.LEFT,
        entered_on=date(2027, 2, 1),
        left_on=date(2027, 2, 20),
        exit_kind=ExitKind.OWN_CHOICE,
        exit_phase=Phase.INTERVIEW,
        cohort_id=cohort_id,
    )
    recruits.add_recruit(store, gone)
    early = economy.freeze_sheet(store, begun[0], date(2027, 2, 20)).value
    economy.sign_version(store, early, date(2027, 2, 25))
    late = economy.freeze_sheet(store, begun[1], TODAY).value
    economy.sign_version(store, late, TODAY)
    report = national.national_report(store, TODAY)
    (cohort,) = report.cohorts
    assert (report.county, report.made_by) == ("Rogaland", "Kari Vik")
    assert [(e.phase, e.exit_kind, e.count) for e in cohort.exits] == [
        (Phase.INTERVIEW, ExitKind.OWN_CHOICE, 1)
    ]
    sheets = cohort.economy
    assert (sheets.people, sheets.signed_in_time, sheets.signed_later) == (3, 1, 1)
    assert sum(m.count for m in cohort.milestones) > 30


def test_practice_never_reaches_the_national_team(store: Store):
    practice.create_practice(store, TODAY)
    assert national.national_report(store, TODAY).cohorts == ()
    book = openpyxl.load_workbook(
        io.BytesIO(reporting.national_workbook(store, TODAY, source_text))
    )
    cells = [str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value]
    assert not any("Havnes" in cell for cell in cells)


def test_the_national_workbook_has_no_names(store: Store, recruit_id):
    book = openpyxl.load_workbook(
        io.BytesIO(reporting.national_workbook(store, TODAY, source_text))
    )
    cells = [str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value]
    assert any("Kull 2027 Sandnes" in cell for cell in cells)
    assert not any("Hætta" in cell for cell in cells)


def _plan(**fields) -> ImportPlan:
    man = NewRecruit(family_name="Myhre", given_name="Petter", phase=Phase.TRIAL)
    return ImportPlan(
        file_name="liste.xlsx",
        people=(
            PlannedPerson(
                ref=REF,
                recruit=man,
                class_name="B",
                benefit_end=BenefitEnd(kind=BenefitKind.AAP, ends_on=date(2027, 10, 31)),
            ),
            PlannedPerson(ref=REF, recruit=NewRecruit(family_name="Dahl"), class_name="B"),
        ),
        **fields,
    )


def test_an_import_is_one_step_that_can_be_undone(store: Store):
    before = state_of(store)
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Rogaland", starts_on=SPRING)
    dates = (
        PhaseDate(phase=Phase.TRIAL, edge=Edge.END, on=date(2027, 6, 18)),
        PhaseDate(phase=Phase.VG1, edge=Edge.START, on=date(2027, 8, 16)),
    )
    meeting = NewMilestone(
        title="Informasjonsmøte",
        actor=Actor.COORDINATOR,
        kind=MilestoneKind.EVENT,
        starts_on=date(2027, 1, 15),
    )
    place = PlannedContact(
        organisation=OrganisationEdit(
            name="NAV Rogaland", kind=OrganisationKind.NAV_COUNTY, phone="51 61 53 63"
        ),
        contact=ContactEdit(name="Kari", title="Kontakt", email="kari@eksempel.no"),
    )
    done = importing.take_import(
        store,
        _plan(
            new_cohort=new,
            phase_dates=dates,
            milestones=(PlannedMilestone(milestone=meeting),),
            contacts=(place,),
        ),
    )
    result = done.value
    assert (result.people, result.contacts, result.organisations) == (2, 1, 1)
    cohort = cohorts.get_cohort(store, result.cohort_id)
    assert cohort.span(Phase.TRIAL).ends_on == date(2027, 6, 18)
    assert cohort.span(Phase.TRIAL).end_hand_set
    assert [c.name for c in cohort.classes] == ["B"]
    men = recruits.list_recruits(store, RecruitQuery(listing=RecruitListFilter.ALL), TODAY)
    myhre = next(r for r in men if r.family_name == "Myhre")
    assert recruits.get_recruit(store, myhre.id).history[0].entered_on == SPRING
    assert economy.get_inputs(store, myhre.id).benefits[0].ends_on == date(2027, 10, 31)
    assert partners.list_organisations(store)[0].phone == "51615363"
    history.undo(store)
    assert state_of(store) == before


def test_dates_in_an_import_land_on_the_milestones_the_standard_has(store: Store, cohort_id):
    own = milestones.list_milestones(store, date(2027, 1, 1), date(2027, 12, 31), cohort_id)
    keyed = next(r for r in own if r.standard_key)
    dated = NewMilestone(
        title="Annet navn",
        actor=keyed.actor,
        kind=keyed.kind,
        starts_on=date(2027, 9, 9),
        standard_key=keyed.standard_key,
    )
    importing.take_import(
        store, _plan(cohort_id=cohort_id, milestones=(PlannedMilestone(milestone=dated),))
    )
    after = milestones.get_milestone(store, keyed.id)
    assert (after.title, after.starts_on, after.is_hand_set) == (
        keyed.title,
        date(2027, 9, 9),
        True,
    )


def test_an_import_without_a_cohort_takes_the_people_only(store: Store):
    plan = _plan(phase_dates=(PhaseDate(phase=Phase.TRIAL, edge=Edge.END, on=TODAY),))
    result = importing.take_import(store, plan).value
    assert (result.cohort_id, result.people, result.phase_dates) == (None, 2, 0)


def test_an_import_that_fails_takes_nothing(store: Store, cohort_id):
    before = state_of(store)
    impossible = PhaseDate(phase=Phase.TRIAL, edge=Edge.END, on=date(2020, 1, 1))
    with pytest.raises(InvalidValueError):
        importing.take_import(store, _plan(cohort_id=cohort_id, phase_dates=(impossible,)))
    assert state_of(store) == before


def test_people_who_are_there_already_are_found(store: Store, recruit_id):
    people = (
        NewRecruit(family_name="ØYVIND", given_name="HÆTTA", birth_date=date(1989, 8, 19)),
        NewRecruit(family_name="Ny", given_name="Mann"),
    )
    assert importing.find_doubles(store, people) == {0: (recruit_id, "Øyvind Hætta")}
    recruits.add_recruit(store, NewRecruit(family_name="Vik", phone="41672326"))
    same_phone = (NewRecruit(family_name="Wik", phone="+47 416 72 326"),)
    assert list(importing.find_doubles(store, same_phone)) == [0]


def test_a_backup_is_due_after_thirty_minutes_with_a_change(store: Store):
    assert backups.has_changed_since_backup(store)
    first = backups.back_up_if_due(store)
    assert first is not None
    assert backups.last_backup_at(store) == first.made_at
    assert [info.path for info in backups.list_backups(store)] == [first.path]
    store.clock = FixedClock(NOW + timedelta(minutes=31))
    assert backups.back_up_if_due(store) is None
    recruits.add_recruit(store, NewRecruit(family_name="Vik"))
    assert backups.back_up_if_due(store) is not None


def test_what_stands_undone_counts_as_a_change(store: Store):
    recruits.add_recruit(store, NewRecruit(family_name="Vik"))
    store.clock = FixedClock(NOW + timedelta(minutes=1))
    backups.back_up(store, "close")
    assert not backups.has_changed_since_backup(store)
    history.undo(store)
    assert backups.has_changed_since_backup(store)


def test_a_store_is_made_opened_and_given_another_password(tmp_path: Path):
    folder = tmp_path / "ny"
    code = opening.new_recovery_code()
    clock = FixedClock(NOW)
    edit = ProfileEdit(coordinator_name="Kari", county="Rogaland")
    opening.create_store(folder, PASSWORD, clock, code, edit).close()
    assert opening.newest_backup(folder) is None
    with opening.open_by_password(folder, PASSWORD, clock) as store:
        assert profile.get_profile(store).county == "Rogaland"
        backups.back_up(store)
    assert opening.newest_backup(folder) == NOW
    opening.open_by_code(folder, code.lower(), "et helt annet passord", clock).close()
    with pytest.raises(WrongSecretError):
        opening.open_by_password(folder, PASSWORD, clock)
    assert opening.folder_warning(tmp_path) is None
