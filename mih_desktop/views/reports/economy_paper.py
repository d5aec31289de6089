"""Shows a man's economy sheet in a window; what «Se utskriften» in his folder opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.ids import EconomyVersionId, RecruitId
from mih_desktop.services import economy, reporting
from mih_desktop.views.context import AppContext
from mih_desktop.views.reports.paper_dialog import PaperDialog, show_paper
from mih_desktop.views.reports.paper_language import language_options, paper_translate
from mih_desktop.views.wording import translate

_CONTEXT = "EconomyPaper"


def economy_pdf(
    context: AppContext,
    recruit_id: RecruitId,
    version_id: EconomyVersionId | None,
    *,
    with_months: bool,
    language: PaperLanguage = PaperLanguage.BOKMAL,
) -> bytes:
    """Return the sheet as it stands now in a language, or a frozen version in its own."""
    if version_id is not None:
        content = economy.frozen_sheet(context.store, version_id)
        texts = paper_translate(content.language)
        return reporting.sheet_pdf(content, texts, with_months=with_months)
    return reporting.economy_sheet_pdf(
        context.store,
        recruit_id,
        context.today(),
        paper_translate(language),
        with_months=with_months,
        language=language,
    )


def economy_file_name(
    day: date, number: int | None, language: PaperLanguage = PaperLanguage.BOKMAL
) -> str:
    """Return a name without the man's, since a file lies about longer than one thinks."""
    if number is None and language is not PaperLanguage.BOKMAL:
        named = dict(language_options())[language].lower()
        text = translate(_CONTEXT, "Økonomioversikt utkast {day} {language}.pdf")
        return text.format(day=day.isoformat(), language=named)
    if number is None:
        text = translate(_CONTEXT, "Økonomioversikt utkast {day}.pdf")
        return text.format(day=day.isoformat())
    text = translate(_CONTEXT, "Økonomioversikt versjon {number} {day}.pdf")
    return text.format(number=number, day=day.isoformat())


def show_economy_sheet(
    context: AppContext,
    recruit_id: RecruitId,
    parent: QWidget,
    *,
    version_id: EconomyVersionId | None = None,
    number: int | None = None,
    on_shown: Callable[[PaperDialog], None] | None = None,
) -> None:
    """Make the sheet off the GUI thread and open it; `number` is the version's, for its name."""

    def show(pdf: bytes) -> None:
        if not isValid(parent):
            return
        dialog = show_paper(
            context.theme,
            QCoreApplication.translate(_CONTEXT, "Økonomioversikt"),
            pdf,
            economy_file_name(context.today(), number),
            parent,
            settings=context.settings,
        )
        dialog.offer_months()
        if version_id is None:
            dialog.offer_language()
        dialog.edition_wanted.connect(lambda: make_again(dialog))
        if on_shown is not None:
            on_shown(dialog)

    def make_again(dialog: PaperDialog) -> None:
        months, language = dialog.months.value, dialog.chosen_language

        def take(pdf: bytes) -> None:
            # An answer that another choice has overtaken is not shown.
            if isValid(dialog) and (months, language) == (
                dialog.months.value,
                dialog.chosen_language,
            ):
                dialog.set_pdf(pdf, economy_file_name(context.today(), number, language))

        context.read(
            lambda: economy_pdf(
                context, recruit_id, version_id, with_months=months, language=language
            ),
            take,
        )

    context.read(lambda: economy_pdf(context, recruit_id, version_id, with_months=False), show)
