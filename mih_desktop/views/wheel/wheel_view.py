"""The annual wheel as a list view that is drawn as a wheel.

A list view gives a screen reader a named list with a place for each item; a painted widget gives it
nothing. Everything that a list view would ask of rows is answered from the wheel's layout.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QDeadlineTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from mih_desktop.domain.formats import day_and_month, week_number
from mih_desktop.programme.wheel_geometry import Point
from mih_desktop.programme.wheel_hits import arc_box, hit, mark_box
from mih_desktop.programme.wheel_layout import Mark, PhaseArc, WheelLayout, lay_out_wheel
from mih_desktop.programme.wheel_sizes import screen_sizes
from mih_desktop.programme.wheel_walk import Step, Stop, walk
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.arc_text import TextMeasure
from mih_desktop.views.wheel.milestone_words import span_text
from mih_desktop.views.wheel.wheel_ground import GroundPainter
from mih_desktop.views.wheel.wheel_marks import WheelMarks
from mih_desktop.views.wheel.wheel_model import Index, MilestoneLine, PhaseLine, WheelModel
from mih_desktop.views.wheel.wheel_overlay import MiddleText, WheelOverlay
from mih_desktop.views.wheel.wheel_shapes import rect_of, ring_piece
from mih_desktop.views.wording import phase_name

ACROSS = (Step.INWARD, Step.OUTWARD)
STEPS: dict[QAbstractItemView.CursorAction, Step] = {
    QAbstractItemView.CursorAction.MoveLeft: Step.EARLIER,
    QAbstractItemView.CursorAction.MovePrevious: Step.EARLIER,
    QAbstractItemView.CursorAction.MoveRight: Step.LATER,
    QAbstractItemView.CursorAction.MoveNext: Step.LATER,
    QAbstractItemView.CursorAction.MoveUp: Step.OUTWARD,
    QAbstractItemView.CursorAction.MoveDown: Step.INWARD,
    QAbstractItemView.CursorAction.MoveHome: Step.FIRST,
    QAbstractItemView.CursorAction.MoveEnd: Step.LAST,
    QAbstractItemView.CursorAction.MovePageUp: Step.MONTH_EARLIER,
    QAbstractItemView.CursorAction.MovePageDown: Step.MONTH_LATER,
}
NOTCH = 120
"""What one notch of a mouse wheel reports."""


class WheelView(QListView):
    """Draws the model as a wheel; keyboard, pointer and screen reader work as in a list.

    `opened(line)` at Enter or a double click; `turned(int)` asks for another year: -1 or 1.
    """

    opened = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: Theme, model: WheelModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._measure = TextMeasure(theme)
        self._layout: WheelLayout | None = None
        self._ground: QPixmap | None = None
        self._hovered = -1
        self._typed = ""
        self._typing_ends = QDeadlineTimer(0)
        self._notches = 0
        self._next_date = ""
        self.turns_on_scroll = True
        self.setModel(model)
        self.setAccessibleName(self.tr("Årshjul"))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        model.modelReset.connect(self.lay_out)
        model.dataChanged.connect(self.lay_out)
        theme.changed.connect(self.lay_out)

    # ----------------------------------------------------------------------- layout

    @property
    def wheel(self) -> WheelLayout:
        """Return the layout for the present size and content."""
        if self._layout is None:
            state = self._model.state
            today = state.today
            self._layout = lay_out_wheel(
                self._model.content,
                state.window,
                screen_sizes(self._outer_radius(), self._theme.scale),
                self._measure,
                state.window.middle_angle(today) if state.window.contains(today) else None,
            )
        return self._layout

    def lay_out(self) -> None:
        """Forget layout and drawing: content, size or look is another."""
        self._layout = None
        self._ground = None
        self._hovered = -1
        self.viewport().update()

    def set_next_date(self, text: str) -> None:
        """Set the line in the middle about the next big date."""
        if text != self._next_date:
            self._next_date = text
            self._ground = None
            self.viewport().update()

    @property
    def centre(self) -> QPointF:
        """Return the middle of the wheel in the viewport, with more room for flags at the right."""
        size, px = self.viewport().size(), self._theme.px
        spare = size.width() - 2 * self._outer_radius()
        left = max(spare / 2 - px(16), min(spare / 2, px(28)))
        return QPointF(left + self._outer_radius(), size.height() / 2)

    def sizeHint(self) -> QSize:
        side = self._theme.px(760)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = self._theme.px(480)
        return QSize(side, side)

    def _outer_radius(self) -> float:
        size, px = self.viewport().size(), self._theme.px
        across = (size.width() - px(28) - px(60)) / 2
        down = size.height() / 2 - px(2)
        return float(max(min(across, down), px(120)))

    # --------------------------------------------------------- what a list view asks

    def visualRect(self, index: Index) -> QRect:
        part = self._part(index.row()) if index.isValid() else None
        if part is None:
            return QRect()
        box = mark_box(self.wheel, part) if isinstance(part, Mark) else arc_box(part)
        return rect_of(box).translated(self.centre).toAlignedRect()

    def indexAt(self, point: object) -> QModelIndex:
        place = QPointF(point) - self.centre  # type: ignore[call-overload]  # QPoint by Qt's own signature
        key = hit(self.wheel, Point(place.x(), place.y()))
        return QModelIndex() if key is None else self._model.index(key)

    def isIndexHidden(self, index: Index) -> bool:
        return self._part(index.row()) is None

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Do nothing: the whole wheel is always in view."""

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return 0

    def updateGeometries(self) -> None:
        self.horizontalScrollBar().setRange(0, 0)
        self.verticalScrollBar().setRange(0, 0)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def setSelection(self, _rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        # The pointer has made the item under it the current one already.
        self.selectionModel().select(self.currentIndex(), command)

    def moveCursor(
        self,
        cursor_action: QAbstractItemView.CursorAction,
        _modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        step = STEPS[cursor_action]
        current = self.currentIndex().row() if self.currentIndex().isValid() else None
        key = walk(self._stops(current, step), current, step)
        return QModelIndex() if key is None else self._model.index(key)

    def keyboardSearch(self, search: str) -> None:
        if self._typing_ends.hasExpired():
            self._typed = ""
        self._typed += search
        self._typing_ends = QDeadlineTimer(QApplication.keyboardInputInterval())
        if not self._typed.isdigit():
            super().keyboardSearch(search)
            return
        for row, line in enumerate(self._model.lines):
            if isinstance(line, MilestoneLine) and line.number == int(self._typed):
                self.setCurrentIndex(self._model.index(row))

    def _part(self, row: int) -> Mark | PhaseArc | None:
        """Return the mark or arc of a row, None where the wheel does not show it."""
        marks, arcs = self.wheel.marks, self.wheel.arcs
        if row < len(marks):
            return marks[row] if row >= 0 else None
        return arcs[row - len(marks)] if row - len(marks) < len(arcs) else None

    def _stops(self, current: int | None, step: Step) -> list[Stop]:
        """Return where a step may lead: along a row of marks, or along a cohort's own ring."""
        rings = {ring.key: place for place, ring in enumerate(self.wheel.rings)}
        cohorts = {c.key: place for place, c in enumerate(self.wheel.cohorts, start=len(rings))}
        window = self.wheel.window
        marks = [
            Stop(key=m.key, ring=rings[m.ring], day=window.day_at(m.true_angle))
            for m in self.wheel.marks
        ]
        arcs = [
            Stop(key=a.key, ring=cohorts[a.ring], day=window.day_at(a.start_angle))
            for a in self.wheel.arcs
        ]
        if step in ACROSS:
            return marks + arcs
        own = next((stop for stop in arcs if stop.key == current), None)
        if own is not None:
            return [stop for stop in arcs if stop.ring == own.ring]
        return marks or arcs

    # --------------------------------------------------------------------- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._drawn_ground())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.centre)
        marks = WheelMarks(painter, self._theme, self.wheel)
        chosen = self.currentIndex().row() if self.currentIndex().isValid() else -1
        hovered = self._part(self._hovered)
        if isinstance(hovered, Mark) and self._hovered != chosen:
            marks.hovered(hovered)
        part = self._part(chosen)
        if isinstance(part, Mark):
            self._paint_chosen(painter, marks, part, self._model.lines[chosen])
        elif part is not None:
            self._paint_chosen_phase(painter, part)
        painter.end()

    def _paint_chosen(self, painter: QPainter, marks: WheelMarks, mark: Mark, line: object) -> None:
        if isinstance(line, MilestoneLine):
            overlay = WheelOverlay(painter, self._theme, self.wheel, self._bounds())
            overlay.date_flag(
                mark.angle,
                mark.true_angle,
                mark.radius,
                day_and_month(line.milestone.starts_on),
                self._model.state.today,
            )
        marks.chosen(mark, focused=self.hasFocus())

    def _paint_chosen_phase(self, painter: QPainter, arc: PhaseArc) -> None:
        width = self._theme.focus_width if self.hasFocus() else self._theme.px(2)
        token = "accent" if self.hasFocus() else "ink"
        painter.setPen(QPen(self._theme.color(token), width))  # type: ignore[arg-type]  # a conditional literal is widened to str
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(ring_piece(arc.start_angle, arc.end_angle, arc.inner, arc.outer))

    def _drawn_ground(self) -> QPixmap:
        """Return the still part, drawn once per size, content and look."""
        ratio = self.devicePixelRatioF()
        size = self.viewport().size() * ratio
        ground = self._ground
        if ground is None or ground.size() != size or ground.devicePixelRatio() != ratio:
            ground = QPixmap(size)
            ground.setDevicePixelRatio(ratio)
            ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self.centre)
            self._paint_ground(painter)
            painter.end()
            self._ground = ground
        return ground

    def _paint_ground(self, painter: QPainter) -> None:
        state, layout = self._model.state, self.wheel
        GroundPainter(painter, self._theme, layout, state).paint()
        overlay = WheelOverlay(painter, self._theme, layout, self._bounds())
        overlay.today_line(state.today)
        marks = WheelMarks(painter, self._theme, layout)
        marks.hairlines()
        for mark in layout.marks:
            line = self._model.lines[mark.key]
            if isinstance(line, MilestoneLine):
                marks.mark(mark, line.state)
        overlay.middle(self._middle_text(state.today))
        overlay.legend()

    def _middle_text(self, today: date) -> MiddleText:
        window = self.wheel.window
        head = str(window.first_day.year)
        if window.last_day.year != window.first_day.year:
            head = f"{window.first_day.year}–{window.last_day.year % 100:02}"
        chosen = self._model.line_at(self.currentIndex())
        if isinstance(chosen, PhaseLine):
            name = f"{phase_name(chosen.span.phase)}, {chosen.cohort.name}"
            return MiddleText(head=head, lines=(span_text(chosen.span), name))
        if not window.contains(today):
            return MiddleText(
                head=head,
                lines=(self.tr("%n milepæl(er)", "", self._model.milestone_count),),
            )
        date_line = self.tr("{day}, uke {week}").format(
            day=day_and_month(today), week=week_number(today)
        )
        return MiddleText(
            head=head, lines=tuple(text for text in (date_line, self._next_date) if text)
        )

    def _bounds(self) -> QRectF:
        """Return the viewport seen from the wheel's middle."""
        return QRectF(self.viewport().rect()).translated(-self.centre)

    # ---------------------------------------------------------------------- events

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        ends = (self._model.line_at(current), self._model.line_at(previous))
        if any(isinstance(line, PhaseLine) for line in ends):
            # The middle tells of a chosen phase.
            self._ground = None
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._model.line_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.opened.emit(line)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._model.line_at(self.indexAt(event.position().toPoint()))
        if line is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Qt's own handling would select whatever the pointer is drawn over.
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if index.isValid() else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt does it, which would choose the first day of the year.
        if not self.currentIndex().isValid():
            row = self._model.next_from(self._model.state.today)
            if row is not None:
                self.setCurrentIndex(self._model.index(row))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.turns_on_scroll:
            event.ignore()
            return
        self._notches += event.angleDelta().y()
        while abs(self._notches) >= NOTCH:
            step = -1 if self._notches > 0 else 1
            self._notches += step * NOTCH
            self.turned.emit(step)
        event.accept()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            shape = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
