"""The window: rail, top bar and the page in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.shell.command_palette import Command, CommandPalette
from mih_desktop.views.shell.facts import FrameFacts, FrameReader
from mih_desktop.views.shell.help_dialog import HelpDialog
from mih_desktop.views.shell.keys import Key
from mih_desktop.views.shell.notice_bar import NoticeBar
from mih_desktop.views.shell.page_entry import PageEntry
from mih_desktop.views.shell.places import Places
from mih_desktop.views.shell.rail import Rail
from mih_desktop.views.shell.top_bar import TopBar
from mih_desktop.views.tasks import Job
from mih_desktop.views.theme.screen_room import resize_within_screen, room_on_screen
from mih_desktop.views.widgets.dialog import ProgressDialog
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.page import TabBar

_NARROW = 1000
"""Width at 100 % under which the rail shows icons only."""
_SIZE = (1440, 900)
_LEAST_SIZE = (760, 520)


class MainWindow(QMainWindow):
    """Lives from unlock to lock. `closing` comes when the person closes it.

    Pages are made when they are first asked for and kept, so that coming back finds them as they
    were left.
    """

    closing = Signal()

    def __init__(
        self,
        context: AppContext,
        pages: Sequence[PageEntry],
        *,
        commands: Callable[[], Sequence[Command]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = context.theme
        self._entries = {page.key: page for page in pages}
        self._more_commands = commands
        self._pages: dict[str, Page] = {}
        self._places = Places()
        self._scale = self._theme.scale
        self.rail = Rail(self._theme, pages)
        self.top_bar = TopBar(self._theme)
        self.notice_bar = NoticeBar(self._theme)
        self._stack = QStackedWidget()
        self._frame = QWidget()
        self._lay_out()
        self.palette_list = CommandPalette(context, self.top_bar.search, self.commands, self._frame)
        self._reader = FrameReader(context, self)
        self._connect()
        self._add_shortcuts()
        self._bound_size()
        geometry = context.settings.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            resize_within_screen(self, *(self._theme.px(length) for length in _SIZE))

    @property
    def page(self) -> Page | None:
        """Return the page in view."""
        here = self._places.here
        return self._pages.get(here.page) if here is not None else None

    @property
    def place(self) -> NavigationTarget | None:
        """Return where the window is, as exactly as the page can say."""
        page, here = self.page, self._places.here
        exact = page.place() if page is not None else None
        return exact or here

    def start(self, target: NavigationTarget | None = None) -> None:
        """Open the first page: the target's, the one that was open last, or the first there is."""
        last = self._context.settings.last_page
        first = last if last in self._entries else next(iter(self._entries))
        self.navigate(target or NavigationTarget(page=first))
        self._frame.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reader.start()
        self._context.look_up_undo()

    def navigate(self, target: NavigationTarget) -> None:
        """Go to a page and show there what the target names; unknown pages are passed over."""
        if target.page not in self._entries:
            return
        place = self.place
        if place is not None:
            self._places.settle(place)
        self._places.go(target)
        self._show(target)

    def go_back(self) -> None:
        """Go to where the person was before; nothing at the start of the path."""
        target = self._places.back()
        if target is not None:
            self._show(target)

    def commands(self) -> tuple[Command, ...]:
        """Return what the command list offers besides what it finds in the store."""
        pages = [
            Command(
                key=f"page:{entry.key}",
                title=self.tr("Gå til {page}").format(page=entry.label),
                icon=entry.icon,
                run=partial(self.navigate, NavigationTarget(page=entry.key)),
                words=entry.label,
                keys=f"Alt+{number}" if number <= 9 else "",
            )
            for number, entry in enumerate(self._rail_entries(), start=1)
        ]
        more = tuple(self._more_commands()) if self._more_commands is not None else ()
        own = (
            Command(
                key="undo",
                title=self.tr("Angre"),
                icon="arrow-counter-clockwise",
                run=self._context.undo,
                keys=Key.UNDO.keys,
            ),
            Command(
                key="lock",
                title=self.tr("Lås"),
                icon="lock-simple",
                run=self._context.lock_requested.emit,
                keys=Key.LOCK.keys,
            ),
            Command(
                key="help",
                title=self.tr("Vis tastene"),
                icon="question",
                run=self.show_help,
                words=self.tr("hjelp snarveier tastatur"),
                keys=Key.HELP.keys,
            ),
        )
        return (*pages, *more, *own)

    def show_help(self) -> None:
        """Open the list of keys."""
        HelpDialog(self._theme, self).open()

    def remember(self) -> None:
        """Write down size, place and page for the next start."""
        settings = self._context.settings
        settings.geometry = self.saveGeometry()
        here = self._places.here
        if here is not None:
            entry = self._entries[here.page]
            settings.last_page = entry.belongs_to or entry.key
        settings.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.text() == "?":
            self.show_help()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < self._theme.px(_NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)
        self.closing.emit()

    def _lay_out(self) -> None:
        self._frame.setProperty("surface", "page")
        self._frame.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row = Row(self._theme, parent=self._frame)
        row.addWidget(self.rail)
        column = Column(self._theme)
        column.addWidget(self.top_bar)
        column.addWidget(self.notice_bar)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(self._frame)

    def _connect(self) -> None:
        context, bar = self._context, self.top_bar
        self.rail.asked.connect(lambda key: self.navigate(NavigationTarget(page=key)))
        self.rail.lock_asked.connect(context.lock_requested)
        bar.cohort_chosen.connect(context.set_cohort_filter)
        bar.undo_asked.connect(context.undo)
        bar.help_asked.connect(self.show_help)
        context.navigated.connect(self.navigate)
        context.went_back.connect(self.go_back)
        context.saved.connect(bar.saved.show_saved)
        context.undo_changed.connect(bar.set_undo)
        context.taken_back.connect(bar.note_taken_back)
        context.done_again.connect(bar.note_done_again)
        context.refused.connect(self.notice_bar.tell)
        context.cohort_changed.connect(bar.cohort.set_value)
        context.runner.slow.connect(self._show_progress)
        self._reader.facts_read.connect(self._take_facts)
        self._reader.late_counted.connect(self._take_late)
        self._theme.changed.connect(self._on_look_changed)

    def _add_shortcuts(self) -> None:
        context = self._context
        self._shortcut(Key.SEARCH.keys, self.palette_list.open_list)
        self._shortcut(Key.UNDO.keys, context.undo)
        self._shortcut(Key.REDO.keys, context.redo)
        self._shortcut("Ctrl+Y", context.redo)
        self._shortcut(Key.LOCK.keys, context.lock_requested.emit)
        self._shortcut(Key.HELP.keys, self.show_help)
        self._shortcut("Alt+Left", self.go_back)
        self._shortcut(Key.NEXT_TAB.keys, lambda: self._step_tab(1))
        self._shortcut("Ctrl+Shift+Tab", lambda: self._step_tab(-1))
        for number, entry in enumerate(self._rail_entries()[:9], start=1):
            go = partial(self.navigate, NavigationTarget(page=entry.key))
            self._shortcut(f"Alt+{number}", go)

    def _shortcut(self, keys: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def _step_tab(self, by: int) -> None:
        page = self.page
        tabs = page.findChildren(TabBar) if page is not None else []
        for bar in tabs:
            if bar.isVisible():
                bar.step(by)
                return

    def _rail_entries(self) -> list[PageEntry]:
        entries = [entry for entry in self._entries.values() if entry.in_rail]
        return sorted(entries, key=lambda entry: entry.at_bottom)

    def _show(self, target: NavigationTarget) -> None:
        entry = self._entries[target.page]
        page = self._pages.get(entry.key)
        if page is None:
            page = self._pages[entry.key] = entry.factory(self._context)
            self._stack.addWidget(page)
        page.activate(target)
        self._stack.setCurrentWidget(page)
        self.rail.choose(entry.belongs_to or entry.key)
        name = page.title or entry.label
        self.setWindowTitle(self.tr("{page} – Menn i helse").format(page=name))

    def _take_facts(self, facts: FrameFacts) -> None:
        self.rail.set_county(facts.county)
        self._context.settings.county = facts.county
        self.top_bar.set_cohorts(facts.cohorts, self._context.cohort_filter)
        self.top_bar.practice.setVisible(facts.has_practice)
        chosen = self._context.cohort_filter
        if chosen is not None and chosen not in {cohort.id for cohort in facts.cohorts}:
            self._context.set_cohort_filter(None)

    def _take_late(self, count: int) -> None:
        item = self.rail.items.get("today")
        if item is not None:
            item.set_badge(count, self.tr("%n forfalt", "", count))

    def _show_progress(self, job: Job) -> None:
        ProgressDialog(self._theme, job, self).open()

    def _on_look_changed(self) -> None:
        self._bound_size()
        self.rail.set_narrow(narrow=self.width() < self._theme.px(_NARROW))
        if self._theme.scale != self._scale:
            self._scale = self._theme.scale
            # Measures that a page took when it was made are those of the old scale.
            QTimer.singleShot(0, self, self._forget_hidden_pages)

    def _bound_size(self) -> None:
        # At 200 % the least size would be wider than a small laptop.
        least = QSize(*(self._theme.px(length) for length in _LEAST_SIZE))
        self.setMinimumSize(least.boundedTo(room_on_screen(self)))

    def _forget_hidden_pages(self) -> None:
        shown = self.page
        for key, page in list(self._pages.items()):
            if page is not shown:
                self._stack.removeWidget(page)
                page.deleteLater()
                del self._pages[key]
