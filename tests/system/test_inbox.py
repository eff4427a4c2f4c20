from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobtracker.system.inbox import LARGEST_REQUEST, Request, hand_over, take_requests
from jobtracker.system.paths import DataDirectoryUnusable, DataPaths


def test_what_is_handed_over_is_taken_once_and_in_order(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    hand_over(paths, [tmp_path / "a.txt", tmp_path / "b.txt"])
    hand_over(paths, [])
    assert take_requests(paths) == [Request((tmp_path / "a.txt", tmp_path / "b.txt")), Request(())]
    assert take_requests(paths) == []


def test_without_an_inbox_there_is_nothing_to_take(tmp_path: Path) -> None:
    assert take_requests(DataPaths(tmp_path)) == []


def test_a_relative_path_is_meant_from_where_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hand_over(DataPaths(tmp_path), [Path("a.txt")])
    monkeypatch.chdir("/")
    assert take_requests(DataPaths(tmp_path)) == [Request((tmp_path / "a.txt",))]


def test_a_name_that_is_not_text_arrives_unchanged(tmp_path: Path) -> None:
    name = Path(os.fsdecode(b"/tmp/f\xfcr-sp\xe4ter.txt"))
    hand_over(DataPaths(tmp_path), [name])
    assert take_requests(DataPaths(tmp_path)) == [Request((name,))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.fixed_dictionaries({"files": inner}),
    ).map(lambda value: json.dumps(value).encode())
)
def test_junk_in_the_inbox_is_removed_and_hinders_nothing(tmp_path: Path, junk: bytes) -> None:
    paths = DataPaths(tmp_path)
    hand_over(paths, [tmp_path / "a.txt"])
    (paths.inbox / "0.json").write_bytes(junk)
    assert Request((tmp_path / "a.txt",)) in take_requests(paths)
    assert list(paths.inbox.iterdir()) == []


def test_a_huge_file_in_the_inbox_is_not_read(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    paths.inbox.mkdir()
    (paths.inbox / "1.json").write_text(" " * LARGEST_REQUEST + '{"files": []}')
    assert take_requests(paths) == []
    assert list(paths.inbox.iterdir()) == []


def test_a_request_that_cannot_be_removed_is_not_taken_for_ever(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    (paths.inbox / "1.json").mkdir(parents=True)
    assert take_requests(paths) == []


def test_an_inbox_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "inbox").write_text("in the way")
    with pytest.raises(DataDirectoryUnusable):
        hand_over(DataPaths(tmp_path), [])
