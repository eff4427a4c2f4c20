"""The command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from jobtracker import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    parser = argparse.ArgumentParser(prog="jobtracker")
    parser.add_argument("--version", action="version", version=f"jobtracker {__version__}")
    commands = parser.add_subparsers(dest="command")
    parse = commands.add_parser("parse")
    parse.add_argument("files", nargs="+", type=Path)
    parse.add_argument("--json", action="store_true")
    parse.add_argument("--explain", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.command == "parse":
        from jobtracker.app.parse import parse as run

        return run(chosen.files, json=chosen.json, explain=chosen.explain)
    return 2
