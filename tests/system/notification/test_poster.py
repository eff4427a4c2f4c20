from __future__ import annotations

import os
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.notification.freedesktop import FreedesktopNotifier
from jobtracker.system.notification.ladder import rungs, show_on_first
from jobtracker.system.notification.notice import Answer, Notice
from jobtracker.system.notification.poster import Poster
from jobtracker.system.notification.programs import ProgramNotifier

if TYPE_CHECKING:
    from collections.abc import Iterator


class Rung:
    """A way to tell that works or not, and whose user may answer where `answering`."""

    def __init__(self, works: bool = True, answering: bool = False) -> None:
        self.works = works
        self.shown: SimpleQueue[Notice] = SimpleQueue()
        self.threads: set[int] = set()
        self.closed = False
        self._pipe = os.pipe() if answering else None
        self._answers: list[Answer] = []

    def show(self, notice: Notice) -> bool:
        self.threads.add(threading.get_ident())
        if self.works:
            self.shown.put(notice)
        return self.works

    def press(self, key: str, action: str) -> None:
        assert self._pipe is not None
        self._answers.append(Answer(key, action))
        os.write(self._pipe[1], b"!")

    def waits_on(self) -> int | None:
        return None if self._pipe is None else self._pipe[0]

    def answers(self) -> list[Answer]:
        found, self._answers = self._answers, []
        if found and self._pipe:
            os.read(self._pipe[0], len(found))
        return found

    def close(self) -> None:
        self.closed = True
        for end in self._pipe or ():
            os.close(end)
        self._pipe = None


class QuickRung(Rung):
    """A way whose user answers before the notice is known to be shown; nothing is left to be read for it."""

    def show(self, notice: Notice) -> bool:
        self._answers.append(Answer(notice.key, "done"))
        return super().show(notice)

    def answers(self) -> list[Answer]:
        found, self._answers = self._answers, []
        return found


class Post:
    """A poster over some rungs, and what it brings back."""

    def __init__(self, *rungs: Rung) -> None:
        self.answers: SimpleQueue[Answer] = SimpleQueue()
        self.not_shown: SimpleQueue[Notice] = SimpleQueue()
        self.poster = Poster(rungs, self.answers.put, self.not_shown.put)


ONE, TWO = Notice("1", "One", ""), Notice("2", "Two", "")


@pytest.fixture
def answering() -> Rung:
    return Rung(answering=True)


@pytest.fixture
def post(answering: Rung) -> Iterator[Post]:
    post = Post(Rung(works=False), answering)
    post.poster.start()
    yield post
    post.poster.stop()


def test_the_first_way_that_works_tells_and_only_that_one() -> None:
    broken, good, better_not = Rung(works=False), Rung(), Rung()
    assert show_on_first([broken, good, better_not], ONE)
    assert good.shown.get_nowait() == ONE
    assert better_not.shown.empty()
    assert not show_on_first([broken], ONE)


def test_notices_are_shown_in_order_away_from_the_main_thread(post: Post, answering: Rung) -> None:
    post.poster.post(ONE)
    post.poster.post(TWO)
    assert [answering.shown.get(timeout=5), answering.shown.get(timeout=5)] == [ONE, TWO]
    assert threading.get_ident() not in answering.threads


def test_an_answer_comes_back_while_nothing_else_is_shown(post: Post, answering: Rung) -> None:
    post.poster.post(ONE)
    answering.shown.get(timeout=5)
    answering.press("1", "done")
    assert post.answers.get(timeout=5) == Answer("1", "done")
    post.poster.post(TWO)
    assert answering.shown.get(timeout=5) == TWO


def test_an_answer_that_comes_while_a_notice_is_on_its_way_waits_for_nothing_else() -> None:
    quick = QuickRung(answering=True)
    post = Post(quick)
    post.poster.start()
    post.poster.post(ONE)
    assert post.answers.get(timeout=5) == Answer("1", "done")
    post.poster.stop()


def test_what_no_way_shows_comes_back() -> None:
    post = Post(Rung(works=False))
    post.poster.post(ONE)
    post.poster.start()
    assert post.not_shown.get(timeout=5) == ONE
    post.poster.stop()


def test_stopping_shows_what_waits_and_lets_go_of_the_system() -> None:
    rung = Rung()
    post = Post(rung)
    post.poster.start()
    post.poster.post(ONE)
    post.poster.stop()
    assert rung.shown.get_nowait() == ONE
    assert rung.closed


def test_a_poster_that_never_began_is_stopped_all_the_same() -> None:
    rung = Rung()
    Post(rung).poster.stop()
    assert rung.closed


def test_each_system_has_its_ways() -> None:
    assert [type(rung) for rung in rungs("linux")] == [FreedesktopNotifier, ProgramNotifier]
    named = {p: [r.program for r in rungs(p) if isinstance(r, ProgramNotifier)] for p in ("win32", "darwin")}
    assert named == {"win32": ["powershell"], "darwin": ["osascript"]}
    assert [len(rungs(platform, tray=True)) for platform in ("win32", "darwin", "linux")] == [0, 0, 2]
