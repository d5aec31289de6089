"""Buttons: one primary on a page, secondary, quiet and icon; their texts are verbs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """Colours of a button in one state."""

    fill: QColor | None
    border: QColor | None
    text: QColor
    underlined: bool = False


class ThemedButton(QPushButton):
    """Common drawing and measuring; use one of the four kinds below."""

    _size = 13
    _weight = 600

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self._height = height
        self._is_over = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        wants_ring(self, only_by_key=True)
        theme.changed.connect(self._restyle)

    @property
    def theme(self) -> Theme:
        """Return the look in force."""
        return self._theme

    def set_icon_name(self, name: str) -> None:
        """Show another Phosphor icon."""
        self._icon_name = name
        self._restyle()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = 2 * px(self._padding())
        if self._icon_name:
            width += px(self._icon_side())
        if self.text():
            width += self._text_width()
            if self._icon_name:
                width += px(8)
        return QSize(max(width, px(self._height)), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event)
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(6)
        if look.fill is not None or look.border is not None:
            painter.setBrush(look.fill if look.fill is not None else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.border, 1) if look.border is not None else Qt.PenStyle.NoPen)
            inset = 0.5 if look.border is not None else 0.0
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, radius, radius)
        self._paint_content(painter, look)
        painter.end()

    def _paint_content(self, painter: QPainter, look: ButtonLook) -> None:
        px = self._theme.px
        side = px(self._icon_side()) if self._icon_name else 0
        gap = px(8) if self._icon_name and self.text() else 0
        text_width = self._text_width() if self.text() else 0
        left = self._content_left(side + gap + text_width)
        if self._icon_name:
            top = (self.height() - side) / 2
            self._theme.paint_icon(
                painter, QRectF(left, top, side, side), self._icon_name, look.text
            )
        if self.text():
            font = self._theme.font(self._size, self._weight)
            font.setUnderline(look.underlined)
            painter.setFont(font)
            painter.setPen(look.text)
            room = QRect(left + side + gap, 0, self.width() - left - side - gap, self.height())
            flags = (
                Qt.AlignmentFlag.AlignVCenter
                | Qt.AlignmentFlag.AlignLeft
                | Qt.TextFlag.TextShowMnemonic
            )
            painter.drawText(room, int(flags), self.text())

    def _content_left(self, content: int) -> int:
        return (self.width() - content) // 2

    def _padding(self) -> int:
        return 12 if self._icon_name or self._height <= 32 else 20

    def _icon_side(self) -> int:
        return 18

    def _text_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(self._size, self._weight))
        return metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()

    def _look(self) -> ButtonLook:
        c = self._theme.color
        if not self.isEnabled():
            return ButtonLook(c("page"), c("line"), c("ink_3"))
        fill = c("tint") if self.isDown() else c("soft") if self._is_over else c("page")
        return ButtonLook(fill, c("line_strong"), c("ink"))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class PrimaryButton(ThemedButton):
    """The one thing this page is for."""

    def _look(self) -> ButtonLook:
        c = self._theme.color
        if not self.isEnabled():
            return ButtonLook(c("sunken"), None, c("ink_3"))
        if self.isDown():
            return ButtonLook(c("accent_press"), None, c("on_accent"))
        return ButtonLook(c("accent_hover" if self._is_over else "accent"), None, c("on_accent"))


class SecondaryButton(ThemedButton):
    """Anything else that a page offers."""


class QuietButton(ThemedButton):
    """A link: opens something, or does a small thing at the end of a line."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        height: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, icon=icon, height=height, parent=parent)
        wants_ring(self, 4, only_by_key=True)

    def _padding(self) -> int:
        return 0

    def _icon_side(self) -> int:
        return 16

    def _content_left(self, content: int) -> int:
        return self.width() - content

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        content = (self._theme.px(16 + 8) if self._icon_name else 0) + self._text_width()
        return QSize(content, hint.height())

    def _look(self) -> ButtonLook:
        c = self._theme.color
        if not self.isEnabled():
            return ButtonLook(None, None, c("ink_3"))
        if self.isDown():
            return ButtonLook(None, None, c("accent_press"), underlined=True)
        if self._is_over:
            return ButtonLook(None, None, c("accent_hover"), underlined=True)
        return ButtonLook(None, None, c("accent"))


class IconButton(ThemedButton):
    """An icon alone; its name is the tooltip and what a screen reader says."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        boxed: bool = False,
        side: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", icon=icon, height=side, parent=parent)
        self._boxed = boxed
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what the button is called."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._height)
        return QSize(side, side)

    def _look(self) -> ButtonLook:
        c = self._theme.color
        border = c("line_strong") if self._boxed else None
        if not self.isEnabled():
            faded = c("ink_3")
            faded.setAlphaF(0.6)
            return ButtonLook(None, c("line") if self._boxed else None, faded)
        fill = c("tint") if self.isDown() else c("soft") if self._is_over else None
        return ButtonLook(fill, border, c("ink_2"))
