"""Commands on reminders. Times are wall times, as the user's clock shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from jobtracker.domain.repeat import Repeat
    from jobtracker.viewmodels.desk import Desk


class ReminderCommands:
    """Setting, doing, putting off and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, application_id: int, text: str, due: datetime, repeat: Repeat | None = None) -> None:
        """Set a reminder."""
        self._desk.do(
            "Set a reminder", lambda services: services.reminding.add(application_id, text, due, repeat)
        )

    def change(self, reminder_id: int, text: str, due: datetime, repeat: Repeat | None = None) -> None:
        """Change words, time and repeat."""
        self._desk.do(
            "Changed a reminder", lambda services: services.reminding.change(reminder_id, text, due, repeat)
        )

    def tick_off(self, reminder_id: int, turn: datetime | None = None) -> None:
        """Mark as done; of one that repeats, that turn."""
        self._desk.do(
            "Ticked off a reminder", lambda services: services.reminding.tick_off(reminder_id, turn)
        )

    def snooze(self, reminder_id: int, due: datetime) -> None:
        """Put off."""
        self._desk.do("Put off a reminder", lambda services: services.reminding.snooze(reminder_id, due))

    def snooze_due(self, reminder_id: int, by: timedelta) -> None:
        """Put off for so long from now, where it is still due."""
        self._desk.do("Put off a reminder", lambda services: services.reminding.snooze_due(reminder_id, by))

    def remove(self, reminder_id: int) -> None:
        """Delete."""
        self._desk.do("Deleted a reminder", lambda services: services.reminding.remove(reminder_id))
