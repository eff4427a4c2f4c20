from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from jobtracker import __version__
from jobtracker.app import parse, reminders
from jobtracker.app.build import open_services
from jobtracker.app.cli import main
from jobtracker.domain.reminder import wall_time
from jobtracker.reading.reader import ReadText, read_bytes
from jobtracker.system.clock import SystemClock
from jobtracker.system.lock import Holder, WritingLock
from jobtracker.system.notification.programs import ProgramNotifier
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from jobtracker.system.notification.notice import Notice


@pytest.fixture
def data(tmp_path: Path) -> list[str]:
    return ["--data-dir", str(tmp_path / "data")]


def _output(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_an_imported_posting_is_listed_and_shown(
    data: list[str], posting_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*data, "import", str(posting_file), "--json"]) == 0
    summary = json.loads(_output(capsys))
    (imported,) = summary["imported"]
    assert summary["already_there"] == summary["failed"] == []

    assert main([*data, "list", "--json"]) == 0
    (row,) = json.loads(_output(capsys))
    assert row["id"] == imported["id"]
    assert row["stage"] == "Saved"

    assert main([*data, "show", str(row["id"]), "--json"]) == 0
    application = json.loads(_output(capsys))
    assert application["posting"]["source_text"] == posting_file.read_text(encoding="utf-8")
    assert [event["kind"] for event in application["events"]] == ["imported"]


def test_without_json_a_person_can_read_it(
    data: list[str], posting_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*data, "import", str(posting_file)])
    assert f"{posting_file}: imported as 1" in _output(capsys)
    main([*data, "import", str(posting_file)])
    assert "already there as 1, nothing changed" in _output(capsys)
    main([*data, "list"])
    assert "Saved" in _output(capsys)
    main([*data, "show", "1"])
    shown = _output(capsys)
    assert "Stage: Saved" in shown
    assert "Required\n  [open] " in shown


def test_an_empty_list_says_how_to_begin(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*data, "list"]) == 0
    assert "jobtracker import PATH" in _output(capsys)
    assert main([*data, "list", "--json"]) == 0
    assert json.loads(_output(capsys)) == []


def test_what_fails_is_named_and_the_rest_is_imported(
    data: list[str], posting_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "folder").mkdir()
    bad = ["empty.txt", "binary.txt", "folder", "missing.txt"]
    files = [str(tmp_path / name) for name in bad]
    assert main([*data, "import", *files, str(posting_file), "--json"]) == 1
    captured = capsys.readouterr()
    summary = json.loads(captured.out)
    assert {Path(failure["name"]).name for failure in summary["failed"]} == set(bad)
    assert len(summary["imported"]) == 1
    for file in files:
        assert any(file in line for line in captured.err.splitlines())


def test_a_text_of_50_mb_is_refused_and_one_line_of_10_mb_is_imported(
    data: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "line.txt").write_bytes(b"bread " * 1_700_000)
    assert main([*data, "import", str(tmp_path / "huge.txt"), str(tmp_path / "line.txt")]) == 1
    captured = capsys.readouterr()
    assert "huge.txt: This file is larger than 20 MB" in captured.err
    assert "line.txt: imported as 1" in captured.out


