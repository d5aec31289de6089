"""The list of keys, opened with F1 or a question mark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.views.shell.keys import CONTEXT, Key, KeyGroup
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.chips import KeyHint
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.layout import Column, Grid, Row
from mih_desktop.views.widgets.text import Text


class HelpDialog(Sheet):
    """Groups of keys in two columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QCoreApplication.translate(CONTEXT, "Taster"), parent=parent)
        halves = Row(theme, spacing=48)
        groups = list(KeyGroup)
        for half in (groups[:1], groups[1:]):
            column = Column(theme, spacing=20)
            for group in half:
                column.addLayout(self._group(group))
            column.addStretch(1)
            halves.addLayout(column)
        self.column.addLayout(halves)
        self.add_verb(QCoreApplication.translate(CONTEXT, "Lukk"))

    def _group(self, group: KeyGroup) -> Column:
        column = Column(self.theme, spacing=8)
        column.addWidget(Text(QCoreApplication.translate(CONTEXT, group.value), "section"))
        grid = Grid(self.theme, across=16, down=6)
        uses = [key.value for key in Key if key.value.group is group]
        for number, use in enumerate(uses):
            hint = KeyHint(self.theme, use.keys)
            hint.setAccessibleName(use.keys)
            grid.addWidget(hint, number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Text(QCoreApplication.translate(CONTEXT, use.does), "body"), number, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        return column
