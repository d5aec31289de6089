"""Lists of lines as on I dag: mark, title, who, cohort, when; one view however long."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.widgets.row_line import LinePainter

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A status icon; the words that go with it stand in the row."""

    icon: str
    color: Token


TO_DO = Mark("circle", "ink_3")
DONE = Mark("check-circle-fill", "accent")
OVERDUE = Mark("warning-circle-fill", "signal")
DRAFT = Mark("note-pencil", "accent")
UNDER_WAY = Mark("circle-half", "ink_2")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One line; what is empty takes no room of its own, the columns decide that.

    `key` is what the signals carry. `late` stands in signal after `end`; `link` makes `end` a verb.
    `end_strong` is for what is looked for, such as a number. `second` is a second line under the
    title, in lists made for it.
    """

    key: Hashable
    title: str
    lead: str = ""
    mark: Mark | None = None
    phase: Phase | None = None
    who: str = ""
    group_phase: Phase | None = None
    group: str = ""
    end: str = ""
    late: str = ""
    end_strong: bool = False
    link: bool = False
    struck: bool = False
    bold_title: bool = False
    after_title: str = ""
    second: str = ""

    @property
    def spoken(self) -> str:
        """Return the whole line as a screen reader says it."""
        title = self.title + self.after_title
        parts = (self.lead, title, self.second, self.who, self.group, self.end, self.late)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """Widths at 100 %; nought means that the column is not there.

    `who` is a share in percent of what is left for title and who together.
    """

    lead: int = 0
    mark: bool = False
    swatch: bool = False
    who: int = 0
    group: int = 0
    end: int = 0
    height: int = 32


class RowModel(QAbstractListModel):
    """Holds the rows of one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """Return the rows shown."""
        return self._rows

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows; the same keys in the same order only repaint."""
        new = tuple(rows)
        if [r.key for r in new] == [r.key for r in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.spoken
        return None


class RowList(QListView):
    """A list of lines that a keyboard walks; as high as its rows unless `scrolls`.

    `opened(key)` at Enter or a click; `ticked(key)` at Space or a click on the mark, when `ticks`;
    `chosen(key)` when another row becomes the current one; `removed(key)` at Delete.
    `keeps_choice` leaves the current row tinted when the focus is elsewhere.
    """

    opened = Signal(object)
    removed = Signal(object)
    ticked = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        columns: RowColumns,
        *,
        name: str,
        ticks: bool = False,
        scrolls: bool = False,
        keeps_choice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._ticks = ticks
        self._scrolls = scrolls
        self.keeps_choice = keeps_choice
        self._model = RowModel(self)
        self._delegate = RowDelegate(theme, columns, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        theme.changed.connect(self._restyle)
        self._fit()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """Return the rows shown."""
        return self._model.rows

    @property
    def current_key(self) -> Hashable | None:
        """Return the key of the current row, None when there is none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else None

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows; the current row and the place stay where their key still is."""
        key = self.current_key
        row_number = self.currentIndex().row()
        was_silent = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._model.set_rows(rows)
        if key is not None and not self.choose(key) and self._model.rows:
            near = self._model.index(min(max(row_number, 0), len(self._model.rows) - 1))
            self.setCurrentIndex(near)
        self.blockSignals(was_silent)
        self._fit()

    def choose(self, key: Hashable) -> bool:
        """Make a row the current one; tell whether it is there."""
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                self.setCurrentIndex(self._model.index(number))
                return True
        return False

    def sizeHint(self) -> QSize:
        height = self._theme.px(self._columns.height) * len(self._model.rows)
        return QSize(self._theme.px(240), height + 1)

    def minimumSizeHint(self) -> QSize:
        if self._scrolls:
            return QSize(self._theme.px(160), self._theme.px(self._columns.height) * 3)
        return QSize(self._theme.px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(self._model.rows[index.row()].key)
        elif key == Qt.Key.Key_Space and self._ticks and index.isValid():
            self.ticked.emit(self._model.rows[index.row()].key)
        elif key == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(self._model.rows[index.row()].key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        key = self._model.rows[index.row()].key
        x = event.position().x()
        if self._ticks and x < self._theme.px(32 + self._columns.lead):
            self.ticked.emit(key)
        else:
            self.opened.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rows:
            self.setCurrentIndex(self._model.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _fit(self) -> None:
        if not self._scrolls:
            self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()

    def _restyle(self) -> None:
        # Uniform sizes are kept from the first row: a reset of the delegate measures anew.
        self.setItemDelegate(self._delegate)
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.rows[current.row()].key)


class RowDelegate(QStyledItemDelegate):
    """Draws one line."""

    def __init__(self, theme: Theme, columns: RowColumns, view: RowList) -> None:
        super().__init__(view)
        self._theme = theme
        self._columns = columns
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(self._columns.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ListRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._view.currentIndex()
        focused = current.row() if self._view.hasFocus() and current.isValid() else -1
        self._paint_ground(painter, option, index.row(), focused)
        LinePainter(painter, self._theme, self._columns, QRect(option.rect)).paint(row)
        if index.row() == focused:
            paint_focus_line(painter, QRect(option.rect), self._theme)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, number: int, focused: int
    ) -> None:
        rect = QRect(option.rect)
        is_chosen = self._view.keeps_choice and number == self._view.currentIndex().row()
        if is_chosen:
            painter.fillRect(rect, self._theme.color("tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("soft"))
        if number not in (focused, focused + 1) or focused < 0:
            line = QRect(rect.left(), rect.top(), rect.width(), 1)
            painter.fillRect(line, self._theme.color("line"))


def paint_focus_line(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Draw the focus line inside a row or a cell."""
    width = theme.focus_width
    half = width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), width))
    painter.drawRoundedRect(
        QRectF(rect).adjusted(half, half, -half, -half), theme.px(4), theme.px(4)
    )
    painter.restore()
