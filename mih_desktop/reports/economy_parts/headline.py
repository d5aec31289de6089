"""The headline: the lowest month and why, beside the usual months of the course."""

from __future__ import annotations

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.forecast import ForecastMonth, KeyFigure
from mih_desktop.domain.formats import MINUS, MISSING, kroner, month_and_year, short_month
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.counted import (
    Basis,
    basis_of,
    counted,
    figure_amount,
    is_short,
)
from mih_desktop.reports.fonts import bold, regular, semibold, width
from mih_desktop.reports.marks import margin_bar
from mih_desktop.reports.pen import Pen
from mih_desktop.reports.text import clean, largest_fitting, wrapped

_BODY = regular(9.1)
_FIGURE_BODY = regular(8.3)
_NAME_STYLES = (regular(8.8), _FIGURE_BODY, regular(7.9), regular(7.6))
_FIGURE_STRONG = semibold(8.3)
_AMOUNT = bold(29)
_MONTH = semibold(14)
_AFTER_AMOUNT = 2.6
_HEAD = semibold(9.5)
_LEAST_ROOM = 59.5
_GAP = 2.5
_BESIDE_FIGURE = 2.3
_BASELINES = (2.6, 12.7, 17.1, 20.5, 23.7)
_DETAILS = (16.6, 19.6, 22.6, 25.5)
_HEIGHT = 25.0
_TALL_HEIGHT = 26.6
_MOST_FIGURES = 4


def next_lowest(content: SheetContent) -> ForecastMonth | None:
    """Return the lowest of the other months that is short, or None."""
    basis = basis_of(content.forecast)
    lowest = content.forecast.lowest
    others = [m for m in content.forecast.months if m != lowest and is_short(m, basis)]
    return min(others, key=lambda m: (counted(m, basis), m.month), default=None)


def height(content: SheetContent, whole: float, translate: Translate) -> float:
    """Return the height to the rule below, in millimetres, in so much width."""
    basis = basis_of(content.forecast)
    figures = content.forecast.key_figures[:_MOST_FIGURES]
    room = _figure_room(content, whole, translate)
    lines = [
        len(_detail_lines(figure, figures[0] if number else None, basis, room, translate))
        for number, figure in enumerate(figures)
    ]
    return _TALL_HEIGHT if max(lines, default=0) == len(_DETAILS) else _HEIGHT


def _lowest_room(content: SheetContent, translate: Translate) -> float:
    return max(_LEAST_ROOM, _amount_width(content, _month_words(content, translate)))


def _figure_room(content: SheetContent, whole: float, translate: Translate) -> float:
    """Return the width each key figure's words have."""
    count = max(len(content.forecast.key_figures[:_MOST_FIGURES]), 1)
    return (whole - _lowest_room(content, translate) - _GAP) / count - _BESIDE_FIGURE


def draw_headline(
    pen: Pen, left: float, right: float, top: float, content: SheetContent, translate: Translate
) -> None:
    """Draw the headline between two rules that others draw."""
    room = _lowest_room(content, translate)
    _draw_lowest(pen, left, top, room, content, translate)
    _draw_figures(pen, left + room + _GAP, right, top, content, translate, whole=right - left)


def _amount_width(content: SheetContent, month: str) -> float:
    lowest = content.forecast.lowest
    if lowest is None:
        return 0.0
    amount = width(clean(kroner(counted(lowest, basis_of(content.forecast)))), _AMOUNT)
    return amount + _AFTER_AMOUNT + width(month, _MONTH)


def _month_words(content: SheetContent, translate: Translate) -> str:
    """Return the month in full, or short where the amount takes the room."""
    lowest = content.forecast.lowest
    if lowest is None:
        return ""
    full = month_and_year(lowest.month, translate)
    if _amount_width(content, full) <= _LEAST_ROOM:
        return full
    return f"{short_month(lowest.month, translate)} {lowest.month.year}"


def _lowest_head(basis: Basis, translate: Translate) -> str:
    return {
        Basis.ACCOUNT: translate("economy_sheet", "Laveste måned på konto"),
        Basis.PAID: translate("economy_sheet", "Laveste måned, utbetalt før skatt"),
        Basis.EARNED: translate("economy_sheet", "Laveste måned, før skatt"),
    }[basis]


