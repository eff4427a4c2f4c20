"""What a transaction changed: enough to refresh every view, and to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | float | None


class Kind(StrEnum):
    """The kinds of records that change."""

    POSTING = "posting"
    REQUIREMENT = "requirement"
    RESPONSIBILITY = "responsibility"
    APPLICATION = "application"
    EVENT = "event"
    NOTE = "note"
    REMINDER = "reminder"
    STAGE = "stage"
    TAG = "tag"
    APPLICATION_TAG = "application_tag"
    CONTACT = "contact"
    DOCUMENT = "document"
    EDITION = "edition"
    SAVED_FILTER = "saved_filter"
    SETTING = "setting"


_OWNER = {
    Kind.POSTING: "id",
    Kind.APPLICATION: "id",
    Kind.REQUIREMENT: "posting_id",
    Kind.RESPONSIBILITY: "posting_id",
    Kind.EVENT: "application_id",
    Kind.NOTE: "application_id",
    Kind.REMINDER: "application_id",
    Kind.APPLICATION_TAG: "application_id",
    Kind.CONTACT: "application_id",
    Kind.DOCUMENT: "application_id",
    Kind.EDITION: "posting_id",
}
"""The field of each kind that holds the application's id."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One record before and after, field by field; None where it was not there."""

    kind: Kind
    id: int
    before: Mapping[str, Value] | None
    after: Mapping[str, Value] | None

    @property
    def application_id(self) -> int | None:
        """The application it belongs to; None for what belongs to none."""
        field = _OWNER.get(self.kind)
        image = self.after or self.before
        if field is None or image is None:
            return None
        owner = image[field]
        return owner if isinstance(owner, int) else None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The records one or more transactions changed, in the order it happened."""

    rows: tuple[RowChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows)

    def __add__(self, later: ChangeSet) -> ChangeSet:
        return ChangeSet(self.rows + later.rows)

    def folded(self) -> ChangeSet:
        """The same change with each record once: its first image before, its last one after.

        Records stand in the order of their first appearance; what ends where it began is left out.
        """
        rows: dict[tuple[Kind, int], RowChange] = {}
        for row in self.rows:
            first = rows.setdefault((row.kind, row.id), row)
            if first is not row:
                rows[row.kind, row.id] = RowChange(row.kind, row.id, first.before, row.after)
        return ChangeSet(tuple(row for row in rows.values() if row.before != row.after))

    def ids(self, kind: Kind) -> frozenset[int]:
        """The ids of the records of one kind that changed."""
        return frozenset(row.id for row in self.rows if row.kind is kind)

    def records(self) -> frozenset[tuple[Kind, int]]:
        """The kinds and ids of all records that changed."""
        return frozenset((row.kind, row.id) for row in self.rows)

    def applications(self) -> frozenset[int]:
        """The ids of all applications that a change touched, in whatever part."""
        return frozenset(owner for row in self.rows if (owner := row.application_id) is not None)

    def inverse(self) -> ChangeSet:
        """The change that takes this one back."""
        return ChangeSet(tuple(RowChange(r.kind, r.id, r.after, r.before) for r in reversed(self.rows)))
