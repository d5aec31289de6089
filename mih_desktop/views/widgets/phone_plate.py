"""A phone number large enough to dial from, copied at a click."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from mih_desktop.domain.formats import NO_BREAK_SPACE, phone
from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import ButtonLook, QuietButton
from mih_desktop.views.widgets.chips import key_hint_size, paint_key_hint


def copy_number(number: str) -> None:
    """Put a number on the clipboard, with plain spaces so that other programs find it again."""
    QGuiApplication.clipboard().setText(phone(number).replace(NO_BREAK_SPACE, " "))


class PhonePlate(QAbstractButton):
    """The number in 22/600 on a plate; Ctrl+C on the page and a click copy it."""

    def __init__(
        self, theme: Theme, *, keys: str = "Ctrl+C", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self._number = ""
        self._is_copied = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wants_ring(self, only_by_key=True)
        self.clicked.connect(self.copy)
        theme.changed.connect(self._restyle)

    @property
    def number(self) -> str:
        """Return the number as stored."""
        return self._number

    def set_number(self, number: str) -> None:
        """Show another number, or that there is none."""
        self._number = number
        self._is_copied = False
        self.setEnabled(bool(number))
        shown = phone(number)
        self.setText(shown or self.tr("Telefon mangler"))
        self.setAccessibleName(
            self.tr("Telefon {number}, kopier").format(number=shown) if number else self.text()
        )
        self.update()

    def copy(self) -> None:
        """Put the number on the clipboard, and say so on the plate."""
        if self._number:
            copy_number(self._number)
            self._is_copied = True
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(22, 600))
        hint = key_hint_size(self._hint(), self._theme).width()
        return QSize(px(42) + metrics.horizontalAdvance(self.text()) + hint + px(20), px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(40))

    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event)
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tint_2" if self.isEnabled() else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))
        side = px(20)
        icon = QRectF(px(12), (self.height() - side) / 2, side, side)
        ink: QColor = theme.color("ink" if self.isEnabled() else "ink_3")
        theme.paint_icon(painter, icon, "phone", theme.color("accent") if self._number else ink)
        painter.setPen(ink)
        painter.setFont(theme.font(22, 600) if self._number else theme.font(13))
        text = self.rect().adjusted(px(42), 0, -px(8), 0)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._number and self._hint():
            size = key_hint_size(self._hint(), theme)
            left = self.width() - px(10) - size.width()
            top = (self.height() - size.height()) / 2
            box = QRectF(left, top, size.width(), size.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("page"))
            painter.drawRoundedRect(box, px(4), px(4))
            paint_key_hint(painter, box, self._hint(), theme)
        painter.end()

    def _hint(self) -> str:
        return self.tr("Kopiert") if self._is_copied else self._keys

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class PhoneButton(QuietButton):
    """A number in a line, with an icon before it; a click copies it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", icon="phone", parent=parent)
        self._number = ""
        self.clicked.connect(self._copy)

    @property
    def number(self) -> str:
        """Return the number as stored."""
        return self._number

    def set_number(self, number: str) -> None:
        """Show another number."""
        self._number = number
        self.setText(phone(number))
        self.setToolTip(self.tr("Kopier nummeret"))
        self.setAccessibleName(self.tr("Telefon {number}, kopier").format(number=phone(number)))
        self.updateGeometry()

    def _copy(self) -> None:
        copy_number(self._number)
        self.setToolTip(self.tr("Kopiert"))
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.toolTip(), self)

    def _look(self) -> ButtonLook:
        look = super()._look()
        return replace(look, text=self._theme.color("ink")) if not self._is_over else look
