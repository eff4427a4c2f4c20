from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.draft import Draft, corrected, without
from jobtracker.domain.event import EventKind
from jobtracker.domain.reading import Level, Reading, ReadRequirement, Span
from jobtracker.domain.reconciling import Fate
from jobtracker.domain.requirement import Origin, Verdict
from jobtracker.services import updating
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.requirement import Requirement
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

TEXT = """Laboratory Technician

Company: Glasbruch GmbH
Apply by: 20 December 2026

Responsibilities
- Prepare samples and run the daily measurements
- Keep the instruments calibrated

Requirements
- Two years of experience in a laboratory
- Careful written records
- Driving licence

Nice to have
- Some German
- Experience with C++ or Python
"""

NEWER = """Laboratory Technician

Company: Glasbruch GmbH
Apply by: 15 January 2027

Responsibilities
- Prepare samples and run the daily measurements
- Order what the laboratory needs

Requirements
- Three years of experience in a laboratory
- Driving licence
- Some German
- A head for numbers

Nice to have
- Experience with Python
"""

Dump = Callable[[], dict[str, list[tuple[Any, ...]]]]


@pytest.fixture
def dump(paths: DataPaths) -> Dump:
    """All that is kept, but for signatures and search, which follow from it."""
    tables = ("posting", "edition", "requirement", "responsibility", "application", "event", "note", "stage")

    def everything() -> dict[str, list[tuple[Any, ...]]]:
        with closing(sqlite3.connect(paths.database)) as connection:
            return {
                table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables
            }

    return everything


@pytest.fixture
def technician(services: Services) -> int:
    """The id of an application of which one requirement is answered and one is the user's own."""
    (imported,) = services.importing.import_text(TEXT, "technician.txt").imported
    answered = item(services, imported.id, "Careful written records")
    services.answering.answer([answered.id], Verdict.MET)
    services.answering.explain(answered.id, "Kept the log at Mill Lane")
    services.answering.explain(item(services, imported.id, "Driving licence").id, "Class B")
    services.answering.add(imported.id, "Quiet in the morning", Level.PREFERRED, None)
    return imported.id


def record(services: Services, application_id: int) -> ApplicationRecord:
    found = services.store.browse.record(application_id)
    assert found is not None
    return found


def item(services: Services, application_id: int, words: str) -> Requirement:
    (found,) = (i for i in record(services, application_id).requirements if i.text == words)
    return found


def draft_of(services: Services, text: str, name: str = "newer.txt") -> Draft:
    draft = services.importing.read_text(text, name)
    assert isinstance(draft, Draft)
    return draft


def test_a_newer_text_takes_its_place_and_answers_stay(
    services: Services, technician: int, clock: Any
) -> None:
    clock.advance(days=3)
    services.updating.update(technician, draft_of(services, NEWER))
    kept = record(services, technician)
    assert kept.posting.source_text == NEWER
    assert [(i.text, i.level, i.verdict, i.evidence, i.gone) for i in kept.requirements] == [
        ("Three years of experience in a laboratory", Level.REQUIRED, None, "", False),
        ("Careful written records", Level.REQUIRED, Verdict.MET, "Kept the log at Mill Lane", True),
        ("Driving licence", Level.REQUIRED, None, "Class B", False),
        ("Some German", Level.REQUIRED, None, "", False),
        ("A head for numbers", Level.REQUIRED, None, "", False),
        ("Experience with Python", Level.PREFERRED, None, "", False),
        ("Quiet in the morning", Level.PREFERRED, None, "", False),
    ]
    for one in kept.requirements:
        if one.span is not None:
            assert NEWER[one.span.start : one.span.end] == one.text
    assert [duty.text for duty in kept.responsibilities] == [
        "Prepare samples and run the daily measurements",
        "Order what the laboratory needs",
    ]
    assert str(kept.row.deadline) == "2027-01-15"
    assert (kept.events[-1].kind, kept.events[-1].text, kept.events[-1].at) == (
        EventKind.UPDATED,
        "newer.txt",
        clock.now(),
    )


