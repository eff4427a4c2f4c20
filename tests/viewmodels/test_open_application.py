from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.posting import ApplicationRecord
from jobtracker.domain.requirement import Verdict
from jobtracker.viewmodels.open_application import OpenApplication

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


@pytest.fixture
def opened(desk: Desk, importing: Any) -> OpenApplication:
    importing("Baker", "Welder")
    return OpenApplication(desk)


@pytest.fixture
def seen(opened: OpenApplication) -> list[Any]:
    """The ids shown, and "closed"."""
    seen: list[Any] = []
    opened.shown.connect(lambda record: seen.append(record.row.id))
    opened.closed.connect(lambda: seen.append("closed"))
    return seen


def test_an_application_is_shown_when_it_has_been_read(
    opened: OpenApplication, seen: list[Any], settle: Any
) -> None:
    opened.open(1)
    while_reading = (opened.id, opened.record, list(seen))
    settle()

    assert while_reading == (1, None, [])
    assert seen == [1]
    assert isinstance(opened.record, ApplicationRecord)
    assert opened.record.row.id == 1


def test_of_several_opened_in_a_row_only_the_last_is_shown(
    opened: OpenApplication, seen: list[Any], settle: Any
) -> None:
    for application_id in (1, 2, 1, 2):
        opened.open(application_id)
    settle()

    assert set(seen) == {2}


def test_the_new_name_of_a_tag_is_shown(opened: OpenApplication, desk: Desk, settle: Any) -> None:
    opened.open(1)
    desk.do("Tagged", lambda services: services.tagging.tag([1], "nigth"))
    settle()
    assert opened.record is not None
    (tag,) = opened.record.tags
    desk.do("Renamed", lambda services: services.tagging.rename(tag.id, "night"))
    settle()
    assert [tag.name for tag in opened.record.tags] == ["night"]


def test_what_is_closed_while_it_is_read_stays_closed(
    opened: OpenApplication, seen: list[Any], settle: Any
) -> None:
    opened.open(1)
    opened.open(None)
    settle()

    assert seen == ["closed"]
    assert (opened.id, opened.record) == (None, None)


def test_opening_what_is_open_is_no_news(opened: OpenApplication, seen: list[Any], settle: Any) -> None:
    opened.open(None)
    opened.open(1)
    settle()
    opened.open(1)
    settle()

    assert seen == [1]


def test_a_change_of_it_is_shown_and_a_change_of_another_is_not(
    opened: OpenApplication, seen: list[Any], desk: Desk, settle: Any
) -> None:
    opened.open(1)
    settle()

    desk.do("", lambda services: services.noting.add(2, "of the other one"))
    desk.do("", lambda services: services.answering.answer([1], Verdict.MET))
    settle()

    assert seen == [1, 1]
    assert opened.record is not None
    assert opened.record.requirements[0].verdict is Verdict.MET


def test_it_closes_when_it_goes_to_the_trash(
    opened: OpenApplication, seen: list[Any], desk: Desk, settle: Any
) -> None:
    opened.open(1)
    desk.do("", lambda services: services.tracking.remove([1]))
    settle()

    assert seen[-1] == "closed"
    assert (opened.id, opened.record) == (None, None)


def test_it_closes_when_its_import_is_undone(
    opened: OpenApplication, seen: list[Any], desk: Desk, settle: Any
) -> None:
    opened.open(2)
    settle()
    desk.undo()
    settle()

    assert seen == [2, "closed"]


def test_one_that_is_not_there_is_not_opened(opened: OpenApplication, seen: list[Any], settle: Any) -> None:
    opened.open(99)
    settle()

    assert seen == ["closed"]
    assert opened.id is None


def test_one_that_could_not_be_read_can_be_opened_again(
    opened: OpenApplication,
    seen: list[Any],
    settle: Any,
    heard: Any,
    ask: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    browse = ask(lambda services: services.store.browse)

    def unreadable(application_id: int) -> ApplicationRecord:
        raise OSError("The disk did not answer.")

    with monkeypatch.context() as broken:
        broken.setattr(type(browse), "record", lambda self, application_id: unreadable(application_id))
        opened.open(1)
        settle()
    opened.open(1)
    settle()

    assert [str(error) for error in heard.troubles] == ["The disk did not answer."]
    assert seen == [1]
