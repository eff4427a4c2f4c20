"""The data role that item models offer beyond Qt's own."""

from __future__ import annotations

from PySide6.QtCore import Qt

RECORD = Qt.ItemDataRole.UserRole + 1
"""The row's record: the frozen value that the delegate paints and the page acts on."""
