"""The course as a strip: 28 px with names and dates on pages, 14 px with three years on cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.formats import SHORT_MONTHS, day_and_month, long_date
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.views.theme.phases import centred_baseline, paint_phase, paint_phase_text
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wording import phase_name

_CARD_YEARS = 3
_AIR = 0.75
"""Empty space at each end of a phase, so that neighbours do not touch."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A phase placed along the strip: first and last as shares of its width."""

    span: PhaseSpan
    first: float
    last: float


def bars_between(spans: Sequence[PhaseSpan], first: date, last: date) -> tuple[Bar, ...]:
    """Place phases between two days, both counted in; what lies outside is cut off."""
    days = (last - first).days + 1
    placed = []
    for span in spans:
        start = max(0, (span.starts_on - first).days)
        end = min(days, (span.ends_on - first).days + 1)
        if start < end:
            placed.append(Bar(span, start / days, end / days))
    return tuple(placed)


class _Labels:
    """Small words on one line that never lie over each other."""

    def __init__(self, metrics: QFontMetrics, width: int, gap: int) -> None:
        self._metrics, self._width, self._gap = metrics, width, gap
        self._taken: list[tuple[float, float]] = []
        self.placed: list[tuple[str, float]] = []

    def put_first_fitting(self, forms: Sequence[str], left: float) -> None:
        """Put the longest form that is free from a place on; none when none is."""
        for text in forms:
            if self._is_free(left, self._metrics.horizontalAdvance(text)):
                self._put(text, left)
                return

    def put_under(self, text: str, box: QRectF) -> bool:
        """Put a text under a box, as near its middle as there is room; tell whether there was."""
        width = self._metrics.horizontalAdvance(text)
        wanted = box.center().x() - width / 2
        ends = [left - self._gap - width for left, _right in self._taken]
        ends += [right + self._gap for _left, right in self._taken]
        ends += [0.0, self._width - width - 1.0]
        reach = max(box.width(), width) / 2
        near = [x for x in (wanted, *ends) if abs(x - wanted) <= reach]
        free = [x for x in near if self._is_free(x, width)]
        if free:
            self._put(text, min(free, key=lambda x: abs(x - wanted)))
        return bool(free)

    def _is_free(self, left: float, width: float) -> bool:
        if left < 0 or left + width > self._width:
            return False
        return all(
            left + width + self._gap <= start or end + self._gap <= left
            for start, end in self._taken
        )

    def _put(self, text: str, left: float) -> None:
        self._taken.append((left, left + self._metrics.horizontalAdvance(text)))
        self.placed.append((text, left))


def _date_forms(day: date) -> tuple[str, ...]:
    return long_date(day), f"{SHORT_MONTHS[day.month - 1]} {day.year}", day_and_month(day)


def _short_name(phase: Phase) -> str:
    return phase_name(phase).lower().removesuffix(" 1").removesuffix(" 2")


def _side_by_side(
    nameless: Sequence[tuple[str, QRectF]], near: float
) -> list[list[tuple[str, QRectF]]]:
    """Group narrow phases that lie close, to be named together as «infomøte, intervju»."""
    groups: list[list[tuple[str, QRectF]]] = []
    for item in nameless:
        if groups and item[1].left() - groups[-1][-1][1].right() <= near:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


