"""The command line: what was asked for, and whom to ask. No Qt and no database before they are needed."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker import __version__
from jobtracker.system.bundle import give_back_library_path

if TYPE_CHECKING:
    from collections.abc import Sequence

SOME_INPUT_FAILED = 1
INTERRUPTED = 130
"""Exit status of a program that Ctrl+C ended, as shells have it: 128 and the number of the signal."""

LONGEST_NUMBER = 18
"""Digits; SQLite's integers have no more (https://sqlite.org/datatype3.html)."""

DESCRIPTION = "Keep your own job applications: postings, checklists, notes and follow-ups."

COMMANDS = {
    "parse": "read posting files and print what was read, without keeping it",
    "import": "keep posting files, and folders of them, as applications",
    "list": "list the applications",
    "show": "show one application",
    "remind": "print what is due, and tell the desktop of it",
    "export": "write what is dated into a calendar file (.ics)",
}

EPILOG = "\n".join(
    [
        "commands (jobtracker COMMAND --help tells more):",
        *(f"  {name:<8} {purpose}" for name, purpose in COMMANDS.items()),
        "",
        "A file that is called like a command is given as ./list or after --.",
        "The exit status is 0 when all went well, 1 when some input failed, 2 for wrong usage.",
    ]
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status. Raises SystemExit for wrong usage and --help."""
    give_back_library_path()
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = _first_word(given)
    parser = _command_parser() if command in COMMANDS else _window_parser()
    chosen = parser.parse_args(given)
    _prepare_output(json=getattr(chosen, "json", False))
    try:
        status = _run(command, chosen) if command in COMMANDS else _run_window(chosen)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever read the output has left, as `head` does; Python would complain again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_INPUT_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(command: str | None, chosen: argparse.Namespace) -> int:
    if command == "parse":
        from jobtracker.app.parse import parse

        return parse(chosen.files, json=chosen.json, explain=chosen.explain)
    from jobtracker.app import commands

    if command == "import":
        return commands.import_postings(chosen.data_dir, chosen.paths, json=chosen.json)
    if command == "list":
        return commands.list_applications(chosen.data_dir, json=chosen.json)
    if command == "remind":
        return commands.remind(chosen.data_dir, json=chosen.json)
    if command == "export":
        return commands.export_calendar(chosen.data_dir, chosen.file, json=chosen.json)
    return commands.show_application(chosen.data_dir, chosen.id, json=chosen.json)


def _run_window(chosen: argparse.Namespace) -> int:
    if chosen.self_test:
        from jobtracker.app.self_test import self_test

        return self_test()
    from jobtracker.app.display import window_trouble
    from jobtracker.system.paths import DataDirectoryUnusable, data_paths

    if (trouble := window_trouble(os.environ)) is not None:
        print(f"jobtracker: {trouble}", file=sys.stderr)
        return SOME_INPUT_FAILED
    try:
        paths = data_paths(chosen.data_dir)
        # The window collects garbage by itself (ui.garbage); during the start there is none worth it.
        gc.disable()
        from jobtracker.app.window import run

        return run(paths, chosen.files, hidden=chosen.hidden)
    except DataDirectoryUnusable as error:
        from jobtracker.app.window import refuse

        refuse(error.message)
        return SOME_INPUT_FAILED


def _first_word(arguments: Sequence[str]) -> str | None:
    """The first argument that is neither an option nor an option's value; None when there is none."""
    words = iter(arguments)
    for word in words:
        if word == "--data-dir":
            next(words, None)
        elif word == "--":
            return None
        elif not word.startswith("-"):
            return word
    return None


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jobtracker",
        usage="jobtracker [OPTION]... [FILE]...\n       jobtracker [OPTION]... COMMAND ...",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        type=Path,
        help="open the window and import this posting, or a folder of postings",
    )
    _add_options(parser)
    parser.add_argument(
        "--hidden",
        action="store_true",
        help="start out of sight, in the tray, as at login",
    )
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="check in a temporary directory that this installation works, and exit",
    )
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="jobtracker", allow_abbrev=False)
    _add_options(parser)
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    # Without SUPPRESS the command's empty default would hide the option given before the command.
    common.add_argument("--data-dir", metavar="DIR", type=Path, default=argparse.SUPPRESS, help=DATA_DIR_HELP)
    common.add_argument("--json", action="store_true", help="print JSON")
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    made = {
        name: choices.add_parser(
            name, parents=[common], help=purpose, description=purpose.capitalize() + ".", allow_abbrev=False
        )
        for name, purpose in COMMANDS.items()
    }
    made["parse"].add_argument("files", metavar="FILE", nargs="+", type=Path, help="a posting")
    made["parse"].add_argument(
        "--explain", action="store_true", help="print the text with its sections and items marked"
    )
    made["import"].add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="a posting, or a folder of postings"
    )
    made["show"].add_argument("id", metavar="ID", type=_number, help="the number that list prints")
    made["export"].add_argument("file", metavar="FILE.ics", type=Path, help="the calendar file to write")
    return parser


DATA_DIR_HELP = "keep the data here instead of in JOBTRACKER_DATA_DIR or the user's data directory"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data-dir", metavar="DIR", type=Path, help=DATA_DIR_HELP)
    parser.add_argument("--version", action="version", version=f"jobtracker {__version__}")


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that list prints")
    return int(text)


def _prepare_output(*, json: bool) -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A posting holds characters that a terminal may not know; that is no reason to stop.
            stream.reconfigure(errors="backslashreplace")
    if json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # RFC 8259, section 8.1
