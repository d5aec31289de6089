"""The table of periods: who pays what, how sure it is, and room to write «Rettes her»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from mih_desktop.domain.enums import Certainty, Payer
from mih_desktop.domain.forecast import ForecastPeriod
from mih_desktop.domain.formats import capitalised, kroner, table_date, table_day
from mih_desktop.domain.wording import CERTAINTY_NAMES, CONTEXT, Translate
from mih_desktop.reports.economy_parts.period_rows import FoldedPeriod
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
from mih_desktop.reports.text import clean, ellipsised, largest_fitting

TALL_ROWS = 6.8
LOW_ROWS = 6.2

_HEAD_HEIGHT = 9.0
_FOOT_HEIGHT = 5.0
_PAYER = 40.5
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
_SECOND_STYLES = (_SECOND, regular(7.9), regular(7.6))
_SMALLER = (8.6, 8.0, 7.6)
_AMOUNT = regular(10)
_COUNTS = semibold(10)
_BEFORE_TAX = regular(8.8)
_AFTER_TAX = semibold(9.2)
_MONTHS_PER_YEAR = 12
_FORTNIGHTS_PER_YEAR = 26
_CERTAINTY_STYLES: dict[Certainty, Style] = {
    Certainty.CONFIRMED: semibold(9.2),
    Certainty.ESTIMATE: semibold_italic(9.2),
    Certainty.UNSETTLED: bold(9.2),
}


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
    _draw_heads(pen, left, right, top, translate, knows_net=_knows_net(periods))
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
    note = (
        translate(
            "economy_sheet",
            "Øverst før skatt, under med tykk skrift på konto, i snitt etter skatt og pensjon. "
            "Måneder uten trekk er regnet med.",
        )
        if _knows_net(periods)
        else translate(
            "economy_sheet",
            "Hele kroner før skatt og trekk: skattekortet er ikke kjent. Det som kommer på "
            "konto, er lavere der det trekkes skatt.",
        )
    )
    pen.text(left, bottom + 3.3, note, regular(8), room=right - left)


def _knows_net(periods: Sequence[ForecastPeriod]) -> bool:
    return any(period.net_total is not None for period in periods)


def _draw_heads(
    pen: Pen, left: float, right: float, top: float, translate: Translate, *, knows_net: bool
) -> None:
    upper, lower = top + 3.5, top + 7.6
    group = (
        translate("economy_sheet", "Før skatt og på konto, kr per")
        if knows_net
        else translate("economy_sheet", "Kroner før skatt per")
    )
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
    room = _PAYER - 1.5
    pen.text(left, first, name, _name_style(name, styles.name, room), room=room)
    pen.text(left, second, _dates(period), _SECOND, room=_PAYER - 1.5)
    leftmost = width(clean(kroner(period.per_14_days, unit=False)), styles.amount)
    payer_room = _PER_14_DAYS - _PAYER - leftmost - 1.5
    payer, detail = _payer_words(period, detail, payer_room)
    payer_style = _name_style(payer, styles.name, payer_room)
    pen.text(left + _PAYER, first, payer, payer_style, room=payer_room)
    detail_style = largest_fitting(detail, _SECOND_STYLES, payer_room)
    pen.text(left + _PAYER, second, detail, detail_style, room=payer_room)
    for place, before, after in _amounts(period):
        if after is None or after == before == 0:
            style = styles.counts if place == _TOTAL else styles.amount
            text = kroner(before, unit=False)
            pen.text(left + place, middle, text, style, align=Align.RIGHT)
            continue
        for amount, baseline, style in (
            (before, first, _BEFORE_TAX),
            (after, second, _AFTER_TAX),
        ):
            text = kroner(amount, unit=False)
            pen.text(left + place, baseline, text, style, align=Align.RIGHT)
    _draw_certainty(pen, left + _CERTAINTY, first, second, period, translate)


def name_fits(name: str) -> bool:
    """Tell whether a period's name stands whole in its column."""
    return width(clean(name), Style(_NAME.face, _SMALLER[-1])) <= _PAYER - 1.5


def _payer_words(period: ForecastPeriod, detail: str, room: float) -> tuple[str, str]:
    """Return payer and detail; a long detail gives its first part to the line of a short payer.

    Beside a long payer only the first part stands: the steps below have it whole.
    """
    payer = capitalised(period.payer_name)
    first, comma, rest = detail.partition(", ")
    if not comma or width(clean(detail), _SECOND_STYLES[-1]) <= room:
        return payer, detail
    inside = first if first[1:2].isupper() else first[:1].lower() + first[1:]
    both = f"{payer}, {inside}"
    if width(clean(both), Style(_NAME.face, _SMALLER[-1])) <= room:
        return both, rest
    return payer, f"{first} …"


def _name_style(name: str, style: Style, room: float) -> Style:
    """Return the style, or the largest smaller one in which the name stands whole."""
    smaller = (Style(style.face, size) for size in _SMALLER)
    return largest_fitting(name, (style, *smaller), room)


def _amounts(period: ForecastPeriod) -> tuple[tuple[float, int | None, int | None], ...]:
    """Return each column's place with the amount before tax and the one on the account.

    What is on the account per 14 days and per year is the month's mean, spread over the year.
    """
    net = period.net_per_month
    yearly = None if net is None else net * _MONTHS_PER_YEAR
    fortnight = None if yearly is None else _whole(Decimal(yearly) / _FORTNIGHTS_PER_YEAR)
    return (
        (_PER_14_DAYS, period.per_14_days, fortnight if period.per_14_days is not None else None),
        (_PER_MONTH, period.per_month, net if period.per_month is not None else None),
        (_PER_YEAR, period.per_year, yearly if period.per_year is not None else None),
        (_TOTAL, *_total(period)),
    )


def _total(period: ForecastPeriod) -> tuple[int | None, int | None]:
    """Return the period's sums; an amount that is not settled is no nought."""
    is_open = period.certainty is Certainty.UNSETTLED and period.payer is not Payer.NONE
    return (None, None) if is_open and not period.total else (period.total, period.net_total)


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


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
    """Write 07.04.–26.06.2026, both years where they differ; what comes back has its years."""
    if isinstance(period, FoldedPeriod):
        return period.when
    if period.starts_on == period.ends_on:
        return table_date(period.starts_on)
    first = f"{table_day(period.starts_on)}."
    if period.starts_on.year != period.ends_on.year:
        first = table_date(period.starts_on)
    return f"{first}–{table_date(period.ends_on)}"
