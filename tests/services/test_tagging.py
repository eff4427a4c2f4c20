from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.contact import ContactWords
from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.services.contacting import ContactWithoutWords
from jobtracker.services.tagging import TagWithoutName

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Baker
    from jobtracker.services.services import Services


@pytest.fixture
def cook(services: Services, baker: Baker) -> int:
    (imported,) = services.importing.import_text("Cook wanted", "cook").imported
    return imported.id


def tags(services: Services) -> dict[str, int]:
    return {tag.name: tag.count for tag in services.store.browse.tags()}


def test_a_tag_is_made_when_it_is_first_given_and_shared(baker: Baker, cook: int) -> None:
    services = baker.services
    services.tagging.tag([baker.id], " #Near  home")
    services.tagging.tag([baker.id, cook], "near home")
    assert tags(services) == {"Near home": 2}
    assert [tag.name for tag in baker.record.tags] == ["Near home"]
    assert services.store.browse.search("near home") == {baker.id, cook}


def test_letters_of_any_alphabet_have_no_case_in_a_tag(baker: Baker, cook: int) -> None:
    baker.services.tagging.tag([baker.id], "ÜBER Straße")
    baker.services.tagging.tag([cook], "über strasse")
    assert tags(baker.services) == {"ÜBER Straße": 2}


def test_a_tag_that_nothing_has_any_more_is_forgotten(baker: Baker, cook: int) -> None:
    services = baker.services
    services.tagging.tag([baker.id, cook], "night")
    services.tagging.untag([cook], "Night")
    assert tags(services) == {"night": 1}
    services.tagging.untag([baker.id], "night")
    assert tags(services) == {}
    assert not services.tagging.untag([baker.id], "night")


def test_a_tag_that_a_saved_filter_asks_for_stays(baker: Baker, contents: Callable[[], Any]) -> None:
    services = baker.services
    services.tagging.tag([baker.id], "night")
    (tag,) = baker.record.tags
    services.choosing.save_filter("At night", ApplicationFilter(tags=frozenset({tag.id})))
    services.tagging.untag([baker.id], "night")
    assert tags(services) == {"night": 0}
    services.tagging.tag([baker.id], "night")
    services.tagging.tag([baker.id], "late")
    before = contents()
    change = services.tagging.rename(tag.id, "late")
    (late,) = baker.record.tags
    (saved,) = services.store.browse.saved_filters()
    assert saved.filter.tags == {late.id}
    services.store.replay(change.inverse())
    assert contents() == before


def test_what_is_in_the_trash_is_not_counted_and_keeps_its_tags(baker: Baker, cook: int) -> None:
    services = baker.services
    services.tagging.tag([baker.id, cook], "night")
    services.tracking.remove([cook])
    assert tags(services) == {"night": 1}
    services.tagging.untag([baker.id], "night")
    assert tags(services) == {"night": 0}


def test_a_tag_renamed_to_another_becomes_one_with_it(
    baker: Baker, cook: int, contents: Callable[[], Any]
) -> None:
    services = baker.services
    services.tagging.tag([baker.id, cook], "night")
    services.tagging.tag([cook], "Nights")
    nights = next(tag.id for tag in services.store.browse.tags() if tag.name == "Nights")
    before = contents()
    change = services.tagging.rename(nights, "NIGHT")
    assert tags(services) == {"night": 2}
    services.store.replay(change.inverse())
    assert contents() == before
    services.tagging.rename(nights, "NIGHTS")
    assert tags(services) == {"night": 2, "NIGHTS": 1}


@pytest.mark.parametrize("words", ["", "  ", "#", "# "])
def test_a_tag_needs_a_word(baker: Baker, words: str) -> None:
    with pytest.raises(TagWithoutName, match="Nothing was changed"):
        baker.services.tagging.tag([baker.id], words)


def test_a_contact_is_written_changed_found_and_removed(baker: Baker, clock: Any) -> None:
    services = baker.services
    services.contacting.add(baker.id, ContactWords(" Ines  Brandt ", notes="likes calls\n"))
    (contact,) = baker.record.contacts
    assert contact.words == ContactWords("Ines Brandt", notes="likes calls")
    assert contact.created_at == clock.now()
    services.contacting.change(contact.id, ContactWords("Ines Brandt", "Owner", "ines@example.org", "+49 1"))
    assert baker.record.contacts[0].words.role == "Owner"
    assert services.store.browse.search("ines@example.org") == {baker.id}
    services.contacting.remove(contact.id)
    assert baker.record.contacts == ()
    assert services.store.browse.search("owner") == frozenset()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (ContactWords("", email="a@b.c"), "a@b.c"),
        (ContactWords(" ", phone="+49 1"), "+49 1"),
        (ContactWords("", role="Recruiter"), "Recruiter"),
        (ContactWords("", notes="the woman\nfrom the fair"), "the woman"),
    ],
)
def test_someone_without_a_name_is_called_by_what_is_known(
    baker: Baker, words: ContactWords, name: str
) -> None:
    baker.services.contacting.add(baker.id, words)
    assert baker.record.contacts[0].words.name == name


def test_nothing_about_someone_is_no_contact(baker: Baker) -> None:
    with pytest.raises(ContactWithoutWords, match="Nothing was changed"):
        baker.services.contacting.add(baker.id, ContactWords(" ", notes="\n"))
