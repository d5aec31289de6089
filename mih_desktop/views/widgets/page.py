"""Heads of pages and sections, tabs and segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.text import ElidedText, Text


class PageHeader(QWidget):
    """Title of a page with a line beside it and its actions at the right.

    `size` is `title` (22) on most pages and `display` (30) on I dag and first start; a display
    header has the subtitle below the title.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        subtitle: str = "",
        actions: Sequence[QWidget] = (),
        big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = Text(title, "display" if big else "title")
        self._subtitle = ElidedText(subtitle, "secondary" if big else "hint")
        self._row = Row(theme, spacing=8, parent=self)
        if big:
            words = Column(theme, spacing=2)
            words.addWidget(self._title)
            words.addWidget(self._subtitle)
            self._row.addLayout(words, 1)
        else:
            self._row.addWidget(self._title)
            self._row.addSpacing(theme.px(8))
            self._beside = Row(theme, spacing=16)
            self._row.addLayout(self._beside)
            self._row.addWidget(self._subtitle, 1)
        for action in actions:
            self.add_action(action)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self._title.setText(text)

    def set_subtitle(self, text: str) -> None:
        """Change the line beside or below the title."""
        self._subtitle.setText(text)

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a part (swatch, phone) right after the title; not on a big header."""
        self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)


class SectionHeading(QWidget):
    """Heading of a section, its count after it, and perhaps an action at the right."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        count: str = "",
        action: QWidget | None = None,
        signal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._text = Text(text, "section-signal" if signal else "section")
        self._count = Text(count, "hint")
        # Lifts the smaller letters to the heading's baseline.
        self._count.setContentsMargins(0, 0, 0, 1)
        row = Row(theme, spacing=8, margins=(0, 0, 0, 4), parent=self)
        row.addWidget(self._text, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignBottom)

    def set_text(self, text: str) -> None:
        """Change the heading."""
        self._text.setText(text)

    def set_count(self, count: str) -> None:
        """Change what stands after the heading, such as `6 av 9`."""
        self._count.setText(count)


class TabBar(QTabBar):
    """Pages inside a page; the chosen one has a line of 3 px. Keys are what `chosen` sends."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tabs: Sequence[tuple[str, str]],
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for key, label in tabs:
            self.setTabData(self.addTab(label), key)
        self.currentChanged.connect(self._tell)
        theme.changed.connect(self._restyle)

    @property
    def key(self) -> str:
        """Return the key of the chosen tab."""
        return str(self.tabData(self.currentIndex()))

    def choose(self, key: str) -> None:
        """Choose a tab by its key; an unknown key changes nothing."""
        for index in range(self.count()):
            if self.tabData(index) == key:
                self.setCurrentIndex(index)

    def step(self, by: int) -> None:
        """Choose the next tab, or the one before; round the ends."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def tabSizeHint(self, index: int) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(13, 600))
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + px(24), px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(40))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_over(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_over(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.color("line"))
        for index in range(self.count()):
            is_chosen = index == self.currentIndex()
            room = self.tabRect(index).adjusted(0, 0, -px(24), 0)
            painter.setFont(theme.font(13, 600 if is_chosen else 400))
            if is_chosen:
                painter.setPen(theme.color("accent"))
            elif not self.isTabEnabled(index):
                painter.setPen(theme.color("ink_3"))
            else:
                painter.setPen(theme.color("ink" if index == self._over else "ink_2"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room.adjusted(0, 0, px(24), 0), int(flags), self.tabText(index))
            if is_chosen:
                line = QRectF(room.left(), self.height() - px(3), room.width(), px(3))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent"))
                painter.drawRoundedRect(line, px(1.5), px(1.5))
                if self.hasFocus() and not self._by_mouse:
                    width = theme.focus_width
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(theme.color("accent"), width))
                    box = QRectF(room).adjusted(-px(5), px(5), px(5), -px(6))
                    painter.drawRoundedRect(box, px(4), px(4))
        painter.end()

    _by_mouse = True

    def _set_over(self, index: int) -> None:
        if index != self._over:
            self._over = index
            self.update()

    def _tell(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(self.key)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of a segment control."""

    key: str
    label: str
    icon: str = ""


class _SegmentButton(QAbstractButton):
    """One segment; draws its share of the common frame."""

    def __init__(self, theme: Theme, segment: Segment, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = segment.icon
        self._ends = (first, last)
        self._is_over = False
        self.key = segment.key
        self.setText(segment.label)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        wants_ring(self, only_by_key=True)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = QFontMetrics(self._theme.font(13, 600)).horizontalAdvance(self.text()) + px(24)
        return QSize(width + (px(26) if self._icon_name else 0), px(32))

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
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        if self.isDown() or self.isChecked():
            painter.fillPath(outline, theme.color("tint"))
        elif self._is_over:
            painter.fillPath(outline, theme.color("soft"))
        painter.strokePath(outline, QPen(theme.color("line_strong"), 1))
        color = theme.color("accent" if self.isChecked() else "ink_2")
        if not self.isEnabled():
            color = theme.color("ink_3")
        font = theme.font(13, 600 if self.isChecked() else 400)
        text_width = QFontMetrics(font).horizontalAdvance(self.text())
        icon_width = px(26) if self._icon_name else 0
        left = (self.width() - text_width - icon_width) // 2
        if self._icon_name:
            box = QRectF(left, (self.height() - px(18)) / 2, px(18), px(18))
            theme.paint_icon(painter, box, self._icon_name, color)
        painter.setFont(font)
        painter.setPen(color)
        room = QRect(left + icon_width, 0, text_width + px(4), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()

    def _outline(self) -> QPainterPath:
        first, last = self._ends
        radius = self._theme.px(6)
        # Neighbours share one line: each but the last reaches half a pixel into the next.
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if last else 0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        square = QPainterPath()
        if not first:
            square.addRect(QRectF(box.left(), box.top(), radius * 2, box.height()))
        if not last:
            square.addRect(QRectF(box.right() - radius * 2, box.top(), radius * 2, box.height()))
        return path.united(square)


class SegmentControl(QWidget):
    """A choice between two to four things that are all in sight; arrow keys change it."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        segments: Sequence[Segment],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, _SegmentButton] = {}
        row = Row(theme, parent=self)
        for place, segment in enumerate(segments):
            button = _SegmentButton(
                theme, segment, first=place == 0, last=place == len(segments) - 1
            )
            button.setAccessibleDescription(name)
            self._buttons[segment.key] = button
            self._group.addButton(button)
            row.addWidget(button)
        self._group.buttonToggled.connect(self._tell)

    @property
    def key(self) -> str:
        """Return the key of the chosen segment, empty when none is."""
        return next((key for key, b in self._buttons.items() if b.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose without telling; an unknown key changes nothing."""
        button = self._buttons.get(key)
        if button is not None:
            was_silent = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            button.setChecked(True)
            self.blockSignals(was_silent)

    def set_label(self, key: str, label: str) -> None:
        """Change the text of a segment, for instance its count."""
        self._buttons[key].setText(label)
        self._buttons[key].updateGeometry()

    def _tell(self, button: _SegmentButton, checked: bool) -> None:  # noqa: FBT001 - a slot
        if checked:
            self.chosen.emit(button.key)
