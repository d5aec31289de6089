"""What is typed into the economy sheet, as frozen rows.

Amounts are Decimal kroner. `EconomyInputs` is stored as one document with its own version number,
so that a signed sheet can be frozen whole and read back for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import (
    AmountUnit,
    BenefitKind,
    HouseholdKind,
    Payer,
    SupplementKind,
)
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.tax import TaxCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """Who decided or confirmed an amount, and when."""

    by: str
    role: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearIncome:
    """Income of a calendar year."""

    year: int
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitPeriod:
    """A benefit from NAV or the municipality.

    With `amount` None it is estimated from rates; else the amount is as decided, per `unit`.
    `starts_on` None means from today, `ends_on` None that no end of the right is known.

    What an estimate is made from: `basis` is the yearly basis in kroner (AAP, dagpenger), `incomes`
    the three years before illness (AAP), `grade_pct` what is left of the benefit after the decided
    capacity for work (AAP), `usual_week_hours` the working time that dagpenger replace,
    `yearly_income` the income expected beside overgangsstønad, `lives_with_parents` for
    introduksjonsstønad. `card_from` is a day of the first week of any of his meldeperioder,
    `is_new` tells that the first card of dagpenger, with its own share, is still to come, and
    `work_hours_per_14_days` is paid work beside the course, as it stands on every card.
    """

    kind: BenefitKind
    amount: Decimal | None = None
    unit: AmountUnit = AmountUnit.PER_DAY
    starts_on: date | None = None
    ends_on: date | None = None
    confirmation: Confirmation | None = None
    note: str = ""
    basis: Decimal | None = None
    incomes: tuple[YearIncome, ...] = ()
    grade_pct: Decimal | None = None
    usual_week_hours: Decimal | None = None
    yearly_income: Decimal | None = None
    lives_with_parents: bool = False
    card_from: date | None = None
    is_new: bool = False
    work_hours_per_14_days: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementPeriod:
    """A tilleggsstønad: what it costs the man, or the amount as decided, in a stretch of days.

    `amount` is as decided per month. An estimate is made from `cost_per_month` (pass av barn,
    boutgifter) with `children` in care, from the level of study (læremidler, which cost nothing
    here), or from the way there: `km_one_way` by own car with `toll_per_day` and `ferry_per_day`,
    or tickets of `ticket_30_days` and `ticket_single`, on `days_per_week` days.
    """

    kind: SupplementKind
    amount: Decimal | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    confirmation: Confirmation | None = None
    cost_per_month: Decimal | None = None
    children: int = 1
    study_pct: int = 100
    km_one_way: Decimal | None = None
    toll_per_day: Decimal = Decimal(0)
    ferry_per_day: Decimal = Decimal(0)
    ticket_30_days: Decimal | None = None
    ticket_single: Decimal | None = None
    days_per_week: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SummerJob:
    """Paid work in one of the two summers; `number` is 1 or 2.

    Pay is `amount` per `unit` (hour, month or year) or, with None, guaranteed pay for an assistant
    of `seniority_years`. Work is `shifts` of `hours_per_shift`, paid by the hour a month in
    arrears; with `position_pct` it is a share of a full position, paid month by month.
    `week_hours` is the full week that the hourly pay is counted from.
    """

    number: int
    amount: Decimal | None = None
    unit: AmountUnit = AmountUnit.PER_HOUR
    seniority_years: int = 0
    shifts: int = 20
    hours_per_shift: Decimal = Decimal("7.5")
    weekend_hours: Decimal = Decimal(0)
    evening_hours: Decimal = Decimal(0)
    employer: str = ""
    confirmation: Confirmation | None = None
    night_hours: Decimal = Decimal(0)
    position_pct: Decimal | None = None
    week_hours: Decimal = Decimal("37.5")
    holiday_pay_with_last_wage: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprenticeshipPay:
    """Pay as an apprentice: percent of a skilled worker's yearly pay, per half-year.

    `base` None means guaranteed pay for a skilled worker with 0 years. `percents` holds one number
    for the whole time or one per half-year; empty means that nobody has decided it yet.
    `supplements_per_month` is what evenings and weekends usually give, paid a month in arrears.
    `months` lets the apprenticeship last so long instead of as its dates say, to compare.
    """

    base: Decimal | None = None
    percents: tuple[Decimal, ...] = ()
    employer: str = ""
    confirmation: Confirmation | None = None
    supplements_per_month: Decimal = Decimal(0)
    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMoney:
    """Money from elsewhere (Lånekassen, bostøtte, barnetrygd, bidrag, own)."""

    name: str
    amount: Decimal
    unit: AmountUnit = AmountUnit.PER_MONTH
    is_taxable: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    confirmation: Confirmation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedCost:
    """One of the man's own fixed costs."""

    name: str
    amount: Decimal
    unit: AmountUnit = AmountUnit.PER_MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """Something that somebody must answer before the sheet is sure."""

    text: str
    who: str = ""
    due_on: date | None = None
    answered_on: date | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedSoFar:
    """What has been earned from a payer this year before the sheet begins, and withheld of it."""

    payer: Payer
    gross: Decimal
    withheld: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear:
    """What was earned the year before the sheet: it gives holiday pay and supplement in June.

    `wages` are from the municipality; `wages_whole_year` tells that they came all year.
    """

    wages: Decimal = Decimal(0)
    wages_whole_year: bool = False
    dagpenger: Decimal = Decimal(0)
    dagpenger_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another way the course could be paid, to lay beside the sheet's own; never signed."""

    name: str
    benefits: tuple[BenefitPeriod, ...] = ()
    summer_jobs: tuple[SummerJob, ...] = ()
    apprenticeship: ApprenticeshipPay = field(default_factory=ApprenticeshipPay)


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyInputs:
    """Everything typed into the economy page; dates of the course come from the folder.

    `tax_card` None means that it is not known yet: then nothing is said about tax and net stays
    unknown. `own_limit` is the least a man can live on in a month, `pay_day` the municipality's
    day of the month for wages.
    """

    benefits: tuple[BenefitPeriod, ...] = ()
    summer_jobs: tuple[SummerJob, ...] = ()
    apprenticeship: ApprenticeshipPay = field(default_factory=ApprenticeshipPay)
    other: tuple[OtherMoney, ...] = ()
    costs: tuple[FixedCost, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    income_today: Decimal | None = None
    income_today_from: str = ""
    household: str = ""
    format_version: int = 1
    supplements: tuple[SupplementPeriod, ...] = ()
    tax_card: TaxCard | None = None
    earned_so_far: tuple[EarnedSoFar, ...] = ()
    last_year: LastYear = field(default_factory=LastYear)
    household_kind: HouseholdKind | None = None
    rent_and_power: Decimal | None = None
    own_limit: Decimal | None = None
    pay_day: int = 12
    income_today_is_taxable: bool = True
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyPlan:
    """All that the engine needs to know: it has no clock, no database and no man's name."""

    today: date
    course: tuple[PhaseSpan, ...]
    inputs: EconomyInputs
    birth_date: date | None = None
    children: tuple[ChildRow, ...] = ()
    municipality: str = ""
    """Who pays the summer jobs and the apprenticeship, and is asked about them, when known."""
    nav_office: str = ""
