"""Which application a new reminder is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.widgets.answer_buttons import AnswerButtons
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobtracker.domain.pursuit import Pursuit

LONGEST = 120
PADDING = 7
WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ApplicationChooser(QDialog):
    """Typing narrows the list, Up and Down walk it, Enter chooses."""

    chosen = Signal(int)
    """The application's id."""

    def __init__(self, pursuits: Iterable[Pursuit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Which application is it about?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(440, 380)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Title or company")
        self.words.setAccessibleName("Title or company")
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.names = QListWidget()
        self.names.setProperty("role", "rows")
        self.names.setAccessibleName("Applications")
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.itemDoubleClicked.connect(self.accept)
        for pursuit in sorted(pursuits, key=lambda pursuit: pursuit.name.casefold()):
            item = QListWidgetItem(elided(pursuit.name, LONGEST))
            item.setToolTip(item.text())
            # As wide as the list: what does not fit is cut, not scrolled to.
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 2 * PADDING))
            item.setData(Qt.ItemDataRole.UserRole, pursuit.id)
            self.names.addItem(item)
        buttons = AnswerButtons(self, "Choose")
        self._choose = buttons.go_on
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.words)
        layout.addWidget(self.names, 1)
        layout.addWidget(buttons)
        if not self.names.count():
            self.words.setPlaceholderText("No application is open any more")
        self._narrow("")

    def accept(self) -> None:
        """Tell which one was chosen."""
        item = self.names.currentItem()
        if item is not None and not item.isHidden():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Walk the list from the field."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.key() in WALKING:
            if event.type() is QEvent.Type.KeyPress:
                QApplication.sendEvent(self.names, event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        items = [self.names.item(row) for row in range(self.names.count())]
        for item in items:
            item.setHidden(not all(word in item.text().casefold() for word in words))
        shown = [item for item in items if not item.isHidden()]
        if self.names.currentItem() not in shown:
            self.names.setCurrentItem(shown[0] if shown else None)  # type: ignore[arg-type]
        self._choose.setEnabled(bool(shown))
