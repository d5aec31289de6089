from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mih_desktop.domain.clock import FixedClock
from mih_desktop.views.widgets.fields import (
    BIRTH_DATES,
    CheckField,
    ChoiceField,
    DateField,
    MoneyField,
    NumberField,
    SearchField,
    TextArea,
    TextField,
)
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.password_field import PasswordField
from tests.views.conftest import CLOCK


class Heard:
    """Collects what a field sends."""

    def __init__(self, field):
        self.committed: list[object] = []
        self.edited: list[object] = []
        field.committed.connect(self.committed.append)
        field.edited.connect(self.edited.append)


@pytest.fixture
def show(qtbot, theme):
    windows: list[QWidget] = []

    def show(field):
        window = QWidget()
        windows.append(window)
        column = Column(theme, parent=window)
        column.addWidget(field)
        column.addWidget(QLineEdit())
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        field.setFocus()
        return Heard(field)

    return show


def leave(field):
    QTest.keyClick(field.input, Qt.Key.Key_Tab)


def test_words_are_committed_once_when_the_field_is_left(show, theme):
    field = TextField(theme)
    heard = show(field)
    QTest.keyClicks(field.line, "  Havnes ")
    leave(field)
    assert heard.committed == ["Havnes"]
    assert field.text == "Havnes"
    field.setFocus()
    leave(field)
    assert heard.committed == ["Havnes"]


def test_typing_is_told_after_a_pause_and_only_once(show, theme, qtbot):
    field = TextField(theme)
    heard = show(field)
    QTest.keyClicks(field.line, "Lyng")
    assert heard.edited == []
    qtbot.waitUntil(lambda: heard.edited == ["Lyng"])
    assert heard.committed == []


def test_a_stored_value_never_disturbs_the_one_who_types(show, theme):
    field = TextField(theme)
    show(field)
    QTest.keyClicks(field.line, "Storel")
    field.set_value("Fjellgard")
    assert field.text == "Storel"
    QTest.keyClicks(field.line, "va")
    leave(field)
    assert field.value == "Storelva"
    field.set_value("Fjellgard")
    assert field.text == "Fjellgard"


def test_a_stored_value_is_shown_in_a_field_that_only_has_the_focus(show, theme):
    field = TextField(theme)
    show(field)
    field.set_value("Tverrvik")
    assert field.text == "Tverrvik"


def test_escape_puts_the_stored_value_back_and_keeps_the_key_from_the_window(show, theme):
    field = TextField(theme)
    heard = show(field)
    field.set_value("Havnes")
    QTest.keyClicks(field.line, " vest")
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.text == "Havnes"
    leave(field)
    assert heard.committed == []


def test_a_date_is_shown_in_full_when_it_is_taken(show, theme):
    field = DateField(theme, clock=CLOCK)
    heard = show(field)
    QTest.keyClicks(field.line, "3.4.27")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text == "03.04.2027"
    assert heard.committed == [date(2027, 4, 3)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31.2.2027", "finnes ikke"),
        ("1.1.1902", "for langt tilbake"),
        ("1.1.2199", "for langt fram"),
        ("3.4", "Skriv året"),
        ("i morgen", "er ikke en dato"),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_a_sentence_and_kept(show, theme, text, words):
    field = DateField(theme, clock=CLOCK)
    heard = show(field)
    field.set_value(date(2027, 4, 3))
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    leave(field)
    assert words in field.fault
    assert field.text == text
    assert heard.committed == []
    assert field.input.accessibleDescription() == field.fault


def test_a_fault_goes_when_the_date_is_put_right(show, theme):
    field = DateField(theme, clock=CLOCK)
    heard = show(field)
    QTest.keyClicks(field.line, "31.2.2027")
    leave(field)
    field.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "28.2.2027")
    leave(field)
    assert field.fault == ""
    assert heard.committed == [date(2027, 2, 28)]


def test_a_date_can_be_taken_away_unless_there_must_be_one(show, theme):
    field = DateField(theme, clock=CLOCK)
    heard = show(field)
    field.set_value(date(2027, 4, 3))
    field.line.clear()
    leave(field)
    assert heard.committed == [None]
    needed = DateField(theme, clock=CLOCK, required=True)
    show(needed)
    needed.set_value(date(2027, 4, 3))
    needed.line.selectAll()
    QTest.keyClick(needed.line, Qt.Key.Key_Delete)
    leave(needed)
    assert "må det stå en dato" in needed.fault


def test_a_birth_date_with_two_figures_is_in_the_last_century_when_it_must_be(show, theme):
    field = DateField(theme, within=BIRTH_DATES, clock=FixedClock(CLOCK.moment))
    heard = show(field)
    QTest.keyClicks(field.line, "15.3.85")
    leave(field)
    assert heard.committed == [date(1985, 3, 15)]


def test_an_amount_is_grouped_when_it_is_taken(show, theme):
    field = MoneyField(theme, unit="kr per måned")
    heard = show(field)
    QTest.keyClicks(field.line, "13.900")
    leave(field)
    assert heard.committed == [Decimal(13900)]
    assert field.text == "13\u202f900"


