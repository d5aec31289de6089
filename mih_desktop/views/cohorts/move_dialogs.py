"""The two dialogs that move dates of a cohort: to a chosen day, or back to the standard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import Edge, Phase
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.plan import CohortRow, MovePreview
from mih_desktop.views.cohorts.cohort_words import CohortWords
from mih_desktop.views.cohorts.move_lines import MoveWords
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.dialog import DateMoveDialog, MoveLine, Sheet
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.growing import grow_to_fit
from mih_desktop.views.widgets.layout import Sizes
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text

_WIDTH = 700
_LINE = 30
_MOST_LINES = 11


def _height_of(lines: int, theme: Theme) -> int:
    """Return the height that shows so many lines, or the most that a dialog should have."""
    return theme.px(_LINE) * min(lines, _MOST_LINES) + 1


class MoveDatesDialog(DateMoveDialog):
    """Moves one edge of a phase; which one can be changed in the dialog.

    `preview_asked(Phase, Edge, date)` is answered with `take_preview` or `take_refusal`;
    `preview_agreed(MovePreview)` carries exactly what was shown.
    """

    preview_asked = Signal(object, object, object)
    preview_agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        cohort: CohortRow,
        phase: Phase,
        edge: Edge,
        *,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        self._preview: MovePreview | None = None
        self._refusal: tuple[date | None, str] | None = None
        self._cohort = cohort
        super().__init__(
            theme,
            title=QCoreApplication.translate("MoveDatesDialog", "Flytt datoer i {cohort}").format(
                cohort=cohort.name
            ),
            sentence=QCoreApplication.translate(
                "MoveDatesDialog",
                "Alt som regnes fra datoen, flytter med. Det du har satt selv eller gjort, "
                "blir stående. Du ser hva som skjer før noe flyttes.",
            ),
            day=self._day_of(phase, edge),
            clock=clock,
            parent=parent,
        )
        Sizes(theme, self, least_width=_WIDTH)
        self._words, self._moves = CohortWords(self), MoveWords(self)
        self.edge_choice = ChoiceField(
            theme,
            [
                ((span.phase, end), self._words.edge(span.phase, end))
                for span in cohort.phases
                for end in Edge
            ],
        )
        self.edge_choice.set_value((phase, edge))
        self.edge_choice.committed.connect(self._take_edge)
        form = Form(theme, label_width=120)
        form.add(self.tr("Dato som flyttes"), self.edge_choice)
        self.column.insertWidget(1, form)
        self.day_changed.connect(self._ask_for_preview)
        self.agreed.connect(self._agree)
        self.field.line.selectAll()
        self.field.setFocus()

    def take_preview(self, preview: MovePreview) -> None:
        """Show what the move would do; the answer to `preview_asked`."""
        self._preview = preview
        self.field.set_fault("")
        self.show_preview(self._moves.summary(preview), self._moves.lines(preview))
        if not self._verb.isEnabled():
            return
        # The Enter that finished the date must not also agree to what nobody has seen yet.
        self._verb.setEnabled(False)
        QTimer.singleShot(0, self, self._offer)

    def take_refusal(self, error: MihError) -> None:
        """Say under the date why it cannot be that day."""
        self._preview, self._refusal = None, (self.field.value, sentence_for(error))
        self.show_preview("", ())
        self.field.set_fault(self._refusal[1])
        grow_to_fit(self)

    def show_preview(self, summary: str, lines: Sequence[MoveLine]) -> None:
        """Show the lines, as many at once as there is room for."""
        super().show_preview(summary, lines)
        self._lines.setFixedHeight(_height_of(len(lines), self.theme))
        grow_to_fit(self)

    def _day_of(self, phase: Phase, edge: Edge) -> date:
        span = self._cohort.span(phase)
        assert span is not None  # noqa: S101 - only phases of the cohort are offered
        return span.starts_on if edge is Edge.START else span.ends_on

    def _chosen_edge(self) -> tuple[Phase, Edge]:
        chosen = self.edge_choice.value
        assert isinstance(chosen, tuple)  # noqa: S101 - the options are pairs, one always chosen
        phase, edge = chosen
        return phase, edge

    def _take_edge(self, _chosen: object) -> None:
        self._preview = self._refusal = None
        self._start = self._asked = self._day_of(*self._chosen_edge())
        self.field.set_fault("")
        self.field.set_value(self._start)
        self.show_preview("", ())

    def _ask(self, day: object) -> None:
        if self._preview is not None and day == self._preview.new_date:
            return
        if self._refusal is not None and day == self._refusal[0]:
            # Leaving the field took the sentence away, but the day is as impossible as before.
            self.field.set_fault(self._refusal[1])
            return
        self._preview = self._refusal = None
        super()._ask(day)

    def _ask_for_preview(self, day: date) -> None:
        phase, edge = self._chosen_edge()
        self.preview_asked.emit(phase, edge, day)

    def _offer(self) -> None:
        if self._preview is not None:
            self._verb.setEnabled(True)

    def _agree(self) -> None:
        if self._preview is not None:
            self.preview_agreed.emit(self._preview)


class ReleaseDialog(Sheet):
    """Shows what giving a date back to the standard would move; `agreed()` says yes."""

    agreed = Signal()

    def __init__(
        self,
        theme: Theme,
        cohort: CohortRow,
        preview: MovePreview,
        *,
        parent: QWidget | None = None,
    ) -> None:
        words, moves = CohortWords(), MoveWords()
        title = QCoreApplication.translate("ReleaseDialog", "{date} skal følge standarden igjen")
        super().__init__(
            theme,
            title.format(date=words.edge(preview.phase, preview.edge)),
            width=_WIDTH,
            parent=parent,
        )
        lines = moves.lines(preview)
        summary = moves.summary(preview) or self.tr(
            "Datoen er den samme i standarden, så ingenting flyttes."
        )
        self.say(
            self.tr("Datoen regnes på nytt fra resten av løpet i {cohort}.").format(
                cohort=cohort.name
            )
        )
        self.column.addWidget(Text(summary, "strong", wraps=True))
        self.lines = RowList(
            theme,
            RowColumns(who=34, end=150, height=30),
            name=self.tr("Det som flyttes"),
            scrolls=True,
        )
        self.lines.set_rows(
            [
                ListRow(
                    key=number,
                    title=line.title,
                    who=line.remark,
                    end=f"{line.before} → {line.after}" if line.after else line.before,
                )
                for number, line in enumerate(lines)
            ]
        )
        self.lines.setVisible(bool(lines))
        self.lines.setFixedHeight(_height_of(len(lines), theme))
        self.column.addWidget(self.lines)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Følg standarden"))
        self.accepted.connect(self.agreed)
