"""Facts: what a posting states is found with its place; what it does not state is left open."""

from __future__ import annotations

from datetime import date

import pytest

from jobtracker.domain.reading import EmploymentType, ExperienceYears, Facts, Salary, WorkMode
from jobtracker.reading.reader import read_text

TAIL = "\n\nRequirements\n- Ability to work with others in a small team\n- Experience of the sea\n"


def facts(text: str) -> Facts:
    return read_text(text + TAIL).reading.facts


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Salary: $60k - $75k a year", Salary(60000, 75000, "USD", "year")),
        ("Salary: £45,000–£50,000 p.a.", Salary(45000, 50000, "GBP", "year")),
        (
            "Gehalt: 4.000 € brutto im Monat, und wir sind ein Team mit dem du wächst",
            Salary(4000, 4000, "EUR", "month"),
        ),
        (
            "Salaire : 2 100 € à 2 300 € brut par mois, et vous êtes dans une équipe",
            Salary(2100, 2300, "EUR", "month"),
        ),
        ("We pay $31.50 per hour.", Salary(31.5, 31.5, "USD", "hour")),
        ("Pay: up to $50,000 per year", Salary(None, 50000, "USD", "year")),
        ("Our revenue grew to $40 million last year.", None),
        ("You have a training budget of €2,000 per year.", None),
    ],
)
def test_pay_is_read_as_it_stands(said: str, expected: Salary | None) -> None:
    assert facts(f"Deckhand\n{said}").salary == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2 - 6 years of experience on boats", ExperienceYears(2, 6)),
        ("5+ years of experience on boats", ExperienceYears(5, None)),
        ("At least three years of experience on boats", ExperienceYears(3, None)),
        ("Up to 2 years of experience on boats", ExperienceYears(None, 2)),
        ("Our boats have sailed for 45 years.", None),
    ],
)
def test_years_are_those_asked_for(said: str, expected: ExperienceYears | None) -> None:
    text = f"Deckhand\n\nRequirements\n- {said}\n- A calm temper\n" if expected else f"Deckhand\n{said}"
    assert facts(text).experience_years == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Application deadline: September 13, 2027", date(2027, 9, 13)),
        ("Closing date: 3 May 2027", date(2027, 5, 3)),
        ("Bewerbungsfrist: 31.12.2027. Wir sind ein Team und freuen uns auf dich.", date(2027, 12, 31)),
        ("Send your CV to crew@boats.example by 5 June 2027.", date(2027, 6, 5)),
        ("Apply within two weeks.", None),
        ("Deadline: 31 February 2027", None),
    ],
)
def test_a_deadline_is_a_whole_date(said: str, expected: date | None) -> None:
    assert facts(f"Deckhand\n{said}").deadline == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Remote work is possible within Portugal.", WorkMode.REMOTE),
        ("This position is fully remote.", WorkMode.REMOTE),
        ("Work mode: Hybrid, two days on site", WorkMode.HYBRID),
        ("You support remote teams and their remote databases.", None),
        ("This is not a remote position.", None),
    ],
)
def test_the_work_mode_must_be_said_of_the_work(said: str, expected: WorkMode | None) -> None:
    assert facts(f"Deckhand\nWe are a family that builds boats.\n{said}").work_mode == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Job type: Part-time", EmploymentType.PART_TIME),
        ("This is a full-time position.", EmploymentType.FULL_TIME),
        ("One year of full-time paid experience on boats.", None),
    ],
)
def test_the_contract_must_be_said_of_the_job(said: str, expected: EmploymentType | None) -> None:
    assert facts(f"Deckhand\nWe are a family that builds boats.\n{said}").employment_type == expected


def test_labels_give_the_facts_and_their_places() -> None:
    text = "---\ntitle: Ship Carpenter\ncompany: Tern Yard\nlocation: Bergen, Norway\n---\n" + TAIL
    found = read_text(text)
    read = found.reading.facts
    assert (read.title, read.company, read.locations) == ("Ship Carpenter", "Tern Yard", ("Bergen, Norway",))
    (span,) = read.spans["company"]
    assert found.text[span.start : span.end] == "Tern Yard"


def test_a_list_of_similar_jobs_gives_no_facts() -> None:
    text = (
        "Ship Carpenter\nTern Yard Ltd\n\nTern Yard Ltd is looking for a Ship Carpenter.\n"
        + TAIL
        + "\nSimilar jobs\n"
        "Painter\nGull Boats\n$20 - $30 per hour\nWelder\nHeron Steel\n"
    )
    read = read_text(text).reading.facts
    assert (read.title, read.company) == ("Ship Carpenter", "Tern Yard Ltd")


def test_what_is_missing_is_reported() -> None:
    codes = {
        finding.code for finding in read_text("A short note about boats and the weather.").reading.report
    }
    assert {"no-requirements-section", "no-title", "no-company", "short-text"} <= codes


def test_two_postings_in_one_text_are_reported() -> None:
    one = "About the role\nA job at sea.\n\nResponsibilities\n- Cook for ten\n- Wash up\n" + TAIL
    codes = {finding.code for finding in read_text(one + "\n" + one).reading.report}
    assert "two-postings" in codes


@pytest.mark.parametrize(
    ("said", "title", "company", "locations"),
    [
        ("Porter - Harbour Hotel - Bergen\nRain in Bergen is warm.", "Porter", "Harbour Hotel", ("Bergen",)),
        ("Night Porter @Quayside Inns\nWe are open all year.", "Night Porter", "Quayside Inns", ()),
        ("Senior Night PorterWho we are: a hotel.", "Senior Night Porter", None, ()),
        ("Fjellhus Ltd. is currently looking for a night porter.", "night porter", "Fjellhus Ltd", ()),
        ("Position: Night PorterLocation: Salem, ORDuration: a year", "Night Porter", None, ("Salem, OR",)),
        ("Night Porter\nFull time\nBergen\nYou will work in Bergen.", "Night Porter", None, ("Bergen",)),
        ("Night Porter\nFull time\nHousekeeping\nYou will work by night.", "Night Porter", None, ()),
        ("You act as an expert and know the house. Degree in CS, EE or the like.", None, None, ()),
    ],
)  # fmt: skip
def test_the_head_of_a_posting_gives_title_company_and_place(
    said: str, title: str | None, company: str | None, locations: tuple[str, ...]
) -> None:
    found = facts(said)
    assert (found.title, found.company, found.locations) == (title, company, locations)
