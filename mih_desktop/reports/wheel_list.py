"""The numbered list beside the wheel, its key, and the whole list on a second sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.enums import MilestoneKind, MilestoneStatus, Phase
from mih_desktop.domain.formats import table_day
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.domain.wording import ACTOR_NAMES, CONTEXT, PHASE_NAMES, Translate
from mih_desktop.reports.fonts import regular, semibold, width
from mih_desktop.reports.marks import (
    DONE,
    OPEN,
    OVERDUE,
    UNDER_WAY,
    MilestoneLook,
    margin_bar,
    milestone_mark,
)
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.phases import phase_box
from mih_desktop.reports.text import clean, ellipsised

ROW = 4.13
WIDTH = 83.5
HEADING_BASELINE = 15.0
HEADING_RULE = 17.1

_MARK_SCALE = 0.54
KEY_STEP = 4.1
_SWATCH = 5.0
_SWATCH_GAP = 2.4
_TEXT = regular(9)
_STRONG = semibold(9)
_KEY = regular(8.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMilestone:
    """A milestone with its number and the words of its line."""

    number: int
    row: MilestoneRow
    title: str


def look_of(row: MilestoneRow, today: date) -> MilestoneLook:
    """Return how a milestone is marked on a day."""
    if row.is_overdue(today):
        return OVERDUE
    if not row.is_open:
        return DONE
    started = (MilestoneStatus.IN_PROGRESS, MilestoneStatus.PARTLY)
    return UNDER_WAY if row.status in started else OPEN


def draw_rows(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    listed: Sequence[ListedMilestone],
    today: date,
    translate: Translate,
) -> float:
    """Draw a line per milestone with a rule at each quarter; return where they end."""
    y = top
    quarter = None
    for item in listed:
        own = (item.row.starts_on.year, (item.row.starts_on.month - 1) // 3)
        if quarter is not None and own != quarter:
            pen.rule(left, right, y, 0.5)
        quarter = own
        _draw_row(pen, left, right, y, item, today, translate)
        y += ROW
    pen.rule(left, right, y, 0.8)
    return y


def _draw_row(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    item: ListedMilestone,
    today: date,
    translate: Translate,
) -> None:
    row = item.row
    is_overdue = row.is_overdue(today)
    if is_overdue:
        pen.box(left, top, right - left, ROW, tone=7)
        margin_bar(pen, left, top, ROW)
    baseline = top + 3.0
    style = _STRONG if is_overdue else _TEXT
    pen.text(left + 4.6, baseline, str(item.number), _STRONG, align=Align.RIGHT)
    kind = MilestoneKind.EVENT if row.kind is MilestoneKind.SPAN else row.kind
    milestone_mark(pen, left + 7.0, top + ROW / 2, kind, look_of(row, today), scale=_MARK_SCALE)
    pen.text(left + 9.7, baseline, f"{table_day(row.starts_on)}.", style)
    who = _who(row, today, translate)
    fitted = ellipsised(who, style, (right - left) * 0.45)
    taken = pen.text(right, baseline, fitted, style, align=Align.RIGHT)
    room = right - left - 18.8 - taken - 2
    pen.text(left + 18.8, baseline, item.title, style, room=room)


def _who(row: MilestoneRow, today: date, translate: Translate) -> str:
    actor = translate(CONTEXT, ACTOR_NAMES[row.actor])
    if row.is_overdue(today):
        late = translate("wheel_sheet", "{who}, forfalt")
        return late.format(who=actor)
    if row.ends_on is not None and row.ends_on != row.starts_on:
        until = translate("wheel_sheet", "{who}, til {day}.")
        return until.format(who=actor, day=table_day(row.ends_on))
    return actor


def draw_state_key(pen: Pen, left: float, right: float, top: float, translate: Translate) -> float:
    """Draw what the marks' states mean in one line; return where it ends."""
    words = (
        (translate("wheel_sheet", "åpen"), OPEN),
        (translate("wheel_sheet", "pågår"), UNDER_WAY),
        (translate("wheel_sheet", "gjort"), DONE),
        (translate("wheel_sheet", "forfalt"), OVERDUE),
    )
    holiday = translate("wheel_sheet", "helligdag")
    step = (right - left - width(clean(holiday), _KEY) - 4) / len(words)
    baseline = top + 3.6
    for number, (word, look) in enumerate(words):
        x = left + number * step
        milestone_mark(pen, x + 1.8, baseline - 1.1, MilestoneKind.EVENT, look, scale=0.72)
        pen.text(x + 4.4, baseline, word, _KEY, room=step - 5)
    x = left + len(words) * step
    pen.disc(x + 0.8, baseline - 1.1, 0.55, tone=100)
    pen.text(x + 2.6, baseline, holiday, _KEY)
    return top + KEY_STEP


def draw_phase_key(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    phases: Sequence[Phase],
    translate: Translate,
) -> float:
    """Draw the patterns that have no name on the wheel, over as many lines as it takes."""
    x, y = left, top
    for phase in phases:
        word = clean(translate(CONTEXT, PHASE_NAMES[phase]))
        taken = _SWATCH + width(word, _KEY)
        if x > left and x + taken > right:
            x, y = left, y + KEY_STEP
        phase_box(pen, x, y + 0.9, _SWATCH - 1.2, 3.0, phase)
        pen.text(x + _SWATCH, y + 3.5, word, _KEY)
        x += taken + _SWATCH_GAP
    return y + (KEY_STEP if phases else 0)


def phase_key_lines(phases: Sequence[Phase], translate: Translate) -> int:
    """Return how many lines the patterns' key takes beside the wheel."""
    lines, x = 0, WIDTH
    for phase in phases:
        taken = _SWATCH + width(clean(translate(CONTEXT, PHASE_NAMES[phase])), _KEY)
        if x + taken > WIDTH:
            lines, x = lines + 1, 0.0
        x += taken + _SWATCH_GAP
    return lines


def draw_kind_key(pen: Pen, left: float, bottom: float, translate: Translate) -> None:
    """Draw the kinds of marks with their words, upward from the lowest base line."""
    words = (
        translate("wheel_sheet", "hendelse"),
        translate("wheel_sheet", "frist"),
        translate("wheel_sheet", "varer over tid"),
    )
    first = bottom - 2 * 5.1
    milestone_mark(pen, left + 2.9, first - 1.1, MilestoneKind.EVENT, OPEN, scale=0.8)
    pen.text(left + 6.7, first, words[0], _TEXT)
    milestone_mark(pen, left + 2.9, first + 4.0, MilestoneKind.DEADLINE, OPEN, scale=0.8)
    pen.text(left + 6.7, first + 5.1, words[1], _TEXT)
    pen.box(left + 1.2, bottom - 1.95, 7.0, 1.7, tone=0, edge=1.15, radius=0.85)
    pen.text(left + 10.0, bottom, words[2], _TEXT)
