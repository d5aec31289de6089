from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QLabel
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    Edge,
    MilestoneKind,
    MilestoneStatus,
    Phase,
)
from mih_desktop.domain.ids import CohortId, MilestoneId
from mih_desktop.domain.partners import ContactEdit
from mih_desktop.domain.plan import MilestoneRow, NewCohort, NewMilestone
from mih_desktop.services import cohorts, milestones, partners
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.wheel.add_dialog import COUNTED, ON_DATE, AddMilestoneDialog
from mih_desktop.views.wheel.milestone_dialog import MilestoneDialog
from mih_desktop.views.wheel.move_dialog import MilestoneMoveDialog
from mih_desktop.views.wheel.wheel_page import ALL, REMAINING, WheelPage
from mih_desktop.views.widgets.dialog import ConfirmDialog
from mih_desktop.views.widgets.fields import LineField
from tests.views.wheel_parts import phase_row, row_of


@dataclass
class Window:
    page: WheelPage
    context: AppContext
    cohort: CohortId

    def row(self, title: str) -> MilestoneRow:
        """Return a milestone of the cohort as it is stored now."""
        rows = milestones.list_milestones(self.context.store, date(2025, 1, 1), date(2032, 1, 1))
        return next(r for r in rows if r.title == title)

    def choose(self, title: str) -> None:
        self.page.wheel.setCurrentIndex(self.page.model.index(row_of(self.page.model, title)))


@pytest.fixture
def window(qtbot: QtBot, context: AppContext) -> Iterator[Window]:
    done = cohorts.create_cohort(
        context.store,
        NewCohort(kind=CohortKind.MENN_I_HELSE, place="", starts_on=date(2027, 4, 5)),
    )
    page = WheelPage(context)
    qtbot.addWidget(page)
    page.resize(1240, 844)
    page.show()
    qtbot.waitActive(page)
    yield Window(page, context, done.value)
    page.close()


def dialog_of(kind: type[QDialog]) -> QDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def write(qtbot: QtBot, field: LineField, text: str) -> None:
    window = field.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)


def test_the_page_opens_with_what_comes_next_in_view(qtbot: QtBot, window: Window):
    page = window.page
    assert page.title == "Årshjul 2027"
    row = page.model.next_from(date(2027, 3, 2))
    assert row is not None
    qtbot.waitUntil(
        lambda: page.list.viewport().rect().intersects(page.list.visualRect(page.model.index(row)))
    )
    assert page.place() is None


def test_counts_stand_on_the_segments_and_the_filter_is_shared(qtbot: QtBot, window: Window):
    page = window.page
    whole = page.model.milestone_count
    milestones.set_milestone_status(
        window.context.store, window.row("Styringsgruppe 1").id, MilestoneStatus.DONE
    )
    page.refresh_now()
    page.segment.choose(REMAINING)
    page.segment.chosen.emit(REMAINING)
    assert page.model.milestone_count == whole - 1
    assert len(page.wheel.wheel.marks) == whole - 1
    page.segment.choose(ALL)
    qtbot.keyClicks(page.search.line, "veiledersam nav")
    qtbot.waitUntil(lambda: page.model.milestone_count == 0)
    assert page.nothing_found.isVisible()
    page.search.line.clear()
    qtbot.keyClicks(page.search.line, "kommunene veileders")
    qtbot.waitUntil(lambda: page.model.milestone_count == 3)
    line = page.model.lines[0]
    assert page.model.lines[0].key[0] == "milestone"
    assert getattr(line, "number", 0) > 1


def test_turning_the_year_shows_another_and_the_way_back(qtbot: QtBot, window: Window):
    page = window.page
    qtbot.mouseClick(page.later, Qt.MouseButton.LeftButton)
    assert page.title == "Årshjul 2028"
    assert page.wheel.wheel.window.first_day == date(2028, 1, 1)
    assert page.this_year.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.title == "Årshjul 2029"
    qtbot.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, Qt.Key.Key_F9)
    page.wheel.turned.emit(1)
    assert page.title == "Årshjul 2029"
    qtbot.mouseClick(page.this_year, Qt.MouseButton.LeftButton)
    assert page.title == "Årshjul 2027"
    assert not page.this_year.isVisible()
    qtbot.mouseClick(page.earlier, Qt.MouseButton.LeftButton)
    assert page.title == "Årshjul 2026"


def test_the_years_end_where_the_program_does(window: Window):
    page = window.page
    page.turn(-1000)
    assert page.title == "Årshjul 2000"
    assert not page.earlier.isEnabled()
    page.turn(-1)
    page.turn(1000)
    assert not page.later.isEnabled()


