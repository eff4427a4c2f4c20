"""Makes the pictures of the README and the docs anew: `python -m tests.ui.pictures.docs`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from tests.ui.pictures import dialog_scenes as dialogs
from tests.ui.pictures import page_scenes as pages
from tests.ui.pictures.records import PictureClock, fill
from tests.ui.pictures.screen import open_screen
from tests.ui.pictures.studio import Studio

from jobtracker.system.paths import DataPaths

FOLDER = Path(__file__).parents[3] / "docs" / "images"
SIZE = (1280, 800)
SMALLEST = 0
"""What Qt calls the quality of a PNG: how little it is compressed."""

LIGHT, DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark
PICTURES = (
    ("today", pages.today, LIGHT),
    ("board", pages.board, LIGHT),
    ("calendar", pages.calendar_month, LIGHT),
    ("applications", pages.checklist, LIGHT),
    ("applications-dark", pages.checklist, DARK),
    ("posting", pages.posting, LIGHT),
    ("review", dialogs.review_of_a_lookalike, LIGHT),
)
ALONE = (dialogs.review_of_a_lookalike,)
"""It covers the window nearly whole."""


def main() -> None:
    """Make the pictures."""
    with tempfile.TemporaryDirectory() as scratch:
        theme, clock = open_screen(Path(scratch)), PictureClock()
        paths = DataPaths(Path(scratch) / "data")
        paths.root.mkdir(mode=0o700)
        fill("dozen", paths, clock, Path(scratch))
        studio = Studio(theme, paths, clock, SIZE, Path(scratch))
        for name, scene, scheme in PICTURES:
            theme.force(scheme)
            scene(studio)
            studio.settle()
            picture = studio.uppermost() if scene in ALONE else studio.picture(scheme)
            picture.save(str(FOLDER / f"{name}.png"), "PNG", SMALLEST)
            studio.clear()
        studio.close()


if __name__ == "__main__":
    main()
