"""Scrolling sideways while something is held near an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

EDGE = 48
"""Pixels from an edge within which it scrolls."""
FASTEST = 24
"""Pixels a tick at the very edge."""
TICK = 16
"""Milliseconds."""


class EdgeScroll(QObject):
    """The nearer to the edge, the faster."""

    moved = Signal()
    """Something else lies under the pointer now, though it did not move."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._pace = 0
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._scroll)

    def hold(self, x: int) -> None:
        """The pointer is so many pixels from the left of the viewport."""
        width = self._area.viewport().width()
        depth = max(0, x - (width - EDGE)) - max(0, EDGE - x)
        self._pace = round(FASTEST * depth / EDGE)
        if not self._pace:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()

    def release(self) -> None:
        """The pointer has gone, or holds nothing any more."""
        self._tick.stop()

    def _scroll(self) -> None:
        bar = self._area.horizontalScrollBar()
        before = bar.value()
        bar.setValue(before + self._pace)
        if bar.value() != before:
            self.moved.emit()