@pytest.mark.parametrize(("text", "words"), [("mye", "er ikke et tall"), ("-5", "fra 0 til")])
def test_an_amount_that_cannot_be_is_refused(show, theme, text, words):
    field = MoneyField(theme)
    heard = show(field)
    QTest.keyClicks(field.line, text)
    leave(field)
    assert words in field.fault
    assert heard.committed == []


def test_a_whole_number_takes_no_fraction(show, theme):
    field = NumberField(theme, most=100)
    heard = show(field)
    QTest.keyClicks(field.line, "7,5")
    leave(field)
    assert "helt tall" in field.fault
    field.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "80")
    leave(field)
    assert heard.committed == [80]
    assert field.number == 80


def test_a_choice_is_told_when_a_person_makes_it_and_not_when_it_is_shown(show, theme):
    field = ChoiceField(theme, [("aap", "AAP"), ("dp", "Dagpenger")])
    heard = show(field)
    field.set_value("aap")
    assert heard.committed == []
    QTest.keyClick(field.combo, Qt.Key.Key_Down)
    assert heard.committed == ["dp"]
    assert field.value == "dp"


def test_a_choice_that_is_still_offered_stays_chosen(theme, qtbot):
    field = ChoiceField(theme, [(1, "én"), (2, "to")])
    qtbot.addWidget(field)
    field.set_value(2)
    field.set_options([(2, "to"), (3, "tre")])
    assert field.value == 2
    field.set_options([(3, "tre")])
    assert field.value is None


def test_the_wheel_of_a_mouse_scrolls_the_page_and_changes_no_choice(show, theme):
    field = ChoiceField(theme, [(1, "én"), (2, "to")])
    heard = show(field)
    field.set_value(1)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.combo, turn)
    assert not turn.isAccepted()
    assert field.value == 1
    assert heard.committed == []


def test_a_tick_is_told(show, theme):
    field = CheckField(theme, "Ta med måneder")
    heard = show(field)
    field.set_value(True)
    assert heard.committed == []
    QTest.keyClick(field.box, Qt.Key.Key_Space)
    assert heard.committed == [False]
    QTest.mouseClick(field.box, Qt.MouseButton.LeftButton)
    assert heard.committed == [False, True]


def test_several_lines_are_committed_when_the_area_is_left(show, theme, qtbot):
    field = TextArea(theme)
    heard = show(field)
    field.set_value("Trives.")
    assert heard.committed == []
    QTest.keyClicks(field.area, "Bra. ")
    qtbot.waitUntil(lambda: len(heard.edited) == 1)
    leave(field)
    assert heard.committed == ["Bra. Trives."]


def test_a_search_is_asked_at_once_on_enter_and_emptied_with_escape(show, theme):
    field = SearchField(theme, "Navn eller telefon")
    asked: list[str] = []
    show(field)
    field.searched.connect(asked.append)
    QTest.keyClicks(field.line, "øyv")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert asked == ["øyv"]
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert asked == ["øyv", ""]


def test_a_search_is_asked_when_the_typing_rests(show, theme, qtbot):
    field = SearchField(theme, "Navn eller telefon")
    show(field)
    with qtbot.waitSignal(field.searched) as asked:
        QTest.keyClicks(field.line, "593")
    assert asked.args == ["593"]


def test_a_password_is_hidden_until_the_eye_is_pressed_and_never_trimmed(show, theme):
    field = PasswordField(theme)
    heard = show(field)
    QTest.keyClicks(field.line, " fjorden ")
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    field._eye.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert field._eye.accessibleName() == "Skjul passordet"
    field._eye.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert heard.committed == [" fjorden "]


def test_caps_lock_is_told_from_a_large_letter_without_shift(show, theme):
    field = PasswordField(theme)
    show(field)
    QTest.keyClick(field.line, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert not field._caps.isVisible()
    QTest.sendKeyEvent(
        QTest.KeyAction.Press, field.line, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier
    )
    assert field._caps.isVisible()
    QTest.sendKeyEvent(
        QTest.KeyAction.Press, field.line, Qt.Key.Key_CapsLock, "", Qt.KeyboardModifier.NoModifier
    )
    assert not field._caps.isVisible()


def test_a_form_gives_its_fields_names_and_buddies(theme, qtbot):
    form = Form(theme)
    qtbot.addWidget(form)
    row = form.add("Per dag", MoneyField(theme), name="Ytelse per dag")
    assert row.field.input.accessibleName() == "Ytelse per dag"
    assert row.label.buddy() is row.field


def test_a_fault_takes_room_under_the_field_and_gives_it_back(theme, qtbot):
    field = TextField(theme)
    qtbot.addWidget(field)
    before = field.sizeHint().height()
    field.set_fault("Skriv et navn.")
    assert field.sizeHint().height() > before
    field.set_fault("")
    assert field.sizeHint().height() == before
