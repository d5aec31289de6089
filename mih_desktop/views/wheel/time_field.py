"""A time of day, typed in any usual way."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.formats import clock_time
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.inputs import LineInput
from mih_desktop.views.widgets.line_field import LineField

_TIME = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?", re.IGNORECASE)


def read_time(text: str) -> time | None:
    """Read "9", "9.30", "09:30", "0930" or "kl. 9"; None where it is no time of day."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeField(LineField):
    """The value is a time or None; shown as 09.00."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, LineInput(theme), parent)
        self.set_placeholder(self.tr("tt.mm"))

    @property
    def value(self) -> time | None:
        """Return the time; None when it is empty or cannot be read."""
        return read_time(self.line.text())

    def set_value(self, value: time | None) -> None:
        """Show a stored value; does nothing to a field that is being typed in."""
        self._take(value)

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        self.line.setText(clock_time(value) if isinstance(value, time) else "")

    def _readable(self, *, complain: bool = False) -> bool:
        is_readable = not self.line.text().strip() or self.value is not None
        if complain and not is_readable:
            self.set_fault(self.tr("Skriv klokkeslettet som 9.30."))
        return is_readable
