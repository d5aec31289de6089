"""Work out written cases by the rules and say which come out otherwise than expected."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from mih_desktop.economy.rates import Rates
from mih_desktop.economy.worked_cases.nav_kinds import NAV_KINDS
from mih_desktop.economy.worked_cases.tax_kinds import TAX_KINDS


class UnreadableCasesError(Exception):
    """A file holds no list of cases; the text says why in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came out of a case; `got` is the fault's name where a rule could not answer."""

    id: str
    kind: str
    given: Any
    expected: Any
    got: Any
    passed: bool

    @property
    def line(self) -> str:
        """Write the case on one line."""
        shown = (_shown(self.given), _shown(self.expected), _shown(self.got))
        return f"{self.id} {self.kind}: input {shown[0]}, expected {shown[1]}, got {shown[2]}"


def read_cases(path: Path) -> tuple[Mapping[str, Any], ...]:
    """Read the cases of a file; numbers are read exactly.

    Raises:
        UnreadableCasesError: The file is not there, is no JSON, or holds something else.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except OSError as fault:
        raise UnreadableCasesError(f"{path}: {fault.strerror or 'cannot be read'}.") from fault
    except (ValueError, RecursionError) as fault:
        raise UnreadableCasesError(f"{path}: not a file of JSON ({fault}).") from fault
    if not isinstance(content, list):
        raise UnreadableCasesError(f"{path}: not a list of cases.")
    for number, case in enumerate(content, start=1):
        if not isinstance(case, dict) or not {"kind", "input", "expected"} <= case.keys():
            raise UnreadableCasesError(
                f"{path}: item {number} is no case with kind, input and expected."
            )
    return tuple(content)


def outcomes(cases: Iterable[Mapping[str, Any]], rates: Rates) -> Iterable[Outcome]:
    """Work out each case; one whose rule fails or is missing has not passed."""
    for case in cases:
        got, passed = _worked_out(case, rates)
        yield Outcome(
            id=str(case.get("id", "?")),
            kind=str(case["kind"]),
            given=case["input"],
            expected=case["expected"],
            got=got,
            passed=passed,
        )


def _worked_out(case: Mapping[str, Any], rates: Rates) -> tuple[Any, bool]:
    kind = case["kind"]
    # A case is a stranger's input: whatever it breaks, the others are still to be worked out.
    try:
        if kind in NAV_KINDS:
            got = NAV_KINDS[kind](case["input"], rates)
        elif kind in TAX_KINDS:
            got = TAX_KINDS[kind](case, rates)
        else:
            return "no rule for this kind", False
        tolerance = Decimal(str(case.get("tolerance") or 0))
        return got, is_within(case["expected"], got, tolerance)
    except Exception as fault:
        return f"{type(fault).__name__}: {fault}", False


def is_within(expected: object, got: object, tolerance: Decimal) -> bool:
    """Tell whether a result is as expected: every key, item by item, numbers within a tolerance."""
    if isinstance(expected, Mapping):
        return isinstance(got, Mapping) and all(
            key in got and is_within(value, got[key], tolerance) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(got, Sequence)
            and not isinstance(got, str)
            and len(expected) == len(got)
            and all(
                is_within(one, other, tolerance) for one, other in zip(expected, got, strict=True)
            )
        )
    if isinstance(expected, bool | str) or expected is None:
        return type(expected) is type(got) and bool(expected == got)
    try:
        return abs(Decimal(str(expected)) - Decimal(str(got))) <= tolerance
    except (InvalidOperation, TypeError, ValueError):
        return False


def run(paths: Sequence[Path], rates: Rates) -> tuple[str, int]:
    """Return what is printed of files of cases, and the exit code.

    A line per case that did not pass, then «N passed, N failed»; the code is 1 if any failed and 2
    where a file cannot be read.
    """
    lines: list[str] = []
    passed = failed = 0
    for path in paths:
        try:
            cases = read_cases(path)
        except UnreadableCasesError as fault:
            return f"{fault}\n", 2
        for outcome in outcomes(cases, rates):
            if outcome.passed:
                passed += 1
            else:
                failed += 1
                lines.append(outcome.line)
    lines.append(f"{passed} passed, {failed} failed")
    return "\n".join(lines) + "\n", int(failed > 0)


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
