"""The tags of the open application: a button that says them, with the menu to change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from jobtracker.ui.applications.tag_menu import TagMenu
from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.tag import Tag
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.tags import TagCommands

LONGEST = 30
"""Characters of the tags that are shown; the tooltip has all."""


class TagButton(QPushButton):
    """Shows nothing to click before an application is shown."""

    def __init__(
        self, commands: TagCommands, prompts: Prompts, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setProperty("size", "small")
        theme.icons.dress_words(self, "tag", Ink.MUTED)
        self._row: ApplicationRow | None = None
        self._known: Sequence[Tag] = ()
        self._tags = TagMenu(commands, prompts, self)
        self._tags.aboutToShow.connect(self._fill)
        self.setMenu(self._tags)

    def set_known(self, tags: Sequence[Tag]) -> None:
        """The tags to offer."""
        self._known = tags

    def show_tags(self, row: ApplicationRow, tags: Sequence[Tag]) -> None:
        """Say the tags of an application."""
        self._row = row
        names = ", ".join(tag.name for tag in tags)
        self.setText(elided(names, LONGEST).replace("&", "&&") or "Add a tag")
        self.setToolTip(names)
        self.setAccessibleName(f"Tags: {names}" if names else "Add a tag")

    def _fill(self) -> None:
        if self._row is not None:
            self._tags.fill([self._row], self._known or self._row.tags)
