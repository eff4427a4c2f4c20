"""The samples that come with the program read right; what is expected was taken from them by reading."""
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jobtracker.domain.reading import Level, reading_to_json
from jobtracker.reading.reader import read_bytes

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

# name: (responsibilities, required, preferred, facts)
EXPECTED: dict[str, tuple[int, int, int, dict[str, Any]]] = {
    "backend-engineer-payments.md": (
        5, 5, 3,
        {"title": "Backend Engineer, Payouts", "company": "Ledgerfinch", "locations": ["Portugal", "Spain", "Ireland"],
         "work_mode": "remote", "employment_type": "full_time", "experience_years": {"min": 4, "max": None},
         "salary": {"min": 68000, "max": 84000, "currency": "EUR", "period": "year"}, "deadline": "2027-01-31"},
    ),
    "bilanzbuchhalter-windows-1252.txt": (
        5, 5, 2,
        {"company": "Nordkai Schiffsausrüstung GmbH", "locations": ["Hamburg"], "work_mode": "hybrid", "language": "de",
         "salary": {"min": 54000, "max": 62000, "currency": "EUR", "period": "year"}, "deadline": "2027-01-31",
         "reference": "NK-27-03"},
    ),
    "cuisinier-bistrot.txt": (
        5, 5, 3,
        {"title": "Cuisinier / Cuisinière (H/F)", "company": "Le Bistrot Tarvel", "locations": ["Lyon"], "language": "fr",
         "salary": {"min": 2150, "max": 2400, "currency": "EUR", "period": "month"}, "deadline": "2027-02-10",
         "experience_years": {"min": 2, "max": None}, "employment_type": "full_time"},
    ),
    "customer-support-crlf.txt": (
        4, 5, 2,
        {"company": "Pedalwerk", "locations": ["Utrecht"], "work_mode": "hybrid", "employment_type": "part_time",
         "salary": {"min": 2050, "max": 2350, "currency": "EUR", "period": "month"}, "deadline": "2027-02-28",
         "experience_years": {"min": 2, "max": None}},
    ),
    "data-analyst-internship-run-together.txt": (
        4, 5, 2,
        {"title": "Data Analyst Intern", "company": "Quillmere Analytics", "locations": ["Edinburgh"],
         "employment_type": "internship", "deadline": "2027-03-19",
         "salary": {"min": 2050, "max": 2050, "currency": "GBP", "period": "month"}},
    ),
    "electrician-numbered-list.txt": (
        5, 6, 2,
        {"title": "Journeyman Electrician (Commercial)", "company": "Maplewick Electric Ltd.",
         "locations": ["Halifax, Nova Scotia"], "employment_type": "full_time", "deadline": "2027-03-05",
         "salary": {"min": 38, "max": 44, "currency": "CAD", "period": "hour"},
         "experience_years": {"min": 5, "max": None}},
    ),
    "erzieherin-kita.txt": (
        5, 5, 2,
        {"title": "Erzieher (m/w/d) für unsere Kita „Wiesenhaus“", "company": "Kinderwerk Dreisam e. V.",
         "locations": ["Freiburg im Breisgau"], "employment_type": "full_time", "deadline": "2027-03-15",
         "salary": {"min": 3300, "max": 3900, "currency": "EUR", "period": "month"},
         "experience_years": {"min": 2, "max": None}},
    ),
    "laboratory-technician-email.txt": (
        4, 5, 2,
        {"title": "Laboratory Technician", "company": "Tarnwell Biosciences", "locations": ["Durham, North Carolina"],
         "work_mode": "onsite", "salary": {"min": 29, "max": 29, "currency": "USD", "period": "hour"},
         "deadline": "2027-02-08", "experience_years": {"min": 1, "max": None}},
    ),
    "logistics-planner-run-together.txt": (
        5, 5, 3,
        {"title": "Logistics Planner", "company": "Ferrow Freight", "locations": ["Rotterdam"], "work_mode": "onsite",
         "employment_type": "full_time", "salary": {"min": 3200, "max": 3900, "currency": "EUR", "period": "month"},
         "deadline": "2027-01-15", "experience_years": {"min": 3, "max": None}},
    ),
    "mechanical-engineer-plain-lines.txt": (
        5, 5, 3,
        {"title": "Mechanical Engineer, Pumps", "locations": ["Milwaukee, WI"], "work_mode": "hybrid",
         "salary": {"min": 86000, "max": 104000, "currency": "USD", "period": "year"}, "posted": "2027-01-06",
         "experience_years": {"min": 5, "max": 8}},
    ),
    "primary-teacher-capitals.txt": (
        5, 5, 3,
        {"title": "PRIMARY SCHOOL TEACHER (FOURTH CLASS)", "company": "ST EITHNE'S NATIONAL SCHOOL",
         "locations": ["GALWAY"], "deadline": "2027-04-23", "employment_type": "full_time", "salary": None},
    ),
    "registered-nurse-cardiology.txt": (
        5, 5, 3,
        {"title": "Registered Nurse – Cardiology Ward", "company": "St Oswin's Hospital Trust", "locations": ["Leeds"],
         "employment_type": "full_time", "salary": {"min": 31050, "max": 37800, "currency": "GBP", "period": "year"},
         "deadline": "2027-02-12", "reference": "OSW-2417-CARD", "experience_years": {"min": 1, "max": None}},
    ),
    "tecnico-marketing-digital.txt": (
        5, 6, 3,
        {"title": "Técnico/a de Marketing Digital", "company": "Huerta Clara", "locations": ["Valencia"],
         "work_mode": "hybrid", "employment_type": "full_time", "language": "es", "deadline": "2027-02-20",
         "salary": {"min": 24000, "max": 28000, "currency": "EUR", "period": "year"}},
    ),
    "warehouse-shift-lead-inline-bullets.txt": (
        5, 5, 3,
        {"title": "Warehouse Shift Lead", "company": "Cobblestone Grocers", "locations": ["Columbus, Ohio"],
         "employment_type": "full_time", "reference": "CG-0388", "experience_years": {"min": 2, "max": None},
         "salary": {"min": 24.5, "max": 27, "currency": "USD", "period": "hour"}},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_reads_right(name: str) -> None:
    duties, required, preferred, facts = EXPECTED[name]
    reading = read_bytes((SEEDS / name).read_bytes(), name).reading
    levels = [requirement.level for requirement in reading.requirements]
    assert len(reading.responsibilities) == duties
    assert (levels.count(Level.REQUIRED), levels.count(Level.PREFERRED)) == (required, preferred)
    said = reading_to_json(reading)
    assert {fact: said[fact] for fact in facts} == facts


def test_every_sample_is_expected_here() -> None:
    assert {path.name for path in SEEDS.iterdir() if not path.name.startswith(".")} == set(EXPECTED)
