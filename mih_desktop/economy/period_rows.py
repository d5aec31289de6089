"""The period table: a row for each stretch, with name, payer, amounts and how sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mih_desktop.domain.enums import Certainty, Payer, Phase
from mih_desktop.domain.forecast import Explanation, ForecastPeriod
from mih_desktop.domain.formats import (
    day_and_month,
    kroner,
    month_and_year,
    short_day_and_month,
)
from mih_desktop.domain.wording import PHASE_NAMES
from mih_desktop.economy.case import WEEKDAYS_PER_FORTNIGHT, WEEKDAYS_PER_YEAR, Case
from mih_desktop.economy.course import SUMMER_JOBS, Where
from mih_desktop.economy.days import split_kroner, whole_kroner
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.paying import Paying
from mih_desktop.economy.rules.amounts import MONTHS_PER_YEAR
from mih_desktop.economy.stretches import Stretch

_NAMED_BY_TITLE = ("other.", "supplement.")
_FOR_HOLIDAYS = "holiday_"
_LEAST_SURE_FIRST = (Certainty.UNSETTLED, Certainty.ESTIMATE, Certainty.CONFIRMED)


@dataclass(frozen=True, slots=True)
class RowSums:
    """What a row of the table earns, in whole kroner; `net` None where tax is not known.

    `usual_net` is what an ordinary month leaves in a row of which the sheet has few payments or
    none, so that a light December does not pass for a usual one.
    """

    total: int = 0
    net: int | None = None
    usual_net: int | None = None


def row_sums(count: int, paying: Paying) -> tuple[RowSums, ...]:
    """Add up what is paid for each row, with what is taken off it in the same proportion."""
    totals, nets = [0] * count, [0] * count
    for due, payment in zip(paying.dues, paying.payments, strict=True):
        net = Decimal(payment.net)
        shares = [net * gross / payment.gross for gross in due.kroner]
        for part, gross, kept in zip(
            due.parts, due.kroner, split_kroner(payment.net, shares), strict=True
        ):
            if part.row is not None:
                totals[part.row] += gross
                nets[part.row] += kept
    return tuple(
        RowSums(total, net if paying.knows_tax else None)
        for total, net in zip(totals, nets, strict=True)
    )


def period_rows(
    stretches: Sequence[Stretch], sums: Sequence[RowSums], case: Case
) -> tuple[tuple[ForecastPeriod, ...], tuple[Explanation, ...]]:
    """Return the rows, and the explanations they refer to in the order they are first needed."""
    counts = Counter(_same_name(stretch) for stretch in stretches)
    explanations: dict[tuple[str, ...], Explanation] = {}
    rows: list[ForecastPeriod] = []
    for place, stretch in enumerate(stretches):
        explanation = _explanation(stretch, len(explanations), case)
        kept = explanations.setdefault(explanation.steps, explanation)
        same = [n for n, other in enumerate(stretches) if _same_name(other) == _same_name(stretch)]
        name = _name(stretch, case)
        if counts[_same_name(stretch)] > 1:
            name = _with_dates(name, stretch, place == same[0], place == same[-1], case)
        if sums[place].total or not is_beside(stretch):
            rows.append(_row(stretch, name, kept.key, sums[place], case))
    return tuple(rows), tuple(explanations.values())


def phase_word(phase: Phase, case: Case) -> str:
    """Return a phase as it stands inside a sentence; Vg1 and Vg2 keep their capital."""
    name = case.translate("wording", PHASE_NAMES[phase])
    return name if phase in (Phase.VG1, Phase.VG2) else name[:1].lower() + name[1:]


def between_words(stretch: Stretch, case: Case) -> str:
    """Name a gap by the phase it comes before."""
    following = stretch.part.following
    if following is None:
        return case.translate("economy", "Etter løpet")
    words = case.translate("economy", "Før {phase}")
    return words.format(phase=phase_word(following, case))


def _same_name(stretch: Stretch) -> tuple[object, ...]:
    part = stretch.part
    has_own_name = part.where is Where.NO_COURSE or is_beside(stretch)
    other = stretch.earnings[0].source if has_own_name and stretch.earnings else ""
    return (part.where, part.phase, part.after, part.following, other)


def is_beside(stretch: Stretch) -> bool:
    """Tell whether the stretch is a benefit that runs on beside a summer job."""
    return stretch.part.phase in SUMMER_JOBS and any(
        earning.source.startswith("benefit.") for earning in stretch.earnings
    )


def _name(stretch: Stretch, case: Case) -> str:
    part = stretch.part
    if part.where is Where.CERTIFIED:
        return case.translate("economy", "Med fagbrev")
    if part.phase is not None:
        name = case.translate("wording", PHASE_NAMES[part.phase])
        if not is_beside(stretch):
            return name
        words = case.translate("economy", "{benefit} ved siden av")
        return words.format(benefit=stretch.earnings[0].title)
    if stretch.earnings and stretch.earnings[0].source.startswith(_FOR_HOLIDAYS):
        return f"{stretch.earnings[0].title} {month_and_year(stretch.starts_on)}"
    if stretch.earnings and stretch.earnings[0].source.startswith(_NAMED_BY_TITLE):
        return stretch.earnings[0].title
    if part.where is Where.BETWEEN:
        return between_words(stretch, case)
    if stretch.starts_on <= case.plan.today <= stretch.ends_on:
        return case.translate("economy", "I dag")
    return case.translate("economy", "Før oppstart")


def _with_dates(name: str, stretch: Stretch, is_first: bool, is_last: bool, case: Case) -> str:  # noqa: FBT001
    if name == case.translate("economy", "I dag"):
        return name
    if is_first:
        until = case.translate("economy", "{name} til {day}")
        return until.format(name=name, day=day_and_month(stretch.ends_on, case.translate))
    if is_last:
        since = case.translate("economy", "{name} fra {day}")
        return since.format(name=name, day=day_and_month(stretch.starts_on, case.translate))
    first, last = (
        short_day_and_month(stretch.starts_on, case.translate),
        short_day_and_month(stretch.ends_on, case.translate),
    )
    return f"{name} {first}" if first == last else f"{name} {first}–{last}"


def _row(
    stretch: Stretch, name: str, explanation_key: str, sums: RowSums, case: Case
) -> ForecastPeriod:
    part, earnings = stretch.part, stretch.earnings
    ends_on = max(stretch.ends_on, stretch.starts_on)
    if not earnings:
        return ForecastPeriod(
            name=name,
            phase=part.phase,
            starts_on=stretch.starts_on,
            ends_on=ends_on,
            payer=Payer.NONE,
            payer_name=case.translate("economy", "ingen avklart"),
            detail="",
            per_14_days=0,
            per_month=0,
            per_year=0,
            total=0,
            certainty=Certainty.UNSETTLED,
            certainty_note=case.translate("economy", "ingen betaler"),
            explanation_key=explanation_key,
            ask=who_to_ask_in_gap(stretch, case),
            net_total=sums.net,
            net_per_month=None if sums.net is None else 0,
        )
    least_sure = min(earnings, key=lambda e: _LEAST_SURE_FIRST.index(e.certainty))
    # What a benefit gives beside a job changes with the hours on each card.
    monthly = None if is_beside(stretch) else stretch.monthly
    return ForecastPeriod(
        name=name,
        phase=part.phase,
        starts_on=stretch.starts_on,
        ends_on=ends_on,
        payer=earnings[0].payer,
        payer_name=joined_names(tuple(dict.fromkeys(e.payer_name for e in earnings)), case),
        detail=joined_words(tuple(e.detail for e in earnings), case),
        per_14_days=None if is_beside(stretch) else _per_14_days(earnings),
        per_month=None if monthly is None else whole_kroner(monthly),
        per_year=None if is_beside(stretch) else _per_year(stretch),
        total=sums.total,
        certainty=least_sure.certainty,
        certainty_note=least_sure.certainty_note,
        explanation_key=explanation_key,
        ask=least_sure.ask,
        net_total=sums.net,
        net_per_month=net_per_month(monthly, sums),
    )


def net_per_month(monthly: Decimal | None, sums: RowSums) -> int | None:
    """Return what a usual month leaves, in the proportion of the whole row; None if not known."""
    if sums.usual_net is not None or monthly is None or sums.net is None or not sums.total:
        return sums.usual_net
    return whole_kroner(monthly * sums.net / sums.total)


def who_to_ask_in_gap(stretch: Stretch, case: Case) -> str:
    """Return who can tell what a man lives on while nobody pays: NAV until he is an apprentice."""
    return case.municipality if stretch.part.after is Phase.APPRENTICE else case.nav


def joined_words(words: tuple[str, ...], case: Case) -> str:
    """Join words with commas and «og»; all but the first begin small, abbreviations apart."""
    first, *rest = words
    return joined_names((first, *(_small(word) for word in rest)), case)


def joined_names(names: tuple[str, ...], case: Case) -> str:
    """Join names with commas and «og», as they are."""
    *first, last = names
    if not first:
        return last
    words = case.translate("economy", "{first} og {last}")
    return words.format(first=", ".join(first), last=last)


def _small(word: str) -> str:
    return word[:1].lower() + word[1:] if word[1:2].islower() else word


def _per_14_days(earnings: tuple[Earning, ...]) -> int | None:
    if any(e.amount is None or e.per is Per.MONTH or e.job_total is not None for e in earnings):
        return None
    daily = sum((e.amount for e in earnings if e.amount is not None), Decimal(0))
    return whole_kroner(daily * WEEKDAYS_PER_FORTNIGHT)


def _per_year(stretch: Stretch) -> int | None:
    monthly = stretch.monthly
    if monthly is None or any(e.job_total is not None for e in stretch.earnings):
        return None
    if all(e.per is Per.WEEKDAY for e in stretch.earnings):
        daily = sum((e.amount for e in stretch.earnings if e.amount is not None), Decimal(0))
        return whole_kroner(daily * WEEKDAYS_PER_YEAR)
    return whole_kroner(monthly * MONTHS_PER_YEAR)


def _explanation(stretch: Stretch, number: int, case: Case) -> Explanation:
    if not stretch.earnings:
        text = case.translate("economy", "Ingen ytelse eller lønn er lagt inn for denne tiden.")
        return Explanation(
            key="unpaid", title=case.translate("economy", "Uten betaler"), steps=(text,)
        )
    titles = tuple(dict.fromkeys(earning.title for earning in stretch.earnings))
    steps = [step for earning in stretch.earnings for step in earning.steps]
    if len(stretch.earnings) > 1 and stretch.monthly is not None:
        words = case.translate("economy", "Til sammen {amount} i snitt per måned.")
        steps.append(words.format(amount=kroner(stretch.monthly)))
    keys = tuple(dict.fromkeys(rate.key for e in stretch.earnings for rate in e.rates))
    return Explanation(
        key=f"{stretch.earnings[0].source}:{number}",
        title=joined_words(titles, case),
        steps=tuple(steps),
        rate_keys=keys,
    )
