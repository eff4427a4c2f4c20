"""Commands on whole applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jobtracker.domain.application import ApplicationRow, Outcome, Stage
    from jobtracker.domain.change import Kind
    from jobtracker.domain.trash import TrashItem
    from jobtracker.viewmodels.desk import Desk


def what(rows: Sequence[ApplicationRow]) -> str:
    """The one application by its heading, or how many there are."""
    return f"“{rows[0].heading}”" if len(rows) == 1 else f"{len(rows)} applications"


class ApplicationCommands:
    """Moving, closing, naming and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def move(self, row: ApplicationRow, stage: Stage) -> None:
        """Move to a stage; a closed application is open again."""
        self.move_all([row], stage)

    def move_all(self, rows: Sequence[ApplicationRow], stage: Stage) -> None:
        """Move several at once."""
        ids = [row.id for row in rows]
        words = f"Moved {what(rows)} to {stage.name}"
        self._desk.do(words, lambda services: services.tracking.move_all(ids, stage.id))

    def close(self, row: ApplicationRow, outcome: Outcome) -> None:
        """Close with an outcome."""
        self.close_all([row], outcome)

    def close_all(self, rows: Sequence[ApplicationRow], outcome: Outcome) -> None:
        """Close several at once."""
        ids = [row.id for row in rows]
        words = f"Closed {what(rows)}: {outcome.label}"
        self._desk.do(words, lambda services: services.tracking.close_all(ids, outcome))

    def describe(self, row: ApplicationRow, title: str, company: str, deadline: date | None) -> None:
        """Put title, company and deadline right."""
        words = f"Changed the details of “{row.heading}”"
        self._desk.do(words, lambda services: services.tracking.describe(row.id, title, company, deadline))

    def remove(self, rows: Sequence[ApplicationRow]) -> None:
        """Move to the trash."""
        ids = [row.id for row in rows]
        self._desk.do(f"Deleted {what(rows)}", lambda services: services.tracking.remove(ids))

    def restore(self, items: Sequence[TrashItem]) -> None:
        """Take back from the trash."""
        records: list[tuple[Kind, int]] = [(item.kind, item.id) for item in items]
        count = "1 item" if len(items) == 1 else f"{len(items)} items"
        self._desk.do(f"Restored {count}", lambda services: services.tracking.restore(records))

    def empty_trash(self) -> None:
        """Remove all that is in the trash for ever."""
        self._desk.do_for_good("Emptied the trash", lambda services: services.tracking.empty_trash())
