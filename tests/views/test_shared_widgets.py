from __future__ import annotations

import itertools
import sys
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.views.tasks import Job
from mih_desktop.views.theme.focus_ring import _Ring
from mih_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from mih_desktop.views.widgets.chips import Badge, FilterChip, KeyHint
from mih_desktop.views.widgets.dialog import (
    ConfirmDialog,
    DateMoveDialog,
    MessageDialog,
    MoveLine,
    ProgressDialog,
)
from mih_desktop.views.widgets.layout import (
    Column,
    Grid,
    Hairline,
    Row,
    ScrollPage,
    Sizes,
    clear_layout,
)
from mih_desktop.views.widgets.notices import EmptyState, IconMark, PracticePlate, WarningLine
from mih_desktop.views.widgets.page import (
    PageHeader,
    SectionHeading,
    Segment,
    SegmentControl,
    TabBar,
)
from mih_desktop.views.widgets.phase_strip import PhaseStrip, bars_between
from mih_desktop.views.widgets.richtext import bold_lead, plain
from mih_desktop.views.widgets.side_panel import SidePanel, WithSidePanel
from mih_desktop.views.widgets.text import ElidedText, Text
from tests.views import gallery
from tests.views.conftest import CLOCK

PAGES = (
    gallery.build_gallery,
    gallery.build_fields,
    gallery.build_lists,
    gallery.build_strips,
    gallery.build_confirm,
    gallery.build_move,
)


@pytest.fixture
def show(qtbot, theme):
    kept: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = Column(theme, margins=(20, 20, 20, 20), parent=window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show


@pytest.mark.parametrize("build", PAGES)
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_widget_draws_in_every_look_and_lives_through_a_change(
    qtbot, theme, build, name, scale
):
    page = build(theme)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    before = page.grab().toImage()
    theme.set_choice(name)
    theme.set_scale(scale)
    QApplication.processEvents()
    if name != "light" or scale != 1.0:
        assert page.grab().toImage() != before


def walk(item):
    yield item
    for number in range(item.childCount()):
        child = item.child(number)
        if child is not None:
            yield from walk(child)


@pytest.mark.parametrize("build", PAGES)
def test_everything_that_takes_the_focus_has_a_name(show, theme, build):
    page = build(theme)
    window = page if page.isWindow() and page.parent() is None else show(page)
    window.show()
    nameless = []
    for item in walk(QAccessible.queryAccessibleInterface(window)):
        state = item.state()
        if state.focusable and not state.invisible and not item.text(QAccessible.Text.Name):
            nameless.append((item.role(), type(item.object())))
    assert nameless == []
    window.close()


def test_rows_and_cells_are_read_out_by_the_screen_reader(show, theme):
    window = show(gallery.build_lists(theme))
    names = {
        item.text(QAccessible.Text.Name)
        for item in walk(QAccessible.queryAccessibleInterface(window))
    }
    assert "Infomøte for veilederne på NAV Storelva, 14 møtte, Kull 2027, kl. 10.00" in names
    assert "Navn: Bjørnstad-Haugland, Aleksander" in names


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, QuietButton])
def test_a_button_works_by_mouse_and_by_key_and_looks_different_in_each_state(
    show, theme, qtbot, kind
):
    button = kind(theme, "Skriv notat", icon="note-pencil")
    show(QLineEdit(), button)
    button.leaveEvent(QEvent(QEvent.Type.Leave))
    looks = [button.grab().toImage()]
    button.enterEvent(_enter())
    looks.append(button.grab().toImage())
    button.setDown(True)
    looks.append(button.grab().toImage())
    button.setDown(False)
    button.leaveEvent(QEvent(QEvent.Type.Leave))
    button.setEnabled(False)
    looks.append(button.grab().toImage())
    assert all(one != other for one, other in itertools.combinations(looks, 2))
    button.setEnabled(True)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


def _enter():
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def rings(window):
    return [ring for ring in window.findChildren(_Ring) if ring.isVisible()]


def test_the_ring_shows_for_keys_and_not_for_the_mouse(show, theme):
    button = SecondaryButton(theme, "Flytt …")
    other = SecondaryButton(theme, "Åpne")
    window = show(button, other)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rings(window) == []
    QTest.keyClick(button, Qt.Key.Key_Tab)
    (ring,) = rings(window)
    around_other = other.geometry().adjusted(-4, -4, 4, 4)
    assert ring.geometry() == around_other
    other.hide()
    assert around_other not in [ring.geometry() for ring in rings(window)]


