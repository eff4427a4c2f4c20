from __future__ import annotations

import hashlib
import stat
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.app.build import open_services
from jobtracker.domain.change import Kind
from jobtracker.domain.document import LARGEST_DOCUMENT, DocumentKind, Sent, kind_of, size_words
from jobtracker.domain.event import EventKind, EventNotChangeable, sentence
from jobtracker.store.errors import Conflict
from jobtracker.system.files import FileUnreadable
from jobtracker.system.replacing import FileNotWritten

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Baker
    from jobtracker.domain.document import Document
    from jobtracker.services.services import Services

APPLIED = 2
PAPER = b"%PDF-1.4\n\x00\xff my life"


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "CV 2026.pdf"
    path.write_bytes(PAPER)
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "Anschreiben Kornhaus.odt"
    path.write_bytes(b"Dear all")
    return path


def documents(baker: Baker) -> dict[str, Document]:
    return {document.name: document for document in baker.record.documents}


def kept_files(services: Services) -> int:
    with services.store.write() as writing:
        connection = writing.unit.documents._session.connection()
        return int(connection.exec_driver_sql("SELECT count(*) FROM original").scalar_one())


def test_the_very_file_is_kept_with_its_hash_size_and_date(baker: Baker, cv: Path, clock: Any) -> None:
    baker.services.sending.add(baker.id, [cv])
    cv.unlink()
    kept = documents(baker)["CV 2026.pdf"]
    assert (kept.kind, kept.size, kept.sha256) == (
        DocumentKind.CV,
        len(PAPER),
        hashlib.sha256(PAPER).hexdigest(),
    )
    assert (kept.added_at, kept.sent_at) == (clock.now(), None)
    copy = baker.services.sending.open(kept.id)
    assert copy.read_bytes() == PAPER
    assert copy.name == "CV 2026.pdf"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert stat.S_IMODE(copy.parent.parent.stat().st_mode) == 0o700


def test_the_same_bytes_are_stored_once(baker: Baker, cv: Path) -> None:
    services = baker.services
    (other,) = services.importing.import_text("Cook wanted", "cook").imported
    services.sending.add(baker.id, [cv])
    services.sending.add(other.id, [cv])
    assert kept_files(services) == 1


def test_bytes_go_with_the_last_document_that_has_them(baker: Baker, cv: Path, letter: Path) -> None:
    services = baker.services
    services.sending.add(baker.id, [cv, cv, letter])
    first, second, third = baker.record.documents
    services.sending.remove(first.id)
    services.sending.remove(third.id)
    assert sum(item.kind is Kind.DOCUMENT for item in services.store.browse.trash()) == 2
    services.tracking.empty_trash()
    assert kept_files(services) == 1
    assert services.sending.open(second.id).read_bytes() == PAPER
    with pytest.raises(Conflict, match="no longer there"):
        services.sending.open(first.id)


def test_a_later_start_keeps_the_bytes_of_documents(paths: Any, cv: Path) -> None:
    with open_services(paths, writing=True) as services:
        services.importing.import_text("Cook wanted", "cook")
        services.sending.add(1, [cv])
    with open_services(paths, writing=True) as services:
        services.noting.add(1, "later")
        assert services.sending.open(1).read_bytes() == PAPER


def test_applying_with_documents_is_one_step(
    baker: Baker, cv: Path, letter: Path, contents: Callable[[], Any]
) -> None:
    services = baker.services
    services.sending.add(baker.id, [letter])
    there = documents(baker)["Anschreiben Kornhaus.odt"]
    before = contents()
    change = services.sending.apply(baker.id, APPLIED, Sent(new=(cv,), kept=(there.id,)))
    assert baker.record.row.stage.name == "Applied"
    assert sentence(baker.record.events[-1]) == "Sent: Anschreiben Kornhaus.odt, CV 2026.pdf"
    after = contents()
    services.store.replay(change.inverse())
    assert contents() == before
    services.store.replay(change)
    assert contents() == after


def test_applying_without_documents_is_a_move(baker: Baker) -> None:
    baker.services.sending.apply(baker.id, APPLIED, Sent())
    assert [e.kind for e in baker.record.events] == [EventKind.IMPORTED, EventKind.STAGE_MOVED]


