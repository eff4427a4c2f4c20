"""A desk over a real file, with its worker on a real thread; and what listens to models as a view does."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, QPersistentModelIndex, Signal
from PySide6.QtTest import QAbstractItemModelTester

from jobtracker.app.build import open_services, services_under_lock
from jobtracker.domain.change import ChangeSet
from jobtracker.services.services import Services
from jobtracker.system.paths import DataPaths
from jobtracker.viewmodels.applications import Applications
from jobtracker.viewmodels.desk import Desk, Told
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.viewmodels.rows_model import RowsModel

BRIEF = """{title}

Requirements
- Reads drawings
- Drives a forklift
"""

Settle = Callable[[], None]
Import = Callable[..., int]
"""`importing("Welder", "Baker")` imports a short posting for each title and returns the last one's id."""
Ask = Callable[[Callable[[Services], Any]], Any]


class _Bell(QObject):
    rung = Signal()


@dataclass
class Heard:
    """What a desk has announced, in order."""

    all: list[ChangeSet | Told | Exception] = field(default_factory=list)

    def _of(self, kind: type) -> list[Any]:
        return [each for each in self.all if isinstance(each, kind)]

    @property
    def changes(self) -> list[ChangeSet]:
        return self._of(ChangeSet)

    @property
    def told(self) -> list[Told]:
        return self._of(Told)

    @property
    def troubles(self) -> list[Exception]:
        return self._of(Exception)


class Mirror:
    """A view that believes the signals alone: it never asks a model for all of its rows."""

    def __init__(self, model: RowsModel[Any]) -> None:
        self.model = model
        self.rows: list[Any] = list(model.rows)
        self.signals: list[str] = []
        self._held: list[QPersistentModelIndex] = []
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.rowsMoved.connect(self._move)
        model.dataChanged.connect(self._change)
        model.modelReset.connect(self._reset)
        model.layoutAboutToBeChanged.connect(self._before_layout)
        model.layoutChanged.connect(self._lay_out)

    def _insert(self, _: object, first: int, last: int) -> None:
        self.signals.append("inserted")
        self.rows[first:first] = self.model.rows[first : last + 1]

    def _remove(self, _: object, first: int, last: int) -> None:
        self.signals.append("removed")
        del self.rows[first : last + 1]

    def _move(self, _: object, first: int, last: int, __: object, to: int) -> None:
        self.signals.append("moved")
        moved = self.rows[first : last + 1]
        rest = self.rows[:first] + self.rows[last + 1 :]
        at = to if to <= first else to - len(moved)
        self.rows = rest[:at] + moved + rest[at:]

    def _change(self, top: Any, bottom: Any) -> None:
        self.signals.append("changed")
        self.rows[top.row() : bottom.row() + 1] = self.model.rows[top.row() : bottom.row() + 1]

    def _before_layout(self) -> None:
        self._held = [QPersistentModelIndex(self.model.index(at)) for at in range(len(self.rows))]

    def _lay_out(self) -> None:
        self.signals.append("layout")
        placed = zip((index.row() for index in self._held), self.rows, strict=True)
        self.rows = [row for _, row in sorted(placed, key=lambda pair: pair[0])]
        self._held = []

    def _reset(self) -> None:
        self.signals.append("reset")
        self.rows = list(self.model.rows)


@pytest.fixture
def mirror() -> Callable[[RowsModel[Any]], Mirror]:
    """Watch a model through its signals alone."""
    return Mirror


@pytest.fixture
def tested(qtlog: Any) -> Callable[[QAbstractItemModel], QAbstractItemModel]:
    """Have Qt check a model at each of its signals; what it finds is a warning, which fails the test."""
    testers = []

    def attach(model: QAbstractItemModel) -> QAbstractItemModel:
        mode = QAbstractItemModelTester.FailureReportingMode.Warning
        testers.append(QAbstractItemModelTester(model, mode))
        return model

    return attach


