"""Which rows the table of periods has: what comes back every year is one row, neighbours may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.forecast import ForecastPeriod
from mih_desktop.domain.wording import Translate


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedPeriod(ForecastPeriod):
    """Several stretches told as one row: what comes back each year, or all days nobody pays."""

    when: str
    """Stands in place of the days."""


def folded(periods: Sequence[ForecastPeriod]) -> tuple[ForecastPeriod, ...]:
    """Return one row for what comes back under the same name, as holiday pay each June does.

    Stretches in which nobody pays are told one by one: each has its own days to fill.
    """
    groups: dict[object, list[ForecastPeriod]] = {}
    for number, period in enumerate(periods):
        key: object = number
        if period.payer is not Payer.NONE:
            # A single payment has its month in its name, so that the name tells them apart.
            name = "" if period.starts_on == period.ends_on else period.name
            key = (name, period.payer_name, period.detail)
        groups.setdefault(key, []).append(period)
    return tuple(group[0] if len(group) == 1 else _folded(group) for group in groups.values())


def _folded(group: Sequence[ForecastPeriod]) -> FoldedPeriod:
    first = group[0]
    nets = [period.net_total for period in group if period.net_total is not None]
    values = {f.name: getattr(first, f.name) for f in fields(ForecastPeriod)}
    values |= {
        "name": _common_name([period.name for period in group]),
        "ends_on": group[-1].ends_on,
        "per_14_days": None,
        "per_month": None,
        "per_year": None,
        "net_per_month": None,
        "total": sum(period.total for period in group),
        "net_total": sum(nets) if len(nets) == len(group) else None,
    }
    years = {year for p in group for year in range(p.starts_on.year, p.ends_on.year + 1)}
    return FoldedPeriod(**values, when=", ".join(str(year) for year in sorted(years)))


def _common_name(names: Sequence[str]) -> str:
    """Return the words that all names begin with, or the first name where there are none."""
    words: list[str] = []
    for alike in zip(*(name.split(" ") for name in names), strict=False):
        if len(set(alike)) > 1:
            break
        words.append(alike[0])
    return " ".join(words) or names[0]


def with_folded_gaps(
    periods: Sequence[ForecastPeriod], translate: Translate, onward: str
) -> tuple[ForecastPeriod, ...]:
    """Return the rows with all days nobody pays as one, in place of the first of them."""
    gaps = [period for period in periods if period.payer is Payer.NONE]
    if len(gaps) < _LEAST_TO_FOLD:
        return tuple(periods)
    days = sum((gap.ends_on - gap.starts_on).days + 1 for gap in gaps)
    when = translate("economy_sheet", "{count} ganger, {days} dager i alt")
    values = {f.name: getattr(gaps[0], f.name) for f in fields(ForecastPeriod)}
    where = translate("economy_sheet", "hver for seg: {where}").format(where=onward)
    values |= {"phase": None, "ends_on": gaps[-1].ends_on, "detail": where}
    row = FoldedPeriod(**values, when=when.format(count=len(gaps), days=days))
    return tuple(
        row if period is gaps[0] else period
        for period in periods
        if period is gaps[0] or period.payer is not Payer.NONE
    )


_LEAST_TO_FOLD = 3


def merged_neighbours(
    periods: Sequence[ForecastPeriod],
    translate: Translate,
    fits: Callable[[str], bool] = bool,
) -> tuple[ForecastPeriod, ...]:
    """Join neighbouring periods with the same payer, amounts and certainty into one row.

    `fits` tells whether a name has room: what would be cut stays apart.
    """
    groups: list[list[ForecastPeriod]] = []
    for period in periods:
        if (
            groups
            and _are_alike(groups[-1][-1], period)
            and fits(_joined([*groups[-1], period], translate).name)
        ):
            groups[-1].append(period)
        else:
            groups.append([period])
    return tuple(_joined(group, translate) for group in groups)


def _joined(group: Sequence[ForecastPeriod], translate: Translate) -> ForecastPeriod:
    first, last = group[0], group[-1]
    if first is last:
        return first
    nets = [period.net_total for period in group if period.net_total is not None]
    whole = replace(
        first,
        ends_on=last.ends_on,
        total=sum(period.total for period in group),
        net_total=sum(nets) if len(nets) == len(group) else None,
        net_per_month=_usual_net(group),
    )
    if first.payer is Payer.NONE:
        phases = [period.name for period in group if period.phase is not None]
        return replace(whole, phase=None, detail=", ".join(phases) or first.name)
    names = [first.name, *(_inside_sentence(period.name) for period in group[1:])]
    both = translate("economy_sheet", "{names} og {last}")
    return replace(whole, name=both.format(names=", ".join(names[:-1]), last=names[-1]))


def _usual_net(group: Sequence[ForecastPeriod]) -> int | None:
    """Return the mean month on the account, weighed by days; None where one is not known."""
    kroner = days = 0
    for period in group:
        if period.net_per_month is None:
            return None
        length = (period.ends_on - period.starts_on).days + 1
        kroner += period.net_per_month * length
        days += length
    return round(kroner / days)


def _inside_sentence(name: str) -> str:
    """Return a phase's name as it stands after another word; Vg1 keeps its capital."""
    return name if any(c.isdigit() for c in name[:3]) else name[:1].lower() + name[1:]


def _are_alike(first: ForecastPeriod, second: ForecastPeriod) -> bool:
    return (
        not isinstance(first, FoldedPeriod)
        and not isinstance(second, FoldedPeriod)
        and (second.starts_on - first.ends_on).days in _ADJOINING
        and (first.payer, first.payer_name, first.certainty, first.per_14_days)
        == (second.payer, second.payer_name, second.certainty, second.per_14_days)
        and (first.per_month, first.per_year) == (second.per_month, second.per_year)
    )


_ADJOINING = range(1, 4)
"""Days from the end of one to the start of the next: none, or a weekend, between them."""
