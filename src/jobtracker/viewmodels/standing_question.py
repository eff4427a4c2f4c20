"""A question whose answer is kept up to date: stages, settings, tags and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.domain.change import ChangeSet, Kind
    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

Answer = TypeVar("Answer")


class StandingQuestion(QObject, Generic[Answer]):
    """Asked once, and again after every change of its kinds, whoever made it."""

    answered = Signal(object)
    """The answer, each time it is another one."""

    def __init__(
        self,
        desk: Desk,
        question: Callable[[Services], Answer],
        *kinds: Kind,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = question
        self._kinds = kinds
        self._answer: Answer | None = None
        desk.changed.connect(self._look_at)

    @property
    def answer(self) -> Answer | None:
        """What is known now; None until it was answered first."""
        return self._answer

    def tell(self, listener: Callable[[Answer], object]) -> None:
        """Give `listener` the answer now, where there is one, and each later one."""
        self.answered.connect(listener)
        if self._answer is not None:
            listener(self._answer)

    def ask(self) -> None:
        """Ask it now."""
        self._desk.ask(self._question, self._take)

    def _look_at(self, change: ChangeSet) -> None:
        if any(change.ids(kind) for kind in self._kinds):
            self.ask()

    def _take(self, answer: Answer) -> None:
        if answer != self._answer:
            self._answer = answer
            self.answered.emit(answer)
