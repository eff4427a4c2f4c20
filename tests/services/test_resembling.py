from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker.domain.draft import Draft
from jobtracker.domain.sketch import SKETCH_VERSION

if TYPE_CHECKING:
    from jobtracker.services.services import Services

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
BACKEND = (SEEDS / "backend-engineer-payments.md").read_text(encoding="utf-8")
NURSE = (SEEDS / "registered-nurse-cardiology.txt").read_text(encoding="utf-8")
ELSEWHERE = (
    "Jobfinder  Sign in  Post a job\nSave this job\n\n"
    + BACKEND.replace("€68,000 – €84,000", "€70,000 – €86,000").replace("31 January", "28 February")
    + "\nPeople also looked at\nReport this job\n© Jobfinder"
)


def draft_of(services: Services, text: str) -> Draft:
    draft = services.importing.read_text(text, "posting")
    assert isinstance(draft, Draft)
    return draft


def kept(services: Services, text: str) -> int:
    return services.importing.import_text(text, "posting").imported[0].id


def test_the_same_posting_from_another_site_is_recognised(services: Services) -> None:
    kept(services, NURSE)
    backend = kept(services, BACKEND)
    found = services.resembling.like(draft_of(services, ELSEWHERE))
    assert found is not None
    assert found.row.id == backend
    assert found.row.heading == "Backend Engineer, Payouts"
    assert found.share > 0.9


def test_another_job_of_the_same_company_is_none(services: Services) -> None:
    kept(services, BACKEND)
    other = BACKEND.replace("Backend Engineer, Payouts", "Backend Engineer, Royalties")
    assert services.resembling.like(draft_of(services, other)) is None


def test_what_lies_in_the_trash_is_not_recognised(services: Services) -> None:
    services.tracking.remove([kept(services, BACKEND)])
    assert services.resembling.like(draft_of(services, ELSEWHERE)) is None


def test_after_an_update_the_newer_text_is_what_is_recognised(services: Services) -> None:
    backend = kept(services, BACKEND)
    draft = draft_of(services, ELSEWHERE)
    assert services.resembling.like(draft) is not None
    change = services.updating.update(backend, draft)
    assert services.store.texts.signatures(SKETCH_VERSION) == {backend: None}
    third = BACKEND.replace("Some Rust", "Some Rust or Go")
    assert services.resembling.like(draft_of(services, third)) is not None
    services.store.replay(change.inverse())
    assert services.resembling.like(draft) is not None


def test_signatures_are_made_bit_by_bit_and_once(services: Services) -> None:
    for number in range(40):
        kept(services, f"{NURSE}\nReference: {number}")
    assert not services.resembling.prepare(seconds=0)
    while not services.resembling.prepare(seconds=0):
        pass
    made = services.store.texts.signatures(SKETCH_VERSION)
    assert len(made) == 40
    assert None not in made.values()
    assert set(services.store.texts.signatures(SKETCH_VERSION + 1).values()) == {None}
    assert len(services.store.texts.unsigned(SKETCH_VERSION + 1, 100)) == 40
    assert services.resembling.prepare(seconds=0)
    assert services.store.texts.signatures(SKETCH_VERSION) == made
