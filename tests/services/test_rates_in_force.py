"""Own rates over the shipped ones: set, taken away, read from a file, and used everywhere."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import BenefitKind, CohortKind, Phase
from mih_desktop.domain.errors import InvalidValueError, NewerFileError, NotOurFileError
from mih_desktop.domain.money import BenefitPeriod, EconomyInputs
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.plan import NewCohort
from mih_desktop.domain.wording import source_text
from mih_desktop.economy.rate_overrides import RateOverride, checked, with_overrides
from mih_desktop.economy.rates import RateStatus, standard_rates
from mih_desktop.services import cohorts, economy, history, rates, recruits
from mih_desktop.storage.store import Store

TODAY = date(2027, 3, 2)
NEW = RateOverride(
    key="tiltakspenger.full",
    starts_on=date(2027, 1, 1),
    value=Decimal(325),
    source="nav.no, 05.01.2027",
)


def value_of(store: Store, on: date, key: str = "tiltakspenger.full"):
    return rates.effective_rates(store).value(key, on)


@pytest.fixture
def man(store: Store):
    start = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2027, 4, 5))
    cohort_id = cohorts.create_cohort(store, start).value
    new = NewRecruit(family_name="Vik", phase=Phase.INTERVIEW, cohort_id=cohort_id)
    recruit_id = recruits.add_recruit(store, new).value
    inputs = EconomyInputs(benefits=(BenefitPeriod(kind=BenefitKind.TILTAKSPENGER),))
    economy.save_inputs(store, recruit_id, inputs)
    return recruit_id


def test_an_own_value_holds_from_its_day_and_can_be_undone(store: Store) -> None:
    assert value_of(store, TODAY).is_carried
    rates.set_rate(store, NEW)
    found = value_of(store, TODAY)
    assert (found.value, found.status, found.source) == (
        325,
        RateStatus.LOCAL,
        "nav.no, 05.01.2027",
    )
    assert value_of(store, date(2026, 12, 31)).value == 312
    name = history.undo_state(store).undo
    assert name is not None
    assert name.values["rate"] == "Tiltakspenger, full sats"
    history.undo(store)
    assert value_of(store, TODAY).value == 312


def test_a_value_of_the_same_day_takes_the_place_of_the_one_before(store: Store) -> None:
    rates.set_rate(store, NEW)
    rates.set_rate(store, RateOverride(key=NEW.key, starts_on=NEW.starts_on,
                                       value=Decimal(330), source="rettet"))  # fmt: skip
    assert [one.value for one in rates.own_values(store)] == [330]
    shipped_day = RateOverride(
        key=NEW.key, starts_on=date(2026, 1, 1), value=Decimal(313), source="x"
    )
    rates.set_rate(store, shipped_day)
    assert value_of(store, date(2026, 6, 1)).value == 313


def test_a_rate_is_set_back_to_the_standard_or_by_one_value(store: Store) -> None:
    later = RateOverride(key=NEW.key, starts_on=date(2028, 1, 1), value=Decimal(340), source="")
    for one in (NEW, later):
        rates.set_rate(store, one)
    rates.remove_rate(store, NEW.key, later.starts_on)
    assert rates.own_values(store) == (NEW,)
    rates.reset_rate(store, NEW.key)
    assert rates.own_values(store) == ()
    assert rates.effective_rates(store) is standard_rates()


def test_sheets_are_worked_out_by_the_rates_in_force(store: Store, man) -> None:
    before = economy.draft_sheet(store, man, TODAY, source_text).forecast
    rates.set_rate(store, NEW)
    after = economy.draft_sheet(store, man, TODAY, source_text).forecast
    assert sum(p.gross for p in after.payments) > sum(p.gross for p in before.payments)
    inputs = economy.get_inputs(store, man)
    assert economy.forecast_for(store, man, inputs, TODAY).payments == after.payments


def test_a_frozen_sheet_keeps_the_rates_it_was_frozen_with(store: Store, man) -> None:
    version = economy.freeze_sheet(store, man, TODAY).value
    before = economy.frozen_sheet(store, version).forecast
    rates.set_rate(store, NEW)
    assert economy.frozen_sheet(store, version).forecast == before


@pytest.mark.parametrize(
    "wrong",
    [
        RateOverride(key="weather", starts_on=TODAY, value=Decimal(1), source=""),
        RateOverride(key=NEW.key, starts_on=date(1902, 1, 1), value=Decimal(1), source=""),
        RateOverride(key=NEW.key, starts_on=TODAY, value=Decimal(-1), source=""),
        RateOverride(key=NEW.key, starts_on=TODAY, value=Decimal("Infinity"), source=""),
        RateOverride(key=NEW.key, starts_on=TODAY, value=Decimal("1E9"), source=""),
        RateOverride(key=NEW.key, starts_on=TODAY, value=Decimal(1), source="x" * 301),
    ],
)
def test_a_value_beyond_reason_is_refused(store: Store, wrong: RateOverride) -> None:
    with pytest.raises(InvalidValueError):
        rates.set_rate(store, wrong)
    assert rates.own_values(store) == ()


def test_a_file_is_written_read_shown_and_taken_as_one_step(store: Store, man) -> None:
    child = RateOverride(
        key="tiltakspenger.child", starts_on=date(2027, 1, 1), value=Decimal(57), source=""
    )
    content = rates.rates_file((NEW, child), "Nasjonalt team", date(2027, 1, 10))
    found = rates.read_rates_file(content)
    assert (found.issuer, found.issued_on) == ("Nasjonalt team", date(2027, 1, 10))
    assert found.overrides[1].source == "Nasjonalt team 10.01.2027"
    shown = rates.preview(store, found.overrides, TODAY)
    assert [(c.name, c.before) for c in shown.changes] == [
        ("Tiltakspenger, full sats", 312),
        ("Barnetillegg til tiltakspenger", 56),
    ]
    assert shown.people == ("Vik",)
    assert rates.own_values(store) == ()
    assert rates.take_rates(store, found.overrides).value == 2
    assert value_of(store, TODAY).value == 325
    assert rates.preview(store, found.overrides, TODAY).changes == ()
    history.undo(store)
    assert rates.own_values(store) == ()


def _body(**changes: object) -> bytes:
    body = json.loads(rates.rates_file((NEW,), "X", TODAY))
    return json.dumps({**body, **changes}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        _body(kind="other"),
        _body(issued="1.1.2027"),
        _body(rates=[{"key": "weather", "from": "2027-01-01", "value": "1"}]),
        _body(rates=[{"key": NEW.key, "from": "2027-01-01", "value": "=1+1"}]),
        _body(rates=[{"key": NEW.key, "from": "1902-01-01", "value": "1"}]),
        _body(rates=[{"key": NEW.key, "from": "2027-01-01", "value": "1", "status": "sikkert"}]),
        _body(rates="x"),
        b" " * 1_000_001,
    ],
)
def test_a_file_that_is_no_file_of_rates_is_refused(content: bytes) -> None:
    with pytest.raises(NotOurFileError):
        rates.read_rates_file(content)


def test_a_file_of_a_newer_version_is_refused() -> None:
    with pytest.raises(NewerFileError):
        rates.read_rates_file(_body(version=2))


def test_what_runs_out_before_the_last_cohort_is_done_is_named_with_where_to_look(
    store: Store, man
) -> None:
    found = {gap.group: gap for gap in rates.gaps(store, TODAY)}
    assert found["Garantilønnen"].known_to < TODAY
    assert found["Garantilønnen"].where.startswith("ks.no")
    assert all(gap.where for gap in found.values())
    days = [gap.known_to for gap in rates.gaps(store, TODAY)]
    assert days == sorted(days)


@given(
    st.lists(
        st.tuples(
            st.dates(date(2013, 1, 1), date(2035, 1, 1)),
            st.decimals(0, 100_000, places=2),
        ),
        max_size=6,
    ),
    st.sampled_from(sorted(standard_rates().series)),
    st.dates(date(2013, 1, 1), date(2040, 1, 1)),
)
def test_the_newest_own_value_before_a_day_holds_unless_a_shipped_one_is_newer(
    values: list[tuple[date, Decimal]], key: str, on: date
) -> None:
    overrides = {
        day: RateOverride(key=key, starts_on=day, value=value, source="") for day, value in values
    }
    merged = with_overrides(standard_rates(), overrides.values())
    starts = [v.starts_on or date.min for v in merged.series[key].values]
    assert starts == sorted(set(starts))
    found = merged.known(key, on)
    own = [day for day in overrides if day <= on]
    if own:
        newest = max(own)
        shipped = [
            v.starts_on for v in standard_rates().series[key].values
            if v.starts_on is not None and newest < v.starts_on <= on
        ]  # fmt: skip
        if not shipped:
            assert found is not None
            assert found.value == overrides[newest].value


def test_a_value_for_a_later_year_leaves_the_carried_one_in_the_years_before_it() -> None:
    later = RateOverride(key=NEW.key, starts_on=date(2028, 1, 1), value=Decimal(340), source="")
    merged = with_overrides(standard_rates(), [later])
    between = merged.value(NEW.key, date(2027, 6, 1))
    assert (between.value, between.status) == (312, RateStatus.CARRIED)
    assert merged.value(NEW.key, date(2028, 1, 1)).value == 340


def test_a_source_is_kept_on_one_line() -> None:
    one = RateOverride(key=NEW.key, starts_on=TODAY, value=Decimal(1), source=" a\nb  c ")
    assert checked(one, standard_rates()).source == "a b c"
