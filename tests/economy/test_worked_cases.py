"""Files of worked cases: read, worked out by the rules, compared, and told about."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.economy.rates import standard_rates
from mih_desktop.economy.worked_cases.compare import (
    UnreadableCasesError,
    is_within,
    outcomes,
    read_cases,
    run,
)

RATES = standard_rates()
CASES = Path(__file__).parent / "cases"
TAX = read_cases(CASES / "tax_cases.json")


@pytest.mark.parametrize("case", TAX, ids=[f"{case['id']}-{case['kind']}" for case in TAX])
def test_a_worked_example_of_tax_or_pay_comes_out_as_its_source_says(case) -> None:
    (outcome,) = outcomes([case], RATES)
    assert outcome.passed, outcome.line


@pytest.mark.parametrize(
    ("kind", "year", "given", "expected"),
    [
        ("tabellnummer_fradrag", 2024, {"tabell": "7133"}, -140000),
        ("tabellnummer_fradrag", 2026, {"tabell": "9400"}, -400000),
        ("trygdeavgift_opptrapping_slutt", 2026, {"sats": "lav (5,1 %)"}, 125188),
        ("trygdeavgift_opptrapping_slutt", 2023, {"sats": "høy/mellomsats (lønn)"}, 101827),
        ("forskudd_minstefradrag_maks", 2026, {"type": "pensjon"}, 66352),
        ("forskudd_minstefradrag_maks", 2024, {"type": "pensjon"}, 75900),
        ("timelonn_divisor", "2023-", {"timer_per_uke": Decimal("37.5")}, 1950),
        ("timelonn_divisor", "2023-", {"timer_per_uke": 35}, 1820),
        ("tabelltrekk", 2026, {"tabell": "8000", "periode": "1 måned", "brutto": 18221}, 2071),
        ("tabelltrekk", 2026, {"tabell": "8000", "periode": "1 måned", "brutto": 50000}, 14184),
        ("hta_garantilonn", "2022-05-01",
         {"gruppe": "Fagarbeiderstillinger", "ansiennitet_aar": 10}, 448400),
    ],
)  # fmt: skip
def test_figures_of_the_sources_that_are_not_in_the_file_come_out_too(
    kind: str, year: int | str, given: dict, expected: int
) -> None:
    case = {"kind": kind, "year": year, "input": given, "expected": expected}
    (outcome,) = outcomes([case], RATES)
    assert outcome.passed, outcome.line


def test_a_kind_without_a_rule_and_a_rule_that_fails_count_as_failed() -> None:
    unknown = {"id": "x", "kind": "weather", "input": {}, "expected": 1}
    broken = {"id": "y", "kind": "tabelltrekk", "year": 2026, "input": {}, "expected": 1}
    first, second = outcomes([unknown, broken], RATES)
    assert not first.passed
    assert first.got == "no rule for this kind"
    assert not second.passed
    assert second.got.startswith("KeyError")


def test_a_wrong_figure_is_told_with_input_expected_and_got(tmp_path: Path) -> None:
    case = {"id": "t-1", "kind": "tabellnummer_fradrag", "year": 2026,
            "input": {"tabell": "8010"}, "expected": 9000}  # fmt: skip
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([case, {**case, "expected": 10000}]), encoding="utf-8")
    text, code = run([path], RATES)
    assert code == 1
    assert text == (
        't-1 tabellnummer_fradrag: input {"tabell": "8010"}, expected 9000, got 10000\n'
        "1 passed, 1 failed\n"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not a file of JSON"),
        ("{}", "not a list of cases"),
        ('[{"kind": "x"}]', "item 1 is no case"),
        ("[1]", "item 1 is no case"),
    ],
)
def test_a_file_that_holds_no_cases_is_a_sentence(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    text, code = run([path], RATES)
    assert (code, said in text) == (2, True)


def test_a_file_that_is_not_text_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableCasesError, match="not a file of JSON"):
        read_cases(path)


def test_results_are_compared_key_by_key_and_item_by_item() -> None:
    zero = Decimal(0)
    assert is_within({"a": 1}, {"a": Decimal("1.0"), "b": 2}, zero)
    assert not is_within({"a": 1, "b": 2}, {"a": 1}, zero)
    assert is_within([1, 2], (1, 2), zero)
    assert not is_within([1, 2], [1], zero)
    assert not is_within([1], "1", zero)
    assert not is_within({"a": 1}, 1, zero)
    assert is_within(True, True, zero)
    assert not is_within(True, 1, zero)
    assert not is_within(1, "x", Decimal(5))
    assert not is_within(1, None, zero)


@given(st.integers(-(10**9), 10**9), st.integers(0, 100), st.integers(-200, 200))
def test_a_number_passes_just_within_its_tolerance(number: int, tolerance: int, off: int) -> None:
    passed = is_within(number, Decimal(number + off), Decimal(tolerance))
    assert passed is (abs(off) <= tolerance)
