"""An agenda with all that stands behind it, for the tests of Today and of the Calendar."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QObject

from jobtracker.app.build import services_under_lock
from jobtracker.domain.settings import Settings
from jobtracker.viewmodels.agenda import Agenda
from jobtracker.viewmodels.commands.agenda import AgendaCommands
from jobtracker.viewmodels.commands.reminders import ReminderCommands
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

BAKER, WELDER, NURSE = 1, 2, 3


def keep_three(services: Services) -> None:
    """Import Baker, Welder and Nurse; nothing is followed up by habit."""
    services.choosing.set(replace(Settings(), follow_up_after_applying=None, follow_up_after_interview=None))
    for title in ("Baker", "Welder", "Nurse"):
        text = f"{title}\n\nRequirements\n- Knows the work of a {title}\n- Comes on time\n"
        (new,) = services.importing.import_text(text, title).imported
        services.tracking.describe(new.id, title, "Mill Lane", None)


class AgendaDesk:
    """The agenda, its commands, and a worker that is running."""

    def __init__(self, paths: DataPaths, clock: Clock) -> None:
        self.clock = clock
        self.worker = Worker(partial(services_under_lock, paths, clock))
        self._root = QObject()
        self.desk = Desk(self.worker, self._root)
        self.agenda = Agenda(self.desk, clock, self._root)
        self.commands = AgendaCommands(self.desk)
        self.reminders = ReminderCommands(self.desk)
        self.worker.start()

    def load(self) -> None:
        """Read the agenda, and wait for it."""
        self.agenda.load()
        self.settle()

    def close(self) -> None:
        """Let go of the file."""
        self.worker.stop()
        self._root.deleteLater()

    def settle(self) -> None:
        """Wait until all that was asked for is answered, with what the answers asked in their turn."""
        for _ in range(3):
            loop = QEventLoop()
            self.worker.submit(lambda _: None, lambda _, loop=loop: loop.quit(), lambda _: None)
            loop.exec()

    def do(self, command: Callable[[Services], ChangeSet]) -> None:
        """Change something as another part of the window would, and wait for it."""
        self.desk.do("", command)
        self.settle()

    def undo(self) -> None:
        """Take the last step back, and wait for it."""
        self.desk.undo()
        self.settle()

    def ask(self, question: Callable[[Services], Any]) -> Any:
        """What is kept in the file."""
        answers: list[Any] = []
        self.desk.ask(question, answers.append)
        self.settle()
        (answer,) = answers
        return answer

    def record(self, application_id: int) -> ApplicationRecord:
        """An application as it is kept."""
        record: ApplicationRecord = self.ask(lambda services: services.store.browse.record(application_id))
        return record
