"""What is dropped on a text field belongs to the window: a posting, not words to type."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def leave_drops_to_the_window(field: QWidget) -> None:
    """Let files that are dropped on a field reach the window around it, which imports them."""
    field.setAcceptDrops(False)
    if isinstance(field, QAbstractScrollArea):
        # Qt asks the viewport, not the field.
        field.viewport().setAcceptDrops(False)
