"""Pension and tax taken off payments in the order they are paid, and each year's control."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mih_desktop.domain.payments import Payment, TaxYearCheck
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.dues import Due

_HUNDRED = Decimal(100)


class Taxing:
    """Takes pension and tax off; what a card allows is used up payment by payment."""

    def __init__(self, case: Case) -> None:
        self._case = case

    @property
    def is_known(self) -> bool:
        """Tell whether there is a card to go by."""
        return False

    def pay(self, dues: Sequence[Due]) -> Iterator[Payment]:
        """Pay what is due on one day."""
        for due in dues:
            earning = due.earning
            yield Payment(
                source=earning.source,
                title=earning.title,
                payer=earning.payer,
                payer_name=earning.payer_name,
                earned_from=due.earned_from,
                earned_to=due.earned_to,
                pay_day=due.pay_day,
                gross=due.gross,
                certainty=earning.certainty,
            )

    def years(self, course: Course) -> tuple[TaxYearCheck, ...]:
        """Return each year's control."""
        return ()
