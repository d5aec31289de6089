"""A store with the practice county and a day that stands still, for runs without a person."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.partners import ProfileEdit
from mih_desktop.services import practice, profile
from mih_desktop.storage.store import Store

FIXED_MOMENT = datetime(2027, 3, 2, 14, 3)
CLOCK = FixedClock(FIXED_MOMENT)
TODAY = FIXED_MOMENT.date()
PASSWORD = "fjorden fryser sjelden i mars"  # noqa: S105 - of stores that live for a minute
COORDINATOR = ProfileEdit(coordinator_name="Ingrid Marie Tveitdal", county="Vestmarka fylke")


@contextmanager
def example_folder(*, counts: bool = False) -> Iterator[Path]:
    """Give the folder of a closed store with the practice county, gone afterwards.

    `counts` makes the invented people count as real ones, for the files practice never enters.
    """
    home = Path(tempfile.mkdtemp(prefix="mih-example-"))
    try:
        folder = home / "store"
        store, _ = Store.create(folder, PASSWORD, CLOCK)
        with store:
            profile.set_profile(store, COORDINATOR)
            practice.lay_out_example(store, TODAY, is_practice=not counts)
        yield folder
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def example_store(*, counts: bool = False) -> Iterator[Store]:
    """Give an open store with the practice county, gone afterwards."""
    with (
        example_folder(counts=counts) as folder,
        Store.open(folder, password=PASSWORD, clock=CLOCK) as store,
    ):
        yield store