def test_the_ring_of_a_field_shows_for_the_mouse_too_and_follows_it(show, theme):
    from mih_desktop.views.widgets.fields import TextField

    field = TextField(theme)
    window = show(field)
    QTest.mouseClick(field.line, Qt.MouseButton.LeftButton)
    (ring,) = rings(window)
    before = ring.geometry()
    field.move(field.x(), field.y() + 30)
    assert ring.geometry() == before.translated(0, 30)
    theme.set_choice("contrast")
    assert ring.geometry().height() == before.height() + 2


def test_a_widget_that_goes_takes_its_ring_along(show, theme, qtbot):
    scroll = ScrollPage(theme)
    button = SecondaryButton(theme, "Åpne")
    scroll.column.addWidget(button)
    line = QLineEdit()
    window = show(scroll, line)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1
    clear_layout(scroll.column)
    line.setFocus()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert rings(window) == []


def test_an_icon_button_is_called_by_its_name(theme, qtbot):
    button = IconButton(theme, "printer", "Skriv ut", boxed=True)
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Skriv ut"
    button.setEnabled(False)
    assert not button.grab().isNull()
    button.set_icon_name("plus")
    assert button.sizeHint() == button.sizeHint().transposed()


def test_a_chip_is_switched_by_mouse_and_key_and_tells_its_count(show, theme):
    chip = FilterChip(theme, "Aktive", count=118)
    show(chip)
    told: list[bool] = []
    chip.toggled.connect(told.append)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert told == [True, False]
    assert chip.accessibleName() == "Aktive 118"
    wide = chip.sizeHint().width()
    chip.set_count(None)
    assert chip.accessibleName() == "Aktive"
    assert chip.sizeHint().width() < wide
    chip.enterEvent(_enter())
    chip.leaveEvent(QEvent(QEvent.Type.Leave))


def test_a_badge_hides_at_nought(show, theme):
    badge = Badge(theme, 3)
    show(badge)
    assert badge.isVisible()
    badge.set_count(128)
    assert badge.count == 128
    assert badge.sizeHint().width() > 18
    badge.set_count(0)
    assert not badge.isVisible()
    assert KeyHint(theme, "Ctrl+K").sizeHint().height() == 18


def test_tabs_are_chosen_by_key_mouse_and_arrows(show, theme):
    tabs = TabBar(theme, [("a", "Oversikt"), ("b", "Løp"), ("c", "Økonomi")], name="Mappe")
    show(tabs)
    told: list[str] = []
    tabs.chosen.connect(told.append)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    tabs.choose("a")
    tabs.choose("unknown")
    assert told == ["b", "c", "a"]
    tabs.setTabEnabled(1, False)
    QTest.mouseMove(tabs, tabs.tabRect(1).center())
    assert not tabs.grab().isNull()
    tabs.leaveEvent(QEvent(QEvent.Type.Leave))


def test_segments_are_chosen_by_mouse_and_arrows_and_set_silently(show, theme):
    control = SegmentControl(
        theme, [Segment("all", "Alle 39"), Segment("open", "Gjenstår 32")], name="Hvilke"
    )
    show(control)
    told: list[str] = []
    control.chosen.connect(told.append)
    assert control.key == ""
    control.choose("all")
    control.choose("unknown")
    assert told == []
    first, second = control._buttons.values()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert told == ["open", "all"]
    assert first.isChecked()
    control.set_label("open", "Gjenstår 3")
    second.setEnabled(False)
    second.enterEvent(_enter())
    assert not control.grab().isNull()
    second.leaveEvent(QEvent(QEvent.Type.Leave))


def test_a_warning_is_one_sentence_with_its_link(show, theme, qtbot):
    line = WarningLine(
        theme, "Mangler <b>matte</b>.", "Frist & dato", action="Meld på", tinted=True
    )
    window = show(line)
    assert line.accessibleName() == "Mangler <b>matte</b>. Frist & dato"
    with qtbot.waitSignal(line.acted):
        QTest.mouseClick(line._action, Qt.MouseButton.LeftButton)
    theme.set_choice("contrast")
    assert not window.grab().isNull()
    line.set_action("")
    assert not line._action.isVisible()


def test_an_empty_page_offers_the_first_step(show, theme, qtbot):
    empty = EmptyState(theme, "Ingen ennå.", action="Legg til", icon="users-three")
    show(empty)
    with qtbot.waitSignal(empty.acted):
        QTest.mouseClick(empty._action, Qt.MouseButton.LeftButton)
    empty.set_sentence("Fortsatt ingen.")
    assert empty._sentence.text() == "Fortsatt ingen."


