from __future__ import annotations

import json
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.notification import programs
from jobtracker.system.notification.notice import Notice
from jobtracker.system.notification.programs import BODY, TITLE, notify_send, osascript, powershell

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.system.notification.programs import ProgramNotifier

NOTICE = Notice("k", "-e $(rm)", "`x` <b> & \"'")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

STAND_IN = """#!{python}
import json, os, sys
with open({said!r}, "w") as file:
    json.dump([sys.argv[1:], os.environ.get({title!r}), os.environ.get({body!r})], file)
sys.exit({status})
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def stand_in(folder: Path, name: str, status: int = 0) -> Path:
    """A program of that name that notes how it was called; what it notes."""
    said = folder / f"{name}.json"
    program = folder / name
    program.write_text(
        STAND_IN.format(python=sys.executable, said=str(said), title=TITLE, body=BODY, status=status)
    )
    program.chmod(stat.S_IRWXU)
    return said


@pytest.mark.parametrize("notifier", [notify_send(), osascript(), powershell()], ids=lambda n: n.program)
def test_a_program_that_is_not_there_or_fails_shows_nothing(folder: Path, notifier: ProgramNotifier) -> None:
    assert not notifier.show(NOTICE)
    stand_in(folder, notifier.program, status=3)
    assert not notifier.show(NOTICE)


def test_notify_send_takes_no_text_for_an_option_or_for_markup(folder: Path) -> None:
    said = stand_in(folder, "notify-send")
    assert notify_send().show(NOTICE)
    arguments, *_ = json.loads(said.read_text())
    assert arguments[-3:] == ["--", "-e $(rm)", "`x` &lt;b&gt; &amp; \"'"]


def test_the_script_of_macos_gets_the_texts_as_arguments(folder: Path) -> None:
    said = stand_in(folder, "osascript")
    assert osascript().show(NOTICE)
    arguments, *_ = json.loads(said.read_text())
    assert arguments[-2:] == [NOTICE.title, NOTICE.body]
    assert not any(NOTICE.body in line for line in arguments[:-2])


def test_the_script_of_windows_gets_the_texts_in_the_environment(folder: Path) -> None:
    said = stand_in(folder, "powershell")
    assert powershell().show(NOTICE)
    arguments, title, body = json.loads(said.read_text())
    assert (title, body) == (NOTICE.title, NOTICE.body)
    assert not any(NOTICE.body in word or NOTICE.title in word for word in arguments)


def test_a_program_that_does_not_end_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "notify-send").write_text("#!/bin/sh\nwhile :; do :; done\n")
    (folder / "notify-send").chmod(stat.S_IRWXU)
    monkeypatch.setattr(programs, "PATIENCE", 0.2)
    assert not notify_send().show(NOTICE)
