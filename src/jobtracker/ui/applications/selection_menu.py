"""What can be done with the applications that are selected in the list, one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from jobtracker.ui.applications.tag_menu import TagMenu
from jobtracker.ui.widgets.standing_menus import offer_outcomes, offer_stages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.ui.applications.applying import Applying
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.commands import Commands
    from jobtracker.viewmodels.known import Known


class SelectionMenu(QMenu):
    """Stage, outcome and tags for all that is selected; for one alone, `more` as well."""

    def __init__(
        self,
        rows: Sequence[ApplicationRow],
        known: Known,
        commands: Commands,
        applying: Applying,
        prompts: Prompts,
        more: Sequence[QAction],
        removal: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(rows) > 1:
            self.addAction(f"{len(rows)} applications").setEnabled(False)
        open_at = {row.stage.id for row in rows if not row.closed}
        offer_stages(
            self.addMenu("Move to"),
            known.stages.answer or (),
            open_at,
            # Only for one alone it is asked what was sent.
            lambda stage: (
                applying.move(rows[0], stage)
                if len(rows) == 1
                else commands.applications.move_all(rows, stage)
            ),
        )
        offer_outcomes(
            self.addMenu("Close as"),
            {row.outcome for row in rows},
            lambda outcome: commands.applications.close_all(rows, outcome),
        )
        tags = TagMenu(commands.tags, prompts, self)
        tags.fill(rows, known.tags.answer or ())
        self.addMenu(tags)
        self.addSeparator()
        if len(rows) == 1:
            self.addActions(list(more))
        self.addAction(removal)
