"""The checklist: requirements under the headings they were read from, then what the job does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jobtracker.domain.reading import Level
from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow, ResponsibilityRow
from jobtracker.viewmodels.rows_model import Index, RowsModel

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.requirement import Requirement

ChecklistRow = GroupRow | RequirementRow | ResponsibilityRow

DUTIES = "responsibilities"

GONE = "No longer asked for"
"""The tag of an item that a newer text or reading of the posting no longer has."""


class ChecklistModel(RowsModel[ChecklistRow]):
    """One card for each heading: its head, then its items."""

    def show(self, record: ApplicationRecord) -> None:
        """Show the checklist of an application."""
        self.set_rows([*_requirement_rows(record), *_duty_rows(record)])

    def key(self, row: ChecklistRow) -> Hashable:
        """The kind and the id; a card is known by its words and by what it holds."""
        match row:
            case GroupRow():
                return row.kind, row.key
            case RequirementRow():
                return row.requirement.key
            case ResponsibilityRow():
                return row.responsibility.key

    def words(self, row: ChecklistRow) -> str:
        """What the row says, with its level, verdict and evidence."""
        match row:
            case GroupRow():
                return f"{row.title}, {row.count}"
            case ResponsibilityRow():
                return row.responsibility.text
            case RequirementRow(requirement=item):
                verdict = item.verdict.value if item.verdict else "open"
                gone = GONE.lower() if item.gone else ""
                parts = (item.text, item.level.value, gone, verdict, item.evidence)
                return "; ".join(part for part in parts if part)

    def requirement_at(self, index: Index) -> Requirement | None:
        """The requirement of a row, None for any other row."""
        row = self.rows[index.row()] if index.isValid() else None
        return row.requirement if isinstance(row, RequirementRow) else None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if isinstance(self.rows[index.row()], GroupRow):
            return flags & ~Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable


def _requirement_rows(record: ApplicationRecord) -> Iterator[ChecklistRow]:
    """Cards in the order of their first item; items without a heading go under the name of their level."""
    groups: dict[str, list[Requirement]] = {}
    for item in record.requirements:
        groups.setdefault(item.heading or item.level.label, []).append(item)
    for title, items in groups.items():
        levels = [item.level for item in items]
        usual = max(set(levels), key=lambda level: (levels.count(level), level is Level.REQUIRED))
        yield GroupRow(title, title.rstrip(" :："), len(items), "requirements")
        for item in items:
            level = None if item.level is usual else item.level.label
            yield RequirementRow(item, GONE if item.gone else level, last=item is items[-1])


def _duty_rows(record: ApplicationRecord) -> Iterator[ChecklistRow]:
    duties = record.responsibilities
    if duties:
        yield GroupRow(DUTIES, "What the job does", len(duties), "responsibilities")
    for duty in duties:
        yield ResponsibilityRow(duty, last=duty is duties[-1])
