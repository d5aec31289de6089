"""The texts of a paper in the language chosen for it, whatever the window is written in."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QTranslator

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.resources import resource_folder
from mih_desktop.domain.wording import Translate, source_text


def language_options() -> list[tuple[PaperLanguage, str]]:
    """Return the languages to choose between, named in the window's."""
    return [
        (PaperLanguage.BOKMAL, QCoreApplication.translate("PaperLanguage", "Bokmål")),
        (PaperLanguage.NYNORSK, QCoreApplication.translate("PaperLanguage", "Nynorsk")),
        (PaperLanguage.ENGLISH, QCoreApplication.translate("PaperLanguage", "Engelsk")),
    ]


def language_hint(*, is_frozen: bool) -> str:
    """Tell what one gets in the language chosen."""
    if is_frozen:
        return QCoreApplication.translate(
            "PaperLanguage", "En låst versjon står på det språket den ble låst på."
        )
    return QCoreApplication.translate(
        "PaperLanguage",
        "Utkastet skrives på dette språket. Det dere selv har skrevet inn, står som det er. "
        "Det er bokmål som låses og signeres.",
    )


@cache
def paper_translate(language: PaperLanguage) -> Translate:
    """Return what gives the texts of an economy sheet in a language.

    A text that the language lacks stays bokmål; `tasks.py check` lets none pass.

    Raises:
        FileNotFoundError: The texts of the language did not come with the program.
    """
    if language is PaperLanguage.BOKMAL:
        return source_text
    path = resource_folder() / "i18n" / f"sheet_{language.value}.qm"
    translator = QTranslator()
    if not translator.load(str(path)):
        raise FileNotFoundError(path)

    def translate(context: str, text: str) -> str:
        return translator.translate(context, text) or text

    return translate
