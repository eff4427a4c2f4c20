from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobtracker.app.build import open_services
from jobtracker.domain.change import Kind
from jobtracker.domain.reading import Level
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobtracker.services.services import Services

any_text = st.text(st.characters(exclude_categories=()), max_size=30)
operators = st.lists(
    st.sampled_from(
        ['"', "'", "*", "^", "(", ")", ":", "-", "+", "AND", "OR", "NOT", "NEAR", "title", "x", " "]
    )
).map("".join)


BAKER = """Mill Lane Bäckerei – an early start.
You know C++ or C#, node.js and the O'Hara oven. NOT for everyone."""
DRIVER = "Driver wanted; C is a plus. Early shifts."


def keep(services: Services, text: str) -> int:
    (imported,) = services.importing.import_text(text, "pasted").imported
    return imported.id


@pytest.fixture
def baker(services: Services) -> int:
    return keep(services, BAKER)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Services, int, int]]:
    """An open file with a baker and a driver in it, to be asked and not to be changed."""
    with open_services(DataPaths(tmp_path_factory.mktemp("two")), writing=True) as services:
        yield services, keep(services, BAKER), keep(services, DRIVER)


def test_nothing_typed_is_no_search(two: tuple[Services, int, int]) -> None:
    for nothing in ("", "   ", "\t\n", '""', "*", "- ( ) :", "\0", "…"):
        assert two[0].store.browse.search(nothing) is None


@pytest.mark.parametrize(
    ("typed", "finds_baker", "finds_driver"),
    [
        ("early", True, True),
        ("EARLY start", True, False),
        ("start mill", True, False),
        ("sta", True, False),  # the last word may be unfinished
        ("sta ", False, False),  # a space says that it is finished
        ("sta mill", False, False),
        ("c++", True, False),
        ("C#", True, False),
        ("c", True, True),
        ("c ", False, True),
        ("backerei", True, False),
        ("BÄCKEREI", True, False),
        ("node.js", True, False),
        ("o'hara", True, False),
        ('"early', True, True),
        ('"mill lane"', True, False),
        ("mill - lane", True, False),
        ("early OR nothing", False, False),
        ("not", True, False),
        ("title:mill", False, False),
        ("^mill*", True, False),
        ("NEAR(mill lane)", False, False),
        ("zebra", False, False),
    ],
)
def test_every_word_must_stand_somewhere_and_nothing_typed_is_an_operator(
    two: tuple[Services, int, int], typed: str, finds_baker: bool, finds_driver: bool
) -> None:
    services, baker, driver = two
    expected = {baker} if finds_baker else set()
    expected |= {driver} if finds_driver else set()
    assert services.store.browse.search(typed) == expected


def test_words_may_stand_in_different_places_of_one_application(services: Services, baker: int) -> None:
    services.answering.add(baker, "Lifts sacks", Level.REQUIRED, None)
    record = services.store.browse.record(baker)
    assert record is not None
    services.answering.explain(record.requirements[-1].id, "five years at Brightwater")
    services.noting.add(baker, "Spoke with Ana")
    services.tracking.describe(baker, "Night baker", "Kornhaus", None)
    assert services.store.browse.search("ana brightwater sacks kornhaus oven night") == {baker}


def test_what_is_in_the_trash_is_not_found_and_what_comes_back_is(services: Services, baker: int) -> None:
    note = services.noting.add(baker, "zebra").rows[0].id
    services.noting.remove(note)
    assert services.store.browse.search("zebra") == frozenset()
    services.tracking.restore([(Kind.NOTE, note)])
    assert services.store.browse.search("zebra") == {baker}
    services.tracking.remove([baker])
    assert services.store.browse.search("zebra") == services.store.browse.search("mill") == frozenset()
    services.tracking.restore([(Kind.APPLICATION, baker)])
    assert services.store.browse.search("zebra") == {baker}


def test_words_that_were_written_over_are_not_found_any_more(services: Services, baker: int) -> None:
    note = services.noting.add(baker, "zebra").rows[0].id
    services.noting.write(note, "giraffe")
    assert services.store.browse.search("zebra") == frozenset()
    assert services.store.browse.search("giraffe") == {baker}


@settings(max_examples=150, deadline=None)
@given(typed=any_text | operators)
def test_whatever_is_typed_is_answered(two: tuple[Services, int, int], typed: str) -> None:
    services, baker, driver = two
    found = services.store.browse.search(typed)
    assert found is None or found <= {baker, driver}


def test_a_whole_page_pasted_into_the_search_is_answered(two: tuple[Services, int, int]) -> None:
    services, baker, _ = two
    assert services.store.browse.search("mill lane " * 20_000) == {baker}
