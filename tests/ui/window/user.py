"""A user at the window: what can be seen, clicked and typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QStyleOptionViewItem, QWidget

from jobtracker.ui.review.review_dialog import ReviewDialog
from jobtracker.viewmodels.checklist_rows import RequirementRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.scripted_prompts import ScriptedPrompts

    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.requirement import Requirement
    from jobtracker.services.services import Services
    from jobtracker.ui.delegates.checklist_geometry import Target
    from jobtracker.ui.main_window import MainWindow

Shown = TypeVar("Shown", bound=QWidget)


class _Bell(QObject):
    rung = Signal()


class User:
    """Works with the window as a person does; `prompts` holds the answers to what it asks."""

    def __init__(self, window: MainWindow, prompts: ScriptedPrompts, qtbot: QtBot) -> None:
        self.window = window
        self.workspace = window.workspace
        self.prompts = prompts
        self._qtbot = qtbot
        self._bell = _Bell()

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait for something to be seen."""
        self._qtbot.waitUntil(lambda: bool(holds()))

    def settle(self) -> None:
        """Wait until all that was asked for is answered, with what the answers asked in their turn."""
        for _ in range(3):
            with self._qtbot.waitSignal(self._bell.rung):
                self.workspace.worker.submit(
                    lambda _: None, lambda _: self._bell.rung.emit(), lambda _: self._bell.rung.emit()
                )
        QApplication.processEvents()

    def ask(self, question: Callable[[Services], Any]) -> Any:
        """What is kept in the file, whatever the window shows."""
        answers: list[Any] = []
        self.workspace.desk.ask(question, answers.append)
        self.settle()
        (answer,) = answers
        return answer

    @property
    def record(self) -> ApplicationRecord:
        """The application that is open, as the window knows it."""
        record = self.workspace.open_application.record
        assert record is not None
        return record

    def importing(self, *texts: str) -> None:
        """Bring in postings as pasted text, each accepted as it was read; the last one is open then."""
        for text in texts:
            self.workspace.imports.text(text)
            self.accept_review()
        self.until(lambda: self.workspace.open_application.record)

    def review(self) -> ReviewDialog:
        """The review of what is being imported."""
        return self.dialog(ReviewDialog)

    def accept_review(self) -> None:
        """Import all that was read, by a click on the button for that; and wait for it."""
        QTest.mouseClick(self.review().bar.all, Qt.MouseButton.LeftButton)
        self.settle()
        if not isinstance(QApplication.activeWindow(), QDialog):
            # Offscreen, nobody gives the focus back to the window when a dialog has closed.
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)

    def listed(self) -> list[str]:
        """The headings in the list, from its top."""
        shown = self.workspace.shown
        return [shown.index(row, 0).data(RECORD).row.heading for row in range(shown.rowCount())]

    def open(self, heading: str) -> None:
        """Click on a line of the list."""
        view = self.workspace.list_pane.view
        at = view.visualRect(self.workspace.shown.index(self.listed().index(heading), 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.until(lambda: self.record.row.heading == heading)

    def show_tab(self, page: QWidget) -> None:
        """Bring a tab to the front by a click on its name."""
        tabs = self.workspace.detail.tabs
        at = tabs.tabBar().tabRect(tabs.indexOf(page)).center()
        QTest.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=at)
        assert tabs.currentWidget() is page

    def press(self, keys: str, target: QWidget | None = None) -> None:
        """Press keys, such as "Ctrl+Z", where the focus is; or in `target`."""
        # Offscreen, nobody gives the focus back to the window when a dialog or a menu has closed.
        if not isinstance(QApplication.activeWindow(), QDialog):
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        if target is not None:
            target.setFocus()
        QTest.keySequence(target or QApplication.focusWidget() or self.window, keys)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)

    def requirement(self, words: str) -> QModelIndex:
        """The line of the checklist whose requirement holds `words`."""
        model = self.workspace.detail.checklist.model
        for row, shown in enumerate(model.rows):
            if isinstance(shown, RequirementRow) and words in shown.requirement.text:
                return model.index(row)
        raise AssertionError(f"no requirement says {words!r}")

    def item(self, words: str) -> Requirement:
        """The requirement that holds `words`, as the open application has it."""
        return next(item for item in self.record.requirements if words in item.text)

    def items(self) -> list[str]:
        """The requirements of the open application, from the top."""
        return [item.text for item in self.record.requirements]

    def point(self, index: QModelIndex, target: Target) -> QPoint:
        """Where something that can be clicked stands in a line of the checklist."""
        view = self.workspace.detail.checklist.view
        view.scrollTo(index)
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        option.rect = view.visualRect(index)
        points = (
            QPoint(x, y)
            for y in range(option.rect.top(), option.rect.bottom(), 6)
            for x in range(option.rect.left(), option.rect.right(), 6)
        )
        # A step inwards, so that the edge itself is not meant.
        return next(at for at in points if view.delegate.target_at(option, index, at) is target) + QPoint(
            3, 3
        )

    def click(self, words: str, target: Target, keys: Qt.KeyboardModifier | None = None) -> None:
        """Click on a part of a requirement."""
        at = self.point(self.requirement(words), target)
        viewport = self.workspace.detail.checklist.view.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, keys or Qt.KeyboardModifier.NoModifier, at)

    def choose(self, words: Sequence[str]) -> None:
        """Pick an entry of the menu that opens next, and of the menus below it."""

        def pick() -> None:
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                QTimer.singleShot(5, pick)
                return
            for step in words:
                action = next(a for a in menu.actions() if a.text().split("\t")[0] == step)
                menu = action.menu() or menu
            action.trigger()
            for open_menu in self.window.findChildren(QMenu):
                open_menu.close()

        QTimer.singleShot(0, pick)

    def dialog(self, kind: type[Shown]) -> Shown:
        """The dialog of that kind that is open, when all that was asked for is answered."""
        self.settle()
        self.until(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def button(self, words: str, within: QWidget | None = None) -> QAbstractButton:
        """The button on the screen that says `words`."""
        buttons = (within or self.window).findChildren(QAbstractButton)
        return next(b for b in buttons if b.isVisible() and words in (b.text(), b.accessibleName()))


def files_of(texts: dict[str, str], folder: Path) -> list[Path]:
    """Text files with those names and words."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]
