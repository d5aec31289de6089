"""The bar of the whole course: phases and payers named to the day, and a column per month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import Payer, Phase
from mih_desktop.domain.forecast import ForecastPeriod
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.wording import CONTEXT, PHASE_NAMES, Translate
from mih_desktop.reports.economy_parts.block import HEADING_STYLE, NOTE_STYLE
from mih_desktop.reports.economy_parts.counted import Basis, basis_of, parts_by_month
from mih_desktop.reports.economy_parts.month_columns import MISSING_DASH, draw_columns
from mih_desktop.reports.economy_parts.timescale import TimeScale, last_day_of_month
from mih_desktop.reports.fonts import bold, regular, semibold, width
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.phases import holiday_money_box, other_money_box, phase_box
from mih_desktop.reports.text import clean

TALL_COLUMNS = 15.2
LOW_COLUMNS = 11.0

_ABOVE_COLUMNS = 26.6
_BELOW_COLUMNS = 8.8
_EMPTY_HEIGHT = 13.0
_LEAST_NAMED_GAP = 10
_LABELS = 12.0
_NAME = semibold(9)
_LABEL = regular(8.6)
_UPPER_NAMES = 8.0
_LOWER_NAMES = 12.0
_PHASES = 13.2
_PHASE_HEIGHT = 4.2
_PAYERS = 18.1
_NAMES_TO_JOIN = 2
_PAYER_HEIGHT = 4.6
_NO_PAYER_DASH = (2.2, 1.5)


def height(columns: float, content: SheetContent) -> float:
    """Return the height of the whole part with month columns of that height, in millimetres."""
    if not content.forecast.months:
        return _EMPTY_HEIGHT
    return _ABOVE_COLUMNS + columns + _BELOW_COLUMNS


def draw_course(
    pen: Pen,
    left: float,
    right: float,
    top: float,
    content: SheetContent,
    translate: Translate,
    columns: float,
) -> None:
    """Draw the part from its rule down."""
    pen.rule(left, right, top, 0.8)
    title = translate("economy_sheet", "Hele løpet")
    pen.text(left, top + 4.4, title, HEADING_STYLE)
    months = content.forecast.months
    if not months:
        text = translate("economy_sheet", "Løpet har ingen måneder ennå: datoene mangler i mappen.")
        pen.text(left, top + 9.0, text, _LABEL, room=right - left)
        return
    scale = TimeScale(
        first=months[0].month,
        last=last_day_of_month(months[-1].month),
        left=left + _LABELS,
        right=right,
    )
    _draw_legend(pen, right, top + 4.4, content, translate)
    label_right = left + _LABELS - 1.4
    phase_label = translate("economy_sheet", "Fase")
    payer_label = translate("economy_sheet", "Betaler")
    pen.text(label_right, top + _PHASES + 3.0, phase_label, _LABEL, align=Align.RIGHT)
    pen.text(label_right, top + _PAYERS + 3.3, payer_label, _LABEL, align=Align.RIGHT)
    _draw_phases(pen, top, scale, phases_shown(content), translate)
    _draw_payers(pen, top, scale, content, translate)
    bottom = top + _ABOVE_COLUMNS + columns
    busy = _draw_today(pen, top, bottom, scale, content.made_on, translate)
    draw_columns(pen, scale, bottom, columns, content, translate, busy)


def _draw_legend(
    pen: Pen, right: float, baseline: float, content: SheetContent, translate: Translate
) -> None:
    forecast = content.forecast
    x = right
    if forecast.costs_per_month:
        x = _legend_word(pen, x, baseline, translate("economy_sheet", "faste utgifter"))
        pen.line((x - 6, baseline - 1), (x, baseline - 1), 1.0, dash=(3.2, 2.4))
        x -= 9
    x = _legend_word(pen, x, baseline, translate("economy_sheet", "mangler"))
    pen.box(x - 3.4, baseline - 2.4, 3.4, 2.8, edge=0.9, dash=MISSING_DASH)
    x -= 6.4
    parts = parts_by_month(forecast).values()
    if any(part.other for part in parts):
        x = _legend_word(pen, x, baseline, translate("economy_sheet", "andre penger"))
        other_money_box(pen, x - 3.4, baseline - 2.4, 3.4, 2.8)
        x -= 6.4
    if any(part.holiday for part in parts):
        x = _legend_word(pen, x, baseline, translate("economy_sheet", "feriepenger"))
        holiday_money_box(pen, x - 3.4, baseline - 2.4, 3.4, 2.8)
        x -= 6.4
    x = _legend_word(pen, x, baseline, translate("economy_sheet", "kommunen, lønn"))
    pen.box(x - 3.4, baseline - 2.4, 3.4, 2.8, tone=20, edge=0.5)
    x -= 6.4
    x = _legend_word(pen, x, baseline, translate("economy_sheet", "NAV"))
    pen.box(x - 3.4, baseline - 2.4, 3.4, 2.8, tone=85, edge=0.5)
    head = {
        Basis.ACCOUNT: translate("economy_sheet", "På konto:"),
        Basis.PAID: translate("economy_sheet", "Utbetalt før skatt:"),
        Basis.EARNED: translate("economy_sheet", "Opptjent før skatt:"),
    }[basis_of(forecast)]
    pen.text(x - 6, baseline, head, NOTE_STYLE, align=Align.RIGHT)


def _legend_word(pen: Pen, right: float, baseline: float, word: str) -> float:
    return right - pen.text(right, baseline, word, NOTE_STYLE, align=Align.RIGHT) - 1.2


def phases_shown(content: SheetContent) -> tuple[PhaseSpan, ...]:
    """Return the course's phases, and Fagbrev where the forecast reaches past the trade test."""
    spans = [span for span in content.course if span.phase in PHASE_NAMES]
    known = {span.phase for span in spans}
    for period in content.forecast.periods:
        if period.phase is Phase.CERTIFIED and Phase.CERTIFIED not in known:
            spans.append(
                PhaseSpan(phase=Phase.CERTIFIED, starts_on=period.starts_on, ends_on=period.ends_on)
            )
            known.add(Phase.CERTIFIED)
    return tuple(sorted(spans, key=lambda span: span.starts_on))