def test_when_a_document_was_sent_follows_its_event(baker: Baker, cv: Path, clock: Any) -> None:
    services = baker.services
    services.sending.send(baker.id, Sent(new=(cv,)))
    event = baker.record.events[-1]
    assert documents(baker)["CV 2026.pdf"].sent_at == clock.now()
    earlier = clock.now() - timedelta(days=4)
    services.recording.correct(event.id, earlier)
    assert documents(baker)["CV 2026.pdf"].sent_at == earlier
    services.recording.remove(event.id)
    assert documents(baker)["CV 2026.pdf"].sent_at is None
    services.tracking.empty_trash()
    assert documents(baker)["CV 2026.pdf"].sent_at is None


def test_nothing_is_sent_in_the_future(baker: Baker, clock: Any) -> None:
    with pytest.raises(EventNotChangeable, match="still to come"):
        baker.services.sending.apply(baker.id, APPLIED, Sent(), clock.now() + timedelta(days=1))


def test_a_file_that_cannot_be_kept_moves_nothing(
    baker: Baker, cv: Path, tmp_path: Path, contents: Callable[[], Any]
) -> None:
    before = contents()
    huge = tmp_path / "film.pdf"
    with huge.open("wb") as file:
        file.truncate(LARGEST_DOCUMENT + 1)
    for bad, words in ((huge, "larger than 50 MB"), (tmp_path / "gone.pdf", "no such file")):
        with pytest.raises(FileUnreadable, match=words):
            baker.services.sending.apply(baker.id, APPLIED, Sent(new=(cv, bad)))
    assert contents() == before


def test_a_document_can_be_given_another_name_and_sort(baker: Baker, cv: Path) -> None:
    services = baker.services
    services.sending.add(baker.id, [cv])
    (kept,) = baker.record.documents
    services.sending.change(kept.id, "  For\tKornhaus.pdf ", DocumentKind.LETTER)
    (kept,) = baker.record.documents
    assert (kept.name, kept.kind) == ("For Kornhaus.pdf", DocumentKind.LETTER)
    services.sending.change(kept.id, " ", DocumentKind.CV)
    (kept,) = baker.record.documents
    assert (kept.name, kept.kind) == ("For Kornhaus.pdf", DocumentKind.CV)
    assert services.store.browse.search("kornhaus.pdf") == {baker.id}


def test_a_document_is_written_to_a_file_whole_or_not_at_all(baker: Baker, cv: Path, tmp_path: Path) -> None:
    baker.services.sending.add(baker.id, [cv])
    (kept,) = baker.record.documents
    target = tmp_path / "copy.pdf"
    target.write_text("before")
    baker.services.sending.save_as(kept.id, target)
    assert target.read_bytes() == PAPER
    with pytest.raises(FileNotWritten, match="could not be written"):
        baker.services.sending.save_as(kept.id, tmp_path / "nowhere" / "copy.pdf")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["CV 2026.pdf", "copy.pdf"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CV.pdf", DocumentKind.CV),
        ("ana_lebenslauf_2026.pdf", DocumentKind.CV),
        ("Cover letter.docx", DocumentKind.LETTER),
        ("Anschreiben.odt", DocumentKind.LETTER),
        ("cv and cover letter.pdf", DocumentKind.LETTER),
        ("survey.pdf", DocumentKind.OTHER),
        ("certificates.zip", DocumentKind.OTHER),
    ],
)
def test_the_name_says_what_sort_of_file_it_is(name: str, kind: DocumentKind) -> None:
    assert kind_of(name) is kind


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1500, "1.5 KB"),
        (340_000, "340 KB"),
        (12_000_000, "12 MB"),
    ],
)
def test_a_size_in_words(size: int, words: str) -> None:
    assert size_words(size) == words


def test_what_was_sent_elsewhere_is_offered_and_shared(
    baker: Baker, cv: Path, letter: Path, contents: Callable[[], Any]
) -> None:
    services = baker.services
    (other,) = services.importing.import_text("Cook wanted", "cook").imported
    services.sending.add(other.id, [cv])
    services.sending.add(baker.id, [letter])
    assert [d.name for d in services.sending.offered(baker.id)] == ["Anschreiben Kornhaus.odt", "CV 2026.pdf"]
    theirs = services.sending.offered(baker.id)[1]
    before = contents()
    change = services.sending.apply(baker.id, APPLIED, Sent(kept=(theirs.id,)))
    assert documents(baker)["CV 2026.pdf"].id != theirs.id
    assert (documents(baker)["CV 2026.pdf"].sha256, kept_files(services)) == (theirs.sha256, 2)
    services.store.replay(change.inverse())
    assert contents() == before
