"""First start: three short steps from nothing to a store with something in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.errors import MihError
from mih_desktop.services import opening
from mih_desktop.views.entry.step_cohort import EXCEL, PRACTICE, STANDARD, StepCohort
from mih_desktop.views.entry.step_secret import StepSecret
from mih_desktop.views.entry.step_who import StepWho
from mih_desktop.views.entry.steps import StepList
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage, Sizes, surface
from mih_desktop.views.widgets.logo import Logo
from mih_desktop.views.widgets.text import Text

if TYPE_CHECKING:
    from mih_desktop.storage.store import Store


class FirstStart(QWidget):
    """The three steps; `finished` carries the unlocked Store and the page to open first.

    `recovery_sheet_requested` carries the code, the county and the folder, for the printed sheet.
    """

    finished = Signal(object, str)
    recovery_sheet_requested = Signal(str, str, str, str)

    def __init__(
        self,
        *,
        theme: Theme,
        runner: TaskRunner,
        folder: Path,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runner = runner
        self._clock = clock
        self._store: Store | None = None
        self._step = 0
        self.setProperty("surface", "page")
        row = Row(theme, parent=self)
        row.addWidget(self._rail())
        self.who = StepWho(theme, folder)
        self.secret = StepSecret(theme)
        self.cohort = StepCohort(theme, clock().date(), clock)
        page = ScrollPage(theme, margins=(112, 92, 112, 40))
        row.addWidget(page, 1)
        column = page.column
        self._count = Text("", "secondary")
        self._heading = Text("", "display")
        self._lead = Text("", "secondary", wraps=True)
        Sizes(theme, self._lead, most_width=660)
        for text in (self._count, self._heading, self._lead):
            column.addWidget(text)
        column.addSpacing(theme.px(20))
        self._stack = QStackedWidget()
        Sizes(theme, self._stack, most_width=780)
        for part in (self.who, self.secret, self.cohort):
            self._stack.addWidget(part)
            part.changed.connect(self._look)
        column.addWidget(self._stack)
        column.addSpacing(theme.px(32))
        buttons = Row(theme, spacing=12)
        self.back = SecondaryButton(theme, self.tr("Tilbake"), height=40)
        self.back.clicked.connect(self._go_back)
        self.next = PrimaryButton(theme, self.tr("Neste"), height=40)
        self.next.clicked.connect(self._go_on)
        self._waits = Text("", "secondary", wraps=True)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        buttons.addWidget(self._waits, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(buttons)
        self._fault = Text("", "fault", wraps=True)
        column.addWidget(self._fault)
        column.addStretch(1)
        self.secret.print_requested.connect(self._ask_for_sheet)
        self.show_step(0)
        self.who.name.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.next.isEnabled():
            self._go_on()
            return
        super().keyPressEvent(event)

    def _rail(self) -> QWidget:
        theme = self._theme
        rail = surface(QWidget(), "rail")
        Sizes(theme, rail, width=352)
        column = Column(theme, margins=(40, 40, 32, 32), parent=rail)
        head = Row(theme, spacing=14)
        head.addWidget(Logo(theme, side=32))
        names = Column(theme)
        names.addWidget(Text(self.tr("Menn i helse"), "section"))
        names.addWidget(Text(self.tr("Første gang"), "secondary"))
        head.addLayout(names, 1)
        column.addLayout(head)
        column.addSpacing(theme.px(48))
        self._steps = StepList(
            theme,
            [
                (self.tr("Hvem og hvor"), self.tr("Navn, fylke og hvor det lagres")),
                (self.tr("Passord og kode"), self.tr("Slik er opplysningene trygge")),
                (
                    self.tr("Det første kullet"),
                    self.tr("Fra standarden, Excel eller et øvingskull"),
                ),
            ],
        )
        column.addWidget(self._steps)
        column.addStretch(1)
        column.addWidget(
            Text(
                self.tr("Programmet bruker aldri nettet. Alt ligger på denne maskinen."),
                "secondary",
                wraps=True,
            )
        )
        return rail

    def show_step(self, step: int) -> None:
        """Show one step, counted from 0."""
        self._step = step
        titles = (
            (
                self.tr("Velkommen"),
                self.tr("Navnet og fylket står på det du skriver ut. Du kan endre det siden."),
            ),
            (
                self.tr("Velg et passord"),
                self.tr(
                    "Passordet låser alt du skriver om mennene. Ingen kan åpne det uten passordet "
                    "eller koden under, heller ikke kommunen eller nasjonalt team."
                ),
            ),
            (
                self.tr("Det første kullet"),
                self.tr("Begynn der det passer deg. Alt her kan gjøres siden også."),
            ),
        )
        heading, lead = titles[self._step]
        self._count.setText(
            self.tr("Steg {number} av {total}").format(number=self._step + 1, total=len(titles))
        )
        self._heading.setText(heading)
        self._lead.setText(lead)
        self._steps.show_step(self._step)
        self._stack.setCurrentIndex(self._step)
        self.back.setVisible(self._step == 1)
        self._fault.setText("")
        self._look()

    def _look(self) -> None:
        ready, waits = (
            (self.who.is_complete, self.tr("Neste blir klar når navn og fylke er fylt ut.")),
            (self.secret.is_complete, self.secret.waits_for),
            (self.cohort.is_complete, self.tr("Skriv sted og oppstart for kullet.")),
        )[self._step]
        self.next.setEnabled(ready)
        self._waits.setText("" if ready else waits)
        last = self._step == self._stack.count() - 1
        self.next.setText(self.tr("Åpne programmet") if last else self.tr("Neste"))
        if self._step == 0:
            self._steps.set_detail(0, self.who.summary or self.tr("Navn, fylke og hvor det lagres"))

    def _go_back(self) -> None:
        self.show_step(self._step - 1)

    def _go_on(self) -> None:
        if self._step == 0:
            self.secret.set_known(
                *self.who.name.text.split(), self.who.county.text, self.who.region.text
            )
            self.show_step(1)
            self.secret.password.setFocus()
        elif self._step == 1:
            self._work(self._creator(), self._on_created)
        else:
            self._work(self._beginner(), self._on_begun)

    def _work(self, op: Callable[[], object], on_done: Callable[[object], None]) -> None:
        self.next.setEnabled(False)
        self._waits.setText(self.tr("Et øyeblikk …"))
        self._runner.write(op, on_done, self._on_refused)

    def _on_refused(self, error: MihError) -> None:
        self._look()
        self._fault.setText(sentence_for(error))

    def _creator(self) -> Callable[[], object]:
        folder, password, code = self.who.folder, self.secret.password.value, self.secret.code
        clock, profile_edit = self._clock, self.who.profile

        def work() -> Store:
            return opening.create_store(folder, password, clock, code, profile_edit)

        return work

    def _on_created(self, store: object) -> None:
        self._store = store  # type: ignore[assignment]  # what `_creator` made
        self.secret.password.set_value("")
        self.secret.again.set_value("")
        self.show_step(2)

    def _beginner(self) -> Callable[[], object]:
        store, choice, today = self._store, self.cohort.choice, self._clock().date()
        assert store is not None  # noqa: S101 - step 2 made it
        new = self.cohort.new_cohort if choice == STANDARD else None

        def work() -> object:
            from mih_desktop.services import cohorts, practice

            if new is not None:
                cohorts.create_cohort(store, new)
            elif choice == PRACTICE:
                practice.create_practice(store, today)
            return None

        return work

    def _on_begun(self, _nothing: object) -> None:
        first_page = "import" if self.cohort.choice == EXCEL else "today"
        self.finished.emit(self._store, first_page)

    def _ask_for_sheet(self) -> None:
        self.recovery_sheet_requested.emit(
            self.secret.code, self.who.name.text, self.who.county.text, str(self.who.folder)
        )
