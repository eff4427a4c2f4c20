"""The program's own icons: strokes from `resources/icons`, in the colours of the scheme in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader, QPainter, QPixmap

from jobtracker.system.resources import resource
from jobtracker.ui.theme.tokens import Ink, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton

SIZE = 16
"""The usual width and height of an icon, in logical pixels."""

GAP = 4
"""Pixels that `dress_words` keeps between an icon and its words; Qt's own are too few, and cannot be set."""


class Dressable(Protocol):
    """A button, an action, or whatever else shows an icon and is a QObject."""

    def setIcon(self, icon: QIcon, /) -> None:  # noqa: N802
        """Show `icon`."""
        ...


class Icons(QObject):
    """Draws icons by name, such as "bell" for `resources/icons/bell.svg`.

    Each drawing is made once for a colour, a size and a pixel ratio, and kept.
    """

    retinted = Signal()
    """The colours are others now; whatever `dress` dressed follows by itself."""

    def __init__(self, tokens: Callable[[], Tokens], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def dress(
        self, target: Dressable, name: str, ink: Ink = Ink.MUTED, chosen: Ink | None = None, size: int = SIZE
    ) -> None:
        """Give a button or an action an icon now, and anew whenever the colours change.

        `chosen` is its colour while it is switched on. Raises FileNotFoundError where there is no such
        drawing. Dressing it once more replaces the icon.
        """
        _Dress(self, target, name, ink, chosen, size)

    def dress_words(self, button: QAbstractButton, name: str, ink: Ink = Ink.MUTED) -> None:
        """Give a button that has words too an icon that stands apart from them; else as `dress`."""
        button.setIconSize(QSize(SIZE + GAP, SIZE))
        _Dress(self, button, name, ink, None, SIZE, GAP)

    def icon(
        self, name: str, ink: Ink = Ink.MUTED, chosen: Ink | None = None, size: int = SIZE, gap: int = 0
    ) -> QIcon:
        """The icon in the colours of now, faint where it is disabled, sharp on every screen there is.

        `gap` pixels are left empty behind it, where words follow.
        """
        tokens = self._tokens()
        modes = [
            (QIcon.Mode.Normal, QIcon.State.Off, tokens.ink(ink)),
            (QIcon.Mode.Disabled, QIcon.State.Off, tokens.faint),
        ]
        if chosen is not None:
            modes.append((QIcon.Mode.Normal, QIcon.State.On, tokens.ink(chosen)))
        icon = QIcon()
        ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
        for mode, state, colour in modes:
            for ratio in sorted(ratios):
                icon.addPixmap(_with_gap(self.pixmap(name, colour, size, ratio), gap), mode, state)
        return icon

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """The drawing in `colour` (`#rrggbb`), `size` logical pixels wide and high, for a pixel ratio."""
        key = (name, colour, size, ratio)
        if key not in self._drawn:
            self._drawn[key] = _draw(name, colour, size, ratio)
        return self._drawn[key]

    def paint(self, painter: QPainter, name: str, colour: str, rect: QRect) -> None:
        """Paint the drawing as large as fits into `rect`, in its middle."""
        size = min(rect.width(), rect.height())
        corner = rect.topLeft() + QPoint((rect.width() - size) // 2, (rect.height() - size) // 2)
        pixmap = self.pixmap(name, colour, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(QRect(corner, QSize(size, size)), pixmap)


def application_icon() -> QIcon:
    """The program's sign, for windows and the task bar."""
    return QIcon(str(resource("jobtracker.svg")))


class _Dress(QObject):
    """Lives with what it dresses, and so stops to do so in time."""

    def __init__(
        self,
        icons: Icons,
        target: Dressable,
        name: str,
        ink: Ink,
        chosen: Ink | None,
        size: int,
        gap: int = 0,
    ) -> None:
        assert isinstance(target, QObject)
        for former in target.findChildren(_Dress, options=Qt.FindChildOption.FindDirectChildrenOnly):
            former.setParent(None)
            former.deleteLater()
        super().__init__(target)
        self._icons = icons
        self._arguments = (name, ink, chosen, size, gap)
        icons.retinted.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        wearer = self.parent()
        if wearer is not None:
            wearer.setIcon(self._icons.icon(*self._arguments))  # type: ignore[attr-defined]


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    painter.drawPixmap(QPoint(gap if to_left else 0, 0), drawn)
    painter.end()
    return wide


def _draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Read by the image plugin, which is there in a sixth of the time that QtSvg's own classes take."""
    side = max(1, round(size * ratio))
    drawing = QBuffer()
    drawing.setData(resource(f"icons/{name}.svg").read_bytes().replace(b"currentColor", colour.encode()))
    reader = QImageReader(drawing, b"svg")
    reader.setScaledSize(QSize(side, side))
    pixmap = QPixmap.fromImageReader(reader)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
