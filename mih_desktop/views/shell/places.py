"""Where a person has been, so that Esc finds the way back."""

from __future__ import annotations

from mih_desktop.views.navigation import NavigationTarget

_LONGEST = 50


class Places:
    """A path of places, the present one last."""

    def __init__(self) -> None:
        self._path: list[NavigationTarget] = []

    @property
    def here(self) -> NavigationTarget | None:
        """Return the present place."""
        return self._path[-1] if self._path else None

    def go(self, target: NavigationTarget) -> None:
        """Add a place; going to the present one again changes nothing."""
        if target != self.here:
            self._path.append(target)
            del self._path[:-_LONGEST]

    def settle(self, target: NavigationTarget) -> None:
        """Say more exactly where the present place is, for instance which tab."""
        if self._path:
            self._path[-1] = target

    def back(self) -> NavigationTarget | None:
        """Leave the present place and return the one before it, None at the start of the path."""
        if len(self._path) < 2:
            return None
        self._path.pop()
        return self._path[-1]
