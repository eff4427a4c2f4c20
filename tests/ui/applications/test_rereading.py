from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from jobtracker.app.build import services_under_lock
from jobtracker.domain.draft import Draft
from jobtracker.reading.reader import read_again
from jobtracker.services import updating
from jobtracker.ui.applications.editions_dialog import EditionsDialog
from jobtracker.ui.applications.rereading import Rereading
from jobtracker.ui.applications.update_dialog import UpdateDialog
from jobtracker.ui.garbage import Garbage
from jobtracker.ui.widgets.banner import Banner
from jobtracker.viewmodels.commands.postings import PostingCommands
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.older_readings import OlderReadings
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.reading import Reading, Source
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme

TEXT = "Welder\n\nRequirements\n- Reads drawings of all sorts\n- Drives a forklift\n"


def shorter(text: str, source: Source) -> Reading:
    """As a reader that does not take the forklift for a requirement would read."""
    from dataclasses import replace

    reading = read_again(text, source)
    return replace(reading, requirements=reading.requirements[:1])


class Surroundings:
    """A window with the banner, over a desk with a posting."""

    def __init__(self, paths: DataPaths, clock: Clock, theme: Theme) -> None:
        self.worker = Worker(partial(services_under_lock, paths, clock))
        self.window = QWidget()
        Garbage(self.window)
        self.desk = Desk(self.worker, self.window)
        self.banner = Banner(theme, self.window)
        QVBoxLayout(self.window).addWidget(self.banner)
        self.window.resize(900, 600)
        commands = PostingCommands(self.desk)
        self.rereading = Rereading(self.window, theme, self.desk, commands)
        self.older = OlderReadings(self.desk, self.window)
        self.worker.start()

    def ask(self, question: Callable[[Services], Any]) -> Any:
        loop, answers = QEventLoop(), []

        def answered(answer: Any) -> None:
            answers.append(answer)
            loop.quit()

        self.desk.ask(question, answered)
        loop.exec()
        return answers[0]

    def texts(self) -> list[str]:
        return self.ask(lambda services: [r.text for r in services.store.browse.record(1).requirements])

    def dialog(self, qtbot: QtBot) -> UpdateDialog:
        """The one that is open, once it is."""
        qtbot.waitUntil(lambda: self.window.findChild(UpdateDialog) is not None)
        found = self.window.findChild(UpdateDialog)
        assert found is not None
        return found


@pytest.fixture
def at_work(paths: DataPaths, clock: Clock, theme: Theme, qtbot: QtBot) -> Iterator[Surroundings]:
    made = Surroundings(paths, clock, theme)
    made.ask(lambda services: services.importing.import_text(TEXT, "welder.txt"))
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.worker.stop()
    made.window.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()


@pytest.fixture
def newer_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "READER_VERSION", updating.READER_VERSION + 1)
    monkeypatch.setattr(updating, "read_again", shorter)


@pytest.mark.usefixtures("newer_reader")
def test_what_would_change_is_shown_and_done_when_the_user_says_so(
    at_work: Surroundings, qtbot: QtBot
) -> None:
    at_work.rereading.read_again(1)
    dialog = at_work.dialog(qtbot)
    assert dialog.summary.text() == "1 gone, 1 stays as it is."
    assert [dialog.model.words(row) for row in dialog.model.rows] == [
        "Gone: Drives a forklift; Nobody answered it. It goes to the trash."
    ]
    assert at_work.texts() == ["Reads drawings of all sorts", "Drives a forklift"]
    with qtbot.waitSignal(at_work.desk.changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert at_work.texts() == ["Reads drawings of all sorts"]
    with qtbot.waitSignal(at_work.desk.changed):
        at_work.desk.undo()
    assert at_work.texts() == ["Reads drawings of all sorts", "Drives a forklift"]


@pytest.mark.usefixtures("newer_reader")
def test_escape_leaves_all_as_it_is(at_work: Surroundings, qtbot: QtBot) -> None:
    at_work.rereading.read_again(1)
    dialog = at_work.dialog(qtbot)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert at_work.texts() == ["Reads drawings of all sorts", "Drives a forklift"]


def test_where_nothing_would_change_there_is_nothing_to_do(at_work: Surroundings, qtbot: QtBot) -> None:
    at_work.rereading.read_again(1)
    dialog = at_work.dialog(qtbot)
    assert dialog.summary.text() == "Nothing that is shown would change."
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Close"]


@pytest.mark.usefixtures("newer_reader")
def test_reading_all_again_is_offered_until_it_is_done(at_work: Surroundings, qtbot: QtBot) -> None:
    at_work.rereading.offer(at_work.older, at_work.banner)
    qtbot.waitUntil(at_work.banner.isVisible)
    assert "1 posting was read by an earlier version" in at_work.banner.accessibleName()
    (read,) = (b for b in at_work.banner.findChildren(QPushButton) if b.text() == "Read again")
    qtbot.mouseClick(read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not at_work.banner.isVisible())
    assert at_work.texts() == ["Reads drawings of all sorts"]


def test_the_earlier_texts_of_a_posting_can_be_looked_at(at_work: Surroundings, qtbot: QtBot) -> None:
    def update(services: Services) -> None:
        for text in (f"{TEXT}- Speaks Danish\n", f"{TEXT}- Speaks Dutch\n"):
            draft = services.importing.read_text(text, "newer.txt")
            assert isinstance(draft, Draft)
            services.updating.update(1, draft)

    at_work.ask(update)
    at_work.rereading.show_editions(1, "Europe/Berlin")
    qtbot.waitUntil(lambda: at_work.window.findChild(EditionsDialog) is not None)
    dialog = at_work.window.findChild(EditionsDialog)
    assert dialog is not None
    assert [dialog.choice.itemText(row) for row in range(dialog.choice.count())] == [
        "newer.txt, 20 Nov 2026",
        "welder.txt, 20 Nov 2026",
    ]
    assert "Speaks Danish" in dialog.view.toPlainText()
    qtbot.keyClick(dialog.choice, Qt.Key.Key_Down)
    assert "Danish" not in dialog.view.toPlainText()
    assert "Drives a forklift" in dialog.view.toPlainText()


def test_a_posting_that_was_never_updated_says_so(at_work: Surroundings, qtbot: QtBot) -> None:
    at_work.rereading.show_editions(1, "Europe/Berlin")
    qtbot.waitUntil(lambda: at_work.window.findChild(EditionsDialog) is not None)
    dialog = at_work.window.findChild(EditionsDialog)
    assert dialog is not None
    assert "never updated" in " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_an_application_that_is_gone_is_told_as_a_trouble(at_work: Surroundings, qtbot: QtBot) -> None:
    at_work.ask(lambda services: services.tracking.remove([1]))
    with qtbot.waitSignal(at_work.desk.troubled) as trouble:
        at_work.rereading.read_again(1)
    assert trouble.args is not None
    assert "no longer there" in str(trouble.args[0])
