"""Utseende: which look, and how large."""

from __future__ import annotations

from typing import cast

from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.theme.tokens import ThemeChoice
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.layout import Row, Sizes
from mih_desktop.views.widgets.page import Segment, SegmentControl

PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200)


class LookSection(Section):
    """Takes effect at once and is remembered on this machine."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme = self.theme
        look = Block(
            theme,
            self.tr("Tema"),
            self.tr("Høy kontrast har svart bunn, hvite linjer og tykkere markering."),
        )
        self.choices = SegmentControl(
            theme,
            [
                Segment("system", self.tr("Som maskinen")),
                Segment("light", self.tr("Lyst")),
                Segment("dark", self.tr("Mørkt")),
                Segment("contrast", self.tr("Høy kontrast")),
            ],
            name=self.tr("Tema"),
        )
        self.choices.chosen.connect(self._take_look)
        look.column.addWidget(self.choices)
        size = Block(
            theme,
            self.tr("Størrelse"),
            self.tr(
                "Tekst, knapper og avstander vokser sammen. Arkene du skriver ut, er de samme."
            ),
        )
        self.percent = ChoiceField(
            theme,
            [(percent, self.tr("{percent} %").format(percent=percent)) for percent in PERCENTS],
        )
        self.percent.set_name(self.tr("Størrelse"))
        Sizes(theme, self.percent, width=128)
        self.percent.committed.connect(self._take_percent)
        row = Row(theme)
        row.addWidget(self.percent)
        row.addStretch(1)
        size.column.addLayout(row)
        self.column.addWidget(look)
        self.column.addWidget(size)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show what is in force."""
        self.choices.choose(self.theme.choice)
        percent = round(self.theme.scale * 100)
        self.percent.set_value(min(PERCENTS, key=lambda known: abs(known - percent)))

    def _take_look(self, key: str) -> None:
        choice = cast("ThemeChoice", key)
        self.theme.set_choice(choice)
        self.context.settings.theme = choice
        self.context.settings.save()

    def _take_percent(self, percent: object) -> None:
        if isinstance(percent, int):
            self.theme.set_scale(percent / 100)
            self.context.settings.scale = self.theme.scale
            self.context.settings.save()