def test_parsing_names_what_is_no_posting_and_puts_the_reason_in_its_place(
    posting_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    bad = [tmp_path / "missing.txt", tmp_path / "empty.txt", tmp_path]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        bad.append(tmp_path / "pipe")
    assert main(["parse", *map(str, bad), str(posting_file), "--json"]) == 1
    captured = capsys.readouterr()
    *failed, read = json.loads(captured.out)
    assert [entry["source"]["name"] for entry in failed] == [path.name for path in bad]
    assert all(entry["error"]["message"] in captured.err for entry in failed)
    assert read["source"]["name"] == posting_file.name


@pytest.mark.parametrize("options", [["--json"], [], ["--explain"]])
def test_a_mistake_of_the_reader_is_told_and_the_files_after_it_are_read(
    options: list[str],
    posting_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def read(data: bytes, name: str) -> ReadText:
        if name == "odd.txt":
            raise RecursionError("the reader's own")
        return read_bytes(data, name)

    monkeypatch.setattr(parse, "read_bytes", read)
    odd = tmp_path / "odd.txt"
    odd.write_text("Baker\n", encoding="utf-8")
    assert main(["parse", str(odd), str(posting_file), *options]) == 1
    captured = capsys.readouterr()
    assert f"jobtracker: {odd}: Job Tracker made a mistake with this file" in captured.err
    assert "RecursionError: the reader's own" in caplog.text
    assert "Laboratory Technician" in captured.out
    if options == ["--json"]:
        failed, _ = json.loads(captured.out)
        assert failed["error"]["code"] == "mistake"


@pytest.mark.parametrize("options", [[], ["--explain"]])
def test_what_is_read_cannot_steer_the_terminal(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Requirements\n- Two years\x1b[2J of experience in a bakery\n", encoding="utf-8")
    assert main(["parse", str(posting), *options]) == 0
    assert "\x1b" not in _output(capsys)


def test_the_data_directory_may_stand_before_or_after_the_command(
    tmp_path: Path, posting_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    directory = str(tmp_path / "here")
    assert main(["--data-dir", directory, "import", str(posting_file)]) == 0
    assert main(["list", f"--data-dir={directory}", "--json"]) == 0
    assert len(json.loads(_output(capsys).partition("\n")[2])) == 1
    assert (tmp_path / "here" / "jobtracker.sqlite").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_only_the_user_may_read_the_database(data: list[str], posting_file: Path, tmp_path: Path) -> None:
    main([*data, "import", str(posting_file)])
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "jobtracker.sqlite").stat().st_mode) == 0o600


def test_an_unknown_application_is_named(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*data, "show", "99"]) == 1
    assert "99" in capsys.readouterr().err


def test_while_the_window_is_open_nothing_is_imported_but_all_can_be_read(
    data: list[str], posting_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*data, "import", str(posting_file)])
    with WritingLock(DataPaths(tmp_path / "data"), Holder.WINDOW):
        capsys.readouterr()
        assert main([*data, "import", str(posting_file)]) == 1
        assert "already open" in capsys.readouterr().err
        assert main([*data, "list"]) == 0


@pytest.mark.parametrize("command", [["import", "x.txt"], ["list"], ["show", "1"], []])
def test_a_data_directory_that_is_a_file_is_refused_untouched(
    command: list[str], posting_file: Path, capsys: pytest.CaptureFixture[str], errors_read: list[str]
) -> None:
    before = posting_file.read_bytes()
    assert main(["--data-dir", str(posting_file), *command]) == 1
    said = capsys.readouterr().err
    assert "is a file, not a directory" in said
    assert posting_file.read_bytes() == before
    # Who begins with a double click sees no terminal.
    assert errors_read == ([] if command else [said.removeprefix("jobtracker: ").strip()])


def test_a_foreign_database_is_refused_untouched(
    data: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "jobtracker.sqlite"
    database.write_bytes(b"something else entirely")
    assert main([*data, "list"]) == 1
    assert str(database) in capsys.readouterr().err
    assert database.read_bytes() == b"something else entirely"


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["import"],
        ["show"],
        ["show", "one"],
        ["show", "-1"],
        ["show", "9" * 40],
        ["list", "more"],
        ["list", "--jso"],
        ["--no-such-option"],
        ["--data-dir"],
    ],
)
def test_wrong_usage_is_explained_with_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    assert "usage: jobtracker" in capsys.readouterr().err


def test_the_version_and_the_help_name_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    for option, said in (("--version", f"jobtracker {__version__}"), ("--help", "usage: jobtracker")):
        with pytest.raises(SystemExit) as leaving:
            main([option])
        assert leaving.value.code == 0
        assert said in _output(capsys)


@pytest.mark.parametrize("command", ["parse", "import", "list", "show"])
def test_every_command_has_its_own_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main([command, "--help"])
    assert leaving.value.code == 0
    assert f"usage: jobtracker {command}" in _output(capsys)


def _run(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={name: value for name, value in os.environ.items() if "DISPLAY" not in name} | environment,
    )


LOADED = (
    "import sys; from jobtracker.app.cli import main; status = main(); print(*sys.modules, file=sys.stderr)"
)


def test_parsing_needs_neither_qt_nor_the_database(posting_file: Path) -> None:
    outcome = _run(LOADED, "parse", str(posting_file), "--json")
    assert len(json.loads(outcome.stdout)) == 1
    loaded = set(outcome.stderr.split())
    assert not loaded & {"PySide6", "sqlalchemy", "sqlmodel", "alembic", "pydantic"}


def test_listing_needs_no_qt(data: list[str]) -> None:
    outcome = _run(LOADED, *data, "list")
    assert "jobtracker import PATH" in outcome.stdout
    assert "PySide6" not in outcome.stderr.split()


def test_a_reader_that_leaves_early_is_no_error(posting_file: Path) -> None:
    program = (
        "import os, sys; from jobtracker.app.cli import main\n"
        "reading, writing = os.pipe(); os.close(reading); os.dup2(writing, 1)\n"
        "sys.exit(main())"
    )
    outcome = _run(program, "parse", str(posting_file), "--json")
    assert outcome.returncode == 1
    assert outcome.stderr == ""


RUN = "import sys; from jobtracker.app.cli import main; sys.exit(main())"


