from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.replacing import FileNotWritten, replace_file

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_and_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "calendar.ics"
    replace_file(file, b"one")
    replace_file(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_new_file_is_the_users_alone_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "calendar.ics"
    replace_file(file, b"one")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    replace_file(file, b"two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "calendar.ics"
    link.symlink_to(tmp_path / "elsewhere" / "real.ics")
    replace_file(link, b"one")
    assert link.is_symlink()
    assert (tmp_path / "elsewhere" / "real.ics").read_bytes() == b"one"


@pytest.mark.parametrize("name", ["missing/calendar.ics", ".", "a\0b", "x" * 300])
def test_what_cannot_be_written_is_said_and_nothing_is_left_behind(tmp_path: Path, name: str) -> None:
    (tmp_path / "kept.ics").write_bytes(b"kept")
    with pytest.raises(FileNotWritten, match=r"could not be written: .* is as it was"):
        replace_file(tmp_path / name, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["kept.ics"]
