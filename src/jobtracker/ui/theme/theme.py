"""What the program looks like now, and the news when that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from jobtracker.ui.icons import Icons
from jobtracker.ui.theme.palette import palette
from jobtracker.ui.theme.stylesheet import stylesheet
from jobtracker.ui.theme.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jobtracker.ui.theme.look import Look

STYLE = ("-style", "fusion")
"""Arguments for the QApplication: asked for this way, the style costs the start no type of Qt's."""


class Theme(QObject):
    """Dresses the application in light or dark, as the system does, and follows it when it changes.

    Built once at the start, and passed to whatever paints for itself.
    """

    changed = Signal()
    """The tokens are others now; whatever paints for itself paints again."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._forced: Qt.ColorScheme | None = None
        self._hints = application.styleHints()
        self._system_font = application.font()
        self._tokens = self._fitting()
        self.icons = Icons(lambda: self._tokens, self)
        self.changed.connect(self.icons.retinted)
        self._dress()
        self._hints.colorSchemeChanged.connect(self._follow)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    def wear(self, look: Look) -> None:
        """Be light or dark, or follow the system."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self.force(schemes.get(look.value))

    def force(self, scheme: Qt.ColorScheme | None) -> None:
        """Hold to light or dark; None follows the system again."""
        self._forced = scheme
        # Window frames are drawn by the system: it is told, where it listens.
        self._hints.setColorScheme(scheme or Qt.ColorScheme.Unknown)
        self._follow()

    def _follow(self) -> None:
        fitting = self._fitting()
        if fitting is not self._tokens:
            self._tokens = fitting
            self._dress()
            self.changed.emit()

    def _fitting(self) -> Tokens:
        scheme = self._forced if self._forced is not None else self._hints.colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _dress(self) -> None:
        self._application.setPalette(palette(self._tokens))
        self._application.setStyleSheet(stylesheet(self._tokens, self._system_font))
