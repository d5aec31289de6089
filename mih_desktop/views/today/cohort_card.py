"""A running cohort on I dag: its phase, its course, the funnel, and what comes next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.formats import MISSING, day_and_month, weekday_date
from mih_desktop.domain.overview import CohortCard
from mih_desktop.domain.plan import FunnelCount
from mih_desktop.domain.wording import FUNNEL_NAMES, PEOPLE_NOUNS
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.widgets.notices import IconMark, PracticePlate
from mih_desktop.views.widgets.phase_strip import PhaseStrip
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import phase_name, worded


class _Meter(QWidget):
    """A 4 px bar where full means that the target is met."""

    def __init__(self, theme: Theme, share: float) -> None:
        super().__init__()
        self._theme = theme
        self._share = min(1.0, max(0.0, share))
        Sizes(theme, self, height=4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        full = QRectF(self.rect())
        radius = full.height() / 2
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(full, radius, radius)
        painter.setBrush(self._theme.color("accent"))
        filled = QRectF(full.left(), full.top(), full.width() * self._share, full.height())
        painter.drawRoundedRect(filled, radius, radius)


class CardLine(QFrame):
    """A line of a card that opens something: icon, sentence, arrow."""

    opened = Signal()

    def __init__(self, theme: Theme, icon: str, color: str, lead: str, text: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{lead} {text}".strip())
        row = Row(theme, spacing=8, margins=(0, 8, 0, 8), parent=self)
        row.addWidget(IconMark(theme, icon, color))  # type: ignore[arg-type]  # a token by name
        if lead:
            row.addWidget(Text(lead, "strong"))
        words = ElidedText(text, "body" if lead else "secondary")
        row.addWidget(words, 1)
        row.addWidget(IconMark(theme, "caret-right", "ink_2", side=14))

    def mouseReleaseEvent(self, event: object) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: object) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):  # type: ignore[attr-defined]
            self.opened.emit()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]


class CohortCardView(QFrame):
    """One card; signals tell what was asked for."""

    cohort_opened = Signal()
    milestone_opened = Signal()
    silent_opened = Signal()
    unsigned_opened = Signal()

    def __init__(self, theme: Theme, card: CohortCard, today: date) -> None:
        super().__init__()
        self.setObjectName("cohort-card")
        edge = f"1px solid {theme.color('line').name()}" if theme.is_contrast else "none"
        self.setStyleSheet(
            f"#cohort-card {{ background: {theme.color('soft').name()}; border: {edge};"
            f" border-radius: {theme.px(8)}px; }}"
        )
        column = Column(theme, margins=(18, 16, 18, 8), parent=self)
        head = Row(theme, spacing=8)
        name = ElidedText(card.cohort.name, "section")
        head.addWidget(name, 1)
        if card.cohort.is_practice:
            head.addWidget(PracticePlate(theme))
        if card.phase is not None:
            head.addWidget(PhaseSwatch(theme, card.phase))
            head.addWidget(Text(phase_name(card.phase), "body"))
        column.addLayout(head)
        column.addWidget(Text(self._about(card, today), "secondary"))
        strip = PhaseStrip(theme, card=True)
        # The waiting list before the first meeting would take a year of the strip for itself.
        course = [s for s in card.cohort.phases if s.phase is not Phase.INTERESTED]
        strip.set_course(course, today)
        column.addSpacing(theme.px(4))
        column.addWidget(strip)
        column.addSpacing(theme.px(8))
        funnel = Row(theme, spacing=12)
        for step in card.funnel:
            funnel.addLayout(self._figure(theme, step), 1)
        column.addLayout(funnel)
        column.addSpacing(theme.px(10))
        self._add_lines(theme, column, card)

    def _add_lines(self, theme: Theme, column: Column, card: CohortCard) -> None:
        if card.next_milestone is not None:
            column.addWidget(Hairline(theme))
            coming = CardLine(
                theme,
                "calendar-blank",
                "ink_2",
                "",
                self.tr("Neste: {what}, {when}").format(
                    what=_lower_first(card.next_milestone.title),
                    when=weekday_date(card.next_milestone.starts_on).lower(),
                ),
            )
            coming.opened.connect(self.milestone_opened)
            column.addWidget(coming)
        column.addWidget(Hairline(theme))
        one, many = (worded(noun) for noun in PEOPLE_NOUNS[card.cohort.kind])
        silent = len(card.not_followed_up)
        unsigned = len(card.unsigned_sheets)
        if silent:
            noun = one if silent == 1 else many
            line = CardLine(
                theme,
                "warning-circle-fill",
                "signal",
                f"{silent} {noun}",
                self.tr("er ikke fulgt opp på lenge"),
            )
            line.opened.connect(self.silent_opened)
        elif unsigned:
            noun = one if unsigned == 1 else many
            line = CardLine(
                theme,
                "warning-circle-fill",
                "signal",
                f"{unsigned} {noun}",
                self.tr("mangler signert økonomioversikt"),
            )
            line.opened.connect(self.unsigned_opened)
        elif card.people:
            line = CardLine(theme, "check-circle", "accent", "", self.tr("Alle er fulgt opp"))
            line.opened.connect(self.cohort_opened)
        else:
            line = CardLine(theme, "users-three", "ink_2", "", self.tr("Ingen er lagt inn ennå"))
            line.opened.connect(self.cohort_opened)
        column.addWidget(line)

    def _about(self, card: CohortCard, today: date) -> str:
        trial = card.cohort.span(Phase.TRIAL)
        if trial is not None and today < trial.starts_on:
            days = (trial.starts_on - today).days
            until = self.tr("%n dag(er) til oppstart", "", days)
            return f"{until} {day_and_month(trial.starts_on)}"
        one, many = (worded(noun) for noun in PEOPLE_NOUNS[card.cohort.kind])
        people = f"{card.people} {one if card.people == 1 else many}"
        classes = len(card.cohort.classes)
        if classes > 1:
            return self.tr("{people} i {number} klasser").format(people=people, number=classes)
        return people

    def _figure(self, theme: Theme, step: FunnelCount) -> Column:
        column = Column(theme)
        column.addWidget(Text(worded(FUNNEL_NAMES[step.step]), "small"))
        line = Row(theme, spacing=4)
        shown = str(step.actual) if step.is_reached or step.actual else MISSING
        line.addWidget(Text(shown, "title"), 0, Qt.AlignmentFlag.AlignBottom)
        if step.target is not None:
            of = Text(self.tr("av {target}").format(target=step.target), "small")
            of.setContentsMargins(0, 0, 0, theme.px(3))
            line.addWidget(of, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(_Meter(theme, step.actual / step.target if step.target else 0.0))
        return column


def _lower_first(text: str) -> str:
    """Put a title into a sentence, but leave abbreviations such as NAV as they are."""
    if len(text) > 1 and text[1].isupper():
        return text
    return text[:1].lower() + text[1:]


class CardColumn(QWidget):
    """The cards, one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        Sizes(theme, self, width=384)
        self.column = Column(theme, spacing=16, parent=self)