@dataclass(slots=True)
class PhaseName:
    """A phase's name on its way to a place over its bar."""

    text: str
    start: float
    end: float
    left: float = 0.0
    is_upper: bool = False

    @property
    def taken(self) -> float:
        return width(self.text, _NAME)


def _draw_phases(
    pen: Pen, top: float, scale: TimeScale, spans: tuple[PhaseSpan, ...], translate: Translate
) -> None:
    names: list[PhaseName] = []
    for span in spans:
        if not scale.holds(span.starts_on, span.ends_on):
            continue
        start, end = scale.start(span.starts_on), scale.end(span.ends_on)
        phase_box(pen, start, top + _PHASES, end - start, _PHASE_HEIGHT, span.phase)
        names.append(PhaseName(clean(translate(CONTEXT, PHASE_NAMES[span.phase])), start, end))
    for name in placed_names(names, scale):
        baseline = top + (_UPPER_NAMES if name.is_upper else _LOWER_NAMES)
        if name.is_upper:
            _draw_leader(pen, name, baseline + 0.9, top + _PHASES)
        pen.text(name.left, baseline, name.text, _NAME)


def _draw_leader(pen: Pen, name: PhaseName, below_name: float, bars: float) -> None:
    """Draw a hairline from a name in the upper row to its bar, with an elbow if it stands aside."""
    middle = (name.start + name.end) / 2
    edge = min(max(middle, name.left), name.left + name.taken)
    if edge != middle:
        pen.line((edge, below_name), (middle, below_name), 0.25)
    pen.line((middle, below_name), (middle, bars), 0.25)


def placed_names(names: list[PhaseName], scale: TimeScale) -> list[PhaseName]:
    """Give each name a place: over its own bar, into free room beside it, else a row up.

    Two short phases that follow each other at the end share one name.
    """
    joined = _joined_at_end(names)
    free_from = scale.left
    for number, name in enumerate(joined):
        is_last = number + 1 == len(joined)
        following = scale.right if is_last else joined[number + 1].start - 1
        for wanted in (name.start, (name.start + name.end - name.taken) / 2, name.end - name.taken):
            name.left = max(wanted, free_from)
            if name.left + name.taken <= max(following, name.end) and name.left < name.end:
                free_from = name.left + name.taken + 1.5
                break
        else:
            name.is_upper = True
    upper_from = scale.left
    for name in joined:
        if name.is_upper:
            middle = (name.start + name.end) / 2 - name.taken / 2
            name.left = min(max(middle, upper_from), scale.right - name.taken)
            upper_from = name.left + name.taken + 2.0
    return joined


