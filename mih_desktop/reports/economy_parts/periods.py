"""The table of periods: who pays what, how sure it is, and room to write «Rettes her»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mih_desktop.domain.enums import Certainty, Payer
from mih_desktop.domain.formats import kroner, table_date, table_day
from mih_desktop.domain.money import ForecastPeriod
from mih_desktop.domain.wording import CERTAINTY_NAMES, CONTEXT, Translate
from mih_desktop.reports.fonts import (
    Style,
    bold,
    regular,
    semibold,
    semibold_italic,
    width,
)
from mih_desktop.reports.marks import certainty_mark, margin_bar
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import clean, ellipsised

TALL_ROWS = 6.8
LOW_ROWS = 6.2

_HEAD_HEIGHT = 9.0
_FOOT_HEIGHT = 5.0
_PAYER = 34.5
_PER_14_DAYS = 80.0
_PER_MONTH = 94.0
_PER_YEAR = 108.0
_TOTAL = 123.5
_CERTAINTY = 127.5
_CORRECTION = 164.0
_ENDS_WITH_DATE = re.compile(r"(.*\S)\s+(\d\d\.\d\d\.\d{4})")
_HEAD = semibold(8.5)
_NAME = semibold(9.2)
_SECOND = regular(8.3)
_AMOUNT = regular(10)
_COUNTS = semibold(10)
_CERTAINTY_STYLES: dict[Certainty, Style] = {
    Certainty.CONFIRMED: semibold(9.2),
    Certainty.ESTIMATE: semibold_italic(9.2),
    Certainty.UNSETTLED: bold(9.2),
}


def merged_neighbours(
    periods: Sequence[ForecastPeriod], translate: Translate
) -> tuple[ForecastPeriod, ...]:
    """Join neighbouring periods with the same payer, amounts and certainty into one row."""
    groups: list[list[ForecastPeriod]] = []
    for period in periods:
        if groups and _are_alike(groups[-1][-1], period):
            groups[-1].append(period)
        else:
            groups.append([period])
    return tuple(_joined(group, translate) for group in groups)


def _joined(group: Sequence[ForecastPeriod], translate: Translate) -> ForecastPeriod:
    first, last = group[0], group[-1]
    if first is last:
        return first
    whole = replace(first, ends_on=last.ends_on, total=sum(period.total for period in group))
    if first.payer is Payer.NONE:
        phases = [period.name for period in group if period.phase is not None]
        return replace(whole, phase=None, detail=", ".join(phases) or first.name)
    names = [first.name, *(_inside_sentence(period.name) for period in group[1:])]
    both = translate("economy_sheet", "{first} og {second}")
    return replace(whole, name=both.format(first=", ".join(names[:-1]), second=names[-1]))


def _inside_sentence(name: str) -> str:
    """Return a phase's name as it stands after another word; Vg1 keeps its capital."""
    return name if any(c.isdigit() for c in name[:3]) else name[:1].lower() + name[1:]


def _are_alike(first: ForecastPeriod, second: ForecastPeriod) -> bool:
    return (
        (second.starts_on - first.ends_on).days == 1
        and (first.payer, first.payer_name, first.certainty, first.per_14_days)
        == (second.payer, second.payer_name, second.certainty, second.per_14_days)
        and (first.per_month, first.per_year) == (second.per_month, second.per_year)
    )


def height(count: int, row: float) -> float:
    """Return the table's height with head and foot note, in millimetres."""
    return _HEAD_HEIGHT + max(count, 1) * row + _FOOT_HEIGHT


def draw_periods(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    periods: Sequence[ForecastPeriod],
    translate: Translate,
    row: float,
) -> None:
    """Draw rule, heads, rows and the foot note."""
    pen.rule(left, right, top, 0.8)
    _draw_heads(pen, left, right, top, translate)
    y = top + _HEAD_HEIGHT
    if not periods:
        text = translate("economy_sheet", "Ingen perioder er lagt inn ennå.")
        pen.text(left, y + 4.2, text, _NAME)
    for number, period in enumerate(periods):
        _draw_row(pen, left, right, y + number * row, row, period, translate)
    bottom = y + max(len(periods), 1) * row
    for number in range(1, len(periods)):
        pen.rule(left, right, y + number * row, 0.25)
    pen.rule(left, right, bottom, 0.8)
    pen.line((left + _CORRECTION, top + 1.2), (left + _CORRECTION, bottom), 0.6)
    note = translate(
        "economy_sheet",
        "Hele kroner før skatt og trekk. Det som kommer på konto, er lavere der det trekkes skatt.",
    )
    pen.text(left, bottom + 3.3, note, regular(8), room=right - left)


