"""The choices for economy sheets: one person or the cohort, version, language, months."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.economy_sheet import EconomyVersionRow
from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.ids import CohortId, EconomyVersionId
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.plan import CohortRow
from mih_desktop.views.reports.paper_language import language_hint, language_options
from mih_desktop.views.reports.people_ticks import PeopleTicks
from mih_desktop.views.reports.person_picker import PersonPicker
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import CheckField, ChoiceField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.text import Text

_MOST_NAMES = 12
"""Names of left-out people that are written; of more only the number."""


class EconomyOptions(QWidget):
    """`changed()` when the sheet must be made anew, `cohort_changed(CohortId)` for its people."""

    changed = Signal()
    person_changed = Signal(object)
    cohort_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._versions: dict[EconomyVersionId, EconomyVersionRow] = {}
        self.scope = ChoiceField(
            theme, [(False, self.tr("Én person")), (True, self.tr("Hele kullet"))]
        )
        self.scope.set_value(False)
        self.people = PersonPicker(theme)
        self.version = ChoiceField(theme)
        self.cohort = ChoiceField(theme, placeholder=self.tr("Velg kull"))
        self.ticks = PeopleTicks(theme)
        self.months = CheckField(theme, self.tr("Måned for måned på side 2"))
        self.language = ChoiceField(theme, language_options())
        self.language.set_value(PaperLanguage.BOKMAL)
        self.language_hint = Text("", "hint", wraps=True)
        self.left_out = Text("", "hint", wraps=True)
        self._lay_out()
        self.set_versions(())
        self.tell_left_out(())
        self._connect()

    @property
    def is_batch(self) -> bool:
        """Tell whether the whole cohort is wanted."""
        return self.scope.value is True

    @property
    def chosen_version(self) -> EconomyVersionRow | None:
        """Return the frozen version chosen, None for the sheet as it is now."""
        version = self.version.value
        if self.is_batch or not isinstance(version, int):
            return None
        return self._versions.get(EconomyVersionId(version))

    @property
    def chosen_cohort(self) -> CohortId | None:
        """Return the cohort whose people are wanted."""
        cohort = self.cohort.value
        return CohortId(cohort) if self.is_batch and isinstance(cohort, int) else None

    @property
    def chosen_language(self) -> PaperLanguage:
        """Return the language a draft is written in."""
        return PaperLanguage(str(self.language.value))

    def choose_one(self) -> None:
        """Ask for one person's sheet, without telling."""
        self.scope.set_value(False)
        self._stack.setCurrentIndex(0)
        self._show_language()

    def set_cohorts(self, cohorts: Sequence[CohortRow], wanted: CohortId | None) -> None:
        """Offer cohorts; `wanted` is the window's filter."""
        self.cohort.set_options([(cohort.id, cohort.name) for cohort in cohorts])
        if wanted is not None or self.cohort.value is None:
            first = cohorts[0].id if cohorts else None
            self.cohort.set_value(wanted if wanted is not None else first)

    def set_cohort_people(self, rows: Sequence[RecruitRow]) -> None:
        """Offer the people of the chosen cohort."""
        self.ticks.set_people(rows)

    def set_versions(self, versions: Sequence[EconomyVersionRow]) -> None:
        """Offer a person's frozen versions, the newest first, after the sheet as it is now."""
        self._versions = {version.id: version for version in versions}
        newest = sorted(versions, key=lambda version: -version.number)
        self.version.set_options(
            [(None, self.tr("Utkast, slik det er nå")), *((v.id, self._told(v)) for v in newest)]
        )
        self.version.set_value(self.version.value)
        self._show_language()

    def tell_left_out(self, names: Sequence[str]) -> None:
        """Name the people who have nothing typed in and therefore no sheet."""
        self.left_out.setVisible(bool(names))
        if len(names) > _MOST_NAMES:
            text = self.tr("%n har ikke noe skrevet inn, og er ikke med.", "", len(names))
        else:
            words = self.tr("Ikke med, for der er ingenting skrevet inn: {names}.")
            text = words.format(names=", ".join(names))
        self.left_out.setText(text)

    def _told(self, version: EconomyVersionRow) -> str:
        if version.signed_on is None:
            text = self.tr("Versjon {number}, {day}")
            return text.format(number=version.number, day=table_date(version.made_on))
        text = self.tr("Versjon {number}, signert {day}")
        return text.format(number=version.number, day=table_date(version.signed_on))

    def _lay_out(self) -> None:
        theme = self._theme
        self._stack = QStackedWidget()
        one, column = self._page()
        column.addWidget(FieldRow(theme, self.tr("Hvem"), self.people, above=True), 1)
        column.addWidget(FieldRow(theme, self.tr("Versjon"), self.version, above=True))
        many, column = self._page()
        column.addWidget(FieldRow(theme, self.tr("Kull"), self.cohort, above=True))
        column.addWidget(FieldRow(theme, self.tr("Hvem"), self.ticks, above=True), 1)
        column.addWidget(self.left_out)
        for page in (one, many):
            self._stack.addWidget(page)
        whole = Column(theme, spacing=12, parent=self)
        whole.addWidget(FieldRow(theme, self.tr("Gjelder"), self.scope, above=True))
        whole.addWidget(FieldRow(theme, self.tr("Språk"), self.language, above=True))
        whole.addWidget(self.language_hint)
        whole.addWidget(self.months)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.people.picked.connect(self.person_changed)
        self.scope.committed.connect(lambda _value: self._on_scope())
        self.cohort.committed.connect(self.cohort_changed)
        self.version.committed.connect(lambda _value: self._on_version())
        self.ticks.changed.connect(self.changed)
        for field in (self.months, self.language):
            field.committed.connect(lambda _value: self.changed.emit())

    def _on_scope(self) -> None:
        self._stack.setCurrentIndex(int(self.is_batch))
        self._show_language()
        if self.is_batch:
            self.cohort_changed.emit(self.cohort.value)
        else:
            self.changed.emit()

    def _on_version(self) -> None:
        self._show_language()
        self.changed.emit()

    def _show_language(self) -> None:
        """A frozen version is printed in its own language; there is nothing to choose."""
        is_frozen = self.chosen_version is not None
        self.language.setEnabled(not is_frozen)
        self.language_hint.setText(language_hint(is_frozen=is_frozen))

    def _page(self) -> tuple[QWidget, Column]:
        page = QWidget()
        return page, Column(self._theme, spacing=12, parent=page)
