"""Øving: three cohorts of invented people to be made and removed."""

from __future__ import annotations

from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.services import cohorts, practice, recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from mih_desktop.views.widgets.dialog import ConfirmDialog
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.notices import PracticePlate
from mih_desktop.views.widgets.text import Text


class PracticeSection(Section):
    """Practice never counts in a figure, so it may be made and removed at any time."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme = self.theme
        block = Block(
            theme,
            self.tr("Øv deg uten å være redd"),
            self.tr(
                "Du får tre kull med oppdiktede menn i alle faser, med samtaler, datoer og "
                "økonomi. De er merket øving på skjermen og på hvert ark, og de teller aldri med "
                "i tall eller i arket til nasjonalt team."
            ),
        )
        state = Row(theme, spacing=10)
        self.plate = PracticePlate(theme)
        self.state = Text("", "body")
        state.addWidget(self.plate)
        state.addWidget(self.state)
        state.addStretch(1)
        block.column.addLayout(state)
        buttons = Row(theme, spacing=12)
        self.create_button = SecondaryButton(theme, self.tr("Lag øvingskull"), icon="plus")
        self.create_button.clicked.connect(self._create)
        self.remove_button = SecondaryButton(theme, self.tr("Fjern øvingskullene …"), icon="trash")
        self.remove_button.clicked.connect(self._ask_remove)
        self.open_button = QuietButton(theme, self.tr("Se på kullene"))
        self.open_button.clicked.connect(lambda: context.navigate(NavigationTarget(page="cohorts")))
        for button in (self.create_button, self.remove_button, self.open_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        block.column.addLayout(buttons)
        self.column.addWidget(block)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show whether there is practice to be found."""
        there = practice.has_practice(self.context.store)
        self.plate.setVisible(there)
        self.state.setText(
            self.tr("Øvingskullene ligger i listene nå.")
            if there
            else self.tr("Det er ingen øvingskull nå.")
        )
        self.create_button.setVisible(not there)
        self.create_button.setEnabled(True)
        self.remove_button.setVisible(there)
        self.open_button.setVisible(there)

    def _create(self) -> None:
        store, today = self.context.store, self.context.today()
        self.create_button.setEnabled(False)
        self.state.setText(self.tr("Et øyeblikk …"))
        self.context.run_write(lambda: practice.create_practice(store, today))

    def _ask_remove(self) -> None:
        store = self.context.store
        query = RecruitQuery(listing=RecruitListFilter.ALL)
        people = [
            r for r in recruits.list_recruits(store, query, self.context.today()) if r.is_practice
        ]
        rows = [row for row in cohorts.list_cohorts(store) if row.is_practice]
        dialog = ConfirmDialog(
            self.theme,
            title=self.tr("Fjern øvingskullene?"),
            sentence=self.tr(
                "Bare det oppdiktede forsvinner. Det du selv har lagt inn i egne kull, blir."
            ),
            goes_along=(
                self.tr("%n kull", "", len(rows)),
                self.tr("%n mappe(r) med alt som er skrevet i dem", "", len(people)),
            ),
            verb=self.tr("Fjern øvingskullene"),
            parent=self,
        )
        dialog.confirmed.connect(
            lambda: self.context.run_write(lambda: practice.remove_practice(store))
        )
        dialog.open()
