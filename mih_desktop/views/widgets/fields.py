"""The fields of forms: text, search, date, amount, number, choice, area, tick."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock, system_clock
from mih_desktop.domain.formats import table_date
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.date_text import DateFault, DateRange, read_date
from mih_desktop.views.widgets.field_base import Field
from mih_desktop.views.widgets.inputs import AreaInput, CheckInput, ChoiceInput, LineInput
from mih_desktop.views.widgets.line_field import LineField
from mih_desktop.views.widgets.number_text import read_number, written_number

COURSE_DATES = DateRange(date(2010, 1, 1), date(2069, 12, 31))
"""Days that can belong to a course."""
BIRTH_DATES = DateRange(date(1930, 1, 1), date(2015, 12, 31))
"""Days that somebody in the course can be born on."""


class TextField(LineField):
    """Words on one line; spaces at the ends are left out."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        unit: str = "",
        height: int = 32,
        longest: int = 200,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, LineInput(theme, unit=unit, height=height), parent)
        self._last = ""
        self.line.setMaxLength(longest)
        self.set_placeholder(placeholder)

    @property
    def value(self) -> str:
        """Return the words."""
        return self.line.text().strip()

    def set_value(self, value: str) -> None:
        """Show a stored value; does nothing to a field that is being typed in."""
        self._take(value)

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        if self.line.text() != value:
            self.line.setText(str(value))


class SearchField(LineField):
    """A line to search with; `searched(str)` comes 120 ms after the last key, at once on Enter."""

    searched = Signal(str)

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        keys: str = "",
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        line = LineInput(theme, icon="magnifying-glass", keys=keys, height=height)
        super().__init__(theme, line, parent)
        self._last = ""
        self._sent = ""
        self._pause.setInterval(120)
        self._pause.timeout.connect(self._search)
        line.returnPressed.connect(self._search)
        line.textChanged.connect(self._cleared)
        self.set_placeholder(placeholder)
        self.set_name(placeholder)

    @property
    def value(self) -> str:
        """Return what is searched for."""
        return self.line.text().strip()

    def set_value(self, value: str) -> None:
        """Search for something else, at once."""
        self.line.setText(value)
        self._last = value
        self._search()

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        """Leave the text as it is typed: a search has no stored form."""

    def _give_up(self) -> bool:
        had_text = bool(self.line.text())
        self.set_value("")
        return had_text

    def _cleared(self, text: str) -> None:
        if not text:
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        if self.value != self._sent:
            self._sent = self.value
            self.searched.emit(self.value)


class DateField(LineField):
    """A day, typed in any usual way and shown as 03.04.2027; the value is a date or None."""

    def __init__(
        self,
        theme: Theme,
        *,
        within: DateRange = COURSE_DATES,
        required: bool = False,
        clock: Clock = system_clock,
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, LineInput(theme, height=height), parent)
        self._within = within
        self._required = required
        self._clock = clock
        self.set_placeholder(self.tr("dd.mm.åååå"))

    @property
    def value(self) -> date | None:
        """Return the day; None when it is empty or cannot be read."""
        return read_date(self.line.text(), self._within, self._clock().date()).day

    def set_value(self, value: date | None) -> None:
        """Show a stored value; does nothing to a field that is being typed in."""
        self._take(value)

    def set_within(self, within: DateRange) -> None:
        """Change which days make sense."""
        self._within = within

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        self.line.setText(table_date(value) if isinstance(value, date) else "")

    def _readable(self, *, complain: bool = False) -> bool:
        reading = read_date(self.line.text(), self._within, self._clock().date())
        sentence = ""
        if reading.fault is not None:
            sentence = self._sentence(reading.fault)
        elif reading.day is None and self._required:
            sentence = self.tr("Her må det stå en dato.")
        if complain and sentence:
            self.set_fault(sentence)
        return not sentence

    def _sentence(self, fault: DateFault) -> str:
        text = self.line.text().strip()
        if fault is DateFault.UNREADABLE:
            return self.tr("«{text}» er ikke en dato. Skriv den som 3.4.2027.").format(text=text)
        if fault is DateFault.NO_YEAR:
            return self.tr("Skriv året også, som 3.4.2027.")
        if fault is DateFault.NO_SUCH_DAY:
            return self.tr("Den dagen finnes ikke: {text}.").format(text=text)
        if fault is DateFault.TOO_EARLY:
            first = table_date(self._within.first)
            return self.tr(
                "Datoen er for langt tilbake. Her kan det stå {day} eller senere."
            ).format(day=first)
        last = table_date(self._within.last)
        return self.tr("Datoen er for langt fram. Her kan det stå {day} eller tidligere.").format(
            day=last
        )


