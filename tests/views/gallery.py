"""Every widget on one page, to be looked at and walked by the accessibility test."""

from __future__ import annotations

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
from mih_desktop.views.widgets.layout import Column, Hairline, Row, surface
from mih_desktop.views.widgets.notices import EmptyState, PracticePlate, WarningLine
from mih_desktop.views.widgets.page import (
    PageHeader,
    SectionHeading,
    Segment,
    SegmentControl,
    TabBar,
)
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
    column.addWidget(EmptyState(theme, "Her står menneskene.", action="Legg til", icon="users-three"))
    column.addStretch(1)
    return page
