"""Tables of rows: hairlines, 36 px, one focus line per row, sorting by a click on the head."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
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
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mih_desktop.domain.searchable import sort_key
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.cells import Cell, cell_text, paint_cell
from mih_desktop.views.widgets.rows import paint_focus_line

R = TypeVar("R")
Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_ROLE = Qt.ItemDataRole.UserRole + 3


# No slots: Python 3.11 cannot make Column[Row](...) of a frozen generic class that has them.
@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """A column: its head, what a cell holds, how it sorts, and its width at 100 %.

    What is left of the width goes to the columns with `stretch`, by shares.
    """

    key: str
    title: str
    cell: Callable[[R], Cell]
    sort: Callable[[R], Any] | None = None
    width: int = 120
    stretch: int = 0
    right: bool = False


class RowTableModel(QAbstractTableModel, Generic[R]):
    """Rows of one type in columns; sorts itself and keeps the order when rows change."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[R]:
        """Return the rows in the order shown."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows in the order in force; without one, in the order given."""
        self.beginResetModel()
        self._rows = list(rows)
        self._put_in_order()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == ROW_ROLE:
            return row
        if role == CELL_ROLE:
            return column.cell(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(column.cell(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {cell_text(column.cell(row))}"
        if role == SORT_ROLE:
            return self._sort_value(column, row)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows keep the order they had."""
        if not 0 <= column < len(self.columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        kept = [(index, before[index.row()]) for index in self.persistentIndexList()]
        self._order = (column, order)
        self._rows = list(before)
        self._put_in_order()
        places = {id(row): number for number, row in enumerate(self._rows)}
        for index, row in kept:
            self.changePersistentIndex(index, self.index(places[id(row)], index.column()))
        self.layoutChanged.emit()

    def _put_in_order(self) -> None:
        if self._order is None:
            return
        number, order = self._order
        column = self.columns[number]
        self._rows.sort(
            key=lambda row: self._sort_value(column, row),
            reverse=order is Qt.SortOrder.DescendingOrder,
        )

    def _sort_value(self, column: Column[R], row: R) -> Any:  # noqa: ANN401 - any order will do
        if column.sort is not None:
            return column.sort(row)
        return sort_key(cell_text(column.cell(row)))


class TableView(QTableView, Generic[R]):
    """A table that is walked by row. `chosen(row)` and `opened(row)` carry the row itself.

    `key` tells rows apart across refreshes; the chosen row and the place stay where it still is.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable],
        name: str,
        row_height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._row_height = row_height
        self._over = -1
        self._model: RowTableModel[R] = RowTableModel(columns, self)
        self.setModel(self._model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(TableHead(theme, self._model.columns, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def rows(self) -> Sequence[R]:
        """Return the rows in the order shown."""
        return self._model.rows

    @property
    def row_model(self) -> RowTableModel[R]:
        """Return the model."""
        return self._model

    @property
    def current_row(self) -> R | None:
        """Return the chosen row, None when there is none."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    @property
    def row_under_pointer(self) -> int:
        """Return the number of the row under the pointer, -1 for none."""
        return self._over

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; tells nothing when the chosen one is still there."""
        current = self.current_row
        place = self.verticalScrollBar().value()
        was_silent = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._model.set_rows(rows)
        if current is not None:
            self.choose(self._key(current))
        self.blockSignals(was_silent)
        self.verticalScrollBar().setValue(place)

    def choose(self, key: Hashable) -> bool:
        """Choose the row with this key and bring it into sight; tell whether it is there."""
        for number, row in enumerate(self._model.rows):
            if self._key(row) == key:
                self.setCurrentIndex(self._model.index(number, 0))
                return True
        return False

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column's key."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        for number, column in enumerate(self._model.columns):
            if column.key == key:
                self.horizontalHeader().setSortIndicator(number, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._open(index)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.rows:
            last = len(self._model.rows) - 1
            number = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self._model.index(number, 0))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_over(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_over(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rows:
            self.setCurrentIndex(self._model.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not index.isValid() or not self.hasFocus():
            return
        top = self.rowViewportPosition(index.row())
        painter = QPainter(self.viewport())
        rect = QRect(0, top, self.viewport().width(), self.rowHeight(index.row()))
        paint_focus_line(painter, rect, self._theme)
        painter.end()

    def _share_width(self) -> None:
        px = self._theme.px
        columns = self._model.columns
        shares = sum(column.stretch for column in columns)
        spare = max(0, self.viewport().width() - sum(px(column.width) for column in columns))
        for number, column in enumerate(columns):
            extra = spare * column.stretch // shares if shares else 0
            self.setColumnWidth(number, px(column.width) + extra)

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self._row_height))
        self._share_width()
        self.viewport().update()

    def _set_over(self, number: int) -> None:
        if number != self._over:
            self._over = number
            self.viewport().update()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._model.sort(column, order)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.rows[current.row()])

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()])


class CellDelegate(QStyledItemDelegate):
    """Draws ground, hairline and content of one cell."""

    def __init__(self, theme: Theme, view: TableView[Any]) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, number = self._theme, QRect(option.rect), index.row()
        current = self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if number == current:
            painter.fillRect(rect, theme.color("tint"))
        elif number == self._view.row_under_pointer:
            painter.fillRect(rect, theme.color("soft"))
        beside_focus = self._view.hasFocus() and number in (current, current - 1)
        if not beside_focus:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, theme.color("line"))
        column = self._view.row_model.columns[index.column()]
        room = rect.adjusted(theme.px(12), 0, -theme.px(4), -1)
        if column.right:
            room = rect.adjusted(theme.px(4), 0, -theme.px(12), -1)
        paint_cell(painter, room, column.cell(index.data(ROW_ROLE)), theme, right=column.right)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(36))


class TableHead(QHeaderView):
    """Column heads; the one that sorts has a caret after its words."""

    def __init__(self, theme: Theme, columns: Sequence[Column[Any]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._columns = tuple(columns)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(32))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        theme, px = self._theme, self._theme.px
        column = self._columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.color("page"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.color("line"))
        sorts = self.sortIndicatorSection() == logicalIndex
        caret = px(18) if sorts else 0
        font = theme.font(11, 600)
        metrics = QFontMetrics(font)
        room = rect.adjusted(px(12), 0, -px(12), 0)
        title = metrics.elidedText(
            column.title, Qt.TextElideMode.ElideRight, room.width() - caret + px(8)
        )
        width = metrics.horizontalAdvance(title)
        left = room.right() + 1 - width - caret if column.right else room.left()
        painter.setFont(font)
        painter.setPen(theme.color("ink_2"))
        area = QRect(left, rect.top(), width + 2, rect.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), title)
        if sorts:
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            side = px(12)
            box = QRectF(left + width + px(6), rect.center().y() - side / 2, side, side)
            name = "caret-up" if up else "caret-down"
            theme.paint_icon(painter, box, name, theme.color("ink_2"))
        painter.restore()
