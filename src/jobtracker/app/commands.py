"""The commands that work on the kept applications: import, list, show, remind and export."""

from __future__ import annotations

import dataclasses
import json as json_text
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jobtracker.app.build import open_services
from jobtracker.app.plain_text import application_text, list_text, visible
from jobtracker.domain.change import ChangeSet
from jobtracker.store.errors import StoreError
from jobtracker.system.clock import SystemClock
from jobtracker.system.lock import AlreadyOpen, Holder, WritingLock
from jobtracker.system.paths import DataDirectoryUnusable, data_paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jobtracker.services.importing import ImportSummary
    from jobtracker.services.resembling import Resembled
    from jobtracker.services.services import Services

ALL_WELL = 0
SOME_INPUT_FAILED = 1


class _Refused(Exception):
    """The data could not be opened or used; the user was told why."""


def import_postings(data_dir: Path | None, paths: Sequence[Path], *, json: bool) -> int:
    """Import files and folders; name each failure on stderr. Returns the exit status.

    A posting that looks like a kept one is kept, too, and both are named: the user decides later.
    """
    looks_like: dict[int, int] = {}
    try:
        with _services(data_dir, writing=True) as services:
            files, summary = services.importing.find(paths)
            _tell(summary, json=json)
            for file in files:
                one, like = _import(services, file)
                looks_like |= {new.id: like.row.id for new in one.imported if like}
                _tell(one, json=json, like=like)
                # What it changed is for a window; over thousands of files it would only pile up.
                summary += dataclasses.replace(one, change=ChangeSet())
            if summary.imported:
                _keep_calendar_up(services)
    except _Refused:
        return SOME_INPUT_FAILED
    if json:
        _print_json(
            {
                "imported": [
                    {**dataclasses.asdict(new), "looks_like": looks_like.get(new.id)}
                    for new in summary.imported
                ],
                "already_there": [{"name": old.name, "id": old.id} for old in summary.already_there],
                "failed": [dataclasses.asdict(failure) for failure in summary.failed],
            }
        )
    return SOME_INPUT_FAILED if summary.failed else ALL_WELL


def _import(services: Services, file: Path) -> tuple[ImportSummary, Resembled | None]:
    """Import one file, and say which kept posting it looks like."""
    from jobtracker.domain.draft import Draft

    read = services.importing.read_file(file)
    if not isinstance(read, Draft):
        return read, None
    like = services.resembling.like(read)
    return services.importing.keep(read), like


def _keep_calendar_up(services: Services) -> None:
    """Bring the file that calendars subscribe to up to date: a posting may say until when to apply.

    What was imported is kept whether or not that can be written.
    """
    from jobtracker.system.replacing import FileNotWritten

    try:
        services.publishing.keep_up()
    except FileNotWritten as error:
        _complain(str(error))


def list_applications(data_dir: Path | None, *, json: bool) -> int:
    """Print a line for each application, the newest first. Returns the exit status."""
    try:
        with _services(data_dir, writing=False) as services:
            applications = services.exporting.applications()
    except _Refused:
        return SOME_INPUT_FAILED
    if json:
        _print_json(applications)
    else:
        print(visible(list_text(applications)))
    return ALL_WELL


def show_application(data_dir: Path | None, application_id: int, *, json: bool) -> int:
    """Print one application whole. Returns the exit status."""
    from jobtracker.services.exporting import NoSuchApplication

    try:
        with _services(data_dir, writing=False) as services:
            application = services.exporting.application(application_id)
    except NoSuchApplication as error:
        _complain(f"{error} The numbers are those that jobtracker list prints.")
        return SOME_INPUT_FAILED
    except _Refused:
        return SOME_INPUT_FAILED
    if json:
        _print_json(application)
    else:
        print(visible(application_text(application)))
    return ALL_WELL


def remind(data_dir: Path | None, *, json: bool) -> int:
    """Print what is due, and tell the user of what nobody has told yet. Returns the exit status.

    While the window is open, that is the one to tell.
    """
    from jobtracker.app.reminders import due_text, due_values, tell

    try:
        with _services(data_dir, writing=False) as services:
            moments = services.reminding.due_moments()
            news = services.reminding.untold()
        if _window_is_open(data_dir):
            _complain("The window is open, and tells of what is due.")
        elif news:
            # A timer comes by every few minutes: most of the time it has no need to keep others from writing.
            with _services(data_dir, writing=True) as services:
                claimed = services.reminding.claim()
            tell(claimed, SystemClock())
    except _Refused:
        return SOME_INPUT_FAILED
    if json:
        _print_json(due_values(moments))
    else:
        print(visible(due_text(moments, SystemClock())))
    return ALL_WELL


def export_calendar(data_dir: Path | None, file: Path, *, json: bool) -> int:
    """Write all that is dated into a calendar file. Returns the exit status."""
    from jobtracker.system.replacing import FileNotWritten

    try:
        with _services(data_dir, writing=False) as services:
            count = services.publishing.write(file)
    except FileNotWritten as error:
        _complain(str(error))
        return SOME_INPUT_FAILED
    except _Refused:
        return SOME_INPUT_FAILED
    if json:
        _print_json({"file": str(file), "items": count})
    else:
        print(visible(f"{file}: {count} {'item' if count == 1 else 'items'}"))
    return ALL_WELL


def _window_is_open(data_dir: Path | None) -> bool:
    """Whether a window holds the data; a command that does is no window."""
    try:
        with WritingLock(data_paths(data_dir), Holder.COMMAND):
            return False
    except AlreadyOpen as error:
        return error.holder is Holder.WINDOW
    except DataDirectoryUnusable:
        return False  # opening the data says so


@contextmanager
def _services(data_dir: Path | None, *, writing: bool) -> Iterator[Services]:
    try:
        with open_services(data_paths(data_dir), writing=writing) as services:
            yield services
    except (AlreadyOpen, DataDirectoryUnusable) as error:
        _complain(error.message)
        raise _Refused from error
    except StoreError as error:
        _complain(str(error))
        raise _Refused from error


def _tell(summary: ImportSummary, *, json: bool, like: Resembled | None = None) -> None:
    """Name what failed, and in words for people also what was imported."""
    for failure in summary.failed:
        _complain(failure.name, failure.message)
    if json:
        return
    for new in summary.imported:
        print(visible(f"{new.name}: imported as {new.id} ({_called(new.title, new.company)})"))
        if like is not None:
            called = _called(like.row.title, like.row.company)
            print(visible(f"{new.name}: looks like {like.row.id} ({called}); kept both"))
    for old in summary.already_there:
        print(visible(f"{old.name}: already there as {old.id}, nothing changed"))


def _called(title: str | None, company: str | None) -> str:
    return " at ".join(filter(None, (title, company))) or "no title found"


def _complain(*words: str) -> None:
    print(visible(": ".join(("jobtracker", *words))), file=sys.stderr)


def _print_json(value: Any) -> None:
    print(json_text.dumps(value, ensure_ascii=False, indent=1))
