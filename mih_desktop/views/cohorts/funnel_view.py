"""From informed to certificate: bars on one scale, the target on each, and who left in between."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.formats import MISSING
from mih_desktop.domain.plan import FunnelCount
from mih_desktop.domain.wording import FUNNEL_NAMES
from mih_desktop.programme.funnel import STEP_PHASES
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.cohorts.cohort_words import CohortWords
from mih_desktop.views.theme.phases import paint_phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Grid, Row, Sizes, clear_layout
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_BAR = 23
_OVER = 3
"""How far the line of the target stands out above and below a bar."""
_LABEL, _BARS, _NUMBER, _AFTER = 78, 160, 40, 92


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLengths:
    """What a bar shows, all in people; `most` is the end of the common scale."""

    most: int
    reached: int
    target: int | None
    is_reached: bool


class FunnelBar(QWidget):
    """A bar in the pattern of its phase, dashed while nobody can have come so far."""

    def __init__(self, theme: Theme, step: FunnelCount, lengths: BarLengths) -> None:
        super().__init__()
        self._theme, self._step, self._lengths = theme, step, lengths
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Sizes(theme, self, height=_BAR + 2 * _OVER)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_BARS), self._theme.px(_BAR + 2 * _OVER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, lengths = self._theme, self._theme.px, self._lengths
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = (self.width() - px(2)) / max(1, lengths.most)
        box = QRectF(0, px(_OVER), lengths.reached * unit, px(_BAR))
        if lengths.reached and lengths.is_reached:
            box.setWidth(max(box.width(), px(4)))
            paint_phase(painter, box, STEP_PHASES[self._step.step], theme)
        elif lengths.reached:
            pen = QPen(theme.color("ink_3"), max(1, px(1)))
            pen.setDashPattern([4.0, 3.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        if lengths.target is not None:
            line = QRectF(round(lengths.target * unit), 0, px(2), self.height())
            # Air on both sides parts the line from the pattern of the bar.
            painter.fillRect(line.adjusted(-px(1), 0, px(1), 0), theme.color("page"))
            painter.fillRect(line, theme.color("ink"))
        painter.end()


class TargetLegend(QWidget):
    """The upright line and the word for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        Sizes(theme, self, height=28)
        row = Row(theme, spacing=8, parent=self)
        row.addWidget(_Line(theme), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(self.tr("måltall"), "secondary"))


class _Line(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        Sizes(theme, self, width=2, height=16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("ink"))
        painter.end()


class FunnelView(QWidget):
    """The five steps under each other; made of labels, so that a screen reader reads it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = CohortWords(self)
        self._grid = Grid(theme, across=12, down=0, parent=self)
        self._grid.setColumnStretch(1, 1)

    def show_view(self, view: CohortView) -> None:
        """Show the funnel of a cohort."""
        clear_layout(self._grid)
        here = len(view.present)
        most = max(
            (max(s.actual, s.target or 0, 0 if s.is_reached else here) for s in view.funnel),
            default=0,
        )
        waits_for_first = True
        row = 0
        for step in view.funnel:
            lengths = BarLengths(
                most=most,
                reached=step.actual if step.is_reached else here,
                target=step.target,
                is_reached=step.is_reached,
            )
            self._add_step(row, step, lengths, tells_who_is_here=waits_for_first)
            waits_for_first = waits_for_first and step.is_reached
            self._add_exits(row + 1, step)
            row += 2

    def _add_step(
        self, row: int, step: FunnelCount, lengths: BarLengths, *, tells_who_is_here: bool
    ) -> None:
        theme, grid = self._theme, self._grid
        middle = Qt.AlignmentFlag.AlignVCenter
        name = Text(worded(FUNNEL_NAMES[step.step]), "strong")
        Sizes(theme, name, least_width=_LABEL)
        grid.addWidget(name, row, 0, middle)
        grid.addWidget(FunnelBar(theme, step, lengths), row, 1, middle)
        shown, of = self._figures(step, lengths, tells_who_is_here=tells_who_is_here)
        number = Text(shown, "title" if step.is_reached else "title-quiet")
        Sizes(theme, number, least_width=_NUMBER)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBaseline)
        grid.addWidget(number, row, 2, middle)
        after = QWidget()
        words = Row(theme, spacing=8, margins=(0, 6, 0, 0), parent=after)
        Sizes(theme, after, least_width=_AFTER)
        words.addWidget(Text(of, "hint"))
        if step.is_reached and step.target is not None and step.actual >= step.target:
            tick = IconMark(theme, "check", "accent")
            tick.setAccessibleName(self.tr("Måltallet er nådd"))
            tick.setToolTip(self.tr("Måltallet er nådd"))
            words.addWidget(tick)
        words.addStretch(1)
        grid.addWidget(after, row, 3, middle)

    def _figures(
        self, step: FunnelCount, lengths: BarLengths, *, tells_who_is_here: bool
    ) -> tuple[str, str]:
        if step.is_reached:
            of = "" if step.target is None else self.tr("av {target}").format(target=step.target)
            return str(step.actual), of
        if tells_who_is_here and lengths.reached:
            if step.target is None:
                return str(lengths.reached), self.tr("med nå")
            words = self.tr("med nå, mål {target}").format(target=step.target)
            return str(lengths.reached), words
        of = "" if step.target is None else self.tr("mål {target}").format(target=step.target)
        return MISSING, of

    def _add_exits(self, row: int, step: FunnelCount) -> None:
        lead, why = self._words.those_who_left(step)
        line = QWidget()
        Sizes(self._theme, line, least_height=34 if lead else 14)
        if lead:
            inner = Row(self._theme, spacing=10, margins=(4, 4, 0, 10), parent=line)
            mark = Column(self._theme)
            mark.addWidget(IconMark(self._theme, "arrow-bend-down-right", "ink_3"))
            mark.addStretch(1)
            inner.addLayout(mark)
            words = Text(role="secondary", wraps=True)
            words.set_words(lead, why)
            inner.addWidget(words, 1)
        self._grid.addWidget(line, row, 1, 1, 3)
