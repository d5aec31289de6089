"""Oversikt: the course as a strip, what to remember, what comes, who is around, and the facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.partners import OrganisationRow
from mih_desktop.domain.people import RecruitDetails
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.about_form import AboutForm
from mih_desktop.views.folder.coming import ComingThing
from mih_desktop.views.folder.coming_section import ComingSection
from mih_desktop.views.folder.papers_section import PapersSection
from mih_desktop.views.folder.people_section import PeopleSection
from mih_desktop.views.folder.recent_talks_section import RecentTalksSection
from mih_desktop.views.folder.recruit_writer import RecruitWriter
from mih_desktop.views.folder.reminder_section import ReminderSection
from mih_desktop.views.folder.reminders import Reminder, ReminderAction
from mih_desktop.views.folder.subjects_section import SubjectsSection
from mih_desktop.views.widgets.beside import Beside
from mih_desktop.views.widgets.layout import Column, ScrollPage
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.phase_strip import PhaseStrip

_TWO_COLUMNS_FROM = 760
_BETWEEN = 28


class OverviewTab(ScrollPage):
    """Everything of one man on one page, in the order it is asked for.

    `tab_asked(str)` opens another page of the folder, `note_asked` a new talk and
    `talk_asked(FollowUpRow)` an old one.
    """

    tab_asked = Signal(str)
    note_asked = Signal()
    talk_asked = Signal(object)

    def __init__(
        self, context: AppContext, writer: RecruitWriter, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, margins=(32, 20, 32, 40), spacing=_BETWEEN, parent=parent)
        theme = context.theme
        self._theme = theme
        self.strip = PhaseStrip(theme)
        self.reminders = ReminderSection(theme)
        self.coming = ComingSection(context)
        self.talks = RecentTalksSection(theme)
        self.people = PeopleSection(context)
        self.subjects = SubjectsSection(context)
        self.papers = PapersSection(context)
        self.about = AboutForm(context, writer)
        self._about_heading = SectionHeading(theme, "")
        self._lay_out()
        self.reminders.asked.connect(self._do)
        self.coming.talk_asked.connect(self.talk_asked)
        self.talks.talk_asked.connect(self.talk_asked)
        self.talks.all_asked.connect(lambda: self.tab_asked.emit("follow_up"))

    def show_recruit(
        self,
        details: RecruitDetails,
        coming: Sequence[ComingThing],
        reminders: Sequence[Reminder],
        organisations: Sequence[OrganisationRow],
        today: date,
    ) -> None:
        """Show a man as he was read."""
        self.strip.set_course(details.course, today)
        self.strip.setVisible(bool(details.course))
        self.reminders.show_reminders(reminders)
        self.coming.show_things(coming, today)
        self.talks.show_talks(details.follow_ups, today)
        self.people.show_recruit(details)
        self.subjects.show_recruit(details, today)
        self.papers.show_recruit(details)
        called = details.row.given_name or details.row.family_name
        self._about_heading.set_text(self.tr("Om {name}").format(name=called))
        self.about.show_recruit(details)
        self.about.offer_organisations(organisations)

    def _lay_out(self) -> None:
        theme = self._theme
        left, right = QWidget(), QWidget()
        ahead = Column(theme, spacing=_BETWEEN, parent=left)
        for part in (self.reminders, self.coming, self.talks):
            ahead.addWidget(part)
        around = Column(theme, spacing=_BETWEEN, parent=right)
        around.addWidget(self.people)
        around.addWidget(
            Beside(theme, self.subjects, self.papers, from_width=440, air=(32, _BETWEEN))
        )
        for side in (left, right, self.subjects, self.papers):
            # Shares of the width are equal only where no side insists on more than its share.
            side.setMinimumWidth(1)
        self.column.addWidget(self.strip)
        self.column.addWidget(
            Beside(theme, left, right, from_width=_TWO_COLUMNS_FROM, air=(48, _BETWEEN))
        )
        about = Column(theme, spacing=8)
        about.addWidget(self._about_heading)
        about.addWidget(self.about)
        self.column.addLayout(about)
        self.column.addStretch(1)

    def _do(self, action: ReminderAction) -> None:
        match action:
            case ReminderAction.OPEN_ECONOMY:
                self.tab_asked.emit("economy")
            case ReminderAction.WRITE_NOTE:
                self.note_asked.emit()
            case ReminderAction.PLAN_SUBJECTS:
                self.ensureWidgetVisible(self.subjects)
                self.subjects.list.setFocus(Qt.FocusReason.OtherFocusReason)
            case ReminderAction.NONE:
                pass
