"""The items of the draft that is looked at: a card for the requirements, and one for what the job does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jobtracker.domain.requirement import Requirement
from jobtracker.viewmodels.rows_model import Index, RowsModel

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Sequence

    from jobtracker.domain.draft import Draft, Item
    from jobtracker.domain.requirement import ItemKey


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The head of a card: its title, and how many of its items would be kept."""

    title: str
    kept: int
    total: int


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item; `last` says that it closes its card."""

    item: Item
    dropped: bool
    last: bool

    @property
    def kind(self) -> str:
        """Required, preferred, or what the job does, in a word or two."""
        return self.item.level.label if isinstance(self.item, Requirement) else "Job does"


DraftRow = HeadRow | ItemRow

REQUIREMENTS = "Requirements"
DUTIES = "What the job does"


class DraftModel(RowsModel[DraftRow]):
    """Both cards, also when the first one is empty: a posting asks for something."""

    def show(self, draft: Draft) -> None:
        """Show the items of a draft."""
        self.set_rows(
            [
                *_card(REQUIREMENTS, draft.requirements, draft.dropped),
                *(_card(DUTIES, draft.responsibilities, draft.dropped) if draft.responsibilities else ()),
            ]
        )

    def key(self, row: DraftRow) -> Hashable:
        """The item's key; a card is known by its title."""
        return row.title if isinstance(row, HeadRow) else row.item.key

    def words(self, row: DraftRow) -> str:
        """What the row says, with its level and whether it is dropped."""
        if isinstance(row, HeadRow):
            return f"{row.title}, {row.kept} of {row.total} kept"
        return f"{row.item.text}; {row.kind.lower()}{'; dropped' if row.dropped else ''}"

    def item_at(self, index: Index) -> Item | None:
        """The item of a row, None for the head of a card."""
        row = self.rows[index.row()] if index.isValid() else None
        return row.item if isinstance(row, ItemRow) else None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        if index.isValid() and isinstance(self.rows[index.row()], HeadRow):
            return flags & ~Qt.ItemFlag.ItemIsSelectable
        return flags


def _card(title: str, items: Sequence[Item], dropped: Collection[ItemKey]) -> Iterator[DraftRow]:
    yield HeadRow(title, sum(item.key not in dropped for item in items), len(items))
    for item in items:
        yield ItemRow(item, item.key in dropped, last=item is items[-1])
