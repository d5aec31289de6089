"""The inputs behind an estimate, supplements, and the household: typed, stored and worked out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import BenefitKind, HouseholdKind, SupplementKind
from mih_desktop.domain.money import BenefitPeriod, SupplementPeriod
from tests.views.economy_man import INPUTS
from tests.views.test_economy_tab import Opened, choose, figure, finish, opened, stored, write

__all__ = ["opened"]

LEFT = Qt.MouseButton.LeftButton


def with_benefit(kind: BenefitKind, **fields: object):
    return replace(INPUTS, benefits=(BenefitPeriod(kind=kind, **fields),))


def test_what_an_estimate_is_made_from_is_folded_until_asked_for(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened(with_benefit(BenefitKind.AAP))
    more = tab.inputs.benefits.groups[0].more
    assert not more.basis.isVisibleTo(tab)
    qtbot.mouseClick(more.toggle, LEFT)
    assert more.basis.isVisibleTo(tab)
    assert not more.week_hours.isVisibleTo(tab)
    write(qtbot, more.basis.line, "546 196")
    finish(qtbot, more.basis.line)
    assert stored(tab, recruit_id).benefits[0].basis == 546196
    qtbot.waitUntil(lambda: "I dag: 30 875 kr" in figure(tab))
    qtbot.mouseClick(more.toggle, LEFT)
    assert not more.basis.isVisibleTo(tab)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (BenefitKind.AAP, {"basis", "grade", "card_from", "card_hours"}),
        (BenefitKind.DAGPENGER, {"basis", "week_hours", "is_new", "card_from", "card_hours"}),
        (BenefitKind.TILTAKSPENGER, {"card_from"}),
        (BenefitKind.OVERGANGSSTONAD, {"income"}),
        (BenefitKind.INTRODUKSJONSSTONAD, {"at_home"}),
        (BenefitKind.KVALIFISERINGSSTONAD, set()),
    ],
)
def test_each_benefit_asks_for_what_it_is_worked_out_from(
    opened: Opened, qtbot: QtBot, kind: BenefitKind, shown: set[str]
) -> None:
    tab, _ = opened(with_benefit(kind))
    more = tab.inputs.benefits.groups[0].more
    assert more.isVisibleTo(tab) is bool(shown)
    if shown:
        qtbot.mouseClick(more.toggle, LEFT)
    assert {key for key, row in more._rows.items() if row.isVisibleTo(tab)} == shown


def test_what_is_stored_behind_an_estimate_is_shown_unfolded_and_kept(opened: Opened) -> None:
    inputs = with_benefit(
        BenefitKind.DAGPENGER,
        basis=Decimal(300000),
        usual_week_hours=Decimal("37.5"),
        is_new=True,
        card_from=date(2027, 3, 1),
        work_hours_per_14_days=Decimal(10),
    )
    tab, _ = opened(inputs)
    assert tab.inputs.benefits.groups[0].more.basis.isVisibleTo(tab)
    assert tab.inputs.read() == inputs


def test_hours_beside_the_course_lower_the_month(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    more = tab.inputs.benefits.groups[0].more
    qtbot.mouseClick(more.toggle, LEFT)
    write(qtbot, more.card_hours.line, "15")
    finish(qtbot, more.card_hours.line)
    assert stored(tab, recruit_id).benefits[0].work_hours_per_14_days == 15
    assert tab.forecast is not None
    assert tab.forecast.payments[1].gross == 8880


def test_a_supplement_is_chosen_filled_in_and_taken_away(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.supplements
    group = section.groups[0]
    assert not group.cost.isVisibleTo(tab)
    choose(qtbot, group.kind, "Boutgifter")
    qtbot.waitUntil(lambda: group.cost.isVisibleTo(tab))
    write(qtbot, group.cost.line, "4000")
    finish(qtbot, group.cost.line)
    (one,) = stored(tab, recruit_id).supplements
    assert (one.kind, one.cost_per_month) == (SupplementKind.BOUTGIFTER, 4000)
    assert tab.forecast is not None
    assert any(p.source == "supplement.0" for p in tab.forecast.payments)
    qtbot.mouseClick(section.add, LEFT)
    assert len(section.groups) == 2
    choose(qtbot, section.groups[1].kind, "Daglig reise")
    qtbot.waitUntil(lambda: section.groups[1].km.isVisibleTo(tab))
    write(qtbot, section.groups[1].km.line, "12")
    finish(qtbot, section.groups[1].km.line)
    assert len(stored(tab, recruit_id).supplements) == 2
    choose(qtbot, section.groups[0].kind, "ingen")
    qtbot.waitUntil(lambda: len(stored(tab, recruit_id).supplements) == 1)
    assert stored(tab, recruit_id).supplements[0].km_one_way == 12


def test_a_stored_supplement_reads_back_as_it_is(opened: Opened) -> None:
    supplement = SupplementPeriod(
        kind=SupplementKind.PASS_AV_BARN,
        cost_per_month=Decimal(3000),
        children=2,
        starts_on=date(2027, 4, 5),
        ends_on=date(2027, 12, 17),
        amount=Decimal(1900),
    )
    inputs = replace(INPUTS, supplements=(supplement,))
    tab, _ = opened(inputs)
    assert tab.inputs.read() == inputs


def test_the_household_for_sosialhjelp_is_asked_for_only_there(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, _ = opened()
    assert not tab.inputs.costs.kind.isVisibleTo(tab)
    helped, recruit_id = opened(with_benefit(BenefitKind.SOSIALHJELP), family_name="Vik")
    costs = helped.inputs.costs
    assert costs.kind.isVisibleTo(helped)
    choose(qtbot, costs.kind, "enslig")
    write(qtbot, costs.housing.line, "9500")
    finish(qtbot, costs.housing.line)
    inputs = stored(helped, recruit_id)
    assert (inputs.household_kind, inputs.rent_and_power) == (HouseholdKind.SINGLE, 9500)


def test_own_limit_and_pay_day_are_stored_and_used(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    costs = tab.inputs.costs
    write(qtbot, costs.limit.line, "10000")
    finish(qtbot, costs.limit.line)
    write(qtbot, costs.pay_day.line, "20")
    finish(qtbot, costs.pay_day.line)
    inputs = stored(tab, recruit_id)
    assert (inputs.own_limit, inputs.pay_day) == (10000, 20)
    assert tab.forecast is not None
    assert "below_limit" in {w.code for w in tab.forecast.warnings}
    job = next(p for p in tab.forecast.payments if p.source == "summer_job.1")
    assert job.pay_day == date(2027, 8, 20)
