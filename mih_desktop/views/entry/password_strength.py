"""How hard a password is to guess, in four steps; a long sentence beats odd characters."""

from __future__ import annotations

LEAST_LENGTH = 12
"""Characters; shorter ones are refused."""

_GOOD_LENGTH = 16
_BEST_LENGTH = 24
_LEAST_DIFFERENT = 6
_BEST_WORDS = 5
_GUESSED_FIRST = ("passord", "password", "menn i helse", "helsefag", "qwerty", "12345", "abcdef")


def strength(password: str, *, known: tuple[str, ...] = ()) -> int:
    """Return 0 for too short to use, else 1 (weak) to 4 (very strong).

    `known` are words others know of the user (name, county); a password made of them is weak.
    """
    if len(password) < LEAST_LENGTH:
        return 0
    lowered = password.casefold()
    rest = lowered
    for word in (*_GUESSED_FIRST, *(k.casefold() for k in known if k)):
        rest = rest.replace(word, "")
    if len(set(lowered)) < _LEAST_DIFFERENT or len(rest) < LEAST_LENGTH // 2:
        return 1
    if len(rest) >= _BEST_LENGTH and len(lowered.split()) >= _BEST_WORDS:
        return 4
    return 3 if len(rest) >= _GOOD_LENGTH else 2
