"""Where a rule of the standard comes from, as a person can read it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

_REPORT = re.compile(r"B:(\d+)(?:-(\d+))?")
_LOCAL = "lokalt valg"


def source_words(source: str) -> str:
    """Return the lines of the status report that are cited, and whether a choice was our own.

    The standard's files cite a line as B:447-450; what is written otherwise stays as it is.
    """
    lines, others = [], []
    for part in (piece.strip() for piece in source.split(",")):
        cited = _REPORT.fullmatch(part)
        if cited is not None:
            first, last = cited.groups()
            lines.append(first if last is None else f"{first}–{last}")
        elif part == _LOCAL:
            others.append(QCoreApplication.translate("source", "lokalt valg"))
        elif part:
            others.append(part)
    if lines:
        report = QCoreApplication.translate("source", "statusrapporten fra 2020, linje {lines}")
        others.insert(0, report.format(lines=_listed(lines)))
    return ", ".join(others)


def _listed(lines: list[str]) -> str:
    if len(lines) == 1:
        return lines[0]
    both = QCoreApplication.translate("source", "{first} og {last}")
    return both.format(first=", ".join(lines[:-1]), last=lines[-1])