class MoneyField(LineField):
    """An amount with its unit behind; the value is a Decimal or None."""

    def __init__(
        self,
        theme: Theme,
        *,
        unit: str = "kr",
        least: Decimal = Decimal(0),
        most: Decimal = Decimal(10_000_000),
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, LineInput(theme, unit=unit, height=height), parent)
        self._least, self._most = least, most

    @property
    def value(self) -> Decimal | None:
        """Return the amount; None when it is empty or cannot be read."""
        return read_number(self.line.text())

    def set_value(self, value: Decimal | int | None) -> None:
        """Show a stored value; does nothing to a field that is being typed in."""
        self._take(None if value is None else Decimal(value))

    def set_unit(self, unit: str) -> None:
        """Change the unit behind the amount."""
        self.line.set_unit(unit)

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        self.line.setText(written_number(value) if isinstance(value, Decimal) else "")

    def _readable(self, *, complain: bool = False) -> bool:
        text = self.line.text().strip()
        value = read_number(text)
        sentence = ""
        if text and value is None:
            sentence = self.tr("«{text}» er ikke et tall.").format(text=text)
        elif value is not None and not self._least <= value <= self._most:
            sentence = self.tr("Tallet må være fra {least} til {most}.").format(
                least=written_number(self._least), most=written_number(self._most)
            )
        if complain and sentence:
            self.set_fault(sentence)
        return not sentence


class NumberField(MoneyField):
    """A whole number; the value is an int or None."""

    def __init__(
        self,
        theme: Theme,
        *,
        unit: str = "",
        least: int = 0,
        most: int = 100_000,
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            unit=unit,
            least=Decimal(least),
            most=Decimal(most),
            height=height,
            parent=parent,
        )

    @property
    def number(self) -> int | None:
        """Return the value as a whole number."""
        value = self.value
        return None if value is None else int(value)

    def _current(self) -> object:
        return self.number

    def _show(self, value: object) -> None:
        whole = value if isinstance(value, int | Decimal) else None
        self.line.setText("" if whole is None else written_number(Decimal(whole)))

    def set_value(self, value: Decimal | int | None) -> None:
        """Show a stored value; does nothing to a field that is being typed in."""
        self._take(None if value is None else int(value))

    def _readable(self, *, complain: bool = False) -> bool:
        value = self.value
        if value is not None and value != value.to_integral_value():
            if complain:
                self.set_fault(self.tr("Her må det stå et helt tall."))
            return False
        return super()._readable(complain=complain)


class ChoiceField(Field):
    """One of a closed list; sends `committed(value)` when the person chooses."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[object, str]] = (),
        *,
        prefix: str = "",
        placeholder: str = "",
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        self.combo = ChoiceInput(theme, prefix=prefix, height=height)
        super().__init__(theme, self.combo, parent)
        self._values: list[object] = []
        self.combo.setPlaceholderText(placeholder)
        self.set_options(options)
        self.combo.activated.connect(self._finish)
        if prefix:
            self.set_name(prefix.rstrip(": "))

    @property
    def value(self) -> object:
        """Return the chosen value, None when nothing is chosen."""
        index = self.combo.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer other values; keeps the chosen one where it is still offered."""
        chosen = self.value
        self.combo.clear()
        self._values = [value for value, _text in options]
        self.combo.addItems([text for _value, text in options])
        self._show(chosen)
        self.combo.updateGeometry()

    def set_value(self, value: object) -> None:
        """Show a stored value without telling."""
        self._take(value)

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class CheckField(Field):
    """A tick with the words beside it; the value is a bool."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        self.box = CheckInput(theme, text)
        super().__init__(theme, self.box, parent)
        self._last = False
        self.set_name(text)
        self.box.clicked.connect(self._finish)

    @property
    def value(self) -> bool:
        """Tell whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:  # noqa: FBT001 - a value like that of other fields
        """Show a stored value without telling."""
        self._take(value)

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        self.box.setChecked(bool(value))


class TextArea(Field):
    """Several lines of words."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        lines: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        self.area = AreaInput(theme, lines=lines)
        super().__init__(theme, self.area, parent)
        self._last = ""
        self._is_showing = False
        self.area.setPlaceholderText(placeholder)
        self.area.textChanged.connect(self._changed)
        self.area.finished.connect(self._finish)

    @property
    def value(self) -> str:
        """Return the words."""
        return self.area.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show a stored value; does nothing to a field that is being typed in."""
        self._take(value)

    def _changed(self) -> None:
        if not self._is_showing:
            self._touched()

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        if self.value == value:
            return
        self._is_showing = True
        self.area.setPlainText(str(value))
        self._is_showing = False
