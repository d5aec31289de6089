from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.people import ChildRow
from mih_desktop.views.folder.children_text import (
    UnreadableChildError,
    read_children,
    written_children,
)

TODAY = date(2027, 3, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("2014", (ChildRow(birth_year=2014),)),
        ("2019 og 2014", (ChildRow(birth_year=2014), ChildRow(birth_year=2019))),
        ("3.4.19; 2019", (
            ChildRow(birth_year=2019, birth_date=date(2019, 4, 3)), ChildRow(birth_year=2019)
        )),
        ("2014,,", (ChildRow(birth_year=2014),)),
    ],
)  # fmt: skip
def test_children_are_read_as_years_and_dates(text: str, expected: tuple[ChildRow, ...]) -> None:
    assert read_children(text, TODAY) == expected


@pytest.mark.parametrize("text", ["to gutter", "1911", "2014, 31.2.2019", "12"])
def test_what_is_neither_year_nor_date_is_refused(text: str) -> None:
    with pytest.raises(UnreadableChildError):
        read_children(text, TODAY)


@given(st.lists(st.dates(date(1980, 1, 1), date(2027, 12, 31)), max_size=6), st.booleans())
def test_what_is_written_is_read_back(days: list[date], with_days: bool) -> None:
    children = tuple(
        ChildRow(birth_year=day.year, birth_date=day if with_days else None) for day in sorted(days)
    )
    assert read_children(written_children(children), TODAY) == children