@pytest.fixture(scope="session")
def file_at_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty file, made once; a test module may begin with another one."""
    paths = DataPaths(tmp_path_factory.mktemp("start") / "data")
    paths.root.mkdir(mode=0o700)
    with open_services(paths, writing=True):
        return paths.database


@pytest.fixture
def worker(qapp: object, paths: DataPaths, clock: Clock, file_at_start: Path) -> Iterator[Worker]:
    """A worker that is running on a copy of the file at the start."""
    shutil.copy(file_at_start, paths.database)
    running = Worker(partial(services_under_lock, paths, clock))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def desk(worker: Worker) -> Desk:
    """A desk whose worker is running."""
    return Desk(worker)


@pytest.fixture
def heard(desk: Desk) -> Heard:
    """All that the desk announces, from now on."""
    heard = Heard()
    for signal in (desk.changed, desk.told, desk.troubled):
        signal.connect(heard.all.append)
    return heard


@pytest.fixture
def settle(qtbot: QtBot, worker: Worker) -> Settle:
    """Wait until all that was asked is answered, with what the answers asked in their turn."""
    bell = _Bell()

    def wait() -> None:
        for _ in range(3):
            with qtbot.waitSignal(bell.rung):
                worker.submit(lambda services: None, lambda _: bell.rung.emit(), lambda _: bell.rung.emit())

    return wait


@pytest.fixture
def ask(desk: Desk, settle: Settle) -> Ask:
    """Ask the desk and wait for the answer."""

    def wait(question: Callable[[Services], Any]) -> Any:
        answers: list[Any] = []
        desk.ask(question, answers.append)
        settle()
        (answer,) = answers
        return answer

    return wait


@pytest.fixture
def importing(desk: Desk, ask: Ask) -> Import:
    def import_all(*titles: str) -> int:
        for title in titles:
            text = BRIEF.format(title=title)
            desk.do(
                f"Imported {title}",
                lambda services, text=text, title=title: services.importing.import_text(text, title).change,
            )
        newest: int = ask(lambda services: services.store.browse.rows())[0].id
        return newest

    return import_all


@pytest.fixture
def record(ask: Ask) -> Callable[[int], ApplicationRecord]:
    """An application as it is kept now."""
    return lambda application_id: ask(lambda services: services.store.browse.record(application_id))


@pytest.fixture
def kept(paths: DataPaths, settle: Settle) -> Callable[[], list[str]]:
    """All that the file holds, as SQL; without what is worked out from it and grows with use: the inside of
    the search indexes, and the signatures that a text is recognised by.
    """

    def dump() -> list[str]:
        settle()
        connection = sqlite3.connect(paths.database)
        try:
            derived = "_search_", 'INSERT INTO "signature"'
            return [line for line in connection.iterdump() if not any(word in line for word in derived)]
        finally:
            connection.close()

    return dump


@pytest.fixture
def applications(qapp: object, desk: Desk, clock: Clock) -> Applications:
    """All applications, not yet loaded."""
    return Applications(desk, clock)


@pytest.fixture
def loaded(applications: Applications, ask: Ask, clock: Any, settle: Settle) -> Applications:
    """Baker (1), Welder (2) and Nurse (3), each imported a minute after the other."""

    def furnish(services: Services) -> None:
        for title, company in (("Baker", "Mill Lane"), ("Welder", "anvil works"), ("Nurse", "")):
            (new,) = services.importing.import_text(BRIEF.format(title=title), title).imported
            services.tracking.describe(new.id, title, company, None)
            clock.advance(minutes=1)

    ask(furnish)
    applications.load()
    settle()
    return applications


@pytest.fixture
def now(desk: Desk, settle: Settle) -> Callable[[Callable[[Services], ChangeSet]], None]:
    """Command, and wait until all views show it."""

    def at_once(command: Callable[[Services], ChangeSet]) -> None:
        desk.do("", command)
        settle()

    return at_once
