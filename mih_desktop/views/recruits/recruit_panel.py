"""The chosen man beside the table: his number large, what comes, what is missing, whom to ring."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.formats import age_on, phone, short_day_and_month, table_date
from mih_desktop.domain.people import RecruitDetails, RecruitRow, RoleRow
from mih_desktop.domain.wording import CHANNEL_NAMES, ROLE_NAMES
from mih_desktop.views.folder.coming import ComingThing
from mih_desktop.views.folder.reminders import Reminder
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes, clear_layout
from mih_desktop.views.widgets.notices import PracticePlate, WarningLine
from mih_desktop.views.widgets.phone_plate import PhonePlate
from mih_desktop.views.widgets.side_panel import SidePanel
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import phase_name, worded

_COMING = 3
_TALKS = 3
_DAY_WIDTH = 64


class RecruitPanel(SidePanel):
    """What the coordinator needs while the man waits on the line."""

    folder_asked = Signal()
    note_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("RecruitPanel", "Den valgte")
        super().__init__(theme, name=name, parent=parent)
        self._swatch = PhaseSwatch(theme)
        self._where = ElidedText("", "body")
        self.head.addWidget(self._swatch, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self._where, 1)
        self._name = Text("", "title", wraps=True, selectable=True)
        self._facts = Text("", "secondary", wraps=True)
        self._practice = PracticePlate(theme)
        self.phone = PhonePlate(theme)
        self.folder_button = PrimaryButton(theme, self.tr("Åpne mappe"), icon="folder-open")
        self.note_button = SecondaryButton(theme, self.tr("Skriv notat"), icon="note-pencil")
        self.folder_button.clicked.connect(self.folder_asked)
        self.note_button.clicked.connect(self.note_asked)
        buttons = Row(theme, spacing=8, margins=(0, 4, 0, 4))
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.note_button)
        buttons.addStretch(1)
        names = Column(theme, spacing=2)
        names.addWidget(self._name)
        names.addWidget(self._facts)
        self.column.addLayout(names)
        self.column.addWidget(self._practice, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.phone)
        self.column.addLayout(buttons)
        self._sections = Column(theme, spacing=20)
        self.column.addLayout(self._sections)
        self.column.addStretch(1)

    def show_recruit(
        self,
        details: RecruitDetails,
        coming: Sequence[ComingThing],
        reminders: Sequence[Reminder],
        today: date,
    ) -> None:
        """Show another man."""
        row = details.row
        self._swatch.set_phase(row.phase)
        where = (phase_name(row.phase), row.cohort_name, self._class(row))
        self._where.setText(", ".join(part for part in where if part))
        self._name.setText(row.name)
        facts = self._facts_of(row, today)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._practice.setVisible(row.is_practice)
        self.phone.set_number(row.phone)
        clear_layout(self._sections)
        self._add_coming(coming[:_COMING], today)
        self._add_reminders(reminders)
        self._add_people(details.roles)
        self._add_talks(details, today)

    def _class(self, row: RecruitRow) -> str:
        return self.tr("klasse {name}").format(name=row.class_name) if row.class_name else ""

    def _facts_of(self, row: RecruitRow, today: date) -> str:
        facts = []
        if row.birth_date is not None:
            facts.append(self.tr("%n år", "", age_on(row.birth_date, today)))
        if row.municipality:
            facts.append(self.tr("bor i {place}").format(place=row.municipality))
        return ", ".join(facts)

    def _add_coming(self, coming: Sequence[ComingThing], today: date) -> None:
        if not coming:
            return
        section = self._section(self.tr("Neste"))
        for thing in coming:
            self._add_line(section, thing.on, thing.what, today, is_late=thing.is_overdue(today))

    def _add_reminders(self, reminders: Sequence[Reminder]) -> None:
        if not reminders:
            return
        lines = Column(self._theme)
        self._section(self.tr("Husk")).addLayout(lines)
        for reminder in reminders:
            lines.addWidget(
                WarningLine(self._theme, reminder.lead, reminder.text, kind=reminder.kind)
            )

    def _add_people(self, people: Sequence[RoleRow]) -> None:
        reachable = [role for role in people if role.phone]
        if not reachable:
            return
        section = self._section(self.tr("Ring"))
        for role in reachable:
            top = Row(self._theme, spacing=8)
            top.addWidget(Text(role.contact_name, "strong", wraps=True), 1)
            top.addWidget(
                Text(phone(role.phone), "body", selectable=True), 0, Qt.AlignmentFlag.AlignTop
            )
            what = (worded(ROLE_NAMES[role.role]), role.organisation_name)
            box = Column(self._theme)
            box.addLayout(top)
            box.addWidget(Text(", ".join(part for part in what if part), "secondary", wraps=True))
            section.addLayout(box)

    def _add_talks(self, details: RecruitDetails, today: date) -> None:
        talks = [talk for talk in details.follow_ups if not talk.is_draft][:_TALKS]
        if not talks:
            return
        section = self._section(self.tr("Siste samtaler"))
        for talk in talks:
            lead = talk.topic or worded(CHANNEL_NAMES[talk.channel])
            text = " ".join(part for part in (f"{lead}.", talk.note) if part)
            self._add_line(section, talk.happened_on, text, today)

    def _section(self, heading: str) -> Column:
        box = Column(self._theme, spacing=8)
        title = Text(heading, "small-strong")
        box.addWidget(title)
        box.addWidget(Hairline(self._theme))
        self._sections.addLayout(box)
        return box

    def _add_line(
        self, section: Column, day: date, text: str, today: date, *, is_late: bool = False
    ) -> None:
        when = short_day_and_month(day) if day.year == today.year else table_date(day)
        lead = Text(when, "signal" if is_late else "secondary")
        Sizes(self._theme, lead, least_width=_DAY_WIDTH)
        line = Row(self._theme, spacing=4)
        line.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(text, wraps=True), 1, Qt.AlignmentFlag.AlignTop)
        section.addLayout(line)
