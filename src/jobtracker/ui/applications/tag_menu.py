"""The tags of applications, to check and to add to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from jobtracker.ui.widgets.staying_menu import StayingMenu
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.tag import Tag
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.tags import TagCommands

LONGEST = 48
"""Characters of an entry."""


class TagMenu(StayingMenu):
    """A tag is checked where all of the applications have it."""

    def __init__(self, commands: TagCommands, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__("Tags", parent)
        self._commands = commands
        self._prompts = prompts
        self._renaming = QMenu("Rename a tag", self)

    def fill(self, rows: Sequence[ApplicationRow], tags: Sequence[Tag]) -> None:
        """Offer the tags that there are, a new one, and another name for each."""
        self.clear()
        for tag in tags:
            action = self.addAction(_entry(tag))
            action.setCheckable(True)
            action.setChecked(all(tag.id in {worn.id for worn in row.tags} for row in rows))
            action.triggered.connect(lambda on, tag=tag: self._set(rows, tag, on))
        if tags:
            self.addSeparator()
        self.addAction("New tag…").triggered.connect(lambda: self._ask(rows))
        if tags:
            self._renaming.clear()
            self.addMenu(self._renaming)
            for tag in tags:
                action = self._renaming.addAction(_entry(tag))
                action.triggered.connect(lambda _=False, tag=tag: self._rename(tag))

    def _set(self, rows: Sequence[ApplicationRow], tag: Tag, on: bool) -> None:
        if on:
            self._commands.give(rows, tag.name)
        else:
            self._commands.take(rows, tag)

    def _ask(self, rows: Sequence[ApplicationRow]) -> None:
        what = "this application" if len(rows) == 1 else "these applications"
        name = self._prompts.name("New tag", f"A word to find {what} by")
        if name is not None:
            self._commands.give(rows, name)

    def _rename(self, tag: Tag) -> None:
        name = self._prompts.name(
            "Rename a tag", "Name; where there is a tag of that name, both become one", tag.name
        )
        if name is not None and name != tag.name:
            self._commands.rename(tag, name)


def _entry(tag: Tag) -> str:
    return elided(tag.name, LONGEST).replace("&", "&&")
