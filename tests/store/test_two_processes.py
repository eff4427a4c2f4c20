"""One process writes; others may look on."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jobtracker.app.build import open_services
from jobtracker.system.lock import AlreadyOpen

if TYPE_CHECKING:
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

BESIDE = """
import sys
from pathlib import Path
from jobtracker.app.build import open_services
from jobtracker.system.lock import AlreadyOpen
from jobtracker.system.paths import DataPaths

paths = DataPaths(Path(sys.argv[1]))
with open_services(paths, writing=False) as services:
    print([row.id for row in services.store.browse.rows()])
try:
    with open_services(paths, writing=True):
        print("wrote")
except AlreadyOpen as error:
    print(error.message)
"""


def test_beside_the_one_that_writes_another_process_can_read_and_is_refused_to_write(
    services: Services, application: int, paths: DataPaths
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", BESIDE, str(paths.root)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    seen, refused = run.stdout.splitlines()
    assert seen == f"[{application}]"
    assert "busy on the command line" in refused
    assert str(paths.root) in refused
    assert services.noting.add(application, "still mine")


def test_a_reader_that_would_have_to_make_the_file_needs_the_right_to_write(paths: DataPaths) -> None:
    with open_services(paths, writing=True):
        paths.database.unlink()
        with pytest.raises(AlreadyOpen), open_services(paths, writing=False):
            pass
