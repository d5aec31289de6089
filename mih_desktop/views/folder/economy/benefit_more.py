"""What an estimate of a benefit is made from, and its meldekort; folded until it is asked for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.money import BenefitPeriod
from mih_desktop.economy.benefits import PAID_BY_CARD
from mih_desktop.views.folder.economy.input_section import InputSection, amount_in, day_in
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.fields import CheckField, DateField, MoneyField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column

_FROM_INCOME = frozenset({BenefitKind.AAP, BenefitKind.DAGPENGER})
_WEEK = Decimal(60)
_FULL = Decimal(100)


class BenefitMore(QWidget):
    """Only the fields that a kind of benefit has are shown."""

    def __init__(self, section: InputSection, number: int) -> None:
        super().__init__()
        theme, context = section.theme, section.context
        name = f"benefit.{number}"
        self._is_open: bool = False
        self.toggle = QuietButton(theme, self.tr("Flere valg"), icon="caret-right", height=24)
        self.toggle.clicked.connect(self._turn)
        self.basis = MoneyField(theme, unit=self.tr("kr i året"))
        self.grade = MoneyField(theme, unit=self.tr("% igjen"), most=_FULL)
        self.week_hours = MoneyField(theme, unit=self.tr("timer i uken"), most=_WEEK)
        self.is_new = CheckField(theme, self.tr("Ny sak, egenandelen gjenstår"))
        self.income = MoneyField(theme, unit=self.tr("kr i året"))
        self.at_home = CheckField(theme, self.tr("Bor hos foreldre"))
        self.card_from = DateField(theme, clock=context.clock)
        self.card_hours = MoneyField(theme, unit=self.tr("timer per 14 dager"), most=_WEEK * 2)
        self._fields = QWidget()
        column = Column(theme, spacing=6, parent=self._fields)
        self._rows = {
            "basis": FieldRow(theme, self.tr("Grunnlag"), self.basis),
            "grade": FieldRow(
                theme, self.tr("Arbeidsevne"), self.grade,
                name=self.tr("Hvor mye av ytelsen som er igjen etter fastsatt arbeidsevne"),
            ),
            "week_hours": FieldRow(
                theme, self.tr("Arbeidstid"), self.week_hours, name=self.tr("Vanlig arbeidstid")
            ),
            "is_new": FieldRow(theme, "", self.is_new, name=self.tr("Ny sak")),
            "income": FieldRow(
                theme, self.tr("Inntekt"), self.income, name=self.tr("Forventet inntekt i året")
            ),
            "at_home": FieldRow(theme, "", self.at_home, name=self.tr("Bor hos foreldre")),
            "card_from": FieldRow(
                theme, self.tr("Meldekort"), self.card_from,
                name=self.tr("En dag i første uke av en meldeperiode"),
            ),
            "card_hours": FieldRow(
                theme, self.tr("Annet arbeid"), self.card_hours,
                name=self.tr("Lønnet arbeid ved siden av løpet"),
            ),
        }  # fmt: skip
        for row in self._rows.values():
            column.addWidget(row)
        whole = Column(theme, spacing=6, parent=self)
        whole.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._fields)
        self._fields.hide()
        for field, key in (
            (self.basis, "basis"),
            (self.grade, "grade"),
            (self.week_hours, "week_hours"),
            (self.is_new, "is_new"),
            (self.income, "income"),
            (self.at_home, "at_home"),
            (self.card_from, "card_from"),
            (self.card_hours, "card_hours"),
        ):
            section.watch(field, f"{name}.{key}")

    def show_benefit(self, benefit: BenefitPeriod) -> None:
        """Show what is stored; the fold opens by itself where something is."""
        kind = benefit.kind
        shown = {
            "basis": kind in _FROM_INCOME,
            "grade": kind is BenefitKind.AAP,
            "week_hours": kind is BenefitKind.DAGPENGER,
            "is_new": kind is BenefitKind.DAGPENGER,
            "income": kind is BenefitKind.OVERGANGSSTONAD,
            "at_home": kind is BenefitKind.INTRODUKSJONSSTONAD,
            "card_from": kind in PAID_BY_CARD,
            "card_hours": kind in PAID_BY_CARD and kind is not BenefitKind.TILTAKSPENGER,
        }
        for key, row in self._rows.items():
            row.setVisible(shown[key])
        self.setVisible(any(shown.values()))
        self.basis.set_value(benefit.basis)
        self.grade.set_value(benefit.grade_pct)
        self.week_hours.set_value(benefit.usual_week_hours)
        self.is_new.set_value(benefit.is_new)
        self.income.set_value(benefit.yearly_income)
        self.at_home.set_value(benefit.lives_with_parents)
        self.card_from.set_value(benefit.card_from)
        self.card_hours.set_value(benefit.work_hours_per_14_days or None)
        if _has_more(benefit) and not self._is_open:
            self._open(is_open=True)

    def read_into(self, benefit: BenefitPeriod, stored: BenefitPeriod) -> BenefitPeriod:
        """Return the benefit with what stands in these fields."""
        hours = amount_in(self.card_hours, stored.work_hours_per_14_days or None)
        return replace(
            benefit,
            basis=amount_in(self.basis, stored.basis),
            grade_pct=amount_in(self.grade, stored.grade_pct),
            usual_week_hours=amount_in(self.week_hours, stored.usual_week_hours),
            is_new=self.is_new.value,
            yearly_income=amount_in(self.income, stored.yearly_income),
            lives_with_parents=self.at_home.value,
            card_from=day_in(self.card_from, stored.card_from),
            work_hours_per_14_days=hours or Decimal(0),
        )

    def _turn(self) -> None:
        self._open(is_open=not self._is_open)

    def _open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self._fields.setVisible(is_open)
        self.toggle.set_icon_name("caret-down" if is_open else "caret-right")


def _has_more(benefit: BenefitPeriod) -> bool:
    bare = BenefitPeriod(
        kind=benefit.kind,
        amount=benefit.amount,
        unit=benefit.unit,
        starts_on=benefit.starts_on,
        ends_on=benefit.ends_on,
        confirmation=benefit.confirmation,
        note=benefit.note,
        incomes=benefit.incomes,
    )
    return benefit != bare