def _draw_heads(pen: Pen, left: float, right: float, top: float, translate: Translate) -> None:
    upper, lower = top + 3.5, top + 7.6
    group = translate("economy_sheet", "Kroner før skatt per")
    group_left = left + _PER_14_DAYS - 11.5
    middle = (group_left + left + _PER_YEAR) / 2
    pen.text(middle, upper, group, _HEAD, align=Align.CENTRE)
    pen.rule(group_left, left + _PER_YEAR, top + 4.6, 0.6)
    pen.text(left, lower, translate("economy_sheet", "Periode"), _HEAD)
    pen.text(left + _PAYER, lower, translate("economy_sheet", "Betaler"), _HEAD)
    for place, word in (
        (_PER_14_DAYS, translate("economy_sheet", "14 dager")),
        (_PER_MONTH, translate("economy_sheet", "måned")),
        (_PER_YEAR, translate("economy_sheet", "år")),
        (_TOTAL, translate("economy_sheet", "perioden")),
    ):
        pen.text(left + place, lower, word, _HEAD, align=Align.RIGHT)
    in_all = translate("economy_sheet", "I alt i")
    pen.text(left + _TOTAL, upper, in_all, _HEAD, align=Align.RIGHT)
    pen.text(left + _CERTAINTY, lower, translate("economy_sheet", "Hvor sikkert"), _HEAD)
    pen.text(left + _CORRECTION + 1.8, lower, translate("economy_sheet", "Rettes her"), _HEAD)
    pen.rule(left, right, top + _HEAD_HEIGHT, 0.6)


@dataclass(frozen=True, slots=True)
class _RowStyles:
    name: Style
    amount: Style
    counts: Style


def _draw_row(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    row: float,
    period: ForecastPeriod,
    translate: Translate,
) -> None:
    needs_action = period.payer is Payer.NONE
    if needs_action:
        pen.box(left, top, right - left, row, tone=7)
        margin_bar(pen, left, top, row)
    styles = (
        _RowStyles(bold(9.2), bold(10), bold(10))
        if needs_action
        else _RowStyles(_NAME, _AMOUNT, _COUNTS)
    )
    first, second, middle = top + row / 2 - 0.5, top + row / 2 + 2.65, top + row / 2 + 1.25
    name, detail = _words(period, translate)
    pen.text(left, first, name, styles.name, room=_PAYER - 1.5)
    pen.text(left, second, _dates(period), _SECOND, room=_PAYER - 1.5)
    leftmost = kroner(period.per_14_days, unit=False)
    payer_room = _PER_14_DAYS - _PAYER - width(clean(leftmost), styles.amount) - 1.5
    payer = period.payer_name[:1].upper() + period.payer_name[1:]
    pen.text(left + _PAYER, first, payer, styles.name, room=payer_room)
    pen.text(left + _PAYER, second, detail, _SECOND, room=payer_room)
    for place, amount, style in (
        (_PER_14_DAYS, period.per_14_days, styles.amount),
        (_PER_MONTH, period.per_month, styles.amount),
        (_PER_YEAR, period.per_year, styles.amount),
        (_TOTAL, period.total, styles.counts),
    ):
        text = kroner(amount, unit=False)
        pen.text(left + place, middle, text, style, align=Align.RIGHT)
    _draw_certainty(pen, left + _CERTAINTY, first, second, period, translate)


def _words(period: ForecastPeriod, translate: Translate) -> tuple[str, str]:
    """Return the words for what it is; a stretch outside the phases says first what is wrong."""
    if period.payer is Payer.NONE and period.phase is None:
        return translate("economy_sheet", "Uten avklart ytelse"), period.detail or period.name
    return period.name, period.detail


def _draw_certainty(
    pen: Pen, x: float, first: float, second: float, period: ForecastPeriod, translate: Translate
) -> None:
    certainty_mark(pen, x + 1.3, first - 1.05, period.certainty)
    room = _CORRECTION - _CERTAINTY - 4.2
    word = translate(CONTEXT, CERTAINTY_NAMES[period.certainty])
    pen.text(x + 3.4, first, word, _CERTAINTY_STYLES[period.certainty], room=room)
    pen.text(x + 3.4, second, _with_its_date(period.certainty_note, room), _SECOND, room=room)


def _with_its_date(note: str, room: float) -> str:
    """Return the note; one that is too long is cut before the date it ends with."""
    found = _ENDS_WITH_DATE.fullmatch(clean(note))
    if found is None:
        return note
    who, day = found.groups()
    return f"{ellipsised(who, _SECOND, room - width(f' {day}', _SECOND))} {day}"


def _dates(period: ForecastPeriod) -> str:
    """Write 07.04.–26.06.2026, with both years where they differ."""
    first = f"{table_day(period.starts_on)}."
    if period.starts_on.year != period.ends_on.year:
        first = table_date(period.starts_on)
    return f"{first}–{table_date(period.ends_on)}"
