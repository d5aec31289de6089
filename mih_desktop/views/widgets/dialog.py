"""Dialogs over the window: opened with open(), never exec(); one primary button, a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.views.tasks import Job
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton, ThemedButton
from mih_desktop.views.widgets.fields import DateField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text


class Sheet(QDialog):
    """Base of dialogs: a title, parts in `column`, and buttons below.

    `open()` shows it over its parent's window; Esc and the Avbryt button reject it.
    """

    def __init__(
        self, theme: Theme, title: str, *, width: int = 480, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        Sizes(theme, self, least_width=width)
        outer = Column(theme, spacing=20, margins=(32, 28, 32, 24), parent=self)
        self._title = Text(title, "title", wraps=True)
        outer.addWidget(self._title)
        self.column = Column(theme, spacing=12)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.buttons = Row(theme, spacing=8)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)

    def say(self, sentence: str) -> Text:
        """Add a paragraph of plain text."""
        text = Text(sentence, "body", wraps=True)
        self.column.addWidget(text)
        return text

    def add_cancel(self, text: str = "") -> ThemedButton:
        """Add the button that does nothing; focused first where something is deleted."""
        button = SecondaryButton(self.theme, text or self.tr("Avbryt"))
        button.clicked.connect(self.reject)
        self.buttons.addWidget(button)
        return button

    def add_verb(self, verb: str) -> PrimaryButton:
        """Add the button that does what the dialog is for, and accepts."""
        button = PrimaryButton(self.theme, verb)
        button.setDefault(True)
        button.clicked.connect(self.accept)
        self.buttons.addWidget(button)
        return button


class ConfirmDialog(Sheet):
    """Asks before something goes away and says how much goes along; `confirmed` tells."""

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        sentence: str,
        verb: str,
        goes_along: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self.say(sentence)
        for line in goes_along:
            self.column.addWidget(Text(f"– {line}", "secondary", wraps=True))
        cancel = self.add_cancel()
        self.verb = self.add_verb(verb)
        self.verb.setDefault(False)
        cancel.setDefault(True)
        cancel.setFocus()
        self.accepted.connect(self.confirmed)


class MessageDialog(Sheet):
    """Tells one thing; details, without personal data, are behind a button."""

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        sentence: str,
        details: str = "",
        close: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self.say(sentence)
        self._details = Text(details, "hint", wraps=True, selectable=True)
        self._details.hide()
        self.column.addWidget(self._details)
        if details:
            self._more = SecondaryButton(theme, self.tr("Vis detaljer"))
            self._more.clicked.connect(self._toggle)
            self.buttons.insertWidget(0, self._more)
        self.add_verb(close or self.tr("Lukk"))

    def _toggle(self) -> None:
        is_hidden = not self._details.isVisible()
        self._details.setVisible(is_hidden)
        self._more.setText(self.tr("Skjul detaljer") if is_hidden else self.tr("Vis detaljer"))
        self.adjustSize()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveLine:
    """One thing that a move of dates would move, or leave where it is."""

    title: str
    before: str
    after: str = ""
    remark: str = ""


class DateMoveDialog(Sheet):
    """Moves a date after showing what moves along.

    `day_changed(date)` asks for a preview, which `show_preview` brings; `agreed(date)` comes when
    the person says yes to what is shown.
    """

    day_changed = Signal(object)
    agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        sentence: str,
        day: date,
        clock: Clock,
        verb: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, width=600, parent=parent)
        self._start = day
        self._asked: object = day
        self.say(sentence)
        form = Form(theme, label_width=120)
        self.field = DateField(theme, required=True, clock=clock)
        self.field.set_value(day)
        self.field.edited.connect(self._ask)
        self.field.committed.connect(self._ask)
        form.add(self.tr("Ny dato"), self.field)
        self.column.addWidget(form)
        self._count = Text("", "strong", wraps=True)
        self.column.addWidget(self._count)
        self._lines = RowList(
            theme,
            RowColumns(who=34, end=130, height=30),
            name=self.tr("Det som flyttes"),
            scrolls=True,
        )
        self._lines.hide()
        self.column.addWidget(self._lines)
        self.add_cancel()
        self._verb = self.add_verb(verb or self.tr("Flytt"))
        self._verb.setEnabled(False)
        self.accepted.connect(lambda: self.agreed.emit(self.field.value))

    def show_preview(self, summary: str, lines: Sequence[MoveLine]) -> None:
        """Show what the move would do; an empty summary means that it would do nothing."""
        self._count.setText(summary)
        self._lines.set_rows(
            [
                ListRow(
                    key=number,
                    title=line.title,
                    who=line.remark,
                    end=f"{line.before} → {line.after}" if line.after else line.before,
                )
                for number, line in enumerate(lines)
            ]
        )
        self._lines.setVisible(bool(lines))
        self._verb.setEnabled(bool(summary) and self.field.value not in (None, self._start))

    def _ask(self, day: object) -> None:
        if day == self._asked:
            # Leaving the field commits what was asked while typing: the preview still holds.
            return
        self._asked = day
        self._verb.setEnabled(False)
        if isinstance(day, date) and day != self._start:
            self.day_changed.emit(day)
        else:
            self.show_preview("", ())


class ProgressDialog(Sheet):
    """Shows how far a long job has come, and stops it."""

    def __init__(self, theme: Theme, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(theme, job.label, parent=parent)
        self._job = job
        self._job_runs = True
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.label)
        self.column.addWidget(self._bar)
        self._text = Text("", "hint")
        self.column.addWidget(self._text)
        stop = SecondaryButton(theme, self.tr("Stopp"))
        stop.clicked.connect(self.reject)
        self.buttons.addWidget(stop)
        job.progressed.connect(self._show)
        job.finished.connect(self._finish)
        if not job.is_running:
            QTimer.singleShot(0, self, self._finish)

    def reject(self) -> None:
        """Stop the job; the dialog goes when the job has ended."""
        if not self._job_runs:
            super().reject()
            return
        self._job.cancel()
        self._text.setText(self.tr("Stopper …"))

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._text.setText(
            self.tr("{done} av {total}").format(done=done, total=total) if total else ""
        )

    def _finish(self) -> None:
        self._job_runs = False
        self.reject()
