"""Facts are weighed: the place where each may stand counts, and what is too weak gives nothing."""

from __future__ import annotations

import pytest

from jobtracker.domain.reading import EmploymentType, Facts, Salary
from jobtracker.reading.reader import read_text

TAIL = "\n\nRequirements\n- Ability to work with others in a small team\n- Experience of the sea\n"


def facts(text: str) -> Facts:
    return read_text(text + TAIL).reading.facts


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("We like rain. The Harbour Pilot guides ships of every size through the sound.", "Harbour Pilot"),
        ("We are looking for a Harbour Pilot, Night Shift to guide ships.", "Harbour Pilot, Night Shift"),
        ("We like rain. This Harbour Pilot position is for somebody calm.", "Harbour Pilot"),
        ("Partner with the business\nWe are looking for a Harbour Pilot to guide ships.", "Harbour Pilot"),
        ("We like rain. As an expert you will be asked often, and as a rule you will answer.", None),
    ],
)
def test_a_title_is_what_the_sentences_point_to(said: str, title: str | None) -> None:
    assert facts(said).title == title


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("Gull Ferries, a family firm since 1911, is looking for a deckhand.", "Gull Ferries"),
        ("Deckhand\nYou speak English. Gull Ferries is an equal opportunity employer.", "Gull Ferries"),
        ("Gull Ferries | Deckhand | Bergen, Norway | Full-time", "Gull Ferries"),
        ("Deckhand\nhttps://board.example/companies/gull-ferries/jobs/4\nGull Ferries has nine ships.",
         "Gull Ferries"),
        ("Deckhand\nOur ships have been to Bergen and to Oslo. Bergen is fine.", None),
    ],
)  # fmt: skip
def test_a_company_is_the_name_with_enough_evidence(said: str, company: str | None) -> None:
    assert facts(said).company == company


@pytest.mark.parametrize(
    ("said", "locations"),
    [
        ("Hybrid — Bergen / Oslo\nWe build boats.", ("Bergen", "Oslo")),
        ("Location: Berlin, DE / Hamburg, DE", ("Berlin, DE", "Hamburg, DE")),
        ("Location: Leeds (hybrid)", ("Leeds",)),
        ("You will work from our Bergen office and often at sea.", ("Bergen",)),
        ("We have offices in Bergen, Oslo, and Leeds.", ()),
        ("Local: Remoto, em qualquer lugar", ()),
    ],
)
def test_a_location_is_where_the_job_is(said: str, locations: tuple[str, ...]) -> None:
    assert facts(f"Deckhand\n{said}").locations == locations


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The agency finds work, permanent, temporary or contract, part-time and full-time.", None),
        ("You were employed by us on a part-time basis before.", None),
        ("Contract: 6 months on the ferry", EmploymentType.CONTRACT),
        ("Title: DeckhandJob Type: Full-timeGull Ferries sails to nine islands every day of the year.",
         EmploymentType.FULL_TIME),
    ],
)  # fmt: skip
def test_a_kind_of_contract_is_the_jobs_own(said: str, kind: EmploymentType | None) -> None:
    assert facts(said).employment_type == kind


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("Deckhand\n$500-$700\nWe build boats.", Salary(500, 700, "USD", None)),
        ("Deckhand\nWe pay for the gym: $100/month for fitness.", None),
        (
            "給与：月給24万円～30万円\n会社名：みなと株式会社\n勤務地：横浜市",
            Salary(240000, 300000, "JPY", "month"),
        ),
    ],
)
def test_pay_stands_alone_or_with_its_period(said: str, pay: Salary | None) -> None:
    assert facts(said).salary == pay
