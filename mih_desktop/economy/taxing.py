"""Pension and tax taken off payments in the order they are paid, and each year's control."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import BenefitKind, Payer
from mih_desktop.domain.formats import decimal_number, kroner
from mih_desktop.domain.payments import Payment, TaxYearCheck
from mih_desktop.domain.tax import TaxCard
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course
from mih_desktop.economy.days import split_kroner, whole_kroner
from mih_desktop.economy.dues import Due
from mih_desktop.economy.holiday_money import HOLIDAY_PAY, HOLIDAY_SUPPLEMENT
from mih_desktop.economy.rates import RateMissingError
from mih_desktop.economy.rules.amounts import HUNDRED
from mih_desktop.economy.tax.annual import annual_tax
from mih_desktop.economy.tax.card import (
    TaxCode,
    Taxed,
    TaxedAs,
    Withheld,
    is_readable,
    payroll_of,
    table_in_use,
    withhold,
)
from mih_desktop.economy.tax.year import TaxYear, WithholdingPeriod, rounded, tax_year

_DECEMBER = 12
_FREE_BENEFITS = frozenset({BenefitKind.TILTAKSPENGER, BenefitKind.SOSIALHJELP})
_BENEFITS = {
    BenefitKind.AAP: TaxedAs.AAP,
    BenefitKind.DAGPENGER: TaxedAs.DAGPENGER,
    BenefitKind.INTRODUKSJONSSTONAD: TaxedAs.INTRODUCTION,
}
_NOTHING_WITHHELD = frozenset({TaxedAs.FREE, TaxedAs.WITHOUT_WITHHOLDING})
_PENSIONABLE = ("apprenticeship", "certified")

_NOTES = {
    TaxCode.FREE: QT_TRANSLATE_NOOP("economy", "skattefritt"),
    TaxCode.HOLIDAY: QT_TRANSLATE_NOOP("economy", "utbetales uten trekk"),
    TaxCode.LIGHT_JUNE: QT_TRANSLATE_NOOP("economy", "uten trekk i juni"),
    TaxCode.LIGHT_DECEMBER: QT_TRANSLATE_NOOP("economy", "uten trekk i desember"),
    TaxCode.HALF_DECEMBER: QT_TRANSLATE_NOOP("economy", "halvt trekk i desember"),
    TaxCode.TABLE: QT_TRANSLATE_NOOP("economy", "tabell {table}, {period}"),
    TaxCode.PERCENT: QT_TRANSLATE_NOOP("economy", "{percent} % trekk"),
    TaxCode.BELOW_LIMIT: QT_TRANSLATE_NOOP("economy", "frikort, under grensen på {limit}"),
    TaxCode.ABOVE_LIMIT: QT_TRANSLATE_NOOP("economy", "over frikortets grense på {limit}"),
    TaxCode.NO_CARD: QT_TRANSLATE_NOOP("economy", "uten skattekort"),
}
_PERIODS = {
    WithholdingPeriod.MONTH: QT_TRANSLATE_NOOP("economy", "1 måned"),
    WithholdingPeriod.FORTNIGHT: QT_TRANSLATE_NOOP("economy", "14 dager"),
    WithholdingPeriod.WEEK: QT_TRANSLATE_NOOP("economy", "1 uke"),
    WithholdingPeriod.FOUR_DAYS: QT_TRANSLATE_NOOP("economy", "4 dager"),
    WithholdingPeriod.THREE_DAYS: QT_TRANSLATE_NOOP("economy", "3 dager"),
    WithholdingPeriod.TWO_DAYS: QT_TRANSLATE_NOOP("economy", "2 dager"),
    WithholdingPeriod.DAY: QT_TRANSLATE_NOOP("economy", "1 dag"),
}


class Taxing:
    """Takes pension and tax off; what a card allows is used up payment by payment."""

    def __init__(self, case: Case, dues: Sequence[Due]) -> None:
        self._case = case
        self._card = case.plan.inputs.tax_card
        self._table_payers = self._find_table_payers(dues)
        self._years: dict[int, TaxYear] = {}
        self._income: defaultdict[int, int] = defaultdict(int)
        self._withheld: defaultdict[int, int] = defaultdict(int)
        self._pension: defaultdict[int, int] = defaultdict(int)
        self._paid_in_month: defaultdict[tuple[date, TaxedAs], int] = defaultdict(int)
        for earned in case.plan.inputs.earned_so_far:
            self._income[case.plan.today.year] += whole_kroner(earned.gross)
            self._withheld[case.plan.today.year] += whole_kroner(earned.withheld)

    @property
    def is_known(self) -> bool:
        """Tell whether there is a card that can be gone by."""
        return self._card is not None and is_readable(self._card)

    def pay(self, dues: Sequence[Due]) -> Iterator[Payment]:
        """Pay what is due on one day; what one payer pays as wages is withheld from together."""
        groups: dict[tuple[TaxedAs, Payer, str, int], list[int]] = {}
        for place, due in enumerate(dues):
            kind = self._taxed_as(due)
            alone = place if kind is not TaxedAs.WAGE else -1
            key = (kind, due.earning.payer, due.earning.payer_name, alone)
            groups.setdefault(key, []).append(place)
        paid: dict[int, Payment] = {}
        for (kind, *_), places in groups.items():
            together = self._pay_together([dues[place] for place in places], kind)
            paid.update(zip(places, together, strict=True))
        for place in range(len(dues)):
            yield paid[place]

    def years(self, course: Course) -> tuple[TaxYearCheck, ...]:
        """Return each year's tax as it would be assessed, beside what is withheld."""
        if self._card is None or not self.is_known:
            return ()
        table = table_in_use(self._card)
        checks: list[TaxYearCheck] = []
        for year in sorted(self._income):
            figures = self._year(year)
            if figures is None or not self._income[year]:
                continue
            deductions = self._pension[year] + (table.deduction if table is not None else 0)
            tax = annual_tax(self._income[year], figures, other_deductions=deductions)
            checks.append(
                TaxYearCheck(
                    year=year,
                    income=self._income[year],
                    withheld=self._withheld[year],
                    tax=rounded(tax.total),
                    is_whole=self._is_whole(year, course),
                )
            )
        return tuple(checks)

    def net_of_month(self, gross: Decimal, on: date, *, has_pension: bool) -> int | None:
        """Return what an ordinary month's pay leaves with the card at its payer, if known."""
        figures = self._year(on.year)
        if self._card is None or not self.is_known or figures is None:
            return None
        whole = whole_kroner(gross)
        pension = self._pension_of(whole, on) if has_pension else 0
        taxed = Taxed(
            pay=whole - pension,
            taxed_as=TaxedAs.WAGE,
            payer=self._card.table_payer,
            month=1,
            days=30,
        )
        limit = self._limit(self._card, figures) - whole * 12
        return whole - pension - withhold(taxed, self._card, limit, figures).amount

    def _pay_together(self, dues: Sequence[Due], kind: TaxedAs) -> Iterator[Payment]:
        day = dues[0].pay_day
        pensions = [
            self._pension_of(due.gross, day) if due.earning.source.startswith(_PENSIONABLE) else 0
            for due in dues
        ]
        gross, pension = sum(due.gross for due in dues), sum(pensions)
        taken = self._withheld_of(dues, kind, gross - pension)
        shares = [
            Decimal(taken.amount * due.gross) / gross if gross else Decimal(0) for due in dues
        ]
        is_taxable = kind is not TaxedAs.FREE
        if is_taxable:
            self._income[day.year] += gross
            self._withheld[day.year] += taken.amount
            self._pension[day.year] += pension
        self._paid_in_month[day.replace(day=1), kind] += 1
        note = self._note(taken, day) if self.is_known else ""
        for due, own_pension, withheld in zip(
            dues, pensions, split_kroner(taken.amount, shares), strict=True
        ):
            yield Payment(
                source=due.earning.source,
                title=due.earning.title,
                payer=due.earning.payer,
                payer_name=due.earning.payer_name,
                earned_from=due.earned_from,
                earned_to=due.earned_to,
                pay_day=due.pay_day,
                gross=due.gross,
                withheld=withheld,
                pension=own_pension,
                is_taxable=is_taxable,
                tax_code=taken.code.value if self.is_known else "",
                tax_note=note,
                certainty=due.earning.certainty,
            )

    def _withheld_of(self, dues: Sequence[Due], kind: TaxedAs, pay: int) -> Withheld:
        day = dues[0].pay_day
        figures = self._year(day.year)
        if self._card is None or not self.is_known or figures is None:
            return Withheld(amount=0, code=TaxCode.FREE)
        first = min(due.earned_from for due in dues)
        last = max(due.earned_to for due in dues)
        taxed = Taxed(
            pay=pay,
            taxed_as=kind,
            payer=dues[0].earning.payer,
            month=day.month,
            days=(last - first).days + 1,
            earlier_in_month=self._paid_in_month[day.replace(day=1), kind],
        )
        left = self._limit(self._card, figures) - self._income[day.year]
        payer = self._table_payers.get(day.year, self._card.table_payer)
        return withhold(taxed, replace(self._card, table_payer=payer), left, figures)

    def _find_table_payers(self, dues: Iterable[Due]) -> dict[int, Payer]:
        """Return who has the table in each year.

        Cards are made anew for each year: where the payer that has the table now pays nothing that
        is withheld from, the one that does has it.
        """
        if self._card is None:
            return {}
        payers: defaultdict[int, list[Payer]] = defaultdict(list)
        for due in dues:
            if self._taxed_as(due) not in _NOTHING_WITHHELD:
                payers[due.pay_day.year].append(payroll_of(due.earning.payer))
        has_it = self._card.table_payer
        return {
            year: has_it if has_it in those else max(those, key=those.count)
            for year, those in payers.items()
        }

    def _limit(self, card: TaxCard, figures: TaxYear) -> int:
        if card.exemption_limit is not None:
            return whole_kroner(card.exemption_limit)
        return figures.exemption_limit or 0

    def _taxed_as(self, due: Due) -> TaxedAs:
        source = due.earning.source
        if source.startswith((HOLIDAY_PAY, HOLIDAY_SUPPLEMENT)):
            return TaxedAs.WITHOUT_WITHHOLDING
        if source.startswith("benefit."):
            kind = self._case.benefit_of(source).kind
            if kind in _FREE_BENEFITS:
                return TaxedAs.FREE
            return _BENEFITS.get(kind, TaxedAs.MONTHLY_BENEFIT)
        if source.startswith("supplement."):
            return TaxedAs.FREE
        if source.startswith("other."):
            money = self._case.plan.inputs.other[int(source.rpartition(".")[2])]
            return TaxedAs.OTHER if money.is_taxable else TaxedAs.FREE
        if source == "income_today":
            is_taxed = self._case.plan.inputs.income_today_is_taxable
            return TaxedAs.OTHER if is_taxed else TaxedAs.FREE
        return TaxedAs.WAGE

    def _pension_of(self, gross: int, on: date) -> int:
        share = self._case.rates.value("pay.pension_share", on).value
        return whole_kroner(gross * share / HUNDRED)

    def _year(self, year: int) -> TaxYear | None:
        if year not in self._years:
            try:
                self._years[year] = tax_year(year, self._case.rates)
            except RateMissingError:
                return None
        return self._years[year]

    def _is_whole(self, year: int, course: Course) -> bool:
        is_first = year == course.starts_on.year and course.starts_on.month > 1
        ends_before = course.ends_on < date(year, _DECEMBER, 1)
        return not ends_before and (not is_first or bool(self._case.plan.inputs.earned_so_far))

    def _note(self, taken: Withheld, day: date) -> str:
        translate, card = self._case.translate, self._card
        if card is None:
            return ""
        figures = self._year(day.year)
        period = "" if taken.period is None else translate("economy", _PERIODS[taken.period])
        limit = 0 if figures is None else self._limit(card, figures)
        return translate("economy", _NOTES[taken.code]).format(
            table=card.table_number,
            period=period,
            percent=decimal_number(card.percent or Decimal(0)),
            limit=kroner(limit),
        )
