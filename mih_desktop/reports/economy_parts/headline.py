"""The headline: the lowest month and why, beside the usual months of the course before tax."""

from __future__ import annotations

from mih_desktop.domain.formats import MINUS, MISSING, SHORT_MONTHS, kroner, month_and_year
from mih_desktop.domain.money import ForecastMonth, KeyFigure, SheetContent
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.fonts import bold, regular, semibold, width
from mih_desktop.reports.marks import margin_bar
from mih_desktop.reports.pen import Pen
from mih_desktop.reports.text import clean, wrapped

HEIGHT = 25.0
"""From the top of the words to the rule below, in millimetres."""

_BODY = regular(9.1)
_FIGURE_BODY = regular(8.8)
_FIGURE_STRONG = semibold(8.8)
_AMOUNT = bold(29)
_MONTH = semibold(14)
_AFTER_AMOUNT = 2.6
_HEAD = semibold(9.5)
_LEAST_ROOM = 59.5
_GAP = 2.5
_BASELINES = (2.6, 12.7, 17.1, 20.5, 23.7)
_MOST_FIGURES = 4


def is_short(month: ForecastMonth) -> bool:
    """Tell whether a month's pay before tax is below the man's own fixed costs, or nothing."""
    return not month.is_unknown and (month.gross < month.costs or month.gross == 0)


def next_lowest(content: SheetContent) -> ForecastMonth | None:
    """Return the lowest of the other months that is short, or None."""
    lowest = content.forecast.lowest
    others = [m for m in content.forecast.months if m != lowest and is_short(m)]
    return min(others, key=lambda m: (m.gross, m.month), default=None)


def draw_headline(
    pen: Pen, left: float, right: float, top: float, content: SheetContent, translate: Translate
) -> None:
    """Draw the headline between two rules that others draw."""
    month = _month_words(content.forecast.lowest)
    room = max(_LEAST_ROOM, _amount_width(content.forecast.lowest, month))
    _draw_lowest(pen, left, top, room, content, translate)
    _draw_figures(pen, left + room + _GAP, right, top, content, translate)


def _amount_width(lowest: ForecastMonth | None, month: str) -> float:
    if lowest is None:
        return 0.0
    amount = width(clean(kroner(lowest.gross)), _AMOUNT)
    return amount + _AFTER_AMOUNT + width(month, _MONTH)


def _month_words(lowest: ForecastMonth | None) -> str:
    """Return the month in full, or short where the amount takes the room."""
    if lowest is None:
        return ""
    full = month_and_year(lowest.month)
    if _amount_width(lowest, full) <= _LEAST_ROOM:
        return full
    return f"{SHORT_MONTHS[lowest.month.month - 1]} {lowest.month.year}"


def _draw_lowest(
    pen: Pen, left: float, top: float, room: float, content: SheetContent, translate: Translate
) -> None:
    head = translate("economy_sheet", "Laveste måned, før skatt")
    pen.text(left, top + _BASELINES[0], head, _HEAD)
    lowest = content.forecast.lowest
    if lowest is None:
        pen.text(left, top + _BASELINES[1], MISSING, _AMOUNT)
        why = (
            translate("economy_sheet", "Kan ikke regnes ut før det som mangler, er avklart.")
            if content.forecast.months
            else translate("economy_sheet", "Ingen måneder er regnet ut ennå.")
        )
        for line, baseline in zip(wrapped(why, _BODY, room, 2), _BASELINES[2:], strict=False):
            pen.text(left, top + baseline, line, _BODY)
        return
    if is_short(lowest):
        margin_bar(pen, left, top - 0.4, HEIGHT - 0.8)
    taken = pen.text(left, top + _BASELINES[1], kroner(lowest.gross), _AMOUNT)
    month = _month_words(lowest)
    pen.text(left + taken + _AFTER_AMOUNT, top + _BASELINES[1], month, _MONTH)
    also = next_lowest(content)
    lines = list(wrapped(content.forecast.lowest_reason, _BODY, room, 2))
    if also is not None:
        text = translate("economy_sheet", "Også {month} er lav: {amount}.")
        lines.append(text.format(month=month_and_year(also.month), amount=kroner(also.gross)))
    for line, baseline in zip(lines, _BASELINES[2:], strict=False):
        pen.text(left, top + baseline, line, _BODY, room=room)


def _draw_figures(
    pen: Pen, left: float, right: float, top: float, content: SheetContent, translate: Translate
) -> None:
    figures = content.forecast.key_figures[:_MOST_FIGURES]
    head = translate("economy_sheet", "En vanlig måned, før skatt")
    pen.text(left + 2, top + _BASELINES[0], head, _HEAD)
    if not figures:
        text = translate("economy_sheet", "Ingen beløp er fylt ut ennå.")
        pen.text(left + 2, top + _BASELINES[1], text, _BODY)
        return
    step = (right - left) / len(figures)
    for number, figure in enumerate(figures):
        x = left + number * step
        pen.line((x, top + 4.9), (x, top + HEIGHT - 1.6), 0.6)
        room = step - 2.3
        pen.text(x + 1.8, top + 7.2, figure.name, _FIGURE_BODY, room=room)
        amount = kroner(figure.amount, unit=False)
        pen.text(x + 1.8, top + 13.2, amount, semibold(17), room=room)
        detail = _detail_lines(figure, figures[0] if number else None, room, translate)
        for line, (text, is_strong) in enumerate(detail):
            style = _FIGURE_STRONG if is_strong else _FIGURE_BODY
            pen.text(x + 1.8, top + _BASELINES[2 + line], text, style, room=room)


def _detail_lines(
    figure: KeyFigure, today: KeyFigure | None, room: float, translate: Translate
) -> list[tuple[str, bool]]:
    change = _change(figure, today, translate)
    details = wrapped(figure.detail, _FIGURE_BODY, room, 2)
    lines = [(line, False) for line in details]
    return [*lines, *([change] if change else [])]


def _change(
    figure: KeyFigure, today: KeyFigure | None, translate: Translate
) -> tuple[str, bool] | None:
    if today is None or figure.amount is None or today.amount is None:
        return None
    difference = figure.amount - today.amount
    if not difference:
        return translate("economy_sheet", "likt med i dag"), False
    sign = "+" if difference > 0 else MINUS
    amount = f"{sign}{kroner(abs(difference), unit=False)}"
    return translate("economy_sheet", "{amount} mot i dag").format(amount=amount), True
