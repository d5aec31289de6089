"""The month table as it is drawn: columns that have nothing to say are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.formats import kroner
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.counted import Basis, basis_of
from mih_desktop.reports.economy_parts.months import MonthLine, month_lines, tax_year_words
from mih_desktop.reports.fonts import Style, regular, semibold, width
from mih_desktop.reports.marks import margin_bar
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import clean, wrapped

ROW = 4.6
HEAD_HEIGHT = 9.6

_LEADING = 3.5
_MOST_WORD_LINES = 3
_LABEL_ROOM = 27.0
_BETWEEN_COLUMNS = 2.6
_CLOSE_COLUMNS = 1.8
_LEAST_FOR_WORDS = 24.0
_BEFORE_HAPPENS = 4.0
_TEXT = regular(9)
_STRONG = semibold(9)
_HEAD = semibold(8.5)
_NOTE = regular(8.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """A column of figures; `counts` marks the ones a reader looks for first."""

    head: str
    value: Callable[[MonthLine], int | None]
    group: str = ""
    counts: bool = False
    is_source: bool = False
    is_left: bool = False
    is_costs: bool = False
    right: float = 0.0
    """The edge its figures stand at, in millimetres from the table's left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTable:
    """The table of one forecast, laid out once for all its pages."""

    lines: tuple[MonthLine, ...]
    columns: tuple[_Column, ...]
    notes: tuple[str, ...]

    @property
    def foot_height(self) -> float:
        """Return the height of the notes under the last row, in millimetres."""
        return 1.7 + len(self.notes) * _LEADING

    room: float

    @property
    def happens(self) -> float:
        """Return where the words about a month begin."""
        return self.columns[-1].right + _BEFORE_HAPPENS

    def words(self, line: MonthLine) -> tuple[str, ...]:
        """Return what happens in a month, as lines that fit beside the figures."""
        text = f"▼ {line.happens}".rstrip() if line.is_short else line.happens
        style = _STRONG if line.is_short or line.is_sum else _TEXT
        return wrapped(text, style, self.room - self.happens, _MOST_WORD_LINES) if text else ()

    def height(self, lines: Sequence[MonthLine]) -> float:
        """Return the height of some lines, in millimetres; an empty table has one line."""
        return sum(self.row(line) for line in lines) or ROW

    def row(self, line: MonthLine) -> float:
        """Return the height of a line."""
        return ROW + max(len(self.words(line)) - 1, 0) * _LEADING

    def chunks(self, room: float) -> list[tuple[MonthLine, ...]]:
        """Return the lines page by page, so much room (mm) on each; never none at all."""
        pages: list[list[MonthLine]] = [[]]
        for line in self.lines:
            if pages[-1] and self.height([*pages[-1], line]) > room:
                pages.append([])
            pages[-1].append(line)
        return [tuple(page) for page in pages]


def month_table(forecast: Forecast, room: float, translate: Translate) -> MonthTable:
    """Lay the table out for so much room (mm)."""
    basis = basis_of(forecast)
    lines = month_lines(forecast, translate)
    columns = _fitted(_columns(lines, basis, translate), lines, room)
    notes = tuple(
        line for note in _notes(forecast, basis, translate) for line in wrapped(note, _NOTE, room)
    )
    return MonthTable(lines=lines, columns=columns, notes=notes, room=room)


def _fitted(
    columns: Sequence[_Column], lines: Sequence[MonthLine], room: float
) -> tuple[_Column, ...]:
    """Place the columns; where little is left for words, closer, then without the fixed costs.

    The costs are the same each month and stand on page 1; what is left of them stays.
    """
    without_costs = [column for column in columns if not column.is_costs]
    placed: tuple[_Column, ...] = ()
    for kept, between in (
        (columns, _BETWEEN_COLUMNS),
        (columns, _CLOSE_COLUMNS),
        (without_costs, _CLOSE_COLUMNS),
    ):
        placed = tuple(_placed(kept, lines, between))
        if room - placed[-1].right - _BEFORE_HAPPENS >= _LEAST_FOR_WORDS:
            break
    return placed


