"""Build the executable: `python3 packaging/build.py` makes `dist/jobtracker`, one file.

Everything it is built from comes from `packaging/requirements.txt`, pinned and hashed, in a virtual
environment of its own under `build/`; what else is installed has no say in it. The command that makes that
file stands at its top; with `--upgrade` it takes newer versions.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
SPEC = ROOT / "packaging" / "jobtracker.spec"
BUILD = ROOT / "build"
EXECUTABLE = ROOT / "dist" / ("jobtracker.exe" if os.name == "nt" else "jobtracker")

LARGEST_EXECUTABLE = 60_000_000
"""Bytes; what the executable may grow to before somebody has to look at what it carries."""


def main() -> int:
    """Build, and return the exit status: 1 when the executable has become too large."""
    python = environment()
    places = ["--distpath", str(EXECUTABLE.parent), "--workpath", str(BUILD / "pyinstaller")]
    subprocess.run(
        [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", *places, SPEC],
        check=True,
        # The order of sets decides the order of what is packed: the same sources, the same executable.
        env=os.environ | {"PYTHONHASHSEED": "0"},
    )
    size = EXECUTABLE.stat().st_size
    print(f"{EXECUTABLE.relative_to(ROOT)}: {size / 1e6:.1f} MB")
    if size > LARGEST_EXECUTABLE:
        print(f"That is more than {LARGEST_EXECUTABLE / 1e6:.0f} MB.", file=sys.stderr)
        return 1
    return 0


def environment() -> Path:
    """Return the Python of the build's environment, made anew when the requirements or Python changed."""
    directory = BUILD / "environment"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()
    made_for = directory / "made-for"
    python = directory / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if made_for.is_file() and made_for.read_text() == wanted:
        return python
    shutil.rmtree(directory, ignore_errors=True)
    venv.create(directory, with_pip=True)
    pinned = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(REQUIREMENTS)]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *pinned], check=True)
    made_for.write_text(wanted)
    return python


if __name__ == "__main__":
    sys.exit(main())
