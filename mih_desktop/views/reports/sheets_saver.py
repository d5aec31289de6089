"""Saves a cohort's economy sheets one by one: asks for a folder, tells how far, can be stopped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.errors import MihError
from mih_desktop.services import sheet_batch
from mih_desktop.services.sheet_batch import SheetBatch
from mih_desktop.views.context import AppContext
from mih_desktop.views.reports.paper_language import paper_translate
from mih_desktop.views.reports.saving import default_folder, free_path, safe_file_name
from mih_desktop.views.tasks import JobCancelledError, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """How many of the sheets are files now, where, and what stood in the way of the rest."""

    count: int
    total: int
    folder: Path
    error: MihError | None = None


class SheetsSaver(QObject):
    """`saved(Saved)` when it is over, however it ended; files that are written stay."""

    saved = Signal(object)

    def __init__(self, context: AppContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self.dialog: QFileDialog | None = None

    def ask(self, batch: SheetBatch, *, with_months: bool) -> None:
        """Let the person choose a folder, then write."""
        last = self._context.settings.report_folder
        folder = last if last is not None and last.is_dir() else default_folder()
        title = self.tr("Velg mappe til oversiktene")
        dialog = QFileDialog(self._owner, title, str(folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(
            lambda chosen: self.write(batch, Path(chosen), with_months=with_months)
        )
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, batch: SheetBatch, folder: Path, *, with_months: bool) -> None:
        """Write the files off the GUI thread."""
        self._context.settings.report_folder = folder
        day = self._context.today().isoformat()
        pattern = self.tr("Økonomioversikt {name} {day}.pdf")

        def path_for(content: SheetContent) -> Path:
            name = pattern.format(name=content.header.name, day=day)
            return free_path(folder, safe_file_name(name))

        def work(progress: Progress) -> Saved:
            return _write_all(batch, folder, path_for, progress, with_months=with_months)

        self._context.runner.job(work, self.saved.emit, label=self.tr("Lagrer oversiktene"))


def _write_all(
    batch: SheetBatch,
    folder: Path,
    path_for: sheet_batch.PathFor,
    progress: Progress,
    *,
    with_months: bool,
) -> Saved:
    count, total = 0, len(batch.contents)
    texts = paper_translate(batch.language)
    error: MihError | None = None
    try:
        for _path in sheet_batch.write_each(batch, path_for, texts, with_months=with_months):
            count += 1
            progress(count, total)
    except JobCancelledError:
        pass
    except MihError as trouble:
        error = trouble
    return Saved(count=count, total=total, folder=folder, error=error)
