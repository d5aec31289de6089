"""The columns of the course: what each month brings, stacked by whose money it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.forecast import ForecastMonth
from mih_desktop.domain.formats import kroner, month_name
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.counted import (
    Basis,
    Parts,
    basis_of,
    counted,
    is_short,
    parts_by_month,
)
from mih_desktop.reports.economy_parts.timescale import TimeScale, last_day_of_month
from mih_desktop.reports.fonts import bold, regular, semibold, width
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.phases import holiday_money_box, other_money_box

MISSING_DASH = (1.8, 1.3)

_LIMIT_DASH = (3.2, 2.4)
_AXIS = regular(8)
_LETTER = regular(8.3)
_SHORT_LETTER = bold(8.8)
_YEAR = semibold(8.8)
_SHARE = 0.7
_WIDEST = 6.0
_STEPS = (1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
_MOST_TICKS = 3


def axis_ticks(highest: int) -> tuple[int, ...]:
    """Return round kroner from 0 up to the highest figure, at most three above 0."""
    for step in _STEPS:
        if highest // step <= _MOST_TICKS - 1:
            return tuple(range(0, highest + 1, step))
    return (0, highest)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    pen: Pen
    scale: TimeScale
    bottom: float
    top_amount: int
    height: float
    basis: Basis

    def y(self, amount: int) -> float:
        return self.bottom - self.height * amount / self.top_amount

    def column(self, month: ForecastMonth) -> tuple[float, float]:
        start = self.scale.start(month.month)
        end = self.scale.end(last_day_of_month(month.month))
        wide = min((end - start) * _SHARE, _WIDEST)
        return (start + end - wide) / 2, wide


def draw_columns(
    pen: Pen,
    scale: TimeScale,
    bottom: float,
    height: float,
    content: SheetContent,
    translate: Translate,
    busy: tuple[float, float],
) -> None:
    """Draw axis, columns, the line of fixed costs, month letters and years.

    `busy` is the stretch of the years' line where today's word stands.
    """
    months = content.forecast.months
    limit = content.forecast.costs_per_month
    basis = basis_of(content.forecast)
    parts = parts_by_month(content.forecast)
    highest = max(1, limit, *(counted(month, basis) for month in months))
    chart = _Chart(
        pen=pen, scale=scale, bottom=bottom, top_amount=highest, height=height, basis=basis
    )
    _draw_axis(chart, highest)
    for month in months:
        _draw_column(chart, month, parts[month.month])
    if limit:
        _draw_limit(chart, [month for month in months if parts[month.month].nav >= limit], limit)
    for month in months:
        if month.is_unknown or not counted(month, basis):
            x, wide = chart.column(month)
            word = "?" if month.is_unknown else "0"
            above = chart.y(max(counted(month, basis), 0)) - 1.0
            pen.text(x + wide / 2, above, word, bold(10), align=Align.CENTRE)
    pen.rule(scale.left, scale.right, bottom, 0.6)
    _draw_month_letters(chart, months, translate, busy)


def _draw_axis(chart: _Chart, highest: int) -> None:
    for tick in axis_ticks(highest):
        y = chart.y(tick)
        label = kroner(tick, unit=False)
        chart.pen.text(chart.scale.left - 1.4, y + 0.95, label, _AXIS, align=Align.RIGHT)
        if tick:
            chart.pen.rule(chart.scale.left, chart.scale.right, y, 0.25)


def _draw_column(chart: _Chart, month: ForecastMonth, parts: Parts) -> None:
    x, wide = chart.column(month)
    base = 0
    for amount, kind in (
        (parts.nav, "nav"),
        (parts.wages, "wages"),
        (parts.holiday, "holiday"),
        (parts.other, "other"),
    ):
        if amount <= 0:
            continue
        upper = chart.y(base + amount)
        tall = chart.y(base) - upper
        if kind == "other":
            other_money_box(chart.pen, x, upper, wide, tall)
        elif kind == "holiday":
            holiday_money_box(chart.pen, x, upper, wide, tall)
        else:
            chart.pen.box(x, upper, wide, tall, tone=85 if kind == "nav" else 20, edge=0.5)
        base += amount
    amount = counted(month, chart.basis)
    if amount < month.costs and not month.is_unknown:
        upper = chart.y(month.costs)
        gap = chart.y(max(amount, 0)) - upper
        chart.pen.box(x, upper, wide, gap, tone=0, edge=0.9, dash=MISSING_DASH)


def _draw_limit(chart: _Chart, dark: Sequence[ForecastMonth], limit: int) -> None:
    y = chart.y(limit)
    ends = (chart.scale.left, y), (chart.scale.right, y)
    chart.pen.line(*ends, 1.0, dash=_LIMIT_DASH)
    canvas = chart.pen.canvas
    for month in dark:
        x, wide = chart.column(month)
        # The same dashes in white, seen only on the dark part, so that the line runs on.
        canvas.saveState()
        column = [(x, y - 1), (x + wide, y - 1), (x + wide, y + 1), (x, y + 1)]
        canvas.clipPath(chart.pen.path(column), stroke=0, fill=0)
        chart.pen.line(*ends, 1.0, dash=_LIMIT_DASH, white=True)
        canvas.restoreState()


def _draw_month_letters(
    chart: _Chart,
    months: tuple[ForecastMonth, ...],
    translate: Translate,
    busy: tuple[float, float],
) -> None:
    pen, bottom = chart.pen, chart.bottom
    for number, month in enumerate(months):
        x, wide = chart.column(month)
        letter = month_name(month.month, translate)[:1].upper()
        style = _SHORT_LETTER if is_short(month, chart.basis) else _LETTER
        pen.text(x + wide / 2, bottom + 3.3, letter, style, align=Align.CENTRE)
        if not number or month.month.month == 1:
            start = chart.scale.start(month.month)
            pen.line((start, bottom), (start, bottom + 7.4), 0.5)
            year = str(month.month.year)
            place = start + 1.2
            if place < busy[1] and place + width(year, _YEAR) > busy[0]:
                place = busy[1] + 2
            pen.text(place, bottom + 7.1, year, _YEAR)
