"""What the list can be filtered by, as a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.ui.widgets.staying_menu import StayingMenu
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from jobtracker.viewmodels.filter_choices import FilterChoices, Option

LONGEST = 48
"""Characters of an entry."""


class FilterMenu(StayingMenu):
    """Saved filters first, then a submenu a group; each option is checked or not, and the menu stays."""

    used = Signal(object)
    """The SavedFilter that was chosen."""
    forgotten = Signal(object)
    """The SavedFilter that shall be forgotten."""
    save_asked = Signal()
    """The filter of now shall be kept under a name."""

    def __init__(self, choices: FilterChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._options: list[tuple[QAction, str, str]] = []
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for group in self.findChildren(QMenu):
            group.deleteLater()
        self._options.clear()
        for saved in self._choices.saved:
            self.addAction(_entry(saved.name)).triggered.connect(partial(self.used.emit, saved))
        if self._choices.saved:
            self.addSeparator()
        for name, options in self._choices.groups():
            group = StayingMenu(name, self)
            self.addMenu(group)
            for option in options:
                self._add_option(group, name, option)
        self.addSeparator()
        wanted = self._choices.filter
        self.save = self.addAction("Save this filter…")
        self.save.triggered.connect(self.save_asked)
        self.everything = self.addAction("Show everything")
        self.everything.triggered.connect(lambda: self._choices.choose(ApplicationFilter()))
        for action in (self.save, self.everything):
            action.setEnabled(wanted != ApplicationFilter())
        if self._choices.saved:
            forget = self.addMenu("Forget a saved filter")
            for saved in self._choices.saved:
                forget.addAction(_entry(saved.name)).triggered.connect(partial(self.forgotten.emit, saved))

    def _add_option(self, group: QMenu, name: str, option: Option) -> None:
        action = group.addAction(_entry(option.words))
        action.setCheckable(True)
        action.setChecked(option.chosen)
        self._options.append((action, name, option.words))
        action.triggered.connect(partial(self._choose, name, option.words))

    def _choose(self, name: str, words: str) -> None:
        # What an option leads to changes with each; and while the menu is open, an import may bring more.
        option = self._now().get((name, words))
        if option is not None:
            self._choices.choose(option.then)
        now = self._now()
        for action, group, said in self._options:
            option = now.get((group, said))
            action.setChecked(option is not None and option.chosen)
        for action in (self.save, self.everything):
            action.setEnabled(self._choices.filter != ApplicationFilter())

    def _now(self) -> dict[tuple[str, str], Option]:
        """The options as they are now, by group and words."""
        return {
            (name, option.words): option for name, options in self._choices.groups() for option in options
        }


def _entry(words: str) -> str:
    return elided(words, LONGEST).replace("&", "&&")
