"""The printable code that opens a store when the password is forgotten.

Twenty-four symbols in six groups of four: 23 drawn at random from 31 (113.9 bits) and one check
symbol, so that a misread symbol is told from a wrong code. 31 is a prime, which is why the check
sees every single wrong symbol and every swap of two.
"""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ"
GROUPS = 6
GROUP_LENGTH = 4
LENGTH = GROUPS * GROUP_LENGTH

# The letters that are not used are read as the symbols that they are mistaken for.
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "S": "5", "U": "V"})


def new_code() -> str:
    """Draw a code and return it as printed."""
    symbols = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return printed(symbols + _check_symbol(symbols))


def printed(symbols: str) -> str:
    """Return a normalised code in groups, as it stands on paper."""
    return "-".join(
        symbols[start : start + GROUP_LENGTH] for start in range(0, len(symbols), GROUP_LENGTH)
    )


def normalised(typed: str) -> str:
    """Return the symbols of a typed code.

    Case, spaces and dashes do not matter, and look-alikes (O and 0, I and 1, S and 5 ...) are the
    same. Whatever else was typed stays, so that it is not taken for a code.
    """
    together = "".join(
        letter for letter in typed.upper() if not (letter.isspace() or letter in "-‐‑‒–—−_.")
    )
    return together.translate(_READ_AS)


def is_well_formed(typed: str) -> bool:
    """Tell whether a typed code is complete and free of slips; says nothing of what it opens."""
    symbols = normalised(typed)
    return (
        len(symbols) == LENGTH
        and all(symbol in ALPHABET for symbol in symbols)
        and symbols[-1] == _check_symbol(symbols[:-1])
    )


def _check_symbol(symbols: str) -> str:
    weighted = sum(
        weight * ALPHABET.index(symbol) for weight, symbol in enumerate(symbols, start=2)
    )
    return ALPHABET[weighted % len(ALPHABET)]
