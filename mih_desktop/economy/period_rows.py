"""The period table: a row for each stretch, with name, payer, amounts and how sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from mih_desktop.domain.enums import Certainty, Payer, Phase
from mih_desktop.domain.formats import day_and_month, kroner, short_day_and_month
from mih_desktop.domain.money import Explanation, ForecastPeriod
from mih_desktop.domain.wording import PHASE_NAMES
from mih_desktop.economy.case import (
    MONTHS_PER_YEAR,
    WEEKDAYS_PER_FORTNIGHT,
    WEEKDAYS_PER_YEAR,
    Case,
)
from mih_desktop.economy.course import Where
from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.earning import Earning, Per
from mih_desktop.economy.stretches import Stretch

_LEAST_SURE_FIRST = (Certainty.UNSETTLED, Certainty.ESTIMATE, Certainty.CONFIRMED)


def period_rows(
    stretches: Sequence[Stretch], case: Case
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
        rows.append(_row(stretch, name, kept.key, case))
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
    other = stretch.earnings[0].source if part.where is Where.NO_COURSE and stretch.earnings else ""
    return (part.where, part.phase, part.after, part.following, other)


def _name(stretch: Stretch, case: Case) -> str:
    part = stretch.part
    if part.where is Where.CERTIFIED:
        return case.translate("economy", "Med fagbrev")
    if part.phase is not None:
        return case.translate("wording", PHASE_NAMES[part.phase])
    if stretch.earnings and stretch.earnings[0].source.startswith("other."):
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
        return until.format(name=name, day=day_and_month(stretch.ends_on))
    if is_last:
        since = case.translate("economy", "{name} fra {day}")
        return since.format(name=name, day=day_and_month(stretch.starts_on))
    first, last = short_day_and_month(stretch.starts_on), short_day_and_month(stretch.ends_on)
    return f"{name} {first}" if first == last else f"{name} {first}–{last}"


def _row(stretch: Stretch, name: str, explanation_key: str, case: Case) -> ForecastPeriod:
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
        )
    least_sure = min(earnings, key=lambda e: _LEAST_SURE_FIRST.index(e.certainty))
    monthly = stretch.monthly
    return ForecastPeriod(
        name=name,
        phase=part.phase,
        starts_on=stretch.starts_on,
        ends_on=ends_on,
        payer=earnings[0].payer,
        payer_name=joined_names(tuple(dict.fromkeys(e.payer_name for e in earnings)), case),
        detail=joined_words(tuple(e.detail for e in earnings), case),
        per_14_days=_per_14_days(earnings),
        per_month=None if monthly is None else whole_kroner(monthly),
        per_year=_per_year(stretch),
        total=stretch.total,
        certainty=least_sure.certainty,
        certainty_note=least_sure.certainty_note,
        explanation_key=explanation_key,
        ask=least_sure.ask,
    )


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