def test_the_choice_survives_a_refresh(window: Window):
    window.choose("Veiledersamling 1")
    new = NewMilestone(
        title="Noe tidligere",
        actor=Actor.NAV,
        kind=MilestoneKind.EVENT,
        starts_on=date(2027, 1, 6),
    )
    milestones.add_milestone(window.context.store, new)
    window.page.refresh_now()
    chosen = window.page.list.chosen
    assert chosen is not None
    assert chosen.milestone.title == "Veiledersamling 1"
    place = window.page.place()
    assert place is not None
    assert place.milestone_id == chosen.milestone.id


def test_a_target_opens_the_year_of_its_milestone(qtbot: QtBot, window: Window):
    far = window.row("Fagprøver")
    window.page.search.set_value("noe helt annet")
    window.page.activate(NavigationTarget(page="wheel", milestone_id=far.id))
    assert window.page.title == "Årshjul 2029"
    chosen = window.page.list
    qtbot.waitUntil(lambda: chosen.chosen is not None and chosen.chosen.milestone.id == far.id)
    qtbot.waitUntil(chosen.hasFocus)
    window.page.activate(NavigationTarget(page="wheel"))
    assert window.page.title == "Årshjul 2029"


def test_a_target_that_is_gone_is_a_sentence(qtbot: QtBot, window: Window):
    with qtbot.waitSignal(window.context.refused):
        window.page.activate(NavigationTarget(page="wheel", milestone_id=MilestoneId(9999)))


def test_the_cohort_filter_narrows_wheel_and_list(window: Window):
    other = cohorts.create_cohort(
        window.context.store,
        NewCohort(kind=CohortKind.MENN_I_HELSE, place="", starts_on=date(2026, 4, 7)),
    ).value
    window.page.refresh_now()
    assert len(window.page.wheel.wheel.cohorts) == 2
    window.context.set_cohort_filter(other)
    assert [c.id for c in window.page.model.state.cohorts] == [other]
    assert all(m.cohort_id == other for m in window.page.model.state.milestones)


def test_marking_as_done_is_stored_and_shown(qtbot: QtBot, window: Window):
    window.choose("Veiledersamling 1")
    details = window.page.list.details
    qtbot.mouseClick(details.done_button, Qt.MouseButton.LeftButton)
    assert window.row("Veiledersamling 1").status is MilestoneStatus.DONE
    assert details.done_button.text() == "Ikke gjort likevel"
    qtbot.mouseClick(details.done_button, Qt.MouseButton.LeftButton)
    assert window.row("Veiledersamling 1").status is MilestoneStatus.NOT_STARTED


