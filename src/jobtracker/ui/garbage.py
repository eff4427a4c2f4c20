"""Python's cyclic garbage, collected where Qt's objects may be destroyed: on the main thread.

Python collects on whichever thread happens to allocate. A widget caught in a cycle that dies on the
data thread takes the process with it, so the automatic collection is off from the first window on.
It stays off: to collect while Qt takes a window apart is as bad.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

TICK = 2_000
"""Milliseconds between two looks at the counts that Python keeps anyway."""


class Garbage(QObject):
    """Collects as often as Python would, by its own thresholds, but only on the thread it lives on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.look)
        self._tick.start()

    def look(self) -> None:
        """Collect the oldest generation whose count is over its threshold, and all younger ones."""
        over = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if threshold and count > threshold
        ]
        if over:
            gc.collect(max(over))
