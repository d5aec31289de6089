"""Papirer: what lies in the folder, kept inside the encrypted store."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mih_desktop.domain.errors import MihError, MissingFileError
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.ids import AttachmentId, RecruitId
from mih_desktop.domain.people import AttachmentRow, RecruitDetails
from mih_desktop.services import attachments
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.paper_files import PaperFile, read_paper
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.rows import ListRow, Mark, RowColumns, RowList
from mih_desktop.views.widgets.text import Text

_PAPER = Mark("check-circle", "accent")


class PapersSection(QWidget):
    """Add by a file dialog or by dropping files here; save a copy out, or take one away."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recruit_id: RecruitId | None = None
        self._rows: dict[AttachmentId, AttachmentRow] = {}
        theme = context.theme
        self.add_button = QuietButton(theme, self.tr("Legg til"), icon="plus", height=20)
        heading = SectionHeading(theme, self.tr("Papirer"), action=self.add_button)
        columns = RowColumns(mark=True, end=84, height=34)
        self.list = RowList(theme, columns, name=self.tr("Papirer"))
        self._nothing = Text(
            self.tr("Slipp filer her, eller legg dem til. De ligger kryptert sammen med resten."),
            "hint",
            wraps=True,
        )
        column = Column(theme, parent=self)
        for part in (heading, self.list, self._nothing):
            column.addWidget(part)
        self.setAcceptDrops(True)
        self.add_button.clicked.connect(self._choose_files)
        self.list.opened.connect(self._offer)
        self.list.removed.connect(self._remove)

    def show_recruit(self, details: RecruitDetails) -> None:
        """Show the papers of a man, the newest first."""
        self._recruit_id = details.row.id
        newest = sorted(details.attachments, key=lambda row: (row.added_on, row.id), reverse=True)
        self._rows = {row.id: row for row in newest}
        lines = [
            ListRow(
                key=row.id, title=Path(row.name).stem, mark=_PAPER, end=table_date(row.added_on)
            )
            for row in newest
        ]
        self.list.set_rows(lines)
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Put files into the folder, each as an action of its own."""
        for path in paths:
            self._context.read(
                partial(read_paper, path, attachments.LARGEST), self._add, self._cannot_read
            )

    def save_copy(self, attachment_id: AttachmentId, path: Path) -> None:
        """Write a paper out of the store; the copy is as open as any other file."""
        from mih_desktop.services import reporting

        store = self._context.store

        def write() -> None:
            reporting.write_file(path, attachments.attachment_content(store, attachment_id))

        self._context.read(write, lambda _none: None, self._context.refuse)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files(_dropped(event))
        event.acceptProposedAction()

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Legg papirer i mappen"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.open()

    def _offer(self, key: Hashable) -> None:
        row = self._rows[AttachmentId(int(str(key)))]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Lagre kopi som …"))
        copy.triggered.connect(lambda: self._choose_place(row))
        away = menu.addAction(self.tr("Ta ut av mappen"))
        away.triggered.connect(lambda: self._remove(row.id))
        menu.setActiveAction(copy)
        area = self.list.visualRect(self.list.currentIndex())
        menu.popup(self.list.viewport().mapToGlobal(area.bottomLeft() + QPoint(28, 0)))

    def _choose_place(self, row: AttachmentRow) -> None:
        dialog = QFileDialog(self, self.tr("Lagre en kopi som ikke er kryptert"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(row.name)
        dialog.fileSelected.connect(lambda name: self.save_copy(row.id, Path(name)))
        dialog.open()

    def _add(self, paper: PaperFile) -> None:
        recruit_id, store, today = self._recruit_id, self._context.store, self._context.today()
        if recruit_id is not None:
            self._context.run_write(
                lambda: attachments.add_attachment(
                    store, recruit_id, paper.name, paper.content, paper.media_type, today
                )
            )

    def _cannot_read(self, error: MihError) -> None:
        if isinstance(error, MissingFileError):
            name = error.values.get("path", "")
            sentence = self.tr("«{name}» kan ikke leses, så den ble ikke lagt i mappen.")
            self._context.refused.emit(sentence.format(name=name))
        else:
            self._context.refuse(error)

    def _remove(self, key: Hashable) -> None:
        attachment_id, store = AttachmentId(int(str(key))), self._context.store
        self._context.run_write(lambda: attachments.remove_attachment(store, attachment_id))


def _dropped(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
