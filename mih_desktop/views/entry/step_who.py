"""First start, step 1: who uses the program, and where the data are to lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mih_desktop.domain.partners import ProfileEdit
from mih_desktop.services import opening
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.completion import offer_words
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Grid, Hairline, Row
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.text import Text

COUNTIES = (
    "Agder", "Akershus", "Buskerud", "Finnmark", "Innlandet", "Møre og Romsdal", "Nordland",
    "Oslo", "Rogaland", "Telemark", "Troms", "Trøndelag", "Vestfold", "Vestland", "Østfold",
)  # fmt: skip
"""The counties from 2024 on, offered while typing; half a county may be typed as well."""


class StepWho(QWidget):
    """Name, county, ways to be reached, and the folder."""

    changed = Signal()

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__()
        self._theme = theme
        self.folder = folder
        column = Column(theme, parent=self)
        grid = Grid(theme, across=24, down=16)
        self.name = TextField(theme, height=40)
        self.county = TextField(theme, height=40)
        self.region = TextField(theme, height=40, placeholder=self.tr("for eksempel vest"))
        self.phone = TextField(theme, height=40)
        offer_words(self.county.line, COUNTIES)
        rows = (
            (self.tr("Navnet ditt"), self.name),
            (self.tr("Telefon (kan vente)"), self.phone),
            (self.tr("Fylke"), self.county),
            (self.tr("Del av fylket (om det er delt)"), self.region),
        )
        for index, (label, field) in enumerate(rows):
            grid.addWidget(FieldRow(theme, label, field, above=True), index // 2, index % 2)
            field.line.textChanged.connect(self.changed)
        column.addLayout(grid)
        column.addSpacing(theme.px(28))
        column.addWidget(Hairline(theme))
        column.addSpacing(theme.px(20))
        column.addWidget(Text(self.tr("Her blir opplysningene liggende"), "section"))
        place = Row(theme, spacing=16)
        self._place = Text("", "secondary", wraps=True, selectable=True)
        place.addWidget(self._place, 1)
        self.choose = QuietButton(theme, self.tr("Velg et annet sted …"), icon="folder-open")
        self.choose.clicked.connect(self._choose)
        place.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(place)
        self._warning = WarningLine(theme, "", tinted=True)
        column.addSpacing(theme.px(8))
        column.addWidget(self._warning)
        column.addStretch(1)
        self.set_folder(folder)

    @property
    def is_complete(self) -> bool:
        """Tell whether name and county are filled in."""
        return bool(self.name.text.strip() and self.county.text.strip())

    @property
    def profile(self) -> ProfileEdit:
        """Return what was filled in."""
        return ProfileEdit(
            coordinator_name=self.name.text,
            county=self.county.text,
            region=self.region.text,
            phone=self.phone.text,
        )

    @property
    def summary(self) -> str:
        """Return name and county for the list of steps."""
        return ", ".join(t.strip() for t in (self.name.text, self.county.text) if t.strip())

    def set_folder(self, folder: Path) -> None:
        """Take a folder and say so when it is a poor place."""
        self.folder = folder
        self._place.setText(str(folder))
        warning = opening.folder_warning(folder)
        self._warning.setVisible(warning is not None)
        if warning == "network":
            self._warning.set_text(
                self.tr("Dette er en nettverksmappe."),
                self.tr("Velg en mappe på selve maskinen, ellers kan opplysningene bli ødelagt."),
            )
        elif warning is not None:
            self._warning.set_text(
                self.tr("Denne mappen blir kopiert til en skytjeneste."),
                self.tr("Velg en mappe som bare ligger på maskinen."),
            )
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Velg mappe"), str(self.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.set_folder(Path(path) / "MiH Desktop"))
        dialog.open()