class PhaseStrip(QWidget):
    """A man's or a cohort's course with a pointer for today.

    `card` draws 14 px and three calendar years; without it the strip goes from the first day of
    the course to the last and has names, dates and the flag «I dag».
    """

    def __init__(self, theme: Theme, *, card: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = card
        self._spans: tuple[PhaseSpan, ...] = ()
        self._today = date.min
        self._first = self._last = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.updateGeometry)

    def set_course(self, spans: Sequence[PhaseSpan], today: date) -> None:
        """Show phases in date order, and the pointer on a day."""
        self._spans = tuple(sorted(spans, key=lambda span: span.starts_on))
        self._today = today
        if self._spans:
            self._first = self._spans[0].starts_on
            self._last = max(span.ends_on for span in self._spans)
            if self._card:
                self._first = date(self._first.year, 1, 1)
                self._last = date(self._first.year + _CARD_YEARS - 1, 12, 31)
        self.setAccessibleName(self._spoken())
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(320 if self._card else 640), px(44 if self._card else 72))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self._span_at(event.pos().x())
            if span is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._span_text(span), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._spans:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        radius = self._theme.px(2 if self._card else 4)
        painter.drawRoundedRect(track, radius, radius)
        bars = bars_between(self._spans, self._first, self._last)
        boxes = [(bar, self._box(bar, track)) for bar in bars]
        for bar, box in boxes:
            is_current = bar.span.starts_on <= self._today <= bar.span.ends_on
            current = is_current and not self._card
            paint_phase(painter, box, bar.span.phase, self._theme, current=current)
        if self._card:
            self._paint_years(painter, track)
            self._paint_pointer(painter, track)
        else:
            self._paint_names(painter, boxes, track)
            self._paint_flag(painter, track)
        painter.end()

    def _track(self) -> QRectF:
        px = self._theme.px
        if self._card:
            return QRectF(0, px(10), self.width(), px(14))
        return QRectF(0, px(26), self.width(), px(28))

    def _box(self, bar: Bar, track: QRectF) -> QRectF:
        air = self._theme.px(_AIR)
        left = track.left() + bar.first * track.width() + air
        right = track.left() + bar.last * track.width() - air
        return QRectF(left, track.top(), max(right - left, self._theme.px(4)), track.height())

    def _paint_names(
        self, painter: QPainter, boxes: Sequence[tuple[Bar, QRectF]], track: QRectF
    ) -> None:
        theme, px = self._theme, self._theme.px
        names, below = theme.font(13, 600), theme.font(11)
        metrics = QFontMetrics(below)
        labels = _Labels(metrics, self.width(), px(6))
        nameless: list[tuple[str, QRectF]] = []
        for bar, box in boxes:
            name = phase_name(bar.span.phase)
            if QFontMetrics(names).horizontalAdvance(name) + px(6) <= box.width():
                at = centred_baseline(box, name, names)
                paint_phase_text(painter, at, name, names, bar.span.phase, theme)
                labels.put_first_fitting(_date_forms(bar.span.starts_on), box.left())
            else:
                nameless.append((_short_name(bar.span.phase), box))
        for group in _side_by_side(nameless, px(24)):
            together = ", ".join(text for text, _box in group)
            area = group[0][1].united(group[-1][1])
            if not labels.put_under(together, area):
                for text, box in group:
                    labels.put_under(text, box)
        painter.setFont(below)
        painter.setPen(theme.color("ink_3"))
        baseline = track.bottom() + px(4) + metrics.ascent()
        for text, left in labels.placed:
            painter.drawText(QPointF(left, baseline), text)

    def _paint_years(self, painter: QPainter, track: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font(11)
        painter.setFont(font)
        days = (self._last - self._first).days + 1
        for year in range(self._first.year, self._last.year + 1):
            share = (date(year, 1, 1) - self._first).days / days
            x = track.left() + share * track.width()
            painter.setPen(QPen(theme.color("line_strong"), 1))
            painter.drawLine(
                QPointF(x + 0.5, track.bottom() + px(3)), QPointF(x + 0.5, track.bottom() + px(7))
            )
            painter.setPen(theme.color("ink_3"))
            baseline = track.bottom() + px(4) + QFontMetrics(font).ascent()
            painter.drawText(QPointF(x + px(5), baseline), str(year))

    def _today_x(self, track: QRectF) -> float | None:
        if not self._first <= self._today <= self._last:
            return None
        days = (self._last - self._first).days + 1
        return track.left() + ((self._today - self._first).days + 0.5) / days * track.width()

    def _paint_pointer(self, painter: QPainter, track: QRectF) -> None:
        x = self._today_x(track)
        if x is None:
            return
        px, color = self._theme.px, self._theme.color("today")
        painter.setPen(QPen(color, px(2)))
        painter.drawLine(QPointF(x, track.top() - px(4)), QPointF(x, track.bottom() + px(2)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        top = track.top() - px(8)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x - px(5), top),
                    QPointF(x + px(5), top),
                    QPointF(x, top + px(7)),
                ]
            )
        )

    def _paint_flag(self, painter: QPainter, track: QRectF) -> None:
        x = self._today_x(track)
        if x is None:
            return
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.color("today"), px(2)))
        painter.drawLine(QPointF(x, px(18)), QPointF(x, track.bottom() + px(4)))
        font = theme.font(11, 600)
        text = self.tr("I dag")
        width = QFontMetrics(font).horizontalAdvance(text) + px(18)
        left = min(max(0.0, x - width / 2), self.width() - width)
        flag = QRectF(left, 0, width, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("today"))
        painter.drawRoundedRect(flag, px(4), px(4))
        painter.setPen(theme.color("on_today"))
        painter.setFont(font)
        painter.drawText(flag, int(Qt.AlignmentFlag.AlignCenter), text)

    def _span_at(self, x: int) -> PhaseSpan | None:
        if not self._spans or not self.width():
            return None
        days = (self._last - self._first).days + 1
        day = self._first + timedelta(days=int(x / self.width() * days))
        return next((s for s in reversed(self._spans) if s.starts_on <= day <= s.ends_on), None)

    @staticmethod
    def _span_text(span: PhaseSpan) -> str:
        dates = f"{long_date(span.starts_on)}–{long_date(span.ends_on)}"
        return f"{phase_name(span.phase)}: {dates}"

    def _spoken(self) -> str:
        return "; ".join(self._span_text(span) for span in self._spans)
