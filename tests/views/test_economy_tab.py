"""The economy page: live at every key, stored when a field is left, never disturbing typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.enums import AmountUnit, BenefitKind
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    EconomyInputs,
    OpenQuestion,
    OtherMoney,
    SummerJob,
)
from mih_desktop.services import economy, history, recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.confirmation_field import ConfirmationDialog
from mih_desktop.views.folder.economy.sign_dialog import SignDialog
from mih_desktop.views.folder.economy_tab import EconomyTab
from mih_desktop.views.reports.paper_dialog import PaperDialog
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.text import Text
from tests.views.economy_man import INPUTS, add_man

Opened = Callable[..., tuple[EconomyTab, RecruitId]]


@pytest.fixture
def opened(context: AppContext, qtbot: QtBot) -> Opened:
    def open_tab(
        inputs: EconomyInputs | None = INPUTS, **man: object
    ) -> tuple[EconomyTab, RecruitId]:
        recruit_id = add_man(context.store, inputs, **man)
        tab = EconomyTab(context)
        qtbot.addWidget(tab)
        tab.resize(1240, 760)
        tab.show_recruit(recruits.get_recruit(context.store, recruit_id))
        tab.show()
        tab.activateWindow()
        qtbot.waitUntil(tab.isActiveWindow)
        return tab, recruit_id

    return open_tab


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Write over what stands in a line, as a person does."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text) if text else qtbot.keyClick(line, Qt.Key.Key_Delete)


def finish(qtbot: QtBot, line: QLineEdit) -> None:
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(qtbot: QtBot, field: ChoiceField, words: str) -> None:
    """Choose the first that begins with the words, as a click in the open list does."""
    combo = field.combo
    texts = [combo.itemText(number) for number in range(combo.count())]
    number = next(n for n, text in enumerate(texts) if text.startswith(words))
    combo.setFocus()
    combo.setCurrentIndex(number)
    combo.activated.emit(number)


def point_at(widget: QWidget, x: int) -> None:
    """Move the pointer over a widget; the offscreen platform has no pointer of its own."""
    place = QPointF(x, 60)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        widget.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


def stored(tab: EconomyTab, recruit_id: RecruitId) -> EconomyInputs:
    return economy.get_inputs(tab.context.store, recruit_id)


def figure(tab: EconomyTab) -> str:
    return tab.result.figures.accessibleName().replace("\u202f", " ")


def words_in(widget: QWidget) -> str:
    texts = [text.text() for text in widget.findChildren(Text) if not text.isHidden()]
    return " ".join(texts).replace("\u202f", " ")


# ------------------------------------------------------------------------------ typing and storing


def test_every_key_changes_the_result_but_nothing_is_stored_until_the_field_is_left(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "2")
    qtbot.waitUntil(lambda: "I dag: 867 kr" in figure(tab))
    qtbot.keyClicks(line, "000")
    qtbot.waitUntil(lambda: "I dag: 44 157 kr" in figure(tab))
    assert stored(tab, recruit_id).benefits[0].amount == 1072
    finish(qtbot, line)
    assert stored(tab, recruit_id).benefits[0].amount == 2000


def test_a_pause_in_the_typing_stores_too(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "1500")
    qtbot.waitUntil(lambda: stored(tab, recruit_id).benefits[0].amount == 1500)
    assert line.hasFocus()
    assert line.text() == "1500"


def test_keys_in_one_field_are_one_step_and_another_field_is_another(
    opened: Opened, qtbot: QtBot, context: AppContext
) -> None:
    tab, recruit_id = opened()
    group = tab.inputs.benefits.groups[0]
    write(qtbot, group.amount.line, "1500")
    qtbot.waitUntil(lambda: stored(tab, recruit_id).benefits[0].amount == 1500)
    qtbot.keyClicks(group.amount.line, "0")
    finish(qtbot, group.amount.line)
    write(qtbot, group.ends_on.line, "31.5.2028")
    finish(qtbot, group.ends_on.line)
    assert stored(tab, recruit_id).benefits[0].ends_on == date(2028, 5, 31)
    context.undo()
    assert stored(tab, recruit_id).benefits[0].ends_on == date(2028, 4, 30)
    assert stored(tab, recruit_id).benefits[0].amount == 15000
    context.undo()
    assert stored(tab, recruit_id).benefits[0].amount == 1072
    assert group.amount.value == 1072
    assert group.ends_on.value == date(2028, 4, 30)


def test_a_refresh_leaves_the_field_that_is_being_typed_in_alone(
    opened: Opened, qtbot: QtBot, context: AppContext
) -> None:
    tab, recruit_id = opened()
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "12")
    elsewhere = replace(INPUTS, household="Samboer")
    context.publish(economy.save_inputs(context.store, recruit_id, elsewhere).changes)
    tab.show_recruit(recruits.get_recruit(context.store, recruit_id))
    assert line.text() == "12"
    assert line.hasFocus()
    assert tab.inputs.costs.household.value == "Samboer"
    qtbot.keyClicks(line, "00")
    finish(qtbot, line)
    assert stored(tab, recruit_id).benefits[0].amount == 1200
    assert stored(tab, recruit_id).household == "Samboer"


def test_while_own_writes_are_on_their_way_nothing_older_is_shown(
    opened: Opened, qtbot: QtBot, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab, recruit_id = opened()
    waiting: list[Callable[[], None]] = []
    real = context.run_write
    monkeypatch.setattr(context, "run_write", lambda *given: waiting.append(lambda: real(*given)))
    group = tab.inputs.benefits.groups[0]
    write(qtbot, group.amount.line, "900")
    finish(qtbot, group.amount.line)
    write(qtbot, group.ends_on.line, "1.6.2028")
    tab.show_recruit(recruits.get_recruit(context.store, recruit_id))
    context.publish(Changes(topics=frozenset({Topic.ECONOMY})))
    assert group.amount.value == 900
    finish(qtbot, group.ends_on.line)
    for write_now in waiting:
        write_now()
    benefit = stored(tab, recruit_id).benefits[0]
    assert (benefit.amount, benefit.ends_on) == (900, date(2028, 6, 1))
    assert group.amount.value == 900


def test_what_cannot_be_read_says_so_and_never_takes_away_what_is_stored(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    group = tab.inputs.benefits.groups[0]
    write(qtbot, group.amount.line, "mye")
    finish(qtbot, group.amount.line)
    assert group.amount.fault
    write(qtbot, group.ends_on.line, "31.5.2028")
    finish(qtbot, group.ends_on.line)
    benefit = stored(tab, recruit_id).benefits[0]
    assert (benefit.amount, benefit.ends_on) == (1072, date(2028, 5, 31))


def test_going_to_another_man_stores_what_was_being_typed_with_the_first(
    opened: Opened, qtbot: QtBot, context: AppContext
) -> None:
    tab, recruit_id = opened()
    other = add_man(context.store, EconomyInputs(), family_name="Nyhus", benefit=None)
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "1234")
    tab.show_recruit(recruits.get_recruit(context.store, other))
    assert stored(tab, recruit_id).benefits[0].amount == 1234
    assert stored(tab, other) == EconomyInputs()
    assert tab.inputs.benefits.groups[0].benefit() is None


def test_a_hidden_page_reads_when_it_is_shown_again(opened: Opened, context: AppContext) -> None:
    tab, recruit_id = opened()
    tab.hide()
    changed = replace(INPUTS, household="Enslig")
    context.publish(economy.save_inputs(context.store, recruit_id, changed).changes)
    assert tab.inputs.costs.household.value == ""
    tab.show()
    assert tab.inputs.costs.household.value == "Enslig"


def test_a_refused_write_puts_the_stored_values_back(
    opened: Opened, qtbot: QtBot, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mih_desktop.domain.errors import DiskFullError

    tab, recruit_id = opened()
    sentences: list[str] = []
    context.refused.connect(sentences.append)

    def full(*_arguments: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(economy, "save_inputs", full)
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "900")
    finish(qtbot, line)
    assert len(sentences) == 1
    assert stored(tab, recruit_id).benefits[0].amount == 1072
    assert tab.inputs.benefits.groups[0].amount.value == 1072


# ----------------------------------------------------------------------------------------- benefits


def test_an_empty_sheet_offers_the_benefit_of_the_folder_as_the_first_step(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened(None)
    assert "Begynn med" in words_in(tab.result.first_step)
    assert not tab.footer.primary.isEnabled()
    assert "Mangler" in tab.footer.words.text()
    tab.result.first_step.acted.emit()
    assert stored(tab, recruit_id).benefits[0].kind is BenefitKind.AAP
    assert not tab.result.first_step.isVisible()
    assert tab.inputs.benefits.groups[0].amount.isVisible()


def test_without_a_known_benefit_the_first_step_goes_to_the_choice(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened(None, benefit=None)
    tab.result.first_step.acted.emit()
    combo = tab.inputs.benefits.groups[0].kind.combo
    assert combo.hasFocus()
    qtbot.keyClick(combo, "K")
    benefit = stored(tab, recruit_id).benefits[0]
    assert (benefit.kind, benefit.unit) == (
        BenefitKind.KVALIFISERINGSSTONAD,
        AmountUnit.PER_MONTH,
    )


def test_a_child_is_told_of_in_the_unit_of_the_amount(opened: Opened) -> None:
    tab, _ = opened()
    group = tab.inputs.benefits.groups[0]
    benefit = group.benefit()
    assert benefit is not None
    assert "38" in group._unit_words(benefit, tab.inputs.benefits._shown)


def test_another_benefit_follows_the_first_and_can_be_taken_away_again(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.benefits
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert len(section.groups) == 2
    assert not section.add.isEnabled()
    choose(qtbot, section.groups[1].kind, "Ti")
    write(qtbot, section.groups[1].starts_on.line, "1.5.2028")
    finish(qtbot, section.groups[1].starts_on.line)
    kinds = [(b.kind, b.starts_on) for b in stored(tab, recruit_id).benefits]
    assert kinds == [(BenefitKind.AAP, None), (BenefitKind.TILTAKSPENGER, date(2028, 5, 1))]
    choose(qtbot, section.groups[0].kind, "ingen")
    left = stored(tab, recruit_id).benefits
    assert [b.kind for b in left] == [BenefitKind.TILTAKSPENGER]
    assert len(section.groups) == 1
    assert section.groups[0].kind.value is BenefitKind.TILTAKSPENGER


def test_what_an_amount_is_per_is_chosen_in_its_label(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    unit = tab.inputs.benefits.groups[0].unit
    unit.setFocus()
    qtbot.keyClick(unit, Qt.Key.Key_Down)
    assert unit.menu.isVisible()
    unit.menu.actions()[1].trigger()
    unit.menu.close()
    assert stored(tab, recruit_id).benefits[0].unit is AmountUnit.PER_14_DAYS
    assert unit.text() == "Per 14 dager"


def test_the_usual_confirmation_is_a_choice_and_any_other_a_dialog(
    opened: Opened, qtbot: QtBot
) -> None:
    unsure = replace(INPUTS, benefits=(replace(INPUTS.benefits[0], confirmation=None),))
    tab, recruit_id = opened(unsure)
    field = tab.inputs.benefits.groups[0].confirmation
    choose(qtbot, field, "NAV")
    confirmation = stored(tab, recruit_id).benefits[0].confirmation
    assert confirmation is not None
    assert (confirmation.by, confirmation.on) == ("NAV Havnes", date(2027, 3, 2))
    choose(qtbot, field, "Annen")
    dialog = field.dialog
    assert isinstance(dialog, ConfirmationDialog)
    write(qtbot, dialog.by.line, "")
    assert not dialog.verb.isEnabled()
    write(qtbot, dialog.by.line, "Kari-Anne Mosebø")
    write(qtbot, dialog.role.line, "NAV-veileder")
    write(qtbot, dialog.on.line, "1.3.2027")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    confirmation = stored(tab, recruit_id).benefits[0].confirmation
    assert confirmation is not None
    assert (confirmation.by, confirmation.role) == ("Kari-Anne Mosebø", "NAV-veileder")
    assert confirmation.on == date(2027, 3, 1)
    assert field.combo.currentText() == "Kari-Anne Mosebø, NAV-veileder, 01.03.2027"


def test_a_confirmation_dialog_that_is_left_changes_nothing(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    field = tab.inputs.benefits.groups[0].confirmation
    choose(qtbot, field, "Annen")
    assert field.dialog is not None
    field.dialog.reject()
    assert field.confirmation == INPUTS.benefits[0].confirmation
    assert stored(tab, recruit_id) == INPUTS


# ----------------------------------------------------------------------------------- pay and costs


def test_both_summer_jobs_are_written_once_while_they_are_the_same(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.summer_jobs
    write(qtbot, section.first.shifts.line, "24")
    finish(qtbot, section.first.shifts.line)
    assert [job.shifts for job in stored(tab, recruit_id).summer_jobs] == [24, 24]
    assert not section.second.isVisible()
    qtbot.mouseClick(section.same.box, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert section.second.isVisible()
    write(qtbot, section.second.shifts.line, "30")
    finish(qtbot, section.second.shifts.line)
    assert [job.shifts for job in stored(tab, recruit_id).summer_jobs] == [24, 30]


def test_agreed_pay_is_typed_after_it_is_chosen(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    first = tab.inputs.summer_jobs.first
    choose(qtbot, first.pay, "Avtalt t")
    assert first.amount.isVisible()
    assert stored(tab, recruit_id).summer_jobs == ()
    write(qtbot, first.amount.line, "215")
    finish(qtbot, first.amount.line)
    job = stored(tab, recruit_id).summer_jobs[0]
    assert (job.amount, job.unit) == (215, AmountUnit.PER_HOUR)
    choose(qtbot, first.pay, "Assistent, 4")
    job = stored(tab, recruit_id).summer_jobs[0]
    assert (job.amount, job.seniority_years) == (None, 4)


def test_supplements_place_and_confirmation_of_a_summer_job_are_stored(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    first = tab.inputs.summer_jobs.first
    for line, text in (
        (first.hours.line, "8"),
        (first.weekend.line, "30"),
        (first.evening.line, "24,5"),
        (first.employer.line, "Solbakken sykehjem"),
    ):
        write(qtbot, line, text)
        finish(qtbot, line)
    choose(qtbot, first.confirmation, "Solbakken")
    job = stored(tab, recruit_id).summer_jobs[0]
    assert (job.hours_per_shift, job.weekend_hours) == (8, 30)
    assert (job.evening_hours, job.employer) == (Decimal("24.5"), "Solbakken sykehjem")
    assert job.confirmation is not None


def test_a_man_with_only_the_second_summer_left_sees_only_that(
    opened: Opened, context: AppContext, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    details = recruits.get_recruit(context.store, recruit_id)
    late = tuple(span for span in details.course if span.starts_on >= date(2028, 1, 1))
    tab.show_recruit(replace(details, course=late))
    section = tab.inputs.summer_jobs
    assert section.second.isVisible()
    assert not section.first.isVisible()
    assert not section.same.isVisible()
    write(qtbot, section.second.shifts.line, "22")
    finish(qtbot, section.second.shifts.line)
    assert {j.number: j.shifts for j in stored(tab, recruit_id).summer_jobs} == {1: 20, 2: 22}


def test_the_percent_is_never_chosen_by_the_program(opened: Opened, qtbot: QtBot) -> None:
    undecided = replace(INPUTS, apprenticeship=ApprenticeshipPay())
    tab, recruit_id = opened(undecided)
    section = tab.inputs.apprenticeship
    assert section.percents.value is None
    assert "prosenten er ikke avgjort" in tab.footer.words.text()
    choose(qtbot, section.percents, "50")
    assert stored(tab, recruit_id).apprenticeship.percents == (50,)
    assert tab.footer.primary.isEnabled()
    choose(qtbot, section.percents, "Ikke")
    assert stored(tab, recruit_id).apprenticeship.percents == ()


def test_own_percents_are_written_per_half_year(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.apprenticeship
    choose(qtbot, section.percents, "Egne")
    assert section.own.isVisible()
    write(qtbot, section.own.line, "mye")
    finish(qtbot, section.own.line)
    assert section.own.fault
    assert stored(tab, recruit_id).apprenticeship.percents == (50,)
    write(qtbot, section.own.line, "45, 55 og 65 %")
    finish(qtbot, section.own.line)
    assert stored(tab, recruit_id).apprenticeship.percents == (45, 55, 65)
    assert section.percents.combo.currentText() == "Egne prosenter …"


def test_an_own_base_replaces_the_guaranteed_pay(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.apprenticeship
    assert section.base.line.placeholderText().replace("\u202f", " ") == "437 300"
    write(qtbot, section.base.line, "460 000")
    finish(qtbot, section.base.line)
    write(qtbot, section.employer.line, "Havnes sykehjem")
    finish(qtbot, section.employer.line)
    pay = stored(tab, recruit_id).apprenticeship
    assert (pay.base, pay.employer) == (460000, "Havnes sykehjem")
    assert "19 167 kr" in figure(tab)


def test_costs_are_added_changed_and_taken_away_row_by_row(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.costs
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert len(section.rows.rows) == 2
    row = section.rows.rows[1]
    write(qtbot, row.name.line, "Strøm")
    finish(qtbot, row.name.line)
    assert len(stored(tab, recruit_id).costs) == 1
    assert row.name.value == "Strøm"
    write(qtbot, row.amount.line, "3300")
    finish(qtbot, row.amount.line)
    row.unit.menu.actions()[2].trigger()
    assert [(c.name, c.amount, c.unit) for c in stored(tab, recruit_id).costs] == [
        ("Husleie", 13900, AmountUnit.PER_MONTH),
        ("Strøm", 3300, AmountUnit.PER_QUARTER),
    ]
    first = section.rows.rows[0]
    write(qtbot, first.name.line, "")
    write(qtbot, first.amount.line, "")
    finish(qtbot, first.amount.line)
    assert [c.name for c in stored(tab, recruit_id).costs] == ["Strøm"]
    assert section.rows.rows[0].name.value == "Strøm"
    write(qtbot, section.household.line, "Samboer, to barn")
    finish(qtbot, section.household.line)
    assert stored(tab, recruit_id).household == "Samboer, to barn"


def test_a_cost_is_taken_away_from_the_menu_of_its_row(opened: Opened) -> None:
    tab, recruit_id = opened()
    tab.inputs.costs.rows.rows[0].unit.menu.actions()[-1].trigger()
    assert stored(tab, recruit_id).costs == ()
    assert len(tab.inputs.costs.rows.rows) == 1


def test_money_from_elsewhere_gets_dates_once_it_has_an_amount(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.other
    group = section.groups[0]
    write(qtbot, group.sum_row.name.line, "Lånekassen")
    write(qtbot, group.sum_row.amount.line, "12537")
    finish(qtbot, group.sum_row.amount.line)
    assert group.starts_on.isVisible()
    write(qtbot, group.starts_on.line, "14.8.2028")
    finish(qtbot, group.starts_on.line)
    qtbot.mouseClick(group.taxable.box, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert stored(tab, recruit_id).other == (
        OtherMoney(
            name="Lånekassen",
            amount=Decimal(12537),
            is_taxable=True,
            starts_on=date(2028, 8, 14),
        ),
    )
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert len(section.groups) == 2
    assert section.groups[1].sum_row.name.line.hasFocus()


def test_what_he_lives_on_today_is_a_figure_of_its_own(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened(None, benefit=None)
    section = tab.inputs.other
    write(qtbot, section.income.line, "15500")
    finish(qtbot, section.income.line)
    write(qtbot, section.income_from.line, "deltidsjobb")
    finish(qtbot, section.income_from.line)
    inputs = stored(tab, recruit_id)
    assert (inputs.income_today, inputs.income_today_from) == (15500, "deltidsjobb")
    assert "I dag: 15 500 kr deltidsjobb" in figure(tab)
    assert not tab.result.first_step.isVisible()


# ---------------------------------------------------------------------------------- questions


def test_a_warning_becomes_a_question_once_and_the_focus_goes_to_its_deadline(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    assert tab.forecast is not None
    number = [w.code for w in tab.forecast.warnings].index("right_ends_in_phase")
    line = tab.result.warnings.lines[number]
    qtbot.mouseClick(line._action, Qt.MouseButton.LeftButton)
    questions = stored(tab, recruit_id).questions
    assert len(questions) == 1
    assert questions[0].who == "NAV Havnes"
    assert "ingen betaler" in questions[0].text
    due = tab.inputs.questions.groups[0].due
    assert due.line.hasFocus()
    write(qtbot, due.line, "19.3.2027")
    finish(qtbot, due.line)
    assert stored(tab, recruit_id).questions[0].due_on == date(2027, 3, 19)
    tab.result.warnings.lines[number].acted.emit()
    assert len(stored(tab, recruit_id).questions) == 1


def test_a_row_without_a_payer_asks_what_he_lives_on(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    row = next(r for r in tab.result.periods.rows if "ingen avklart" in r.line.toolTip())
    qtbot.mouseClick(row.line.link, Qt.MouseButton.LeftButton)
    question = stored(tab, recruit_id).questions[0]
    assert question.text.startswith("Hvem betaler i perioden «Vg2 fra 1. mai»")
    assert not row.is_open


def test_a_question_is_written_answered_and_taken_away(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    section = tab.inputs.questions
    group = section.groups[0]
    write(qtbot, group.text.line, "Lønn fra 1. mai?")
    finish(qtbot, group.text.line)
    write(qtbot, group.who.line, "Hilde Margrethe Sunde")
    finish(qtbot, group.who.line)
    qtbot.mouseClick(group.answered.box, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    write(qtbot, group.answer.line, "397 000")
    finish(qtbot, group.answer.line)
    assert stored(tab, recruit_id).questions == (
        OpenQuestion(
            text="Lønn fra 1. mai?",
            who="Hilde Margrethe Sunde",
            answered_on=date(2027, 3, 2),
            answer="397 000",
        ),
    )
    qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    assert len(section.groups) == 2
    write(qtbot, section.groups[0].text.line, "")
    finish(qtbot, section.groups[0].text.line)
    assert stored(tab, recruit_id).questions == ()


# -------------------------------------------------------------------------------------- the result


def test_a_row_unfolds_how_it_was_worked_out_with_rate_and_source(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, _ = opened()
    row = tab.result.periods.rows[1]
    row.line.link.setFocus()
    qtbot.keyClick(row.line.link, Qt.Key.Key_Space)
    assert row.is_open
    qtbot.waitUntil(lambda: "Barnetillegg til AAP" in words_in(row))
    told = words_in(row)
    assert "1 072 kr per dag som innvilget." in told
    assert "Med barnetillegg 1 × 38 kr (01.01.2026, framskrevet): 1 110 kr per dag." in told
    assert "Barnetillegg til AAP: 38 kr per dag, 01.01.2026, framskrevet." in told
    qtbot.mouseClick(row.line, Qt.MouseButton.LeftButton)
    assert not row.is_open


def test_steps_that_are_unfolded_follow_the_typing(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    row = tab.result.periods.rows[0]
    qtbot.mouseClick(row.line.link, Qt.MouseButton.LeftButton)
    write(qtbot, tab.inputs.benefits.groups[0].amount.line, "1000")
    qtbot.waitUntil(lambda: "1 000 kr per dag som innvilget." in words_in(row))


def test_the_arrows_walk_the_months_of_the_chart(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    chart = tab.result.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    heading = tab.result.heading
    assert heading.text().startswith("Mars 2027: ")
    assert "igjen etter faste utgifter" in heading.text()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert heading.text().startswith("Oktober 2029: ")
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("September 2029: ")
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    tab.footer.paper.setFocus()
    assert heading.text() == "Utbetalt før skatt"


def test_the_pointer_tells_the_month_it_is_over(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    chart = tab.result.chart
    point_at(chart, chart.width() - 20)
    assert "2029" in tab.result.heading.text()
    point_at(chart, 5)
    assert tab.result.heading.text() == "Utbetalt før skatt"


def test_the_chart_tells_a_screen_reader_which_months_are_low(opened: Opened) -> None:
    tab, _ = opened()
    assert "mai 2028, juni 2028" in tab.result.chart.accessibleName()
    assert "faste utgifter" in tab.result.legend.accessibleName()


def test_warnings_for_information_are_folded_and_unfolded(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    before = len(tab.result.warnings.lines)
    qtbot.mouseClick(tab.result.warnings.more, Qt.MouseButton.LeftButton)
    assert len(tab.result.warnings.lines) > before
    qtbot.mouseClick(tab.result.warnings.more, Qt.MouseButton.LeftButton)
    assert len(tab.result.warnings.lines) == before


def test_the_rates_are_unfolded_from_the_warning_about_them(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    line = next(x for x in tab.result.warnings.lines if "Eldre satser" in x.accessibleName())
    line.acted.emit()
    qtbot.waitUntil(lambda: "Garantilønn fagarbeider, 0 år" in words_in(tab.result.rates))
    tab.result.rates.toggle.click()
    assert "Garantilønn fagarbeider, 0 år" not in words_in(tab.result.rates)


def test_all_amounts_are_said_to_be_before_tax(opened: Opened) -> None:
    tab, _ = opened()
    assert "Alle beløp er før skatt." in words_in(tab.result)


# ------------------------------------------------------------------------------------ versions


def test_freezing_signing_and_changing_lead_from_one_step_to_the_next(
    opened: Opened, qtbot: QtBot, context: AppContext
) -> None:
    tab, recruit_id = opened()
    assert tab.footer.words.text() == "Utkast 1. Dette er en oversikt, ikke et vedtak."
    qtbot.mouseClick(tab.footer.primary, Qt.MouseButton.LeftButton)
    version = economy.list_versions(context.store, recruit_id)[0]
    assert version.control_code in tab.footer.words.text()
    assert tab.footer.primary.text() == "Marker som signert …"
    qtbot.mouseClick(tab.footer.primary, Qt.MouseButton.LeftButton)
    dialog = tab.findChild(SignDialog)
    assert dialog is not None
    write(qtbot, dialog.day.line, "")
    assert not dialog.verb.isEnabled()
    write(qtbot, dialog.day.line, "2.3.2027")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert economy.list_versions(context.store, recruit_id)[0].signed_on == date(2027, 3, 2)
    assert "Versjon 1 ble signert 02.03.2027." in tab.footer.words.text()
    assert not tab.footer.primary.isVisible()
    assert "signert 02.03.2027" in words_in(tab.result.versions)
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "1100")
    finish(qtbot, line)
    assert tab.footer.words.text().startswith("Utkast 2.")
    assert tab.footer.primary.text() == "Gjør klar til underskrift"
    qtbot.waitUntil(lambda: "Endret siden versjon 1" in words_in(tab.result.versions))
    assert "1 072 kr per dag → 1 100 kr per dag" in words_in(tab.result.versions)


def test_an_older_version_can_be_signed_from_the_list(
    opened: Opened, qtbot: QtBot, context: AppContext
) -> None:
    tab, recruit_id = opened()
    tab.footer.primary.click()
    line = tab.inputs.benefits.groups[0].amount.line
    write(qtbot, line, "1100")
    finish(qtbot, line)
    version = economy.list_versions(context.store, recruit_id)[0]
    tab.result.versions.sign_asked.emit(version)
    dialog = tab.findChild(SignDialog)
    assert dialog is not None
    dialog.accept()
    assert economy.list_versions(context.store, recruit_id)[0].signed_on == date(2027, 3, 2)


def test_freezing_is_not_taken_back_by_undo(
    opened: Opened, qtbot: QtBot, context: AppContext
) -> None:
    tab, recruit_id = opened()
    qtbot.mouseClick(tab.footer.primary, Qt.MouseButton.LeftButton)
    history.undo(context.store)
    assert len(economy.list_versions(context.store, recruit_id)) == 1


def test_the_paper_is_shown_of_the_draft_and_of_a_version(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    qtbot.mouseClick(tab.footer.paper, Qt.MouseButton.LeftButton)
    dialog = tab.findChild(PaperDialog)
    assert dialog is not None
    dialog.close()
    qtbot.waitUntil(lambda: tab.findChild(PaperDialog) is None)
    tab.footer.primary.click()
    version = economy.list_versions(tab.context.store, tab._details.row.id)[0]
    tab.result.versions.paper_asked.emit(version)
    shown = tab.findChild(PaperDialog)
    assert shown is not None
    shown.close()


# ----------------------------------------------------------------------------------- how it looks


@pytest.mark.parametrize(
    ("choice", "scale", "width"),
    [("light", 1.0, 1240), ("dark", 1.0, 900), ("contrast", 1.5, 1344), ("light", 2.0, 1312)],
)
def test_it_draws_in_every_look_and_width(
    opened: Opened, context: AppContext, choice: str, scale: float, width: int
) -> None:
    jobs = (SummerJob(number=1, employer="Solbakken sykehjem"), SummerJob(number=2))
    crowded = replace(
        INPUTS,
        summer_jobs=jobs,
        apprenticeship=ApprenticeshipPay(percents=(Decimal(30), Decimal(40), Decimal(50))),
        other=(OtherMoney(name="Lånekassen, tilleggslån", amount=Decimal(12537)),),
        questions=(OpenQuestion(text="Lønn fra 1. mai?", who="Kommunen"),),
    )
    tab, _ = opened(crowded, nav_office="NAV Nordre Havnesfjorden og Ytre Lyngøysund")
    context.theme.set_choice(choice)
    context.theme.set_scale(scale)
    tab.resize(width, 900)
    if not tab.result.isVisible():
        tab.switch.findChildren(QAbstractButton)[1].click()
    for row in tab.result.periods.rows:
        if not row.line.link.accessibleName().startswith("Spør"):
            row.line.link.click()
    tab.result.chart.setFocus()
    picture = tab.grab()
    assert picture.width() == width
    inside = tab.result.viewport().width()
    assert tab.result.widget().width() <= inside


def test_without_a_course_it_asks_for_dates(opened: Opened) -> None:
    tab, _ = opened(INPUTS, with_course=False)
    assert "Ingen datoer ennå" in words_in(tab.inputs.course)
    assert "Løpet mangler datoer" in tab.footer.words.text()
    assert not tab.footer.primary.isEnabled()


def test_without_room_for_both_inputs_and_result_take_turns(
    opened: Opened, context: AppContext, qtbot: QtBot
) -> None:
    tab, _ = opened()
    context.theme.set_scale(2.0)
    tab.resize(1312, 900)
    assert tab.inputs.isVisible()
    assert not tab.result.isVisible()
    buttons = tab.switch.findChildren(QAbstractButton)
    # Lays the page out, so that there is a button to hit.
    tab.grab()
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert tab.result.isVisible()
    assert not tab.inputs.isVisible()
    tab.result.warnings.lines[0].acted.emit()
    assert tab.inputs.isVisible()
    context.theme.set_scale(1.0)
    assert tab.inputs.isVisible()
    assert tab.result.isVisible()


def test_a_kind_that_the_keyboard_passes_does_not_cost_the_amount(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    combo = tab.inputs.benefits.groups[0].kind.combo
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    passed = stored(tab, recruit_id).benefits[0]
    assert (passed.kind, passed.amount) == (BenefitKind.DAGPENGER, None)
    assert passed.confirmation is None
    qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert stored(tab, recruit_id).benefits == INPUTS.benefits
