"""Rows of labels and fields; the one place where fields get their names."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.field_base import Field
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.text import Text


class Form(QWidget):
    """Labels in a column and fields beside them; buddies and accessible names are set here."""

    def __init__(
        self,
        theme: Theme,
        *,
        label_width: int = 88,
        above: bool = False,
        spacing: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label_width = label_width
        self._above = above
        self._column = Column(theme, spacing=16 if above else spacing, parent=self)

    def add(self, label: str, field: QWidget, *, name: str = "") -> FieldRow:
        """Add a field; `name` is what a screen reader says when the label is too short."""
        row = FieldRow(
            self._theme, label, field, name=name, label_width=self._label_width, above=self._above
        )
        self._column.addWidget(row)
        return row

    def add_wide(self, widget: QWidget) -> None:
        """Add something that takes the whole width, such as a heading or a note."""
        self._column.addWidget(widget)

    def add_space(self, height: int = 12) -> None:
        """Leave air between groups."""
        self._column.addSpacing(self._theme.px(height))


class FieldRow(QWidget):
    """A label and its field; use it alone or through a form."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: QWidget,
        *,
        name: str = "",
        label_width: int = 88,
        above: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Text(label, "strong" if above else "secondary")
        # Marked-up text sits higher in its line than the words in the field beside it.
        self.label.setWordWrap(not above)
        _give_name(field, name or label)
        self.label.setBuddy(field)
        box: Row | Column
        if above:
            box = Column(theme, spacing=6, parent=self)
            box.addWidget(self.label)
            box.addWidget(field)
        else:
            box = Row(theme, spacing=0, parent=self)
            self._sizes = _label_sizes(theme, self.label, label_width)
            box.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
            box.addWidget(field, 1)


def _give_name(field: QWidget, name: str) -> None:
    if isinstance(field, Field):
        field.set_name(name)
    else:
        field.setAccessibleName(name)


def _label_sizes(theme: Theme, label: QLabel, width: int) -> QObject:
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    return Sizes(theme, label, width=width, least_height=32)
