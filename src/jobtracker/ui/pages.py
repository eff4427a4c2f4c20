"""The pages, one of them in sight; each is built when the user first turns to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what gives the keys to the part of it that they are for."""

    widget: QWidget
    take_keys: Callable[[], None]


class Pages(QStackedWidget):
    """Knows its pages by their keys in `nav.NAV`."""

    turned = Signal(str)
    """The key of the page that is in sight now."""

    def __init__(self, builders: Mapping[str, Callable[[], Page]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._builders = dict(builders)
        self._built: dict[str, Page] = {}
        self._current = ""

    def __contains__(self, key: str) -> bool:
        return key in self._builders

    @property
    def current(self) -> str:
        """The key of the page in sight."""
        return self._current

    def turn_to(self, key: str) -> None:
        """Show a page. Raises KeyError where there is none of that key."""
        if key not in self._built:
            self._built[key] = self._builders[key]()
            self.addWidget(self._built[key].widget)
        self.setCurrentWidget(self._built[key].widget)
        self._current = key
        self.turned.emit(key)

    def go_to(self, key: str) -> None:
        """Show a page, and give it the keys."""
        self.turn_to(key)
        self._built[key].take_keys()
