"""How the figures were worked out: a line per figure, and in full with the rates on page 2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.forecast import Explanation, UsedRate
from mih_desktop.domain.formats import MISSING, table_date
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP, Translate
from mih_desktop.reports.economy_parts.block import (
    LEADING,
    NOTE_STYLE,
    STRONG,
    TEXT,
    Block,
    Row,
    TextRow,
)
from mih_desktop.reports.fonts import semibold
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import Run, wrapped

_RATES = "rates"
_UNITS = (
    QT_TRANSLATE_NOOP("rates", "per dag"),
    QT_TRANSLATE_NOOP("rates", "per måned"),
    QT_TRANSLATE_NOOP("rates", "per år"),
    QT_TRANSLATE_NOOP("rates", "per time"),
    QT_TRANSLATE_NOOP("rates", "i året"),
    QT_TRANSLATE_NOOP("rates", "ganger"),
    QT_TRANSLATE_NOOP("rates", "dager"),
    QT_TRANSLATE_NOOP("rates", "dag"),
    QT_TRANSLATE_NOOP("rates", "timer"),
    QT_TRANSLATE_NOOP("rates", "måneder"),
    QT_TRANSLATE_NOOP("rates", "år"),
)
"""How a rate's value may end; the names of the rates stand in their own files."""
_STATUSES = (
    QT_TRANSLATE_NOOP("rates", "vedtatt"),
    QT_TRANSLATE_NOOP("rates", "forslag"),
    QT_TRANSLATE_NOOP("rates", "framskrevet"),
    QT_TRANSLATE_NOOP("rates", "utfylt lokalt"),
)
_CARRIED = _STATUSES[2]
_LABEL_WIDTH = 26.0
_RATE_ROW = 4.3
_STATUS_WIDTH = 26.0
_FROM_WIDTH = 18.0
_OLDEST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Summary:
    """The block on page 1 and whether anything in it had to break off."""

    block: Block
    is_cut: bool


def summary_block(
    content: SheetContent,
    width: float,
    translate: Translate,
    *,
    most: int | None,
    lines: int,
    onward: str,
    has_more_pages: bool,
) -> Summary:
    """Return a line per figure, which breaks off after a whole step and says where the rest is."""
    explanations = _by_figure(content.forecast.explanations)
    shown = explanations[:most]
    room = width - _LABEL_WIDTH
    rest = translate("economy_sheet", "Resten: {where}").format(where=onward)
    cut = len(shown) < len(explanations)
    rows: list[Row] = []
    for explanation in shown:
        texts, is_cut = _fitted_steps(explanation, room, lines, rest)
        cut = cut or is_cut
        rows.append(
            TextRow(
                lines=tuple((Run(text, TEXT),) for text in texts),
                label=explanation.title,
                label_width=_LABEL_WIDTH,
                below=0.25,
            )
        )
    if not rows:
        empty = translate("economy_sheet", "Ingen beløp er regnet ut ennå")
        rows.append(TextRow(lines=((Run(empty, TEXT),),)))
    note = translate("economy_sheet", "alle trinn, satser og kilder: {where}").format(where=onward)
    return Summary(
        Block(
            title=translate("economy_sheet", "Slik er det regnet"),
            note=note if has_more_pages or cut else "",
            rows=rows,
        ),
        cut,
    )


def _by_figure(explanations: tuple[Explanation, ...]) -> tuple[Explanation, ...]:
    """Return one explanation of each title first, then the others with the same title."""
    seen: set[str] = set()
    firsts: list[Explanation] = []
    others: list[Explanation] = []
    for explanation in explanations:
        (others if explanation.title in seen else firsts).append(explanation)
        seen.add(explanation.title)
    return (*firsts, *others)


def _fitted_steps(
    explanation: Explanation, room: float, lines: int, rest: str
) -> tuple[tuple[str, ...], bool]:
    whole = " ".join(explanation.steps)
    fitted = wrapped(whole, TEXT, room)
    if len(fitted) <= lines:
        return fitted, False
    for count in range(len(explanation.steps) - 1, 0, -1):
        start = " ".join((*explanation.steps[:count], rest))
        fitted = wrapped(start, TEXT, room)
        if len(fitted) <= lines:
            return fitted, True
    first = wrapped(explanation.steps[0], TEXT, room)
    return (first if len(first) <= lines else wrapped(whole, TEXT, room, lines)), True


