"""What each sheet is and what each column holds, to be corrected where the guess was wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.importing import (
    SHEET_FIELDS,
    ColumnField,
    ColumnReading,
    ImportReading,
    SheetChoice,
    SheetKind,
    SheetReading,
)
from mih_desktop.services import import_reading
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import CheckField, ChoiceField, NumberField
from mih_desktop.views.widgets.layout import (
    Column,
    Grid,
    Hairline,
    Row,
    ScrollPage,
    Sizes,
    clear_layout,
)
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import translate

_FIELD_WIDTH = 240
_HEADING_WIDTH = 200
_DEEPEST_HEADING = 100


class ColumnsTab(ScrollPage):
    """Sends `changed(dict[int, SheetChoice])` when the user corrects something."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(32, 16, 24, 24))
        self._theme = theme
        self._choices: dict[int, SheetChoice] = {}
        self._shape: tuple[object, ...] = ()
        self.kinds: dict[int, ChoiceField] = {}
        self.taken: dict[int, CheckField] = {}
        self.heading_rows: dict[int, NumberField] = {}
        self.fields: dict[tuple[int, int], ChoiceField] = {}
        self._marks: dict[tuple[int, int], QWidget] = {}

    def show_sheets(self, reading: ImportReading, choices: Mapping[int, SheetChoice]) -> None:
        """Show how the sheets are read."""
        self._choices = dict(choices)
        shape = tuple(_shape(sheet) for sheet in reading.sheets)
        if shape != self._shape:
            self._shape = shape
            clear_layout(self.column)
            self.kinds, self.taken, self.heading_rows, self.fields = {}, {}, {}, {}
            self._marks = {}
            for sheet in reading.sheets:
                self._add_sheet(sheet)
            self.column.addStretch(1)
        for sheet in reading.sheets:
            if sheet.is_taken:
                self._show_fields(sheet)

    def _show_fields(self, sheet: SheetReading) -> None:
        """Show what the columns hold now; a field that is being walked through keeps its place."""
        for column in sheet.columns:
            place = (sheet.index, column.index)
            self.fields[place].set_value(column.field)
            self._marks[place].setVisible(not column.is_certain)

    def _add_sheet(self, sheet: SheetReading) -> None:
        theme = self._theme
        hidden = self.tr("skjult i Excel") if sheet.is_hidden else ""
        self.column.addWidget(SectionHeading(theme, sheet.name, count=hidden))
        row = Row(theme, spacing=24, margins=(0, 0, 0, 8))
        kind = ChoiceField(
            theme,
            [(k, import_reading.sheet_kind_name(k, translate)) for k in SheetKind],
            prefix=self.tr("Leses som:"),
        )
        kind.set_value(sheet.kind)
        kind.committed.connect(lambda value: self._choose_kind(sheet, value))
        self._kind_sizes = Sizes(theme, kind, width=220)
        row.addWidget(kind)
        self.kinds[sheet.index] = kind
        if sheet.kind is not SheetKind.UNREAD:
            row.addLayout(self._heading_row(sheet))
            taken = CheckField(theme, self.tr("Ta med dette arket"))
            taken.set_value(sheet.is_taken)
            taken.committed.connect(lambda value: self._take(sheet, is_taken=bool(value)))
            self.taken[sheet.index] = taken
            row.addWidget(taken)
        row.addStretch(1)
        self.column.addLayout(row)
        if sheet.is_taken and sheet.columns:
            self._add_columns(sheet)
        self.column.addSpacing(theme.px(24))

    def _heading_row(self, sheet: SheetReading) -> Row:
        theme = self._theme
        row = Row(theme, spacing=8)
        label = Text(self.tr("Overskrifter i rad"), "secondary")
        number = NumberField(theme, least=0, most=_DEEPEST_HEADING)
        number.set_name(self.tr("Overskrifter i rad, 0 for ingen"))
        number.set_value(sheet.header_row)
        number.committed.connect(lambda _value: self._choose_heading_row(sheet, number.number))
        self._number_sizes = Sizes(theme, number, width=64)
        label.setBuddy(number)
        row.addWidget(label)
        row.addWidget(number)
        self.heading_rows[sheet.index] = number
        return row

    def _add_columns(self, sheet: SheetReading) -> None:
        theme = self._theme
        holder = QWidget()
        grid = Grid(theme, across=16, down=6, parent=holder)
        for place, title in enumerate(
            ("", self.tr("Overskrift"), self.tr("Står i arket"), self.tr("Leses som"))
        ):
            grid.addWidget(Text(title, "small-strong"), 0, place)
        grid.setColumnStretch(2, 1)
        for number, column in enumerate(sheet.columns, start=1):
            self._add_column(grid, number, sheet, column)
        self.column.addWidget(Hairline(theme))
        box = Column(theme, margins=(0, 8, 0, 0))
        box.addWidget(holder)
        self.column.addLayout(box)

    def _add_column(
        self, grid: Grid, number: int, sheet: SheetReading, column: ColumnReading
    ) -> None:
        theme = self._theme
        grid.addWidget(Text(column.letter, "hint"), number, 0)
        heading = Text(column.heading or self.tr("uten overskrift"), "strong", wraps=True)
        self._heading_sizes = Sizes(theme, heading, width=_HEADING_WIDTH)
        grid.addWidget(heading, number, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(ElidedText(" · ".join(column.samples), "secondary"), number, 2)
        field = ChoiceField(
            theme,
            [(f, import_reading.field_name(f, translate)) for f in SHEET_FIELDS[sheet.kind]],
        )
        field.set_name(column.heading or column.letter)
        field.committed.connect(lambda value: self._choose_field(sheet, column, value))
        self.fields[sheet.index, column.index] = field
        self._field_sizes = Sizes(theme, field, width=_FIELD_WIDTH)
        grid.addWidget(field, number, 3)
        mark = QWidget()
        doubt = Row(theme, spacing=6, parent=mark)
        doubt.addWidget(IconMark(theme, "question", "signal"))
        doubt.addWidget(Text(self.tr("Stemmer det?"), "signal"))
        mark.hide()
        self._marks[sheet.index, column.index] = mark
        grid.addWidget(mark, number, 4)

    def _choice(self, sheet: SheetReading) -> SheetChoice:
        return self._choices.get(sheet.index, SheetChoice())

    def _tell(self, sheet: SheetReading, choice: SheetChoice) -> None:
        self.changed.emit({**self._choices, sheet.index: choice})

    def _choose_kind(self, sheet: SheetReading, value: object) -> None:
        kind = SheetKind(str(value))
        is_taken = kind is not SheetKind.UNREAD
        self._tell(sheet, SheetChoice(kind=kind, is_taken=is_taken))

    def _choose_heading_row(self, sheet: SheetReading, number: int | None) -> None:
        choice = self._choice(sheet)
        self._tell(
            sheet,
            SheetChoice(kind=sheet.kind, header_row=number or 0, is_taken=choice.is_taken),
        )

    def _take(self, sheet: SheetReading, *, is_taken: bool) -> None:
        choice = self._choice(sheet)
        self._tell(
            sheet,
            SheetChoice(
                kind=choice.kind,
                header_row=choice.header_row,
                fields=choice.fields,
                is_taken=is_taken,
            ),
        )

    def _choose_field(self, sheet: SheetReading, column: ColumnReading, value: object) -> None:
        """Give a column another field; a column that has it already goes without meanwhile."""
        choice = self._choice(sheet)
        others = {index: field for index, field in choice.fields.items() if index != column.index}
        self._tell(
            sheet,
            SheetChoice(
                kind=choice.kind,
                header_row=choice.header_row,
                fields={**others, column.index: ColumnField(str(value))},
                is_taken=choice.is_taken,
            ),
        )


def _shape(sheet: SheetReading) -> tuple[object, ...]:
    """Return what a sheet's part of the page is laid out from: all but what its columns hold."""
    columns = tuple((column.index, column.heading, column.samples) for column in sheet.columns)
    return sheet.index, sheet.name, sheet.kind, sheet.header_row, sheet.is_taken, columns
