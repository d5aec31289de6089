"""Prints the same pages that are seen, in bands so that a page at 600 dots needs little memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from mih_desktop.views.reports.pdf_pages import PdfPages

if TYPE_CHECKING:
    # Loaded when something is printed: start-up has no use for it.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_MOST_DOTS = 600
"""Dots per inch that a page is drawn with; a finer printer gains nothing on text and lines."""
_BANDS = 8
_POINTS_PER_INCH = 72


def new_printer(pages: PdfPages, title: str) -> QPrinter:
    """Return the machine's standard printer, set to the pages' size, in one ink."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setFullPage(True)
    printer.setFromTo(1, len(pages))
    printer.setPageLayout(page_layout(pages.size(0)))
    return printer


def page_layout(size: QSizeF) -> QPageLayout:
    """Return upright or lying paper of a page's size (points), without margins of its own."""
    is_lying = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    page = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if is_lying else QPageLayout.Orientation.Portrait
    return QPageLayout(page, turned, QMarginsF())


def print_pages(pages: PdfPages, printer: QPrinter) -> int:
    """Draw the pages the person asked for on the printer; return how many."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    numbers = range(first - 1, min(last, len(pages)))
    painter = QPainter()
    if not numbers or not painter.begin(printer):
        return 0
    try:
        for place, number in enumerate(numbers):
            if place:
                printer.newPage()
            _draw_page(painter, pages, number, printer)
    finally:
        painter.end()
    return len(numbers)


def _draw_page(painter: QPainter, pages: PdfPages, number: int, printer: QPrinter) -> None:
    """Draw one page over the whole sheet, band by band, as large as it is or as the sheet takes."""
    from PySide6.QtPrintSupport import QPrinter

    size = pages.size(number)
    dots_per_point = printer.resolution() / _POINTS_PER_INCH
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    fits = min(
        1.0,
        sheet.width() / (size.width() * dots_per_point),
        sheet.height() / (size.height() * dots_per_point),
    )
    to_dots = dots_per_point * fits
    scale = min(printer.resolution(), _MOST_DOTS) / _POINTS_PER_INCH
    tall = size.height() / _BANDS
    for band in range(_BANDS):
        part = QRectF(0, band * tall, size.width(), tall)
        image = pages.band(number, scale, part)
        target = QRectF(0, part.top() * to_dots, part.width() * to_dots, part.height() * to_dots)
        painter.drawImage(target, image, QRectF(image.rect()))


class PagePrinter(QObject):
    """Asks for a printer and prints. `printed(count)` when the pages have been handed over."""

    printed = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.dialog: QPrintDialog | None = None

    def ask(self, pages: PdfPages, title: str) -> None:
        """Let the person choose printer, pages and copies."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = new_printer(pages, title)
        dialog = QPrintDialog(printer, self._owner)
        dialog.setWindowTitle(self.tr("Skriv ut"))
        dialog.setMinMax(1, len(pages))
        dialog.accepted.connect(lambda: self.printed.emit(print_pages(pages, printer)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        # QPrintDialog has an open() of its own that wants a slot.
        QDialog.open(dialog)
