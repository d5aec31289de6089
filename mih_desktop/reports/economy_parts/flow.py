"""Lets blocks run down two columns and on to the next page, never a heading alone at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.block import HEADING_HEIGHT, Block
from mih_desktop.reports.pen import Pen

_STEP = 2.0
_LEAST = 24.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, or a part of one, in a column."""

    block: Block
    column: int
    offset: float


@dataclass(frozen=True, slots=True)
class FlowPage:
    """What stands in the two columns of one page."""

    placed: tuple[Placed, ...]

    def draw(self, pen: Pen, lefts: tuple[float, float], top: float, width: float) -> None:
        """Draw the blocks from the top of the columns."""
        for part in self.placed:
            part.block.draw(pen, lefts[part.column], top + part.offset, width)


def flow(
    blocks: Sequence[Block], first: float, following: float, translate: Translate
) -> tuple[FlowPage, ...]:
    """Return the pages: the first has so much height (mm), the following ones their own."""
    pages: list[FlowPage] = []
    rest = tuple(blocks)
    room = first
    while rest:
        placed, rest = _balanced(rest, room, following, translate)
        pages.append(FlowPage(placed))
        room = following
    return tuple(pages)


def _balanced(
    blocks: tuple[Block, ...], room: float, whole_page: float, translate: Translate
) -> tuple[tuple[Placed, ...], tuple[Block, ...]]:
    """Fill two columns as evenly as they go; return what is left for the next page."""
    height = _LEAST
    while height < room:
        placed, rest = _fill(blocks, height, whole_page, translate, may_split=False)
        if not rest:
            return placed, rest
        height += _STEP
    return _fill(blocks, room, whole_page, translate, may_split=True)


def _fill(
    blocks: tuple[Block, ...],
    height: float,
    whole_page: float,
    translate: Translate,
    *,
    may_split: bool,
) -> tuple[tuple[Placed, ...], tuple[Block, ...]]:
    placed: list[Placed] = []
    waiting = list(blocks)
    for column in (0, 1):
        y = 0.0
        while waiting:
            block = waiting[0]
            if y + block.height <= height:
                placed.append(Placed(block, column, y))
                y += block.height
                waiting.pop(0)
                continue
            fits_elsewhere = block.height <= (height if column == 0 and y else 0)
            if not may_split or fits_elsewhere:
                break
            head, tail = _split(block, height - y, translate, forced=height >= whole_page and not y)
            if head is None:
                break
            placed.append(Placed(head, column, y))
            if tail is None:
                waiting.pop(0)
            else:
                waiting[0] = tail
            break
    return tuple(placed), tuple(waiting)


def _split(
    block: Block, room: float, translate: Translate, *, forced: bool
) -> tuple[Block | None, Block | None]:
    """Return the rows that fit and those that do not; forced takes one row that fits nowhere."""
    used = HEADING_HEIGHT
    count = 0
    for row in block.rows:
        if used + row.height > room:
            break
        used += row.height
        count += 1
    if not count:
        if not forced:
            return None, block
        count = 1
    onward = translate("economy_sheet", "{title}, forts.")
    title = block.title
    if not title.endswith(onward.format(title="")):
        title = onward.format(title=title)
    rest = block.rows[count:]
    head = replace(block, rows=block.rows[:count])
    return head, replace(block, title=title, note="", rows=rest) if rest else None
