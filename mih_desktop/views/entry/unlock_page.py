"""The unlock card: password, or recovery code with a new password."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.formats import clock_time, day_and_month
from mih_desktop.services import opening
from mih_desktop.views.entry.backdrop import Backdrop
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.widgets.logo import Logo
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.password_field import PasswordField
from mih_desktop.views.widgets.text import Text

if TYPE_CHECKING:
    from mih_desktop.storage.store import Store

LEAST_PASSWORD = 12
"""Characters; what the first start asks for too."""

_SHADOW_LAYERS = 10
_LOOK_AFTER_MS = 150

_TRY_AGAIN_AFTER = (0, 0, 0, 1_000, 2_000, 5_000, 10_000)
"""Milliseconds to wait after so many wrong tries in a row; the last one goes on."""


class UnlockPage(Backdrop):
    """Asks for the secret and opens the store off the GUI thread.

    `opened` carries the unlocked Store.
    """

    opened = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        runner: TaskRunner,
        folder: Path,
        clock: Clock,
        county: str,
        locked_note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._runner = runner
        self._folder = folder
        self._clock = clock
        self._by_code = False
        self._wrong_tries = 0
        card = QFrame()
        card.setObjectName("unlock-card")
        self._card = card
        Sizes(theme, card, width=400)
        outer = QVBoxLayout(self)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        column = Column(theme, margins=(40, 32, 40, 28), parent=card)
        column.addWidget(Logo(theme, side=44), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(16))
        name = Text(self.tr("Menn i helse"), "title")
        place = Text(county, "secondary")
        for text in (name, place):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addSpacing(theme.px(16))
        self.code = TextField(theme, height=44, placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._code_row = FieldRow(theme, self.tr("Gjenopprettingskode"), self.code, above=True)
        self.password = PasswordField(theme, height=44)
        self._password_row = FieldRow(theme, self.tr("Passord"), self.password, above=True)
        self.again = PasswordField(theme, height=44)
        self._again_row = FieldRow(theme, self.tr("Passord en gang til"), self.again, above=True)
        fields = Column(theme, spacing=10)
        for row in (self._code_row, self._password_row, self._again_row):
            fields.addWidget(row)
        column.addLayout(fields)
        column.addSpacing(theme.px(12))
        self.unlock_button = PrimaryButton(
            theme, self.tr("Lås opp"), icon="lock-simple-open", height=44
        )
        self.unlock_button.clicked.connect(self.try_secret)
        self.unlock_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self.unlock_button)
        column.addSpacing(theme.px(8))
        self.code_link = QuietButton(theme, self.tr("Bruk gjenopprettingskoden"))
        self.code_link.clicked.connect(self._turn)
        column.addWidget(self.code_link, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(16))
        column.addWidget(Hairline(theme))
        column.addSpacing(theme.px(12))
        if locked_note:
            column.addWidget(self._note("lock-simple", locked_note))
        self._backup_note = Text(self.tr("Alt er lagret."), "secondary")
        column.addWidget(self._note("check", "", self._backup_note))
        self._style_card()
        theme.changed.connect(self._style_card)
        self._show_mode()
        # After the first paint: looking reads modules that the card itself can do without.
        QTimer.singleShot(_LOOK_AFTER_MS, self, self._look_for_backup)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.password.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_secret()
            return
        super().keyPressEvent(event)

    def try_secret(self) -> None:
        """Try what is typed; a wrong one says so and clears the line."""
        if not self.unlock_button.isEnabled():
            return
        if self._by_code and not self._new_password_is_good():
            return
        secret = self.code.text if self._by_code else self.password.value
        if not secret:
            return
        self._set_busy(busy=True)
        self._runner.read(self._opener(secret), self._on_opened, self._on_refused)

    def _opener(self, secret: str) -> Callable[[], Store]:
        folder, clock, new = self._folder, self._clock, self.password.value
        if self._by_code:
            return lambda: opening.open_by_code(folder, secret, new, clock)
        return lambda: opening.open_by_password(folder, secret, clock)

    def _on_opened(self, store: Store) -> None:
        self.password.set_value("")
        self.again.set_value("")
        self.code.set_value("")
        self.opened.emit(store)

    def _on_refused(self, error: MihError) -> None:
        field = self.code if self._by_code else self.password
        self._set_busy(busy=False)
        if not self._by_code:
            self.password.set_value("")
        field.set_fault(sentence_for(error))
        field.setFocus()
        if error.code == "wrong_secret":
            self._wrong_tries += 1
            wait = _TRY_AGAIN_AFTER[min(self._wrong_tries, len(_TRY_AGAIN_AFTER) - 1)]
            if wait:
                self.unlock_button.setEnabled(False)
                self.startTimer(wait)

    def timerEvent(self, event: QEvent) -> None:
        self.killTimer(event.timerId())  # type: ignore[attr-defined]  # it is a QTimerEvent
        self.unlock_button.setEnabled(True)

    def _new_password_is_good(self) -> bool:
        if len(self.password.value) < LEAST_PASSWORD:
            self.password.set_fault(
                self.tr("Bruk minst {number} tegn.").format(number=LEAST_PASSWORD)
            )
            return False
        if self.password.value != self.again.value:
            self.again.set_fault(self.tr("De to passordene er ikke like."))
            return False
        return True

    def _turn(self) -> None:
        self._by_code = not self._by_code
        self.password.set_value("")
        self._show_mode()
        (self.code if self._by_code else self.password).setFocus()

    def _show_mode(self) -> None:
        by_code = self._by_code
        self._code_row.setVisible(by_code)
        self._again_row.setVisible(by_code)
        self._password_row.label.setText(self.tr("Nytt passord") if by_code else self.tr("Passord"))
        self.password.set_name(self.tr("Nytt passord") if by_code else self.tr("Passord"))
        self.unlock_button.setText(self._verb())
        self.code_link.setText(
            self.tr("Bruk passordet") if by_code else self.tr("Bruk gjenopprettingskoden")
        )
        for field in (self.code, self.password, self.again):
            field.set_fault("")

    def _verb(self) -> str:
        return self.tr("Bytt passord og lås opp") if self._by_code else self.tr("Lås opp")

    def _set_busy(self, *, busy: bool) -> None:
        self.unlock_button.setEnabled(not busy)
        self.unlock_button.setText(self.tr("Låser opp …") if busy else self._verb())
        self.code_link.setEnabled(not busy)

    def _look_for_backup(self) -> None:
        folder = self._folder
        self._runner.read(lambda: opening.newest_backup(folder), self._tell_backup)

    def _tell_backup(self, made_at: datetime | None) -> None:
        if made_at is None:
            return
        today = self._clock().date()
        moment = clock_time(made_at.time())
        if made_at.date() == today:
            text = self.tr("Alt er lagret. Sikkerhetskopi i dag kl. {time}").format(time=moment)
        else:
            text = self.tr("Alt er lagret. Sikkerhetskopi {date} kl. {time}").format(
                date=day_and_month(made_at.date()), time=moment
            )
        self._backup_note.setText(text)

    def _note(self, icon: str, text: str, label: Text | None = None) -> QWidget:
        holder = QWidget()
        row = Row(self._theme, spacing=8, margins=(0, 2, 0, 2), parent=holder)
        row.addWidget(IconMark(self._theme, icon, "ink_2" if icon != "check" else "accent"))
        row.addWidget(label or Text(text, "secondary"), 1)
        return holder

    def _style_card(self) -> None:
        theme = self._theme
        edge = f"1px solid {theme.color('line').name()}"
        self._card.setStyleSheet(
            f"#unlock-card {{ background: {theme.color('page').name()}; border: {edge};"
            f" border-radius: {theme.px(12)}px; }}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._theme.is_contrast:
            self._paint_shadow()

    def _paint_shadow(self) -> None:
        """Paint the card's shadow as thin layers; an effect would redraw the card at each key."""
        px = self._theme.px
        color = QColor("#16211F" if self._theme.name == "light" else "#000000")
        strength = 0.14 if self._theme.name == "light" else 0.5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        card = QRectF(self._card.geometry()).translated(0, px(8))
        for layer in range(_SHADOW_LAYERS):
            out = px(24) * (layer + 1) / _SHADOW_LAYERS - px(12)
            color.setAlphaF(strength * (1 - layer / _SHADOW_LAYERS) ** 2 / 2)
            painter.setBrush(color)
            radius = px(12) + max(0.0, out)
            painter.drawRoundedRect(card.adjusted(-out, -out, out, out), radius, radius)