def _joined_at_end(names: list[PhaseName]) -> list[PhaseName]:
    if len(names) < _NAMES_TO_JOIN:
        return names
    *others, first, second = names
    touches = second.start - first.end < 1
    if not touches or any(n.taken <= n.end - n.start for n in (first, second)):
        return names
    text = f"{first.text}, {second.text[:1].lower()}{second.text[1:]}"
    return [*others, PhaseName(text, first.start, second.end)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerStretch:
    """Days on end with one payer; NONE also for days that no period covers."""

    payer: Payer
    name: str
    starts_on: date
    ends_on: date


def payer_stretches(periods: tuple[ForecastPeriod, ...]) -> tuple[PayerStretch, ...]:
    """Return who pays from day to day; neighbours with the same payer become one stretch.

    Where periods overlap, the one that is to be lived on stands before money from elsewhere, since
    the bar has one lane; columns and table have them all.
    """
    if not periods:
        return ()
    day_after = timedelta(days=1)
    edges = {p.starts_on for p in periods} | {p.ends_on + day_after for p in periods}
    days = sorted(edges)
    stretches: list[PayerStretch] = []
    for first, following in pairwise(days):
        last_day = following - day_after
        covering = [p for p in periods if p.starts_on <= first and p.ends_on >= last_day]
        chosen = min(covering, key=lambda p: _RANK[p.payer], default=None)
        payer = Payer.NONE if chosen is None else chosen.payer
        name = "" if chosen is None or payer is Payer.NONE else chosen.payer_name
        if stretches and (stretches[-1].payer, stretches[-1].name) == (payer, name):
            stretches[-1] = replace(stretches[-1], ends_on=last_day)
        else:
            stretches.append(
                PayerStretch(payer=payer, name=name, starts_on=first, ends_on=last_day)
            )
    return tuple(stretches)


_RANK = {
    payer: rank
    for rank, payer in enumerate(
        (Payer.NAV, Payer.MUNICIPALITY, Payer.EMPLOYER, Payer.NONE, Payer.OTHER)
    )
}


def _draw_payers(
    pen: Pen, top: float, scale: TimeScale, content: SheetContent, translate: Translate
) -> None:
    y = top + _PAYERS
    nobody = translate("economy_sheet", "ingen betaler")
    words_from = scale.left
    for stretch in payer_stretches(content.forecast.periods):
        if not scale.holds(stretch.starts_on, stretch.ends_on):
            continue
        start, end = scale.start(stretch.starts_on), scale.end(stretch.ends_on)
        if stretch.payer is Payer.NONE:
            pen.box(start, y, end - start, _PAYER_HEIGHT, edge=0.9, dash=_NO_PAYER_DASH)
            days = (stretch.ends_on - stretch.starts_on).days + 1
            taken = width(nobody, bold(9))
            x = min(max((start + end - taken) / 2, words_from), scale.right - taken)
            if days >= _LEAST_NAMED_GAP and x <= end:
                pen.text(x, y + _PAYER_HEIGHT + 3.0, nobody, bold(9))
                words_from = x + taken + 2
            continue
        _payer_box(pen, start, y, end - start, stretch.payer)
        _payer_name(pen, start, end, y, stretch)


def _payer_box(pen: Pen, x: float, y: float, box_width: float, payer: Payer) -> None:
    if payer is Payer.NAV:
        pen.box(x, y, box_width, _PAYER_HEIGHT, tone=85, edge=0.5)
    elif payer is Payer.OTHER:
        other_money_box(pen, x, y, box_width, _PAYER_HEIGHT)
    else:
        pen.box(x, y, box_width, _PAYER_HEIGHT, tone=20, edge=0.5)


def _payer_name(pen: Pen, start: float, end: float, y: float, stretch: PayerStretch) -> None:
    text = clean(stretch.name)
    style = semibold(8.6)
    taken = width(text, style)
    if taken + 2 > end - start:
        return
    middle = (start + end) / 2
    if stretch.payer is Payer.OTHER:
        pen.box(middle - taken / 2 - 0.7, y + 0.5, taken + 1.4, _PAYER_HEIGHT - 1, tone=0)
    is_nav = stretch.payer is Payer.NAV
    pen.text(middle, y + 3.3, text, style, align=Align.CENTRE, white=is_nav)


def _draw_today(
    pen: Pen, top: float, bottom: float, scale: TimeScale, today: date, translate: Translate
) -> tuple[float, float]:
    """Draw today's line and its word under the axis; return where the word stands."""
    if not scale.first <= today <= scale.last:
        return (0.0, 0.0)
    x = scale.start(today)
    pen.line((x, top + _PHASES - 0.3), (x, bottom), 3.0, white=True)
    pen.line((x, top + _PHASES - 0.3), (x, bottom), 1.5)
    point = bottom + 4.4
    pen.polygon([(x, point), (x - 1.1, point + 1.5), (x + 1.1, point + 1.5)], tone=100)
    word = translate("economy_sheet", "i dag")
    style = semibold(8.6)
    taken = width(clean(word), style)
    is_at_edge = x + 1.8 + taken > scale.right
    place = x - 1.8 - taken if is_at_edge else x + 1.8
    pen.text(place, bottom + 7.1, word, style)
    return (min(place, x - 1.1), max(place + taken, x + 1.1))
