"""Norwegian ways to write dates, kroner and phone numbers; independent of the machine's locale.

What holds a word takes a `translate` for papers in another language. Figures stay as they are
written in Norway in every language, so that they can be laid beside a decision or a pay slip.
"""

from __future__ import annotations

from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

from mih_desktop.domain.wording import QT_TRANSLATE_NOOP, Translate, source_text

_CONTEXT = "dates"

MONTHS = (
    QT_TRANSLATE_NOOP("dates", "januar"),
    QT_TRANSLATE_NOOP("dates", "februar"),
    QT_TRANSLATE_NOOP("dates", "mars"),
    QT_TRANSLATE_NOOP("dates", "april"),
    QT_TRANSLATE_NOOP("dates", "mai"),
    QT_TRANSLATE_NOOP("dates", "juni"),
    QT_TRANSLATE_NOOP("dates", "juli"),
    QT_TRANSLATE_NOOP("dates", "august"),
    QT_TRANSLATE_NOOP("dates", "september"),
    QT_TRANSLATE_NOOP("dates", "oktober"),
    QT_TRANSLATE_NOOP("dates", "november"),
    QT_TRANSLATE_NOOP("dates", "desember"),
)
SHORT_MONTHS = (
    QT_TRANSLATE_NOOP("dates", "jan."),
    QT_TRANSLATE_NOOP("dates", "feb."),
    MONTHS[2],
    MONTHS[3],
    MONTHS[4],
    MONTHS[5],
    MONTHS[6],
    QT_TRANSLATE_NOOP("dates", "aug."),
    QT_TRANSLATE_NOOP("dates", "sep."),
    QT_TRANSLATE_NOOP("dates", "okt."),
    QT_TRANSLATE_NOOP("dates", "nov."),
    QT_TRANSLATE_NOOP("dates", "des."),
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
SHORT_WEEKDAYS = ("man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn.")

NARROW_NO_BREAK_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
MISSING = "\u2013"

_MOBILE_DIGITS = 8


def month_name(day: date, translate: Translate = source_text) -> str:
    """Write mars."""
    return translate(_CONTEXT, MONTHS[day.month - 1])


def short_month(day: date, translate: Translate = source_text) -> str:
    """Write feb. for narrow columns."""
    return translate(_CONTEXT, SHORT_MONTHS[day.month - 1])


def long_date(day: date, translate: Translate = source_text) -> str:
    """Write 14. mars 2026."""
    words = translate("dates", "{day}. {month} {year}")
    return words.format(day=day.day, month=month_name(day, translate), year=day.year)


def day_and_month(day: date, translate: Translate = source_text) -> str:
    """Write 14. mars."""
    words = translate("dates", "{day}. {month}")
    return words.format(day=day.day, month=month_name(day, translate))


def short_day_and_month(day: date, translate: Translate = source_text) -> str:
    """Write 14. feb. for narrow columns."""
    words = translate("dates", "{day}. {month}")
    return words.format(day=day.day, month=short_month(day, translate))


def days_of_month(first: date, last: date, translate: Translate = source_text) -> str:
    """Write 1.–14. mars 2026 for two days of one month."""
    words = translate("dates", "{first}.–{last}")
    return words.format(first=first.day, last=long_date(last, translate))


def table_date(day: date | None) -> str:
    """Write 14.03.2026, or a dash for no date."""
    return MISSING if day is None else f"{day.day:02}.{day.month:02}.{day.year}"


def table_day(day: date) -> str:
    """Write 14.03 where the year is in the heading."""
    return f"{day.day:02}.{day.month:02}"


def weekday_date(day: date) -> str:
    """Write Torsdag 18. mars."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {day_and_month(day)}"


def short_weekday_date(day: date) -> str:
    """Write tor. 4. mars."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {short_day_and_month(day)}"


def month_and_year(day: date, translate: Translate = source_text) -> str:
    """Write juli 2027."""
    return f"{month_name(day, translate)} {day.year}"


def week_number(day: date) -> int:
    """Return the ISO week."""
    return day.isocalendar().week


def clock_time(at: time) -> str:
    """Write 14.03 after the Norwegian custom (kl. stands before it where needed)."""
    return f"{at.hour:02}.{at.minute:02}"


def kroner(amount: Decimal | int | None, *, unit: bool = True) -> str:
    """Write 12 345 kr in whole kroner with no-break spaces, or a dash for no amount."""
    if amount is None:
        return MISSING
    whole = int(Decimal(amount).quantize(Decimal(1), ROUND_HALF_UP))
    text = f"{abs(whole):,}".replace(",", NARROW_NO_BREAK_SPACE)
    sign = MINUS if whole < 0 else ""
    return f"{sign}{text}{NARROW_NO_BREAK_SPACE}kr" if unit else f"{sign}{text}"


def kroner_and_ore(amount: Decimal) -> str:
    """Write 1 071,91 kr, or 1 072 kr where there are no øre."""
    cents = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    if cents == cents.to_integral_value():
        return kroner(cents)
    whole, fraction = f"{abs(cents):,}".split(".")
    sign = MINUS if cents < 0 else ""
    digits = whole.replace(",", NARROW_NO_BREAK_SPACE)
    return f"{sign}{digits},{fraction}{NARROW_NO_BREAK_SPACE}kr"


def decimal_number(value: Decimal | int) -> str:
    """Write 7,5 with comma and no trailing zeros."""
    text = f"{Decimal(value).normalize():f}"
    return text.replace("-", MINUS).replace(".", ",")


def phone(number: str) -> str:
    """Group a Norwegian eight-digit number as 591 40 663; anything else is returned as it is."""
    digits = number.removeprefix("+47")
    if len(digits) != _MOBILE_DIGITS or not digits.isdigit():
        return number
    return f"{digits[:3]}{NO_BREAK_SPACE}{digits[3:5]}{NO_BREAK_SPACE}{digits[5:]}"


def normalised_phone(text: str) -> str:
    """Strip spaces and the Norwegian country code; keep other country codes with a plus.

    What holds letters («591 40 663, mor») stays as typed: nothing that was written is lost.
    """
    if any(c.isalpha() for c in text):
        return " ".join(text.split())
    kept = "".join(c for c in text if c.isdigit() or c == "+")
    if kept.startswith("00"):
        kept = "+" + kept[2:]
    if kept.startswith("+47"):
        kept = kept[3:]
    return kept


def age_on(birth_date: date, day: date) -> int:
    """Return whole years; someone born on 29 February turns a year older on 1 March."""
    before_birthday = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - int(before_birthday)


def plural(count: int, one: str, many: str) -> str:
    """Write '1 dag' or '3 dager'."""
    return f"{count} {one if count == 1 else many}"


def capitalised(text: str) -> str:
    """Return a text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]
