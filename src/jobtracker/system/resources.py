"""The files that come with the program: icons and the sample postings."""

from __future__ import annotations

from pathlib import Path

SAMPLE_SUFFIXES = frozenset({".txt", ".md"})


def _root() -> Path:
    # An installed package and the executable carry both folders inside the package (PyInstaller sets
    # __file__ to a place in the unpacked bundle); a checkout has them at its top.
    package = Path(__file__).resolve().parents[1]
    return package if (package / "resources").is_dir() else package.parents[1]


def resource(name: str) -> Path:
    """Return the path of a file or folder of `resources/`, such as "jobtracker.svg" or "icons".

    Raises FileNotFoundError when the program is not completely installed.
    """
    path = _root() / "resources" / name
    if not path.exists():
        raise FileNotFoundError(f"Job Tracker is not completely installed: {path} is missing.")
    return path


def seeds() -> list[Path]:
    """Return the sample postings, sorted by name; none when they are not installed."""
    folder = _root() / "seeds"
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix in SAMPLE_SUFFIXES)
