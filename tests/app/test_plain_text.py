from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.app.plain_text import BIDIRECTIONAL, application_text, list_text, visible

REMINDER = {
    "due": "2027-01-02T09:00:00",
    "zone": "Europe/Berlin",
    "done_at": None,
    "repeat": None,
    "snoozed_until": None,
}


def _row(**changed: Any) -> dict[str, Any]:
    return {
        "id": 7,
        "title": "Baker",
        "company": "Brot & Co",
        "stage": "Interview",
        "outcome": None,
        "fit": {"percent": 75, "met": 3, "partly": 0, "gap": 1, "open": 2},
        "deadline": "2027-01-31",
        "source_name": "baker.txt",
    } | changed


def test_the_columns_of_the_list_stand_below_each_other() -> None:
    lines = list_text(
        [_row(), _row(id=1234, title=None, outcome="no_answer", deadline=None, fit={"percent": None})]
    ).splitlines()
    assert lines[0].split() == ["ID", "Stage", "Fit", "Deadline", "Posting"]
    assert lines[1].index("Baker at Brot & Co") == lines[2].index("baker.txt at Brot & Co")
    assert "no answer" in lines[2]
    assert "75 %" in lines[1]


def test_an_application_is_told_whole() -> None:
    text = application_text(
        _row(outcome="rejected")
        | {
            "requirements": [
                {"level": "preferred", "text": "Sourdough", "verdict": None, "evidence": ""},
                {"level": "required", "text": "Early rising", "verdict": "met", "evidence": "ten years"},
            ],
            "responsibilities": [{"text": "Bake"}],
            "notes": [{"text": "Ask about\nthe oven"}],
            "reminders": [
                REMINDER | {"text": "Call"},
                REMINDER | {"text": "Look", "repeat": "weekly", "snoozed_until": "2027-01-02T12:00:00"},
            ],
            "events": [
                {
                    "kind": "stage_moved",
                    "at": "2027-01-01T10:00:00+00:00",
                    "from_stage": "Saved",
                    "to_stage": "Applied",
                    "outcome": None,
                    "text": "",
                }
            ],
        }
    )
    assert text.startswith("7  Baker at Brot & Co\nStage: Interview\nOutcome: rejected\nFit: 75 %, 3 met")
    assert (
        "Required\n  [met] Early rising\n      Evidence: ten years\n\nPreferred\n  [open] Sourdough" in text
    )
    assert "Responsibilities\n  - Bake" in text
    assert "Notes\n  Ask about\n  the oven" in text
    assert "2027-01-02T09:00:00 Europe/Berlin: Call" in text
    assert "2027-01-02T12:00:00 Europe/Berlin, weekly: Look" in text
    assert "2027-01-01 stage moved: Saved to Applied" in text


def test_a_posting_cannot_steer_the_terminal() -> None:
    assert visible("\x1b]0;title\x07 \u202egnp.exe") == "⟨U+001B⟩]0;title⟨U+0007⟩ ⟨U+202E⟩gnp.exe"


@given(st.text())
def test_what_is_printed_holds_no_hidden_control(text: str) -> None:
    left = {c for c in visible(text) if unicodedata.category(c) == "Cc" or c in BIDIRECTIONAL}
    assert left <= {"\n", "\t"}
