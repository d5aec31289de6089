"""The line at the foot: what will be taken, and the one button that takes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import CohortKind
from mih_desktop.views.importing.cohort_choice import CohortChoice
from mih_desktop.views.importing.import_draft import ImportDraft
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton
from mih_desktop.views.widgets.layout import Column, Hairline, Row
from mih_desktop.views.widgets.text import Text


class TakingBar(QWidget):
    """Sends `taken()` when the user agrees."""

    taken = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.summary = Text("", "secondary", wraps=True)
        self.button = PrimaryButton(theme, "", height=40)
        self.button.clicked.connect(self.taken)
        column = Column(theme, parent=self)
        column.addWidget(Hairline(theme))
        row = Row(theme, spacing=24, margins=(32, 12, 24, 16))
        row.addWidget(self.summary, 1)
        row.addWidget(self.button)
        column.addLayout(row)

    def show_state(self, draft: ImportDraft, cohort: CohortChoice) -> None:
        """Say what would be taken now, or what is missing before anything can be."""
        people, contacts = draft.ticked_people, draft.ticked_contacts
        dates = draft.ticked_dates if cohort.is_new or cohort.cohort_id is not None else 0
        self.button.setText(self._verb(people, contacts, cohort.cohort_kind))
        missing = ""
        if not people and not contacts and not dates:
            missing = self.tr("Ingen rader er krysset av.")
        elif cohort.is_new and cohort.new_cohort is None:
            missing = self.tr("Skriv den første dagen for kullet.")
        self.button.setEnabled(not missing)
        self.summary.setText(missing or self._told(people, contacts, dates, cohort))

    def _verb(self, people: int, contacts: int, kind: CohortKind) -> str:
        if not people:
            if contacts:
                return self.tr("Hent inn %n kontakt(er)", "", contacts)
            return self.tr("Hent inn datoene")
        if kind is CohortKind.MENN_I_HELSE:
            return self.tr("Hent inn %n menn", "", people)
        return self.tr("Hent inn %n deltaker(e)", "", people)

    def _told(self, people: int, contacts: int, dates: int, cohort: CohortChoice) -> str:
        parts = []
        if people:
            parts.append(self.tr("%n person(er)", "", people))
        if contacts:
            parts.append(self.tr("%n kontakt(er)", "", contacts))
        if dates:
            parts.append(self.tr("%n rad(er) med datoer", "", dates))
        what = ", ".join(parts)
        if not cohort.name:
            sentence = self.tr("{what} hentes inn uten kull.").format(what=what)
        elif cohort.is_new:
            sentence = self.tr("{what} hentes inn i et nytt kull, {cohort}.").format(
                what=what, cohort=cohort.name
            )
        else:
            sentence = self.tr("{what} hentes inn i {cohort}.").format(
                what=what, cohort=cohort.name
            )
        yet = self.tr("Ingenting er hentet inn ennå.")
        return f"{sentence} {yet}"
