"""Invented men's plans, and strategies that draw many of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from mih_desktop.domain.enums import AmountUnit, BenefitKind, Phase
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    Confirmation,
    EconomyInputs,
    EconomyPlan,
    FixedCost,
    OtherMoney,
    SummerJob,
)
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan

TODAY = date(2027, 3, 1)


def span(phase: Phase, first: str, last: str) -> PhaseSpan:
    return PhaseSpan(
        phase=phase, starts_on=date.fromisoformat(first), ends_on=date.fromisoformat(last)
    )


COURSE = (
    span(Phase.TRIAL, "2027-04-05", "2027-06-25"),
    span(Phase.SUMMER_JOB_1, "2027-07-01", "2027-07-30"),
    span(Phase.VG1, "2027-08-16", "2027-12-17"),
    span(Phase.VG2, "2028-01-03", "2028-06-16"),
    span(Phase.SUMMER_JOB_2, "2028-07-03", "2028-07-28"),
    span(Phase.APPRENTICE, "2028-08-14", "2029-09-30"),
)

NAV_CONFIRMED = Confirmation(by="NAV Havnes", on=date(2027, 2, 24))
AAP = BenefitPeriod(
    kind=BenefitKind.AAP,
    amount=Decimal(1072),
    ends_on=date(2028, 4, 30),
    confirmation=NAV_CONFIRMED,
)
FLAT_HALF = ApprenticeshipPay(percents=(Decimal(50),))
RENT = FixedCost(name="Husleie", amount=Decimal(13900))
GIRL = ChildRow(birth_year=2019, birth_date=date(2019, 3, 3))


def plan(**changes: object) -> EconomyPlan:
    """A man with AAP until April of Vg2, two summer jobs on guaranteed pay, and 50 % in the end."""
    base = EconomyPlan(
        today=TODAY,
        course=COURSE,
        inputs=EconomyInputs(benefits=(AAP,), apprenticeship=FLAT_HALF, costs=(RENT,)),
        birth_date=date(1990, 5, 5),
        children=(GIRL,),
        municipality="Havnes kommune",
        nav_office="NAV Havnes",
    )
    return replace(base, **changes)


def with_inputs(base: EconomyPlan | None = None, **changes: object) -> EconomyPlan:
    whole = base or plan()
    return replace(whole, inputs=replace(whole.inputs, **changes))


def of_benefit(kind: BenefitKind, **fields: object) -> EconomyPlan:
    """The man with one benefit of a kind, all the way, and no children."""
    benefit = BenefitPeriod(kind=kind, **fields)
    return with_inputs(plan(children=()), benefits=(benefit,))


amounts = st.decimals(min_value=0, max_value=60_000, places=2)
course_days = st.dates(min_value=date(2026, 1, 1), max_value=date(2031, 12, 31))
units = st.sampled_from(
    [AmountUnit.PER_DAY, AmountUnit.PER_14_DAYS, AmountUnit.PER_MONTH, AmountUnit.PER_YEAR]
)
money_units = st.sampled_from(list(AmountUnit))


@st.composite
def courses(draw: st.DrawFn) -> tuple[PhaseSpan, ...]:
    """Phases in order, with gaps and overlaps, some of them missing."""
    day = draw(st.dates(min_value=date(2026, 6, 1), max_value=date(2028, 6, 1)))
    spans: list[PhaseSpan] = []
    for phase in (
        Phase.TRIAL, Phase.SUMMER_JOB_1, Phase.VG1, Phase.VG2, Phase.SUMMER_JOB_2,
        Phase.APPRENTICE, Phase.TRADE_TEST,
    ):  # fmt: skip
        length = draw(st.integers(min_value=5, max_value=200))
        end = day + timedelta(days=length)
        if draw(st.integers(min_value=0, max_value=9)):
            spans.append(PhaseSpan(phase=phase, starts_on=day, ends_on=end))
        day = end + timedelta(days=draw(st.integers(min_value=-3, max_value=40)))
    return tuple(spans)


@st.composite
def benefits(draw: st.DrawFn) -> BenefitPeriod:
    return BenefitPeriod(
        kind=draw(st.sampled_from(list(BenefitKind))),
        amount=draw(st.none() | amounts),
        unit=draw(units),
        starts_on=draw(st.none() | course_days),
        ends_on=draw(st.none() | course_days),
        confirmation=draw(st.sampled_from([None, NAV_CONFIRMED])),
    )


@st.composite
def summer_jobs(draw: st.DrawFn, number: int) -> SummerJob:
    hours = st.decimals(min_value=0, max_value=60, places=1)
    return SummerJob(
        number=number,
        amount=draw(st.none() | amounts),
        unit=draw(st.sampled_from([AmountUnit.PER_HOUR, AmountUnit.PER_YEAR])),
        seniority_years=draw(st.integers(min_value=0, max_value=20)),
        shifts=draw(st.integers(min_value=0, max_value=40)),
        weekend_hours=draw(hours),
        evening_hours=draw(hours),
    )


@st.composite
def inputs(draw: st.DrawFn) -> EconomyInputs:
    jobs = tuple(draw(summer_jobs(n)) for n in (1, 2) if draw(st.booleans()))
    other = st.builds(
        OtherMoney,
        name=st.just("Bostøtte"),
        amount=amounts,
        unit=money_units,
        starts_on=st.none() | course_days,
        ends_on=st.none() | course_days,
    )
    percent = st.decimals(min_value=0, max_value=100, places=0)
    return EconomyInputs(
        benefits=tuple(draw(st.lists(benefits(), max_size=3))),
        summer_jobs=jobs,
        apprenticeship=ApprenticeshipPay(
            base=draw(st.none() | st.decimals(min_value=0, max_value=600_000, places=0)),
            percents=tuple(draw(st.lists(percent, max_size=4))),
        ),
        other=tuple(draw(st.lists(other, max_size=2))),
        costs=tuple(
            draw(
                st.lists(
                    st.builds(FixedCost, name=st.just("Husleie"), amount=amounts, unit=money_units),
                    max_size=3,
                )
            )
        ),
        income_today=draw(st.none() | amounts),
    )


@st.composite
def plans(draw: st.DrawFn) -> EconomyPlan:
    child_year = st.integers(min_value=2005, max_value=2027)
    dated = st.dates(min_value=date(2005, 1, 1), max_value=date(2027, 1, 1)).map(
        lambda day: ChildRow(birth_year=day.year, birth_date=day)
    )
    return EconomyPlan(
        today=draw(st.dates(min_value=date(2026, 6, 1), max_value=date(2028, 12, 31))),
        course=draw(courses()),
        inputs=draw(inputs()),
        birth_date=draw(
            st.none() | st.dates(min_value=date(1970, 1, 1), max_value=date(2005, 1, 1))
        ),
        children=tuple(
            draw(
                st.lists(dated | child_year.map(lambda year: ChildRow(birth_year=year)), max_size=4)
            )
        ),
    )
