"""The rows of Today: the heads of its groups, and the entries below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.domain.agenda_words import details, heading, title
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from jobtracker.domain.agenda import Entry, Group
    from jobtracker.viewmodels.agenda import Agenda


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The head of a group, and how many entries it has; `first` at the top of the page."""

    group: Group
    title: str
    count: int
    first: bool


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in words, as of now. `overdue`: its time has come; `last`: it ends its group; `final`: it ends
    the page.
    """

    entry: Entry
    group: Group
    title: str
    details: str
    overdue: bool
    last: bool
    final: bool


TodayRow = HeadRow | EntryRow


class TodayRows(RowsModel[TodayRow]):
    """Follows the agenda."""

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        agenda.changed.connect(self._refresh)
        self._refresh()

    def key(self, row: TodayRow) -> Hashable:
        """The group of a head; the sort and the id of an entry."""
        return row.group if isinstance(row, HeadRow) else row.entry.key

    def words(self, row: TodayRow) -> str:
        """All that the row says."""
        if isinstance(row, HeadRow):
            return f"{row.title}, {row.count}"
        return f"{row.title}; {row.details}"

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A head is passed over by the keys."""
        if index.isValid() and isinstance(self.rows[index.row()], HeadRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def _refresh(self) -> None:
        self.set_rows(list(_rows(self._agenda)))


def _rows(agenda: Agenda) -> Iterator[TodayRow]:
    now, zone, today = agenda.now, agenda.zone, agenda.local_now.date()
    for section in agenda.sections:
        group, held = section.group, section.entries
        yield HeadRow(group, heading(section, today), len(held), section is agenda.sections[0])
        for entry in held:
            overdue = entry.reminder is not None and entry.reminder.moment <= now
            last = entry is held[-1]
            final = last and section is agenda.sections[-1]
            words = title(entry), details(entry, now, zone)
            yield EntryRow(entry, group, *words, overdue=overdue, last=last, final=final)
