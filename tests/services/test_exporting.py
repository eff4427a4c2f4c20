from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.domain.contact import ContactWords
from jobtracker.domain.document import Sent
from jobtracker.domain.interview import Interview
from jobtracker.domain.reading import reading_from_json
from jobtracker.domain.repeat import Repeat
from jobtracker.domain.requirement import Verdict
from jobtracker.services.exporting import NoSuchApplication

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Baker
    from jobtracker.services.services import Services

FACTS = {
    "source",
    "title",
    "company",
    "locations",
    "work_mode",
    "salary",
    "employment_type",
    "experience_years",
    "deadline",
    "posted",
    "reference",
    "language",
    "apply",
    "contact",
    "sections",
    "requirements",
    "responsibilities",
    "report",
}
"""What a reading has, whoever prints it (docs: what comes out of reading a posting)."""


def exported(services: Services, application_id: int) -> Any:
    return json.loads(json.dumps(services.exporting.application(application_id)))


def test_an_application_is_exported_with_all_that_is_kept_of_it(baker: Baker, clock: Any) -> None:
    services = baker.services
    services.answering.answer([baker.arms], Verdict.PARTLY)
    services.answering.explain(baker.arms, "rowing")
    services.answering.count_as_responsibility([baker.start])
    services.noting.add(baker.id, "Spoke with Ana")
    services.reminding.add(baker.id, "Call", datetime(2026, 11, 25, 9))
    services.tracking.describe(baker.id, "Baker", "Kornhaus", date(2026, 12, 1))
    services.tracking.move(baker.id, 2)
    services.tracking.close(baker.id, Outcome.NO_ANSWER)
    out = exported(services, baker.id)
    assert (out["title"], out["company"], out["deadline"]) == ("Baker", "Kornhaus", "2026-12-01")
    assert (out["stage"], out["outcome"]) == ("Applied", "no_answer")
    assert out["fit"] == {"percent": 50, "met": 0, "partly": 1, "gap": 0, "open": 1}
    assert out["next_reminder"] == {"text": "Call", "due": "2026-11-25T09:00:00", "zone": "Europe/Berlin"}
    arms = out["requirements"][1]
    assert (arms["text"], arms["verdict"], arms["evidence"]) == ("strong arms", "partly", "rowing")
    assert out["posting"]["source_text"][arms["start"] : arms["end"]] == "strong arms"
    assert out["responsibilities"][-1]["text"] == "an early start"
    assert out["notes"][0]["text"] == "Spoke with Ana"
    assert out["reminders"][0]["done_at"] is None
    assert (out["reminders"][0]["repeat"], out["reminders"][0]["origin"]) == (None, "own")
    assert [event["kind"] for event in out["events"]] == ["imported", "stage_moved", "closed"]
    assert datetime.fromisoformat(out["imported_at"]) == clock.now()


def test_the_posting_is_exported_in_the_shape_in_which_it_was_read(
    services: Services, posting_file: Path
) -> None:
    (imported,) = services.importing.import_file(posting_file).imported
    posting = exported(services, imported.id)["posting"]
    record = services.store.browse.record(imported.id)
    assert record is not None
    assert set(posting) >= FACTS
    assert posting["source_text"] == posting_file.read_text(encoding="utf-8")
    assert reading_from_json(posting) == record.posting.reading
    for item in (*posting["requirements"], *posting["responsibilities"]):
        assert posting["source_text"][item["start"] : item["end"]] == item["text"]


def test_the_list_has_a_line_for_each_application_the_newest_first(baker: Baker, clock: Any) -> None:
    services = baker.services
    clock.advance(days=1)
    (newer,) = services.importing.import_text("Driver wanted", "driver").imported
    clock.advance(days=1)
    (gone,) = services.importing.import_text("Cook wanted", "cook").imported
    services.tracking.remove([gone.id])
    lines = json.loads(json.dumps(services.exporting.applications()))
    assert [line["id"] for line in lines] == [newer.id, baker.id]
    assert lines[0]["source_name"] == "driver"
    assert lines[0]["next_reminder"] is None
    assert lines[0] == {key: exported(services, newer.id)[key] for key in lines[0]}


def test_of_an_application_that_is_not_there_nothing_is_exported(services: Services) -> None:
    with pytest.raises(NoSuchApplication, match="no application 99"):
        services.exporting.application(99)


def test_a_reminder_says_how_it_repeats_and_until_when_it_is_put_off(
    services: Services, baker: Baker
) -> None:
    due = datetime(2026, 11, 25, 9)
    reminder = services.reminding.add(baker.id, "Look", due, Repeat.monthly(25)).rows[0].id
    services.reminding.snooze(reminder, datetime(2026, 11, 25, 12))
    (shown,) = exported(services, baker.id)["reminders"]
    assert (shown["repeat"], shown["due"]) == ("monthly on 25", "2026-11-25T09:00:00")
    assert shown["snoozed_until"] == "2026-11-25T12:00:00"


def test_tags_contacts_documents_and_interviews_are_exported(baker: Baker, tmp_path: Path) -> None:
    services = baker.services
    paper = tmp_path / "CV.pdf"
    paper.write_bytes(b"%PDF")
    services.tagging.tag([baker.id], "early")
    services.contacting.add(baker.id, ContactWords("Ines Brandt", "Owner", phone="+49 1"))
    services.sending.send(baker.id, Sent(new=(paper,)))
    talk = Interview(datetime(2026, 11, 30, 9), "Europe/Berlin", 45, "first", "Ines", "Bring bread")
    services.recording.add_interview(baker.id, talk)
    out = exported(services, baker.id)
    assert out["tags"] == ["early"]
    (contact,), (document,) = out["contacts"], out["documents"]
    assert (contact["name"], contact["role"], contact["phone"]) == ("Ines Brandt", "Owner", "+49 1")
    assert (document["name"], document["kind"], document["size"]) == ("CV.pdf", "cv", 4)
    assert document["sent_at"] == next(e["at"] for e in out["events"] if e["kind"] == "document_sent")
    interview = next(event for event in out["events"] if event["kind"] == "interview")
    assert (interview["wall"], interview["zone"]) == ("2026-11-30T09:00", "Europe/Berlin")
    assert (interview["minutes"], interview["round"], interview["people"]) == (45, "first", "Ines")
    assert interview["text"] == "Bring bread"
