"""A thin bar made of coloured parts of one whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.theme.tokens import Ink

HEIGHT = 8


class SegmentedBar(QWidget):
    """Shows shares side by side; what is left of the whole stays empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: Sequence[tuple[int, Ink]] = ()
        self._whole = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_parts(self, parts: Sequence[tuple[int, Ink]], whole: int) -> None:
        """Show counts in their colours, out of `whole`; a whole of 0 is an empty bar."""
        self._parts, self._whole = parts, whole
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Thin, and as wide as there is room."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the parts from the leading edge on."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(tokens.sunken))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        done = 0
        for count, ink in self._parts:
            if count and self._whole:
                start, end = (round(self.width() * n / self._whole) for n in (done, done + count))
                painter.fillRect(QRectF(start, 0, end - start, HEIGHT), QColor(tokens.ink(ink)))
                done += count
        painter.end()
