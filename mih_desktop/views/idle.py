"""Lock by itself when nobody has touched the keys or the mouse for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from mih_desktop.views.context import AppContext

DEFAULT_MINUTES = 10
LOCK_MINUTES = "lock_minutes"
"""Name of the county's setting; 0 means never."""

_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Sends `idle(minutes)` once after that many minutes without a key or a movement."""

    idle = Signal(int)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._minutes = DEFAULT_MINUTES
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.idle.emit(self._minutes))
        context.changed.connect(self._read_setting)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._read_setting()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY and self._timer.isActive():
            self._timer.start()
        return False

    def _read_setting(self) -> None:
        store = self._context.store

        def look() -> int:
            from mih_desktop.services.profile import get_setting

            return int(get_setting(store, LOCK_MINUTES, str(DEFAULT_MINUTES)))

        self._context.read(look, self._take)

    def _take(self, minutes: int) -> None:
        self._minutes = minutes
        if minutes > 0:
            self._timer.start(minutes * 60_000)
        else:
            self._timer.stop()
