from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from jobtracker.system.paths import DataDirectoryUnusable, DataPaths, data_paths, make_private_directory

needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may read and write everything"
)


def test_the_option_comes_before_the_environment(tmp_path: Path) -> None:
    paths = data_paths(tmp_path / "option", {"JOBTRACKER_DATA_DIR": str(tmp_path / "variable")})
    assert paths.root == tmp_path / "option"
    assert not (tmp_path / "variable").exists()


def test_the_environment_comes_before_the_place_of_the_system(tmp_path: Path) -> None:
    assert data_paths(None, {"JOBTRACKER_DATA_DIR": str(tmp_path / "variable")}).root == tmp_path / "variable"


@pytest.mark.skipif(sys.platform != "linux", reason="the place differs by system")
@pytest.mark.parametrize("environment", [{}, {"JOBTRACKER_DATA_DIR": ""}])
def test_without_either_it_is_the_place_of_the_system(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_paths(None, environment).root == tmp_path / "jobtracker"


def test_a_relative_directory_is_taken_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_paths(Path("here")).root == tmp_path / "here"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_a_new_directory_is_for_its_user_alone(tmp_path: Path) -> None:
    root = data_paths(tmp_path / "new").root
    assert stat.S_IMODE(root.stat().st_mode) == 0o700
    assert stat.S_IMODE(make_private_directory(DataPaths(root).logs).stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_the_rights_of_a_directory_that_is_there_are_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert stat.S_IMODE(data_paths(tmp_path).root.stat().st_mode) == 0o755


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    with pytest.raises(DataDirectoryUnusable, match="is a file, not a directory") as raised:
        data_paths(file)
    assert str(file) in raised.value.message
    assert file.read_text() == "mine"


def test_a_directory_below_a_file_cannot_be_created(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(DataDirectoryUnusable, match="cannot be created"):
        data_paths(tmp_path / "file" / "below")
    with pytest.raises(DataDirectoryUnusable, match="cannot be created"):
        make_private_directory(tmp_path / "file" / "below")


@needs_rights
def test_a_directory_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DataDirectoryUnusable, match="may not read and write"):
        data_paths(tmp_path)


def test_everything_lies_inside_the_one_directory(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    inside = [paths.database, paths.backups, paths.inbox, paths.logs, paths.window, paths.lock]
    assert [path.parent for path in inside] == [tmp_path] * 6
    assert paths.database.name == "jobtracker.sqlite"
