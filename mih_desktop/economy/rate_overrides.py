"""Values that a county or the national team has put over the shipped rates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.economy.rates import DatedValue, Rates, RateSeries, RateStatus

_DAY = timedelta(days=1)
_FIRST, _LAST = date(2000, 1, 1), date(2100, 1, 1)
_HIGHEST = Decimal(100_000_000)
_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class RateOverride:
    """A value of a rate from a day on, with who says so."""

    key: str
    starts_on: date
    value: Decimal
    source: str
    status: RateStatus = RateStatus.LOCAL


def checked(override: RateOverride, rates: Rates) -> RateOverride:
    """Return the override, its source on one line.

    Raises:
        InvalidValueError: The rate is not known, or value, day or source is beyond reason; `field`
            tells which.
    """
    if override.key not in rates.series:
        raise InvalidValueError(field="key")
    if not _FIRST <= override.starts_on <= _LAST:
        raise InvalidValueError(field="starts_on")
    if not (override.value.is_finite() and 0 <= override.value <= _HIGHEST):
        raise InvalidValueError(field="value")
    source = " ".join(override.source.split())
    if len(source) > _LONGEST:
        raise InvalidValueError(field="source")
    return replace(override, source=source)


def with_overrides(rates: Rates, overrides: Iterable[RateOverride]) -> Rates:
    """Return the rates with own values in the place of, or between, those that are shipped."""
    series = dict(rates.series)
    for override in overrides:
        if override.key in series:
            series[override.key] = _with_value(series[override.key], override)
    return Rates(series, rates.schedules)


def _with_value(series: RateSeries, override: RateOverride) -> RateSeries:
    own = DatedValue(
        value=override.value,
        starts_on=override.starts_on,
        ends_on=None,
        source=override.source,
        status=override.status,
        is_own=True,
    )
    kept: list[DatedValue] = []
    for dated in series.values:
        if dated.starts_on == override.starts_on:
            continue
        reaches = dated.ends_on is not None and dated.ends_on >= override.starts_on
        starts_before = dated.starts_on is None or dated.starts_on < override.starts_on
        if reaches and starts_before:
            kept.append(replace(dated, ends_on=override.starts_on - _DAY))
        else:
            kept.append(dated)
    kept.append(own)
    kept.sort(key=lambda dated: dated.starts_on or date.min)
    return replace(series, values=tuple(kept))
