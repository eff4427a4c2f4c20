"""Another text or a better reading for a posting that is kept; nothing that the user did with it is lost.

A newer text takes the place of the older one, which is kept beside it unchanged (`domain.edition`). Which
items stay, change, come and go is for `domain.reconciling` to say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jobtracker.domain.draft import Draft
from jobtracker.domain.event import EventKind
from jobtracker.domain.facts_revised import Called, FactChange, called_revised, fact_changes, facts_revised
from jobtracker.domain.posting import TEXT_FORMATS
from jobtracker.domain.reconciling import Fate, ItemList, Reconciliation, reconciled
from jobtracker.reading.reader import READER_VERSION, read_again
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.edition import Edition
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.reading import Reading
    from jobtracker.domain.requirement import Requirement
    from jobtracker.store.store import Store
    from jobtracker.store.unit import Unit

GONE = "This application is no longer there. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Revision:
    """What another text or reading would make of an application, before it is done.

    `shows` says whether the user would see anything of it.
    """

    id: int
    heading: str
    items: Reconciliation
    facts: tuple[FactChange, ...]
    called: Called
    reading: Reading

    @property
    def shows(self) -> bool:
        """Whether anything that is shown would be another."""
        counts = self.items.counts
        return bool(self.facts) or counts.total() > counts[Fate.KEPT]


class Updating:
    """Each change is one transaction with its line of the history."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def preview(self, application_id: int, draft: Draft) -> Revision:
        """What `update` would do. Raises Conflict when the application is no longer there."""
        return self._revision(self._record(application_id), draft)

    def update(self, application_id: int, draft: Draft) -> ChangeSet:
        """Give a posting a newer text, as it was read and put right. Raises Conflict."""
        revision = self.preview(application_id, draft)
        now = self._clock.now()
        with self._store.write() as writing:
            unit = writing.unit
            unit.revisions.keep_edition(application_id, now)
            unit.revisions.set_text(application_id, draft.text, draft.text_sha256)
            if draft.original is not None:
                unit.postings.keep_original(draft.reading.source.sha256, draft.original)
            self._revise(unit, revision, draft.reader_version)
            unit.applications.happened(application_id, EventKind.UPDATED, now, text=draft.reading.source.name)
        return writing.change

    def preview_reread(self, application_id: int) -> Revision:
        """What `reread` would do. Raises Conflict when the application is no longer there."""
        record = self._record(application_id)
        return self._revision(record, _read_again(record))

    def reread(self, application_ids: Sequence[int]) -> ChangeSet:
        """Read kept texts again, with the reader of this version. Raises Conflict; then none was read.

        The history tells of it where something that is shown became another.
        """
        revisions = [self.preview_reread(application_id) for application_id in application_ids]
        now = self._clock.now()
        with self._store.write() as writing:
            for revision in revisions:
                self._revise(writing.unit, revision, READER_VERSION)
                if revision.shows:
                    writing.unit.applications.happened(revision.id, EventKind.REREAD, now)
        return writing.change

    def rereadable(self) -> tuple[int, ...]:
        """The applications whose posting an older reader read."""
        return self._store.texts.read_before(READER_VERSION)

    def editions(self, application_id: int) -> tuple[Edition, ...]:
        """The earlier texts of a posting, the latest first."""
        return self._store.texts.editions(application_id)

    def _record(self, application_id: int) -> ApplicationRecord:
        record = self._store.browse.record(application_id)
        if record is None:
            raise Conflict(GONE)
        return record

    def _revision(self, record: ApplicationRecord, draft: Draft) -> Revision:
        row, posting = record.row, record.posting
        other_text = posting.source_text != draft.text
        old = posting.reading.facts
        keep_stated = not other_text and posting.reading.source.format not in TEXT_FORMATS
        new = facts_revised(old, draft.facts, keep_stated=keep_stated)
        shown = Called(row.title, row.company, row.deadline)
        called = called_revised(shown, old, new, other_text=other_text)
        deleted = self._store.texts.deleted_requirements(row.id)
        items = reconciled(
            ItemList(posting.source_text, record.requirements, record.responsibilities, deleted),
            posting.reading,
            ItemList(draft.text, draft.kept_requirements, draft.kept_responsibilities),
        )
        return Revision(
            id=row.id,
            heading=row.heading,
            items=items,
            facts=fact_changes(shown, old, called, new),
            called=called,
            reading=replace(draft.reading, facts=new),
        )

    def _revise(self, unit: Unit, revision: Revision, reader_version: int) -> None:
        now = self._clock.now()
        unit.revisions.set_reading(revision.id, revision.reading, reader_version)
        called = revision.called
        unit.postings.describe(revision.id, called.title, called.company, called.deadline)
        for settled in revision.items.requirements:
            old, new = settled.old, settled.new
            if new is None and old is not None:
                unit.revisions.let_go(old.id, now)
            elif new is not None and old is None:
                _add(unit, revision.id, new)
            elif new is not None and new != old:
                unit.revisions.set_requirement(new, now)
        for duty in revision.items.responsibilities:
            if duty.new is None and duty.old is not None:
                unit.checklist.remove_responsibility(duty.old.id, now)
            elif duty.new is not None and duty.old is None:
                unit.checklist.add_responsibility(
                    revision.id, duty.new.text, duty.new.span, duty.new.position
                )
            elif duty.new is not None and duty.new != duty.old:
                unit.revisions.set_responsibility(duty.new)


def _read_again(record: ApplicationRecord) -> Draft:
    posting = record.posting
    reading = read_again(posting.source_text, posting.reading.source)
    return Draft.of(posting.reading.source.name, posting.source_text, reading, READER_VERSION)


def _add(unit: Unit, posting_id: int, item: Requirement) -> None:
    unit.checklist.add(
        posting_id,
        item.level,
        item.text,
        position=item.position,
        origin=item.origin,
        span=item.span,
        heading=item.heading,
    )
