"""One random call for every writing service; the test fails when a service has none here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy import select

from mih_desktop.domain.enums import (
    Actor,
    AmountUnit,
    BenefitKind,
    Channel,
    CohortKind,
    CommonSubject,
    Edge,
    ExitKind,
    FunnelStep,
    MilestoneKind,
    MilestoneStatus,
    NoteVisibility,
    OrganisationKind,
    Phase,
    Role,
    SubjectState,
)
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
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit, ProfileEdit
from mih_desktop.domain.people import (
    ChildRow,
    FollowUpEdit,
    NewRecruit,
    PhaseMove,
    RecruitEdit,
    SubjectRow,
)
from mih_desktop.domain.plan import (
    AnchorRule,
    MilestoneEdit,
    NewCohort,
    NewMilestone,
    PhaseSpan,
    StandardDeviationRow,
)
from mih_desktop.economy.rate_overrides import RateOverride
from mih_desktop.models import (
    Attachment,
    Cohort,
    Contact,
    ContactRole,
    EconomyVersion,
    FollowUp,
    Milestone,
    Organisation,
    Recruit,
    RecruitPhase,
    SchoolClass,
)
from mih_desktop.services import (
    attachments,
    cohorts,
    economy,
    follow_ups,
    importing,
    milestones,
    partners,
    practice,
    profile,
    rates,
    recruit_path,
    recruits,
    roles,
)
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading

TODAY = date(2027, 3, 2)
TEXTS = ("Øyvind", "Ánte Đoršš", "O'Brien; DROP TABLE", "=1+1", "<b>fet</b>", "10 % av_alt", "語")


class Nothing(Exception):  # noqa: N818 - not an error: there is no row yet to act on
    """There is no row for the action; the sequence goes on."""


class Hand:
    """Chooses at random what a person might choose."""

    def __init__(self, store: Store, random: Random) -> None:
        self.store = store
        self.random = random

    def row(self, kind: type, *, version: bool = False, binned: bool = False):
        columns = (kind.id, kind.row_version) if version else (kind.id,)
        query = select(*columns).order_by(kind.id)
        if binned:
            query = query.where(kind.binned_at.is_not(None))
        with reading(self.store) as session:
            rows = session.execute(query).all()
        if not rows:
            raise Nothing
        chosen = self.random.choice(rows)
        return tuple(chosen) if version else chosen[0]

    def maybe(self, kind: type):
        try:
            return self.row(kind) if self.random.random() < 0.7 else None
        except Nothing:
            return None

    def text(self) -> str:
        return self.random.choice(TEXTS) + str(self.random.randint(0, 99))

    def day(self) -> date:
        return TODAY + timedelta(days=self.random.randint(-400, 400))

    def one(self, words):
        return self.random.choice(list(words))


def _new_recruit(hand: Hand) -> NewRecruit:
    phase = hand.one(Phase)
    return NewRecruit(
        family_name=hand.text(),
        given_name=hand.text(),
        phase=phase,
        entered_on=hand.day(),
        phone=str(hand.random.randint(40_000_000, 99_999_999)),
        birth_date=date(1985, 2, 28),
        cohort_id=hand.maybe(Cohort),
        municipality=hand.text(),
        nav_office=hand.text(),
        nav_adviser=hand.text(),
        benefit=hand.one(BenefitKind),
        subjects=(SubjectRow(subject=hand.one(CommonSubject), state=hand.one(SubjectState)),),
        children=(ChildRow(birth_year=2015),),
        exit_kind=hand.one(ExitKind) if phase == Phase.LEFT else None,
    )


def _move_edge(hand: Hand):
    cohort_id = hand.row(Cohort)
    phase = hand.one((Phase.TRIAL, Phase.VG1, Phase.APPRENTICE))
    new_date = date(2027, 9, 1) + timedelta(days=hand.random.randint(0, 60))
    if phase == Phase.TRIAL:
        new_date = hand.day()
    preview = cohorts.preview_move(hand.store, cohort_id, phase, Edge.START, new_date)
    return cohorts.move_phase_edge(hand.store, preview)


def _follow_up(hand: Hand) -> FollowUpEdit:
    return FollowUpEdit(
        happened_on=hand.day(),
        channel=hand.one(Channel),
        topic=hand.text(),
        note=hand.text() * 3,
        next_on=hand.one((None, hand.day())),
        next_what=hand.text(),
        visibility=hand.one(NoteVisibility),
        is_draft=hand.random.random() < 0.3,
    )


def _new_milestone(hand: Hand) -> NewMilestone:
    kind = hand.one(MilestoneKind)
    day = hand.day()
    return NewMilestone(
        title=hand.text(),
        actor=hand.one(Actor),
        kind=kind,
        starts_on=day,
        ends_on=day + timedelta(days=9) if kind == MilestoneKind.SPAN else None,
        at=time(9, 30),
        cohort_id=hand.maybe(Cohort),
        recruit_id=hand.maybe(Recruit),
        anchor=hand.one((None, AnchorRule(phase=Phase.TRIAL, edge=Edge.START, amount=-7))),
    )


def _deviation(hand: Hand) -> StandardDeviationRow:
    return StandardDeviationRow(
        cohort_kind=CohortKind.MENN_I_HELSE,
        item_key="target.school",
        field_name="value",
        value=str(hand.random.randint(18, 30)),
    )


def _import_plan(hand: Hand) -> ImportPlan:
    place = OrganisationEdit(name=hand.text(), kind=OrganisationKind.OTHER, phone="51 21 56 12")
    return ImportPlan(
        file_name="liste.xlsx",
        cohort_id=hand.maybe(Cohort),
        people=(
            PlannedPerson(
                ref=RowRef(sheet=0, row=5),
                recruit=replace(_new_recruit(hand), cohort_id=None),
                class_name=hand.one(("", "A")),
                benefit_end=BenefitEnd(kind=BenefitKind.AAP, ends_on=hand.day()),
            ),
        ),
        contacts=(PlannedContact(organisation=place, contact=ContactEdit(name=hand.text())),),
        phase_dates=(PhaseDate(phase=Phase.TRIAL, edge=Edge.END, on=hand.day()),),
        milestones=(PlannedMilestone(milestone=_new_milestone(hand)),),
    )


def _inputs(hand: Hand) -> EconomyInputs:
    return EconomyInputs(
        benefits=(
            BenefitPeriod(kind=hand.one(BenefitKind), amount=Decimal(hand.random.randint(1, 2000))),
        ),
        costs=(FixedCost(name=hand.text(), amount=Decimal("8100.50"), unit=AmountUnit.PER_MONTH),),
    )


def _edit_organisation(hand: Hand):
    row_id, version = hand.row(Organisation, version=True)
    edit = OrganisationEdit(name=hand.text(), kind=hand.one(OrganisationKind))
    return partners.edit_organisation(hand.store, row_id, version, edit)


def _edit_contact(hand: Hand):
    row_id, version = hand.row(Contact, version=True)
    edit = ContactEdit(name=hand.text(), organisation_id=hand.maybe(Organisation))
    return partners.edit_contact(hand.store, row_id, version, edit)


def _edit_recruit(hand: Hand):
    row_id, version = hand.row(Recruit, version=True)
    edit = hand.one(
        (
            RecruitEdit(phone=hand.text()),
            RecruitEdit(family_name=hand.text(), municipality=hand.text()),
            RecruitEdit(cohort_id=hand.maybe(Cohort), class_id=None),
            RecruitEdit(birth_date=None, benefit=None, is_reserve=True),
        )
    )
    return recruits.edit_recruit(hand.store, row_id, version, edit)


def _edit_follow_up(hand: Hand):
    row_id, version = hand.row(FollowUp, version=True)
    return follow_ups.edit_follow_up(hand.store, row_id, version, _follow_up(hand))


def _edit_milestone(hand: Hand):
    row_id, version = hand.row(Milestone, version=True)
    edit = hand.one(
        (
            MilestoneEdit(title=hand.text()),
            MilestoneEdit(starts_on=hand.day(), ends_on=None),
            MilestoneEdit(note=hand.text(), at=None),
        )
    )
    return milestones.edit_milestone(hand.store, row_id, version, edit)


def _rename_cohort(hand: Hand):
    row_id, version = hand.row(Cohort, version=True)
    return cohorts.rename_cohort(hand.store, row_id, version, hand.text())


def _span(hand: Hand) -> PhaseSpan:
    day = hand.day()
    return PhaseSpan(
        phase=hand.one((Phase.TRIAL, Phase.VG1)),
        starts_on=day,
        ends_on=day + timedelta(days=hand.random.randint(0, 90)),
    )


def _phase_move(hand: Hand) -> PhaseMove:
    phase = hand.one(Phase)
    return PhaseMove(
        phase=phase,
        on=hand.day() + timedelta(days=400),
        exit_kind=hand.one(ExitKind) if phase == Phase.LEFT else None,
        reason=hand.text(),
    )


ACTIONS: dict[str, Callable[[Hand], object]] = {
    "attachments.add_attachment": lambda h: attachments.add_attachment(
        h.store, h.row(Recruit), h.text(), h.random.randbytes(40), "application/pdf", h.day()
    ),
    "attachments.remove_attachment": lambda h: attachments.remove_attachment(
        h.store, h.row(Attachment)
    ),
    "cohorts.set_deviation": lambda h: cohorts.set_deviation(h.store, _deviation(h)),
    "cohorts.reset_deviation": lambda h: cohorts.reset_deviation(h.store, _deviation(h)),
    "cohorts.create_cohort": lambda h: cohorts.create_cohort(
        h.store, NewCohort(kind=h.one(CohortKind), place=h.text(), starts_on=h.day())
    ),
    "cohorts.move_phase_edge": _move_edge,
    "cohorts.release_edge": lambda h: cohorts.release_edge(
        h.store, h.row(Cohort), h.one((Phase.VG1, Phase.APPRENTICE)), h.one(Edge)
    ),
    "cohorts.set_target": lambda h: cohorts.set_target(
        h.store, h.row(Cohort), h.one(FunnelStep), h.one((None, 5, 30))
    ),
    "cohorts.rename_cohort": _rename_cohort,
    "cohorts.add_class": lambda h: cohorts.add_class(h.store, h.row(Cohort), h.text()),
    "cohorts.rename_class": lambda h: cohorts.rename_class(h.store, h.row(SchoolClass), h.text()),
    "cohorts.remove_class": lambda h: cohorts.remove_class(h.store, h.row(SchoolClass)),
    "cohorts.bin_cohort": lambda h: cohorts.bin_cohort(h.store, h.row(Cohort)),
    "cohorts.restore_cohort": lambda h: cohorts.restore_cohort(h.store, h.row(Cohort, binned=True)),
    "economy.save_inputs": lambda h: economy.save_inputs(h.store, h.row(Recruit), _inputs(h)),
    "economy.freeze_sheet": lambda h: economy.freeze_sheet(h.store, h.row(Recruit), TODAY),
    "economy.sign_version": lambda h: economy.sign_version(h.store, h.row(EconomyVersion), TODAY),
    "follow_ups.add_follow_up": lambda h: follow_ups.add_follow_up(
        h.store, h.row(Recruit), _follow_up(h)
    ),
    "follow_ups.edit_follow_up": _edit_follow_up,
    "follow_ups.remove_follow_up": lambda h: follow_ups.remove_follow_up(h.store, h.row(FollowUp)),
    "importing.take_import": lambda h: importing.take_import(h.store, _import_plan(h)),
    "milestones.add_milestone": lambda h: milestones.add_milestone(h.store, _new_milestone(h)),
    "milestones.edit_milestone": _edit_milestone,
    "milestones.set_milestone_status": lambda h: milestones.set_milestone_status(
        h.store, h.row(Milestone), h.one(MilestoneStatus)
    ),
    "milestones.release_milestone": lambda h: milestones.release_milestone(
        h.store, h.row(Milestone)
    ),
    "milestones.bin_milestone": lambda h: milestones.bin_milestone(h.store, h.row(Milestone)),
    "milestones.restore_milestone": lambda h: milestones.restore_milestone(
        h.store, h.row(Milestone, binned=True)
    ),
    "partners.add_organisation": lambda h: partners.add_organisation(
        h.store, OrganisationEdit(name=h.text(), kind=h.one(OrganisationKind), phone="51 61 53 63")
    ),
    "partners.edit_organisation": _edit_organisation,
    "partners.remove_organisation": lambda h: partners.remove_organisation(
        h.store, h.row(Organisation)
    ),
    "partners.add_contact": lambda h: partners.add_contact(
        h.store, ContactEdit(name=h.text(), organisation_id=h.maybe(Organisation))
    ),
    "partners.edit_contact": _edit_contact,
    "partners.remove_contact": lambda h: partners.remove_contact(h.store, h.row(Contact)),
    "practice.create_practice": lambda h: practice.create_practice(h.store, TODAY),
    "practice.lay_out_example": lambda h: practice.lay_out_example(
        h.store, TODAY, is_practice=False
    ),
    "practice.remove_practice": lambda h: practice.remove_practice(h.store),
    "profile.set_profile": lambda h: profile.set_profile(
        h.store, ProfileEdit(coordinator_name=h.text(), county=h.text())
    ),
    "rates.set_rate": lambda h: rates.set_rate(
        h.store,
        RateOverride(
            key="tiltakspenger.full",
            starts_on=date(2027, 1, 1),
            value=Decimal(h.random.randint(300, 400)),
            source=h.text(),
        ),
    ),
    "rates.remove_rate": lambda h: rates.remove_rate(
        h.store, "tiltakspenger.full", date(2027, 1, 1)
    ),
    "rates.reset_rate": lambda h: rates.reset_rate(h.store, "tiltakspenger.full"),
    "rates.take_rates": lambda h: rates.take_rates(
        h.store,
        (
            RateOverride(
                key="tiltakspenger.child",
                starts_on=date(2027, 1, 1),
                value=Decimal(57),
                source="Nasjonalt team",
            ),
        ),
    ),
    "profile.set_setting": lambda h: profile.set_setting(h.store, "follow_up_days", "21"),
    "recruit_path.move_phase": lambda h: recruit_path.move_phase(
        h.store, h.row(Recruit), _phase_move(h)
    ),
    "recruit_path.edit_phase_entry": lambda h: recruit_path.edit_phase_entry(
        h.store, h.row(RecruitPhase), h.day(), h.one((None, h.day()))
    ),
    "recruit_path.set_course_span": lambda h: recruit_path.set_course_span(
        h.store, h.row(Recruit), _span(h)
    ),
    "recruit_path.reset_course_span": lambda h: recruit_path.reset_course_span(
        h.store, h.row(Recruit), h.one((Phase.TRIAL, Phase.VG1))
    ),
    "recruits.add_recruit": lambda h: recruits.add_recruit(h.store, _new_recruit(h)),
    "recruits.edit_recruit": _edit_recruit,
    "recruits.set_subject": lambda h: recruits.set_subject(
        h.store,
        h.row(Recruit),
        SubjectRow(subject=h.one(CommonSubject), state=h.one(SubjectState), planned_on=h.day()),
    ),
    "recruits.set_children": lambda h: recruits.set_children(
        h.store, h.row(Recruit), (ChildRow(birth_year=h.random.randint(2005, 2026)),)
    ),
    "recruits.bin_recruit": lambda h: recruits.bin_recruit(h.store, h.row(Recruit)),
    "recruits.restore_recruit": lambda h: recruits.restore_recruit(
        h.store, h.row(Recruit, binned=True)
    ),
    "roles.set_role": lambda h: roles.set_role(
        h.store, h.row(Recruit), h.one(Role), h.text(), "51 53 80 68", h.one(("", h.text()))
    ),
    "roles.remove_role": lambda h: roles.remove_role(h.store, h.row(ContactRole)),
}
