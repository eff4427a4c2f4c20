"""The report: what the user should know about a reading, each with a stable code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Facts, Finding, SectionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.reading.items import Items
    from jobtracker.reading.outline import Stretch

_SHORT = 250
_ENDED = re.compile(r"[.!?:;)\]»”\"'*_>|。！？）】…/]\s*$")
_ASKING = (SectionKind.REQUIREMENTS, SectionKind.PREFERRED)


def report_of(text: str, stretches: Sequence[Stretch], items: Items, facts: Facts) -> tuple[Finding, ...]:
    """The findings of a reading, most important first."""
    kinds = [stretch.kind for stretch in stretches]
    found = []
    if not items.requirements:
        if any(kind in _ASKING for kind in kinds):
            found.append(
                Finding(
                    "empty-requirements",
                    "There is a requirements section, but nothing in it reads like a list.",
                )
            )
        else:
            found.append(
                Finding("no-requirements-section", "No requirements section was found in this text.")
            )
    elif not any(kind in _ASKING for kind in kinds):
        found.append(
            Finding(
                "requirements-by-content",
                "No requirements heading was found: the requirements were told by their words.",
            )
        )
    if not items.responsibilities:
        found.append(
            Finding("no-responsibilities-section", "No section about the tasks of the job was found.")
        )
    if _postings(stretches) > 1:
        found.append(
            Finding(
                "two-postings", "This text seems to hold more than one posting. Check which items are yours."
            )
        )
    if _is_cut_off(text, stretches):
        found.append(Finding("cut-off", "The text may be cut off: it ends in the middle of a sentence."))
    if len(text) < _SHORT:
        found.append(Finding("short-text", "The text is very short. Is this the whole posting?"))
    if "\ufffd" in text:
        found.append(
            Finding(
                "replaced-characters",
                "Some characters could not be decoded and are shown as \ufffd. The file is kept as it is.",
            )
        )
    if facts.title is None:
        found.append(Finding("no-title", "The text does not say the job's title."))
    if facts.company is None:
        found.append(Finding("no-company", "The text does not say who hires."))
    if not any(kind is SectionKind.BENEFITS for kind in kinds):
        found.append(Finding("no-benefits-section", "No section about pay and benefits was found."))
    return tuple(found)


def _postings(stretches: Sequence[Stretch]) -> int:
    """How often a text goes through tasks and then requirements again with a section about the company or
    role.
    """
    rounds = 0
    state = 0
    for stretch in stretches:
        if not stretch.units:
            continue
        if stretch.kind in (SectionKind.ROLE, SectionKind.ABOUT) and state == 2:
            state = 0
        elif stretch.kind is SectionKind.RESPONSIBILITIES and state == 0:
            state = 1
        elif stretch.kind is SectionKind.REQUIREMENTS and state == 1:
            state = 2
            rounds += 1
    return rounds


def _is_cut_off(text: str, stretches: Sequence[Stretch]) -> bool:
    """A heading with nothing below it at the very end, or a long last line that stops in mid-sentence."""
    if not stretches:
        return False
    last = stretches[-1]
    if last.heading is not None and not last.units and last.kind in (*_ASKING, SectionKind.RESPONSIBILITIES):
        return True
    if not last.units:
        return False
    unit = last.units[-1]
    said = text[unit.start : unit.end]
    return (
        len(said) > 120 and not unit.line.bullet and not _ENDED.search(said) and said.split()[-1][0].islower()
    )
