"""The command that makes the pictures keeps working: some scenes are taken, and every name is known."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.ui.pictures import dialog_scenes, page_scenes
from tests.ui.pictures.__main__ import wanted
from tests.ui.pictures.records import PictureClock, fill
from tests.ui.pictures.scenes import SCENES, name_of
from tests.ui.pictures.sheet import contact_sheet
from tests.ui.pictures.studio import Studio

from jobtracker import ui

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme


@pytest.fixture
def studio(theme: Theme, paths: DataPaths, tmp_path: Path) -> Iterator[Studio]:
    """The window on the one posting."""
    clock = PictureClock()
    fill("one", paths, clock, tmp_path)
    studio = Studio(theme, paths, clock, (1280, 800), tmp_path)
    yield studio
    studio.close()


def test_pages_and_dialogs_are_taken_in_both_looks_and_laid_on_a_sheet(studio: Studio) -> None:
    taken = []
    for scene in (page_scenes.today, page_scenes.contacts, dialog_scenes.update):
        scene(studio)
        studio.settle()
        light, dark = studio.picture(Qt.ColorScheme.Light), studio.picture(Qt.ColorScheme.Dark)
        assert light.size() == dark.size() == studio.window.size()
        assert light.toImage().pixelColor(5, 300).lightness() > dark.toImage().pixelColor(5, 300).lightness()
        taken.append((name_of(scene), light))
        studio.clear()
    assert contact_sheet(taken).width() > studio.window.width()


def test_pictures_are_chosen_by_scene_by_records_and_by_both() -> None:
    assert set(wanted(["broken"])) == {"broken"}
    assert wanted(["dozen/today"]) == {"dozen": [page_scenes.today]}
    assert set(wanted(["today"])) == {"none", "one", "dozen", "500"}
    assert sum(map(len, wanted([]).values())) == sum(map(len, SCENES.values()))
    with pytest.raises(SystemExit, match="There is no picture zeppelin"):
        wanted(["zeppelin"])


def test_each_scene_is_taken_once_with_the_same_records() -> None:
    for records, scenes in SCENES.items():
        names = [name_of(scene) for scene in scenes]
        assert len(names) == len(set(names)), records


def test_every_dialog_has_a_scene() -> None:
    """A scene names the class of its dialog, or the way to it; what is new must be added to either."""
    ways = {
        "DetailsDialog": dialog_scenes.details,
        "EditionsDialog": dialog_scenes.earlier_texts,
        "ErrorDialog": dialog_scenes.error,
        "ConfirmDialog": dialog_scenes.confirm,
        "NameDialog": dialog_scenes.tag_name,
        "HelpDialog": dialog_scenes.keys_and_help,
        "TrashDialog": dialog_scenes.trash,
        "UpdateDialog": dialog_scenes.update,
        "InterviewDialog": dialog_scenes.interview,
        "EventDialog": dialog_scenes.happened,
        "SentDialog": dialog_scenes.sent,
        "ApplicationChooser": dialog_scenes.choose_application,
    }
    classes = {
        name
        for file in Path(ui.__file__).parent.rglob("*.py")
        for name in re.findall(r"^class (\w+)\(QDialog\)", file.read_text("utf-8"), re.MULTILINE)
    }
    taken = {scene for scenes in SCENES.values() for scene in scenes}
    assert classes <= set(vars(dialog_scenes)) | {name for name, scene in ways.items() if scene in taken}
