"""Failures that a person can understand; the sentence is put on the screen by the views.

Each class has a stable `code`; views translate code and values into a sentence. Anything else that
is raised is a fault of the program and goes to the crash dialog.
"""

from __future__ import annotations

from typing import ClassVar


class MihError(Exception):
    """Something outside the program, or something asked of it, that cannot be done."""

    code: ClassVar[str] = "unknown"

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.code)
        self.values = values


class WrongSecretError(MihError):
    """The password or recovery code does not open the store."""

    code = "wrong_secret"


class NotOurFileError(MihError):
    """The file is not a store made by this program (a plain database, a picture, ...)."""

    code = "not_our_file"


class MissingFileError(MihError):
    """The store, its key file or its folder is not where it was."""

    code = "missing_file"


class TornFileError(MihError):
    """The file is a store that is damaged."""

    code = "torn_file"


class NewerFileError(MihError):
    """The store was made by a newer version of the program."""

    code = "newer_file"


class StartGateError(MihError):
    """Somebody cannot start the trial period: the economy sheet is not signed."""

    code = "start_gate"


class ReadOnlyFolderError(MihError):
    """The folder or file cannot be written to."""

    code = "read_only_folder"


class DiskFullError(MihError):
    """There is no room left on the disk."""

    code = "disk_full"


class DiskTroubleError(MihError):
    """The disk does not answer as it should (unplugged, worn out, out of reach)."""

    code = "disk_trouble"


class NetworkFolderError(MihError):
    """The folder cannot hold the store safely (network share)."""

    code = "network_folder"


class InUseError(MihError):
    """Another running program has the store open."""

    code = "in_use"


class AlreadyExistsError(MihError):
    """There is a store in the folder already."""

    code = "already_exists"


class StaleEditError(MihError):
    """The row was changed by something else since it was read."""

    code = "stale_edit"


class GoneError(MihError):
    """The row that was asked for does not exist any more."""

    code = "gone"


class InvalidValueError(MihError):
    """A value cannot be stored as it is; `values['field']` names which."""

    code = "invalid_value"


class CannotUndoError(MihError):
    """There is nothing to undo or redo, or the last action is one that is not undone."""

    code = "cannot_undo"


class BackupFailedError(MihError):
    """A backup could not be written or did not pass its check."""

    code = "backup_failed"


class UnreadableWorkbookError(MihError):
    """A workbook cannot be read; `values['reason']` is a stable word.

    Reasons: wrong_kind, password, torn, too_big, too_many_rows, bomb, empty, macro, closed.
    """

    code = "unreadable_workbook"
