"""Lines of the programme standard that a county may change: targets, lengths, frequencies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.enums import FunnelStep, OffsetUnit
from mih_desktop.domain.wording import FUNNEL_NAMES
from mih_desktop.programme.edge_rules import Length
from mih_desktop.programme.funnel import STEP_PHASES
from mih_desktop.programme.standard import MeetingSeries, PhaseRule
from mih_desktop.views.settings_page.standard_words import StandardWords
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.fields import ChoiceField, NumberField
from mih_desktop.views.widgets.layout import Row, Sizes
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import phase_name, worded

NAME, VALUE, START = 156, 120, 268
_MOST_TARGET = 600
_LONGEST = 120
_AIR = 16


class StandardLine(QWidget):
    """A name, a value that can be changed, and the way back where it differs.

    `changed(value)` and `reset_asked()`.
    """

    changed = Signal(object)
    reset_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.row = Row(theme, spacing=_AIR, margins=(4, 4, 4, 4), parent=self)
        Sizes(theme, self, least_height=40)
        self.shipped = Text("", "secondary")
        self.reset = QuietButton(theme, self.tr("Tilbake"), height=24)
        self.reset.clicked.connect(self.reset_asked)

    def add_name(self, swatch: QWidget | None, name: QWidget) -> None:
        """Put the name first, with its sign where it has one."""
        box = QWidget()
        Sizes(self._theme, box, width=NAME)
        head = Row(self._theme, spacing=8, parent=box)
        if swatch is not None:
            head.addWidget(swatch)
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignLeft)
        self.row.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_way_back(self) -> None:
        """Put what the standard says, and the way back to it, last."""
        self.row.addWidget(self.shipped, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addStretch(1)

    def show_shipped(self, words: str, *, differs: bool) -> None:
        """Say what the standard says, where the county's own value is another."""
        self.shipped.setText(self.tr("standarden: {value}").format(value=words))
        self.shipped.setVisible(differs)
        self.reset.setVisible(differs)


class StandardTarget(StandardLine):
    """A target of new cohorts."""

    def __init__(self, theme: Theme, step: FunnelStep) -> None:
        super().__init__(theme)
        name = worded(FUNNEL_NAMES[step])
        self.add_name(PhaseSwatch(theme, STEP_PHASES[step]), Text(name))
        self.value = NumberField(theme, most=_MOST_TARGET)
        self.value.set_name(self.tr("Måltall for nye kull, {step}").format(step=name))
        Sizes(theme, self.value, width=VALUE)
        self.value.committed.connect(self.changed)
        self.reset.setAccessibleName(self.tr("{step} tilbake til standarden").format(step=name))
        self.row.addWidget(self.value)
        self.add_way_back()

    def show_target(self, own: int, shipped: int) -> None:
        """Show the target in force."""
        self.value.set_value(own)
        self.show_shipped(str(shipped), differs=own != shipped)


class StandardPhase(StandardLine):
    """A phase: how it begins, and how long it lasts or when it ends; `why_asked()` at its name."""

    why_asked = Signal()

    def __init__(self, theme: Theme, rule: PhaseRule, words: StandardWords) -> None:
        super().__init__(theme)
        self._words = words
        name = phase_name(rule.phase)
        self.why = QuietButton(theme, name)
        self.why.setAccessibleDescription(self.tr("Viser hvorfor fasen ligger der"))
        self.why.clicked.connect(self.why_asked)
        self.add_name(PhaseSwatch(theme, rule.phase), self.why)
        self._start = ElidedText(words.rule(rule.start), "secondary")
        self._start.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        Sizes(theme, self._start, width=START)
        self.row.addWidget(self._start, 0, Qt.AlignmentFlag.AlignVCenter)
        self.length: NumberField | None = None
        if isinstance(rule.end, Length):
            is_weeks = rule.end.unit is OffsetUnit.WEEKS
            unit = self.tr("uker") if is_weeks else self.tr("måneder")
            self.length = NumberField(theme, unit=unit, least=1, most=_LONGEST)
            self.length.set_name(self.tr("Lengde på {phase}").format(phase=name))
            Sizes(theme, self.length, width=VALUE)
            self.length.committed.connect(self.changed)
            self.row.addWidget(self.length)
            self.add_way_back()
        else:
            end = ElidedText(
                self.tr("slutter {rule}").format(rule=words.rule(rule.end)), "secondary"
            )
            self.row.addWidget(end, 1, Qt.AlignmentFlag.AlignVCenter)
        self.reset.setAccessibleName(self.tr("{phase} tilbake til standarden").format(phase=name))

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out how the phase begins where there is little room."""
        self._start.setVisible(not narrow)

    def show_rule(self, own: PhaseRule, shipped: PhaseRule) -> None:
        """Show the length in force."""
        if self.length is None or not isinstance(own.end, Length):
            return
        self.length.set_value(own.end.amount)
        self.show_shipped(self._words.rule(shipped.end), differs=own.end != shipped.end)


class StandardSeries(StandardLine):
    """A series of meetings: how often in the first year."""

    def __init__(self, theme: Theme, series: MeetingSeries, words: StandardWords) -> None:
        super().__init__(theme)
        self._words = words
        name = words.series_name(series)
        self.add_name(None, Text(name))
        self.frequency = ChoiceField(
            theme, [(count, words.per_year(count)) for count in sorted(series.plans)]
        )
        self.frequency.set_name(self.tr("Hvor ofte, {series}").format(series=name))
        Sizes(theme, self.frequency, width=176)
        self.frequency.committed.connect(self.changed)
        self.reset.setAccessibleName(self.tr("{series} tilbake til standarden").format(series=name))
        self.row.addWidget(self.frequency)
        self.add_way_back()

    def show_series(self, own: MeetingSeries, shipped: MeetingSeries) -> None:
        """Show the frequency in force."""
        self.frequency.set_value(own.per_year)
        self.show_shipped(
            self._words.per_year(shipped.per_year), differs=own.per_year != shipped.per_year
        )
