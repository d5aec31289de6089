"""A preview with its bar: page, size, and what to fit."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget

from mih_desktop.views.reports.pdf_preview import Fit, PdfPreview
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import IconButton, QuietButton
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.text import Text


class PaperView(QWidget):
    """The pages of a paper, or a sentence that says why there are none."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = PdfPreview(theme, name=name)
        self.page_label = Text("", "secondary")
        self.smaller = IconButton(theme, "minus", self.tr("Mindre"))
        self.percent = Text("", "secondary")
        self.larger = IconButton(theme, "plus", self.tr("Større"))
        self.whole_width = QuietButton(theme, self.tr("Hele bredden"))
        self.whole_page = QuietButton(theme, self.tr("Hele siden"))
        self._message = EmptyState(theme, "", icon="file-text")
        self._lay_out(theme)
        self.smaller.clicked.connect(self.preview.zoom_out)
        self.larger.clicked.connect(self.preview.zoom_in)
        self.whole_width.clicked.connect(lambda: self.preview.set_fit(Fit.WIDTH))
        self.whole_page.clicked.connect(lambda: self.preview.set_fit(Fit.PAGE))
        self.preview.page_changed.connect(self._show_page)
        self.preview.zoom_changed.connect(self._show_zoom)
        self.set_message("")

    def set_pdf(self, pdf: bytes) -> None:
        """Show a paper."""
        self.preview.set_pdf(pdf)
        self._stack.setCurrentIndex(0)
        self._bar.setEnabled(True)

    def set_message(self, sentence: str) -> None:
        """Show a sentence in place of a paper."""
        self.preview.set_pdf(None)
        self._message.set_sentence(sentence)
        self._stack.setCurrentIndex(1)
        self._bar.setEnabled(False)

    def _lay_out(self, theme: Theme) -> None:
        self._bar = QWidget()
        bar = Row(theme, spacing=8, margins=(0, 0, 0, 8), parent=self._bar)
        bar.addWidget(self.page_label)
        bar.addStretch(1)
        bar.addWidget(self.smaller)
        bar.addWidget(self.percent)
        bar.addWidget(self.larger)
        bar.addSpacing(theme.px(8))
        bar.addWidget(self.whole_width)
        bar.addWidget(self.whole_page)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self._message)
        column = Column(theme, parent=self)
        column.addWidget(self._bar)
        column.addLayout(self._stack, 1)

    def _show_page(self, number: int, count: int) -> None:
        text = self.tr("Side {number} av {count}").format(number=number, count=count)
        self.page_label.setText(text if count else "")

    def _show_zoom(self, percent: int) -> None:
        self.percent.setText(self.tr("{percent} %").format(percent=percent))
