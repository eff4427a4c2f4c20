from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from jobtracker.app.build import open_services
from jobtracker.store.glimpse import glimpse

if TYPE_CHECKING:
    from jobtracker.system.paths import DataPaths

WELDER = "Welder\n\nRequirements\n- Reads drawings\n- Drives a forklift\n"
BAKER = "Baker\n\nRequirements\n- Bakes rye bread\n"


def test_it_sees_what_the_opened_store_lists(paths: DataPaths) -> None:
    with open_services(paths, writing=True) as services:
        for text in (WELDER, BAKER):
            services.importing.import_text(text, "pasted text")
        rows = services.store.browse.rows()
    assert len(rows) == 2
    assert glimpse(paths.database) == rows


def test_where_there_is_no_file_there_is_nothing_to_see_and_none_is_made(paths: DataPaths) -> None:
    assert glimpse(paths.database) is None
    assert not paths.database.exists()


def test_a_damaged_or_foreign_file_is_left_to_the_opening_to_tell_of(paths: DataPaths) -> None:
    with open_services(paths, writing=True) as services:
        services.importing.import_text(WELDER, "pasted text")
    content = paths.database.read_bytes()
    paths.database.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    assert glimpse(paths.database) is None
    paths.database.write_text("a letter, not a database")
    assert glimpse(paths.database) is None
    assert paths.database.read_text() == "a letter, not a database"


def test_it_does_not_wait_for_sqlalchemy() -> None:
    code = "import sys, jobtracker.store.glimpse; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"