def _placed(
    columns: Sequence[_Column], lines: Sequence[MonthLine], between: float
) -> Iterator[_Column]:
    """Give each column the room its widest figure and its head take."""
    right = _LABEL_ROOM
    for column in columns:
        figures = [kroner(column.value(line), unit=False) for line in lines]
        widest = max(
            [width(clean(column.head), _HEAD)] + [width(clean(f), _STRONG) for f in figures]
        )
        right += widest + between
        yield replace(column, right=right)


def _columns(lines: Sequence[MonthLine], basis: Basis, translate: Translate) -> tuple[_Column, ...]:
    earned = translate("economy_sheet", "Opptjent før skatt")
    taken = translate("economy_sheet", "Trukket")
    found: list[_Column] = [
        _Column(
            head=translate("economy_sheet", "NAV"),
            value=lambda line: line.nav,
            group=earned,
            is_source=True,
        ),
        _Column(
            head=translate("economy_sheet", "lønn"),
            value=lambda line: line.municipality,
            group=earned,
            is_source=True,
        ),
        _Column(
            head=translate("economy_sheet", "annet"),
            value=lambda line: line.other,
            group=earned,
            is_source=True,
        ),
        _Column(
            head=translate("economy_sheet", "i alt"),
            value=lambda line: line.earned,
            group=earned,
            counts=basis is Basis.EARNED,
        ),
    ]
    if basis is not Basis.EARNED:
        found.append(
            _Column(
                head=translate("economy_sheet", "Utbetalt"),
                value=lambda line: line.paid.gross if line.paid else None,
                counts=basis is Basis.PAID,
            )
        )
    if basis is Basis.ACCOUNT:
        found += [
            _Column(
                head=translate("economy_sheet", "skatt"),
                value=lambda line: line.paid.withheld if line.paid else None,
                group=taken,
                is_source=True,
            ),
            _Column(
                head=translate("economy_sheet", "pensjon"),
                value=lambda line: line.paid.pension if line.paid else None,
                group=taken,
                is_source=True,
            ),
            _Column(
                head=translate("economy_sheet", "På konto"),
                value=lambda line: line.paid.net if line.paid else None,
                counts=True,
            ),
        ]
    costs = _Column(
        head=translate("economy_sheet", "Utgifter"), value=lambda line: line.costs, is_costs=True
    )
    left = _Column(
        head=translate("economy_sheet", "Igjen"), value=lambda line: line.left, is_left=True
    )
    if any(line.costs for line in lines) or not lines:
        found += [costs, left]
    return tuple(c for c in found if not c.is_source or _says_something(c, lines))


def _says_something(column: _Column, lines: Sequence[MonthLine]) -> bool:
    return not lines or any(column.value(line) for line in lines)


def _notes(forecast: Forecast, basis: Basis, translate: Translate) -> Iterator[str]:
    yield {
        Basis.ACCOUNT: translate(
            "economy_sheet",
            "▼ Det som kommer på konto, dekker ikke faste utgifter, eller ingenting kommer. "
            "NAV betaler 2–3 virkedager etter meldekortet, timelønn kommer måneden etter.",
        ),
        Basis.PAID: translate(
            "economy_sheet",
            "▼ Det som betales ut før skatt, dekker ikke faste utgifter, eller ingenting kommer. "
            "Skattekortet er ikke kjent, så på konto kommer det mindre der det trekkes skatt.",
        ),
        Basis.EARNED: translate(
            "economy_sheet",
            "▼ Måneden dekker ikke faste utgifter, eller ingenting er opptjent. Beløpene er det "
            "som er opptjent i måneden, før skatt.",
        ),
    }[basis]
    for check in forecast.tax_years:
        if not check.tax and not check.withheld:
            continue
        yield tax_year_words(check, translate)


