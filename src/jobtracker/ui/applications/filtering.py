"""Filtering the list: the button with its menu, the line below, and what the list shows of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton

from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.ui.applications.filter_line import FilterLine
from jobtracker.ui.applications.filter_menu import FilterMenu
from jobtracker.viewmodels.shown_applications import Shown

if TYPE_CHECKING:
    from jobtracker.domain.saved_filter import SavedFilter
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.choices import ChoiceCommands
    from jobtracker.viewmodels.filter_choices import FilterChoices
    from jobtracker.viewmodels.shown_applications import ShownApplications

CLOSED = {Shown.ACTIVE: False, Shown.CLOSED: True, Shown.ALL: None}


class Filtering(QObject):
    """Owns the parts that `ListPane` lays out: `button` and `line`."""

    shown_chosen = Signal(object)
    """A saved filter was chosen, and with it which applications to show: a Shown."""

    def __init__(
        self,
        choices: FilterChoices,
        shown: ShownApplications,
        commands: ChoiceCommands,
        prompts: Prompts,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._shown = shown
        self._commands = commands
        self._prompts = prompts
        self.button = QToolButton()
        self.button.setProperty("kind", "quiet")
        self.button.setToolTip("Filter the list")
        self.button.setAccessibleName("Filter")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.icons.dress(self.button, "filter")
        self.menu = FilterMenu(choices, self.button)
        self.button.setMenu(self.menu)
        self.line = FilterLine()
        choices.changed.connect(self._apply)
        choices.saved_changed.connect(self._offer_to_save)
        # Which applications are shown belongs to what is saved; each choice of that is a new layout.
        shown.layoutChanged.connect(self._offer_to_save)
        self.menu.used.connect(self._use)
        self.menu.forgotten.connect(commands.forget_filter)
        self.menu.save_asked.connect(self._save)
        self.line.save_clicked.connect(self._save)
        self.line.clear_clicked.connect(self.clear)

    @property
    def is_on(self) -> bool:
        """Whether the list is filtered."""
        return self._choices.filter != ApplicationFilter()

    def clear(self) -> None:
        """Show everything again."""
        self._choices.choose(ApplicationFilter())

    def _use(self, saved: SavedFilter) -> None:
        self._choices.choose(saved.filter)
        self.shown_chosen.emit(next(shown for shown, is_so in CLOSED.items() if is_so is saved.filter.closed))

    def _apply(self) -> None:
        wanted = self._choices.filter
        self._shown.filter_by(wanted)
        self.line.show_filter(self._choices.words())
        self._offer_to_save()

    def _offer_to_save(self) -> None:
        kept = (saved.filter for saved in self._choices.saved)
        self.line.offer_to_save(self._wanted() not in kept)

    def _wanted(self) -> ApplicationFilter:
        """The filter of now, with which applications are shown."""
        return replace(self._choices.filter, closed=CLOSED[self._shown.shown])

    def _save(self) -> None:
        name = self._prompts.name("Save this filter", "Name", self._choices.words())
        if name is not None:
            self._commands.save_filter(name, self._wanted())
