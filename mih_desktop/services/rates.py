"""The rates in force: those that are shipped, with the county's own values on top.

Own values lie in one setting as JSON, so that they are journalled and undone like everything else.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import Phase
from mih_desktop.domain.errors import InvalidValueError, NewerFileError, NotOurFileError
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.resources import resource_folder
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rate_overrides import RateOverride, checked, with_overrides
from mih_desktop.economy.rates import Rates, RateStatus, standard_rates
from mih_desktop.models import Setting
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, reading, writing

_SETTING = "rates"
_KIND = "mih-rates"
_VERSION = 1
_LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesFile:
    """What a file of rates holds: who made it, when, and the values."""

    issuer: str
    issued_on: date
    overrides: tuple[RateOverride, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateChange:
    """A value of a file beside the one that holds on the same day now; None where none does."""

    override: RateOverride
    name: str
    before: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesPreview:
    """What a file would change, and whose unsigned sheets become others."""

    changes: tuple[RateChange, ...]
    people: tuple[str, ...]


def effective_rates(store: Store) -> Rates:
    """Return the rates in force."""
    with reading(store) as session:
        return rates_in(session)


def rates_in(session: Session) -> Rates:
    """Return the rates in force inside a transaction that is already open."""
    return _merged(_stored_text(session))


def own_values(store: Store) -> tuple[RateOverride, ...]:
    """Return the county's own values by key and day."""
    with reading(store) as session:
        return _read(_stored_text(session))


@writing_service
def set_rate(store: Store, override: RateOverride) -> Done[None]:
    """Put a value of a rate in force from a day on, in the place of one from that day.

    Raises:
        InvalidValueError: The value is beyond reason; `field` tells what.
    """
    good = checked(override, standard_rates())
    with writing(store, ActionName(key="rate.set", values={"rate": _name(good.key)})) as work:
        _put(work, _with(_read(_stored_text(work.session)), (good,)))
    return work.done(None)


@writing_service
def remove_rate(store: Store, key: str, starts_on: date) -> Done[None]:
    """Take an own value away again."""
    with writing(store, ActionName(key="rate.removed", values={"rate": _name(key)})) as work:
        kept = (
            one
            for one in _read(_stored_text(work.session))
            if (one.key, one.starts_on) != (key, starts_on)
        )
        _put(work, tuple(kept))
    return work.done(None)


@writing_service
def reset_rate(store: Store, key: str) -> Done[None]:
    """Let a rate be as it is shipped."""
    with writing(store, ActionName(key="rate.reset", values={"rate": _name(key)})) as work:
        _put(work, tuple(o for o in _read(_stored_text(work.session)) if o.key != key))
    return work.done(None)


@writing_service
def take_rates(store: Store, overrides: Sequence[RateOverride]) -> Done[int]:
    """Put all values of a file in force as one step; return how many."""
    good = tuple(checked(one, standard_rates()) for one in overrides)
    with writing(store, ActionName(key="rates.taken", values={"count": len(good)})) as work:
        _put(work, _with(_read(_stored_text(work.session)), good))
    return work.done(len(good))


def rates_file(overrides: Iterable[RateOverride], issuer: str, issued_on: date) -> bytes:
    """Write values as a file that another copy of the program reads (docs/rates-file.md)."""
    body = {
        "kind": _KIND,
        "version": _VERSION,
        "issuer": issuer,
        "issued": issued_on.isoformat(),
        "rates": _plain(overrides),
    }
    return json.dumps(body, ensure_ascii=False, indent=2).encode()


def read_rates_file(content: bytes) -> RatesFile:
    """Read a file of rates; nothing is changed by it.

    Raises:
        NotOurFileError: It is too large, no such file, or names a rate or value that cannot be.
        NewerFileError: It was made by a newer version of the program.
    """
    if len(content) > _LARGEST_FILE:
        raise NotOurFileError
    try:
        body = json.loads(content.decode())
        if body["kind"] != _KIND:
            raise NotOurFileError
        if int(body["version"]) > _VERSION:
            raise NewerFileError
        found = _typed(body["rates"])
        issuer, issued_on = str(body["issuer"])[:200], date.fromisoformat(body["issued"])
        shipped = standard_rates()
        source = f"{issuer} {issued_on:%d.%m.%Y}"
        good = tuple(
            checked(one if one.source else replace(one, source=source), shipped) for one in found
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError,
            InvalidOperation, InvalidValueError) as fault:  # fmt: skip
        raise NotOurFileError from fault
    return RatesFile(issuer=issuer, issued_on=issued_on, overrides=good)


