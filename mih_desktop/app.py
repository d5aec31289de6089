"""The composition root: knows every part, and joins them from start to quit."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mih_desktop.domain.clock import Clock, system_clock
from mih_desktop.domain.formats import clock_time
from mih_desktop.domain.resources import resource_folder
from mih_desktop.pages import page_entries
from mih_desktop.storage.location import default_folder, has_store
from mih_desktop.views.crash import CrashReporter, start_log
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.settings import UiSettings
from mih_desktop.views.single_instance import SingleInstance
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.theme.screen_room import resize_within_screen
from mih_desktop.views.theme.theme import Theme

if TYPE_CHECKING:
    from mih_desktop.storage.store import Store
    from mih_desktop.views.context import AppContext
    from mih_desktop.views.shell.main_window import MainWindow

_BACKUP_CHECK_MS = 60_000
_PRELOAD_AFTER_MS = 60
_LANGUAGE = "nb"


class Program(QObject):
    """One run of the program: unlock or first start, the window, lock, quit.

    `opened` tells that the main window is up, `locked` that the unlock window is back.
    """

    opened = Signal()
    locked = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        folder: Path | None = None,
        settings_path: Path | None = None,
        clock: Clock = system_clock,
        crash: CrashReporter | None = None,
    ) -> None:
        super().__init__()
        self.app = app
        self.clock = clock
        self.settings = UiSettings(settings_path or _settings_path())
        self.folder = folder or self.settings.store_folder or default_folder()
        self._keeps_folder = folder is None
        self.theme = Theme(self.settings.theme, self.settings.scale)
        self.theme.apply(app)
        self._crash = crash
        self._translators = load_translators(app)
        self.runner = self._new_runner()
        self.entry: QWidget | None = None
        self.window: MainWindow | None = None
        self.context: AppContext | None = None
        self._preload: threading.Thread | None = None
        self._backup_timer = QTimer(self)
        self._backup_timer.setInterval(_BACKUP_CHECK_MS)
        self._backup_timer.timeout.connect(self._back_up_if_due)

    def start(self) -> None:
        """Show the way in: unlocking, or the first start where there is no store."""
        if has_store(self.folder):
            self.show_unlock("")
        else:
            self._show_first_start()
        # The heavy parts are read while the password is being typed.
        QTimer.singleShot(_PRELOAD_AFTER_MS, self, self._start_preload)

    def show_unlock(self, note: str) -> None:
        """Show the unlock window."""
        from mih_desktop.views.entry.unlock_page import UnlockPage

        page = UnlockPage(
            theme=self.theme,
            runner=self.runner,
            folder=self.folder,
            clock=self.clock,
            county=self.settings.county,
            locked_note=note,
        )
        page.opened.connect(self._on_opened)
        self._show_entry(page)

    def lock(self, note: str = "") -> None:
        """Close the store and everything that shows it, and ask for the password again."""
        if self.window is None:
            return
        moment = clock_time(self.clock().time())
        self._take_down()
        self.runner = self._new_runner()
        self.show_unlock(note or self.tr("Låst kl. {time}").format(time=moment))
        self.locked.emit()

    def quit(self) -> None:
        """Close the store with a backup and end."""
        self._take_down()
        self.runner.close()
        if self.entry is not None:
            self.entry.close()
        self.theme.leave()
        self.app.quit()

    def raise_window(self) -> None:
        """Bring the window to the front, for a second start."""
        shown = self.window or self.entry
        if shown is not None:
            if shown.isMinimized():
                shown.showNormal()
            shown.raise_()
            shown.activateWindow()

    def _show_first_start(self) -> None:
        from mih_desktop.views.entry.first_start import FirstStart

        page = FirstStart(
            theme=self.theme, runner=self.runner, folder=self.folder, clock=self.clock
        )
        page.finished.connect(self._on_begun)
        page.recovery_sheet_requested.connect(self._print_recovery_sheet)
        self._show_entry(page)

    def _show_entry(self, page: QWidget) -> None:
        page.setWindowTitle(self.tr("Menn i helse"))
        geometry = self.settings.geometry
        if geometry.isEmpty() or not page.restoreGeometry(geometry):
            resize_within_screen(page, self.theme.px(1440), self.theme.px(900))
        before, self.entry = self.entry, page
        page.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _on_begun(self, store: Store, first_page: str) -> None:
        self.folder = store.folder
        self._open(store, NavigationTarget(page=first_page))

    def _on_opened(self, store: Store) -> None:
        self._open(store, None)

    def _open(self, store: Store, target: NavigationTarget | None) -> None:
        from mih_desktop.views.context import AppContext
        from mih_desktop.views.idle import IdleWatch
        from mih_desktop.views.shell.main_window import MainWindow

        if self._keeps_folder:
            self.settings.store_folder = self.folder
        context = AppContext(
            store=store,
            clock=self.clock,
            theme=self.theme,
            runner=self.runner,
            settings=self.settings,
        )
        context.lock_requested.connect(self.lock)
        self.context = context
        window = MainWindow(context, page_entries(self.print_recovery, _log_folder()))
        window.closing.connect(self.quit)
        self._idle = IdleWatch(context)
        self._idle.idle.connect(
            lambda minutes: self.lock(
                self.tr("Låst kl. {time}, etter %n minutt(er) uten bruk", "", minutes).format(
                    time=clock_time(self.clock().time())
                )
            )
        )
        self.window = window
        window.start(target)
        window.show()
        if self.entry is not None:
            self.entry.close()
            self.entry.deleteLater()
            self.entry = None
        self._backup_timer.start()
        self.opened.emit()

    def _take_down(self) -> None:
        """Take the window down, back up, and close the store; nothing is left to read."""
        window, context = self.window, self.context
        if window is None or context is None:
            return
        self.window, self.context = None, None
        self._backup_timer.stop()
        self._idle.stop()
        window.closing.disconnect(self.quit)
        window.remember()
        window.hide()
        self.runner.drain()
        store = context.store
        self.runner.write(lambda: _back_up_at_close(store))
        self.runner.close()
        store.close()
        window.close()
        window.deleteLater()
        context.deleteLater()

    def _back_up_if_due(self) -> None:
        context = self.context
        if context is not None:
            store = context.store

            def back_up() -> object:
                from mih_desktop.services import backups

                return backups.back_up_if_due(store)

            self.runner.write(back_up)

    def _print_recovery_sheet(self, code: str, coordinator: str, county: str, folder: str) -> None:
        from mih_desktop.views.reports.paper_dialog import show_paper

        today = self.clock().date()

        def make() -> bytes:
            from mih_desktop.services.reporting import recovery_code_pdf
            from mih_desktop.views.wording import translate

            return recovery_code_pdf(code, coordinator, county, folder, today, translate)

        parent = self.entry or self.window
        title = self.tr("Gjenopprettingskode")

        def show(pdf: bytes) -> None:
            show_paper(self.theme, title, pdf, "gjenopprettingskode.pdf", parent)

        self.runner.read(make, show)

    def print_recovery(self, code: str) -> None:
        """Show the sheet with a fresh recovery code, asked for in the settings."""
        from mih_desktop.services.profile import get_profile

        if self.context is not None:
            profile = get_profile(self.context.store)
            self._print_recovery_sheet(
                code, profile.coordinator_name, profile.county, str(self.folder)
            )

    def _new_runner(self) -> TaskRunner:
        return TaskRunner(crash=None if self._crash is None else self._crash.fault)

    def _start_preload(self) -> None:
        self._preload = threading.Thread(target=_preload, name="preload", daemon=True)
        self._preload.start()
        _meet_types(self.app)


def load_translators(app: QApplication) -> tuple[QTranslator, ...]:
    """Load the program's texts and Qt's own in Norwegian; bokmål itself is the source."""
    QLocale.setDefault(QLocale("nb_NO"))
    folder = resource_folder() / "i18n"
    loaded = []
    for place, name in (
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase_nb"),
        (folder, f"qtbase_{_LANGUAGE}"),
        (folder, f"mih_{_LANGUAGE}"),
    ):
        translator = QTranslator(app)
        if translator.load(f"{name}.qm", str(place)):
            app.installTranslator(translator)
            loaded.append(translator)
    return tuple(loaded)


class _Onlooker(QObject):
    """Sees every event and stops none."""

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:  # noqa: N802
        return False


def _meet_types(app: QApplication) -> None:
    """Let the binding look up all of Qt's types, which it does at once and only once.

    The first filter of the whole program that meets a part made by Qt itself sets it off. It takes
    30 ms, which would else fall between the password and the first page.
    """
    onlooker = _Onlooker()
    app.installEventFilter(onlooker)
    QScrollArea().deleteLater()
    app.removeEventFilter(onlooker)


def _preload() -> None:
    """Read the modules that unlocking and the first page need."""
    from importlib import import_module

    # In the order of need: what follows the page of today is wanted within a second after it.
    for name in (
        "mih_desktop.storage.store",
        "mih_desktop.views.context",
        "mih_desktop.views.shell.main_window",
        "mih_desktop.views.today.today_page",
        "mih_desktop.views.idle",
        "mih_desktop.services.practice",
        "mih_desktop.services.backups",
    ):
        import_module(name)
    from sqlalchemy.orm import configure_mappers

    configure_mappers()


def _back_up_at_close(store: Store) -> None:
    """Back up what this session did; a session that changed nothing leaves no new file."""
    from mih_desktop.domain.errors import MihError
    from mih_desktop.services import backups

    try:
        if backups.has_changed_since_backup(store):
            backups.back_up(store, "close")
    except MihError:
        # A stick that was pulled out must not keep the program from closing; the next start
        # makes up for it within the minute.
        return


def _settings_path() -> Path:
    from platformdirs import user_config_path

    return user_config_path("MiH Desktop", appauthor=False, roaming=False) / "mih.ini"


def run(folder: Path | None = None) -> int:
    """Open the program and return its exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("MiH Desktop")
    app.setQuitOnLastWindowClosed(False)
    settings = UiSettings(_settings_path())
    place = folder or settings.store_folder or default_folder()
    instance = SingleInstance(place)
    if not instance.is_first():
        return 0
    crash = CrashReporter()
    hard_crashes = start_log(_log_folder())
    crash.install()
    program = Program(app, folder=folder, crash=crash)
    instance.raised.connect(program.raise_window)
    _end_when_entry_closes(app, program)
    program.start()
    code = app.exec()
    instance.release()
    hard_crashes.close()
    return code


def _log_folder() -> Path:
    from platformdirs import user_log_path

    return user_log_path("MiH Desktop", appauthor=False)


def _end_when_entry_closes(app: QApplication, program: Program) -> None:
    """Quit when the person closes the unlock window; swapping windows is no reason."""

    def look() -> None:
        if program.window is None and (program.entry is None or not program.entry.isVisible()):
            program.quit()

    app.lastWindowClosed.connect(look)