def test_the_earlier_text_is_kept_unchanged(services: Services, technician: int, clock: Any) -> None:
    first = clock.now()
    clock.advance(days=3)
    services.updating.update(technician, draft_of(services, NEWER))
    second = clock.now()
    clock.advance(days=3)
    services.updating.update(technician, draft_of(services, f"{NEWER}\n- Good eyes\n", "newest.txt"))
    assert [
        (edition.source_text, edition.source_name, edition.imported_at, edition.replaced_at)
        for edition in services.updating.editions(technician)
    ] == [(NEWER, "newer.txt", second, clock.now()), (TEXT, "technician.txt", first, second)]


def test_the_earlier_text_coming_in_again_is_already_there(services: Services, technician: int) -> None:
    services.updating.update(technician, draft_of(services, NEWER))
    (there,) = services.importing.import_text(TEXT, "technician.txt").already_there
    assert there.id == technician


def test_an_update_can_be_taken_back_to_the_same_file_and_done_again(
    services: Services, technician: int, dump: Dump
) -> None:
    before = dump()
    change = services.updating.update(technician, draft_of(services, NEWER))
    after = dump()
    assert after != before
    services.store.replay(change.inverse())
    assert dump() == before
    services.store.replay(change)
    assert dump() == after


def test_the_preview_says_what_the_update_does_and_changes_nothing(
    services: Services, technician: int, dump: Dump
) -> None:
    before = dump()
    draft = draft_of(services, NEWER)
    preview = services.updating.preview(technician, draft)
    assert dump() == before
    assert preview.shows
    assert preview.heading == "Laboratory Technician"
    assert preview.items.counts == {
        Fate.KEPT: 3,
        Fate.CHANGED: 3,
        Fate.NEW: 2,
        Fate.LEFT: 1,
        Fate.GONE: 1,
    }
    assert [(fact.name, fact.old, fact.new) for fact in preview.facts] == [
        ("Experience", "2+ years", "3+ years"),
        ("Apply by", "20 Dec 2026", "15 Jan 2027"),
    ]
    services.updating.update(technician, draft)
    stands = record(services, technician)
    expected = [s.new.text for s in preview.items.requirements if s.new]
    assert [i.text for i in stands.requirements] == expected


def test_what_the_user_called_it_stays(services: Services, technician: int) -> None:
    services.tracking.describe(technician, "Technician, day shift", "Glasbruch", None)
    services.updating.update(technician, draft_of(services, NEWER))
    row = record(services, technician).row
    assert (row.title, row.company, row.deadline) == ("Technician, day shift", "Glasbruch", None)


def test_what_is_put_right_in_the_review_of_the_newer_text_counts(
    services: Services, technician: int
) -> None:
    draft = corrected(draft_of(services, NEWER), "title", "Technician II")
    dropped = [i.key for i in draft.requirements if i.text == "A head for numbers"]
    services.updating.update(technician, without(draft, dropped))
    kept = record(services, technician)
    assert kept.row.title == "Technician II"
    assert "A head for numbers" not in [i.text for i in kept.requirements]


def test_what_another_text_does_not_say_stays_as_the_earlier_one_said_it(
    services: Services, technician: int
) -> None:
    services.updating.update(technician, draft_of(services, NEWER.replace("Apply by: 15 January 2027\n", "")))
    assert str(record(services, technician).row.deadline) == "2026-12-20"


def test_what_went_with_an_update_comes_back_with_a_later_one_but_not_what_the_user_deleted(
    services: Services, technician: int
) -> None:
    services.answering.remove([item(services, technician, "Experience with C++ or Python").id])
    services.answering.remove([item(services, technician, "Driving licence").id])
    services.updating.update(technician, draft_of(services, TEXT.replace("- Some German\n", "")))
    assert "Some German" not in [i.text for i in record(services, technician).requirements]
    services.updating.update(technician, draft_of(services, f"{TEXT}- Good eyes\n"))
    texts = [i.text for i in record(services, technician).requirements]
    assert "Some German" in texts
    assert "Driving licence" not in texts
    assert "Experience with C++ or Python" not in texts


