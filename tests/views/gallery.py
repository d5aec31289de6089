"""Every widget on one page, to be looked at and walked by the accessibility test."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from mih_desktop.views.widgets.chips import Badge, FilterChip, KeyHint
from mih_desktop.views.widgets.fields import (
    BIRTH_DATES,
    CheckField,
    ChoiceField,
    DateField,
    MoneyField,
    SearchField,
    TextArea,
    TextField,
)
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Hairline, Row, surface
from mih_desktop.views.widgets.notices import EmptyState, PracticePlate, WarningLine
from mih_desktop.views.widgets.page import (
    PageHeader,
    SectionHeading,
    Segment,
    SegmentControl,
    TabBar,
)
from mih_desktop.views.widgets.password_field import PasswordField
from mih_desktop.views.widgets.text import ElidedText, Text


def build_gallery(theme: Theme) -> QWidget:
    page = surface(QWidget(), "page")
    column = Column(theme, spacing=16, margins=(32, 24, 32, 24), parent=page)
    column.addWidget(
        PageHeader(
            theme,
            "Tirsdag 2. mars",
            subtitle="Uke 9. To møter og ett løfte i dag, tre ting har gått over fristen.",
            actions=(
                IconButton(theme, "printer", "Skriv ut", boxed=True),
                PrimaryButton(theme, "Skriv notat", icon="note-pencil"),
            ),
            big=True,
        )
    )
    column.addWidget(
        PageHeader(
            theme,
            "Rekrutter",
            subtitle="118 aktive av 246",
            actions=(
                SecondaryButton(theme, "Hent fra Excel"),
                SecondaryButton(theme, "Legg til kandidat", icon="plus"),
            ),
        )
    )
    column.addWidget(
        TabBar(
            theme,
            [("overview", "Oversikt"), ("course", "Løp"), ("money", "Økonomi")],
            name="Mappen",
        )
    )
    heading = SectionHeading(
        theme, "Forfalt", count="3", signal=True, action=QuietButton(theme, "Se alle")
    )
    column.addWidget(heading)
    column.addWidget(Hairline(theme))
    chips = Row(theme, spacing=8)
    active = FilterChip(theme, "Aktive", count=118)
    active.setChecked(True)
    chips.addWidget(active)
    chips.addWidget(FilterChip(theme, "Ikke fulgt opp på 30 dager", count=3))
    chips.addWidget(FilterChip(theme, "Reserve"))
    chips.addWidget(Badge(theme, 3))
    chips.addWidget(Badge(theme, 128))
    chips.addWidget(KeyHint(theme, "Ctrl+K"))
    chips.addWidget(PracticePlate(theme))
    chips.addStretch(1)
    column.addLayout(chips)
    buttons = Row(theme, spacing=8)
    segments = SegmentControl(
        theme,
        [Segment("wheel", "Hjul", "circle-dashed"), Segment("line", "Tidslinje", "list-bullets")],
        name="Visning",
    )
    segments.choose("wheel")
    buttons.addWidget(segments)
    disabled = PrimaryButton(theme, "Neste", height=40)
    disabled.setEnabled(False)
    buttons.addWidget(disabled)
    buttons.addWidget(SecondaryButton(theme, "Tilbake", height=40))
    buttons.addWidget(IconButton(theme, "question", "Hjelp"))
    buttons.addWidget(QuietButton(theme, "Lag en ny", icon="arrows-clockwise"))
    buttons.addStretch(1)
    column.addLayout(buttons)
    column.addWidget(
        WarningLine(
            theme,
            "Mangler matematikk.",
            "Fristen for melding til prøve er 15. mars.",
            action="Meld på",
            tinted=True,
        )
    )
    column.addWidget(
        WarningLine(
            theme,
            "",
            "Garantilønnen er fra 1. mai 2024 og er ført videre til 2029.",
            action="Se satser",
            kind="info",
        )
    )
    swatches = Row(theme, spacing=8)
    for phase in Phase:
        swatches.addWidget(PhaseSwatch(theme, phase))
        swatches.addWidget(Text(phase.value, "small"))
    swatches.addStretch(1)
    column.addLayout(swatches)
    column.addWidget(ElidedText("Et langt navn " * 30, "strong"))
    column.addWidget(
        EmptyState(theme, "Her står menneskene.", action="Legg til", icon="users-three")
    )
    column.addStretch(1)
    return page


def build_fields(theme: Theme) -> QWidget:
    page = surface(QWidget(), "page")
    column = Column(theme, spacing=16, margins=(32, 24, 32, 24), parent=page)
    column.addWidget(SearchField(theme, "Navn, telefon, sted eller del av et ord", keys="Ctrl+F"))
    bars = Row(theme, spacing=8)
    bars.addWidget(ChoiceField(theme, [(0, "alle"), (1, "2026 Havnes")], prefix="Kull:", height=36))
    bars.addWidget(CheckField(theme, "Ta med måneder"))
    ticked = CheckField(theme, "Skriv ut i farger")
    ticked.set_value(True)
    bars.addWidget(ticked)
    bars.addStretch(1)
    column.addLayout(bars)
    form = Form(theme)
    name = TextField(theme, placeholder="Slik det står i passet")
    form.add("Navn", name)
    day = DateField(theme, within=BIRTH_DATES)
    form.add("Født", day)
    day.set_value(date(1991, 4, 30))
    faulty = DateField(theme)
    form.add("Rett til", faulty)
    faulty.line.setText("31.2.2027")
    faulty.line.editingFinished.emit()
    money = MoneyField(theme, unit="kr per måned")
    money.set_value(13900)
    form.add("Faste utgifter", money)
    choice = ChoiceField(theme, [(1, "Arbeidsavklaringspenger"), (2, "Dagpenger")])
    choice.set_value(1)
    form.add("Type", choice)
    disabled = TextField(theme)
    disabled.set_value("Kan ikke endres")
    disabled.setEnabled(False)
    form.add("Fast", disabled)
    form.add("Notat", TextArea(theme, placeholder="Hva snakket dere om?", lines=3))
    column.addWidget(form)
    start = Form(theme, above=True)
    secret = PasswordField(theme)
    secret.set_value("fjorden fryser")
    start.add("Passord", secret)
    column.addWidget(start)
    column.addStretch(1)
    return page
