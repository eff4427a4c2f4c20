from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobtracker.domain.posting import LARGEST_POSTING
from jobtracker.system.files import FileFailure, FileSearch, FileUnreadable, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may read everything"
)


def gather(paths: Iterable[Path]) -> FileSearch:
    search = FileSearch(paths)
    assert not search.go_on()
    return search


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/z.txt", "a/c.md", ".hidden.txt", "a/.git/config", "empty/.keep"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_a_folder_gives_its_files_sorted_and_without_hidden_ones(folder: Path) -> None:
    gathered = gather([folder])
    assert gathered.files == [folder / "a/c.md", folder / "a/z.txt", folder / "b.txt"]
    assert gathered.failures == []


def test_files_come_in_the_order_given_also_hidden_ones(folder: Path) -> None:
    asked = [folder / "b.txt", folder / ".hidden.txt", folder / "a/c.md"]
    assert gather(asked).files == asked


def test_what_is_missing_is_named_and_the_rest_is_gathered(folder: Path) -> None:
    gathered = gather([folder / "gone.txt", folder / "b.txt"])
    assert gathered.files == [folder / "b.txt"]
    (failure,) = gathered.failures
    assert failure.path == folder / "gone.txt"
    assert "no such file" in failure.message


def test_a_folder_without_files_is_named(folder: Path) -> None:
    (failure,) = gather([folder / "empty"]).failures
    assert "no file in this folder" in failure.message


@needs_links
def test_a_link_in_a_circle_ends(folder: Path) -> None:
    (folder / "a/up").symlink_to(folder, target_is_directory=True)
    (folder / "a/self").symlink_to("self")
    gathered = gather([folder])
    assert {file.resolve() for file in gathered.files} == {
        folder / "a/c.md",
        folder / "a/z.txt",
        folder / "b.txt",
    }
    assert len(gathered.files) == 3
    assert [failure.path.name for failure in gathered.failures] == ["self"]


@needs_links
def test_a_link_to_a_file_is_followed_and_a_dead_one_is_named(folder: Path) -> None:
    (folder / "empty/live.txt").symlink_to(folder / "b.txt")
    (folder / "empty/dead.txt").symlink_to(folder / "gone.txt")
    gathered = gather([folder / "empty"])
    assert gathered.files == [folder / "empty/live.txt"]
    assert [failure.path.name for failure in gathered.failures] == ["dead.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this file system")
def test_a_pipe_is_named_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (failure,) = gather([folder / "pipe"]).failures
    assert "not a file" in failure.message
    with pytest.raises(FileUnreadable, match="not a file"):
        read_file(folder / "pipe")
    assert folder / "pipe" not in gather([folder]).files


@needs_rights
def test_what_may_not_be_read_is_named(folder: Path) -> None:
    (folder / "a").chmod(0)
    (folder / "b.txt").chmod(0)
    gathered = gather([folder])
    (folder / "a").chmod(0o700)
    assert [failure.path for failure in gathered.failures] == [folder / "a"]
    with pytest.raises(FileUnreadable, match="may not read"):
        read_file(folder / "b.txt")


def test_a_refusal_of_the_system_is_told_in_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    (failure,) = gather([folder]).failures
    assert "may not read" in failure.message


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(st.lists(st.text(max_size=40) | st.just("x" * 300), max_size=3))
def test_any_name_at_all_is_answered_for(tmp_path: Path, names: list[str]) -> None:
    paths = [tmp_path / "below" / ("x" + name.replace("/", "-").replace("\\", "-")) for name in names]
    gathered = gather(paths)
    assert [failure.path for failure in gathered.failures] == paths
    assert all(failure.message for failure in gathered.failures)


def test_a_search_in_slices_finds_what_a_search_at_once_finds(folder: Path) -> None:
    asked = [folder / "gone.txt", folder, folder / "empty", folder / "b.txt"]
    search = FileSearch(asked)
    steps = 1
    while search.go_on(0):
        steps += 1
        assert len(search.files) + len(search.failures) <= steps
    at_once = gather(asked)
    assert (search.files, search.failures) == (at_once.files, at_once.failures)
    assert steps > len(at_once.files)
    assert not search.go_on(0)


def test_a_search_names_what_it_is_looking_through(folder: Path) -> None:
    search = FileSearch([folder / "a", folder / "b.txt"])
    seen = [search.at]
    while search.go_on(0):
        seen.append(search.at)
    assert seen == ["", "a", "a", "a", "b.txt"]


def test_folders_without_a_file_are_looked_through_in_slices_too(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / str(number)).mkdir()
    search = FileSearch([tmp_path])
    for _ in range(50):
        assert search.go_on(0)
    while search.go_on(0):
        assert search.files == []
    assert [type(failure) for failure in search.failures] == [FileFailure]


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x00\xff\r\n")
    assert read_file(tmp_path / "a") == b"\x00\xff\r\n"


def test_a_file_that_is_too_large_is_refused_at_the_limit(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST_POSTING)
    assert len(read_file(large)) == LARGEST_POSTING
    with large.open("ab") as file:
        file.write(b"x")
    with pytest.raises(FileUnreadable, match="larger than 20 MB"):
        read_file(large)


@pytest.mark.parametrize(
    ("name", "said"), [("", "folder"), ("gone", "no such file"), ("nul\0", "not the name")]
)
def test_what_is_no_readable_file_is_told_in_a_sentence(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(FileUnreadable, match=said):
        read_file(tmp_path / name)
