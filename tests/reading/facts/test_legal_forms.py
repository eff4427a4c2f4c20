"""Legal forms behind the names of companies."""

from __future__ import annotations

import pytest

from jobtracker.reading.facts.legal_forms import legal_forms
from jobtracker.reading.facts.phrases import lowered, words_of


def forms(text: str) -> list[str]:
    return [form.group().strip() for form in legal_forms(text, words_of(lowered(text)))]


@pytest.mark.parametrize(
    "form",
    [
        *("GmbH", "GmbH & Co. KG", "AG", "SE", "KG", "Inc", "Inc.", "LLC", "Ltd", "Ltd.", "Limited", "Corp."),
        *("S.A.", "SA", "SAS", "S.A.S", "S.r.l.", "Srl", "S.p.A.", "SpA", "B.V.", "BV", "N.V.", "NV", "Oy"),
        *("AB", "AS", "ApS", "sp. z o.o.", "S.L.", "SL", "PLC", "Pty", "eG", "e.V.", "LLP", "Consulting"),
    ],
)
def test_a_form_behind_a_name_is_found(form: str) -> None:
    assert forms(f"We at Northwind {form}, of course") == [form]


def test_forms_come_in_the_order_of_the_text() -> None:
    assert forms("Alder SE and Birch GmbH and Cedar AG") == ["SE", "GmbH", "AG"]


def test_a_word_that_only_begins_like_a_form_is_none() -> None:
    assert forms("Incorporated in Agra, Limitedly") == []