def preview(store: Store, overrides: Sequence[RateOverride], today: date) -> RatesPreview:
    """Return what the values would change, and the men whose unsigned sheet would be another."""
    from mih_desktop.services import economy, recruits

    rates = effective_rates(store)
    changes = []
    for one in overrides:
        known = rates.known(one.key, one.starts_on)
        before = None if known is None else known.value
        is_same = before == one.value and known is not None and known.valid_from == one.starts_on
        if not is_same:
            changes.append(RateChange(override=one, name=_name(one.key), before=before))
    after = with_overrides(rates, overrides)
    query = RecruitQuery(listing=RecruitListFilter.ECONOMY_UNSIGNED)
    people = []
    for row in recruits.list_recruits(store, query, today):
        if row.is_practice or row.phase is Phase.LEFT:
            continue
        inputs = economy.get_inputs(store, row.id)
        details = recruits.get_recruit(store, row.id)
        plan = economy.plan_of(details, inputs, today)
        if forecast(plan, rates).payments != forecast(plan, after).payments:
            people.append(row.name)
    return RatesPreview(changes=tuple(changes), people=tuple(people))


@dataclass(frozen=True, slots=True, kw_only=True)
class RateGap:
    """Rates of a group that run out before the last cohort is done, and where to look."""

    group: str
    known_to: date
    where: str


def gaps(store: Store, today: date) -> tuple[RateGap, ...]:
    """Return which groups of rates are not known for all the time the cohorts need, soonest first.

    Only rates that get a new value every year count.
    """
    from mih_desktop.services.cohorts import list_cohorts

    rates = effective_rates(store)
    ends = [span.ends_on for cohort in list_cohorts(store) for span in cohort.phases]
    needed = max((day for day in ends if day > today), default=today)
    found: dict[str, date] = {}
    for series in rates.series.values():
        if series.renewed is None or not series.values:
            continue
        known = series.known(date.max.replace(year=2150))
        known_to = None if known is None else known.known_to
        if known_to is not None and known_to < needed:
            found[series.group] = min(known_to, found.get(series.group, known_to))
    hints = where_to_look()
    lines = (
        RateGap(group=group, known_to=day, where=hints.get(group, ""))
        for group, day in found.items()
    )
    return tuple(sorted(lines, key=lambda gap: (gap.known_to, gap.group)))


@lru_cache(maxsize=1)
def where_to_look() -> dict[str, str]:
    """Return where the next value of a group of rates is found."""
    path = resource_folder() / "rates_where.toml"
    return dict(tomllib.loads(path.read_text(encoding="utf-8")))


def _name(key: str) -> str:
    series = standard_rates().series.get(key)
    return key if series is None else series.name


@lru_cache(maxsize=4)
def _merged(text: str) -> Rates:
    shipped = standard_rates()
    return with_overrides(shipped, _read(text)) if text else shipped


def _stored_text(session: Session) -> str:
    return session.scalars(select(Setting.value).where(Setting.key == _SETTING)).first() or ""


def _read(text: str) -> tuple[RateOverride, ...]:
    return _typed(json.loads(text)) if text else ()


def _typed(rows: Iterable[dict[str, str]]) -> tuple[RateOverride, ...]:
    return tuple(
        RateOverride(
            key=row["key"],
            starts_on=date.fromisoformat(row["from"]),
            value=Decimal(row["value"]),
            source=row.get("source", ""),
            status=RateStatus(row.get("status", RateStatus.LOCAL.value)),
        )
        for row in rows
    )


def _plain(overrides: Iterable[RateOverride]) -> list[dict[str, str]]:
    return [
        {
            "key": one.key,
            "from": one.starts_on.isoformat(),
            "value": str(one.value),
            "source": one.source,
            "status": one.status.value,
        }
        for one in overrides
    ]


def _with(
    before: Iterable[RateOverride], those: Iterable[RateOverride]
) -> tuple[RateOverride, ...]:
    merged = {(one.key, one.starts_on): one for one in (*before, *those)}
    return tuple(merged[place] for place in sorted(merged))


def _put(work: Work, overrides: Sequence[RateOverride]) -> None:
    text = json.dumps(_plain(overrides), ensure_ascii=False) if overrides else ""
    row = work.session.scalars(select(Setting).where(Setting.key == _SETTING)).first()
    if row is None:
        work.add(Setting(key=_SETTING, value=text))
    else:
        row.value = text
