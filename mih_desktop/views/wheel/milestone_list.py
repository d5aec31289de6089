"""The same milestones as the wheel, as a list by month; the chosen one unfolds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.milestone_delegate import ROW_HEIGHT, MilestoneDelegate
from mih_desktop.views.wheel.milestone_details import MilestoneDetails
from mih_desktop.views.wheel.wheel_model import Index, MilestoneLine, WheelModel


class MilestoneList(QListView):
    """Shares model and selection with the wheel.

    `opened(line)` at Enter, a double click or Åpne; `move_asked(line)`; `done_asked(line, bool)` at
    Space or the button.
    """

    opened = Signal(object)
    move_asked = Signal(object)
    done_asked = Signal(object, bool)

    def __init__(
        self,
        theme: Theme,
        model: WheelModel,
        selection: QItemSelectionModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._delegate = MilestoneDelegate(theme, model, self)
        # Made first: taking the model over asks for what is chosen.
        self.details = MilestoneDetails(theme, self.viewport())
        self.details.hide()
        self.setModel(model)
        self.setSelectionModel(selection)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Milepæler"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The room of the bar is kept when it is not needed, so that the columns stay in place.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.details.open_asked.connect(lambda: self._tell(self.opened))
        self.details.move_asked.connect(lambda: self._tell(self.move_asked))
        self.details.done_asked.connect(self._tell_done)
        model.modelReset.connect(self._show_content)
        model.dataChanged.connect(self._unfold)
        theme.changed.connect(self._restyle)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._show_content()

    @property
    def chosen(self) -> MilestoneLine | None:
        """Return the chosen milestone, None where a phase or nothing is chosen."""
        line = self._model.line_at(self.currentIndex())
        return line if isinstance(line, MilestoneLine) else None

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(393), self._theme.px(560))

    # ------------------------------------------------------------------------ folding

    def currentChanged(self, current: Index, previous: Index) -> None:
        self._unfold()
        super().currentChanged(current, previous)
        if current.isValid() and not self.isIndexHidden(current):
            self.scrollTo(self.currentIndex())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_details()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure_details()
        super().resizeEvent(event)

    def _show_content(self) -> None:
        """Hide the phases, which only the wheel shows, and fold what is no longer there."""
        for row in range(self._model.milestone_count, self._model.rowCount()):
            self.setRowHidden(row, True)  # noqa: FBT003 - Qt's own signature
        self._unfold()

    def _unfold(self) -> None:
        """Give the chosen row room for its details."""
        line = self.chosen
        if line is not None:
            self.details.show_milestone(line.milestone, self._model.state.today)
        self._delegate.chosen_row = self.currentIndex().row() if line is not None else -1
        self._measure_details()
        self.details.setVisible(line is not None)
        # A list view keeps the heights it once asked for: only a new layout asks again.
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.viewport().update()

    def _measure_details(self) -> None:
        width = self.viewport().width()
        self._delegate.unfolded_height = self.details.height_for(width) if self.chosen else 0

    def _place_details(self) -> None:
        if self.chosen is None:
            return
        rect = self.visualRect(self.currentIndex())
        line = self._delegate.line_rect(rect, self.currentIndex().row())
        self.details.setGeometry(
            line.left(),
            line.top() + self._theme.px(ROW_HEIGHT),
            line.width(),
            self._delegate.unfolded_height,
        )

    def _restyle(self) -> None:
        self._unfold()

    # ------------------------------------------------------------------------- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.chosen
        if line is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line)
        elif event.key() == Qt.Key.Key_Space:
            self._tell_done(is_done=line.milestone.is_open)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self._model.line_at(index)
        if line is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(line)

    def moveCursor(
        self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # Left and right walk in time on the wheel: the same keys do the same here.
        actions = QAbstractItemView.CursorAction
        swapped = {actions.MoveLeft: actions.MoveUp, actions.MoveRight: actions.MoveDown}
        index = super().moveCursor(swapped.get(cursor_action, cursor_action), modifiers)
        # End and Page Down take hidden rows for steps: the last milestone is as far as they go.
        last = self._model.milestone_count - 1
        return self._model.index(last) if index.row() > last else index

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt does it, which would choose the first day of the year.
        if self.chosen is None:
            row = self._model.next_from(self._model.state.today)
            if row is not None:
                self.setCurrentIndex(self._model.index(row))
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        has_focus = new is not None and (new is self or self.isAncestorOf(new))
        if has_focus != self._delegate.has_focus:
            self._delegate.has_focus = has_focus
            self.viewport().update()

    def _tell(self, signal: object) -> None:
        line = self.chosen
        if line is not None:
            signal.emit(line)  # type: ignore[attr-defined]  # a bound signal has no public type

    def _tell_done(self, is_done: bool) -> None:  # noqa: FBT001 - the slot of a signal
        line = self.chosen
        if line is not None:
            self.done_asked.emit(line, is_done)
