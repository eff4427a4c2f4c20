"""What a user does to an application beside its checklist, as numbers and words drawn at random say."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from jobtracker.domain.application import Tone
from jobtracker.domain.contact import ContactWords
from jobtracker.domain.document import DocumentKind, Sent
from jobtracker.domain.event import EventKind
from jobtracker.domain.interview import Interview
from jobtracker.domain.quiet_hours import QuietHours
from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.event import Event
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.services.services import Services


class DaysWork:
    """Each deed raises ValueError or IndexError where there is nothing to do it to or with."""

    def __init__(self, services: Services, application_id: int, folder: Path) -> None:
        self.services = services
        self.id = application_id
        self.folder = folder
        self.deeds: tuple[Callable[[int, str], ChangeSet], ...] = (
            self.tag,
            self.untag,
            self.rename_tag,
            self.write_contact,
            self.change_contact,
            self.remove_contact,
            self.keep_document,
            self.change_document,
            self.send_document,
            self.apply,
            self.remove_document,
            self.move_back_dated,
            self.add_interview,
            self.change_interview,
            self.add_message,
            self.correct_event,
            self.remove_event,
            self.add_stage,
            self.rename_stage,
            self.order_stages,
            self.remove_stage,
            self.choose_settings,
            self.save_filter,
            self.remove_filter,
        )

    @property
    def record(self) -> ApplicationRecord:
        found = self.services.store.browse.record(self.id)
        assert found is not None
        return found

    def one(self, records: Any, number: int) -> Any:
        if not records:
            raise IndexError
        return records[number % len(records)]

    def past(self, number: int) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number)

    def event(self, number: int, *kinds: EventKind) -> Event:
        events = [e for e in self.record.events if not kinds or e.kind in kinds]
        found: Event = self.one(events, number)
        return found

    def tag(self, number: int, words: str) -> ChangeSet:
        return self.services.tagging.tag([self.id], words)

    def untag(self, number: int, words: str) -> ChangeSet:
        return self.services.tagging.untag([self.id], self.one(self.record.tags, number).name)

    def rename_tag(self, number: int, words: str) -> ChangeSet:
        return self.services.tagging.rename(self.one(self.services.store.browse.tags(), number).id, words)

    def write_contact(self, number: int, words: str) -> ChangeSet:
        return self.services.contacting.add(self.id, ContactWords(words, notes=words[::-1]))

    def change_contact(self, number: int, words: str) -> ChangeSet:
        contact = self.one(self.record.contacts, number)
        return self.services.contacting.change(contact.id, ContactWords("Ana", words, words, words, words))

    def remove_contact(self, number: int, words: str) -> ChangeSet:
        return self.services.contacting.remove(self.one(self.record.contacts, number).id)

    def file(self, number: int) -> Path:
        path = self.folder / f"paper {number % 5}.pdf"
        path.write_bytes(b"%PDF" * (number % 3))
        return path

    def keep_document(self, number: int, words: str) -> ChangeSet:
        return self.services.sending.add(self.id, [self.file(number), self.file(number + 1)])

    def change_document(self, number: int, words: str) -> ChangeSet:
        document = self.one(self.record.documents, number)
        return self.services.sending.change(document.id, words, list(DocumentKind)[number % 3])

    def send_document(self, number: int, words: str) -> ChangeSet:
        document = self.one(self.record.documents, number)
        return self.services.sending.send(self.id, Sent(kept=(document.id,)), self.past(number))

    def apply(self, number: int, words: str) -> ChangeSet:
        stage = self.one(self.services.store.browse.stages(), number)
        return self.services.sending.apply(self.id, stage.id, Sent(new=(self.file(number),)))

    def remove_document(self, number: int, words: str) -> ChangeSet:
        return self.services.sending.remove(self.one(self.record.documents, number).id)

    def move_back_dated(self, number: int, words: str) -> ChangeSet:
        stage = self.one(self.services.store.browse.stages(), number)
        return self.services.tracking.move(self.id, stage.id, self.past(number))

    def interview(self, number: int, words: str) -> Interview:
        wall = datetime(2026, 11, 1) + timedelta(hours=number)
        return Interview(wall, "Europe/Berlin", number or None, words, words[::-1], words)

    def add_interview(self, number: int, words: str) -> ChangeSet:
        return self.services.recording.add_interview(self.id, self.interview(number, words))

    def change_interview(self, number: int, words: str) -> ChangeSet:
        event = self.event(number, EventKind.INTERVIEW)
        return self.services.recording.change_interview(event.id, self.interview(number, words))

    def add_message(self, number: int, words: str) -> ChangeSet:
        return self.services.recording.add_message(self.id, words, self.past(number))

    def correct_event(self, number: int, words: str) -> ChangeSet:
        return self.services.recording.correct(self.event(number).id, self.past(number), words)

    def remove_event(self, number: int, words: str) -> ChangeSet:
        return self.services.recording.remove(self.event(number).id)

    def add_stage(self, number: int, words: str) -> ChangeSet:
        return self.services.staging.add(words, list(Tone)[number % 5])

    def rename_stage(self, number: int, words: str) -> ChangeSet:
        stage = self.one(self.services.store.browse.stages(), number)
        return self.services.staging.change(stage.id, words, list(Tone)[number % 5])

    def order_stages(self, number: int, words: str) -> ChangeSet:
        ids = [stage.id for stage in self.services.store.browse.stages()]
        return self.services.staging.order(ids[number % len(ids) :] + ids[: number % len(ids)])

    def remove_stage(self, number: int, words: str) -> ChangeSet:
        stages = self.services.store.browse.stages()
        if len(stages) < 2:
            raise IndexError
        return self.services.staging.remove(self.one(stages, number).id, self.one(stages, number + 1).id)

    def choose_settings(self, number: int, words: str) -> ChangeSet:
        hours = QuietHours(time(number % 24), time(7)) if number % 2 else None
        days = None if number % 3 == 0 else 1 + number % 365
        return self.services.choosing.set(Settings(follow_up_after_applying=days, quiet_hours=hours))

    def save_filter(self, number: int, words: str) -> ChangeSet:
        chosen = ApplicationFilter(tags=frozenset({number}), companies=frozenset({words}))
        return self.services.choosing.save_filter(words, chosen)

    def remove_filter(self, number: int, words: str) -> ChangeSet:
        return self.services.choosing.remove_filter(
            self.one(self.services.store.browse.saved_filters(), number).id
        )
