"""A label of one line that is cut with an ellipsis where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LONGEST = 500
"""Characters that are looked at: more never fits on a line."""


class ElidedLabel(QLabel):
    """Shows plain text; what does not fit is in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._whole

    def setText(self, text: str) -> None:  # noqa: N802
        """Show `text`, its line breaks as spaces."""
        self._whole = " ".join(text[:LONGEST].split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The room the whole text would take."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for a letter or two: the rest is cut."""
        metrics = self.fontMetrics()
        return QSize(min(self.sizeHint().width(), 3 * metrics.averageCharWidth()), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
