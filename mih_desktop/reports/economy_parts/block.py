"""A block of the economy sheet: a rule, a heading with a note at its right, and rows below.

Rows know their height before they are drawn, so that the sheet can decide what gives way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mih_desktop.reports.fonts import regular, semibold
from mih_desktop.reports.marks import tick_square
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import Line, ellipsised, largest_fitting

LEADING = 3.65
HEADING_HEIGHT = 5.5
HEADING_STYLE = semibold(10.5)
NOTE_STYLE = regular(8.3)
TEXT = regular(8.8)
STRONG = semibold(8.8)
_LABEL_STYLES = (STRONG, semibold(8.3), semibold(7.6))

_HEADING_BASELINE = 4.2
_FIRST_BASELINE = 2.95
_BETWEEN = 2.2


class Row(Protocol):
    """Something that takes a known height across the block's width."""

    @property
    def height(self) -> float:
        """Return the height in millimetres."""
        ...

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it from its upper left corner."""
        ...


def draw_heading(pen: Pen, left: float, top: float, width: float, title: str, note: str) -> None:
    """Draw a rule, the heading under it and a note at the right."""
    pen.rule(left, left + width, top, 0.8)
    taken = pen.text(left, top + _HEADING_BASELINE, title, HEADING_STYLE, room=width)
    room = width - taken - 3
    fitted = ellipsised(note, NOTE_STYLE, room)
    pen.text(left + width, top + _HEADING_BASELINE, fitted, NOTE_STYLE, align=Align.RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading with rows."""

    title: str
    rows: Sequence[Row]
    note: str = ""

    @property
    def height(self) -> float:
        """Return the height with the air below, in millimetres."""
        return HEADING_HEIGHT + sum(row.height for row in self.rows) + _BETWEEN

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw heading and rows."""
        draw_heading(pen, left, top, width, self.title, self.note)
        y = top + HEADING_HEIGHT
        for row in self.rows:
            row.draw(pen, left, y, width)
            y += row.height


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """Lines of text over the whole width, with an optional label in a column of its own."""

    lines: Sequence[Line]
    label: str = ""
    label_width: float = 0.0
    below: float = 0.9

    @property
    def height(self) -> float:
        return max(len(self.lines), 1) * LEADING + self.below

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        baseline = top + _FIRST_BASELINE
        if self.label:
            room = self.label_width - 1.5
            style = largest_fitting(self.label, _LABEL_STYLES, room)
            pen.text(left, baseline, self.label, style, room=room)
        for line in self.lines:
            pen.runs(left + self.label_width, baseline, line, room=width - self.label_width)
            baseline += LEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A square to tick, what is asked, by when, and below who answers."""

    lines: Sequence[str]
    who: str
    due: str

    @property
    def height(self) -> float:
        return (len(self.lines) + int(bool(self.who))) * LEADING + 1.0

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        tick_square(pen, left, top + 0.5)
        baseline = top + _FIRST_BASELINE
        taken = pen.text(left + width, baseline, self.due, STRONG, align=Align.RIGHT)
        for number, line in enumerate(self.lines):
            room = width - QUESTION_INDENT - (0 if number else taken + 2)
            pen.text(left + QUESTION_INDENT, baseline, line, STRONG, room=room)
            baseline += LEADING
        if self.who:
            room = width - QUESTION_INDENT
            pen.text(left + QUESTION_INDENT, baseline, self.who, TEXT, room=room)


QUESTION_INDENT = 4.4
DUE_WIDTH = 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A name at the left, words or figures at the right, a hairline below."""

    name: str
    value: str
    is_strong: bool = False
    height: float = field(default=4.35)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        baseline = top + 3.1
        taken = pen.text(
            left + width, baseline, self.value, STRONG, align=Align.RIGHT, room=width * 0.6
        )
        style = STRONG if self.is_strong else TEXT
        pen.text(left, baseline, self.name, style, room=width - taken - 2)
        pen.rule(left, left + width, top + self.height, 0.25)
