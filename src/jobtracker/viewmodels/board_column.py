"""One column of the board: the cards of a stage, or those that are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobtracker.domain.application import Stage

CLOSED = "Closed"
"""The name of the column for what has an outcome."""


class BoardColumn(RowsModel[ApplicationListRow]):
    """The open applications at one stage, what is due first on top; or, without a stage, the closed ones,
    the newest on top.
    """

    def __init__(self, stage: Stage | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage

    @property
    def stage(self) -> Stage | None:
        """Whose cards these are; None for the closed ones."""
        return self._stage

    @property
    def name(self) -> str:
        """What stands above the cards."""
        return CLOSED if self._stage is None else self._stage.name

    def rename(self, stage: Stage) -> None:
        """The same stage, in other words or another colour."""
        self._stage = stage

    def key(self, row: ApplicationListRow) -> int:
        """The application's id."""
        return row.row.id

    def words(self, row: ApplicationListRow) -> str:
        """All that the card says."""
        application = row.row
        fit = "" if application.fit.percent is None else f"fit {application.fit.percent} %"
        parts = (application.heading, application.company, tag_words(row), standing_words(row), fit)
        return ", ".join(part for part in parts if part)

    def take(self, rows: Iterable[ApplicationListRow]) -> None:
        """Show these cards, in the order of the column."""
        newest_first = sorted(rows, key=lambda shown: (shown.row.imported_at, shown.row.id), reverse=True)
        if self._stage is not None:
            newest_first.sort(key=lambda shown: (not shown.next.text, shown.next.at))
        self.set_rows(newest_first)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Cards can be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """A card is moved; there are never two of it."""
        return Qt.DropAction.MoveAction


def standing_words(shown: ApplicationListRow) -> str:
    """What is next with an application, or how and where it ended, such as "Rejected at Interview"."""
    row = shown.row
    return shown.next.text if row.outcome is None else f"{row.outcome.label} at {row.stage.name}"


def tag_words(shown: ApplicationListRow) -> str:
    """Its tags, on one line."""
    return ", ".join(tag.name for tag in shown.row.tags)
