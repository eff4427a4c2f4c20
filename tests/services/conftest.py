"""What the services' tests share: a posting whose items are known, however the reader would read it."""

from __future__ import annotations

from dataclasses import dataclass
from shutil import copyfile
from typing import TYPE_CHECKING, Any

import pytest
from tests.conftest import HeldClock

from jobtracker.app.build import open_services
from jobtracker.domain.change import Kind
from jobtracker.domain.reading import Level, Span
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.requirement import Requirement
    from jobtracker.services.services import Services

TEXT = (
    "Kornhaus looks for you.\r\n• patience  with\u00a0dough and people;\r\n"
    "• strong arms\r\n• an early start\r\n"
)


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file as the first start makes it."""
    paths = DataPaths(tmp_path_factory.mktemp("fresh"))
    with open_services(paths, writing=True):
        return paths.database


@pytest.fixture
def paths(paths: DataPaths, request: pytest.FixtureRequest) -> DataPaths:
    """A data directory with nothing in it yet but the baker, where one is asked for.

    It is a copy: making the tables each time would take most of the time.
    """
    made = "bakers_file" if "baker" in request.fixturenames else "fresh_file"
    copyfile(request.getfixturevalue(made), paths.database)
    return paths


@dataclass(frozen=True)
class Baker:
    """An application with three items, each a passage of its source text."""

    services: Services
    id: int
    patience: int
    arms: int
    start: int

    @property
    def record(self) -> ApplicationRecord:
        found = self.services.store.browse.record(self.id)
        assert found is not None
        return found

    @property
    def items(self) -> dict[int, Requirement]:
        """The items that are not in the trash, by id, in order."""
        return {item.id: item for item in self.record.requirements}

    @property
    def texts(self) -> list[str]:
        return [item.text for item in self.record.requirements]

    def held(self, span: Span | None) -> str:
        """The very characters of the source text that a span holds."""
        assert span is not None
        return self.record.posting.source_text[span.start : span.end]


@pytest.fixture(scope="session")
def bakers_file(fresh_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the baker and nothing else."""
    paths = DataPaths(tmp_path_factory.mktemp("baker"))
    copyfile(fresh_file, paths.database)
    with open_services(paths, writing=True, clock=HeldClock()) as services:
        _keep_baker(services)
    return paths.database


@pytest.fixture
def baker(services: Services) -> Baker:
    (row,) = services.store.browse.rows()
    record = services.store.browse.record(row.id)
    assert record is not None
    return Baker(services, row.id, *(item.id for item in record.requirements))


def _keep_baker(services: Services) -> None:
    (imported,) = services.importing.import_text(TEXT, "kornhaus").imported
    record = services.store.browse.record(imported.id)
    assert record is not None
    services.answering.remove([item.id for item in record.requirements])
    for duty in record.responsibilities:
        services.answering.remove(
            [
                row.id
                for row in services.answering.count_as_requirement(duty.id).rows
                if row.kind is Kind.REQUIREMENT
            ]
        )
    for words in ("patience  with\u00a0dough and people", "strong arms", "an early start"):
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        services.answering.add_passage(imported.id, span, Level.REQUIRED, "You bring")


@pytest.fixture
def contents(services: Services) -> Callable[[], Any]:
    """All that the user sees and all that is in the trash, to compare before and after."""

    def everything() -> Any:
        browse = services.store.browse
        return [browse.record(row.id) for row in browse.rows()], browse.trash()

    return everything
