"""The rates in the settings: found, opened, given a value, set back, and read from a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import CohortKind
from mih_desktop.domain.plan import NewCohort
from mih_desktop.economy.rate_overrides import RateOverride
from mih_desktop.services import cohorts, rates
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.rate_dialog import RateDialog, RatesFileDialog
from mih_desktop.views.settings_page.rates_section import RatesSection
from mih_desktop.views.widgets.text import Text

LEFT = Qt.MouseButton.LeftButton
KEY = "tiltakspenger.full"


@pytest.fixture
def section(context: AppContext, qtbot: QtBot) -> RatesSection:
    start = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2027, 4, 5))
    cohorts.create_cohort(context.store, start)
    made = RatesSection(context)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.refresh()
    return made


def opened(section: RatesSection, key: str = KEY) -> RateDialog:
    section.open_rate(rates.effective_rates(section.context.store).series[key])
    dialog = section.findChildren(RateDialog)[-1]
    assert isinstance(dialog, RateDialog)
    return dialog


def words(widget: object) -> str:
    texts = [text.text() for text in widget.findChildren(Text)]  # type: ignore[attr-defined]
    return " ".join(texts).replace("\u202f", " ")


def test_every_rate_is_listed_and_the_search_narrows_them(
    section: RatesSection, qtbot: QtBot
) -> None:
    assert len(section.table.rows) == len(rates.effective_rates(section.context.store).series)
    qtbot.keyClicks(section.search.line, "barnetillegg tiltaks")
    qtbot.waitUntil(lambda: 0 < len(section.table.rows) < 10)
    assert all("tiltaks" in row.name.casefold() for row in section.table.rows)


def test_what_is_missing_is_named_with_where_to_find_it(section: RatesSection) -> None:
    assert section.missing.isVisible()
    assert "Garantilønnen" in words(section.missing)
    assert "ks.no, hovedtariffavtalen kapittel 4" in words(section.missing)


def test_a_value_is_added_used_and_set_back(section: RatesSection, qtbot: QtBot) -> None:
    store = section.context.store
    dialog = opened(section)
    assert "01.01.2026" in words(dialog)
    assert "312 kr per dag" in words(dialog)
    assert not dialog.reset.isVisible()
    qtbot.mouseClick(dialog.verb, LEFT)
    assert dialog.fault.isVisibleTo(dialog)
    qtbot.keyClicks(dialog.value.line, "325")
    qtbot.mouseClick(dialog.verb, LEFT)
    assert rates.own_values(store) == ()
    qtbot.keyClicks(dialog.starts_on.line, "1.1.2027")
    qtbot.keyClick(dialog.starts_on.line, Qt.Key.Key_Tab)
    qtbot.mouseClick(dialog.verb, LEFT)
    (own,) = rates.own_values(store)
    assert (own.key, own.starts_on, own.value) == (KEY, date(2027, 1, 1), 325)
    assert own.source == "utfylt av koordinatoren"
    section.refresh()
    again = opened(section)
    assert again.reset.isVisible()
    qtbot.mouseClick(again.reset, LEFT)
    assert rates.own_values(store) == ()


def test_a_file_shows_what_changes_before_it_is_taken(
    section: RatesSection, qtbot: QtBot, tmp_path: Path
) -> None:
    store = section.context.store
    one = RateOverride(key=KEY, starts_on=date(2027, 1, 1), value=Decimal(325), source="")
    path = tmp_path / "satser.json"
    path.write_bytes(rates.rates_file((one,), "Nasjonalt team", date(2027, 1, 10)))
    section.take_file(path)
    dialog = section.findChildren(RatesFileDialog)[-1]
    assert "Tiltakspenger, full sats fra 01.01.2027: 312 → 325" in words(dialog)
    assert rates.own_values(store) == ()
    qtbot.mouseClick(dialog.verb, LEFT)
    assert [own.value for own in rates.own_values(store)] == [325]
    section.take_file(path)
    same = section.findChildren(RatesFileDialog)[-1]
    assert "likt det programmet har" in words(same)


@pytest.mark.parametrize("content", [b"torn", None])
def test_a_file_that_cannot_be_used_is_a_sentence(
    section: RatesSection, qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "x.json"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(section.context.refused) as said:
        section.take_file(path)
    assert "Den er ikke rørt" in said.args[0]


def test_own_values_are_saved_as_a_file(section: RatesSection, qtbot: QtBot) -> None:
    one = RateOverride(key=KEY, starts_on=date(2027, 1, 1), value=Decimal(325), source="nav.no")
    rates.set_rate(section.context.store, one)
    qtbot.mouseClick(section.save_button, LEFT)
    dialog = section.saver.dialog
    assert dialog is not None
    dialog.close()
    qtbot.mouseClick(section.take_button, LEFT)
    assert section.dialog is not None
    section.dialog.close()