def steps_block(content: SheetContent, width: float, translate: Translate) -> Block:
    """Return every step in words, for page 2."""
    room = width - _LABEL_WIDTH
    rows: list[Row] = [
        TextRow(
            lines=tuple(
                (Run(text, TEXT),)
                for step in explanation.steps
                for text in wrapped(step, TEXT, room)
            ),
            label=explanation.title,
            label_width=_LABEL_WIDTH,
        )
        for explanation in content.forecast.explanations
    ]
    title = translate("economy_sheet", "Slik er det regnet, trinn for trinn")
    return Block(title=title, rows=rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateHead:
    """Column heads over the rates."""

    name: str
    valid_from: str
    status: str
    height: float = 4.4

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        style = semibold(8.3)
        status_left = left + width - _STATUS_WIDTH
        pen.text(left, top + 2.9, self.name, style)
        pen.text(status_left - 3, top + 2.9, self.valid_from, style, align=Align.RIGHT)
        pen.text(status_left, top + 2.9, self.status, style)
        pen.rule(left, left + width, top + self.height, 0.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow:
    """A rate with value and source, valid from and status."""

    lines: Sequence[str]
    valid_from: str
    status: str
    is_old: bool

    @property
    def height(self) -> float:
        return _RATE_ROW + (len(self.lines) - 1) * LEADING

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        status_left = left + width - _STATUS_WIDTH
        baseline = top + 3.0
        for number, line in enumerate(self.lines):
            pen.text(left, baseline + number * LEADING, line, NOTE_STYLE)
        pen.text(status_left - 3, baseline, self.valid_from, NOTE_STYLE, align=Align.RIGHT)
        style = STRONG if self.is_old else NOTE_STYLE
        pen.text(status_left, baseline, self.status, style, room=_STATUS_WIDTH)
        pen.rule(left, left + width, top + self.height, 0.25)


def rates_block(content: SheetContent, width: float, translate: Translate) -> Block:
    """Return the rates the forecast leaned on, with a note on what their status means."""
    rows: list[Row] = [
        RateHead(
            name=translate("economy_sheet", "Sats"),
            valid_from=translate("economy_sheet", "gjelder fra"),
            status=translate("economy_sheet", "Status"),
        ),
        *(_rate_row(rate, width, content, translate) for rate in content.forecast.rates),
    ]
    note = translate(
        "economy_sheet",
        "Framskrevet: siste kjente sats er brukt videre. Eldre enn 12 md.: spør om det er kommet "
        "en ny sats. Beløp er i hele kroner.",
    )
    lines = tuple((Run(text, NOTE_STYLE),) for text in wrapped(note, NOTE_STYLE, width))
    rows.append(TextRow(lines=lines))
    return Block(title=translate("economy_sheet", "Satser som er brukt"), rows=rows)


def _rate_row(rate: UsedRate, width: float, content: SheetContent, translate: Translate) -> RateRow:
    is_old = rate.valid_from is not None and _months_between(rate, content) > _OLDEST_MONTHS
    is_carried = rate.status == _CARRIED
    old = translate("economy_sheet", "eldre enn 12 md.")
    room = width - _STATUS_WIDTH - _FROM_WIDTH - 4
    # The place in the source stands in the program; the paper names who it is from.
    source = rate.source.split(";")[0].split(" (")[0].strip()
    name = translate(_RATES, rate.name)
    parts = (f"{name} {_value(rate.value, translate)}".strip(), source)
    return RateRow(
        lines=wrapped(", ".join(part for part in parts if part), NOTE_STYLE, room, 4) or ("",),
        valid_from=MISSING if rate.valid_from is None else table_date(rate.valid_from),
        status=old if is_old and is_carried else translate(_RATES, rate.status),
        is_old=is_old and is_carried,
    )


def _value(value: str, translate: Translate) -> str:
    """Return a rate's value with its unit in the paper's language."""
    for unit in _UNITS:
        if value.endswith(unit):
            return f"{value.removesuffix(unit)}{translate(_RATES, unit)}"
    return value


def _months_between(rate: UsedRate, content: SheetContent) -> int:
    if rate.valid_from is None:
        return 0
    years = content.made_on.year - rate.valid_from.year
    return years * 12 + content.made_on.month - rate.valid_from.month
