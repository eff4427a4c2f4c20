"""Dialogs of a start that fails are read and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from jobtracker.ui.dialogs.error_dialog import ErrorDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def errors_read(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialogs of errors said to a user who closes each at once."""
    read: list[str] = []

    def read_and_close(dialog: ErrorDialog) -> int:
        (words,) = [label.text() for label in dialog.findChildren(QLabel) if label.wordWrap()]
        read.append(words)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ErrorDialog, "exec", read_and_close)
    return read
