"""Everything about one milestone, saved as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.enums import Actor, MilestoneKind, MilestoneStatus
from mih_desktop.domain.errors import GoneError
from mih_desktop.domain.formats import capitalised
from mih_desktop.domain.partners import ContactRow
from mih_desktop.domain.plan import MilestoneEdit, MilestoneRow
from mih_desktop.domain.wording import ACTOR_NAMES, MILESTONE_KIND_NAMES, STATUS_NAMES
from mih_desktop.services import milestones
from mih_desktop.views.context import AppContext
from mih_desktop.views.source_words import source_words
from mih_desktop.views.wheel.milestone_words import anchor_text, belongs_to, when_text
from mih_desktop.views.wheel.milestone_writer import MilestoneWriter
from mih_desktop.views.wheel.time_field import TimeField
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.dialog import ConfirmDialog, Sheet
from mih_desktop.views.widgets.field_base import Field
from mih_desktop.views.widgets.fields import ChoiceField, DateField, TextArea, TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

LABEL_WIDTH = 84


def actor_options() -> list[tuple[object, str]]:
    """Return the actors with their names."""
    return [(actor, worded(ACTOR_NAMES[actor])) for actor in Actor]


def kind_options() -> list[tuple[object, str]]:
    """Return the kinds with their names."""
    return [(kind, capitalised(worded(MILESTONE_KIND_NAMES[kind]))) for kind in MilestoneKind]


class MilestoneDialog(Sheet):
    """Shows and edits a milestone; a date set here stays when the cohort moves."""

    def __init__(
        self,
        context: AppContext,
        row: MilestoneRow,
        contacts: Sequence[ContactRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, row.title, width=640, parent=parent)
        self._context = context
        self._row = row
        self._writer = MilestoneWriter(context, row, self)
        self._writer.refused.connect(self._read_again)
        theme = context.theme
        self.column.addWidget(self._anchor_line())
        self.title_field = TextField(theme, longest=120)
        self.status_field = ChoiceField(
            theme, [(s, capitalised(worded(STATUS_NAMES[s]))) for s in MilestoneStatus]
        )
        self.first_field = DateField(theme, required=True, clock=context.clock)
        self.last_field = DateField(theme, required=True, clock=context.clock)
        self.time_field = TimeField(theme)
        self.actor_field = ChoiceField(theme, actor_options())
        self.kind_field = ChoiceField(theme, kind_options())
        self.person_field = ChoiceField(
            theme, [(None, self.tr("Ingen valgt")), *((c.id, c.name) for c in contacts)]
        )
        self.place_field = TextField(theme, longest=120)
        self.note_field = TextArea(theme, lines=3)
        self.why_field = TextArea(theme, lines=2)
        self._last_row = self._row_of(self.tr("Til og med"), self.last_field)
        self._time_row = self._row_of(self.tr("Klokkeslett"), self.time_field)
        fields = Column(theme, spacing=8)
        fields.addWidget(self._row_of(self.tr("Tittel"), self.title_field))
        fields.addLayout(
            self._side_by_side(
                self._row_of(self.tr("Status"), self.status_field),
                self._row_of(self.tr("Slag"), self.kind_field),
            )
        )
        fields.addLayout(
            self._side_by_side(
                self._row_of(self.tr("Dato"), self.first_field), self._last_row, self._time_row
            )
        )
        fields.addLayout(
            self._side_by_side(
                self._row_of(self.tr("Ansvarlig"), self.actor_field),
                self._row_of(self.tr("Kontakt"), self.person_field),
            )
        )
        fields.addWidget(self._row_of(self.tr("Sted"), self.place_field))
        fields.addWidget(self._row_of(self.tr("Notat"), self.note_field))
        fields.addWidget(self._row_of(self.tr("Hvorfor"), self.why_field))
        self.column.addLayout(fields)
        self._source = Text("", "small", wraps=True)
        self.column.addWidget(self._source)
        self._add_buttons()
        self._connect()
        context.changed.connect(self._on_changed)
        self._show()

    @property
    def row(self) -> MilestoneRow:
        """Return the milestone as last read."""
        return self._row

    def _row_of(self, label: str, field: Field) -> FieldRow:
        return FieldRow(self.theme, label, field, label_width=LABEL_WIDTH)

    def _side_by_side(self, *parts: QWidget) -> Row:
        row = Row(self.theme, spacing=24)
        for part in parts:
            row.addWidget(part, 1)
        return row

    def _anchor_line(self) -> QWidget:
        part = QWidget()
        row = Row(self.theme, spacing=12, parent=part)
        words = Column(self.theme, spacing=2)
        self._when = Text("", "strong", wraps=True)
        self._anchor = Text("", "secondary", wraps=True)
        words.addWidget(self._when)
        words.addWidget(self._anchor)
        row.addLayout(words, 1)
        self.release_button = QuietButton(self.theme, self.tr("Følg kullet igjen"))
        self.release_button.clicked.connect(self._release)
        row.addWidget(self.release_button)
        return part

    def _add_buttons(self) -> None:
        bin_button = QuietButton(self.theme, self.tr("Legg i papirkurven"), height=32)
        bin_button.clicked.connect(self._ask_bin)
        self.bin_button = bin_button
        self.buttons.insertWidget(0, bin_button)
        self.close_button = self.add_cancel(self.tr("Lukk"))

    def _connect(self) -> None:
        saved: tuple[tuple[Field, str], ...] = (
            (self.title_field, "title"),
            (self.status_field, "status"),
            (self.kind_field, "kind"),
            (self.time_field, "at"),
            (self.place_field, "place"),
            (self.actor_field, "actor"),
            (self.person_field, "responsible_id"),
            (self.note_field, "note"),
            (self.why_field, "why"),
        )
        for field, name in saved:
            field.committed.connect(lambda value, n=name, f=field: self._save(f, {n: value}))
        for field, name in ((self.note_field, "note"), (self.why_field, "why")):
            field.edited.connect(lambda value, n=name, f=field: self._save(f, {n: value}))
        self.first_field.committed.connect(self._move_first)
        self.last_field.committed.connect(self._move_last)

    # ----------------------------------------------------------------------- saving

    def _save(self, field: Field, values: dict[str, object]) -> None:
        edit = replace(MilestoneEdit(), **values)  # type: ignore[arg-type]  # the names are those of the edit
        self._writer.edit(edit, field.set_fault)

    def _move_first(self, day: object) -> None:
        """Move the milestone whole: what lasts keeps its length."""
        if not isinstance(day, date):
            return
        values: dict[str, object] = {"starts_on": day}
        if self._row.ends_on is not None:
            values["ends_on"] = day + (self._row.ends_on - self._row.starts_on)
        self._save(self.first_field, values)

    def _move_last(self, day: object) -> None:
        if isinstance(day, date):
            self._save(self.last_field, {"ends_on": day})

    def _release(self) -> None:
        store, milestone_id = self._context.store, self._row.id
        self._context.run_write(lambda: milestones.release_milestone(store, milestone_id))

    def _ask_bin(self) -> None:
        dialog = ConfirmDialog(
            self.theme,
            title=self.tr("Legge milepælen i papirkurven?"),
            sentence=self.tr("«{title}» blir borte fra årshjulet. Du kan angre med Ctrl+Z.").format(
                title=self._row.title
            ),
            verb=self.tr("Legg i papirkurven"),
            parent=self,
        )
        dialog.confirmed.connect(self._bin)
        dialog.open()

    def _bin(self) -> None:
        store, milestone_id = self._context.store, self._row.id
        self._context.run_write(
            lambda: milestones.bin_milestone(store, milestone_id), lambda _value: self.reject()
        )

    # ---------------------------------------------------------------------- showing

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Topic.MILESTONES, Topic.COHORTS):
            self._read_again()

    def _read_again(self) -> None:
        try:
            self._row = milestones.get_milestone(self._context.store, self._row.id)
        except GoneError:
            self.reject()
            return
        self._writer.show(self._row)
        self._show()

    def _show(self) -> None:
        row = self._row
        self.setWindowTitle(row.title)
        self._title.setText(row.title)
        where = belongs_to(row)
        self._when.setText(capitalised(when_text(row)))
        counted = self.tr("Regnes fra: {anchor}").format(anchor=anchor_text(row))
        self._anchor.setText(f"{counted} ({where})" if where else counted)
        self.release_button.setVisible(row.is_hand_set and row.anchor is not None)
        self.title_field.set_value(row.title)
        self.status_field.set_value(row.status)
        self.kind_field.set_value(row.kind)
        self.first_field.set_value(row.starts_on)
        self.last_field.set_value(row.ends_on)
        self.time_field.set_value(row.at)
        self.place_field.set_value(row.place)
        self.actor_field.set_value(row.actor)
        self.person_field.set_value(row.responsible_id)
        self.note_field.set_value(row.note)
        self.why_field.set_value(row.why)
        lasts = row.kind is MilestoneKind.SPAN
        self._last_row.setVisible(lasts)
        self._time_row.setVisible(not lasts)
        self._source.setText(
            self.tr("Kilde: {source}").format(source=source_words(row.source)) if row.source else ""
        )
        self._source.setVisible(bool(row.source))