def test_json_is_utf_8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    posting = tmp_path / "Bäcker.txt"
    posting.write_text("Bäcker 🥐 gesucht", encoding="utf-8")
    outcome = _run(RUN, "parse", str(posting), "--json", PYTHONIOENCODING="ascii")
    assert json.loads(outcome.stdout)[0]["source"]["name"] == "Bäcker.txt"


def test_a_terminal_that_knows_few_characters_is_no_error(data: list[str], tmp_path: Path) -> None:
    posting = tmp_path / "Bäcker.txt"
    posting.write_text("Bäcker 🥐 gesucht", encoding="utf-8")
    main([*data, "import", str(posting)])
    outcome = _run(RUN, *data, "show", "1", PYTHONIOENCODING="ascii")
    assert outcome.returncode == 0
    assert "Source: B\\xe4cker.txt" in outcome.stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize("arguments", [[], ["posting.txt"], ["./list"], ["--", "list"]])
def test_without_a_display_one_line_names_the_command_line(data: list[str], arguments: list[str]) -> None:
    outcome = _run(RUN, *data, *arguments, QT_QPA_PLATFORM="")
    assert outcome.returncode == 1
    assert len(outcome.stderr.splitlines()) == 1
    assert "no display" in outcome.stderr
    assert "jobtracker --help" in outcome.stderr


@pytest.fixture
def reminded(data: list[str], posting_file: Path) -> list[str]:
    """A data directory with an application, and a reminder that was due yesterday."""
    main([*data, "import", str(posting_file)])
    with open_services(DataPaths(Path(data[1])), writing=True) as services:
        yesterday = wall_time(SystemClock().now(), "UTC") - timedelta(days=1)
        services.reminding.add(1, "Ask again", yesterday)
    return data


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Notice]:
    """The notices that the desktop was given."""
    shown: list[Notice] = []

    class Screen(ProgramNotifier):
        def show(self, notice: Notice) -> bool:
            shown.append(notice)
            return True

    monkeypatch.setattr(reminders, "rungs", lambda: [Screen("screen", lambda _: [])])
    return shown


def test_what_is_due_is_printed_each_time_and_told_once(
    reminded: list[str], shown: list[Notice], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for _ in range(2):
        assert main([*reminded, "remind"]) == 0
        assert "  Ask again: Laboratory Technician" in _output(capsys)
    assert [(notice.title, notice.actions) for notice in shown] == [("Ask again", ())]
    assert main([*reminded, "remind", "--json"]) == 0
    (moment,) = json.loads(_output(capsys))
    assert (moment["kind"], moment["text"], moment["application_id"]) == ("reminder", "Ask again", 1)


def test_with_nothing_due_it_says_so(
    data: list[str], shown: list[Notice], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*data, "remind"]) == 0
    assert _output(capsys) == "Nothing is due.\n"
    assert shown == []


def test_while_the_window_is_open_it_is_the_one_to_tell(
    reminded: list[str], shown: list[Notice], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    with WritingLock(DataPaths(Path(reminded[1])), Holder.WINDOW):
        assert main([*reminded, "remind"]) == 0
    captured = capsys.readouterr()
    assert "Ask again" in captured.out
    assert "The window is open, and tells of what is due." in captured.err
    assert shown == []


def test_while_another_command_writes_nothing_is_told(
    reminded: list[str], shown: list[Notice], capsys: pytest.CaptureFixture[str]
) -> None:
    with WritingLock(DataPaths(Path(reminded[1])), Holder.COMMAND):
        assert main([*reminded, "remind"]) == 1
    assert "busy on the command line" in capsys.readouterr().err
    assert shown == []


def test_without_any_desktop_it_prints_and_all_is_well(
    reminded: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("PATH", str(tmp_path))
    capsys.readouterr()
    assert main([*reminded, "remind"]) == 0
    captured = capsys.readouterr()
    assert "Ask again" in captured.out
    assert captured.err == ""


def test_what_is_dated_is_written_into_a_calendar(
    reminded: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "applications.ics"
    capsys.readouterr()
    assert main([*reminded, "export", str(file)]) == 0
    assert _output(capsys) == f"{file}: 1 item\n"
    calendar = Calendar.from_ical(file.read_bytes())
    assert [event["summary"] for event in calendar.walk("VEVENT")] == ["Ask again"]
    assert main([*reminded, "export", str(file), "--json"]) == 0
    assert json.loads(_output(capsys)) == {"file": str(file), "items": 1}


def test_a_calendar_that_cannot_be_written_is_said(
    reminded: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*reminded, "export", str(tmp_path / "missing" / "a.ics")]) == 1
    assert "could not be written" in capsys.readouterr().err
