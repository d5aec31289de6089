"""Offer known words while a line is being typed in; anything else may be typed too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

_MOST_SHOWN = 8


def offer_words(line: QLineEdit, words: Sequence[str]) -> None:
    """Offer words that hold what is typed, whatever the case; call again with other words."""
    completer = line.completer()
    model = None if completer is None else completer.model()
    if isinstance(model, QStringListModel):
        if model.stringList() != list(words):
            model.setStringList(list(words))
        return
    # The line owns the completer, and the completer its model, so that both live as long as it.
    completer = QCompleter(line)
    completer.setModel(QStringListModel(list(words), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(_MOST_SHOWN)
    # A window of its own takes nothing over from the page: it needs its own ground to be read.
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("suggestions")
    line.setCompleter(completer)