def test_a_milestone_is_moved_after_a_preview(qtbot: QtBot, window: Window):
    window.choose("Veiledersamling 1")
    qtbot.mouseClick(window.page.list.details.move_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(MilestoneMoveDialog)
    assert isinstance(dialog, MilestoneMoveDialog)
    write(qtbot, dialog.field, "25.3.2027")
    assert "25. mars" in dialog._count.text()
    assert dialog._lines.rows[0].who == "Skjærtorsdag"
    qtbot.mouseClick(dialog._verb, Qt.MouseButton.LeftButton)
    row = window.row("Veiledersamling 1")
    assert (row.starts_on, row.is_hand_set) == (date(2027, 3, 25), True)
    assert "satt for hånd" in window.page.list.details._facts[1][1].text().casefold()


def test_what_lasts_keeps_its_length_when_it_is_moved(qtbot: QtBot, window: Window):
    before = window.row("Gruppe- og enkeltintervjuer")
    window.choose("Gruppe- og enkeltintervjuer")
    qtbot.mouseClick(window.page.list.details.move_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(MilestoneMoveDialog)
    assert isinstance(dialog, MilestoneMoveDialog)
    dialog.agreed.emit(date(2027, 2, 8))
    dialog.reject()
    after = window.row("Gruppe- og enkeltintervjuer")
    assert after.starts_on == date(2027, 2, 8)
    assert after.ends_on is not None
    assert before.ends_on is not None
    assert after.ends_on - after.starts_on == before.ends_on - before.starts_on


def open_dialog(qtbot: QtBot, window: Window, title: str) -> MilestoneDialog:
    window.choose(title)
    qtbot.keyClick(window.page.list, Qt.Key.Key_Return)
    dialog = dialog_of(MilestoneDialog)
    assert isinstance(dialog, MilestoneDialog)
    return dialog


def test_the_dialog_saves_each_field_as_it_is_left(qtbot: QtBot, window: Window):
    contact = partners.add_contact(window.context.store, ContactEdit(name="Kari Lie")).value
    dialog = open_dialog(qtbot, window, "Veiledersamling 1")
    write(qtbot, dialog.place_field, "Rådhuset")
    write(qtbot, dialog.time_field, "8.30")
    dialog.person_field.set_value(contact)
    dialog.person_field.committed.emit(contact)
    dialog.status_field.committed.emit(MilestoneStatus.IN_PROGRESS)
    write(qtbot, dialog.title_field, "Første samling")
    row = window.row("Første samling")
    assert (row.place, row.at, row.responsible_name) == ("Rådhuset", time(8, 30), "Kari Lie")
    assert row.status is MilestoneStatus.IN_PROGRESS
    assert dialog.windowTitle() == "Første samling"
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert window.page.list.chosen is not None
    assert window.page.list.chosen.milestone.title == "Første samling"


def test_the_dialog_says_in_words_where_the_milestone_comes_from(qtbot: QtBot, window: Window):
    dialog = open_dialog(qtbot, window, "Veiledersamling 1")
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("Kilde: statusrapporten fra 2020, linje ") for text in shown)


def test_a_title_cannot_be_emptied_and_a_time_must_be_one(qtbot: QtBot, window: Window):
    dialog = open_dialog(qtbot, window, "Veiledersamling 1")
    write(qtbot, dialog.title_field, " ")
    assert dialog.title_field.fault
    write(qtbot, dialog.time_field, "halv ti")
    assert dialog.time_field.fault
    assert window.row("Veiledersamling 1").at == time(9)
    dialog.reject()


def test_a_date_set_in_the_dialog_can_follow_the_cohort_again(qtbot: QtBot, window: Window):
    dialog = open_dialog(qtbot, window, "Veiledersamling 1")
    assert not dialog.release_button.isVisible()
    write(qtbot, dialog.first_field, "22.3.2027")
    assert window.row("Veiledersamling 1").is_hand_set
    assert dialog.release_button.isVisible()
    qtbot.mouseClick(dialog.release_button, Qt.MouseButton.LeftButton)
    row = window.row("Veiledersamling 1")
    assert (row.starts_on, row.is_hand_set) == (date(2027, 3, 18), False)
    dialog.reject()


def test_the_last_day_of_what_lasts_is_edited_and_checked(qtbot: QtBot, window: Window):
    dialog = open_dialog(qtbot, window, "Gruppe- og enkeltintervjuer")
    assert dialog.last_field.isVisible()
    assert not dialog.time_field.isVisible()
    write(qtbot, dialog.last_field, "5.3.2027")
    assert window.row("Gruppe- og enkeltintervjuer").ends_on == date(2027, 3, 5)
    write(qtbot, dialog.last_field, "5.1.2027")
    assert dialog.last_field.fault
    write(qtbot, dialog.first_field, "16.2.2027")
    assert window.row("Gruppe- og enkeltintervjuer").ends_on == date(2027, 3, 6)
    dialog.first_field.committed.emit(None)
    dialog.last_field.committed.emit(None)
    dialog.reject()


def test_a_milestone_goes_to_the_bin_after_a_question(qtbot: QtBot, window: Window):
    dialog = open_dialog(qtbot, window, "Veiledersamling 1")
    qtbot.mouseClick(dialog.bin_button, Qt.MouseButton.LeftButton)
    question = dialog_of(ConfirmDialog)
    assert isinstance(question, ConfirmDialog)
    qtbot.mouseClick(question.verb, Qt.MouseButton.LeftButton)
    rows = milestones.list_milestones(window.context.store, date(2027, 1, 1), date(2027, 12, 31))
    assert "Veiledersamling 1" not in {r.title for r in rows}
    assert not [
        w
        for w in QApplication.topLevelWidgets()
        if isinstance(w, MilestoneDialog) and w.isVisible()
    ]


def test_an_edit_that_is_refused_shows_what_is_stored(qtbot: QtBot, window: Window):
    dialog = open_dialog(qtbot, window, "Veiledersamling 1")
    milestones.bin_milestone(window.context.store, dialog.row.id)
    with qtbot.waitSignal(window.context.refused):
        write(qtbot, dialog.place_field, "Rådhuset")
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_phase_leads_to_its_cohort(qtbot: QtBot, window: Window):
    page = window.page
    page.wheel.setCurrentIndex(page.model.index(phase_row(page.model, "Kull 2027", "trial")))
    page.wheel.setFocus()
    with qtbot.waitSignal(window.context.navigated) as gone:
        qtbot.keyClick(page.wheel, Qt.Key.Key_Return)
    assert gone.args == [NavigationTarget(page="cohorts", cohort_id=window.cohort)]


def test_the_printer_leads_to_the_paper_of_the_year_in_view(qtbot: QtBot, window: Window):
    qtbot.mouseClick(window.page.later, Qt.MouseButton.LeftButton)
    year = int(window.page.year_text.text())
    assert year == window.context.today().year + 1
    with qtbot.waitSignal(window.context.navigated) as gone:
        qtbot.mouseClick(window.page.print_button, Qt.MouseButton.LeftButton)
    assert gone.args == [NavigationTarget(page="reports", tab="wheel", year=year)]


def test_a_milestone_is_added_on_a_date(qtbot: QtBot, window: Window):
    qtbot.mouseClick(window.page.add_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(AddMilestoneDialog)
    assert isinstance(dialog, AddMilestoneDialog)
    assert not dialog.verb.isEnabled()
    write(qtbot, dialog.title_field, "Besøk fra Stortinget")
    assert "dag" in dialog._waits_for.text()
    write(qtbot, dialog.first_field, "3.6.2028")
    assert "lørdag 3. juni 2028" in dialog._waits_for.text()
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    row = window.row("Besøk fra Stortinget")
    assert (row.starts_on, row.anchor, row.cohort_id) == (date(2028, 6, 3), None, None)
    assert window.page.title == "Årshjul 2028"
    listed = window.page.list
    qtbot.waitUntil(lambda: listed.chosen is not None and listed.chosen.milestone.id == row.id)


def test_a_milestone_is_added_counted_from_a_cohort(qtbot: QtBot, window: Window):
    qtbot.mouseClick(window.page.add_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(AddMilestoneDialog)
    assert isinstance(dialog, AddMilestoneDialog)
    write(qtbot, dialog.title_field, "Uniformer bestilt")
    dialog.kind_field.set_value(MilestoneKind.DEADLINE)
    dialog.manner.choose(COUNTED)
    dialog.manner.chosen.emit(COUNTED)
    assert "kull" in dialog._waits_for.text()
    assert dialog.milestone is None
    dialog.cohort_field.set_value(window.cohort)
    dialog.cohort_field.committed.emit(window.cohort)
    write(qtbot, dialog.amount_field, "12")
    assert "onsdag 24. mars 2027" in dialog._waits_for.text()
    dialog.side_field.set_value(1)
    dialog.edge_field.set_value((Phase.VG1.value, Edge.START.value))
    dialog.edge_field.committed.emit((Phase.VG1.value, Edge.START.value))
    assert "fredag 27. august 2027" in dialog._waits_for.text()
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    row = window.row("Uniformer bestilt")
    assert row.anchor is not None
    assert (row.anchor.phase, row.anchor.amount, row.cohort_id) == (Phase.VG1, 12, window.cohort)
    assert not row.is_hand_set


def test_what_lasts_needs_a_last_day_that_is_not_before_the_first(qtbot: QtBot, window: Window):
    qtbot.mouseClick(window.page.add_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(AddMilestoneDialog)
    assert isinstance(dialog, AddMilestoneDialog)
    write(qtbot, dialog.title_field, "Kampanje")
    dialog.kind_field.set_value(MilestoneKind.SPAN)
    dialog.kind_field.committed.emit(MilestoneKind.SPAN)
    write(qtbot, dialog.first_field, "3.5.2027")
    assert "siste dag" in dialog._waits_for.text()
    write(qtbot, dialog.last_field, "1.5.2027")
    assert not dialog.verb.isEnabled()
    write(qtbot, dialog.last_field, "14.5.2027")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert window.row("Kampanje").ends_on == date(2027, 5, 14)


def test_the_list_goes_below_the_wheel_where_the_window_is_narrow(qtbot: QtBot, window: Window):
    page = window.page
    assert page._body.direction() is QBoxLayout.Direction.LeftToRight
    page.resize(1000, 700)
    assert page._body.direction() is QBoxLayout.Direction.TopToBottom
    assert not page.wheel.turns_on_scroll
    page.grab()


def test_an_empty_program_says_what_belongs_here(qtbot: QtBot, context: AppContext):
    page = WheelPage(context)
    qtbot.addWidget(page)
    page.resize(1240, 844)
    page.show()
    assert page.empty.isVisible()
    assert not page.list.isVisible()
    with qtbot.waitSignal(context.navigated) as gone:
        page.empty.acted.emit()
    assert gone.args == [NavigationTarget(page="cohorts")]
    page.turn_to_today()
    page.grab()


def test_the_next_big_date_stands_in_the_middle(window: Window):
    assert "oppstart" in window.page._next_date(date(2027, 3, 2))
    assert "skolestart" in window.page._next_date(date(2027, 4, 5))
    assert window.page._next_date(date(2031, 1, 1)) == ""
    assert ON_DATE != COUNTED