def draw_month_table(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    table: MonthTable,
    lines: Sequence[MonthLine],
    translate: Translate,
    *,
    is_last: bool,
) -> float:
    """Draw heads and some lines from the top, notes after the last; return where it ends."""
    _draw_heads(pen, left, right, top, table, translate)
    y = top + HEAD_HEIGHT
    for line in lines:
        _draw_line(pen, left, right, y, line, table)
        y += table.row(line)
    if not lines:
        text = translate("economy_sheet", "Ingen måneder er regnet ut ennå.")
        pen.text(left, y + 3.4, text, _TEXT)
        y += ROW
    pen.rule(left, right, y, 0.8)
    if not is_last:
        return y
    for number, note in enumerate(table.notes):
        pen.text(left, y + 3.4 + number * _LEADING, note, _NOTE, room=right - left)
    return y + table.foot_height


def _draw_heads(
    pen: Pen, left: float, right: float, top: float, table: MonthTable, translate: Translate
) -> None:
    lower = top + 8.0
    pen.text(left, lower, translate("economy_sheet", "Kroner"), _HEAD)
    for column in table.columns:
        pen.text(left + column.right, lower, column.head, _HEAD, align=Align.RIGHT)
    for group in dict.fromkeys(column.group for column in table.columns if column.group):
        _draw_group(pen, left, top, [c for c in table.columns if c.group == group])
    happens = translate("economy_sheet", "Hva skjer")
    pen.text(left + table.happens, lower, happens, _HEAD)
    pen.rule(left, right, top + HEAD_HEIGHT, 0.6)


def _draw_group(pen: Pen, left: float, top: float, columns: Sequence[_Column]) -> None:
    """Draw the words over several columns, with a rule as wide as the columns or the words."""
    group_right = left + columns[-1].right
    taken = width(clean(columns[0].group), _HEAD)
    first = left + columns[0].right - max(9.0, width(clean(columns[0].head), _HEAD))
    group_left = min(first, group_right - taken)
    middle = (group_left + group_right) / 2
    pen.text(middle, top + 3.4, columns[0].group, _HEAD, align=Align.CENTRE)
    pen.rule(group_left, group_right, top + 4.6, 0.6)


def _draw_line(
    pen: Pen, left: float, right: float, top: float, line: MonthLine, table: MonthTable
) -> None:
    baseline, row = top + 3.3, table.row(line)
    if line.is_short:
        pen.box(left, top, right - left, row, tone=7)
        margin_bar(pen, left, top, row)
    strong = line.is_short or line.is_sum
    first = next((c for c in table.columns if c.value(line) is not None), table.columns[0])
    room = max(first.right - 12.0, _LABEL_ROOM - 1)
    pen.text(left, baseline, line.label, _STRONG if strong else _TEXT, room=room)
    for column in table.columns:
        amount = column.value(line)
        if amount is None:
            continue
        figure = _figure(amount, column, line)
        pen.text(left + column.right, baseline, figure, _style(column, line), align=Align.RIGHT)
    style = _STRONG if strong else _TEXT
    for number, words in enumerate(table.words(line)):
        pen.text(left + table.happens, baseline + number * _LEADING, words, style)
    if line.is_sum:
        pen.rule(left, right, top, 0.6)
        pen.rule(left, right, top + row, 0.6)
    elif line.ends_quarter:
        pen.rule(left, right, top + row, 0.25)


def _figure(amount: int, column: _Column, line: MonthLine) -> str:
    if line.is_unknown and not line.is_sum and not column.is_source and not amount:
        return "?"
    return kroner(None if column.is_source and not amount else amount, unit=False)


def _style(column: _Column, line: MonthLine) -> Style:
    counts = column.counts or (column.is_left and line.is_short)
    return _STRONG if line.is_sum or counts else _TEXT
