"""What a move of a cohort's dates moves and leaves, as lines for the one who decides."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from mih_desktop.domain.enums import Edge, MilestoneStatus, Phase
from mih_desktop.domain.formats import table_date, table_day
from mih_desktop.domain.plan import MilestoneRow, MovePreview, PhaseSpan
from mih_desktop.views.cohorts.cohort_words import CohortWords
from mih_desktop.views.widgets.dialog import MoveLine


class MoveWords(QObject):
    """Makes the summary and the lines of a preview."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = CohortWords(self)

    def summary(self, preview: MovePreview) -> str:
        """Return what moves along, what stays, and what lands on a day off."""
        edges = len(self._moved_edges(preview))
        milestones = len(preview.milestones)
        if milestones and edges:
            text = self.tr("{dates} og {milestones} flyttes.").format(
                dates=self.tr("%n dato(er) i fasene", "", edges),
                milestones=self.tr("%n milepæl(er)", "", milestones),
            )
        elif edges:
            text = self.tr("{dates} flyttes, ingen milepæler.").format(
                dates=self.tr("%n dato(er) i fasene", "", edges)
            )
        else:
            return ""
        sentences = [text]
        stays = len(preview.stays) + len(self._standing_edges(preview))
        if stays:
            sentences.append(self.tr("%n blir stående.", "", stays))
        off = sum(1 for moved in preview.milestones if moved.lands_on)
        if off:
            sentences.append(self.tr("%n havner på en fridag.", "", off))
        return " ".join(sentences)

    def lines(self, preview: MovePreview) -> tuple[MoveLine, ...]:
        """Return the phases that move, the milestones that move, and what stays."""
        lines = [
            self._line(self._words.edge(phase, edge), before, after)
            for phase, edge, before, after in self._moved_edges(preview)
        ]
        for moved in preview.milestones:
            before, after = moved.milestone.starts_on, moved.starts_on
            if before == after and moved.ends_on is not None:
                before, after = moved.milestone.last_day, moved.ends_on
            remark = self.tr("havner på {day}").format(day=moved.lands_on) if moved.lands_on else ""
            lines.append(self._line(moved.milestone.title, before, after, remark))
        lines += [
            MoveLine(
                title=self._words.edge(phase, edge),
                before=table_date(day),
                remark=self.tr("satt for hånd, blir stående"),
            )
            for phase, edge, day in self._standing_edges(preview)
        ]
        lines += [
            MoveLine(
                title=row.title, before=table_date(row.starts_on), remark=self._why_it_stays(row)
            )
            for row in preview.stays
        ]
        return tuple(lines)

    def _why_it_stays(self, row: MilestoneRow) -> str:
        if row.status is MilestoneStatus.DONE:
            return self.tr("gjort, blir stående")
        return self.tr("satt for hånd, blir stående")

    @staticmethod
    def _line(title: str, before: date, after: date, remark: str = "") -> MoveLine:
        same_year = before.year == after.year
        return MoveLine(
            title=title,
            before=table_day(before) if same_year else table_date(before),
            after=table_date(after),
            remark=remark,
        )

    @staticmethod
    def _moved_edges(preview: MovePreview) -> list[tuple[Phase, Edge, date, date]]:
        edges = []
        for moved in preview.phases:
            old, new = moved.before, moved.after
            if old.starts_on != new.starts_on:
                edges.append((old.phase, Edge.START, old.starts_on, new.starts_on))
            if old.ends_on != new.ends_on:
                edges.append((old.phase, Edge.END, old.ends_on, new.ends_on))
        # What the person chose to move comes first.
        return sorted(edges, key=lambda edge: edge[:2] != (preview.phase, preview.edge))

    @staticmethod
    def _standing_edges(preview: MovePreview) -> list[tuple[Phase, Edge, date]]:
        moved = (preview.phase, preview.edge)
        standing = []
        for span in preview.stays_phases:
            for edge, is_set, day in _edges(span):
                if is_set and (span.phase, edge) != moved:
                    standing.append((span.phase, edge, day))
        return standing


def _edges(span: PhaseSpan) -> tuple[tuple[Edge, bool, date], ...]:
    return (
        (Edge.START, span.start_hand_set, span.starts_on),
        (Edge.END, span.end_hand_set, span.ends_on),
    )