def test_what_a_person_writes_is_never_read_as_markup(show, theme):
    nasty = '<img src="http://x"/>\n& "æ"'
    assert plain(nasty) == "&lt;img src=&quot;http://x&quot;/&gt;<br>&amp; &quot;æ&quot;"
    assert bold_lead("", "a") == "a"
    assert bold_lead("a", "") == "<b>a</b>"
    wrapped = Text(nasty, wraps=True)
    assert wrapped.text() == nasty
    show(wrapped)
    spoken = QAccessible.queryAccessibleInterface(wrapped).text(QAccessible.Text.Name)
    assert "<img" in spoken


def test_a_text_changes_role_and_a_long_one_ends_in_dots(show, theme):
    text = Text("Aleksander", "body", selectable=True)
    long = ElidedText("Et veldig langt navn " * 20, "strong")
    window = show(text, long)
    window.resize(200, 80)
    QApplication.processEvents()
    before = text.grab().toImage()
    text.set_role("title")
    text.set_role("title")
    assert text.grab().toImage() != before
    assert long.toolTip() == long.text()
    window.resize(9000, 80)
    QApplication.processEvents()
    assert long.toolTip() == ""


def test_headers_take_new_words_and_parts(show, theme):
    header = PageHeader(theme, "Rekrutter", subtitle="118", actions=(QuietButton(theme, "Se"),))
    header.add_beside_title(IconMark(theme, "phone"))
    header.set_title("Kull")
    header.set_subtitle("24 menn")
    heading = SectionHeading(theme, "Forfalt", count="3", action=QuietButton(theme, "Se alle"))
    heading.set_text("I dag")
    heading.set_count("4")
    window = show(header, heading)
    shown = {label.text() for label in window.findChildren(Text)}
    assert shown == {"Kull", "24 menn", "I dag", "4"}


