"""The tab Måltall og klasser: targets against what has come, the classes, and the cohort itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import FunnelStep, Phase
from mih_desktop.domain.formats import MISSING, long_date
from mih_desktop.domain.ids import SchoolClassId
from mih_desktop.domain.plan import FunnelCount, SchoolClassRow
from mih_desktop.domain.wording import COHORT_KIND_NAMES, FUNNEL_NAMES, PEOPLE_NOUNS
from mih_desktop.programme.funnel import STEP_PHASES
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.beside import Beside
from mih_desktop.views.widgets.buttons import IconButton, SecondaryButton
from mih_desktop.views.widgets.fields import NumberField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Hairline, Row, ScrollPage, Sizes
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_STEP, _TARGET, _ACTUAL = 150, 96, 64
_CLASS_END = 140
_BESIDE_FROM = 860
_MOST_TARGET = 9_999


class TargetLine(QWidget):
    """One step: its target to be typed, what has come, and how far it is."""

    changed = Signal(object)

    def __init__(self, theme: Theme, step: FunnelStep) -> None:
        super().__init__()
        self.step = step
        row = Row(theme, spacing=16, margins=(4, 6, 4, 6), parent=self)
        name = QWidget()
        Sizes(theme, name, width=_STEP)
        head = Row(theme, spacing=8, parent=name)
        head.addWidget(PhaseSwatch(theme, STEP_PHASES[step]))
        head.addWidget(Text(worded(FUNNEL_NAMES[step]), "body"))
        head.addStretch(1)
        self.target = NumberField(theme, most=_MOST_TARGET)
        self.target.set_name(self.tr("Måltall for {step}").format(step=worded(FUNNEL_NAMES[step])))
        Sizes(theme, self.target, width=_TARGET)
        self.target.committed.connect(self.changed)
        self._actual = Text("", "strong")
        Sizes(theme, self._actual, width=_ACTUAL)
        self._actual.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._gap = Text("", "secondary")
        for part in (name, self.target, self._actual):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._gap, 1)

    def show_count(self, count: FunnelCount) -> None:
        """Show target and actual."""
        self.target.set_value(count.target)
        self._actual.setText(str(count.actual) if count.is_reached else MISSING)
        self._gap.setText(self._gap_words(count))

    def _gap_words(self, count: FunnelCount) -> str:
        if count.target is None:
            return self.tr("ikke satt")
        if not count.is_reached:
            return self.tr("ikke kommet dit ennå")
        if count.actual > count.target:
            return self.tr("{count} over").format(count=count.actual - count.target)
        if count.actual == count.target:
            return self.tr("nådd")
        return self.tr("{count} under").format(count=count.target - count.actual)


class ClassLine(QWidget):
    """A class: its name to be typed, how many are in it, and a button that removes it."""

    renamed = Signal(str)
    remove_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = Row(theme, spacing=12, margins=(0, 4, 0, 4), parent=self)
        self.name = TextField(theme, longest=80)
        self.name.set_name(self.tr("Navn på klassen"))
        self.name.committed.connect(self._take)
        self._count = Text("", "secondary")
        self.remove = IconButton(theme, "trash", self.tr("Fjern klassen"))
        self.remove.clicked.connect(self.remove_asked)
        end = QWidget()
        Sizes(theme, end, width=_CLASS_END, height=32)
        tail = Row(theme, parent=end)
        tail.addWidget(self._count, 1)
        tail.addWidget(self.remove)
        row.addWidget(self.name, 1)
        row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)

    def show_class(self, row: SchoolClassRow, people: str) -> None:
        """Show a class."""
        self._stored = row.name
        self.name.set_value(row.name)
        self._count.setText(people)
        self.remove.set_name(self.tr("Fjern klasse {name}").format(name=row.name))

    _stored = ""

    def _take(self, name: object) -> None:
        if not name:
            self.name.set_value(self._stored)
            self.name.set_fault(self.tr("Klassen må ha et navn. Det forrige gjelder fortsatt."))
            return
        self.renamed.emit(str(name))


class NewClassLine(QWidget):
    """The name of a class to come, and the button that adds it; Enter adds too."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = Row(theme, spacing=12, margins=(0, 8, 0, 0), parent=self)
        self.name = TextField(theme, placeholder=self.tr("for eksempel A"), longest=80)
        self.name.set_name(self.tr("Ny klasse"))
        self.add = SecondaryButton(theme, self.tr("Legg til klasse"), icon="plus")
        self.add.clicked.connect(self._ask)
        end = QWidget()
        Sizes(theme, end, least_width=_CLASS_END)
        tail = Row(theme, parent=end)
        tail.addWidget(self.add)
        tail.addStretch(1)
        row.addWidget(self.name, 1)
        row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        name = self.name.value
        if not name:
            self.name.set_fault(self.tr("Skriv navnet på klassen først."))
            self.name.setFocus()
            return
        self.name.line.clear()
        self.name.set_value("")
        self.asked.emit(name)


