"""The contact log as a list: each talk as high as its note, walked by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mih_desktop.domain.people import FollowUpRow
from mih_desktop.views.folder.channel_icons import CHANNEL_ICONS
from mih_desktop.views.folder.talk_texts import TalkTexts, talk_texts
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.widgets.rows import paint_focus_line

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_TALK_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_DAY_WIDTH, _ICON_WIDTH, _INDENT, _ABOVE, _LINE = 92, 28, 8, 10, 20


class TalkModel(QAbstractListModel):
    """Holds the entries, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talks: tuple[FollowUpRow, ...] = ()
        self._today = date.min

    @property
    def today(self) -> date:
        """Return the day that promises are measured against."""
        return self._today

    @property
    def talks(self) -> tuple[FollowUpRow, ...]:
        """Return the entries shown."""
        return self._talks

    def set_talks(self, talks: Sequence[FollowUpRow], today: date) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._talks, self._today = tuple(talks), today
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._talks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        talk = self._talks[index.row()]
        if role == _TALK_ROLE:
            return talk
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return talk_texts(talk, self._today).spoken
        return None


class TalkList(QListView):
    """`opened(FollowUpRow)` at Enter or a click, `removed(FollowUpRow)` at Delete."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TalkModel(self)
        self._delegate = TalkDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self._restyle)

    @property
    def talks(self) -> tuple[FollowUpRow, ...]:
        """Return the entries shown."""
        return self._model.talks

    def set_talks(self, talks: Sequence[FollowUpRow], today: date) -> None:
        """Show other entries; the current one stays current where it still is."""
        if tuple(talks) == self._model.talks and today == self._model.today:
            return
        index = self.currentIndex()
        current = self._model.talks[index.row()].id if index.isValid() else None
        place = self.verticalScrollBar().value()
        self._model.set_talks(talks, today)
        for number, talk in enumerate(talks):
            if talk.id == current:
                self.setCurrentIndex(self._model.index(number))
        self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(self._model.talks[index.row()])
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(self._model.talks[index.row()])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(self._model.talks[index.row()])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.talks:
            self.setCurrentIndex(self._model.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class TalkDelegate(QStyledItemDelegate):
    """Draws one talk: day and channel at the left, words at the right, promise below."""

    def __init__(self, theme: Theme, view: TalkList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        talk = index.data(_TALK_ROLE)
        width = self._view.viewport().width()
        if not isinstance(talk, FollowUpRow):
            return QSize(width, 0)
        px = self._theme.px
        texts = talk_texts(talk, self._today())
        height = px(2 * _ABOVE + _LINE)
        height += self._note_height(texts.note, width)
        if texts.promise:
            height += px(_LINE + 4)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        talk = index.data(_TALK_ROLE)
        if not isinstance(talk, FollowUpRow):
            return
        theme, rect = self._theme, QRect(option.rect)
        is_current = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("soft"))
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.color("line"))
        self._paint_talk(painter, rect, talk, talk_texts(talk, self._today()))
        if is_current:
            paint_focus_line(painter, rect, theme)
        painter.restore()

    def _paint_talk(
        self, painter: QPainter, rect: QRect, talk: FollowUpRow, texts: TalkTexts
    ) -> None:
        px = self._theme.px
        top = rect.top() + px(_ABOVE)
        left = rect.left() + px(_INDENT)
        self._write(painter, QRect(left, top, px(_DAY_WIDTH - 8), px(_LINE)), texts.day, "ink_3")
        left += px(_DAY_WIDTH)
        side = px(18)
        icon = "note-pencil" if talk.is_draft else CHANNEL_ICONS[talk.channel]
        tone: Token = "accent" if talk.is_draft else "ink_2"
        box = QRectF(left, top + (px(_LINE) - side) / 2, side, side)
        self._theme.paint_icon(painter, box, icon, self._theme.color(tone))
        left += px(_ICON_WIDTH)
        right = rect.right() - px(_INDENT)
        aside = self._paint_aside(painter, QRect(left, top, right - left, px(_LINE)), talk, texts)
        head = QRect(left, top, right - left - aside, px(_LINE))
        self._write(painter, head, texts.head, "ink", weight=600)
        top += px(_LINE)
        height = self._note_height(texts.note, rect.width())
        if texts.note:
            self._write_note(painter, QRect(left, top, right - left, height), texts.note)
        if texts.promise:
            line = QRect(left, top + height + px(4), right - left, px(_LINE))
            self._paint_promise(painter, line, texts)

    def _paint_aside(
        self, painter: QPainter, line: QRect, talk: FollowUpRow, texts: TalkTexts
    ) -> int:
        """Write at the right whose note it is, or that it is half-written; return the width."""
        if not texts.aside:
            return 0
        weight, tone = (600, "accent") if talk.is_draft else (400, "ink_2")
        metrics = QFontMetrics(self._theme.font(13, weight))
        width = metrics.horizontalAdvance(texts.aside) + 2
        room = QRect(line.right() - width, line.top(), width + 1, line.height())
        self._write(painter, room, texts.aside, tone, weight=weight)  # type: ignore[arg-type]  # a conditional literal is widened to str
        return width + self._theme.px(16)

    def _paint_promise(self, painter: QPainter, line: QRect, texts: TalkTexts) -> None:
        px = self._theme.px
        tone: Token = "signal" if texts.is_late else "ink_2"
        side = px(16)
        box = QRectF(line.left(), line.top() + (line.height() - side) / 2, side, side)
        icon = "warning-circle-fill" if texts.is_late else texts.promise_icon
        self._theme.paint_icon(painter, box, icon, self._theme.color(tone))
        room = line.adjusted(px(22), 0, 0, 0)
        self._write(painter, room, texts.promise, tone, weight=600 if texts.is_late else 400)

    def _write(
        self, painter: QPainter, room: QRect, text: str, tone: Token, *, weight: int = 400
    ) -> None:
        font = self._theme.font(13, weight)
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), cut)

    def _write_note(self, painter: QPainter, room: QRect, note: str) -> None:
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), note)

    def _note_height(self, note: str, width: int) -> int:
        if not note:
            return 0
        px = self._theme.px
        room = max(px(80), width - px(2 * _INDENT + _DAY_WIDTH + _ICON_WIDTH))
        metrics = QFontMetrics(self._theme.font(13))
        area = QRect(0, 0, room, 100_000)
        return metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), note).height() + px(2)

    def _today(self) -> date:
        model = self._view.model()
        return model.today if isinstance(model, TalkModel) else date.min
