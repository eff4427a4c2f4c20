"""What every test shares: no screen, no data of the user's, and a clock that is held."""

from __future__ import annotations

import gc
import os
from datetime import UTC, datetime, timedelta

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("JOBTRACKER_DATA_DIR", None)

from typing import TYPE_CHECKING

from tests.quick_files import quick_files

from jobtracker.app.build import open_services
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jobtracker.services.services import Services

POSTING = """Glasbruch GmbH builds instruments for water laboratories.

Laboratory Technician

Responsibilities
- Prepare samples and run the daily measurements
- Keep the instruments calibrated

Requirements
- Two years of experience in a laboratory
- Careful written records
- Driving licence

Nice to have
- Some German
- Experience with C++ or Python
"""


class HeldClock:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
        self.place = "Europe/Berlin"

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return self.place

    def advance(self, **by: float) -> None:
        self.moment += timedelta(**by)


def pytest_collection_finish() -> None:
    """What is imported and collected by now stays: the garbage collector need not look at it ever again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def files_are_quick() -> Iterator[None]:
    """Every file that is opened in this process."""
    with quick_files():
        yield


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    root = tmp_path / "data"
    root.mkdir(mode=0o700)
    return DataPaths(root)


@pytest.fixture
def services(paths: DataPaths, clock: HeldClock) -> Iterator[Services]:
    """The use cases over a real file in an empty data directory."""
    with open_services(paths, writing=True, clock=clock) as opened:
        yield opened


@pytest.fixture
def posting_file(tmp_path: Path) -> Path:
    """A file with a clean posting: 2 responsibilities, 3 required and 2 preferred items."""
    file = tmp_path / "technician.txt"
    file.write_text(POSTING, encoding="utf-8")
    return file
