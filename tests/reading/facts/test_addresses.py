"""Mail addresses, wherever they stand."""

from __future__ import annotations

import pytest

from jobtracker.reading.facts.addresses import apply_of


@pytest.mark.parametrize(
    ("text", "mails"),
    [
        ("Write to jobs@example.com.", ["jobs@example.com"]),
        ("jobs@example.com,office@example.org;hr@example.net", [
            "jobs@example.com", "office@example.org", "hr@example.net",
        ]),
        ("Ask @someone or a.b+c@mail.example.co.uk", ["a.b+c@mail.example.co.uk"]),
        ("@ @@ x@y @x.y", []),
        (f"{'a' * 70}@example.com", []),
        (f"{'a' * 64}@example.com", [f"{'a' * 64}@example.com"]),
    ],
)  # fmt: skip
def test_each_mail_address_is_found_once_and_whole(text: str, mails: list[str]) -> None:
    found = apply_of(text, [])
    assert [mail for mail, _ in found] == mails
    assert all(text[span.start : span.end] == mail for mail, span in found)
