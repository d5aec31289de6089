"""Shows the very pages that will be printed or saved, under each other."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from mih_desktop.views.reports.pdf_pages import PdfPages
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.rows import paint_focus_line

ZOOMS = (0.25, 0.35, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Steps of zoom; 1.0 shows a page as large as it is on paper at 96 dots per inch."""

_PIXELS_PER_POINT = 96 / 72
_MARGIN = 24
_BETWEEN = 16
_MOST_PICTURES = 6
_TOLD_LETTERS = 4000


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PdfPreview(QAbstractScrollArea):
    """Pages on a soft ground; keyboard, wheel and fit to width or page.

    `page_changed(number, count)` with the first page being 1; `zoom_changed(percent)`.
    """

    page_changed = Signal(int, int)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: PdfPages | None = None
        self._rects: list[QRect] = []
        self._pictures: dict[tuple[int, int], QImage] = {}
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        theme.changed.connect(self._restyle)

    @property
    def pages(self) -> PdfPages | None:
        """Return what is shown, None when it is nothing."""
        return self._pages

    @property
    def page(self) -> int:
        """Return the number of the page in sight, the first being 1; 0 without any."""
        return self._page

    @property
    def fit(self) -> Fit:
        """Return how large a page is shown."""
        return self._fit

    @property
    def percent(self) -> int:
        """Return the size of a page against paper."""
        return round(self._zoom * 100)

    def set_pdf(self, pdf: bytes | None) -> None:
        """Show other pages; stays on the same page where there is one."""
        was_on = max(self._page - 1, 0)
        self._pages = None if pdf is None else PdfPages(pdf)
        self._pictures.clear()
        self._page = 0
        self._arrange()
        if self._rects:
            self.show_page(min(was_on, len(self._rects) - 1))
        self._tell_page()
        self.viewport().update()

    def set_fit(self, fit: Fit) -> None:
        """Fit pages to the width of the view, or to the whole of it."""
        self._fit = fit
        self._arrange_again()

    def zoom_in(self) -> None:
        """Show pages one step larger."""
        self._set_zoom(next((z for z in ZOOMS if z > self._zoom + 0.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show pages one step smaller."""
        self._set_zoom(next((z for z in reversed(ZOOMS) if z < self._zoom - 0.01), ZOOMS[0]))

    def show_page(self, number: int) -> None:
        """Bring a page to the top, the first being 0."""
        if self._rects:
            chosen = self._rects[min(max(number, 0), len(self._rects) - 1)]
            self.verticalScrollBar().setValue(chosen.top() - self._theme.px(_BETWEEN) // 2)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(560))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        count = len(self._rects)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.set_fit(Fit.WIDTH)
        elif key == Qt.Key.Key_Home:
            self.show_page(0)
        elif key == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        elif key == Qt.Key.Key_PageDown and self._fit is Fit.PAGE:
            self.show_page(self._page if self._page < count else count - 1)
        elif key == Qt.Key.Key_PageUp and self._fit is Fit.PAGE:
            self.show_page(self._page - 2)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("soft"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = -self.horizontalScrollBar().value()
        top = -self.verticalScrollBar().value()
        for number, rect in enumerate(self._rects):
            shown = rect.translated(left, top)
            if shown.intersects(event.rect()):
                picture = self._picture(number, rect.width())
                painter.drawImage(QRectF(shown), picture, QRectF(picture.rect()))
                painter.setPen(QPen(self._theme.color("line_strong"), 1))
                painter.drawRect(QRectF(shown).adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            paint_focus_line(painter, self.viewport().rect(), self._theme)
        painter.end()

    def _picture(self, number: int, width: int) -> QImage:
        assert self._pages is not None  # noqa: S101 - rects are only there with pages
        pixels = round(width * self.viewport().devicePixelRatioF())
        key = (number, pixels)
        if key not in self._pictures:
            while len(self._pictures) >= _MOST_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = self._pages.image(number, pixels)
        return self._pictures[key]

    def _set_zoom(self, zoom: float) -> None:
        self._fit = Fit.FREE
        self._zoom = zoom
        self._arrange_again()

    def _arrange_again(self) -> None:
        """Arrange anew and stay at the same place of the same page."""
        bar = self.verticalScrollBar()
        old = self._rects[self._page - 1] if self._page else None
        share = (bar.value() - old.top()) / old.height() if old and old.height() else 0.0
        number = self._page - 1
        self._arrange()
        if old is not None and number < len(self._rects):
            new = self._rects[number]
            bar.setValue(round(new.top() + share * new.height()))
        self._tell_page()
        self.viewport().update()

    def _arrange(self) -> None:
        """Work out where each page stands and how far one can scroll."""
        px, view = self._theme.px, self.viewport().size()
        margin, between = px(_MARGIN), px(_BETWEEN)
        self._rects = []
        if self._pages is None or not len(self._pages):
            self.verticalScrollBar().setRange(0, 0)
            self.horizontalScrollBar().setRange(0, 0)
            return
        sizes = [self._pages.size(n) for n in range(len(self._pages))]
        self._zoom = self._fitting_zoom(view, margin)
        scale = self._zoom * _PIXELS_PER_POINT * self._theme.scale
        widest = max(round(size.width() * scale) for size in sizes)
        across = max(view.width(), widest + 2 * margin)
        y = margin
        for size in sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            self._rects.append(QRect((across - width) // 2, y, width, height))
            y += height + between
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(view.height())
        vertical.setSingleStep(px(40))
        vertical.setRange(0, max(y - between + margin - view.height(), 0))
        horizontal.setPageStep(view.width())
        horizontal.setSingleStep(px(40))
        horizontal.setRange(0, max(across - view.width(), 0))
        self.zoom_changed.emit(self.percent)

    def _fitting_zoom(self, view: QSize, margin: int) -> float:
        if self._fit is Fit.FREE or self._pages is None:
            return self._zoom
        sizes = [self._pages.size(n) for n in range(len(self._pages))]
        unit = _PIXELS_PER_POINT * self._theme.scale
        zoom = (view.width() - 2 * margin) / (max(s.width() for s in sizes) * unit)
        if self._fit is Fit.PAGE:
            tallest = max(s.height() for s in sizes) * unit
            zoom = min(zoom, (view.height() - 2 * margin) / tallest)
        return max(zoom, ZOOMS[0] / 2)

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = sum(rect.top() <= middle for rect in self._rects)
        if page != self._page:
            self._page = page
            if self._pages is not None and page:
                words = " ".join(self._pages.text(page - 1).split())
                self.setAccessibleDescription(words[:_TOLD_LETTERS])
        self.page_changed.emit(self._page, len(self._rects))

    def _restyle(self) -> None:
        self._arrange_again()
