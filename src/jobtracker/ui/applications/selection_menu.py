"""What can be done with the applications that are selected in the list, one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from jobtracker.ui.widgets.standing_menus import offer_outcomes, offer_stages
from jobtracker.ui.widgets.staying_menu import StayingMenu
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.tag import Tag
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.commands import Commands
    from jobtracker.viewmodels.known import Known

LONGEST = 48
"""Characters of an entry."""


class SelectionMenu(QMenu):
    """Stage, outcome and tags for all that is selected; for one alone, `more` as well."""

    def __init__(
        self,
        rows: Sequence[ApplicationRow],
        known: Known,
        commands: Commands,
        prompts: Prompts,
        more: Sequence[QAction],
        removal: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = rows
        self._commands = commands
        self._prompts = prompts
        if len(rows) > 1:
            self.addAction(f"{len(rows)} applications").setEnabled(False)
        open_at = {row.stage.id for row in rows if not row.closed}
        offer_stages(
            self.addMenu("Move to"),
            known.stages.answer or (),
            open_at,
            lambda stage: commands.applications.move_all(rows, stage),
        )
        offer_outcomes(
            self.addMenu("Close as"),
            {row.outcome for row in rows},
            lambda outcome: commands.applications.close_all(rows, outcome),
        )
        self._offer_tags(known.tags.answer or ())
        self.addSeparator()
        if len(rows) == 1:
            self.addActions(list(more))
        self.addAction(removal)

    def _offer_tags(self, tags: Sequence[Tag]) -> None:
        """A tag is checked where all that is selected has it."""
        menu = StayingMenu("Tags", self)
        self.addMenu(menu)
        for tag in tags:
            action = menu.addAction(elided(tag.name, LONGEST).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(all(tag.id in {worn.id for worn in row.tags} for row in self._rows))
            action.triggered.connect(lambda on, tag=tag: self._set(tag, on))
        if tags:
            menu.addSeparator()
        menu.addAction("New tag…").triggered.connect(self._ask_for_tag)

    def _set(self, tag: Tag, on: bool) -> None:
        if on:
            self._commands.tags.give(self._rows, tag.name)
        else:
            self._commands.tags.take(self._rows, tag)

    def _ask_for_tag(self) -> None:
        name = self._prompts.name("New tag", "A word to find these applications by")
        if name is not None:
            self._commands.tags.give(self._rows, name)
