"""What a table cell holds, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.phases import paint_phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Start and end of the letters that a search found; drawn on `match`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCell:
    """Words or figures; a small note may stand after them and an icon before or after."""

    text: str
    tone: Token = "ink"
    weight: int = 400
    italic: bool = False
    note: str = ""
    icon: str = ""
    icon_tone: Token = "ink_3"
    icon_last: bool = False
    marks: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCell:
    """A person: family name in 600, given names after a comma; never in italic.

    `marks` count in the name as it is written, comma and all.
    """

    family: str
    given: str
    note: str = ""
    marks: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseCell:
    """A phase's swatch and words."""

    phase: Phase | None
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A day and what happens on it; `is_late` asks for action."""

    day: str
    text: str
    is_late: bool = False


Cell: TypeAlias = TextCell | NameCell | PhaseCell | DayCell

LATE_ICON = "warning-circle-fill"


def late(text: str, *, icon_last: bool = False) -> TextCell:
    """Return a cell that asks for action: filled icon and the words in signal."""
    return TextCell(
        text=text,
        tone="signal",
        weight=600,
        icon=LATE_ICON,
        icon_tone="signal",
        icon_last=icon_last,
    )


def estimate(text: str) -> TextCell:
    """Return a cell for what is estimated: dashed ring and italic."""
    return TextCell(text=text, tone="ink_3", italic=True, icon="circle-dashed")


def cell_text(cell: Cell) -> str:
    """Return the words of a cell, for screen readers, tooltips and sorting."""
    if isinstance(cell, NameCell):
        name = ", ".join(part for part in (cell.family, cell.given) if part)
        return f"{name}, {cell.note}" if cell.note else name
    if isinstance(cell, DayCell):
        return f"{cell.day} {cell.text}"
    return " ".join(part for part in (cell.text, cell.note) if part)


def paint_cell(
    painter: QPainter, rect: QRect, cell: Cell, theme: Theme, *, right: bool = False
) -> None:
    """Draw a cell's content in the middle of a row; text without room is cut with dots."""
    pen = _CellPainter(painter, rect, theme)
    if isinstance(cell, NameCell):
        _paint_name(pen, cell)
    elif isinstance(cell, DayCell):
        tone: Token = "signal" if cell.is_late else "ink_2"
        weight = 600 if cell.is_late else 400
        pen.text(cell.day, tone if cell.is_late else "ink_3", weight=weight, at_least=42)
        pen.text(cell.text, tone, weight=weight, leave=22 if cell.is_late else 0)
        if cell.is_late:
            pen.gap(6)
            pen.icon(LATE_ICON, "signal")
    elif isinstance(cell, PhaseCell):
        pen.swatch(cell.phase)
        pen.text(cell.text, "ink_2")
        pen.note(cell.note)
    else:
        _paint_text_cell(pen, cell, right=right)


def _paint_name(pen: _CellPainter, cell: NameCell) -> None:
    family = f"{cell.family}," if cell.given else cell.family
    ends = len(family)
    pen.text(family, "ink", weight=600, marks=cell.marks)
    behind = tuple((max(0, a - ends), b - ends) for a, b in cell.marks if b > ends)
    pen.text(f" {cell.given}", "ink", marks=behind)
    pen.note(cell.note)


def _paint_text_cell(pen: _CellPainter, cell: TextCell, *, right: bool) -> None:
    if right:
        pen.start_for(cell)
    if cell.icon and not cell.icon_last:
        pen.icon(cell.icon, cell.icon_tone)
    pen.text(cell.text, cell.tone, weight=cell.weight, italic=cell.italic, marks=cell.marks)
    pen.note(cell.note)
    if cell.icon and cell.icon_last:
        pen.gap(6)
        pen.icon(cell.icon, cell.icon_tone)


class _CellPainter:
    """Puts pieces after each other until the room is used up."""

    def __init__(self, painter: QPainter, rect: QRect, theme: Theme) -> None:
        self._painter, self._rect, self._theme = painter, rect, theme
        self._x = rect.left()

    def start_for(self, cell: TextCell) -> None:
        """Begin so that the content ends at the right edge."""
        theme, px = self._theme, self._theme.px
        metrics = QFontMetrics(theme.font(13, cell.weight, italic=cell.italic))
        width = metrics.horizontalAdvance(cell.text) + 1
        if cell.note:
            width += px(6) + QFontMetrics(theme.font(11)).horizontalAdvance(cell.note)
        if cell.icon:
            width += px(22)
        self._x = max(self._rect.left(), self._rect.right() + 1 - width)

    def gap(self, width: int) -> None:
        """Leave air."""
        self._x += self._theme.px(width)

    def icon(self, name: str, tone: Token) -> None:
        """Draw an icon of 16."""
        side = self._theme.px(16)
        top = self._rect.top() + (self._rect.height() - side) / 2
        box = QRectF(self._x, round(top), side, side)
        self._theme.paint_icon(self._painter, box, name, self._theme.color(tone))
        self._x += side + self._theme.px(6)

    def swatch(self, phase: Phase | None) -> None:
        """Draw the sign of a phase."""
        side = self._theme.px(14)
        if phase is not None:
            top = self._rect.top() + (self._rect.height() - side) / 2
            box = QRectF(self._x, round(top), side, side)
            paint_phase(self._painter, box, phase, self._theme)
        self._x += side + self._theme.px(8)

    def text(
        self,
        text: str,
        tone: Token,
        *,
        size: int = 13,
        weight: int = 400,
        italic: bool = False,
        marks: Marks = (),
        at_least: int = 0,
        leave: int = 0,
    ) -> None:
        """Write a piece of text; it takes `at_least` and leaves `leave` at 100 % after it."""
        room = self._rect.right() + 1 - self._x - self._theme.px(leave)
        if not text or room <= 0:
            return
        font = self._theme.font(size, weight, italic=italic)
        metrics = QFontMetrics(font)
        # Whole pixels round an advance down, and a figure must not lose its last letter to that.
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
        self._mark(text, marks, metrics, min(room, metrics.horizontalAdvance(cut)))
        self._painter.setFont(font)
        self._painter.setPen(self._theme.color(tone))
        area = QRect(self._x, self._rect.top(), room + 1, self._rect.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(area, int(flags), cut)
        self._x += max(metrics.horizontalAdvance(cut), self._theme.px(at_least))

    def _mark(self, text: str, marks: Marks, metrics: QFontMetrics, width: int) -> None:
        """Lay the colour of a match behind letters, as far as the text is shown."""
        height = metrics.height()
        top = self._rect.top() + (self._rect.height() - height) // 2
        for first, last in marks:
            left = min(width, metrics.horizontalAdvance(text, first))
            right = min(width, metrics.horizontalAdvance(text, last))
            if right > left:
                plate = QRectF(self._x + left, top, right - left, height)
                self._painter.setPen(Qt.PenStyle.NoPen)
                self._painter.setBrush(self._theme.color("match"))
                radius = self._theme.px(2)
                self._painter.drawRoundedRect(plate, radius, radius)

    def note(self, note: str) -> None:
        """Write something small after the text."""
        if note:
            self.gap(8)
            self.text(note, "ink_3", size=11)
