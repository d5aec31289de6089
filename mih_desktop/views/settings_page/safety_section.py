"""Sikkerhet: password, recovery code, backups, the lock, and where everything lies."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from mih_desktop.services import opening, profile
from mih_desktop.views.context import AppContext
from mih_desktop.views.idle import DEFAULT_MINUTES, LOCK_MINUTES
from mih_desktop.views.settings_page.backups_block import BackupsBlock
from mih_desktop.views.settings_page.folder_line import FolderLine
from mih_desktop.views.settings_page.password_block import PasswordBlock
from mih_desktop.views.settings_page.recovery_block import RecoveryBlock
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.widgets.beside import Beside
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.notices import WarningLine

MINUTES = (2, 5, 10, 15, 30, 60)
_NEVER = 0
_BESIDE_FROM = 900


class SafetySection(Section):
    """Two columns where there is room."""

    def __init__(self, context: AppContext, print_recovery: Callable[[str], None] | None) -> None:
        super().__init__(context)
        self.password = PasswordBlock(context)
        self.recovery = RecoveryBlock(context, print_recovery)
        self.backups = BackupsBlock(context)
        left, right = QWidget(), QWidget()
        first = Column(self.theme, spacing=32, parent=left)
        for block in (self.password, self.recovery, self._lock_block()):
            first.addWidget(block)
        first.addStretch(1)
        second = Column(self.theme, spacing=32, parent=right)
        for block in (self.backups, self._place_block()):
            second.addWidget(block)
        second.addStretch(1)
        self.column.addWidget(
            Beside(self.theme, left, right, from_width=_BESIDE_FROM, air=(56, 32))
        )
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Read again; what is being typed stays."""
        self.password.refresh()
        self.backups.refresh()
        minutes = int(profile.get_setting(self.context.store, LOCK_MINUTES, str(DEFAULT_MINUTES)))
        self._offer_minutes(minutes)
        self.minutes.set_value(minutes)

    def _lock_block(self) -> Block:
        theme = self.theme
        block = Block(
            theme,
            self.tr("Låsing"),
            self.tr(
                "Programmet låser seg selv når ingen rører mus eller taster. Ctrl+L låser med en "
                "gang."
            ),
        )
        self.minutes = ChoiceField(theme)
        self.minutes.set_name(self.tr("Lås etter"))
        Sizes(theme, self.minutes, width=160)
        self.minutes.committed.connect(self._store_minutes)
        row = Row(theme)
        row.addWidget(self.minutes)
        row.addStretch(1)
        block.column.addLayout(row)
        return block

    def _place_block(self) -> Block:
        theme, folder = self.theme, self.context.store.folder
        block = Block(
            theme,
            self.tr("Hvor alt ligger"),
            self.tr(
                "Alt ligger kryptert i én mappe. Skal du bytte maskin, flytt hele mappen mens "
                "programmet er lukket."
            ),
        )
        self.place = FolderLine(theme, self.tr("Mappe for opplysningene"))
        self.place.show_folder(folder)
        block.column.addWidget(self.place)
        self.place_warning = WarningLine(
            theme,
            self.tr("Mappen blir kopiert til andre maskiner."),
            self.tr(
                "En synkronisert mappe kan ødelegge opplysningene. Flytt den til et sted som bare "
                "ligger på denne maskinen."
            ),
            tinted=True,
        )
        self.place_warning.setVisible(opening.folder_warning(folder) is not None)
        block.column.addWidget(self.place_warning)
        return block

    def _offer_minutes(self, stored: int) -> None:
        """Offer the usual waits, and the stored one where it is another."""
        offered = sorted({*MINUTES, stored})
        if offered == self._offered:
            return
        self._offered = offered
        self.minutes.set_options([(minutes, self._wait(minutes)) for minutes in offered])

    _offered: Sequence[int] = ()

    def _wait(self, minutes: int) -> str:
        if minutes == _NEVER:
            return self.tr("aldri")
        return self.tr("etter %n minutt(er)", "", minutes)

    def _store_minutes(self, minutes: object) -> None:
        store = self.context.store
        self.context.run_write(lambda: profile.set_setting(store, LOCK_MINUTES, str(minutes)))