def test_measures_of_layouts_follow_the_scale(theme, qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    column = Column(theme, spacing=8, margins=(1, 2, 3, 4), parent=box)
    row = Row(theme, spacing=10)
    grid = Grid(theme, across=4, down=6)
    column.addLayout(row)
    column.addLayout(grid)
    part = QWidget()
    Sizes(theme, part, least_width=100, most_width=200, height=50)
    row.addWidget(part)
    row.addWidget(Hairline(theme, upright=True))
    theme.set_scale(2.0)
    assert column.spacing() == 16
    assert column.contentsMargins().bottom() == 8
    assert (row.spacing(), grid.horizontalSpacing(), grid.verticalSpacing()) == (20, 8, 12)
    assert (part.minimumWidth(), part.maximumWidth(), part.height()) == (200, 400, part.height())
    assert part.minimumHeight() == part.maximumHeight() == 100


def test_a_cleared_layout_is_empty_also_inside(theme, qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    column = Column(theme, parent=box)
    inner = Row(theme)
    inner.addWidget(QWidget())
    inner.addStretch(1)
    column.addLayout(inner)
    column.addWidget(QWidget())
    clear_layout(column)
    assert column.count() == 0


def test_phases_are_placed_to_the_day_and_cut_at_the_ends():
    spans = [
        PhaseSpan(phase=Phase.TRIAL, starts_on=date(2026, 12, 30), ends_on=date(2027, 1, 1)),
        PhaseSpan(phase=Phase.VG1, starts_on=date(2027, 1, 6), ends_on=date(2027, 1, 10)),
        PhaseSpan(phase=Phase.VG2, starts_on=date(2028, 1, 6), ends_on=date(2028, 1, 10)),
    ]
    first, second = bars_between(spans, date(2027, 1, 1), date(2027, 1, 10))
    assert (first.first, first.last) == (0.0, 0.1)
    assert (second.first, second.last) == (0.5, 1.0)


@pytest.mark.parametrize("card", [True, False])
def test_a_strip_tells_its_phases_in_words_and_under_the_pointer(show, theme, card):
    strip = PhaseStrip(theme, card=card)
    show(strip)
    assert not strip.grab().isNull()
    strip.set_course(gallery.COURSE, date(2027, 3, 2))
    assert "Vg2: 4. januar 2027–18. juni 2027" in strip.accessibleName()
    with_today = strip.grab().toImage()
    strip.set_course(gallery.COURSE, date(2040, 1, 1))
    assert strip.grab().toImage() != with_today
    place = QPoint(strip.width() // 2, 15)
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place))
    QApplication.sendEvent(strip, help_event)
    assert QToolTip.text() != ""
    assert not strip._span_at(-10_000)


def test_the_panel_lies_beside_the_page_or_over_it(show, theme, qtbot):
    panel = SidePanel(theme, name="Valgt mann")
    main = QLineEdit()
    both = WithSidePanel(theme, main, panel)
    window = show(both)
    window.resize(1400, 600)
    both.open_panel()
    assert not both.is_drawer
    assert main.width() + panel.width() == both.width()
    window.resize(900, 600)
    QApplication.processEvents()
    assert both.is_drawer
    assert main.width() == both.width()
    close = panel.findChild(IconButton)
    close.setFocus()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(close, Qt.Key.Key_Escape)
    assert not both.is_open
    assert main.hasFocus()
    both.open_panel()
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def test_deleting_is_asked_about_with_the_safe_button_first(theme, qtbot):
    dialog = gallery.build_confirm(theme)
    assert isinstance(dialog, ConfirmDialog)
    dialog.open()
    words = {label.text() for label in dialog.findChildren(Text)}
    assert {"– 24 mapper", "– 39 milepæler"} <= words
    with qtbot.assertNotEmitted(dialog.confirmed):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    again = gallery.build_confirm(theme)
    again.open()
    with qtbot.waitSignal(again.confirmed):
        QTest.mouseClick(again.verb, Qt.MouseButton.LeftButton)


def test_a_message_keeps_its_details_behind_a_button(theme, qtbot):
    dialog = MessageDialog(
        theme, title="Det gikk ikke", sentence="Prøv igjen.", details="TypeError"
    )
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog._details.isVisible()
    QTest.mouseClick(dialog._more, Qt.MouseButton.LeftButton)
    assert dialog._details.isVisible()
    assert dialog._more.text() == "Skjul detaljer"
    plain_one = MessageDialog(theme, title="Ferdig", sentence="Alt gikk bra.", close="Greit")
    qtbot.addWidget(plain_one)
    plain_one.open()
    assert plain_one.buttons.count() == 2


def test_a_date_is_moved_only_after_its_preview_was_shown(theme, qtbot):
    dialog = DateMoveDialog(
        theme, title="Flytt", sentence="Alt følger.", day=date(2027, 4, 5), clock=CLOCK
    )
    dialog.open()
    asked: list[date] = []
    agreed: list[date] = []
    dialog.day_changed.connect(asked.append)
    dialog.agreed.connect(agreed.append)
    dialog.field.line.selectAll()
    QTest.keyClicks(dialog.field.line, "12.4.27")
    qtbot.waitUntil(lambda: asked == [date(2027, 4, 12)])
    assert not dialog._verb.isEnabled()
    dialog.show_preview("1 milepæl flyttes", [MoveLine(title="A", before="05.04", after="12.04")])
    assert dialog._verb.isEnabled()
    dialog.field.line.selectAll()
    QTest.keyClicks(dialog.field.line, "5.4.27")
    qtbot.waitUntil(lambda: not dialog._verb.isEnabled())
    dialog.field.line.selectAll()
    QTest.keyClicks(dialog.field.line, "13.4.27")
    qtbot.waitUntil(lambda: len(asked) >= 2)
    dialog.show_preview("1 milepæl flyttes", [MoveLine(title="A", before="05.04")])
    QTest.mouseClick(dialog._verb, Qt.MouseButton.LeftButton)
    assert agreed == [date(2027, 4, 13)]


def test_a_progress_dialog_follows_its_job_and_goes_with_it(theme, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    job = Job("Skriver", owner)
    dialog = ProgressDialog(theme, job, owner)
    dialog.open()
    job.progressed.emit(3, 10)
    assert dialog._bar.value() == 3
    assert dialog._text.text() == "3 av 10"
    job.progressed.emit(0, 0)
    assert dialog._text.text() == ""
    job.end()
    assert not dialog.isVisible()
    late = ProgressDialog(theme, job, owner)
    late.open()
    qtbot.waitUntil(lambda: not owner.findChildren(ProgressDialog))


def test_the_practice_plate_says_what_it_means(theme, qtbot):
    plate = PracticePlate(theme)
    qtbot.addWidget(plate)
    assert plate.accessibleName() == "Øving"
    assert not plate.grab().isNull()


def test_what_start_up_shows_loads_nothing_heavy():
    import subprocess

    code = (
        "import sys\n"
        "import mih_desktop.views.widgets.password_field, mih_desktop.views.widgets.form\n"
        "import mih_desktop.views.widgets.notices, mih_desktop.views.context\n"
        "import mih_desktop.views.shell.main_window\n"
        "heavy = {'sqlalchemy', 'reportlab', 'openpyxl', 'qtawesome', 'cryptography'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
