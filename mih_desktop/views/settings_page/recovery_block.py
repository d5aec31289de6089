"""The recovery code: a rehearsal that tries it, and a fresh one that is shown once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mih_desktop.views.context import AppContext
from mih_desktop.views.entry.secret_parts import CodePlate, CodeProof
from mih_desktop.views.settings_page.section import Block
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.dialog import ConfirmDialog, Sheet
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.notices import WarningLine

_LONGEST_CODE = 60


class FreshCodeDialog(Sheet):
    """Shows a code that has just been made; Ferdig waits until two groups have been typed back."""

    def __init__(
        self,
        theme: Theme,
        code: str,
        *,
        print_recovery: Callable[[str], None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            QCoreApplication.translate("FreshCodeDialog", "Den nye koden"),
            width=640,
            parent=parent,
        )
        self.code = code
        self.say(
            self.tr(
                "Koden vises bare nå. Den gamle virker ikke lenger: kast den, og legg den nye i "
                "skapet i stedet."
            )
        )
        plate = CodePlate(theme)
        plate.show_code(code)
        self.column.addWidget(plate, 0, Qt.AlignmentFlag.AlignLeft)
        row = Row(theme)
        self.print_button = SecondaryButton(theme, self.tr("Skriv ut koden"), icon="printer")
        if print_recovery is not None:
            self.print_button.clicked.connect(lambda: print_recovery(code))
        self.print_button.setVisible(print_recovery is not None)
        row.addWidget(self.print_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.proof = CodeProof(theme)
        self.proof.set_code(code)
        self.column.addWidget(self.proof)
        self.verb = self.add_verb(self.tr("Ferdig"))
        self.verb.setEnabled(False)
        self.proof.changed.connect(lambda: self.verb.setEnabled(self.proof.fits))
        self.proof.fields[0].setFocus()


class RecoveryBlock(Block):
    """`print_recovery(code)` shows the sheet to print; None where nothing can be printed."""

    def __init__(self, context: AppContext, print_recovery: Callable[[str], None] | None) -> None:
        super().__init__(
            context.theme,
            QCoreApplication.translate("RecoveryBlock", "Gjenopprettingskode"),
            QCoreApplication.translate(
                "RecoveryBlock",
                "Glemmer du passordet, er koden på arket den eneste veien inn. Prøv den en gang "
                "iblant, så vet du at arket i skapet er det rette.",
            ),
        )
        theme = context.theme
        self._context, self._print_recovery = context, print_recovery
        row = Row(theme, spacing=12)
        self.typed = TextField(
            theme, placeholder=self.tr("seks grupper på fire tegn"), longest=_LONGEST_CODE
        )
        self.typed.set_name(self.tr("Gjenopprettingskoden fra arket"))
        self.typed.line.textChanged.connect(self._forget_answer)
        self.rehearse = SecondaryButton(theme, self.tr("Prøv koden"))
        self.rehearse.clicked.connect(self._try)
        row.addWidget(self.typed, 1)
        row.addWidget(self.rehearse, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.fits = WarningLine(
            theme, self.tr("Koden stemmer."), self.tr("Legg arket tilbake i skapet."), kind="done"
        )
        self.fails = WarningLine(
            theme,
            self.tr("Koden stemmer ikke."),
            self.tr(
                "Se etter om alle tegnene er med. Er arket gammelt eller borte, lag en ny kode."
            ),
        )
        for line in (self.fits, self.fails):
            line.hide()
            self.column.addWidget(line)
        foot = Row(theme)
        self.renew = SecondaryButton(theme, self.tr("Lag en ny kode …"), icon="arrows-clockwise")
        self.renew.clicked.connect(self._ask_renew)
        foot.addWidget(self.renew)
        foot.addStretch(1)
        self.column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()
        else:
            super().keyPressEvent(event)

    def _forget_answer(self) -> None:
        self.fits.hide()
        self.fails.hide()

    def _try(self) -> None:
        typed, store = self.typed.value, self._context.store
        if not typed:
            self.typed.set_fault(self.tr("Skriv koden fra arket først."))
            self.typed.setFocus()
            return
        self.typed.set_fault("")
        self.rehearse.setEnabled(False)
        self._context.read(lambda: store.recovery_code_opens(typed), self._answer)

    def _answer(self, opens: bool) -> None:  # noqa: FBT001 - what the store answers
        self.rehearse.setEnabled(True)
        self.fits.setVisible(opens)
        self.fails.setVisible(not opens)
        if opens:
            # A code that is right has no business standing on the screen.
            self.typed.line.clear()
            self.typed.set_value("")
            self.fits.show()

    def _ask_renew(self) -> None:
        dialog = ConfirmDialog(
            self._context.theme,
            title=self.tr("Lag en ny gjenopprettingskode?"),
            sentence=self.tr(
                "Koden på arket du har, slutter å virke med en gang. Sikkerhetskopier som er tatt "
                "før, åpnes fortsatt med den gamle."
            ),
            verb=self.tr("Lag ny kode"),
            parent=self,
        )
        dialog.confirmed.connect(self._renew)
        dialog.open()

    def _renew(self) -> None:
        store = self._context.store
        self._context.runner.write(store.new_recovery_code, self._show_code)

    def _show_code(self, code: str) -> None:
        self._forget_answer()
        FreshCodeDialog(
            self._context.theme, code, print_recovery=self._print_recovery, parent=self
        ).open()
