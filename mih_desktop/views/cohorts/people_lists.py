"""The people of a cohort by phase and class, as dense lists by family name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.people import RecruitRow
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.recruits.recruit_index import is_not_followed_up, place_now
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Row, Sizes, clear_layout
from mih_desktop.views.widgets.rows import (
    ROW_ROLE,
    Index,
    ListRow,
    RowColumns,
    RowDelegate,
    RowList,
    paint_focus_line,
)
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import phase_name

_MOST_IN_GROUP = 30
_ROW = 30
_HEAD = 32
_TWO_COLUMNS_FROM = 560
_PLACE_SHARE = 34
"""Percent of a row that the place may take."""


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """Those in one phase and one class."""

    phase: Phase
    class_name: str
    people: tuple[RecruitRow, ...]


def groups_of(people: Sequence[RecruitRow]) -> tuple[PeopleGroup, ...]:
    """Group people in the order of the course, then by class; those without a class come last."""
    order = list(Phase)
    keys = sorted(
        {(row.phase, row.class_name) for row in people},
        key=lambda key: (order.index(key[0]), not key[1], key[1]),
    )
    return tuple(
        PeopleGroup(
            phase,
            name,
            tuple(row for row in people if (row.phase, row.class_name) == (phase, name)),
        )
        for phase, name in keys
    )


class _PeopleDelegate(RowDelegate):
    """Draws name, what asks for attention, and place; the last two against the right edge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ListRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._view.currentIndex()
        focused = current.row() if self._view.hasFocus() and current.isValid() else -1
        self._paint_ground(painter, option, index.row(), focused)
        self._paint_person(painter, QRect(option.rect), row)
        if index.row() == focused:
            paint_focus_line(painter, QRect(option.rect), self._theme)
        painter.restore()

    def _paint_person(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        px = self._theme.px
        left, right = rect.left() + px(6), rect.right() - px(6)
        room = min(self._width(row.end, 400), (right - left) * _PLACE_SHARE // 100)
        self._text(painter, QRect(right - room, rect.top(), room, rect.height()), row.end, "ink_3")
        right -= room + px(14)
        if row.late:
            right = self._paint_late(painter, rect, right, row.late)
        elif row.who:
            room = self._width(row.who, 400)
            area = QRect(right - room, rect.top(), room, rect.height())
            self._text(painter, area, row.who, "ink_2")
            right -= room + px(10)
        used = min(self._width(row.title, 600) - 1, right - left)
        self._text(
            painter, QRect(left, rect.top(), used, rect.height()), row.title, "ink", weight=600
        )
        rest = QRect(left + used, rect.top(), right - left - used, rect.height())
        self._text(painter, rest, row.after_title, "ink")

    def _paint_late(self, painter: QPainter, rect: QRect, right: int, words: str) -> int:
        px = self._theme.px
        room = self._width(words, 600)
        area = QRect(right - room, rect.top(), room, rect.height())
        self._text(painter, area, words, "signal", weight=600)
        side = px(15)
        box = QRectF(
            right - room - px(6) - side, rect.top() + (rect.height() - side) / 2, side, side
        )
        color = self._theme.color("signal")
        self._theme.paint_icon(painter, box, "warning-circle-fill", color)
        return right - room - px(6 + 10) - side

    def _width(self, text: str, weight: int) -> int:
        return QFontMetrics(self._theme.font(13, weight)).horizontalAdvance(text) + 1

    def _text(
        self, painter: QPainter, area: QRect, text: str, color: Token, *, weight: int = 400
    ) -> None:
        if not text or area.width() <= 0:
            return
        font = self._theme.font(13, weight)
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area.adjusted(0, 0, 2, 0), int(Qt.AlignmentFlag.AlignVCenter), cut)


class PeopleList(RowList):
    """People in one group; `opened(RecruitId)` asks for a folder."""

    def __init__(self, theme: Theme, *, name: str) -> None:
        super().__init__(theme, RowColumns(height=_ROW), name=name)
        self._delegate = _PeopleDelegate(theme, RowColumns(height=_ROW), self)
        self.setItemDelegate(self._delegate)


class PeopleLists(QWidget):
    """All groups, in two columns where there is room; `opened(RecruitId)`, `all_asked()`."""

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: tuple[PeopleGroup, ...] = ()
        self._today = date.min
        self._days = 0
        self._columns = 0
        self._lists: dict[tuple[Phase, str], PeopleList] = {}
        self._row = Row(theme, spacing=20, parent=self)

    @property
    def lists(self) -> tuple[PeopleList, ...]:
        """Return the lists in the order of the groups."""
        return tuple(self._lists[group.phase, group.class_name] for group in self._groups)

    def show_view(self, view: CohortView) -> None:
        """Show everybody who has not left."""
        groups = groups_of(view.present)
        is_same = [(g.phase, g.class_name, len(g.people)) for g in groups] == [
            (g.phase, g.class_name, len(g.people)) for g in self._groups
        ]
        self._groups, self._today, self._days = groups, view.today, view.follow_up_days
        if is_same and self._columns:
            # The same groups keep their lists, and with them the focus.
            for group in groups:
                rows = [self._row_of(row) for row in group.people[:_MOST_IN_GROUP]]
                self._lists[group.phase, group.class_name].set_rows(rows)
        else:
            self._columns = 0
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self._theme.px(_TWO_COLUMNS_FROM)
        columns = 2 if wide and len(self._groups) > 1 else 1
        if columns == self._columns:
            return
        self._columns = columns
        clear_layout(self._row)
        self._lists = {}
        stacks = [Column(self._theme, spacing=20) for _ in range(columns)]
        heights = [0] * columns
        for group in self._groups:
            place = heights.index(min(heights))
            stacks[place].addWidget(self._make_group(group))
            heights[place] += _HEAD + 20 + _ROW * min(len(group.people), _MOST_IN_GROUP)
        for stack in stacks:
            stack.addStretch(1)
            self._row.addLayout(stack, 1)

    def _make_group(self, group: PeopleGroup) -> QWidget:
        theme = self._theme
        box = QWidget()
        column = Column(theme, parent=box)
        head = QWidget()
        Sizes(theme, head, height=_HEAD)
        line = Row(theme, spacing=8, margins=(6, 0, 6, 2), parent=head)
        line.addWidget(PhaseSwatch(theme, group.phase))
        name = self._group_name(group)
        title = ElidedText(name, "strong")
        title.setSizePolicy(title.sizePolicy().Policy.Maximum, title.sizePolicy().Policy.Preferred)
        line.addWidget(title)
        line.addWidget(Text(str(len(group.people)), "hint"))
        line.addStretch(1)
        column.addWidget(head)
        people = PeopleList(theme, name=f"{name}, {len(group.people)}")
        people.set_rows([self._row_of(row) for row in group.people[:_MOST_IN_GROUP]])
        people.opened.connect(self.opened)
        self._lists[group.phase, group.class_name] = people
        column.addWidget(people)
        if len(group.people) > _MOST_IN_GROUP:
            more = QuietButton(theme, self.tr("Vis alle {count}").format(count=len(group.people)))
            more.clicked.connect(self.all_asked)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignRight)
        return box

    def _group_name(self, group: PeopleGroup) -> str:
        phase = phase_name(group.phase)
        if not group.class_name:
            return phase
        return self.tr("{phase}, klasse {name}").format(phase=phase, name=group.class_name)

    def _row_of(self, row: RecruitRow) -> ListRow:
        late, who = "", ""
        if is_not_followed_up(row, self._today, self._days):
            spoken = row.last_follow_up_on
            late = (
                self.tr("ingen samtale")
                if spoken is None
                else self.tr("%n dag(er)", "", (self._today - spoken).days)
            )
        elif row.missing_subjects:
            who = self.tr("mangler fag")
        elif row.is_reserve:
            who = self.tr("reserve")
        return ListRow(
            key=row.id,
            title=row.family_name,
            after_title=f", {row.given_name}" if row.given_name else "",
            bold_title=True,
            who=who,
            late=late,
            end=place_now(row),
        )
