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


class ApplicationCommands:
    """Moving, closing, naming and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def move(self, row: ApplicationRow, stage: Stage) -> None:
        """Move to a stage; a closed application is open again."""
        words = f"Moved “{row.heading}” to {stage.name}"
        self._desk.do(words, lambda services: services.tracking.move(row.id, stage.id))

    def close(self, row: ApplicationRow, outcome: Outcome) -> None:
        """Close with an outcome."""
        words = f"Closed “{row.heading}”: {outcome.label}"
        self._desk.do(words, lambda services: services.tracking.close(row.id, outcome))

    def describe(self, row: ApplicationRow, title: str, company: str, deadline: date | None) -> None:
        """Put title, company and deadline right."""
        words = f"Changed the details of “{row.heading}”"
        self._desk.do(words, lambda services: services.tracking.describe(row.id, title, company, deadline))

    def remove(self, rows: Sequence[ApplicationRow]) -> None:
        """Move to the trash."""
        ids = [row.id for row in rows]
        what = f"“{rows[0].heading}”" if len(rows) == 1 else f"{len(rows)} applications"
        self._desk.do(f"Deleted {what}", lambda services: services.tracking.remove(ids))

    def restore(self, items: Sequence[TrashItem]) -> None:
        """Take back from the trash."""
        records: list[tuple[Kind, int]] = [(item.kind, item.id) for item in items]
        what = "1 item" if len(items) == 1 else f"{len(items)} items"
        self._desk.do(f"Restored {what}", lambda services: services.tracking.restore(records))

    def empty_trash(self) -> None:
        """Remove all that is in the trash for ever."""
        self._desk.do_for_good("Emptied the trash", lambda services: services.tracking.empty_trash())
