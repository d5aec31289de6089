"""The backups: which there are, one more now, and where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.errors import MihError
from mih_desktop.domain.formats import NO_BREAK_SPACE, clock_time, decimal_number, long_date
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP
from mih_desktop.services import backups
from mih_desktop.services.backups import BackupInfo
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.folder_line import FolderLine
from mih_desktop.views.settings_page.section import Block
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import translate

BY_HAND = "manual"
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "auto": QT_TRANSLATE_NOOP("backups", "mens du arbeidet"),
        "close": QT_TRANSLATE_NOOP("backups", "da programmet ble lukket"),
        "migration": QT_TRANSLATE_NOOP("backups", "før en oppgradering"),
        BY_HAND: QT_TRANSLATE_NOOP("backups", "da du ba om det"),
    }
)
"""Why a backup was made, by the word it carries."""
_OTHER = QT_TRANSLATE_NOOP("backups", "av en annen grunn")
_MOST_SHOWN = 8
_MEGABYTE = 1_000_000


def size_text(size: int) -> str:
    """Return a number of bytes in MB with one decimal, or in whole kB where it is small."""
    if size < _MEGABYTE:
        return f"{max(1, round(size / 1000))}{NO_BREAK_SPACE}kB"
    tenths = Decimal(round(size * 10 / _MEGABYTE)) / 10
    return f"{decimal_number(tenths)}{NO_BREAK_SPACE}MB"


def when_text(info: BackupInfo, today: date) -> str:
    """Return day and time of a backup; today is said as a word."""
    day = info.made_at.date()
    time = clock_time(info.made_at.time())
    if day == today:
        return translate("backups", "i dag kl. {time}").format(time=time)
    return translate("backups", "{day} kl. {time}").format(day=long_date(day), time=time)


class BackupsBlock(Block):
    """Reads the folder off the GUI thread; a backup is a long job that can be stopped."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(
            context.theme,
            QCoreApplication.translate("BackupsBlock", "Sikkerhetskopier"),
            QCoreApplication.translate(
                "BackupsBlock",
                "Programmet tar en kopi selv når du lukker det, og hver halve time du bruker det. "
                "Hver kopi åpnes og telles før den regnes med. Legg en kopi på en annen disk "
                "iblant.",
            ),
        )
        theme = context.theme
        self._context = context
        row = Row(theme, spacing=12)
        self.back_up = SecondaryButton(theme, self.tr("Ta sikkerhetskopi nå"))
        self.back_up.clicked.connect(self._back_up)
        self.last = Text("", "secondary")
        row.addWidget(self.back_up)
        row.addWidget(self.last)
        row.addStretch(1)
        self.column.addLayout(row)
        self.done = WarningLine(theme, self.tr("Sikkerhetskopien er tatt og prøvd."), kind="done")
        self.done.hide()
        self.column.addWidget(self.done)
        self.list = RowList(
            theme, RowColumns(who=46, end=84, height=32), name=self.tr("Sikkerhetskopier")
        )
        self.column.addWidget(self.list)
        self.more = Text("", "hint")
        self.column.addWidget(self.more)
        self.place = FolderLine(theme, self.tr("Mappe for sikkerhetskopiene"))
        self.place.show_folder(context.store.backups)
        self.column.addWidget(self.place)

    def refresh(self) -> None:
        """Look into the folder again."""
        store = self._context.store
        self._context.read(lambda: backups.list_backups(store), self._show)

    def _show(self, found: tuple[BackupInfo, ...]) -> None:
        today = self._context.today()
        self.heading.set_count(str(len(found)) if found else "")
        self.last.setText(
            self.tr("Sist: {when}").format(when=when_text(found[0], today))
            if found
            else self.tr("Ingen er tatt ennå.")
        )
        self.list.set_rows(
            [
                ListRow(
                    key=info.path.name,
                    title=when_text(info, today),
                    who=translate("backups", REASONS.get(info.reason, _OTHER)),
                    end=size_text(info.size),
                )
                for info in found[:_MOST_SHOWN]
            ]
        )
        self.list.setVisible(bool(found))
        older = len(found) - _MOST_SHOWN
        self.more.setText(self.tr("og %n eldre i mappen", "", max(0, older)))
        self.more.setVisible(older > 0)

    def _back_up(self) -> None:
        store = self._context.store
        self.back_up.setEnabled(False)
        self.done.hide()
        self._context.runner.job(
            lambda _progress: backups.back_up(store, BY_HAND),
            self._on_made,
            self._on_refused,
            label=self.tr("Tar sikkerhetskopi"),
            writes=True,
        )

    def _on_made(self, _info: BackupInfo) -> None:
        self.back_up.setEnabled(True)
        self.done.show()
        self.refresh()

    def _on_refused(self, error: MihError) -> None:
        self.back_up.setEnabled(True)
        self._context.refuse(error)
