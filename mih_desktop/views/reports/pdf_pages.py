"""The pages of a finished PDF as pictures and words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

POINTS_PER_MM = 72 / 25.4

_WHITE = (255, 255, 255, 255)
_FINE_WIDTH = 1200
"""From so many pixels a page is drawn twice as large as it is shown, below it three times."""


class PdfPages:
    """A PDF in memory; pictures are grey, since paper has one ink.

    pdfium is not made for threads, so everything here belongs to the GUI thread. The document is
    opened for each picture, which takes less than a millisecond and leaves nothing to be closed.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        with self._opened() as document:
            self._sizes = [QSizeF(*document.get_page_size(n)) for n in range(len(document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """Return a page's size in points, the first page being 0."""
        return self._sizes[number]

    def image(self, number: int, width: int) -> QImage:
        """Return a page as wide as so many pixels.

        pdfium puts letters on whole pixels, which opens gaps in small text; so the page is drawn
        larger and brought down smoothly.
        """
        size = self._sizes[number]
        times = 2 if width >= _FINE_WIDTH else 3
        large = self._rendered(number, width * times / size.width(), (0, 0, 0, 0))
        height = round(width * size.height() / size.width())
        return large.scaled(
            width,
            height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

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
        with self._opened() as document, _closing(document[number]) as page:
            words = page.get_textpage()
            try:
                return str(words.get_text_range())
            finally:
                words.close()

    def _rendered(
        self, number: int, scale: float, crop: tuple[float, float, float, float]
    ) -> QImage:
        with self._opened() as document, _closing(document[number]) as page:
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

    @contextmanager
    def _opened(self) -> Iterator[PdfDocument]:
        # Loading pdfium takes 30 ms that start-up has no use for.
        from pypdfium2 import PdfDocument

        document = PdfDocument(self._pdf)
        try:
            yield document
        finally:
            document.close()


@contextmanager
def _closing(page: PdfPage) -> Iterator[PdfPage]:
    try:
        yield page
    finally:
        page.close()
