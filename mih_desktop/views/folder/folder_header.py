"""The head of a folder: whose it is, how to reach him, what comes next, and the two ways on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.formats import capitalised, day_and_month
from mih_desktop.domain.people import RecruitDetails
from mih_desktop.views.folder.coming import ComingThing
from mih_desktop.views.folder.reminders import day_in_text, unsigned_economy_deadline
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import IconButton, PrimaryButton
from mih_desktop.views.widgets.layout import Row, Sizes
from mih_desktop.views.widgets.notices import IconMark, PracticePlate
from mih_desktop.views.widgets.phone_plate import PhoneButton
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import phase_name

_BETWEEN = 16
_URGENT_FROM = 820
"""Width at 100 % from which something urgent stands in the head whatever the name."""
_LONGEST_URGENT = 260


class FolderHeader(QWidget):
    """40 high: back, name, phase, phone; then what is next or late, print and write."""

    back_asked = Signal()
    note_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        Sizes(theme, self, height=40)
        self.back = IconButton(theme, "arrow-left", self.tr("Tilbake"))
        self.name = ElidedText("", "title")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._swatch = PhaseSwatch(theme)
        self._phase = Text("", "body")
        self._practice = PracticePlate(theme)
        self.phone = PhoneButton(theme)
        self._mark = IconMark(theme, "calendar-blank", "ink_2", side=18)
        self._next = ElidedText("", "secondary")
        self._next.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.print_button = IconButton(
            theme, "printer", self.tr("Se utskrift av økonomioversikten"), boxed=True
        )
        self.note_button = PrimaryButton(theme, self.tr("Skriv notat"), icon="note-pencil")
        self.back.clicked.connect(self.back_asked)
        self.note_button.clicked.connect(self.note_asked)
        self.print_button.clicked.connect(self.print_asked)
        self._is_urgent = False
        self._lay_out()
        theme.changed.connect(self._share_room)

    def show_recruit(
        self, details: RecruitDetails, coming: Sequence[ComingThing], today: date
    ) -> None:
        """Show another man, or the same one anew."""
        row = details.row
        self.name.setText(row.name)
        self._swatch.set_phase(row.phase)
        self._phase.setText(", ".join(p for p in (phase_name(row.phase), row.cohort_name) if p))
        self._practice.setVisible(row.is_practice)
        self.phone.set_number(row.phone)
        self.phone.setVisible(bool(row.phone))
        self._show_next(details, coming, today)
        self.setAccessibleName(f"{row.name}, {self._phase.text()}")
        self._share_room()

    def show_tab(self, tab: str) -> None:
        """Leave room for the page's own primary button where it has one."""
        self.print_button.setVisible(tab not in ("economy", "follow_up"))
        self.note_button.setVisible(tab not in ("economy", "follow_up"))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _lay_out(self) -> None:
        row = Row(self._theme, spacing=_BETWEEN, parent=self)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.back, 0, middle)
        row.addWidget(self.name, 0, middle)
        phase = Row(self._theme, spacing=8)
        phase.addWidget(self._swatch)
        phase.addWidget(self._phase)
        row.addLayout(phase)
        row.addWidget(self.phone, 0, middle)
        row.addWidget(self._practice, 0, middle)
        row.addStretch(1)
        coming = Row(self._theme, spacing=8)
        coming.addWidget(self._mark)
        coming.addWidget(self._next)
        row.addLayout(coming)
        buttons = Row(self._theme, spacing=8)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.note_button)
        row.addLayout(buttons)

    def _show_next(
        self, details: RecruitDetails, coming: Sequence[ComingThing], today: date
    ) -> None:
        deadline = unsigned_economy_deadline(details, today)
        overdue = next((thing for thing in coming if thing.is_overdue(today)), None)
        if deadline is not None:
            text = self.tr("Må signeres før {day}").format(day=day_in_text(deadline, today))
        elif overdue is not None:
            text = self.tr("Forfalt {day}: {what}").format(
                day=day_and_month(overdue.on), what=overdue.what
            )
        elif coming:
            first = coming[0]
            what = first.what[:1].lower() + first.what[1:]
            text = self.tr("Neste {day}: {what}").format(
                day=day_in_text(first.on, today), what=what
            )
        else:
            text = self.tr("Ingenting avtalt")
        self._is_urgent = deadline is not None or overdue is not None
        icon = "warning-circle-fill" if self._is_urgent else "calendar-blank"
        self._mark.set_icon(icon, "signal" if self._is_urgent else "ink_2")
        self._next.set_role("signal" if self._is_urgent else "secondary")
        self._next.setText(capitalised(text))

    def _share_room(self) -> None:
        """Let the name keep its room: what comes next gives way first, unless it is urgent."""
        px = self._theme.px
        parts = (self.back, self._swatch, self._phase, self.phone, self._practice)
        buttons = (self.print_button, self.note_button)
        shown = [part for part in (*parts, *buttons) if not part.isHidden()]
        taken = sum(part.sizeHint().width() + px(_BETWEEN) for part in shown)
        room = self.width() - taken - self.name.sizeHint().width() - px(_BETWEEN)
        wanted = self._next.sizeHint().width() + px(26)
        fits = wanted <= room or (self._is_urgent and self.width() >= px(_URGENT_FROM))
        self._mark.setVisible(fits)
        self._next.setVisible(fits)
        least = min(self._next.sizeHint().width(), px(_LONGEST_URGENT))
        self._next.setMinimumWidth(least if fits else 0)
