from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import delete

from jobtracker.app.build import services_under_lock
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths


class NoDisk(Exception):
    """Stands for whatever keeps the data from being opened or closed."""


@contextmanager
def never_opens() -> Iterator[Services]:
    raise NoDisk("The disk is gone.")
    yield


@contextmanager
def never_closes() -> Iterator[Any]:
    yield "services"
    raise NoDisk("The disk is gone.")


def test_jobs_run_in_order_on_one_other_thread_and_are_answered_on_this_one(
    qtbot: QtBot, worker: Worker
) -> None:
    ran: list[tuple[int, int]] = []
    answered: list[tuple[int, int]] = []

    def job(number: int) -> int:
        ran.append((number, threading.get_ident()))
        return number

    for number in range(50):
        worker.submit(
            lambda services, number=number: job(number),
            lambda number: answered.append((number, threading.get_ident())),
            answered.append,
        )
    qtbot.waitUntil(lambda: len(answered) == 50)

    (data_thread,) = {thread for _, thread in ran}
    assert data_thread != threading.get_ident()
    assert [number for number, _ in ran] == list(range(50))
    assert answered == [(number, threading.get_ident()) for number in range(50)]


def test_a_job_that_fails_is_answered_with_its_error_and_the_next_one_runs(
    qtbot: QtBot, worker: Worker
) -> None:
    answers: list[object] = []

    worker.submit(lambda services: 1 // 0, answers.append, lambda error: answers.append(type(error)))
    worker.submit(lambda services: "well", answers.append, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)

    assert answers == [ZeroDivisionError, "well"]


def test_jobs_submitted_before_the_start_wait_for_it(qtbot: QtBot, paths: DataPaths, clock: Clock) -> None:
    worker = Worker(partial(services_under_lock, paths, clock))
    answers: list[object] = []
    worker.submit(lambda services: services.store.browse.rows(), answers.append, answers.append)

    with qtbot.waitSignal(worker.opened):
        worker.start()
    qtbot.waitUntil(lambda: answers == [()])

    worker.stop()


def test_stopping_finishes_what_was_submitted(qtbot: QtBot, paths: DataPaths, clock: Clock) -> None:
    worker = Worker(partial(services_under_lock, paths, clock))
    worker.start()
    done: list[int] = []
    for number in range(20):
        worker.submit(lambda services, number=number: done.append(number), print, print)

    worker.stop()

    assert done == list(range(20))


def test_stopping_one_that_was_never_started_does_nothing(qapp: object) -> None:
    Worker(never_opens).stop()


def test_where_the_data_cannot_be_opened_every_job_is_told_so(qtbot: QtBot) -> None:
    worker = Worker(never_opens)
    answers: list[Exception] = []
    told: list[Exception] = []
    worker.not_opened.connect(told.append)
    worker.submit(lambda services: "never", print, answers.append)

    worker.start()
    qtbot.waitUntil(lambda: len(answers) == 1)
    worker.submit(lambda services: "never", print, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    worker.stop()

    assert told == [answers[0]]
    assert [str(error) for error in answers] == ["The disk is gone."] * 2


def test_trouble_in_closing_the_data_does_not_hang(qtbot: QtBot) -> None:
    worker = Worker(never_closes)
    told: list[Exception] = []
    worker.not_opened.connect(told.append)
    with qtbot.waitSignal(worker.opened):
        worker.start()

    stopping = threading.Thread(target=worker.stop, daemon=True)
    stopping.start()
    stopping.join(5)

    assert not stopping.is_alive()
    assert told == []


def test_an_answer_for_somebody_who_is_gone_is_dropped(qtbot: QtBot, worker: Worker) -> None:
    gone = Asker()
    after: list[object] = []
    worker.submit(lambda services: "late", gone.hear, after.append)
    delete(gone)
    worker.submit(lambda services: "next", after.append, after.append)
    qtbot.waitUntil(lambda: after == ["next"])
    assert gone.heard == []


class Asker(QObject):
    """Asks, and does not wait."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def hear(self, answer: str) -> None:
        self.heard.append(answer)
