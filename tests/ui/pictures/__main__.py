"""Makes a picture of every page and dialog: light and dark, large and small, with none to 500 applications,
and once more as on a screen with twice as many pixels, where only the small window has room.

    python -m tests.ui.pictures OUT [NAME...]

NAME is a scene (`today`), or the records it is shown with (`dozen`), or both (`dozen/today`). Beside the
pictures, OUT gets a sheet with all pictures of each kind.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from tests.ui.pictures.records import PictureClock, fill
from tests.ui.pictures.scenes import SCENES, name_of
from tests.ui.pictures.screen import open_screen
from tests.ui.pictures.sheet import contact_sheet
from tests.ui.pictures.studio import Studio

from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap
    from tests.ui.pictures.scenes import Scene

    from jobtracker.ui.theme.theme import Theme

SIZES = ((1280, 800), (900, 600))
SCALE = "QT_SCALE_FACTOR"
"""Qt reads it once, when it begins: each scale has a process of its own."""
SCHEMES = (Qt.ColorScheme.Light, Qt.ColorScheme.Dark)


def wanted(names: Sequence[str]) -> dict[str, list[Scene]]:
    """The scenes of those names, by their records. Raises SystemExit for a name that there is not."""
    chosen = {
        records: [
            scene
            for scene in scenes
            if not names or {records, name_of(scene), f"{records}/{name_of(scene)}"} & set(names)
        ]
        for records, scenes in SCENES.items()
    }
    known = {part for records, scenes in SCENES.items() for s in scenes for part in _names(records, s)}
    unknown = set(names) - known
    if unknown:
        raise SystemExit(
            f"There is no picture {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}"
        )
    return {records: scenes for records, scenes in chosen.items() if scenes}


def _names(records: str, scene: Scene) -> set[str]:
    return {records, name_of(scene), f"{records}/{name_of(scene)}"}


class Camera:
    """Takes the scenes of some records, with a fresh copy of them for each size."""

    def __init__(self, theme: Theme, folder: Path, scratch: Path) -> None:
        """`scratch` is a directory for data and files."""
        self._theme = theme
        self._folder = folder
        self._scratch = scratch

    def take(self, records: str, scenes: Sequence[Scene]) -> None:
        """All pictures of these scenes, and their sheets."""
        clock = PictureClock()
        filled = self._scratch / records
        filled.mkdir(mode=0o700)
        fill(records, DataPaths(filled), clock, self._scratch)
        for size in SIZES if _scale() == 1 else SIZES[-1:]:
            copy = self._scratch / f"{records}-{size[0]}"
            shutil.copytree(filled, copy)
            studio = Studio(self._theme, DataPaths(copy), clock, size, self._scratch)
            taken: dict[Qt.ColorScheme, list[tuple[str, QPixmap]]] = {scheme: [] for scheme in SCHEMES}
            for scene in scenes:
                self._theme.force(SCHEMES[0])
                scene(studio)
                studio.settle()
                for scheme in SCHEMES:
                    picture = studio.picture(scheme)
                    taken[scheme].append((name_of(scene), picture))
                    self._keep(f"{records}/{name_of(scene)}-{_kind(size, scheme)}", picture)
                studio.clear()
            studio.close()
            for scheme, pictures in taken.items():
                self._keep(f"sheet-{records}-{_kind(size, scheme)}", contact_sheet(pictures))

    def _keep(self, name: str, picture: QPixmap) -> None:
        file = self._folder / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        picture.save(str(file))


def _kind(size: tuple[int, int], scheme: Qt.ColorScheme) -> str:
    scale = f"-{_scale():.0%}" if _scale() != 1 else ""
    return f"{size[0]}{scale}-{scheme.name.lower()}".replace("%", "")


def _scale() -> float:
    return float(os.environ.get(SCALE, 1))


def main() -> None:
    """Make the pictures."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    chosen = wanted(sys.argv[2:])
    with tempfile.TemporaryDirectory() as scratch:
        theme = open_screen(Path(scratch))
        camera = Camera(theme, Path(sys.argv[1]), Path(scratch))
        for records, scenes in chosen.items():
            camera.take(records, scenes)
    if SCALE not in os.environ:
        again = [sys.executable, "-m", "tests.ui.pictures", *sys.argv[1:]]
        subprocess.run(again, env={**os.environ, SCALE: "2"}, check=True)


if __name__ == "__main__":
    main()
