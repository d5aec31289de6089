"""Frozen versions: when they were made, whether they are signed, and what has changed since."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.economy_sheet import EconomyVersionRow
from mih_desktop.domain.formats import table_date
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes, clear_layout
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import ElidedText, Text


class VersionList(QWidget):
    """Newest first. `paper_asked(EconomyVersionRow)`, `sign_asked(EconomyVersionRow)`."""

    paper_asked = Signal(object)
    sign_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[object, object] | None = None
        self._column = Column(theme, parent=self)

    def show_versions(
        self, versions: Sequence[EconomyVersionRow], changes: Sequence[tuple[str, str, str]]
    ) -> None:
        """Show versions, and what is different now from the newest of them."""
        shown = (tuple(versions), tuple(changes))
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._column)
        self.setVisible(bool(versions))
        if not versions:
            return
        if changes:
            self._add_changes(versions[0], changes)
        self._column.addWidget(Text(self.tr("Versjoner"), "strong"))
        for version in versions:
            self._column.addWidget(Hairline(self._theme))
            self._column.addWidget(self._version_row(version))
        self._column.addWidget(Hairline(self._theme))

    def _add_changes(
        self, version: EconomyVersionRow, changes: Sequence[tuple[str, str, str]]
    ) -> None:
        heading = self.tr("Endret siden versjon {number}").format(number=version.number)
        self._column.addWidget(Text(heading, "strong"))
        for what, before, after in changes:
            row = QWidget()
            Sizes(self._theme, row, least_height=26)
            line = Row(self._theme, spacing=16, parent=row)
            line.addWidget(ElidedText(what, "secondary"), 1)
            line.addWidget(Text(f"{before} → {after}", "strong"))
            row.setAccessibleName(
                self.tr("{what}: fra {before} til {after}").format(
                    what=what, before=before, after=after
                )
            )
            self._column.addWidget(Hairline(self._theme))
            self._column.addWidget(row)
        self._column.addSpacing(self._theme.px(20))

    def _version_row(self, version: EconomyVersionRow) -> QWidget:
        theme = self._theme
        row = QWidget()
        Sizes(theme, row, least_height=36)
        line = Row(theme, spacing=12, parent=row)
        number = self.tr("Versjon {number}").format(number=version.number)
        line.addWidget(Text(number, "strong"))
        made = self.tr("laget {day}").format(day=table_date(version.made_on))
        if version.made_by:
            by = self.tr("laget {day} av {name}")
            made = by.format(day=table_date(version.made_on), name=version.made_by)
        line.addWidget(ElidedText(made, "secondary"), 1)
        code = self.tr("kontroll {code}").format(code=version.control_code)
        line.addWidget(Text(code, "hint"))
        if version.signed_on is None:
            sign = QuietButton(theme, self.tr("Marker som signert …"))
            sign.setAccessibleName(f"{sign.text()} {number}")
            sign.clicked.connect(lambda: self.sign_asked.emit(version))
            line.addWidget(sign)
        else:
            mark = IconMark(theme, "check-circle", "accent")
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
            signed = self.tr("signert {day}").format(day=table_date(version.signed_on))
            line.addWidget(Text(signed))
        paper = QuietButton(theme, self.tr("Se utskriften"))
        paper.setAccessibleName(f"{paper.text()} {number}")
        paper.clicked.connect(lambda: self.paper_asked.emit(version))
        line.addWidget(paper)
        return row
