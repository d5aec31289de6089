"""A paper in a window of its own: seen first, then printed or saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.views.reports.paper_language import language_hint, language_options
from mih_desktop.views.reports.paper_view import PaperView
from mih_desktop.views.reports.printing import PagePrinter
from mih_desktop.views.reports.saved_line import SavedLine
from mih_desktop.views.reports.saving import FileSaver
from mih_desktop.views.settings import UiSettings
from mih_desktop.views.theme.screen_room import resize_within_screen
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from mih_desktop.views.widgets.fields import CheckField, ChoiceField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Row, Sizes, surface
from mih_desktop.views.widgets.text import Text


class PaperDialog(QDialog):
    """Opened with open(); Esc closes.

    `edition_wanted()` when the tick for the month table, shown by `offer_months`, or the language,
    shown by `offer_language`, changes.
    """

    edition_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        pdf: bytes,
        file_name: str,
        *,
        settings: UiSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._pdf = pdf
        self._file_name = file_name
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        surface(self, "page")
        Sizes(theme, self, least_width=560, least_height=360)
        resize_within_screen(self, theme.px(880), theme.px(820))
        self.saver = FileSaver(self, settings)
        self.printer = PagePrinter(self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.set_pdf(pdf)
        self.paper.preview.setFocus()

    @property
    def chosen_language(self) -> PaperLanguage:
        """Return the language to write the paper in."""
        return PaperLanguage(str(self.language.value))

    def set_pdf(self, pdf: bytes, file_name: str = "") -> None:
        """Show another edition of the paper, with its own name for the file."""
        self._pdf = pdf
        self._file_name = file_name or self._file_name
        self.paper.set_pdf(pdf)
        self.saved_line.clear()

    def offer_months(self, *, chosen: bool = False) -> None:
        """Let the person ask for the page with the months."""
        self.months.set_value(chosen)
        self.months.setVisible(True)

    def offer_language(self) -> None:
        """Let the person choose what language the paper is written in."""
        self._language_row.setVisible(True)

    def _make_parts(self) -> None:
        theme = self._theme
        self.paper = PaperView(theme, name=self._title)
        self.months = CheckField(theme, self.tr("Måned for måned på side 2"))
        self.months.hide()
        self.language = ChoiceField(theme)
        self.language.set_options(language_options())
        self.language.set_value(PaperLanguage.BOKMAL)
        self.language.setToolTip(language_hint(is_frozen=False))
        self._language_row = FieldRow(theme, self.tr("Språk"), self.language)
        self._language_row.hide()
        self.saved_line = SavedLine(theme)
        self.hint = Text(
            self.tr("Utskrifter og filer er ikke låst med passordet ditt."), "hint", wraps=True
        )
        self.print_button = SecondaryButton(theme, self.tr("Skriv ut …"), icon="printer")
        self.save_button = PrimaryButton(theme, self.tr("Lagre som PDF …"))
        self.close_button = SecondaryButton(theme, self.tr("Lukk"))
        for button in (self.print_button, self.save_button, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        theme = self._theme
        column = Column(theme, spacing=8, margins=(24, 20, 24, 16), parent=self)
        head = Row(theme, spacing=16)
        head.addWidget(Text(self._title, "section"))
        head.addStretch(1)
        head.addWidget(self._language_row)
        head.addWidget(self.months)
        column.addLayout(head)
        column.addWidget(self.paper, 1)
        column.addWidget(self.saved_line)
        foot = Row(theme, spacing=8)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.print_button)
        foot.addWidget(self.save_button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.months.committed.connect(lambda _chosen: self.edition_wanted.emit())
        self.language.committed.connect(lambda _chosen: self.edition_wanted.emit())
        self.saver.saved.connect(self.saved_line.tell_saved)
        self.saver.failed.connect(self.saved_line.tell_failed)
        self.printer.printed.connect(self.saved_line.tell_printed)

    def _print(self) -> None:
        pages = self.paper.preview.pages
        if pages is not None:
            self.printer.ask(pages, self._title)

    def _save(self) -> None:
        self.saver.ask(self._pdf, self._file_name, self.tr("PDF (*.pdf)"))


def show_paper(
    theme: Theme,
    title: str,
    pdf: bytes,
    file_name: str,
    parent: QWidget | None = None,
    *,
    settings: UiSettings | None = None,
) -> PaperDialog:
    """Open a window with a finished paper and return it."""
    dialog = PaperDialog(theme, title, pdf, file_name, settings=settings, parent=parent)
    dialog.open()
    return dialog
