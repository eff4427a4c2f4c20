"""What the services' tests share: a posting whose items are known, however the reader would read it."""

from __future__ import annotations

from dataclasses import dataclass
from shutil import copyfile
from typing import TYPE_CHECKING, Any

import pytest

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
def paths(paths: DataPaths, fresh_file: Path) -> DataPaths:
    """A data directory with nothing in it yet; making the tables each time would take most of the time."""
    copyfile(fresh_file, paths.database)
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


@pytest.fixture
def baker(services: Services) -> Baker:
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
    ids = []
    for words in ("patience  with\u00a0dough and people", "strong arms", "an early start"):
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        change = services.answering.add_passage(imported.id, span, Level.REQUIRED, "You bring")
        ids.append(next(row.id for row in change.rows))
    return Baker(services, imported.id, *ids)


@pytest.fixture
def contents(services: Services) -> Callable[[], Any]:
    """All that the user sees and all that is in the trash, to compare before and after."""

    def everything() -> Any:
        browse = services.store.browse
        return [browse.record(row.id) for row in browse.rows()], browse.trash()

    return everything
