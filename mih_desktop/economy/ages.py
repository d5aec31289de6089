"""Birthdays that change an amount: the man's own and his children's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mih_desktop.domain.people import ChildRow


def birthday(birth_date: date, age: int) -> date:
    """Return the day an age is reached; someone born on 29 February reaches it on 1 March."""
    year = birth_date.year + age
    try:
        return birth_date.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def earliest_birth(child: ChildRow) -> date:
    """Return the birth date, or 1 January where only the year is known.

    A supplement then never lasts longer than it may, and the sheet says that the day is missing.
    """
    return child.birth_date or date(child.birth_year, 1, 1)


def children_under(children: Iterable[ChildRow], age: int, on: date) -> int:
    """Count the children who are born and have not reached the age on the day."""
    return births_under((earliest_birth(child) for child in children), age, on)


def births_under(births: Iterable[date], age: int, on: date) -> int:
    """Count the birth dates that lie behind, of those who have not reached the age on the day."""
    return sum(birth <= on < birthday(birth, age) for birth in births)
