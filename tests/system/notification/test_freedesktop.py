from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("jeepney", reason="the session bus is a matter of Linux")

from tests.system.notification.desktop import Desktop, session_bus

from jobtracker.system.notification.freedesktop import FreedesktopNotifier
from jobtracker.system.notification.notice import OPEN, Action, Answer, Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

ACTIONS = (Action(OPEN, "Open"), Action("done", "Done"))
NOTICE = Notice("reminder-7", "Ask again", "Baker, R&D <Mill>", ACTIONS)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    desktop = Desktop(bus)
    yield desktop
    desktop.leave()


@pytest.fixture
def notifier() -> Iterator[FreedesktopNotifier]:
    notifier = FreedesktopNotifier()
    yield notifier
    notifier.close()


def answers_of(notifier: FreedesktopNotifier) -> list[Answer]:
    """What comes within a second or two."""
    until = time.monotonic() + 2
    found: list[Answer] = []
    while not found and time.monotonic() < until:
        found = notifier.answers()
    return found


def test_a_notice_arrives_with_its_words_and_its_actions(
    desktop: Desktop, notifier: FreedesktopNotifier
) -> None:
    assert notifier.show(NOTICE)
    (shown,) = desktop.shown
    assert (shown.title, shown.body) == ("Ask again", "Baker, R&amp;D &lt;Mill&gt;")
    assert shown.actions == ["default", "Open", "done", "Done"]
    assert shown.hints["desktop-entry"] == ("s", "jobtracker")


def test_a_desktop_without_markup_or_actions_gets_plain_text_and_none(
    bus: str, notifier: FreedesktopNotifier
) -> None:
    plain = Desktop(bus, offers=("body",))
    assert notifier.show(NOTICE)
    assert (plain.shown[0].body, plain.shown[0].actions) == ("Baker, R&D <Mill>", [])
    plain.leave()


def test_an_action_comes_back_with_the_key_of_its_notice(
    desktop: Desktop, notifier: FreedesktopNotifier
) -> None:
    notifier.show(Notice("other", "Something else", ""))
    notifier.show(NOTICE)
    desktop.answer(desktop.shown[1], "done")
    assert answers_of(notifier) == [Answer("reminder-7", "done")]
    assert notifier.answers() == []


def test_what_the_user_does_with_the_notices_of_others_is_no_answer(
    desktop: Desktop, notifier: FreedesktopNotifier
) -> None:
    stranger = FreedesktopNotifier()
    stranger.show(Notice("stranger", "Hello", ""))
    notifier.show(NOTICE)
    desktop.answer(desktop.shown[0], "default")
    desktop.answer(desktop.shown[1], "default")
    assert answers_of(notifier) == [Answer("reminder-7", "default")]
    stranger.close()


def test_an_answer_that_makes_no_sense_is_passed_over(
    desktop: Desktop, notifier: FreedesktopNotifier
) -> None:
    notifier.show(NOTICE)
    desktop.mumble()
    desktop.answer(desktop.shown[0], "done")
    assert answers_of(notifier) == [Answer("reminder-7", "done")]


def test_with_no_session_bus_nothing_is_shown_and_nothing_raised(
    monkeypatch: pytest.MonkeyPatch, notifier: FreedesktopNotifier
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not notifier.show(NOTICE)
    for nonsense in ("", "nonsense", "unix:path=/nowhere/at/all", "tcp:host=localhost"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", nonsense)
        assert not notifier.show(NOTICE)
    assert notifier.waits_on() is None
    assert notifier.answers() == []


def test_with_nobody_on_the_bus_who_shows_notices_none_is_shown(
    bus: str, notifier: FreedesktopNotifier
) -> None:
    assert not notifier.show(NOTICE)


def test_a_desktop_that_refuses_is_asked_again_next_time(
    desktop: Desktop, notifier: FreedesktopNotifier
) -> None:
    desktop.refuses = True
    assert not notifier.show(NOTICE)
    desktop.refuses = False
    assert notifier.show(NOTICE)


def test_a_bus_that_goes_away_is_left_and_the_next_one_is_found(
    monkeypatch: pytest.MonkeyPatch, notifier: FreedesktopNotifier
) -> None:
    with session_bus(monkeypatch) as first:
        desktop = Desktop(first)
        assert notifier.show(NOTICE)
        desktop.leave()
    assert notifier.answers() == []
    assert notifier.waits_on() is None
    with session_bus(monkeypatch) as second:
        desktop = Desktop(second)
        assert notifier.show(NOTICE)
        desktop.leave()
