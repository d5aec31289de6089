"""Om programmet: version, what it promises, what it is made of, and where its log lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import qVersion

from mih_desktop import __version__
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.folder_line import FolderLine
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.widgets.layout import Grid
from mih_desktop.views.widgets.text import Text

LIBRARIES: tuple[tuple[str, str], ...] = (
    ("Qt, PySide6", "LGPL 3.0"),
    ("SQLCipher", "BSD 3-Clause"),
    ("sqlcipher3", "zlib"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("cryptography", "Apache 2.0, BSD 3-Clause"),
    ("openpyxl", "MIT"),
    ("defusedxml", "PSF"),
    ("ReportLab", "BSD"),
    ("pypdfium2, PDFium", "Apache 2.0, BSD 3-Clause"),
    ("holidays, platformdirs", "MIT"),
    ("Phosphor Icons", "MIT"),
    ("Source Sans Pro", "SIL Open Font License 1.1"),
    ("Python", "PSF"),
)
"""What the program is built on, and the licence of each as its makers state it."""


class AboutSection(Section):
    """Facts to be read; `log_folder` is None where the program writes no log."""

    def __init__(self, context: AppContext, log_folder: Path | None) -> None:
        super().__init__(context)
        theme = self.theme
        about = Block(
            theme,
            self.tr("MiH Desktop {version}").format(version=__version__),
            self.tr(
                "Verktøy for fylkeskoordinatorer i Menn i helse: årshjul, mapper, økonomi og "
                "rapporter, på én maskin."
            ),
        )
        promise = Block(
            theme,
            self.tr("Dette lover programmet"),
            self.tr(
                "Det bruker aldri nettet: ingen oppdateringer hentes, ingenting sendes og "
                "ingenting telles. Alt om mennesker ligger kryptert på denne maskinen, og bare "
                "passordet eller gjenopprettingskoden åpner det."
            ),
        )
        log = Block(
            theme,
            self.tr("Logg"),
            self.tr(
                "Går noe galt i programmet, skrives det hvor i programmet det skjedde. Navn og "
                "annet du har skrevet, kommer aldri med."
            ),
        )
        self.log = FolderLine(theme, self.tr("Mappe for loggen"))
        if log_folder is not None:
            self.log.show_folder(log_folder)
        log.column.addWidget(self.log)
        log.setVisible(log_folder is not None)
        made_of = Block(
            theme,
            self.tr("Laget med"),
            self.tr("Takk til dem som har laget delene. Qt er versjon {version}.").format(
                version=qVersion()
            ),
        )
        grid = Grid(theme, across=32, down=6)
        for row, (name, licence) in enumerate(LIBRARIES):
            grid.addWidget(Text(name, "secondary"), row, 0)
            grid.addWidget(Text(licence), row, 1)
        grid.setColumnStretch(1, 1)
        made_of.column.addLayout(grid)
        for block in (about, promise, log, made_of):
            self.column.addWidget(block)
        self.column.addStretch(1)
