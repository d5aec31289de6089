"""Page 2: a row per month before tax, sums per year and for the whole course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mih_desktop.domain.formats import SHORT_MONTHS, kroner, month_and_year
from mih_desktop.domain.money import ForecastMonth
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.headline import is_short
from mih_desktop.reports.fonts import Style, regular, semibold
from mih_desktop.reports.marks import margin_bar
from mih_desktop.reports.pen import Align, Pen

ROW = 4.6
HEAD_HEIGHT = 9.6
FOOT_HEIGHT = 5.2

_COLUMNS = (45.0, 63.0, 81.0, 103.0, 122.0, 141.0)
_HAPPENS = 146.0
_TEXT = regular(9)
_STRONG = semibold(9)
_HEAD = semibold(8.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """One line of the table: a month, or a sum of several."""

    label: str
    nav: int
    municipality: int
    other: int
    costs: int
    happens: str = ""
    is_sum: bool = False
    is_short: bool = False
    ends_quarter: bool = False

    @property
    def gross(self) -> int:
        """Return all that is earned before tax."""
        return self.nav + self.municipality + self.other

    @property
    def figures(self) -> tuple[int, ...]:
        """Return the six figures in the order of the columns."""
        left = self.gross - self.costs
        return (self.nav, self.municipality, self.other, self.gross, self.costs, left)


def month_lines(months: Sequence[ForecastMonth], translate: Translate) -> tuple[MonthLine, ...]:
    """Return a line per month, a sum after each year, and the total."""
    lines: list[MonthLine] = []
    for year in sorted({month.month.year for month in months}):
        of_year = [month for month in months if month.month.year == year]
        lines.extend(_month_line(month, is_last=month is of_year[-1]) for month in of_year)
        lines.append(_sum_line(_year_label(of_year, translate), of_year))
    if lines:
        lines.append(_sum_line(translate("economy_sheet", "I alt"), months))
    return tuple(lines)


def _month_line(month: ForecastMonth, *, is_last: bool) -> MonthLine:
    return MonthLine(
        label=month_and_year(month.month),
        nav=month.nav,
        municipality=month.municipality,
        other=month.other,
        costs=month.costs,
        happens=month.happens,
        is_short=is_short(month),
        ends_quarter=month.month.month % 3 == 0 and not is_last,
    )


def _sum_line(label: str, months: Sequence[ForecastMonth]) -> MonthLine:
    return MonthLine(
        label=label,
        nav=sum(month.nav for month in months),
        municipality=sum(month.municipality for month in months),
        other=sum(month.other for month in months),
        costs=sum(month.costs for month in months),
        is_sum=True,
    )


def _year_label(months: Sequence[ForecastMonth], translate: Translate) -> str:
    first, last = months[0].month, months[-1].month
    if (first.month, last.month) == (1, 12):
        return translate("economy_sheet", "Hele {year}").format(year=first.year)
    short = SHORT_MONTHS[last.month - 1]
    if first == last:
        return f"{first.year}, {short}"
    return f"{first.year}, {SHORT_MONTHS[first.month - 1].rstrip('.')}–{short}"


def draw_months(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    lines: Sequence[MonthLine],
    translate: Translate,
    *,
    is_last: bool,
) -> float:
    """Draw heads and lines from the top, the foot note after the last; return where it ends."""
    _draw_heads(pen, left, right, top, translate)
    y = top + HEAD_HEIGHT
    for line in lines:
        _draw_line(pen, left, right, y, line)
        y += ROW
    if not lines:
        text = translate("economy_sheet", "Ingen måneder er regnet ut ennå.")
        pen.text(left, y + 3.4, text, _TEXT)
        y += ROW
    pen.rule(left, right, y, 0.8)
    if not is_last:
        return y
    note = translate(
        "economy_sheet",
        "▼ Måneden dekker ikke faste utgifter, eller ingenting er opptjent. Beløpene er det som er "
        "opptjent i måneden, før skatt.",
    )
    pen.text(left, y + 3.4, note, regular(8.3), room=right - left)
    return y + FOOT_HEIGHT


def _draw_heads(pen: Pen, left: float, right: float, top: float, translate: Translate) -> None:
    group = translate("economy_sheet", "Opptjent før skatt")
    group_left, group_right = left + _COLUMNS[0] - 11, left + _COLUMNS[3]
    pen.text((group_left + group_right) / 2, top + 3.4, group, _HEAD, align=Align.CENTRE)
    pen.rule(group_left, group_right, top + 4.6, 0.6)
    lower = top + 8.0
    pen.text(left, lower, translate("economy_sheet", "Kroner"), _HEAD)
    heads = (
        translate("economy_sheet", "NAV"),
        translate("economy_sheet", "lønn"),
        translate("economy_sheet", "annet"),
        translate("economy_sheet", "i alt"),
        translate("economy_sheet", "Utgifter"),
        translate("economy_sheet", "Igjen"),
    )
    for place, word in zip(_COLUMNS, heads, strict=True):
        pen.text(left + place, lower, word, _HEAD, align=Align.RIGHT)
    pen.text(left + _HAPPENS, lower, translate("economy_sheet", "Hva skjer"), _HEAD)
    pen.rule(left, right, top + HEAD_HEIGHT, 0.6)


def _draw_line(pen: Pen, left: float, right: float, top: float, line: MonthLine) -> None:
    baseline = top + 3.3
    if line.is_short:
        pen.box(left, top, right - left, ROW, tone=7)
        margin_bar(pen, left, top, ROW)
    strong = line.is_short or line.is_sum
    pen.text(left, baseline, line.label, _STRONG if strong else _TEXT, room=_COLUMNS[0] - 13)
    for number, (place, amount) in enumerate(zip(_COLUMNS, line.figures, strict=True)):
        pen.text(
            left + place,
            baseline,
            _figure(amount, number),
            _figure_style(number, line),
            align=Align.RIGHT,
        )
    happens = f"▼ {line.happens}".rstrip() if line.is_short else line.happens
    style = _STRONG if strong else _TEXT
    pen.text(left + _HAPPENS, baseline, happens, style, room=right - left - _HAPPENS)
    if line.is_sum:
        pen.rule(left, right, top, 0.6)
        pen.rule(left, right, top + ROW, 0.6)
    elif line.ends_quarter:
        pen.rule(left, right, top + ROW, 0.25)


_GROSS_COLUMN = 3
_LEFT_COLUMN = 5


def _figure(amount: int, column: int) -> str:
    is_source = column < _GROSS_COLUMN
    return kroner(None if is_source and not amount else amount, unit=False)


def _figure_style(column: int, line: MonthLine) -> Style:
    counts = column == _GROSS_COLUMN or (column == _LEFT_COLUMN and line.is_short)
    return _STRONG if line.is_sum or counts else _TEXT
