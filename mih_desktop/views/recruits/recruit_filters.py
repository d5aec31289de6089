"""Search, phase, municipality and the ready-made filters above the table of recruits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.views.recruits.recruit_index import RecruitIndex
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.chips import FilterChip
from mih_desktop.views.widgets.fields import ChoiceField, SearchField
from mih_desktop.views.widgets.flow import Flow
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.wording import phase_name

_INTO_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)


class RecruitFilters(QWidget):
    """What narrows the table; `changed` at each key and choice.

    `paused` comes when the typing rests, `entered` at Enter, `left_down` when the arrow leads into
    the table.
    """

    changed = Signal()
    paused = Signal()
    entered = Signal()
    left_down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = SearchField(
            theme, self.tr("Navn, telefon, sted eller del av et ord"), keys="Ctrl+F"
        )
        self.phase = ChoiceField(theme, prefix=self.tr("Fase:"), height=36)
        phases: list[tuple[object, str]] = [(None, self.tr("alle"))]
        self.phase.set_options(phases + [(phase, phase_name(phase)) for phase in Phase])
        self.phase.set_value(None)
        self.municipality = ChoiceField(theme, prefix=self.tr("Kommune:"), height=36)
        self.municipality.set_options([("", self.tr("alle"))])
        self.municipality.set_value("")
        self.chips = self._make_chips()
        self._lay_out()
        self.search.line.textChanged.connect(self._tell)
        self.search.line.returnPressed.connect(self.entered)
        self.search.line.installEventFilter(self)
        self.search.searched.connect(self.paused)
        self.phase.committed.connect(self._tell)
        self.municipality.committed.connect(self._tell)

    @property
    def listing(self) -> RecruitListFilter:
        """Return the ready-made filter in force."""
        return next(
            (listing for listing, chip in self.chips.items() if chip.isChecked()),
            RecruitListFilter.ACTIVE,
        )

    def query(self, cohort_id: CohortId | None) -> RecruitQuery:
        """Return what the table is to show."""
        phase = self.phase.value
        return RecruitQuery(
            text=self.search.line.text(),
            listing=self.listing,
            cohort_id=cohort_id,
            phase=phase if isinstance(phase, Phase) else None,
            municipality=str(self.municipality.value or ""),
        )

    def show_counts(self, index: RecruitIndex, cohort_id: CohortId | None) -> None:
        """Count the ready-made filters anew and offer the municipalities men live in."""
        late = self.tr("Ikke fulgt opp på %n dag(er)", "", index.follow_up_days)
        self.chips[RecruitListFilter.NOT_FOLLOWED_UP].setText(late)
        for listing, count in index.counts(cohort_id).items():
            self.chips[listing].set_count(count)
        places: list[tuple[object, str]] = [("", self.tr("alle"))]
        self.municipality.set_options(places + [(name, name) for name in index.municipalities()])
        if self.municipality.value is None:
            self.municipality.set_value("")

    def choose_listing(self, listing: RecruitListFilter) -> None:
        """Show one ready-made filter with nothing else narrowed."""
        was_silent = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.search.line.clear()
        self.phase.set_value(None)
        self.municipality.set_value("")
        self.chips[listing].setChecked(True)
        self.blockSignals(was_silent)
        self.changed.emit()

    def type(self, text: str) -> None:
        """Go to the search and type there."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.setText(text)

    def focus_search(self) -> None:
        """Go to the search with what stands there selected."""
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _INTO_TABLE:
            self.left_down.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_chips(self) -> dict[RecruitListFilter, FilterChip]:
        labels = {
            RecruitListFilter.ACTIVE: self.tr("Aktive"),
            RecruitListFilter.NOT_FOLLOWED_UP: "",
            RecruitListFilter.ECONOMY_UNSIGNED: self.tr("Økonomi ikke signert"),
            RecruitListFilter.SUBJECTS_MISSING: self.tr("Mangler fellesfag"),
            RecruitListFilter.RESERVE: self.tr("Reserve"),
            RecruitListFilter.LEFT: self.tr("Sluttet"),
            RecruitListFilter.ALL: self.tr("Alle"),
        }
        group = QButtonGroup(self)
        chips = {}
        for listing, label in labels.items():
            chip = FilterChip(self._theme, label)
            group.addButton(chip)
            chips[listing] = chip
        chips[RecruitListFilter.ACTIVE].setChecked(True)
        group.buttonToggled.connect(self._chip_toggled)
        return chips

    def _lay_out(self) -> None:
        theme = self._theme
        column = Column(theme, spacing=12, parent=self)
        bar = Row(theme, spacing=8)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.phase)
        bar.addWidget(self.municipality)
        column.addLayout(bar)
        flow = Flow(theme)
        for chip in self.chips.values():
            flow.addWidget(chip)
        column.addLayout(flow)

    def _chip_toggled(self, _chip: object, checked: bool) -> None:  # noqa: FBT001 - a slot
        if checked:
            self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
