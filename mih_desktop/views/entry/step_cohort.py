"""First start, step 3: a first cohort from the standard, from Excel, for practice, or none yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.enums import CohortKind
from mih_desktop.domain.plan import NewCohort
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import ChoiceField, DateField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Sizes
from mih_desktop.views.widgets.page import Segment, SegmentControl
from mih_desktop.views.widgets.text import Text

STANDARD, EXCEL, PRACTICE, NOTHING = "standard", "excel", "practice", "nothing"
_SPRING = 4


class StepCohort(QWidget):
    """Chooses how to begin; `choice` is one of the four words above."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date, clock: Callable[[], object]) -> None:
        super().__init__()
        column = Column(theme, parent=self)
        self.choices = SegmentControl(
            theme,
            [
                Segment(STANDARD, self.tr("Nytt kull fra standarden")),
                Segment(EXCEL, self.tr("Hent listen fra Excel")),
                Segment(PRACTICE, self.tr("Øv deg først")),
                Segment(NOTHING, self.tr("Begynn tomt")),
            ],
            name=self.tr("Hvordan vil du begynne?"),
        )
        self.choices.choose(STANDARD)
        self.choices.chosen.connect(self._on_chosen)
        column.addWidget(self.choices)
        column.addSpacing(theme.px(24))
        self._stack = QStackedWidget()
        column.addWidget(self._stack)
        column.addStretch(1)
        self.kind = ChoiceField(
            theme,
            [
                (CohortKind.MENN_I_HELSE, self.tr("Menn i helse")),
                (CohortKind.KVINNER_I_HELSE, self.tr("Kvinner i helse")),
            ],
        )
        self.kind.set_value(CohortKind.MENN_I_HELSE)
        self.place = TextField(theme, placeholder=self.tr("for eksempel Sandnes"))
        self.starts_on = DateField(theme, required=True, clock=clock)  # type: ignore[arg-type]
        self.starts_on.set_value(_next_start(today))
        standard = QWidget()
        Sizes(theme, standard, most_width=560)
        inner = Column(theme, parent=standard)
        inner.addWidget(
            Text(
                self.tr(
                    "Du får alle faser og milepæler for hele løpet, regnet fra oppstarten. "
                    "Hver dato kan flyttes siden."
                ),
                "secondary",
                wraps=True,
            )
        )
        inner.addSpacing(theme.px(16))
        form = Form(theme, label_width=112, spacing=12)
        form.add(self.tr("Kulltype"), self.kind)
        form.add(self.tr("Sted"), self.place)
        form.add(self.tr("Oppstart"), self.starts_on)
        inner.addWidget(form)
        self._stack.addWidget(standard)
        for sentence in (
            self.tr(
                "Programmet leser listen du har, viser deg hver rad og spør om det som er "
                "uklart. Ingenting blir hentet inn før du sier ja."
            ),
            self.tr(
                "Du får tre kull med oppdiktede menn i alle faser. De er merket øving overalt, "
                "teller aldri med i tall, og kan fjernes når som helst."
            ),
            self.tr("Du kan legge til kull og folk når du er klar."),
        ):
            page = QWidget()
            Sizes(theme, page, most_width=560)
            Column(theme, parent=page).addWidget(Text(sentence, "secondary", wraps=True))
            self._stack.addWidget(page)
        self.place.line.textChanged.connect(self.changed)
        self.starts_on.line.textChanged.connect(self.changed)

    @property
    def choice(self) -> str:
        """Return how to begin."""
        return self.choices.key

    @property
    def is_complete(self) -> bool:
        """Tell whether a first cohort has a place and a start, where one was asked for."""
        if self.choice != STANDARD:
            return True
        return bool(self.place.text.strip()) and self.starts_on.value is not None

    @property
    def new_cohort(self) -> NewCohort:
        """Return the cohort that was filled in."""
        starts_on = self.starts_on.value
        assert starts_on is not None  # noqa: S101 - is_complete is asked first
        return NewCohort(
            kind=CohortKind(str(self.kind.value)), place=self.place.text, starts_on=starts_on
        )

    def _on_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex([STANDARD, EXCEL, PRACTICE, NOTHING].index(key))
        self.changed.emit()


def _next_start(today: date) -> date:
    """Return the next first Monday of April, when a cohort usually begins."""
    for year in (today.year, today.year + 1):
        first = date(year, _SPRING, 1)
        monday = first.replace(day=1 + (-first.weekday() % 7))
        if monday > today:
            return monday
    raise AssertionError("a year has an April")
