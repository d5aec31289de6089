"""Sentences about a cohort: where it is, how many it is, who left and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from mih_desktop.domain.enums import Edge, ExitKind, FunnelStep, Phase
from mih_desktop.domain.formats import day_and_month, long_date
from mih_desktop.domain.people import ExitRow
from mih_desktop.domain.plan import CohortRow, FunnelCount, PhaseSpan
from mih_desktop.domain.wording import (
    EXIT_NAMES,
    PEOPLE_NOUNS,
    PERSON_LABELS,
    QT_TRANSLATE_NOOP,
)
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.wording import phase_name, translate, worded

_NUMBERS = (
    QT_TRANSLATE_NOOP("numbers", "ingen"),
    QT_TRANSLATE_NOOP("numbers", "én"),
    QT_TRANSLATE_NOOP("numbers", "to"),
    QT_TRANSLATE_NOOP("numbers", "tre"),
    QT_TRANSLATE_NOOP("numbers", "fire"),
    QT_TRANSLATE_NOOP("numbers", "fem"),
    QT_TRANSLATE_NOOP("numbers", "seks"),
    QT_TRANSLATE_NOOP("numbers", "sju"),
    QT_TRANSLATE_NOOP("numbers", "åtte"),
    QT_TRANSLATE_NOOP("numbers", "ni"),
    QT_TRANSLATE_NOOP("numbers", "ti"),
    QT_TRANSLATE_NOOP("numbers", "elleve"),
    QT_TRANSLATE_NOOP("numbers", "tolv"),
)
_BEFORE_START = (FunnelStep.INFORMED, FunnelStep.INTERVIEWED)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class PhaseNow:
    """The phase whose sign stands beside the title, and the words after it."""

    phase: Phase | None
    words: str


def number_word(count: int) -> str:
    """Return a small number in letters, a larger one in figures."""
    return translate("numbers", _NUMBERS[count]) if 0 <= count < len(_NUMBERS) else str(count)


def weeks_of(span: PhaseSpan) -> int:
    """Return how many weeks a phase lasts, to the nearest whole one and never none."""
    return max(1, round(((span.ends_on - span.starts_on).days + 1) / _WEEK))


class CohortWords(QObject):
    """Makes the sentences in the language in force."""

    def now(self, cohort: CohortRow, today: date) -> PhaseNow:
        """Tell which phase it is and how far it has come, or what comes next in a gap."""
        phase = cohort.phase_on(today)
        span = None if phase is None else cohort.span(phase)
        if phase is not None and span is not None:
            days = (span.ends_on - span.starts_on).days + 1
            words = self.tr("{phase}, uke {week} av {weeks}").format(
                phase=phase_name(phase),
                week=(today - span.starts_on).days // _WEEK + 1,
                weeks=-(-days // _WEEK),
            )
            return PhaseNow(phase, words)
        coming = next((s for s in cohort.phases if s.starts_on > today), None)
        if coming is not None:
            near = coming.starts_on.year == today.year
            day = day_and_month(coming.starts_on) if near else long_date(coming.starts_on)
            words = self.tr("{phase} begynner {day}").format(
                phase=phase_name(coming.phase), day=day
            )
            return PhaseNow(coming.phase, words)
        return PhaseNow(None, self.tr("Løpet er ferdig") if cohort.phases else "")

    def summary(self, view: CohortView) -> str:
        """Tell how many people, classes and municipalities there are."""
        count = len(view.active)
        one, many = (worded(noun) for noun in PEOPLE_NOUNS[view.cohort.kind])
        if not count:
            return self.tr("Ingen er lagt inn ennå") if not view.people else ""
        parts = [f"{count} {one if count == 1 else many}"]
        classes = len(view.cohort.classes)
        if classes == 1:
            parts.append(self.tr("én klasse"))
        elif classes:
            parts.append(self.tr("{number} klasser").format(number=number_word(classes)))
        places = len({row.municipality for row in view.active if row.municipality})
        if places == 1:
            parts.append(self.tr("én kommune"))
        elif places:
            parts.append(self.tr("{number} kommuner").format(number=number_word(places)))
        return ", ".join(parts)

    def those_who_left(self, step: FunnelCount) -> tuple[str, str]:
        """Return how many went no further than a step, and why; empty for nobody."""
        counts = (
            (ExitKind.OWN_CHOICE, step.left_own_choice),
            (ExitKind.GUIDED_OUT, step.left_guided_out),
            (ExitKind.OTHER, step.left_other),
        )
        total = sum(count for _, count in counts)
        if not total:
            return "", ""
        before_start = step.step in _BEFORE_START
        lead = self.tr("{count} gikk ikke videre") if before_start else self.tr("{count} sluttet")
        reasons = [(kind, count) for kind, count in counts if count]
        if len(reasons) == 1:
            why = worded(EXIT_NAMES[reasons[0][0]])
            return lead.format(count=total) + ":", self.for_other_reasons(reasons[0][0], why)
        why = ", ".join(
            f"{count} {self.for_other_reasons(kind, worded(EXIT_NAMES[kind]))}"
            for kind, count in reasons
        )
        return lead.format(count=total) + ":", why

    def for_other_reasons(self, kind: ExitKind, name: str) -> str:
        """Return the name of a way out as it stands in a sentence."""
        return self.tr("av andre grunner") if kind is ExitKind.OTHER else name

    def where_to(self, row: ExitRow) -> str:
        """Return from which phase somebody left and what came after, or whose wish it was."""
        was = worded(PERSON_LABELS[row.from_phase])
        after = row.route_onward or row.reason
        if not after:
            after = self.for_other_reasons(row.exit_kind, worded(EXIT_NAMES[row.exit_kind]))
        return f"{was}, {after}"

    def weeks(self, count: int) -> str:
        """Return a number of weeks."""
        return self.tr("%n uke(r)", "", count)

    def edge(self, phase: Phase, edge: Edge) -> str:
        """Return what a date is: the first or the last day of a phase."""
        if edge is Edge.START:
            return self.tr("{phase}, første dag").format(phase=phase_name(phase))
        return self.tr("{phase}, siste dag").format(phase=phase_name(phase))
