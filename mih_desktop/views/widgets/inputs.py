"""The drawn parts of fields: a line with icon, unit and key hint, a choice, an area."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.chips import key_hint_size, paint_key_hint


class LineInput(QLineEdit):
    """One line with, where wanted, an icon before, and a unit or key hint after."""

    takes_escape: Callable[[], bool] | None = None
    """Asked at Esc; True keeps the key from the window."""

    def __init__(
        self,
        theme: Theme,
        *,
        icon: str = "",
        unit: str = "",
        keys: str = "",
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._unit, self._keys = theme, icon, unit, keys
        if height > 36:
            self.setProperty("tall", "start")
        elif height > 32:
            self.setProperty("tall", "bar")
        wants_ring(self)
        self._make_room()
        theme.changed.connect(self._make_room)
        self.textChanged.connect(self._make_room)

    def set_unit(self, unit: str) -> None:
        """Change what stands greyed at the right."""
        self._unit = unit
        self._make_room()
        self.update()

    def event(self, event: QEvent) -> bool:
        # A line with nothing of its own to take back leaves Ctrl+Z to the window's Angre.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            redoes = event.matches(QKeySequence.StandardKey.Redo)
            if (undoes and not self.isUndoAvailable()) or (redoes and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self.takes_escape is not None and self.takes_escape():
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        if self._icon:
            box = QRectF(px(10), (self.height() - px(18)) / 2, px(18), px(18))
            theme.paint_icon(painter, box, self._icon, theme.color("ink_3"))
        right = self.width() - px(11)
        if self._keys and not self.text():
            size = key_hint_size(self._keys, theme)
            top = (self.height() - size.height()) / 2
            box = QRectF(right - size.width(), top, size.width(), size.height())
            paint_key_hint(painter, box, self._keys, theme)
        elif self._unit:
            painter.setPen(theme.color("ink_3"))
            painter.setFont(theme.font(13))
            room = QRect(0, 0, right, self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, int(flags), self._unit)
        painter.end()

    def _make_room(self) -> None:
        px = self._theme.px
        right = 0
        if self._unit:
            width = QFontMetrics(self._theme.font(13)).horizontalAdvance(self._unit)
            right = width + px(8)
        elif self._keys and not self.text():
            right = key_hint_size(self._keys, self._theme).width() + px(4)
        self.setTextMargins(px(24) if self._icon else 0, 0, right, 0)


class AreaInput(QPlainTextEdit):
    """Several lines; Tab moves on instead of writing a tab."""

    finished = Signal()

    def __init__(self, theme: Theme, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wants_ring(self)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(240), self.fontMetrics().lineSpacing() * self._lines + px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()


class ChoiceInput(QComboBox):
    """A closed list; may show what it is about before the value, `Kull: alle`."""

    def __init__(
        self,
        theme: Theme,
        *,
        prefix: str = "",
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._prefix, self._height = theme, prefix, height
        self._is_over = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        wants_ring(self)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(13))
        texts = [self.itemText(i) for i in range(self.count())] or [""]
        widest = max(metrics.horizontalAdvance(text) for text in texts)
        if self._prefix:
            widest += metrics.horizontalAdvance(self._prefix) + px(8)
        return QSize(widest + px(10 + 12 + 16 + 10), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(self._height))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that scrolls must not change a value that happens to pass under the pointer.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faulty = self.property("fault") == "true"
        if not self.isEnabled():
            border, fill = theme.color("line"), theme.color("soft")
        else:
            border = theme.color(
                "signal" if faulty else "ink_3" if self._is_over else "line_strong"
            )
            fill = theme.color("field")
        width = 1.5 if faulty else 1.0
        painter.setPen(QPen(border, width))
        painter.setBrush(fill)
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, px(6), px(6))
        caret = QRectF(self.width() - px(26), (self.height() - px(16)) / 2, px(16), px(16))
        theme.paint_icon(painter, caret, "caret-down", theme.color("ink_2"))
        painter.setFont(theme.font(13))
        metrics = QFontMetrics(theme.font(13))
        left = px(11)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if self._prefix:
            painter.setPen(theme.color("ink_2"))
            painter.drawText(QRect(left, 0, self.width(), self.height()), middle, self._prefix)
            left += metrics.horizontalAdvance(self._prefix) + px(8)
        room = QRect(left, 0, self.width() - left - px(32), self.height())
        is_empty = self.currentIndex() < 0
        painter.setPen(theme.color("ink_3" if is_empty or not self.isEnabled() else "ink"))
        text = self.placeholderText() if is_empty else self.currentText()
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, cut)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class CheckInput(QCheckBox):
    """A box with a tick and the words beside it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        wants_ring(self, 4, only_by_key=True)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = QFontMetrics(self._theme.font(13)).horizontalAdvance(self.text())
        return QSize(px(18 + 8) + width + px(4), px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event)
        super().focusInEvent(event)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        option = QStyleOptionButton()
        self.initStyleOption(option)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, (self.height() - px(18)) / 2 + 0.5, px(18) - 1, px(18) - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if self.isEnabled() else "ink_3"))
        else:
            painter.setPen(QPen(theme.color("accent" if is_over else "line_strong"), 1))
            painter.setBrush(theme.color("field" if self.isEnabled() else "soft"))
        painter.drawRoundedRect(box, px(4), px(4))
        if self.isChecked():
            mark = box.adjusted(px(2), px(2), -px(2), -px(2))
            theme.paint_icon(painter, mark, "check-bold", theme.color("on_accent"))
        painter.setPen(theme.color("ink" if self.isEnabled() else "ink_3"))
        painter.setFont(theme.font(13))
        room = self.rect().adjusted(px(26), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
