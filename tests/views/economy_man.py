"""A man whose money is laid out on 2 March 2027, in a real store."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import BenefitKind, CohortKind, Phase
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    Confirmation,
    EconomyInputs,
    FixedCost,
)
from mih_desktop.domain.people import ChildRow, NewRecruit
from mih_desktop.domain.plan import NewCohort, PhaseSpan
from mih_desktop.services import cohorts, economy, recruit_path, recruits
from mih_desktop.storage.store import Store

COURSE = tuple(
    PhaseSpan(phase=phase, starts_on=date.fromisoformat(first), ends_on=date.fromisoformat(last))
    for phase, first, last in (
        (Phase.TRIAL, "2027-04-05", "2027-06-25"),
        (Phase.SUMMER_JOB_1, "2027-07-01", "2027-07-30"),
        (Phase.VG1, "2027-08-16", "2027-12-17"),
        (Phase.VG2, "2028-01-03", "2028-06-16"),
        (Phase.SUMMER_JOB_2, "2028-07-03", "2028-07-28"),
        (Phase.APPRENTICE, "2028-08-14", "2029-09-30"),
        (Phase.TRADE_TEST, "2029-10-01", "2029-10-31"),
    )
)

INPUTS = EconomyInputs(
    benefits=(
        BenefitPeriod(
            kind=BenefitKind.AAP,
            amount=Decimal(1072),
            ends_on=date(2028, 4, 30),
            confirmation=Confirmation(by="NAV Havnes", on=date(2027, 2, 24)),
        ),
    ),
    apprenticeship=ApprenticeshipPay(percents=(Decimal(50),)),
    costs=(FixedCost(name="Husleie", amount=Decimal(13900)),),
)


def add_man(
    store: Store,
    inputs: EconomyInputs | None = INPUTS,
    *,
    family_name: str = "Eidesund",
    municipality: str = "Havnes kommune",
    nav_office: str = "NAV Havnes",
    benefit: BenefitKind | None = BenefitKind.AAP,
    with_course: bool = True,
) -> RecruitId:
    """Add a man with a course of his own, one child, and inputs where any are given."""
    start = NewCohort(kind=CohortKind.MENN_I_HELSE, place=family_name, starts_on=date(2027, 4, 5))
    cohort_id = cohorts.create_cohort(store, start).value if with_course else None
    recruit_id = recruits.add_recruit(
        store,
        NewRecruit(
            family_name=family_name,
            given_name="Tor-Inge Kvalsvik",
            phase=Phase.INTERVIEW,
            cohort_id=cohort_id,
            birth_date=date(1990, 5, 5),
            municipality=municipality,
            nav_office=nav_office,
            benefit=benefit,
            children=(ChildRow(birth_year=2019, birth_date=date(2019, 3, 3)),),
        ),
    ).value
    if with_course:
        for span in COURSE:
            recruit_path.set_course_span(store, recruit_id, span)
    if inputs is not None:
        economy.save_inputs(store, recruit_id, inputs)
    return recruit_id
