"""Make, open and look at a store before there is one in hand.

The unlock window loads this module at start, so everything heavy is imported when it is needed.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mih_desktop.domain.clock import Clock
    from mih_desktop.domain.partners import ProfileEdit
    from mih_desktop.storage.store import Store


def new_recovery_code() -> str:
    """Draw a recovery code, as printed."""
    from mih_desktop.storage.recovery_code import new_code

    return new_code()


def folder_warning(folder: Path) -> str | None:
    """Return "network" or "synchronised" for a folder that is a poor place, else None."""
    from mih_desktop.storage import location

    return location.folder_warning(folder)


def newest_backup(folder: Path) -> datetime | None:
    """Return when the newest backup of a locked store was made."""
    from mih_desktop.storage.backup import list_backups
    from mih_desktop.storage.location import BACKUPS_NAME

    found = list_backups(folder / BACKUPS_NAME)
    return found[0].made_at if found else None


def create_store(
    folder: Path, password: str, clock: Clock, recovery_code: str, profile: ProfileEdit
) -> Store:
    """Make a store with its first profile; raises what `Store.create` does."""
    from mih_desktop.services.profile import set_profile
    from mih_desktop.storage.store import Store

    store, _ = Store.create(folder, password, clock, recovery_code)
    set_profile(store, profile)
    return store


def open_by_password(folder: Path, password: str, clock: Clock) -> Store:
    """Unlock a store; raises what `Store.open` does."""
    from mih_desktop.storage.store import Store

    return Store.open(folder, password=password, clock=clock)


def open_by_code(folder: Path, recovery_code: str, new_password: str, clock: Clock) -> Store:
    """Unlock a store by its recovery code and give it another password."""
    from mih_desktop.storage.store import Store

    store = Store.open(folder, recovery_code=recovery_code, clock=clock)
    store.set_password(new_password)
    return store
