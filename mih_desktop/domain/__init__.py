"""The words of the course as types; imports nothing else of the program."""

from __future__ import annotations
