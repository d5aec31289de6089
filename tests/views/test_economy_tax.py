"""The tax card on the economy page, and what it makes of chart, table and months."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.tax import TaxCard, TaxCardKind
from mih_desktop.economy.month_bars import MoneyView, month_bars
from tests.views.economy_man import INPUTS
from tests.views.test_economy_tab import (
    Opened,
    choose,
    figure,
    finish,
    opened,
    stored,
    words_in,
    write,
)

__all__ = ["opened"]

TABLE = TaxCard(
    kind=TaxCardKind.TABLE, table_number="8000", percent=Decimal(28), table_payer=Payer.NAV
)
WITH_CARD = replace(INPUTS, tax_card=TABLE)


def test_only_the_kind_of_card_is_asked_for_until_one_is_chosen(opened: Opened) -> None:
    tab, _ = opened()
    tax = tab.inputs.tax
    assert tax.kind.isVisibleTo(tab)
    assert not tax.table.isVisibleTo(tab)
    assert not tax.percent.isVisibleTo(tab)
    assert not tax.earned.isVisibleTo(tab)
    assert "Alle beløp er før skatt" in words_in(tab.result)


def test_a_table_card_is_chosen_filled_in_and_net_appears(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    tax = tab.inputs.tax
    choose(qtbot, tax.kind, "Tabellkort")
    qtbot.waitUntil(lambda: tax.table.isVisibleTo(tab))
    write(qtbot, tax.table.line, "8000")
    finish(qtbot, tax.table.line)
    write(qtbot, tax.percent.line, "28")
    finish(qtbot, tax.percent.line)
    qtbot.waitUntil(lambda: stored(tab, recruit_id).tax_card == TABLE)
    assert "I dag: 20 173 kr" in figure(tab)
    assert tab.result.heading.text() == "Penger inn på konto"
    assert "Skatt for 2028 anslått til" in words_in(tab.result)


def test_a_table_that_is_none_is_said_below_the_field_and_net_stays_unknown(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened(WITH_CARD)
    write(qtbot, tab.inputs.tax.table.line, "8005")
    finish(qtbot, tab.inputs.tax.table.line)
    qtbot.waitUntil(lambda: "Tabell 8005 finnes ikke" in words_in(tab.inputs.tax))
    assert stored(tab, recruit_id).tax_card == replace(TABLE, table_number="8005")
    assert tab.forecast is not None
    assert not tab.forecast.knows_tax


def test_a_percent_beyond_a_hundred_is_not_taken(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened(WITH_CARD)
    write(qtbot, tab.inputs.tax.percent.line, "280")
    finish(qtbot, tab.inputs.tax.percent.line)
    card = stored(tab, recruit_id).tax_card
    assert card is not None
    assert card.percent == 28


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Prosentkort", TaxCardKind.PERCENT),
        ("Frikort", TaxCardKind.EXEMPTION),
        ("ikke hentet", TaxCardKind.NONE),
        ("ikke kjent", None),
    ],
)
def test_each_kind_of_card_asks_for_what_it_has(
    opened: Opened, qtbot: QtBot, words: str, kind: TaxCardKind | None
) -> None:
    tab, recruit_id = opened(WITH_CARD)
    tax = tab.inputs.tax
    choose(qtbot, tax.kind, words)
    qtbot.waitUntil(lambda: not tax.table.isVisibleTo(tab))
    assert tax.percent.isVisibleTo(tab) is (kind is TaxCardKind.PERCENT)
    assert tax.limit.isVisibleTo(tab) is (kind is TaxCardKind.EXEMPTION)
    card = stored(tab, recruit_id).tax_card
    assert (None if card is None else card.kind) is kind


def test_what_was_earned_before_is_stored_for_the_payer_of_the_table(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened(WITH_CARD)
    tax = tab.inputs.tax
    write(qtbot, tax.earned.line, "52 000")
    finish(qtbot, tax.earned.line)
    write(qtbot, tax.withheld.line, "9000")
    finish(qtbot, tax.withheld.line)
    (so_far,) = stored(tab, recruit_id).earned_so_far
    assert (so_far.payer, so_far.gross, so_far.withheld) == (Payer.NAV, 52000, 9000)
    write(qtbot, tax.last_wages.line, "100000")
    finish(qtbot, tax.last_wages.line)
    qtbot.mouseClick(tax.last_all_year, Qt.MouseButton.LeftButton)
    last = stored(tab, recruit_id).last_year
    assert last.wages == 100000


def test_the_switch_turns_bars_and_heading_to_what_is_earned(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened(WITH_CARD)
    result = tab.result
    earned = next(b for b in result.switch.findChildren(QAbstractButton) if b.text() == "Opptjent")
    assert "feriepenger" in result.legend.accessibleName()
    qtbot.mouseClick(earned, Qt.MouseButton.LeftButton)
    assert result.heading.text() == "Opptjent før skatt"
    assert "feriepenger" not in result.legend.accessibleName()
    assert tab.forecast is not None
    assert result.chart.bars == month_bars(tab.forecast, MoneyView.EARNED)
    result.chart.setFocus()
    qtbot.keyClick(result.chart, Qt.Key.Key_Right)
    assert "opptjent før skatt" in result.heading.text()


def test_the_months_unfold_and_add_up(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened(WITH_CARD)
    table = tab.result.months
    assert not table.table.isVisibleTo(tab)
    qtbot.mouseClick(table.toggle, Qt.MouseButton.LeftButton)
    assert table.table.isVisibleTo(tab)
    forecast = tab.forecast
    assert forecast is not None
    first, *_, later, total = table.table.rows
    assert first[0] == "Opptjent før"
    assert later[0] == "Kommer senere"
    assert total[0] == "I alt"
    number = [int(cell.replace("\u202f", "").replace("−", "-") or 0) for cell in total[1:6]]
    assert number == [
        sum(p.gross for p in forecast.payments),
        sum(p.gross for p in forecast.payments),
        sum(p.withheld for p in forecast.payments),
        sum(p.pension for p in forecast.payments),
        sum(p.net for p in forecast.payments),
    ]
    for column in (1, 2, 3, 5):
        cells = [row[column] for row in table.table.rows[:-1]]
        column_sum = sum(int(c.replace("\u202f", "").replace("−", "-") or 0) for c in cells)
        assert column_sum == number[column - 1]
    qtbot.mouseClick(table.toggle, Qt.MouseButton.LeftButton)
    assert not table.table.isVisibleTo(tab)


def test_without_a_card_the_months_show_no_tax(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened()
    qtbot.mouseClick(tab.result.months.toggle, Qt.MouseButton.LeftButton)
    assert tab.result.months.table.rows[1][3:6] == ("–", "–", "–")
    assert tab.result.months.table.accessibleName().startswith("Måned Opptjent før")


def test_a_row_tells_what_is_left_after_tax(opened: Opened, qtbot: QtBot) -> None:
    tab, _ = opened(WITH_CARD)
    row = next(r for r in tab.result.periods.rows if r.line.accessibleName().startswith("Læretid"))
    assert "etter skatt" in row.line.accessibleName()
    qtbot.mouseClick(row.line.link, Qt.MouseButton.LeftButton)
    assert row.is_open
    qtbot.waitUntil(lambda: "Etter skatt og pensjon" in words_in(row))
