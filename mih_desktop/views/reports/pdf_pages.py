"""The pages of a finished PDF as pictures and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_MM = 72 / 25.4
_WHITE = (255, 255, 255, 255)


class PdfPages:
    """A PDF in memory; pictures are grey, since paper has one ink.

    pdfium is not made for threads, so everything here belongs to the GUI thread.
    """

    def __init__(self, pdf: bytes) -> None:
        # Loading pdfium takes 30 ms that start-up has no use for.
        from pypdfium2 import PdfDocument

        self._document: PdfDocument = PdfDocument(pdf)
        self._sizes = [
            QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document))
        ]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """Return a page's size in points, the first page being 0."""
        return self._sizes[number]

    def image(self, number: int, width: int) -> QImage:
        """Return a page as wide as so many pixels."""
        scale = width / self._sizes[number].width()
        return self._rendered(number, scale, (0, 0, 0, 0))

    def band(self, number: int, scale: float, part: QRectF) -> QImage:
        """Return a part of a page, in points from its upper left corner, at pixels per point."""
        size = self._sizes[number]
        crop = (
            part.left(),
            size.height() - part.bottom(),
            size.width() - part.right(),
            part.top(),
        )
        return self._rendered(number, scale, crop)

    def text(self, number: int) -> str:
        """Return the words of a page, for those who cannot see it."""
        page = self._document[number]
        try:
            return str(page.get_textpage().get_text_range())
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    def _rendered(
        self, number: int, scale: float, crop: tuple[float, float, float, float]
    ) -> QImage:
        page = self._document[number]
        try:
            bitmap = page.render(scale=scale, crop=crop, grayscale=True, fill_color=_WHITE)
            try:
                image = QImage(
                    bytes(bitmap.buffer),
                    bitmap.width,
                    bitmap.height,
                    bitmap.stride,
                    QImage.Format.Format_Grayscale8,
                )
                # The picture must not point into bytes that go away.
                return image.copy()
            finally:
                bitmap.close()
        finally:
            page.close()
