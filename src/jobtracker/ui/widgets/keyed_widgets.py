"""Widgets that are kept while what they show is kept, so that the focus stays where it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

Key = TypeVar("Key", bound=Hashable)
Kept = TypeVar("Kept", bound=QWidget)


class KeyedWidgets(Generic[Key, Kept]):
    """The widgets of a layout, by key: made when a key comes, removed when it goes, else left alone."""

    def __init__(self, layout: QBoxLayout) -> None:
        self._layout = layout
        self._widgets: dict[Key, Kept] = {}

    def show(self, keys: Iterable[Key], make: Callable[[Key], Kept]) -> Mapping[Key, Kept]:
        """Show one widget for each key, in their order; returns them."""
        wanted = list(keys)
        for key in [key for key in self._widgets if key not in wanted]:
            gone = self._widgets.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, key in enumerate(wanted):
            if key not in self._widgets:
                self._widgets[key] = make(key)
            self._mark_first(self._widgets[key], at == 0)
            if self._layout.indexOf(self._widgets[key]) != at:
                self._layout.insertWidget(at, self._widgets[key])
        return self._widgets

    @staticmethod
    def _mark_first(widget: QWidget, first: bool) -> None:
        """Tell the style sheet which one has nothing above it to be divided from."""
        if widget.property("first") is not first:
            widget.setProperty("first", first)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
