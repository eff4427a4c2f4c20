"""What many views want to know of the file as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.change import Kind
from jobtracker.viewmodels.standing_question import StandingQuestion

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from jobtracker.domain.application import Stage
    from jobtracker.domain.saved_filter import SavedFilter
    from jobtracker.domain.settings import Settings
    from jobtracker.domain.tag import Tag
    from jobtracker.viewmodels.desk import Desk


@dataclass(frozen=True, slots=True)
class Known:
    """Questions whose answers are kept up to date; nothing is known before `ask`."""

    stages: StandingQuestion[tuple[Stage, ...]]
    tags: StandingQuestion[tuple[Tag, ...]]
    filters: StandingQuestion[tuple[SavedFilter, ...]]
    settings: StandingQuestion[Settings]

    @classmethod
    def over(cls, desk: Desk, parent: QObject) -> Known:
        """All of them, put to one desk."""
        return cls(
            StandingQuestion(
                desk, lambda services: services.store.browse.stages(), Kind.STAGE, parent=parent
            ),
            StandingQuestion(
                desk,
                lambda services: services.store.browse.tags(),
                Kind.TAG,
                Kind.APPLICATION_TAG,
                Kind.APPLICATION,
                parent=parent,
            ),
            StandingQuestion(
                desk, lambda services: services.store.browse.saved_filters(), Kind.SAVED_FILTER, parent=parent
            ),
            StandingQuestion(
                desk, lambda services: services.store.browse.settings(), Kind.SETTING, parent=parent
            ),
        )

    def ask(self) -> None:
        """Ask them all now."""
        for question in (self.stages, self.tags, self.filters, self.settings):
            question.ask()
