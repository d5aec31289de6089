"""Read what people write in a column of status: the phase, being a reserve, or having left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mih_desktop.domain.enums import ExitKind, Phase
from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.dates import Moment, find_moments
from mih_desktop.exchange.headings import plain_words

_PHASE_WORDS: Final[Mapping[str, Phase]] = {
    "interessert": Phase.INTERESTED,
    "paameldt": Phase.INTERESTED,
    "pameldt": Phase.INTERESTED,
    "sokt": Phase.INTERESTED,
    "soker": Phase.INTERESTED,
    "kandidat": Phase.INTERESTED,
    "infomote": Phase.INFO_MEETING,
    "informasjonsmote": Phase.INFO_MEETING,
    "intervju": Phase.INTERVIEW,
    "intervjuet": Phase.INTERVIEW,
    "intervjua": Phase.INTERVIEW,
    "innkalt intervju": Phase.INTERVIEW,
    "interview": Phase.INTERVIEW,
    "rekrutt": Phase.TRIAL,
    "helserekrutt": Phase.TRIAL,
    "rekruttperiode": Phase.TRIAL,
    "helserekruttperiode": Phase.TRIAL,
    "i praksis": Phase.TRIAL,
    "praksis": Phase.TRIAL,
    "recruit": Phase.TRIAL,
    "trial": Phase.TRIAL,
    "sommerjobb": Phase.SUMMER_JOB_1,
    "sommerjobb 1": Phase.SUMMER_JOB_1,
    "sommerjobb 2": Phase.SUMMER_JOB_2,
    "vg1": Phase.VG1,
    "elev vg1": Phase.VG1,
    "vg2": Phase.VG2,
    "elev vg2": Phase.VG2,
    "laerling": Phase.APPRENTICE,
    "laretid": Phase.APPRENTICE,
    "laeretid": Phase.APPRENTICE,
    "apprentice": Phase.APPRENTICE,
    "fagprove": Phase.TRADE_TEST,
    "oppe til fagprove": Phase.TRADE_TEST,
    "fagbrev": Phase.CERTIFIED,
    "bestatt fagbrev": Phase.CERTIFIED,
    "bestatt": Phase.CERTIFIED,
    "fagarbeider": Phase.CERTIFIED,
    "ferdig": Phase.CERTIFIED,
}
_SEVERAL_PHASES: Final[Mapping[str, tuple[Phase, ...]]] = {
    "elev": (Phase.VG1, Phase.VG2),
    "skole": (Phase.VG1, Phase.VG2),
    "pa skole": (Phase.VG1, Phase.VG2),
    "sommerjobb": (Phase.SUMMER_JOB_1, Phase.SUMMER_JOB_2),
    "ferdig": (Phase.CERTIFIED, Phase.LEFT),
}
_RESERVE_WORDS: Final = ("reserve", "venteliste", "pa vent", "waiting list")
_OWN_CHOICE: Final = ("valgte selv", "valgt selv", "valde sjolv", "eget valg", "eige val",
                      "eget onske", "eige onske", "trakk seg", "onsket selv", "own choice",
                      "takket nei")  # fmt: skip
_GUIDED_OUT: Final = ("veiledet ut", "rettleia ut", "rettleidd ut", "guided out", "veiledet videre")
_LEFT: Final = ("sluttet", "slutta", "slutt", "avsluttet", "avslutta", "avbrutt", "avbrote", "ute",
                "falt fra", "fall fra", "frafall", "left", "dropped out", "quit")  # fmt: skip


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What a status says; without phases nothing was recognised."""

    phases: tuple[Phase, ...] = ()
    is_reserve: bool = False
    exit_kind: ExitKind | None = None
    moment: Moment | None = None
    is_certain: bool = True


def read_status(text: str) -> StatusReading:
    """Read a status; the likeliest phase first where the word fits several."""
    moments = find_moments(text)
    moment = moments[0] if moments else None
    words = plain_words(text)
    exit_kind = _exit_kind(words)
    if exit_kind is not None:
        return StatusReading((Phase.LEFT,), exit_kind=exit_kind, moment=moment)
    if any(_has(words, entry) for entry in _RESERVE_WORDS):
        return StatusReading((Phase.INTERVIEW, Phase.TRIAL), is_reserve=True, is_certain=False)
    if words in _SEVERAL_PHASES:
        return StatusReading(_SEVERAL_PHASES[words], is_certain=False)
    if words in _PHASE_WORDS:
        return StatusReading((_PHASE_WORDS[words],))
    held = {phase for entry, phase in _PHASE_WORDS.items() if _has(words, entry)}
    return StatusReading(tuple(p for p in Phase if p in held), moment=moment, is_certain=False)


def _exit_kind(words: str) -> ExitKind | None:
    if any(_has(words, entry) for entry in _OWN_CHOICE):
        return ExitKind.OWN_CHOICE
    if any(_has(words, entry) for entry in _GUIDED_OUT):
        return ExitKind.GUIDED_OUT
    if any(_has(words, entry) for entry in _LEFT):
        return ExitKind.OTHER
    return None


def _has(words: str, entry: str) -> bool:
    return f" {entry} " in f" {words} "


def says_nothing(text: str) -> bool:
    """Tell whether a cell holds only a sign for «not known»: a dash, a question mark, «ukjent»."""
    bare = text.strip(" -–—?.!/")
    return not bare or fold(bare) in {"ukjent", "ukjend", "vet ikke", "veit ikkje", "n/a", "na"}
