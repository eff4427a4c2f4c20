from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.system.invocation import for_desktop_entry, for_systemd, invocation

if TYPE_CHECKING:
    from jobtracker.system.paths import DataPaths

words = st.lists(st.text(st.characters(exclude_categories=("C",)), min_size=1), min_size=1)


def test_the_program_is_started_on_the_same_data(paths: DataPaths) -> None:
    assert invocation(paths, "remind") == (
        sys.executable,
        "-m",
        "jobtracker",
        "remind",
        "--data-dir",
        str(paths.root),
    )


def test_the_executable_starts_itself(paths: DataPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/jobtracker")
    assert invocation(paths, "--tray") == ("/opt/jobtracker", "--tray", "--data-dir", str(paths.root))


@pytest.mark.parametrize(
    ("word", "desktop", "systemd"),
    [
        ("plain", '"plain"', '"plain"'),
        ("two words", '"two words"', '"two words"'),
        ("100%", '"100%%"', '"100%%"'),
        ('say "hi"', r'"say \\"hi\\""', r'"say \"hi\""'),
        ("$HOME", r'"\\$HOME"', '"$$HOME"'),
        ("C:\\new", r'"C:\\\\new"', r'"C:\\new"'),
    ],
)
def test_each_kind_of_file_has_its_own_quoting(word: str, desktop: str, systemd: str) -> None:
    assert for_desktop_entry([word]) == desktop
    assert for_systemd([word]) == systemd


@given(words)
def test_what_is_quoted_for_a_desktop_entry_is_read_as_the_same_words(given_words: list[str]) -> None:
    # A desktop reads the string first, then the field codes, then the words as a shell does.
    value = for_desktop_entry(given_words).replace("\\\\", "\\").replace("%%", "%")
    assert _as_a_shell(value) == given_words


def _as_a_shell(value: str) -> list[str]:
    """Words in double quotes, in which a backslash keeps the next character."""
    found, word, at = [], "", 1
    while at < len(value):
        if value[at] == "\\":
            at += 1
            word += value[at]
        elif value[at] == '"':
            found.append(word)
            word, at = "", at + 2
        else:
            word += value[at]
        at += 1
    return found
