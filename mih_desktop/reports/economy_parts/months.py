"""Page 2: a row per month, sums per year, what lies before and after, and the whole course."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from mih_desktop.domain.forecast import Forecast, ForecastMonth
from mih_desktop.domain.formats import kroner, month_and_year, short_month
from mih_desktop.domain.payments import PaidSums, TaxYearCheck
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.counted import Basis, basis_of, is_short, left_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """One line of the table: a month, or a sum of several; None is a cell that says nothing."""

    label: str
    nav: int | None = None
    municipality: int | None = None
    other: int | None = None
    earned: int | None = None
    paid: PaidSums | None = None
    costs: int | None = None
    left: int | None = None
    happens: str = ""
    is_sum: bool = False
    is_short: bool = False
    ends_quarter: bool = False
    is_unknown: bool = False
    """True where an amount is not settled, so that what is counted is not all there is."""


def month_lines(forecast: Forecast, translate: Translate) -> tuple[MonthLine, ...]:
    """Return a line per month, a sum after each year, what lies outside, and the total."""
    months, basis = forecast.months, basis_of(forecast)
    lines: list[MonthLine] = []
    for year in sorted({month.month.year for month in months}):
        of_year = [month for month in months if month.month.year == year]
        lines.extend(
            _month_line(month, basis, translate, is_last=month is of_year[-1]) for month in of_year
        )
        lines.append(_sum_line(_year_label(of_year, translate), of_year, basis))
    if not lines:
        return ()
    outside = () if basis is Basis.EARNED else _outside(forecast, translate)
    return (*lines, *outside, _total(forecast, basis, translate))


def _month_line(
    month: ForecastMonth, basis: Basis, translate: Translate, *, is_last: bool
) -> MonthLine:
    return MonthLine(
        label=month_and_year(month.month, translate),
        nav=month.nav,
        municipality=month.municipality,
        other=month.other,
        earned=month.gross,
        paid=month.paid,
        costs=month.costs,
        left=None if month.is_unknown else left_of(month, basis),
        happens=month.happens,
        is_unknown=month.is_unknown,
        is_short=is_short(month, basis),
        ends_quarter=month.month.month % 3 == 0 and not is_last,
    )


def _sum_line(label: str, months: Sequence[ForecastMonth], basis: Basis) -> MonthLine:
    is_unknown = any(month.is_unknown for month in months)
    return MonthLine(
        label=label,
        nav=sum(month.nav for month in months),
        municipality=sum(month.municipality for month in months),
        other=sum(month.other for month in months),
        earned=sum(month.gross for month in months),
        paid=added(month.paid for month in months),
        costs=sum(month.costs for month in months),
        left=None if is_unknown else sum(left_of(month, basis) for month in months),
        is_sum=True,
        is_unknown=is_unknown,
    )


def added(sums: Iterable[PaidSums]) -> PaidSums:
    """Return what is paid in several stretches of time together."""
    known = tuple(sums)
    return PaidSums(
        **{f.name: sum(getattr(paid, f.name) for paid in known) for f in fields(PaidSums)}
    )


def _outside(forecast: Forecast, translate: Translate) -> tuple[MonthLine, ...]:
    """Return what was earned before the first month, and what is paid after the last."""
    first, last = forecast.months[0].month, forecast.months[-1].month
    before = translate("economy_sheet", "Opptjent før {month}")
    after = translate("economy_sheet", "Betales etter {month}")
    lines = (
        MonthLine(
            label=before.format(month=month_and_year(first, translate)), earned=forecast.opening
        ),
        MonthLine(
            label=after.format(month=month_and_year(last, translate)),
            earned=forecast.later or None,
            paid=forecast.closing,
        ),
    )
    return tuple(line for line in lines if line.earned or (line.paid and line.paid.gross))


def _total(forecast: Forecast, basis: Basis, translate: Translate) -> MonthLine:
    """Return the whole course; earned and paid are the same kroner."""
    months = forecast.months
    line = _sum_line(translate("economy_sheet", "I alt"), months, basis)
    if basis is Basis.EARNED:
        return line
    earned = sum(month.gross for month in months) + forecast.opening + forecast.later
    paid = added((*(month.paid for month in months), forecast.closing))
    agrees = translate("economy_sheet", "opptjent = utbetalt") if earned == paid.gross else ""
    return MonthLine(
        label=line.label, earned=earned, paid=paid, costs=line.costs, happens=agrees, is_sum=True
    )


def _year_label(months: Sequence[ForecastMonth], translate: Translate) -> str:
    first, last = months[0].month, months[-1].month
    if (first.month, last.month) == (1, 12):
        return translate("economy_sheet", "Hele {year}").format(year=first.year)
    short = short_month(last, translate)
    if first == last:
        return f"{first.year}, {short}"
    return f"{first.year}, {short_month(first, translate).rstrip('.')}–{short}"


def tax_year_words(check: TaxYearCheck, translate: Translate) -> str:
    """Return a year's control: what the tax is reckoned to be beside what is withheld."""
    words = translate(
        "economy_sheet",
        "Skatt for {year}: anslått til {tax} mot trukket {withheld}, av {income} i inntekt.",
    )
    told = words.format(
        year=check.year,
        tax=kroner(check.tax),
        withheld=kroner(check.withheld),
        income=kroner(check.income),
    )
    difference = kroner(abs(check.difference))
    if not check.is_whole:
        part = translate("economy_sheet", "Bare den delen av året som oversikten kjenner.")
        return f"{told} {part}"
    if check.difference > 0:
        rest = translate("economy_sheet", "Om lag {amount} kommer tilbake.")
    elif check.difference < 0:
        rest = translate("economy_sheet", "Om lag {amount} må betales i restskatt.")
    else:
        return told
    return f"{told} {rest.format(amount=difference)}"
