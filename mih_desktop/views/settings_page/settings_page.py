"""The page Innstillinger: profile, safety, look, the standard, practice, bin and facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.settings_page.about_section import AboutSection
from mih_desktop.views.settings_page.bin_section import BinSection
from mih_desktop.views.settings_page.look_section import LookSection
from mih_desktop.views.settings_page.practice_section import PracticeSection
from mih_desktop.views.settings_page.profile_section import ProfileSection
from mih_desktop.views.settings_page.rates_section import RatesSection
from mih_desktop.views.settings_page.safety_section import SafetySection
from mih_desktop.views.settings_page.section import Section
from mih_desktop.views.settings_page.standard_section import StandardSection
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.widgets.page import PageHeader, TabBar

PROFILE, SAFETY, LOOK, STANDARD = "profile", "safety", "look", "standard"
RATES, PRACTICE, BIN, ABOUT = "rates", "practice", "bin", "about"


class SettingsPage(Page):
    """Sections are made when they are first chosen; NavigationTarget.tab names one.

    `print_recovery(code)` shows the sheet with a fresh recovery code; `log_folder` is where the
    program writes its log.
    """

    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.PROFILE, Topic.STANDARD, Topic.COHORTS, Topic.RECRUITS, Topic.MILESTONES}
    )
    follows_cohort_filter: ClassVar[bool] = False

    def __init__(
        self,
        context: AppContext,
        print_recovery: Callable[[str], None] | None = None,
        log_folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._factories: dict[str, Callable[[], Section]] = {
            PROFILE: lambda: ProfileSection(context),
            SAFETY: lambda: SafetySection(context, print_recovery),
            LOOK: lambda: LookSection(context),
            STANDARD: lambda: StandardSection(context),
            RATES: lambda: RatesSection(context),
            PRACTICE: lambda: PracticeSection(context),
            BIN: lambda: BinSection(context),
            ABOUT: lambda: AboutSection(context, log_folder),
        }
        self._sections: dict[str, Section] = {}
        theme = self.theme
        self.tabs = TabBar(
            theme,
            [
                (PROFILE, self.tr("Profil")),
                (SAFETY, self.tr("Sikkerhet")),
                (LOOK, self.tr("Utseende")),
                (STANDARD, self.tr("Standard")),
                (RATES, self.tr("Satser")),
                (PRACTICE, self.tr("Øving")),
                (BIN, self.tr("Papirkurv")),
                (ABOUT, self.tr("Om")),
            ],
            name=self.tr("Innstillinger"),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen.connect(self._show_section)
        self._show_section(self.tabs.key)

    @property
    def title(self) -> str:
        return self.tr("Innstillinger")

    @property
    def section(self) -> Section:
        """Return the section in view."""
        return self._sections[self.tabs.key]

    def place(self) -> NavigationTarget | None:
        """Return the section that is open."""
        return NavigationTarget(page="settings", tab=self.tabs.key)

    def activate(self, target: NavigationTarget) -> None:
        """Open the section that the target names."""
        if target.tab is not None:
            self.tabs.choose(target.tab)

    def refresh(self, changes: Changes | None) -> None:
        """Read the section in view again; the others do when they are chosen."""
        self.section.refresh()

    def _lay_out(self) -> None:
        theme = self.theme
        column = Column(theme, parent=self)
        head = Column(theme, margins=(32, 12, 32, 4))
        header = PageHeader(theme, self.title)
        Sizes(theme, header, height=32)
        head.addWidget(header)
        column.addLayout(head)
        row = Row(theme)
        margin = QWidget()
        Sizes(theme, margin, width=32)
        line = Column(theme, parent=margin)
        line.addStretch(1)
        line.addWidget(Hairline(theme))
        row.addWidget(margin)
        row.addWidget(self.tabs, 1)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _show_section(self, key: str) -> None:
        section = self._sections.get(key)
        if section is None:
            section = self._sections[key] = self._factories[key]()
            self._stack.addWidget(section)
        if self.isVisible():
            section.refresh()
        self._stack.setCurrentWidget(section)
