from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.formats import MONTHS
from mih_desktop.domain.payments import PaidSums
from mih_desktop.runs.households import households, sheet_of

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "economy-worked-by-hand.md"


def forecast() -> Forecast:
    return sheet_of(households()[0]).forecast


def number(cell: str) -> int:
    return int(cell.replace(" ", "").replace("−", "-") or 0)


def rows_after(heading: str) -> Iterator[tuple[str, list[int]]]:
    """Yield the rows of the table under a heading: their names and figures."""
    lines = DOCUMENT.read_text(encoding="utf-8").split(f"## {heading}\n")[1].splitlines()
    found = [line for line in lines if line.startswith("|")]
    for line in found[2:]:
        name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        if not name:
            return
        yield name, [number(cell) for cell in cells]


def month_of(name: str) -> date:
    word, year = name.split()
    return date(int(year), MONTHS.index(word) + 1, 1)


def figures(paid: PaidSums) -> list[int]:
    return [paid.gross, paid.withheld, paid.pension, paid.net]


def test_every_month_is_as_it_was_worked_out_by_hand() -> None:
    by_hand = dict(rows_after("Month by month"))
    assert len(by_hand) == 30
    worked = {
        month.month: [month.nav, month.municipality, *figures(month.paid), month.left]
        for month in forecast().months
    }
    differ = {
        name: (cells, worked.get(month_of(name)))
        for name, cells in by_hand.items()
        if worked.get(month_of(name)) != cells
    }
    assert not differ
    assert len(worked) == len(by_hand)


def test_what_lies_before_and_after_and_the_whole_are_as_worked_out_by_hand() -> None:
    by_hand = dict(rows_after("Before, after, and in all"))
    result = forecast()
    months = result.months
    paid = [figures(month.paid) for month in months]
    closing = figures(result.closing)
    earned = sum(month.gross for month in months) + result.opening + result.later
    assert by_hand["Before"][0] == result.opening
    assert by_hand["After"] == [result.later, *closing]
    assert by_hand["In all"] == [
        earned,
        *(sum(column) for column in zip(*paid, closing, strict=True)),
    ]


def test_the_costs_and_the_headline_are_those_of_the_sheet_by_hand() -> None:
    result = forecast()
    assert result.costs_per_month == 14_400
    assert result.lowest is not None
    assert (result.lowest.month, result.lowest.net) == (date(2027, 7, 1), 0)
