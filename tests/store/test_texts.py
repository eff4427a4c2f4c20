from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.draft import Draft
from jobtracker.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.services.services import Services

    Look = Callable[..., list[tuple[Any, ...]]]

VERSION = 7


def sign_all(services: Services) -> None:
    missing = services.store.texts.unsigned(VERSION, 100)
    services.store.texts.sign([(number, made_from, b"\x01\x02") for number, made_from, _ in missing])


def test_a_posting_without_a_signature_is_told_with_its_text(services: Services, application: int) -> None:
    ((number, made_from, text),) = services.store.texts.unsigned(VERSION, 100)
    assert (number, made_from[:2]) == (application, f"{VERSION}:")
    assert text.startswith("Mill Lane Bakery")
    assert services.store.texts.signatures(VERSION) == {application: None}
    sign_all(services)
    assert services.store.texts.signatures(VERSION) == {application: b"\x01\x02"}
    assert services.store.texts.unsigned(VERSION, 100) == []


def test_a_signature_by_other_rules_or_of_another_text_counts_as_missing(
    services: Services, application: int
) -> None:
    sign_all(services)
    assert services.store.texts.signatures(VERSION + 1) == {application: None}
    draft = services.importing.read_text("Mill Lane Bakery looks for a cook.", "cook")
    assert isinstance(draft, Draft)
    change = services.updating.update(application, draft)
    assert services.store.texts.signatures(VERSION) == {application: None}
    services.store.replay(change.inverse())
    assert services.store.texts.signatures(VERSION) == {application: b"\x01\x02"}


def test_signatures_are_no_part_of_what_can_be_undone(services: Services, application: int) -> None:
    change = services.tracking.describe(application, "Baker", "Mill Lane", None)
    sign_all(services)
    services.store.replay(change.inverse())
    assert services.store.texts.signatures(VERSION) == {application: b"\x01\x02"}


def test_what_lies_in_the_trash_has_no_text_here(services: Services, application: int) -> None:
    assert services.store.texts.posting(application) is not None
    services.tracking.remove([application])
    texts = services.store.texts
    assert texts.posting(application) is None
    assert texts.signatures(VERSION) == {}
    assert texts.unsigned(VERSION, 100) == []
    assert texts.read_before(1_000) == ()


def test_a_file_kept_beside_an_earlier_text_is_kept_with_it(
    services: Services, application: int, look: Look, tmp_path: Any
) -> None:
    page = tmp_path / "baker.html"
    page.write_text("<html><body><p>Mill Lane Bakery looks for a baker of bread.</p></body></html>")
    for text in (page, tmp_path / "newer.txt"):
        if not text.exists():
            text.write_text("Mill Lane Bakery looks for a baker of cakes.")
        draft = services.importing.read_file(text)
        assert isinstance(draft, Draft)
        services.updating.update(application, draft)
    services.tracking.empty_trash()
    assert look("SELECT content FROM original") == [(page.read_bytes(),)]
    assert len(services.updating.editions(application)) == 2


def test_a_damaged_file_is_told_as_a_trouble_of_the_store(services: Services, look: Look) -> None:
    look("DROP TABLE signature")
    with pytest.raises(StoreError):
        services.store.texts.signatures(VERSION)
