"""Finds the person whose sheet is wanted: type a part of a name or a number, walk the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.searchable import search_terms, search_text
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import SearchField
from mih_desktop.views.widgets.layout import Column, Sizes
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text

MOST_SHOWN = 200
"""Lines in the list; beyond it one types a letter more."""


class PersonPicker(QWidget):
    """A search field over a list. `picked(RecruitId)` when another person is chosen."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[tuple[str, RecruitRow]] = []
        self._chosen: RecruitId | None = None
        self.search = SearchField(theme, self.tr("Navn eller telefon"), height=32)
        self.list = RowList(
            theme,
            RowColumns(swatch=True, height=30),
            name=self.tr("Personer"),
            scrolls=True,
            keeps_choice=True,
        )
        Sizes(theme, self.list, least_height=120)
        self.nobody = Text("", "hint", wraps=True)
        column = Column(theme, spacing=6, parent=self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nobody)
        self.search.searched.connect(lambda _text: self._narrow())
        self.list.opened.connect(self._pick)
        self.list.chosen.connect(self._pick)

    @property
    def chosen(self) -> RecruitId | None:
        """Return who is chosen."""
        return self._chosen

    @property
    def person(self) -> RecruitRow | None:
        """Return the row of who is chosen."""
        return next((row for _, row in self._people if row.id == self._chosen), None)

    def set_people(self, rows: Sequence[RecruitRow], cohort_id: CohortId | None) -> None:
        """Offer other people, those of one cohort when it is given; keeps who is chosen."""
        self._people = [
            (search_text(row.name, row.cohort_name, phones=(row.phone,)), row)
            for row in rows
            if cohort_id in (None, row.cohort_id)
        ]
        if self.person is None:
            self._chosen = None
        self._narrow()

    def choose(self, recruit_id: RecruitId) -> None:
        """Choose somebody without telling."""
        self._chosen = recruit_id
        self.search.set_value("")
        self._narrow()

    def _narrow(self) -> None:
        terms = search_terms(self.search.value)
        found = [row for text, row in self._people if all(term in text for term in terms)]
        was_silent = self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.set_rows([_line(row) for row in found[:MOST_SHOWN]])
        if self._chosen is not None:
            self.list.choose(self._chosen)
        self.list.blockSignals(was_silent)
        self.nobody.setVisible(len(found) != len(found[:MOST_SHOWN]) or not found)
        self.nobody.setText(
            self.tr("Skriv mer for å se alle %n.", "", len(found))
            if found
            else self.tr("Ingen passer til det du søker etter.")
        )

    def _pick(self, recruit_id: RecruitId) -> None:
        if recruit_id != self._chosen:
            self._chosen = recruit_id
            self.picked.emit(recruit_id)


def _line(row: RecruitRow) -> ListRow:
    given = f", {row.given_name}" if row.given_name else ""
    return ListRow(
        key=row.id, title=row.family_name, after_title=given, bold_title=True, phase=row.phase
    )
