"""`--self-test`: whether this very installation works, shown by using it in a temporary directory.

It is what a checked build runs: the libraries, the migrations, the vocabularies, the icons and Qt's plugins
are all needed on the way, and a missing one fails the step that needs it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker.app.display import window_trouble
from jobtracker.system.paths import DataPaths, data_paths
from jobtracker.system.resources import seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage

PATIENCE = 30_000
"""Milliseconds for the window to show the sample; a slow machine needs a second or two."""

FEWEST_COLOURS = 40
"""A window with text and icons has hundreds; one that was not painted has one."""


class _Wrong(Exception):
    """A step ended otherwise than it must."""


@dataclass(frozen=True, slots=True)
class _Sample:
    """The posting that goes all the way through."""

    file: Path
    id: int
    company: str


def self_test() -> int:
    """Run all steps, printing a line for each; returns 0, or 1 after naming the step that failed."""
    with tempfile.TemporaryDirectory(prefix="jobtracker-self-test-", ignore_cleanup_errors=True) as place:
        _use_clean_home(Path(place))
        paths = data_paths()
        try:
            with _step("create and migrate a database"):
                _create(paths)
            with _step("import a sample"):
                sample = _import(paths)
            with _step("search for it"):
                _search(paths, sample)
            with _step("export it"):
                _export(paths, sample)
            with _step("draw the window"):
                _draw(paths)
        except Exception as error:
            if not isinstance(error, _Wrong):
                traceback.print_exception(error)
            print(f"jobtracker: the self-test failed: {error}", file=sys.stderr)
            return 1
    print("all well")
    return 0


def _use_clean_home(place: Path) -> None:
    # The right to a display lies in the home that the user has.
    os.environ.setdefault("XAUTHORITY", str(Path.home() / ".Xauthority"))
    for variable in [name for name in os.environ if name.startswith(("XDG_", "JOBTRACKER_"))]:
        del os.environ[variable]
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(place)
    os.environ["JOBTRACKER_DATA_DIR"] = str(place / "data")
    # With a display, the plugin that users' windows need is checked too; a platform that was named is kept.
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")


@contextmanager
def _step(name: str) -> Iterator[None]:
    print(f"{name}: ", end="", flush=True)
    try:
        yield
    except Exception:
        print("failed", flush=True)
        raise
    print("ok", flush=True)


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise _Wrong(otherwise)


def _create(paths: DataPaths) -> None:
    from jobtracker.app.build import open_services

    with open_services(paths, writing=True) as services:
        _must(services.exporting.applications() == [], "a new database is not empty")
    _must(paths.database.stat().st_size > 0, "the database was not written")


def _import(paths: DataPaths) -> _Sample:
    from jobtracker.app.build import open_services

    _must(len(seeds()) >= 12, "the samples are not installed")
    file = seeds()[0]
    with open_services(paths, writing=True) as services:
        summary = services.importing.import_paths([file])
    _must(len(summary.imported) == 1, f"{file.name} was not imported: {summary.failed}")
    (imported,) = summary.imported
    _must(imported.requirements > 0, f"no requirement was read in {file.name}")
    _must(imported.company is not None, f"no company was read in {file.name}")
    return _Sample(file, imported.id, imported.company or "")


def _search(paths: DataPaths, sample: _Sample) -> None:
    from jobtracker.app.build import open_services

    with open_services(paths, writing=False) as services:
        found = services.store.browse.search(sample.company)
        _must(found == frozenset([sample.id]), f"searching for {sample.company} found {found}")
        _must(services.store.browse.search("zyzzyva") == frozenset(), "a word that nobody wrote was found")


def _export(paths: DataPaths, sample: _Sample) -> None:
    from jobtracker.app.build import open_services

    with open_services(paths, writing=False) as services:
        exported = json.loads(json.dumps(services.exporting.application(sample.id)))
    _must(
        exported["posting"]["source_text"].encode() == sample.file.read_bytes(),
        "the exported text is not that of the file",
    )
    _must(bool(exported["requirements"]), "the export has no requirements")


def _draw(paths: DataPaths) -> None:
    if (trouble := window_trouble(os.environ)) is not None:
        raise _Wrong(trouble)
    from PySide6.QtWidgets import QAbstractItemView, QApplication

    from jobtracker.app.window import furnish, make_window
    from jobtracker.system.clock import SystemClock
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.theme.tokens import DARK, LIGHT

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    # What fails inside Qt's calls ends no step by itself: Qt goes on, and Python tells this hook.
    uncaught: list[BaseException] = []
    sys.excepthook = lambda kind, error, trace: uncaught.append(error)
    theme = Theme(application)
    window = make_window(theme, paths)
    window.show()
    worker = furnish(window, theme, paths, SystemClock()).worker
    worker.start()

    def rows(view_name: str) -> int:
        views = window.findChildren(QAbstractItemView)
        return sum(view.model().rowCount() for view in views if view.accessibleName() == view_name)

    try:
        shown = _wait(lambda: rows("Applications") == 1 and rows("Checklist") > 0)
        _must(shown, "the sample and its checklist did not appear in the window")
        _look_at(window.grab().toImage(), {LIGHT.accent.ink, DARK.accent.ink})
    finally:
        worker.stop()
        window.close()
        sys.excepthook = sys.__excepthook__
    if uncaught:
        raise uncaught[0]


def _wait(until: Callable[[], bool]) -> bool:
    """Let Qt work until something holds; False when PATIENCE is over."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    look = QTimer(interval=50)
    look.timeout.connect(lambda: loop.quit() if until() else None)
    look.start()
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    return until()


def _look_at(image: QImage, accents: set[str]) -> None:
    colours = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    _must(len(colours) >= FEWEST_COLOURS, f"the window has only {len(colours)} colours")
    _must(
        bool(colours & accents), f"the accent colour ({', '.join(sorted(accents))}) is nowhere in the window"
    )
