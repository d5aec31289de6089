"""Every service that writes is listed here, so that no test of undo can forget one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

WRITING_SERVICES: dict[str, Callable[..., Any]] = {}
"""Module and name of each writing service, filled as the modules are imported."""


def writing_service(function: Callable[P, R]) -> Callable[P, R]:
    """List a function that commits to the journal."""
    module = function.__module__.rsplit(".", maxsplit=1)[-1]
    WRITING_SERVICES[f"{module}.{function.__name__}"] = function
    return function
