"""Benefits: by the figures NAV gives, checked by hand from the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import AmountUnit, BenefitKind, Certainty, Payer
from mih_desktop.domain.money import BenefitPeriod, Confirmation, EconomyPlan
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.wording import source_text
from mih_desktop.economy.ages import birthday, children_under
from mih_desktop.economy.benefits import (
    benefit_earning,
    can_stand_together,
)
from mih_desktop.economy.case import Case
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.rates import Rates, standard_rates
from tests.economy.plans import NAV_CONFIRMED, plan

DAY = date(2026, 6, 1)


def earning(
    kind: BenefitKind, on: date = DAY, whole: EconomyPlan | None = None, **fields: object
) -> Earning:
    case = Case(whole or plan(children=()), standard_rates(), source_text)
    return benefit_earning(BenefitPeriod(kind=kind, **fields), 0, on, case)


def test_estimated_aap_is_the_smallest_and_says_so_with_rate_date_and_steps() -> None:
    found = earning(BenefitKind.AAP)
    assert (found.amount, found.per, found.payer) == (1072, Per.WEEKDAY, Payer.NAV)
    assert (found.certainty, found.certainty_note) == (Certainty.ESTIMATE, "minste sats")
    text = " ".join(found.steps).replace("\u202f", " ")
    assert "2,041 G × 136 549 kr (01.05.2026) = 278 696,51 kr i året." in text
    assert "Delt på 260 dager: 1 071,91 kr per dag." in text
    assert {rate.key for rate in found.rates} == {"basic_amount", "aap.minimum_g"}


def test_under_25_the_smallest_aap_is_two_thirds_to_the_day_before_the_birthday() -> None:
    young = plan(children=(), birth_date=date(2001, 6, 2))
    day_before = earning(BenefitKind.AAP, date(2026, 6, 1), young)
    birthday = earning(BenefitKind.AAP, date(2026, 6, 2), young)
    assert (day_before.amount, birthday.amount) == (715, 1072)
    assert "714,61" in " ".join(day_before.steps)
    assert "Under 25 år: 2/3 av det" in " ".join(day_before.steps)


def test_without_a_birth_date_the_full_rate_is_used_and_the_step_says_so() -> None:
    found = earning(BenefitKind.AAP, whole=plan(children=(), birth_date=None))
    assert found.amount == 1072
    assert any("Fødselsdatoen mangler" in step for step in found.steps)


def test_children_under_18_give_a_supplement_to_aap_rounded_together_with_it() -> None:
    children = (ChildRow(birth_year=2017), ChildRow(birth_year=2020), ChildRow(birth_year=2005))
    found = earning(BenefitKind.AAP, whole=plan(children=children))
    assert found.amount == 1148
    assert found.detail == "AAP, barnetillegg for 2 barn"
    text = " ".join(found.steps).replace("\u202f", " ")
    assert "Med barnetillegg 2 × 38 kr (01.01.2026): 1 147,91 kr, rundet til 1 148 kr" in text
    assert "× 10 = 11 480 kr per 14 dager" in text


def test_children_under_16_give_a_supplement_to_tiltakspenger() -> None:
    fifteen = ChildRow(birth_year=2010, birth_date=date(2010, 6, 2))
    sixteen = ChildRow(birth_year=2010, birth_date=date(2010, 6, 1))
    assert earning(BenefitKind.TILTAKSPENGER).amount == 312
    found = earning(BenefitKind.TILTAKSPENGER, whole=plan(children=(fifteen, sixteen)))
    assert found.amount == 368
    assert found.certainty is Certainty.ESTIMATE


@pytest.mark.parametrize(
    ("kind", "monthly", "payer"),
    [
        (BenefitKind.KVALIFISERINGSSTONAD, 23225, Payer.MUNICIPALITY),
        (BenefitKind.OVERGANGSSTONAD, 25603, Payer.NAV),
        (BenefitKind.INTRODUKSJONSSTONAD, 22758, Payer.MUNICIPALITY),
    ],
)
def test_monthly_benefits_are_multiples_of_g(kind: BenefitKind, monthly: int, payer: Payer) -> None:
    found = earning(kind)
    assert (round(found.amount), found.per, found.payer) == (monthly, Per.MONTH, payer)


def test_kvalifiseringsstonad_has_a_supplement_per_child_and_two_thirds_for_the_young() -> None:
    child = (ChildRow(birth_year=2020),)
    full = earning(BenefitKind.KVALIFISERINGSSTONAD, whole=plan(children=child))
    young = earning(
        BenefitKind.KVALIFISERINGSSTONAD, whole=plan(children=(), birth_date=date(2003, 1, 1))
    )
    assert round(full.amount) == 23225 + 823
    assert round(young.amount) == 15483
    assert "260 dager i året" in " ".join(full.steps)


@pytest.mark.parametrize("kind", [BenefitKind.DAGPENGER, BenefitKind.SOSIALHJELP])
def test_what_depends_on_past_income_or_judgement_is_never_guessed(kind: BenefitKind) -> None:
    found = earning(kind)
    assert found.amount is None
    assert found.certainty is Certainty.UNSETTLED
    assert found.monthly is None
    assert found.in_month(DAY, DAY) == 0


def test_a_decided_rate_per_day_gets_the_child_supplement_on_top() -> None:
    child = (ChildRow(birth_year=2020),)
    fields = {"amount": Decimal("1071.91"), "confirmation": NAV_CONFIRMED}
    found = earning(BenefitKind.AAP, whole=plan(children=child), **fields)
    assert (found.amount, found.certainty) == (1110, Certainty.CONFIRMED)
    assert found.certainty_note == "NAV Havnes 24.02.2027"
    assert round(found.monthly) == 24050


def test_a_decided_sum_per_14_days_holds_the_supplement_already() -> None:
    child = (ChildRow(birth_year=2020),)
    found = earning(
        BenefitKind.DAGPENGER,
        whole=plan(children=child),
        amount=Decimal(9000),
        unit=AmountUnit.PER_14_DAYS,
    )
    assert (found.amount, found.per, found.children) == (900, Per.WEEKDAY, 0)
    assert found.certainty_note == "ikke bekreftet"


@pytest.mark.parametrize(
    ("unit", "monthly"), [(AmountUnit.PER_MONTH, 12000), (AmountUnit.PER_YEAR, 1000)]
)
def test_a_decided_sum_per_month_or_year_is_paid_by_the_month(
    unit: AmountUnit, monthly: int
) -> None:
    found = earning(BenefitKind.SOSIALHJELP, amount=Decimal(12000), unit=unit)
    assert (found.amount, found.per) == (monthly, Per.MONTH)


def test_nothing_decided_is_an_amount_too() -> None:
    found = earning(BenefitKind.AAP, amount=Decimal(0))
    assert (found.amount, found.certainty) == (0, Certainty.ESTIMATE)


def test_who_confirmed_is_told_with_role_and_without_a_day_where_none_is_known() -> None:
    by = Confirmation(by="Kari-Anne Mosebø", role="NAV-veileder")
    found = earning(BenefitKind.AAP, amount=Decimal(900), confirmation=by)
    assert found.certainty_note == "Kari-Anne Mosebø NAV-veileder"


def test_a_day_before_the_first_known_rate_leaves_the_amount_open_and_names_the_rate() -> None:
    found = earning(BenefitKind.TILTAKSPENGER, date(2020, 1, 1))
    assert found.amount is None
    assert found.missing is not None
    assert found.missing.key == "tiltakspenger.full"


def test_without_a_rate_for_the_age_there_is_no_supplement() -> None:
    shipped = standard_rates()
    kept = {key: one for key, one in shipped.series.items() if key != "tiltakspenger.child_age"}
    case = Case(plan(), Rates(kept), source_text)
    found = benefit_earning(BenefitPeriod(kind=BenefitKind.TILTAKSPENGER), 0, DAY, case)
    assert (found.amount, found.children) == (312, 0)


def test_social_assistance_may_stand_beside_any_other_but_two_livings_may_not() -> None:
    assert can_stand_together(BenefitKind.SOSIALHJELP, BenefitKind.AAP)
    assert not can_stand_together(BenefitKind.TILTAKSPENGER, BenefitKind.AAP)


def test_an_unknown_place_is_called_by_what_it_is() -> None:
    nowhere = replace(plan(children=()), municipality="", nav_office="")
    assert earning(BenefitKind.AAP, whole=nowhere).ask == "NAV"
    assert earning(BenefitKind.KVALIFISERINGSSTONAD, whole=nowhere).ask == "kommunen"


def test_a_rate_whose_start_is_not_known_is_told_without_a_day() -> None:
    child = (ChildRow(birth_year=2015),)
    whole = plan(children=child)
    found = earning(BenefitKind.DAGPENGER, date(2022, 6, 1), whole, amount=Decimal(900))
    assert found.amount == 917
    assert "Med barnetillegg 1 × 17\u202fkr: 917\u202fkr per dag." in found.steps


def test_someone_born_on_leap_day_grows_older_on_the_first_of_march() -> None:
    assert birthday(date(2004, 2, 29), 18) == date(2022, 3, 1)
    assert birthday(date(2004, 2, 29), 20) == date(2024, 2, 29)


def test_a_child_counts_from_birth_to_the_day_before_the_age_is_reached() -> None:
    child = ChildRow(birth_year=2027, birth_date=date(2027, 5, 1))
    assert children_under([child], 18, date(2027, 4, 30)) == 0
    assert children_under([child], 18, date(2027, 5, 1)) == 1
    assert children_under([child], 18, date(2045, 4, 30)) == 1
    assert children_under([child], 18, date(2045, 5, 1)) == 0