def test_an_application_that_is_gone_is_not_updated(services: Services, technician: int) -> None:
    draft = draft_of(services, NEWER)
    services.tracking.remove([technician])
    with pytest.raises(Conflict, match="no longer there"):
        services.updating.update(technician, draft)


def better(text: str, source: Any) -> Reading:
    """As a reader that takes three other items for requirements would read."""
    from jobtracker.reading.reader import read_again

    reading = read_again(text, source)
    unread = "Careful written records", "Some German"
    new = "daily measurements"
    return replace(
        reading,
        requirements=(
            *(item for item in reading.requirements if item.text not in unread),
            *(ReadRequirement(Level.REQUIRED, new, at, at + len(new)) for at in [text.find(new)] if at >= 0),
        ),
    )


@pytest.fixture
def newer_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of a later version."""
    monkeypatch.setattr(updating, "READER_VERSION", updating.READER_VERSION + 1)
    monkeypatch.setattr(updating, "read_again", better)


@pytest.mark.usefixtures("newer_reader")
def test_reading_again_keeps_verdicts_evidence_and_own_items(services: Services, technician: int) -> None:
    assert services.updating.rereadable() == (technician,)
    services.updating.reread([technician])
    kept = record(services, technician)
    assert kept.posting.source_text == TEXT
    texts = {i.text: i for i in kept.requirements}
    assert texts["Careful written records"].evidence == "Kept the log at Mill Lane"
    assert texts["Careful written records"].verdict is Verdict.MET
    assert texts["Careful written records"].gone
    assert texts["Quiet in the morning"].origin is Origin.USER
    assert texts["daily measurements"].span == Span(
        TEXT.index("daily measurements"), TEXT.index("daily measurements") + len("daily measurements")
    )
    assert "Some German" not in texts
    assert kept.events[-1].kind is EventKind.REREAD
    assert services.updating.rereadable() == ()
    assert services.updating.editions(technician) == ()


@pytest.mark.usefixtures("newer_reader")
def test_all_are_read_again_in_one_step_that_can_be_taken_back(
    services: Services, technician: int, dump: Dump
) -> None:
    services.importing.import_text("Cook wanted on board.", "cook.txt")
    before = dump()
    change = services.updating.reread(services.updating.rereadable())
    assert services.updating.rereadable() == ()
    services.store.replay(change.inverse())
    assert dump() == before


def test_the_same_reader_reads_the_same_and_shows_nothing(
    services: Services, technician: int, dump: Dump
) -> None:
    assert services.updating.rereadable() == ()
    assert not services.updating.preview_reread(technician).shows
    before = dump()
    services.updating.reread([technician])
    assert dump() == before


def test_what_a_web_page_states_apart_from_its_text_stays_when_it_is_read_again(
    services: Services, tmp_path: Any
) -> None:
    page = tmp_path / "baker.html"
    page.write_text(
        '<html><head><script type="application/ld+json">{"@context": "https://schema.org", '
        '"@type": "JobPosting", "title": "Night Baker", "hiringOrganization": {"@type": "Organization", '
        '"name": "Mill Lane Bakery"}, "validThrough": "2027-01-31", "description": "Bake."}</script></head>'
        "<body><h1>Come and bake</h1><p>You will need:</p><ul><li>Strong arms</li><li>An early start</li>"
        "</ul></body></html>",
        encoding="utf-8",
    )
    (imported,) = services.importing.import_file(page).imported
    before = record(services, imported.id)
    assert before.row.title == "Night Baker"
    services.updating.reread([imported.id])
    after = record(services, imported.id)
    assert (after.row.title, after.row.company, after.row.deadline) == (
        "Night Baker",
        "Mill Lane Bakery",
        before.row.deadline,
    )
    assert after.posting.reading.facts == before.posting.reading.facts
