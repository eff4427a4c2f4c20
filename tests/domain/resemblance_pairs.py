"""Pairs of postings whose truth is known: copies of one posting, and different jobs.

Copies are made by code, as sites, mail programs and people make them; the different jobs of one company are
written in companies.toml and share most of their words.
"""

from __future__ import annotations

import html
import re
import textwrap
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobtracker.domain.resemblance import Profile, likeness, profile_of
from jobtracker.domain.sketch import Sketch, most_alike, sketch_of
from jobtracker.reading.reader import read_bytes, read_text
from jobtracker.services.resembling import WORTH_COMPARING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"

BULLET = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+", re.MULTILINE)
NUMBER = re.compile(r"\d")


@dataclass(frozen=True)
class Posting:
    """A text as it would come in, and what is compared of it."""

    name: str
    text: str
    sketch: Sketch
    profile: Profile


@dataclass(frozen=True)
class Pair:
    """Two postings, and whether they are the same job."""

    name: str
    first: Posting
    second: Posting

    @property
    def alarm(self) -> bool:
        """Whether the second, coming in, would be taken for the first."""
        near = most_alike(self.second.sketch, [(1, self.first.sketch.to_bytes())], WORTH_COMPARING)
        return bool(near) and likeness(self.second.profile, self.first.profile) is not None


def posting(name: str, text: str) -> Posting:
    """A posting as it is read when it is pasted."""
    read = read_text(text, name)
    return Posting(name, read.text, sketch_of(read.text), profile_of(read.text, read.reading))


def posting_of_file(file: Path) -> Posting:
    """A posting as it is read from a file."""
    read = read_bytes(file.read_bytes(), file.name)
    return Posting(file.name, read.text, sketch_of(read.text), profile_of(read.text, read.reading))


@cache
def originals() -> tuple[Posting, ...]:
    """The samples, and the jobs of the companies: all of them different jobs."""
    seeds = [posting_of_file(file) for file in sorted(SEEDS.iterdir()) if file.suffix in (".txt", ".md")]
    return (*seeds, *(job for jobs in company_jobs() for job in jobs))


@cache
def company_jobs() -> tuple[tuple[Posting, ...], ...]:
    """The jobs, company by company."""
    companies = tomllib.loads((HERE / "companies.toml").read_text(encoding="utf-8"))["company"]
    return tuple(
        tuple(
            posting(f"{company['name']} {n}", _text(company, job)) for n, job in enumerate(company["job"], 1)
        )
        for company in companies
    )


def _text(company: dict[str, Any], job: dict[str, Any]) -> str:
    german = "GmbH" in company["name"]
    words = ("Ort", "Über uns", "Deine Aufgaben", "Dein Profil", "Wir bieten") if german else ENGLISH
    place, about, tasks, asks, offers = words
    reference = f"Reference: {job['reference']}\n" if job["reference"] else ""
    company_word = "Arbeitgeber" if german else "Company"
    return "\n".join(
        [
            f"{job['title']}\n",
            f"{company_word}: {company['name']}\n{place}: {job['place']}\n{reference}",
            f"{about}\n{company['about'].strip()}\n",
            f"{tasks}",
            *(f"- {task}" for task in job["tasks"]),
            f"\n{asks}",
            *(f"- {ask}" for ask in job["asks"]),
            f"\n{offers}\n{company['offers'].strip()}\n",
            company["legal"].strip(),
        ]
    )


ENGLISH = ("Location", "About us", "What you will do", "What you bring", "What we offer")


def same_pairs() -> Iterator[Pair]:
    """Each posting and each copy of it."""
    for original in originals():
        for name, copy in COPIES.items():
            yield Pair(f"{original.name}: {name}", original, posting(original.name, copy(original.text)))


def different_pairs() -> Iterator[Pair]:
    """All different jobs, those of one company and those of others, also in copies from another site."""
    for first, second in combinations(originals(), 2):
        yield Pair(f"{first.name} and {second.name}", first, second)
    for jobs in company_jobs():
        for first, second in combinations(jobs, 2):
            for name, copy in COPIES.items():
                yield Pair(
                    f"{first.name} and {second.name}: {name}", first, posting(second.name, copy(second.text))
                )


def _in_a_page(text: str) -> str:
    """With the furniture of a site around it."""
    return (
        "Skip to main content\nJobfinder\nHome   Jobs   Salaries   Companies   Post a job\nSign in\n"
        "12 people have applied to this in the last day\nSave   Share   Report\n\n"
        f"{text}\n\n"
        "Apply now\nPeople also looked at\nWarehouse Operative, Porter & Sons\nData Clerk, Mirelle\n"
        "Get new jobs like this by e-mail\nAbout Jobfinder   Help   Terms   Privacy\n© 2026 Jobfinder"
    )


def _with_other_numbers(text: str) -> str:
    """With another date, salary and telephone number, but the same years of experience and reference."""
    lines = []
    for line in text.splitlines():
        told = re.search(r"€|\$|£|20\d\d|EUR|brutto|/year|salary|gehalt|salaire|bis zum|apply by", line, re.I)
        kept = re.search(r"years|jahre|ans\b|años|reference|requisition|kennziffer|ref\b", line, re.I)
        lines.append(NUMBER.sub(lambda d: str((int(d[0]) + 1) % 10), line) if told and not kept else line)
    return "\n".join(lines)


def _as_html(text: str) -> str:
    """As the source of a page."""
    paragraphs = []
    for line in text.splitlines():
        plain = html.escape(BULLET.sub("", line).strip())
        if plain:
            paragraphs.append(f"<li>{plain}</li>" if BULLET.match(line) else f"<p>{plain}</p>")
    body = "\n".join(paragraphs)
    return f"<html><head><title>Job</title></head><body><div>{body}</div></body></html>"


def _run_together(text: str) -> str:
    """With its bullets and line breaks lost."""
    return " ".join(BULLET.sub("", text).split())


def _edited(text: str) -> str:
    """With one item in other words, and another one left out."""
    lines = text.splitlines()
    items = [number for number, line in enumerate(lines) if BULLET.match(line)]
    if len(items) > 6:
        lines[items[1]] += ", and a good word for everybody"
        del lines[items[-2]]
    return "\n".join(lines)


def _with_more_law(text: str) -> str:
    """With another paragraph at its end."""
    return (
        f"{text}\n\nAll qualified applicants will be considered whatever their faith, age or origin are. "
        "We may use your details to tell you of other jobs; write to us when you do not want that."
        " This text was made accessible by the site that shows it."
    )


def _wrapped(text: str) -> str:
    """As a mail program wraps it."""
    return "\n".join(textwrap.fill(line, 68, break_long_words=False) for line in text.splitlines())


def _typeset(text: str) -> str:
    """With other quotes, dashes, spaces and line ends."""
    return text.replace("'", "’").replace(" - ", " – ").replace(" and ", " and\u00a0").replace("\n", "\r\n")


COPIES: dict[str, Callable[[str], str]] = {
    "in a page": _in_a_page,
    "other numbers": _with_other_numbers,
    "as HTML": _as_html,
    "run together": _run_together,
    "edited": _edited,
    "more law": _with_more_law,
    "wrapped": _wrapped,
    "typeset": _typeset,
}
"""How a posting comes a second time."""