class TargetsTab(ScrollPage):
    """Everything about the cohort that is typed; signals carry what to store.

    `target_set(FunnelStep, int | None)`, `class_added(str)`, `class_renamed(SchoolClassId, str)`,
    `class_removed(SchoolClassRow, int)` with how many are in it, `renamed(str)`, `bin_asked()`.
    """

    target_set = Signal(object, object)
    class_added = Signal(str)
    class_renamed = Signal(object, str)
    class_removed = Signal(object, int)
    renamed = Signal(str)
    bin_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(32, 20, 32, 24))
        self._theme = theme
        self.targets: dict[FunnelStep, TargetLine] = {}
        self.classes: dict[SchoolClassId, ClassLine] = {}
        self._rows: dict[SchoolClassId, tuple[SchoolClassRow, int]] = {}
        self.column.addWidget(
            Beside(
                theme,
                self._make_targets(),
                self._make_rest(),
                from_width=_BESIDE_FROM,
                shares=(55, 45),
                air=(56, 32),
            )
        )
        self.column.addStretch(1)

    def show_view(self, view: CohortView) -> None:
        """Show a cohort; what is being typed is left alone."""
        for count in view.funnel:
            self.targets[count.step].show_count(count)
        self._why.setText(view.standard.targets_why)
        self._show_classes(view)
        cohort = view.cohort
        self.name.set_value(cohort.name)
        trial = cohort.span(Phase.TRIAL)
        self._kind.setText(worded(COHORT_KIND_NAMES[cohort.kind]))
        self._place.setText(cohort.place or MISSING)
        self._start.setText(long_date(trial.starts_on) if trial else MISSING)

    def _make_targets(self) -> QWidget:
        theme = self._theme
        box = QWidget()
        column = Column(theme, parent=box)
        column.addWidget(SectionHeading(theme, self.tr("Måltall")))
        self._why = Text("", "secondary", wraps=True)
        column.addWidget(self._why)
        head = Row(theme, spacing=16, margins=(4, 14, 4, 6))
        for text, width in (
            (self.tr("Trinn"), _STEP),
            (self.tr("Mål"), _TARGET),
            (self.tr("Til nå"), _ACTUAL),
        ):
            label = Text(text, "small-strong")
            Sizes(theme, label, width=width)
            if width == _ACTUAL:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            head.addWidget(label)
        head.addStretch(1)
        column.addLayout(head)
        for step in FunnelStep:
            column.addWidget(Hairline(theme))
            line = TargetLine(theme, step)
            line.changed.connect(self._target_sender(step))
            column.addWidget(line)
            self.targets[step] = line
        column.addStretch(1)
        return box

    def _make_rest(self) -> QWidget:
        theme = self._theme
        box = QWidget()
        column = Column(theme, parent=box)
        column.addWidget(SectionHeading(theme, self.tr("Klasser")))
        self._no_class = Text(self.tr("Ingen klasser ennå."), "secondary")
        column.addWidget(self._no_class)
        self._class_column = Column(theme)
        column.addLayout(self._class_column)
        self.new_class = NewClassLine(theme)
        self.new_class.asked.connect(self.class_added)
        column.addWidget(self.new_class)
        about = Column(theme, margins=(0, 32, 0, 0))
        about.addWidget(SectionHeading(theme, self.tr("Kullet")))
        form = Form(theme, label_width=88, spacing=4)
        self.name = TextField(theme, longest=120)
        self.name.committed.connect(self._take_name)
        form.add(self.tr("Navn"), self.name, name=self.tr("Navn på kullet"))
        self._kind, self._place, self._start = (Text(wraps=True) for _ in range(3))
        for label, text in (
            (self.tr("Kulltype"), self._kind),
            (self.tr("Sted"), self._place),
            (self.tr("Oppstart"), self._start),
        ):
            Sizes(theme, text, least_height=32)
            form.add(label, text)
        about.addWidget(form)
        self.bin = SecondaryButton(theme, self.tr("Legg i papirkurven …"), icon="trash")
        self.bin.clicked.connect(self.bin_asked)
        foot = Row(theme, margins=(0, 16, 0, 0))
        foot.addWidget(self.bin)
        foot.addStretch(1)
        about.addLayout(foot)
        column.addLayout(about)
        column.addStretch(1)
        return box

    def _show_classes(self, view: CohortView) -> None:
        one, many = (worded(noun) for noun in PEOPLE_NOUNS[view.cohort.kind])
        rows = view.cohort.classes
        for class_id in [known for known in self.classes if known not in {r.id for r in rows}]:
            line = self.classes.pop(class_id)
            self._rows.pop(class_id)
            self._class_column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, row in enumerate(rows):
            if row.id not in self.classes:
                self.classes[row.id] = self._make_class_line(row.id)
            line = self.classes[row.id]
            if self._class_column.indexOf(line) != place:
                self._class_column.insertWidget(place, line)
            count = sum(1 for man in view.active if man.class_id == row.id)
            self._rows[row.id] = (row, count)
            line.show_class(row, f"{count} {one if count == 1 else many}")
        self._no_class.setVisible(not rows)

    def _make_class_line(self, class_id: SchoolClassId) -> ClassLine:
        line = ClassLine(self._theme)
        line.renamed.connect(lambda name: self.class_renamed.emit(class_id, name))
        line.remove_asked.connect(lambda: self.class_removed.emit(*self._rows[class_id]))
        return line

    def _target_sender(self, step: FunnelStep) -> Callable[[object], None]:
        return lambda value: self.target_set.emit(step, value)

    def _take_name(self, name: object) -> None:
        if not name:
            self.name.set_fault(self.tr("Kullet må ha et navn. Det forrige gjelder fortsatt."))
            return
        self.renamed.emit(str(name))
