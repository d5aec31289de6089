"""Read which benefit a cell names, from the words and short forms in use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.exchange.headings import plain_words

_WORDS: Final[Mapping[str, BenefitKind]] = {
    "tiltakspenger": BenefitKind.TILTAKSPENGER,
    "tiltakspengar": BenefitKind.TILTAKSPENGER,
    "tiltakspeng": BenefitKind.TILTAKSPENGER,
    "aap": BenefitKind.AAP,
    "arbeidsavklaringspenger": BenefitKind.AAP,
    "arbeidsavklaringspengar": BenefitKind.AAP,
    "arbeidsavklaring": BenefitKind.AAP,
    "dagpenger": BenefitKind.DAGPENGER,
    "dagpengar": BenefitKind.DAGPENGER,
    "kvp": BenefitKind.KVALIFISERINGSSTONAD,
    "kvalifiseringsstonad": BenefitKind.KVALIFISERINGSSTONAD,
    "kvalifiseringsstonaden": BenefitKind.KVALIFISERINGSSTONAD,
    "kvalifiseringsprogram": BenefitKind.KVALIFISERINGSSTONAD,
    "kvalifiseringsprogrammet": BenefitKind.KVALIFISERINGSSTONAD,
    "overgangsstonad": BenefitKind.OVERGANGSSTONAD,
    "overgangsstonaden": BenefitKind.OVERGANGSSTONAD,
    "introstonad": BenefitKind.INTRODUKSJONSSTONAD,
    "introduksjonsstonad": BenefitKind.INTRODUKSJONSSTONAD,
    "introduksjonsprogram": BenefitKind.INTRODUKSJONSSTONAD,
    "intro": BenefitKind.INTRODUKSJONSSTONAD,
    "sosialhjelp": BenefitKind.SOSIALHJELP,
    "sosialstonad": BenefitKind.SOSIALHJELP,
    "okonomisk sosialhjelp": BenefitKind.SOSIALHJELP,
    "sosial": BenefitKind.SOSIALHJELP,
}
_NONE_WORDS: Final = frozenset({"ingen", "ingen ytelse", "ingen yting", "none"})
BENEFIT_PATTERN: Final = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")\b"
)


@dataclass(frozen=True, slots=True)
class BenefitReading:
    """The benefits a cell names in order; certain where the cell says that and nothing else."""

    kinds: tuple[BenefitKind, ...] = ()
    is_certain: bool = True


def read_benefit(text: str) -> BenefitReading:
    """Read a cell of benefits."""
    words = plain_words(text)
    if not words or words in _NONE_WORDS:
        return BenefitReading()
    if words in _WORDS:
        return BenefitReading((_WORDS[words],))
    return BenefitReading(benefits_named(words), is_certain=False)


def benefits_named(words: str) -> tuple[BenefitKind, ...]:
    """Return the benefits that folded words name, each once, in order."""
    return tuple(dict.fromkeys(_WORDS[found] for found in BENEFIT_PATTERN.findall(words)))
