"""The worked examples from NAV's own test suites, against the rules."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mih_desktop.economy.rates import standard_rates
from mih_desktop.economy.worked_cases.compare import is_within
from mih_desktop.economy.worked_cases.nav_kinds import NAV_KINDS

CASES = json.loads(
    (Path(__file__).parent / "cases" / "nav_cases.json").read_text(encoding="utf-8"),
    parse_float=Decimal,
)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']}-{case['kind']}" for case in CASES])
def test_a_worked_example_of_nav_comes_out_as_nav_says(case: dict[str, Any]) -> None:
    got = NAV_KINDS[case["kind"]](case["input"], standard_rates())
    assert is_within(case["expected"], got, Decimal(case["tolerance"])), got


def test_every_kind_of_example_is_answered_and_no_kind_is_made_up() -> None:
    assert {case["kind"] for case in CASES} == set(NAV_KINDS)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        (
            "aap_basis",
            {"incomes": {"2022": 109784, "2021": 104716, "2020": 100853}},
            {"basis_G": 1, "is_average": False},
        ),
        (
            "dagpenger_rate",
            {"date": "2026-02-01", "basis": 300000, "children": 1},
            {"day_rate": 758},
        ),
        (
            "aap_day",
            {"date": "2026-02-01", "basis_G": 4, "children": 1, "grade_pct": 50},
            {"day_rate": Decimal("1321.62"), "paid_per_day": 680},
        ),
    ],
)
def test_where_an_example_gives_no_rate_the_dated_one_holds(
    kind: str, given: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert is_within(expected, NAV_KINDS[kind](given, standard_rates()), Decimal(0))
