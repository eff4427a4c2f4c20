"""Writing calendar files where the user wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jobtracker.domain.due_moment import DueKind
    from jobtracker.viewmodels.desk import Desk

SUFFIX = ".ics"
EXPORT_ONE = "Export to a calendar…"
"""What the menus of a reminder, an interview and a deadline call it."""

ALL_OF_IT = f"Job Tracker{SUFFIX}"


class CalendarExports(QObject):
    """Asks where to, and has it written by the data thread; what goes wrong, the desk tells."""

    said = Signal(str)
    """What was written, in words."""

    def __init__(
        self, desk: Desk, ask_place: Callable[[str], Path | None], parent: QObject | None = None
    ) -> None:
        """`ask_place` asks where to write a file of that name; None where the user left without an answer."""
        super().__init__(parent)
        self._desk = desk
        self._ask_place = ask_place

    def export_all(self) -> None:
        """Write everything that is dated."""
        file = self.choose_file(ALL_OF_IT)
        if file is not None:
            self._desk.ask(
                lambda services: services.publishing.write(file),
                lambda count: self.said.emit(
                    f"Exported {'1 item' if count == 1 else f'{count} items'} to {file.name}"
                ),
            )

    def export_item(self, kind: DueKind, record_id: int) -> None:
        """Write one reminder, interview or deadline; a deadline goes by its application."""
        file = self.choose_file(f"{kind.capitalize()}{SUFFIX}")
        if file is not None:
            self._desk.ask(
                lambda services: services.publishing.write_item(kind, record_id, file),
                lambda _: self.said.emit(f"Exported to {file.name}"),
            )

    def choose_file(self, name: str = ALL_OF_IT) -> Path | None:
        """Ask for a place; what has no ending gets that of calendars."""
        file = self._ask_place(name)
        return file.with_name(f"{file.name}{SUFFIX}") if file is not None and not file.suffix else file
