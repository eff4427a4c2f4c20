"""A menu that stays open while several things are checked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent


class StayingMenu(QMenu):
    """Checking an action with the mouse, Space or Enter leaves it open; any other action closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        if not self._check(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() not in keys or not self._check(self.activeAction()):
            super().keyPressEvent(event)

    @staticmethod
    def _check(action: QAction | None) -> bool:
        """Trigger a checkable action; whether it was one."""
        if action is None or not (action.isCheckable() and action.isEnabled()):
            return False
        action.trigger()
        return True
