"""Page 2 and on: month by month, then steps, rates and what had no room on page 1, in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.forecast import ForecastPeriod
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts import month_table, periods
from mih_desktop.reports.economy_parts.block import Block
from mih_desktop.reports.economy_parts.flow import FlowPage, flow
from mih_desktop.reports.economy_parts.heads import following_header
from mih_desktop.reports.economy_parts.household import household_block
from mih_desktop.reports.economy_parts.month_table import MonthTable
from mih_desktop.reports.economy_parts.months import MonthLine
from mih_desktop.reports.economy_parts.payment_notes import payments_block
from mih_desktop.reports.economy_parts.questions import (
    changes_block,
    endings_block,
    questions_block,
)
from mih_desktop.reports.economy_parts.steps import rates_block, steps_block
from mih_desktop.reports.economy_parts.words import words_block
from mih_desktop.reports.pen import Pen
from mih_desktop.reports.sheet import UPRIGHT, Page

_WIDTH = 88.0
_LEFTS = (UPRIGHT.left, 109.0)
_LEAST_FLOW = 32.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Which parts of page 1 broke off and are printed in full on the pages after it."""

    endings: bool = False
    household: bool = False
    questions: bool = False
    changes: bool = False
    steps: bool = False
    periods: tuple[ForecastPeriod, ...] = ()

    def __bool__(self) -> bool:
        parts = (self.endings, self.household, self.questions, self.changes, self.steps)
        return any(parts) or bool(self.periods)


def following_pages(content: SheetContent, translate: Translate, moved: Moved) -> tuple[Page, ...]:
    """Return the month table, then the blocks in two columns, over as many pages as it takes."""
    table = month_table.month_table(content.forecast, UPRIGHT.right - UPRIGHT.left, translate)
    title = translate("economy_sheet", "Måned for måned")
    header = following_header(content, title, translate)
    top = header.rule + 3.0
    whole = UPRIGHT.bottom - 1 - top
    around = month_table.HEAD_HEIGHT + table.foot_height
    chunks = table.chunks(whole - around)
    taken = around + table.height(chunks[-1]) + 1.2
    shares_page = whole - taken >= _LEAST_FLOW
    blocks = full_blocks(content, translate, moved)
    parts = list(flow(blocks, whole - taken if shares_page else whole, whole, translate))
    beside = parts.pop(0) if shares_page and parts else None
    pages = _period_pages(content, translate, moved.periods)
    for chunk in chunks:
        is_last = chunk is chunks[-1]
        painter = _MonthPage(table, chunk, is_last, beside if is_last else None, translate, top)
        pages.append(Page(bookmark=title, header=header, draw=painter.draw))
    rest_title = translate("economy_sheet", "Utregning og satser")
    rest_header = following_header(content, rest_title, translate)
    pages.extend(
        Page(bookmark=rest_title, header=rest_header, draw=_FlowSheet(part, top).draw)
        for part in parts
    )
    return tuple(pages)


def _period_pages(
    content: SheetContent, translate: Translate, rows: tuple[ForecastPeriod, ...]
) -> list[Page]:
    title = translate("economy_sheet", "Periodene, forts.")
    header = following_header(content, title, translate)
    top = header.rule + 3.0
    room = UPRIGHT.bottom - top - periods.height(1, periods.TALL_ROWS)
    most = int(room / periods.TALL_ROWS)
    return [
        Page(
            bookmark=title,
            header=header,
            draw=_PeriodPage(rows[n : n + most], translate, top).draw,
        )
        for n in range(0, len(rows), most)
    ]


def full_blocks(content: SheetContent, translate: Translate, moved: Moved) -> tuple[Block, ...]:
    """Return the blocks after the month table: steps and rates always, the others if moved."""
    blocks: list[Block] = []
    if content.forecast.explanations:
        blocks.append(steps_block(content, _WIDTH, translate))
    payments = payments_block(content, _WIDTH, translate)
    if payments is not None:
        blocks.append(payments)
    if content.forecast.rates:
        blocks.append(rates_block(content, _WIDTH, translate))
    words = words_block(content, translate)
    if words is not None:
        blocks.append(words)
    if moved.questions:
        blocks.append(questions_block(content, _WIDTH, translate))
    if moved.endings:
        blocks.append(endings_block(content, _WIDTH, translate))
    if moved.household:
        blocks.append(household_block(content, _WIDTH, translate, None))
    changes = changes_block(content, translate)
    if moved.changes and changes is not None:
        blocks.append(changes)
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _PeriodPage:
    rows: Sequence[ForecastPeriod]
    translate: Translate
    top: float

    def draw(self, pen: Pen) -> None:
        left, right = UPRIGHT.left, UPRIGHT.right
        periods.draw_periods(
            pen, left, right, self.top, self.rows, self.translate, periods.TALL_ROWS
        )


@dataclass(frozen=True, slots=True)
class _MonthPage:
    table: MonthTable
    lines: Sequence[MonthLine]
    is_last: bool
    beside: FlowPage | None
    translate: Translate
    top: float

    def draw(self, pen: Pen) -> None:
        end = month_table.draw_month_table(
            pen,
            UPRIGHT.left,
            UPRIGHT.right,
            self.top,
            self.table,
            self.lines,
            self.translate,
            is_last=self.is_last,
        )
        if self.beside is not None:
            self.beside.draw(pen, _LEFTS, end + 1.2, _WIDTH)


@dataclass(frozen=True, slots=True)
class _FlowSheet:
    part: FlowPage
    top: float

    def draw(self, pen: Pen) -> None:
        self.part.draw(pen, _LEFTS, self.top, _WIDTH)
