"""The economy sheet as frozen rows: what is typed in, and what the forecast gives out.

Amounts are Decimal kroner. `EconomyInputs` is stored as one document with its own version number,
so that a signed sheet can be frozen whole and read back for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from mih_desktop.domain.enums import AmountUnit, BenefitKind, Certainty, Payer, Phase
from mih_desktop.domain.ids import EconomyVersionId
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """Who decided or confirmed an amount, and when."""

    by: str
    role: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitPeriod:
    """A benefit from NAV or the municipality.

    With `amount` None it is estimated from rates; else the amount is as decided, per `unit`.
    `starts_on` None means from today, `ends_on` None that no end of the right is known.
    """

    kind: BenefitKind
    amount: Decimal | None = None
    unit: AmountUnit = AmountUnit.PER_DAY
    starts_on: date | None = None
    ends_on: date | None = None
    confirmation: Confirmation | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummerJob:
    """Paid work in one of the two summers; `number` is 1 or 2.

    Pay is `amount` per `unit` (hour, month or year) or, with None, guaranteed pay for an assistant
    of `seniority_years`. Work is `shifts` of `hours_per_shift`.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprenticeshipPay:
    """Pay as an apprentice: percent of a skilled worker's yearly pay, per half-year.

    `base` None means guaranteed pay for a skilled worker with 0 years. `percents` holds one number
    for the whole time or one per half-year; empty means that nobody has decided it yet.
    """

    base: Decimal | None = None
    percents: tuple[Decimal, ...] = ()
    employer: str = ""
    confirmation: Confirmation | None = None


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
class EconomyInputs:
    """Everything typed into the economy page; dates of the course come from the folder."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedRate:
    """A rate the forecast leaned on, as printed under the steps."""

    key: str
    name: str
    value: str
    valid_from: date | None
    source: str
    status: str
    """vedtatt, forslag, framskrevet or utfylt lokalt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one figure was worked out, as steps in words."""

    key: str
    title: str
    steps: tuple[str, ...]
    rate_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastMonth:
    """Gross earned in one month per payer, whole kroner; net stays None until tax is worked out."""

    month: date
    """First day of the month."""
    nav: int
    municipality: int
    other: int
    costs: int
    phase: Phase | None = None
    net: int | None = None
    happens: str = ""
    is_unknown: bool = False
    """True where somebody pays an amount that nobody has decided; such a month is not a low one."""

    @property
    def gross(self) -> int:
        """Return all that is earned in the month before tax."""
        return self.nav + self.municipality + self.other

    @property
    def left(self) -> int:
        """Return what is left when fixed costs are paid (before tax while net is unknown)."""
        return (self.gross if self.net is None else self.net) - self.costs


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPeriod:
    """A stretch with one payer and one amount; `phase` None is before or between phases."""

    name: str
    phase: Phase | None
    starts_on: date
    ends_on: date
    payer: Payer
    payer_name: str
    detail: str
    per_14_days: int | None
    per_month: int | None
    per_year: int | None
    total: int
    certainty: Certainty
    certainty_note: str
    explanation_key: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastWarning:
    """Something that needs action: stable code, the day it begins, the reason and whom to ask."""

    code: str
    on: date
    title: str
    reason: str
    ask: str = ""
    needs_action: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One of the figures beside the headline, per month before tax; None is not known."""

    name: str
    amount: int | None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The whole result; sums of months, periods and payers agree to the krone."""

    starts_on: date
    ends_on: date
    months: tuple[ForecastMonth, ...]
    periods: tuple[ForecastPeriod, ...]
    lowest: ForecastMonth | None
    lowest_reason: str
    key_figures: tuple[KeyFigure, ...]
    warnings: tuple[ForecastWarning, ...]
    explanations: tuple[Explanation, ...]
    rates: tuple[UsedRate, ...]
    costs_per_month: int
    is_complete: bool
    """False while something the sheet cannot do without is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyVersionRow:
    """A frozen economy sheet."""

    id: EconomyVersionId
    number: int
    made_on: date
    made_by: str
    signed_on: date | None
    control_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHeader:
    """What stands at the top of a printed sheet."""

    name: str
    cohort: str
    municipality: str
    coordinator: str
    programme_and_county: str
    role_label: str
    nav_adviser: str = ""
    nav_office: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """All that one economy sheet prints; frozen whole when it is signed."""

    header: SheetHeader
    version_number: int
    made_on: date
    is_draft: bool
    signed_on: date | None
    control_code: str
    inputs: EconomyInputs
    course: tuple[PhaseSpan, ...]
    forecast: Forecast
    children: tuple[ChildRow, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    """What, before, after: since the last version."""
