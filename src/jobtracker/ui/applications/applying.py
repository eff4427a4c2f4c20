"""The moment of applying: wherever an application is moved, what was sent is asked for once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reminder import instant, wall_time
from jobtracker.domain.standing import is_applying

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.application import ApplicationRow, Stage
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.document import Document, Sent
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.commands import Commands


class Applying:
    """Moves one application at a time; a dialog opens over `parent` when it leaves the first stage."""

    def __init__(self, commands: Commands, prompts: Prompts, clock: Clock, parent: QWidget) -> None:
        self._commands = commands
        self._prompts = prompts
        self._clock = clock
        self._parent = parent

    def move(self, row: ApplicationRow, stage: Stage) -> None:
        """Move to a stage, and ask what was sent where this is the moment of applying."""
        if row.closed or not is_applying(row.stage, stage):
            self._commands.applications.move(row, stage)
        else:
            self._commands.documents.offer(row.id, lambda documents: self._ask(row, stage, documents))

    def _ask(self, row: ApplicationRow, stage: Stage, documents: tuple[Document, ...]) -> None:
        from jobtracker.ui.applications.sent_dialog import SentDialog

        local_now = wall_time(self._clock.now(), self._clock.zone())
        dialog = SentDialog(row, stage.name, documents, local_now, self._prompts, self._parent)
        dialog.decided.connect(lambda sent, at: self._move(row, stage, sent, at))
        dialog.open()

    def _move(self, row: ApplicationRow, stage: Stage, sent: Sent, at: datetime | None) -> None:
        moment = None if at is None else instant(at, self._clock.zone())
        self._commands.documents.apply(row, stage, sent, moment)
