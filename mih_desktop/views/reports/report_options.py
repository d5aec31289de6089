"""What one chooses for each report: who, which cohort, which year, how many pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from mih_desktop.domain.economy_sheet import EconomyVersionRow
from mih_desktop.domain.enums import PaperLanguage, Phase
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.plan import CohortRow
from mih_desktop.views.reports.economy_options import EconomyOptions
from mih_desktop.views.reports.report_request import ReportKind, ReportRequest
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.text import Text

_KINDS = tuple(ReportKind)


class ReportOptions(QWidget):
    """The choices under the list of reports; `changed()` when the report must be made anew."""

    changed = Signal()
    person_changed = Signal(object)
    cohort_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = ReportKind.COHORT_LIST
        self._years: list[int] = []
        self.economy = EconomyOptions(theme)
        self.list_cohort = ChoiceField(theme, placeholder=self.tr("Velg kull"))
        self.year = ChoiceField(theme)
        self.wheel_cohort = ChoiceField(theme)
        self._stack = QStackedLayout(self)
        for page in (self.economy, self._cohort_list(), self._wheel(), self._workbook()):
            self._stack.addWidget(page)
        self.economy.changed.connect(self.changed)
        self.economy.person_changed.connect(self.person_changed)
        self.economy.cohort_changed.connect(self.cohort_changed)
        for field in (self.list_cohort, self.year, self.wheel_cohort):
            field.committed.connect(lambda _value: self.changed.emit())

    @property
    def request(self) -> ReportRequest:
        """Return what is chosen."""
        if self._kind is ReportKind.ECONOMY:
            return self._economy_request()
        year = self.year.value
        cohort = (
            self.list_cohort.value
            if self._kind is ReportKind.COHORT_LIST
            else self.wheel_cohort.value
        )
        has_cohort = self._kind in (ReportKind.COHORT_LIST, ReportKind.WHEEL)
        return ReportRequest(
            kind=self._kind,
            cohort_id=CohortId(cohort) if has_cohort and isinstance(cohort, int) else None,
            year=year if isinstance(year, int) and self._kind is ReportKind.WHEEL else 0,
        )

    def _economy_request(self) -> ReportRequest:
        chosen, version = self.economy, self.economy.chosen_version
        return ReportRequest(
            kind=ReportKind.ECONOMY,
            recruit_id=None if chosen.is_batch else chosen.people.chosen,
            version_id=None if version is None else version.id,
            version_number=None if version is None else version.number,
            with_months=chosen.months.value,
            language=PaperLanguage.BOKMAL if version is not None else chosen.chosen_language,
            cohort_id=chosen.chosen_cohort,
            people=chosen.ticks.chosen if chosen.is_batch else (),
            is_batch=chosen.is_batch,
        )

    def show_kind(self, kind: ReportKind) -> None:
        """Show the choices of another report."""
        self._kind = kind
        self._stack.setCurrentIndex(_KINDS.index(kind))

    def set_cohorts(
        self, cohorts: Sequence[CohortRow], wanted: CohortId | None, this_year: int
    ) -> None:
        """Offer cohorts and the years they cover; `wanted` is the window's filter."""
        options = [(cohort.id, cohort.name) for cohort in cohorts]
        self.list_cohort.set_options(options)
        if wanted is not None or self.list_cohort.value is None:
            first = cohorts[0].id if cohorts else None
            self.list_cohort.set_value(wanted if wanted is not None else first)
        self.economy.set_cohorts(cohorts, wanted)
        self.wheel_cohort.set_options([(None, self.tr("Alle kull")), *options])
        self.wheel_cohort.set_value(wanted)
        self._years = years_of(cohorts, this_year)
        chosen = self.year.value
        self._offer_years(chosen if isinstance(chosen, int) else this_year)

    def choose_year(self, year: int) -> None:
        """Choose the year of the wheel, also one that no cohort has a phase in."""
        self._offer_years(year)
        self.changed.emit()

    def _offer_years(self, chosen: int) -> None:
        years = sorted({*self._years, chosen}, reverse=True)
        self.year.set_options([(year, str(year)) for year in years])
        self.year.set_value(chosen)

    def set_people(self, rows: Sequence[RecruitRow], cohort_id: CohortId | None) -> None:
        """Offer people for the economy sheet."""
        self.economy.people.set_people(rows, cohort_id)

    def choose_person(self, recruit_id: RecruitId) -> None:
        """Choose whose sheet is shown."""
        self.economy.choose_one()
        self.economy.people.choose(recruit_id)

    def set_versions(self, versions: Sequence[EconomyVersionRow]) -> None:
        """Offer a person's frozen versions after the sheet as it is now."""
        self.economy.set_versions(versions)

    def _cohort_list(self) -> QWidget:
        page, column = self._page()
        column.addWidget(FieldRow(self._theme, self.tr("Kull"), self.list_cohort, above=True))
        column.addWidget(
            Text(
                self.tr("Etter kommune, med plass til å skrive. Uten notater og økonomi."),
                "hint",
                wraps=True,
            )
        )
        column.addStretch(1)
        return page

    def _wheel(self) -> QWidget:
        page, column = self._page()
        column.addWidget(FieldRow(self._theme, self.tr("År"), self.year, above=True))
        column.addWidget(FieldRow(self._theme, self.tr("Kull"), self.wheel_cohort, above=True))
        column.addStretch(1)
        return page

    def _workbook(self) -> QWidget:
        page, column = self._page()
        text = self.tr(
            "Måltall, frafall, milepæler og økonomi for alle kull, som tall uten navn. "
            "Øvingskull er ikke med."
        )
        column.addWidget(Text(text, "hint", wraps=True))
        column.addStretch(1)
        return page

    def _page(self) -> tuple[QWidget, Column]:
        page = QWidget()
        return page, Column(self._theme, spacing=12, parent=page)


def years_of(cohorts: Sequence[CohortRow], this_year: int) -> list[int]:
    """Return the years that any cohort has a phase in, and this one, the newest first."""
    spans = [s for c in cohorts for s in c.phases if s.phase is not Phase.LEFT]
    firsts = [span.starts_on.year for span in spans]
    lasts = [span.ends_on.year for span in spans]
    return list(range(max([this_year, *lasts]), min([this_year, *firsts]) - 1, -1))