def _draw_lowest(
    pen: Pen, left: float, top: float, room: float, content: SheetContent, translate: Translate
) -> None:
    basis = basis_of(content.forecast)
    pen.text(left, top + _BASELINES[0], _lowest_head(basis, translate), _HEAD)
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
    if is_short(lowest, basis):
        margin_bar(pen, left, top - 0.4, _HEIGHT - 0.8)
    taken = pen.text(left, top + _BASELINES[1], kroner(counted(lowest, basis)), _AMOUNT)
    month = _month_words(content, translate)
    pen.text(left + taken + _AFTER_AMOUNT, top + _BASELINES[1], month, _MONTH)
    also = next_lowest(content)
    lines = list(wrapped(content.forecast.lowest_reason, _BODY, room, 2))
    if also is not None:
        text = translate("economy_sheet", "Også {month} er lav: {amount}.")
        month, amount = month_and_year(also.month, translate), kroner(counted(also, basis))
        lines.append(text.format(month=month, amount=amount))
    for line, baseline in zip(lines, _BASELINES[2:], strict=False):
        pen.text(left, top + baseline, line, _BODY, room=room)


def _draw_figures(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    content: SheetContent,
    translate: Translate,
    *,
    whole: float,
) -> None:
    figures = content.forecast.key_figures[:_MOST_FIGURES]
    basis = basis_of(content.forecast)
    head = (
        translate("economy_sheet", "En vanlig måned på konto, etter skatt og pensjon")
        if basis is Basis.ACCOUNT
        else translate("economy_sheet", "En vanlig måned, før skatt")
    )
    pen.text(left + 2, top + _BASELINES[0], head, _HEAD)
    if not figures:
        text = translate("economy_sheet", "Ingen beløp er fylt ut ennå.")
        pen.text(left + 2, top + _BASELINES[1], text, _BODY)
        return
    step = (right - left) / len(figures)
    bottom = top + height(content, whole, translate)
    for number, figure in enumerate(figures):
        x = left + number * step
        pen.line((x, top + 4.9), (x, bottom - 1.6), 0.6)
        room = step - _BESIDE_FIGURE
        name_style = largest_fitting(figure.name, _NAME_STYLES, room)
        pen.text(x + 1.8, top + 7.2, figure.name, name_style, room=room)
        amount = kroner(figure_amount(figure, basis), unit=False)
        pen.text(x + 1.8, top + 13.2, amount, semibold(17), room=room)
        detail = _detail_lines(figure, figures[0] if number else None, basis, room, translate)
        for line, (text, is_strong) in enumerate(detail):
            style = _FIGURE_STRONG if is_strong else _FIGURE_BODY
            pen.text(x + 1.8, top + _DETAILS[line], text, style, room=room)


def _detail_lines(
    figure: KeyFigure,
    today: KeyFigure | None,
    basis: Basis,
    room: float,
    translate: Translate,
) -> list[tuple[str, bool]]:
    """Return what it is, how it differs from today, and what it is before tax."""
    before = _before_tax(figure, basis, translate)
    change = _change(figure, today, basis, translate)
    most = min(len(_DETAILS) - len([line for line in (before, change) if line]), 2)
    lines = [(line, False) for line in wrapped(figure.detail, _FIGURE_BODY, room, most)]
    return [*lines, *([change] if change else []), *([(before, False)] if before else [])]


def _before_tax(figure: KeyFigure, basis: Basis, translate: Translate) -> str:
    """Return the amount before tax beside a net one, or the words alone where no net is known."""
    if basis is not Basis.ACCOUNT or figure.amount is None:
        return ""
    if figure.net is None:
        return translate("economy_sheet", "før skatt")
    words = translate("economy_sheet", "{amount} før skatt")
    return words.format(amount=kroner(figure.amount, unit=False))


def _change(
    figure: KeyFigure, today: KeyFigure | None, basis: Basis, translate: Translate
) -> tuple[str, bool] | None:
    if today is None or figure.amount is None or today.amount is None:
        return None
    # Money before tax and money after it are not to be taken from each other.
    if basis is Basis.ACCOUNT and (figure.net is None) != (today.net is None):
        return None
    difference = (figure_amount(figure, basis) or 0) - (figure_amount(today, basis) or 0)
    if not difference:
        return translate("economy_sheet", "likt med i dag"), False
    sign = "+" if difference > 0 else MINUS
    amount = f"{sign}{kroner(abs(difference), unit=False)}"
    return translate("economy_sheet", "{amount} mot i dag").format(amount=amount), True
