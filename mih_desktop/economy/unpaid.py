"""Days in which nobody pays, and the right that ended before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.formats import (
    day_and_month,
    days_of_month,
    long_date,
    month_and_year,
    month_name,
)
from mih_desktop.domain.money import BenefitPeriod
from mih_desktop.domain.wording import Translate, source_text
from mih_desktop.economy.case import Case
from mih_desktop.economy.days import DAY, in_a_row
from mih_desktop.economy.stretches import Stretch


@dataclass(frozen=True, slots=True)
class UnpaidDays:
    """Stretches without a payer that follow on each other."""

    stretches: tuple[Stretch, ...]

    @property
    def starts_on(self) -> date:
        """Return the first day without pay."""
        return self.stretches[0].starts_on

    @property
    def ends_on(self) -> date:
        """Return the last day without pay."""
        return self.stretches[-1].ends_on


def unpaid_days(stretches: Sequence[Stretch]) -> tuple[UnpaidDays, ...]:
    """Return the days without a payer, stretches that follow on each other taken together."""
    unpaid = [stretch for stretch in stretches if stretch.is_unpaid]
    rows = in_a_row(unpaid, lambda before, after: before.ends_on + DAY == after.starts_on)
    return tuple(UnpaidDays(tuple(row)) for row in rows)


def ended_right(on: date, case: Case) -> BenefitPeriod | None:
    """Return the benefit whose right ended last before a day."""
    ended = [b for b in case.plan.inputs.benefits if b.ends_on is not None and b.ends_on < on]
    return max(ended, key=lambda b: b.ends_on or date.min, default=None)


def right_ended_words(benefit: BenefitPeriod, case: Case) -> str:
    """Tell that a right ends, and when."""
    words = case.translate("economy", "Retten til {benefit} slutter {day}.")
    day = long_date(benefit.ends_on, case.translate) if benefit.ends_on else ""
    return words.format(benefit=case.benefit_word(benefit.kind), day=day)


def range_words(first: date, last: date, translate: Translate = source_text) -> str:
    """Write days as a stretch: 1.–13. august 2028, or mai–juli 2028 for whole months."""
    if first == last:
        return long_date(first, translate)
    if (first.year, first.month) == (last.year, last.month):
        return days_of_month(first, last, translate)
    if first.year == last.year:
        return f"{day_and_month(first, translate)}–{long_date(last, translate)}"
    return f"{long_date(first, translate)}–{long_date(last, translate)}"


def months_words(first: date, last: date, translate: Translate = source_text) -> str:
    """Write months as a stretch: juli 2027, mai–juli 2028, desember 2027–januar 2028."""
    if first == last:
        return month_and_year(first, translate)
    if first.year == last.year:
        return f"{month_name(first, translate)}–{month_and_year(last, translate)}"
    return f"{month_and_year(first, translate)}–{month_and_year(last, translate)}"
