from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import Actor, CohortKind, Edge, FunnelStep, OffsetUnit, Phase
from mih_desktop.domain.plan import AnchorRule, StandardDeviationRow
from mih_desktop.programme.deviations import deviation
from mih_desktop.programme.standard import load_standard
from mih_desktop.services import cohorts
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.standard_milestone_dialog import StandardMilestoneDialog
from mih_desktop.views.settings_page.standard_section import StandardSection
from mih_desktop.views.settings_page.standard_words import StandardWords
from mih_desktop.views.widgets.dialog import MessageDialog
from tests.views.settings_parts import click, opened, show_settings, shown_texts, write

KIND = CohortKind.MENN_I_HELSE


@pytest.fixture
def section(context: AppContext, qtbot: QtBot) -> StandardSection:
    shown = show_settings(qtbot, context, "standard").section
    assert isinstance(shown, StandardSection)
    return shown


def changes(context: AppContext, kind: CohortKind = KIND) -> dict[tuple[str, str], str]:
    standard = cohorts.standard_in_force(context.store, kind)
    return {(row.item_key, row.field_name): row.value for row in standard.deviations}


def change_titles(section: StandardSection) -> list[tuple[str, str]]:
    return [(row.title, row.who) for row in section.change_list.rows]


def test_a_target_of_new_cohorts_is_changed_and_given_back(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    assert not section.changes.isVisible()
    line = section.targets[FunnelStep.TRIAL]
    write(qtbot, line.value, "28", enter=True)
    assert changes(context) == {("target.trial", "value"): "28"}
    assert change_titles(section) == [("Måltall, rekrutter", "28 (standarden: 30)")]
    assert "standarden: 30" in shown_texts(line)

    click(qtbot, line.reset)

    assert changes(context) == {}
    assert line.value.number == 30
    assert not section.changes.isVisible()


def test_typing_what_the_standard_says_or_nothing_is_no_change(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    line = section.targets[FunnelStep.SCHOOL]
    write(qtbot, line.value, "24", enter=True)
    write(qtbot, line.value, "25", enter=True)
    assert changes(context) == {}
    write(qtbot, line.value, "", enter=True)
    assert changes(context) == {}
    assert line.value.number == 25


def test_the_length_of_a_phase_is_changed_where_it_has_one(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    assert section.phases[Phase.VG1].length is None
    assert "slutter fredag før 23. desember" in shown_texts(section.phases[Phase.VG1])
    length = section.phases[Phase.TRIAL].length
    assert length is not None
    write(qtbot, length, "10", enter=True)
    assert changes(context) == {("phase.trial", "length"): "10"}
    (title, change) = change_titles(section)[0]
    assert title == "Helserekrutt"
    assert change.startswith("10 uke")

    section.change_list.setFocus()
    qtbot.keyClick(section.change_list, Qt.Key.Key_Return)

    assert changes(context) == {}
    assert length.number == 12


def test_how_often_a_group_meets_is_chosen(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    line = section.series["steering_group"]
    line.frequency.combo.setFocus()
    qtbot.keyClick(line.frequency.combo, Qt.Key.Key_Up)
    assert changes(context) == {("series.steering_group", "per_year"): "3"}
    assert change_titles(section)[0][0] == "Styringsgruppe"
    click(qtbot, line.reset)
    assert line.frequency.value == 4


def test_a_phase_tells_why_it_lies_where_it_does(section: StandardSection, qtbot: QtBot) -> None:
    section.ensureWidgetVisible(section.phases[Phase.APPRENTICE])
    click(qtbot, section.phases[Phase.APPRENTICE].why)
    dialog = opened(section, MessageDialog, qtbot)
    told = " ".join(shown_texts(dialog))
    assert "14 måneder" in told
    assert "statusrapporten fra 2020, linje 406–422, lokalt valg" in told


def open_milestone(section: StandardSection, key: str, qtbot: QtBot) -> StandardMilestoneDialog:
    section.milestone_list.setFocus()
    section.milestone_list.choose(key)
    qtbot.keyClick(section.milestone_list, Qt.Key.Key_Return)
    dialog = opened(section, StandardMilestoneDialog, qtbot)
    assert isinstance(dialog, StandardMilestoneDialog)
    return dialog


def test_a_milestone_gets_the_countys_own_name(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    dialog = open_milestone(section, "interviews", qtbot)
    assert any("Kilde: statusrapporten" in text for text in shown_texts(dialog))
    write(qtbot, dialog.title, "Intervjuer i kommunen", enter=True)
    assert changes(context) == {("interviews", "title"): "Intervjuer i kommunen"}
    assert change_titles(section) == [
        ("Gruppe- og enkeltintervjuer", "heter «Intervjuer i kommunen»")
    ]
    row = next(row for row in section.milestone_list.rows if row.key == "interviews")
    assert (row.title, row.bold_title) == ("Intervjuer i kommunen", True)
    assert row.end.endswith("endret")

    write(qtbot, dialog.title, "", enter=True)

    assert changes(context) == {}


def test_a_milestone_is_left_out_of_new_cohorts_and_taken_in_again(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    dialog = open_milestone(section, "trial_midway", qtbot)
    dialog.use.box.setFocus()
    qtbot.keyClick(dialog.use.box, Qt.Key.Key_Space)
    assert changes(context) == {("trial_midway", "is_off"): "true"}
    assert not dialog.title.isEnabled()
    row = next(row for row in section.milestone_list.rows if row.key == "trial_midway")
    assert row.struck
    assert change_titles(section)[0][1] == "er ikke med"

    qtbot.keyClick(dialog.use.box, Qt.Key.Key_Space)

    assert changes(context) == {}
    assert dialog.title.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_an_opened_milestone_shows_what_the_county_has_made_of_it(
    context: AppContext, qtbot: QtBot
) -> None:
    for row in (
        deviation(KIND, "interviews", "title", "Intervjuer i kommunen"),
        deviation(KIND, "trial_midway", "is_off", "true"),
    ):
        cohorts.set_deviation(context.store, row)
    section = show_settings(qtbot, context, "standard").section
    assert isinstance(section, StandardSection)
    renamed = open_milestone(section, "interviews", qtbot)
    assert renamed.title.value == "Intervjuer i kommunen"
    assert renamed.use.value
    qtbot.keyClick(renamed, Qt.Key.Key_Escape)
    left_out = open_milestone(section, "trial_midway", qtbot)
    assert not left_out.use.value


def test_each_kind_of_cohort_has_its_own_changes(
    section: StandardSection, context: AppContext, qtbot: QtBot
) -> None:
    section.kind.combo.setFocus()
    qtbot.keyClick(section.kind.combo, Qt.Key.Key_Down)
    write(qtbot, section.targets[FunnelStep.TRIAL].value, "18", enter=True)

    assert changes(context) == {}
    other = changes(context, CohortKind.KVINNER_I_HELSE)
    assert other == {("target.trial", "value"): "18"}


def test_a_change_that_fits_nothing_any_more_is_shown_and_can_be_removed(
    context: AppContext, qtbot: QtBot
) -> None:
    lost = StandardDeviationRow(
        cohort_kind=KIND, item_key="borte_vekk", field_name="title", value="Noe"
    )
    cohorts.set_deviation(context.store, lost)
    section = show_settings(qtbot, context, "standard").section
    assert isinstance(section, StandardSection)
    assert section.unused.isVisible()
    assert section.change_list.rows[0].title == "borte_vekk"

    section.change_list.setFocus()
    qtbot.keyClick(section.change_list, Qt.Key.Key_Return)

    assert not section.changes.isVisible()
    assert cohorts.standard_in_force(context.store, KIND).unused_deviations == ()


# ----------------------------------------------------------------------------------------- words


@pytest.fixture
def words(qapp: object) -> StandardWords:
    return StandardWords()


@pytest.mark.parametrize(
    ("phase", "edge", "told"),
    [
        (Phase.TRIAL, Edge.START, "kullets første dag"),
        (Phase.INTERESTED, Edge.START, "1. september"),
        (Phase.INTERESTED, Edge.END, "dagen før Infomøte begynner"),
        (Phase.VG1, Edge.START, "mandag i uke 33"),
        (Phase.VG2, Edge.START, "mandag fra 2. januar"),
        (Phase.VG2, Edge.END, "fredag før 21. juni"),
        (Phase.TRADE_TEST, Edge.START, "arbeidsdagen etter at Læretid slutter"),
    ],
)
def test_a_rule_is_told_in_words(words: StandardWords, phase: Phase, edge: Edge, told: str) -> None:
    rule = load_standard(KIND).edge_rule((phase, edge))
    assert rule is not None
    assert words.rule(rule) == told


def test_every_rule_of_both_standards_has_words(words: StandardWords) -> None:
    for kind in CohortKind:
        for rule in load_standard(kind).phases:
            assert words.rule(rule.start)
            assert words.rule(rule.end)


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        (0, "dagen Vg1 slutter"),
        (-2, "2 uke(r) før Vg1 slutter"),
        (3, "3 uke(r) etter at Vg1 slutter"),
    ],
)
def test_an_anchor_is_told_in_words(words: StandardWords, amount: int, told: str) -> None:
    anchor = AnchorRule(phase=Phase.VG1, edge=Edge.END, amount=amount, unit=OffsetUnit.WEEKS)
    assert words.anchor(anchor) == told


@pytest.mark.parametrize(
    ("item", "field", "value", "told"),
    [
        ("target.ukjent", "value", "3", "3"),
        ("phase.vg1", "length", "9", "er endret"),
        ("phase.ukjent", "length", "9", "er endret"),
        ("series.ukjent", "per_year", "9", "er endret"),
        ("interviews", "actor", "nav", "NAV"),
        ("interviews", "actor", "ukjent", "ukjent"),
        ("interviews", "amount", "-3", "er endret"),
    ],
)
def test_any_change_has_words_also_one_of_another_version(
    words: StandardWords, item: str, field: str, value: str, told: str
) -> None:
    row = deviation(KIND, item, field, value)
    assert words.change(row, load_standard(KIND)) == told
    assert words.item(row, load_standard(KIND))
    assert Actor.NAV.value == "nav"
