"""Applications as plain text for a terminal, made from the values that `services.exporting` gives."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows (Unicode Annex 9): they can make a text lie."""

EMPTY_LIST = "There are no applications yet. Import postings with: jobtracker import PATH"


def visible(text: str) -> str:
    """Return the text with control characters shown as marks, so that a posting cannot steer a terminal."""
    return "".join(_mark(character) for character in text)


def list_text(applications: Sequence[Mapping[str, Any]]) -> str:
    """Return a table, a line for each application: number, stage or outcome, fit, deadline, posting."""
    if not applications:
        return EMPTY_LIST
    rows = [("ID", "Stage", "Fit", "Deadline", "Posting")]
    for application in applications:
        percent = application["fit"]["percent"]
        rows.append(
            (
                str(application["id"]),
                str(application["outcome"] or application["stage"]).replace("_", " "),
                "" if percent is None else f"{percent} %",
                application["deadline"] or "",
                _heading(application),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    )


def application_text(application: Mapping[str, Any]) -> str:
    """Return one application whole, but for the source text of its posting."""
    fit = application["fit"]
    answers = ", ".join(f"{fit[verdict]} {verdict}" for verdict in ("met", "partly", "gap", "open"))
    percent = "" if fit["percent"] is None else f"{fit['percent']} %, "
    lines = [
        f"{application['id']}  {_heading(application)}",
        f"Stage: {application['stage']}",
        *([f"Outcome: {application['outcome'].replace('_', ' ')}"] if application["outcome"] else []),
        f"Fit: {percent}{answers}",
        *([f"Deadline: {application['deadline']}"] if application["deadline"] else []),
        f"Source: {application['source_name']}",
    ]
    for level in ("required", "preferred"):
        items = [item for item in application["requirements"] if item["level"] == level]
        lines += _section(level.capitalize(), [line for item in items for line in _requirement(item)])
    lines += _section("Responsibilities", [f"- {item['text']}" for item in application["responsibilities"]])
    lines += _section("Notes", [line for note in application["notes"] for line in note["text"].splitlines()])
    lines += _section("Reminders", [_reminder(reminder) for reminder in application["reminders"]])
    lines += _section("History", [_event(event) for event in application["events"]])
    return "\n".join(lines)


def _mark(character: str) -> str:
    if character in "\n\t":
        return character
    if character in BIDIRECTIONAL or unicodedata.category(character) == "Cc":
        return f"⟨U+{ord(character):04X}⟩"
    return character


def _heading(application: Mapping[str, Any]) -> str:
    return " at ".join(
        filter(None, (application["title"] or application["source_name"], application["company"]))
    )


def _section(heading: str, lines: Sequence[str]) -> list[str]:
    return ["", heading, *(f"  {line}" for line in lines)] if lines else []


def _requirement(item: Mapping[str, Any]) -> list[str]:
    line = f"[{item['verdict'] or 'open'}] {item['text']}"
    return [line, f"    Evidence: {item['evidence']}"] if item["evidence"] else [line]


def _reminder(reminder: Mapping[str, Any]) -> str:
    comes = reminder["snoozed_until"] or reminder["due"]
    turns = f", {reminder['repeat']}" if reminder["repeat"] else ""
    done = " (done)" if reminder["done_at"] else ""
    return f"{comes} {reminder['zone']}{turns}: {reminder['text']}{done}"


def _event(event: Mapping[str, Any]) -> str:
    moved = " to ".join(filter(None, (event["from_stage"], event["to_stage"])))
    details = ", ".join(filter(None, (moved, event["outcome"], event["text"])))
    return f"{event['at'][:10]} {event['kind'].replace('_', ' ')}{': ' if details else ''}{details}"
