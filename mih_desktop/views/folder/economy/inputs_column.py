"""The column of inputs at the left, in the order of the conversation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.money import EconomyInputs
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.apprentice_section import ApprenticeSection
from mih_desktop.views.folder.economy.benefit_section import BenefitSection
from mih_desktop.views.folder.economy.cost_section import CostSection
from mih_desktop.views.folder.economy.course_section import CourseSection
from mih_desktop.views.folder.economy.input_section import InputSection, InputsShown
from mih_desktop.views.folder.economy.other_section import OtherSection
from mih_desktop.views.folder.economy.question_section import QuestionSection
from mih_desktop.views.folder.economy.summer_job_section import SummerJobSection
from mih_desktop.views.folder.economy.supplement_section import SupplementSection
from mih_desktop.views.folder.economy.tax_section import TaxSection
from mih_desktop.views.widgets.layout import ScrollPage

_WIDTH = 348
_NO_LIMIT = 16_777_215
"""Qt's own largest width of a widget."""


class InputsColumn(ScrollPage):
    """All groups of inputs; `typed()` at every key, `changed(str)` when a field is to be stored."""

    typed = Signal()
    changed = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, margins=(32, 20, 24, 32), spacing=24, surface="soft", parent=parent)
        self._theme = theme
        self._fills = False
        theme.changed.connect(self._measure)
        self._measure()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("surface", "soft")
        self.course = CourseSection(context)
        self.benefits = BenefitSection(context)
        self.supplements = SupplementSection(context)
        self.summer_jobs = SummerJobSection(context)
        self.apprenticeship = ApprenticeSection(context)
        self.tax = TaxSection(context)
        self.costs = CostSection(context)
        self.other = OtherSection(context)
        self.questions = QuestionSection(context)
        self._sections: tuple[InputSection, ...] = (
            self.course,
            self.benefits,
            self.supplements,
            self.summer_jobs,
            self.apprenticeship,
            self.tax,
            self.other,
            self.costs,
            self.questions,
        )
        for section in self._sections:
            section.typed.connect(self.typed)
            section.changed.connect(self.changed)
            self.column.addWidget(section)
        self.column.addStretch(1)
        self._last: EconomyInputs = EconomyInputs()

    def fill_width(self, *, fills: bool) -> None:
        """Take the whole width where the column stands alone, else its own."""
        self._fills = fills
        self._measure()

    def _measure(self) -> None:
        width = self._theme.px(_WIDTH)
        self.setMinimumWidth(width)
        self.setMaximumWidth(_NO_LIMIT if self._fills else width)

    def show_inputs(self, shown: InputsShown) -> None:
        """Show stored inputs; a field that is being typed in keeps what is typed."""
        self._last = shown.inputs
        for section in self._sections:
            section.show_inputs(shown)

    def read(self) -> EconomyInputs:
        """Return the inputs as they stand in the fields."""
        inputs = self._last
        for section in self._sections:
            inputs = section.read_into(inputs)
        return inputs

    def start_over(self) -> None:
        """Forget what was begun and not written, for another man."""
        for section in self._sections:
            section.start_over()

    def go_to_question(self, text: str) -> None:
        """Show a question and put the focus where its answer is due."""
        for group in self.questions.groups:
            if group.text.value == text:
                self.column.activate()
                self.ensureWidgetVisible(group)
                group.due.setFocus()
