"""Økonomi in the folder: inputs at the left, every month to the certificate at the right, live."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.economy_sheet import EconomyVersionRow, SheetContent
from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.forecast import Forecast, ForecastPeriod, ForecastWarning
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.money import Alternative, EconomyInputs, OpenQuestion
from mih_desktop.domain.people import RecruitDetails
from mih_desktop.domain.wording import BENEFIT_NAMES
from mih_desktop.economy.forecast import BLOCKING_CODES
from mih_desktop.services import economy, rates
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.footer_bar import FooterBar, NextStep
from mih_desktop.views.folder.economy.input_section import InputsShown
from mih_desktop.views.folder.economy.inputs_column import InputsColumn
from mih_desktop.views.folder.economy.result_page import ResultPage
from mih_desktop.views.folder.economy.sign_dialog import SignDialog
from mih_desktop.views.reports.economy_paper import show_economy_sheet
from mih_desktop.views.widgets.layout import Column, Hairline, Row
from mih_desktop.views.widgets.page import Segment, SegmentControl
from mih_desktop.views.wording import translate, worded

_LEAST_WIDTH = 372
_LEAST_HEIGHT = 320
_BOTH_FROM = 720
"""Narrower than this (a large scale on a small screen) inputs and result take turns."""


class EconomyTab(QWidget):
    """What a man lives on until the certificate; hosted by the folder.

    The forecast follows every key; a field's value is stored when the field is left or the typing
    pauses. While own writes are on their way nothing read from the store is shown: it would be
    older than what stands in the fields.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("surface", "page")
        self._details: RecruitDetails | None = None
        self._inputs = EconomyInputs()
        self._forecast: Forecast | None = None
        self._versions: tuple[EconomyVersionRow, ...] = ()
        self._newest: SheetContent | None = None
        self._rates = economy.shipped_rates()
        self._on_their_way = 0
        self._is_stale = False
        theme = context.theme
        self.inputs = InputsColumn(context)
        self.result = ResultPage(theme)
        self.footer = FooterBar(theme)
        self.switch = SegmentControl(
            theme,
            [Segment("inputs", self.tr("Fyll ut")), Segment("result", self.tr("Resultat"))],
            name=self.tr("Vis"),
        )
        self._live = QTimer(self)
        self._live.setSingleShot(True)
        self._live.setInterval(0)
        self._live.timeout.connect(self._follow_typing)
        self._lay_out()
        self._connect()

    def show_recruit(self, details: RecruitDetails) -> None:
        """Show a man; the same man again keeps what is being typed."""
        is_other = self._details is None or self._details.row.id != details.row.id
        if is_other:
            self._leave_fields()
        self._details = details
        if is_other:
            self.inputs.start_over()
            self.inputs.verticalScrollBar().setValue(0)
            self.result.verticalScrollBar().setValue(0)
        if self._on_their_way and not is_other:
            self._is_stale = True
            return
        self._read()

    @property
    def forecast(self) -> Forecast | None:
        """Return what is shown now."""
        return self._forecast

    def minimumSizeHint(self) -> QSize:
        px = self.context.theme.px
        return QSize(px(_LEAST_WIDTH), px(_LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not self._on_their_way:
            self._read()

    # ------------------------------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._switch_bar = QWidget()
        bar = Row(theme, margins=(32, 8, 32, 8), parent=self._switch_bar)
        bar.addWidget(self.switch)
        bar.addStretch(1)
        self._line = Hairline(theme, upright=True)
        self._right = QWidget()
        right = Column(theme, parent=self._right)
        right.addWidget(self.result, 1)
        right.addWidget(self.footer)
        column = Column(theme, parent=self)
        # The page never asks for more than one of its halves: it shows them in turn instead.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._switch_bar)
        row = Row(theme)
        row.addWidget(self.inputs)
        row.addWidget(self._line)
        row.addWidget(self._right, 1)
        column.addLayout(row, 1)
        self.switch.choose("inputs")
        self._arrange()

    def _arrange(self) -> None:
        """Show inputs and result side by side, or one of them where there is no room for both."""
        is_narrow = self.width() < self.context.theme.px(_BOTH_FROM)
        self._switch_bar.setVisible(is_narrow)
        self._line.setVisible(not is_narrow)
        self.inputs.setVisible(not is_narrow or self.switch.key == "inputs")
        self._right.setVisible(not is_narrow or self.switch.key == "result")
        self.inputs.fill_width(fills=is_narrow)

    def _connect(self) -> None:
        self.context.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._arrange)
        self.switch.chosen.connect(lambda _key: self._arrange())
        self.inputs.typed.connect(self._live.start)
        self.inputs.changed.connect(self._store)
        self.result.warnings.asked.connect(self._ask_of_warning)
        self.result.periods.asked.connect(self._ask_of_period)
        self.result.first_step_asked.connect(self._take_first_step)
        self.result.compare.changed.connect(self._set_alternatives)
        self.result.versions.paper_asked.connect(self._show_version)
        self.result.versions.sign_asked.connect(self._ask_for_signature)
        self.footer.paper_asked.connect(self._show_draft)
        self.footer.freeze_asked.connect(self._freeze)
        self.footer.sign_asked.connect(lambda: self._ask_for_signature(self._versions[0]))

    # ----------------------------------------------------------------------------------- reading

    def _on_changed(self, changes: Changes) -> None:
        details = self._details
        if details is None or not changes.touches(Topic.ECONOMY, Topic.PROFILE):
            return
        if changes.recruits and details.row.id not in changes.recruits:
            return
        if self._on_their_way or not self.isVisible():
            self._is_stale = True
        else:
            self._read()

    def _read(self) -> None:
        details = self._details
        if details is None:
            return
        self._is_stale = False
        store, recruit_id = self.context.store, details.row.id
        self._rates = rates.effective_rates(store)
        self._versions = economy.list_versions(store, recruit_id)
        self._newest = economy.frozen_sheet(store, self._versions[0].id) if self._versions else None
        self._show(economy.get_inputs(store, recruit_id))
        self._show_versions()

    def _show(self, inputs: EconomyInputs) -> None:
        """Show inputs in the fields, and what comes of them."""
        details = self._details
        if details is None:
            return
        self._inputs = inputs
        today = self.context.today()
        shown = InputsShown(inputs, details, self._rates, today)
        self.inputs.show_inputs(shown)
        # A field that is being typed in holds more than what is stored.
        self._show_result(self.inputs.read())

    def _follow_typing(self) -> None:
        self._show_result(self.inputs.read())

    def _show_result(self, inputs: EconomyInputs) -> None:
        details = self._details
        if details is None:
            return
        forecast = self._work_out(details, inputs)
        self._forecast = forecast
        self.result.show_forecast(forecast, details.course)
        self.result.compare.show_forecast(
            inputs,
            forecast,
            lambda other: self._work_out(details, other),
        )
        self._offer_first_step(inputs, details)
        self._show_footer(forecast)

    def _work_out(self, details: RecruitDetails, inputs: EconomyInputs) -> Forecast:
        today = self.context.today()
        return economy.forecast_of(details, inputs, today, translate, self._rates)

    def _show_versions(self) -> None:
        details = self._details
        if details is None:
            return
        changes: tuple[tuple[str, str, str], ...] = ()
        if self._versions:
            today = self.context.today()
            draft = economy.draft_sheet(self.context.store, details.row.id, today, translate)
            changes = draft.changes
        self.result.show_versions(self._versions, changes)

    # ----------------------------------------------------------------------------------- storing

    def _store(self, field_name: str) -> None:
        """Store the inputs as they stand; the fields show at once what follows from them."""
        details = self._details
        inputs = self.inputs.read()
        if details is None or inputs == self._inputs:
            return
        self._show(inputs)
        store, recruit_id = self.context.store, details.row.id
        self._on_their_way += 1
        self.context.run_write(
            lambda: economy.save_inputs(store, recruit_id, inputs, field_name),
            self._stored,
            self._not_stored,
        )

    def _stored(self, _value: None) -> None:
        self._on_their_way -= 1
        # The change itself comes next and reads again.

    def _not_stored(self, error: MihError) -> None:
        self._on_their_way -= 1
        self.context.refuse(error)
        self._read()

    def _leave_fields(self) -> None:
        """Finish the field that is being typed in while it still belongs to the man before."""
        focused = self.focusWidget()
        if focused is not None and self._details is not None and focused.hasFocus():
            focused.clearFocus()

    # ---------------------------------------------------------------------------------- questions

    def _ask_of_warning(self, warning: ForecastWarning) -> None:
        self._ask(f"{warning.title} {warning.reason}".strip(), warning.ask)

    def _ask_of_period(self, period: ForecastPeriod) -> None:
        dates = f"{table_date(period.starts_on)}–{table_date(period.ends_on)}"
        question = self.tr("Hvem betaler i perioden «{period}», {dates}?")
        self._ask(question.format(period=period.name, dates=dates), period.ask)

    def _ask(self, text: str, who: str) -> None:
        """Note a question for somebody, once, and go to it."""
        questions = self._inputs.questions
        if text not in [question.text for question in questions]:
            question = OpenQuestion(text=text, who=who)
            self._show(replace(self.inputs.read(), questions=(*questions, question)))
            self._inputs = replace(self._inputs, questions=questions)
            self._store("questions")
        self._turn_to_inputs()
        self.inputs.go_to_question(text)

    def _set_alternatives(self, alternatives: tuple[Alternative, ...]) -> None:
        before = self._inputs
        self._show(replace(self.inputs.read(), alternatives=alternatives))
        self._inputs = before
        self._store("alternatives")

    def _turn_to_inputs(self) -> None:
        self.switch.choose("inputs")
        self._arrange()

    # ---------------------------------------------------------------------------------- first step

    def _offer_first_step(self, inputs: EconomyInputs, details: RecruitDetails) -> None:
        if inputs.benefits or inputs.income_today is not None:
            self.result.offer_first_step("", "", "")
            return
        lead = self.tr("Begynn med det som kommer inn i dag.")
        if details.benefit is None:
            words = self.tr("Resten regnes ut mens du skriver.")
            self.result.offer_first_step(lead, words, self.tr("Velg ytelse"))
            return
        name = worded(BENEFIT_NAMES[details.benefit])
        words = self.tr("I mappen står det {benefit}.").format(benefit=name.lower())
        action = self.tr("Bruk {benefit}").format(benefit=name.lower())
        self.result.offer_first_step(lead, words, action)

    def _take_first_step(self) -> None:
        known: BenefitKind | None = self._details.benefit if self._details else None
        group = self.inputs.benefits
        self._turn_to_inputs()
        if known is not None:
            group.start_with(known)
        group.groups[-1].kind.setFocus()

    # --------------------------------------------------------------------------- versions, paper

    def _show_footer(self, forecast: Forecast) -> None:
        number = (self._versions[0].number if self._versions else 0) + 1
        newest, content = (self._versions[0] if self._versions else None), self._newest
        if newest is not None and content is not None and self._is_as_frozen(content):
            if newest.signed_on is None:
                words = self.tr("Versjon {number} er klar til underskrift, med kontroll {code}.")
                text = words.format(number=newest.number, code=newest.control_code)
                self.footer.show_step(NextStep.SIGN, text, is_ready=True)
                return
            words = self.tr("Versjon {number} ble signert {day}. Ingenting er endret siden.")
            text = words.format(number=newest.number, day=table_date(newest.signed_on))
            self.footer.show_step(NextStep.NOTHING, text, is_ready=False)
            return
        words = self.tr("Utkast {number}. Dette er en oversikt, ikke et vedtak.")
        text = words.format(number=number)
        if not forecast.is_complete:
            text = f"{text} {self._what_is_missing(forecast)}"
        self.footer.show_step(NextStep.FREEZE, text, is_ready=forecast.is_complete)

    def _is_as_frozen(self, content: SheetContent) -> bool:
        details = self._details
        return (
            details is not None
            and content.inputs == self.inputs.read()
            and content.course == details.course
            and content.children == details.children
        )

    def _what_is_missing(self, forecast: Forecast) -> str:
        titles = (w.title for w in forecast.warnings if w.code in BLOCKING_CODES)
        return self.tr("Mangler: {what}").format(what=next(titles, ""))

    def _show_draft(self) -> None:
        if self._details is not None:
            show_economy_sheet(self.context, self._details.row.id, self)

    def _show_version(self, version: EconomyVersionRow) -> None:
        if self._details is not None:
            show_economy_sheet(
                self.context,
                self._details.row.id,
                self,
                version_id=version.id,
                number=version.number,
            )

    def _freeze(self) -> None:
        if self._details is None:
            return
        store, recruit_id = self.context.store, self._details.row.id
        today: date = self.context.today()
        self.context.run_write(lambda: economy.freeze_sheet(store, recruit_id, today))

    def _ask_for_signature(self, version: EconomyVersionRow) -> None:
        title = self.tr("Når ble versjon {number} signert?").format(number=version.number)
        dialog = SignDialog(self.context, title, version, parent=self)
        store = self.context.store
        dialog.agreed.connect(
            lambda day: self.context.run_write(lambda: economy.sign_version(store, version.id, day))
        )
        dialog.open()
