"""All applications as columns of cards: one for each stage, and one for what is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.viewmodels.board_column import BoardColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.application import ApplicationRow, Stage
    from jobtracker.viewmodels.application_rows import ApplicationListRow
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.standing_question import StandingQuestion


class Board(QObject):
    """Deals the applications out to columns, and again whenever they or the stages change.

    A stage's column is the same object as long as the stage is there, whatever it is called.
    """

    columns_changed = Signal()
    """Columns came or went, or have another order or name."""
    about_to_deal = Signal()
    """Cards are about to come, go and move."""
    dealt = Signal()
    """Each card is in its column."""

    def __init__(
        self,
        source: Applications,
        stages: StandingQuestion[tuple[Stage, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._closed = BoardColumn(None, self)
        self._of_stage: dict[int, BoardColumn] = {}
        source.loaded.connect(self._deal)
        source.changed.connect(self._deal)
        stages.tell(self._take_stages)

    @property
    def columns(self) -> Sequence[BoardColumn]:
        """In the order of the stages, the closed one last; none until the stages are known."""
        return (*self._of_stage.values(), self._closed) if self._of_stage else ()

    @property
    def stages(self) -> Sequence[Stage]:
        """The stages there are columns for."""
        return tuple(column.stage for column in self._of_stage.values() if column.stage is not None)

    @property
    def is_loaded(self) -> bool:
        """Whether stages and applications have been read."""
        return bool(self._of_stage) and self._source.is_loaded

    @property
    def is_empty(self) -> bool:
        """Whether there is no application at all."""
        return not self._source.rows

    def column_of(self, row: ApplicationRow) -> BoardColumn | None:
        """Where the card of an application belongs; None while its stage is not known."""
        return self._closed if row.closed else self._of_stage.get(row.stage.id)

    def row_of(self, application_id: int) -> ApplicationRow | None:
        """The application with that id, as it is now."""
        shown = self._source.row_of(application_id)
        return None if shown is None else shown.row

    def _take_stages(self, stages: Sequence[Stage]) -> None:
        before = self._of_stage
        self._of_stage = {stage.id: before.get(stage.id) or BoardColumn(stage, self) for stage in stages}
        for stage in stages:
            self._of_stage[stage.id].rename(stage)
        for gone in before.keys() - self._of_stage.keys():
            before[gone].deleteLater()
        self.columns_changed.emit()
        self._deal()

    def _deal(self) -> None:
        dealt: dict[BoardColumn, list[ApplicationListRow]] = {column: [] for column in self.columns}
        for shown in self._source.rows:
            column = self.column_of(shown.row)
            if column not in dealt:
                # Its stage is new, and on its way: the cards are dealt when it is there.
                return
            dealt[column].append(shown)
        self.about_to_deal.emit()
        for column, rows in dealt.items():
            column.take(rows)
        self.dealt.emit()
