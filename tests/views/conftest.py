"""A look, a runner that does everything at once, and a context with a fixed day."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.clock import FixedClock
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings import UiSettings
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.theme.theme import Theme

if TYPE_CHECKING:
    from mih_desktop.domain.people import RecruitDetails
    from mih_desktop.storage.store import Store
    from mih_desktop.views.folder.folder_page import FolderPage
    from tests.views.people import People

PASSWORD = "fem ord er lette"
CLOCK = FixedClock(datetime(2027, 3, 2, 14, 3))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    look = Theme("light")
    look.apply(qapp)
    yield look
    look.leave()


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    def crash(fault: BaseException) -> None:
        raise fault

    task_runner = TaskRunner(synchronous=True, crash=crash)
    yield task_runner
    task_runner.close()


@pytest.fixture
def ui_settings(tmp_path: Path, qapp: QApplication) -> UiSettings:
    return UiSettings(tmp_path / "ui.ini")


@pytest.fixture
def bare_context(theme: Theme, runner: TaskRunner, ui_settings: UiSettings) -> AppContext:
    """A context for widgets that never reach the store."""
    return AppContext(
        store=cast("Store", None), clock=CLOCK, theme=theme, runner=runner, settings=ui_settings
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    from mih_desktop.storage.store import Store

    unlocked, _code = Store.create(tmp_path / "store", PASSWORD, CLOCK)
    yield unlocked
    unlocked.close()


@pytest.fixture
def context(store: Store, theme: Theme, runner: TaskRunner, ui_settings: UiSettings) -> AppContext:
    return AppContext(store=store, clock=CLOCK, theme=theme, runner=runner, settings=ui_settings)


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, People]:
    """A locked store with the invented men; copied for each test, since unlocking is quick."""
    from mih_desktop.storage.store import Store
    from tests.views.people import CLOCK as MARCH
    from tests.views.people import PASSWORD, populate

    folder = tmp_path_factory.mktemp("filled") / "store"
    unlocked, _code = Store.create(folder, PASSWORD, MARCH)
    people = populate(unlocked)
    unlocked.close()
    return folder, people


@pytest.fixture
def people(filled_folder: tuple[Path, People]) -> People:
    """Where the invented men are; a test that asks for it wants `filled_store` too."""
    return filled_folder[1]


@pytest.fixture
def filled_store(filled_folder: tuple[Path, People], tmp_path: Path) -> Iterator[Store]:
    from mih_desktop.storage.store import Store
    from tests.views.people import CLOCK as MARCH
    from tests.views.people import PASSWORD

    folder = shutil.copytree(filled_folder[0], tmp_path / "filled")
    unlocked = Store.open(folder, password=PASSWORD, clock=MARCH)
    yield unlocked
    unlocked.close()


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with three cohorts of invented men, made once; copy it, never open it."""
    from mih_desktop.services import practice
    from mih_desktop.storage.store import Store

    folder = tmp_path_factory.mktemp("practice") / "store"
    made, _code = Store.create(folder, PASSWORD, CLOCK)
    practice.create_practice(made, CLOCK().date())
    made.close()
    return folder


@pytest.fixture
def practice_store(practice_folder: Path, tmp_path: Path) -> Iterator[Store]:
    from mih_desktop.storage.store import Store

    folder = tmp_path / "practice"
    shutil.copytree(practice_folder, folder)
    unlocked = Store.open(folder, password=PASSWORD, clock=CLOCK)
    yield unlocked
    unlocked.close()


@pytest.fixture
def practice_context(
    practice_store: Store, theme: Theme, runner: TaskRunner, ui_settings: UiSettings
) -> AppContext:
    """A context whose store has people, dates and money in it."""
    return AppContext(
        store=practice_store, clock=CLOCK, theme=theme, runner=runner, settings=ui_settings
    )


class BlankEconomy(QWidget):
    """Stands for the page Økonomi where a test is about the rest of the folder."""

    def __init__(self, _context: AppContext) -> None:
        super().__init__()
        self.shown: list[RecruitDetails] = []

    def show_recruit(self, details: RecruitDetails) -> None:
        self.shown.append(details)


@pytest.fixture
def open_folder(
    filled_store: Store,
    theme: Theme,
    runner: TaskRunner,
    ui_settings: UiSettings,
    people: People,
    qtbot: QtBot,
) -> Callable[..., FolderPage]:
    """Open the folder of one of the invented men, at a page of it."""
    from mih_desktop.views.folder.folder_page import FolderPage
    from mih_desktop.views.navigation import NavigationTarget
    from tests.views.people import CLOCK as MARCH

    def build(family_name: str = "Bjørnstad-Haugland", tab: str | None = None) -> FolderPage:
        context = AppContext(
            store=filled_store, clock=MARCH, theme=theme, runner=runner, settings=ui_settings
        )
        page = FolderPage(context, BlankEconomy)
        qtbot.addWidget(page)
        page.resize(1240, 844)
        target = NavigationTarget(page="folder", recruit_id=people.ids[family_name], tab=tab)
        page.activate(target)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return build
