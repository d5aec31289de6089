"""Money for holidays: a share of a year's wages or dagpenger, paid out the June after.

Holiday pay is earned in a calendar year and paid by the municipality in the June that follows
(ferieloven § 4, HTA § 7); dagpenger give a supplement in June when they lasted more than eight
weeks (folketrygdloven § 4-14).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import BenefitKind, Certainty, Payer
from mih_desktop.domain.formats import decimal_number, kroner
from mih_desktop.economy.cards import CardPeriod
from mih_desktop.economy.case import Case
from mih_desktop.economy.course import Course, Part, Where
from mih_desktop.economy.dues import Due, DuePart
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.payment_calendar import wage_pay_day
from mih_desktop.economy.rules.amounts import HUNDRED
from mih_desktop.economy.rules.dagpenger import holiday_supplement
from mih_desktop.economy.stretches import Stretch

_JUNE = 6
_MONTHS = 12
HOLIDAY_PAY = "holiday_pay"
HOLIDAY_SUPPLEMENT = "holiday_supplement"


def is_wage(source: str) -> bool:
    """Tell whether money from a source is wages that give holiday pay from the municipality."""
    return source.startswith(("summer_job.", "apprenticeship"))


def had_wages_all_year(year: int, dues: Iterable[Due], case: Case) -> bool:
    """Tell whether the municipality paid wages in every month of a year.

    Only then is the June after without withholding in full (skattebetalingsforskriften § 5-7-1).
    """
    if year == case.plan.today.year - 1:
        return case.plan.inputs.last_year.wages_whole_year
    months = {d.pay_day.month for d in dues if is_wage(d.earning.source) and d.pay_day.year == year}
    return len(months) == _MONTHS


def holiday_money(
    dues: Sequence[Due], cards: Sequence[CardPeriod], first_row: int, course: Course, case: Case
) -> tuple[tuple[Due, ...], tuple[Stretch, ...]]:
    """Return what is paid for holidays, and a row of the period table for each of it.

    The rows are numbered from `first_row`.
    """
    found: list[Due] = []
    rows: list[Stretch] = []
    for earning, pay_day, year in (
        *_with_last_wage(dues, case),
        *_holiday_pay(dues, case),
        *_supplements(dues, cards, case),
    ):
        if pay_day < course.starts_on or not earning.amount:
            continue
        month = pay_day.replace(day=1) if pay_day <= course.ends_on else None
        due = Due(earning, date(year, 1, 1), date(year, 12, 31), pay_day)
        due.parts.append(DuePart(first_row + len(rows), month, earning.amount))
        due.settle()
        if not due.gross:
            continue
        found.append(due)
        part = Part(where=Where.NO_COURSE, starts_on=pay_day, ends_on=pay_day)
        rows.append(Stretch(part=part, starts_on=pay_day, ends_on=pay_day, earnings=(earning,)))
    return tuple(found), tuple(rows)


_Paid = tuple[Earning, date, int]
"""The money, its pay day, and the year it was earned in."""


def _with_last_wage(dues: Sequence[Due], case: Case) -> Iterator[_Paid]:
    for job in case.plan.inputs.summer_jobs:
        source = f"summer_job.{job.number}"
        mine = [due for due in dues if due.earning.source.startswith(source)]
        if job.holiday_pay_with_last_wage and mine:
            last = max(due.pay_day for due in mine)
            wages = Decimal(sum(due.gross for due in mine))
            yield (
                _pay_earning(wages, mine[-1].earning, f"{last.year}.{job.number}", last, case),
                last,
                last.year,
            )


def _holiday_pay(dues: Sequence[Due], case: Case) -> Iterator[_Paid]:
    paid_out = {
        f"summer_job.{job.number}"
        for job in case.plan.inputs.summer_jobs
        if job.holiday_pay_with_last_wage
    }
    wages: defaultdict[int, Decimal] = defaultdict(Decimal)
    last_year = case.plan.today.year - 1
    wages[last_year] += case.plan.inputs.last_year.wages
    wages[case.plan.today.year] += sum(
        (e.gross for e in case.plan.inputs.earned_so_far if e.payer is Payer.MUNICIPALITY),
        Decimal(0),
    )
    model: Earning | None = None
    for due in dues:
        source = due.earning.source
        if is_wage(source) and not any(source.startswith(job) for job in paid_out):
            wages[due.pay_day.year] += due.gross
            model = due.earning
    for year in sorted(wages):
        if wages[year]:
            pay_day = wage_pay_day(date(year + 1, _JUNE, 1), case.plan.inputs.pay_day)
            yield _pay_earning(wages[year], model, str(year), pay_day, case), pay_day, year


def _pay_earning(
    wages: Decimal, model: Earning | None, key: str, pay_day: date, case: Case
) -> Earning:
    share = case.rates.value("pay.holiday_share", pay_day)
    amount = wages * share.value / HUNDRED
    words = case.translate("economy", "{percent} % av {wages} = {amount}, utbetalt uten trekk.")
    step = words.format(
        percent=decimal_number(share.value), wages=kroner(wages), amount=kroner(amount)
    )
    return Earning(
        source=f"{HOLIDAY_PAY}.{key}",
        title=case.translate("economy", "Feriepenger"),
        payer=Payer.MUNICIPALITY,
        payer_name=model.payer_name if model else case.municipality,
        per=Per.WEEKDAY,
        amount=amount,
        job_total=amount,
        detail=case.translate("economy", "feriepenger"),
        certainty=Certainty.ESTIMATE,
        certainty_note=case.translate("economy", "regnet av lønnen"),
        ask="",
        steps=(step,),
        rates=(share,),
    )


def _supplements(dues: Sequence[Due], cards: Sequence[CardPeriod], case: Case) -> Iterator[_Paid]:
    sources = {
        f"benefit.{n}"
        for n, benefit in enumerate(case.plan.inputs.benefits)
        if benefit.kind is BenefitKind.DAGPENGER
    }
    paid: defaultdict[int, Decimal] = defaultdict(Decimal)
    days: defaultdict[int, int] = defaultdict(int)
    last_year = case.plan.inputs.last_year
    paid[case.plan.today.year - 1] += last_year.dagpenger
    days[case.plan.today.year - 1] += last_year.dagpenger_days
    for due in dues:
        if due.earning.source in sources:
            paid[due.pay_day.year] += due.gross
            days[due.pay_day.year] += due.days
    for year in sorted(paid):
        pay_day = wage_pay_day(date(year + 1, _JUNE, 1), case.plan.inputs.pay_day)
        amount = holiday_supplement(days[year], paid[year], pay_day, case.rates)
        if amount:
            yield _supplement_earning(paid[year], amount, year, case), pay_day, year


def _supplement_earning(paid: Decimal, amount: Decimal, year: int, case: Case) -> Earning:
    words = case.translate("economy", "Ferietillegg av {paid} i {year}: {amount}, uten trekk.")
    return Earning(
        source=f"{HOLIDAY_SUPPLEMENT}.{year}",
        title=case.translate("economy", "Ferietillegg"),
        payer=Payer.NAV,
        payer_name=case.translate("economy", "NAV"),
        per=Per.WEEKDAY,
        amount=amount,
        job_total=amount,
        detail=case.translate("economy", "ferietillegg til dagpengene"),
        certainty=Certainty.ESTIMATE,
        certainty_note=case.translate("economy", "regnet av dagpengene"),
        ask=case.nav,
        steps=(words.format(paid=kroner(paid), year=year, amount=kroner(amount)),),
    )
