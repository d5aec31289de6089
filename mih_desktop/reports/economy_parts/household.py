"""Household: children, fixed costs as they were given and per month, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.formats import kroner
from mih_desktop.domain.money import FixedCost
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.block import STRONG, TEXT, Block, Row, TextRow
from mih_desktop.reports.economy_parts.counted import Basis, basis_of, figure_amount
from mih_desktop.reports.fonts import regular, width
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import Run, clean, wrapped

_ROW = 4.35
_NAME_LEADING = 3.4
_GUTTER = 5.0
_AMOUNT_WIDTH = 10.5
_GIVEN = regular(8.3)
_PER_MONTH: dict[AmountUnit, Decimal] = {
    AmountUnit.PER_DAY: Decimal(365) / 12,
    AmountUnit.PER_14_DAYS: Decimal(26) / 12,
    AmountUnit.PER_MONTH: Decimal(1),
    AmountUnit.PER_QUARTER: Decimal(1) / 3,
    AmountUnit.PER_YEAR: Decimal(1) / 12,
    AmountUnit.PER_HOUR: Decimal(1950) / 12,
}
"""How many of each unit a month holds; for telling the cost lines apart, the sum is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One line of the household table."""

    name: str
    amount: int
    given: str = ""
    is_strong: bool = False


def monthly_costs(costs: Sequence[FixedCost], total: int) -> tuple[int, ...]:
    """Return each cost per month in whole kroner so that they add up to the total.

    The kroner that rounding leaves over go to the largest remainders. Where the total does not
    come from these costs at all, each is rounded by itself.
    """
    exact = [cost.amount * _PER_MONTH[cost.unit] for cost in costs]
    whole = [int(amount) for amount in exact]
    missing = total - sum(whole)
    if not 0 <= missing <= len(costs):
        return tuple(round(amount) for amount in exact)
    order = sorted(range(len(costs)), key=lambda n: (whole[n] - exact[n], n))
    for place in order[:missing]:
        whole[place] += 1
    return tuple(whole)


def unit_sign(unit: AmountUnit, translate: Translate) -> str:
    """Return the unit as it stands after a slash."""
    return {
        AmountUnit.PER_DAY: translate("economy_sheet", "dag"),
        AmountUnit.PER_14_DAYS: translate("economy_sheet", "14 d."),
        AmountUnit.PER_MONTH: translate("economy_sheet", "md."),
        AmountUnit.PER_QUARTER: translate("economy_sheet", "kv."),
        AmountUnit.PER_YEAR: translate("economy_sheet", "år"),
        AmountUnit.PER_HOUR: translate("economy_sheet", "time"),
    }[unit]


def cost_lines(content: SheetContent, translate: Translate) -> tuple[CostLine, ...]:
    """Return a line per fixed cost."""
    costs = content.inputs.costs
    amounts = monthly_costs(costs, content.forecast.costs_per_month)
    return tuple(
        CostLine(
            name=cost.name,
            amount=amount,
            given=_as_given(cost, translate),
        )
        for cost, amount in zip(costs, amounts, strict=True)
    )


def _as_given(cost: FixedCost, translate: Translate) -> str:
    """Return «3 900/kv.», or nothing where the amount is per month already."""
    if cost.unit is AmountUnit.PER_MONTH:
        return ""
    return f"{kroner(cost.amount, unit=False)}/{unit_sign(cost.unit, translate)}"


def shortened_costs(
    lines: tuple[CostLine, ...], most: int | None, translate: Translate
) -> tuple[CostLine, ...]:
    """Return at most so many lines; the rest is summed as one, «Annet (5)»."""
    if most is None or len(lines) <= most:
        return lines
    kept, rest = lines[: most - 1], lines[most - 1 :]
    name = translate("economy_sheet", "Annet ({count})").format(count=len(rest))
    return (*kept, CostLine(name=name, amount=sum(line.amount for line in rest)))


def family_words(household: str, children: Sequence[ChildRow], translate: Translate) -> str:
    """Return «Samboer, to barn født 2017 og 2020.», or what is known of it."""
    parts = [household.strip().rstrip(".")] if household.strip() else []
    if children:
        years = [str(child.birth_year) for child in sorted(children, key=lambda c: c.birth_year)]
        and_word = translate("economy_sheet", "og")
        listed = years[0] if len(years) == 1 else f"{', '.join(years[:-1])} {and_word} {years[-1]}"
        text = translate("economy_sheet", "{count} barn født {years}")
        parts.append(text.format(count=len(years), years=listed))
    return f"{', '.join(parts)}." if parts else ""


@dataclass(frozen=True, slots=True)
class CostTable:
    """Costs in two columns, the sum under the left one, what is left under the right one."""

    left: tuple[CostLine, ...]
    right: tuple[CostLine, ...]
    column: float
    """The width of each column, in millimetres."""

    @property
    def height(self) -> float:
        return max(self._tall(self.left), self._tall(self.right)) + 0.4

    def _tall(self, lines: Sequence[CostLine]) -> float:
        return sum(_ROW + (len(self._names(line)) - 1) * _NAME_LEADING for line in lines)

    def _names(self, line: CostLine) -> tuple[str, ...]:
        """Return a name in as many lines as it takes; a typed one is cut after two."""
        style = STRONG if line.is_strong else TEXT
        amount = width(clean(kroner(line.amount, unit=False)), style)
        room = self.column - max(_AMOUNT_WIDTH, amount + 2)
        if line.given:
            room -= 1.5 + width(clean(line.given), _GIVEN)
        return wrapped(line.name, style, room, 2) or ("",)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        column = self.column
        self._column(pen, left, top, column, self.left)
        self._column(pen, left + width - column, top, column, self.right)

    def _column(
        self, pen: Pen, left: float, top: float, wide: float, lines: Sequence[CostLine]
    ) -> None:
        right = left + wide
        y = top
        for number, line in enumerate(lines):
            names = self._names(line)
            style = STRONG if line.is_strong else TEXT
            if line.is_strong and number and not lines[number - 1].is_strong:
                pen.rule(left, right, y, 0.6)
            amount = kroner(line.amount, unit=False)
            taken = pen.text(right, y + 3.1, amount, style, align=Align.RIGHT) + 2
            given_right = right - max(_AMOUNT_WIDTH, taken)
            pen.text(given_right, y + 3.1, line.given, _GIVEN, align=Align.RIGHT)
            for place, name in enumerate(names):
                pen.text(left, y + 3.1 + place * _NAME_LEADING, name, style)
            y += _ROW + (len(names) - 1) * _NAME_LEADING
            pen.rule(left, right, y, 0.25)


def household_block(
    content: SheetContent, room: float, translate: Translate, most_costs: int | None
) -> Block:
    """Return children, costs and what is left of each key figure."""
    rows: list[Row] = []
    family = family_words(content.inputs.household, content.children, translate)
    if family:
        lines = tuple((Run(text, TEXT),) for text in wrapped(family, TEXT, room, 2))
        rows.append(TextRow(lines=lines, below=0.2))
    costs = shortened_costs(cost_lines(content, translate), most_costs, translate)
    title = translate("economy_sheet", "Husholdning")
    if not costs:
        text = translate("economy_sheet", "Ingen faste utgifter er skrevet inn")
        return Block(title=title, rows=[*rows, TextRow(lines=((Run(text, TEXT),),))])
    rows.append(_cost_table(content, costs, (room - _GUTTER) / 2, translate))
    limit = content.inputs.own_limit
    if limit is not None:
        words = translate("economy_sheet", "Minst å leve av, etter eget mål: {amount}.")
        text = words.format(amount=kroner(limit))
        lines = tuple((Run(line, TEXT),) for line in wrapped(text, TEXT, room, 2))
        rows.append(TextRow(lines=lines, below=0.2))
    note = (
        translate("economy_sheet", "kroner per måned, igjen av det som er på konto")
        if basis_of(content.forecast) is Basis.ACCOUNT
        else translate("economy_sheet", "kroner per måned, igjen før skatt")
    )
    return Block(title=title, note=note, rows=rows)


def _cost_table(
    content: SheetContent, costs: tuple[CostLine, ...], column: float, translate: Translate
) -> CostTable:
    total = content.forecast.costs_per_month
    summed = CostLine(
        name=translate("economy_sheet", "Faste utgifter i alt"), amount=total, is_strong=True
    )
    left_over = tuple(
        CostLine(
            name=translate("economy_sheet", "Igjen, {when}").format(when=_lower_first(name)),
            amount=amount - total,
            is_strong=True,
        )
        for name, amount in _left_figures(content, translate)
    )
    balanced = (len(costs) + len(left_over)) // 2
    at_left = min(max(balanced, 1), len(costs))
    return CostTable((*costs[:at_left], summed), (*costs[at_left:], *left_over), column)


def _left_figures(content: SheetContent, translate: Translate) -> list[tuple[str, int]]:
    """Return each key figure's name and amount; neighbours with the same amount become one."""
    basis = basis_of(content.forecast)
    merged: list[tuple[str, int]] = []
    for figure in content.forecast.key_figures:
        amount = figure.net if basis is Basis.ACCOUNT else figure_amount(figure, basis)
        if amount is None:
            continue
        if merged and merged[-1][1] == amount:
            both = translate("economy_sheet", "{first} og {second}")
            first, second = _lower_first(merged[-1][0]), _lower_first(figure.name)
            merged[-1] = (both.format(first=first, second=second), amount)
        else:
            merged.append((figure.name, amount))
    return merged


def _lower_first(name: str) -> str:
    cleaned = clean(name).split(":", 1)[0]
    return cleaned[:1].lower() + cleaned[1:]
