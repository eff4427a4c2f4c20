"""What the list can be filtered by, and what it is filtered by now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.domain.application import Outcome
from jobtracker.domain.next_step import Urgency
from jobtracker.domain.saved_filter import ApplicationFilter, DueWhen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jobtracker.domain.application import Stage
    from jobtracker.domain.saved_filter import SavedFilter
    from jobtracker.domain.tag import Tag
    from jobtracker.viewmodels.application_rows import ApplicationListRow
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.standing_question import StandingQuestion

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to filter by: its words, whether it is chosen, and the filter once it is chosen, or not
    any more.
    """

    words: str
    chosen: bool
    then: ApplicationFilter


class FilterChoices(QObject):
    """Offers options by group, and remembers what was chosen of them."""

    changed = Signal()
    """The filter is another one now."""
    saved_changed = Signal()
    """The filters that are kept under a name are others now."""

    def __init__(
        self,
        applications: Applications,
        stages: StandingQuestion[tuple[Stage, ...]],
        tags: StandingQuestion[tuple[Tag, ...]],
        saved: StandingQuestion[tuple[SavedFilter, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._applications = applications
        self._stages = stages
        self._tags = tags
        self._saved = saved
        self._filter = ApplicationFilter()
        stages.answered.connect(self._forget_what_is_gone)
        tags.answered.connect(self._forget_what_is_gone)
        saved.answered.connect(lambda _: self.saved_changed.emit())

    @property
    def filter(self) -> ApplicationFilter:
        """What applications must be now; `closed` and `words` are chosen elsewhere and empty here."""
        return self._filter

    @property
    def saved(self) -> Sequence[SavedFilter]:
        """The filters that the user keeps under a name."""
        return self._saved.answer or ()

    def choose(self, chosen: ApplicationFilter) -> None:
        """Filter by this from now on."""
        chosen = replace(chosen, closed=None, words="")
        if chosen != self._filter:
            self._filter = chosen
            self.changed.emit()

    def groups(self) -> list[tuple[str, list[Option]]]:
        """All there is to choose from, under the name of each group; a group without options is left out."""
        now = self._filter
        companies = {shown.row.company for shown in self._applications.rows if shown.row.company}
        groups = [
            ("Stage", [self._one_of("stages", stage.id, stage.name) for stage in self._stages.answer or ()]),
            ("Outcome", [self._one_of("outcomes", outcome, outcome.label) for outcome in Outcome]),
            ("Tag", [self._one_of("tags", tag.id, tag.name) for tag in self._tags.answer or ()]),
            (
                "Next step",
                [
                    Option(due.label, now.due is due, replace(now, due=None if now.due is due else due))
                    for due in DueWhen
                ],
            ),
            (
                "Company",
                [
                    self._one_of("companies", company, company)
                    for company in sorted(companies | now.companies, key=str.casefold)
                ],
            ),
        ]
        return [(name, options) for name, options in groups if options]

    def words(self) -> str:
        """What is filtered by, as "Applied or Screening · Remote"; "" for nothing."""
        parts = [
            " or ".join(option.words for option in options if option.chosen) for _, options in self.groups()
        ]
        return " · ".join(part for part in parts if part)

    def _one_of(self, name: str, value: object, words: str) -> Option:
        chosen: frozenset[object] = getattr(self._filter, name)
        changes = {name: chosen ^ {value}}
        return Option(words, value in chosen, replace(self._filter, **changes))  # type: ignore[arg-type]

    def _forget_what_is_gone(self) -> None:
        """A stage or a tag that was removed filters nothing any more."""
        kept = self._filter
        for name, known in (("stages", self._stages.answer), ("tags", self._tags.answer)):
            if known is not None:
                there = getattr(kept, name) & {one.id for one in known}
                kept = replace(kept, **{name: there})
        self.choose(kept)


def accepts(wanted: ApplicationFilter, shown: ApplicationListRow, today: datetime) -> bool:
    """Whether an application is what the filter wants, but for its `closed` and `words`.

    `today` is the local wall time; what is due is judged by it.
    """
    row = shown.row
    return (
        _among(row.stage.id, wanted.stages)
        and _among(row.outcome, wanted.outcomes)
        and _among(row.company, wanted.companies)
        and wanted.tags <= {tag.id for tag in row.tags}
        and (wanted.due is None or _DUE[wanted.due](shown, today))
    )


def _among(value: object, wanted: Iterable[object]) -> bool:
    return not wanted or value in wanted


_DUE: dict[DueWhen, Callable[[ApplicationListRow, datetime], bool]] = {
    DueWhen.OVERDUE: lambda shown, today: shown.next.urgency is Urgency.OVERDUE,
    DueWhen.TODAY: lambda shown, today: bool(shown.next.text) and shown.next.at.date() == today.date(),
    DueWhen.THIS_WEEK: lambda shown, today: (
        bool(shown.next.text) and today.date() <= shown.next.at.date() < (today + WEEK).date()
    ),
    DueWhen.NOTHING: lambda shown, today: not shown.next.text,
}
