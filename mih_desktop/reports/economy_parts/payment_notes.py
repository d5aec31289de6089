"""Page 2: what is withheld of the payments and why, one line for those that are alike."""

from __future__ import annotations

from collections.abc import Sequence

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.formats import capitalised, kroner, table_date
from mih_desktop.domain.payments import Payment
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.block import TEXT, Block, Row, TextRow
from mih_desktop.reports.text import Run, wrapped

_LABEL_WIDTH = 26.0


def payments_block(content: SheetContent, width: float, translate: Translate) -> Block | None:
    """Return the payments by title and by how they are taxed, or None where nothing is known."""
    groups: dict[tuple[str, str], list[Payment]] = {}
    for payment in content.forecast.payments:
        if payment.tax_note.strip():
            groups.setdefault((payment.title, payment.tax_note), []).append(payment)
    if not groups:
        return None
    room = width - _LABEL_WIDTH
    rows: list[Row] = []
    last_title = ""
    for (title, note), payments in groups.items():
        text = f"{_sentence(note)} {_when(payments, translate)}"
        rows.append(
            TextRow(
                lines=tuple((Run(line, TEXT),) for line in wrapped(text, TEXT, room)),
                label="" if title == last_title else title,
                label_width=_LABEL_WIDTH,
                below=0.5,
            )
        )
        last_title = title
    return Block(title=translate("economy_sheet", "Trekk i utbetalingene"), rows=rows)


def _sentence(note: str) -> str:
    return f"{capitalised(note)}."


def _when(payments: Sequence[Payment], translate: Translate) -> str:
    """Return the day and amounts of one payment, or how many there are and between which days."""
    first, last = payments[0], payments[-1]
    if first is last:
        words = translate("economy_sheet", "{day}: {gross}, på konto {net}.")
        return words.format(
            day=table_date(first.pay_day), gross=kroner(first.gross), net=kroner(first.net)
        )
    words = translate("economy_sheet", "{count} utbetalinger {first}–{last}.")
    return words.format(
        count=len(payments), first=table_date(first.pay_day), last=table_date(last.pay_day)
    )
