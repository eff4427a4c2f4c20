"""Filters of which one is chosen, each with how many it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class FilterChips(QWidget):
    """Chips such as "Active 11" and "All 24". Left and Right move between them.

    Where there is little room, only the chosen one says how many it shows.
    """

    chosen = Signal(str)
    """The key of the filter the user chose."""

    def __init__(self, filters: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`filters` are keys with their words, in the order they are shown."""
        super().__init__(parent)
        self._words = dict(filters)
        self._counts: dict[str, int] = {}
        self._terse = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for key, words in filters:
            button = QPushButton(words)
            button.setProperty("kind", "chip")
            button.setProperty("key", key)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.property("key")))
        self._group.buttonToggled.connect(self._say)

    def set_current(self, key: str) -> None:
        """Show which filter is at work. Raises KeyError for one it does not have."""
        self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int) -> None:
        """Say how many a filter shows."""
        self._counts[key] = count
        self._say()

    def fit(self, room: int) -> None:
        """Leave out counts where all of them take more than so many pixels."""
        self._terse = False
        self._say()
        self._terse = self._row.sizeHint().width() > room
        self._say()

    def _say(self) -> None:
        for key, button in self._buttons.items():
            whole = f"{self._words[key]} {self._counts[key]}" if key in self._counts else self._words[key]
            button.setAccessibleName(whole)
            button.setText(self._words[key] if self._terse and not button.isChecked() else whole)
