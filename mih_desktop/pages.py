"""The pages of the window: what each is called, and how it is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from mih_desktop.views.context import AppContext
    from mih_desktop.views.page import Page
    from mih_desktop.views.shell.page_entry import PageEntry


def page_entries(print_recovery: Callable[[str], None], log_folder: Path) -> Sequence[PageEntry]:
    """Return the pages of the window in the order of the rail.

    `print_recovery(code)` shows the sheet with a fresh recovery code; the log is in `log_folder`.
    """
    from mih_desktop.views.shell.page_entry import PageEntry

    def entry(
        key: str,
        label: str,
        icon: str,
        factory: Callable[[AppContext], Page],
        *,
        in_rail: bool = True,
        at_bottom: bool = False,
        belongs_to: str = "",
    ) -> PageEntry:
        return PageEntry(
            key=key,
            label=label,
            icon=icon,
            factory=factory,
            in_rail=in_rail,
            at_bottom=at_bottom,
            belongs_to=belongs_to,
        )

    return (
        entry("today", QCoreApplication.translate("pages", "I dag"), "sun", _today_page),
        entry(
            "wheel", QCoreApplication.translate("pages", "Årshjul"), "circle-dashed", _wheel_page
        ),
        entry("cohorts", QCoreApplication.translate("pages", "Kull"), "users-three", _cohorts_page),
        entry(
            "recruits",
            QCoreApplication.translate("pages", "Rekrutter"),
            "identification-card",
            _recruits_page,
        ),
        entry(
            "folder",
            QCoreApplication.translate("pages", "Mappe"),
            "folder-open",
            _folder_page,
            in_rail=False,
            belongs_to="recruits",
        ),
        entry(
            "import",
            QCoreApplication.translate("pages", "Hent fra Excel"),
            "table",
            _import_page,
            in_rail=False,
            belongs_to="recruits",
        ),
        entry(
            "reports", QCoreApplication.translate("pages", "Rapporter"), "file-text", _reports_page
        ),
        entry(
            "settings",
            QCoreApplication.translate("pages", "Innstillinger"),
            "gear-six",
            lambda context: _settings_page(context, print_recovery, log_folder),
            at_bottom=True,
        ),
    )


def _today_page(context: AppContext) -> Page:
    from mih_desktop.views.today.today_page import TodayPage

    return TodayPage(context)


def _wheel_page(context: AppContext) -> Page:
    from mih_desktop.views.wheel.wheel_page import WheelPage

    return WheelPage(context)


def _cohorts_page(context: AppContext) -> Page:
    from mih_desktop.views.cohorts.cohorts_page import CohortsPage

    return CohortsPage(context)


def _recruits_page(context: AppContext) -> Page:
    from mih_desktop.views.recruits.recruits_page import RecruitsPage

    return RecruitsPage(context)


def _folder_page(context: AppContext) -> Page:
    from mih_desktop.views.folder.economy_tab import EconomyTab
    from mih_desktop.views.folder.folder_page import FolderPage

    return FolderPage(context, EconomyTab)


def _import_page(context: AppContext) -> Page:
    from mih_desktop.views.importing.import_page import ImportPage

    return ImportPage(context)


def _reports_page(context: AppContext) -> Page:
    from mih_desktop.views.reports.reports_page import ReportsPage

    return ReportsPage(context)


def _settings_page(
    context: AppContext, print_recovery: Callable[[str], None], log_folder: Path
) -> Page:
    from mih_desktop.views.settings_page.settings_page import SettingsPage

    return SettingsPage(context, print_recovery=print_recovery, log_folder=log_folder)
