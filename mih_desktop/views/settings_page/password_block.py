"""Change the password: the old one, and a new one typed twice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from mih_desktop.domain.errors import MihError, WrongSecretError
from mih_desktop.services import profile
from mih_desktop.views.context import AppContext
from mih_desktop.views.entry.password_strength import LEAST_LENGTH
from mih_desktop.views.entry.secret_parts import StrengthLine
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.settings_page.section import Block
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.password_field import PasswordField
from mih_desktop.views.widgets.text import Text

_STRONG_ENOUGH = 2
_LABEL = 148


class PasswordBlock(Block):
    """Nothing is stored until the button is pressed; what was typed is forgotten afterwards."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(
            context.theme,
            QCoreApplication.translate("PasswordBlock", "Passord"),
            QCoreApplication.translate(
                "PasswordBlock",
                "Et nytt passord gjelder fra nå av. Sikkerhetskopier som er tatt før, åpnes "
                "fortsatt med det gamle.",
            ),
        )
        theme = context.theme
        self._context = context
        self.old = PasswordField(theme, height=36)
        self.new = PasswordField(theme, height=36)
        self.again = PasswordField(theme, height=36)
        form = Form(theme, label_width=_LABEL, spacing=8)
        form.add(self.tr("Passordet nå"), self.old)
        form.add(self.tr("Nytt passord"), self.new)
        form.add(self.tr("Nytt en gang til"), self.again, name=self.tr("Nytt passord en gang til"))
        self.column.addWidget(form)
        self._strength = StrengthLine(theme)
        below = Column(theme, spacing=12, margins=(_LABEL, 0, 0, 0))
        below.addWidget(self._strength)
        row = Row(theme, spacing=12)
        self.change = SecondaryButton(theme, self.tr("Bytt passord"))
        self.change.clicked.connect(self._change)
        self.waits_for = Text("", "secondary", wraps=True)
        row.addWidget(self.change)
        row.addWidget(self.waits_for, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addLayout(row)
        self.done = WarningLine(
            theme,
            self.tr("Passordet er byttet."),
            self.tr("Ta gjerne en sikkerhetskopi nå, så åpnes den nyeste med det nye."),
            kind="done",
        )
        self.done.hide()
        below.addWidget(self.done)
        self.column.addLayout(below)
        for field in (self.old, self.new, self.again):
            field.line.textChanged.connect(self._look)
        self._look()

    def refresh(self) -> None:
        """Learn what others know of the coordinator, so that it does not pass as a secret."""
        row = profile.get_profile(self._context.store)
        self._strength.set_known(
            *row.coordinator_name.split(), row.county, row.region, row.employer
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.change.isEnabled():
            self._change()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        level = self._strength.judge(self.new.value)
        any_typed = bool(self.old.value or self.new.value or self.again.value)
        if any_typed:
            self.done.hide()
        waits = ""
        if not self.old.value:
            waits = self.tr("Skriv passordet du bruker nå.")
        elif level == 0:
            waits = self.tr("Det nye må ha minst {number} tegn.").format(number=LEAST_LENGTH)
        elif level < _STRONG_ENOUGH:
            waits = self.tr("Det nye er for lett å gjette. Prøv fem ord etter hverandre.")
        elif self.new.value != self.again.value:
            waits = self.tr("De to nye er ikke like ennå.")
        self.change.setEnabled(not waits)
        self.waits_for.setText(waits if any_typed else "")

    def _change(self) -> None:
        store, old, new = self._context.store, self.old.value, self.new.value
        self.change.setEnabled(False)
        self.waits_for.setText(self.tr("Et øyeblikk …"))
        self._context.runner.write(
            lambda: store.change_password(old, new), self._on_changed, self._on_refused
        )

    def _on_changed(self, _nothing: None) -> None:
        for field in (self.old, self.new, self.again):
            field.set_value("")
        self._look()
        self.done.show()

    def _on_refused(self, error: MihError) -> None:
        self._look()
        if isinstance(error, WrongSecretError):
            self.old.set_fault(sentence_for(error))
            self.old.line.selectAll()
            self.old.setFocus()
        else:
            self._context.refuse(error)
